#include "ui/dialogs/settings_dialog.h"

#include "ui/desktop/theme.h"
#include "ui/dialogs/backup_settings.h"
#include "ui/dialogs/card.h"
#include "ui/dialogs/setting_cards.h"
#include "ui/dialogs/text_label.h"
#include "ui/dialogs/vertical_scroll_area.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <utility>

namespace countersign {

namespace {

/// Draws the names of the pages: the present one on a soft accent, in bold.
class PageNameDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const QFontMetrics metrics(theme::headlineFont(option.font, 1));
        return {metrics.horizontalAdvance(index.data().toString()) + 2 * theme::kGap4,
                metrics.height() + 2 * theme::kGap2};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const ThemeColors &colors = theme::colors(option.palette);
        const bool current = option.state.testFlag(QStyle::State_Selected);
        const bool focused = current && option.state.testFlag(QStyle::State_HasFocus);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (current || option.state.testFlag(QStyle::State_MouseOver)) {
            painter->setPen(focused ? QPen(colors.accent, 2) : QPen(Qt::NoPen));
            painter->setBrush(current ? colors.accentSoft : colors.hover);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), theme::kControlRadius,
                                     theme::kControlRadius);
        }
        if (current)
            painter->setFont(theme::headlineFont(option.font, 1));
        else
            painter->setFont(option.font);
        painter->setPen(current ? colors.accent : colors.secondaryText);
        painter->drawText(option.rect.adjusted(theme::kGap3, 0, -theme::kGap3, 0),
                          static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter),
                          index.data().toString());
        painter->restore();
    }
};

/// The line between the names and the page.
class Divider final : public QWidget
{
public:
    Divider() { setFixedWidth(1); }

protected:
    void paintEvent(QPaintEvent *) override { QPainter(this).fillRect(rect(), theme::colors(palette()).hairline); }
};

} // namespace

SettingsDialog::SettingsDialog(Settings &settings, bool vaultIsOpen, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_vaultIsOpen(vaultIsOpen)
{
    setWindowModality(Qt::WindowModal);
    build();
    const QFontMetrics metrics = fontMetrics();
    resize(metrics.averageCharWidth() * 100, metrics.height() * 26);
    m_list->setFocus();
}

void SettingsDialog::showPage(Page page)
{
    m_list->setCurrentRow(static_cast<int>(page));
}

void SettingsDialog::onBackupPage(std::function<void(BackupSettings &)> fill)
{
    m_fillBackups = std::move(fill);
    m_fillBackups(*m_backups);
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    // The language was chosen here: everything is made anew in it, on the same page.
    const int page = m_list->currentRow();
    delete layout();
    qDeleteAll(findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    build();
    m_list->setCurrentRow(page);
    m_list->setFocus();
}

void SettingsDialog::build()
{
    setWindowTitle(tr("Settings"));
    m_list = new QListWidget;
    m_list->setAccessibleName(tr("Pages"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new PageNameDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setSpacing(1);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_pages = new QStackedWidget;
    connect(m_list, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);

    addPage(tr("General"), {makeLanguageCard(m_settings)});
    QList<QWidget *> security{makeLockCard(m_settings)};
    if (m_vaultIsOpen)
        security.append(makeKeys());
    addPage(tr("Security"), security);
    m_backups = new BackupSettings;
    if (m_fillBackups)
        m_fillBackups(*m_backups);
    addPage(tr("Backups"), {m_backups});
    addPage(tr("Codes"), {makeCodesCard(m_settings)});
    addPage(tr("Appearance"), {makeAppearanceCard(m_settings)});
    m_list->setFixedWidth(std::max(m_list->sizeHintForColumn(0), fontMetrics().averageCharWidth() * 20)
                          + 2 * theme::kGap3);
    m_list->setCurrentRow(0);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(theme::kGap2, 0, 0, 0);
    row->setSpacing(theme::kGap2);
    auto *side = new QVBoxLayout;
    side->setContentsMargins(0, theme::kGap4, 0, theme::kGap4);
    side->addWidget(m_list);
    row->addLayout(side);
    row->addWidget(new Divider);
    row->addWidget(m_pages, 1);
}

void SettingsDialog::addPage(const QString &title, const QList<QWidget *> &cards)
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(theme::kGap4, theme::kGap5, theme::kGap5, theme::kGap5);
    column->setSpacing(theme::kGap4);
    auto *headline = new TextLabel(title);
    headline->setFont(theme::headlineFont(font()));
    column->addWidget(headline);
    for (QWidget *card : cards)
        column->addWidget(card);
    column->addStretch();

    auto *area = new VerticalScrollArea;
    area->setWidget(page);
    m_pages->addWidget(area);
    m_list->addItem(title);
}

QWidget *SettingsDialog::makeKeys()
{
    m_keys = new KeySlotsCard(m_keysView);
    connect(m_keys, &KeySlotsCard::changePasswordRequested, this, &SettingsDialog::changePasswordRequested);
    connect(m_keys, &KeySlotsCard::addPasswordRequested, this, &SettingsDialog::addPasswordRequested);
    connect(m_keys, &KeySlotsCard::recoveryKeyRequested, this, &SettingsDialog::replaceRecoveryKeyRequested);
    connect(m_keys, &KeySlotsCard::keyringRequested, this, &SettingsDialog::keyringRequested);
    connect(m_keys, &KeySlotsCard::removeRequested, this, &SettingsDialog::removeSlotRequested);
    m_keysMessage = new MessageLabel;
    auto *part = new QWidget;
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::kGap2);
    column->addWidget(m_keys);
    column->addWidget(m_keysMessage);
    return part;
}

void SettingsDialog::setKeys(const KeysView &view)
{
    m_keysView = view;
    if (m_keys)
        m_keys->setView(view);
}

void SettingsDialog::setKeysMessage(const QString &message)
{
    if (m_keysMessage)
        m_keysMessage->setMessage(message);
}

} // namespace countersign
