#include "ui/dialogs/show_qr_dialog.h"

#include "ui/dialogs/card.h"
#include "ui/dialogs/qr_code_view.h"
#include "ui/dialogs/text_label.h"

#include <QEvent>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace countersign {

ShowQrDialog::ShowQrDialog(const QString &headline, const QString &sentence, std::vector<QrPage> pages,
                           const Clock &clock, QWidget *parent)
    : Dialog(headline, sentence, parent)
    , m_pages(std::move(pages))
    , m_clock(clock)
    , m_stack(new QStackedWidget)
    , m_view(new QrCodeView)
    , m_caption((new TextLabel)->wrapped())
    , m_accounts((new TextLabel({}, TextTone::Secondary))->wrapped())
    , m_countdown(new TextLabel({}, TextTone::Secondary))
    , m_warnings(new QVBoxLayout)
{
    setWindowTitle(tr("QR code")); // not the headline: every program may read the titles of windows
    m_stack->addWidget(m_view);
    m_stack->addWidget(makeConcealed());
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_caption->setFont(bold);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(theme::kGap1);
    for (TextLabel *label : {m_caption, m_accounts, m_countdown}) {
        label->setAlignment(Qt::AlignCenter);
        texts->addWidget(label);
    }
    m_countdown->setMinimumHeight(fontMetrics().height()); // so that nothing moves when it ends
    content()->addWidget(m_stack, 1);
    content()->addLayout(texts);
    content()->addLayout(m_warnings);
    addButtons();
    if (parent)
        parent->window()->installEventFilter(this);
    showPage();
    refreshEverySecond(clock);
}

QWidget *ShowQrDialog::makeConcealed()
{
    auto *page = new QWidget;
    auto *text = new TextLabel(tr("The code is hidden."), TextTone::Secondary);
    text->setAlignment(Qt::AlignCenter);
    m_showAgain = new QPushButton(tr("&Show again…"));
    m_showAgain->setAutoDefault(false);
    connect(m_showAgain, &QPushButton::clicked, this, &ShowQrDialog::showAgainRequested);
    auto *column = new QVBoxLayout(page);
    column->setSpacing(theme::kGap3);
    column->addStretch();
    column->addWidget(text);
    column->addWidget(m_showAgain, 0, Qt::AlignHCenter);
    column->addStretch();
    return page;
}

void ShowQrDialog::addButtons()
{
    const bool isOne = m_pages.size() == 1;
    m_close = addButton(tr("Close"), isOne ? theme::ButtonRole::Primary : theme::ButtonRole::Normal);
    connect(m_close, &QPushButton::clicked, this, &ShowQrDialog::accept);
    if (isOne)
        return;
    m_previous = addButton(tr("&Previous"));
    m_next = addButton({}, theme::ButtonRole::Primary);
    connect(m_previous, &QPushButton::clicked, this, [this] { turnTo(m_page - 1); });
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (m_page + 1 == static_cast<int>(m_pages.size()))
            accept();
        else
            turnTo(m_page + 1);
    });
}

void ShowQrDialog::reveal(std::vector<QrSymbol> symbols)
{
    Q_ASSERT(symbols.size() == m_pages.size());
    m_symbols = std::move(symbols);
    m_shownSince = m_clock.now();
    showPage();
    refresh();
    (m_next ? m_next : m_close)->setFocus();
}

void ShowQrDialog::conceal()
{
    if (!isRevealed())
        return;
    m_symbols.clear();
    showPage();
    refresh();
    m_showAgain->setFocus();
    // At once, even if the window goes next: what was painted last stays in the buffers.
    if (isVisible())
        repaint();
}

void ShowQrDialog::turnTo(int page)
{
    m_page = page;
    m_shownSince = m_clock.now();
    showPage();
    refresh();
}

void ShowQrDialog::showPage()
{
    const QrPage &page = m_pages[static_cast<std::size_t>(m_page)];
    if (isRevealed()) {
        const QrSymbol &symbol = m_symbols[static_cast<std::size_t>(m_page)];
        m_view->setSymbol(symbol.clone());
        m_stack->setCurrentIndex(0);
    } else {
        m_view->clear();
        m_stack->setCurrentIndex(1);
    }
    m_view->setAccessibleName(tr("QR code: %1").arg(page.caption));
    m_caption->setText(page.caption);
    m_accounts->setText(page.accounts);
    m_accounts->setVisible(!page.accounts.isEmpty());
    while (const QLayoutItem *item = m_warnings->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!page.warnings.isEmpty()) {
        auto *card = new Card(Card::Look::Warning);
        card->addRow((new TextLabel(page.warnings.join(u' ')))->wrapped());
        m_warnings->addWidget(card);
    }
    if (!m_next)
        return;
    const bool isLast = m_page + 1 == static_cast<int>(m_pages.size());
    m_previous->setEnabled(isRevealed() && m_page > 0);
    m_next->setText(isLast ? tr("&Done") : tr("&Next"));
    m_next->setEnabled(isRevealed() || isLast);
}

void ShowQrDialog::refresh()
{
    if (!isRevealed()) {
        m_countdown->setText({});
        return;
    }
    const std::chrono::seconds left = m_shownSince + kShownFor - m_clock.now();
    // More than there was to begin with: the clock was put back.
    if (left <= std::chrono::seconds(0) || left > kShownFor) {
        conceal();
        return;
    }
    m_countdown->setText(tr("Hidden in %n second(s)", nullptr, static_cast<int>(left.count())));
}

void ShowQrDialog::setVisible(bool visible)
{
    if (!visible)
        conceal();
    Dialog::setVisible(visible);
}

void ShowQrDialog::changeEvent(QEvent *event)
{
    Dialog::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange && isMinimized())
        conceal();
}

bool ShowQrDialog::eventFilter(QObject *watched, QEvent *event)
{
    // The window above which this stands: minimised, it takes the dialog along.
    if (event->type() == QEvent::Hide
        || (event->type() == QEvent::WindowStateChange && parentWidget()->window()->isMinimized()))
        conceal();
    return Dialog::eventFilter(watched, event);
}

} // namespace countersign
