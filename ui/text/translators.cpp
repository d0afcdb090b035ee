#include "ui/text/translators.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <algorithm>

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

void install(QCoreApplication &application, const QString &file, const QString &folder)
{
    auto *translator = new QTranslator(&application);
    translator->setObjectName(QLatin1StringView(kTranslatorName));
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

/// Numbers and dates in the language of the words around them, the way the user's country writes them.
QLocale localeOfWords(const QString &language)
{
    const QLocale system = QLocale::system();
    const QLocale words(language);
    return system.language() == words.language() ? system : QLocale(words.language(), system.territory());
}

} // namespace

void installTranslators(QCoreApplication &application, const QString &language)
{
    initTranslationResources();
    const auto old
        = application.findChildren<QTranslator *>(QLatin1StringView(kTranslatorName), Qt::FindDirectChildrenOnly);
    qDeleteAll(old); // a translator takes itself out of the application

    const bool chosen = availableLanguages().contains(language);
    const QString spoken = chosen ? language : bestLanguage(QLocale::system().uiLanguages());
    QLocale::setDefault(localeOfWords(spoken));
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

QString bestLanguage(const QStringList &wanted)
{
    const QStringList available = availableLanguages();
    for (const QString &name : wanted) {
        const QLocale locale(name);
        // Written Chinese comes in two scripts, whatever the country: zh-SG reads what zh-CN reads.
        const auto suits = [&locale](const QString &language) {
            const QLocale ours(language);
            return ours.language() == locale.language()
                && (locale.language() != QLocale::Chinese || ours.script() == locale.script());
        };
        const auto found = std::ranges::find_if(available, suits);
        if (found != available.end())
            return *found;
    }
    return u"en"_s;
}

} // namespace countersign
