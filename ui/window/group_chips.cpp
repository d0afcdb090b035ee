#include "ui/window/group_chips.h"

#include "core/vault/vault.h"
#include "ui/accounts/account_list_model.h"
#include "ui/desktop/theme.h"
#include "ui/text/display_text.h"
#include "ui/window/page_parts.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

#include <set>
#include <utility>

namespace countersign {

namespace {

/// A pill that is either chosen or not.
class Chip final : public QAbstractButton
{
public:
    explicit Chip(const QString &text)
    {
        setText(text);
        setCheckable(true);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        QFont bold = font(); // the wider of both states, so that choosing moves nothing
        bold.setWeight(QFont::DemiBold);
        return {QFontMetrics(bold).horizontalAdvance(text()) + 2 * theme::kGap3,
                fontMetrics().height() + 2 * theme::kGap1};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const ThemeColors &colors = theme::colors(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal line = hasFocus() ? 2 : 1;
        painter.setPen(hasFocus()        ? QPen(colors.accent, line)
                           : isChecked() ? QPen(Qt::NoPen)
                                         : QPen(colors.hairline, line));
        painter.setBrush(isChecked() ? colors.accentSoft : underMouse() ? colors.hover : colors.card);
        const QRectF pill = QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
        painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);
        QFont textFont = font();
        textFont.setWeight(isChecked() ? QFont::DemiBold : QFont::Normal);
        painter.setFont(textFont);
        painter.setPen(isChecked() ? colors.accent : colors.secondaryText);
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
    }
};

} // namespace

GroupChips::GroupChips(QWidget *parent)
    : QScrollArea(parent)
    , m_buttons(new QButtonGroup(this))
{
    page::makePlain(*this);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(tr("Groups"));
    auto *content = new QWidget;
    m_row = new QHBoxLayout(content);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(theme::kGap2);
    m_row->addStretch();
    setWidget(content);
    content->setAutoFillBackground(false);
    hide();
}

void GroupChips::setAccounts(const Vault &vault, const AccountListModel &model)
{
    std::set<std::string> names;
    int accountCount = 0;
    int pendingCount = 0;
    for (const Account &account : vault.accounts()) {
        if (!account.isActive())
            continue;
        ++accountCount;
        if (account.state == BindingState::Pending)
            ++pendingCount;
        names.insert(account.groups.begin(), account.groups.end());
    }
    QStringList groups;
    for (const std::string &name : names)
        groups += QString::fromStdString(name);
    std::vector<CloudAccount> clouds = model.sharedCloudAccounts();
    if (groups == m_groups && clouds == m_clouds && accountCount == m_accountCount && pendingCount == m_pendingCount)
        return;
    m_groups = groups;
    m_clouds = std::move(clouds);
    m_accountCount = accountCount;
    m_pendingCount = pendingCount;
    const bool isGone
        = m_chosen.isPendingOnly ? pendingCount == 0 : !m_chosen.group.isEmpty() && !m_groups.contains(m_chosen.group);
    rebuild();
    if (isGone)
        choose({});
}

void GroupChips::rebuild()
{
    for (QAbstractButton *button : m_buttons->buttons()) {
        m_buttons->removeButton(button);
        button->hide();
        button->deleteLater(); // this may run inside its click
    }
    while (m_row->count() > 1)
        delete m_row->takeAt(0);

    m_filters.clear();
    //: First chip above the list: every account, of which there are %1.
    addChip(tr("All %1").arg(locale().toString(m_accountCount)), {});
    for (const QString &group : m_groups)
        addChip(displayText(group), {.group = group});
    for (const CloudAccount &cloud : m_clouds)
        addChip(displayText(cloud.name), {.cloud = cloud});
    const bool isSomePending = m_pendingCount > 0 && m_pendingCount < m_accountCount;
    if (isSomePending || (m_chosen.isPendingOnly && m_pendingCount > 0))
        //: Chip above the list: the %1 accounts whose codes no site has accepted yet.
        addChip(tr("Pending %1").arg(locale().toString(m_pendingCount)), {.isPendingOnly = true});
    setVisible(m_buttons->buttons().size() > 1);
    updateGeometry();
}

void GroupChips::addChip(const QString &text, const ListFilter &filter)
{
    auto *chip = new Chip(text);
    m_buttons->addButton(chip);
    m_row->insertWidget(m_row->count() - 1, chip);
    m_filters.append(filter);
    chip->setChecked(filter == m_chosen);
    connect(chip, &Chip::clicked, this, [this, filter] { choose(filter); });
}

void GroupChips::choose(const ListFilter &filter)
{
    if (filter == m_chosen)
        return;
    m_chosen = filter;
    const QList<QAbstractButton *> chips = m_buttons->buttons();
    for (qsizetype index = 0; index < chips.size(); ++index)
        chips[index]->setChecked(m_filters[index] == filter);
    Q_EMIT filterChosen(filter);
}

QSize GroupChips::sizeHint() const
{
    return {0, fontMetrics().height() + 2 * theme::kGap1};
}

} // namespace countersign
