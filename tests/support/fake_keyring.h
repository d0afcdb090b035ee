#pragma once

#include "ui/session/keyring.h"

#include <QTimer>

#include <map>
#include <optional>

namespace countersign {

/// A keyring in memory that fails on request and answers from the event loop, as the real ones do.
class FakeKeyring final : public Keyring
{
public:
    void read(const VaultId &vault, QObject *receiver, std::function<void(Result<KeyringKey>)> done) override
    {
        ++reads;
        QTimer::singleShot(0, receiver, [this, vault, done = std::move(done)] {
            const auto item = items.find(vault);
            if (failure)
                done(*failure);
            else if (item == items.end())
                done(ErrorCode::KeyringItemMissing);
            else
                done(KeyringKey::from(item->second.clone()));
        });
    }

    void write(const VaultId &vault, const KeyringKey &key, QObject *receiver,
               std::function<void(Result<void>)> done) override
    {
        if (!failure)
            items.insert_or_assign(vault, key.bytes().clone());
        answer(receiver, std::move(done));
    }

    void remove(const VaultId &vault, QObject *receiver, std::function<void(Result<void>)> done) override
    {
        if (!failure)
            items.erase(vault);
        answer(receiver, std::move(done));
    }

    std::optional<ErrorCode> failure;
    std::map<VaultId, SecretBytes> items;
    int reads = 0;

private:
    void answer(QObject *receiver, std::function<void(Result<void>)> done) const
    {
        QTimer::singleShot(0, receiver, [code = failure, done = std::move(done)] {
            done(code ? Result<void>(*code) : Result<void>());
        });
    }
};

} // namespace countersign
