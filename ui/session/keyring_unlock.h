#pragma once

#include "ui/session/keyring.h"
#include "ui/session/session.h"

#include <QObject>

#include <functional>
#include <optional>

namespace countersign {

class Settings;

/// Opening the vault with a key that the system's keyring keeps: turned on and off for each vault on each computer.
/// What it remembers in the settings is which slot is this computer's; that is not secret.
class KeyringUnlock final : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives this. `keyring` is null where there is none.
    KeyringUnlock(Session &session, Settings &settings, Keyring *keyring, QObject *parent = nullptr);

    /// Whether there is anything to turn on.
    bool isAvailable() const { return m_keyring != nullptr; }
    /// Whether it is turned on here for the session's vault, locked or open.
    bool isOn() const { return m_keyring && ownSlot().has_value(); }
    /// This computer's slot of the session's vault; none if there is none.
    std::optional<SlotId> ownSlot() const;

    /// Opens the vault with it, while locked; nothing happens if it is off. Whoever types the password meanwhile is not
    /// kept waiting. Answers through the session's `unlocked`, or `failed`.
    void unlock();
    bool isAsking() const { return m_isAsking; }

    /// While open; the password was confirmed before. Both answer through `changed`, or `failed`.
    void turnOn();
    /// The vault no longer opens with it, whatever the keyring says about its item.
    void turnOff();
    /// After a new vault key, which left it out: the same as turning it on. Nothing happens unless `wasOn`.
    void turnOnAgain(bool wasOn);

Q_SIGNALS:
    void askingChanged(bool isAsking);
    void changed();
    /// Nothing was lost: the password opens the vault.
    void failed(const countersign::Error &error);
    /// It is turned off, but the keyring still has its item, which opens older copies of the vault.
    void itemLeftBehind(const countersign::Error &error);

private:
    void setAsking(bool isAsking);
    void take(Result<KeyringKey> key);
    void check(const KeyringKey &written);
    void addSlot(KeyringKey key);
    void remember(const VaultId &vault, const std::optional<SlotId> &slot);
    std::optional<SlotId> remembered(const VaultId &vault) const;
    void afterKeyChange(std::function<void()> done, std::function<void(const Error &)> refused);

    Session &m_session;
    Settings &m_settings;
    Keyring *m_keyring;
    bool m_isAsking = false;
};

} // namespace countersign
