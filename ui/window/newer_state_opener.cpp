#include "ui/window/newer_state_opener.h"

#include "ui/text/display_text.h"
#include "ui/text/error_text.h"
#include "ui/text/state_text.h"
#include "ui/window/file_paths.h"
#include "ui/window/question.h"

#include <QFileDialog>
#include <QFileInfo>

#include <utility>

namespace countersign {

NewerStateOpener::NewerStateOpener(Session &session, QWidget &owner, Then then)
    : QObject(&owner)
    , m_session(session)
    , m_owner(owner)
    , m_then(std::move(then))
{ }

void NewerStateOpener::open()
{
    if (m_isOpening)
        return;
    m_isOpening = true;
    m_session.openNewerState({}, this, [this](Result<Session::OtherVault> opened) {
        m_isOpening = false;
        if (opened)
            m_then(*std::move(opened));
        else if (opened.error().code == ErrorCode::FileNotFound)
            explainNoneIsKept();
        else if (opened.error().code == ErrorCode::OtherVaultKey)
            explainOtherKey();
        else
            showProblem(opened.error());
    });
}

void NewerStateOpener::explainNoneIsKept()
{
    const auto &stale = m_session.staleCopy();
    if (!stale)
        return; // decided meanwhile
    const SeenState &newest = stale->newest;
    const QString state
        = savedStateText(newest.accounts, newest.saved, newest.stamp.saveCounter, m_session.clock().now());
    auto *question = new Question(tr("No newer state is kept beside this file"),
                                  //: %1 is a state of the vault: “13 accounts, saved today 09:12, save 45”
                                  tr("Choose a copy or a backup to compare with. The newest seen here: %1.").arg(state),
                                  m_owner.window());
    connect(question->addAnswer(tr("Choose a &file…"), theme::ButtonRole::Primary), &QPushButton::clicked, this,
            &NewerStateOpener::chooseFile);
    question->open();
}

void NewerStateOpener::explainOtherKey()
{
    auto *question
        = new Question(tr("The newer state has another vault key"),
                       tr("The password and the vault key were changed between this file and the newer state kept "
                          "beside it. The password of the newer state opens it for comparing."),
                       m_owner.window());
    connect(question->addAnswer(tr("Choose a &file…")), &QPushButton::clicked, this, &NewerStateOpener::chooseFile);
    connect(question->addAnswer(tr("&Type its password…"), theme::ButtonRole::Primary), &QPushButton::clicked, this,
            [this] {
                askPassword(tr("It opens the newer state beside this file, for comparing."),
                            [this](SecretBytes password, QObject *receiver, Session::OtherOpened done) {
                                m_session.openNewerState(std::move(password), receiver, std::move(done));
                            });
            });
    question->open();
}

void NewerStateOpener::chooseFile()
{
    const QString folder = QFileInfo(toText(m_session.vaultPath())).absolutePath();
    auto *dialog = new QFileDialog(m_owner.window(), tr("Choose the newer state to compare with"), folder,
                                   tr("Vaults (*.otpv);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setFilter(dialog->filter() | QDir::Hidden); // kept states are
    connect(dialog, &QFileDialog::fileSelected, this, &NewerStateOpener::openFile);
    dialog->open();
}

void NewerStateOpener::openFile(const QString &file)
{
    const auto openWith
        = [this, file](std::optional<SecretBytes> password, QObject *receiver, Session::OtherOpened done) {
              m_session.openOther(toPath(file), std::move(password), receiver, std::move(done));
          };
    openWith({}, this, [this, file, openWith](Result<Session::OtherVault> opened) {
        if (opened)
            m_then(*std::move(opened));
        else if (opened.error().code == ErrorCode::OtherVaultKey)
            askPassword(tr("“%1” has a password of its own.").arg(displayText(QFileInfo(file).fileName())), openWith);
        else
            showProblem(opened.error());
    });
}

void NewerStateOpener::askPassword(const QString &reason, OpenWithPassword open)
{
    openWithItsPassword({tr("Password of the newer state"), reason}, std::move(open), this, m_owner.window(),
                        [this](Result<Session::OtherVault> opened) {
                            if (opened)
                                m_then(*std::move(opened));
                            else
                                showProblem(opened.error());
                        });
}

void NewerStateOpener::showProblem(const Error &error)
{
    auto *question = new Question(tr("That file cannot be compared"), errorText(error).line(), m_owner.window());
    connect(question->addAnswer(tr("Choose another &file…"), theme::ButtonRole::Primary), &QPushButton::clicked, this,
            &NewerStateOpener::chooseFile);
    question->open();
}

} // namespace countersign
