#include "ui/text/import_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace countersign {

namespace {

class ImportWords
{
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

/// Which password an application means.
enum class Meant { ForExport, Shared, Master, Backup, Extension, Passkey };

struct Source
{
    std::string_view id; ///< or how the ids of its kinds of files begin
    Meant meant;
    const char *guidance;
};

//: Where other apps have their export. Menu entries stand as those apps write them, with arrows between them.
constexpr const char *kGeneral = QT_TRANSLATE_NOOP(
    "ImportWords", "Look for “Export” or “Backup” in the settings of the other app, and choose the file it writes.");

/// The longer of two ids that begin alike stands first.
constexpr Source kSources[] = {
    {"1password", Meant::ForExport,
     QT_TRANSLATE_NOOP("ImportWords", "In 1Password on a computer: File → Export. Choose 1PUX, or CSV.")},
    {"2fas", Meant::ForExport, QT_TRANSLATE_NOOP("ImportWords", "In 2FAS: Settings → 2FAS Backup → Export to file.")},
    {"2fauth", Meant::ForExport, QT_TRANSLATE_NOOP("ImportWords", "In 2FAuth: Manage → select the accounts → Export.")},
    {"aegis", Meant::ForExport, QT_TRANSLATE_NOOP("ImportWords", "In Aegis: Settings → Import & Export → Export.")},
    {"andotp", Meant::ForExport,
     QT_TRANSLATE_NOOP("ImportWords",
                       "In andOTP: menu → Backups. Choose a plain-text or a password-protected backup, not OpenPGP.")},
    {"authenticator-plus", Meant::ForExport,
     QT_TRANSLATE_NOOP("ImportWords", "In Authenticator Plus: Settings → Export as text and HTML.")},
    {"authenticator", Meant::Extension,
     QT_TRANSLATE_NOOP("ImportWords", "In the browser extension: Settings → Backup → download the file.")},
    {"apple-passwords", Meant::ForExport,
     QT_TRANSLATE_NOOP("ImportWords", "In Passwords on a Mac: File → Export All Passwords to File.")},
    {"authy", Meant::Backup,
     QT_TRANSLATE_NOOP("ImportWords",
                       "Authy has no export. What can be read is its file whose name ends in tokens.authenticator.xml, "
                       "from a rooted phone.")},
    {"battlenet", Meant::ForExport,
     QT_TRANSLATE_NOOP("ImportWords",
                       "Battle.net has no export. What can be read is the preferences file of its app from a rooted "
                       "phone.")},
    {"bitwarden", Meant::ForExport,
     QT_TRANSLATE_NOOP("ImportWords",
                       "In Bitwarden: Settings → Export vault. Choose JSON, and for an encrypted file “Password "
                       "protected”.")},
    {"browser-extension", Meant::Extension,
     QT_TRANSLATE_NOOP("ImportWords", "In the browser extension: Settings → Backup → download the file.")},
    {"dashlane", Meant::ForExport, QT_TRANSLATE_NOOP("ImportWords", "In Dashlane: Settings → Export data → CSV.")},
    {"duo", Meant::ForExport,
     QT_TRANSLATE_NOOP("ImportWords",
                       "Duo Mobile has no export. What can be read is its file accounts.json from a rooted phone.")},
    {"enpass", Meant::ForExport, QT_TRANSLATE_NOOP("ImportWords", "In Enpass: menu → File → Export. Choose JSON.")},
    {"ente", Meant::ForExport, QT_TRANSLATE_NOOP("ImportWords", "In Ente Auth: Settings → Data → Export codes.")},
    {"freeotp+", Meant::ForExport, QT_TRANSLATE_NOOP("ImportWords", "In FreeOTP+: menu → Backup → Export as JSON.")},
    {"freeotp-plus", Meant::ForExport,
     QT_TRANSLATE_NOOP("ImportWords", "In FreeOTP+: menu → Backup → Export as JSON.")},
    {"freeotpplus", Meant::ForExport, QT_TRANSLATE_NOOP("ImportWords", "In FreeOTP+: menu → Backup → Export as JSON.")},
    {"freeotp", Meant::ForExport,
     QT_TRANSLATE_NOOP("ImportWords", "In FreeOTP 2: menu → Backup. The file is usually called externalBackup.")},
    {"gnome", Meant::ForExport,
     QT_TRANSLATE_NOOP("ImportWords", "In GNOME Authenticator: menu → Preferences → Backup.")},
    {"google", Meant::ForExport,
     QT_TRANSLATE_NOOP("ImportWords",
                       "In Google Authenticator: menu → Transfer accounts → Export accounts. Choose screenshots of its "
                       "QR codes here, or scan them from the ＋ menu.")},
    {"keepass", Meant::Master,
     QT_TRANSLATE_NOOP("ImportWords",
                       "Choose the database itself (.kdbx), or what Database → Export wrote as CSV or XML.")},
    {"kdbx", Meant::Master,
     QT_TRANSLATE_NOOP("ImportWords",
                       "Choose the database itself (.kdbx), or what Database → Export wrote as CSV or XML.")},
    {"keysmith", Meant::Master,
     QT_TRANSLATE_NOOP("ImportWords",
                       "Keysmith has no export. Choose its settings file, Keysmith.conf, below .config in your home "
                       "folder.")},
    {"lastpass-csv", Meant::ForExport,
     QT_TRANSLATE_NOOP("ImportWords", "In LastPass: Advanced options → Export. It is a CSV file.")},
    {"lastpass", Meant::ForExport,
     QT_TRANSLATE_NOOP("ImportWords",
                       "In LastPass Authenticator: Settings → Transfer accounts → Export accounts to file.")},
    {"microsoft", Meant::ForExport,
     QT_TRANSLATE_NOOP("ImportWords",
                       "Microsoft Authenticator has no export. What can be read is its database PhoneFactor from a "
                       "rooted phone.")},
    {"otpclient", Meant::Master,
     QT_TRANSLATE_NOOP("ImportWords", "Choose the database of OTPClient, or what its menu → Export wrote.")},
    {"proton-pass", Meant::ForExport,
     QT_TRANSLATE_NOOP("ImportWords", "In Proton Pass: Settings → Export. Choose ZIP, without PGP encryption.")},
    {"proton", Meant::ForExport, QT_TRANSLATE_NOOP("ImportWords", "In Proton Authenticator: Settings → Export codes.")},
    {"raivo", Meant::Master, QT_TRANSLATE_NOOP("ImportWords", "In Raivo: Settings → Export OTPs to ZIP archive.")},
    {"share", Meant::Shared,
     QT_TRANSLATE_NOOP(
         "ImportWords",
         "Choose the share file that you were sent. Whoever wrote it in Countersign chose “Encrypted share "
         "file” in Export.")},
    {"steam", Meant::Passkey,
     QT_TRANSLATE_NOOP("ImportWords",
                       "Steam has no export. Choose the .maFile of Steam Desktop Authenticator, or the app's own file "
                       "from a rooted phone.")},
    {"stratum", Meant::ForExport, QT_TRANSLATE_NOOP("ImportWords", "In Stratum: Settings → Backup → Backup to file.")},
    {"totp-authenticator", Meant::ForExport,
     QT_TRANSLATE_NOOP("ImportWords", "In TOTP Authenticator: menu → Backup → Export.")},
    {"uris", Meant::ForExport,
     QT_TRANSLATE_NOOP("ImportWords",
                       "Choose a text file, or a page, that holds links which begin with “otpauth://”.")},
    {"winauth", Meant::ForExport,
     QT_TRANSLATE_NOOP("ImportWords",
                       "In WinAuth: the gear → Export. The settings of WinAuth itself can't "
                       "be read.")},
};

const Source *sourceOf(std::string_view id)
{
    const auto found = std::ranges::find_if(kSources, [id](const Source &source) { return id.starts_with(source.id); });
    return found == std::end(kSources) ? nullptr : found;
}

} // namespace

QString importGuidance(std::string_view id)
{
    const Source *source = sourceOf(id);
    return source ? ImportWords::tr(source->guidance) : generalImportGuidance();
}

QString generalImportGuidance()
{
    return ImportWords::tr(kGeneral);
}

QString importPasswordMeant(std::string_view id, const QString &application)
{
    const Source *source = sourceOf(id);
    switch (source ? source->meant : Meant::ForExport) {
    case Meant::ForExport:
        break;
    case Meant::Shared:
        return ImportWords::tr("It takes the password that you agreed on with whoever shared it.");
    case Meant::Master:
        //: %1 is an application: "KeePass"
        return ImportWords::tr("It takes the master password of %1.").arg(application);
    case Meant::Backup:
        //: %1 is an application: "Authy"
        return ImportWords::tr("It takes the backup password of %1.").arg(application);
    case Meant::Extension:
        return ImportWords::tr("It takes the password that was set in the browser extension.");
    case Meant::Passkey:
        return ImportWords::tr("It takes the encryption passkey of Steam Desktop Authenticator.");
    }
    //: %1 is an application: "Aegis"
    return ImportWords::tr("It takes the password chosen for the export in %1.").arg(application);
}

} // namespace countersign
