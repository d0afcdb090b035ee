#include "ui/window/add_flow.h"

#include "core/vault/duplicates.h"
#include "ui/dialogs/add_key_dialog.h"
#include "ui/dialogs/found_accounts_dialog.h"
#include "ui/dialogs/qr_explainer_dialog.h"
#include "ui/text/error_text.h"
#include "ui/window/add_words.h"

#include <QDialog>
#include <QImage>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace countersign {

AddFlow::AddFlow(Session &session, ScanClient &scans, QWidget &window, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_scans(scans)
    , m_window(window)
{
    connect(&m_scans, &ScanClient::finished, this, &AddFlow::takeScan);
    connect(&m_session, &Session::locked, this, &AddFlow::forget);
}

void AddFlow::scanScreen()
{
    if (!begin(Looked::AtScreen))
        return;
    m_scans.cancel();
    m_hider.hide([this] { m_scans.scanScreen(); });
}

void AddFlow::addFromFiles(const QStringList &files)
{
    if (!files.isEmpty() && begin(Looked::AtPicture))
        m_scans.scanFiles(files);
}

void AddFlow::addFromImage(const QImage &image)
{
    if (begin(Looked::AtPicture))
        m_scans.scanImage(image);
}

void AddFlow::addFromPicture(const QByteArray &pictureFile)
{
    if (begin(Looked::AtPicture))
        m_scans.scanPicture(pictureFile);
}

void AddFlow::addFromText(const QString &text)
{
    if (m_session.state() != Session::State::Unlocked)
        return;
    QByteArray utf8 = text.trimmed().toUtf8();
    const SecretBytes secret = SecretBytes::fromText({utf8.constData(), static_cast<std::size_t>(utf8.size())});
    utf8.fill('\0');
    // EXPOSE: links are taken apart; each becomes a secret of its own.
    std::vector<FoundCode> codes = codesInText(secret.exposeText());
    if (m_isCollecting)
        mergeCodes(codes, std::exchange(m_codes, {}));
    m_codes = std::move(codes);
    CodeReading reading = readCodes(m_codes);
    if (reading.accounts.empty())
        Q_EMIT messageShown(add_words::explainText(secret, reading.others));
    else
        take(std::move(reading), {});
}

void AddFlow::typeKey()
{
    if (m_session.state() != Session::State::Unlocked)
        return;
    QStringList issuers;
    for (const Account &account : m_session.vault().accounts())
        issuers += QString::fromStdString(account.issuer);
    issuers.removeAll(QString());
    issuers.removeDuplicates();
    auto *dialog = new AddKeyDialog(issuers, m_session.clock(), &m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { takeOne({dialog->takeDraft(), {}}); });
    open(dialog);
}

/// What was found is as secret as the vault.
void AddFlow::forget()
{
    m_codes.clear();
    m_rebindings.clear();
    m_isCollecting = false;
    m_hider.restore();
    m_scans.cancel();
}

/// Whether a scan may begin; forgets what the one before found.
bool AddFlow::begin(Looked looked)
{
    if (m_session.state() != Session::State::Unlocked || m_hider.isHiding())
        return false;
    m_looked = looked;
    if (!m_isCollecting)
        m_codes.clear();
    return true;
}

void AddFlow::takeScan()
{
    m_hider.restore();
    ScanOutcome outcome = m_scans.takeOutcome();
    const bool cancelled
        = std::ranges::find(outcome.errors, ErrorCode::Cancelled, &Error::code) != outcome.errors.end();
    if (m_session.state() != Session::State::Unlocked || cancelled)
        return;
    const std::size_t known = m_codes.size();
    mergeCodes(m_codes, std::move(outcome.codes));
    if (m_isCollecting && m_codes.size() == known)
        Q_EMIT messageShown(tr("No other part of the export was found. Show its next QR code and scan again."));
    take(readCodes(m_codes), outcome.errors);
}

void AddFlow::take(CodeReading reading, const std::vector<Error> &errors)
{
    if (reading.accounts.empty())
        return showNothing(reading, errors);
    if (reading.accounts.size() == 1 && !reading.hasMissingParts() && errors.empty())
        return takeOne(std::move(reading.accounts.front()));
    choose(std::move(reading), errors);
}

void AddFlow::takeOne(ReadAccount account)
{
    m_codes.clear();
    m_isCollecting = false;
    const Duplicate duplicate = findDuplicate(m_session.vault(), account.draft);
    switch (duplicate.kind) {
    case DuplicateKind::None: {
        std::vector<AccountDraft> drafts;
        drafts.push_back(std::move(account.draft));
        return add(std::move(drafts));
    }
    case DuplicateKind::Same:
        return sayAlreadyHere(duplicate.existing, 1);
    case DuplicateKind::OtherSecret:
        m_rebindings.push_back(std::move(account));
        return askAboutNextRebinding();
    }
}

/// No account: says what was found instead, or why nothing could be.
void AddFlow::showNothing(const CodeReading &reading, const std::vector<Error> &errors)
{
    if (!reading.others.empty()) {
        auto *dialog = new QrExplainerDialog(add_words::mostTelling(reading.others), &m_window);
        connect(dialog, &QrExplainerDialog::typeKeyRequested, this, &AddFlow::typeKey);
        connect(dialog, &QrExplainerDialog::scanAgainRequested, this, &AddFlow::scanAgain);
        return open(dialog);
    }
    if (!reading.rejected.empty()) {
        Q_EMIT messageShown(
            tr("None of the accounts in the export can be used: %1").arg(add_words::leftOut(reading).join(u", "_s)));
        return;
    }
    const auto error = errors.empty() ? std::nullopt : std::optional(errors.front());
    auto *dialog = new ScanMessageDialog(m_looked, error, &m_window);
    connect(dialog, &ScanMessageDialog::typeKeyRequested, this, &AddFlow::typeKey);
    connect(dialog, &ScanMessageDialog::scanAgainRequested, this, &AddFlow::scanAgain);
    connect(dialog, &ScanMessageDialog::pictureRequested, this, &AddFlow::pictureRequested);
    open(dialog);
}

void AddFlow::choose(CodeReading reading, const std::vector<Error> &errors)
{
    std::vector<FoundAccount> found;
    for (ReadAccount &account : reading.accounts) {
        const Duplicate duplicate = findDuplicate(m_session.vault(), account.draft);
        found.push_back({std::move(account.draft), account.source, duplicate});
    }
    const bool allHere = std::ranges::all_of(
        found, [](const FoundAccount &account) { return account.duplicate.kind == DuplicateKind::Same; });
    if (allHere && !reading.hasMissingParts() && errors.empty()) {
        m_codes.clear();
        m_isCollecting = false;
        return sayAlreadyHere(found.front().duplicate.existing, found.size());
    }
    auto *dialog = new FoundAccountsDialog(std::move(found), add_words::leftOut(reading), m_session.clock(), &m_window);
    if (!errors.empty())
        dialog->setMessage(errorText(errors.front()).line());
    const auto incomplete
        = std::ranges::find_if(reading.exports, [](const auto &part) { return !part.missing.empty(); });
    if (incomplete != reading.exports.end()) {
        const int read = incomplete->partCount - static_cast<int>(incomplete->missing.size());
        dialog->setMigrationParts(read, incomplete->partCount);
    }
    connect(dialog, &FoundAccountsDialog::scanAgainRequested, this, [this, dialog] {
        dialog->disconnect(this);
        dialog->reject();
        m_isCollecting = true;
        scanAgain();
    });
    connect(dialog, &QDialog::finished, this, [this, dialog](int result) {
        m_codes.clear();
        m_isCollecting = false;
        if (result == QDialog::Accepted)
            addChosen(dialog->takeChosen());
    });
    open(dialog);
}

/// The same kind of scan once more.
void AddFlow::scanAgain()
{
    if (m_looked == Looked::AtScreen)
        scanScreen();
    else
        Q_EMIT pictureRequested();
}

/// Adds what is new at once, and asks about each account that is there with another key.
void AddFlow::addChosen(std::vector<AccountDraft> drafts)
{
    std::vector<AccountDraft> fresh;
    for (AccountDraft &draft : drafts) {
        switch (findDuplicate(m_session.vault(), draft).kind) {
        case DuplicateKind::None:
            fresh.push_back(std::move(draft));
            break;
        case DuplicateKind::Same:
            break;
        case DuplicateKind::OtherSecret:
            m_rebindings.push_back({std::move(draft), {}});
            break;
        }
    }
    if (!fresh.empty())
        add(std::move(fresh));
    askAboutNextRebinding();
}

void AddFlow::askAboutNextRebinding()
{
    if (m_rebindings.empty())
        return;
    ReadAccount next = std::move(m_rebindings.front());
    m_rebindings.pop_front();
    const Account *existing = m_session.find(findDuplicate(m_session.vault(), next.draft).existing);
    if (!existing) { // the answer before this one changed it
        std::vector<AccountDraft> drafts;
        drafts.push_back(std::move(next.draft));
        add(std::move(drafts));
        return askAboutNextRebinding();
    }
    auto *dialog
        = new RebindingDialog(existing->clone(), std::move(next.draft), next.source, m_session.clock(), &m_window);
    connect(dialog, &RebindingDialog::chosen, this, [this, dialog](RebindingDialog::Choice choice) {
        rebind(dialog->takeDraft(), dialog->existingId(), choice);
        askAboutNextRebinding();
    });
    connect(dialog, &QDialog::rejected, this, &AddFlow::askAboutNextRebinding);
    open(dialog);
}

void AddFlow::rebind(AccountDraft draft, const AccountId &existing, RebindingDialog::Choice choice)
{
    std::vector<AccountDraft> drafts;
    const QString title = add_words::titleOf(draft);
    const Account *old = m_session.find(existing);
    if (choice == RebindingDialog::Choice::KeepBoth || !old) {
        drafts.push_back(std::move(draft));
        return add(std::move(drafts));
    }
    const AccountId id = AccountId::generate(m_session.random());
    std::vector<Account> accounts;
    accounts.push_back(accountFromDraft(std::move(draft), id, m_session.clock().now()));
    // One change: the old one is never retired without the new one being there.
    VaultChange change = changes::add(m_session.vault(), std::move(accounts));
    std::ranges::move(changes::retire(*old).steps, std::back_inserter(change.steps));
    if (const auto applied = m_session.apply(std::move(change)); !applied) {
        Q_EMIT messageShown(errorText(applied.error()).line());
        return;
    }
    sayAdded({id}, tr("“%1” has its new key; the old one is retired").arg(title));
}

void AddFlow::add(std::vector<AccountDraft> drafts)
{
    const QString message = add_words::added(drafts);
    const auto ids = m_session.addAccounts(std::move(drafts));
    if (ids)
        sayAdded(*ids, message);
    else
        Q_EMIT messageShown(errorText(ids.error()).line());
}

void AddFlow::sayAdded(const std::vector<AccountId> &ids, const QString &message)
{
    Q_EMIT accountsAdded(ids);
    Q_EMIT messageShown(message);
}

void AddFlow::sayAlreadyHere(const AccountId &id, std::size_t count)
{
    const Account *account = m_session.find(id);
    if (!account)
        return;
    const QString title = add_words::titleOf(*account);
    Q_EMIT accountAlreadyHere(id);
    Q_EMIT messageShown(count == 1 ? tr("“%1” is here already; nothing was added").arg(title)
                                   : tr("All %n account(s) are here already.", nullptr, static_cast<int>(count)));
}

/// A dialog is a child of the window, goes when it is closed, and closes without an answer at lock.
void AddFlow::open(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_session, &Session::locked, dialog, &QDialog::reject);
    dialog->open();
}

} // namespace countersign
