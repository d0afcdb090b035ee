#include "ui/window/import_reading.h"

#include "ui/text/display_text.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace countersign::importReading {

namespace {

Result<Bytes> readWhole(const QString &path)
{
    if (!QFileInfo::exists(path))
        return ErrorCode::FileNotFound;
    QFile file(path);
    // A pipe would keep us for ever.
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return ErrorCode::FileUnreadable;
    if (static_cast<std::uint64_t>(file.size()) > ImportFile::kMaxSize)
        return ErrorCode::ImportTooLarge;
    Bytes bytes(static_cast<std::size_t>(file.size()));
    std::size_t filled = 0;
    while (filled < bytes.size()) {
        const qint64 count
            = file.read(reinterpret_cast<char *>(bytes.data() + filled), static_cast<qint64>(bytes.size() - filled));
        if (count <= 0)
            return ErrorCode::FileUnreadable;
        filled += static_cast<std::size_t>(count);
    }
    return bytes;
}

ChosenFile recogniseOne(const QString &path)
{
    ChosenFile chosen{.path = path};
    const auto fail = [&chosen](Error error) {
        error.where = QFileInfo(chosen.path).fileName().toStdString();
        chosen.problem = std::move(error);
    };
    auto bytes = readWhole(path);
    if (!bytes) {
        fail(bytes.error());
        return chosen;
    }
    auto file = std::make_shared<const ImportFile>(*std::move(bytes));
    const auto recognised = recogniseImport(*file);
    if (!recognised) {
        fail(recognised.error());
        return chosen;
    }
    chosen.file = std::move(file);
    chosen.importer = recognised->importer;
    chosen.protection = recognised->protection;
    return chosen;
}

} // namespace

QString ChosenFile::name() const
{
    return displayText(QFileInfo(path).fileName());
}

std::vector<ChosenFile> recognise(const QStringList &paths)
{
    std::vector<ChosenFile> files;
    std::ranges::transform(paths, std::back_inserter(files), recogniseOne);
    return files;
}

Opened open(const ImportFile &file, const Importer &importer, Openers openers,
            std::shared_ptr<const std::atomic_bool> cancelled)
{
    ImportRequest request{.password = std::move(openers.password),
                          .unseal = std::move(openers.unseal),
                          .cancelled = [cancelled] { return cancelled->load(); }};
    auto content = importer.read(file, request);
    return {std::move(content), std::move(request.password)};
}

} // namespace countersign::importReading
