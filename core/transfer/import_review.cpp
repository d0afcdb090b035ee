#include "core/transfer/import_review.h"

#include "core/crypto/digest.h"
#include "core/vault/account_filter.h"

#include <cstdint>
#include <set>
#include <string>
#include <utility>

namespace countersign {

namespace {

/// The same for accounts that `findDuplicate` calls the same: the digest of issuer and name without case, parameters
/// and key. No copy of the key stays.
Digest fingerprint(const AccountDraft &draft)
{
    std::string text = foldedCase(draft.issuer);
    text += '\0';
    text += foldedCase(draft.name);
    const OtpParameters &parameters = draft.parameters;
    for (const std::int64_t number :
         {static_cast<std::int64_t>(parameters.type), static_cast<std::int64_t>(parameters.algorithm),
          std::int64_t{parameters.digits.count()}, std::int64_t{parameters.period.seconds().count()}})
        text += '\0' + std::to_string(number);
    return keyedDigest("countersign.impt", bytesOf(text), secretDigest("countersign.impk", draft.secret));
}

} // namespace

std::vector<ReviewedAccount> reviewImport(const Vault &vault, std::vector<std::vector<AccountDraft>> files)
{
    std::vector<ReviewedAccount> reviewed;
    std::set<Digest> seen;
    for (std::size_t file = 0; file < files.size(); ++file) {
        for (AccountDraft &draft : files[file]) {
            const bool isRepeated = !seen.insert(fingerprint(draft)).second;
            const Duplicate duplicate = isRepeated ? Duplicate() : findDuplicate(vault, draft);
            ReviewKind kind = isRepeated ? ReviewKind::Repeated : ReviewKind::New;
            if (duplicate.kind == DuplicateKind::Same)
                kind = ReviewKind::AlreadyHere;
            else if (duplicate.kind == DuplicateKind::OtherSecret)
                kind = ReviewKind::OtherKey;
            reviewed.push_back({std::move(draft), kind, duplicate.existing, file});
        }
    }
    return reviewed;
}

} // namespace countersign
