#pragma once

#include "core/crypto/secret_bytes.h"
#include "core/vault/recipient_key.h"

#include <QWidget>

#include <optional>

class QRadioButton;
class QStackedWidget;

namespace countersign {

class MessageLabel;
class NewPasswordFields;
class NoteField;

/// What is to open a file: a new password or, where it is offered, the vault that belongs to a receiving key.
class FileOpenerFields final : public QWidget
{
    Q_OBJECT

public:
    explicit FileOpenerFields(QWidget *parent = nullptr);

    void setRecipientOffered(bool isOffered);
    bool isComplete() const;
    /// None if a password opens the file.
    std::optional<RecipientKey> recipient() const;
    /// The password; the fields are empty afterwards.
    SecretBytes takePassword();
    /// Gives the focus to what is to be filled in first.
    void begin();

Q_SIGNALS:
    /// `isComplete` may have changed.
    void edited();

private:
    QWidget *makeKeyPage();
    void choose();
    void readKey();

    QWidget *m_choices;
    QRadioButton *m_forPassword;
    QRadioButton *m_forRecipient;
    QStackedWidget *m_pages;
    NewPasswordFields *m_password;
    NoteField *m_key;
    MessageLabel *m_message;
    std::optional<RecipientKey> m_recipient; ///< as it was typed
};

} // namespace countersign
