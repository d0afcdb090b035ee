#include "ui/text/translators.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <initializer_list>

using namespace Qt::StringLiterals;

// Outside of any namespace, as Q_INIT_RESOURCE asks.
static void initTranslationResources()
{
    Q_INIT_RESOURCE(countersign_translations);
}

namespace countersign {

namespace {

constexpr auto kFolder = ":/i18n";
constexpr auto kTranslatorName = "countersign_translator";

/// The language that the system asks for, among those we have.
QString systemLanguage()
{
    const QStringList available = availableLanguages();
    for (const QString &wanted : QLocale::system().uiLanguages()) {
        const QLocale locale(wanted);
        // zh-Hans-SG and zh-MY read Simplified Chinese too.
        if (locale.language() == QLocale::Chinese && locale.script() == QLocale::SimplifiedHanScript)
            return u"zh_CN"_s;
        for (const QString &language : available) {
            const QLocale ours(language);
            if (ours.language() == locale.language() && locale.language() != QLocale::Chinese)
                return language;
        }
    }
    return u"en"_s;
}

void install(QCoreApplication &application, const QString &file, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    translator->setObjectName(QLatin1StringView(kTranslatorName));
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void installTranslators(QCoreApplication &application, const QString &language)
{
    initTranslationResources();
    const auto old
        = application.findChildren<QTranslator *>(QLatin1StringView(kTranslatorName), Qt::FindDirectChildrenOnly);
    qDeleteAll(old); // a translator takes itself out of the application

    const bool chosen = availableLanguages().contains(language);
    const QString spoken = chosen ? language : systemLanguage();
    QLocale::setDefault(chosen ? QLocale(language) : QLocale::system());
    // Qt's own first: the translator installed last is asked first.
    install(application, u"qtbase_"_s + spoken, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(application, u"countersign_"_s + spoken, QLatin1StringView(kFolder));
}

QStringList availableLanguages()
{
    initTranslationResources();
    QStringList languages{u"en"_s};
    const QStringList files
        = QDir(QLatin1StringView(kFolder)).entryList({u"countersign_*.qm"_s}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QString language = file.section(u'.', 0, 0).section(u'_', 1);
        if (!languages.contains(language))
            languages += language;
    }
    return languages;
}

} // namespace countersign
