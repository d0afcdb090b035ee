#include "app/cli/link_reader.h"

#include "app/cli/input.h"
#include "app/cli/words.h"
#include "core/otp/otpauth_uri.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <utility>

namespace countersign::cli {

namespace {

bool isMigration(std::string_view link)
{
    constexpr std::string_view kScheme = "otpauth-migration:";
    const auto sameLetter = [](char left, char right) {
        return std::tolower(static_cast<unsigned char>(left)) == std::tolower(static_cast<unsigned char>(right));
    };
    return link.size() >= kScheme.size() && std::ranges::equal(link.substr(0, kScheme.size()), kScheme, sameLetter);
}

} // namespace

void LinkReader::read(std::string_view link, const std::string &place)
{
    if (isMigration(link)) {
        Result<MigrationPart> part = parseMigrationUri(link);
        if (part)
            m_batches.add(*std::move(part));
        else
            m_read.rejected.push_back({.name = place, .error = part.error()});
        return;
    }
    Result<AccountDraft> draft = parseOtpauthUri(link);
    if (draft)
        m_read.accounts.push_back(*std::move(draft));
    else
        m_read.rejected.push_back({.name = place, .error = draft.error()});
}

ReadLinks LinkReader::take()
{
    for (const MigrationBatches::Progress &batch : m_batches.progress())
        m_read.missingParts += static_cast<int>(batch.missing.size());
    MigrationBatches::Content migrated = m_batches.take();
    std::ranges::move(migrated.accounts, std::back_inserter(m_read.accounts));
    std::ranges::move(migrated.rejected, std::back_inserter(m_read.rejected));
    return std::exchange(m_read, {});
}

ReadLinks readLink(std::string_view link)
{
    LinkReader reader;
    reader.read(link);
    return reader.take();
}

Result<ReadLinks> readLinkFile(const std::string &file)
{
    constexpr std::size_t kMaxBytes = 4 * 1024 * 1024;
    const auto content = readInput(file, kMaxBytes);
    if (!content)
        return content.error();
    LinkReader reader;
    int number = 0;
    // EXPOSE: the links are read at once; the accounts keep their keys as secrets.
    for (const std::string_view line : contentLines(content->exposeText()))
        reader.read(line, Cli::tr("Link %1").arg(++number).toStdString());
    return reader.take();
}

} // namespace countersign::cli
