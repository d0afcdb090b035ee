#include "ui/window/qr_out_flow.h"

#include "core/otp/migration_writer.h"
#include "core/otp/otpauth_uri.h"
#include "ui/dialogs/move_accounts_dialog.h"
#include "ui/dialogs/show_qr_dialog.h"
#include "ui/session/session.h"
#include "ui/text/account_title.h"
#include "ui/text/display_text.h"
#include "ui/text/error_text.h"
#include "ui/text/portability_text.h"
#include "ui/window/confirm_password.h"
#include "ui/window/toast.h"

#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QString shortName(const Account &account)
{
    return displayText(account.issuer.empty() ? account.name : account.issuer);
}

bool isListed(const std::vector<AccountId> &listed, const AccountId &id)
{
    return std::ranges::find(listed, id) != listed.end();
}

} // namespace

struct QrOutFlow::Content
{
    enum class Kind { Link, Migration };

    Kind kind = Kind::Link;
    std::vector<AccountId> accounts = {};
    std::int32_t batchId = 0; ///< the same for every showing: the phone may have read some of the parts
    QString headline = {};
    QString sentence = {};
    QString reason = {}; ///< for asking for the password
};

struct QrOutFlow::Codes
{
    std::vector<QrPage> pages = {};
    std::vector<QrSymbol> symbols = {}; ///< one a page
};

QrOutFlow::QrOutFlow(Session &session, Toast &toast, QWidget &window)
    : m_session(session)
    , m_toast(toast)
    , m_window(window)
{ }

void QrOutFlow::showOne(const AccountId &id)
{
    const Account *account = m_session.find(id);
    if (!account)
        return;
    confirmAndShow(
        {.kind = Content::Kind::Link,
         .accounts = {id},
         .headline = tr("QR code of %1").arg(shortName(*account)),
         .sentence = tr("Scan it with an authenticator on the other device. Whoever sees it can make the codes."),
         .reason
         = tr("The QR code of %1 holds its key: whoever sees it can make the codes.").arg(shortName(*account))});
}

void QrOutFlow::moveToPhone(const std::vector<AccountId> &listed)
{
    std::vector<MovableAccount> movable;
    for (const Account &account : m_session.vault().accounts()) {
        if (!account.isActive())
            continue;
        const bool fits = static_cast<bool>(checkMigratable(account.parameters, account.counter));
        movable.push_back({.id = account.id,
                           .issuer = QString::fromStdString(account.issuer),
                           .name = QString::fromStdString(account.name),
                           .obstacle = fits ? QString() : notMigratableText(account.parameters),
                           .isChosen = isListed(listed, account.id)});
    }
    if (movable.empty()) {
        m_toast.showMessage(tr("There are no accounts to move yet."));
        return;
    }
    auto *dialog = new MoveAccountsDialog(std::move(movable), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        confirmAndShow({.kind = Content::Kind::Migration,
                        .accounts = dialog->chosen(),
                        .batchId = randomBatchId(m_session.random()),
                        .headline = tr("Move accounts to a phone"),
                        .sentence = tr("Scan the codes one after the other: in Google Authenticator with “Transfer "
                                       "accounts”, in other apps with their import. Whoever sees them can make your "
                                       "codes."),
                        .reason = tr("The QR codes hold the keys: whoever sees them can make your codes.")});
    });
    dialog->open();
}

void QrOutFlow::confirmAndShow(Content content)
{
    // What cannot be shown is told before anybody types a password.
    if (const auto codes = make(content); !codes) {
        m_toast.showMessage(errorText(codes.error()).line());
        return;
    }
    const QString reason = content.reason;
    confirmPassword(m_session, reason, &m_window, this, [this, content = std::move(content)] { open(content); });
}

void QrOutFlow::open(const Content &content)
{
    auto codes = make(content);
    if (!codes) {
        m_toast.showMessage(errorText(codes.error()).line());
        return;
    }
    auto *dialog
        = new ShowQrDialog(content.headline, content.sentence, std::move(codes->pages), m_session.clock(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ShowQrDialog::showAgainRequested, this, [this, dialog, content] {
        confirmPassword(m_session, content.reason, dialog, dialog, [this, dialog, content] {
            // Another program may have changed the accounts meanwhile, so that they take another number of codes.
            auto again = make(content);
            if (again && again->symbols.size() == dialog->pageCount())
                dialog->reveal(std::move(again->symbols));
            else
                dialog->reject();
        });
    });
    dialog->reveal(std::move(codes->symbols));
    dialog->open();
}

Result<QrOutFlow::Codes> QrOutFlow::make(const Content &content) const
{
    return content.kind == Content::Kind::Link ? makeLink(content) : makeMigration(content);
}

Result<QrOutFlow::Codes> QrOutFlow::makeLink(const Content &content) const
{
    const Account *account = m_session.find(content.accounts.front());
    if (!account)
        return ErrorCode::AccountNotFound;
    const SecretBytes link = formatOtpauthUri(draftFromAccount(*account));
    // EXPOSE: drawn, for a person who is asked for the password first.
    auto symbol = writeQrSymbol(link.exposeText());
    if (!symbol)
        return symbol.error();
    Codes codes;
    codes.pages.push_back(
        {.caption = accountTitle(account->issuer, account->name), .warnings = portabilityTexts(account->parameters)});
    codes.symbols.push_back(*std::move(symbol));
    return codes;
}

Result<QrOutFlow::Codes> QrOutFlow::makeMigration(const Content &content) const
{
    std::vector<AccountDraft> drafts;
    std::vector<const Account *> accounts;
    for (const AccountId &id : content.accounts) {
        const Account *account = m_session.find(id);
        if (!account)
            return ErrorCode::AccountNotFound;
        accounts.push_back(account);
        drafts.push_back(draftFromAccount(*account));
    }
    const MigrationExport exported = formatMigrationUris(drafts, content.batchId);
    if (!exported.refused.empty())
        return exported.refused.front().error;
    Codes codes;
    for (const MigrationLink &link : exported.links) {
        // EXPOSE: as above.
        auto symbol = writeQrSymbol(link.uri.exposeText());
        if (!symbol)
            return symbol.error();
        QrPage page;
        QStringList names;
        for (const std::size_t index : link.accounts) {
            names += accountTitle(accounts[index]->issuer, accounts[index]->name);
            page.warnings += portabilityTexts(accounts[index]->parameters);
        }
        page.warnings.removeDuplicates();
        page.caption = tr("Code %1 of %2").arg(codes.pages.size() + 1).arg(exported.links.size());
        page.accounts = names.join(u", "_s);
        codes.pages.push_back(std::move(page));
        codes.symbols.push_back(*std::move(symbol));
    }
    return codes;
}

} // namespace countersign
