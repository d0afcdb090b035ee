<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountSheet</name>
    <message numerus="yes">
        <source>%n digits</source>
        <translation>
            <numerusform>%n digit</numerusform>
            <numerusform>%n digits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a new code every %n s</source>
        <translation>
            <numerusform>a new code every %n s</numerusform>
            <numerusform>a new code every %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AddFlow</name>
    <message numerus="yes">
        <source>%n account(s) added</source>
        <translation>
            <numerusform>%n account added</numerusform>
            <numerusform>%n accounts added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) since</source>
        <translation>
            <numerusform>%n change since</numerusform>
            <numerusform>%n changes since</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n more part(s) of this export hold further accounts; add those too.</source>
        <translation>
            <numerusform>%n more part of this export holds further accounts; add that too.</numerusform>
            <numerusform>%n more parts of this export hold further accounts; add those too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n s on</source>
        <extracomment>%n is a number of seconds</extracomment>
        <translation>
            <numerusform>from %n s on</numerusform>
            <numerusform>from %n s on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>%n s left</numerusform>
            <numerusform>%n s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It opens with this password and holds %n account(s).</source>
        <translation>
            <numerusform>It opens with this password and holds %n account.</numerusform>
            <numerusform>It opens with this password and holds %n accounts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No account makes this code now, nor in the %n periods before and after. Check the code and this computer&apos;s clock.</source>
        <translation>
            <numerusform>No account makes this code now, nor in the %n periods before and after. Check the code and this computer&apos;s clock.</numerusform>
            <numerusform>No account makes this code now, nor in the %n periods before and after. Check the code and this computer&apos;s clock.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n period(s) ago</source>
        <translation>
            <numerusform>%n period ago</numerusform>
            <numerusform>%n periods ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) back</source>
        <translation>
            <numerusform>%n code back</numerusform>
            <numerusform>%n codes back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n period(s) ahead</source>
        <translation>
            <numerusform>%n period ahead</numerusform>
            <numerusform>%n periods ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) ahead</source>
        <translation>
            <numerusform>%n code ahead</numerusform>
            <numerusform>%n codes ahead</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was read again, opens and holds %n account(s).</source>
        <translation>
            <numerusform>It was read again, opens and holds %n account.</numerusform>
            <numerusform>It was read again, opens and holds %n accounts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %n account(s).</source>
        <extracomment>A file and what it holds</extracomment>
        <translation>
            <numerusform>“%1”: %n account.</numerusform>
            <numerusform>“%1”: %n accounts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) were here with another key; both are kept.</source>
        <translation>
            <numerusform>%n account was here with another key; both are kept.</numerusform>
            <numerusform>%n accounts were here with another key; both are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) in it cannot be read; they are kept as they are.</source>
        <translation>
            <numerusform>%n account in it cannot be read; it is kept as it is.</numerusform>
            <numerusform>%n accounts in it cannot be read; they are kept as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) cannot be used; they are kept as they are:</source>
        <translation>
            <numerusform>%n account cannot be used; it is kept as it is:</numerusform>
            <numerusform>%n accounts cannot be used; they are kept as they are:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only in the vault: %n account(s) that cannot be read</source>
        <translation>
            <numerusform>Only in the vault: %n account that cannot be read</numerusform>
            <numerusform>Only in the vault: %n accounts that cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only in the file: %n account(s) that cannot be read</source>
        <translation>
            <numerusform>Only in the file: %n account that cannot be read</numerusform>
            <numerusform>Only in the file: %n accounts that cannot be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n detail(s) of a newer version differ: those here stay.</source>
        <translation>
            <numerusform>%n detail of a newer version differs: the one here stays.</numerusform>
            <numerusform>%n details of a newer version differ: those here stay.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The QR code is %n characters wide, more than the terminal. Widen the terminal or make its letters smaller, then try again.</source>
        <translation>
            <numerusform>The QR code is %n characters wide, more than the terminal. Widen the terminal or make its letters smaller, then try again.</numerusform>
            <numerusform>The QR code is %n characters wide, more than the terminal. Widen the terminal or make its letters smaller, then try again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) in its trash were left out.</source>
        <translation>
            <numerusform>%n account in its trash was left out.</numerusform>
            <numerusform>%n accounts in its trash were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It shows %n account(s).</source>
        <translation>
            <numerusform>It shows %n account.</numerusform>
            <numerusform>It shows %n accounts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not written: %n account(s) cannot be in it. Choose another format, or add --partial to write the others.</source>
        <translation>
            <numerusform>Not written: %n account cannot be in it. Choose another format, or add --partial to write the others.</numerusform>
            <numerusform>Not written: %n accounts cannot be in it. Choose another format, or add --partial to write the others.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It holds %n account(s).</source>
        <translation>
            <numerusform>It holds %n account.</numerusform>
            <numerusform>It holds %n accounts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 unused</source>
        <translation>
            <numerusform>%n of %1 unused</numerusform>
            <numerusform>%n of %1 unused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CodesSheet</name>
    <message numerus="yes">
        <source>%n code(s)</source>
        <translation>
            <numerusform>%n code</numerusform>
            <numerusform>%n codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a new one every %n s</source>
        <translation>
            <numerusform>a new one every %n s</numerusform>
            <numerusform>a new one every %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmergencySheet</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message numerus="yes">
        <source>%n digits</source>
        <translation>
            <numerusform>%n digit</numerusform>
            <numerusform>%n digits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>renews every %n s</source>
        <translation>
            <numerusform>renews every %n s</numerusform>
            <numerusform>renews every %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message numerus="yes">
        <source>%n account(s) from the trash of the other app stay out: %1.</source>
        <extracomment>%1 is a list of names</extracomment>
        <translation>
            <numerusform>%n account from the trash of the other app stays out: %1.</numerusform>
            <numerusform>%n accounts from the trash of the other app stay out: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n account(s)</source>
        <extracomment>%1 is an application: &quot;Aegis&quot;</extracomment>
        <translation>
            <numerusform>%1 · %n account</numerusform>
            <numerusform>%1 · %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) in the files</source>
        <translation>
            <numerusform>%n account in the files</numerusform>
            <numerusform>%n accounts in the files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n imported</source>
        <translation>
            <numerusform>%n imported</numerusform>
            <numerusform>%n imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <translation>
            <numerusform>%n already here</numerusform>
            <numerusform>%n already here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <extracomment>Accounts, or files, that can&apos;t be imported</extracomment>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) stayed out because they were not ticked.</source>
        <translation>
            <numerusform>%n account stayed out because it was not ticked.</numerusform>
            <numerusform>%n accounts stayed out because they were not ticked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) come(s) without the PIN that the codes need. Enter it afterwards, with “Edit…” in the menu of the account.</source>
        <extracomment>“Edit…” is an entry in the menu of an account.</extracomment>
        <translation>
            <numerusform>%n account comes without the PIN that the codes need. Enter it afterwards, with “Edit…” in the menu of the account.</numerusform>
            <numerusform>%n accounts come without the PIN that the codes need. Enter it afterwards, with “Edit…” in the menu of the account.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReviewPage</name>
    <message numerus="yes">
        <source>and %n more, in the report after the import</source>
        <translation>
            <numerusform>and %n more, in the report after the import</numerusform>
            <numerusform>and %n more, in the report after the import</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MigrationSheet</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Portability</name>
    <message numerus="yes">
        <source>Some apps always show 6 digits; this account has %n.</source>
        <extracomment>%n is never 6.</extracomment>
        <translation>
            <numerusform>Some apps always show 6 digits; this account has %n.</numerusform>
            <numerusform>Some apps always show 6 digits; this account has %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Some apps renew every code after 30 seconds; this account takes %n.</source>
        <extracomment>%n is never 30.</extracomment>
        <translation>
            <numerusform>Some apps renew every code after 30 seconds; this account takes %n.</numerusform>
            <numerusform>Some apps renew every code after 30 seconds; this account takes %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>renews every %n s</source>
        <translation>
            <numerusform>renews every %n s</numerusform>
            <numerusform>renews every %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n digits</source>
        <translation>
            <numerusform>%n digit</numerusform>
            <numerusform>%n digits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QrWords</name>
    <message numerus="yes">
        <source>It is text without a link, %n character(s) long.</source>
        <translation>
            <numerusform>It is text without a link, %n character long.</numerusform>
            <numerusform>It is text without a link, %n characters long.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message numerus="yes">
        <source>%n recovery code(s)</source>
        <translation>
            <numerusform>%n recovery code</numerusform>
            <numerusform>%n recovery codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unused recovery code(s) in the vault.</source>
        <translation>
            <numerusform>%n unused recovery code in the vault.</numerusform>
            <numerusform>%n unused recovery codes in the vault.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message numerus="yes">
        <source>You tried %n code(s). %1 locks accounts after some wrong ones: wait %2, then try one fresh code.</source>
        <extracomment>%1 is a service, %2 a length of time: &quot;30 minutes&quot;, or &quot;a while&quot;</extracomment>
        <translation>
            <numerusform>You tried %n code. %1 locks accounts after some wrong ones: wait %2, then try one fresh code.</numerusform>
            <numerusform>You tried %n codes. %1 locks accounts after some wrong ones: wait %2, then try one fresh code.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You tried %n code(s) in a short time. Find the cause before you try another one.</source>
        <translation>
            <numerusform>You tried %n code in a short time. Find the cause before you try another one.</numerusform>
            <numerusform>You tried %n codes in a short time. Find the cause before you try another one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You tried %n code(s) lately.</source>
        <translation>
            <numerusform>You tried %n code lately.</numerusform>
            <numerusform>You tried %n codes lately.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy a fresh one in %n s</source>
        <extracomment>%n seconds until there is another code, which is then copied by itself</extracomment>
        <translation>
            <numerusform>Copy a fresh one in %n s</numerusform>
            <numerusform>Copy a fresh one in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It was copied %n time(s), and most sites take a code only once.</source>
        <translation>
            <numerusform>It was copied %n time, and most sites take a code only once.</numerusform>
            <numerusform>It was copied %n times, and most sites take a code only once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It had %n s left when it was copied. Enter it sooner.</source>
        <translation>
            <numerusform>It had %n s left when it was copied. Enter it sooner.</numerusform>
            <numerusform>It had %n s left when it was copied. Enter it sooner.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It had %n s left when it was copied.</source>
        <translation>
            <numerusform>It had %n s left when it was copied.</numerusform>
            <numerusform>It had %n s left when it was copied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list has %n other account(s) at %1.</source>
        <extracomment>%1 is a service</extracomment>
        <translation>
            <numerusform>The list has %n other account at %1.</numerusform>
            <numerusform>The list has %n other accounts at %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SupportReportText</name>
    <message numerus="yes">
        <source>%n digits</source>
        <translation>
            <numerusform>%n digits</numerusform>
            <numerusform>%n digits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhichCode</name>
    <message numerus="yes">
        <source>It was given %n code(s) ago.</source>
        <translation>
            <numerusform>It was given %n code ago.</numerusform>
            <numerusform>It was given %n codes ago.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It comes %n code(s) after the next one.</source>
        <translation>
            <numerusform>It comes %n code after the next one.</numerusform>
            <numerusform>It comes %n codes after the next one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::BackupCommands</name>
    <message numerus="yes">
        <source>Backed up, read again and compared: %n account(s)</source>
        <translation>
            <numerusform>Backed up, read again and compared: %n account</numerusform>
            <numerusform>Backed up, read again and compared: %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the folder are damaged. They are left as they are; others are good.</source>
        <translation>
            <numerusform>%n file in the folder is damaged. It is left as it is; others are good.</numerusform>
            <numerusform>%n files in the folder are damaged. They are left as they are; others are good.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::BackupNotices</name>
    <message numerus="yes">
        <source>It was made %1, and %n change(s) are not in it.</source>
        <extracomment>%1 is a moment, as in &quot;12.11.2026 14:02&quot;</extracomment>
        <translation>
            <numerusform>It was made %1, and %n change is not in it.</numerusform>
            <numerusform>It was made %1, and %n changes are not in it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::BackupProofDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) in it are not here any more.</source>
        <translation>
            <numerusform>%n account in it is not here any more.</numerusform>
            <numerusform>%n accounts in it are not here any more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::BackupSettings</name>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n backup</numerusform>
            <numerusform>%n backups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::CodeCopier</name>
    <message numerus="yes">
        <source>Next %1 code copied · valid in %n s</source>
        <extracomment>After copying the code of the next period. %1 is the provider, %n seconds until the code is accepted.</extracomment>
        <translation>
            <numerusform>Next %1 code copied · valid in %n s</numerusform>
            <numerusform>Next %1 code copied · valid in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 code copied · clears in %n s</source>
        <extracomment>After copying. %1 is the provider, %n the seconds until the clipboard is cleared.</extracomment>
        <translation>
            <numerusform>%1 code copied · clears in %n s</numerusform>
            <numerusform>%1 code copied · clears in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This code was copied before · a fresh one in %n s</source>
        <extracomment>A site takes each code only once. %n seconds until the next one.</extracomment>
        <translation>
            <numerusform>This code was copied before · a fresh one in %n s</numerusform>
            <numerusform>This code was copied before · a fresh one in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A fresh %1 code is copied in %n s</source>
        <translation>
            <numerusform>A fresh %1 code is copied in %n s</numerusform>
            <numerusform>A fresh %1 code is copied in %n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This code ends too soon · a fresh %1 code is copied in %n s</source>
        <extracomment>The same, when the current code is valid for so short a time that it would be refused.</extracomment>
        <translation>
            <numerusform>This code ends too soon · a fresh %1 code is copied in %n s</numerusform>
            <numerusform>This code ends too soon · a fresh %1 code is copied in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::CodeStep</name>
    <message numerus="yes">
        <source>ready in %n s</source>
        <translation>
            <numerusform>ready in %n s</numerusform>
            <numerusform>ready in %n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ComparisonDialog</name>
    <message numerus="yes">
        <source>%n account(s) are the same in both.</source>
        <translation>
            <numerusform>%n account is the same in both.</numerusform>
            <numerusform>%n accounts are the same in both.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable record(s) are only in the newer state.</source>
        <translation>
            <numerusform>%n unreadable record is only in the newer state.</numerusform>
            <numerusform>%n unreadable records are only in the newer state.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable record(s) are only in this file.</source>
        <translation>
            <numerusform>%n unreadable record is only in this file.</numerusform>
            <numerusform>%n unreadable records are only in this file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) or key(s) of the newer state are left out.</source>
        <translation>
            <numerusform>%n account or key of the newer state is left out.</numerusform>
            <numerusform>%n accounts or keys of the newer state are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) or key(s) of this file are left out. Its password counts again.</source>
        <translation>
            <numerusform>%n account or key of this file is left out. Its password counts again.</numerusform>
            <numerusform>%n accounts or keys of this file are left out. Its password counts again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>As chosen above: %n key(s) of the newer state are left out.</source>
        <translation>
            <numerusform>As chosen above: %n key of the newer state is left out.</numerusform>
            <numerusform>As chosen above: %n keys of the newer state are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::DraftsIntoVault</name>
    <message numerus="yes">
        <source>All %n account(s) are here already.</source>
        <translation>
            <numerusform>The account is here already.</numerusform>
            <numerusform>All %n accounts are here already.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::EmergencySheetDialog</name>
    <message numerus="yes">
        <source>%n unused code(s). Whoever has the sheet and your passwords gets in: lock it away.</source>
        <translation>
            <numerusform>%n unused code. Whoever has the sheet and your passwords gets in: lock it away.</numerusform>
            <numerusform>%n unused codes. Whoever has the sheet and your passwords gets in: lock it away.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ExportAccountsView</name>
    <message numerus="yes">
        <source>%n cannot be in such a file</source>
        <translation>
            <numerusform>%n cannot be in such a file</numerusform>
            <numerusform>%n cannot be in such a file</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lose(s) something</source>
        <translation>
            <numerusform>%n loses something</numerusform>
            <numerusform>%n lose something</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ExportDialog</name>
    <message numerus="yes">
        <source>&amp;Export %n account(s)…</source>
        <translation>
            <numerusform>&amp;Export %n account…</numerusform>
            <numerusform>&amp;Export %n accounts…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ExportFlow</name>
    <message numerus="yes">
        <source>The file holds the keys of %n account(s), under a password of its own.</source>
        <translation>
            <numerusform>The file holds the keys of %n account, under a password of its own.</numerusform>
            <numerusform>The file holds the keys of %n accounts, under a password of its own.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file holds the keys of %n account(s), and nothing protects it: whoever gets hold of it can make your codes.</source>
        <translation>
            <numerusform>The file holds the keys of %n account, and nothing protects it: whoever gets hold of it can make your codes.</numerusform>
            <numerusform>The file holds the keys of %n accounts, and nothing protects it: whoever gets hold of it can make your codes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) written and read again: %1</source>
        <translation>
            <numerusform>%n account written and read again: %1</numerusform>
            <numerusform>%n accounts written and read again: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) exported</source>
        <translation>
            <numerusform>%n account exported</numerusform>
            <numerusform>%n accounts exported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file holds the keys of %n account(s), for one vault alone.</source>
        <translation>
            <numerusform>The file holds the keys of %n account, for one vault alone.</numerusform>
            <numerusform>The file holds the keys of %n accounts, for one vault alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) written for one vault: %1</source>
        <extracomment>%1 is a file and its folder</extracomment>
        <translation>
            <numerusform>%n account written for one vault: %1</numerusform>
            <numerusform>%n accounts written for one vault: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::FoundAccountsDialog</name>
    <message numerus="yes">
        <source>%n account(s) found</source>
        <translation>
            <numerusform>%n account found</numerusform>
            <numerusform>%n accounts found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n account(s)</source>
        <translation>
            <numerusform>&amp;Add %n account</numerusform>
            <numerusform>&amp;Add %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The export has %n QR code(s). Still missing: number %1.</source>
        <extracomment>%n is the number of QR codes that an export consists of, %1 names those that were not read yet: &quot;2 and 3&quot;.</extracomment>
        <translation>
            <numerusform>The export has %n QR code. Still missing: number %1.</numerusform>
            <numerusform>The export has %n QR codes. Still missing: number %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ImportDialog</name>
    <message numerus="yes">
        <source>&amp;Import %n account(s)</source>
        <translation>
            <numerusform>&amp;Import %n account</numerusform>
            <numerusform>&amp;Import %n accounts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ImportOutcomePage</name>
    <message numerus="yes">
        <source>and %n more, in the report</source>
        <translation>
            <numerusform>and %n more, in the report</numerusform>
            <numerusform>and %n more, in the report</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: anybody who gets hold of the %n file(s) can make your codes.</source>
        <extracomment>%1 is a file name in quotes, or several</extracomment>
        <translation>
            <numerusform>%1: anybody who gets hold of the %n file can make your codes.</numerusform>
            <numerusform>%1: anybody who gets hold of the %n files can make your codes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n file(s)</source>
        <translation>
            <numerusform>&amp;Delete %n file</numerusform>
            <numerusform>&amp;Delete %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ImportReviewPage</name>
    <message numerus="yes">
        <source>%n new</source>
        <extracomment>Accounts that an import would add</extracomment>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <translation>
            <numerusform>%n already here</numerusform>
            <numerusform>%n already here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the file twice</source>
        <extracomment>Accounts that stand in the imported files more than once</extracomment>
        <translation>
            <numerusform>%n in the file twice</numerusform>
            <numerusform>%n in the file twice</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) a decision</source>
        <extracomment>Accounts that are here with another key</extracomment>
        <translation>
            <numerusform>%n needs a decision</numerusform>
            <numerusform>%n need a decision</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can&apos;t be imported</source>
        <translation>
            <numerusform>%n can&apos;t be imported</numerusform>
            <numerusform>%n can&apos;t be imported</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::KeyCommands</name>
    <message numerus="yes">
        <source>%n other password(s)</source>
        <translation>
            <numerusform>%n other password</numerusform>
            <numerusform>%n other passwords</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::MoveAccountsDialog</name>
    <message numerus="yes">
        <source>&amp;Show %n account(s) as QR codes…</source>
        <translation>
            <numerusform>&amp;Show %n account as QR codes…</numerusform>
            <numerusform>&amp;Show %n accounts as QR codes…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::PendingNotice</name>
    <message numerus="yes">
        <source>%n account(s) wait for a first accepted code.</source>
        <translation>
            <numerusform>%n account waits for a first accepted code.</numerusform>
            <numerusform>%n accounts wait for a first accepted code.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::PlainExports</name>
    <message numerus="yes">
        <source>There are %n more.</source>
        <translation>
            <numerusform>There is %n more.</numerusform>
            <numerusform>There are %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::RestoreDialog</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) only in the backup</source>
        <translation>
            <numerusform>%n account only in the backup</numerusform>
            <numerusform>%n accounts only in the backup</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) with another key</source>
        <translation>
            <numerusform>%n account with another key</numerusform>
            <numerusform>%n accounts with another key</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) with other details</source>
        <translation>
            <numerusform>%n account with other details</numerusform>
            <numerusform>%n accounts with other details</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) the same</source>
        <translation>
            <numerusform>%n account the same</numerusform>
            <numerusform>%n accounts the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) only here</source>
        <translation>
            <numerusform>%n account only here</numerusform>
            <numerusform>%n accounts only here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) that cannot be read</source>
        <translation>
            <numerusform>%n account that cannot be read</numerusform>
            <numerusform>%n accounts that cannot be read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::RestoreFlow</name>
    <message numerus="yes">
        <source>%n account(s) added.</source>
        <translation>
            <numerusform>%n account added.</numerusform>
            <numerusform>%n accounts added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here.</source>
        <translation>
            <numerusform>%n already here.</numerusform>
            <numerusform>%n already here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them completed.</source>
        <translation>
            <numerusform>%n of them completed.</numerusform>
            <numerusform>%n of them completed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another key: both are kept.</source>
        <translation>
            <numerusform>%n with another key: both are kept.</numerusform>
            <numerusform>%n with another key: both are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be read: kept as they are.</source>
        <translation>
            <numerusform>%n cannot be read: kept as it is.</numerusform>
            <numerusform>%n cannot be read: kept as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) that are not in the backup go. Undo brings them back until you lock; the present state stays beside the vault as an earlier copy.</source>
        <translation>
            <numerusform>%n account that is not in the backup goes. Undo brings it back until you lock; the present state stays beside the vault as an earlier copy.</numerusform>
            <numerusform>%n accounts that are not in the backup go. Undo brings them back until you lock; the present state stays beside the vault as an earlier copy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) from the backup.</source>
        <translation>
            <numerusform>%n account from the backup.</numerusform>
            <numerusform>%n accounts from the backup.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken out.</source>
        <translation>
            <numerusform>%n taken out.</numerusform>
            <numerusform>%n taken out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) restored</source>
        <translation>
            <numerusform>%n account restored</numerusform>
            <numerusform>%n accounts restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n detail(s) of a newer version differ: those here stay.</source>
        <extracomment>Details that a newer version of the program keeps, and which this one does not know</extracomment>
        <translation>
            <numerusform>%n detail of a newer version differs: the one here stays.</numerusform>
            <numerusform>%n details of a newer version differ: those here stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::SaveNotices</name>
    <message numerus="yes">
        <source>%n account(s) cannot be used.</source>
        <translation>
            <numerusform>%n account cannot be used.</numerusform>
            <numerusform>%n accounts cannot be used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ShiftCodesDialog</name>
    <message numerus="yes">
        <source>&amp;Write codes of %n account(s)…</source>
        <translation>
            <numerusform>&amp;Write codes of %n account…</numerusform>
            <numerusform>&amp;Write codes of %n accounts…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ShiftCodesFlow</name>
    <message numerus="yes">
        <source>Whoever gets hold of the sheet can use the codes of %n account(s) until %1.</source>
        <extracomment>%1 is a moment: &quot;today 22:00&quot;</extracomment>
        <translation>
            <numerusform>Whoever gets hold of the sheet can use the codes of %n account until %1.</numerusform>
            <numerusform>Whoever gets hold of the sheet can use the codes of %n accounts until %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ShowQrDialog</name>
    <message numerus="yes">
        <source>Hidden in %n second(s)</source>
        <translation>
            <numerusform>Hidden in %n second</numerusform>
            <numerusform>Hidden in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::StaleCopyFlow</name>
    <message numerus="yes">
        <source>Merged: %n account(s) added</source>
        <translation>
            <numerusform>Merged: %n account added</numerusform>
            <numerusform>Merged: %n accounts added</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::TrashDialog</name>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>At the end of a list of accounts</extracomment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n account(s) for good?</source>
        <translation>
            <numerusform>Delete %n account for good?</numerusform>
            <numerusform>Delete %n accounts for good?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::UnusableRecordsDialog</name>
    <message numerus="yes">
        <source>%n account(s) cannot be used</source>
        <translation>
            <numerusform>%n account cannot be used</numerusform>
            <numerusform>%n accounts cannot be used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::WatchBar</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>%n second left</numerusform>
            <numerusform>%n seconds left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::WaysBackDialog</name>
    <message numerus="yes">
        <source>%n code(s) can still be used.</source>
        <translation>
            <numerusform>%n code can still be used.</numerusform>
            <numerusform>%n codes can still be used.</numerusform>
        </translation>
    </message>
</context>
</TS>
