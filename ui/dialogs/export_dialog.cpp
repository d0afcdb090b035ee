#include "ui/dialogs/export_dialog.h"

#include "ui/dialogs/busy_bar.h"
#include "ui/dialogs/card.h"
#include "ui/dialogs/export_accounts_view.h"
#include "ui/dialogs/file_opener_fields.h"
#include "ui/dialogs/text_label.h"

#include <QComboBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QVBoxLayout *columnOf(QWidget *page)
{
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGap3);
    return column;
}

} // namespace

ExportDialog::ExportDialog(std::vector<ExportFormat> formats, QWidget *parent)
    : Dialog(tr("Export accounts"), {}, parent)
    , m_formats(std::move(formats))
    , m_accounts(new ExportModel(this))
    , m_pages(new QStackedWidget)
    , m_format(new QComboBox)
    , m_explanation((new TextLabel({}, TextTone::Secondary))->wrapped())
    , m_danger(new Card(Card::Look::Warning))
    , m_list(new ExportAccountsView(*m_accounts))
    , m_openers(new FileOpenerFields)
    , m_busy(new BusyBar(tr("Writing the file")))
{
    m_pages->addWidget(makeChoicePage());
    m_pages->addWidget(makePasswordPage());
    content()->addWidget(m_pages, 1);
    content()->addWidget(m_busy);
    m_back = addButton(tr("&Back"));
    m_cancel = addButton(tr("Cancel"));
    m_continue = addButton({}, theme::ButtonRole::Primary);
    connect(m_back, &QPushButton::clicked, this, [this] { show(Step::Choose); });
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_continue, &QPushButton::clicked, this, &ExportDialog::goOn);
    connect(m_format, &QComboBox::currentIndexChanged, this, &ExportDialog::showFormat);
    connect(m_accounts, &ExportModel::countsChanged, this, &ExportDialog::updateButtons);
    connect(m_openers, &FileOpenerFields::edited, this, &ExportDialog::updateButtons);
    showFormat();
    show(Step::Choose);
    resize(sizeHint().width(), fontMetrics().height() * 32);
}

QWidget *ExportDialog::makeChoicePage()
{
    constexpr int kAllFormats = 30;
    m_format->setAccessibleName(tr("Kind of file"));
    m_format->setMaxVisibleItems(kAllFormats);
    for (std::size_t place = 0; place < m_formats.size(); ++place) {
        if (place > 0 && m_formats[place].guard != m_formats[place - 1].guard)
            m_format->insertSeparator(m_format->count());
        m_format->addItem(m_formats[place].name, static_cast<int>(place));
    }
    m_danger->addRow((new TextLabel(tr("Not encrypted: whoever gets hold of the file can make your codes. Delete it as "
                                       "soon as the other app has read it.")))
                         ->wrapped());
    auto *page = new QWidget;
    auto *column = columnOf(page);
    column->addWidget(m_format);
    column->addWidget(m_explanation);
    column->addWidget(m_danger);
    column->addWidget(m_list, 1);
    column->addStretch();
    return page;
}

QWidget *ExportDialog::makePasswordPage()
{
    auto *page = new QWidget;
    auto *column = columnOf(page);
    column->addWidget(m_openers);
    column->addStretch();
    return page;
}

int ExportDialog::format() const
{
    return m_format->currentData().toInt();
}

void ExportDialog::showFormat()
{
    const ExportFormat &chosen = m_formats[static_cast<std::size_t>(format())];
    m_explanation->setText(chosen.explanation);
    m_danger->setVisible(chosen.guard == ExportFormat::Guard::None);
    m_list->setVisible(chosen.guard != ExportFormat::Guard::Vault);
    setMessage({});
    updateButtons();
    Q_EMIT formatChosen(format());
}

SecretBytes ExportDialog::takePassword()
{
    return m_openers->takePassword();
}

std::optional<RecipientKey> ExportDialog::recipient() const
{
    return m_openers->recipient();
}

void ExportDialog::show(Step step)
{
    const bool takesRecipient = m_formats[static_cast<std::size_t>(format())].takesRecipient;
    m_step = step;
    m_pages->setCurrentIndex(static_cast<int>(step));
    setMessage({});
    switch (step) {
    case Step::Choose:
        setHeadline(tr("Export accounts"));
        setSentence(tr("They stay here, too."));
        m_format->setFocus();
        break;
    case Step::Password:
        m_openers->setRecipientOffered(takesRecipient);
        setHeadline(takesRecipient ? tr("What opens the file?") : tr("A password for the file"));
        setSentence(takesRecipient ? tr("Send the file one way and the password another.")
                                   : tr("Nobody opens the file without it, and the other app asks for it."));
        m_openers->begin();
        break;
    case Step::Outcome:
        break;
    }
    updateButtons();
    if (step == Step::Outcome) {
        m_cancel->setDefault(true);
        m_cancel->setFocus();
    }
}

void ExportDialog::goOn()
{
    const bool needsPassword = m_formats[static_cast<std::size_t>(format())].guard == ExportFormat::Guard::Password;
    if (m_step == Step::Choose && needsPassword)
        return show(Step::Password);
    if (m_continue->isEnabled())
        Q_EMIT exportRequested();
}

void ExportDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_busy->setBusy(isBusy);
    m_pages->setEnabled(!isBusy);
    updateButtons();
}

void ExportDialog::updateButtons()
{
    const ExportFormat::Guard guard = m_formats[static_cast<std::size_t>(format())].guard;
    const int ticked = m_accounts->counts().ticked;
    const bool isWhole = guard == ExportFormat::Guard::Vault;
    m_back->setVisible(m_step == Step::Password);
    m_back->setEnabled(!m_isBusy);
    m_busy->setVisible(m_step != Step::Outcome);
    m_cancel->setText(m_step == Step::Outcome ? tr("Close") : tr("Cancel"));
    m_continue->setVisible(m_step != Step::Outcome);
    if (isWhole)
        m_continue->setText(tr("Back &up…"));
    else
        m_continue->setText(ticked > 0 ? tr("&Export %n account(s)…", nullptr, ticked) : tr("&Export…"));
    m_continue->setEnabled(!m_isBusy && (isWhole || ticked > 0)
                           && (m_step != Step::Password || m_openers->isComplete()));
}

void ExportDialog::showOutcome(const ExportOutcome &outcome)
{
    setBusy(false);
    auto *page = new QWidget;
    auto *column = columnOf(page);
    if (!outcome.danger.isEmpty()) {
        auto *text = new QWidget;
        auto *lines = columnOf(text);
        lines->addWidget((new TextLabel(outcome.danger))->wrapped());
        auto *remove = new QPushButton(tr("&Delete the file"));
        remove->setAutoDefault(false);
        theme::setButtonRole(remove, theme::ButtonRole::Danger);
        connect(remove, &QPushButton::clicked, this, &ExportDialog::deleteRequested);
        lines->addWidget(remove, 0, Qt::AlignLeading);
        auto *card = new Card(Card::Look::Warning);
        card->addRow(text);
        column->addWidget(card);
    }
    column->addStretch();
    m_pages->addWidget(page);
    show(Step::Outcome);
    setHeadline(outcome.headline);
    setSentence(outcome.sentence);
}

} // namespace countersign
