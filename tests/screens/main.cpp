// countersign-screens: renders every page and dialog with sample data to PNG files, for people to look at.

#include "tests/screens/screens.h"
#include "ui/desktop/theme.h"
#include "ui/text/translators.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QPainter>
#include <QProcess>
#include <QStyle>
#include <QTextStream>

#include <algorithm>

namespace countersign::screens {

using namespace Qt::StringLiterals;

namespace {

struct Variant
{
    QString name;
    ThemeChoice theme = ThemeChoice::Light;
    QString language = u"en"_s;
    Qt::LayoutDirection direction = Qt::LeftToRight;
    QByteArray scale = "1";
    int width = 0; ///< 0: as wide as the page likes
};

const std::vector<Variant> &variants()
{
    constexpr int kNarrow = 320;
    static const std::vector<Variant> list{
        {.name = u"light"_s},
        {.name = u"dark"_s, .theme = ThemeChoice::Dark},
        {.name = u"chinese"_s, .language = u"zh_CN"_s},
        {.name = u"right-to-left"_s, .direction = Qt::RightToLeft},
        {.name = u"200-percent"_s, .scale = "2"},
        {.name = u"narrow"_s, .width = kNarrow},
    };
    return list;
}

/// All pictures of a variant side by side.
QImage sheetOf(const std::vector<QImage> &pictures, const QColor &background)
{
    constexpr int kColumns = 5;
    constexpr int kGap = 24;
    int width = kGap;
    int height = kGap;
    std::vector<QPoint> places;
    int rowHeight = 0;
    int x = kGap;
    for (std::size_t index = 0; index < pictures.size(); ++index) {
        if (index % kColumns == 0 && index > 0) {
            height += rowHeight + kGap;
            rowHeight = 0;
            x = kGap;
        }
        places.emplace_back(x, height);
        x += pictures[index].width() + kGap;
        width = std::max(width, x);
        rowHeight = std::max(rowHeight, pictures[index].height());
    }
    QImage sheet(width, height + rowHeight + kGap, QImage::Format_RGB32);
    sheet.fill(background);
    QPainter painter(&sheet);
    for (std::size_t index = 0; index < pictures.size(); ++index)
        painter.drawImage(places[index], pictures[index]);
    return sheet;
}

bool render(const Variant &variant, const QDir &output, const QString &only)
{
    auto &application = *static_cast<QApplication *>(QCoreApplication::instance());
    theme::apply(application, variant.theme, false);
    installTranslators(application, variant.language);
    QGuiApplication::setLayoutDirection(variant.direction);
    output.mkpath(variant.name);

    std::vector<QImage> pictures;
    for (const Page &page : allPages()) {
        if (!page.name.contains(only))
            continue;
        const std::shared_ptr<QWidget> widget = page.make();
        if (variant.width > 0 && !page.size.isEmpty())
            widget->resize(variant.width, widget->height());
        QCoreApplication::processEvents();
        QImage picture = widget->grab().toImage();
        const QString path = output.filePath(variant.name + u'/' + page.name + u".png");
        if (!picture.save(path)) {
            QTextStream(stderr) << "Cannot write " << path << '\n';
            return false;
        }
        picture.setDevicePixelRatio(1);
        pictures.push_back(picture);
    }
    return sheetOf(pictures, QColor(0x80, 0x84, 0x8C)).save(output.filePath(variant.name + u".png"));
}

/// A variant has a process of its own, because the scale cannot be changed later.
bool renderInProcess(const Variant &variant, const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_SCALE_FACTOR"_s, QString::fromLatin1(variant.scale));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QCoreApplication::applicationFilePath(), arguments + QStringList{u"--variant"_s, variant.name});
    return process.waitForFinished(-1) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

} // namespace

} // namespace countersign::screens

int main(int argc, char **argv)
{
    using namespace countersign::screens;
    using namespace Qt::StringLiterals;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_LOGGING_RULES", "qt.qpa.*=false");
    QApplication application(argc, argv);
    QApplication::setApplicationName(u"countersign"_s);

    QCommandLineParser parser;
    parser.setApplicationDescription(u"Renders every page and dialog to PNG files."_s);
    parser.addHelpOption();
    const QCommandLineOption output(u"output"_s, u"Folder for the pictures."_s, u"folder"_s, u"."_s);
    const QCommandLineOption only(u"page"_s, u"Only pages whose name contains this."_s, u"name"_s);
    const QCommandLineOption font(u"font"_s, u"Family of the text, instead of the system's."_s, u"family"_s);
    const QCommandLineOption variantName(u"variant"_s, u"Only this one: light, dark, chinese, …"_s, u"name"_s);
    parser.addOptions({output, only, font, variantName});
    parser.process(application);

    // As large as desktops have it: the offscreen platform has no setting of its own.
    constexpr qreal kDesktopPointSize = 10.5;
    QFont text = QApplication::font();
    if (parser.isSet(font))
        text.setFamily(parser.value(font));
    text.setPointSizeF(kDesktopPointSize);
    QApplication::setFont(text);

    bool complete = true;
    for (const auto &variant : variants()) {
        if (parser.isSet(variantName) && parser.value(variantName) == variant.name)
            return render(variant, QDir(parser.value(output)), parser.value(only)) ? 0 : 1;
        if (!parser.isSet(variantName))
            complete = renderInProcess(variant, QCoreApplication::arguments().mid(1)) && complete;
    }
    return complete && !parser.isSet(variantName) ? 0 : 1;
}
