// The keyring through QtKeychain: libsecret (GNOME and others), KWallet, the credential store of Windows and macOS.

#include "ui/session/keyring_state.h"
#include "ui/session/system_keyring.h"

#include <QPointer>
#include <qt6keychain/keychain.h>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QString service()
{
    return u"Countersign"_s;
}

/// The name of a vault's item. Nothing in it is secret.
QString itemName(const VaultId &vault)
{
    return u"vault "_s + QString::fromStdString(vault.text());
}

/// Starts `job` for the item of `vault` and hands the ended job to `done`. The job has no parent: QtKeychain's answer
/// would reach it even if it had gone.
template <typename Job, typename Done>
void run(Job *job, const VaultId &vault, QObject *receiver, Done done)
{
    job->setInsecureFallback(false);
    job->setKey(itemName(vault));
    QObject::connect(job, &QKeychain::Job::finished, receiver,
                     [done = std::move(done)](QKeychain::Job *ended) { done(static_cast<Job &>(*ended)); });
    job->start();
}

/// Finds out what `error` means, because libsecret gives the same one for a locked keyring as for a lost item.
void explain(QKeychain::Error error, const VaultId &vault, QObject *receiver, std::function<void(ErrorCode)> done)
{
    if (error == QKeychain::AccessDeniedByUser) {
        done(ErrorCode::KeyringRefused);
        return;
    }
    if (error == QKeychain::NoBackendAvailable || error == QKeychain::NotImplemented) {
        done(ErrorCode::KeyringUnavailable);
        return;
    }
    askKeyringState(service(), itemName(vault), receiver, [error, done = std::move(done)](KeyringState state) {
        if (state == KeyringState::ItemLocked)
            done(ErrorCode::KeyringLocked);
        else if (error == QKeychain::EntryNotFound)
            done(state == KeyringState::NoAnswer ? ErrorCode::KeyringUnavailable : ErrorCode::KeyringItemMissing);
        else if (error == QKeychain::AccessDenied)
            done(ErrorCode::KeyringRefused);
        else
            done(state == KeyringState::NoAnswer ? ErrorCode::KeyringUnavailable : ErrorCode::KeyringLocked);
    });
}

class QtKeychainKeyring final : public Keyring
{
public:
    void read(const VaultId &vault, QObject *receiver, std::function<void(Result<KeyringKey>)> done) override
    {
        run(new QKeychain::ReadPasswordJob(service()), vault, receiver,
            [vault, guard = QPointer<QObject>(receiver), done = std::move(done)](QKeychain::ReadPasswordJob &job) {
                if (job.error() == QKeychain::NoError) {
                    done(keyFrom(job.binaryData()));
                    return;
                }
                explain(job.error(), vault, guard, [done](ErrorCode code) { done(code); });
            });
    }

    void write(const VaultId &vault, const KeyringKey &key, QObject *receiver,
               std::function<void(Result<void>)> done) override
    {
        auto *job = new QKeychain::WritePasswordJob(service());
        // EXPOSE: the keyring is to keep it, and QtKeychain takes a QByteArray.
        const ByteView bytes = key.bytes().expose();
        job->setBinaryData(QByteArray(textOf(bytes).data(), static_cast<qsizetype>(bytes.size())));
        run(job, vault, receiver,
            [vault, guard = QPointer<QObject>(receiver), done = std::move(done)](QKeychain::Job &ended) {
                finish(ended, vault, guard, done);
            });
    }

    void remove(const VaultId &vault, QObject *receiver, std::function<void(Result<void>)> done) override
    {
        run(new QKeychain::DeletePasswordJob(service()), vault, receiver,
            [vault, guard = QPointer<QObject>(receiver), done = std::move(done)](QKeychain::Job &ended) {
                finish(ended, vault, guard, done);
            });
    }

private:
    static Result<KeyringKey> keyFrom(QByteArray data)
    {
        auto key = KeyringKey::from(SecretBytes::fromText({data.constData(), static_cast<std::size_t>(data.size())}));
        data.fill(0);
        return key;
    }

    /// For jobs that put nothing out. What was not there is deleted.
    static void finish(QKeychain::Job &job, const VaultId &vault, QObject *receiver,
                       const std::function<void(Result<void>)> &done)
    {
        if (job.error() == QKeychain::NoError || job.error() == QKeychain::EntryNotFound) {
            done({});
            return;
        }
        explain(job.error(), vault, receiver, [done](ErrorCode code) { done(code); });
    }
};

} // namespace

std::unique_ptr<Keyring> makeSystemKeyring()
{
    return std::make_unique<QtKeychainKeyring>();
}

} // namespace countersign
