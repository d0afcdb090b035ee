#include "core/vault/backup.h"

#include "core/vault/account_codec.h"
#include "core/vault/backup_slots.h"
#include "core/vault/vault_codec.h"

#include <algorithm>
#include <string>

namespace countersign {

namespace {

Error differs(std::string where)
{
    return {ErrorCode::VerificationFailed, std::move(where)};
}

Result<void> compareEntries(const Vault &found, const Vault &expected)
{
    const auto &accounts = expected.accounts();
    if (found.accounts().size() != accounts.size())
        return differs("accounts");
    for (std::size_t index = 0; index < accounts.size(); ++index) {
        if (!(encodedAccount(found.accounts()[index]) == encodedAccount(accounts[index])))
            return differs("accounts[" + std::to_string(index) + "]");
    }
    const bool sameQuarantine
        = std::ranges::equal(found.quarantine(), expected.quarantine(),
                             [](const auto &left, const auto &right) { return left.cbor == right.cbor; });
    return sameQuarantine ? Result<void>() : differs("quarantine");
}

} // namespace

Result<BackupSource> BackupSource::of(const OpenVault &open)
{
    auto payload = VaultCodec::encode(open.vault);
    if (!payload)
        return payload.error();
    return BackupSource{
        .payload = *std::move(payload), .keys = open.keys.clone(), .saveCounter = open.stamp.saveCounter};
}

namespace backup {

Result<vaultFile::Sealed> seal(const BackupSource &source, std::span<const KeySlot> readySlots, Random &random)
{
    const auto vault = VaultCodec::decode(source.payload);
    if (!vault)
        return vault.error();
    return vaultFile::seal(*vault, backupKeys(source.keys, readySlots), source.saveCounter, random);
}

Result<BackupContent> prove(ByteView file, const BackupSource &source)
{
    const auto found = open(file, source.keys);
    if (!found)
        return found.error();
    const auto expected = VaultCodec::decode(source.payload);
    if (!expected)
        return expected.error();
    if (const auto same = compareEntries(found->vault, *expected); !same)
        return same.error();
    const auto payload = VaultCodec::encode(found->vault);
    if (!payload || !(*payload == source.payload))
        return differs("payload");
    return BackupContent{.accounts = found->vault.accounts().size(), .unreadable = found->vault.quarantine().size()};
}

Result<OpenVault> open(ByteView file, const VaultKeys &keys)
{
    auto opened = vaultFile::openWithVaultKey(file, keys.vaultKey());
    if (opened && opened->keys.vaultId() != keys.vaultId())
        return ErrorCode::VaultHeaderTampered; // the key of this vault, the name of another
    return opened;
}

} // namespace backup

} // namespace countersign
