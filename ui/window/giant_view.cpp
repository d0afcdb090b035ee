#include "ui/window/giant_view.h"

#include "ui/desktop/theme.h"
#include "ui/session/session.h"
#include "ui/text/code_text.h"
#include "ui/text/display_text.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace countersign {

namespace {

constexpr std::chrono::seconds kSoon{5};

QString titleOf(const Account &account)
{
    if (account.issuer.empty() || account.name.empty())
        return displayText(account.issuer + account.name);
    //: Issuer and account name, as in "GitHub · octocat".
    return GiantView::tr("%1 · %2").arg(displayText(account.issuer), displayText(account.name));
}

/// The largest size at which `text` fits into `width`.
QFont fittingFont(const QString &text, const QFont &base, int width, int height)
{
    const QFont probe = theme::codeFont(base, 10);
    const QFontMetricsF metrics(probe);
    const double scale = std::min(width / std::max(1.0, metrics.horizontalAdvance(text)), height / metrics.height());
    return theme::codeFont(base, 10 * scale);
}

} // namespace

GiantView::GiantView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
{
    setFocusPolicy(Qt::StrongFocus);
}

void GiantView::setAccount(const AccountId &id)
{
    m_account = id;
    refresh();
}

void GiantView::refresh()
{
    const Account *account = m_session.find(m_account);
    if (!account)
        return;
    m_title = titleOf(*account);
    m_footer.clear();
    m_remaining = -1;
    m_endsSoon = false;
    if (!account->parameters.isTimeBased()) {
        m_code = groupedCode(m_session.lastHotpCode(m_account).value_or(QString()));
        if (m_code.isEmpty())
            m_footer = tr("Press “Next” in the list for a code.");
    } else if (const auto code = m_session.code(m_account)) {
        const auto left = code->validUntil - m_session.clock().now();
        m_code = groupedCode(code->text);
        m_remaining = std::chrono::duration<double>(left) / (code->validUntil - code->validFrom);
        m_endsSoon = left <= kSoon;
        if (const auto next = m_session.nextCode(m_account))
            //: Seconds left and the code after this one, as in "18 s · next 916 082".
            m_footer = tr("%1 s · next %2").arg(left.count()).arg(groupedCode(next->text));
    }
    setAccessibleName(m_title);
    setAccessibleDescription(m_code);
    update();
}

void GiantView::paintEvent(QPaintEvent *)
{
    const ThemeColors &colors = theme::colors(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);

    const int side = width() / 10;
    const QRect codeRect(side, height() / 4, width() - 2 * side, height() * 2 / 5);
    const QFont codeFont = fittingFont(m_code, font(), codeRect.width(), codeRect.height());
    painter.setFont(codeFont);
    painter.setPen(colors.text);
    painter.drawText(codeRect, Qt::AlignCenter | Qt::TextSingleLine, m_code);

    const int codeHeight = QFontMetrics(codeFont).height();
    const int codeTop = codeRect.center().y() - codeHeight / 2;
    int below = codeRect.center().y() + codeHeight / 2 + theme::kGap4;
    QFont textFont = font();
    textFont.setPointSizeF(textFont.pointSizeF() * 1.5);
    const QFontMetrics metrics(textFont);
    painter.setFont(textFont);
    painter.setPen(colors.secondaryText);
    painter.drawText(
        QRect(theme::kGap4, codeTop - metrics.height() - theme::kGap4, width() - 2 * theme::kGap4, metrics.height()),
        Qt::AlignCenter | Qt::TextSingleLine, metrics.elidedText(m_title, Qt::ElideMiddle, width() - 2 * theme::kGap4));

    if (m_remaining >= 0) {
        const QRectF bar(width() / 5.0, below, width() * 3 / 5.0, theme::kGap2);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.hairline);
        painter.drawRoundedRect(bar, theme::kGap1, theme::kGap1);
        QRectF filled = bar;
        filled.setWidth(bar.width() * std::clamp(m_remaining, 0.0, 1.0));
        if (layoutDirection() == Qt::RightToLeft)
            filled.moveRight(bar.right());
        painter.setBrush(m_endsSoon ? colors.warning : colors.accent);
        painter.drawRoundedRect(filled, theme::kGap1, theme::kGap1);
        below += theme::kGap2 + theme::kGap4;
    }
    painter.setPen(m_endsSoon ? colors.warning : colors.secondaryText);
    painter.drawText(QRect(theme::kGap4, below, width() - 2 * theme::kGap4, metrics.height()), Qt::AlignCenter,
                     m_footer);
}

void GiantView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
    case Qt::Key_Space:
    case Qt::Key_Backspace:
        Q_EMIT closed();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        Q_EMIT copyRequested(m_account);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void GiantView::mousePressEvent(QMouseEvent *)
{
    Q_EMIT closed();
}

} // namespace countersign
