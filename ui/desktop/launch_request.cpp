#include "ui/desktop/single_instance.h"

#include <QStringConverter>

namespace countersign {

// The fields in UTF-8, each ended by a zero byte: first the activation token, then the arguments. No argument of a
// program can hold a zero byte.

QByteArray encodeLaunchRequest(const LaunchRequest &request)
{
    QByteArray message = request.activationToken.toUtf8() + '\0';
    for (const QString &argument : request.arguments) {
        const QByteArray field = argument.toUtf8() + '\0';
        if (message.size() + field.size() > kMaxLaunchMessage)
            break; // thousands of pictures at once: the first ones come through
        message += field;
    }
    return message;
}

std::optional<LaunchRequest> decodeLaunchRequest(const QByteArray &message)
{
    if (message.isEmpty() || message.size() > kMaxLaunchMessage || !message.endsWith('\0'))
        return {};
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(message);
    if (decoder.hasError())
        return {};
    QStringList fields = text.split(QChar(u'\0'));
    fields.removeLast(); // behind the last zero
    LaunchRequest request;
    request.activationToken = fields.takeFirst();
    request.arguments = std::move(fields);
    return request;
}

} // namespace countersign
