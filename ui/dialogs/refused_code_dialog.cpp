#include "ui/dialogs/refused_code_dialog.h"

#include "ui/dialogs/card.h"
#include "ui/dialogs/check_row.h"
#include "ui/dialogs/vertical_scroll_area.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace countersign {

namespace {

Sign signOf(Likelihood likelihood)
{
    switch (likelihood) {
    case Likelihood::Likely:
        return Sign::Exclamation;
    case Likelihood::Possible:
        return Sign::Question;
    case Likelihood::Unlikely:
        break;
    }
    return Sign::Tick;
}

QString wordOf(Likelihood likelihood)
{
    switch (likelihood) {
    case Likelihood::Likely:
        return RefusedCodeDialog::tr("Likely");
    case Likelihood::Possible:
        return RefusedCodeDialog::tr("Possible");
    case Likelihood::Unlikely:
        break;
    }
    return RefusedCodeDialog::tr("Unlikely");
}

/// Whether they look the same but for their texts.
bool isSameList(const std::vector<RefusalRow> &left, const std::vector<RefusalRow> &right)
{
    return std::ranges::equal(left, right, [](const RefusalRow &one, const RefusalRow &other) {
        return one.cause == other.cause && one.likelihood == other.likelihood;
    });
}

} // namespace

RefusedCodeDialog::RefusedCodeDialog(const QString &account, Check check, const Clock &clock, QWidget *parent)
    : Dialog(tr("Code not accepted?"), account, parent)
    , m_check(std::move(check))
    , m_area(new VerticalScrollArea)
{
    content()->addWidget(m_area, 1);
    connect(addButton(tr("Support &report…")), &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT reportRequested();
    });
    connect(addButton(tr("&Close")), &QPushButton::clicked, this, &RefusedCodeDialog::reject);
    refreshEverySecond(clock);
}

void RefusedCodeDialog::refresh()
{
    std::vector<RefusalRow> rows = m_check();
    if (!isSameList(rows, m_rows) || m_widgets.empty())
        build(rows);
    m_rows = std::move(rows);
    for (std::size_t place = 0; place < m_rows.size(); ++place)
        m_widgets[place]->setTexts(m_rows[place].title, m_rows[place].text, m_rows[place].fix);
}

void RefusedCodeDialog::build(const std::vector<RefusalRow> &rows)
{
    m_widgets.clear();
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGap3);
    const bool isClear = !rows.empty() && rows.front().likelihood == Likelihood::Likely;
    auto *rest = new Card;
    for (const RefusalRow &row : rows) {
        const bool isFirst = m_widgets.empty();
        m_widgets.push_back(makeRow(row, isFirst && isClear));
        if (isFirst && isClear) {
            auto *first = new Card(Card::Look::Selected);
            first->addRow(m_widgets.back());
            column->addWidget(first);
        } else {
            rest->addRow(m_widgets.back());
        }
    }
    column->addWidget(rest);
    column->addStretch();
    m_area->setWidget(page);
}

CheckRow *RefusedCodeDialog::makeRow(const RefusalRow &row, bool isFirst)
{
    auto *widget = new CheckRow(signOf(row.likelihood), wordOf(row.likelihood));
    if (isFirst) {
        theme::setButtonRole(widget->button(), theme::ButtonRole::Primary);
        widget->button()->setDefault(true);
    }
    // Queued: closing may destroy the button.
    connect(
        widget, &CheckRow::actionRequested, this,
        [this, cause = row.cause] {
            accept();
            Q_EMIT fixRequested(cause);
        },
        Qt::QueuedConnection);
    return widget;
}

} // namespace countersign
