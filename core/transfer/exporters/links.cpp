#include "core/transfer/exporters/links.h"

#include "core/otp/otpauth_uri.h"

#include <algorithm>
#include <iterator>

namespace countersign::exporters {

namespace {

ExportLosses losses(const AccountDraft &account)
{
    ExportLosses losses{.lost = lossOfExtras(account)};
    if (isLinkTooLong(account))
        losses.refused = ExportRefusal::TooLong;
    return losses;
}

Result<SecretBytes> write(std::span<const AccountDraft> accounts, const ExportRequest &)
{
    std::vector<SecretBytes> links;
    for (const AccountDraft &account : accounts) {
        if (isLinkTooLong(account))
            return ErrorCode::UnsupportedType;
        links.push_back(formatOtpauthUri(account));
    }
    return linesOf(links);
}

} // namespace

SecretBytes linesOf(std::span<const SecretBytes> links)
{
    std::size_t size = 0;
    for (const SecretBytes &link : links)
        size += link.size() + 1;
    SecretBytes text(size);
    auto out = text.writable().begin();
    for (const SecretBytes &link : links) {
        out = std::ranges::copy(link.expose(), out).out; // EXPOSE: from one secret into another
        *out++ = '\n';
    }
    return text;
}

const Exporter kLinks{.id = "uris",
                      .application = "Links (otpauth)",
                      .protection = Protection::None,
                      .extension = "txt",
                      .losses = losses,
                      .write = write};

} // namespace countersign::exporters
