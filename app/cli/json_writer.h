#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace countersign::cli {

/// Writes the one JSON document of a run straight to stdout: an object that begins with "schema" and ends when the
/// writer goes. Not QJsonDocument: that keeps copies of the secrets given to it.
class JsonWriter
{
public:
    JsonWriter();
    ~JsonWriter();
    JsonWriter(const JsonWriter &) = delete;
    JsonWriter &operator=(const JsonWriter &) = delete;

    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }

    /// The name of the next value in an object.
    void name(std::string_view name);
    void text(std::string_view utf8);
    void number(std::int64_t value);
    void number(std::uint64_t value);
    void boolean(bool value);
    void null();

private:
    void open(char bracket);
    void close(char bracket);
    void separate();
    void quoted(std::string_view utf8);
    void raw(std::string_view ascii);

    std::vector<bool> m_isFirst; ///< one per open bracket: nothing in it yet
    bool m_afterName = false;
};

} // namespace countersign::cli
