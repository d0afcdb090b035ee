#include "ui/window/recovery_step.h"

#include "ui/desktop/theme.h"
#include "ui/dialogs/recovery_key_view.h"
#include "ui/dialogs/text_label.h"
#include "ui/window/page_parts.h"

#include <QBoxLayout>
#include <QPushButton>

namespace countersign {

RecoveryStep::RecoveryStep(RecoveryKey key, Random &random, RecoveryKeyOrigin origin, QWidget *parent)
    : WelcomeStep(parent)
    , m_view(new RecoveryKeyView(std::move(key), random, std::move(origin)))
{
    auto *texts = new QVBoxLayout;
    texts->setSpacing(theme::kGap1);
    texts->addWidget(page::headline(tr("Keep a recovery key")));
    texts->addWidget(
        page::explanation(tr("It opens your accounts if you forget the password. Print it or write it down, "
                             "away from this computer.")));
    content()->addLayout(texts);
    content()->addWidget(m_view);
    finishContent();

    //: Goes on without a recovery key; one can be made later in the settings.
    QPushButton *decline = addButton(tr("&Not now"));
    QPushButton *next = addButton(tr("&Continue"));
    theme::setButtonRole(next, theme::ButtonRole::Primary);
    next->setEnabled(m_view->isConfirmed());
    connect(m_view, &RecoveryKeyView::confirmedChanged, next, &QPushButton::setEnabled);
    connect(decline, &QPushButton::clicked, this, &RecoveryStep::declined);
    connect(next, &QPushButton::clicked, this, &RecoveryStep::confirmed);
    setFocusProxy(m_view);
}

} // namespace countersign
