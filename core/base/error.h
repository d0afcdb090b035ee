#pragma once

#include "core/base/kdf_refusal.h"

#include <optional>
#include <string>
#include <utility>

namespace countersign {

/// What went wrong. `core` has no sentences: `ui/text/error_text` gives each code what happened and what to do.
enum class ErrorCode {
    // Typed keys and parameters
    SecretEmpty,
    SecretTooLong,
    Base32InvalidCharacter, ///< `Error::position` is the index of the character
    InvalidDigits,
    InvalidPeriod,
    InvalidCounter,
    InvalidPin,
    UnsupportedAlgorithm,
    UnsupportedType,
    CryptoUnavailable,
    TooManyCodes, ///< more than a shift's
    // Links and QR texts
    NotAnAccountLink,
    LinkTooLong,
    LinkMalformed,
    LinkWithoutSecret,
    MigrationMalformed,
    MigrationTooLarge,
    QrTextTooLong, ///< more than one QR code holds
    // Vault files, in the order of the checks (docs/vault-format.md)
    VaultEmpty,
    VaultZeroed,
    NotAVault,
    VaultNewer,
    VaultMalformed,
    VaultTruncated,
    VaultTrailingBytes,
    VaultHeaderDamaged,
    VaultBodyDamaged,
    KdfRefused, ///< `Error::kdf` has the numbers
    WrongSecret, ///< no slot opens with this password or recovery key
    FormerSecretNeeded, ///< it opens the file, which another program changed, but not the change that is not saved
    OtherVaultKey, ///< a whole file, but sealed with another key than the vault that is open
    VaultHeaderTampered,
    VaultPayloadTampered,
    VaultInternal,
    VaultOlderCopy,
    VaultForked,
    VaultReadOnly, ///< one of the two, and nobody decided what counts
    // Vault changes and keys
    AccountNotFound,
    AccountExists,
    VaultLimit, ///< more accounts, or longer texts, than the format allows
    RecoveryKeyMalformed,
    RecoveryKeyMistyped, ///< its check group does not agree
    LastKeySlot, ///< without it no password and no recovery key would open the vault
    TooManySlots,
    SlotNotFound,
    RecipientKeyMalformed, ///< no key to share accounts with
    RecipientKeyMistyped, ///< its check does not agree
    SlotsNotKnown, ///< other ways to open the vault would be lost with its key; `position` counts them
    CborMalformed,
    // The system's keyring
    KeyringUnavailable, ///< there is none, or it does not answer
    KeyringLocked, ///< it is locked, and was not unlocked
    KeyringRefused, ///< somebody or something denied access
    KeyringItemMissing,
    KeyringItemUnusable, ///< it is there, but does not open the vault
    // Files
    FileNotFound,
    FileExists,
    FileUnreadable,
    FileTooLarge,
    FolderReadOnly,
    FolderMissing,
    DiskFull,
    WriteFailed, ///< `Error::systemError` is the errno
    VaultInUse,
    VaultChangedOnDisk,
    VerificationFailed, ///< what was written does not read back as it was meant
    ExportNotProven, ///< a file for another application would not give the same accounts again
    // Scanning
    PictureUnreadable,
    PictureTooLarge,
    PictureUnsupported,
    ScreenUnavailable,
    ScreenshotPortalMissing, ///< the desktop has nothing that gives a picture of the screen
    ScreenshotRefused, ///< it has, but gave none
    ScreenshotLeftBehind, ///< the picture's file could not be removed
    ScanHelperMissing,
    ScanHelperFailed,
    ScanTimedOut,
    // Imports
    ImportUnrecognised, ///< nothing that we can read, or no export at all
    ImportMalformed, ///< of a known kind, but not as it should be; `where` or `position` says where
    ImportTooLarge, ///< more than any export holds; `where` says what
    ImportPasswordNeeded,
    ImportPasswordWrong, ///< or damaged, where the format can't tell the two apart
    ImportForOtherKey, ///< sealed for another vault than the one that is open, or than none
    ImportDamaged, ///< its check doesn't agree although the password does
    ImportVersionUnknown, ///< `where` is the version
    CipherUnsupported, ///< `where` names the cipher
    ImportAccountRestricted, ///< only the service that wrote it can read it
    ImportOpenPgp, ///< encrypted with OpenPGP
    MigrationPartsMissing, ///< a warning: other QR codes or links of the same export hold more accounts
    // Entries of imports
    EntryMalformed, ///< a field is of another kind than it should be; `where` is the field
    EntryEncrypted, ///< its key is encrypted in a way of the device that wrote it
    EntryIsPush, ///< it is confirmed on the phone and has no codes
    EntryShifted, ///< it counts from another time or at another place of the digest than the standard
    // Asked for on a terminal
    VaultMissing, ///< no vault was made yet
    PasswordMissing, ///< there is nobody to ask for it
    PasswordEmpty,
    PasswordsDiffer, ///< typed twice, not the same
    TextNotUtf8,
    QueryMatchesNothing, ///< `where` is the query
    QueryMatchesSeveral,
    // The clock
    ClockCorrectionTooLarge,
    // Everywhere
    Cancelled,
};

/// An error as a value. `where` names a place ("tokens[3].digits", a file name), never a secret.
struct Error
{
    ErrorCode code;
    std::string where = {};
    std::size_t position = 0; ///< index of the character concerned, 0-based; only where the code says so
    int systemError = 0; ///< errno; 0 if none
    std::optional<KdfRefusal> kdf = {};

    bool operator==(const Error &) const = default;
};

} // namespace countersign
