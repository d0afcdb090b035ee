#include "ui/session/backup_maker.h"

#include "ui/session/background.h"

#include <algorithm>
#include <utility>

namespace countersign {

BackupMaker::BackupMaker(backupWork::Outside outside, QObject *parent)
    : QObject(parent)
    , m_outside(std::move(outside))
{
    m_quick.setMaxThreadCount(1);
}

void BackupMaker::make(Order order, Done done)
{
    struct Outcome
    {
        Result<vaultFile::Sealed> image;
        std::optional<BackupSource> source;
    };
    if (m_locked.stop_requested())
        m_locked = std::stop_source();
    if (order.keys == Keys::UntilSealed)
        m_locked.request_stop();
    auto job
        = std::make_shared<Job>(Job{.target = std::move(order.target), .keep = order.keep, .done = std::move(done)});
    inBackground(
        m_quick, this,
        [source = std::optional(std::move(order.source)), standIns = std::move(order.standIns),
         random = m_outside.random, locked = m_locked.get_token()]() mutable {
            auto image = backup::seal(*source, standIns, *random);
            if (locked.stop_requested())
                source.reset();
            return Outcome{std::move(image), std::move(source)};
        },
        [this, job, locked = m_locked.get_token()](Outcome outcome) mutable {
            if (!outcome.image)
                return job->done(outcome.image.error());
            if (!locked.stop_requested())
                m_source = std::move(outcome.source);
            job->image = *std::move(outcome.image);
            write(std::move(job));
        });
}

void BackupMaker::write(std::shared_ptr<Job> job)
{
    inBackground(
        *m_drive, this,
        [outside = m_outside, job = std::shared_ptr<const Job>(job)] {
            return backupWork::write(outside, job->target, job->image);
        },
        [this, job](Result<backups::Written> written) { compare(job, std::move(written)); });
}

void BackupMaker::compare(const std::shared_ptr<Job> &job, Result<backups::Written> written)
{
    auto source = std::exchange(m_source, {});
    if (!written)
        return job->done(written.error());
    Made made{.stamp = job->image.stamp, .fileName = written->fileName};
    if (!source) {
        // It is, bit by bit, what was decrypted and compared when it was sealed.
        if (!std::ranges::equal(written->readBack, job->image.file))
            return job->done(Error{ErrorCode::VerificationFailed, written->fileName});
        return finish(*job, std::move(made));
    }
    inBackground(
        m_quick, this,
        [source = *std::move(source), content = std::move(written->readBack)] {
            return backup::prove(content, source);
        },
        [this, job, made = std::move(made)](Result<BackupContent> content) mutable {
            if (!content)
                return job->done(content.error());
            made.content = *content;
            made.isDecrypted = true;
            finish(*job, std::move(made));
        });
}

void BackupMaker::finish(const Job &job, Made made)
{
    // Only now may older ones go. If that fails there is one too many.
    inBackground(
        *m_drive, this,
        [outside = m_outside, folder = job.target.folder, vaultId = made.stamp.vaultId, keep = job.keep,
         fileName = made.fileName] { return backups::prune(*outside.files, folder, vaultId, keep, fileName); },
        [](const Result<std::size_t> &) {});
    job.done(std::move(made));
}

void BackupMaker::dropKeys()
{
    m_locked.request_stop();
    m_source.reset();
}

bool BackupMaker::waitForKeys(std::chrono::milliseconds timeout)
{
    return m_quick.waitForDone(static_cast<int>(timeout.count()));
}

} // namespace countersign
