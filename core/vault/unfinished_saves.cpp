#include "core/vault/unfinished_saves.h"

#include "core/vault/vault_file.h"

#include <optional>
#include <tuple>
#include <vector>

namespace countersign::unfinishedSaves {

namespace {

struct Leftover
{
    std::string fileName;
    FileStamp stamp;
    UnixTime modified;

    auto age() const { return std::tie(stamp.saveCounter, modified); }
};

std::optional<Leftover> intactFile(VaultFolder &folder, const std::string &name)
{
    const auto content = folder.read(name);
    if (!content)
        return {};
    const auto checked = vaultFile::check(content->bytes);
    if (!checked)
        return {};
    return Leftover{.fileName = name, .stamp = checked->stamp, .modified = content->status.modified};
}

bool isLaterState(const FileStamp &state, const FileStamp &current)
{
    return state.vaultId == current.vaultId && state.saveCounter > current.saveCounter;
}

std::string digestSuffix(const FileStamp &stamp)
{
    return VaultId::fromBytes(ByteView(stamp.fileDigest).first(VaultId::kSize))->text().substr(0, 8);
}

} // namespace

Result<Generation> newest(VaultFolder &folder)
{
    const auto names = folder.temporaryFiles();
    if (!names)
        return names.error();
    const auto current = names->empty() ? std::optional<Leftover>() : intactFile(folder, folder.vaultName());
    std::optional<Leftover> best;
    for (const std::string &name : *names) {
        auto leftover = intactFile(folder, name);
        const bool isWorthIt = leftover && (!current || isLaterState(leftover->stamp, current->stamp));
        if (isWorthIt && (!best || leftover->age() > best->age()))
            best = std::move(leftover);
    }
    if (!best)
        return ErrorCode::FileNotFound;
    return Generation{.fileName = best->fileName, .saveCounter = best->stamp.saveCounter, .modified = best->modified};
}

void settle(VaultFolder &folder, const FileStamp &current)
{
    const auto names = folder.temporaryFiles();
    if (!names)
        return;
    for (const std::string &name : *names) {
        const auto leftover = intactFile(folder, name);
        if (leftover && isLaterState(leftover->stamp, current))
            continue;
        const bool isEarlierState
            = leftover && leftover->stamp.vaultId == current.vaultId && leftover->stamp != current;
        if (!isEarlierState || keepAsGeneration(folder, name, leftover->stamp))
            (void)folder.remove(name);
    }
}

Result<std::string> keepAsGeneration(VaultFolder &folder, const std::string &name, const FileStamp &stamp)
{
    const auto usual = generations::fileName(folder.vaultName(), stamp.saveCounter);
    const auto kept = folder.keepAs(name, usual);
    if (kept)
        return usual;
    if (kept.error().code != ErrorCode::FileExists)
        return kept.error();
    const auto existing = intactFile(folder, usual);
    if (existing && existing->stamp == stamp)
        return usual;
    const auto other = generations::fileName(folder.vaultName(), stamp.saveCounter, digestSuffix(stamp));
    const auto keptToo = folder.keepAs(name, other);
    if (keptToo || keptToo.error().code == ErrorCode::FileExists)
        return other;
    return keptToo.error();
}

} // namespace countersign::unfinishedSaves
