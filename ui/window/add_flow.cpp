#include "ui/window/add_flow.h"

#include "core/providers/cloud_account.h"
#include "core/vault/duplicates.h"
#include "ui/dialogs/add_key_dialog.h"
#include "ui/dialogs/camera_dialog.h"
#include "ui/dialogs/found_accounts_dialog.h"
#include "ui/dialogs/qr_explainer_dialog.h"
#include "ui/scan/camera_source.h"
#include "ui/scan/screen_source.h"
#include "ui/text/error_text.h"
#include "ui/window/add_words.h"
#include "ui/window/camera_scan.h"

#include <QDialog>
#include <QEvent>
#include <QImage>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// The desktops of Wayland sessions let windows fade away, for a quarter of a second or so.
constexpr std::chrono::milliseconds kFadingTime{350};

} // namespace

AddFlow::AddFlow(Session &session, ScanClient &scans, QWidget &window, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_scans(scans)
    , m_window(window)
    , m_intoVault(session, window)
    , m_watched(scans)
    , m_makeCamera([] { return std::make_unique<CameraSource>(); })
{
    if (screenSource() == ScreenSource::Portal)
        m_hider.setSettleTime(kFadingTime);
    connect(&m_intoVault, &DraftsIntoVault::accountsAdded, this, &AddFlow::accountsAdded);
    connect(&m_intoVault, &DraftsIntoVault::accountAlreadyHere, this, &AddFlow::accountAlreadyHere);
    connect(&m_intoVault, &DraftsIntoVault::messageShown, this, &AddFlow::messageShown);
    connect(&m_scans, &ScanClient::finished, this, [this] {
        if (!m_watches)
            takeScan(m_scans.takeOutcome());
    });
    connect(&m_watched, &WatchedScan::ended, this, [this] { takeScan(m_watched.watch().takeOutcome()); });
    m_window.installEventFilter(this);
    connect(&m_session, &Session::locked, this, &AddFlow::forget);
}

void AddFlow::scanScreen()
{
    if (!begin(Looked::AtScreen))
        return;
    m_choosesArea = false;
    m_scans.cancel();
    m_watches = true;
    m_hider.hide([this] { m_watched.watch().start([this](const auto &codes) { return mayEndWatch(codes); }); });
}

void AddFlow::scanChosenArea()
{
    if (!begin(Looked::AtScreen))
        return;
    m_choosesArea = true;
    m_scans.cancel();
    m_hider.hide([this] { m_scans.scanChosenArea(); });
}

void AddFlow::setCamera(std::function<std::unique_ptr<FrameSource>()> makeSource, const QString &scanHelper)
{
    m_makeCamera = std::move(makeSource);
    m_cameraScanHelper = scanHelper;
}

void AddFlow::scanCamera()
{
    if (!begin(Looked::AtPicture))
        return;
    m_usesCamera = true;
    auto *dialog = new CameraDialog(&m_window);
    auto *scan = new CameraScan(
        m_makeCamera(), m_cameraScanHelper, [this](const auto &codes) { return isWanted(codes); }, *dialog);
    connect(scan, &CameraScan::found, this, [this, scan, dialog] {
        mergeCodes(m_codes, scan->takeCodes());
        dialog->accept();
        take(readCodes(m_codes), {});
    });
    connect(dialog, &QDialog::rejected, this, [this] {
        // Back to what was read of the export, unless all of that is gone.
        if (m_isCollecting && !m_codes.empty() && m_session.state() == Session::State::Unlocked)
            take(readCodes(m_codes), {});
    });
    open(dialog);
}

/// Whether a look through the camera has found what ends it: an account, and of an export a part that is new.
bool AddFlow::isWanted(const std::vector<FoundCode> &codes) const
{
    return std::ranges::any_of(codes, [this](const FoundCode &code) { return isNew(code); })
        && !readCodes(codes).accounts.empty();
}

bool AddFlow::isNew(const FoundCode &code) const
{
    return std::ranges::none_of(m_codes, [&](const FoundCode &known) { return known.text == code.text; });
}

/// Also an account that cannot be used is worth an answer.
bool AddFlow::mayEndWatch(const std::vector<FoundCode> &codes) const
{
    return std::ranges::any_of(codes, [this](const FoundCode &code) {
        // EXPOSE: the text is looked at, not kept.
        return isNew(code) && mayBeAccount(code.text.exposeText());
    });
}

/// Gives the windows back without a word.
void AddFlow::endWatch()
{
    m_watched.cancel();
    m_hider.restore();
}

/// Somebody brought the window back in another way: it was started again, say.
bool AddFlow::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Show && !event->spontaneous() && m_watches && m_hider.isHiding())
        endWatch();
    return QObject::eventFilter(watched, event);
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
    if (m_watches && m_hider.isHiding())
        endWatch();
    QByteArray utf8 = text.trimmed().toUtf8();
    const SecretBytes secret = SecretBytes::fromText({utf8.constData(), static_cast<std::size_t>(utf8.size())});
    utf8.fill('\0');
    // EXPOSE: links are taken apart; each becomes a secret of its own.
    std::vector<FoundCode> codes = codesInText(secret.exposeText());
    if (m_isCollecting)
        mergeCodes(codes, std::exchange(m_codes, {}));
    m_codes = std::move(codes);
    m_previews.clear();
    CodeReading reading = readCodes(m_codes);
    if (reading.accounts.empty())
        Q_EMIT messageShown(add_words::explainText(secret, reading.others));
    else
        take(std::move(reading), {});
}

void AddFlow::typeKey()
{
    if (m_session.state() == Session::State::Unlocked)
        open(makeKeyDialog());
}

void AddFlow::typeKeyOfAnotherUser(const AccountId &id)
{
    const Account *account = m_session.find(id);
    if (!account)
        return;
    AddKeyDialog *dialog = makeKeyDialog();
    const CloudIdentity identity = cloudIdentity(account->issuer, account->name);
    dialog->startWith(QString::fromStdString(account->issuer),
                      QString::fromStdString(std::string(nameWithoutUser(account->name, identity))));
    open(dialog);
}

AddKeyDialog *AddFlow::makeKeyDialog()
{
    QStringList issuers;
    for (const Account &account : m_session.vault().accounts())
        issuers += QString::fromStdString(account.issuer);
    issuers.removeAll(QString());
    issuers.removeDuplicates();
    auto *dialog = new AddKeyDialog(issuers, m_session.clock(), &m_window);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog] { takeOne({.draft = dialog->takeDraft(), .source = {}}); });
    return dialog;
}

/// What was found is as secret as the vault.
void AddFlow::forget()
{
    m_codes.clear();
    m_previews.clear();
    m_intoVault.forget();
    m_isCollecting = false;
    endWatch();
    m_scans.cancel();
}

/// Whether a scan may begin; forgets what the one before found.
bool AddFlow::begin(Looked looked)
{
    if (m_session.state() != Session::State::Unlocked || m_hider.isHiding())
        return false;
    m_looked = looked;
    m_usesCamera = false;
    m_watches = false;
    m_previews.clear();
    if (!m_isCollecting)
        m_codes.clear();
    return true;
}

void AddFlow::takeScan(ScanOutcome outcome)
{
    m_hider.restore();
    const bool cancelled
        = std::ranges::find(outcome.errors, ErrorCode::Cancelled, &Error::code) != outcome.errors.end();
    if (m_session.state() != Session::State::Unlocked || cancelled)
        return;
    const std::size_t known = m_codes.size();
    m_previews = std::move(outcome.previews);
    forgetPlaces(m_codes);
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
        return takeOne(std::move(reading.accounts.front()), add_words::leftOut(reading));
    choose(std::move(reading), errors);
}

void AddFlow::takeOne(ReadAccount account, QStringList leftOut)
{
    m_previews.clear();
    m_codes.clear();
    m_isCollecting = false;
    m_intoVault.addOne(std::move(account), std::move(leftOut));
}

/// No account: says what was found instead, or why nothing could be.
void AddFlow::showNothing(const CodeReading &reading, const std::vector<Error> &errors)
{
    std::vector<ScanPreview> previews = std::exchange(m_previews, {}); // of no use after this
    if (!reading.others.empty()) {
        tellWhatIsLeftBehind(errors);
        auto *dialog = new QrExplainerDialog(add_words::mostTelling(reading.others), &m_window);
        dialog->setPreviews(std::move(previews), add_words::marksOf(reading.others));
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
    connect(dialog, &ScanMessageDialog::areaRequested, this, &AddFlow::scanChosenArea);
    connect(dialog, &ScanMessageDialog::pictureRequested, this, &AddFlow::pictureRequested);
    open(dialog);
}

/// A picture of the screen that lies about is to be known of, also where no account was found on it.
void AddFlow::tellWhatIsLeftBehind(const std::vector<Error> &errors)
{
    const auto error = std::ranges::find(errors, ErrorCode::ScreenshotLeftBehind, &Error::code);
    if (error != errors.end())
        Q_EMIT messageShown(errorText(*error).line());
}

void AddFlow::choose(CodeReading reading, const std::vector<Error> &errors)
{
    std::vector<FoundAccount> found;
    for (ReadAccount &account : reading.accounts) {
        const Duplicate duplicate = findDuplicate(m_session.vault(), account.draft);
        found.push_back({std::move(account.draft), account.source, duplicate, account.sourceIndex, account.area});
    }
    const bool allHere = std::ranges::all_of(
        found, [](const FoundAccount &account) { return account.duplicate.kind == DuplicateKind::Same; });
    if (allHere && !reading.hasMissingParts() && errors.empty()) {
        m_codes.clear();
        m_previews.clear();
        m_isCollecting = false;
        return m_intoVault.sayAllHere(found.front().duplicate.existing, found.size(), add_words::leftOut(reading));
    }
    auto *dialog = new FoundAccountsDialog(std::move(found), add_words::leftOut(reading), m_session.clock(), &m_window);
    dialog->setPreviews(std::exchange(m_previews, {}), add_words::marksOf(reading.others));
    if (!errors.empty())
        dialog->setMessage(errorText(errors.front()).line());
    const auto incomplete
        = std::ranges::find_if(reading.exports, [](const auto &part) { return !part.missing.empty(); });
    if (incomplete != reading.exports.end())
        dialog->setMissingParts(incomplete->missing, incomplete->partCount);
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
            m_intoVault.addChosen(dialog->takeChosen());
    });
    open(dialog);
}

/// The same kind of scan once more.
void AddFlow::scanAgain()
{
    if (m_usesCamera)
        return scanCamera();
    if (m_looked == Looked::AtScreen && m_choosesArea)
        scanChosenArea();
    else if (m_looked == Looked::AtScreen)
        scanScreen();
    else
        Q_EMIT pictureRequested();
}

/// A dialog is a child of the window, goes when it is closed, and closes without an answer at lock.
void AddFlow::open(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(&m_session, &Session::locked, dialog, &QDialog::reject);
    dialog->open();
}

} // namespace countersign
