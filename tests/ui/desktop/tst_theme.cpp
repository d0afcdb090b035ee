#include "ui/desktop/application_icon.h"
#include "ui/desktop/theme.h"

#include <QApplication>
#include <QImage>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSvgRenderer>
#include <QTest>

#include <cmath>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measuresContrastAsWcagDefinesIt()
    {
        QVERIFY(qFuzzyCompare(theme::contrast(Qt::black, Qt::white), 21.0));
        QVERIFY(qFuzzyCompare(theme::contrast(Qt::white, Qt::white), 1.0));
        // The example that is known as the lightest grey that passes on white.
        QVERIFY(std::abs(theme::contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
    }

    void textCanBeReadOnEveryGround_data()
    {
        QTest::addColumn<ThemeChoice>("choice");
        QTest::newRow("light") << ThemeChoice::Light;
        QTest::newRow("dark") << ThemeChoice::Dark;
    }
    void textCanBeReadOnEveryGround()
    {
        QFETCH(ThemeChoice, choice);
        theme::apply(*qApp, choice, false);
        QCOMPARE(theme::isDark(QApplication::palette()), choice == ThemeChoice::Dark);
        const ThemeColors colors = theme::colors(QApplication::palette());
        struct Pair
        {
            const char *name;
            QColor text;
            QColor ground;
        };
        constexpr double kReadable = 4.5;
        for (const Pair &pair : {Pair{"text on window", colors.text, colors.window},
                                 {"text on card", colors.text, colors.card},
                                 {"text on hover", colors.text, colors.hover},
                                 {"text on soft accent", colors.text, colors.accentSoft},
                                 {"text on soft warning", colors.text, colors.warningSoft},
                                 {"secondary text on window", colors.secondaryText, colors.window},
                                 {"secondary text on card", colors.secondaryText, colors.card},
                                 {"secondary text on hover", colors.secondaryText, colors.hover},
                                 {"secondary text on soft accent", colors.secondaryText, colors.accentSoft},
                                 {"accent on window", colors.accent, colors.window},
                                 {"accent on card", colors.accent, colors.card},
                                 {"accent on soft accent", colors.accent, colors.accentSoft},
                                 {"text on accent", colors.onAccent, colors.accent},
                                 {"warning on window", colors.warning, colors.window},
                                 {"warning on card", colors.warning, colors.card},
                                 {"warning on soft accent", colors.warning, colors.accentSoft},
                                 {"warning on soft warning", colors.warning, colors.warningSoft},
                                 {"success on card", colors.success, colors.card},
                                 {"success on soft accent", colors.success, colors.accentSoft},
                                 {"success on soft success", colors.success, colors.successSoft},
                                 {"toast", colors.window, colors.text}}) {
            const double contrast = theme::contrast(pair.text, pair.ground);
            QVERIFY2(contrast >= kReadable, qPrintable(u"%1: %2"_s.arg(QLatin1StringView(pair.name)).arg(contrast)));
        }
    }

    void widgetsTakeTheirColorsFromThePalette()
    {
        theme::apply(*qApp, ThemeChoice::Dark, false);
        const ThemeColors colors = theme::colors(QApplication::palette());
        QCOMPARE(QApplication::palette().color(QPalette::Window), colors.window);
        QCOMPARE(QApplication::palette().color(QPalette::Highlight), colors.accent);
        theme::apply(*qApp, ThemeChoice::Light, false);
        QVERIFY(!theme::isDark(QApplication::palette()));
    }

    void aPrimaryButtonIsFilledWithTheAccent()
    {
        theme::apply(*qApp, ThemeChoice::Light, false);
        QPushButton button(u"Unlock"_s);
        QCOMPARE(theme::buttonRole(&button), theme::ButtonRole::Normal);
        theme::setButtonRole(&button, theme::ButtonRole::Primary);
        QCOMPARE(theme::buttonRole(&button), theme::ButtonRole::Primary);
        button.resize(120, 40);
        const QImage picture = button.grab().toImage();
        QCOMPARE(picture.pixelColor(60, 4), theme::colors(button.palette()).accent);
    }

    void aFieldWithTheFocusHasARingInTheAccent()
    {
        theme::apply(*qApp, ThemeChoice::Light, false);
        QLineEdit field;
        field.resize(200, 40);
        field.show();
        field.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&field));
        field.setFocus();
        const QImage picture = field.grab().toImage();
        const QColor accent = theme::colors(field.palette()).accent;
        QCOMPARE(picture.pixelColor(100, 0), accent);
        QCOMPARE(picture.pixelColor(100, 1), accent);
        QVERIFY(picture.pixelColor(100, 2) != accent);
    }

    void codesHaveDigitsOfOneWidth()
    {
        const QFontMetrics metrics(theme::codeFont(QApplication::font()));
        for (const QChar digit : u"0123456789"_s)
            QCOMPARE(metrics.horizontalAdvance(digit), metrics.horizontalAdvance(u'0'));
        QVERIFY(QFontMetrics(theme::codeFont(QApplication::font(), 2)).height() > metrics.height());
    }

    void theIconIsTheOneOfTheSvgFile()
    {
        constexpr int kSide = 128;
        QSvgRenderer svg(qEnvironmentVariable("COUNTERSIGN_SOURCE_DIR") + u"/resources/countersign.svg"_s);
        QVERIFY(svg.isValid());
        QImage expected(kSide, kSide, QImage::Format_RGB32);
        expected.fill(Qt::white);
        QImage drawn = expected;
        {
            QPainter painter(&expected);
            svg.render(&painter);
        }
        {
            QPainter painter(&drawn);
            paintApplicationIcon(painter, drawn.rect());
        }
        int different = 0;
        for (int y = 0; y < kSide; ++y) {
            for (int x = 0; x < kSide; ++x) {
                const QColor one = expected.pixelColor(x, y);
                const QColor other = drawn.pixelColor(x, y);
                constexpr int kTolerance = 48; // of edges, which the two smooth differently
                different += std::abs(one.red() - other.red()) > kTolerance
                    || std::abs(one.blue() - other.blue()) > kTolerance;
            }
        }
        QVERIFY2(different < kSide * kSide / 100, qPrintable(QString::number(different)));
    }
};

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    TestTheme test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_theme.moc"
