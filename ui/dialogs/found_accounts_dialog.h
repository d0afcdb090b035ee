#pragma once

#include "core/vault/duplicates.h"
#include "ui/dialogs/dialog.h"
#include "ui/dialogs/scan_preview_view.h"

#include <vector>

class QCheckBox;

namespace countersign {

class LiveCode;

/// An account that a scan, a picture or a link gave.
struct FoundAccount
{
    AccountDraft draft;
    QString source; ///< where it was found, as the user knows it: "Monitor 2", a file's name
    Duplicate duplicate; ///< how it relates to what is there already
    int sourceIndex = 0; ///< where its code was, as in ReadAccount
    QRect area = {};
};

/// The accounts that were found, with their live codes, to be chosen from.
class FoundAccountsDialog final : public Dialog
{
    Q_OBJECT

public:
    /// `leftOut` says what else was found and isn't an account, each as `qrPhrase` words it.
    FoundAccountsDialog(std::vector<FoundAccount> found, QStringList leftOut, const Clock &clock,
                        QWidget *parent = nullptr);

    /// Shows where the codes were, those of `others` beside those of the accounts.
    void setPreviews(std::vector<ScanPreview> previews, std::vector<ScanMark> others);

    /// Says that of the `total` QR codes of an export those in `missing`, 0-based, were not seen, and offers to scan
    /// them.
    void setMissingParts(const std::vector<int> &missing, int total);

    /// The ticked accounts; the dialog is of no use afterwards. One that is there with another key is among them: the
    /// caller asks about it with `RebindingDialog`.
    std::vector<AccountDraft> takeChosen();
    int chosenCount() const;

Q_SIGNALS:
    /// The other parts of an export are to be scanned too.
    void scanAgainRequested();

protected:
    void refresh() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Row
    {
        QWidget *widget;
        QCheckBox *tick;
        LiveCode *code;
    };
    QWidget *makeRow(const FoundAccount &found);
    void addNotes(const QStringList &leftOut);
    void updateButton();
    void emphasiseFocus();

    std::vector<FoundAccount> m_found;
    std::vector<Row> m_rows; ///< one for each of `m_found`
    const Clock &m_clock;
    ScanPreviewView *m_preview = nullptr; ///< null if there is none
    std::vector<std::size_t> m_marks; ///< on the preview: which one is of each account
    QVBoxLayout *m_notes = nullptr;
    QPushButton *m_add = nullptr;
};

} // namespace countersign
