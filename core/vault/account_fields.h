#pragma once

#include "core/base/result.h"
#include "core/vault/account.h"
#include "core/vault/cbor_reader.h"
#include "core/vault/cbor_writer.h"

#include <span>
#include <string_view>

namespace countersign {

/// One known key of a record: when it is written, how, and how it is read.
struct RecordField
{
    std::string_view key;
    bool isRequired;
    bool (*isPresent)(const Account &);
    void (*write)(CborWriter &, const Account &);
    Result<void> (*read)(CborReader &, Account &);
};

/// The known keys in the order of their encoded form: shorter ones first, then by letter.
std::span<const RecordField> recordFields();

} // namespace countersign
