#include "ui/dialogs/setting_cards.h"

#include "ui/dialogs/card.h"
#include "ui/dialogs/setting_controls.h"
#include "ui/text/time_text.h"
#include "ui/text/translators.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SettingsDialog)
};

/// Lengths of time to choose from, with the one in force even if it was written into the file by hand. 0 is `never`.
QList<SettingChoice<int>> durations(std::initializer_list<int> usual, int current, std::chrono::seconds unit,
                                    const QString &never)
{
    QList<int> values(usual);
    if (!values.contains(current))
        values.append(current);
    values.removeAll(0);
    std::ranges::sort(values);
    QList<SettingChoice<int>> choices;
    for (const int value : values)
        choices.append({value, durationText(value * unit)});
    choices.append({0, never});
    return choices;
}

QString languageName(const QString &language)
{
    // Qt calls it "American English"; the language's own name is what somebody looks for who reads no other.
    return language == u"en"_s ? u"English"_s : QLocale(language).nativeLanguageName();
}

} // namespace

QWidget *makeLanguageCard(Settings &settings)
{
    auto *box = new QComboBox;
    box->addItem(Words::tr("The system's"), QString());
    for (const QString &language : availableLanguages())
        box->addItem(languageName(language), language);
    box->setCurrentIndex(std::max(0, box->findData(settings.value(setting::kLanguage))));
    QObject::connect(box, &QComboBox::activated, box, [&settings, box](int index) {
        settings.setValue(setting::kLanguage, box->itemData(index).toString());
    });
    auto *card = new Card;
    card->addRow(new CardRow(Words::tr("Language"), Words::tr("of everything the program says"), box));
    return card;
}

QWidget *makeLockCard(Settings &settings)
{
    auto *card = new Card;
    card->addRow(
        new CardRow(Words::tr("Lock after"), Words::tr("when you don’t use the computer"),
                    makeSettingBox(settings, setting::kLockAfterMinutes,
                                   durations({1, 2, 5, 10, 15, 30, 60}, settings.value(setting::kLockAfterMinutes),
                                             std::chrono::minutes(1), Words::tr("never")))));
    card->addRow(new CardRow(Words::tr("Lock with the computer"),
                             Words::tr("when its screen locks or it goes to sleep"),
                             makeSettingTick(settings, setting::kLockWithComputer)));
    card->addRow(
        new CardRow(Words::tr("Clear the clipboard"), Words::tr("only if it still holds our code"),
                    makeSettingBox(settings, setting::kClearClipboardSeconds,
                                   durations({10, 20, 30, 45, 60, 120}, settings.value(setting::kClearClipboardSeconds),
                                             std::chrono::seconds(1), Words::tr("never")))));
    return card;
}

QWidget *makeCodesCard(Settings &settings)
{
    auto *card = new Card;
    card->addRow(new CardRow(Words::tr("Copy a code with"), Words::tr("Enter and Ctrl+C always copy the selected one"),
                             makeSettingBox<CopyOn>(settings, setting::kCopyOn,
                                                    {{CopyOn::SingleClick, Words::tr("a click")},
                                                     {CopyOn::DoubleClick, Words::tr("a double click")},
                                                     {CopyOn::Never, Words::tr("the keyboard only")}})));
    card->addRow(new CardRow(Words::tr("Copy only with at least"),
                             Words::tr("the code that follows is waited for otherwise"),
                             makeSettingBox(settings, setting::kMinimumLeftSeconds,
                                            durations({3, 5, 8, 10, 15}, settings.value(setting::kMinimumLeftSeconds),
                                                      //: Copy only with at least: any time left
                                                      std::chrono::seconds(1), Words::tr("any time left")))));
    card->addRow(
        new CardRow(Words::tr("Show codes"), Words::tr("hidden ones are safer while the screen is shared"),
                    makeSettingBox<CodeVisibility>(settings, setting::kCodeVisibility,
                                                   {{CodeVisibility::Shown, Words::tr("always")},
                                                    {CodeVisibility::HiddenUntilClicked, Words::tr("once clicked")}})));
    return card;
}

QWidget *makeAppearanceCard(Settings &settings)
{
    auto *card = new Card;
    card->addRow(new CardRow(Words::tr("Colours"), {},
                             makeSettingBox<ThemeChoice>(settings, setting::kTheme,
                                                         {{ThemeChoice::System, Words::tr("the system's")},
                                                          {ThemeChoice::Light, Words::tr("light")},
                                                          {ThemeChoice::Dark, Words::tr("dark")}})));
    card->addRow(new CardRow(Words::tr("Follow the desktop’s style"),
                             Words::tr("buttons and fields as other programs show them"),
                             makeSettingTick(settings, setting::kDesktopStyle)));
    return card;
}

} // namespace countersign
