#include "tests/screens/screens.h"
#include "ui/dialogs/emergency_sheet_dialog.h"
#include "ui/dialogs/readiness_dialog.h"
#include "ui/dialogs/recovery_codes_dialog.h"
#include "ui/dialogs/ways_back_dialog.h"
#include "ui/window/readiness_words.h"

#include <QCoreApplication>

namespace countersign::screens {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kDialogSize(420, 320);

template <typename Make>
Page page(const QString &name, Make make)
{
    return {name, kDialogSize, [make] {
                std::shared_ptr<Dialog> dialog = make();
                dialog->resize(dialog->sizeHint().expandedTo(kDialogSize));
                present(*dialog);
                return std::shared_ptr<QWidget>(dialog);
            }};
}

Account account(const char *issuer, const char *name)
{
    Account account;
    account.issuer = issuer;
    account.name = name;
    return account;
}

ReadinessRow row(const Account &account, const Readiness &readiness)
{
    return {account.id, readinessRow(account, readiness)};
}

std::shared_ptr<Dialog> readiness()
{
    auto dialog = std::make_shared<ReadinessDialog>();
    dialog->show({.backups = {.sign = Sign::Tick,
                              .title = QCoreApplication::translate("Readiness", "Backed up, and proven"),
                              .text = u"today 14:02 · 4 accounts · read again and compared"_s},
                  .recoveryKey = recoveryKeyPoint(false),
                  .accounts = {
                      row(account("Alibaba Cloud", "ops@acme.onaliyun.com"), {}),
                      row(account("GitHub", "mona"), {.isBackedUp = true, .unusedCodes = 8}),
                      row(account("AWS", "root@acme.example"),
                          {.isBackedUp = true, .hasOtherDevice = true, .hasUnbinder = true}),
                      row(account("Kingsoft Cloud", "zhang.wei"), {.isBackedUp = true, .areCodesElsewhere = true}),
                  }});
    return dialog;
}

std::shared_ptr<Dialog> nothingYet()
{
    auto dialog = std::make_shared<ReadinessDialog>();
    dialog->show(
        {.backups = {.sign = Sign::Exclamation,
                     .title = QCoreApplication::translate("Readiness", "No backup"),
                     .text = QCoreApplication::translate("Readiness", "Your accounts are on this computer only."),
                     .action = QCoreApplication::translate("Readiness", "Backups…")},
         .recoveryKey = recoveryKeyPoint(true),
         .accounts = {}});
    return dialog;
}

std::shared_ptr<Dialog> codes()
{
    auto dialog = std::make_shared<RecoveryCodesDialog>(u"GitHub · mona"_s);
    std::vector<RecoveryCode> codes;
    for (const char *code : {"a1b2c-d3e4f", "9f8e7-d6c5b", "11aa2-2bb33", "c0ffe-e0123"})
        codes.push_back({.code = SecretBytes::fromText(code), .isUsed = codes.empty()});
    dialog->setCodes(codes);
    return dialog;
}

} // namespace

std::vector<Page> readinessPages()
{
    return {
        page(u"readiness"_s, readiness),
        page(u"readiness-empty"_s, nothingYet),
        page(u"ways-back"_s,
             [] {
                 const WaysBack ways{.alsoOn = u"my phone (Aegis)"_s, .codesPlace = {}, .unbinder = {}};
                 return std::make_shared<WaysBackDialog>(u"GitHub · mona"_s, ways, 7, 8);
             }),
        page(u"recovery-codes"_s, codes),
        page(u"recovery-codes-none"_s, [] { return std::make_shared<RecoveryCodesDialog>(u"GitHub · mona"_s); }),
        page(u"emergency-sheet"_s, [] { return std::make_shared<EmergencySheetDialog>(7); }),
    };
}

} // namespace countersign::screens
