#include "ui/settings/settings.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class SettingsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_file;

    void write(const QByteArray &content)
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

private Q_SLOTS:
    void init()
    {
        QVERIFY(m_folder.isValid());
        m_file = m_folder.filePath(u"settings.ini"_s);
        QFile::remove(m_file);
    }

    void givesTheDefaultsWithoutAFile()
    {
        const Settings settings(m_file);
        QCOMPARE(settings.value(setting::kClearClipboardSeconds), 20);
        QCOMPARE(settings.value(setting::kLockAfterMinutes), 5);
        QVERIFY(settings.value(setting::kCopyOn) == CopyOn::SingleClick);
        QCOMPARE(settings.value(setting::kDesktopStyle), false);
        QCOMPARE(settings.value(setting::kLanguage), QString());
    }

    void keepsValuesAcrossRuns()
    {
        {
            Settings settings(m_file);
            settings.setValue(setting::kClearClipboardSeconds, 45);
            settings.setValue(setting::kTheme, ThemeChoice::Dark);
            settings.setValue(setting::kDesktopStyle, true);
            settings.setValue(setting::kLanguage, u"zh_CN"_s);
        }
        const Settings settings(m_file);
        QCOMPARE(settings.value(setting::kClearClipboardSeconds), 45);
        QVERIFY(settings.value(setting::kTheme) == ThemeChoice::Dark);
        QCOMPARE(settings.value(setting::kDesktopStyle), true);
        QCOMPARE(settings.value(setting::kLanguage), u"zh_CN"_s);
    }

    void saysWhichSettingChangedAndOnlyThen()
    {
        Settings settings(m_file);
        QSignalSpy spy(&settings, &Settings::changed);
        settings.setValue(setting::kCopyOn, CopyOn::Never);
        settings.setValue(setting::kCopyOn, CopyOn::Never);
        QCOMPARE(spy.size(), 1);
        QCOMPARE(spy.at(0).at(0).toString(), u"codes/copyOn"_s);
    }

    void takesTheDefaultForWhatTheFileGetsWrong()
    {
        write("[codes]\ncopyOn=7\n[security]\nlockAfterMinutes=soon\nclearClipboardSeconds=-3\n");
        const Settings settings(m_file);
        QVERIFY(settings.value(setting::kCopyOn) == CopyOn::SingleClick);
        QCOMPARE(settings.value(setting::kLockAfterMinutes), 5);
        QCOMPARE(settings.value(setting::kClearClipboardSeconds), 20);
    }
};

QTEST_GUILESS_MAIN(SettingsTest)
#include "tst_settings.moc"
