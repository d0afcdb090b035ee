#include "core/qr/qr_explainer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMetaEnum>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

QString kindName(QrKind kind)
{
    switch (kind) {
    case QrKind::Account:
        return u"account"_s;
    case QrKind::Migration:
        return u"migration"_s;
    case QrKind::UnusableAccount:
        return u"unusable account"_s;
    case QrKind::WebLink:
        return u"web link"_s;
    case QrKind::AppDownload:
        return u"app download"_s;
    case QrKind::WiFi:
        return u"wifi"_s;
    case QrKind::Contact:
        return u"contact"_s;
    case QrKind::Email:
        return u"email"_s;
    case QrKind::Phone:
        return u"phone"_s;
    case QrKind::Place:
        return u"place"_s;
    case QrKind::ChatLogon:
        return u"chat logon"_s;
    case QrKind::Payment:
        return u"payment"_s;
    case QrKind::CryptoAddress:
        return u"crypto address"_s;
    case QrKind::PushEnrolment:
        return u"push enrolment"_s;
    case QrKind::Passkey:
        return u"passkey"_s;
    case QrKind::SmartHome:
        return u"smart home"_s;
    case QrKind::MobilePlan:
        return u"mobile plan"_s;
    case QrKind::PlainText:
        return u"plain text"_s;
    }
    Q_UNREACHABLE();
}

/// The errors that the vectors name.
std::optional<ErrorCode> errorNamed(const QString &name)
{
    static const QHash<QString, ErrorCode> names{
        {u"LinkMalformed"_s, ErrorCode::LinkMalformed},
        {u"LinkTooLong"_s, ErrorCode::LinkTooLong},
        {u"LinkWithoutSecret"_s, ErrorCode::LinkWithoutSecret},
        {u"UnsupportedType"_s, ErrorCode::UnsupportedType},
        {u"UnsupportedAlgorithm"_s, ErrorCode::UnsupportedAlgorithm},
        {u"InvalidDigits"_s, ErrorCode::InvalidDigits},
        {u"InvalidPeriod"_s, ErrorCode::InvalidPeriod},
        {u"InvalidCounter"_s, ErrorCode::InvalidCounter},
        {u"Base32InvalidCharacter"_s, ErrorCode::Base32InvalidCharacter},
        {u"SecretEmpty"_s, ErrorCode::SecretEmpty},
        {u"MigrationMalformed"_s, ErrorCode::MigrationMalformed},
        {u"NotAnAccountLink"_s, ErrorCode::NotAnAccountLink},
    };
    const auto found = names.find(name);
    return found == names.end() ? std::nullopt : std::optional(*found);
}

} // namespace

class TestQrExplainer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesWhatATextIs_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("error");
        QTest::addColumn<QString>("masked");

        QFile file(QLatin1String(COUNTERSIGN_TEST_DATA) + u"/qr_explainer/texts.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonArray texts = document[u"texts"_s].toArray();
        QCOMPARE(texts.size(), document[u"count"_s].toInt());
        for (const QJsonValue &entry : texts) {
            const QByteArray text = entry[u"text"_s].toString().toUtf8();
            QTest::newRow(text.left(60).constData())
                << text << entry[u"kind"_s].toString() << entry[u"detail"_s].toString() << entry[u"error"_s].toString()
                << entry[u"masked"_s].toString();
        }
    }
    void namesWhatATextIs()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, kind);
        QFETCH(QString, detail);
        QFETCH(QString, error);
        QFETCH(QString, masked);
        const QrExplanation explanation = explainQrText(text.toStdString());
        QCOMPARE(kindName(explanation.kind), kind);
        QCOMPARE(QString::fromStdString(explanation.detail), detail);
        QCOMPARE(QString::fromStdString(explanation.masked), masked);
        QCOMPARE(explanation.error.has_value(), !error.isEmpty());
        if (explanation.error)
            QCOMPARE(std::optional(explanation.error->code), errorNamed(error));
    }

    void saysWhetherATextIsMeantAsAnAccount()
    {
        QVERIFY(mayBeAccount("otpauth://totp/x?secret=A"));
        QVERIFY(mayBeAccount(" OTPAUTH://totp/without-key"));
        QVERIFY(mayBeAccount("QR-Code:otpauth-migration://offline?data=AA"));
        QVERIFY(mayBeAccount("motp://x:y?secret=0123456789abcdef"));
        QVERIFY(!mayBeAccount("https://example.com/?next=otpauth://totp"));
        QVERIFY(!mayBeAccount("steam://run/440"));
        QVERIFY(!mayBeAccount(""));
    }

    void showsNothingOfASecret_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("key") << "otpauth://totp/Example:alice?secret="_ba
                             << "&digits=6"_ba;
        QTest::newRow("key of an account that is refused") << "otpauth://totp/Example:alice?digits=12&secret="_ba
                                                           << ""_ba;
        QTest::newRow("second key") << "otpauth://totp/a?secret=JBSWY3DPEHPK3PXP&secret="_ba
                                    << ""_ba;
        QTest::newRow("key in the label") << "otpauth://totp/"_ba
                                          << "?digits=6"_ba;
        QTest::newRow("key for the type") << "otpauth://"_ba
                                          << "/a?digits=6"_ba;
        QTest::newRow("key in another parameter") << "otpauth://totp/a?digits="_ba
                                                  << "&algorithm=SHA1"_ba;
        QTest::newRow("key for the algorithm") << "otpauth://totp/a?algorithm="_ba
                                               << ""_ba;
        QTest::newRow("no question mark") << "otpauth://totp/secret="_ba
                                          << ""_ba;
        QTest::newRow("Mobile-OTP") << "motp://Example:alice?secret="_ba
                                    << ""_ba;
        QTest::newRow("Steam") << "steam://"_ba
                               << ""_ba;
        QTest::newRow("Apple") << "apple-otpauth://totp/a?secret="_ba
                               << ""_ba;
        QTest::newRow("export") << "otpauth-migration://offline?data="_ba
                                << ""_ba;
        QTest::newRow("words before an export") << ""_ba
                                                << "otpauth-migration://offline?data=AA"_ba;
        QTest::newRow("wireless network") << "WIFI:S:Home;T:WPA;P:"_ba
                                          << ";;"_ba;
        QTest::newRow("its protection") << "WIFI:S:Home;T:"_ba
                                        << ";;"_ba;
        QTest::newRow("user of a web link") << "https://"_ba
                                            << "@example.com/"_ba;
        QTest::newRow("path") << "https://example.com/"_ba
                              << ""_ba;
        QTest::newRow("query") << "https://example.com?"_ba
                               << ""_ba;
        QTest::newRow("chat") << "https://login.weixin.qq.com/l/"_ba
                              << ""_ba;
        QTest::newRow("chat scheme") << "tg://login?token="_ba
                                     << ""_ba;
        QTest::newRow("push") << "phonefactor://activate_account?code="_ba
                              << "&url=x"_ba;
        QTest::newRow("mailbox") << "mailto:"_ba
                                 << "@example.com?subject=x"_ba;
        QTest::newRow("mail") << "mailto:a@example.com?body="_ba
                              << ""_ba;
        QTest::newRow("message") << "SMSTO:+4915112345678:"_ba
                                 << ""_ba;
        QTest::newRow("contact") << "BEGIN:VCARD\nNOTE:"_ba
                                 << ""_ba;
        QTest::newRow("wallet") << "wc:"_ba
                                << "@1"_ba;
        QTest::newRow("passkey") << "FIDO:/"_ba
                                 << ""_ba;
        QTest::newRow("smart home") << "MT:Y.K9042C00KA0"_ba
                                    << ""_ba;
        QTest::newRow("eSIM") << "LPA:1$example.com$"_ba
                              << ""_ba;
        QTest::newRow("plain text") << ""_ba
                                    << ""_ba;
    }
    void showsNothingOfASecret()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const QByteArray secret = "KRSXG5DTMVRXEZLU"_ba;
        const auto explanation = explainQrText(QByteArray(before + secret + after).toStdString());
        const QByteArray shown = QByteArray::fromStdString(explanation.masked + explanation.detail);
        for (qsizetype begin = 0; begin + 6 <= secret.size(); ++begin)
            QVERIFY2(!shown.toUpper().contains(secret.mid(begin, 6)), shown.constData());
    }

    void masksANameThatRepeatsThePassword()
    {
        QCOMPARE(explainQrText("WIFI:S:hunter22;P:hunter22;;").masked, std::string("WIFI:S:•••;P:•••;"));
        QCOMPARE(explainQrText("WIFI:P:first;S:hunter22;P:hunter22;;").masked, std::string("WIFI:S:•••;P:•••;"));
        QCOMPARE(explainQrText("WIFI:S:Hunter;P:xhunt\\er2;;").masked, std::string("WIFI:S:•••;P:•••;"));
        QCOMPARE(explainQrText("otpauth://totp/jbswy3dpehpk3pxp?secret=JBSWY3DPEHPK3PXP").masked,
                 std::string("otpauth://totp/•••?secret=•••"));
        QCOMPARE(explainQrText("otpauth://totp/Bob?secret=JBSWY%33DP&digits=%33&period=30").masked,
                 std::string("otpauth://totp/Bob?secret=•••&period=30"));
    }

    void tellsALinkInDisguise()
    {
        QVERIFY(explainQrText("https://apps.apple.com@evil.example/app").hasDisguise);
        QVERIFY(!explainQrText("https://evil.example/@apps.apple.com").hasDisguise);
    }

    void countsTheCharactersOfPlainText()
    {
        QCOMPARE(explainQrText(" 观测云 1\n").length, std::size_t(5));
        QCOMPARE(explainQrText("https://example.com").length, std::size_t(0));
    }

    void survivesAnyBytes()
    {
        std::string text;
        for (int byte = 0; byte < 256; ++byte)
            text += static_cast<char>(byte);
        QCOMPARE(kindName(explainQrText(text).kind), u"plain text"_s);
        for (const std::string_view beginning : {"https://", "WIFI:S:", "otpauth://", "MT:", "2@,", "BEGIN:VCARD"})
            explainQrText(std::string(beginning) + text);
    }
};

QTEST_GUILESS_MAIN(TestQrExplainer)
#include "tst_qr_explainer.moc"
