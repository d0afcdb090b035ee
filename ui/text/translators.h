#pragma once

#include <QString>
#include <QStringList>

class QCoreApplication;

namespace countersign {

/// Makes `application` speak `language` ("en", "zh_CN"; "" follows the system), with Qt's own texts where Qt's
/// translations are installed. Called again it switches: widgets get QEvent::LanguageChange.
/// A language chosen by hand also sets how dates and numbers are written. The layout direction is the window's to set.
void installTranslators(QCoreApplication &application, const QString &language);

/// The languages there are, as `installTranslators` takes them: "en" first.
QStringList availableLanguages();

/// The language of ours that suits a person best who asks for these, such as {"zh-Hans-SG", "en-US"}; "en" if none
/// does.
QString bestLanguage(const QStringList &wanted);

} // namespace countersign
