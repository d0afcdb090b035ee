#pragma once

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/vault/backup.h"
#include "core/vault/duplicates.h"
#include "core/vault/freshness_watch.h"
#include "core/vault/recipient_key.h"
#include "core/vault/vault_opener.h"
#include "core/vault/vault_store.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <deque>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace countersign {

class FileSystem;
class KdfCalibration;
class SaveLine;
struct ChangedAccounts;
struct KeyChange;
struct OpenedFile;

/// A new password for one of the ways to open the vault.
struct PasswordChange
{
    SlotId slot = {};
    SecretBytes password;
    KdfCost cost = KdfCost::standard();
    /// `Replace` leaves out every other password and key: ask before.
    enum class VaultKey { Keep, Replace } vaultKey = VaultKey::Keep;
};

/// The vault in use: locked or open, changed only through here, saved after every change.
///
/// Lives in the GUI thread. Key derivation and saving run in the background; their results come back as signals.
/// Widgets and models read `vault()` and carry only an `AccountId`.
class Session final : public QObject
{
    Q_OBJECT

public:
    enum class State { NoVault, Locked, Unlocking, Unlocked };
    enum class SaveState { Saved, Saving, SavedNotConfirmed, Failed };

    Session(FileSystem &files, Random &random, const Clock &clock, std::filesystem::path vaultPath,
            QObject *parent = nullptr);
    ~Session() override;

    State state() const { return m_state; }
    const Clock &clock() const { return m_clock; }
    Random &random() const { return m_random; }
    const std::filesystem::path &vaultPath() const { return m_store->path(); }
    bool isFileThere() const { return m_store->exists(); }
    /// What the file says without a password. Quick; reads the file.
    Result<VaultFileInfo> inspect() const;
    /// The newest earlier state beside the file that is intact, to be offered when the file is not.
    Result<Generation> newestIntactGeneration() const;
    /// Puts it in the file's place, while locked. Gives the name under which the damaged file is kept; empty if there
    /// was none. Errors: as `VaultStore::restoreGeneration`.
    Result<std::filesystem::path> restoreGeneration(const Generation &generation);
    /// The vault as it is now, to be backed up by another thread. Errors: AccountNotFound while locked; VaultLimit.
    Result<BackupSource> backupSource() const;
    /// Its keys, for the same. Errors: AccountNotFound while locked.
    Result<VaultKeys> cloneKeys() const;
    /// Makes a backup the vault's file, while there is none or it is locked; the file that was there is kept: its new
    /// name, empty if there was none. Errors: as `restoreGeneration`.
    Result<std::filesystem::path> putBackupInPlace(ByteView backup);
    /// What others seal accounts with for this vault. None while locked.
    std::optional<RecipientKey> recipientKey() const;
    /// Opens what they sealed, on any thread; empty while locked.
    std::function<std::optional<SecretBytes>(ByteView sealed)> unsealer() const;
    /// Is called with a password that opens the vault, once the keys that take it are in use: it was typed to open the
    /// vault, or is a new one. It goes afterwards.
    using PasswordObserver = std::function<void(const SecretBytes &password)>;
    void setPasswordObserver(PasswordObserver observer) { m_passwordObserver = std::move(observer); }
    /// A complete save that a crash cut short, newer than the file, to be offered while locked; `restoreGeneration`
    /// puts it in place. Errors: as `VaultStore::unfinishedSave`.
    Result<Generation> unfinishedSave() const;
    /// Deletes it. Errors: as `VaultStore::discardUnfinishedSave`.
    Result<void> discardUnfinishedSave(const Generation &unfinished);
    /// Works on another file from now on; locks first. Changes that could not be saved are forgotten: ask before.
    void useVault(std::filesystem::path path);

    /// Makes the vault and opens it: `unlocked`, or `unlockFailed`.
    void create(SecretBytes password, std::optional<RecoveryKey> recoveryKey, KdfCost cost = KdfCost::standard());
    /// Opens it: `unlocked`, or `unlockFailed`. Checking the password takes at most half of the free memory unless the
    /// person insists (KdfRefused, KdfRefusal::Rule::AvailableMemory).
    enum class MemoryRule { HalfOfFree, Ignored };
    void unlock(SecretBytes password, MemoryRule rule = MemoryRule::HalfOfFree);
    void unlock(RecoveryKey recoveryKey);
    void unlock(KeyringKey key);
    /// Lets new passwords cost what suits this computer instead of what is asked for, unless that is deliberate; and a
    /// password that is clearly weaker, or came with a backup, is wrapped anew once it opened the vault, to be stored
    /// with the next save.
    void setKdfCalibration(std::shared_ptr<KdfCalibration> calibration) { m_calibration = std::move(calibration); }
    /// Where the free memory is asked for: for tests.
    using MemoryProbe = std::optional<std::uint64_t> (*)();
    void setMemoryProbe(MemoryProbe probe) { m_memoryProbe = probe; }
    /// Destroys the accounts and keys in memory. A save under way ends in the background. Changes that could not be
    /// saved stay in memory as a sealed file; the next `unlock` brings them back.
    void lock();

    /// Remembers in `file` the newest state of each vault that was seen, and warns of an older one from then on. Before
    /// anything is unlocked; nothing is remembered otherwise.
    void rememberSeenStatesIn(std::filesystem::path file);
    /// Whether the open vault may be changed. Not while its file is older than what was seen here, or parted from it,
    /// and nobody decided: changes, HOTP codes and saves are refused with VaultReadOnly then.
    enum class Access { Full, ReadOnly };
    Access access() const;
    /// What is known of that file and of the newer state; none with full access.
    const std::optional<StaleCopy> &staleCopy() const;
    /// Why what was seen could not be read when the vault was opened, if so.
    const std::optional<Error> &seenProblem() const;
    /// Decides that the open file counts, after `merged` from the newer one. Saved above what was seen, so that it is
    /// the newest from now on; the change is undoable. Errors: as `apply`; nothing is decided then.
    Result<void> acceptCopy(VaultChange merged = {});
    /// Decides that `newer` counts: it is open from now on, with its own keys, and saved into the file. What was there
    /// is kept as a generation.
    void replaceCopy(OpenVault newer);

    /// Another state of a vault, opened for comparing.
    struct OtherVault
    {
        OpenVault open;
        SeenState state;
    };
    using OtherOpened = std::function<void(Result<OtherVault>)>;
    /// Opens the newest kept state that is newer than a stale copy, with a password, or with the keys of the open
    /// vault, in the background. Errors: FileNotFound if there is none; OtherVaultKey, for the keys, if it has another
    /// vault key.
    void openNewerState(std::optional<SecretBytes> password, QObject *receiver, OtherOpened done);
    /// Opens another file with a password, or with the keys of the open vault. Errors: as `VaultStore::open`.
    void openOther(const std::filesystem::path &file, std::optional<SecretBytes> password, QObject *receiver,
                   OtherOpened done);

    /// Only while unlocked.
    const Vault &vault() const { return m_open->vault; }
    /// Null if there is no such account, or while locked.
    const Account *find(const AccountId &id) const;

    /// Changes the vault and saves it. Undoable unless `Undo::No`. Errors: as `Vault::apply`, AccountNotFound while
    /// locked; nothing changed then.
    enum class Undo { Yes, No };
    Result<void> apply(VaultChange change, Undo undo = Undo::Yes);
    /// Adds drafts as new accounts in one step; gives their ids.
    Result<std::vector<AccountId>> addAccounts(std::vector<AccountDraft> drafts);
    bool canUndo() const { return !m_undo.empty(); }
    /// Undoes the last change.
    void undo();
    /// Makes the last change final, for who destroys what it could be repeated from.
    void keepLastChange();

    /// The current code of an account from one reading of the clock; for HOTP none until `nextHotpCode`.
    Result<Code> code(const AccountId &id) const;
    /// The code after the current one. Time-based accounts only.
    Result<Code> nextCode(const AccountId &id) const;
    /// HOTP: saves the advanced counter first, then gives the code through `hotpCodeReady`. If the save fails, the code
    /// waits for the save that succeeds. Errors: AccountNotFound, UnsupportedType unless HOTP, SecretEmpty.
    Result<void> requestHotpCode(const AccountId &id);
    /// The HOTP code that was last given out since the vault was opened, if any.
    std::optional<QString> lastHotpCode(const AccountId &id) const;

    /// Marks the current code of `id` as used, until its period ends, locked in between or not; for HOTP until the next
    /// code.
    void markUsed(const AccountId &id);
    /// Marks the code after the current one: it is used once its period begins. Time-based accounts only.
    void markNextUsed(const AccountId &id);
    bool isUsed(const AccountId &id) const;

    SaveState saveState() const { return m_saveState; }
    /// Why the last save failed. Only while the state is Failed.
    const Error &saveProblem() const;
    /// Tries a failed save again, locked or not; or one that the disk did not confirm, while open.
    void retrySave();
    /// After a save that failed because another program had saved: takes over what is in the file, as `mergeVaults`
    /// does, and saves both. A waiting HOTP code whose counter went to the other program is replaced by the next one.
    /// If the file has gone, a new one is written. Ends as a save does; with OtherVaultKey if the other program
    /// replaced the vault key.
    void mergeWithFile();
    /// The same with what the file holds, opened by somebody who knows the new password.
    void mergeWith(OpenVault other);
    /// Writes a copy of the open vault to another file, as after a failed save. Never overwrites.
    Result<void> saveCopy(const std::filesystem::path &path);
    /// Locks and forgets the changes that could not be saved: when a copy holds them, or the person says so.
    void discardUnsaved();
    /// Blocks until all saves under way have ended, for the end of the program. False if something is not saved.
    bool waitForSave(std::chrono::milliseconds timeout);

    /// The ways to open the vault. Only while unlocked.
    std::vector<SlotInfo> keySlots() const { return m_open->keys.slotInfos(); }
    const VaultId &vaultId() const { return m_open->keys.vaultId(); }
    /// Of the state that is open. Only while unlocked.
    std::uint64_t saveCounter() const { return m_open->stamp.saveCounter; }
    /// Checks the password again before something sensitive; answers through `passwordVerified`, or `keysNotChanged`
    /// where checking it is refused.
    void verifyPassword(SecretBytes password);
    /// The slot of the password that was verified last.
    const SlotId &verifiedSlot() const { return m_verifiedSlot; }
    // These answer through `keysChanged` once it is saved; through `keysNotChanged`, or `saveFailed`. In turn.
    /// Puts one password in the place of all: they are forgotten.
    void changePassword(SecretBytes password, KdfCost cost = KdfCost::standard());
    void changePassword(PasswordChange change);
    void addPassword(SecretBytes password, KdfCost cost = KdfCost::standard());
    void setRecoveryKey(RecoveryKey key);
    void addKeyringKey(KeyringKey key);
    void removeKeySlot(const SlotId &id);

Q_SIGNALS:
    void stateChanged(countersign::Session::State state);
    void accessChanged();
    void unlocked();
    void aboutToLock(); ///< everything is still there
    void locked();
    void unlockFailed(const countersign::Error &error);
    void accountsInserted(int first, int last); ///< positions in `vault().accounts()`
    void accountChanged(countersign::AccountId id);
    void accountErased(countersign::AccountId id, int position);
    void usedMarkChanged(countersign::AccountId id);
    void hotpCodeReady(countersign::AccountId id, const QString &code);
    void undoAvailable(bool available);
    void saveStateChanged(countersign::Session::SaveState state);
    void saveFailed(const countersign::Error &error);
    void passwordVerified(bool right);
    void keysChanged();
    void keysNotChanged(const countersign::Error &error);

private:
    struct Private;

    State closedState() const;
    void setState(State state);
    void setSaveState(SaveState state);
    void saveFailedFor(const Error &problem);
    void openInBackground(VaultOpener opener);
    void adopt(Result<OpenVault> opened, const std::optional<Error> &unsavedBecause = {});
    void adoptOpened(OpenedFile opened);
    std::shared_ptr<SaveLine> makeLine() const;
    Result<void> acceptGeneration(const Generation &generation);

    Result<VaultChange> change(VaultChange change);
    void forgetStaleMarks(const VaultChange &inverse);
    void pushUndo(VaultChange inverse);
    void protectCounterFromUndo(const AccountId &id, std::uint64_t counter);
    void announce(const ChangedAccounts &changed);

    void vaultChanged();
    void startSave();
    void saveEnded(const Result<SaveConfirmation> &outcome, std::uint64_t revision, const FileStamp &stamp);
    void tellWhatWasSaved();
    Result<void> takeOver(OpenVault other);
    Result<void> writeAnew();
    void replaceOnDisk(const FileStamp &stamp);
    void queueKeyChange(KeyChange change, std::optional<SecretBytes> password = {});
    void startKeyChange();
    void adoptKeys(Result<VaultKeys> keys);
    void strengthen(PasswordOpener opener);
    std::optional<SecretBytes> forObserver(const SecretBytes &password) const;
    std::optional<std::uint64_t> memoryForPasswords() const;

    const Clock &m_clock;
    Random &m_random;
    FileSystem &m_files;
    std::optional<VaultStore> m_store; // always there; optional because it cannot be assigned to
    State m_state = State::NoVault;
    SaveState m_saveState = SaveState::Saved;
    std::optional<OpenVault> m_open;
    std::deque<VaultChange> m_undo;
    std::shared_ptr<KdfCalibration> m_calibration; ///< used by the background thread only
    MemoryProbe m_memoryProbe = availableMemoryKibibytes;
    MemoryRule m_memoryRule = MemoryRule::HalfOfFree; ///< as the vault was opened
    SlotId m_verifiedSlot;
    PasswordObserver m_passwordObserver;
    std::unique_ptr<Private> m_private; // last: its thread ends before anything above goes
};

} // namespace countersign
