#include "ui/text/error_text.h"

#include "ui/text/display_text.h"
#include "ui/text/error_words.h"
#include "ui/text/kdf_refusal_text.h"

namespace countersign {

namespace {

/// Without `default`, so that a new code asks for its words. A long table, no logic.
ErrorText sentences(const Error &error, const ErrorWords &words)
{
    switch (error.code) {
    // Typed keys and parameters
    case ErrorCode::SecretEmpty:
        return {ErrorWords::tr("The key is empty."), ErrorWords::tr("Copy the whole key from the page that shows it.")};
    case ErrorCode::SecretTooLong:
        return {ErrorWords::tr("The key is longer than any service uses."),
                ErrorWords::tr("Check that only the key was copied.")};
    case ErrorCode::Base32InvalidCharacter:
        //: %1 is the number of the character, counted from 1
        return {ErrorWords::tr("Character %1 of the key cannot be part of a key.").arg(error.position + 1),
                ErrorWords::tr("Keys consist of the letters A to Z and the digits 2 to 7; check that character.")};
    case ErrorCode::InvalidDigits:
        return {ErrorWords::tr("Codes of that many digits are not supported."),
                ErrorWords::tr("Choose 4 to 10 digits.")};
    case ErrorCode::InvalidPeriod:
        return {ErrorWords::tr("The period is not between 1 and 86,400 seconds."),
                ErrorWords::tr("Enter the period that the service names; 30 seconds is usual.")};
    case ErrorCode::InvalidCounter:
        return {ErrorWords::tr("The counter is not a whole number, or too large."),
                ErrorWords::tr("Enter the counter that the service names, or 0 for a new account.")};
    case ErrorCode::InvalidPin:
        return {ErrorWords::tr("The PIN is missing or does not fit this type of account."),
                ErrorWords::tr("Enter the PIN that was chosen when the account was made.")};
    case ErrorCode::UnsupportedAlgorithm:
        return {ErrorWords::tr("The account uses an algorithm that is not supported."),
                ErrorWords::tr("Ask the service for a key with SHA-1, SHA-256 or SHA-512.")};
    case ErrorCode::UnsupportedType:
        return {ErrorWords::tr("The account is of a type that is not supported here."),
                ErrorWords::tr("Ask the service for a time-based (TOTP) or counter-based (HOTP) key.")};
    case ErrorCode::TooManyCodes:
        return {ErrorWords::tr("That is more than 24 hours or 3,000 codes of one account."),
                ErrorWords::tr("Choose a shorter time.")};
    case ErrorCode::CryptoUnavailable:
        return {
            ErrorWords::tr("This computer's OpenSSL library refuses the algorithm."),
            ErrorWords::tr("Allow the algorithm in OpenSSL's configuration, or install the standard OpenSSL library.")};
    // Links and QR texts
    case ErrorCode::NotAnAccountLink:
        return {ErrorWords::tr("The text is not an account link."),
                ErrorWords::tr("Account links begin with “otpauth://”; copy one of those.")};
    case ErrorCode::LinkTooLong:
        return {ErrorWords::tr("The link is longer than any account link."),
                ErrorWords::tr("Copy only the link, without the text around it.")};
    case ErrorCode::LinkMalformed:
        return {ErrorWords::tr("The account link is damaged."),
                ErrorWords::tr("Copy it again in full, or scan the QR code instead.")};
    case ErrorCode::LinkWithoutSecret:
        return {ErrorWords::tr("The account link holds no key."),
                ErrorWords::tr("Show the QR code on the service's page again and use that one.")};
    case ErrorCode::MigrationMalformed:
        return {ErrorWords::tr("The export from Google Authenticator is damaged."),
                ErrorWords::tr("Export the accounts again and scan the new code.")};
    case ErrorCode::MigrationTooLarge:
        return {ErrorWords::tr("The export from Google Authenticator holds too many accounts."),
                ErrorWords::tr("Export fewer accounts at a time.")};
    case ErrorCode::QrTextTooLong:
        return {ErrorWords::tr("The account is too long for one QR code."),
                ErrorWords::tr("Shorten its issuer or name, then try again.")};
    // Vault files
    case ErrorCode::VaultEmpty:
        //: %1 is a file name in quotes, or “The file”
        return {ErrorWords::tr("%1 is empty: 0 bytes.").arg(words.beginning()),
                ErrorWords::tr("Restore it from a backup, or from the copies beside it.")};
    case ErrorCode::VaultZeroed:
        //: %1 is a file name in quotes, or “The file”
        return {ErrorWords::tr("%1 holds only zeros, as after a disk failure.").arg(words.beginning()),
                ErrorWords::tr("Restore it from a backup, or from the copies beside it.")};
    case ErrorCode::NotAVault:
        //: %1 is a file name in quotes, or “The file”
        return {ErrorWords::tr("%1 is not a vault.").arg(words.beginning()),
                ErrorWords::tr("Choose another file; vaults and backups end in “.otpv”.")};
    case ErrorCode::VaultNewer:
        //: %1 is a file name in quotes, or “The file”
        return {ErrorWords::tr("%1 was written by a newer version of Countersign.").arg(words.beginning()),
                ErrorWords::tr("Install the current version and open it with that.")};
    case ErrorCode::VaultMalformed:
        //: %1 is a file name in quotes, or “The file”
        return {ErrorWords::tr("%1 has parts of impossible sizes.").arg(words.beginning()),
                ErrorWords::tr("Restore it from a backup, or from the copies beside it.")};
    case ErrorCode::VaultTruncated:
        //: %1 is a file name in quotes, or “The file”
        return {ErrorWords::tr("%1 is cut short.").arg(words.beginning()),
                ErrorWords::tr("Copy it again if it comes from another place, or restore it from a backup.")};
    case ErrorCode::VaultTrailingBytes:
        //: %1 is a file name in quotes, or “The file”
        return {ErrorWords::tr("%1 has extra data at its end.").arg(words.beginning()),
                ErrorWords::tr("Copy it again if it comes from another place, or restore it from a backup.")};
    case ErrorCode::VaultHeaderDamaged:
        return {ErrorWords::tr("The beginning of the vault is damaged; the password is not the reason."),
                ErrorWords::tr("Restore it from a backup, or from the copies beside it.")};
    case ErrorCode::VaultBodyDamaged:
        return {ErrorWords::tr("The accounts in the vault are damaged; the password is not the reason."),
                ErrorWords::tr("Restore the vault from a backup, or from the copies beside it.")};
    case ErrorCode::KdfRefused:
        return kdfRefusalText(error.kdf.value_or(KdfRefusal{.rule = KdfRefusal::Rule::Allocation}));
    case ErrorCode::WrongSecret:
        return {ErrorWords::tr("The password or recovery key does not open the vault."),
                ErrorWords::tr("Check Caps Lock and the keyboard layout, then try again.")};
    case ErrorCode::FormerSecretNeeded:
        return {ErrorWords::tr("Another program changed the password of the vault before your last change was saved."),
                ErrorWords::tr("Unlock with the former password; the change is still there.")};
    case ErrorCode::OtherVaultKey:
        //: %1 is a file name in quotes, or “The file”
        return {ErrorWords::tr("%1 has another password and key than the vault that is open.").arg(words.beginning()),
                ErrorWords::tr("Give the password of that file.")};
    case ErrorCode::VaultHeaderTampered:
        return {ErrorWords::tr("Somebody changed the vault without knowing its password."),
                ErrorWords::tr("Don't use this file; restore the vault from a backup.")};
    case ErrorCode::VaultPayloadTampered:
        return {ErrorWords::tr("Somebody changed the accounts in the vault without knowing its password."),
                ErrorWords::tr("Don't use this file; restore the vault from a backup.")};
    case ErrorCode::VaultInternal:
        return {ErrorWords::tr("The vault opened, but its contents cannot be read."),
                ErrorWords::tr("Keep the file, restore a backup, and report this as a bug.")};
    case ErrorCode::VaultOlderCopy:
        return {ErrorWords::tr("The vault is an older copy than the one used before on this computer."),
                ErrorWords::tr("Look for the newest copy before you change anything.")};
    case ErrorCode::VaultForked:
        return {ErrorWords::tr("The vault was changed in two places separately."),
                ErrorWords::tr("Keep both files, compare them, and merge them into one.")};
    case ErrorCode::VaultReadOnly:
        return {ErrorWords::tr(
                    "The vault is only open for reading, because a newer state of it was seen on this computer."),
                ErrorWords::tr("Decide first what counts: compare the two, merge them, or accept this file.")};
    // Vault changes and keys
    case ErrorCode::AccountNotFound:
        return {ErrorWords::tr("There is no such account any more."), ErrorWords::tr("Look for it in the Trash.")};
    case ErrorCode::AccountExists:
        return {ErrorWords::tr("This account is in the vault already."),
                ErrorWords::tr("Use the one that is there; nothing was added.")};
    case ErrorCode::VaultLimit:
        return {ErrorWords::tr("A text is too long, or there are more than 10,000 accounts."),
                ErrorWords::tr("Shorten the text, or remove accounts that are no longer used.")};
    case ErrorCode::RecoveryKeyMalformed:
        return {ErrorWords::tr("This is not a whole recovery key."),
                ErrorWords::tr("Enter all nine groups of four letters and digits.")};
    case ErrorCode::RecoveryKeyMistyped:
        return {ErrorWords::tr("The recovery key has a typing mistake."),
                ErrorWords::tr("Compare every group with your copy.")};
    case ErrorCode::RecipientKeyMalformed:
        return {
            ErrorWords::tr("This is not a whole receiving key."),
            ErrorWords::tr("Copy all of it: it begins with “countersign-key:” and ends after 56 letters and digits.")};
    case ErrorCode::RecipientKeyMistyped:
        return {ErrorWords::tr("The receiving key has a typing mistake."),
                ErrorWords::tr("Ask for it again and paste it, so that nothing is typed.")};
    case ErrorCode::LastKeySlot:
        return {ErrorWords::tr("Without it, no password and no recovery key would open the vault."),
                ErrorWords::tr("Add a password or a recovery key first.")};
    case ErrorCode::TooManySlots:
        return {ErrorWords::tr("The vault has as many passwords and keys as it can hold."),
                ErrorWords::tr("Remove one before you add another.")};
    case ErrorCode::SlotNotFound:
        return {ErrorWords::tr("There is no such way to open the vault."),
                ErrorWords::tr("Look at the list of them again; it may have changed.")};
    case ErrorCode::SlotsNotKnown:
        //: %1 is a number of passwords and keys
        return {
            ErrorWords::tr("A new vault key would leave out %1 other way(s) to open the vault.").arg(error.position),
            ErrorWords::tr("Show what opens them, or agree to their removal.")};
    case ErrorCode::CborMalformed:
        return {ErrorWords::tr("A record in the vault cannot be read."),
                ErrorWords::tr("It is kept as it is; restore a backup if an account is missing.")};
    // The system's keyring
    case ErrorCode::KeyringUnavailable:
        return {ErrorWords::tr("The system's keyring does not answer."),
                ErrorWords::tr("Type the password; check that a keyring service is running.")};
    case ErrorCode::KeyringLocked:
        return {ErrorWords::tr("The system's keyring is locked."),
                ErrorWords::tr("Type the password, or unlock the keyring and try again.")};
    case ErrorCode::KeyringRefused:
        return {ErrorWords::tr("The system's keyring refused access."),
                ErrorWords::tr("Type the password, or allow the access when the system asks.")};
    case ErrorCode::KeyringItemMissing:
        return {ErrorWords::tr("The system's keyring has no key for this vault any more."),
                ErrorWords::tr("Type the password, then turn the keyring on again in the settings.")};
    case ErrorCode::KeyringItemUnusable:
        return {ErrorWords::tr("The key in the system's keyring does not open this vault."),
                ErrorWords::tr("Type the password, then turn the keyring off and on again in the settings.")};
    // Files
    case ErrorCode::FileNotFound:
        //: %1 is a file name in quotes, or “The file”
        return {ErrorWords::tr("%1 does not exist.").arg(words.beginning()),
                ErrorWords::tr("Check the name, and that the disk it is on is connected.")};
    case ErrorCode::FileExists:
        //: %1 is a file name in quotes, or “The file”
        return {ErrorWords::tr("%1 exists already and was not touched.").arg(words.beginning()),
                ErrorWords::tr("Choose another name, or move that file away first.")};
    case ErrorCode::FileUnreadable:
        //: %1 is a file name in quotes, or “The file”; %2 the system's reason in brackets, or nothing
        return {ErrorWords::tr("%1 cannot be read%2.").arg(words.beginning(), words.reason()),
                ErrorWords::tr("Check that you may read it, and that the disk it is on is connected.")};
    case ErrorCode::FileTooLarge:
        //: %1 is a file name in quotes, or “The file”
        return {ErrorWords::tr("%1 is larger than any file of its kind.").arg(words.beginning()),
                ErrorWords::tr("Choose another file.")};
    case ErrorCode::FolderReadOnly:
        //: %1 is a file name in quotes, or “the file”; %2 the system's reason in brackets, or nothing
        return {ErrorWords::tr("The folder of %1 cannot be written to%2.").arg(words.inside(), words.reason()),
                ErrorWords::tr("Allow writing there, or choose another folder.")};
    case ErrorCode::FolderMissing:
        //: %1 is a file name in quotes, or “the file”
        return {ErrorWords::tr("The folder of %1 does not exist.").arg(words.inside()),
                ErrorWords::tr("Make the folder, or choose another one.")};
    case ErrorCode::DiskFull:
        //: %1 is a file name in quotes, or “the file”
        return {ErrorWords::tr("The disk is full; %1 is as it was before.").arg(words.inside()),
                ErrorWords::tr("Free some space, then save again.")};
    case ErrorCode::WriteFailed:
        //: %1 is a file name in quotes, or “the file”; %2 the system's reason in brackets, or nothing
        return {ErrorWords::tr("Saving %1 failed%2; the file is as it was before.").arg(words.inside(), words.reason()),
                ErrorWords::tr("Check the disk, then save again, or save a copy elsewhere.")};
    case ErrorCode::VaultInUse:
        return {ErrorWords::tr("Another program is using the vault just now."),
                ErrorWords::tr("Close the other program, or try again in a moment.")};
    case ErrorCode::VaultChangedOnDisk:
        return {ErrorWords::tr("Another program changed the vault meanwhile, so it was not overwritten."),
                ErrorWords::tr("Open the vault again and repeat the last change.")};
    case ErrorCode::VerificationFailed:
        return {ErrorWords::tr("What was written does not read back as it was meant; the old file is as it was."),
                ErrorWords::tr("Check the disk for errors, and save a copy elsewhere.")};
    case ErrorCode::ExportNotProven:
        return {ErrorWords::tr("The file would not give the same accounts again, so it was not written."),
                ErrorWords::tr("Choose another format.")};
    // Scanning
    case ErrorCode::PictureUnreadable:
        //: %1 is a file name in quotes, or “The file”
        return {ErrorWords::tr("%1 is not a picture that can be read.").arg(words.beginning()),
                ErrorWords::tr("Choose a PNG, JPEG or WebP picture.")};
    case ErrorCode::PictureTooLarge:
        //: %1 is a file name in quotes, or “The file”
        return {ErrorWords::tr("%1 is too large a picture.").arg(words.beginning()),
                ErrorWords::tr("Cut out the part with the QR code and choose that.")};
    case ErrorCode::PictureUnsupported:
        //: %1 is a file name in quotes, or “The file”
        return {ErrorWords::tr("%1 is a kind of picture that is not supported.").arg(words.beginning()),
                ErrorWords::tr("Save it as PNG, JPEG or WebP.")};
    case ErrorCode::ScreenUnavailable:
        return {ErrorWords::tr("The screen cannot be looked at here."),
                ErrorWords::tr("Make a screenshot of the QR code and choose that picture.")};
    case ErrorCode::ScreenshotPortalMissing:
        return {
            ErrorWords::tr("Your desktop has no service that takes pictures of the screen."),
            ErrorWords::tr("Install xdg-desktop-portal and its part for your desktop, such as "
                           "xdg-desktop-portal-gnome, -kde or -wlr; or make a screenshot and choose that picture.")};
    case ErrorCode::ScreenshotRefused:
        return {ErrorWords::tr("Your desktop gave no picture of the screen."),
                ErrorWords::tr("Allow Countersign to take screenshots in the system's settings, or choose the area "
                               "to look at yourself.")};
    case ErrorCode::ScreenshotLeftBehind:
        //: %1 is a file name in quotes
        return {ErrorWords::tr("The desktop's picture of the screen could not be removed: it is still in %1.")
                    .arg(words.inside()),
                ErrorWords::tr("Delete it: who has the QR code on it can make the same codes.")};
    case ErrorCode::ScanHelperMissing:
        return {ErrorWords::tr("The program “countersign-scan” is missing."),
                ErrorWords::tr("Install Countersign again.")};
    case ErrorCode::ScanHelperFailed:
        return {ErrorWords::tr("Looking for QR codes stopped unexpectedly."), words.scanAgain()};
    case ErrorCode::ScanTimedOut:
        return {ErrorWords::tr("Looking for QR codes took too long and was stopped."), words.scanAgain()};
    // Imports
    case ErrorCode::ImportUnrecognised:
        //: %1 is a file name in quotes, or “The file”
        return {ErrorWords::tr("%1 is not an export that can be read.").arg(words.beginning()),
                ErrorWords::tr("Export the accounts again in the other app, and choose the file that it wrote.")};
    case ErrorCode::ImportMalformed:
        //: %1 is a file name in quotes, or “The file”
        return {ErrorWords::tr("%1 is damaged, or was changed by hand.").arg(words.beginning()),
                ErrorWords::tr("Export the accounts again in the other app.")};
    case ErrorCode::ImportTooLarge:
        //: %1 is a file name in quotes, or “The file”
        return {ErrorWords::tr("%1 holds more than an export of accounts can hold.").arg(words.beginning()),
                ErrorWords::tr("Export fewer accounts at a time.")};
    case ErrorCode::ImportPasswordNeeded:
        //: %1 is a file name in quotes, or “The file”
        return {ErrorWords::tr("%1 is encrypted.").arg(words.beginning()),
                ErrorWords::tr("Enter the password that was chosen for the export.")};
    case ErrorCode::ImportPasswordWrong:
        //: %1 is a file name in quotes, or “the file”
        return {ErrorWords::tr("The password does not open %1.").arg(words.inside()),
                ErrorWords::tr("Enter the password that was chosen for the export, then try again.")};
    case ErrorCode::ImportForOtherKey:
        //: %1 is a file name in quotes, or “The file”
        return {ErrorWords::tr("%1 was encrypted for the receiving key of another vault.").arg(words.beginning()),
                ErrorWords::tr("Give the receiving key of this vault to whoever shares, and ask for a new file.")};
    case ErrorCode::ImportDamaged:
        //: %1 is a file name in quotes, or “The file”
        return {ErrorWords::tr("%1 is damaged: its content does not agree with its check.").arg(words.beginning()),
                ErrorWords::tr("Export the accounts again in the other app.")};
    case ErrorCode::ImportVersionUnknown:
        //: %1 is a file name in quotes, or “The file”
        return {ErrorWords::tr("%1 was written by a newer version of the other app than is known here.")
                    .arg(words.beginning()),
                ErrorWords::tr("Update Countersign, or export in another format.")};
    case ErrorCode::CipherUnsupported:
        //: %1 is a file name in quotes, or “The file”
        return {ErrorWords::tr("%1 is encrypted in a way that is not supported here.").arg(words.beginning()),
                ErrorWords::tr("Choose another encryption in the other app, then export again.")};
    case ErrorCode::ImportAccountRestricted:
        //: %1 is a file name in quotes, or “The file”
        return {ErrorWords::tr("%1 can only be read by the account that it was exported from.").arg(words.beginning()),
                ErrorWords::tr("Export again and choose the type “Password protected”.")};
    case ErrorCode::ImportOpenPgp:
        //: %1 is a file name in quotes, or “The file”
        return {ErrorWords::tr("%1 is encrypted with OpenPGP.").arg(words.beginning()),
                ErrorWords::tr("Decrypt it with the program that holds the key, and import the result.")};
    case ErrorCode::MigrationPartsMissing:
        return {ErrorWords::tr("The export from Google Authenticator has further parts that are not here."),
                ErrorWords::tr("Import those too, or scan their QR codes.")};
    // Entries of imports
    case ErrorCode::EntryMalformed:
        return {ErrorWords::tr("The entry is damaged."), ErrorWords::tr("Look at it in the other app.")};
    case ErrorCode::EntryEncrypted:
        return {ErrorWords::tr("The key is encrypted for the device that it was on."),
                ErrorWords::tr("Set up two-step logon again on the service's page.")};
    case ErrorCode::EntryIsPush:
        return {ErrorWords::tr("The account is confirmed on the phone and has no codes."),
                ErrorWords::tr("Set up an authenticator app on the service's page.")};
    case ErrorCode::EntryShifted:
        return {ErrorWords::tr("The account counts in a way of its own, so its codes would be wrong."),
                ErrorWords::tr("Set up two-step logon again on the service's page.")};
    // Asked for on a terminal
    case ErrorCode::VaultMissing:
        //: %1 is a file name in quotes, or “the file”
        return {ErrorWords::tr("There is no vault yet at %1.").arg(words.inside()),
                ErrorWords::tr("Make one with “countersign-cli init”, or start Countersign.")};
    case ErrorCode::PasswordMissing:
        return {ErrorWords::tr("There is no terminal to ask for the password."),
                ErrorWords::tr("Give a file that holds it with --password-file, or “-” for standard input.")};
    case ErrorCode::PasswordEmpty:
        return {ErrorWords::tr("The password is empty."), ErrorWords::tr("Choose one with at least one character.")};
    case ErrorCode::PasswordsDiffer:
        return {ErrorWords::tr("The two passwords are not the same."),
                ErrorWords::tr("Start again and type the same password twice.")};
    case ErrorCode::TextNotUtf8:
        //: %1 is a file name in quotes, or “The file”
        return {ErrorWords::tr("%1 is not UTF-8 text.").arg(words.beginning()),
                ErrorWords::tr("Save it in that encoding and try again.")};
    case ErrorCode::QueryMatchesNothing:
        //: %1 is what the user searched for, in quotes
        return {ErrorWords::tr("No account matches %1.").arg(words.inside()),
                ErrorWords::tr("Find its name with “countersign-cli list”.")};
    case ErrorCode::QueryMatchesSeveral:
        //: %1 is what the user searched for, in quotes
        return {ErrorWords::tr("Several accounts match %1.").arg(words.inside()),
                ErrorWords::tr("Name one of these by the beginning of its id, or as ISSUER:NAME.")};
    // The clock
    case ErrorCode::ClockCorrectionTooLarge:
        return {ErrorWords::tr("The clock is more than 10 minutes off, which is too much to correct codes by."),
                ErrorWords::tr("Set the date and time in the system’s settings.")};
    // Everywhere
    case ErrorCode::Cancelled:
        return {ErrorWords::tr("It was cancelled; nothing was changed."),
                ErrorWords::tr("Start it again whenever you like.")};
    }
    Q_UNREACHABLE();
}

} // namespace

QString ErrorText::line() const
{
    //: Two sentences in a row. Chinese has no space between them.
    return ErrorWords::tr("%1 %2").arg(what, todo);
}

ErrorText errorText(const Error &error)
{
    ErrorText text = sentences(error, ErrorWords(error));
    // Errors in keys and links name a place in what was read; those in files name the file in the sentence itself.
    if (error.code < ErrorCode::VaultEmpty && !error.where.empty())
        //: %1 is a sentence about a wrong entry, %2 a place in a file, such as tokens[3].digits
        text.what = ErrorWords::tr("%1 Place: “%2”.").arg(text.what, displayText(error.where));
    return text;
}

} // namespace countersign
