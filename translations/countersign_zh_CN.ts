<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Cli</name>
    <message>
        <source>(no name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An otpauth or otpauth-migration link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file of such links, one a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that holds the typed key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service, with a typed key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account&apos;s name, with a typed key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>totp, hotp or steam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA1, SHA256 or SHA512</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits of a code, 4 to 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds that a code is valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The counter of the next code, for hotp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retire an account of the same issuer and name that has another key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to add. Give a link, --uri-file or --secret-file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was here with another key; both are kept. Retire the one that the service no longer accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retired the older “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is already here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is counter-based, but its link names no counter; it starts at 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 names a link (&quot;line 3&quot;, or the account&apos;s name), %2 is one or two sentences</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more part(s) of this export hold further accounts; add those too.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The account, as for “list”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes for the links in this file; needs no vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time, in seconds since 1970, instead of now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the code that follows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a code that is valid for so many seconds more; waits for the next one otherwise (with --at: takes the next one)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account was named. Give a QUERY, or --uri-file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes of this account are valid for %1 seconds. Give --min-left at most that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>from %n s on</source>
        <extracomment>%n is a number of seconds</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A note; empty removes it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it into this group; may be given several times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it out of this group; may be given several times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it first in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it among the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to change. Give one of the options, such as --name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a recovery key as well and write it to this new file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made the vault “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery key is in “%1”. Move it to a safe place away from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mebibytes needed to try a password (Argon2id); less is weaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passes over that memory; fewer is weaker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of issuer or name, or the beginning of an id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The retired accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The accounts in the Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) cannot be read; they are kept as they are.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There are no accounts here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault file, instead of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that holds the password; “-” is standard input</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print one JSON document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print keys too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add accounts from links or a typed key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the code of an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find QR codes in pictures or on the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the details of an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move accounts to the Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring accounts back from the Trash, or from retirement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set accounts aside whose binding was replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check a vault or backup, without its password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the account that made a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print this help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(required)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ends with 0 when done, 1 nothing found, 2 usage, 3 wrong password, 4 unreadable input, 5 refused, 6 not saved. See countersign-cli(1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No command was given. See “countersign-cli --help”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes for logons, from the encrypted vault of Countersign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command line is not UTF-8 text. Use a UTF-8 terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command line cannot be understood (%1). See “countersign-cli --help”.</source>
        <extracomment>%1 is the parser&apos;s English reason</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The accounts, each as for “list”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that holds the new password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the vault with the recovery key in this file, if the password is forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is changed. Older backups still open with the old one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New password: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same again: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password: </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is in the Trash. “restore” brings it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is back in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is retired. “list --retired” shows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG, JPEG or WebP pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at every monitor instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the accounts that are found to the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to scan. Give a picture, or --screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no QR code found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No QR code is on the screen. Show it in full and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its otpauth link; needs --secrets, for the key is in it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The link holds the key. Add --secrets to print it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issuer:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Algorithm:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Digits:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period:</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Next counter:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinned:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PIN:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the Trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not confirmed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved, but the disk did not confirm it. Check the disk, and keep a backup elsewhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault or backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is intact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>It opens with this password and holds %n account(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The code; spaces in it don&apos;t matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>No account makes this code now, nor in the %n periods before and after. Check the code and this computer&apos;s clock.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the current code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the next code</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n period(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n period(s) ahead</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) ahead</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Usage: countersign [--vault FILE] [LINK | PICTURE | VAULT …]

Shows the codes of your accounts. Links (otpauth://…) and pictures with a QR code add accounts;
a vault file (.otpv) is opened. A second start raises the window of the first.

  --vault FILE   the vault to use instead of your own
  --help         this text
  --version      the version

For the terminal there is countersign-cli.
</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs a file behind it. “countersign --help” shows how.</source>
        <extracomment>%1 is the option --vault</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no option “%1”. “countersign --help” shows which there are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countersign is running already, but does not answer. Wait a moment and try again, or end the running program first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
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
    <message>
        <source>There is no vault yet at %1.</source>
        <extracomment>%1 is a file name in quotes, or “the file”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make one with “countersign-cli init”, or start Countersign.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no terminal to ask for the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a file that holds it with --password-file, or “-” for standard input.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one with at least one character.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start again and type the same password twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not UTF-8 text.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save it in that encoding and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account matches %1.</source>
        <extracomment>%1 is what the user searched for, in quotes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find its name with “countersign-cli list”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several accounts match %1.</source>
        <extracomment>%1 is what the user searched for, in quotes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name one of these by the beginning of its id, or as ISSUER:NAME.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QrWords</name>
    <message>
        <source>Scroll to the code for two-step logon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is usually below “scan the QR code”, often in step 2, and has a key in letters and digits beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is a QR code, but not an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code can be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a web link to %1. Binding pages show such codes to offer a phone app.</source>
        <extracomment>%1 is the host of a web link.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a web link. Binding pages show such codes to offer a phone app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds the name and password of the wireless network “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds the name and password of a wireless network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a contact card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It starts an email message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a telephone number or a text message.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a place on a map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to %1, for logging on or adding a friend there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It belongs to a chat app, for logging on or adding a friend there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log on first, then open the security settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan this one with the chat app on your phone. The code for two-step logon comes later, on the page that binds an authenticator or virtual MFA device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks for a payment with %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It asks for a payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is an address for a cryptocurrency payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is for %1, which confirms logons by a message to the phone instead of a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is for an app that confirms logons by a message to the phone instead of a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another authenticator app on the page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for “I want to use a different authenticator app” or “enter a code” there. The page then shows a code that works here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It logs on with a passkey that is on your phone. It holds no key for codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose “authenticator app” instead of “passkey”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most sites offer both, in their security settings under two-step verification.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It adds a device to a smart home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is text without a link.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the text is the key itself, type it instead: letters A to Z and digits 2 to 7.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan another code, or type the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is an account, but it can&apos;t be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binding pages expire after some minutes: load the page again and scan the new code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some sites let you choose another kind of authenticator app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code may be meant for another app, or the page made a mistake. Its key in letters and digits, if it shows one, can be typed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A thing and, in brackets, its name: &quot;a web link (apps.apple.com)&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an account that can&apos;t be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a web link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a wireless network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a contact card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an email address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a telephone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a place on a map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a chat app&apos;s code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a payment code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a cryptocurrency address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another app&apos;s enrolment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a passkey logon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a smart home device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Countersign recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key opens your accounts if you forget the password: on the lock page, choose “Use the recovery key” and type the nine groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it where you keep passports, away from the computer. Who has this sheet and a copy of your vault file can read all your accounts. Only letters A to Z and digits 2 to 7 occur.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computer: ______________________    Date: ______________</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>The system&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of everything the program says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>when you don’t use the computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only if it still holds our code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a code with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter and Ctrl+C always copy the selected one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a double click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keyboard only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden ones are safer while the screen is shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once clicked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the desktop’s style</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>buttons and fields as other programs show them</source>
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
<context>
    <name>countersign::AboutDialog</name>
    <message>
        <source>Countersign %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the QR codes of two-step logon, keeps the accounts encrypted on this computer, and shows their codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your accounts stay here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent anywhere: no account, no statistics, no search for updates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::AccountCommands</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 moved to the Trash · kept for 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 retired</source>
        <extracomment>A retired account is out of the list, but kept.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is back in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last change undone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::AccountsPage</name>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::AddFlow</name>
    <message>
        <source>The link names no counter, so it starts at 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the unsupported account “%1”</source>
        <extracomment>An account in an export that cannot be used. %1 is its name.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other part of the export was found. Show its next QR code and scan again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the accounts in the export can be used: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That looks like a key. Choose “Type a Key…” and paste it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is %1, not an account. Account links begin with “otpauth://”; copy one of those.</source>
        <extracomment>After pasting. %1 is what the text is: &quot;a web link (example.com)&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” has its new key; the old one is retired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) added.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is here already; nothing was added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All %n account(s) are here already.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::AddKeyDialog</name>
    <message>
        <source>Type a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page shows the key near the QR code, often under “can&apos;t scan”. Capitals and spaces don&apos;t matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>you@example.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alibaba Cloud, GitHub, …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;More options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Service (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was a link; its account is filled in.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::CapsLockHint</name>
    <message>
        <source>Caps Lock is on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ChangePasswordDialog</name>
    <message>
        <source>Change the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backups and copies made so far keep opening with the old one. The recovery key stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Present password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The present password is not right. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::CodeCopier</name>
    <message numerus="yes">
        <source>Next %1 code copied · valid in %n s</source>
        <extracomment>After copying the code of the next period. %1 is the provider, %n seconds until the code is accepted.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Clear now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 code copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 code copied · clears in %n s</source>
        <extracomment>After copying. %1 is the provider, %n the seconds until the clipboard is cleared.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This code was copied before · a fresh one in %n s</source>
        <extracomment>A site takes each code only once. %n seconds until the next one.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Wait for it</source>
        <extracomment>Copies the next code by itself as soon as it is valid.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fresh code is copied as soon as it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ConfirmPasswordDialog</name>
    <message>
        <source>Confirm with your password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That password is not right. Check the keyboard layout and Caps Lock, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::Dialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::EditAccountDialog</name>
    <message>
        <source>Edit account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site knows nothing of these names: change them as you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pinned: stays on top of the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work, Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Groups, separated by commas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These change the codes. Only change what the site tells you to, or its codes will be refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the &amp;codes are made</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::EmptyPage</name>
    <message>
        <source>Scan the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds the code on any monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose, drop or paste one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the page shows it as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add your first account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the page that shows the QR code, then scan it from here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::FileProblemView</name>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another vault…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An earlier copy beside it is intact: saved %1. The damaged file is kept.</source>
        <extracomment>Offer for a damaged vault. %1 is a moment, as in &quot;today 09:12&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the earlier copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ForgottenPasswordDialog</name>
    <message>
        <source>Choose a new password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery key opened the vault. A new password takes the place of the one you forgot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>Keeps the old password, although it was forgotten.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::FoundAccountsDialog</name>
    <message>
        <source>already here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already here with another key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no counter in the link: starts at 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>counter-based</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) found</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Scan the others</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The export has %n QR code(s), %1 of them read so far.</source>
        <extracomment>%n is the number of QR codes that an export consists of, %1 how many of them were read.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <extracomment>%1 is a list of things: &quot;a web link (apps.apple.com)&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same account, other key. You can compare the codes in the next step, before anything is replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n account(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::GiantView</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>Issuer and account name, as in &quot;GitHub · octocat&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press “Next” in the list for a code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s · next %2</source>
        <extracomment>Seconds left and the code after this one, as in &quot;18 s · next 916 082&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::GroupChips</name>
    <message>
        <source>Groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All %1</source>
        <extracomment>First chip above the list: every account, of which there are %1.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::Intake</name>
    <message>
        <source>The account is added as soon as the vault is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is neither a link nor a picture on the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::KeyCommands</name>
    <message>
        <source>Password changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The recovery key opens all accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new recovery key is in force, the old one no longer opens the vault</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::LiveCode</name>
    <message>
        <source>Counter-based</source>
        <extracomment>In the place of a code: the account counts and has no code of the moment.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::LockPage</name>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the recovery key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another vault…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countersign is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved %1 · file intact</source>
        <extracomment>State of the locked vault&apos;s file. %1 is a moment, as in &quot;Saved today 09:12 · file intact&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File intact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The earlier copy is in place. The damaged file is kept as “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the password of this vault.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::NewPasswordFields</name>
    <message>
        <source>&amp;New password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::NoResultsPage</name>
    <message>
        <source>Clear search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account matches “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The search looks at providers, account names, groups and notes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ParametersForm</name>
    <message>
        <source>Time-based (TOTP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter-based (HOTP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>After a number in a field: seconds.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Al&amp;gorithm</source>
        <extracomment>The hash function of the codes.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Digits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;counter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::PasswordField</name>
    <message>
        <source>Hide the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::PasswordStep</name>
    <message>
        <source>Choose a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It encrypts your accounts on this computer. Nobody can reset it for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an existing vault…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the same password in both fields.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::QrExplainerDialog</name>
    <message>
        <source>&amp;Type the key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Scan again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::RebindingDialog</name>
    <message>
        <source>You already have this account with another key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: that happens when the binding page was opened again. Which code does the page accept?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already here</source>
        <extracomment>%1 is a date.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>%1 is where it was found: a monitor, a file.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Replace” retires the old one: it leaves the list and can be restored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::RecoveryKeyDialog</name>
    <message>
        <source>Your new recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens your accounts if you forget the password. Print it or write it down, away from this computer. The old one stops working when you confirm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::RecoveryKeyEntryDialog</name>
    <message>
        <source>Use the recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the nine groups from your sheet, or paste them into the first field. Capitals don&apos;t matter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This recovery key doesn&apos;t open this vault. It may belong to another one, or have been replaced.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::RecoveryKeyView</name>
    <message>
        <source>Type group &amp;%1 to confirm</source>
        <extracomment>Ordinal number: the third, the 3rd group. %1 is the number.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not group %1. Compare it with your copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the Recovery Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Countersign recovery key.pdf</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Move the file off this computer: on a USB stick, or as paper.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::RecoveryStep</name>
    <message>
        <source>Keep a recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens your accounts if you forget the password. Print it or write it down, away from this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>Goes on without a recovery key; one can be made later in the settings.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::RemoveAccountDialog</name>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The site will still ask for codes. Turn two-step logon off there first, or you could lock yourself out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just &amp;retire it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves the list but is kept, for as long as you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to &amp;Trash for 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You find it in the security settings of your account there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn two-step logon off at the site</source>
        <extracomment>%1 is a service: &quot;Alibaba Cloud&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn two-step logon off at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it asks for a code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::SaveNotices</name>
    <message>
        <source>Saved, but the disk did not confirm it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save again, or keep a copy on another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your last change is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) cannot be read.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They stay in the file as they are; a newer version may be able to show them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys may be swapped to disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system does not lock enough memory for this program. Raise the limit “memlock”, or encrypt the swap space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vaults (*.otpv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ScanMessageDialog</name>
    <message>
        <source>The screen could not be scanned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No QR code found on your screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No QR code found in the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every monitor was looked at. The code has to be visible, whole and not too small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the binding page to the front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing may cover the QR code. If it is small, enlarge the page with Ctrl and +.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture was read, but there is no QR code in it that can be made out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take a sharper picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole code with its white border, straight and without reflections. A screenshot is best.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or type the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Binding pages show it as text too: look for “can&apos;t scan” or “enter the key manually”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Type the key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a &amp;picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Scan again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another &amp;picture…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::SearchBar</name>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search accounts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::SecretField</name>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Replace…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encrypts your accounts on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens them if you forget the password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything works without a mouse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::StrengthBar</name>
    <message>
        <source>Several unusual words are strong and easy to type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very weak: would take minutes to guess offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak: would take hours to guess offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak: would take days to guess offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair: would take months to guess offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good: would take years to guess offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong: would take centuries to guess offline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::TrashDialog</name>
    <message>
        <source>Delete %1 for good?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its key is destroyed and can&apos;t be brought back. If the site still asks for codes, you need its own recovery codes to get in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash and retired accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is here is out of the list. Restored, an account goes back to its place with its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here. Accounts you remove stay here for 30 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>retired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete %1 for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the Trash for %1 more</source>
        <extracomment>%1 is a length of time: &quot;28 days&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the Trash for more than 30 days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::VaultChooser</name>
    <message>
        <source>Open a vault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vaults (*.otpv);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The vault in use is locked and stays where it is. You can open it again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your last change is not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening another vault now would lose it. Save it first, or keep a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lose the change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::WelcomeStep</name>
    <message>
        <source>Making the vault</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::WindowActions</name>
    <message>
        <source>Add an Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan the Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From a Picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a Key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Next</source>
        <extracomment>Copies the code of the next period.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Code</source>
        <extracomment>Makes the next code of a counter-based account.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trash and Retired…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Countersign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy Pinned Account %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy and hide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::WindowDialogs</name>
    <message>
        <source>Your last change is not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closing now would lose it. Save it first, or keep a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try to save again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>countersign::WindowPages</name>
    <message>
        <source>Copy saved as “%1”</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
