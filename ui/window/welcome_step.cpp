#include "ui/window/welcome_step.h"

#include "ui/desktop/theme.h"
#include "ui/dialogs/busy_bar.h"
#include "ui/dialogs/text_label.h"
#include "ui/window/page_parts.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace countersign {

WelcomeStep::WelcomeStep(QWidget *parent)
    : QWidget(parent)
    , m_buttons(new QHBoxLayout)
    , m_message(new MessageLabel)
    , m_progress(new BusyBar(tr("Making the vault")))
{
    auto *area = new QScrollArea;
    m_content = page::makeColumn(*area);

    m_buttons->setContentsMargins(theme::kGap5, theme::kGap2, theme::kGap5, theme::kGap5);
    m_buttons->setSpacing(theme::kGap2);
    m_buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(area, 1);
    layout->addLayout(m_buttons);
}

QPushButton *WelcomeStep::addButton(const QString &text)
{
    auto *button = new QPushButton(text);
    m_buttons->addWidget(button);
    return button;
}

void WelcomeStep::finishContent()
{
    m_content->addWidget(m_message);
    m_content->addWidget(m_progress);
    m_content->addStretch();
}

void WelcomeStep::setBusy(bool busy)
{
    m_progress->setBusy(busy);
    setEnabled(!busy);
    if (busy)
        m_message->setMessage({});
}

void WelcomeStep::showMessage(const QString &message)
{
    m_message->setMessage(message);
}

} // namespace countersign
