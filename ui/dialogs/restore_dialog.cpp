#include "ui/dialogs/restore_dialog.h"

#include "ui/dialogs/card.h"
#include "ui/dialogs/password_field.h"
#include "ui/dialogs/text_label.h"
#include "ui/dialogs/vertical_scroll_area.h"

#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace countersign {

namespace {

constexpr qsizetype kShownDetails = 200;

QVBoxLayout *makeColumn(QWidget *page)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGap3);
    return column;
}

} // namespace

RestoreDialog::RestoreDialog(Goal goal, QWidget *parent)
    : Dialog(tr("Restore a backup"), {}, parent)
    , m_goal(goal)
    , m_pages(new QStackedWidget)
    , m_choices(new VerticalScrollArea)
    , m_password(new PasswordField)
    , m_review(new VerticalScrollArea)
{
    m_pages->addWidget(m_choices);
    m_pages->addWidget(makePasswordPage());
    m_pages->addWidget(m_review);
    m_pages->addWidget(new QWidget);
    content()->addWidget(m_pages, 1);

    m_back = addButton(tr("Bac&k"));
    m_other = addButton(tr("Another &file…"));
    m_cancel = addCancelButton();
    m_replace = addButton(goal == Goal::AsVault ? tr("&Restore") : tr("&Replace all…"),
                          goal == Goal::AsVault ? theme::ButtonRole::Primary : theme::ButtonRole::Danger);
    m_merge = addButton(tr("&Merge"), theme::ButtonRole::Primary);
    m_open = addButton(tr("&Open"), theme::ButtonRole::Primary);
    connect(m_back, &QPushButton::clicked, this, &RestoreDialog::choicesRequested);
    connect(m_other, &QPushButton::clicked, this, &RestoreDialog::otherFileRequested);
    connect(m_replace, &QPushButton::clicked, this, &RestoreDialog::replaceRequested);
    connect(m_merge, &QPushButton::clicked, this, &RestoreDialog::mergeRequested);
    connect(m_open, &QPushButton::clicked, this, &RestoreDialog::passwordSubmitted);
    connect(m_password, &QLineEdit::textChanged, this, &RestoreDialog::updateButtons);
    connect(m_password, &QLineEdit::textEdited, this, [this] { setMessage({}); });
    showChoices({}, {});
    resize(sizeHint().width(), fontMetrics().height() * 26);
}

QWidget *RestoreDialog::makePasswordPage()
{
    auto *page = new QWidget;
    auto *column = makeColumn(page);
    m_password->setAccessibleName(tr("Password"));
    m_password->setPlaceholderText(tr("Password of this backup"));
    m_recovery = new QPushButton(tr("&Use the recovery key…"));
    m_recovery->setAutoDefault(false);
    theme::setButtonRole(m_recovery, theme::ButtonRole::Flat);
    connect(m_recovery, &QPushButton::clicked, this, &RestoreDialog::recoveryKeyRequested);
    auto *field = new QVBoxLayout;
    field->setSpacing(theme::kGap1);
    field->addWidget(m_password);
    field->addWidget(new CapsLockHint(m_password));
    column->addLayout(field);
    column->addWidget(m_recovery, 0, Qt::AlignLeft);
    column->addStretch();
    return page;
}

void RestoreDialog::setPage(VerticalScrollArea *area, QWidget *page)
{
    area->setWidget(page);
}

void RestoreDialog::show(Step step)
{
    m_step = step;
    m_pages->setCurrentIndex(static_cast<int>(step));
    m_pages->setVisible(step != Step::Report);
    setMessage({});
    updateButtons();
}

void RestoreDialog::updateButtons()
{
    m_other->setVisible(m_step == Step::Choose);
    m_back->setVisible(m_step == Step::Open || m_step == Step::Review);
    m_open->setVisible(m_step == Step::Open);
    m_open->setText(m_isBusy ? tr("Opening…") : tr("&Open"));
    m_open->setDefault(m_step == Step::Open);
    m_replace->setVisible(m_step == Step::Review);
    m_merge->setVisible(m_step == Step::Review && m_goal == Goal::IntoVault);
    m_recovery->setVisible(m_hasRecoveryKey);
    m_cancel->setText(m_step == Step::Report ? tr("Close") : tr("Cancel"));
    for (QPushButton *button : {m_back, m_other, m_recovery, m_replace, m_merge})
        button->setEnabled(!m_isBusy);
    m_open->setEnabled(!m_isBusy && !m_password->isEmpty());
    m_password->setEnabled(!m_isBusy);
}

void RestoreDialog::setBusy(bool busy)
{
    m_isBusy = busy;
    updateButtons();
}

void RestoreDialog::showChoices(const QList<Choice> &choices, const QString &problem)
{
    setHeadline(tr("Restore a backup"));
    setSentence(m_goal == Goal::AsVault ? tr("Choose the backup that becomes your vault.")
                                        : tr("Choose a backup. What it holds is shown before anything is changed."));
    auto *page = new QWidget;
    auto *column = makeColumn(page);
    QPushButton *first = choices.isEmpty() ? m_other : nullptr; // what a person does most likely
    if (!problem.isEmpty() || choices.isEmpty()) {
        const QString text = problem.isEmpty() ? tr("No backups were found. Choose a file.") : problem;
        auto *empty = (new TextLabel(text, TextTone::Secondary))->wrapped();
        empty->setAlignment(Qt::AlignCenter);
        empty->setMinimumHeight(fontMetrics().height() * 6);
        column->addWidget(empty, 1);
    } else {
        auto *card = new Card;
        for (qsizetype index = 0; index < choices.size(); ++index) {
            const Choice &choice = choices.at(index);
            QPushButton *use = nullptr;
            if (choice.isUsable) {
                use = new QPushButton(tr("Choose"));
                first = first ? first : use;
                connect(use, &QPushButton::clicked, this, [this, index] { Q_EMIT chosen(static_cast<int>(index)); });
            }
            card->addRow(new CardRow(choice.title, choice.subtitle, use));
        }
        column->addWidget(card);
        column->addStretch();
    }
    setPage(m_choices, page);
    show(Step::Choose);
    m_other->setDefault(choices.isEmpty());
    if (first)
        first->setFocus();
}

void RestoreDialog::showPassword(const QString &title, bool hasRecoveryKey)
{
    m_hasRecoveryKey = hasRecoveryKey;
    m_password->wipe();
    //: %1 names a backup: when it was made, or its file
    setHeadline(tr("Open the backup of %1").arg(title));
    setSentence(tr("It takes the password that was yours when it was made. This takes a few seconds."));
    show(Step::Open);
    m_password->setFocus();
}

SecretBytes RestoreDialog::takePassword()
{
    return m_password->take();
}

void RestoreDialog::showProblem(const QString &problem)
{
    setBusy(false);
    if (m_step == Step::Open) {
        m_password->wipe();
        m_password->setFocus();
    }
    setMessage(problem);
}

void RestoreDialog::showReview(const Review &review)
{
    setBusy(false);
    setHeadline(tr("What the backup of %1 brings").arg(review.title));
    auto *page = new QWidget;
    auto *column = makeColumn(page);
    auto *card = new Card;
    const auto row = [card](int count, const QString &title, const QString &subtitle) {
        if (count > 0)
            card->addRow(new CardRow(title, subtitle, nullptr));
    };
    if (m_goal == Goal::AsVault) {
        setSentence(tr("It becomes your vault. A vault file that is there now is kept beside it under another name."));
        row(1, tr("%n account(s)", nullptr, review.accounts), tr("with their keys, notes and groups"));
    } else {
        setSentence(tr("Merge adds what is missing and loses nothing. Replace all puts the backup in the place of "
                       "what is here. Both can be undone."));
        row(review.added, tr("%n account(s) only in the backup", nullptr, review.added), tr("Merge adds them."));
        row(review.otherKey, tr("%n account(s) with another key", nullptr, review.otherKey),
            tr("Merge keeps both, as two accounts."));
        row(review.different, tr("%n account(s) with other details", nullptr, review.different),
            tr("Merge keeps yours and adds notes, groups and higher counters."));
        row(review.same, tr("%n account(s) the same", nullptr, review.same), tr("Nothing to do."));
        row(review.onlyHere, tr("%n account(s) only here", nullptr, review.onlyHere),
            tr("Merge keeps them. Replace all takes them out."));
    }
    row(review.unreadable, tr("%n account(s) that cannot be read", nullptr, review.unreadable),
        tr("They are kept as they are."));
    column->addWidget(card);
    if (!review.details.isEmpty()) {
        auto *details = new TextLabel(review.details.first(std::min(review.details.size(), kShownDetails)).join(u'\n'),
                                      TextTone::Secondary);
        column->addWidget(details->wrapped());
    }
    column->addStretch();
    setPage(m_review, page);
    show(Step::Review);
    (m_goal == Goal::AsVault ? m_replace : m_merge)->setDefault(true);
    (m_goal == Goal::AsVault ? m_replace : m_merge)->setFocus();
}

void RestoreDialog::showReport(const QString &headline, const QString &sentence)
{
    setBusy(false);
    setHeadline(headline);
    setSentence(sentence);
    show(Step::Report);
    m_cancel->setDefault(true);
    m_cancel->setFocus();
    adjustSize();
}

} // namespace countersign
