#include "ui/window/save_notices.h"

#include "ui/dialogs/save_file_dialog.h"
#include "ui/dialogs/unusable_records_dialog.h"
#include "ui/text/error_text.h"
#include "ui/window/file_paths.h"
#include "ui/window/notice_bar.h"
#include "ui/window/other_password.h"
#include "ui/window/question.h"

namespace countersign {

using namespace Qt::StringLiterals;

SaveNotices::SaveNotices(Session &session, NoticeBar &bar)
    : QObject(&bar)
    , m_session(session)
    , m_bar(bar)
{
    // Again if the state stays Failed: it may be for another reason.
    connect(&session, &Session::saveFailed, this, &SaveNotices::showSaveFailed);
    connect(&session, &Session::saveStateChanged, this, &SaveNotices::showSaveState);
    showSaveState(session.saveState());
    if (isOpen())
        showUnreadableRecords();
}

void SaveNotices::showSaveState(Session::SaveState state)
{
    switch (state) {
    case Session::SaveState::Saving:
        return; // what was said before stays true until this save ends
    case Session::SaveState::Saved:
        m_bar.clearNotice(NoticeKind::SaveFailed);
        m_bar.clearNotice(NoticeKind::SaveNotConfirmed);
        return;
    case Session::SaveState::SavedNotConfirmed:
        m_bar.clearNotice(NoticeKind::SaveFailed);
        if (!isOpen())
            return; // nothing can be done about it
        m_bar.setNotice(NoticeKind::SaveNotConfirmed,
                        {.headline = tr("Saved, but the disk did not confirm it."),
                         .text = tr("Save again, or keep a copy on another disk."),
                         .actions = {{tr("Save again"), [this] { m_session.retrySave(); }},
                                     {tr("Save a copy…"), [this] { saveCopy(); }}}});
        return;
    case Session::SaveState::Failed:
        showSaveFailed();
        return;
    }
}

void SaveNotices::showSaveFailed()
{
    const Error &problem = m_session.saveProblem();
    Notice notice{.headline = tr("Your last change is not saved."), .text = errorText(problem).line()};
    // The latter where the file had gone, and came back.
    const bool isChanged = problem.code == ErrorCode::VaultChangedOnDisk || problem.code == ErrorCode::FileExists;
    if (problem.code == ErrorCode::OtherVaultKey && isOpen()) {
        notice.text = tr("Another program changed the password and key of the vault. Bring both together with the new "
                         "password, and nothing is lost.");
        notice.actions.push_back({tr("Enter password…"), [this] { mergeWithNewPassword(); }});
    } else if (!isChanged) {
        notice.actions.push_back({tr("Retry"), [this] { m_session.retrySave(); }});
    } else if (isOpen() && !m_session.isFileThere()) {
        notice.text = tr("The vault’s file is no longer where it was. Put it back, or write it again as it is here.");
        notice.actions.push_back({tr("Write it again"), [this] { m_session.mergeWithFile(); }});
    } else if (isOpen()) {
        notice.text = tr("Another program changed the vault meanwhile. Bring both together, and nothing is lost.");
        notice.actions.push_back({tr("Bring together"), [this] { m_session.mergeWithFile(); }});
    } else {
        notice.text = tr("Another program changed the vault meanwhile. Unlock it to bring both together; nothing is "
                         "lost.");
    }
    if (isOpen())
        notice.actions.push_back({tr("Save a copy…"), [this] { saveCopy(); }});
    m_bar.setNotice(NoticeKind::SaveFailed, std::move(notice));
}

void SaveNotices::mergeWithNewPassword()
{
    const auto open = [this](SecretBytes password, QObject *receiver, Session::OtherOpened done) {
        m_session.openOther(m_session.vaultPath(), std::move(password), receiver, std::move(done));
    };
    openWithItsPassword({.reason = tr("Enter the new password of the vault.")}, open, this, m_bar.window(),
                        [this](Result<Session::OtherVault> opened) {
                            if (opened)
                                m_session.mergeWith(std::move(opened->open));
                            else
                                showOpenProblem(opened.error());
                        });
}

void SaveNotices::showOpenProblem(const Error &error)
{
    auto *question = new Question(tr("The changed vault cannot be opened"), errorText(error).line(), m_bar.window());
    connect(question->addAnswer(tr("Try again…"), theme::ButtonRole::Primary), &QPushButton::clicked, this,
            &SaveNotices::mergeWithNewPassword);
    question->open();
}

void SaveNotices::showUnreadableRecords()
{
    const auto count = static_cast<int>(m_session.vault().quarantine().size());
    if (count == 0)
        return;
    m_bar.setNotice(NoticeKind::RecordsUnreadable,
                    {.headline = tr("%n account(s) cannot be used.", nullptr, count),
                     .text = tr("Nothing of them is lost; the others work."),
                     .actions = {{tr("Show…"), [this] { listUnusableRecords(); }},
                                 {tr("Hide"), [this] { m_bar.clearNotice(NoticeKind::RecordsUnreadable); }}}});
}

void SaveNotices::listUnusableRecords()
{
    auto *dialog = new UnusableRecordsDialog(unusableRecords(m_session.vault()), m_bar.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(this, &QObject::destroyed, dialog, &QDialog::reject); // names are not shown after locking
    dialog->open();
}

void SaveNotices::saveCopy()
{
    auto *dialog = makeSaveFileDialog(tr("Save a copy"), u"countersign.otpv"_s, tr("Vaults (*.otpv)"), m_bar.window());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const Result<void> saved = m_session.saveCopy(toPath(file));
        if (saved)
            Q_EMIT copySaved(file);
        else
            showCopyProblem(saved.error());
    });
    dialog->open();
}

void SaveNotices::showCopyProblem(const Error &error)
{
    auto *question = new Question(tr("The copy was not saved"), errorText(error).line(), m_bar.window());
    connect(question->addAnswer(tr("Choose another place…"), theme::ButtonRole::Primary), &QPushButton::clicked, this,
            &SaveNotices::saveCopy);
    question->open();
}

} // namespace countersign
