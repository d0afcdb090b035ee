#include "tests/bench/scan/scan_corpus.h"

#include "app/scan/picture_file.h"
#include "ui/scan/picture_pixels.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace countersign::bench {

namespace {

std::vector<std::string> textsOf(const QJsonValue &array)
{
    std::vector<std::string> texts;
    for (const QJsonValue &text : array.toArray())
        texts.push_back(text.toString().toStdString());
    return texts;
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// The codes and the page, as the generator described them.
QString description(const QJsonObject &picture)
{
    QString all = compact(picture["page"_L1].toObject());
    for (const QJsonValue &code : picture["codes"_L1].toArray())
        all += u' ' + compact(code.toObject());
    return all;
}

} // namespace

std::optional<Corpus> loadCorpus(const QString &folder)
{
    QFile file(folder + u"/truth.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject truth = QJsonDocument::fromJson(file.readAll()).object();
    Corpus corpus;
    for (const QJsonValue &value : truth["pictures"_L1].toArray()) {
        const QJsonObject picture = value.toObject();
        corpus.pictures.push_back({.path = folder + u'/' + picture["file"_L1].toString(),
                                   .className = picture["class"_L1].toString(),
                                   .drawnHow = description(picture),
                                   .width = picture["width"_L1].toInt(),
                                   .height = picture["height"_L1].toInt(),
                                   .texts = textsOf(picture["texts"_L1]),
                                   .accounts = textsOf(picture["accounts"_L1])});
    }
    for (const QJsonValue &value : truth["excluded"_L1].toArray())
        corpus.excluded.push_back(value["page"_L1].toString() + u": "_s + value["reason"_L1].toString());
    return corpus;
}

std::optional<RgbImage> loadPicture(const QString &path)
{
    const auto source = openPicture(path);
    if (!source)
        return {};
    const auto picture = decodePictureFile(*source);
    if (!picture)
        return {};
    return pixelsOf(*picture);
}

} // namespace countersign::bench
