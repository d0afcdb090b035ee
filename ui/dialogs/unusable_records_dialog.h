#pragma once

#include "core/vault/unusable_record.h"
#include "ui/dialogs/dialog.h"

#include <vector>

namespace countersign {

/// The records of the vault that cannot be used: whose they are as far as that can be told, why, and what helps.
class UnusableRecordsDialog final : public Dialog
{
    Q_OBJECT

public:
    explicit UnusableRecordsDialog(const std::vector<UnusableRecord> &records, QWidget *parent = nullptr);
};

/// As the dialog lists them.
std::vector<UnusableRecord> unusableRecords(const Vault &vault);

} // namespace countersign
