#pragma once

#include "core/vault/backup_slots.h"
#include "ui/session/session.h"

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

namespace countersign {

/// The password slots of backups, which cost more to try than those of the vault: made while a password is at hand,
/// kept for the backups to come (docs/adr/0060-backups-carry-a-dearer-slot.md).
///
/// A password stays here no longer than it takes to know whether it is needed, `patience` at most; then as long as
/// deriving a key from it takes.
class BackupPasswords final : public QObject
{
    Q_OBJECT

public:
    BackupPasswords(Session &session, std::shared_ptr<Random> random, std::chrono::milliseconds patience,
                    QObject *parent = nullptr);
    ~BackupPasswords() override;

    void setCost(const KdfCost &cost) { m_cost = cost; }
    /// What goes into a backup that is made now.
    const std::vector<KeySlot> &standIns() const { return m_standIns; }
    /// Whether each password of the vault, as it was last open, costs more to try on a backup that is made now.
    bool areDear() const { return m_areDear; }
    /// Whether they do in a backup with these slots.
    bool areDearIn(const std::vector<KeySlot> &slots) const;

    /// A password that opens the vault is at hand.
    void offer(const SecretBytes &password);
    /// The newest backup was looked for: its stand-ins, none if there is none or it cannot be read.
    void learn(const std::vector<KeySlot> &found);
    /// Makes the slot of a password, needed or not. `done` may be empty.
    void use(SecretBytes password, std::function<void(Result<void>)> done = {});

    /// At lock: the password goes; work under way with one ends after the derivation it is in.
    void dropPassword();
    /// Another vault is open from now on.
    void forget();
    /// Waits until no work with a password is under way. False if `timeout` came first.
    bool waitForKeys(std::chrono::milliseconds timeout);

Q_SIGNALS:
    /// There is a slot that the last backup may not have.
    void slotMade();

private:
    void settle();
    bool add(const KeySlot &slot); ///< whether it was not known
    void noteKeys();
    KdfCost cost() const;

    Session &m_session;
    std::shared_ptr<Random> m_random;
    KdfCost m_cost = KdfCost::backup();
    std::vector<KeySlot> m_standIns; ///< of earlier keys, too: one that stands in for nothing is never used
    std::optional<SecretBytes> m_waiting; ///< a password, until it is known whether it is needed
    QTimer m_patience;
    bool m_isKnown = false; ///< what the newest backup has
    bool m_areDear = false;
    std::uint64_t m_epoch = 0; ///< which vault; a slot for an earlier one is dropped
    std::stop_source m_locked;
    QThreadPool m_pool; ///< its own: sealing at lock waits for no derivation
};

} // namespace countersign
