#include "tests/ui/dialogs/dialog_testing.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/dialogs/shortcut_sheet.h"
#include "ui/settings/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class SettingsDialogTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;

    /// Chooses as a person does, with the keyboard.
    static void chooseFirst(QComboBox *box) { QTest::keyClick(box, Qt::Key_Home); }

    static SlotId slotId(std::uint8_t number)
    {
        std::array<std::uint8_t, SlotId::kSize> bytes{};
        bytes[0] = number;
        return SlotId(bytes);
    }

private Q_SLOTS:
    void init()
    {
        testing::failOnWarnings();
        const QString file = m_folder.filePath(u"settings.ini"_s);
        QFile::remove(file);
        m_settings = std::make_unique<Settings>(file);
    }

    void showsWhatIsSet()
    {
        m_settings->setValue(setting::kLockAfterMinutes, 15);
        m_settings->setValue(setting::kTheme, ThemeChoice::Dark);
        const SettingsDialog dialog(*m_settings, true);
        QCOMPARE(testing::field<QComboBox>(dialog, u"Lock after"_s)->currentText(), u"15 minute(s)"_s);
        QCOMPARE(testing::field<QComboBox>(dialog, u"Colours"_s)->currentText(), u"dark"_s);
    }

    void keepsATimeThatWasWrittenByHand()
    {
        m_settings->setValue(setting::kClearClipboardSeconds, 37);
        const SettingsDialog dialog(*m_settings, true);
        QCOMPARE(testing::field<QComboBox>(dialog, u"Clear the clipboard"_s)->currentText(), u"37 second(s)"_s);
    }

    void appliesAChangeAtOnce()
    {
        SettingsDialog dialog(*m_settings, true);
        QSignalSpy changed(m_settings.get(), &Settings::changed);
        dialog.show();
        dialog.showPage(SettingsDialog::Page::Security);
        chooseFirst(testing::field<QComboBox>(dialog, u"Lock after"_s));
        QCOMPARE(m_settings->value(setting::kLockAfterMinutes), 1);
        dialog.showPage(SettingsDialog::Page::Appearance);
        testing::field<QCheckBox>(dialog, u"Follow the desktop’s style"_s)->click();
        QVERIFY(m_settings->value(setting::kDesktopStyle));
        QCOMPARE(changed.size(), 2);
    }

    void staysOnItsPageWhenTheLanguageChanges()
    {
        SettingsDialog dialog(*m_settings, true);
        dialog.showPage(SettingsDialog::Page::Codes);
        QEvent languageChange(QEvent::LanguageChange);
        QApplication::sendEvent(&dialog, &languageChange);
        QCOMPARE(dialog.findChild<QListWidget *>()->currentRow(), static_cast<int>(SettingsDialog::Page::Codes));
        QVERIFY(testing::field<QComboBox>(dialog, u"Show codes"_s));
    }

    void offersKeysOnlyWhileTheVaultIsOpen()
    {
        const SettingsDialog locked(*m_settings, false);
        QVERIFY(!testing::button(locked, u"Change…"_s));
        SettingsDialog open(*m_settings, true);
        open.setKeys(
            {.slots = {{.id = slotId(1), .type = 1, .cost = KdfCost::standard()}, {.id = slotId(2), .type = 2}}});
        QSignalSpy password(&open, &SettingsDialog::changePasswordRequested);
        QSignalSpy recovery(&open, &SettingsDialog::replaceRecoveryKeyRequested);
        testing::button(open, u"Change…"_s)->click();
        testing::button(open, u"Replace…"_s)->click();
        QCOMPARE(password.size(), 1);
        QCOMPARE(recovery.size(), 1);
    }

    void listsTheWaysToOpenTheVault()
    {
        SettingsDialog dialog(*m_settings, true);
        dialog.setKeys({.slots = {{.id = slotId(1), .type = 1, .cost = KdfCost::standard()},
                                  {.id = slotId(2), .type = 1, .cost = KdfCost::standard(), .hasOpenedVault = true},
                                  {.id = slotId(3), .type = 3},
                                  {.id = slotId(4), .type = 3},
                                  {.id = slotId(5), .type = 9}},
                        .keyring = KeysView::Keyring::On,
                        .ownKeyringSlot = slotId(3)});
        QVERIFY(testing::says(dialog, u"Another password"_s));
        QVERIFY(testing::says(dialog, u"Keyring of another computer"_s));
        QVERIFY(testing::says(dialog, u"made by a newer version"_s));
        QVERIFY(testing::says(dialog, u"none: if you forget the password"_s));
        QVERIFY(testing::button(dialog, u"Make one…"_s));
        QVERIFY(testing::field<QCheckBox>(dialog, u"Unlock with the system’s keyring"_s)->isChecked());
        // The password in use is changed, the other one can go.
        QSignalSpy removed(&dialog, &SettingsDialog::removeSlotRequested);
        testing::button(dialog, u"Remove…"_s)->click();
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed[0][0].value<SlotInfo>().id, slotId(1));
    }

    void leavesTheKeyringAsItIsUntilThatIsDone()
    {
        SettingsDialog dialog(*m_settings, true);
        KeysView view{.slots = {{.id = slotId(1), .type = 1, .cost = KdfCost::standard()}},
                      .keyring = KeysView::Keyring::Off};
        dialog.setKeys(view);
        QSignalSpy requested(&dialog, &SettingsDialog::keyringRequested);
        auto *tick = testing::field<QCheckBox>(dialog, u"Unlock with the system’s keyring"_s);
        tick->click();
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested[0][0].toBool(), true);
        QVERIFY(!tick->isChecked());
        view.keyring = KeysView::Keyring::Absent;
        dialog.setKeys(view);
        QVERIFY(!testing::says(dialog, u"Unlock with the system’s keyring"_s));
    }

    void showsOnlyShortcutsThatHaveKeys()
    {
        const ShortcutSheet sheet({{u"Copy"_s, QKeySequence(u"Ctrl+C"_s)}, {u"Nothing"_s, {}}});
        QVERIFY(testing::says(sheet, u"Ctrl+C"_s));
        QVERIFY(!testing::says(sheet, u"Nothing"_s));
    }
};

QTEST_MAIN(SettingsDialogTest)
#include "tst_settings_dialog.moc"
