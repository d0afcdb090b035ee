#include "core/transfer/exporters/share.h"

#include "core/transfer/share_file.h"

#include <algorithm>
#include <iterator>

namespace countersign::exporters {

namespace {

/// What is handed on of it.
AccountDraft handedOn(const AccountDraft &account)
{
    AccountDraft draft = account.clone();
    draft.note.clear();
    draft.favorite = false;
    return draft;
}

/// Whether the payload holds it. Errors: as `checkAccount`.
Result<void> checkDraft(const AccountDraft &account)
{
    const Bytes any(AccountId::kSize, 1); // no account is without an id
    return checkAccount(accountFromDraft(handedOn(account), *AccountId::fromBytes(any), {}));
}

ExportLosses losses(const AccountDraft &account)
{
    if (!checkDraft(account))
        return {.refused = ExportRefusal::TooLong};
    ExportLosses losses{.lost = lossOfExtras(account)};
    std::erase(losses.lost, ExportLoss::Groups);
    return losses;
}

Result<SecretBytes> write(std::span<const AccountDraft> accounts, const ExportRequest &request)
{
    if (std::ranges::any_of(accounts, [](const AccountDraft &account) { return losses(account).refused.has_value(); }))
        return ErrorCode::UnsupportedType;
    std::vector<AccountDraft> handed;
    std::ranges::transform(accounts, std::back_inserter(handed), handedOn);
    const auto file = request.recipient ? shareFile::sealFor(*request.recipient, handed, request.random)
                                        : shareFile::seal(handed, request.password, request.cost, request.random);
    if (!file)
        return file.error();
    return SecretBytes(*file);
}

} // namespace

const Exporter kShare{.id = "share",
                      .application = "Countersign",
                      .protection = Protection::Password,
                      .extension = "otps",
                      .takesRecipient = true,
                      .losses = losses,
                      .write = write};

} // namespace countersign::exporters
