#include "ui/dialogs/shortcut_sheet.h"

#include "ui/dialogs/card.h"
#include "ui/dialogs/text_label.h"
#include "ui/dialogs/vertical_scroll_area.h"

#include <QGridLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace countersign {

ShortcutSheet::ShortcutSheet(const std::vector<Shortcut> &shortcuts, QWidget *parent)
    : Dialog(tr("Keyboard shortcuts"), tr("Everything works without a mouse."), parent)
{
    auto *table = new QWidget;
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme::kGap4);
    grid->setVerticalSpacing(theme::kGap2);
    grid->setColumnStretch(0, 1);
    int line = 0;
    for (const Shortcut &shortcut : shortcuts) {
        if (shortcut.keys.isEmpty())
            continue;
        auto *keys = new TextLabel(shortcut.keys.toString(QKeySequence::NativeText), TextTone::Secondary);
        keys->setLayoutDirection(Qt::LeftToRight);
        grid->addWidget((new TextLabel(shortcut.what))->wrapped(), line, 0);
        grid->addWidget(keys, line, 1, Qt::AlignTrailing | Qt::AlignTop);
        ++line;
    }
    auto *card = new Card;
    card->addRow(table);
    auto *area = new VerticalScrollArea;
    area->setWidget(card);
    content()->addWidget(area, 1);
    QPushButton *close = addButton(tr("Close"), theme::ButtonRole::Primary);
    connect(close, &QPushButton::clicked, this, &ShortcutSheet::accept);
    close->setFocus();
}

} // namespace countersign
