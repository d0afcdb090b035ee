// How the session saves: sealed in the GUI thread, written in the background, one at a time. Changes during a save go
// together into the next one. A failed save loses nothing: the change stays, and what waits for it keeps waiting.

#include "core/base/file_system.h"
#include "ui/session/background.h"
#include "ui/session/session_private.h"

#include <QDeadlineTimer>

#include <algorithm>

namespace countersign {

void Session::vaultChanged()
{
    ++m_private->revision;
    if (m_private->savesUnderWay == 0)
        startSave();
}

void Session::startSave()
{
    auto prepared = m_private->stale ? Result<PreparedSave>(ErrorCode::VaultReadOnly)
                                     : m_store->prepare(*m_open, m_private->countAbove);
    if (!prepared) {
        saveFailedFor(prepared.error());
        return;
    }
    const FileStamp stamp = prepared->result;
    m_open->stamp = stamp; // the next one counts on, even before this one is on disk
    m_private->savingRevision = m_private->revision;
    ++m_private->savesUnderWay;
    setSaveState(SaveState::Saving);
    inBackground(
        m_private->pool, this,
        [line = m_private->line, prepared = *std::move(prepared)]() mutable {
            return line->commit(std::move(prepared));
        },
        [this, line = m_private->line, revision = m_private->revision, stamp](Result<SaveConfirmation> outcome) {
            if (line == m_private->line)
                saveEnded(outcome, revision, stamp);
        });
}

void Session::saveEnded(const Result<SaveConfirmation> &outcome, std::uint64_t revision, const FileStamp &stamp)
{
    --m_private->savesUnderWay;
    if (outcome && m_open) {
        m_private->savedRevision = std::max(m_private->savedRevision, revision);
        m_private->stampOnDisk = stamp;
        tellWhatWasSaved();
    }
    if (m_private->savesUnderWay > 0)
        return; // the last one tells how things stand
    if (!outcome) {
        if (m_open) {
            m_private->savingRevision = m_private->savedRevision;
            m_open->stamp = m_private->stampOnDisk;
        }
        saveFailedFor(outcome.error());
    } else if (m_open && m_private->savedRevision < m_private->revision) {
        startSave();
    } else {
        setSaveState(*outcome == SaveConfirmation::Confirmed ? SaveState::Saved : SaveState::SavedNotConfirmed);
    }
}

void Session::tellWhatWasSaved()
{
    const std::uint64_t saved = m_private->savedRevision;
    std::vector<Private::WaitingCode> ready;
    std::erase_if(m_private->waitingCodes, [saved, &ready](Private::WaitingCode &waiting) {
        if (waiting.revision > saved)
            return false;
        ready.push_back(std::move(waiting));
        return true;
    });
    for (const auto &[id, code, revision] : ready) {
        m_private->hotpCodes[id] = QString::fromStdString(code);
        m_private->used.erase(id);
    }
    const bool areKeysSaved = m_private->keysRevision && *m_private->keysRevision <= saved;
    if (areKeysSaved)
        m_private->keysRevision.reset();
    // Told last, because a receiver may lock.
    for (const auto &[id, code, revision] : ready)
        Q_EMIT hotpCodeReady(id, QString::fromStdString(code));
    if (areKeysSaved)
        Q_EMIT keysChanged();
}

void Session::setSaveState(SaveState state)
{
    if (state == m_saveState)
        return;
    m_saveState = state;
    Q_EMIT saveStateChanged(state);
}

void Session::saveFailedFor(const Error &problem)
{
    m_private->saveProblem = problem;
    setSaveState(SaveState::Failed);
    Q_EMIT saveFailed(problem);
}

const Error &Session::saveProblem() const
{
    return m_private->saveProblem;
}

void Session::retrySave()
{
    const bool isDone = m_saveState == SaveState::Saved || (m_saveState == SaveState::SavedNotConfirmed && !m_open);
    if (isDone || m_private->savesUnderWay > 0)
        return;
    if (m_open) {
        startSave();
        return;
    }
    ++m_private->savesUnderWay;
    setSaveState(SaveState::Saving);
    inBackground(
        m_private->pool, this, [line = m_private->line] { return line->retry(); },
        [this, line = m_private->line](Result<SaveConfirmation> outcome) {
            if (line == m_private->line)
                saveEnded(outcome, 0, {});
        });
}

Result<void> Session::saveCopy(const std::filesystem::path &path)
{
    const auto prepared = m_store->prepare(*m_open, m_private->countAbove);
    if (!prepared)
        return prepared.error();
    return m_store->writeCopy(*prepared, path);
}

void Session::discardUnsaved()
{
    if (m_open) {
        m_private->savingRevision = m_private->revision; // so that `lock` does not try again
        lock();
    }
    inBackground(
        m_private->pool, this,
        [line = m_private->line] {
            line->forgetUnsaved();
            return true;
        },
        [](bool) {});
    if (m_private->savesUnderWay == 0)
        setSaveState(SaveState::Saved);
}

bool Session::waitForSave(std::chrono::milliseconds timeout)
{
    const QDeadlineTimer deadline(timeout);
    while (m_private->savesUnderWay > 0 && !deadline.hasExpired()) {
        m_private->pool.waitForDone(static_cast<int>(deadline.remainingTime()));
        // The results stand in the application's queue; taking them may start the save of what changed meanwhile.
        QCoreApplication::sendPostedEvents(QCoreApplication::instance(), QEvent::MetaCall);
    }
    return m_private->savesUnderWay == 0 && m_saveState != SaveState::Failed;
}

} // namespace countersign
