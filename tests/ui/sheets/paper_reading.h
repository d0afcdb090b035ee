#pragma once

#include <QByteArrayList>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>

namespace countersign::testing {

/// Runs a program of somebody else; false if it fails.
inline bool run(const QString &program, const QStringList &arguments)
{
    constexpr int kPatience = 120'000;
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    return process.waitForFinished(kPatience) && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0;
}

inline bool isHere(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

inline bool writeTo(const QString &file, const QByteArray &content)
{
    QFile target(file);
    return target.open(QIODevice::WriteOnly) && target.write(content) == content.size();
}

/// A PNG picture of each page, as a scanner of 200 dots per inch makes it; empty if there is something wrong.
inline QStringList picturesOfPages(const QString &pdf, const QString &folder)
{
    if (!run(QStringLiteral("pdftoppm"),
             {QStringLiteral("-r"), QStringLiteral("200"), QStringLiteral("-gray"), QStringLiteral("-png"), pdf,
              folder + QStringLiteral("/page")}))
        return {};
    QStringList pictures;
    const QStringList names = QDir(folder).entryList({QStringLiteral("page-*.png")}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        pictures += folder + u'/' + name;
    return pictures;
}

/// What zbarimg, a reader that isn't ours, finds in the pictures.
inline QByteArrayList readByZbar(const QStringList &pictures)
{
    constexpr int kPatience = 120'000;
    QProcess reader;
    reader.start(QStringLiteral("zbarimg"),
                 QStringList{QStringLiteral("--raw"), QStringLiteral("-q"), QStringLiteral("-Sdisable"),
                             QStringLiteral("-Sqrcode.enable")}
                     + pictures);
    reader.waitForFinished(kPatience);
    QByteArrayList texts = reader.readAllStandardOutput().split('\n');
    texts.removeAll(QByteArray());
    return texts;
}

} // namespace countersign::testing
