#include "ui/window/add_words.h"

#include "core/otp/base32.h"
#include "ui/text/display_text.h"
#include "ui/text/error_text.h"
#include "ui/text/qr_words.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::add_words {

namespace {

class AddWords
{
    Q_DECLARE_TR_FUNCTIONS(AddFlow)
};

bool looksLikeAKey(const SecretBytes &text)
{
    constexpr std::size_t kShortestKey = 10; // bytes; a shorter word may be Base32 by chance
    // EXPOSE: only to see whether it is one.
    const auto key = decodeBase32(text.exposeText());
    return key && key->size() >= kShortestKey;
}

} // namespace

QString titleOf(const AccountDraft &draft)
{
    return displayText(draft.issuer.empty() ? draft.name : draft.issuer);
}

QString titleOf(const Account &account)
{
    return displayText(account.issuer.empty() ? account.name : account.issuer);
}

QString added(const std::vector<AccountDraft> &drafts)
{
    if (drafts.size() > 1)
        return AddWords::tr("%n account(s) added", nullptr, static_cast<int>(drafts.size()));
    const QString title = titleOf(drafts.front());
    return drafts.front().counterMissing
        ? AddWords::tr("“%1” was added. The link names no counter, so it starts at 0.").arg(title)
        : AddWords::tr("“%1” was added").arg(title);
}

QStringList leftOut(const CodeReading &reading)
{
    QStringList phrases;
    for (const ReadOther &other : reading.others)
        phrases += qrPhrase(other.explanation);
    for (const RejectedEntry &entry : reading.rejected) {
        //: An account in an export that cannot be used. %1 is its name.
        phrases += AddWords::tr("the unsupported account “%1”").arg(displayText(entry.name));
    }
    return phrases;
}

std::vector<ScanMark> marksOf(const std::vector<ReadOther> &others)
{
    std::vector<ScanMark> marks;
    for (const ReadOther &other : others)
        marks.push_back({other.sourceIndex, other.area, qrPhrase(other.explanation), false});
    return marks;
}

QString withLeftOut(const QString &message, const QStringList &leftOut)
{
    //: After adding an account. %1 is a list of things: "a web link (apps.apple.com)".
    return leftOut.isEmpty() ? message : message + u'\n' + AddWords::tr("Left out: %1.").arg(leftOut.join(u", "_s));
}

const QrExplanation &mostTelling(const std::vector<ReadOther> &others)
{
    const auto unusable = std::ranges::find(others, QrKind::UnusableAccount,
                                            [](const ReadOther &other) { return other.explanation.kind; });
    return unusable == others.end() ? others.front().explanation : unusable->explanation;
}

QString explainText(const SecretBytes &text, const std::vector<ReadOther> &others)
{
    if (looksLikeAKey(text))
        return AddWords::tr("That looks like a key. Choose “Type a Key…” and paste it there.");
    if (others.empty() || mostTelling(others).kind == QrKind::PlainText)
        return errorText({.code = ErrorCode::NotAnAccountLink}).line();
    if (const auto &error = mostTelling(others).error)
        return errorText(*error).line();
    //: After pasting. %1 is what the text is: "a web link (example.com)"
    return AddWords::tr("That is %1, not an account. Account links begin with “otpauth://”; copy one of those.")
        .arg(qrPhrase(mostTelling(others)));
}

} // namespace countersign::add_words
