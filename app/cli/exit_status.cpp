#include "app/cli/exit_status.h"

#include <QtGlobal>

namespace countersign::cli {

ExitStatus exitStatus(ErrorCode code)
{
    switch (code) { // without `default`: a new error asks for its status
    case ErrorCode::AccountNotFound:
    case ErrorCode::SlotNotFound:
    case ErrorCode::QueryMatchesNothing:
    case ErrorCode::Cancelled:
        return ExitStatus::NotFound;

    case ErrorCode::PasswordMissing:
    case ErrorCode::ImportPasswordNeeded:
    case ErrorCode::PasswordsDiffer:
    case ErrorCode::QueryMatchesSeveral:
        return ExitStatus::Usage;

    case ErrorCode::WrongSecret:
    case ErrorCode::FormerSecretNeeded:
    case ErrorCode::OtherVaultKey:
    case ErrorCode::ImportPasswordWrong:
    case ErrorCode::RecoveryKeyMalformed:
    case ErrorCode::RecoveryKeyMistyped:
    case ErrorCode::ImportForOtherKey:
        return ExitStatus::WrongPassword;

    case ErrorCode::SecretEmpty:
    case ErrorCode::Base32InvalidCharacter:
    case ErrorCode::InvalidPin:
    case ErrorCode::NotAnAccountLink:
    case ErrorCode::LinkMalformed:
    case ErrorCode::LinkWithoutSecret:
    case ErrorCode::MigrationMalformed:
    case ErrorCode::VaultEmpty:
    case ErrorCode::VaultZeroed:
    case ErrorCode::NotAVault:
    case ErrorCode::VaultMalformed:
    case ErrorCode::VaultTruncated:
    case ErrorCode::VaultTrailingBytes:
    case ErrorCode::VaultHeaderDamaged:
    case ErrorCode::VaultBodyDamaged:
    case ErrorCode::VaultHeaderTampered:
    case ErrorCode::VaultPayloadTampered:
    case ErrorCode::VaultInternal:
    case ErrorCode::CborMalformed:
    case ErrorCode::FileNotFound:
    case ErrorCode::VaultMissing:
    case ErrorCode::TextNotUtf8:
    case ErrorCode::FileUnreadable:
    case ErrorCode::PictureUnreadable:
    case ErrorCode::PictureUnsupported:
    case ErrorCode::ScanHelperFailed:
    case ErrorCode::ScanTimedOut:
    case ErrorCode::ImportUnrecognised:
    case ErrorCode::ImportMalformed:
    case ErrorCode::MigrationPartsMissing:
    case ErrorCode::ImportDamaged:
    case ErrorCode::EntryMalformed:
    case ErrorCode::RecipientKeyMalformed:
    case ErrorCode::RecipientKeyMistyped:
        return ExitStatus::BadInput;

    case ErrorCode::SecretTooLong:
    case ErrorCode::InvalidDigits:
    case ErrorCode::InvalidPeriod:
    case ErrorCode::InvalidCounter:
    case ErrorCode::UnsupportedAlgorithm:
    case ErrorCode::UnsupportedType:
    case ErrorCode::CryptoUnavailable:
    case ErrorCode::TooManyCodes:
    case ErrorCode::LinkTooLong:
    case ErrorCode::MigrationTooLarge:
    case ErrorCode::QrTextTooLong:
    case ErrorCode::VaultNewer:
    case ErrorCode::KdfRefused:
    case ErrorCode::VaultOlderCopy:
    case ErrorCode::VaultForked:
    case ErrorCode::VaultReadOnly:
    case ErrorCode::AccountExists:
    case ErrorCode::VaultLimit:
    case ErrorCode::LastKeySlot:
    case ErrorCode::TooManySlots:
    case ErrorCode::SlotsNotKnown:
    case ErrorCode::KeyringUnavailable:
    case ErrorCode::KeyringLocked:
    case ErrorCode::KeyringRefused:
    case ErrorCode::KeyringItemMissing:
    case ErrorCode::KeyringItemUnusable:
    case ErrorCode::PasswordEmpty:
    case ErrorCode::FileExists:
    case ErrorCode::FileTooLarge:
    case ErrorCode::ImportTooLarge:
    case ErrorCode::ImportVersionUnknown:
    case ErrorCode::CipherUnsupported:
    case ErrorCode::ImportAccountRestricted:
    case ErrorCode::ImportOpenPgp:
    case ErrorCode::EntryEncrypted:
    case ErrorCode::EntryIsPush:
    case ErrorCode::EntryShifted:
    case ErrorCode::PictureTooLarge:
    case ErrorCode::ScreenUnavailable:
    case ErrorCode::ScreenshotPortalMissing:
    case ErrorCode::ScreenshotRefused:
    case ErrorCode::ScreenshotLeftBehind:
    case ErrorCode::ScanHelperMissing:
    case ErrorCode::ClockCorrectionTooLarge:
        return ExitStatus::Refused;

    case ErrorCode::FolderReadOnly:
    case ErrorCode::FolderMissing:
    case ErrorCode::DiskFull:
    case ErrorCode::WriteFailed:
    case ErrorCode::VaultInUse:
    case ErrorCode::VaultChangedOnDisk:
    case ErrorCode::VerificationFailed:
    case ErrorCode::ExportNotProven:
        return ExitStatus::NotSaved;
    }
    Q_UNREACHABLE();
}

} // namespace countersign::cli
