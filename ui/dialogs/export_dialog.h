#pragma once

#include "core/crypto/secret_bytes.h"
#include "core/vault/recipient_key.h"
#include "ui/dialogs/dialog.h"
#include "ui/dialogs/export_model.h"

#include <optional>
#include <vector>

class QComboBox;
class QStackedWidget;

namespace countersign {

class BusyBar;
class Card;
class ExportAccountsView;
class FileOpenerFields;
class TextLabel;

/// A kind of file that can be written, in words.
struct ExportFormat
{
    QString name;
    QString explanation; ///< what it is for, and what opens it
    enum class Guard {
        Vault, ///< a backup: whole, and opened by what opens the vault
        Password, ///< one of its own
        None, ///< whoever has it has the keys
    };
    Guard guard = Guard::None;
    bool takesRecipient = false; ///< a vault may open it instead of a password
};

/// What was written, in words.
struct ExportOutcome
{
    QString headline;
    QString sentence;
    QString danger = {}; ///< of a file that is not encrypted
};

/// Leads from a kind of file over the accounts and its password to what was written. It knows words and numbers; the
/// receiver of its signals writes.
class ExportDialog final : public Dialog
{
    Q_OBJECT

public:
    /// The first of `formats`, separated from the others, is the one to begin with.
    explicit ExportDialog(std::vector<ExportFormat> formats, QWidget *parent = nullptr);

    int format() const;
    ExportModel &accounts() { return *m_accounts; }
    /// The password that was typed for the file; the fields are empty afterwards.
    SecretBytes takePassword();
    /// Whose vault is to open the file; none if the password is.
    std::optional<RecipientKey> recipient() const;
    void setBusy(bool isBusy);
    void showOutcome(const ExportOutcome &outcome);

Q_SIGNALS:
    void formatChosen(int format);
    /// What is ticked is to be written as `format`; a password was typed if it needs one.
    void exportRequested();
    void deleteRequested();

private:
    enum class Step { Choose, Password, Outcome };
    QWidget *makeChoicePage();
    QWidget *makePasswordPage();
    void showFormat();
    void show(Step step);
    void goOn();
    void updateButtons();

    std::vector<ExportFormat> m_formats;
    ExportModel *m_accounts;
    Step m_step = Step::Choose;
    bool m_isBusy = false;
    QStackedWidget *m_pages;
    QComboBox *m_format;
    TextLabel *m_explanation;
    Card *m_danger;
    ExportAccountsView *m_list;
    FileOpenerFields *m_openers;
    BusyBar *m_busy;
    QPushButton *m_back;
    QPushButton *m_cancel;
    QPushButton *m_continue;
};

} // namespace countersign
