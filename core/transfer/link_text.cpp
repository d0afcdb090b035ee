#include "core/transfer/link_text.h"

#include "core/base/utf8.h"
#include "core/otp/label.h"
#include "core/otp/link.h"
#include "core/otp/migration_batch.h"
#include "core/otp/otpauth_uri.h"
#include "core/otp/percent_encoding.h"
#include "core/transfer/entry.h"
#include "core/transfer/html_text.h"
#include "core/transfer/json.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace countersign {

namespace {

constexpr std::size_t kMaxBytes = 32 * 1024 * 1024;
constexpr std::string_view kSchemes[]
    = {"otpauth://", "apple-otpauth://", "otpauth-migration://", "motp://", "steam://"};
constexpr std::string_view kMigration = "otpauth-migration://";

bool startsWithoutCase(std::string_view text, std::string_view prefix)
{
    return equalWithoutCase(text.substr(0, prefix.size()), prefix);
}

bool isLink(std::string_view text)
{
    return std::ranges::any_of(kSchemes, [text](std::string_view scheme) { return startsWithoutCase(text, scheme); });
}

/// The next line, taken off the front of `rest`, without white space around it.
std::string_view takeLine(std::string_view &rest)
{
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = trimmed(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return line;
}

/// Where the next link in `text` begins; npos if there is none.
std::size_t findLink(std::string_view text, std::size_t from)
{
    for (std::size_t colon = text.find("://", from); colon != std::string_view::npos;
         colon = text.find("://", colon + 1)) {
        for (const std::string_view scheme : kSchemes) {
            const std::size_t length = scheme.size() - 3; // without "://"
            if (colon >= from + length && startsWithoutCase(text.substr(colon - length), scheme)) {
                // The longest scheme that ends here: "apple-otpauth" holds "otpauth".
                const std::size_t start = colon - length;
                constexpr std::string_view kApple = "apple-";
                const bool isApple
                    = start >= from + kApple.size() && startsWithoutCase(text.substr(start - kApple.size()), kApple);
                return isApple ? start - kApple.size() : start;
            }
        }
    }
    return std::string_view::npos;
}

/// What Ente Auth keeps beside a link. False if the account is in its trash.
bool readCodeDisplay(AccountDraft &draft, std::string_view uri)
{
    constexpr std::string_view kScheme = "otpauth://";
    if (!startsWithoutCase(uri, kScheme))
        return true;
    const auto link = splitOtpauth(uri.substr(kScheme.size()));
    const auto display = link ? link->query.text("codeDisplay") : Result<std::string>(std::string());
    if (!display || display->empty())
        return true;
    const auto json = parseJson(*display);
    if (!json || !json->root.is_object())
        return true;
    JsonFields fields(json->root);
    draft.favorite = fields.flag("pinned");
    draft.note = fields.text("note");
    for (std::string &tag : fields.texts("tags"))
        draft.groups.push_back(std::move(tag));
    return !fields.flag("trashed");
}

/// What to call a link that can't be read: its label, never what follows it.
std::string nameOf(std::string_view link)
{
    std::string_view label = link.substr(0, link.find('?'));
    label.remove_prefix(std::min(label.size(), label.find("://") + 3));
    label.remove_prefix(std::min(label.size(), label.find('/') + 1));
    auto decoded = decodePercent(label, PlusSign::IsPlus);
    return decoded ? *std::move(decoded) : std::string();
}

/// Collects what links give.
class Collector
{
public:
    /// In a text that holds other things too, what only looks like a link is passed over.
    explicit Collector(bool isList)
        : m_isList(isList)
    {
        m_content.holdsMore = !isList;
    }

    void take(std::string_view link)
    {
        if (!m_seen.insert(std::string(link)).second && !m_isList)
            return;
        if (const std::size_t migration = link.find(kMigration); migration != std::string_view::npos)
            return takeMigration(link.substr(migration));
        auto draft = parseOtpauthUri(link);
        if (!draft) {
            if (m_isList || draft.error().code != ErrorCode::NotAnAccountLink)
                m_content.rejected.push_back({nameOf(link), draft.error()});
        } else if (readCodeDisplay(*draft, link)) {
            m_content.accounts.push_back(*std::move(draft));
        } else {
            m_content.trashed.push_back(entryName(draft->issuer, draft->name));
        }
    }

    /// There is something that is no link.
    void passOver() { m_content.holdsMore = true; }

    bool isTooMuch() const
    {
        return m_content.accounts.size() + m_content.rejected.size() + m_migrated > kMaxImportedEntries;
    }

    ImportContent finish()
    {
        const auto progress = m_batches.progress();
        if (std::ranges::any_of(progress, [](const auto &part) { return !part.missing.empty(); }))
            m_content.warnings.push_back(ErrorCode::MigrationPartsMissing);
        auto migrated = m_batches.take();
        std::ranges::move(migrated.accounts, std::back_inserter(m_content.accounts));
        std::ranges::move(migrated.rejected, std::back_inserter(m_content.rejected));
        return std::move(m_content);
    }

private:
    void takeMigration(std::string_view link)
    {
        auto part = parseMigrationUri(link);
        if (!part) {
            m_content.rejected.push_back({{}, part.error()});
            return;
        }
        m_migrated += part->accounts.size();
        m_batches.add(*std::move(part));
    }

    bool m_isList;
    std::set<std::string> m_seen;
    ImportContent m_content;
    MigrationBatches m_batches;
    std::size_t m_migrated = 0;
};

Result<ImportContent> readList(std::string_view text)
{
    Collector collector(true);
    while (!text.empty() && !collector.isTooMuch()) {
        const std::string_view line = takeLine(text);
        if (line.empty() || line.starts_with('#'))
            continue;
        if (isLink(line) || line.find(kMigration) != std::string_view::npos)
            collector.take(line);
        else
            collector.passOver();
    }
    if (collector.isTooMuch())
        return ErrorCode::ImportTooLarge;
    return collector.finish();
}

/// Links anywhere: each ends where white space, a quote or a bracket follows.
Result<ImportContent> readAnywhere(std::string_view text)
{
    constexpr std::string_view kEnds = " \t\r\n\"'<>`";
    Collector collector(false);
    std::size_t at = findLink(text, 0);
    while (at != std::string_view::npos && !collector.isTooMuch()) {
        const std::size_t end = std::min(text.find_first_of(kEnds, at), text.size());
        collector.take(text.substr(at, end - at));
        at = findLink(text, end);
    }
    if (collector.isTooMuch())
        return ErrorCode::ImportTooLarge;
    return collector.finish();
}

} // namespace

bool isLinkList(std::string_view text)
{
    while (!text.empty()) {
        const std::string_view line = takeLine(text);
        if (!line.empty() && !line.starts_with('#'))
            return isLink(line);
    }
    return false;
}

bool holdsLink(std::string_view text)
{
    for (std::size_t at = findLink(text, 0); at != std::string_view::npos; at = findLink(text, at + 1)) {
        if (!startsWithoutCase(text.substr(at), "steam://")) // games have such links, too
            return true;
    }
    return false;
}

Result<ImportContent> readLinkText(std::string_view text)
{
    if (text.size() > kMaxBytes)
        return ErrorCode::ImportTooLarge;
    if (isLinkList(text))
        return readList(text);
    return looksLikeHtml(text) ? readAnywhere(withEntitiesDecoded(text)) : readAnywhere(text);
}

} // namespace countersign
