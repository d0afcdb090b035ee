<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ErrorText</name>
    <message>
        <source>The file</source>
        <extracomment>At the beginning of a sentence, where the file&apos;s name is not known</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file</source>
        <extracomment>Within a sentence, where the file&apos;s name is not known</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>A file name in quotes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> (%1)</source>
        <extracomment>The operating system&apos;s reason, in the middle of a sentence: &quot; (Permission denied)&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the whole key from the page that shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is longer than any service uses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that only the key was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Character %1 of the key cannot be part of a key.</source>
        <extracomment>%1 is the number of the character, counted from 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys consist of the letters A to Z and the digits 2 to 7; check that character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes of that many digits are not supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose 4 to 10 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The period is not between 1 and 86,400 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the period that the service names; 30 seconds is usual.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counter is not a whole number, or too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the counter that the service names, or 0 for a new account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The PIN is missing or does not fit this type of account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the PIN that was chosen when the account was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account uses an algorithm that is not supported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the service for a key with SHA-1, SHA-256 or SHA-512.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account is of a type that is not supported here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the service for a time-based (TOTP) or counter-based (HOTP) key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s OpenSSL library refuses the algorithm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow the algorithm in OpenSSL&apos;s configuration, or install the standard OpenSSL library.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text is not an account link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account links begin with “otpauth://”; copy one of those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link is longer than any account link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy only the link, without the text around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account link is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again in full, or scan the QR code instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account link holds no key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the QR code on the service&apos;s page again and use that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export from Google Authenticator is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the accounts again and scan the new code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The export from Google Authenticator holds too many accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export fewer accounts at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is empty: 0 bytes.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore it from a backup, or from the copies beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds only zeros, as after a disk failure.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a vault.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file; vaults and backups end in “.otpv”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Countersign.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install the current version and open it with that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has parts of impossible sizes.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is cut short.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy it again if it comes from another place, or restore it from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has extra data at its end.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beginning of the vault is damaged; the password is not the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The accounts in the vault are damaged; the password is not the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore the vault from a backup, or from the copies beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the vault needs more memory than this computer can give.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs, or open the vault on a computer with more memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password or recovery key does not open the vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check Caps Lock and the keyboard layout, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed the vault without knowing its password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don&apos;t use this file; restore the vault from a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed the accounts in the vault without knowing its password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault opened, but its contents cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the file, restore a backup, and report this as a bug.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault is an older copy than the one used before on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for the newest copy before you change anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault was changed in two places separately.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep both files, and add what is missing in one of them by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such account any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for it in the Trash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is in the vault already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the one that is there; nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text is too long, or there are more than 10,000 accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten the text, or remove accounts that are no longer used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a whole recovery key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter all nine groups of four letters and digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery key has a typing mistake.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare every group with your copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the only password or key that opens the vault.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another one before you remove it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault has as many passwords and keys as it can hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove one before you add another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record in the vault cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept as it is; restore a backup if an account is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name, and that the disk it is on is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already and was not touched.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another name, or move that file away first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be read%2.</source>
        <extracomment>%1 is a file name in quotes, or “The file”; %2 the system&apos;s reason in brackets, or nothing</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that you may read it, and that the disk it is on is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is larger than any file of its kind.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of %1 cannot be written to%2.</source>
        <extracomment>%1 is a file name in quotes, or “the file”; %2 the system&apos;s reason in brackets, or nothing</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow writing there, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of %1 does not exist.</source>
        <extracomment>%1 is a file name in quotes, or “the file”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the folder, or choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full; %1 is as it was before.</source>
        <extracomment>%1 is a file name in quotes, or “the file”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving %1 failed%2; the file is as it was before.</source>
        <extracomment>%1 is a file name in quotes, or “the file”; %2 the system&apos;s reason in brackets, or nothing</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk, then save again, or save a copy elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using the vault just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the other program, or try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program changed the vault meanwhile, so it was not overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the vault again and repeat the last change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written does not read back as it was meant; the old file is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk for errors, and save a copy elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a picture that can be read.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a PNG, JPEG or WebP picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is too large a picture.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut out the part with the QR code and choose that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a kind of picture that is not supported.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it as PNG, JPEG or WebP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen cannot be looked at here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a screenshot of the QR code and choose that picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program “countersign-scan” is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Countersign again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for QR codes stopped unexpectedly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again with a smaller picture of just the QR code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for QR codes took too long and was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place: “%1”.</source>
        <extracomment>Follows a sentence about a wrong entry. %1 is a place in a file, such as tokens[3].digits</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>tomorrow %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a date, %2 a time of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
</TS>
