#pragma once

#include "core/base/result.h"
#include "core/vault/recovery_key.h"
#include "ui/dialogs/dialog.h"

#include <array>
#include <optional>

namespace countersign {

class SecretField;

/// Takes the recovery key from paper, in its nine groups. It stays open until the receiver of `submitted` closes it.
class RecoveryKeyEntryDialog final : public Dialog
{
    Q_OBJECT

public:
    explicit RecoveryKeyEntryDialog(QWidget *parent = nullptr);
    ~RecoveryKeyEntryDialog() override;

    /// The key that was typed, after `submitted`.
    RecoveryKey takeKey();
    void setBusy(bool busy);
    /// The key is well-formed but doesn't open the vault, or another error of opening it.
    void showError(const Error &error);

Q_SIGNALS:
    void submitted();

private:
    void spread(std::size_t from);
    void submit();
    bool isFilled() const;
    void updateButton();

    std::array<SecretField *, RecoveryKey::kGroups> m_groups{};
    QPushButton *m_unlock;
    std::optional<RecoveryKey> m_key;
    bool m_busy = false;
};

} // namespace countersign
