#pragma once

#include "core/base/result.h"
#include "core/vault/keyring_key.h"
#include "core/vault/vault_keys.h"

#include <functional>

class QObject;

namespace countersign {

/// The keyring of the system, which keeps a key for each vault. Answers come later, in the GUI thread, and only while
/// `receiver` lives; the system may ask the person something first.
class Keyring
{
public:
    virtual ~Keyring() = default;

    /// Errors: KeyringUnavailable, KeyringLocked, KeyringRefused, KeyringItemMissing, KeyringItemUnusable.
    virtual void read(const VaultId &vault, QObject *receiver, std::function<void(Result<KeyringKey>)> done) = 0;
    /// Puts `key` in the place of one that is there. Errors: KeyringUnavailable, KeyringLocked, KeyringRefused.
    virtual void write(const VaultId &vault, const KeyringKey &key, QObject *receiver,
                       std::function<void(Result<void>)> done)
        = 0;
    /// Errors: as `write`. An item that is not there is no error.
    virtual void remove(const VaultId &vault, QObject *receiver, std::function<void(Result<void>)> done) = 0;
};

} // namespace countersign
