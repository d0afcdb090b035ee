#pragma once

#include "core/otp/account_draft.h"
#include "ui/dialogs/dialog.h"

#include <QStringList>

#include <optional>

class QLabel;
class QLineEdit;

namespace countersign {

class FoldedSection;
class LiveCode;
class MessageLabel;
class ParametersForm;
class SecretField;

/// Adds an account by typing: account name and key first, the rest folded away. The key is checked while it is typed,
/// with the code it makes; a link that is pasted in its place fills everything in.
class AddKeyDialog final : public Dialog
{
    Q_OBJECT

public:
    /// `issuers` complete what is typed as the service.
    AddKeyDialog(const QStringList &issuers, const Clock &clock, QWidget *parent = nullptr);
    ~AddKeyDialog() override;

    /// Fills the account in, for a person who goes on from there: the cursor stands before `name`.
    void startWith(const QString &issuer, const QString &name);
    /// The account, after `accepted`; the dialog is of no use afterwards.
    AccountDraft takeDraft();

protected:
    void refresh() override;

private:
    void buildFields(const QStringList &issuers);
    void readKey();
    void readLink(const SecretBytes &link);
    void showKeyError(const Error &error);
    void updateButton();

    const Clock &m_clock;
    QLineEdit *m_name;
    QLineEdit *m_issuer;
    SecretField *m_key;
    MessageLabel *m_keyMessage;
    LiveCode *m_code;
    ParametersForm *m_parameters;
    FoldedSection *m_options;
    QPushButton *m_add;
    SecretBytes m_secret; ///< what the key field reads as; empty while it doesn't
    SecretBytes m_pin; ///< from a link
};

} // namespace countersign
