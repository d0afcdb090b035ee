#include "ui/window/empty_page.h"

#include "ui/desktop/theme.h"
#include "ui/dialogs/text_label.h"
#include "ui/window/choice_button.h"
#include "ui/window/page_parts.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace countersign {

EmptyPage::EmptyPage(QWidget *parent)
    : QScrollArea(parent)
{
    auto *scan = new ChoiceButton(LineIcon::Screen, tr("Scan the screen"), tr("Finds the code on any monitor"));
    auto *picture = new ChoiceButton(LineIcon::Picture, tr("From a picture"), tr("Choose, drop or paste one"));
    auto *type = new ChoiceButton(LineIcon::Keyboard, tr("Type a key"), tr("When the page shows it as text"));
    connect(scan, &ChoiceButton::clicked, this, &EmptyPage::scanRequested);
    connect(picture, &ChoiceButton::clicked, this, &EmptyPage::pictureRequested);
    connect(type, &ChoiceButton::clicked, this, &EmptyPage::typeRequested);
    auto *import = new QPushButton(tr("Import from another app"));
    theme::setButtonRole(import, theme::ButtonRole::Flat);
    connect(import, &QPushButton::clicked, this, &EmptyPage::importRequested);

    QBoxLayout *column = page::makeColumn(*this);
    column->addStretch(1);
    column->addWidget(page::applicationMark(), 0, Qt::AlignHCenter);
    column->addSpacing(theme::kGap2);
    column->addWidget(page::headline(tr("Add your first account"), Qt::AlignHCenter));
    column->addWidget(
        page::explanation(tr("Open the page that shows the QR code, then scan it from here."), Qt::AlignHCenter));
    for (ChoiceButton *choice : {scan, picture, type})
        column->addWidget(choice);
    column->addWidget(import, 0, Qt::AlignHCenter);
    column->addStretch(2);
}

} // namespace countersign
