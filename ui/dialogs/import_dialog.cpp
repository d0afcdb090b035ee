#include "ui/dialogs/import_dialog.h"

#include "ui/dialogs/busy_bar.h"
#include "ui/dialogs/import_review_page.h"
#include "ui/dialogs/password_field.h"
#include "ui/dialogs/text_label.h"

#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

namespace countersign {

namespace {

// What is quicker than this goes by without a page of its own.
constexpr int kPatience = 250; // milliseconds

QStringList filesOf(const QMimeData &data)
{
    QStringList files;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

} // namespace

ImportDialog::ImportDialog(QList<ImportSource> sources, QWidget *parent)
    : Dialog(tr("Import from another app"), {}, parent)
    , m_pages(new QStackedWidget)
    , m_password(new PasswordField)
    , m_busy(new BusyBar(tr("Reading the files")))
    , m_review(new ImportReviewPage)
    , m_outcome(new ImportOutcomePage)
    , m_patience(new QTimer(this))
{
    m_pages->addWidget(new ImportGuide(std::move(sources)));
    m_pages->addWidget(makePasswordPage());
    m_pages->addWidget(makeWorkingPage());
    m_pages->addWidget(m_review);
    m_pages->addWidget(m_outcome);
    content()->addWidget(m_pages, 1);
    makeButtons();
    m_patience->setSingleShot(true);
    m_patience->setInterval(kPatience);
    connect(m_patience, &QTimer::timeout, this, [this] {
        setHeadline(m_workHeadline);
        setSentence(m_workSentence);
        show(Step::Working);
    });
    connect(m_password, &QLineEdit::textChanged, this, &ImportDialog::updateButtons);
    connect(m_password, &QLineEdit::textEdited, this, [this] { setMessage({}); });
    connect(m_review, &ImportReviewPage::countsChanged, this, &ImportDialog::updateButtons);
    connect(m_review, &ImportReviewPage::compareRequested, this, &ImportDialog::compareRequested);
    connect(m_outcome, &ImportOutcomePage::deleteRequested, this, &ImportDialog::deleteRequested);
    setAcceptDrops(true);
    updateButtons();
    resize(sizeHint().width(), fontMetrics().height() * 30);
}

void ImportDialog::makeButtons()
{
    m_report = addButton(tr("Save &report…"));
    m_skip = addButton(tr("&Skip this file"));
    m_cancel = addButton(tr("Cancel"));
    m_choose = addButton(tr("Choose &files…"), theme::ButtonRole::Primary);
    m_open = addButton(tr("&Open"), theme::ButtonRole::Primary);
    m_import = addButton({}, theme::ButtonRole::Primary);
    connect(m_report, &QPushButton::clicked, this, &ImportDialog::reportRequested);
    connect(m_skip, &QPushButton::clicked, this, &ImportDialog::fileSkipped);
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::cancel);
    connect(m_choose, &QPushButton::clicked, this, &ImportDialog::filesRequested);
    connect(m_open, &QPushButton::clicked, this, &ImportDialog::passwordSubmitted);
    connect(m_import, &QPushButton::clicked, this, &ImportDialog::importRequested);
}

QWidget *ImportDialog::makePasswordPage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGap1);
    m_password->setAccessibleName(tr("Password"));
    m_password->setPlaceholderText(tr("Password of this file"));
    column->addWidget(m_password);
    column->addWidget(new CapsLockHint(m_password));
    column->addStretch();
    return page;
}

QWidget *ImportDialog::makeWorkingPage()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_busy);
    column->addStretch();
    return page;
}

void ImportDialog::show(Step step)
{
    m_patience->stop();
    m_step = step;
    m_busy->setBusy(step == Step::Working);
    m_pages->setEnabled(true);
    m_pages->setCurrentIndex(static_cast<int>(step));
    updateButtons();
    if (!isVisible())
        open();
}

void ImportDialog::updateButtons()
{
    const bool isWaiting = m_patience->isActive();
    const int ticked = m_review->model().counts().ticked;
    m_report->setVisible(m_step == Step::Outcome);
    m_skip->setVisible(m_step == Step::Password && m_canSkip);
    m_choose->setVisible(m_step == Step::Choose);
    m_open->setVisible(m_step == Step::Password);
    m_import->setVisible(m_step == Step::Review);
    m_import->setText(ticked > 0 ? tr("&Import %n account(s)", nullptr, ticked) : tr("&Import"));
    m_cancel->setText(m_step == Step::Outcome ? tr("Close") : tr("Cancel"));
    m_skip->setEnabled(!isWaiting);
    m_choose->setEnabled(!isWaiting);
    m_open->setEnabled(!isWaiting && !m_password->isEmpty());
    m_import->setEnabled(!isWaiting && ticked > 0);
    const auto primary = [this] {
        switch (m_step) {
        case Step::Choose:
            return m_choose;
        case Step::Password:
            return m_open;
        case Step::Review:
            return m_import;
        case Step::Working:
        case Step::Outcome:
            break;
        }
        return m_cancel;
    }();
    primary->setDefault(true);
}

void ImportDialog::cancel()
{
    if (m_step == Step::Outcome)
        accept();
    else if (m_step == Step::Working)
        Q_EMIT workCancelled();
    else
        reject();
}

void ImportDialog::showChoice(const QString &problem)
{
    setHeadline(tr("Import from another app"));
    setSentence(tr("Choose the files that the other app exported, or drop them here. What they hold is shown before "
                   "anything is added."));
    setMessage(problem);
    show(Step::Choose);
    m_choose->setFocus();
}

void ImportDialog::showPassword(const Question &question)
{
    m_canSkip = question.canSkip;
    setHeadline(question.headline);
    setSentence(question.sentence);
    m_password->wipe();
    show(Step::Password);
    setMessage(question.problem);
    m_password->setFocus();
}

SecretBytes ImportDialog::takePassword()
{
    return m_password->take();
}

void ImportDialog::showWorking(const QString &headline, const QString &sentence)
{
    m_workHeadline = headline;
    m_workSentence = sentence;
    setMessage({});
    if (m_step == Step::Working) {
        setHeadline(headline);
        setSentence(sentence);
        return;
    }
    m_pages->setEnabled(false);
    m_patience->start();
    updateButtons();
}

void ImportDialog::showReview(Review review)
{
    setHeadline(review.headline);
    setSentence(review.sentence);
    setMessage({});
    m_review->setContent(std::move(review.rows), review.notes);
    show(Step::Review);
    m_review->focusList();
}

ImportReviewModel &ImportDialog::rows()
{
    return m_review->model();
}

void ImportDialog::showOutcome(const ImportOutcome &outcome)
{
    setHeadline(outcome.headline);
    setSentence(outcome.sentence);
    setMessage({});
    m_outcome->setOutcome(outcome);
    show(Step::Outcome);
    m_cancel->setFocus();
}

void ImportDialog::showDeleted(const QString &sentence)
{
    m_outcome->showDeleted(sentence);
    setSentence({}); // nothing takes it back any more
    m_cancel->setFocus();
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (m_step == Step::Choose && !filesOf(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    Q_EMIT filesDropped(filesOf(*event->mimeData()));
}

} // namespace countersign
