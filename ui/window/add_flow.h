#pragma once

#include "ui/dialogs/scan_message_dialog.h"
#include "ui/scan/code_reading.h"
#include "ui/scan/frame_source.h"
#include "ui/scan/scan_client.h"
#include "ui/session/session.h"
#include "ui/window/drafts_into_vault.h"
#include "ui/window/watched_scan.h"
#include "ui/window/window_hider.h"

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

class QWidget;

namespace countersign {

class AddKeyDialog;

/// The one way from a screen, a picture, a link or a typed key to account drafts, and with `DraftsIntoVault` to
/// accounts in the vault. Asks what has to be asked, with dialogs above `window`, and tells the window what came of it.
///
/// What it is asked for while the vault is locked is left undone, and locking ends what is under way.
class AddFlow final : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive the flow.
    AddFlow(Session &session, ScanClient &scans, QWidget &window, QObject *parent = nullptr);

    /// Looks at every monitor, and where that is silent goes on for a minute until an account is there. The program's
    /// own windows are gone meanwhile and come back whatever happens.
    void scanScreen();
    /// Looks at what the user chooses in a dialog of the desktop.
    void scanChosenArea();
    /// Looks through a camera until it has seen an account.
    void scanCamera();
    void addFromFiles(const QStringList &files);
    void addFromImage(const QImage &image);
    void addFromPicture(const QByteArray &pictureFile);
    /// Links as somebody typed, pasted or passed them, one a line.
    void addFromText(const QString &text);
    /// Asks for name and key.
    void typeKey();
    /// The same for another user of the cloud account that this one belongs to, with what their names share.
    void typeKeyOfAnotherUser(const AccountId &id);

    /// For tests: other cameras than the computer's, and a helper that looks at their pictures.
    void setCamera(std::function<std::unique_ptr<FrameSource>()> makeSource, const QString &scanHelper);
    /// For tests: the time the display gets before it is looked at.
    void setSettleTime(std::chrono::milliseconds time) { m_hider.setSettleTime(time); }
    /// For tests: the watch over the screen.
    WatchedScan &watchedScan() { return m_watched; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// New accounts are in the vault. `messageShown` follows.
    void accountsAdded(const std::vector<countersign::AccountId> &ids);
    /// What was found is there already: show it. `messageShown` follows.
    void accountAlreadyHere(countersign::AccountId id);
    /// A sentence for the toast.
    void messageShown(const QString &message);
    /// The user wants to choose a picture: hand it to `addFromFiles`.
    void pictureRequested();

private:
    using Looked = ScanMessageDialog::Looked;

    bool begin(Looked looked);
    void tellWhatIsLeftBehind(const std::vector<Error> &errors);
    void takeScan(ScanOutcome outcome);
    void endWatch();
    void take(CodeReading reading, const std::vector<Error> &errors);
    void takeOne(ReadAccount account, QStringList leftOut = {});
    void showNothing(const CodeReading &reading, const std::vector<Error> &errors);
    void choose(CodeReading reading, const std::vector<Error> &errors);
    bool isNew(const FoundCode &code) const;
    bool isWanted(const std::vector<FoundCode> &codes) const;
    bool mayEndWatch(const std::vector<FoundCode> &codes) const;
    void scanAgain();
    AddKeyDialog *makeKeyDialog();
    void open(QDialog *dialog);
    void forget();

    Session &m_session;
    ScanClient &m_scans;
    QWidget &m_window;
    DraftsIntoVault m_intoVault;
    WindowHider m_hider;
    WatchedScan m_watched;
    bool m_watches = false; ///< the scan under way is the watch's
    Looked m_looked = Looked::AtScreen;
    bool m_choosesArea = false; ///< of the screen
    std::function<std::unique_ptr<FrameSource>()> m_makeCamera;
    QString m_cameraScanHelper; ///< empty: the usual one
    bool m_usesCamera = false;
    std::vector<FoundCode> m_codes; ///< of this scan, and of those before it while an export is collected
    std::vector<ScanPreview> m_previews; ///< of this scan, until a dialog shows them
    bool m_isCollecting = false; ///< more parts of an export are to come
};

} // namespace countersign
