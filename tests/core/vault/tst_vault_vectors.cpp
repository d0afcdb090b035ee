#include "core/vault/freshness.h"
#include "core/vault/key_slots.h"
#include "core/vault/vault_codec.h"
#include "core/vault/vault_file.h"
#include "tests/core/vault/vault_test_support.h"
#include "tests/core/vault/vault_vectors.h"
#include "tests/support/figures.h"

#include <QJsonArray>
#include <QTest>

#include <map>

using namespace countersign;
using namespace countersign::test;
using namespace Qt::StringLiterals;

namespace {

/// The names in docs/vault-format.md.
QString nameOf(ErrorCode code)
{
    static const std::map<ErrorCode, QString> names{
        {ErrorCode::VaultEmpty, u"EMPTY"_s},
        {ErrorCode::VaultZeroed, u"ZEROED"_s},
        {ErrorCode::NotAVault, u"NOT_A_VAULT"_s},
        {ErrorCode::VaultNewer, u"NEWER"_s},
        {ErrorCode::VaultMalformed, u"MALFORMED"_s},
        {ErrorCode::VaultTruncated, u"TRUNCATED"_s},
        {ErrorCode::VaultTrailingBytes, u"TRAILING"_s},
        {ErrorCode::VaultHeaderDamaged, u"DAMAGED_HEADER"_s},
        {ErrorCode::VaultBodyDamaged, u"DAMAGED_BODY"_s},
        {ErrorCode::KdfRefused, u"KDF_REFUSED"_s},
        {ErrorCode::WrongSecret, u"WRONG_SECRET"_s},
        {ErrorCode::VaultHeaderTampered, u"TAMPERED_HEADER"_s},
        {ErrorCode::VaultPayloadTampered, u"TAMPERED_PAYLOAD"_s},
        {ErrorCode::VaultInternal, u"INTERNAL"_s},
        {ErrorCode::VaultOlderCopy, u"OLDER_COPY"_s},
        {ErrorCode::VaultForked, u"FORKED"_s},
    };
    const auto found = names.find(code);
    return found == names.end() ? u"another error"_s : found->second;
}

struct Answer
{
    QString word;
    std::optional<OpenVault> open = {};
};

Answer refusal(const Error &error)
{
    return {.word = nameOf(error.code)};
}

} // namespace

/// The vectors of the format, which open_vault.py reads as well.
class TestVaultVectors : public QObject
{
    Q_OBJECT

private:
    const VaultVectors m_vectors{QStringLiteral(COUNTERSIGN_TEST_DATA "/vault/vectors.json")};

    Result<OpenVault> openWith(const QJsonObject &vector, ByteView file) const
    {
        const QJsonValue secret = vector[u"secret"];
        const QString name = secret.toString(u"password"_s);
        const QString text = secret.isObject() ? secret[u"text"].toString() : m_vectors.secret(name);
        if (name.contains(u"recovery"_s)) {
            const auto key = RecoveryKey::parse(text.toStdString());
            return key ? vaultFile::open(file, *key) : key.error();
        }
        const std::optional<std::uint64_t> available = vector.contains(u"available"_s)
            ? std::optional<std::uint64_t>(vector[u"available"].toInteger())
            : std::nullopt;
        return vaultFile::open(file, SecretBytes::fromText(text.toStdString()), available);
    }

    static Result<void> compareWithSeen(const QJsonObject &vector, const FileStamp &opened)
    {
        const QJsonValue seen = vector[u"seen"];
        if (!seen.isObject())
            return {};
        FileStamp newest = opened;
        // 2^64-1 is more than JSON's numbers hold in Qt.
        newest.saveCounter = seen[u"counter"].toDouble() > 1e18
            ? ~std::uint64_t(0)
            : static_cast<std::uint64_t>(seen[u"counter"].toInteger());
        if (!seen[u"same_file"].toBool())
            newest.fileDigest = {};
        if (!seen[u"same_vault"].toBool())
            newest.vaultId = {};
        return checkFreshness(opened, newest);
    }

    Answer answerTo(const QJsonObject &vector, ByteView file) const
    {
        const auto checked = vaultFile::check(file);
        if (!checked)
            return refusal(checked.error());
        const QString until = vector[u"until"].toString();
        if (until == u"digests"_s)
            return {.word = u"PASSES"_s};
        if (until == u"costs"_s) {
            const auto available = vector.contains(u"available"_s)
                ? std::optional<std::uint64_t>(vector[u"available"].toInteger())
                : std::nullopt;
            const auto costs = checkKdfCosts(checked->header.slots, available);
            return costs ? Answer{.word = u"PASSES"_s} : refusal(costs.error());
        }
        auto open = openWith(vector, file);
        if (!open)
            return refusal(open.error());
        if (const auto fresh = compareWithSeen(vector, open->stamp); !fresh)
            return refusal(fresh.error());
        return {.word = u"OPENS"_s, .open = *std::move(open)};
    }

private Q_SLOTS:
    void saysWhatTheFormatSays_data()
    {
        QTest::addColumn<QJsonObject>("vector");
        for (const QJsonValue &vector : m_vectors.vectors())
            QTest::newRow(qPrintable(vector[u"name"].toString())) << vector.toObject();
    }
    void saysWhatTheFormatSays()
    {
        QFETCH(const QJsonObject, vector);
        const Bytes file = m_vectors.file(vector);
        QCOMPARE(VaultVectors::checksum(file), vector[u"blake2b"].toString()); // the file that Python builds too
        const Answer answer = answerTo(vector, file);
        QCOMPARE(answer.word, vector[u"expect"].toString());
        if (!answer.open)
            return;
        const Vault &vault = answer.open->vault;
        QCOMPARE(qint64(vault.accounts().size()), vector[u"accounts"].toInteger());
        if (vector[u"unusable"].isString())
            return;
        QJsonArray unusable;
        for (const auto &record : vault.quarantine())
            unusable.append(static_cast<qint64>(record.position));
        QCOMPARE(unusable, vector[u"unusable"].toArray());
    }

    /// What cannot be used is not changed either: the bytes stand in what would be saved.
    void writesBackWhatItCannotUse()
    {
        int records = 0;
        for (const QJsonValue &row : m_vectors.vectors()) {
            const QJsonObject vector = row.toObject();
            if (!vector.contains(u"unusable"_s) || vector[u"unusable"].toArray().isEmpty())
                continue;
            const auto vault = VaultCodec::decode(m_vectors.paddedPayload(vector));
            QVERIFY(vault);
            const auto again = VaultCodec::decode(*VaultCodec::encode(*vault));
            QVERIFY(again);
            QCOMPARE(again->quarantine().size(), vault->quarantine().size());
            for (std::size_t index = 0; index < vault->quarantine().size(); ++index) {
                QVERIFY2(again->quarantine()[index].cbor == vault->quarantine()[index].cbor,
                         qPrintable(vector[u"name"].toString()));
                QCOMPARE(again->quarantine()[index].position, vault->quarantine()[index].position);
                ++records;
            }
        }
        QVERIFY(records > 80);
        figure("records that cannot be used, written back verbatim: " + std::to_string(records));
    }

    void readsAsManyAsAreAskedFor()
    {
        const qsizetype count = m_vectors.vectors().size();
        QVERIFY(count >= 200);
        figure("vault vectors read by the program: " + std::to_string(count));
    }
};

QTEST_GUILESS_MAIN(TestVaultVectors)
#include "tst_vault_vectors.moc"
