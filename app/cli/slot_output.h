#pragma once

#include "core/vault/slot_info.h"

#include <QString>

#include <span>

namespace countersign::cli {

class JsonWriter;

/// How a kind of slot is called on the terminal, in a list of several.
QString slotTypeText(const SlotInfo &slot);

/// "password 1f2e3d4c, recovery key 99aabbcc": for messages.
QString slotNames(std::span<const SlotInfo> slots);

/// Whether it was told, by opening the vault, which slot opens it.
enum class Opener { Known, Unknown };

/// One object: id, type, kdf (null unless a password), opened (null unless known).
void writeSlot(JsonWriter &json, const SlotInfo &slot, Opener opener);

/// One line for people: id, type and cost.
QString slotLine(const SlotInfo &slot, Opener opener);

} // namespace countersign::cli
