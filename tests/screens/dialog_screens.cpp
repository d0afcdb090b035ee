#include "tests/screens/sample_page.h"
#include "tests/screens/sample_vault.h"
#include "tests/screens/screens.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/add_key_dialog.h"
#include "ui/dialogs/add_password_dialog.h"
#include "ui/dialogs/added_dialog.h"
#include "ui/dialogs/camera_dialog.h"
#include "ui/dialogs/change_password_dialog.h"
#include "ui/dialogs/comparison_dialog.h"
#include "ui/dialogs/confirm_password_dialog.h"
#include "ui/dialogs/edit_account_dialog.h"
#include "ui/dialogs/found_accounts_dialog.h"
#include "ui/dialogs/move_accounts_dialog.h"
#include "ui/dialogs/parameters_form.h"
#include "ui/dialogs/password_field.h"
#include "ui/dialogs/qr_explainer_dialog.h"
#include "ui/dialogs/rebinding_dialog.h"
#include "ui/dialogs/recovery_key_dialog.h"
#include "ui/dialogs/recovery_key_entry_dialog.h"
#include "ui/dialogs/recovery_key_view.h"
#include "ui/dialogs/remove_account_dialog.h"
#include "ui/dialogs/scan_message_dialog.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/dialogs/shortcut_sheet.h"
#include "ui/dialogs/show_qr_dialog.h"
#include "ui/dialogs/support_report_dialog.h"
#include "ui/dialogs/trash_dialog.h"
#include "ui/dialogs/two_codes_dialog.h"
#include "ui/dialogs/unusable_records_dialog.h"
#include "ui/dialogs/which_code_dialog.h"
#include "ui/settings/settings.h"
#include "ui/text/error_text.h"
#include "ui/text/portability_text.h"
#include "ui/text/support_report_text.h"
#include "ui/window/watch_bar.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>

#include <array>

namespace countersign::screens {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kDialogSize(480, 320);
const RecoveryKeyOrigin kOrigin{u"/home/zhang/.local/share/countersign/accounts.otpv"_s, kNow};

/// What the dialogs refer to.
struct Surroundings
{
    FixedClock clock = FixedClock(kNow);
    FixedRandom random = FixedRandom();
    QTemporaryDir folder = {};
    Settings settings = Settings(folder.filePath(QStringLiteral("settings.ini")));
    std::unique_ptr<QWidget> dialog = {};

    Account account(std::size_t row) { return std::move(sampleAccounts(random)[row]); }
};

/// A page with the dialog that `make` builds.
template <typename Make>
Page page(const QString &name, Make make, QSize size = kDialogSize)
{
    return {name, size, [make, size] {
                auto surroundings = std::make_shared<Surroundings>();
                surroundings->dialog.reset(make(*surroundings));
                surroundings->dialog->resize(surroundings->dialog->sizeHint().expandedTo(size));
                present(*surroundings->dialog);
                return std::shared_ptr<QWidget>(surroundings, surroundings->dialog.get());
            }};
}

/// A code that two accounts make, one of them retired; or one that another device shows.
QWidget *whichCode(bool isElsewhere)
{
    const auto answers = [](std::string_view, WhichCodeDialog::Source source) -> std::vector<WhichCodeRow> {
        if (source == WhichCodeDialog::Source::OtherDevice)
            return {{samples::id(1), u"GitHub · mona.lisa@example.com"_s,
                     u"This computer's clock is about 5 minutes behind that device (298 to 327 s). "
                     "If its codes are refused, let the system set the clock from the network."_s}};
        return {{samples::id(1), u"Alibaba Cloud · ops@acme.onaliyun.com"_s, u"Too old: it ended 45 seconds ago."_s},
                {samples::id(2), u"Alibaba Cloud · ops@acme.onaliyun.com · retired"_s, u"The current code."_s, false}};
    };
    static const FixedClock clock(kNow);
    auto *dialog = new WhichCodeDialog(answers, clock);
    dialog->findChild<QCheckBox *>()->setChecked(isElsewhere);
    dialog->findChild<QLineEdit *>()->setText(u"287 082"_s);
    return dialog;
}

/// A person's shape in front of a wall, for the camera's picture.
QWidget *camera(Surroundings &)
{
    QImage frame(640, 360, QImage::Format_RGB888);
    frame.fill(QColor(198, 190, 178));
    QPainter painter(&frame);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(96, 104, 120));
    painter.drawEllipse(QPointF(420, 150), 60, 75);
    painter.drawRoundedRect(QRectF(300, 240, 240, 200), 80, 80);
    painter.setBrush(QColor(30, 32, 38));
    painter.drawRoundedRect(QRectF(110, 90, 130, 220), 14, 14);
    painter.setBrush(Qt::white);
    painter.drawRect(QRectF(120, 120, 110, 110));
    painter.end();
    auto *dialog = new CameraDialog;
    dialog->setCameras({u"Integrated Camera"_s, u"USB Camera"_s});
    dialog->showFrame(frame);
    dialog->setSeen(u"a web link (example.com)"_s);
    return dialog;
}

/// It has a size of its own and no focus to wait for.
Page watching(const QString &name, const QString &seen)
{
    return {name, {}, [seen] {
                auto bar = std::make_shared<WatchBar>();
                bar->setSeen(seen);
                bar->setRemaining(std::chrono::seconds(42));
                bar->show();
                return bar;
            }};
}

Page explained(const QString &name, std::string_view text)
{
    return page(name, [text](Surroundings &) { return new QrExplainerDialog(explainQrText(text)); });
}

QWidget *foundAccounts(Surroundings &with, const std::array<QRect, 2> &areas)
{
    std::vector<FoundAccount> found;
    found.push_back({samples::totp("Alibaba Cloud", "ops@acme.onaliyun.com"), u"Monitor 2"_s, {}});
    found.push_back({samples::totp("Kingsoft Cloud", "zhang.wei", "another key, 1234567"),
                     u"Monitor 2"_s,
                     {DuplicateKind::OtherSecret, samples::id(1)}});
    found[0].area = areas[0];
    found[1].area = areas[1];
    return new FoundAccountsDialog(std::move(found), {u"a web link (apps.apple.com)"_s}, with.clock);
}

QWidget *foundWithoutAPicture(Surroundings &with)
{
    return foundAccounts(with, {});
}

/// Two accounts and a link to an app shop on one page; the row with the focus stands out.
QWidget *foundOnAPage(Surroundings &with)
{
    const QRect first(300, 480, 240, 240);
    const QRect second(820, 480, 240, 240);
    const QRect shop(1380, 700, 150, 150);
    auto *dialog = static_cast<FoundAccountsDialog *>(foundAccounts(with, {first, second}));
    dialog->setPreviews({samplePreview(0, false, {first, second, shop})}, {{0, shop, u"an app's download"_s, false}});
    return dialog;
}

QWidget *foundOnTwoMonitors(Surroundings &with)
{
    std::vector<FoundAccount> found;
    const QRect first(300, 480, 240, 240);
    const QRect second(820, 520, 200, 200);
    for (AccountDraft &draft : samples::manyDrafts(4))
        found.push_back({std::move(draft), u"Monitor 1"_s, {}});
    found[0].area = first;
    found[1].area = second;
    found[2].area = first;
    found[3].area = second;
    found[2].sourceIndex = found[3].sourceIndex = 1;
    auto *dialog = new FoundAccountsDialog(std::move(found), {}, with.clock);
    dialog->setPreviews({samplePreview(0, false, {first, second}), samplePreview(1, true, {first, second})}, {});
    return dialog;
}

QWidget *explainedOnAPage(Surroundings &)
{
    const QRect code(900, 500, 240, 240);
    auto *dialog = new QrExplainerDialog(explainQrText("https://example.com/pages/help?id=7"));
    dialog->setPreviews({samplePreview(0, false, {code})}, {{0, code, u"a web link (example.com)"_s, false}});
    return dialog;
}

QWidget *reported(Surroundings &with)
{
    using namespace std::chrono_literals;
    const Account account = with.account(0);
    std::vector<CodeEvent> events{{account.id, CodeUse::Copied, kNow - 70s, kNow - 80s, kNow - 50s},
                                  {account.id, CodeUse::Refused, kNow - 55s, {}, {}}};
    return new SupportReportDialog(supportReportText(supportReport(account, std::move(events), kNow)));
}

QWidget *addKey(Surroundings &with)
{
    auto *dialog = new AddKeyDialog({u"GitHub"_s}, with.clock);
    const auto fields = dialog->findChildren<QLineEdit *>();
    fields.first()->setText(u"zhang.wei"_s);
    return dialog;
}

QWidget *manyFound(Surroundings &with)
{
    std::vector<FoundAccount> found;
    for (AccountDraft &draft : samples::manyDrafts(12))
        found.push_back({std::move(draft), u"Monitor 1"_s, {}});
    found[2].duplicate = {DuplicateKind::Same, samples::id(1)};
    auto *dialog = new FoundAccountsDialog(std::move(found), {}, with.clock);
    dialog->setMissingParts({1, 2}, 3);
    return dialog;
}

/// A key with a character that no key has.
QWidget *wrongKey(Surroundings &with)
{
    auto *dialog = new AddKeyDialog({}, with.clock);
    dialog->findChild<SecretField *>()->insert(u"GEZD1NBV"_s);
    dialog->findChild<FoldedSection *>()->setOpen(true);
    return dialog;
}

QWidget *differentPasswords(Surroundings &)
{
    auto *dialog = new ChangePasswordDialog;
    const auto fields = dialog->findChildren<PasswordField *>();
    fields[0]->setText(u"present"_s);
    fields[1]->setText(u"monkey"_s);
    fields[2]->setText(u"monkex"_s);
    return dialog;
}

QWidget *confirmedRecoveryKey(Surroundings &with)
{
    auto *dialog = new RecoveryKeyDialog(RecoveryKey::generate(with.random), with.random, kOrigin);
    const auto *view = dialog->findChild<RecoveryKeyView *>();
    const SecretBytes text = view->keyText();
    const auto start = static_cast<std::size_t>(view->askedGroup() - 1) * 5;
    // EXPOSE: a made-up key.
    view->findChild<QLineEdit *>()->insert(QString::fromStdString(std::string(text.exposeText().substr(start, 4))));
    return dialog;
}

QWidget *shortcuts(Surroundings &)
{
    return new ShortcutSheet({{u"Add an account"_s, QKeySequence(u"Ctrl+N"_s)},
                              {u"Scan the screen"_s, QKeySequence(u"Ctrl+Shift+S"_s)},
                              {u"Search"_s, QKeySequence(u"Ctrl+F"_s)},
                              {u"Copy the code"_s, QKeySequence(u"Ctrl+C"_s)},
                              {u"Lock"_s, QKeySequence(u"Ctrl+L"_s)}});
}

QWidget *comparison(Surroundings &with)
{
    const auto vaultOf = [](std::vector<Account> accounts) {
        Vault vault;
        if (!vault.apply(changes::add(vault, std::move(accounts))))
            qFatal("the samples make no vault");
        return vault;
    };
    const std::vector<Account> samples = sampleAccounts(with.random);
    std::vector<Account> here;
    std::vector<Account> there;
    for (const Account &account : samples) {
        here.push_back(account.clone());
        there.push_back(account.clone());
    }
    here.erase(here.begin() + 1);
    there.erase(there.begin() + 2);
    there.front().name = "new-name";
    there.front().note = "a note";
    there.back().secret = SecretBytes::fromText("another key");
    const Vault mine = vaultOf(std::move(here));
    const Vault yours = vaultOf(std::move(there));
    return new ComparisonDialog(
        mine, yours, compareVaults(mine, yours),
        {u"12 accounts, saved 11/20/26 10:00 AM, save 41"_s, u"13 accounts, saved today 9:12 AM, save 45"_s});
}

/// A dialog with a code a page, each of `bytes`.
QWidget *shownCodes(Surroundings &with, std::vector<QrPage> pages, std::size_t bytes)
{
    const bool isOne = pages.size() == 1;
    std::vector<QrSymbol> symbols;
    for (const QrPage &page : pages) {
        auto symbol = writeQrSymbol(page.caption.toStdString() + std::string(bytes, 'x'));
        if (!symbol)
            qFatal("the samples make no QR code");
        symbols.push_back(*std::move(symbol));
    }
    auto *dialog = new ShowQrDialog(
        isOne ? u"QR code of GitHub"_s : u"Move accounts to a phone"_s,
        isOne ? u"Scan it with an authenticator on the other device. Whoever sees it can make the codes."_s
              : u"Scan the codes one after the other: in Google Authenticator with “Transfer accounts”, in other apps "
                "with their import. Whoever sees them can make your codes."_s,
        std::move(pages), with.clock);
    dialog->reveal(std::move(symbols));
    return dialog;
}

QWidget *shownCode(Surroundings &with)
{
    return shownCodes(with, {{.caption = u"GitHub · zhang.wei"_s}}, 90);
}

QWidget *shownWithWarnings(Surroundings &with)
{
    return shownCodes(with,
                      {{.caption = u"GitHub · zhang.wei"_s,
                        .warnings = portabilityTexts(
                            {.algorithm = HashAlgorithm::Sha256, .digits = Digits(), .period = *Period::from(60)})}},
                      90);
}

QWidget *shownMigration(Surroundings &with)
{
    return shownCodes(with,
                      {{.caption = u"Code 1 of 2"_s,
                        .accounts = u"GitHub · zhang.wei, Alibaba Cloud · ops@acme.onaliyun.com, Kingsoft Cloud · "
                                    "zhang.wei, AWS · acme-main, Huawei Cloud · ops, Tencent Cloud · 100012345678"_s},
                       {.caption = u"Code 2 of 2"_s}},
                      830);
}

QWidget *concealedCode(Surroundings &with)
{
    auto *dialog = static_cast<ShowQrDialog *>(shownCode(with));
    dialog->conceal();
    return dialog;
}

QWidget *movable(Surroundings &with)
{
    std::vector<MovableAccount> accounts;
    for (const Account &account : sampleAccounts(with.random)) {
        const QString obstacle = accounts.size() == 2 ? u"renews every 60 s"_s
            : accounts.size() == 4                    ? u"Steam Guard"_s
                                                      : QString();
        accounts.push_back({account.id, QString::fromStdString(account.issuer), QString::fromStdString(account.name),
                            obstacle, accounts.size() != 1});
    }
    return new MoveAccountsDialog(std::move(accounts));
}

QWidget *trash(Surroundings &with)
{
    const auto day = std::chrono::hours(24);
    return new TrashDialog({{samples::id(1), u"GitHub"_s, u"old-laptop"_s, kNow - 2 * day},
                            {samples::id(3), u"Guance"_s, u"mei"_s, kNow - 40 * day},
                            {samples::id(2), u"Alibaba Cloud"_s, u"ops@acme.onaliyun.com"_s, {}}},
                           with.clock);
}

QWidget *unusableRecords(Surroundings &)
{
    return new UnusableRecordsDialog(
        {{"GitHub", "zhang.wei", "passkey", {ErrorCode::UnsupportedType, "accounts[3].type"}, 3},
         {"Alibaba Cloud", "ops@acme.onaliyun.com", "totp", {ErrorCode::CborMalformed, "accounts[5].secret"}, 5},
         {"", "", "", {ErrorCode::CborMalformed, "accounts[8]"}, 8}});
}

QWidget *settingsPage(Surroundings &with, SettingsDialog::Page page)
{
    auto *dialog = new SettingsDialog(with.settings, true);
    dialog->setKeys({.slots = {{.id = SlotId::generate(with.random), .type = 1, .cost = KdfCost::backup()},
                               {.id = SlotId::generate(with.random), .type = 2}},
                     .keyring = KeysView::Keyring::Off});
    dialog->showPage(page);
    return dialog;
}

/// Every kind of way to open the vault, and a keyring that failed.
QWidget *manyWaysToOpen(Surroundings &with)
{
    const SlotId own = SlotId::generate(with.random);
    auto *dialog = new SettingsDialog(with.settings, true);
    dialog->setKeys({.slots = {{.id = SlotId::generate(with.random), .type = 1, .cost = KdfCost::backup()},
                               {.id = SlotId::generate(with.random), .type = 1, .cost = KdfCost::standard()},
                               {.id = own, .type = 3},
                               {.id = SlotId::generate(with.random), .type = 3},
                               {.id = SlotId::generate(with.random), .type = 4}},
                     .keyring = KeysView::Keyring::On,
                     .ownKeyringSlot = own});
    dialog->setKeysMessage(errorText({.code = ErrorCode::KeyringUnavailable}).what);
    dialog->showPage(SettingsDialog::Page::Security);
    return dialog;
}

QWidget *newVaultKey(Surroundings &)
{
    auto *dialog = new ChangePasswordDialog(u"the recovery key (a new one is made), 1 other password"_s);
    dialog->findChild<QCheckBox *>()->setChecked(true);
    return dialog;
}

QWidget *wrongPassword(Surroundings &)
{
    auto *dialog = new ConfirmPasswordDialog(u"It shows the key of “GitHub”."_s);
    dialog->showWrongPassword();
    return dialog;
}

TwoCodesDialog *twoCodes(Surroundings &with)
{
    return new TwoCodesDialog(with.account(2), TwoCodesDialog::Reason::Service, with.clock);
}

TwoCodesDialog *waitingForTheSecondCode(Surroundings &with)
{
    TwoCodesDialog *dialog = twoCodes(with);
    for (auto *button : dialog->findChildren<QPushButton *>()) {
        if (button->isDefault())
            button->click();
    }
    return dialog;
}

} // namespace

std::vector<Page> dialogPages()
{
    constexpr QSize kSettingsSize(680, 520);
    constexpr QSize kTallSettings(680, 860);
    return {
        page(u"found-accounts"_s, foundWithoutAPicture),
        page(u"found-on-a-page"_s, foundOnAPage),
        page(u"found-on-two-monitors"_s, foundOnTwoMonitors),
        page(u"qr-web-link-on-a-page"_s, explainedOnAPage),
        page(u"found-many"_s, manyFound),
        page(u"rebinding"_s,
             [](Surroundings &with) {
                 return new RebindingDialog(with.account(1), samples::totp("Alibaba Cloud", "dev@acme.onaliyun.com"),
                                            u"Monitor 1"_s, with.clock);
             }),
        page(u"which-code"_s, [](Surroundings &) { return whichCode(false); }),
        page(u"which-code-clock"_s, [](Surroundings &) { return whichCode(true); }),
        explained(u"qr-web-link"_s, "https://example.com/pages/help?id=7"),
        explained(u"qr-disguised-link"_s, "https://apps.apple.com@evil.example/app"),
        explained(u"qr-app-download"_s, "https://play.google.com/store/apps/details?id=com.example"),
        explained(u"qr-wifi"_s, "WIFI:T:WPA;S:Home network;P:correct horse;;"),
        explained(u"qr-push"_s, "phonefactor://activate_account?code=123456789&url=https%3A%2F%2Fexample.com"),
        explained(u"qr-chat-logon"_s, "https://login.weixin.qq.com/l/abcdef"),
        explained(u"qr-plain-text"_s, "correct horse battery staple"),
        explained(
            u"qr-unsupported"_s,
            "otpauth://totp/GitHub:mona.lisa@example.com?secret=JBSWY3DPEHPK3PXP&issuer=GitHub&digits=12&period=30"),
        watching(u"watching"_s, {}),
        watching(u"watching-other"_s, u"a web link (apps.apple.com)"_s),
        page(u"camera"_s, camera),
        page(u"camera-refused"_s,
             [](Surroundings &) {
                 auto *dialog = new CameraDialog;
                 dialog->showProblem(CameraProblem::Refused);
                 return dialog;
             }),
        page(u"nothing-on-screen"_s,
             [](Surroundings &) { return new ScanMessageDialog(ScanMessageDialog::Looked::AtScreen, {}); }),
        page(u"screenshot-refused"_s,
             [](Surroundings &) {
                 return new ScanMessageDialog(ScanMessageDialog::Looked::AtScreen, Error{ErrorCode::ScreenshotRefused});
             }),
        page(u"screenshot-portal-missing"_s,
             [](Surroundings &) {
                 return new ScanMessageDialog(ScanMessageDialog::Looked::AtScreen,
                                              Error{ErrorCode::ScreenshotPortalMissing});
             }),
        page(u"picture-unreadable"_s,
             [](Surroundings &) {
                 return new ScanMessageDialog(ScanMessageDialog::Looked::AtPicture,
                                              Error{ErrorCode::PictureUnreadable, "photo.png"});
             }),
        page(u"support-report"_s, reported),
        page(u"add-key"_s, addKey),
        page(u"add-key-wrong"_s, wrongKey),
        page(u"edit"_s, [](Surroundings &with) { return new EditAccountDialog(with.account(0), {}, {u"Work"_s}); }),
        page(u"remove"_s,
             [](Surroundings &with) {
                 return new RemoveAccountDialog(
                     with.account(0),
                     UnbindingPage{u"RAM console › Users › Unbind MFA"_s, QUrl(u"https://ram.console.aliyun.com"_s)},
                     with.clock);
             }),
        page(u"first-code"_s, [](Surroundings &with) { return new AddedDialog(with.account(5), with.clock); }),
        page(u"two-codes"_s, twoCodes),
        page(u"two-codes-waiting"_s, waitingForTheSecondCode),
        page(u"show-qr"_s, shownCode),
        page(u"show-qr-warnings"_s, shownWithWarnings),
        page(u"show-qr-migration"_s, shownMigration),
        page(u"show-qr-hidden"_s, concealedCode),
        page(u"move-accounts"_s, movable),
        page(u"comparison"_s, comparison, QSize(480, 640)),
        page(u"trash"_s, trash),
        page(u"trash-empty"_s, [](Surroundings &with) { return new TrashDialog({}, with.clock); }),
        page(u"unusable-records"_s, unusableRecords),
        page(u"recovery-key"_s,
             [](Surroundings &with) {
                 return new RecoveryKeyDialog(RecoveryKey::generate(with.random), with.random, kOrigin);
             }),
        page(u"recovery-key-confirmed"_s, confirmedRecoveryKey),
        page(u"recovery-key-entry"_s, [](Surroundings &) { return new RecoveryKeyEntryDialog; }),
        page(u"change-password"_s, [](Surroundings &) { return new ChangePasswordDialog; }),
        page(u"passwords-differ"_s, differentPasswords),
        page(u"wrong-password"_s, wrongPassword),
        page(
            u"settings-general"_s, [](Surroundings &with) { return settingsPage(with, SettingsDialog::Page::General); },
            kSettingsSize),
        page(
            u"settings-security"_s,
            [](Surroundings &with) { return settingsPage(with, SettingsDialog::Page::Security); }, kSettingsSize),
        page(u"settings-security-many"_s, manyWaysToOpen, kTallSettings),
        page(u"change-password-vault-key"_s, newVaultKey),
        page(u"add-password"_s, [](Surroundings &) { return new AddPasswordDialog; }),
        page(
            u"settings-codes"_s, [](Surroundings &with) { return settingsPage(with, SettingsDialog::Page::Codes); },
            kSettingsSize),
        page(
            u"settings-appearance"_s,
            [](Surroundings &with) { return settingsPage(with, SettingsDialog::Page::Appearance); }, kSettingsSize),
        page(u"shortcuts"_s, shortcuts),
        page(u"about"_s, [](Surroundings &) { return new AboutDialog; }),
    };
}

} // namespace countersign::screens
