// Alt and a letter means one thing on every page and in every dialog, in each language.

#include "tests/screens/screens.h"
#include "ui/desktop/theme.h"
#include "ui/text/translators.h"

#include <QAbstractButton>
#include <QApplication>
#include <QGroupBox>
#include <QKeySequence>
#include <QLabel>
#include <QMap>
#include <QMenu>
#include <QRegularExpression>
#include <QStackedWidget>
#include <QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// Whether nothing that a person does on this page can show `widget`: it stands on another page of a stack.
bool isOnAnotherPage(const QWidget &widget)
{
    for (const QWidget *part = &widget; part && !part->isWindow(); part = part->parentWidget()) {
        const auto *stack = qobject_cast<const QStackedWidget *>(part->parentWidget());
        if (stack && stack->currentWidget() != part)
            return true;
    }
    return false;
}

/// The text whose mnemonic does something; empty if it has none.
QString textWithMnemonic(const QWidget &widget)
{
    QString text;
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget))
        text = button->text();
    else if (const auto *label = qobject_cast<const QLabel *>(&widget); label && label->buddy())
        text = label->text();
    else if (const auto *box = qobject_cast<const QGroupBox *>(&widget))
        text = box->title();
    return QKeySequence::mnemonic(text).isEmpty() ? QString() : text;
}

/// All texts of the window by their key. What is hidden may be shown later, so it counts.
QMap<QString, QStringList> mnemonicsOf(const QWidget &window)
{
    QMap<QString, QStringList> found;
    for (const auto *widget : window.findChildren<QWidget *>()) {
        const QString text = textWithMnemonic(*widget);
        if (!text.isEmpty() && widget->window() == &window && !isOnAnotherPage(*widget))
            found[QKeySequence::mnemonic(text).toString()] += text;
    }
    if (const auto *menu = qobject_cast<const QMenu *>(&window)) {
        for (const QAction *action : menu->actions()) {
            if (const auto key = QKeySequence::mnemonic(action->text()); !key.isEmpty())
                found[key.toString()] += action->text();
        }
    }
    return found;
}

/// Chinese has the letter in brackets behind the words, before the dots: “打开(&O)…”.
bool isWrittenAsInChinese(const QString &text)
{
    static const QRegularExpression chinese(u"\\p{Han}"_s);
    static const QRegularExpression bracketed(u"\\p{Han}.*\\(&[A-Z0-9]\\)…?$"_s);
    return !text.contains(chinese) || text.contains(bracketed);
}

} // namespace

class TestMnemonics : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areUniqueOnEveryPage_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : availableLanguages())
            QTest::newRow(qPrintable(language)) << language;
    }

    void areUniqueOnEveryPage()
    {
        QFETCH(QString, language);
        theme::apply(*qApp, ThemeChoice::Light, false);
        installTranslators(*qApp, language);
        QStringList problems;
        qsizetype checked = 0;
        for (const screens::Page &page : screens::allPages()) {
            const std::shared_ptr<QWidget> widget = page.make();
            const auto found = mnemonicsOf(*widget);
            for (auto key = found.begin(); key != found.end(); ++key) {
                checked += key->size();
                if (key->size() > 1)
                    problems += u"%1: %2 is %3"_s.arg(page.name, key.key(), key->join(u" and "_s));
                for (const QString &text : *key) {
                    if (!isWrittenAsInChinese(text))
                        problems += u"%1: %2"_s.arg(page.name, text);
                }
            }
        }
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
        QVERIFY(checked > 100);
    }
};

QTEST_MAIN(TestMnemonics)
#include "tst_mnemonics.moc"
