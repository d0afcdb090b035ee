#pragma once

#include "core/vault/recovery_key.h"
#include "ui/dialogs/recovery_sheet.h"
#include "ui/window/welcome_step.h"

namespace countersign {

class RecoveryKeyView;

/// First run, step 2: keep a recovery key, or go on without one.
class RecoveryStep final : public WelcomeStep
{
    Q_OBJECT

public:
    RecoveryStep(RecoveryKey key, Random &random, RecoveryKeyOrigin origin, QWidget *parent = nullptr);

    RecoveryKeyView *view() const { return m_view; }

Q_SIGNALS:
    void confirmed();
    void declined();

private:
    RecoveryKeyView *m_view;
};

} // namespace countersign
