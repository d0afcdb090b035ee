#include "ui/settings/settings.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QString userFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/countersign/countersign.ini"_s;
}

/// The file is the user's to edit: what is no number, or below zero, gives the default.
int countOr(const QVariant &stored, int defaultValue)
{
    bool isNumber = false;
    const int value = stored.toInt(&isNumber);
    return isNumber && value >= 0 ? value : defaultValue;
}

} // namespace

Settings::Settings(const QString &file, QObject *parent)
    : QObject(parent)
    , m_file(file.isEmpty() ? userFile() : file, QSettings::IniFormat)
{ }

int Settings::value(const Setting<int> &setting) const
{
    return countOr(m_file.value(QLatin1StringView(setting.key)), setting.defaultValue);
}

bool Settings::value(const Setting<bool> &setting) const
{
    return m_file.value(QLatin1StringView(setting.key), setting.defaultValue).toBool();
}

QString Settings::value(const Setting<const char *> &setting) const
{
    return m_file.value(QLatin1StringView(setting.key), QString::fromUtf8(setting.defaultValue)).toString();
}

int Settings::enumValue(const char *key, int defaultValue, int count) const
{
    const int value = countOr(m_file.value(QLatin1StringView(key)), defaultValue);
    return value < count ? value : defaultValue;
}

void Settings::store(const char *key, const QVariant &value)
{
    const QLatin1StringView name(key);
    // Compared as text, because that is what a file gives back.
    if (m_file.contains(name) && m_file.value(name).toString() == value.toString())
        return;
    m_file.setValue(name, value);
    Q_EMIT changed(name);
}

} // namespace countersign
