#pragma once

#include "core/base/bytes.h"
#include "core/crypto/secret_bytes.h"

#include <QJsonObject>
#include <QString>

namespace countersign::test {

/// tests/data/vault/vectors.json: recipes of files. Builds them as assemble.py beside it does, but from other code.
class VaultVectors
{
public:
    explicit VaultVectors(const QString &path);

    QJsonArray vectors() const;
    QString secret(const QString &name) const;
    /// The file of one of `vectors()`.
    Bytes file(const QJsonObject &vector) const;
    /// The content of its payload, as it was before it was padded and sealed.
    SecretBytes paddedPayload(const QJsonObject &vector) const;
    /// What `blake2b` of a vector says of its file.
    static QString checksum(ByteView file);

private:
    QJsonValue part(const QJsonObject &vector, const char *name) const;

    QJsonObject m_document;
    SecretBytes m_vaultKey;
};

} // namespace countersign::test
