#include "tests/screens/scene.h"
#include "tests/screens/screens.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/text/import_words.h"

#include <QComboBox>
#include <QTest>

namespace countersign::screens {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kDialogSize(420, 640);
constexpr QSize kWideSize(640, 560); // as the design has it
constexpr int kPatience = 300; // milliseconds, until work is shown

template <typename Show>
Page page(const QString &name, Show show, QSize size = kDialogSize)
{
    return {name, size, [show, size] {
                auto dialog = std::make_shared<ImportDialog>(
                    QList<ImportSource>{{u"Aegis"_s, importGuidance("aegis")}, {u"Authy"_s, importGuidance("authy")}});
                show(*dialog);
                dialog->resize(size);
                present(*dialog);
                return dialog;
            }};
}

std::vector<ImportRow> rows()
{
    return {
        {.issuer = u"GitHub"_s, .name = u"zw-acme"_s, .kind = ReviewKind::New, .isTicked = true},
        {.issuer = u"Cloudflare"_s, .name = u"ops@acme.com"_s, .kind = ReviewKind::New, .isTicked = true},
        {.issuer = u"Amazon Web Services"_s, .name = u"root-account@acme.com"_s, .kind = ReviewKind::AlreadyHere},
        {.issuer = u"金山云"_s, .name = u"张伟"_s, .kind = ReviewKind::OtherKey},
        {.issuer = u"Kingsoft Cloud"_s,
         .name = u"zhang.wei"_s,
         .kind = ReviewKind::OtherKey,
         .isTicked = true,
         .decision = ImportDecision::Replace},
        {.issuer = u"Cloudflare"_s, .name = u"ops@acme.com"_s, .kind = ReviewKind::Repeated},
        {.issuer = u"Old VPN"_s, .reason = u"The account is confirmed on the phone and has no codes."_s},
    };
}

ImportDialog::Review reviewOf(std::vector<ImportRow> rows, const QStringList &notes = {})
{
    return {.headline = u"Aegis · %1 accounts"_s.arg(rows.size()),
            .sentence = u"aegis-backup-20261104.json: Aegis, encrypted. Nothing is added until you press “Import”."_s,
            .notes = notes,
            .rows = std::move(rows)};
}

std::vector<ImportRow> manyRows()
{
    constexpr int kMany = 10'000;
    std::vector<ImportRow> many;
    for (int number = 1; number <= kMany; ++number)
        many.push_back({.issuer = u"Service %1"_s.arg(number),
                        .name = u"user%1@example.com"_s.arg(number),
                        .kind = ReviewKind::New,
                        .isTicked = true});
    return many;
}

void ask(ImportDialog &dialog, const QString &problem)
{
    dialog.showPassword(
        {.headline = u"Open the export of Aegis"_s,
         .sentence = u"“aegis-backup-20261104.json” is encrypted. "_s + importPasswordMeant("aegis", u"Aegis"_s),
         .problem = problem,
         .canSkip = true});
}

ImportOutcome outcome()
{
    return {.headline = u"12 imported, 3 already here, 2 failed"_s,
            .sentence = u"Undo takes all of it back."_s,
            .failures
            = {{u"Old VPN"_s, u"The account is confirmed on the phone and has no codes."_s},
               {u"letter.txt"_s,
                u"“letter.txt” is not an export that can be read. Export the accounts again in the other app, "
                "and choose the file that it wrote."_s}},
            .plainFiles = {u"aegis-export-plain.json"_s},
            .keptFiles = {u"48372.maFile"_s}};
}

} // namespace

std::vector<Page> importPages()
{
    return {
        page(u"import-choose"_s, [](ImportDialog &dialog) { dialog.showChoice(); }),
        page(u"import-choose-again"_s,
             [](ImportDialog &dialog) {
                 dialog.showChoice(u"“letter.txt” is not an export that can be read. Export the accounts again in the "
                                   "other app, and choose the file that it wrote."_s);
                 dialog.findChild<QComboBox *>()->setCurrentIndex(1);
             }),
        page(u"import-password"_s, [](ImportDialog &dialog) { ask(dialog, {}); }),
        page(u"import-password-wrong"_s,
             [](ImportDialog &dialog) {
                 ask(dialog,
                     u"The password does not open “aegis-backup-20261104.json”. Enter the password that was "
                     "chosen for the export, then try again."_s);
             }),
        page(u"import-working"_s,
             [](ImportDialog &dialog) {
                 dialog.showWorking(u"Opening the export of Aegis"_s,
                                    u"Checking the password of “aegis-backup-20261104.json”. This may take a while."_s);
                 QTest::qWait(kPatience);
             }),
        page(u"import-review"_s, [](ImportDialog &dialog) { dialog.showReview(reviewOf(rows())); }),
        page(
            u"import-review-wide"_s,
            [](ImportDialog &dialog) {
                dialog.showReview(reviewOf(rows(),
                                           {u"“letter.txt” is not an export that can be read. Export the "
                                            "accounts again in the other app, and choose the file that it "
                                            "wrote."_s}));
            },
            kWideSize),
        page(u"import-review-many"_s, [](ImportDialog &dialog) { dialog.showReview(reviewOf(manyRows())); }),
        page(u"import-report"_s, [](ImportDialog &dialog) { dialog.showOutcome(outcome()); }),
        page(u"import-deleted"_s,
             [](ImportDialog &dialog) {
                 dialog.showOutcome(outcome());
                 dialog.showDeleted(u"Deleted. Copies elsewhere may remain, and the disk may keep what was deleted for "
                                    "a while."_s);
             }),
    };
}

} // namespace countersign::screens
