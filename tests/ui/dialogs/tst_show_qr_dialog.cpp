#include "core/qr/qr_reader.h"
#include "tests/support/fixed_clock.h"
#include "tests/ui/dialogs/dialog_testing.h"
#include "ui/dialogs/qr_code_view.h"
#include "ui/dialogs/show_qr_dialog.h"

#include <QImage>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace countersign;

namespace {

const std::string kFirst = "otpauth://totp/GitHub:mona?secret=JBSWY3DPEHPK3PXP&issuer=GitHub";
const std::string kSecond = "otpauth://totp/GitLab:mona?secret=GEZDGNBVGY3TQOJQ&issuer=GitLab";

std::vector<QrSymbol> symbolsOf(const std::vector<std::string> &texts)
{
    std::vector<QrSymbol> symbols;
    for (const std::string &text : texts)
        symbols.push_back(*writeQrSymbol(text));
    return symbols;
}

/// What a camera would read off the screen.
std::vector<std::string> seenOn(QWidget &widget)
{
    const QImage picture = widget.grab().toImage().convertToFormat(QImage::Format_Grayscale8);
    LuminanceImage image{.width = picture.width(), .height = picture.height(), .pixels = {}};
    for (int y = 0; y < picture.height(); ++y)
        image.pixels.insert(image.pixels.end(), picture.constScanLine(y), picture.constScanLine(y) + picture.width());
    std::vector<std::string> texts;
    for (const QrCode &code : readQrCodes(image))
        texts.emplace_back(code.text.exposeText()); // EXPOSE: a made-up key
    return texts;
}

/// A dialog that shows `texts`, a page each.
struct Shown
{
    explicit Shown(const std::vector<std::string> &texts)
    {
        std::vector<QrPage> pages;
        for (std::size_t index = 0; index < texts.size(); ++index)
            pages.push_back({.caption = u"Code %1"_s.arg(index + 1)});
        dialog = std::make_unique<ShowQrDialog>(u"QR code of GitHub"_s, u"Scan it."_s, std::move(pages), clock);
        dialog->reveal(symbolsOf(texts));
        dialog->show();
    }

    FixedClock clock = FixedClock();
    std::unique_ptr<ShowQrDialog> dialog = {};
};

} // namespace

class ShowQrDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void showsACodeThatReads()
    {
        const Shown shown({kFirst});
        QCOMPARE(seenOn(*shown.dialog), std::vector{kFirst});
        QVERIFY(testing::says(*shown.dialog, u"Hidden in 60 second(s)"_s));
        QVERIFY(!testing::button(*shown.dialog, u"Next"_s));
    }

    void drawsWholePixelsAtEverySize()
    {
        QrCodeView view;
        view.setSymbol(*writeQrSymbol(kFirst));
        const int modules = writeQrSymbol(kFirst)->sideWithQuietZone();
        for (int side = 2 * modules; side < 6 * modules; side += 17) {
            view.resize(side, side + 31);
            const QImage picture = view.grab().toImage();
            // Along the middle of the upper finder patterns: every run is a multiple of the same number.
            const int pixels = side / modules;
            const int y = (picture.height() - pixels * modules) / 2 + (4 + 3) * pixels + pixels / 2;
            int run = 1;
            std::vector<int> runs;
            for (int x = 1; x < picture.width(); ++x) {
                if (picture.pixel(x, y) == picture.pixel(x - 1, y)) {
                    ++run;
                } else {
                    runs.push_back(run);
                    run = 1;
                }
            }
            QVERIFY(runs.size() > 10);
            for (std::size_t index = 2; index < runs.size(); ++index) // after the margin and the quiet zone
                QVERIFY2(runs[index] % pixels == 0, qPrintable(u"%1 in %2"_s.arg(runs[index]).arg(side)));
        }
    }

    void hidesTheCodeAfterAMinute()
    {
        Shown shown({kFirst});
        shown.clock.advance(59s);
        QTRY_VERIFY(testing::says(*shown.dialog, u"Hidden in 1 second(s)"_s));
        QVERIFY(shown.dialog->isRevealed());
        shown.clock.advance(1s);
        QTRY_VERIFY(!shown.dialog->isRevealed());
        QVERIFY(seenOn(*shown.dialog).empty());
        QVERIFY(testing::says(*shown.dialog, u"The code is hidden."_s));
        QVERIFY(testing::says(*shown.dialog, u"Code 1"_s)); // whose it was
    }

    void hidesTheCodeIfTheClockIsPutBack()
    {
        Shown shown({kFirst});
        shown.clock.advance(-1h);
        QTRY_VERIFY(!shown.dialog->isRevealed());
    }

    void asksToShowItAgain()
    {
        Shown shown({kFirst});
        QSignalSpy asked(shown.dialog.get(), &ShowQrDialog::showAgainRequested);
        shown.dialog->conceal();
        auto *again = testing::button(*shown.dialog, u"Show again…"_s);
        QVERIFY(again->hasFocus() || shown.dialog->focusWidget() == again); // Enter is enough
        QTest::keyClick(again, Qt::Key_Space);
        QCOMPARE(asked.size(), 1);
        QVERIFY(!shown.dialog->isRevealed());
        shown.clock.advance(10min);
        shown.dialog->reveal(symbolsOf({kFirst}));
        QCOMPARE(seenOn(*shown.dialog), std::vector{kFirst});
        QVERIFY(testing::says(*shown.dialog, u"Hidden in 60 second(s)"_s));
    }

    void hidesTheCodeWhenItCloses()
    {
        const Shown shown({kFirst});
        QTest::keyClick(shown.dialog.get(), Qt::Key_Escape);
        QVERIFY(!shown.dialog->isVisible());
        QVERIFY(!shown.dialog->isRevealed());
        QVERIFY(seenOn(*shown.dialog).empty());
    }

    void hidesTheCodeWhenAWindowIsMinimised()
    {
        QWidget window;
        window.show();
        ShowQrDialog dialog(u"QR code"_s, u"Scan it."_s, {{.caption = u"GitHub"_s}}, m_clock, &window);
        dialog.reveal(symbolsOf({kFirst}));
        dialog.show();
        window.setWindowState(Qt::WindowMinimized);
        QTRY_VERIFY(!dialog.isRevealed());
        window.setWindowState(Qt::WindowNoState);
        dialog.reveal(symbolsOf({kFirst}));
        dialog.setWindowState(Qt::WindowMinimized);
        QTRY_VERIFY(!dialog.isRevealed());
        dialog.setWindowState(Qt::WindowNoState);
        dialog.show();
        dialog.reveal(symbolsOf({kFirst}));
        window.hide();
        QTRY_VERIFY(!dialog.isRevealed());
    }

    void turnsPages()
    {
        Shown shown({kFirst, kSecond});
        auto *next = testing::button(*shown.dialog, u"Next"_s);
        auto *previous = testing::button(*shown.dialog, u"Previous"_s);
        QVERIFY(!previous->isEnabled());
        QCOMPARE(shown.dialog->focusWidget(), next);
        shown.clock.advance(50s);
        QTest::keyClick(shown.dialog.get(), Qt::Key_Return);
        QCOMPARE(shown.dialog->page(), 1);
        QCOMPARE(seenOn(*shown.dialog), std::vector{kSecond});
        QVERIFY(testing::says(*shown.dialog, u"Hidden in 60 second(s)"_s)); // each has its minute
        QVERIFY(testing::says(*shown.dialog, u"Code 2"_s));
        previous->click();
        QCOMPARE(seenOn(*shown.dialog), std::vector{kFirst});
        next->click();
        QVERIFY(testing::button(*shown.dialog, u"Done"_s));
        shown.dialog->conceal();
        QVERIFY(!previous->isEnabled());
        shown.dialog->reveal(symbolsOf({kFirst, kSecond}));
        QCOMPARE(seenOn(*shown.dialog), std::vector{kSecond}); // where it was
        testing::button(*shown.dialog, u"Done"_s)->click();
        QVERIFY(!shown.dialog->isVisible());
    }

    void tellsNobodyTheSecret()
    {
        const Shown shown({kFirst});
        for (const auto *widget : shown.dialog->findChildren<QWidget *>()) {
            for (const QString &text : {widget->accessibleName(), widget->accessibleDescription(), widget->toolTip()})
                QVERIFY(!text.contains(u"JBSWY3DPEHPK3PXP"_s) && !text.contains(u"otpauth"_s));
        }
        QCOMPARE(shown.dialog->findChild<QrCodeView *>()->accessibleName(), u"QR code: Code 1"_s);
        QCOMPARE(shown.dialog->windowTitle(), u"QR code"_s); // titles are everybody’s
        QCOMPARE(shown.dialog->headline(), u"QR code of GitHub"_s);
    }

private:
    FixedClock m_clock = FixedClock();
};

QTEST_MAIN(ShowQrDialogTest)
#include "tst_show_qr_dialog.moc"
