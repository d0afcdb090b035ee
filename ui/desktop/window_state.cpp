#include "ui/desktop/window_state.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <QWidget>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMaxStateBytes = 4096;

QString stateFile()
{
    // Qt 6.4 does not know this folder of the desktop specification yet.
    QString folder = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(folder))
        folder = QDir::homePath() + u"/.local/state"_s;
    return folder + u"/countersign/window"_s;
}

} // namespace

WindowState::WindowState(QString file)
    : m_file(file.isEmpty() ? stateFile() : std::move(file))
{ }

void WindowState::restore(QWidget &window, QSize firstSize) const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly) || !window.restoreGeometry(file.read(kMaxStateBytes)))
        window.resize(firstSize);
}

void WindowState::save(const QWidget &window) const
{
    if (!QDir().mkpath(QFileInfo(m_file).path()))
        return;
    QSaveFile file(m_file);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(window.saveGeometry());
        file.commit(); // whether it worked is of no interest: the window opens where the desktop puts it
    }
}

} // namespace countersign
