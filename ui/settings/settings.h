#pragma once

#include "ui/settings/setting.h"

#include <QObject>
#include <QSettings>
#include <QVariant>

namespace countersign {

enum class CopyOn { SingleClick, DoubleClick, Never };
enum class ThemeChoice { System, Light, Dark };
enum class CodeVisibility { Shown, HiddenUntilClicked };

namespace setting {
inline constexpr Setting<int> kClearClipboardSeconds{"security/clearClipboardSeconds", 20}; ///< 0: never
inline constexpr Setting<int> kLockAfterMinutes{"security/lockAfterMinutes", 5}; ///< 0: never
/// When the screen or the session is locked, or the computer sleeps.
inline constexpr Setting<bool> kLockWithComputer{"security/lockWithComputer", true};
/// Which slot of which vault is that of this computer's keyring: "vault:slot", with blanks between them.
inline constexpr Setting<const char *> kKeyringSlots{"security/keyringSlots", ""};
inline constexpr Setting<CopyOn> kCopyOn{"codes/copyOn", CopyOn::SingleClick};
/// A code that ends sooner is not copied: the next one is, as soon as it is there. 0: no matter.
inline constexpr Setting<int> kMinimumLeftSeconds{"codes/minimumLeftSeconds", 0};
inline constexpr Setting<CodeVisibility> kCodeVisibility{"codes/visibility", CodeVisibility::Shown};
inline constexpr Setting<ThemeChoice> kTheme{"appearance/theme", ThemeChoice::System};
inline constexpr Setting<bool> kDesktopStyle{"appearance/desktopStyle", false}; ///< "Follow the desktop's style"
/// "" follows the system; else a language code ("en", "zh_CN").
inline constexpr Setting<const char *> kLanguage{"appearance/language", ""};
/// The vault that is opened at the start; "" is the default one. Not shown among the settings: opening another sets it.
inline constexpr Setting<const char *> kVaultFile{"vault/file", ""};
/// The limit of locked memory, in KiB, at which somebody was told that it is too small; "": never. Not shown.
inline constexpr Setting<const char *> kToldLockLimit{"notices/toldLockLimit", ""};
// Backups are made by themselves, in this folder, so many of them.
inline constexpr Setting<bool> kBackUp{"backup/on", false};
inline constexpr Setting<const char *> kBackupFolder{"backup/folder", ""};
inline constexpr Setting<int> kBackupsKept{"backup/kept", 10};
/// Somebody was asked once whether to make them. Not shown.
inline constexpr Setting<bool> kBackupsOffered{"backup/offered", false};
/// What is known of the last one while its drive is away: vault id, save counter, time. Not shown among the settings.
inline constexpr Setting<const char *> kLastBackup{"backup/last", ""};
/// Files with keys that were written here and that anybody can read, as PlainExports has them. Not shown.
inline constexpr Setting<const char *> kPlainExports{"export/plainFiles", ""};
/// Time servers that are asked on a click, with blanks between them: public services of operators that have nothing to
/// do with each other, so that a wrong one is outvoted (docs/adr/0100).
inline constexpr Setting<const char *> kTimeServers{
    "clock/timeServers", "time.cloudflare.com ntp.aliyun.com ntp.tencent.com ntp.nict.jp time.nist.gov"};
} // namespace setting

/// The user's settings. Read where things are put together; a widget is handed the value.
class Settings final : public QObject
{
    Q_OBJECT

public:
    /// Works on `file`, or on the user's settings file if empty.
    explicit Settings(const QString &file = {}, QObject *parent = nullptr);

    int value(const Setting<int> &setting) const;
    bool value(const Setting<bool> &setting) const;
    QString value(const Setting<const char *> &setting) const;
    /// An unknown number in the file gives the default.
    template <typename Enum>
    requires std::is_enum_v<Enum> Enum value(const Setting<Enum> &setting)
    const
    {
        return static_cast<Enum>(enumValue(setting.key, static_cast<int>(setting.defaultValue), enumCount(Enum{})));
    }

    void setValue(const Setting<int> &setting, int value) { store(setting.key, value); }
    void setValue(const Setting<bool> &setting, bool value) { store(setting.key, value); }
    void setValue(const Setting<const char *> &setting, const QString &value) { store(setting.key, value); }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void setValue(const Setting<Enum> &setting, Enum value) { store(setting.key, static_cast<int>(value)); }

Q_SIGNALS:
    void changed(const QString &key);

private:
    static int enumCount(CopyOn) { return 3; }
    static int enumCount(ThemeChoice) { return 3; }
    static int enumCount(CodeVisibility) { return 2; }
    int enumValue(const char *key, int defaultValue, int count) const;
    void store(const char *key, const QVariant &value);

    QSettings m_file;
};

} // namespace countersign
