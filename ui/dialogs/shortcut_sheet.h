#pragma once

#include "ui/dialogs/dialog.h"

#include <QKeySequence>

#include <vector>

namespace countersign {

/// A key and what it does, as the program's own action says it.
struct Shortcut
{
    QString what;
    QKeySequence keys;
};

/// The keys that work, in one sheet.
class ShortcutSheet final : public Dialog
{
    Q_OBJECT

public:
    explicit ShortcutSheet(const std::vector<Shortcut> &shortcuts, QWidget *parent = nullptr);
};

} // namespace countersign
