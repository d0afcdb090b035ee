#include "app/cli/slot_output.h"

#include "app/cli/json_writer.h"
#include "app/cli/words.h"

#include <QStringList>

namespace countersign::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kShortIdLength = 8;

/// The word of the contract.
std::string_view typeName(const SlotInfo &slot)
{
    switch (slot.type) {
    case static_cast<std::uint8_t>(SlotType::Password):
        return "password";
    case static_cast<std::uint8_t>(SlotType::Recovery):
        return "recovery";
    case static_cast<std::uint8_t>(SlotType::Keyring):
        return "keyring";
    default:
        return "unknown";
    }
}

QString shortId(const SlotInfo &slot)
{
    return QString::fromStdString(slot.id.text()).first(kShortIdLength);
}

void writeCost(JsonWriter &json, const std::optional<KdfCost> &cost)
{
    if (!cost) {
        json.null();
        return;
    }
    json.beginObject();
    json.name("operations");
    json.number(std::uint64_t{cost->operations});
    json.name("memory_kib");
    json.number(std::uint64_t{cost->memoryKibibytes});
    json.name("deliberate");
    json.boolean(cost->isDeliberate);
    json.endObject();
}

} // namespace

QString slotTypeText(const SlotInfo &slot)
{
    if (slot.is(SlotType::Password))
        return Cli::tr("password");
    if (slot.is(SlotType::Recovery))
        return Cli::tr("recovery key");
    if (slot.is(SlotType::Keyring))
        //: The key that the desktop's keyring keeps
        return Cli::tr("keyring");
    //: A way to open the vault that this version does not know
    return Cli::tr("of a newer version");
}

QString slotNames(std::span<const SlotInfo> slots)
{
    QStringList names;
    for (const SlotInfo &slot : slots)
        names += slotTypeText(slot) + u' ' + shortId(slot);
    return names.join(u", "_s);
}

void writeSlot(JsonWriter &json, const SlotInfo &slot, Opener opener)
{
    json.beginObject();
    json.name("id");
    json.text(slot.id.text());
    json.name("type");
    json.text(typeName(slot));
    json.name("kdf");
    writeCost(json, slot.cost);
    json.name("opened");
    opener == Opener::Known ? json.boolean(slot.hasOpenedVault) : json.null();
    json.endObject();
}

QString slotLine(const SlotInfo &slot, Opener opener)
{
    QString line = shortId(slot) + u"  "_s + slotTypeText(slot);
    if (slot.cost)
        //: What it costs to try a password: %1 passes over %2 MiB of memory
        line += u"  "_s
            + Cli::tr("Argon2id, %1 × %2 MiB").arg(slot.cost->operations).arg(slot.cost->memoryKibibytes / 1024);
    if (opener == Opener::Known && slot.hasOpenedVault)
        line += u"  "_s + Cli::tr("(opened the vault now)");
    return line;
}

} // namespace countersign::cli
