#include "ui/dialogs/save_file_dialog.h"

#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QStandardPaths>

namespace countersign {

QFileDialog *makeSaveFileDialog(const QString &title, const QString &fileName, const QString &filter, QWidget *parent)
{
    // Not every home has the folder that the desktop names.
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const QString folder = QFileInfo(documents).isDir() ? documents : QDir::homePath();
    auto *dialog = new QFileDialog(parent, title, folder, filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QFileInfo(fileName).completeSuffix());
    dialog->selectFile(fileName);
    if (auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))) {
        name->setFocus();
        name->setSelection(0, static_cast<int>(QFileInfo(fileName).baseName().size()));
    }
    return dialog;
}

} // namespace countersign
