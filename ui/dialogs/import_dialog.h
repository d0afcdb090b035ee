#pragma once

#include "core/crypto/secret_bytes.h"
#include "ui/dialogs/dialog.h"
#include "ui/dialogs/import_guide.h"
#include "ui/dialogs/import_outcome_page.h"
#include "ui/dialogs/import_review_model.h"

#include <QStringList>

class QStackedWidget;
class QTimer;

namespace countersign {

class BusyBar;
class ImportReviewPage;
class PasswordField;
class TextLabel;

/// Leads from a choice of files over their passwords and what they hold to what was imported. It knows words and
/// numbers; the receiver of its signals reads files and changes the vault. Each step opens it if it isn't open yet.
class ImportDialog final : public Dialog
{
    Q_OBJECT

public:
    explicit ImportDialog(QList<ImportSource> sources, QWidget *parent = nullptr);

    /// Step 1: where the export is found, and which files. `problem` says what was wrong with those before.
    void showChoice(const QString &problem = {});
    struct Question
    {
        QString headline;
        QString sentence; ///< which file, and which password is meant
        QString problem = {}; ///< with the one before
        bool canSkip = false; ///< there are other files
    };
    /// Step 2.
    void showPassword(const Question &question);
    SecretBytes takePassword();
    /// In between, whenever something takes its time.
    void showWorking(const QString &headline, const QString &sentence);
    struct Review
    {
        QString headline;
        QString sentence;
        QStringList notes = {}; ///< about whole files
        std::vector<ImportRow> rows = {};
    };
    /// Step 3.
    void showReview(Review review);
    ImportReviewModel &rows();
    /// Step 4.
    void showOutcome(const ImportOutcome &outcome);
    void showDeleted(const QString &sentence);

Q_SIGNALS:
    void filesRequested();
    void filesDropped(const QStringList &files);
    void passwordSubmitted();
    void fileSkipped();
    void workCancelled();
    void compareRequested(int row);
    void importRequested();
    void deleteRequested();
    void reportRequested();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    enum class Step { Choose, Password, Working, Review, Outcome };
    void makeButtons();
    QWidget *makePasswordPage();
    QWidget *makeWorkingPage();
    void show(Step step);
    void updateButtons();
    void cancel();

    Step m_step = Step::Choose;
    QStackedWidget *m_pages;
    PasswordField *m_password;
    BusyBar *m_busy;
    ImportReviewPage *m_review;
    ImportOutcomePage *m_outcome;
    QTimer *m_patience; ///< before work that goes on is shown
    QString m_workHeadline;
    QString m_workSentence;
    QPushButton *m_report;
    QPushButton *m_skip;
    QPushButton *m_cancel;
    QPushButton *m_choose;
    QPushButton *m_open;
    QPushButton *m_import;
    bool m_canSkip = false;
};

} // namespace countersign
