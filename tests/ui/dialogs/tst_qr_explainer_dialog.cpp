#include "tests/ui/dialogs/dialog_testing.h"
#include "ui/dialogs/qr_explainer_dialog.h"
#include "ui/dialogs/scan_message_dialog.h"
#include "ui/text/qr_words.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

constexpr int kKinds = static_cast<int>(QrKind::PlainText) + 1;

QrExplanation explanation(int kind, const std::string &detail = {})
{
    return {.kind = static_cast<QrKind>(kind), .detail = detail, .error = {}};
}

} // namespace

class QrExplainerDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { testing::failOnWarnings(); }

    void hasWordsOfItsOwnForEveryKind()
    {
        std::set<QString> sentences;
        std::set<QString> phrases;
        for (int kind = 0; kind < kKinds; ++kind) {
            const QrWords words = qrWords(explanation(kind));
            QVERIFY(!words.headline.isEmpty());
            QVERIFY(!words.step.isEmpty());
            QVERIFY(!words.detail.isEmpty());
            sentences.insert(words.what);
            phrases.insert(qrPhrase(explanation(kind)));
        }
        QCOMPARE(static_cast<int>(sentences.size()), kKinds - 1); // an account and an export of accounts share theirs
        QCOMPARE(static_cast<int>(phrases.size()), kKinds - 1);
        QVERIFY(!sentences.contains(QString()));
    }

    void namesTheHostOfAWebLink()
    {
        const QrExplanation link{.kind = QrKind::WebLink, .detail = "play.google.com", .error = {}};
        const QrExplainerDialog dialog(link);
        QCOMPARE(dialog.headline(), u"That is a QR code, but not an account"_s);
        QVERIFY(dialog.sentence().contains(u"play.google.com"_s));
        QCOMPARE(qrPhrase(link), u"a web link (play.google.com)"_s);
    }

    void warnsOfALinkThatLooksLikeAnother()
    {
        const QrExplanation link = explainQrText("https://apps.apple.com@evil.example/app");
        QVERIFY(qrWords(link).what.contains(u"a web link to evil.example"_s));
        QVERIFY(qrWords(link).what.contains(u"“@”"_s));
        QCOMPARE(qrWords(link).masked, u"https://•••@evil.example/•••"_s);
    }

    void tellsWhatAHostInForeignLettersReallyIs()
    {
        const QrExplanation link = explainQrText("https://аррӏе.com/");
        QCOMPARE(qrPhrase(link), u"a web link (аррӏе.com (xn--80ak6aa92e.com))"_s);
    }

    void namesTheValueThatIsNotSupported_data()
    {
        QTest::addColumn<QByteArray>("parameter");
        QTest::addColumn<QString>("value");
        QTest::newRow("digits") << QByteArray("digits=12") << u"have 12 digits"_s;
        QTest::newRow("period") << QByteArray("period=86401") << u"last 86401 seconds"_s;
        QTest::newRow("algorithm") << QByteArray("algorithm=MD5") << u"algorithm MD5"_s;
    }
    void namesTheValueThatIsNotSupported()
    {
        QFETCH(QByteArray, parameter);
        QFETCH(QString, value);
        const QByteArray link = "otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP&" + parameter;
        const QrExplainerDialog dialog(explainQrText(link.toStdString()));
        QVERIFY(dialog.sentence().contains(value));
    }

    void showsWhatTheCodeHoldsWithoutItsSecrets()
    {
        const QrExplainerDialog dialog(explainQrText("WIFI:S:Home\u202Ex;P:correct horse;;"));
        const auto *masked = dialog.findChild<QLabel *>(u"masked"_s);
        QVERIFY(masked);
        QVERIFY(masked->text().contains(u"WIFI:S:Home\\u{202E}x;P:•••;"_s));
        const QrExplainerDialog text(explainQrText("correct horse battery staple"));
        QVERIFY(!text.findChild<QLabel *>(u"masked"_s));
        QVERIFY(text.sentence().contains(u"28"_s));
    }

    void saysOtherwiseOfAnAccountThatCannotBeUsed()
    {
        const QrExplanation unusable{
            .kind = QrKind::UnusableAccount, .detail = {}, .error = Error{ErrorCode::UnsupportedAlgorithm}};
        const QrExplainerDialog dialog(unusable);
        QVERIFY(dialog.headline().startsWith(u"That is an account, but"_s));
        QVERIFY(!dialog.sentence().isEmpty());
    }

    void leadsToTypingTheKeyAndToScanningAgain()
    {
        QrExplainerDialog dialog({.kind = QrKind::WiFi, .detail = "guests", .error = {}});
        QSignalSpy type(&dialog, &QrExplainerDialog::typeKeyRequested);
        QSignalSpy again(&dialog, &QrExplainerDialog::scanAgainRequested);
        testing::button(dialog, u"Type the key…"_s)->click();
        testing::button(dialog, u"Scan again"_s)->click();
        QCOMPARE(type.size(), 1);
        QCOMPARE(again.size(), 1);
    }

    void tellsNothingFoundFromAScanThatFailed()
    {
        using Looked = ScanMessageDialog::Looked;
        const ScanMessageDialog nothing(Looked::AtScreen, {});
        const ScanMessageDialog failed(Looked::AtScreen, Error{ErrorCode::ScreenUnavailable});
        const ScanMessageDialog picture(Looked::AtPicture, {});
        const ScanMessageDialog left(Looked::AtScreen, Error{ErrorCode::ScreenshotLeftBehind, "/tmp/out.png"});
        QCOMPARE(left.headline(), nothing.headline());
        QVERIFY(left.sentence().contains(u"/tmp/out.png"_s));
        QCOMPARE(nothing.headline(), u"No QR code found on your screen"_s);
        QCOMPARE(failed.headline(), u"The screen could not be scanned"_s);
        QCOMPARE(picture.headline(), u"No QR code found in the picture"_s);
        QVERIFY(nothing.sentence() != failed.sentence());
    }

    void leadsFromAnEmptyScreenToThreeOtherWays()
    {
        ScanMessageDialog dialog(ScanMessageDialog::Looked::AtScreen, {});
        QSignalSpy again(&dialog, &ScanMessageDialog::scanAgainRequested);
        QSignalSpy picture(&dialog, &ScanMessageDialog::pictureRequested);
        QSignalSpy type(&dialog, &ScanMessageDialog::typeKeyRequested);
        testing::button(dialog, u"Scan again"_s)->click();
        testing::button(dialog, u"From a picture…"_s)->click();
        testing::button(dialog, u"Type the key…"_s)->click();
        QCOMPARE(again.size(), 1);
        QCOMPARE(picture.size(), 1);
        QCOMPARE(type.size(), 1);
    }

    void offersToChooseTheAreaWhereTheDesktopRefused()
    {
        ScanMessageDialog dialog(ScanMessageDialog::Looked::AtScreen, Error{ErrorCode::ScreenshotRefused});
        QSignalSpy area(&dialog, &ScanMessageDialog::areaRequested);
        QSignalSpy again(&dialog, &ScanMessageDialog::scanAgainRequested);
        testing::button(dialog, u"Choose an area…"_s)->click();
        QCOMPARE(area.size(), 1);
        QCOMPARE(again.size(), 0);
        QVERIFY(testing::button(dialog, u"From a picture…"_s));
        QVERIFY(!dialog.isVisible());
    }
};

QTEST_MAIN(QrExplainerDialogTest)
#include "tst_qr_explainer_dialog.moc"
