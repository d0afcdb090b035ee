#pragma once

#include <QString>

#include <filesystem>

namespace countersign {

inline std::filesystem::path toPath(const QString &text)
{
    return {text.toStdU16String()};
}

inline QString toText(const std::filesystem::path &path)
{
    return QString::fromStdU16String(path.u16string());
}

} // namespace countersign
