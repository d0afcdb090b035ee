#include "ui/dialogs/which_code_dialog.h"

#include "ui/dialogs/card.h"
#include "ui/dialogs/secret_field.h"
#include "ui/dialogs/text_label.h"

#include <QCheckBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace countersign {

namespace {

constexpr std::size_t kShortestCode = 4;

} // namespace

WhichCodeDialog::WhichCodeDialog(Search search, const Clock &clock, QWidget *parent)
    : Dialog(tr("Which code is this?"),
             tr("Type or paste a code to see which account it came from. Nothing leaves this computer."), parent)
    , m_search(std::move(search))
    , m_code(new SecretField)
    , m_isElsewhere(new QCheckBox(tr("Another device shows it &now")))
    , m_place(new QVBoxLayout)
{
    m_code->setFont(theme::codeFont(font(), 1.3));
    m_code->setLayoutDirection(Qt::LeftToRight);
    auto *label = new TextLabel(tr("C&ode"), TextTone::Secondary);
    label->setBuddy(m_code);
    auto *field = new QVBoxLayout;
    field->setSpacing(theme::kGap1);
    field->addWidget(label);
    field->addWidget(m_code);
    content()->addLayout(field);
    content()->addWidget(m_isElsewhere);
    content()->addLayout(m_place);
    content()->addStretch();
    QPushButton *close = addButton(tr("&Close"));
    close->setAutoDefault(false); // Enter shows the account
    connect(close, &QPushButton::clicked, this, &WhichCodeDialog::reject);
    connect(m_code, &QLineEdit::textChanged, this, &WhichCodeDialog::search);
    connect(m_isElsewhere, &QCheckBox::toggled, this, &WhichCodeDialog::search);
    m_code->setFocus();
    refreshEverySecond(clock);
}

WhichCodeDialog::~WhichCodeDialog()
{
    m_code->disconnect(this);
    m_code->wipe();
}

WhichCodeDialog::Source WhichCodeDialog::source() const
{
    return m_isElsewhere->isChecked() ? Source::OtherDevice : Source::Anywhere;
}

void WhichCodeDialog::refresh()
{
    if (source() == Source::Anywhere) // the other device showed it when it was typed
        search();
}

void WhichCodeDialog::search()
{
    const SecretBytes typed = m_code->peek();
    if (typed.size() < kShortestCode) {
        delete std::exchange(m_answer, nullptr);
        m_ids.clear();
        m_rows.clear();
        return;
    }
    // EXPOSE: it is only compared.
    show(m_search(typed.exposeText(), source()));
}

void WhichCodeDialog::show(const std::vector<WhichCodeRow> &rows)
{
    std::vector<AccountId> ids;
    for (const WhichCodeRow &row : rows)
        ids.push_back(row.id);
    if (m_answer && !ids.empty() && ids == m_ids) {
        for (std::size_t place = 0; place < rows.size(); ++place)
            m_rows[place]->setSubtitle(rows[place].text); // the rest keeps its focus
        return;
    }
    m_ids = std::move(ids);
    m_rows.clear();
    delete std::exchange(m_answer, nullptr);
    m_answer = makeAnswer(rows);
    m_place->addWidget(m_answer);
    m_answer->show(); // at once: Enter may come next
}

QWidget *WhichCodeDialog::makeAnswer(const std::vector<WhichCodeRow> &rows)
{
    if (rows.empty()) {
        const QString none = source() == Source::Anywhere
            ? tr("No account here makes this code now, nor up to ten codes before or after. Check the digits.")
            : tr("No account here makes this code within 10 minutes. Check the digits; or the clocks differ by more.");
        auto *label = new MessageLabel;
        label->wrapped();
        label->setMessage(none);
        return label;
    }
    auto *card = new Card;
    bool isFirst = true;
    for (const WhichCodeRow &row : rows) {
        m_rows.push_back(makeRow(row, isFirst && row.isInList));
        card->addRow(m_rows.back());
        isFirst = isFirst && !row.isInList;
    }
    return card;
}

CardRow *WhichCodeDialog::makeRow(const WhichCodeRow &row, bool isFirst)
{
    if (!row.isInList)
        return new CardRow(row.title, row.text, nullptr);
    //: Shows an account in the list
    auto *choose = new QPushButton(tr("Show"));
    choose->setAutoDefault(isFirst);
    choose->setDefault(isFirst);
    // Queued: closing destroys the button.
    connect(
        choose, &QPushButton::clicked, this,
        [this, id = row.id] {
            accept();
            Q_EMIT accountChosen(id);
        },
        Qt::QueuedConnection);
    return new CardRow(row.title, row.text, choose);
}

} // namespace countersign
