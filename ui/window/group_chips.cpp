#include "ui/window/group_chips.h"

#include "core/vault/vault.h"
#include "ui/desktop/theme.h"
#include "ui/text/display_text.h"
#include "ui/window/page_parts.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QPainter>

#include <set>

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

void GroupChips::setVault(const Vault &vault)
{
    std::set<std::string> names;
    int accountCount = 0;
    for (const Account &account : vault.accounts()) {
        if (!account.isActive())
            continue;
        ++accountCount;
        names.insert(account.groups.begin(), account.groups.end());
    }
    QStringList groups;
    for (const std::string &name : names)
        groups += QString::fromStdString(name);
    if (groups == m_groups && accountCount == m_accountCount)
        return;
    m_groups = groups;
    m_accountCount = accountCount;
    rebuild(accountCount);
    if (!m_groups.contains(m_group) && !m_group.isEmpty())
        choose({});
}

void GroupChips::rebuild(int accountCount)
{
    for (QAbstractButton *button : m_buttons->buttons()) {
        m_buttons->removeButton(button);
        button->hide();
        button->deleteLater(); // this may run inside its click
    }
    while (m_row->count() > 1)
        delete m_row->takeAt(0);

    const auto add = [this](const QString &text, const QString &group) {
        auto *chip = new Chip(text);
        m_buttons->addButton(chip);
        m_row->insertWidget(m_row->count() - 1, chip);
        chip->setChecked(group == m_group);
        connect(chip, &Chip::clicked, this, [this, group] { choose(group); });
    };
    //: First chip above the list: every account, of which there are %1.
    add(tr("All %1").arg(locale().toString(accountCount)), {});
    for (const QString &group : m_groups)
        add(displayText(group), group);
    setVisible(!m_groups.isEmpty());
    updateGeometry();
}

void GroupChips::choose(const QString &group)
{
    if (group == m_group)
        return;
    m_group = group;
    Q_EMIT groupChosen(group);
}

QSize GroupChips::sizeHint() const
{
    return {0, fontMetrics().height() + 2 * theme::kGap1};
}

} // namespace countersign
