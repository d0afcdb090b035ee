#include "core/vault/vault_store.h"

#include "core/base/file_system.h"
#include "core/vault/key_slots.h"
#include "core/vault/unfinished_saves.h"
#include "core/vault/vault_file.h"
#include "core/vault/vault_folder.h"
#include "core/vault/vault_saver.h"

#include <algorithm>
#include <limits>

namespace countersign {

namespace {

Result<VaultFolder::Content> contentOf(FileSystem &files, const std::filesystem::path &path)
{
    auto folder = VaultFolder::open(files, path);
    if (folder)
        return folder->read(folder->vaultName());
    // A reader misses the file, whatever is missing on the way to it.
    const bool isMissing = folder.error().code == ErrorCode::FolderMissing;
    return isMissing ? Error{ErrorCode::FileNotFound, path.filename().string()} : folder.error();
}

} // namespace

VaultStore::VaultStore(FileSystem &files, Random &random, std::filesystem::path path)
    : m_files(files)
    , m_random(random)
    , m_path(std::move(path))
{ }

bool VaultStore::exists() const
{
    std::error_code ignored;
    return std::filesystem::exists(m_path, ignored);
}

Result<Bytes> VaultStore::read() const
{
    auto content = contentOf(m_files, m_path);
    if (!content)
        return content.error();
    return std::move(content->bytes);
}

Result<VaultFileInfo> VaultStore::inspect(std::optional<std::uint64_t> availableKibibytes) const
{
    const auto content = contentOf(m_files, m_path);
    if (!content)
        return content.error();
    const auto checked = vaultFile::check(content->bytes);
    if (!checked)
        return checked.error();
    VaultFileInfo info{
        .stamp = checked->stamp, .modified = content->status.modified, .slots = slotInfos(checked->header.slots)};
    for (const KeySlot &slot : checked->header.slots) {
        info.hasPasswordSlot |= slot.is(SlotType::Password);
        info.hasRecoverySlot |= slot.is(SlotType::Recovery);
        info.hasKeyringSlot |= slot.is(SlotType::Keyring);
    }
    if (const auto costs = checkKdfCosts(checked->header.slots, availableKibibytes); !costs)
        info.kdfRefusal = costs.error().kdf;
    return info;
}

Result<OpenVault> VaultStore::create(Vault vault, const SecretBytes &password, const KdfCost &cost,
                                     const RecoveryKey *recoveryKey) const
{
    if (exists())
        return Error{ErrorCode::FileExists, m_path.filename().string()};
    if (const auto made = VaultFolder::make(m_files, m_path); !made)
        return made.error();
    VaultKeys keys = VaultKeys::generate(m_random);
    if (const auto added = keys.addPassword(password, cost, m_random); !added)
        return added.error();
    if (recoveryKey) {
        if (const auto set = keys.setRecoveryKey(*recoveryKey, m_random); !set)
            return set.error();
    }
    OpenVault open{.vault = std::move(vault), .keys = std::move(keys), .stamp = {}};
    const auto saved = save(open);
    if (!saved)
        return saved.error();
    open.confirmation = *saved;
    return open;
}

Result<OpenVault> VaultStore::open(const SecretBytes &password, std::optional<std::uint64_t> availableKibibytes) const
{
    const auto file = read();
    if (!file)
        return file.error();
    return vaultFile::open(*file, password, availableKibibytes);
}

Result<OpenVault> VaultStore::open(const RecoveryKey &recoveryKey) const
{
    const auto file = read();
    if (!file)
        return file.error();
    return vaultFile::open(*file, recoveryKey);
}

Result<OpenVault> VaultStore::open(const KeyringKey &keyringKey) const
{
    const auto file = read();
    if (!file)
        return file.error();
    return vaultFile::open(*file, keyringKey);
}

Result<OpenVault> VaultStore::open(const VaultKeys &keys) const
{
    const auto file = read();
    if (!file)
        return file.error();
    auto open = vaultFile::openWithVaultKey(*file, keys.vaultKey());
    // The file is whole, so it is another key.
    const bool isOtherKey = !open && open.error().code == ErrorCode::VaultHeaderTampered;
    return isOtherKey ? Error{ErrorCode::OtherVaultKey, m_path.filename().string()} : std::move(open);
}

Result<PreparedSave> VaultStore::prepare(const OpenVault &open, std::uint64_t countAbove) const
{
    const std::uint64_t counter = std::max(open.stamp.saveCounter, countAbove);
    if (counter == std::numeric_limits<std::uint64_t>::max())
        return Error{ErrorCode::VaultLimit, "save_counter"};
    PreparedSave prepared{.file = {}, .replaces = open.stamp, .result = {}};
    prepared.accounts = static_cast<std::size_t>(std::ranges::count(open.vault.accounts(), false, &Account::isInTrash));
    auto sealed = vaultFile::seal(open.vault, open.keys, counter + 1, m_random);
    if (!sealed)
        return sealed.error();
    prepared.file = std::move(sealed->file);
    prepared.result = sealed->stamp;
    return prepared;
}

Result<SaveConfirmation> VaultStore::commit(const PreparedSave &prepared) const
{
    return vaultSaver::save(m_files, m_random, m_path, prepared);
}

Result<void> VaultStore::writeCopy(const PreparedSave &prepared, const std::filesystem::path &copy) const
{
    return vaultSaver::writeCopy(m_files, m_random, copy, prepared.file);
}

Result<SaveConfirmation> VaultStore::save(OpenVault &open) const
{
    const auto prepared = prepare(open);
    if (!prepared)
        return prepared.error();
    const auto confirmation = commit(*prepared);
    if (confirmation)
        open.stamp = prepared->result;
    return confirmation;
}

Result<std::vector<Generation>> VaultStore::generations() const
{
    auto folder = VaultFolder::open(m_files, m_path);
    if (!folder)
        return folder.error();
    return folder->generations();
}

Result<VaultStore> VaultStore::storeOf(const Generation &generation) const
{
    const auto folder = VaultFolder::open(m_files, m_path);
    if (!folder)
        return folder.error();
    return VaultStore(m_files, m_random, folder->path() / generation.fileName);
}

Result<Generation> VaultStore::newestIntactGeneration() const
{
    auto folder = VaultFolder::open(m_files, m_path);
    if (!folder)
        return folder.error();
    const auto all = folder->generations();
    if (!all)
        return all.error();
    for (const Generation &generation : *all) {
        const auto content = folder->read(generation.fileName);
        if (content && vaultFile::check(content->bytes))
            return generation;
    }
    return ErrorCode::FileNotFound;
}

Result<std::filesystem::path> VaultStore::restoreGeneration(const Generation &generation) const
{
    return vaultSaver::restore(m_files, m_random, m_path, generation);
}

Result<Generation> VaultStore::unfinishedSave() const
{
    auto folder = VaultFolder::open(m_files, m_path);
    if (!folder)
        return folder.error();
    const auto candidates = folder->temporaryFiles();
    if (!candidates)
        return candidates.error();
    if (candidates->empty()) // most often: without asking for the lock
        return ErrorCode::FileNotFound;
    const auto lock = folder->lock();
    if (!lock)
        return lock.error();
    return unfinishedSaves::newest(*folder);
}

Result<void> VaultStore::discardUnfinishedSave(const Generation &unfinished) const
{
    return vaultSaver::discardUnfinished(m_files, m_path, unfinished);
}

} // namespace countersign
