#include "ui/dialogs/shift_codes_dialog.h"

#include "core/otp/code_schedule.h"
#include "ui/dialogs/busy_bar.h"
#include "ui/dialogs/card.h"
#include "ui/dialogs/export_accounts_view.h"
#include "ui/dialogs/text_label.h"
#include "ui/text/time_text.h"

#include <QComboBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace std::chrono_literals;

namespace countersign {

namespace {

constexpr std::chrono::hours kLengths[] = {1h, 2h, 4h, 8h, 12h, code_schedule::kLongest};
constexpr std::chrono::hours kUsualLength = 8h;
constexpr int kStarts = 24; // full hours to begin at

QComboBox *boxOf(const QString &name)
{
    auto *box = new QComboBox;
    box->setAccessibleName(name);
    return box;
}

} // namespace

ShiftCodesDialog::ShiftCodesDialog(UnixTime now, QWidget *parent)
    : Dialog(
        tr("Codes for a shift"),
        tr("A sheet with the codes of some hours, for somebody who takes over. No key is on it: when the hours are "
           "over it is worth nothing."),
        parent)
    , m_accounts(new ExportModel(this))
    , m_from(boxOf(tr("From")))
    , m_hours(boxOf(tr("For")))
    , m_format(boxOf(tr("File")))
    , m_busy(new BusyBar(tr("Writing the file")))
{
    content()->addWidget(makeHours(now));
    content()->addWidget(new ExportAccountsView(*m_accounts), 1);
    content()->addWidget(m_busy);
    addCancelButton();
    m_write = addButton({}, theme::ButtonRole::Primary);
    connect(m_write, &QPushButton::clicked, this, &ShiftCodesDialog::writeRequested);
    connect(m_accounts, &ExportModel::countsChanged, this, &ShiftCodesDialog::updateButtons);
    for (const QComboBox *box : {m_from, m_hours})
        connect(box, &QComboBox::currentIndexChanged, this, &ShiftCodesDialog::hoursChanged);
    updateButtons();
    m_hours->setFocus();
    resize(sizeHint().width(), fontMetrics().height() * 32);
}

QWidget *ShiftCodesDialog::makeHours(UnixTime now)
{
    const auto secondsOf
        = [](UnixTime moment) { return QVariant::fromValue<qint64>(moment.time_since_epoch().count()); };
    //: When a shift begins
    m_from->addItem(tr("now"), secondsOf(now));
    UnixTime start = std::chrono::ceil<std::chrono::hours>(now);
    for (int hour = 0; hour < kStarts; ++hour, start += 1h)
        m_from->addItem(momentText(start, now), secondsOf(start));
    for (const std::chrono::hours length : kLengths) {
        m_hours->addItem(durationText(length), static_cast<int>(length.count()));
        if (length == kUsualLength)
            m_hours->setCurrentIndex(m_hours->count() - 1);
    }
    m_format->addItem(tr("PDF, to be printed"));
    m_format->addItem(tr("HTML, for a browser"));
    int width = 0;
    for (const QComboBox *box : {m_from, m_hours, m_format})
        width = std::max(width, box->sizeHint().width());
    for (QComboBox *box : {m_from, m_hours, m_format})
        box->setMinimumWidth(width);
    auto *card = new Card;
    card->addRow(new CardRow(tr("From"), {}, m_from));
    card->addRow(new CardRow(tr("For"), {}, m_hours));
    card->addRow(new CardRow(tr("File"), {}, m_format));
    return card;
}

UnixTime ShiftCodesDialog::from() const
{
    return UnixTime(std::chrono::seconds(m_from->currentData().toLongLong()));
}

UnixTime ShiftCodesDialog::until() const
{
    return from() + std::chrono::hours(m_hours->currentData().toInt());
}

ShiftCodesDialog::Format ShiftCodesDialog::format() const
{
    return m_format->currentIndex() == 0 ? Format::Pdf : Format::Html;
}

void ShiftCodesDialog::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    m_busy->setBusy(isBusy);
    updateButtons();
}

void ShiftCodesDialog::updateButtons()
{
    const int ticked = m_accounts->counts().ticked;
    m_write->setText(ticked > 0 ? tr("&Write codes of %n account(s)…", nullptr, ticked) : tr("&Write codes…"));
    m_write->setEnabled(ticked > 0 && !m_isBusy);
}

} // namespace countersign
