#pragma once

#include "core/crypto/secret_bytes.h"
#include "core/otp/otp_parameters.h"

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QString>

#include <string>

namespace countersign::test {

/// The lines of a file under tests/data, cut at `separator`; without empty lines and those that start with `#`.
inline QList<QByteArrayList> tableRows(const char *path, char separator)
{
    QFile file(QStringLiteral(COUNTERSIGN_TEST_DATA) + QLatin1Char('/') + QLatin1String(path));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArrayList> rows;
    const auto lines = file.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty() && !line.startsWith('#'))
            rows.append(line.split(separator));
    }
    return rows;
}

inline SecretBytes secretFromHex(const QByteArray &hex)
{
    return SecretBytes::fromText(QByteArray::fromHex(hex).toStdString());
}

inline QByteArray hexOf(ByteView bytes)
{
    return QByteArray::fromStdString(std::string(textOf(bytes))).toHex();
}

inline QByteArray bytesFrom(const std::string &text)
{
    return QByteArray::fromStdString(text);
}

inline HashAlgorithm algorithmNamed(const QByteArray &name)
{
    if (name == "SHA256")
        return HashAlgorithm::Sha256;
    if (name == "SHA512")
        return HashAlgorithm::Sha512;
    if (name == "SHA224" || name == "SHA384")
        return name == "SHA224" ? HashAlgorithm::Sha224 : HashAlgorithm::Sha384;
    return name == "MD5" ? HashAlgorithm::Md5 : HashAlgorithm::Sha1;
}

inline OtpType typeNamed(const QByteArray &name)
{
    if (name == "hotp")
        return OtpType::Hotp;
    if (name == "steam")
        return OtpType::Steam;
    if (name == "yandex")
        return OtpType::Yandex;
    return name == "motp" ? OtpType::Motp : OtpType::Totp;
}

} // namespace countersign::test
