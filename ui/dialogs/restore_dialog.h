#pragma once

#include "core/crypto/secret_bytes.h"
#include "ui/dialogs/dialog.h"

#include <QList>
#include <QStringList>

class QStackedWidget;

namespace countersign {

class PasswordField;
class VerticalScrollArea;

/// Leads from a choice of backups over the password and what the chosen one brings to what was done. It knows words and
/// numbers; the receiver of its signals opens files and changes the vault.
class RestoreDialog final : public Dialog
{
    Q_OBJECT

public:
    /// Into the open vault, or as the vault where there is none that is open.
    enum class Goal { IntoVault, AsVault };
    explicit RestoreDialog(Goal goal, QWidget *parent = nullptr);

    struct Choice
    {
        QString title; ///< when it was made
        QString subtitle; ///< its file and size, or why it is of no use
        bool isUsable = true;
    };
    /// Step 1. `problem` says why there is no list.
    void showChoices(const QList<Choice> &choices, const QString &problem = {});
    /// Step 2: asks for the password of `title`.
    void showPassword(const QString &title, bool hasRecoveryKey);
    SecretBytes takePassword();
    void setBusy(bool busy);
    void showProblem(const QString &problem);

    struct Review
    {
        QString title;
        int accounts = 0;
        int added = 0;
        int same = 0;
        int different = 0; ///< the same key, other details
        int otherKey = 0;
        int onlyHere = 0;
        int unreadable = 0;
        QStringList details = {}; ///< a line for each account that differs
    };
    /// Step 3.
    void showReview(const Review &review);
    /// Step 4: what was done.
    void showReport(const QString &headline, const QString &sentence);

Q_SIGNALS:
    void chosen(int index);
    void otherFileRequested();
    void passwordSubmitted();
    void recoveryKeyRequested();
    void choicesRequested(); ///< back to step 1
    void mergeRequested();
    void replaceRequested(); ///< with Goal::AsVault, the only way

private:
    enum class Step { Choose, Open, Review, Report };
    void show(Step step);
    QWidget *makePasswordPage();
    void updateButtons();
    void setPage(VerticalScrollArea *area, QWidget *page);

    Goal m_goal;
    Step m_step = Step::Choose;
    QStackedWidget *m_pages;
    VerticalScrollArea *m_choices;
    PasswordField *m_password;
    VerticalScrollArea *m_review;
    QPushButton *m_other;
    QPushButton *m_recovery;
    QPushButton *m_back;
    QPushButton *m_cancel;
    QPushButton *m_open;
    QPushButton *m_replace;
    QPushButton *m_merge;
    bool m_hasRecoveryKey = false;
    bool m_isBusy = false;
};

} // namespace countersign
