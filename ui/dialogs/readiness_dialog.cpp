#include "ui/dialogs/readiness_dialog.h"

#include "ui/dialogs/card.h"
#include "ui/dialogs/check_row.h"
#include "ui/dialogs/text_label.h"
#include "ui/dialogs/tick_list.h"

#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

namespace countersign {

namespace {

QString meaningOf(Sign sign)
{
    return sign == Sign::Tick ? ReadinessDialog::tr("Done") : ReadinessDialog::tr("To do");
}

CheckRow *makePoint(const ReadinessPoint &point)
{
    auto *row = new CheckRow(point.sign, meaningOf(point.sign));
    row->setTexts(point.title, point.text, point.action);
    return row;
}

} // namespace

class ReadinessDialog::Model final : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<ReadinessRow> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    const std::vector<ReadinessRow> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        const TickRow &row = m_rows[static_cast<std::size_t>(index.row())].row;
        if (role == kTickRowRole)
            return QVariant::fromValue(row);
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return QString(row.title() + QStringLiteral(", ") + row.status);
        return {};
    }

private:
    std::vector<ReadinessRow> m_rows;
};

ReadinessDialog::ReadinessDialog(QWidget *parent)
    : Dialog(tr("Ready for a lost device?"), tr("What gets you back in when this computer is lost or broken."), parent)
    , m_points(new QWidget)
    , m_model(new Model(this))
    , m_list(new TickList)
{
    content()->setSpacing(theme::kGap3);
    auto *points = new QVBoxLayout(m_points);
    points->setContentsMargins(0, 0, 0, 0);
    content()->addWidget(m_points);
    m_list->setModel(m_model);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setAccessibleName(tr("Accounts"));
    content()->addWidget(m_list, 1);
    connect(addButton(tr("Emergency &sheet…")), &QPushButton::clicked, this, &ReadinessDialog::sheetRequested);
    m_edit = addButton(tr("&Ways back in…"), theme::ButtonRole::Primary);
    QPushButton *close = addButton(tr("&Close"));
    connect(m_edit, &QPushButton::clicked, this, &ReadinessDialog::openCurrent);
    connect(close, &QPushButton::clicked, this, &ReadinessDialog::reject);
    connect(m_list, &QAbstractItemView::doubleClicked, this, &ReadinessDialog::openCurrent);
    m_list->setFocus();
}

void ReadinessDialog::show(const ReadinessView &view)
{
    auto *card = new Card;
    CheckRow *backups = makePoint(view.backups);
    CheckRow *recoveryKey = makePoint(view.recoveryKey);
    for (CheckRow *row : {backups, recoveryKey})
        card->addRow(row);
    connect(backups, &CheckRow::actionRequested, this, &ReadinessDialog::backupsRequested);
    connect(recoveryKey, &CheckRow::actionRequested, this, &ReadinessDialog::recoveryKeyRequested);
    if (QLayoutItem *before = m_points->layout()->takeAt(0)) {
        before->widget()->deleteLater(); // the button that was pressed may be in it
        before->widget()->hide();
        delete before;
    }
    m_points->layout()->addWidget(card);

    const QModelIndex current = m_list->currentIndex();
    const AccountId chosen
        = current.isValid() ? m_model->rows()[static_cast<std::size_t>(current.row())].account : AccountId();
    m_model->setRows(view.accounts);
    m_list->fitTo(static_cast<int>(view.accounts.size()));
    int row = 0;
    for (std::size_t place = 0; place < view.accounts.size(); ++place) {
        if (!chosen.isNull() && view.accounts[place].account == chosen)
            row = static_cast<int>(place);
    }
    m_list->setCurrentIndex(m_model->index(row));
    m_list->setVisible(!view.accounts.empty());
    m_edit->setEnabled(!view.accounts.empty());
}

void ReadinessDialog::openCurrent()
{
    if (const QModelIndex current = m_list->currentIndex(); current.isValid())
        Q_EMIT accountRequested(m_model->rows()[static_cast<std::size_t>(current.row())].account);
}

} // namespace countersign
