#pragma once

#include <QFileDialog>

namespace countersign {

/// A chooser for the name of a new file, beginning with `fileName` where documents are kept. The name has the focus and
/// is selected up to its ending, which is added if a name has none. `filter` is as in QFileDialog. It deletes itself
/// when it is closed; connect to `fileSelected` and open it.
QFileDialog *makeSaveFileDialog(const QString &title, const QString &fileName, const QString &filter, QWidget *parent);

} // namespace countersign
