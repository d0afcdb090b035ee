#pragma once

#include <QByteArrayList>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QString>

#include <optional>

namespace countersign::testing {

/// What a program of somebody else prints; none if it fails.
inline std::optional<QByteArray> output(const QString &program, const QStringList &arguments)
{
    constexpr int kPatience = 120'000;
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (!process.waitForFinished(kPatience) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return {};
    return process.readAllStandardOutput();
}

inline bool isHere(const char *program)
{
    return !QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty();
}

inline bool writeTo(const QString &file, const QByteArray &content)
{
    QFile target(file);
    return target.open(QIODevice::WriteOnly) && target.write(content) == content.size();
}

/// What zbarimg, a reader that isn't ours, finds in pictures.
inline QByteArrayList readByZbar(const QStringList &pictures)
{
    using namespace Qt::StringLiterals;
    QByteArrayList texts
        = output(u"zbarimg"_s, QStringList{u"--raw"_s, u"-q"_s, u"-Sdisable"_s, u"-Sqrcode.enable"_s} + pictures)
              .value_or(QByteArray())
              .split('\n');
    texts.removeAll(QByteArray());
    return texts;
}

/// Prints a page of HTML without a head or foot of the browser's own; false if Chromium doesn't run here.
inline bool printByChromium(const QString &html, const QString &pdf, const QString &profile)
{
    using namespace Qt::StringLiterals;
    const QString profileOption = u"--user-data-dir="_s + profile;
    const QString printOption = u"--print-to-pdf="_s + pdf;
    return output(u"chromium"_s,
                  {u"--headless"_s, u"--no-sandbox"_s, u"--disable-gpu"_s, u"--disable-dev-shm-usage"_s,
                   u"--no-pdf-header-footer"_s, profileOption, printOption, html})
        .has_value();
}

/// Reads a PDF document as somebody with a scanner does.
class PaperReader
{
public:
    explicit PaperReader(const QString &pdf)
        : m_pdf(pdf)
    { }

    /// 0 if the document is damaged.
    int pages() const
    {
        using namespace Qt::StringLiterals;
        const QString about = QString::fromUtf8(output(u"pdfinfo"_s, {m_pdf}).value_or(QByteArray()));
        return about.section(u"Pages:"_s, 1).section(u'\n', 0, 0).trimmed().toInt();
    }

    /// What is written on a page, from 1.
    QString words(int page) const
    {
        using namespace Qt::StringLiterals;
        QStringList arguments = only(page);
        arguments << u"-layout"_s << m_pdf << u"-"_s;
        return QString::fromUtf8(output(u"pdftotext"_s, arguments).value_or(QByteArray()));
    }

    /// The codes on a page. zbarimg overlooks one of several hundred at any resolution, another at each: a page with
    /// fewer than `expected` is scanned again.
    QByteArrayList codes(int page, qsizetype expected)
    {
        using namespace Qt::StringLiterals;
        QByteArrayList found;
        for (const int dotsPerInch : {200, 250, 300}) {
            if (dotsPerInch > 200 && found.size() >= expected)
                break;
            m_again += dotsPerInch > 200 ? 1 : 0;
            const QString picture = m_pdf + u".page"_s;
            QStringList arguments = only(page);
            arguments << u"-r"_s << QString::number(dotsPerInch) << u"-gray"_s << u"-png"_s << u"-singlefile"_s << m_pdf
                      << picture;
            if (!output(u"pdftoppm"_s, arguments))
                return {};
            for (const QByteArray &code : readByZbar({QString(picture + u".png"_s)})) {
                if (!found.contains(code))
                    found += code;
            }
        }
        return found;
    }

    /// How often a page had to be scanned again.
    int again() const { return m_again; }

private:
    static QStringList only(int page)
    {
        using namespace Qt::StringLiterals;
        return {u"-f"_s, QString::number(page), u"-l"_s, QString::number(page)};
    }

    QString m_pdf;
    int m_again = 0;
};

} // namespace countersign::testing
