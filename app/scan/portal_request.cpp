#include "app/scan/portal_screenshot.h"
#include "app/scan/session_bus.h"

#include <algorithm>
#include <array>
#include <random>
#include <string_view>

namespace countersign {

namespace {

using Milliseconds = std::chrono::milliseconds;

constexpr const char *kPortal = "org.freedesktop.portal.Desktop";
constexpr const char *kPortalPath = "/org/freedesktop/portal/desktop";
constexpr const char *kScreenshot = "org.freedesktop.portal.Screenshot";
constexpr const char *kRequest = "org.freedesktop.portal.Request";

Error missing(const char *what)
{
    return {.code = ErrorCode::ScreenshotPortalMissing, .where = what};
}

Error refused(std::string why)
{
    return {.code = ErrorCode::ScreenshotRefused, .where = std::move(why)};
}

/// Nobody there, or nobody who can take pictures; else it refused.
Error errorOf(const BusError &error)
{
    using namespace std::string_view_literals;
    constexpr std::array kNobody
        = {"org.freedesktop.DBus.Error.ServiceUnknown"sv, "org.freedesktop.DBus.Error.NameHasNoOwner"sv};
    constexpr std::array kNotThere
        = {"org.freedesktop.DBus.Error.UnknownInterface"sv, "org.freedesktop.DBus.Error.UnknownMethod"sv,
           "org.freedesktop.DBus.Error.UnknownObject"sv, "org.freedesktop.DBus.Error.UnknownProperty"sv,
           "org.freedesktop.DBus.Error.InvalidArgs"sv}; // as GDBus says it of an unknown interface's property
    constexpr std::array kSilent = {"org.freedesktop.DBus.Error.NoReply"sv, "org.freedesktop.DBus.Error.TimedOut"sv,
                                    "org.freedesktop.DBus.Error.Timeout"sv};
    const std::string_view name = error.name();
    if (std::ranges::find(kNobody, name) != kNobody.end() || name.starts_with("org.freedesktop.DBus.Error.Spawn."))
        return missing("portal");
    if (std::ranges::find(kNotThere, name) != kNotThere.end())
        return missing("backend");
    if (std::ranges::find(kSilent, name) != kSilent.end())
        return refused("no answer");
    return refused(std::string(name));
}

/// A name for the request that nobody can foresee.
std::string newToken()
{
    std::random_device random;
    return "countersign" + std::to_string(random()) + '_' + std::to_string(random());
}

void appendOption(DBusMessageIter &options, const char *name, int type, const char *signature, const void *value)
{
    DBusMessageIter entry;
    DBusMessageIter variant;
    dbus_message_iter_open_container(&options, DBUS_TYPE_DICT_ENTRY, nullptr, &entry);
    dbus_message_iter_append_basic(&entry, DBUS_TYPE_STRING, &name);
    dbus_message_iter_open_container(&entry, DBUS_TYPE_VARIANT, signature, &variant);
    dbus_message_iter_append_basic(&variant, type, value);
    dbus_message_iter_close_container(&entry, &variant);
    dbus_message_iter_close_container(&options, &entry);
}

/// The answer in a Response signal: a number, and the URI in a dictionary.
Result<std::string> answerIn(DBusMessage *response, PortalAsking asking)
{
    DBusMessageIter arguments;
    if (!dbus_message_has_signature(response, "ua{sv}") || !dbus_message_iter_init(response, &arguments))
        return refused("no uri");
    dbus_uint32_t number = 0;
    dbus_message_iter_get_basic(&arguments, &number);
    if (number == 1 && asking == PortalAsking::Interactive)
        return Error{.code = ErrorCode::Cancelled};
    if (number != 0)
        return refused("response " + std::to_string(number));
    DBusMessageIter results;
    dbus_message_iter_next(&arguments);
    dbus_message_iter_recurse(&arguments, &results);
    for (; dbus_message_iter_get_arg_type(&results) == DBUS_TYPE_DICT_ENTRY; dbus_message_iter_next(&results)) {
        DBusMessageIter entry;
        DBusMessageIter value;
        const char *key = nullptr;
        const char *uri = nullptr;
        dbus_message_iter_recurse(&results, &entry);
        dbus_message_iter_get_basic(&entry, &key);
        dbus_message_iter_next(&entry);
        dbus_message_iter_recurse(&entry, &value);
        if (std::string_view(key) != "uri" || dbus_message_iter_get_arg_type(&value) != DBUS_TYPE_STRING)
            continue;
        dbus_message_iter_get_basic(&value, &uri);
        return std::string(uri);
    }
    return refused("no uri");
}

/// One request for one picture.
class ScreenshotRequest
{
public:
    ScreenshotRequest(DBusConnection *connection, PortalAsking asking, Milliseconds patience)
        : m_connection(connection)
        , m_asking(asking)
        , m_end(std::chrono::steady_clock::now() + patience)
    { }

    Result<std::string> run()
    {
        if (const auto found = find(); !found)
            return found.error();
        const std::string token = newToken();
        if (!listen(token))
            return missing("session bus");
        const auto asked = ask(token);
        if (!asked)
            return asked.error();
        auto answer = waitForAnswer();
        if (!answer && answer.error().where == "no answer")
            close();
        return answer;
    }

private:
    int left() const
    {
        const auto now = std::chrono::steady_clock::now();
        const auto left = std::chrono::duration_cast<Milliseconds>(m_end - now);
        return static_cast<int>(std::max<Milliseconds::rep>(left.count(), 0));
    }

    Result<Message> call(DBusMessage *message) const
    {
        BusError error;
        Message reply(dbus_connection_send_with_reply_and_block(m_connection, message, std::max(left(), 1), error));
        if (!reply)
            return errorOf(error);
        return Result<Message>(std::move(reply));
    }

    /// Whether there is a portal that can take pictures. Starts it where the bus can.
    Result<void> find()
    {
        const Message message(dbus_message_new_method_call(kPortal, kPortalPath, DBUS_INTERFACE_PROPERTIES, "Get"));
        const char *interface = kScreenshot;
        const char *property = "version";
        dbus_message_append_args(message.get(), DBUS_TYPE_STRING, &interface, DBUS_TYPE_STRING, &property,
                                 DBUS_TYPE_INVALID);
        const auto reply = call(message.get());
        if (!reply)
            return reply.error();
        m_portal = dbus_message_get_sender(reply->get());
        return {};
    }

    /// Before anything is asked, so that no answer is too fast.
    bool listen(const std::string &token)
    {
        std::string sender = dbus_bus_get_unique_name(m_connection) + 1;
        std::ranges::replace(sender, '.', '_');
        m_handle = std::string(kPortalPath) + "/request/" + sender + '/' + token;
        BusError error;
        const std::string answers
            = "type='signal',sender='" + m_portal + "',interface='" + kRequest + "',member='Response'";
        dbus_bus_add_match(m_connection, answers.c_str(), error);
        const std::string ends = std::string("type='signal',sender='") + DBUS_SERVICE_DBUS
            + "',member='NameOwnerChanged',arg0='" + m_portal + '\'';
        if (!error.isSet())
            dbus_bus_add_match(m_connection, ends.c_str(), error);
        return !error.isSet();
    }

    Result<void> ask(const std::string &token)
    {
        const Message message(dbus_message_new_method_call(m_portal.c_str(), kPortalPath, kScreenshot, "Screenshot"));
        DBusMessageIter arguments;
        DBusMessageIter options;
        const char *parent = "";
        const char *name = token.c_str();
        const dbus_bool_t interactive = m_asking == PortalAsking::Interactive;
        dbus_message_iter_init_append(message.get(), &arguments);
        dbus_message_iter_append_basic(&arguments, DBUS_TYPE_STRING, &parent);
        dbus_message_iter_open_container(&arguments, DBUS_TYPE_ARRAY, "{sv}", &options);
        appendOption(options, "handle_token", DBUS_TYPE_STRING, DBUS_TYPE_STRING_AS_STRING, &name);
        appendOption(options, "interactive", DBUS_TYPE_BOOLEAN, DBUS_TYPE_BOOLEAN_AS_STRING, &interactive);
        dbus_message_iter_close_container(&arguments, &options);
        const auto reply = call(message.get());
        if (!reply)
            return reply.error();
        const char *handle = nullptr;
        if (!dbus_message_get_args(reply->get(), nullptr, DBUS_TYPE_OBJECT_PATH, &handle, DBUS_TYPE_INVALID))
            return refused("no handle");
        m_handle = handle; // a portal older than 0.9 chooses another one
        return {};
    }

    Result<std::string> waitForAnswer() const
    {
        while (true) {
            while (const Message message{dbus_connection_pop_message(m_connection)}) {
                if (isOurs(message.get()))
                    return answerIn(message.get(), m_asking);
                if (dbus_message_is_signal(message.get(), DBUS_INTERFACE_DBUS, "NameOwnerChanged"))
                    return refused("portal ended");
            }
            if (left() == 0 || !dbus_connection_read_write(m_connection, left()))
                return refused("no answer");
        }
    }

    /// Only the portal answers, and only what was asked; anybody on the bus may send us signals.
    bool isOurs(DBusMessage *message) const
    {
        const char *sender = dbus_message_get_sender(message);
        return dbus_message_is_signal(message, kRequest, "Response") && sender && m_portal == sender
            && dbus_message_has_path(message, m_handle.c_str());
    }

    /// Takes a dialog from the screen that nobody waits for any more.
    void close() const
    {
        const Message message(dbus_message_new_method_call(m_portal.c_str(), m_handle.c_str(), kRequest, "Close"));
        dbus_message_set_no_reply(message.get(), true);
        dbus_connection_send(m_connection, message.get(), nullptr);
        dbus_connection_flush(m_connection);
    }

    DBusConnection *m_connection;
    PortalAsking m_asking;
    std::chrono::steady_clock::time_point m_end;
    std::string m_portal; ///< its unique name
    std::string m_handle; ///< the path of the request
};

} // namespace

Result<std::string> portalScreenshotUri(PortalAsking asking, Milliseconds patience)
{
    const Connection connection = sessionBus();
    if (!connection)
        return missing("session bus");
    return ScreenshotRequest(connection.get(), asking, patience).run();
}

} // namespace countersign
