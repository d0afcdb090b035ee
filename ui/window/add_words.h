#pragma once

#include "core/vault/account.h"
#include "ui/dialogs/scan_preview_view.h"
#include "ui/scan/code_reading.h"

#include <QString>
#include <QStringList>

// The words of the add flow, apart from its dialogs.

namespace countersign::add_words {

/// The account's issuer, or its name if it has none.
QString titleOf(const AccountDraft &draft);
QString titleOf(const Account &account);

/// After adding `drafts`, of which there is at least one.
QString added(const std::vector<AccountDraft> &drafts);

/// The other things that codes held, in a few words each.
QStringList leftOut(const CodeReading &reading);

/// The same where they are on a preview.
std::vector<ScanMark> marksOf(const std::vector<ReadOther> &others);

/// `message`, and what was left out in a line of its own.
QString withLeftOut(const QString &message, const QStringList &leftOut);

/// The code to explain when none is an account: one that was meant as an account says most.
const QrExplanation &mostTelling(const std::vector<ReadOther> &others);

/// Why `text`, which somebody pasted or passed, adds nothing, and what to do. `others` is what its lines are.
QString explainText(const SecretBytes &text, const std::vector<ReadOther> &others);

} // namespace countersign::add_words
