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

        QFile file(QLatin1String(COUNTERSIGN_TEST_DATA) + u"/qr_explainer/texts.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject document = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonArray texts = document[u"texts"_s].toArray();
        QCOMPARE(texts.size(), document[u"count"_s].toInt());
        for (const QJsonValue &entry : texts) {
            const QByteArray text = entry[u"text"_s].toString().toUtf8();
            QTest::newRow(text.left(60).constData())
                << text << entry[u"kind"_s].toString() << entry[u"detail"_s].toString() << entry[u"error"_s].toString();
        }
    }
    void namesWhatATextIs()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, kind);
        QFETCH(QString, detail);
        QFETCH(QString, error);
        const QrExplanation explanation = explainQrText(text.toStdString());
        QCOMPARE(kindName(explanation.kind), kind);
        QCOMPARE(QString::fromStdString(explanation.detail), detail);
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
