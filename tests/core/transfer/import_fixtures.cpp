#include "tests/core/transfer/import_fixtures.h"

#include "core/otp/base32.h"
#include "core/otp/otp_names.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QStringList>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::testing {

namespace {

void addFixturesOf(std::vector<ImportFixture> &fixtures, const QString &folder)
{
    QFile list(folder + u"expected.json"_s);
    if (!list.open(QIODevice::ReadOnly))
        return;
    const QJsonArray entries = QJsonDocument::fromJson(list.readAll()).object().value(u"fixtures").toArray();
    for (const QJsonValue &entry : entries)
        fixtures.push_back({folder, entry.toObject()});
}

QByteArray raw(ByteView bytes)
{
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
}

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

/// Mobile-OTP's secret is text; fixtures give that text, or the bytes that it is the hexadecimal of.
QString secretOf(const AccountDraft &draft, const QJsonObject &expected)
{
    // EXPOSE: a secret of a fixture, compared.
    const QByteArray bytes = raw(draft.secret.expose());
    if (draft.parameters.type != OtpType::Motp)
        return QString::fromLatin1(bytes.toHex());
    const QString stated = expected.value(u"motp_secret_text").toString();
    return stated.isEmpty() || QString::fromUtf8(bytes) == stated ? expected.value(u"secret_hex").toString()
                                                                  : QString::fromUtf8(bytes);
}

/// The fields of `draft` that `expected` mentions, in the same notation.
QJsonObject described(const AccountDraft &draft, const QJsonObject &expected)
{
    const bool isHotp = draft.parameters.type == OtpType::Hotp;
    QJsonObject object{
        {u"issuer"_s, text(draft.issuer)},
        {u"name"_s, text(draft.name)},
        {u"type"_s, text(typeName(draft.parameters.type))},
        {u"secret_hex"_s, secretOf(draft, expected)},
        {u"algorithm"_s, text(algorithmName(draft.parameters.algorithm))},
        {u"digits"_s, draft.parameters.digits.count()},
        {u"period"_s,
         isHotp ? QJsonValue() : QJsonValue(static_cast<qint64>(draft.parameters.period.seconds().count()))},
        {u"counter"_s, isHotp ? QJsonValue(static_cast<qint64>(draft.counter)) : QJsonValue()},
    };
    if (expected.contains(u"groups")) {
        QJsonArray groups;
        for (const std::string &group : draft.groups)
            groups.append(text(group));
        object.insert(u"groups"_s, groups);
    }
    if (expected.contains(u"note"))
        object.insert(u"note"_s, text(draft.note));
    if (expected.contains(u"favorite"))
        object.insert(u"favorite"_s, draft.favorite);
    if (expected.contains(u"pin")) {
        // EXPOSE: a PIN of a fixture, compared.
        object.insert(u"pin"_s, text(draft.pin.exposeText()));
    }
    return object;
}

/// Mentions every field that only some formats have.
const QJsonObject kEverything{{u"groups"_s, {}}, {u"note"_s, {}}, {u"favorite"_s, {}}, {u"pin"_s, {}}};

/// `expected` with the fields that are compared.
QJsonObject comparable(QJsonObject expected)
{
    for (const QString &field : {u"secret"_s, u"motp_secret_text"_s, u"has_icon"_s, u"support"_s})
        expected.remove(field);
    for (const QString &field : {u"period"_s, u"counter"_s}) {
        if (!expected.contains(field))
            expected.insert(field, QJsonValue());
    }
    return expected;
}

QString shown(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

bool isSupportOptional(const QJsonObject &expected)
{
    return expected.value(u"support").toString() == u"optional";
}

} // namespace

Bytes ImportFixture::bytes() const
{
    QFile source(folder + file());
    if (!source.open(QIODevice::ReadOnly))
        return {};
    const QByteArray content = source.readAll();
    return Bytes(content.begin(), content.end());
}

std::vector<ImportFixture> ownFixtures()
{
    std::vector<ImportFixture> fixtures;
    const QDir all(QStringLiteral(COUNTERSIGN_TEST_DATA "/import"));
    for (const QString &format : all.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        addFixturesOf(fixtures, all.filePath(format) + u'/');
    return fixtures;
}

std::vector<ImportFixture> importFixtures()
{
    std::vector<ImportFixture> fixtures = ownFixtures();
    if (qEnvironmentVariableIsSet("COUNTERSIGN_FIXTURES"))
        addFixturesOf(fixtures, qEnvironmentVariable("COUNTERSIGN_FIXTURES") + u'/');
    return fixtures;
}

void addFixtureRows()
{
    QTest::addColumn<int>("index");
    const auto fixtures = importFixtures();
    for (int index = 0; index < static_cast<int>(fixtures.size()); ++index) {
        const ImportFixture &fixture = fixtures[static_cast<std::size_t>(index)];
        QTest::addRow("%s: %s", qPrintable(fixture.format()), qPrintable(fixture.file())) << index;
    }
}

ImportFixture fixtureAt(int index)
{
    return importFixtures().at(static_cast<std::size_t>(index));
}

ImportRequest requestWith(const QString &password)
{
    const QByteArray utf8 = password.toUtf8();
    return {.password = SecretBytes::fromText({utf8.constData(), static_cast<std::size_t>(utf8.size())})};
}

QStringList differences(const ImportContent &content, const ImportFixture &fixture)
{
    QStringList found;
    std::vector<bool> taken(content.accounts.size());
    for (const QJsonValue &value : fixture.accounts()) {
        const QJsonObject expected = value.toObject();
        std::size_t index = 0;
        while (index < taken.size()
               && (taken[index] || described(content.accounts[index], expected) != comparable(expected)))
            ++index;
        if (index < taken.size())
            taken[index] = true;
        else if (!isSupportOptional(expected))
            found += u"expected, but not there: "_s + shown(comparable(expected));
    }
    for (std::size_t index = 0; index < taken.size(); ++index) {
        if (!taken[index])
            found += u"not expected: "_s + shown(described(content.accounts[index], kEverything));
    }
    QStringList names;
    for (const RejectedEntry &entry : content.rejected)
        names += text(entry.name);
    for (const QJsonValue &value : fixture.rejected()) {
        const QString name = value.toObject().value(u"name").toString();
        if (std::ranges::none_of(names, [&](const QString &given) { return given.contains(name); }))
            found += u"not reported as rejected: "_s + name;
    }
    const auto optional = std::ranges::count_if(
        fixture.accounts(), [](const QJsonValue &value) { return isSupportOptional(value.toObject()); });
    if (names.size() < fixture.rejected().size() || names.size() > fixture.rejected().size() + optional)
        found += u"rejected: "_s + names.join(u", "_s);
    if (static_cast<qsizetype>(content.trashed.size()) != fixture.trashed().size())
        found += u"%1 left out as trashed, not %2"_s.arg(content.trashed.size()).arg(fixture.trashed().size());
    return found;
}

} // namespace countersign::testing
