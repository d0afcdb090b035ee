#pragma once

#include "core/crypto/secret_bytes.h"
#include "ui/window/welcome_step.h"

namespace countersign {

class NewPasswordFields;

/// First run, step 1: choose the password, or open a vault that exists.
class PasswordStep final : public WelcomeStep
{
    Q_OBJECT

public:
    explicit PasswordStep(QWidget *parent = nullptr);

    /// The password; the fields are empty afterwards.
    SecretBytes take();
    void offerRestore(bool offered);

Q_SIGNALS:
    void finished();
    void otherVaultRequested();
    void restoreRequested();

private:
    void finish();

    NewPasswordFields *m_fields;
    QPushButton *m_restore;
};

} // namespace countersign
