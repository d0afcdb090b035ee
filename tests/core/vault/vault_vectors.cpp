#include "tests/core/vault/vault_vectors.h"

#include "core/crypto/aead.h"
#include "core/crypto/digest.h"
#include "core/crypto/key_derivation.h"
#include "core/vault/vault_codec.h"
#include "tests/core/vault/vault_test_support.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <sodium.h>

namespace countersign::test {

using namespace Qt::StringLiterals;

namespace {

Bytes unhex(const QJsonValue &text)
{
    return fromHex(text.toString().toStdString());
}

/// Hexadecimal text, or a list of such texts and of [text, times].
Bytes joined(const QJsonValue &parts)
{
    if (parts.isString())
        return unhex(parts);
    Bytes out;
    for (const QJsonValue &part : parts.toArray()) {
        const Bytes piece = unhex(part.isString() ? part : part[0]);
        const auto times = static_cast<std::size_t>(part.isString() ? 1 : part[1].toInteger());
        out.reserve(out.size() + piece.size() * times);
        if (piece.size() == 1) {
            out.insert(out.end(), times, piece[0]); // 64 MiB of zeros at once
            continue;
        }
        for (std::size_t time = 0; time < times; ++time)
            out.insert(out.end(), piece.begin(), piece.end());
    }
    return out;
}

void put(Bytes &file, std::size_t offset, ByteView bytes)
{
    std::ranges::copy(bytes, file.begin() + static_cast<std::ptrdiff_t>(offset));
}

void append(Bytes &file, ByteView bytes)
{
    file.insert(file.end(), bytes.begin(), bytes.end());
}

/// Offsets below 0 count from the end.
std::size_t offsetIn(const Bytes &file, const QJsonValue &value)
{
    const qint64 offset = value.toInteger();
    return static_cast<std::size_t>(offset < 0 ? offset + static_cast<qint64>(file.size()) : offset);
}

void change(Bytes &file, const QJsonArray &what)
{
    const QString kind = what[0].toString();
    if (kind == u"whole"_s)
        file = joined(what[1]);
    else if (kind == u"cut"_s)
        file.resize(offsetIn(file, what[1]));
    else if (kind == u"append"_s)
        append(file, joined(what[1]));
    else if (kind == u"put"_s)
        put(file, offsetIn(file, what[1]), joined(what[2]));
    else if (kind == u"flip"_s)
        file[offsetIn(file, what[1])] ^= static_cast<std::uint8_t>(what[2].toInt());
    else if (kind == u"swap"_s)
        std::swap_ranges(file.begin() + what[1].toInt(), file.begin() + what[1].toInt() + what[3].toInt(),
                         file.begin() + what[2].toInt());
    else if (kind == u"remove"_s)
        file.erase(file.begin() + what[1].toInt(), file.begin() + what[1].toInt() + what[2].toInt());
    else if (kind == u"insert"_s) {
        const Bytes more = joined(what[2]);
        file.insert(file.begin() + what[1].toInt(), more.begin(), more.end());
    } else
        QFAIL(qPrintable(kind));
}

Digest headerMac(ByteView headerWithDigest, const SecretBytes &vaultKey)
{
    return keyedDigest("OTPv1 header mac", headerWithDigest, deriveSubkey(vaultKey, 1, "OTPv1key"));
}

void repair(Bytes &file, std::size_t headerEnd, const QString &what, const SecretBytes &vaultKey)
{
    const ByteView view(file);
    if (what == u"digests"_s || what == u"mac"_s || what == u"header"_s)
        put(file, headerEnd, personalDigest("OTPv1 hdr digest", view.first(headerEnd)));
    if (what == u"mac"_s)
        put(file, headerEnd + 32, headerMac(view.first(headerEnd + 32), vaultKey));
    if (what == u"digests"_s || what == u"mac"_s || what == u"file"_s)
        put(file, file.size() - 32, personalDigest("OTPv1 filedigest", view.first(file.size() - 32)));
}

} // namespace

VaultVectors::VaultVectors(const QString &path)
{
    QFile file(path);
    if (file.open(QIODevice::ReadOnly))
        m_document = QJsonDocument::fromJson(file.readAll()).object();
    m_vaultKey = SecretBytes(unhex(m_document[u"vault_key"]));
}

QJsonArray VaultVectors::vectors() const
{
    return m_document[u"vectors"].toArray();
}

QString VaultVectors::secret(const QString &name) const
{
    return m_document[u"secrets"][name].toString();
}

/// The vector's own, or its base's.
QJsonValue VaultVectors::part(const QJsonObject &vector, const char *name) const
{
    const QString key = QString::fromLatin1(name);
    return vector.contains(key) ? vector[key] : m_document[u"bases"][vector[u"base"].toString(u"plain"_s)][key];
}

SecretBytes VaultVectors::paddedPayload(const QJsonObject &vector) const
{
    if (vector.contains(u"padded"_s))
        return SecretBytes(joined(vector[u"padded"]));
    Bytes content = joined(part(vector, "content"));
    const std::size_t size = VaultCodec::paddedSize(content.size());
    content.push_back(0x80);
    content.resize(size);
    return SecretBytes(content);
}

Bytes VaultVectors::file(const QJsonObject &vector) const
{
    const SecretBytes payload = paddedPayload(vector);
    Bytes file = joined(part(vector, "header"));
    for (int byte = 0; byte < 8; ++byte)
        file[static_cast<std::size_t>(44 + byte)] = static_cast<std::uint8_t>((payload.size() + 16) >> (8 * byte));
    for (const QJsonValue &edit : vector[u"header_edits"].toArray())
        put(file, offsetIn(file, edit[0]), unhex(edit[1]));
    const std::size_t headerEnd = file.size();
    aead::Nonce nonce;
    std::ranges::copy(ByteView(file).subspan(52, nonce.size()), nonce.begin());
    append(file, personalDigest("OTPv1 hdr digest", file));
    const Digest mac = headerMac(file, m_vaultKey);
    append(file, mac);
    aead::sealTo(file, deriveSubkey(m_vaultKey, 2, "OTPv1key"), nonce, mac, payload);
    append(file, personalDigest("OTPv1 filedigest", file));
    for (const QJsonValue &what : vector[u"changes"].toArray())
        change(file, what.toArray());
    repair(file, headerEnd, vector[u"repair"].toString(), m_vaultKey);
    return file;
}

QString VaultVectors::checksum(ByteView file)
{
    Bytes sum(16);
    crypto_generichash(sum.data(), sum.size(), file.data(), file.size(), nullptr, 0);
    return QString::fromStdString(hex(sum));
}

} // namespace countersign::test
