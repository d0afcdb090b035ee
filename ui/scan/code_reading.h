#pragma once

#include "core/otp/account_draft.h"
#include "core/otp/migration_batch.h"
#include "core/qr/qr_explainer.h"
#include "ui/scan/scan_client.h"

#include <vector>

namespace countersign {

/// An account that a code gave, and what the code was found in.
struct ReadAccount
{
    AccountDraft draft;
    QString source;
    int sourceIndex = 0; ///< as in FoundCode; of an export: of its first code that has a place
    QRect area = {}; ///< where that code is; empty for text and where no preview shows it
};

/// A code that is no account, or an account link with an error.
struct ReadOther
{
    QrExplanation explanation;
    int sourceIndex = 0; ///< as in FoundCode
    QRect area = {}; ///< as in ReadAccount
};

/// What the texts of some codes mean, each thing once.
struct CodeReading
{
    std::vector<ReadAccount> accounts; ///< those of links first, then those of exports
    std::vector<RejectedEntry> rejected; ///< entries of exports that could not become accounts
    std::vector<MigrationBatches::Progress> exports; ///< exports that codes belong to, with the parts still missing
    std::vector<ReadOther> others; ///< codes that are no account, and account links with an error

    bool hasMissingParts() const;
};

CodeReading readCodes(const std::vector<FoundCode> &codes);

/// Adds the codes of `more` whose texts `codes` does not hold yet; of those without a place takes the place.
void mergeCodes(std::vector<FoundCode> &codes, std::vector<FoundCode> more);

/// Empties the areas of codes whose previews are not shown any more.
void forgetPlaces(std::vector<FoundCode> &codes);

/// The links in what a user typed or pasted, one a line; blank lines and those beginning with `#` are left out.
std::vector<FoundCode> codesInText(std::string_view text);

} // namespace countersign
