#include "ui/dialogs/live_code.h"

#include "ui/desktop/theme.h"
#include "ui/dialogs/ring_view.h"
#include "ui/dialogs/text_label.h"
#include "ui/text/code_text.h"
#include "ui/text/error_text.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace countersign {

LiveCode::LiveCode(double scale, QWidget *parent)
    : QWidget(parent)
    , m_code(new TextLabel)
    , m_ring(new RingView)
{
    m_code->setFont(theme::codeFont(font(), scale));
    m_code->setLayoutDirection(Qt::LeftToRight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::kGap3);
    row->addWidget(m_code);
    row->addWidget(m_ring, 0, Qt::AlignVCenter);
    clear();
}

void LiveCode::refresh(const CodeSource &source, UnixTime now)
{
    if (!source.parameters.isTimeBased()) {
        clear();
        //: In the place of a code: the account counts and has no code of the moment.
        setAccessibleName(tr("Counter-based"));
        return;
    }
    const Result<Code> code = codeAt(source, now);
    if (!code) {
        clear();
        setAccessibleName(errorText(code.error()).what);
        return;
    }
    m_code->setText(groupedCode(code->text));
    m_code->show();
    m_ring->set(code->validUntil - now, source.parameters.period.seconds());
    m_ring->show();
    setAccessibleName(tr("Code %1").arg(m_code->text()));
}

void LiveCode::showText(const QString &code)
{
    m_code->setText(groupedCode(code));
    m_code->show();
    m_ring->hide();
    setAccessibleName(tr("Code %1").arg(m_code->text()));
}

void LiveCode::clear()
{
    m_code->clear();
    m_code->hide();
    m_ring->hide();
    setAccessibleName({});
}

QString LiveCode::shownText() const
{
    return m_code->text();
}

void LiveCode::setDimmed(bool dimmed)
{
    m_code->setTone(dimmed ? TextTone::Secondary : TextTone::Normal);
}

} // namespace countersign
