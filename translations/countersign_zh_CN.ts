<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountRow</name>
    <message>
        <source>next</source>
        <extracomment>Before the code that comes after the current one, in small type</extracomment>
        <translation>下一个</translation>
    </message>
    <message>
        <source>used</source>
        <extracomment>Above a code that was copied already</extracomment>
        <translation>已使用</translation>
    </message>
    <message>
        <source>Next</source>
        <extracomment>Button: makes the next code of a counter-based account</extracomment>
        <translation>下一个</translation>
    </message>
</context>
<context>
    <name>AccountSheet</name>
    <message>
        <source>counter-based, next counter %1</source>
        <translation>基于计数器，下一个计数为 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n digits</source>
        <translation>
            <numerusform>%n 位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a new code every %n s</source>
        <translation>
            <numerusform>每 %n 秒更新一次</numerusform>
        </translation>
    </message>
    <message>
        <source>PIN %1</source>
        <translation>PIN 码 %1</translation>
    </message>
    <message>
        <source>Ordinary authenticator apps refuse it or show wrong codes: use Countersign, or another app that has %1 accounts.</source>
        <extracomment>%1 is a kind of account: &quot;Steam Guard&quot;</extracomment>
        <translation>普通身份验证器会拒绝它，或者显示错误的验证码：用 Countersign，或其他支持 %1 账号的应用。</translation>
    </message>
    <message>
        <source>The counter moves on with every code: if codes from this sheet are refused, make new ones until one is taken.</source>
        <translation>每生成一个验证码，计数器就加一：如果这张纸上的账号生成的验证码不被接受，就继续生成，直到被接受为止。</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（未命名）</translation>
    </message>
    <message>
        <source>Countersign accounts</source>
        <extracomment>Heads the paper that keeps all accounts</extracomment>
        <translation>Countersign 账号</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is &quot;12 accounts&quot;, %2 date and time</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>This sheet holds the keys of your accounts. With it you can log on again when your devices are lost or broken.</source>
        <translation>这张纸上有各账号的密钥。设备丢失或损坏时，用它就能重新登录。</translation>
    </message>
    <message>
        <source>Open any authenticator app on a new device and let it add an account.</source>
        <translation>在新设备上打开任意身份验证器，选择添加账号。</translation>
    </message>
    <message>
        <source>Scan the QR code of the account, or type its key.</source>
        <translation>扫描账号的二维码，或手动输入它的密钥。</translation>
    </message>
    <message>
        <source>Log on with the code that the app shows. Do the same for each account.</source>
        <translation>用应用显示的验证码登录。对每个账号都这样做一遍。</translation>
    </message>
    <message>
        <source>Keep this sheet locked away, apart from your passwords. Whoever has it can make the codes of all accounts on it.</source>
        <translation>把这张纸锁好，与密码分开存放。拿到它的人就能生成上面所有账号的验证码。</translation>
    </message>
    <message>
        <source>Keep it locked away: whoever has this sheet has the accounts.</source>
        <translation>锁好这张纸：拿到它就等于拿到账号。</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Key</source>
        <extracomment>Stands above the key of an account</extracomment>
        <translation>密钥</translation>
    </message>
</context>
<context>
    <name>AddFlow</name>
    <message numerus="yes">
        <source>%n account(s) added</source>
        <translation>
            <numerusform>已添加 %n 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was added. The link names no counter, so it starts at 0.</source>
        <translation>已添加“%1”。链接中没有计数器值，因此从 0 开始。</translation>
    </message>
    <message>
        <source>“%1” was added</source>
        <translation>已添加“%1”</translation>
    </message>
    <message>
        <source>the unsupported account “%1”</source>
        <extracomment>An account in an export that cannot be used. %1 is its name.</extracomment>
        <translation>不受支持的账号“%1”</translation>
    </message>
    <message>
        <source>That looks like a key. Choose “Type a Key…” and paste it there.</source>
        <translation>这看起来是密钥。选择“手动输入密钥…”，然后粘贴到那里。</translation>
    </message>
    <message>
        <source>That is %1, not an account. Account links begin with “otpauth://”; copy one of those.</source>
        <extracomment>After pasting. %1 is what the text is: &quot;a web link (example.com)&quot;</extracomment>
        <translation>这是%1，不是账号。账号链接以“otpauth://”开头；复制这样的链接。</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <extracomment>After adding an account. %1 is a list of things: &quot;a web link (apps.apple.com)&quot;.</extracomment>
        <translation>已忽略：%1。</translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message>
        <source>The drive does not answer. Check it, or choose another folder.</source>
        <translation>驱动器没有响应。检查它，或选择另一个文件夹。</translation>
    </message>
    <message>
        <source>The folder is not there. If it is on a drive, plug the drive in, or choose another folder.</source>
        <translation>文件夹不存在。如果它在外接驱动器上，插上驱动器，或选择另一个文件夹。</translation>
    </message>
    <message>
        <source>The folder is empty, though there were backups in it. Perhaps its drive is not mounted. “Back up now” starts anew there.</source>
        <translation>文件夹是空的，但里面曾有备份。也许驱动器没有挂载。“立即备份”会在那里重新开始。</translation>
    </message>
    <message>
        <source>The drive is full. Free some space, or keep fewer backups.</source>
        <translation>驱动器已满。腾出一些空间，或少保留几个备份。</translation>
    </message>
    <message>
        <source>The folder cannot be written to. Change its permissions, or choose another folder.</source>
        <translation>无法写入该文件夹。更改其权限，或选择另一个文件夹。</translation>
    </message>
    <message>
        <source>What was read from the drive again was not what was written. Do not trust this drive; choose another folder.</source>
        <translation>从驱动器读回的内容与写入的不同。不要信任这个驱动器；选择另一个文件夹。</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>read again and compared %1</source>
        <extracomment>%1 is a moment, as in &quot;today 14:02&quot;</extracomment>
        <translation>%1 读回并比较过</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) since</source>
        <translation>
            <numerusform>此后有 %n 次更改</numerusform>
        </translation>
    </message>
    <message>
        <source>read again and compared</source>
        <extracomment>In one line with when the backup was made, which is the same moment</extracomment>
        <translation>已重新读取并比较</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>(no name)</source>
        <translation>（未命名）</translation>
    </message>
    <message>
        <source>An otpauth or otpauth-migration link</source>
        <translation>otpauth 或 otpauth-migration 链接</translation>
    </message>
    <message>
        <source>A file of such links, one a line</source>
        <translation>存有此类链接的文件，每行一个</translation>
    </message>
    <message>
        <source>A file that holds the typed key</source>
        <translation>存有密钥的文件</translation>
    </message>
    <message>
        <source>The service, with a typed key</source>
        <translation>服务商，与密钥一起使用</translation>
    </message>
    <message>
        <source>The account&apos;s name, with a typed key</source>
        <translation>账号名，与密钥一起使用</translation>
    </message>
    <message>
        <source>totp, hotp or steam</source>
        <translation>totp、hotp 或 steam</translation>
    </message>
    <message>
        <source>SHA1, SHA256 or SHA512</source>
        <translation>SHA1、SHA256 或 SHA512</translation>
    </message>
    <message>
        <source>Digits of a code, 4 to 10</source>
        <translation>验证码位数，4 到 10</translation>
    </message>
    <message>
        <source>Seconds that a code is valid</source>
        <translation>验证码有效的秒数</translation>
    </message>
    <message>
        <source>The counter of the next code, for hotp</source>
        <translation>下一个验证码的计数器值，用于 hotp</translation>
    </message>
    <message>
        <source>Retire an account of the same issuer and name that has another key</source>
        <translation>停用服务商和账号名相同但密钥不同的账号</translation>
    </message>
    <message>
        <source>There is nothing to add. Give a link, --uri-file or --secret-file.</source>
        <translation>没有可添加的内容。给出一个链接、--uri-file 或 --secret-file。</translation>
    </message>
    <message>
        <source>“%1” was here with another key; both are kept. Retire the one that the service no longer accepts.</source>
        <translation>“%1”已存在，但密钥不同；两个都已保留。停用服务商不再接受的那一个。</translation>
    </message>
    <message>
        <source>Retired the older “%1”.</source>
        <translation>已停用旧的“%1”。</translation>
    </message>
    <message>
        <source>“%1” is already here.</source>
        <translation>“%1”已存在。</translation>
    </message>
    <message>
        <source>“%1” is counter-based, but its link names no counter; it starts at 0.</source>
        <translation>“%1”基于计数器，但链接中没有计数器值；将从 0 开始。</translation>
    </message>
    <message>
        <source>Added “%1”.</source>
        <translation>已添加“%1”。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 names a link (&quot;line 3&quot;, or the account&apos;s name), %2 is one or two sentences</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n more part(s) of this export hold further accounts; add those too.</source>
        <translation>
            <numerusform>此导出内容还有 %n 部分包含其他账号；把它们也添加进来。</numerusform>
        </translation>
    </message>
    <message>
        <source>The account, as for “list”</source>
        <translation>账号，写法与“list”相同</translation>
    </message>
    <message>
        <source>Codes for the links in this file; needs no vault</source>
        <translation>为此文件中的链接生成验证码；不需要保险库</translation>
    </message>
    <message>
        <source>The time, in seconds since 1970, instead of now</source>
        <translation>指定时间（自 1970 年起的秒数），代替当前时间</translation>
    </message>
    <message>
        <source>Print the code that follows</source>
        <translation>输出下一个验证码</translation>
    </message>
    <message>
        <source>No account was named. Give a QUERY, or --uri-file.</source>
        <translation>没有指定账号。给出 QUERY 或 --uri-file。</translation>
    </message>
    <message>
        <source>Codes of this account are valid for %1 seconds. Give --min-left at most that.</source>
        <translation>此账号的验证码有效期为 %1 秒。--min-left 不能超过这个值。</translation>
    </message>
    <message numerus="yes">
        <source>from %n s on</source>
        <extracomment>%n is a number of seconds</extracomment>
        <translation>
            <numerusform>%n 秒后生效</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s left</source>
        <translation>
            <numerusform>剩余 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>The service</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>The account&apos;s name</source>
        <translation>账号名</translation>
    </message>
    <message>
        <source>A note; empty removes it</source>
        <translation>备注；留空则删除</translation>
    </message>
    <message>
        <source>Put it into this group; may be given several times</source>
        <translation>放入此分组；可多次给出</translation>
    </message>
    <message>
        <source>Take it out of this group; may be given several times</source>
        <translation>移出此分组；可多次给出</translation>
    </message>
    <message>
        <source>Show it first in the list</source>
        <translation>在列表中置顶</translation>
    </message>
    <message>
        <source>Show it among the others</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>There is nothing to change. Give one of the options, such as --name.</source>
        <translation>没有要更改的内容。给出一个选项，例如 --name。</translation>
    </message>
    <message>
        <source>Changed “%1”.</source>
        <translation>已更改“%1”。</translation>
    </message>
    <message>
        <source>Make a recovery key as well and write it to this new file</source>
        <translation>同时生成恢复密钥，并写入这个新文件</translation>
    </message>
    <message>
        <source>Made the vault “%1”.</source>
        <translation>已创建保险库“%1”。</translation>
    </message>
    <message>
        <source>The recovery key is in “%1”. Move it to a safe place away from this computer.</source>
        <translation>恢复密钥在“%1”中。把它移到这台电脑以外的安全地方。</translation>
    </message>
    <message>
        <source>Link %1</source>
        <translation>链接 %1</translation>
    </message>
    <message>
        <source>Part of issuer or name, or the beginning of an id</source>
        <translation>服务商或账号名的一部分，或 id 的开头</translation>
    </message>
    <message>
        <source>The retired accounts</source>
        <translation>已停用的账号</translation>
    </message>
    <message>
        <source>The accounts in the Trash</source>
        <translation>回收站中的账号</translation>
    </message>
    <message>
        <source>There are no accounts here.</source>
        <translation>这里没有账号。</translation>
    </message>
    <message>
        <source>The vault file, instead of your own</source>
        <translation>要使用的保险库文件，代替默认的保险库</translation>
    </message>
    <message>
        <source>A file that holds the password; “-” is standard input</source>
        <translation>存有密码的文件；“-”表示标准输入</translation>
    </message>
    <message>
        <source>Print one JSON document</source>
        <translation>输出一个 JSON 文档</translation>
    </message>
    <message>
        <source>Print keys too</source>
        <translation>同时输出密钥</translation>
    </message>
    <message>
        <source>Print the version</source>
        <translation>输出版本号</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Make the vault</source>
        <translation>创建保险库</translation>
    </message>
    <message>
        <source>Add accounts from links or a typed key</source>
        <translation>通过链接或密钥添加账号</translation>
    </message>
    <message>
        <source>List accounts</source>
        <translation>列出账号</translation>
    </message>
    <message>
        <source>Print the code of an account</source>
        <translation>输出账号的验证码</translation>
    </message>
    <message>
        <source>Find QR codes in pictures or on the screen</source>
        <translation>在图片或屏幕上查找二维码</translation>
    </message>
    <message>
        <source>Print the details of an account</source>
        <translation>输出账号的详细信息</translation>
    </message>
    <message>
        <source>Change an account</source>
        <translation>更改账号</translation>
    </message>
    <message>
        <source>Move accounts to the Trash</source>
        <translation>将账号移到回收站</translation>
    </message>
    <message>
        <source>Bring accounts back from the Trash, or from retirement</source>
        <translation>恢复回收站中的或已停用的账号</translation>
    </message>
    <message>
        <source>Set accounts aside whose binding was replaced</source>
        <translation>停用绑定已被替换的账号</translation>
    </message>
    <message>
        <source>Find the account that made a code</source>
        <translation>查找验证码出自哪个账号</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Print this help</source>
        <translation>输出此帮助</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用法</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Not with</source>
        <translation>不能与之同用</translation>
    </message>
    <message>
        <source>Only with</source>
        <translation>必须与之同用</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>(required)</source>
        <translation>（必填）</translation>
    </message>
    <message>
        <source>The program ends with 0 when done, 1 nothing found, 2 usage, 3 wrong password, 4 unreadable input, 5 refused, 6 not saved. See countersign-cli(1).</source>
        <translation>退出状态：0 完成，1 未找到，2 用法错误，3 密码错误，4 输入无法读取，5 拒绝执行，6 未保存。参见 countersign-cli(1)。</translation>
    </message>
    <message>
        <source>No command was given. See “countersign-cli --help”.</source>
        <translation>没有给出命令。参见“countersign-cli --help”。</translation>
    </message>
    <message>
        <source>Codes for logons, from the encrypted vault of Countersign</source>
        <translation>从 Countersign 的加密保险库中获取登录验证码</translation>
    </message>
    <message>
        <source>The command line is not UTF-8 text. Use a UTF-8 terminal.</source>
        <translation>命令行不是 UTF-8 文本。使用 UTF-8 终端。</translation>
    </message>
    <message>
        <source>The command line cannot be understood (%1). See “countersign-cli --help”.</source>
        <extracomment>%1 is the parser&apos;s English reason</extracomment>
        <translation>无法理解命令行（%1）。参见“countersign-cli --help”。</translation>
    </message>
    <message>
        <source>The accounts, each as for “list”</source>
        <translation>账号，每个的写法与“list”相同</translation>
    </message>
    <message>
        <source>A file that holds the new password</source>
        <translation>存有新密码的文件</translation>
    </message>
    <message>
        <source>Open the vault with the recovery key in this file, if the password is forgotten</source>
        <translation>忘记密码时，用此文件中的恢复密钥打开保险库</translation>
    </message>
    <message>
        <source>The password is changed. Older backups still open with the old one.</source>
        <translation>密码已更改。旧备份仍用旧密码打开。</translation>
    </message>
    <message>
        <source>New password: </source>
        <translation>新密码： </translation>
    </message>
    <message>
        <source>The same again: </source>
        <translation>再次输入： </translation>
    </message>
    <message>
        <source>Password: </source>
        <translation>密码： </translation>
    </message>
    <message>
        <source>“%1” is in the Trash. “restore” brings it back.</source>
        <translation>“%1”已移到回收站。可用“restore”恢复。</translation>
    </message>
    <message>
        <source>“%1” is back in the list.</source>
        <translation>“%1”已回到列表。</translation>
    </message>
    <message>
        <source>“%1” is retired. “list --retired” shows it.</source>
        <translation>“%1”已停用。可用“list --retired”查看。</translation>
    </message>
    <message>
        <source>PNG, JPEG or WebP pictures</source>
        <translation>PNG、JPEG 或 WebP 图片</translation>
    </message>
    <message>
        <source>Look at every monitor instead</source>
        <translation>改为扫描所有显示器</translation>
    </message>
    <message>
        <source>Add the accounts that are found to the vault</source>
        <translation>将找到的账号添加到保险库</translation>
    </message>
    <message>
        <source>There is nothing to scan. Give a picture, or --screen.</source>
        <translation>没有可扫描的内容。给出一张图片，或 --screen。</translation>
    </message>
    <message>
        <source>no QR code found.</source>
        <translation>未找到二维码。</translation>
    </message>
    <message>
        <source>No QR code is on the screen. Show it in full and try again.</source>
        <translation>屏幕上没有二维码。完整显示二维码后重试。</translation>
    </message>
    <message>
        <source>Its otpauth link; needs --secrets, for the key is in it</source>
        <translation>它的 otpauth 链接；其中含有密钥，因此需要 --secrets</translation>
    </message>
    <message>
        <source>The link holds the key. Add --secrets to print it.</source>
        <translation>链接中含有密钥。加上 --secrets 才会输出。</translation>
    </message>
    <message>
        <source>Id:</source>
        <translation>Id：</translation>
    </message>
    <message>
        <source>Issuer:</source>
        <translation>服务商：</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>账号名：</translation>
    </message>
    <message>
        <source>Type:</source>
        <translation>类型：</translation>
    </message>
    <message>
        <source>Algorithm:</source>
        <translation>算法：</translation>
    </message>
    <message>
        <source>Digits:</source>
        <translation>位数：</translation>
    </message>
    <message>
        <source>Period:</source>
        <translation>周期：</translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Next counter:</source>
        <translation>下一个计数器值：</translation>
    </message>
    <message>
        <source>Groups:</source>
        <translation>分组：</translation>
    </message>
    <message>
        <source>Note:</source>
        <translation>备注：</translation>
    </message>
    <message>
        <source>Pinned:</source>
        <translation>置顶：</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>State:</source>
        <translation>状态：</translation>
    </message>
    <message>
        <source>Added:</source>
        <translation>添加时间：</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>密钥：</translation>
    </message>
    <message>
        <source>PIN:</source>
        <translation>PIN 码：</translation>
    </message>
    <message>
        <source>in the Trash</source>
        <translation>在回收站中</translation>
    </message>
    <message>
        <source>not confirmed yet</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Saved, but the disk did not confirm it. Check the disk, and keep a backup elsewhere.</source>
        <translation>已保存，但磁盘没有确认。检查磁盘，并在别处保留一份备份。</translation>
    </message>
    <message>
        <source>The vault or backup</source>
        <translation>保险库或备份</translation>
    </message>
    <message>
        <source>“%1” is intact.</source>
        <translation>“%1”完好无损。</translation>
    </message>
    <message numerus="yes">
        <source>It opens with this password and holds %n account(s).</source>
        <translation>
            <numerusform>可以用此密码打开，其中有 %n 个账号。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No account makes this code now, nor in the %n periods before and after. Check the code and this computer&apos;s clock.</source>
        <translation>
            <numerusform>当前周期以及前后各 %n 个周期内，没有账号会生成此验证码。检查验证码和这台电脑的时钟。</numerusform>
        </translation>
    </message>
    <message>
        <source>the current code</source>
        <translation>当前验证码</translation>
    </message>
    <message>
        <source>the next code</source>
        <translation>下一个验证码</translation>
    </message>
    <message numerus="yes">
        <source>%n period(s) ago</source>
        <translation>
            <numerusform>%n 个周期之前</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) back</source>
        <translation>
            <numerusform>往前第 %n 个验证码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n period(s) ahead</source>
        <translation>
            <numerusform>%n 个周期之后</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) ahead</source>
        <translation>
            <numerusform>往后第 %n 个验证码</numerusform>
        </translation>
    </message>
    <message>
        <source>without %1 and %2, what takes about a second here</source>
        <translation>省略 %1 和 %2 时，取在这台电脑上约需一秒的值</translation>
    </message>
    <message>
        <source>Mebibytes needed to try a password (Argon2id); less is weaker; %1</source>
        <translation>尝试一次密码所需的内存（MiB，Argon2id）；越少越弱；%1</translation>
    </message>
    <message>
        <source>Passes over that memory; fewer is weaker; %1</source>
        <translation>对这些内存计算的遍数；越少越弱；%1</translation>
    </message>
    <message>
        <source>Check the password even if that takes more than half of the free memory</source>
        <translation>即使要占用一半以上的空闲内存，也检查密码</translation>
    </message>
    <message>
        <source>List and change the ways to open the vault</source>
        <translation>列出并更改打开保险库的方式</translation>
    </message>
    <message>
        <source>Also seal the vault with a new key, so that nothing of an older copy opens it</source>
        <translation>同时用新的密钥加密保险库，使旧副本里的任何东西都打不开它</translation>
    </message>
    <message>
        <source>Agree that a new vault key leaves out other passwords and keys</source>
        <translation>同意更换保险库密钥时去掉其他密码和密钥</translation>
    </message>
    <message>
        <source>A new vault key would leave out: %1. Nothing was changed. Keep the recovery key with --password-file and --recovery-key-file, or agree with --drop-other-slots.</source>
        <extracomment>%1 is a list such as &quot;password 1f2e3d4c, recovery key 99aabbcc&quot;</extracomment>
        <translation>更换保险库密钥会去掉：%1。没有任何更改。用 --password-file 和 --recovery-key-file 保留恢复密钥，或用 --drop-other-slots 表示同意。</translation>
    </message>
    <message>
        <source>The vault has a new key. Backups and the earlier states beside it keep the old one.</source>
        <translation>保险库换了新的密钥。备份和旁边的早期状态仍用旧密钥。</translation>
    </message>
    <message>
        <source>(--ignore-memory-limit)</source>
        <extracomment>Behind a message that ends in &quot;try it anyway&quot;</extracomment>
        <translation>（--ignore-memory-limit）</translation>
    </message>
    <message>
        <source>password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>keyring</source>
        <extracomment>The key that the desktop&apos;s keyring keeps</extracomment>
        <translation>系统密钥环</translation>
    </message>
    <message>
        <source>of a newer version</source>
        <extracomment>A way to open the vault that this version does not know</extracomment>
        <translation>较新版本的方式</translation>
    </message>
    <message>
        <source>Argon2id, %1 × %2 MiB</source>
        <extracomment>What it costs to try a password: %1 passes over %2 MiB of memory</extracomment>
        <translation>Argon2id，%1 × %2 MiB</translation>
    </message>
    <message>
        <source>(opened the vault now)</source>
        <translation>（这次用它打开）</translation>
    </message>
    <message>
        <source>The password is added. The others open the vault as before.</source>
        <translation>已添加密码。其他方式照旧可以打开保险库。</translation>
    </message>
    <message>
        <source>The new file to write the key to</source>
        <translation>写入密钥的新文件</translation>
    </message>
    <message>
        <source>Take the place of the recovery key that there is</source>
        <translation>替换已有的恢复密钥</translation>
    </message>
    <message>
        <source>There is a recovery key already. Add --replace to make a new one, after which the old one opens only older backups.</source>
        <translation>已有恢复密钥。加上 --replace 可生成新的，此后旧密钥只能打开更早的备份。</translation>
    </message>
    <message>
        <source>The id that “slots” prints, or its beginning</source>
        <translation>“slots”列出的 ID 或其开头</translation>
    </message>
    <message>
        <source>Removed: %1. Older backups still open with it.</source>
        <extracomment>%1 is what was removed, as in &quot;recovery key 1f2e3d4c&quot;</extracomment>
        <translation>已移除：%1。更早的备份仍可用它打开。</translation>
    </message>
    <message>
        <source>Only a password has a cost. Open the vault with the password.</source>
        <translation>只有密码有计算代价。用密码打开保险库。</translation>
    </message>
    <message>
        <source>Trying this password now costs %1 passes over %2 MiB.</source>
        <extracomment>%1 is a number of passes over %2 MiB of memory</extracomment>
        <translation>现在尝试一次这个密码需要对 %2 MiB 内存计算 %1 遍。</translation>
    </message>
    <message>
        <source>Add a password beside the others</source>
        <translation>添加另一个密码，与已有的并存</translation>
    </message>
    <message>
        <source>Make a recovery key and write it to a new file</source>
        <translation>生成恢复密钥并写入新文件</translation>
    </message>
    <message>
        <source>Remove a way to open the vault, but never the last</source>
        <translation>移除一种打开保险库的方式，但最后一种不能移除</translation>
    </message>
    <message>
        <source>Make trying the password as costly as suits this computer</source>
        <translation>让尝试密码的代价适合这台电脑</translation>
    </message>
    <message>
        <source>The new file; one that exists is never overwritten</source>
        <translation>新文件；已有的文件绝不覆盖</translation>
    </message>
    <message>
        <source>Wrote “%1”.</source>
        <translation>已写入“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>It was read again, opens and holds %n account(s).</source>
        <translation>
            <numerusform>已重新读取：可以打开，含 %n 个账号。</numerusform>
        </translation>
    </message>
    <message>
        <source>A file that holds the password of the backup, if it is not that of the vault</source>
        <translation>存有备份密码的文件（若与保险库的密码不同）</translation>
    </message>
    <message>
        <source>Say what is in it and change nothing</source>
        <translation>只说明内容，不做更改</translation>
    </message>
    <message>
        <source>Password of “%1”: </source>
        <translation>“%1”的密码：</translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %n account(s).</source>
        <extracomment>A file and what it holds</extracomment>
        <translation>
            <numerusform>“%1”：%n 个账号。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: %2 added, %3 already here, %4 of them completed.</source>
        <translation>“%1”：新增 %2 个，已有 %3 个，其中 %4 个有补充。</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) were here with another key; both are kept.</source>
        <translation>
            <numerusform>%n 个账号在这里有不同的密钥；两个都保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) in it cannot be read; they are kept as they are.</source>
        <translation>
            <numerusform>其中 %n 个账号无法读取；原样保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>without %1 and %2, %3 MiB and %4 passes</source>
        <extracomment>%1 and %2 are the names of options</extracomment>
        <translation>省略 %1 和 %2 时为 %3 MiB、%4 遍</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) cannot be used; they are kept as they are:</source>
        <translation>
            <numerusform>%n 个账号无法使用；原样保留：</numerusform>
        </translation>
    </message>
    <message>
        <source>A save of %1 did not finish; its change is not in the vault. Start Countersign to use or discard it.</source>
        <extracomment>%1 is a moment, as in “today 09:12”</extracomment>
        <translation>%1 的一次保存没有完成；那次更改不在保险库里。启动 Countersign 来使用或丢弃它。</translation>
    </message>
    <message>
        <source>Only in the vault: %1</source>
        <translation>仅在保险库中：%1</translation>
    </message>
    <message>
        <source>Only in the file: %1</source>
        <translation>仅在文件中：%1</translation>
    </message>
    <message>
        <source>Other details: %1</source>
        <translation>其他信息不同：%1</translation>
    </message>
    <message>
        <source>Another key: %1</source>
        <translation>密钥不同：%1</translation>
    </message>
    <message>
        <source>It holds exactly what is in the vault.</source>
        <translation>它的内容与保险库完全一致。</translation>
    </message>
    <message numerus="yes">
        <source>Only in the vault: %n account(s) that cannot be read</source>
        <translation>
            <numerusform>仅在保险库中：%n 个无法读取的账号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only in the file: %n account(s) that cannot be read</source>
        <translation>
            <numerusform>仅在文件中：%n 个无法读取的账号</numerusform>
        </translation>
    </message>
    <message>
        <source>Open it and compare it with the vault</source>
        <translation>打开它并与保险库比较</translation>
    </message>
    <message>
        <source>This file counts as the newest from now on. What it replaces stays beside it.</source>
        <translation>此文件从现在起视为最新。被它取代的内容保留在旁边。</translation>
    </message>
    <message>
        <source>This file is the newest already. Nothing was changed.</source>
        <translation>此文件已经是最新的。没有任何更改。</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>counter</source>
        <translation>计数器</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>state</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>fields of a newer version</source>
        <translation>较新版本的字段</translation>
    </message>
    <message>
        <source>Go on with a vault that is older than what was seen here</source>
        <translation>继续使用比这里见过的更旧的保险库</translation>
    </message>
    <message>
        <source>This vault was changed elsewhere separately.</source>
        <translation>此保险库在别处被单独更改过。</translation>
    </message>
    <message>
        <source>This vault is an older copy.</source>
        <translation>此保险库是较旧的副本。</translation>
    </message>
    <message>
        <source>This file: %1. Newest seen here: %2.</source>
        <extracomment>Both are states of the vault: “12 accounts, saved yesterday 10:00, save 41”</extracomment>
        <translation>此文件：%1。这里见过的最新状态：%2。</translation>
    </message>
    <message>
        <source>What this computer remembers of your vaults cannot be read, so an older copy would not be noticed this time.</source>
        <translation>这台电脑关于你的保险库的记录无法读取，所以这次不会发现较旧的副本。</translation>
    </message>
    <message numerus="yes">
        <source>%n detail(s) of a newer version differ: those here stay.</source>
        <translation>
            <numerusform>较新版本的 %n 项细节不同：保留这里的。</numerusform>
        </translation>
    </message>
    <message>
        <source>Check a vault or backup, or compare it with the vault</source>
        <translation>检查保险库或备份，或将其与保险库比较</translation>
    </message>
    <message>
        <source>The output could not be written (%1). What was to be done is done; ask for it again, or print it elsewhere.</source>
        <extracomment>%1 is the system&apos;s reason</extracomment>
        <translation>输出无法写入（%1）。该做的已经完成；再查询一次，或输出到别处。</translation>
    </message>
    <message>
        <source>Nothing was changed, because a newer state of the vault was seen here. See what differs with “verify FILE --compare”, then decide with “import FILE” or “accept”.</source>
        <translation>没有任何更改，因为在这里见过保险库更新的状态。用“verify FILE --compare”查看差别，然后用“import FILE”或“accept”决定。</translation>
    </message>
    <message>
        <source>(--import-password-file)</source>
        <translation>（--import-password-file）</translation>
    </message>
    <message>
        <source>Other details of a newer version, beside the accounts</source>
        <translation>账号以外、较新版本的其他细节</translation>
    </message>
    <message>
        <source>It has another password than the vault.</source>
        <translation>它的密码与保险库的不同。</translation>
    </message>
    <message>
        <source>Choose the area in a dialog of the desktop</source>
        <translation>在桌面的对话框中选择要查看的区域</translation>
    </message>
    <message>
        <source>--interactive goes with --screen.</source>
        <translation>--interactive 要和 --screen 一起使用。</translation>
    </message>
    <message>
        <source>With --interactive the desktop lets you choose the area.</source>
        <translation>加上 --interactive，可以在桌面的对话框中选择区域。</translation>
    </message>
    <message>
        <source>Write its QR code to a new PNG picture that only you may read; “-” draws it on the terminal and needs --secrets</source>
        <translation>把它的二维码写入只有本人能读的新 PNG 图片；“-”表示画在终端上，需要 --secrets</translation>
    </message>
    <message>
        <source>The QR code holds the key. Add --secrets to show it.</source>
        <translation>二维码里有密钥。要显示它，加上 --secrets。</translation>
    </message>
    <message>
        <source>Give --qr the name of a file with --json.</source>
        <translation>使用 --json 时，给 --qr 一个文件名。</translation>
    </message>
    <message>
        <source>Whoever has the picture can make the codes. Delete it once it was scanned.</source>
        <translation>拿到这张图片的人就能生成验证码。扫描之后就删除它。</translation>
    </message>
    <message numerus="yes">
        <source>The QR code is %n characters wide, more than the terminal. Widen the terminal or make its letters smaller, then try again.</source>
        <translation>
            <numerusform>二维码有 %n 个字符宽，超出了终端。把终端拉宽或把字号调小，然后重试。</numerusform>
        </translation>
    </message>
    <message>
        <source>Exports of other apps, backups, or other states of the vault</source>
        <translation>其他应用的导出文件、备份，或保险库的其他版本</translation>
    </message>
    <message>
        <source>What the files are; the content tells it otherwise. See --list-formats</source>
        <translation>文件的格式；不指定时由内容判断。参见 --list-formats</translation>
    </message>
    <message>
        <source>List the formats that can be read</source>
        <translation>列出可以读取的格式</translation>
    </message>
    <message>
        <source>A file that holds the password of the files, if it is not that of the vault</source>
        <translation>存有这些文件密码的文件；密码与保险库相同时不必指定</translation>
    </message>
    <message>
        <source>There is nothing to import. Give a file.</source>
        <translation>没有可导入的内容。指定一个文件。</translation>
    </message>
    <message>
        <source>There is no format “%1”. See --list-formats.</source>
        <translation>没有“%1”这种格式。参见 --list-formats。</translation>
    </message>
    <message>
        <source>%1  an encrypted backup of Countersign</source>
        <translation>%1  Countersign 的加密备份</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <extracomment>%1 names an account, %2 is &quot;without note&quot;
----------
%1 names an account, %2 is one or two sentences</extracomment>
        <translation>“%1”：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) in its trash were left out.</source>
        <translation>
            <numerusform>文件的回收站里有 %n 个账号，未导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: %2 added, %3 already here, %4 refused.</source>
        <translation>“%1”：已添加 %2 个，已存在 %3 个，拒绝 %4 个。</translation>
    </message>
    <message>
        <source>List the formats that can be written</source>
        <translation>列出可以写出的格式</translation>
    </message>
    <message>
        <source>A file that holds a password of its own for the new file</source>
        <translation>新文件单独使用的密码所在的文件</translation>
    </message>
    <message>
        <source>Only accounts that match, as for “list”</source>
        <translation>只导出匹配的账号，写法与“list”相同</translation>
    </message>
    <message>
        <source>Only accounts of this group</source>
        <translation>只导出这个分组的账号</translation>
    </message>
    <message>
        <source>Write the others if some accounts cannot be in such a file</source>
        <translation>即使有些账号无法写入这种文件，也写出其余账号</translation>
    </message>
    <message>
        <source>Give the name of the new file.</source>
        <translation>给出新文件的名称。</translation>
    </message>
    <message>
        <source>A backup always holds the whole vault.</source>
        <translation>备份总是包含整个保险库。</translation>
    </message>
    <message>
        <source>“%1” cannot be in it: %2</source>
        <extracomment>%1 names an account, %2 is what a file can&apos;t hold of it: &quot;SHA384&quot;, &quot;renews every 60 s&quot;</extracomment>
        <translation>“%1”无法写入：%2</translation>
    </message>
    <message numerus="yes">
        <source>It shows %n account(s).</source>
        <translation>
            <numerusform>上面有 %n 个账号。</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever has it can make the codes. Delete it as soon as it is not needed any more.</source>
        <translation>拿到它的人就能生成验证码。不再需要时立即删除。</translation>
    </message>
    <message>
        <source>Bring in what other apps, a backup or another state of the vault have</source>
        <translation>导入其他应用、备份或保险库其他状态中的账号</translation>
    </message>
    <message>
        <source>Not written: none of the accounts can be in “%1”. Choose another format.</source>
        <extracomment>%1 is a format: &quot;Aegis, encrypted&quot;</extracomment>
        <translation>未写出：没有账号能写入“%1”。换一种格式。</translation>
    </message>
    <message numerus="yes">
        <source>Not written: %n account(s) cannot be in it. Choose another format, or add --partial to write the others.</source>
        <translation>
            <numerusform>未写出：有 %n 个账号无法写入。换一种格式，或加上 --partial 只写出其余账号。</numerusform>
        </translation>
    </message>
    <message>
        <source>This format takes no password. See --list-formats.</source>
        <translation>这种格式不用密码。见 --list-formats。</translation>
    </message>
    <message>
        <source>time left for copying</source>
        <translation>复制所需的剩余时间</translation>
    </message>
    <message>
        <source>recovery codes</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>notes on a lost device</source>
        <translation>设备丢失时的备注</translation>
    </message>
    <message>
        <source>“%1” is confirmed: a site accepted its codes.</source>
        <translation>“%1”已确认：网站接受过它的验证码。</translation>
    </message>
    <message>
        <source>“otpv”, an encrypted backup, “share”, for somebody else, or one for another app. See --list-formats</source>
        <translation>“otpv”：加密备份；“share”：给别人的文件；或供其他应用使用的格式。见 --list-formats</translation>
    </message>
    <message>
        <source>For the format “share”: the receiving key of the vault that opens the file, instead of a password. See “share-key”</source>
        <translation>用于格式“share”：打开文件的保险库的接收密钥，代替密码。见“share-key”</translation>
    </message>
    <message>
        <source>Give --recipient with --format share, and without a password.</source>
        <translation>--recipient 要与 --format share 一起使用，且不带密码。</translation>
    </message>
    <message numerus="yes">
        <source>It holds %n account(s).</source>
        <translation>
            <numerusform>其中有 %n 个账号。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the vault with this receiving key opens it: %1. Compare the digits with its owner.</source>
        <extracomment>%1 is five groups of digits</extracomment>
        <translation>只有持有此接收密钥的保险库才能打开它：%1。与其主人核对这些数字。</translation>
    </message>
    <message>
        <source>Of those in the list, the ones that no site has accepted yet</source>
        <translation>列表中尚无网站接受过的账号</translation>
    </message>
    <message>
        <source>Of those in the list, the ones that a site accepted</source>
        <translation>列表中已有网站接受过的账号</translation>
    </message>
    <message>
        <source>Write a backup, or a file for somebody else or another app, and read it again</source>
        <translation>写出备份，或给别人、其他应用的文件，并重新读取核对</translation>
    </message>
    <message>
        <source>Note that a site accepted the codes of accounts</source>
        <translation>记录网站已接受这些账号的验证码</translation>
    </message>
    <message>
        <source>Print the key that others share accounts with</source>
        <translation>显示别人向你分享账号时使用的接收密钥</translation>
    </message>
    <message>
        <source>“%1” counts its codes: each vault counts on by itself, so only one of you should use it from now on.</source>
        <translation>“%1”按次数计码：两个保险库会各自计数，今后只应由其中一方使用。</translation>
    </message>
    <message>
        <source>Give this key to whoever shares accounts with you, and compare over another channel: %1</source>
        <extracomment>%1 is five groups of digits</extracomment>
        <translation>把此密钥交给要向你分享账号的人，并通过其他渠道核对：%1</translation>
    </message>
    <message>
        <source>When the first of them is valid, in seconds since 1970; now if not given</source>
        <translation>第一个验证码开始有效的时间，自 1970 年起的秒数；不给出则为现在</translation>
    </message>
    <message>
        <source>How many; at most 24 hours and 3,000 codes</source>
        <translation>多少个；最多 24 小时和 3,000 个验证码</translation>
    </message>
    <message>
        <source>This account counts its codes: to list them would use them up. Ask for them one by one with “code”.</source>
        <translation>此账号按次数计码：列出会把它们用掉。用“code”逐个获取。</translation>
    </message>
    <message>
        <source>Whoever has these codes can log on with them at their times.</source>
        <translation>拿到这些验证码的人可以在对应时间登录。</translation>
    </message>
    <message>
        <source>Print the codes of the next minutes or hours</source>
        <translation>显示接下来几分钟或几小时的验证码</translation>
    </message>
    <message>
        <source>Ask these time servers, at least four; only then is the network used</source>
        <translation>询问这些时间服务器，至少四个；只有这时才使用网络</translation>
    </message>
    <message>
        <source>At least four time servers are needed, so that one that is wrong decides nothing. Name more of them after --query.</source>
        <translation>至少需要四个时间服务器，这样一个出错的服务器不会左右结果。在 --query 后多写几个。</translation>
    </message>
    <message>
        <source>“%1” is no name of a server. Write it as “time.example.org”, or with a port as “time.example.org:123”.</source>
        <translation>“%1”不是服务器名称。写成“time.example.org”，或带端口的“time.example.org:123”。</translation>
    </message>
    <message>
        <source>%1: %2 (outvoted)</source>
        <extracomment>A time server, what it says, and that the others say something else</extracomment>
        <translation>%1：%2（被多数否决）</translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <extracomment>%1 says how the clock is, %2 is the exact offset</extracomment>
        <translation>%1（%2）。</translation>
    </message>
    <message>
        <source>Only a code that is valid for so many seconds more; waits for the next one otherwise (with --at: takes the next one). Without it: as the account has it, but not with --at</source>
        <translation>只取还有这么多秒有效的验证码；否则等待下一个（与 --at 一起使用时直接取下一个）。不给出时按账号的设置，但与 --at 一起使用时除外</translation>
    </message>
    <message>
        <source>Copy and print its codes only with so many seconds left; 0: as everywhere</source>
        <translation>只在还剩这么多秒时复制和显示它的验证码；0：与其他账号相同</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>%1 is a moment: &quot;yesterday 18:40&quot;</extracomment>
        <translation>自 %1</translation>
    </message>
    <message>
        <source>What a support desk asks for of an account, without its key</source>
        <translation>客服会询问的账号情况，不含密钥</translation>
    </message>
    <message>
        <source>Tell whether this computer&apos;s clock is right</source>
        <translation>说明这台计算机的时钟是否准确</translation>
    </message>
    <message>
        <source>If “%1” still asks for codes, turn them off there before you delete this account.</source>
        <translation>如果“%1”仍要求输入验证码，先在那里关闭，再删除此账号。</translation>
    </message>
    <message>
        <source>The code; spaces and dashes in it don&apos;t matter</source>
        <translation>验证码；其中的空格和连字符不影响</translation>
    </message>
    <message>
        <source>(in the Trash)</source>
        <translation>（在回收站中）</translation>
    </message>
    <message>
        <source>(retired)</source>
        <translation>（已停用）</translation>
    </message>
    <message>
        <source>Other devices with the same codes; empty removes it</source>
        <translation>还有哪些设备能生成同样的验证码；留空则清除</translation>
    </message>
    <message>
        <source>Who can turn the codes off at the service; empty removes it</source>
        <translation>谁能在服务商那里关闭两步验证；留空则清除</translation>
    </message>
    <message>
        <source>Where recovery codes are kept outside the vault; empty removes it</source>
        <translation>恢复码在保险库之外存放在哪里；留空则清除</translation>
    </message>
    <message>
        <source>A file with recovery codes of the service, one a line; “-”: standard input</source>
        <translation>存有服务商恢复码的文件，每行一个；“-”表示标准输入</translation>
    </message>
    <message>
        <source>Also on:</source>
        <translation>同样的验证码还在：</translation>
    </message>
    <message>
        <source>Who can turn it off:</source>
        <translation>谁能关闭两步验证：</translation>
    </message>
    <message>
        <source>Recovery codes are also kept in:</source>
        <translation>恢复码还存放在：</translation>
    </message>
    <message>
        <source>Recovery codes:</source>
        <translation>恢复码：</translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 unused</source>
        <translation>
            <numerusform>%1 个中有 %n 个未使用</numerusform>
        </translation>
    </message>
    <message>
        <source>(used)</source>
        <translation>（已使用）</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>its answer makes no sense</source>
        <translation>它的回答不合理</translation>
    </message>
    <message>
        <source>asks for fewer questions</source>
        <translation>它要求减少询问</translation>
    </message>
    <message>
        <source>does not answer this network</source>
        <translation>它不回答这个网络</translation>
    </message>
    <message>
        <source>does not know the time itself</source>
        <translation>它自己也不知道时间</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>Seconds with one decimal: &quot;0.3 s&quot;</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <extracomment>Minutes and seconds: &quot;2 min 14 s&quot;</extracomment>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <extracomment>Hours and minutes: &quot;1 h 5 min&quot;</extracomment>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>The system does not say whether it sets its clock by itself.</source>
        <translation>系统没有说明是否自动校准时钟。</translation>
    </message>
    <message>
        <source>The system sets its clock by itself, and it is synchronised.</source>
        <translation>系统自动校准时钟，目前已同步。</translation>
    </message>
    <message>
        <source>The system sets its clock by itself, but has reached no time server yet.</source>
        <translation>系统自动校准时钟，但尚未连上时间服务器。</translation>
    </message>
    <message>
        <source>The system does not set its clock by itself: automatic date and time is off.</source>
        <translation>系统不会自动校准时钟：自动设置日期和时间已关闭。</translation>
    </message>
    <message>
        <source>This computer’s clock is right</source>
        <translation>这台计算机的时钟准确</translation>
    </message>
    <message>
        <source>This computer’s clock is %1 slow</source>
        <translation>这台计算机的时钟慢 %1</translation>
    </message>
    <message>
        <source>This computer’s clock is %1 fast</source>
        <translation>这台计算机的时钟快 %1</translation>
    </message>
    <message>
        <source>asked…</source>
        <translation>已询问…</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>没有回答</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>找不到</translation>
    </message>
    <message>
        <source>the same as another</source>
        <translation>与另一个相同</translation>
    </message>
    <message>
        <source>asked to be left alone</source>
        <translation>要求不再询问</translation>
    </message>
    <message>
        <source>At least four time servers are needed, so that one that is wrong decides nothing.</source>
        <translation>至少需要四个时间服务器，这样一个出错的服务器不会左右结果。</translation>
    </message>
    <message>
        <source>No time server answered. Check the network; some networks block time servers.</source>
        <translation>没有时间服务器回答。检查网络；有些网络会屏蔽时间服务器。</translation>
    </message>
    <message>
        <source>Too few time servers answered to be sure. Try again, or add servers.</source>
        <translation>回答的时间服务器太少，无法确定。再试一次，或添加服务器。</translation>
    </message>
    <message>
        <source>The time servers disagree, so nothing can be said. Try again, or change the servers.</source>
        <translation>时间服务器意见不一，无法得出结论。再试一次，或更换服务器。</translation>
    </message>
</context>
<context>
    <name>CodesSheet</name>
    <message>
        <source>%1, then %2</source>
        <extracomment>Both are zones of time: &quot;UTC+02:00, then UTC+01:00&quot;</extracomment>
        <translation>先是 %1，之后是 %2</translation>
    </message>
    <message>
        <source>Codes for a shift</source>
        <extracomment>Heads a paper with codes for somebody who works some hours</extracomment>
        <translation>值班验证码</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <extracomment>Both are date and time</extracomment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>With these codes somebody can log on during these hours, and not afterwards: no key is on this sheet.</source>
        <translation>凭这些验证码可以在这几小时内登录，之后不行：这张纸上没有密钥。</translation>
    </message>
    <message>
        <source>Each code counts from the time beside it until that of the next one. Times are in %1; grey ones in UTC.</source>
        <extracomment>%1 is a zone of time: &quot;UTC+08:00&quot;</extracomment>
        <translation>每个验证码从旁边的时间起有效，到下一个为止。时间为 %1；灰色的为 UTC。</translation>
    </message>
    <message>
        <source>Whoever has this sheet can use the codes. Hand it over in person, and destroy it when the shift ends.</source>
        <translation>拿到这张纸的人都能使用这些验证码。当面交付，值班结束后销毁。</translation>
    </message>
    <message>
        <source>Destroy it after %1.</source>
        <extracomment>For the foot of the page; %1 is date and time</extracomment>
        <translation>%1 之后销毁。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is &quot;960 codes&quot;, %2 &quot;a new one every 30 s&quot;</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s)</source>
        <translation>
            <numerusform>%n 个验证码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>a new one every %n s</source>
        <translation>
            <numerusform>每 %n 秒一个新的</numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
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
        <translation>用法：countersign [--vault 文件] [链接 | 图片 | 保险库 …]

显示账号的验证码。链接（otpauth://…）和含有二维码的图片会添加账号；
保险库文件（.otpv）会被打开。再次启动时会显示已打开的窗口。

  --vault 文件   要使用的保险库，代替默认的保险库
  --help         此帮助
  --version      版本号

终端中可以使用 countersign-cli。
</translation>
    </message>
    <message>
        <source>“%1” needs a file behind it. “countersign --help” shows how.</source>
        <extracomment>%1 is the option --vault</extracomment>
        <translation>“%1”后面需要一个文件。用法见“countersign --help”。</translation>
    </message>
    <message>
        <source>There is no option “%1”. “countersign --help” shows which there are.</source>
        <translation>没有选项“%1”。可用的选项见“countersign --help”。</translation>
    </message>
    <message>
        <source>Countersign is running already, but does not answer. Wait a moment and try again, or end the running program first.</source>
        <translation>Countersign 已在运行，但没有响应。稍等片刻后重试，或先结束正在运行的程序。</translation>
    </message>
    <message>
        <source>This build does not wipe the memory that it frees.</source>
        <translation>此构建不会在释放内存时将其擦除。</translation>
    </message>
</context>
<context>
    <name>ComparisonWords</name>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>not confirmed yet</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Issuer: %1 here, %2 there</source>
        <translation>服务商：这里是%1，那里是%2</translation>
    </message>
    <message>
        <source>Name: %1 here, %2 there</source>
        <translation>名称：这里是%1，那里是%2</translation>
    </message>
    <message>
        <source>The keys differ, and so do the codes</source>
        <translation>密钥不同，验证码也不同</translation>
    </message>
    <message>
        <source>Counter: %1 here, %2 there</source>
        <translation>计数器：这里是 %1，那里是 %2</translation>
    </message>
    <message>
        <source>Groups: %1 here, %2 there</source>
        <translation>分组：这里是%1，那里是%2</translation>
    </message>
    <message>
        <source>The notes differ</source>
        <translation>备注不同</translation>
    </message>
    <message>
        <source>Pinned here only</source>
        <translation>仅在这里置顶</translation>
    </message>
    <message>
        <source>Pinned there only</source>
        <translation>仅在那里置顶</translation>
    </message>
    <message>
        <source>Binding: %1 here, %2 there</source>
        <translation>绑定：这里%1，那里%2</translation>
    </message>
    <message>
        <source>In the Trash here only</source>
        <translation>仅在这里位于回收站</translation>
    </message>
    <message>
        <source>In the Trash there only</source>
        <translation>仅在那里位于回收站</translation>
    </message>
    <message>
        <source>Details of a newer version differ</source>
        <translation>较新版本的信息不同</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（未命名）</translation>
    </message>
    <message>
        <source>The time that must be left for copying differs</source>
        <translation>复制所需的剩余时间不同</translation>
    </message>
    <message>
        <source>The recovery codes differ</source>
        <translation>恢复码不同</translation>
    </message>
    <message>
        <source>The notes on a lost device differ</source>
        <translation>设备丢失时的备注不同</translation>
    </message>
</context>
<context>
    <name>EmergencySheet</name>
    <message>
        <source>It opens with your password, or with your recovery key.</source>
        <translation>用你的密码或恢复密钥打开。</translation>
    </message>
    <message>
        <source>It opens with your password.</source>
        <translation>用你的密码打开。</translation>
    </message>
    <message>
        <source>There is no backup of your accounts: use what stands below for each of them.</source>
        <translation>你的账号没有备份：按下面每个账号所写的办法处理。</translation>
    </message>
    <message>
        <source>1. Install Countersign on another computer and choose “Restore a backup”.</source>
        <translation>1. 在另一台计算机上安装 Countersign，选择“恢复备份”。</translation>
    </message>
    <message>
        <source>2. Take the newest file from: %1</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>2. 取这里最新的文件：%1</translation>
    </message>
    <message>
        <source>4. Without the backup: use what stands below for each account.</source>
        <translation>4. 如果没有备份：按下面每个账号所写的办法处理。</translation>
    </message>
    <message>
        <source>Keep it locked away: the recovery codes on it open your accounts.</source>
        <translation>锁好这张纸：上面的恢复码能登录你的账号。</translation>
    </message>
    <message>
        <source>Keep it away from the computer. Nothing on it opens an account.</source>
        <translation>不要和计算机放在一起。上面的内容无法登录任何账号。</translation>
    </message>
    <message>
        <source>If this computer is lost</source>
        <translation>如果这台计算机丢失</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>第 %1 页</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The file</source>
        <extracomment>At the beginning of a sentence, where the file&apos;s name is not known</extracomment>
        <translation>文件</translation>
    </message>
    <message>
        <source>the file</source>
        <extracomment>Within a sentence, where the file&apos;s name is not known</extracomment>
        <translation>文件</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>A file name in quotes</extracomment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source> (%1)</source>
        <extracomment>The operating system&apos;s reason, in the middle of a sentence: &quot; (Permission denied)&quot;</extracomment>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>The key is empty.</source>
        <translation>密钥为空。</translation>
    </message>
    <message>
        <source>Copy the whole key from the page that shows it.</source>
        <translation>从显示密钥的页面复制完整的密钥。</translation>
    </message>
    <message>
        <source>The key is longer than any service uses.</source>
        <translation>密钥太长，没有服务商使用这么长的密钥。</translation>
    </message>
    <message>
        <source>Check that only the key was copied.</source>
        <translation>检查是否只复制了密钥。</translation>
    </message>
    <message>
        <source>Character %1 of the key cannot be part of a key.</source>
        <extracomment>%1 is the number of the character, counted from 1</extracomment>
        <translation>密钥的第 %1 个字符不能用于密钥。</translation>
    </message>
    <message>
        <source>Keys consist of the letters A to Z and the digits 2 to 7; check that character.</source>
        <translation>密钥只含字母 A 到 Z 和数字 2 到 7；检查这个字符。</translation>
    </message>
    <message>
        <source>Codes of that many digits are not supported.</source>
        <translation>不支持这种位数的验证码。</translation>
    </message>
    <message>
        <source>Choose 4 to 10 digits.</source>
        <translation>选择 4 到 10 位。</translation>
    </message>
    <message>
        <source>The period is not between 1 and 86,400 seconds.</source>
        <translation>周期不在 1 到 86400 秒之间。</translation>
    </message>
    <message>
        <source>Enter the period that the service names; 30 seconds is usual.</source>
        <translation>输入服务商给出的周期；通常为 30 秒。</translation>
    </message>
    <message>
        <source>The counter is not a whole number, or too large.</source>
        <translation>计数器值不是整数，或者太大。</translation>
    </message>
    <message>
        <source>Enter the counter that the service names, or 0 for a new account.</source>
        <translation>输入服务商给出的计数器值；新账号为 0。</translation>
    </message>
    <message>
        <source>The PIN is missing or does not fit this type of account.</source>
        <translation>缺少 PIN 码，或 PIN 码不适用于此类账号。</translation>
    </message>
    <message>
        <source>Enter the PIN that was chosen when the account was made.</source>
        <translation>输入创建账号时设置的 PIN 码。</translation>
    </message>
    <message>
        <source>The account uses an algorithm that is not supported.</source>
        <translation>此账号使用的算法不受支持。</translation>
    </message>
    <message>
        <source>Ask the service for a key with SHA-1, SHA-256 or SHA-512.</source>
        <translation>向服务商索取使用 SHA-1、SHA-256 或 SHA-512 的密钥。</translation>
    </message>
    <message>
        <source>The account is of a type that is not supported here.</source>
        <translation>这里不支持此类账号。</translation>
    </message>
    <message>
        <source>Ask the service for a time-based (TOTP) or counter-based (HOTP) key.</source>
        <translation>向服务商索取基于时间（TOTP）或基于计数器（HOTP）的密钥。</translation>
    </message>
    <message>
        <source>This computer&apos;s OpenSSL library refuses the algorithm.</source>
        <translation>这台电脑的 OpenSSL 库拒绝使用该算法。</translation>
    </message>
    <message>
        <source>Allow the algorithm in OpenSSL&apos;s configuration, or install the standard OpenSSL library.</source>
        <translation>在 OpenSSL 配置中允许该算法，或安装标准的 OpenSSL 库。</translation>
    </message>
    <message>
        <source>The text is not an account link.</source>
        <translation>这段文本不是账号链接。</translation>
    </message>
    <message>
        <source>Account links begin with “otpauth://”; copy one of those.</source>
        <translation>账号链接以“otpauth://”开头；复制这样的链接。</translation>
    </message>
    <message>
        <source>The link is longer than any account link.</source>
        <translation>链接太长，不可能是账号链接。</translation>
    </message>
    <message>
        <source>Copy only the link, without the text around it.</source>
        <translation>只复制链接，不要带上前后的文字。</translation>
    </message>
    <message>
        <source>The account link is damaged.</source>
        <translation>账号链接已损坏。</translation>
    </message>
    <message>
        <source>Copy it again in full, or scan the QR code instead.</source>
        <translation>重新完整复制，或改为扫描二维码。</translation>
    </message>
    <message>
        <source>The account link holds no key.</source>
        <translation>账号链接中没有密钥。</translation>
    </message>
    <message>
        <source>Show the QR code on the service&apos;s page again and use that one.</source>
        <translation>在服务商的页面上重新显示二维码，并使用新的二维码。</translation>
    </message>
    <message>
        <source>The export from Google Authenticator is damaged.</source>
        <translation>Google Authenticator 的导出内容已损坏。</translation>
    </message>
    <message>
        <source>Export the accounts again and scan the new code.</source>
        <translation>重新导出账号，然后扫描新的二维码。</translation>
    </message>
    <message>
        <source>The export from Google Authenticator holds too many accounts.</source>
        <translation>Google Authenticator 的导出内容包含太多账号。</translation>
    </message>
    <message>
        <source>Export fewer accounts at a time.</source>
        <translation>每次少导出一些账号。</translation>
    </message>
    <message>
        <source>%1 is empty: 0 bytes.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation>%1是空的：0 字节。</translation>
    </message>
    <message>
        <source>Restore it from a backup, or from the copies beside it.</source>
        <translation>用备份或同一文件夹中的旧副本恢复它。</translation>
    </message>
    <message>
        <source>%1 holds only zeros, as after a disk failure.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation>%1的内容全是零，像是磁盘故障造成的。</translation>
    </message>
    <message>
        <source>%1 is not a vault.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation>%1不是保险库。</translation>
    </message>
    <message>
        <source>Choose another file; vaults and backups end in “.otpv”.</source>
        <translation>选择其他文件；保险库和备份的文件名以“.otpv”结尾。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of Countersign.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation>%1是由更新版本的 Countersign 写入的。</translation>
    </message>
    <message>
        <source>Install the current version and open it with that.</source>
        <translation>安装最新版本，然后用它打开。</translation>
    </message>
    <message>
        <source>%1 has parts of impossible sizes.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation>%1中有大小不合理的部分。</translation>
    </message>
    <message>
        <source>%1 is cut short.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation>%1不完整，末尾缺失。</translation>
    </message>
    <message>
        <source>Copy it again if it comes from another place, or restore it from a backup.</source>
        <translation>如果它来自别处，重新复制一次；或者用备份恢复它。</translation>
    </message>
    <message>
        <source>%1 has extra data at its end.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation>%1的末尾有多余的数据。</translation>
    </message>
    <message>
        <source>The beginning of the vault is damaged; the password is not the reason.</source>
        <translation>保险库的开头部分已损坏；这与密码无关。</translation>
    </message>
    <message>
        <source>The accounts in the vault are damaged; the password is not the reason.</source>
        <translation>保险库中的账号数据已损坏；这与密码无关。</translation>
    </message>
    <message>
        <source>Restore the vault from a backup, or from the copies beside it.</source>
        <translation>用备份或同一文件夹中的旧副本恢复保险库。</translation>
    </message>
    <message>
        <source>Close other programs, or open the vault on a computer with more memory.</source>
        <translation>关闭其他程序，或在内存更大的电脑上打开保险库。</translation>
    </message>
    <message>
        <source>The password or recovery key does not open the vault.</source>
        <translation>这个密码或恢复密钥打不开保险库。</translation>
    </message>
    <message>
        <source>Check Caps Lock and the keyboard layout, then try again.</source>
        <translation>检查大写锁定键和键盘布局，然后重试。</translation>
    </message>
    <message>
        <source>Somebody changed the vault without knowing its password.</source>
        <translation>有人在不知道密码的情况下改动了保险库。</translation>
    </message>
    <message>
        <source>Don&apos;t use this file; restore the vault from a backup.</source>
        <translation>不要使用此文件；用备份恢复保险库。</translation>
    </message>
    <message>
        <source>Somebody changed the accounts in the vault without knowing its password.</source>
        <translation>有人在不知道密码的情况下改动了保险库中的账号。</translation>
    </message>
    <message>
        <source>The vault opened, but its contents cannot be read.</source>
        <translation>保险库已打开，但内容无法读取。</translation>
    </message>
    <message>
        <source>Keep the file, restore a backup, and report this as a bug.</source>
        <translation>保留此文件，恢复一份备份，并报告此问题。</translation>
    </message>
    <message>
        <source>The vault is an older copy than the one used before on this computer.</source>
        <translation>这个保险库比此前在这台电脑上使用的更旧。</translation>
    </message>
    <message>
        <source>Look for the newest copy before you change anything.</source>
        <translation>更改任何内容之前，先找到最新的副本。</translation>
    </message>
    <message>
        <source>The vault was changed in two places separately.</source>
        <translation>保险库在两个地方被分别更改过。</translation>
    </message>
    <message>
        <source>There is no such account any more.</source>
        <translation>这个账号已经不存在。</translation>
    </message>
    <message>
        <source>Look for it in the Trash.</source>
        <translation>在回收站中找找看。</translation>
    </message>
    <message>
        <source>This account is in the vault already.</source>
        <translation>此账号已在保险库中。</translation>
    </message>
    <message>
        <source>Use the one that is there; nothing was added.</source>
        <translation>使用已有的账号即可；没有添加任何内容。</translation>
    </message>
    <message>
        <source>A text is too long, or there are more than 10,000 accounts.</source>
        <translation>有文本过长，或账号超过 10000 个。</translation>
    </message>
    <message>
        <source>Shorten the text, or remove accounts that are no longer used.</source>
        <translation>缩短文本，或移除不再使用的账号。</translation>
    </message>
    <message>
        <source>This is not a whole recovery key.</source>
        <translation>这不是完整的恢复密钥。</translation>
    </message>
    <message>
        <source>Enter all nine groups of four letters and digits.</source>
        <translation>输入全部九组，每组四个字母或数字。</translation>
    </message>
    <message>
        <source>The recovery key has a typing mistake.</source>
        <translation>恢复密钥中有输入错误。</translation>
    </message>
    <message>
        <source>Compare every group with your copy.</source>
        <translation>与手头的副本逐组核对。</translation>
    </message>
    <message>
        <source>The vault has as many passwords and keys as it can hold.</source>
        <translation>保险库的密码和密钥数量已达上限。</translation>
    </message>
    <message>
        <source>Remove one before you add another.</source>
        <translation>添加之前先移除一个。</translation>
    </message>
    <message>
        <source>A record in the vault cannot be read.</source>
        <translation>保险库中有一条记录无法读取。</translation>
    </message>
    <message>
        <source>It is kept as it is; restore a backup if an account is missing.</source>
        <translation>它会原样保留；如果缺少账号，恢复一份备份。</translation>
    </message>
    <message>
        <source>%1 does not exist.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation>%1不存在。</translation>
    </message>
    <message>
        <source>Check the name, and that the disk it is on is connected.</source>
        <translation>检查文件名，以及所在的磁盘是否已连接。</translation>
    </message>
    <message>
        <source>%1 exists already and was not touched.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation>%1已存在，未作改动。</translation>
    </message>
    <message>
        <source>Choose another name, or move that file away first.</source>
        <translation>换一个文件名，或先移走那个文件。</translation>
    </message>
    <message>
        <source>%1 cannot be read%2.</source>
        <extracomment>%1 is a file name in quotes, or “The file”; %2 the system&apos;s reason in brackets, or nothing</extracomment>
        <translation>%1无法读取%2。</translation>
    </message>
    <message>
        <source>Check that you may read it, and that the disk it is on is connected.</source>
        <translation>检查是否有读取权限，以及所在的磁盘是否已连接。</translation>
    </message>
    <message>
        <source>%1 is larger than any file of its kind.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation>%1太大，不像是这类文件。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>选择其他文件。</translation>
    </message>
    <message>
        <source>The folder of %1 cannot be written to%2.</source>
        <extracomment>%1 is a file name in quotes, or “the file”; %2 the system&apos;s reason in brackets, or nothing</extracomment>
        <translation>%1所在的文件夹无法写入%2。</translation>
    </message>
    <message>
        <source>Allow writing there, or choose another folder.</source>
        <translation>开放该文件夹的写入权限，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The folder of %1 does not exist.</source>
        <extracomment>%1 is a file name in quotes, or “the file”</extracomment>
        <translation>%1所在的文件夹不存在。</translation>
    </message>
    <message>
        <source>Make the folder, or choose another one.</source>
        <translation>创建该文件夹，或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The disk is full; %1 is as it was before.</source>
        <extracomment>%1 is a file name in quotes, or “the file”</extracomment>
        <translation>磁盘已满；%1保持原样。</translation>
    </message>
    <message>
        <source>Free some space, then save again.</source>
        <translation>腾出一些空间，然后重新保存。</translation>
    </message>
    <message>
        <source>Saving %1 failed%2; the file is as it was before.</source>
        <extracomment>%1 is a file name in quotes, or “the file”; %2 the system&apos;s reason in brackets, or nothing</extracomment>
        <translation>保存%1失败%2；文件保持原样。</translation>
    </message>
    <message>
        <source>Check the disk, then save again, or save a copy elsewhere.</source>
        <translation>检查磁盘后重新保存，或在别处保存一份副本。</translation>
    </message>
    <message>
        <source>Another program is using the vault just now.</source>
        <translation>另一个程序正在使用保险库。</translation>
    </message>
    <message>
        <source>Close the other program, or try again in a moment.</source>
        <translation>关闭那个程序，或稍后重试。</translation>
    </message>
    <message>
        <source>Another program changed the vault meanwhile, so it was not overwritten.</source>
        <translation>其间另一个程序更改了保险库，因此没有覆盖它。</translation>
    </message>
    <message>
        <source>Open the vault again and repeat the last change.</source>
        <translation>重新打开保险库，再做一次刚才的更改。</translation>
    </message>
    <message>
        <source>What was written does not read back as it was meant; the old file is as it was.</source>
        <translation>写入的内容读回后不一致；旧文件保持原样。</translation>
    </message>
    <message>
        <source>Check the disk for errors, and save a copy elsewhere.</source>
        <translation>检查磁盘是否有错误，并在别处保存一份副本。</translation>
    </message>
    <message>
        <source>%1 is not a picture that can be read.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation>%1不是可以读取的图片。</translation>
    </message>
    <message>
        <source>Choose a PNG, JPEG or WebP picture.</source>
        <translation>选择 PNG、JPEG 或 WebP 图片。</translation>
    </message>
    <message>
        <source>%1 is too large a picture.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation>图片%1太大。</translation>
    </message>
    <message>
        <source>Cut out the part with the QR code and choose that.</source>
        <translation>截取含有二维码的部分，然后选择它。</translation>
    </message>
    <message>
        <source>%1 is a kind of picture that is not supported.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation>%1的图片格式不受支持。</translation>
    </message>
    <message>
        <source>Save it as PNG, JPEG or WebP.</source>
        <translation>将它另存为 PNG、JPEG 或 WebP。</translation>
    </message>
    <message>
        <source>The screen cannot be looked at here.</source>
        <translation>这里无法读取屏幕内容。</translation>
    </message>
    <message>
        <source>Make a screenshot of the QR code and choose that picture.</source>
        <translation>对二维码截图，然后选择该图片。</translation>
    </message>
    <message>
        <source>The program “countersign-scan” is missing.</source>
        <translation>缺少程序“countersign-scan”。</translation>
    </message>
    <message>
        <source>Install Countersign again.</source>
        <translation>重新安装 Countersign。</translation>
    </message>
    <message>
        <source>Looking for QR codes stopped unexpectedly.</source>
        <translation>查找二维码时意外停止。</translation>
    </message>
    <message>
        <source>Try again with a smaller picture of just the QR code.</source>
        <translation>换一张只含二维码的小图片重试。</translation>
    </message>
    <message>
        <source>Looking for QR codes took too long and was stopped.</source>
        <translation>查找二维码的时间过长，已停止。</translation>
    </message>
    <message>
        <source>It was cancelled; nothing was changed.</source>
        <translation>已取消；没有更改任何内容。</translation>
    </message>
    <message>
        <source>Start it again whenever you like.</source>
        <translation>可以随时重新开始。</translation>
    </message>
    <message>
        <source>There is no vault yet at %1.</source>
        <extracomment>%1 is a file name in quotes, or “the file”</extracomment>
        <translation>%1处还没有保险库。</translation>
    </message>
    <message>
        <source>Make one with “countersign-cli init”, or start Countersign.</source>
        <translation>用“countersign-cli init”创建一个，或启动 Countersign。</translation>
    </message>
    <message>
        <source>There is no terminal to ask for the password.</source>
        <translation>没有可用来询问密码的终端。</translation>
    </message>
    <message>
        <source>Give a file that holds it with --password-file, or “-” for standard input.</source>
        <translation>用 --password-file 给出存有密码的文件，或用“-”表示标准输入。</translation>
    </message>
    <message>
        <source>The password is empty.</source>
        <translation>密码为空。</translation>
    </message>
    <message>
        <source>Choose one with at least one character.</source>
        <translation>密码至少要有一个字符。</translation>
    </message>
    <message>
        <source>The two passwords are not the same.</source>
        <translation>两次输入的密码不一致。</translation>
    </message>
    <message>
        <source>Start again and type the same password twice.</source>
        <translation>重新开始，两次输入相同的密码。</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 text.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation>%1不是 UTF-8 文本。</translation>
    </message>
    <message>
        <source>Save it in that encoding and try again.</source>
        <translation>将它存为 UTF-8 编码后重试。</translation>
    </message>
    <message>
        <source>No account matches %1.</source>
        <extracomment>%1 is what the user searched for, in quotes</extracomment>
        <translation>没有与%1匹配的账号。</translation>
    </message>
    <message>
        <source>Find its name with “countersign-cli list”.</source>
        <translation>用“countersign-cli list”查找账号名。</translation>
    </message>
    <message>
        <source>Several accounts match %1.</source>
        <extracomment>%1 is what the user searched for, in quotes</extracomment>
        <translation>有多个账号与%1匹配。</translation>
    </message>
    <message>
        <source>Name one of these by the beginning of its id, or as ISSUER:NAME.</source>
        <translation>用 id 的开头，或以“服务商:账号名”的形式指定其中一个。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences in a row. Chinese has no space between them.</extracomment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 Place: “%2”.</source>
        <extracomment>%1 is a sentence about a wrong entry, %2 a place in a file, such as tokens[3].digits</extracomment>
        <translation>%1位置：“%2”。</translation>
    </message>
    <message>
        <source>Countersign never writes such a file: don&apos;t use it, restore the vault from a backup.</source>
        <translation>Countersign 从不写出这样的文件：不要使用它，从备份恢复保险库。</translation>
    </message>
    <message>
        <source>The vault&apos;s password is protected in a way that is not known here.</source>
        <translation>保险库的密码以这里不认识的方式保护。</translation>
    </message>
    <message>
        <source>The vault asks for %1 passes to check a password; 1 to %2 are allowed.</source>
        <extracomment>%1 and %2 are numbers of passes over the memory when a key is derived from the password</extracomment>
        <translation>检查密码时，保险库要求计算 %1 遍；允许 1 到 %2 遍。</translation>
    </message>
    <message>
        <source>The vault asks for %1 KiB of memory to check a password; 8 KiB to %2 MiB are allowed.</source>
        <extracomment>%1 is a number of KiB, %2 of MiB</extracomment>
        <translation>检查密码时，保险库要求 %1 KiB 内存；允许 8 KiB 到 %2 MiB。</translation>
    </message>
    <message>
        <source>Checking a password against the vault means work on %1 MiB in all; at most %2 MiB are allowed.</source>
        <extracomment>%1 and %2 are numbers of MiB</extracomment>
        <translation>对这个保险库检查一次密码总共要处理 %1 MiB；最多允许 %2 MiB。</translation>
    </message>
    <message>
        <source>Checking the password takes %1 MiB of memory, more than the %2 MiB that are half of the %3 MiB free now.</source>
        <extracomment>%1, %2 and %3 are numbers of MiB; %2 is half of %3</extracomment>
        <translation>检查密码需要 %1 MiB 内存，超过了现在空闲的 %3 MiB 的一半（%2 MiB）。</translation>
    </message>
    <message>
        <source>Close other programs, or try it anyway: the computer may become slow.</source>
        <translation>关闭其他程序，或者仍然尝试：电脑可能会变慢。</translation>
    </message>
    <message>
        <source>Checking the password needs more memory than this computer can give.</source>
        <translation>检查密码所需的内存超过了这台电脑能提供的。</translation>
    </message>
    <message>
        <source>Checking the password takes %1 MiB of memory, which the system did not give.</source>
        <extracomment>%1 is a number of MiB</extracomment>
        <translation>检查密码需要 %1 MiB 内存，系统没有提供。</translation>
    </message>
    <message>
        <source>Without it, no password and no recovery key would open the vault.</source>
        <translation>没有它，就没有密码或恢复密钥能打开保险库了。</translation>
    </message>
    <message>
        <source>Add a password or a recovery key first.</source>
        <translation>先添加一个密码或恢复密钥。</translation>
    </message>
    <message>
        <source>There is no such way to open the vault.</source>
        <translation>没有这种打开保险库的方式。</translation>
    </message>
    <message>
        <source>Look at the list of them again; it may have changed.</source>
        <translation>重新查看列表；它可能已经改变。</translation>
    </message>
    <message>
        <source>A new vault key would leave out %1 other way(s) to open the vault.</source>
        <extracomment>%1 is a number of passwords and keys</extracomment>
        <translation>更换保险库密钥会去掉另外 %1 种打开保险库的方式。</translation>
    </message>
    <message>
        <source>Show what opens them, or agree to their removal.</source>
        <translation>提供打开它们的密码或密钥，或同意去掉它们。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring does not answer.</source>
        <translation>系统密钥环没有响应。</translation>
    </message>
    <message>
        <source>Type the password; check that a keyring service is running.</source>
        <translation>输入密码；检查密钥环服务是否在运行。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring is locked.</source>
        <translation>系统密钥环已锁定。</translation>
    </message>
    <message>
        <source>Type the password, or unlock the keyring and try again.</source>
        <translation>输入密码，或解锁密钥环后重试。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring refused access.</source>
        <translation>系统密钥环拒绝访问。</translation>
    </message>
    <message>
        <source>Type the password, or allow the access when the system asks.</source>
        <translation>输入密码，或在系统询问时允许访问。</translation>
    </message>
    <message>
        <source>The system&apos;s keyring has no key for this vault any more.</source>
        <translation>系统密钥环里不再有这个保险库的密钥。</translation>
    </message>
    <message>
        <source>Type the password, then turn the keyring on again in the settings.</source>
        <translation>输入密码，然后在设置中重新开启密钥环。</translation>
    </message>
    <message>
        <source>The key in the system&apos;s keyring does not open this vault.</source>
        <translation>系统密钥环里的密钥打不开这个保险库。</translation>
    </message>
    <message>
        <source>Type the password, then turn the keyring off and on again in the settings.</source>
        <translation>输入密码，然后在设置中关闭再开启密钥环。</translation>
    </message>
    <message>
        <source>Keep both files, compare them, and merge them into one.</source>
        <translation>保留两个文件，比较它们，然后合并成一个。</translation>
    </message>
    <message>
        <source>The vault is only open for reading, because a newer state of it was seen on this computer.</source>
        <translation>保险库以只读方式打开，因为在这台电脑上见过它更新的状态。</translation>
    </message>
    <message>
        <source>Decide first what counts: compare the two, merge them, or accept this file.</source>
        <translation>先决定以哪个为准：比较两者，合并，或采用此文件。</translation>
    </message>
    <message>
        <source>Another program changed the password of the vault before your last change was saved.</source>
        <translation>在你的上次更改保存之前，另一个程序更改了保险库的密码。</translation>
    </message>
    <message>
        <source>Unlock with the former password; the change is still there.</source>
        <translation>用原来的密码解锁；更改仍在。</translation>
    </message>
    <message>
        <source>%1 has another password and key than the vault that is open.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation>%1的密码和密钥与已打开的保险库不同。</translation>
    </message>
    <message>
        <source>Give the password of that file.</source>
        <translation>输入该文件的密码。</translation>
    </message>
    <message>
        <source>Scan again. If that does not help, make a screenshot of just the QR code and choose that picture.</source>
        <translation>重新扫描。如果仍然不行，只截取二维码部分，然后选择该图片。</translation>
    </message>
    <message>
        <source>The account is too long for one QR code.</source>
        <translation>这个账号太长，一个二维码放不下。</translation>
    </message>
    <message>
        <source>Shorten its issuer or name, then try again.</source>
        <translation>缩短服务商或账号名称，然后重试。</translation>
    </message>
    <message>
        <source>Your desktop has no service that takes pictures of the screen.</source>
        <translation>桌面没有可以截屏的服务。</translation>
    </message>
    <message>
        <source>Install xdg-desktop-portal and its part for your desktop, such as xdg-desktop-portal-gnome, -kde or -wlr; or make a screenshot and choose that picture.</source>
        <translation>安装 xdg-desktop-portal 和适合桌面的部分，例如 xdg-desktop-portal-gnome、-kde 或 -wlr；也可以截一张屏幕图片，然后选择它。</translation>
    </message>
    <message>
        <source>Your desktop gave no picture of the screen.</source>
        <translation>桌面没有给出屏幕图片。</translation>
    </message>
    <message>
        <source>Allow Countersign to take screenshots in the system&apos;s settings, or choose the area to look at yourself.</source>
        <translation>在系统设置中允许 Countersign 截屏，或者自己选择要查看的区域。</translation>
    </message>
    <message>
        <source>The desktop&apos;s picture of the screen could not be removed: it is still in %1.</source>
        <extracomment>%1 is a file name in quotes</extracomment>
        <translation>桌面截的屏幕图片无法移除，仍在 %1。</translation>
    </message>
    <message>
        <source>Delete it: who has the QR code on it can make the same codes.</source>
        <translation>删除它：拿到上面二维码的人能生成同样的验证码。</translation>
    </message>
    <message>
        <source>%1 is not an export that can be read.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation>%1不是可以读取的导出文件。</translation>
    </message>
    <message>
        <source>Export the accounts again in the other app, and choose the file that it wrote.</source>
        <translation>在原来的应用里重新导出账号，并选择它写出的文件。</translation>
    </message>
    <message>
        <source>%1 is damaged, or was changed by hand.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation>%1已损坏，或被手工改动过。</translation>
    </message>
    <message>
        <source>Export the accounts again in the other app.</source>
        <translation>在原来的应用里重新导出账号。</translation>
    </message>
    <message>
        <source>%1 holds more than an export of accounts can hold.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation>%1的内容超过了账号导出文件可能有的大小。</translation>
    </message>
    <message>
        <source>%1 is encrypted.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation>%1是加密的。</translation>
    </message>
    <message>
        <source>Enter the password that was chosen for the export.</source>
        <translation>输入导出时设置的密码。</translation>
    </message>
    <message>
        <source>The password does not open %1.</source>
        <extracomment>%1 is a file name in quotes, or “the file”</extracomment>
        <translation>密码打不开%1。</translation>
    </message>
    <message>
        <source>Enter the password that was chosen for the export, then try again.</source>
        <translation>输入导出时设置的密码，然后重试。</translation>
    </message>
    <message>
        <source>%1 is damaged: its content does not agree with its check.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation>%1已损坏：内容与校验不符。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of the other app than is known here.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation>%1由原应用的较新版本写出，这里还不认识。</translation>
    </message>
    <message>
        <source>Update Countersign, or export in another format.</source>
        <translation>更新 Countersign，或用其他格式导出。</translation>
    </message>
    <message>
        <source>%1 is encrypted in a way that is not supported here.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation>%1的加密方式在这里不受支持。</translation>
    </message>
    <message>
        <source>Choose another encryption in the other app, then export again.</source>
        <translation>在原来的应用里换一种加密方式，然后重新导出。</translation>
    </message>
    <message>
        <source>%1 can only be read by the account that it was exported from.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation>%1只有导出它的那个账号才能读取。</translation>
    </message>
    <message>
        <source>Export again and choose the type “Password protected”.</source>
        <translation>重新导出，并选择“密码保护”类型。</translation>
    </message>
    <message>
        <source>%1 is encrypted with OpenPGP.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation>%1用 OpenPGP 加密。</translation>
    </message>
    <message>
        <source>Decrypt it with the program that holds the key, and import the result.</source>
        <translation>用持有密钥的程序解密，再导入得到的文件。</translation>
    </message>
    <message>
        <source>The export from Google Authenticator has further parts that are not here.</source>
        <translation>这份 Google 身份验证器的导出还有其他部分不在这里。</translation>
    </message>
    <message>
        <source>Import those too, or scan their QR codes.</source>
        <translation>把那些部分也导入，或扫描它们的二维码。</translation>
    </message>
    <message>
        <source>The entry is damaged.</source>
        <translation>这个条目已损坏。</translation>
    </message>
    <message>
        <source>Look at it in the other app.</source>
        <translation>在原来的应用里查看它。</translation>
    </message>
    <message>
        <source>The key is encrypted for the device that it was on.</source>
        <translation>密钥只为原来的设备加密。</translation>
    </message>
    <message>
        <source>Set up two-step logon again on the service&apos;s page.</source>
        <translation>在该服务的网页上重新设置两步验证。</translation>
    </message>
    <message>
        <source>The account is confirmed on the phone and has no codes.</source>
        <translation>这个账号在手机上确认登录，没有验证码。</translation>
    </message>
    <message>
        <source>Set up an authenticator app on the service&apos;s page.</source>
        <translation>在该服务的网页上设置身份验证器应用。</translation>
    </message>
    <message>
        <source>The account counts in a way of its own, so its codes would be wrong.</source>
        <translation>这个账号的计数方式特殊，算出的验证码会是错的。</translation>
    </message>
    <message>
        <source>The file asks for %1 rounds to check its password; at most %2 are allowed.</source>
        <extracomment>A file of another program is imported. %1 and %2 are numbers of repeated computations</extracomment>
        <translation>检查该文件的密码需要 %1 轮运算；最多允许 %2 轮。</translation>
    </message>
    <message>
        <source>The file asks for %1 MiB of memory to check its password; at most %2 MiB are allowed.</source>
        <extracomment>A file of another program is imported. %1 and %2 are numbers of MiB</extracomment>
        <translation>检查该文件的密码需要 %1 MiB 内存；最多允许 %2 MiB。</translation>
    </message>
    <message>
        <source>Checking the password of the file means work on %1 MiB in all; at most %2 MiB are allowed.</source>
        <extracomment>A file of another program is imported. %1 and %2 are numbers of MiB</extracomment>
        <translation>检查该文件的密码总共要处理 %1 MiB；最多允许 %2 MiB。</translation>
    </message>
    <message>
        <source>The file asks for a cost of %1 to check its password, where at most %2 is allowed.</source>
        <extracomment>A file of another program is imported. %1 and %2 are numbers without a unit</extracomment>
        <translation>检查该文件的密码所要求的开销为 %1，最多允许 %2。</translation>
    </message>
    <message>
        <source>The file&apos;s password is protected in a way that is not known here.</source>
        <translation>该文件密码的保护方式在这里是未知的。</translation>
    </message>
    <message>
        <source>Close other programs, or import the file on a computer with more memory.</source>
        <translation>关闭其他程序，或在内存更大的电脑上导入该文件。</translation>
    </message>
    <message>
        <source>Checking the password of the file takes %1 MiB of memory, too much of the %2 MiB free now.</source>
        <extracomment>A file of another program is imported. %1 and %2 are numbers of MiB</extracomment>
        <translation>检查该文件的密码需要 %1 MiB 内存，而现在只有 %2 MiB 空闲，不够用。</translation>
    </message>
    <message>
        <source>Checking the password of the file takes %1 MiB of memory, which the system did not give.</source>
        <extracomment>A file of another program is imported. %1 is a number of MiB</extracomment>
        <translation>检查该文件的密码需要 %1 MiB 内存，系统没有提供。</translation>
    </message>
    <message>
        <source>Export again from the app that wrote the file, with a lower cost or without encryption.</source>
        <translation>在写出该文件的应用里用较低的开销或不加密重新导出。</translation>
    </message>
    <message>
        <source>The file would not give the same accounts again, so it was not written.</source>
        <translation>这个文件无法还原出相同的账号，因此没有写出。</translation>
    </message>
    <message>
        <source>Choose another format.</source>
        <translation>换一种格式。</translation>
    </message>
    <message>
        <source>This is not a whole receiving key.</source>
        <translation>接收密钥不完整。</translation>
    </message>
    <message>
        <source>Copy all of it: it begins with “countersign-key:” and ends after 56 letters and digits.</source>
        <translation>要完整复制：以“countersign-key:”开头，后接 56 个字母和数字。</translation>
    </message>
    <message>
        <source>The receiving key has a typing mistake.</source>
        <translation>接收密钥有输入错误。</translation>
    </message>
    <message>
        <source>Ask for it again and paste it, so that nothing is typed.</source>
        <translation>再要一次并直接粘贴，避免手动输入。</translation>
    </message>
    <message>
        <source>%1 was encrypted for the receiving key of another vault.</source>
        <extracomment>%1 is a file name in quotes, or “The file”</extracomment>
        <translation>%1 是用另一个保险库的接收密钥加密的。</translation>
    </message>
    <message>
        <source>Give the receiving key of this vault to whoever shares, and ask for a new file.</source>
        <translation>把这个保险库的接收密钥交给分享者，请对方重新生成文件。</translation>
    </message>
    <message>
        <source>The clock is more than 10 minutes off, which is too much to correct codes by.</source>
        <translation>时钟偏差超过 10 分钟，太大，无法据此修正验证码。</translation>
    </message>
    <message>
        <source>Set the date and time in the system’s settings.</source>
        <translation>在系统设置中校准日期和时间。</translation>
    </message>
    <message>
        <source>That is more than 24 hours or 3,000 codes of one account.</source>
        <translation>超过 24 小时，或单个账号超过 3,000 个验证码。</translation>
    </message>
    <message>
        <source>Choose a shorter time.</source>
        <translation>选择更短的时间。</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>counter-based</source>
        <extracomment>A kind of account</extracomment>
        <translation>基于计数器</translation>
    </message>
    <message>
        <source>groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>all groups but the first</source>
        <translation>除第一个以外的分组</translation>
    </message>
    <message>
        <source>note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>pin</source>
        <extracomment>The mark of a pinned account</extracomment>
        <translation>置顶</translation>
    </message>
    <message>
        <source>List of links</source>
        <translation>链接列表</translation>
    </message>
    <message>
        <source>Table (CSV)</source>
        <translation>表格（CSV）</translation>
    </message>
    <message>
        <source>Printable sheet (HTML)</source>
        <translation>可打印的账号页（HTML）</translation>
    </message>
    <message>
        <source>Printable sheet (PDF)</source>
        <translation>可打印的账号页（PDF）</translation>
    </message>
    <message>
        <source>QR codes for Google Authenticator</source>
        <translation>供 Google 身份验证器使用的二维码</translation>
    </message>
    <message>
        <source>%1, encrypted</source>
        <extracomment>%1 is an application: &quot;Aegis, encrypted&quot;</extracomment>
        <translation>%1，已加密</translation>
    </message>
    <message>
        <source>One otpauth link a line. Most apps and password managers read them.</source>
        <translation>每行一个 otpauth 链接。多数应用和密码管理器都能读取。</translation>
    </message>
    <message>
        <source>For KeePassXC, spreadsheets and scripts: one account a line.</source>
        <translation>供 KeePassXC、电子表格和脚本使用：每行一个账号。</translation>
    </message>
    <message>
        <source>To be printed and locked away: the QR code and the key of each account, and how to get the codes back with them.</source>
        <translation>打印后锁好：上面有每个账号的二维码和密钥，以及用它们找回验证码的方法。</translation>
    </message>
    <message>
        <source>For %1 and the apps that import its files. A password that you choose opens it.</source>
        <translation>供 %1 和能导入其文件的应用使用。用你选定的密码打开。</translation>
    </message>
    <message>
        <source>For %1 and the apps that import its files.</source>
        <extracomment>%1 is an application</extracomment>
        <translation>供 %1 和能导入其文件的应用使用。</translation>
    </message>
    <message numerus="yes">
        <source>%n digits</source>
        <translation>
            <numerusform>%n 位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>renews every %n s</source>
        <translation>
            <numerusform>每 %n 秒更新</numerusform>
        </translation>
    </message>
    <message>
        <source>counter too large</source>
        <translation>计数器太大</translation>
    </message>
    <message>
        <source>its key</source>
        <extracomment>The key of an account can&apos;t be written to a file of that kind</extracomment>
        <translation>它的密钥</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>太长</translation>
    </message>
    <message>
        <source>no issuer</source>
        <translation>没有服务商</translation>
    </message>
    <message>
        <source>begins like a formula</source>
        <extracomment>Spreadsheets calculate what begins with “=”</extracomment>
        <translation>开头像公式</translation>
    </message>
    <message>
        <source>the same key twice</source>
        <translation>密钥重复</translation>
    </message>
    <message>
        <source>without %1</source>
        <extracomment>%1 lists what an account loses: &quot;groups, note&quot;</extracomment>
        <translation>不含%1</translation>
    </message>
    <message>
        <source>Encrypted share file</source>
        <translation>加密分享文件</translation>
    </message>
    <message>
        <source>For a colleague who has Countersign too: opened by a password that you agree on, or by their vault alone.</source>
        <translation>给同样使用 Countersign 的同事：用双方约定的密码打开，或只有对方的保险库能打开。</translation>
    </message>
    <message>
        <source>recovery codes and ways back in</source>
        <translation>恢复码和登录办法</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>%1, encrypted</source>
        <translation>%1，已加密</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>What a file is. %1 is its name, %2 what it is: &quot;Aegis, encrypted&quot;</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) from the trash of the other app stay out: %1.</source>
        <extracomment>%1 is a list of names</extracomment>
        <translation>
            <numerusform>原应用回收站里有 %n 个账号未导入：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>here with another key; not decided</source>
        <translation>已存在但密钥不同；尚未决定</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>未选择</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n account(s)</source>
        <extracomment>%1 is an application: &quot;Aegis&quot;</extracomment>
        <translation>
            <numerusform>%1 · %n 个账号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) in the files</source>
        <translation>
            <numerusform>文件中有 %n 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Nothing is added until you press “Import”.</source>
        <extracomment>%1 says which files: &quot;aegis.json: Aegis, encrypted&quot;</extracomment>
        <translation>%1。按下“导入”之前不会添加任何内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n imported</source>
        <translation>
            <numerusform>已导入 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <translation>
            <numerusform>%n 个已存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <extracomment>Accounts, or files, that can&apos;t be imported</extracomment>
        <translation>
            <numerusform>%n 个失败</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo takes all of it back.</source>
        <translation>“撤销”可将其全部收回。</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) stayed out because they were not ticked.</source>
        <translation>
            <numerusform>有 %n 个账号未勾选，因此没有导入。</numerusform>
        </translation>
    </message>
    <message>
        <source>Import into Countersign, %1</source>
        <extracomment>The head of a saved report. %1 is a date and time.</extracomment>
        <translation>导入到 Countersign，%1</translation>
    </message>
    <message>
        <source>Can&apos;t be imported:</source>
        <translation>无法导入：</translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>已忽略：</translation>
    </message>
    <message>
        <source>Imported:</source>
        <translation>已导入：</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) come(s) without the PIN that the codes need. Enter it afterwards, with “Edit…” in the menu of the account.</source>
        <extracomment>“Edit…” is an entry in the menu of an account.</extracomment>
        <translation>
            <numerusform>有 %n 个账号缺少生成验证码所需的 PIN 码。之后在账号菜单中用“编辑…”输入。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportReviewPage</name>
    <message numerus="yes">
        <source>and %n more, in the report after the import</source>
        <translation>
            <numerusform>另有 %n 个，见导入后的报告</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Look for “Export” or “Backup” in the settings of the other app, and choose the file it writes.</source>
        <extracomment>Where other apps have their export. Menu entries stand as those apps write them, with arrows between them.</extracomment>
        <translation>在原应用的设置里查找“导出”或“备份”，然后选择它写出的文件。</translation>
    </message>
    <message>
        <source>In 1Password on a computer: File → Export. Choose 1PUX, or CSV.</source>
        <translation>在电脑上的 1Password 中：文件 → 导出。选择 1PUX 或 CSV。</translation>
    </message>
    <message>
        <source>In 2FAS: Settings → 2FAS Backup → Export to file.</source>
        <translation>在 2FAS 中：设置 → 2FAS 备份 → 导出到文件。</translation>
    </message>
    <message>
        <source>In 2FAuth: Manage → select the accounts → Export.</source>
        <translation>在 2FAuth 中：管理 → 选择账号 → 导出。</translation>
    </message>
    <message>
        <source>In Aegis: Settings → Import &amp; Export → Export.</source>
        <translation>在 Aegis 中：设置 → 导入与导出 → 导出。</translation>
    </message>
    <message>
        <source>In andOTP: menu → Backups. Choose a plain-text or a password-protected backup, not OpenPGP.</source>
        <translation>在 andOTP 中：菜单 → 备份。选择明文或密码保护的备份，不要选 OpenPGP。</translation>
    </message>
    <message>
        <source>In Authenticator Plus: Settings → Export as text and HTML.</source>
        <translation>在 Authenticator Plus 中：设置 → 导出为文本和 HTML。</translation>
    </message>
    <message>
        <source>In the browser extension: Settings → Backup → download the file.</source>
        <translation>在浏览器扩展中：设置 → 备份 → 下载文件。</translation>
    </message>
    <message>
        <source>In Passwords on a Mac: File → Export All Passwords to File.</source>
        <translation>在 Mac 的“密码”应用中：文件 → 将所有密码导出到文件。</translation>
    </message>
    <message>
        <source>Authy has no export. What can be read is its file whose name ends in tokens.authenticator.xml, from a rooted phone.</source>
        <translation>Authy 没有导出功能。可以读取的是已取得 root 权限的手机上名称以 tokens.authenticator.xml 结尾的文件。</translation>
    </message>
    <message>
        <source>Battle.net has no export. What can be read is the preferences file of its app from a rooted phone.</source>
        <translation>Battle.net 没有导出功能。可以读取的是已取得 root 权限的手机上该应用的首选项文件。</translation>
    </message>
    <message>
        <source>In Bitwarden: Settings → Export vault. Choose JSON, and for an encrypted file “Password protected”.</source>
        <translation>在 Bitwarden 中：设置 → 导出保险库。选择 JSON；要加密文件时选“密码保护”。</translation>
    </message>
    <message>
        <source>In Dashlane: Settings → Export data → CSV.</source>
        <translation>在 Dashlane 中：设置 → 导出数据 → CSV。</translation>
    </message>
    <message>
        <source>Duo Mobile has no export. What can be read is its file accounts.json from a rooted phone.</source>
        <translation>Duo Mobile 没有导出功能。可以读取的是已取得 root 权限的手机上的 accounts.json 文件。</translation>
    </message>
    <message>
        <source>In Enpass: menu → File → Export. Choose JSON.</source>
        <translation>在 Enpass 中：菜单 → 文件 → 导出。选择 JSON。</translation>
    </message>
    <message>
        <source>In Ente Auth: Settings → Data → Export codes.</source>
        <translation>在 Ente Auth 中：设置 → 数据 → 导出代码。</translation>
    </message>
    <message>
        <source>In FreeOTP+: menu → Backup → Export as JSON.</source>
        <translation>在 FreeOTP+ 中：菜单 → 备份 → 导出为 JSON。</translation>
    </message>
    <message>
        <source>In FreeOTP 2: menu → Backup. The file is usually called externalBackup.</source>
        <translation>在 FreeOTP 2 中：菜单 → 备份。文件通常名为 externalBackup。</translation>
    </message>
    <message>
        <source>In GNOME Authenticator: menu → Preferences → Backup.</source>
        <translation>在 GNOME 身份验证器中：菜单 → 首选项 → 备份。</translation>
    </message>
    <message>
        <source>In Google Authenticator: menu → Transfer accounts → Export accounts. Choose screenshots of its QR codes here, or scan them from the ＋ menu.</source>
        <translation>在 Google 身份验证器中：菜单 → 转移账号 → 导出账号。可在此选择其二维码的截图，或从 ＋ 菜单扫描。</translation>
    </message>
    <message>
        <source>Choose the database itself (.kdbx), or what Database → Export wrote as CSV or XML.</source>
        <translation>选择数据库本身（.kdbx），或“数据库 → 导出”写出的 CSV 或 XML。</translation>
    </message>
    <message>
        <source>Keysmith has no export. Choose its settings file, Keysmith.conf, below .config in your home folder.</source>
        <translation>Keysmith 没有导出功能。选择主目录下 .config 中的设置文件 Keysmith.conf。</translation>
    </message>
    <message>
        <source>In LastPass: Advanced options → Export. It is a CSV file.</source>
        <translation>在 LastPass 中：高级选项 → 导出。得到的是 CSV 文件。</translation>
    </message>
    <message>
        <source>In LastPass Authenticator: Settings → Transfer accounts → Export accounts to file.</source>
        <translation>在 LastPass Authenticator 中：设置 → 转移账号 → 将账号导出到文件。</translation>
    </message>
    <message>
        <source>Microsoft Authenticator has no export. What can be read is its database PhoneFactor from a rooted phone.</source>
        <translation>Microsoft 身份验证器没有导出功能。可以读取的是已取得 root 权限的手机上的数据库 PhoneFactor。</translation>
    </message>
    <message>
        <source>Choose the database of OTPClient, or what its menu → Export wrote.</source>
        <translation>选择 OTPClient 的数据库，或其“菜单 → 导出”写出的文件。</translation>
    </message>
    <message>
        <source>In Proton Pass: Settings → Export. Choose ZIP, without PGP encryption.</source>
        <translation>在 Proton Pass 中：设置 → 导出。选择 ZIP，不要用 PGP 加密。</translation>
    </message>
    <message>
        <source>In Proton Authenticator: Settings → Export codes.</source>
        <translation>在 Proton Authenticator 中：设置 → 导出代码。</translation>
    </message>
    <message>
        <source>In Raivo: Settings → Export OTPs to ZIP archive.</source>
        <translation>在 Raivo 中：设置 → 将 OTP 导出为 ZIP 压缩包。</translation>
    </message>
    <message>
        <source>Steam has no export. Choose the .maFile of Steam Desktop Authenticator, or the app&apos;s own file from a rooted phone.</source>
        <translation>Steam 没有导出功能。选择 Steam Desktop Authenticator 的 .maFile，或已取得 root 权限的手机上该应用自己的文件。</translation>
    </message>
    <message>
        <source>In Stratum: Settings → Backup → Backup to file.</source>
        <translation>在 Stratum 中：设置 → 备份 → 备份到文件。</translation>
    </message>
    <message>
        <source>In TOTP Authenticator: menu → Backup → Export.</source>
        <translation>在 TOTP Authenticator 中：菜单 → 备份 → 导出。</translation>
    </message>
    <message>
        <source>Choose a text file, or a page, that holds links which begin with “otpauth://”.</source>
        <translation>选择含有以“otpauth://”开头的链接的文本文件或网页。</translation>
    </message>
    <message>
        <source>In WinAuth: the gear → Export. The settings of WinAuth itself can&apos;t be read.</source>
        <translation>在 WinAuth 中：齿轮 → 导出。WinAuth 自己的设置文件无法读取。</translation>
    </message>
    <message>
        <source>It takes the master password of %1.</source>
        <extracomment>%1 is an application: &quot;KeePass&quot;</extracomment>
        <translation>需要 %1 的主密码。</translation>
    </message>
    <message>
        <source>It takes the backup password of %1.</source>
        <extracomment>%1 is an application: &quot;Authy&quot;</extracomment>
        <translation>需要 %1 的备份密码。</translation>
    </message>
    <message>
        <source>It takes the password that was set in the browser extension.</source>
        <translation>需要在浏览器扩展中设置的密码。</translation>
    </message>
    <message>
        <source>It takes the encryption passkey of Steam Desktop Authenticator.</source>
        <translation>需要 Steam Desktop Authenticator 的加密密码。</translation>
    </message>
    <message>
        <source>It takes the password chosen for the export in %1.</source>
        <extracomment>%1 is an application: &quot;Aegis&quot;</extracomment>
        <translation>需要在 %1 中为导出设置的密码。</translation>
    </message>
    <message>
        <source>Choose the share file that you were sent. Whoever wrote it in Countersign chose “Encrypted share file” in Export.</source>
        <translation>选择别人发给你的分享文件。对方是在 Countersign 的“导出”中选择“加密分享文件”写出的。</translation>
    </message>
    <message>
        <source>It takes the password that you agreed on with whoever shared it.</source>
        <translation>用你与分享者约定的密码打开。</translation>
    </message>
</context>
<context>
    <name>MigrationSheet</name>
    <message>
        <source>Accounts for another app</source>
        <extracomment>Heads paper with QR codes that bring all accounts to another app</extracomment>
        <translation>供其他应用使用的账号</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is &quot;12 accounts&quot;, %2 date and time</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>These QR codes bring your accounts to Google Authenticator and to apps that import from it.</source>
        <translation>这些二维码把账号带到 Google 身份验证器和能从它导入的应用。</translation>
    </message>
    <message>
        <source>In Google Authenticator choose “Transfer accounts”, in other apps their import.</source>
        <translation>在 Google 身份验证器中选择“转移账号”，在其他应用中选择导入。</translation>
    </message>
    <message>
        <source>Scan the codes one after the other.</source>
        <translation>依次扫描这些二维码。</translation>
    </message>
    <message>
        <source>Shred the paper once the accounts are on the other device. Whoever has it can make the codes of all accounts on it.</source>
        <translation>账号到了另一台设备后，把这张纸粉碎。拿到它的人就能生成上面所有账号的验证码。</translation>
    </message>
    <message>
        <source>Keep it locked away: whoever has this sheet has the accounts.</source>
        <translation>锁好这张纸：拿到它就等于拿到账号。</translation>
    </message>
    <message>
        <source>Code %1 of %2</source>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
</context>
<context>
    <name>Portability</name>
    <message>
        <source>Some apps ignore the algorithm %1.</source>
        <extracomment>%1 is a hash algorithm: &quot;SHA256&quot;.</extracomment>
        <translation>有些应用会忽略算法 %1。</translation>
    </message>
    <message numerus="yes">
        <source>Some apps always show 6 digits; this account has %n.</source>
        <extracomment>%n is never 6.</extracomment>
        <translation>
            <numerusform>有些应用总是显示 6 位验证码；这个账号是 %n 位。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Some apps renew every code after 30 seconds; this account takes %n.</source>
        <extracomment>%n is never 30.</extracomment>
        <translation>
            <numerusform>有些应用总是每 30 秒换一次验证码；这个账号是 %n 秒。</numerusform>
        </translation>
    </message>
    <message>
        <source>Codes of this account are counted. Use it on one device only: two of them get out of step.</source>
        <translation>这个账号的验证码按次数计算。只在一台设备上使用：两台设备会不同步。</translation>
    </message>
    <message>
        <source>Only few apps read %1 accounts, and not all write their links alike.</source>
        <extracomment>%1 is the kind of account: &quot;Steam Guard&quot;.</extracomment>
        <translation>能读取 %1 账号的应用不多，写法也不完全相同。</translation>
    </message>
    <message>
        <source>They show wrong codes then: compare one before you rely on the other device.</source>
        <translation>那时它们会显示错误的验证码：依赖另一台设备之前，先对照一次。</translation>
    </message>
    <message numerus="yes">
        <source>renews every %n s</source>
        <translation>
            <numerusform>每 %n 秒更新</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n digits</source>
        <translation>
            <numerusform>%n 位</numerusform>
        </translation>
    </message>
    <message>
        <source>counter too large</source>
        <translation>计数器太大</translation>
    </message>
</context>
<context>
    <name>QrWords</name>
    <message>
        <source>Scroll to the code for two-step logon</source>
        <translation>翻到两步验证的二维码</translation>
    </message>
    <message>
        <source>It is usually below “scan the QR code”, often in step 2, and has a key in letters and digits beside it.</source>
        <translation>它通常在“扫描二维码”下方，多为第 2 步，旁边有一串字母和数字组成的密钥。</translation>
    </message>
    <message>
        <source>That is a QR code, but not an account</source>
        <translation>这是二维码，但不是账号</translation>
    </message>
    <message>
        <source>That is an account</source>
        <translation>这是一个账号</translation>
    </message>
    <message>
        <source>The code can be added.</source>
        <translation>可以添加此二维码中的账号。</translation>
    </message>
    <message>
        <source>It is a contact card.</source>
        <translation>这是一张联系人名片。</translation>
    </message>
    <message>
        <source>It starts an email message.</source>
        <translation>它用于发起一封电子邮件。</translation>
    </message>
    <message>
        <source>It is a telephone number or a text message.</source>
        <translation>这是电话号码或短信。</translation>
    </message>
    <message>
        <source>It is a place on a map.</source>
        <translation>这是地图上的一个地点。</translation>
    </message>
    <message>
        <source>It belongs to %1, for logging on or adding a friend there.</source>
        <translation>它属于%1，用于在那里登录或添加好友。</translation>
    </message>
    <message>
        <source>It belongs to a chat app, for logging on or adding a friend there.</source>
        <translation>它属于某个聊天应用，用于登录或添加好友。</translation>
    </message>
    <message>
        <source>Log on first, then open the security settings</source>
        <translation>先登录，再打开安全设置</translation>
    </message>
    <message>
        <source>Scan this one with the chat app on your phone. The code for two-step logon comes later, on the page that binds an authenticator or virtual MFA device.</source>
        <translation>用手机上的聊天应用扫描这个二维码。两步验证的二维码在之后绑定身份验证器或虚拟 MFA 设备的页面上。</translation>
    </message>
    <message>
        <source>It is for %1, which confirms logons by a message to the phone instead of a code.</source>
        <translation>它用于%1，该应用通过手机推送消息确认登录，不使用验证码。</translation>
    </message>
    <message>
        <source>It is for an app that confirms logons by a message to the phone instead of a code.</source>
        <translation>它用于另一种应用，该应用通过手机推送消息确认登录，不使用验证码。</translation>
    </message>
    <message>
        <source>Choose another authenticator app on the page</source>
        <translation>在页面上选择其他身份验证器应用</translation>
    </message>
    <message>
        <source>Look for “I want to use a different authenticator app” or “enter a code” there. The page then shows a code that works here.</source>
        <translation>在页面上找“使用其他身份验证器应用”或“输入验证码”。之后页面会显示这里可用的二维码。</translation>
    </message>
    <message>
        <source>It logs on with a passkey that is on your phone. It holds no key for codes.</source>
        <translation>它使用手机上的通行密钥登录，其中没有生成验证码的密钥。</translation>
    </message>
    <message>
        <source>Choose “authenticator app” instead of “passkey”</source>
        <translation>选择“身份验证器应用”，而不是“通行密钥”</translation>
    </message>
    <message>
        <source>Most sites offer both, in their security settings under two-step verification.</source>
        <translation>多数网站两种都提供，在安全设置的两步验证中。</translation>
    </message>
    <message>
        <source>It adds a device to a smart home.</source>
        <translation>它用于添加智能家居设备。</translation>
    </message>
    <message>
        <source>It is text without a link.</source>
        <translation>这是一段不含链接的文本。</translation>
    </message>
    <message>
        <source>If the text is the key itself, type it instead: letters A to Z and digits 2 to 7.</source>
        <translation>如果这段文本就是密钥，可以手动输入：字母 A 到 Z 和数字 2 到 7。</translation>
    </message>
    <message>
        <source>Scan another code, or type the key</source>
        <translation>扫描其他二维码，或手动输入密钥</translation>
    </message>
    <message>
        <source>That is an account, but it can&apos;t be used</source>
        <translation>这是一个账号，但无法使用</translation>
    </message>
    <message>
        <source>Binding pages expire after some minutes: load the page again and scan the new code.</source>
        <translation>绑定页面几分钟后会过期：重新加载页面，然后扫描新的二维码。</translation>
    </message>
    <message>
        <source>Some sites let you choose another kind of authenticator app.</source>
        <translation>有些网站允许选择其他类型的身份验证器应用。</translation>
    </message>
    <message>
        <source>The code may be meant for another app, or the page made a mistake. Its key in letters and digits, if it shows one, can be typed.</source>
        <translation>这个二维码可能用于其他应用，或者页面有误。如果页面显示了字母和数字组成的密钥，可以手动输入。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>A thing and, in brackets, its name: &quot;a web link (apps.apple.com)&quot;.</extracomment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>an account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>an account that can&apos;t be used</source>
        <translation>无法使用的账号</translation>
    </message>
    <message>
        <source>a web link</source>
        <translation>网页链接</translation>
    </message>
    <message>
        <source>a wireless network</source>
        <translation>无线网络</translation>
    </message>
    <message>
        <source>a contact card</source>
        <translation>联系人名片</translation>
    </message>
    <message>
        <source>an email address</source>
        <translation>电子邮件地址</translation>
    </message>
    <message>
        <source>a telephone number</source>
        <translation>电话号码</translation>
    </message>
    <message>
        <source>a place on a map</source>
        <translation>地图上的地点</translation>
    </message>
    <message>
        <source>a chat app&apos;s code</source>
        <translation>聊天应用的二维码</translation>
    </message>
    <message>
        <source>a payment code</source>
        <translation>支付码</translation>
    </message>
    <message>
        <source>a cryptocurrency address</source>
        <translation>加密货币地址</translation>
    </message>
    <message>
        <source>another app&apos;s enrolment</source>
        <translation>其他应用的注册码</translation>
    </message>
    <message>
        <source>a passkey logon</source>
        <translation>通行密钥登录</translation>
    </message>
    <message>
        <source>a smart home device</source>
        <translation>智能家居设备</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>纯文本</translation>
    </message>
    <message>
        <source>It is the download of a phone app, at %1. You don&apos;t need that app here.</source>
        <extracomment>%1 is the host of an app store: play.google.com</extracomment>
        <translation>这是 %1 上手机应用的下载地址。这里不需要那个应用。</translation>
    </message>
    <message>
        <source>It is the download of a phone app. You don&apos;t need that app here.</source>
        <translation>这是手机应用的下载地址。这里不需要那个应用。</translation>
    </message>
    <message>
        <source>Pages often show the download first and the code that counts below it or in the next step, with a key in letters and digits beside it.</source>
        <translation>页面往往先显示下载二维码，真正要扫的二维码在它下面或下一步，旁边有字母和数字组成的密钥。</translation>
    </message>
    <message>
        <source>It lets a phone join the wireless network “%1”; its password was not shown or kept.</source>
        <translation>它让手机加入无线网络“%1”；密码没有显示，也没有保存。</translation>
    </message>
    <message>
        <source>It lets a phone join a wireless network; the password was not shown or kept.</source>
        <translation>它让手机加入无线网络；密码没有显示，也没有保存。</translation>
    </message>
    <message>
        <source>It asks for a payment with %1. Nothing was paid.</source>
        <translation>它要求用 %1 付款。没有付任何款。</translation>
    </message>
    <message>
        <source>It asks for a payment. Nothing was paid.</source>
        <translation>它要求付款。没有付任何款。</translation>
    </message>
    <message>
        <source>It is an address for payments with %1. Nothing was paid.</source>
        <translation>这是 %1 的收款地址。没有付任何款。</translation>
    </message>
    <message>
        <source>It is an address for cryptocurrency payments. Nothing was paid.</source>
        <translation>这是加密货币的收款地址。没有付任何款。</translation>
    </message>
    <message>
        <source>It adds a device to a smart home, with %1.</source>
        <translation>它用 %1 把设备加入智能家居。</translation>
    </message>
    <message>
        <source>It installs an eSIM, the contract of a mobile phone.</source>
        <translation>它安装 eSIM，也就是手机的号码套餐。</translation>
    </message>
    <message numerus="yes">
        <source>It is text without a link, %n character(s) long.</source>
        <translation>
            <numerusform>这是 %n 个字符的文字，没有链接。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is a web link to %1. What it says before the “@” only looks like an address: don&apos;t open it unless you know %1.</source>
        <extracomment>%1 is the host of a web link.</extracomment>
        <translation>这是通往 %1 的网页链接。“@”前面的内容只是看起来像网址：不认识 %1 就不要打开。</translation>
    </message>
    <message>
        <source>It is a web link. Nothing was opened.</source>
        <translation>这是网页链接。没有打开任何内容。</translation>
    </message>
    <message>
        <source>It is a web link to %1. Nothing was opened.</source>
        <extracomment>%1 is the host of a web link.</extracomment>
        <translation>这是通往 %1 的网页链接。没有打开任何内容。</translation>
    </message>
    <message>
        <source>Its codes have %1 digits; Countersign makes codes of 4 to 10.</source>
        <extracomment>%1 is a number of digits</extracomment>
        <translation>它的验证码有 %1 位；Countersign 支持 4 到 10 位。</translation>
    </message>
    <message>
        <source>Its codes last %1 seconds; possible are 1 to 86,400.</source>
        <extracomment>%1 is a number of seconds</extracomment>
        <translation>它的验证码每 %1 秒更换；支持 1 到 86,400 秒。</translation>
    </message>
    <message>
        <source>It needs the algorithm %1; Countersign has SHA-1, SHA-256 and SHA-512.</source>
        <extracomment>%1 is the name of an algorithm, such as MD5</extracomment>
        <translation>它需要算法 %1；Countersign 支持 SHA-1、SHA-256 和 SHA-512。</translation>
    </message>
    <message>
        <source>It is an account of the type “%1”, which is not supported here.</source>
        <extracomment>%1 is the name of a type of accounts, such as ocra</extracomment>
        <translation>这是类型为“%1”的账号，这里不支持。</translation>
    </message>
    <message>
        <source>Load the page again, or ask the service for an ordinary code</source>
        <translation>重新加载页面，或向服务商要一个普通的二维码</translation>
    </message>
    <message>
        <source>an app&apos;s download</source>
        <translation>应用下载</translation>
    </message>
    <message>
        <source>an eSIM</source>
        <translation>eSIM</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>No backup</source>
        <translation>没有备份</translation>
    </message>
    <message>
        <source>Your accounts are on this computer only.</source>
        <translation>你的账号只保存在这台计算机上。</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>备份…</translation>
    </message>
    <message>
        <source>Keep the folder, or a copy of it, outside this computer.</source>
        <translation>把备份文件夹或它的副本放在这台计算机之外。</translation>
    </message>
    <message>
        <source>The last backup failed</source>
        <translation>上次备份失败</translation>
    </message>
    <message>
        <source>The backup is old</source>
        <translation>备份已经较旧</translation>
    </message>
    <message>
        <source>Backed up, and proven</source>
        <translation>已备份并经过验证</translation>
    </message>
    <message>
        <source>There is a recovery key</source>
        <translation>已有恢复密钥</translation>
    </message>
    <message>
        <source>It opens the vault and its backups without the password. Keep it on paper.</source>
        <translation>不用密码也能打开保险库和备份。把它写在纸上保管好。</translation>
    </message>
    <message>
        <source>No recovery key</source>
        <translation>没有恢复密钥</translation>
    </message>
    <message>
        <source>With one, a forgotten password does not lock you out.</source>
        <translation>有了它，忘记密码也不会打不开保险库。</translation>
    </message>
    <message>
        <source>Make one…</source>
        <translation>创建…</translation>
    </message>
    <message>
        <source>backed up</source>
        <translation>已备份</translation>
    </message>
    <message>
        <source>not backed up</source>
        <translation>未备份</translation>
    </message>
    <message>
        <source>second device</source>
        <translation>另有设备</translation>
    </message>
    <message numerus="yes">
        <source>%n recovery code(s)</source>
        <translation>
            <numerusform>%n 个恢复码</numerusform>
        </translation>
    </message>
    <message>
        <source>codes elsewhere</source>
        <translation>恢复码另存</translation>
    </message>
    <message>
        <source>somebody can help</source>
        <extracomment>Somebody can turn codes off for the account</extracomment>
        <translation>有人能帮忙</translation>
    </message>
    <message>
        <source>Its key is in the backup.</source>
        <translation>它的密钥在备份里。</translation>
    </message>
    <message>
        <source>It is not in a backup.</source>
        <translation>它不在备份里。</translation>
    </message>
    <message>
        <source>The same codes are also on: %1</source>
        <translation>同样的验证码还在：%1</translation>
    </message>
    <message>
        <source>Who can turn the codes off: %1</source>
        <translation>谁能关闭两步验证：%1</translation>
    </message>
    <message>
        <source>Recovery codes: %1</source>
        <translation>恢复码：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n unused recovery code(s) in the vault.</source>
        <translation>
            <numerusform>保险库中有 %n 个未使用的恢复码。</numerusform>
        </translation>
    </message>
    <message>
        <source>If nothing else helps: %1</source>
        <extracomment>%1 is a web address</extracomment>
        <translation>都不行的时候：%1</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Countersign recovery key</source>
        <translation>Countersign 恢复密钥</translation>
    </message>
    <message>
        <source>This key opens your accounts if you forget the password: on the lock page, choose “Use the recovery key” and type the nine groups.</source>
        <translation>忘记密码时，此密钥可以打开账号：在锁定页面选择“使用恢复密钥”，然后输入这九组字符。</translation>
    </message>
    <message>
        <source>Keep it where you keep passports, away from the computer. Who has this sheet and a copy of your vault file can read all your accounts. Only letters A to Z and digits 2 to 7 occur.</source>
        <translation>把它和护照等证件放在一起，远离电脑。同时拥有这张纸和保险库文件副本的人可以读取所有账号。其中只有字母 A 到 Z 和数字 2 到 7。</translation>
    </message>
    <message>
        <source>“%1”, %2</source>
        <extracomment>Which recovery key it is: %1 is the vault&apos;s file, %2 date and time</extracomment>
        <translation>“%1”，%2</translation>
    </message>
    <message>
        <source>Made for the vault %1</source>
        <translation>为此保险库创建：%1</translation>
    </message>
    <message>
        <source>A new recovery key takes the place of the one before: of two sheets for this vault, the later one counts.</source>
        <translation>新的恢复密钥会取代之前的：同一保险库有两张时，以日期较晚的为准。</translation>
    </message>
    <message>
        <source>Computer: ______________________</source>
        <translation>电脑：______________________</translation>
    </message>
</context>
<context>
    <name>Refusal</name>
    <message>
        <source>a while</source>
        <translation>一段时间</translation>
    </message>
    <message>
        <source>The site may have locked the account</source>
        <translation>网站可能已经锁定账号</translation>
    </message>
    <message numerus="yes">
        <source>You tried %n code(s). %1 locks accounts after some wrong ones: wait %2, then try one fresh code.</source>
        <extracomment>%1 is a service, %2 a length of time: &quot;30 minutes&quot;, or &quot;a while&quot;</extracomment>
        <translation>
            <numerusform>你试过 %n 个验证码。%1在输错几次后会锁定账号：等待%2，再用一个新的验证码试一次。</numerusform>
        </translation>
    </message>
    <message>
        <source>The site may lock the account soon</source>
        <translation>网站可能很快会锁定账号</translation>
    </message>
    <message numerus="yes">
        <source>You tried %n code(s) in a short time. Find the cause before you try another one.</source>
        <translation>
            <numerusform>短时间内你试过 %n 个验证码。先找出原因，再试下一个。</numerusform>
        </translation>
    </message>
    <message>
        <source>No sign of a lock-out</source>
        <translation>没有被锁定的迹象</translation>
    </message>
    <message>
        <source>No code was copied lately.</source>
        <translation>最近没有复制过验证码。</translation>
    </message>
    <message numerus="yes">
        <source>You tried %n code(s) lately.</source>
        <translation>
            <numerusform>最近试过 %n 个验证码。</numerusform>
        </translation>
    </message>
    <message>
        <source>Time zones don’t matter.</source>
        <translation>与时区无关。</translation>
    </message>
    <message>
        <source>Check the clock…</source>
        <translation>检查时钟…</translation>
    </message>
    <message>
        <source>This computer’s clock is %1 slow, so its codes are wrong.</source>
        <extracomment>%1 is a length of time: &quot;2 min 14 s&quot;</extracomment>
        <translation>这台计算机的时钟慢了 %1，所以验证码不对。</translation>
    </message>
    <message>
        <source>This computer’s clock is %1 fast, so its codes are wrong.</source>
        <extracomment>%1 is a length of time: &quot;2 min 14 s&quot;</extracomment>
        <translation>这台计算机的时钟快了 %1，所以验证码不对。</translation>
    </message>
    <message>
        <source>The clock is off</source>
        <translation>时钟不准</translation>
    </message>
    <message>
        <source>Correct the codes…</source>
        <translation>校正验证码…</translation>
    </message>
    <message>
        <source>The clock may be off</source>
        <translation>时钟可能不准</translation>
    </message>
    <message>
        <source>It was just set, or nothing sets this computer’s clock.</source>
        <translation>时钟刚被调整过，或者没有自动校时。</translation>
    </message>
    <message>
        <source>It is not known whether this computer’s clock is right.</source>
        <translation>无法得知这台计算机的时钟是否准确。</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <translation>时钟是准的</translation>
    </message>
    <message>
        <source>It was compared with time servers.</source>
        <translation>已与时间服务器比对。</translation>
    </message>
    <message>
        <source>The system sets it from the network.</source>
        <translation>系统通过网络自动校时。</translation>
    </message>
    <message>
        <source>This entry is retired</source>
        <translation>这个条目已停用</translation>
    </message>
    <message>
        <source>The site takes codes of a newer key by now. Use the newer entry, or bind the account again.</source>
        <translation>网站现在只认新密钥的验证码。使用较新的条目，或者重新绑定账号。</translation>
    </message>
    <message>
        <source>There is a newer entry</source>
        <translation>另有较新的条目</translation>
    </message>
    <message>
        <source>The same account was added again %1, with another key. The site takes the codes of the newer one.</source>
        <extracomment>%1 is a moment: &quot;today 09:12&quot;</extracomment>
        <translation>同一个账号在%1又用另一个密钥添加过。网站认的是较新的那个。</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>显示它</translation>
    </message>
    <message>
        <source>There is an older entry</source>
        <translation>另有较旧的条目</translation>
    </message>
    <message>
        <source>If this binding was never finished, the site still takes the codes of the older entry.</source>
        <translation>如果这次绑定没有完成，网站认的仍是较旧条目的验证码。</translation>
    </message>
    <message>
        <source>It is the only entry</source>
        <translation>只有这一个条目</translation>
    </message>
    <message>
        <source>No other entry of this account has another key.</source>
        <translation>这个账号没有密钥不同的其他条目。</translation>
    </message>
    <message>
        <source>Two codes were copied</source>
        <translation>已复制两个验证码</translation>
    </message>
    <message>
        <source>The page asks for two in a row.</source>
        <translation>页面要求连续两个验证码。</translation>
    </message>
    <message>
        <source>The page asks for two codes</source>
        <translation>页面要求两个验证码</translation>
    </message>
    <message>
        <source>%1 wants two codes in a row: one, and the next one after it.</source>
        <extracomment>%1 is a service</extracomment>
        <translation>%1要求连续两个验证码：先一个，再是下一个。</translation>
    </message>
    <message>
        <source>Two codes…</source>
        <translation>两个验证码…</translation>
    </message>
    <message>
        <source>Scan the screen</source>
        <translation>扫描屏幕</translation>
    </message>
    <message>
        <source>The page has expired</source>
        <translation>页面已过期</translation>
    </message>
    <message>
        <source>The account was added %1 ago, and no code was accepted yet. Open the page again and scan its new code.</source>
        <extracomment>%1 is a length of time: &quot;2 hours&quot;</extracomment>
        <translation>账号是%1前添加的，至今没有验证码被接受。重新打开页面，扫描新的二维码。</translation>
    </message>
    <message>
        <source>The page may have a new key by now</source>
        <translation>页面上可能已是新的密钥</translation>
    </message>
    <message>
        <source>If it was opened again, the QR code scanned before is dead.</source>
        <translation>如果页面重新打开过，之前扫描的二维码就作废了。</translation>
    </message>
    <message>
        <source>The binding was finished</source>
        <translation>绑定已经完成</translation>
    </message>
    <message>
        <source>The site has accepted a code before.</source>
        <translation>网站曾接受过验证码。</translation>
    </message>
    <message numerus="yes">
        <source>Copy a fresh one in %n s</source>
        <extracomment>%n seconds until there is another code, which is then copied by itself</extracomment>
        <translation>
            <numerusform>%n 秒后复制新的验证码</numerusform>
        </translation>
    </message>
    <message>
        <source>The code was used before</source>
        <translation>验证码已经用过</translation>
    </message>
    <message numerus="yes">
        <source>It was copied %n time(s), and most sites take a code only once.</source>
        <translation>
            <numerusform>它被复制了 %n 次，而多数网站对每个验证码只认一次。</numerusform>
        </translation>
    </message>
    <message>
        <source>The code was not used before</source>
        <translation>验证码没有用过</translation>
    </message>
    <message>
        <source>None was copied since the program was started.</source>
        <translation>程序启动以来没有复制过验证码。</translation>
    </message>
    <message>
        <source>It was copied once.</source>
        <translation>只复制过一次。</translation>
    </message>
    <message>
        <source>The code ran out</source>
        <translation>验证码已经失效</translation>
    </message>
    <message numerus="yes">
        <source>It had %n s left when it was copied. Enter it sooner.</source>
        <translation>
            <numerusform>复制时只剩 %n 秒。输入得早一些。</numerusform>
        </translation>
    </message>
    <message>
        <source>The code was copied in time</source>
        <translation>验证码复制得及时</translation>
    </message>
    <message numerus="yes">
        <source>It had %n s left when it was copied.</source>
        <translation>
            <numerusform>复制时还剩 %n 秒。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not another account’s code</source>
        <translation>不是别的账号的验证码</translation>
    </message>
    <message>
        <source>The list has no other account at %1.</source>
        <extracomment>%1 is a service</extracomment>
        <translation>列表中没有%1的其他账号。</translation>
    </message>
    <message>
        <source>It may be another account’s code</source>
        <translation>可能是别的账号的验证码</translation>
    </message>
    <message numerus="yes">
        <source>The list has %n other account(s) at %1.</source>
        <extracomment>%1 is a service</extracomment>
        <translation>
            <numerusform>列表中还有 %n 个%1的账号。</numerusform>
        </translation>
    </message>
    <message>
        <source>Look whose code it is…</source>
        <translation>查看是谁的验证码…</translation>
    </message>
    <message>
        <source>The settings are the usual ones, or proven</source>
        <translation>参数是常用的，或已被证实</translation>
    </message>
    <message>
        <source>The settings may not be the site’s</source>
        <translation>参数可能与网站不同</translation>
    </message>
    <message>
        <source>Compare them with the page: %1.</source>
        <extracomment>%1 is how codes are made: &quot;TOTP, SHA-256, 8 digits, 60 s&quot;</extracomment>
        <translation>与页面核对：%1。</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>The site may count differently</source>
        <translation>网站的计数可能不同</translation>
    </message>
    <message>
        <source>Codes that are made but not entered leave the site behind. Where it offers to synchronise, it asks for two codes in a row.</source>
        <translation>生成后没有输入的验证码会让网站的计数落后。网站若提供同步，会要求连续两个验证码。</translation>
    </message>
</context>
<context>
    <name>SaveNotices</name>
    <message>
        <source>Keys may be swapped to disk.</source>
        <translation>密钥可能会被交换到磁盘。</translation>
    </message>
    <message>
        <source>The system does not lock enough memory for this program. Raise the limit “memlock”, or encrypt the swap space.</source>
        <translation>系统没有为此程序锁定足够的内存。提高“memlock”限制，或加密交换空间。</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>The system&apos;s</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>of everything the program says</source>
        <translation>程序界面的语言</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>自动锁定</translation>
    </message>
    <message>
        <source>when you don’t use the computer</source>
        <translation>不使用电脑达到此时间后</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>Clear the clipboard</source>
        <translation>清除剪贴板</translation>
    </message>
    <message>
        <source>only if it still holds our code</source>
        <translation>仅当其中仍是我们的验证码时</translation>
    </message>
    <message>
        <source>Copy a code with</source>
        <translation>复制验证码的方式</translation>
    </message>
    <message>
        <source>Enter and Ctrl+C always copy the selected one</source>
        <translation>Enter 和 Ctrl+C 始终复制选中的验证码</translation>
    </message>
    <message>
        <source>a click</source>
        <translation>单击</translation>
    </message>
    <message>
        <source>a double click</source>
        <translation>双击</translation>
    </message>
    <message>
        <source>the keyboard only</source>
        <translation>仅键盘</translation>
    </message>
    <message>
        <source>Show codes</source>
        <translation>显示验证码</translation>
    </message>
    <message>
        <source>hidden ones are safer while the screen is shared</source>
        <translation>共享屏幕时隐藏更安全</translation>
    </message>
    <message>
        <source>always</source>
        <translation>始终显示</translation>
    </message>
    <message>
        <source>once clicked</source>
        <translation>点击后显示</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>the system&apos;s</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Follow the desktop’s style</source>
        <translation>跟随桌面风格</translation>
    </message>
    <message>
        <source>buttons and fields as other programs show them</source>
        <translation>按钮和输入框与其他程序一致</translation>
    </message>
    <message>
        <source>Lock with the computer</source>
        <translation>随电脑锁定</translation>
    </message>
    <message>
        <source>when its screen locks or it goes to sleep</source>
        <translation>屏幕锁定或电脑休眠时</translation>
    </message>
    <message>
        <source>Copy only with at least</source>
        <translation>仅在至少还剩以下时间时复制</translation>
    </message>
    <message>
        <source>the code that follows is waited for otherwise</source>
        <translation>否则等待下一个验证码</translation>
    </message>
    <message>
        <source>any time left</source>
        <extracomment>Copy only with at least: any time left</extracomment>
        <translation>不限</translation>
    </message>
</context>
<context>
    <name>StateText</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>saved %1</source>
        <extracomment>%1 is a moment, as in “today 09:12”</extracomment>
        <translation>保存于 %1</translation>
    </message>
    <message>
        <source>save %1</source>
        <extracomment>%1 is the number of a save, as in “save 41”</extracomment>
        <translation>第 %1 次保存</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>Facts in a row: “12 accounts, saved today 09:12, save 41”</extracomment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>SupportReportText</name>
    <message numerus="yes">
        <source>%n digits</source>
        <translation>
            <numerusform>%n 位</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>main account</source>
        <translation>主账号</translation>
    </message>
    <message>
        <source>sub-user</source>
        <translation>子用户</translation>
    </message>
    <message>
        <source>not confirmed yet</source>
        <translation>待确认</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Code copied</source>
        <translation>已复制验证码</translation>
    </message>
    <message>
        <source>Next code copied</source>
        <translation>已复制下一个验证码</translation>
    </message>
    <message>
        <source>Code made</source>
        <translation>已生成验证码</translation>
    </message>
    <message>
        <source>Code accepted</source>
        <translation>验证码被接受</translation>
    </message>
    <message>
        <source>Code refused</source>
        <translation>验证码被拒绝</translation>
    </message>
    <message>
        <source>not compared with another one</source>
        <translation>未与其他时钟比较</translation>
    </message>
    <message>
        <source>%1 s ahead</source>
        <translation>快 %1 秒</translation>
    </message>
    <message>
        <source>%1 s behind</source>
        <translation>慢 %1 秒</translation>
    </message>
    <message>
        <source>Account added</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>valid from %1</source>
        <translation>有效期自 %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>至 %1</translation>
    </message>
    <message>
        <source>This report</source>
        <translation>本报告</translation>
    </message>
    <message>
        <source>Provider</source>
        <translation>服务商</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Binding</source>
        <translation>绑定</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>验证码</translation>
    </message>
    <message>
        <source>Clock of this computer</source>
        <translation>这台计算机的时钟</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>There is no key, PIN or code in this report.</source>
        <translation>本报告不含密钥、PIN 或验证码。</translation>
    </message>
</context>
<context>
    <name>TimeText</name>
    <message>
        <source>tomorrow %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>明天 %1</translation>
    </message>
    <message>
        <source>today %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>今天 %1</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is a date, %2 a time of day</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n 秒</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnusableRecordsDialog</name>
    <message>
        <source>Without a name, number %1 in the list</source>
        <extracomment>A record of the vault whose name cannot be read; %1 is its place in the list, from 1.</extracomment>
        <translation>没有名称，列表中的第 %1 项</translation>
    </message>
</context>
<context>
    <name>UnusableWords</name>
    <message>
        <source>It is of a kind that this version does not know.</source>
        <translation>它属于此版本不认识的类型。</translation>
    </message>
    <message>
        <source>It uses an algorithm that this version does not know.</source>
        <translation>它使用此版本不认识的算法。</translation>
    </message>
    <message>
        <source>Its codes would not have 4 to 10 digits.</source>
        <translation>它的验证码不是 4 到 10 位。</translation>
    </message>
    <message>
        <source>Its codes would change faster than each second or slower than each day.</source>
        <translation>它的验证码更换快于一秒或慢于一天。</translation>
    </message>
    <message>
        <source>Its counter is missing.</source>
        <translation>它缺少计数器。</translation>
    </message>
    <message>
        <source>Its key is empty.</source>
        <translation>它的密钥为空。</translation>
    </message>
    <message>
        <source>Another account has the same identifier.</source>
        <translation>另一个账号有相同的标识。</translation>
    </message>
    <message>
        <source>It is not an account as this version writes them.</source>
        <extracomment>%1 is the technical name of a field, as &quot;secret&quot;.</extracomment>
        <translation>它不是此版本写出的那种账号。</translation>
    </message>
    <message>
        <source>Its field “%1” is missing or cannot be read.</source>
        <translation>它的字段“%1”缺失或无法读取。</translation>
    </message>
    <message>
        <source>Update Countersign to use it.</source>
        <translation>更新 Countersign 后即可使用。</translation>
    </message>
    <message>
        <source>Remove the other one, and this one is used when the vault is opened next.</source>
        <translation>移除另一个账号，下次打开保险库时就会使用这个。</translation>
    </message>
    <message>
        <source>Look for it in a backup, or set it up anew at its site.</source>
        <translation>在备份中查找，或到该网站重新设置。</translation>
    </message>
</context>
<context>
    <name>WhichCode</name>
    <message>
        <source>in the Trash</source>
        <translation>在回收站中</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>The next code that it will give.</source>
        <translation>它接下来将给出的验证码。</translation>
    </message>
    <message numerus="yes">
        <source>It was given %n code(s) ago.</source>
        <translation>
            <numerusform>它是 %n 个验证码之前给出的。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It comes %n code(s) after the next one.</source>
        <translation>
            <numerusform>它在下一个之后的第 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>Too old: it ended %1 ago.</source>
        <extracomment>%1 is a length of time: &quot;45 seconds&quot;</extracomment>
        <translation>太旧：%1前已失效。</translation>
    </message>
    <message>
        <source>Too early: it begins in %1.</source>
        <extracomment>%1 is a length of time: &quot;45 seconds&quot;</extracomment>
        <translation>太早：%1后才生效。</translation>
    </message>
    <message>
        <source>The current code.</source>
        <translation>当前的验证码。</translation>
    </message>
    <message>
        <source>It was copied here; many sites take a code only once.</source>
        <translation>它在这里复制过；许多网站每个验证码只接受一次。</translation>
    </message>
    <message>
        <source>The clocks agree, as far as a code of %1 can tell.</source>
        <extracomment>%1 is a length of time: &quot;30 seconds&quot;</extracomment>
        <translation>两边时钟一致（有效期 %1 的验证码只能精确到这个程度）。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is about %1 behind that device (%2 to %3 s).</source>
        <extracomment>%1 is a length of time: &quot;5 minutes&quot;, %2 and %3 are seconds</extracomment>
        <translation>这台计算机的时钟比那台设备慢约 %1（%2 至 %3 秒）。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is about %1 ahead of that device (%2 to %3 s).</source>
        <translation>这台计算机的时钟比那台设备快约 %1（%2 至 %3 秒）。</translation>
    </message>
    <message>
        <source>If its codes are refused, let the system set the clock from the network.</source>
        <translation>如果验证码被拒绝，让系统通过网络校准时钟。</translation>
    </message>
    <message>
        <source>The code occurs more than once in this while. Type the device&apos;s next one.</source>
        <translation>这个验证码在此期间出现不止一次。输入那台设备的下一个验证码。</translation>
    </message>
</context>
<context>
    <name>countersign::AboutDialog</name>
    <message>
        <source>Countersign %1</source>
        <translation>Countersign %1</translation>
    </message>
    <message>
        <source>Reads the QR codes of two-step logon, keeps the accounts encrypted on this computer, and shows their codes.</source>
        <translation>读取两步验证的二维码，将账号加密保存在这台电脑上，并显示验证码。</translation>
    </message>
    <message>
        <source>Your accounts stay here</source>
        <translation>账号只留在这里</translation>
    </message>
    <message>
        <source>Nothing is sent anywhere: no account, no statistics, no search for updates.</source>
        <translation>不发送任何内容：没有账号数据，没有统计，也不检查更新。</translation>
    </message>
    <message>
        <source>Built on</source>
        <translation>构建于</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>countersign::AccountCommands</name>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>%1 moved to the Trash · kept for 30 days</source>
        <translation>%1已移到回收站 · 保留 30 天</translation>
    </message>
    <message>
        <source>%1 retired</source>
        <extracomment>A retired account is out of the list, but kept.</extracomment>
        <translation>%1已停用</translation>
    </message>
    <message>
        <source>%1 is back in the list</source>
        <translation>%1已回到列表</translation>
    </message>
    <message>
        <source>Last change undone</source>
        <translation>已撤销上一次更改</translation>
    </message>
    <message>
        <source>%1 confirmed</source>
        <extracomment>A site accepted the codes of the account.</extracomment>
        <translation>%1 已确认</translation>
    </message>
    <message>
        <source>%1 confirmed · an older binding of it still shows codes</source>
        <translation>%1 已确认 · 它的旧绑定仍在显示验证码</translation>
    </message>
    <message>
        <source>Retire it</source>
        <extracomment>Button: takes the older binding out of the list, but keeps it.</extracomment>
        <translation>停用旧绑定</translation>
    </message>
</context>
<context>
    <name>countersign::AccountListModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>Read aloud by screen readers: issuer, account name
----------
Read aloud by screen readers: issuer and account name, &quot;pending&quot;</extracomment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>root</source>
        <extracomment>Badge of the main account at a cloud service. As short as possible</extracomment>
        <translation>主账号</translation>
    </message>
    <message>
        <source>sub-user</source>
        <extracomment>Badge of a user that a main account at a cloud service has made. As short as possible</extracomment>
        <translation>子用户</translation>
    </message>
    <message>
        <source>pending</source>
        <extracomment>Badge of an account whose codes no site has accepted yet. As short as possible</extracomment>
        <translation>待确认</translation>
    </message>
    <message>
        <source>%1, code %2</source>
        <extracomment>Read aloud by screen readers: issuer and account name, code in groups</extracomment>
        <translation>%1，验证码 %2</translation>
    </message>
</context>
<context>
    <name>countersign::AccountView</name>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
</context>
<context>
    <name>countersign::AccountsPage</name>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
</context>
<context>
    <name>countersign::AddFlow</name>
    <message>
        <source>No other part of the export was found. Show its next QR code and scan again.</source>
        <translation>没有找到导出内容的其他部分。显示下一个二维码，然后重新扫描。</translation>
    </message>
    <message>
        <source>None of the accounts in the export can be used: %1</source>
        <translation>导出内容中没有可用的账号：%1</translation>
    </message>
</context>
<context>
    <name>countersign::AddKeyDialog</name>
    <message>
        <source>Type a key</source>
        <translation>手动输入密钥</translation>
    </message>
    <message>
        <source>The page shows the key near the QR code, often under “can&apos;t scan”. Capitals and spaces don&apos;t matter.</source>
        <translation>页面会在二维码附近显示密钥，常在“无法扫描”下方。不区分大小写，空格会被忽略。</translation>
    </message>
    <message>
        <source>&amp;Add account</source>
        <translation>添加账号(&amp;A)</translation>
    </message>
    <message>
        <source>you@example.com</source>
        <translation>you@example.com</translation>
    </message>
    <message>
        <source>Alibaba Cloud, GitHub, …</source>
        <translation>阿里云、GitHub、…</translation>
    </message>
    <message>
        <source>&amp;More options</source>
        <translation>更多选项(&amp;M)</translation>
    </message>
    <message>
        <source>Account &amp;name</source>
        <translation>账号名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>密钥(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Service (optional)</source>
        <translation>服务商（可选）(&amp;S)</translation>
    </message>
    <message>
        <source>That was a link; its account is filled in.</source>
        <translation>这是一个链接；已填入其中的账号。</translation>
    </message>
</context>
<context>
    <name>countersign::AddPasswordDialog</name>
    <message>
        <source>Add a password</source>
        <translation>添加密码</translation>
    </message>
    <message>
        <source>It opens the same accounts as the others. Each can be changed or removed without the others.</source>
        <translation>它与其他密码打开同样的账号。每个密码都可以单独更改或移除。</translation>
    </message>
    <message>
        <source>&amp;Add password</source>
        <translation>添加密码(&amp;A)</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>正在添加…</translation>
    </message>
</context>
<context>
    <name>countersign::AddedDialog</name>
    <message>
        <source>Added. Here is its first code</source>
        <translation>已添加。这是第一个验证码</translation>
    </message>
    <message>
        <source>First code</source>
        <translation>第一个验证码</translation>
    </message>
    <message>
        <source>Until the page has accepted a code, the account is marked as pending.</source>
        <translation>在页面接受验证码之前，此账号标记为待确认。</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>以后(&amp;L)</translation>
    </message>
    <message>
        <source>It &amp;worked</source>
        <translation>已成功(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Copy code</source>
        <translation>复制验证码(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Make and copy code</source>
        <translation>生成并复制验证码(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Copy again</source>
        <translation>再次复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>countersign::BackupCommands</name>
    <message numerus="yes">
        <source>Backed up, read again and compared: %n account(s)</source>
        <translation>
            <numerusform>已备份，并已读回比较：%n 个账号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in the folder are damaged. They are left as they are; others are good.</source>
        <translation>
            <numerusform>文件夹中有 %n 个文件已损坏。它们原样保留；其他文件完好。</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>备份文件夹</translation>
    </message>
    <message>
        <source>Backups open with this password. Trying another one on them takes much longer than on the vault.</source>
        <translation>备份可用此密码打开。对备份尝试其他密码所需的时间比对保险库长得多。</translation>
    </message>
    <message>
        <source>There is no backup of this vault in the folder any more.</source>
        <translation>文件夹里已经没有此保险库的备份。</translation>
    </message>
    <message>
        <source>This password does not open the backup. After a new password, the next backup takes it; older ones keep the old one.</source>
        <translation>此密码打不开该备份。更改密码后，下一个备份才会使用新密码；更早的备份仍用旧密码。</translation>
    </message>
    <message>
        <source>Your accounts are on this computer only.</source>
        <translation>你的账号只保存在这台计算机上。</translation>
    </message>
    <message>
        <source>Back up…</source>
        <translation>备份…</translation>
    </message>
</context>
<context>
    <name>countersign::BackupNotices</name>
    <message>
        <source>The last good one was made %1.</source>
        <extracomment>%1 is a moment, as in &quot;today 14:02&quot;</extracomment>
        <translation>上一个完好的备份创建于 %1。</translation>
    </message>
    <message>
        <source>Your accounts are not backed up.</source>
        <translation>你的账号没有备份。</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>立即备份</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>The last backup is old.</source>
        <translation>上次备份已久。</translation>
    </message>
    <message numerus="yes">
        <source>It was made %1, and %n change(s) are not in it.</source>
        <extracomment>%1 is a moment, as in &quot;12.11.2026 14:02&quot;</extracomment>
        <translation>
            <numerusform>它创建于 %1，缺少此后的 %n 次更改。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::BackupProofDialog</name>
    <message>
        <source>Prove the newest backup</source>
        <translation>验证最新的备份</translation>
    </message>
    <message>
        <source>The one of %1 is read from its folder, opened with your password alone, and compared with the accounts here. Nothing is changed.</source>
        <extracomment>%1 is a moment, as in &quot;today 14:02&quot;</extracomment>
        <translation>将从文件夹读取 %1 的备份，仅用你的密码打开，并与这里的账号比较。不做任何更改。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>&amp;Prove it</source>
        <translation>验证(&amp;P)</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>The backup opens with your password</source>
        <translation>备份可以用你的密码打开</translation>
    </message>
    <message>
        <source>The backup opens, but does not hold everything</source>
        <translation>备份可以打开，但内容不全</translation>
    </message>
    <message>
        <source>%1 of %2 accounts are in it, made %3.</source>
        <extracomment>%1 of %2 accounts; %3 is a moment, as in &quot;today 14:02&quot;</extracomment>
        <translation>含 %2 个账号中的 %1 个，创建于 %3。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in the backup</source>
        <translation>不在备份中</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) in it are not here any more.</source>
        <translation>
            <numerusform>其中有 %n 个账号已不在这里。</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>countersign::BackupSettings</name>
    <message>
        <source>C&amp;hoose…</source>
        <translation>选择(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Prove…</source>
        <translation>验证(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Restore…</source>
        <translation>恢复(&amp;R)…</translation>
    </message>
    <message>
        <source>Back up by itself</source>
        <translation>自动备份</translation>
    </message>
    <message>
        <source>after changes, and when you lock or quit</source>
        <translation>更改之后，以及锁定或退出时</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>none chosen yet</source>
        <translation>尚未选择</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>an older one goes only once the new one is proven</source>
        <translation>新的备份验证完好后，才会移除旧的</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>上次备份</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Prove it now</source>
        <translation>立即验证</translation>
    </message>
    <message>
        <source>opens the newest one with your password and compares every account</source>
        <translation>用你的密码打开最新的备份，并逐个比较账号</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>brings accounts back from a backup, after showing what it holds</source>
        <translation>先显示备份的内容，再从中找回账号</translation>
    </message>
    <message>
        <source>none chosen yet; another drive is best</source>
        <translation>尚未选择；最好放在另一个驱动器上</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s)</source>
        <translation>
            <numerusform>%n 个备份</numerusform>
        </translation>
    </message>
    <message>
        <source>being written and read again…</source>
        <translation>正在写入并读回…</translation>
    </message>
    <message>
        <source>shown while the vault is open</source>
        <translation>保险库打开时显示</translation>
    </message>
</context>
<context>
    <name>countersign::CameraDialog</name>
    <message>
        <source>There is no camera. Connect one and try again, or scan the screen or a picture.</source>
        <translation>没有摄像头。接上摄像头后重试，或者扫描屏幕或图片。</translation>
    </message>
    <message>
        <source>The camera can&apos;t be opened. Close other programs that use it, and check that the system&apos;s settings allow it.</source>
        <translation>无法打开摄像头。关闭正在使用它的其他程序，并检查系统设置是否允许使用。</translation>
    </message>
    <message>
        <source>The camera stopped. Check its plug and try again.</source>
        <translation>摄像头停止了工作。检查它的插头，然后重试。</translation>
    </message>
    <message>
        <source>The camera gives no picture. Open its cover or switch, and close other programs that use it.</source>
        <translation>摄像头没有画面。打开它的盖子或开关，并关闭正在使用它的其他程序。</translation>
    </message>
    <message>
        <source>Show the QR code to the camera</source>
        <translation>把二维码对准摄像头</translation>
    </message>
    <message>
        <source>It is read by itself. Let it fill half of the picture, flat and without reflections.</source>
        <translation>会自动读取。让二维码占画面的一半，保持平整，不要反光。</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>摄像头</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>重试(&amp;T)</translation>
    </message>
    <message>
        <source>That is %1, not an account. Show the code for two-step logon.</source>
        <translation>那是%1，不是账号。换成两步验证的二维码。</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>没有画面</translation>
    </message>
    <message>
        <source>The camera is starting…</source>
        <translation>正在打开摄像头…</translation>
    </message>
</context>
<context>
    <name>countersign::CameraPreview</name>
    <message>
        <source>What the camera sees</source>
        <translation>摄像头看到的画面</translation>
    </message>
</context>
<context>
    <name>countersign::CapsLockHint</name>
    <message>
        <source>Caps Lock is on</source>
        <translation>大写锁定已开启</translation>
    </message>
</context>
<context>
    <name>countersign::ChangePasswordDialog</name>
    <message>
        <source>Change the password</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>Backups and copies made so far keep opening with the old one. The recovery key stays as it is.</source>
        <translation>此前的备份和副本仍用旧密码打开。恢复密钥保持不变。</translation>
    </message>
    <message>
        <source>&amp;Present password</source>
        <translation>当前密码(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Change password</source>
        <translation>更改密码(&amp;C)</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>The present password is not right. Nothing was changed.</source>
        <translation>当前密码不正确。没有更改任何内容。</translation>
    </message>
    <message>
        <source>Also replace the &amp;vault key</source>
        <translation>同时更换保险库密钥(&amp;V)</translation>
    </message>
    <message>
        <source>If somebody may have opened an old copy of the file: what is saved from now on stays closed to them. Backups made so far keep the old key.</source>
        <translation>如果有人可能打开过文件的旧副本：此后保存的内容对其不再可见。已有的备份仍用旧密钥。</translation>
    </message>
    <message>
        <source>Backups and copies made so far keep opening with the old one.</source>
        <translation>已有的备份和副本仍用旧密码打开。</translation>
    </message>
    <message>
        <source>These no longer open the vault then: %1.</source>
        <extracomment>%1 is a list such as &quot;the recovery key, 1 other password&quot;</extracomment>
        <translation>此后这些不再能打开保险库：%1。</translation>
    </message>
</context>
<context>
    <name>countersign::ClockDialog</name>
    <message>
        <source>Is the clock right?</source>
        <translation>时钟准确吗？</translation>
    </message>
    <message>
        <source>Codes are made from the time, so a clock that is off gives codes that sites refuse. Time zones don’t matter.</source>
        <translation>验证码由时间算出，时钟不准时网站会拒绝验证码。时区没有影响。</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>时钟</translation>
    </message>
    <message>
        <source>Measuring asks these time servers, one a line and at least four. It is the only time the app uses the network.</source>
        <translation>测量时会询问这些时间服务器，每行一个，至少四个。应用只在这时使用网络。</translation>
    </message>
    <message>
        <source>Time servers</source>
        <translation>时间服务器</translation>
    </message>
    <message>
        <source>&amp;Stop correcting</source>
        <translation>停止修正(&amp;S)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Measure now</source>
        <translation>立即测量(&amp;M)</translation>
    </message>
    <message>
        <source>Asking the time servers…</source>
        <translation>正在询问时间服务器…</translation>
    </message>
    <message>
        <source>%1: %2 (outvoted)</source>
        <extracomment>A time server, what it says, and that the others say something else</extracomment>
        <translation>%1：%2（被多数否决）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>A time server, and what it says</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>&amp;Correct codes by %1</source>
        <extracomment>%1 is a length of time with its sign: &quot;+2 min 14 s&quot;</extracomment>
        <translation>把验证码修正 %1(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Measure again in %1 s</source>
        <translation>%1 秒后可再次测量(&amp;M)</translation>
    </message>
</context>
<context>
    <name>countersign::ClockNotices</name>
    <message>
        <source>Codes are corrected by %1.</source>
        <extracomment>%1 is a length of time with its sign: &quot;+2 min 14 s&quot;</extracomment>
        <translation>验证码已修正 %1。</translation>
    </message>
    <message>
        <source>This ends after a day, or when the clock is set.</source>
        <translation>一天后或时钟被设置时结束。</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>It was just set by %1.</source>
        <extracomment>%1 is a length of time with its sign: &quot;+1 h 0 min&quot;</extracomment>
        <translation>它刚刚被调整了 %1。</translation>
    </message>
    <message>
        <source>This computer’s clock may be wrong.</source>
        <translation>这台计算机的时钟可能不准。</translation>
    </message>
    <message>
        <source>Check the time…</source>
        <translation>检查时间…</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
</context>
<context>
    <name>countersign::CodeCopier</name>
    <message numerus="yes">
        <source>Next %1 code copied · valid in %n s</source>
        <extracomment>After copying the code of the next period. %1 is the provider, %n seconds until the code is accepted.</extracomment>
        <translation>
            <numerusform>已复制 %1 的下一个验证码 · %n 秒后生效</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear now</source>
        <translation>立即清除</translation>
    </message>
    <message>
        <source>%1 code copied</source>
        <translation>已复制 %1 的验证码</translation>
    </message>
    <message numerus="yes">
        <source>%1 code copied · clears in %n s</source>
        <extracomment>After copying. %1 is the provider, %n the seconds until the clipboard is cleared.</extracomment>
        <translation>
            <numerusform>已复制 %1 的验证码 · %n 秒后清除</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This code was copied before · a fresh one in %n s</source>
        <extracomment>A site takes each code only once. %n seconds until the next one.</extracomment>
        <translation>
            <numerusform>此验证码已复制过 · %n 秒后有新验证码</numerusform>
        </translation>
    </message>
    <message>
        <source>The wait was interrupted. Copy the code again.</source>
        <extracomment>The computer slept, or its clock was set, while the next code was waited for.</extracomment>
        <translation>等待被中断。重新复制验证码。</translation>
    </message>
    <message>
        <source>%1 code copied · if the site refuses more codes, it may lock the account</source>
        <extracomment>After copying several codes in a short time: the site may have refused them. %1 is the provider.</extracomment>
        <translation>已复制 %1 的验证码 · 如果网站继续拒绝，可能会锁定账号</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <extracomment>Button: finds out why a site refuses codes.</extracomment>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Wait for it</source>
        <extracomment>Copies the next code by itself as soon as it is valid.</extracomment>
        <translation>等待(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;now</source>
        <extracomment>Copies the current code although it ends soon.</extracomment>
        <translation>现在复制(&amp;N)</translation>
    </message>
    <message numerus="yes">
        <source>A fresh %1 code is copied in %n s</source>
        <translation>
            <numerusform>%n 秒后复制新的 %1 验证码</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This code ends too soon · a fresh %1 code is copied in %n s</source>
        <extracomment>The same, when the current code is valid for so short a time that it would be refused.</extracomment>
        <translation>
            <numerusform>这个验证码即将失效 · %n 秒后复制新的 %1 验证码</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::CodeStep</name>
    <message>
        <source>not there yet</source>
        <translation>还没有</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>验证码 %1</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>已复制</translation>
    </message>
    <message numerus="yes">
        <source>ready in %n s</source>
        <translation>
            <numerusform>%n 秒后可用</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ComparedRow</name>
    <message>
        <source>In the Trash</source>
        <translation>位于回收站</translation>
    </message>
    <message>
        <source>Keep both keys</source>
        <extracomment>What merging makes of an account that has another key on each side.</extracomment>
        <translation>保留两个密钥</translation>
    </message>
    <message>
        <source>Only this file’s key</source>
        <translation>只保留此文件的密钥</translation>
    </message>
    <message>
        <source>Bring both together</source>
        <extracomment>What merging makes of an account that has other details on each side.</extracomment>
        <translation>合并两者</translation>
    </message>
    <message>
        <source>As in this file</source>
        <translation>采用此文件的</translation>
    </message>
    <message>
        <source>As in the newer state</source>
        <translation>采用较新状态的</translation>
    </message>
    <message>
        <source>What merging makes of it</source>
        <translation>合并的结果</translation>
    </message>
</context>
<context>
    <name>countersign::ComparisonDialog</name>
    <message>
        <source>Only in the newer state</source>
        <translation>仅在较新的状态中</translation>
    </message>
    <message>
        <source>With another key there</source>
        <translation>那里的密钥不同</translation>
    </message>
    <message>
        <source>With other details there</source>
        <translation>那里的其他信息不同</translation>
    </message>
    <message>
        <source>Only in this file</source>
        <translation>仅在此文件中</translation>
    </message>
    <message>
        <source>What differs</source>
        <extracomment>%1 and %2 are states of the vault: “12 accounts, saved yesterday 10:00, save 41”</extracomment>
        <translation>差异</translation>
    </message>
    <message>
        <source>This file: %1.
The newer state: %2.</source>
        <translation>此文件：%1。
较新的状态：%2。</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>稍后决定</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) are the same in both.</source>
        <translation>
            <numerusform>%n 个账号在两边相同。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable record(s) are only in the newer state.</source>
        <translation>
            <numerusform>%n 条无法读取的记录仅在较新的状态中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unreadable record(s) are only in this file.</source>
        <translation>
            <numerusform>%n 条无法读取的记录仅在此文件中。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>合并(&amp;M)</translation>
    </message>
    <message>
        <source>Merge both</source>
        <translation>合并两者</translation>
    </message>
    <message>
        <source>Nothing is lost: what is only in one of them is kept, two keys become two accounts.</source>
        <translation>不会丢失任何内容：只在其中一边的都保留，两个密钥成为两个账号。</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>采用(&amp;A)</translation>
    </message>
    <message>
        <source>Accept this file</source>
        <translation>采用此文件</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) or key(s) of the newer state are left out.</source>
        <translation>
            <numerusform>较新状态的 %n 个账号或密钥会被舍去。</numerusform>
        </translation>
    </message>
    <message>
        <source>It goes on as it is.</source>
        <translation>它照原样继续使用。</translation>
    </message>
    <message>
        <source>&amp;Take it</source>
        <translation>改用(&amp;T)</translation>
    </message>
    <message>
        <source>Take the newer state</source>
        <translation>改用较新的状态</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) or key(s) of this file are left out. Its password counts again.</source>
        <translation>
            <numerusform>此文件的 %n 个账号或密钥会被舍去。重新以较新状态的密码为准。</numerusform>
        </translation>
    </message>
    <message>
        <source>This file is kept beside it. Its password counts again.</source>
        <translation>此文件保留在旁边。重新以较新状态的密码为准。</translation>
    </message>
    <message numerus="yes">
        <source>As chosen above: %n key(s) of the newer state are left out.</source>
        <translation>
            <numerusform>按以上选择：较新状态的 %n 个密钥会被舍去。</numerusform>
        </translation>
    </message>
    <message>
        <source>As chosen above; every account and every key is kept.</source>
        <translation>按以上选择；所有账号和密钥都会保留。</translation>
    </message>
</context>
<context>
    <name>countersign::ConfirmPasswordDialog</name>
    <message>
        <source>Confirm with your password</source>
        <translation>用密码确认</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>C&amp;ontinue</source>
        <translation>继续(&amp;O)</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>That password is not right. Check the keyboard layout and Caps Lock, then try again.</source>
        <translation>密码不正确。检查键盘布局和大写锁定键，然后重试。</translation>
    </message>
</context>
<context>
    <name>countersign::Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>The page said &amp;no? Find out why…</source>
        <translation>页面不接受？找出原因(&amp;N)…</translation>
    </message>
</context>
<context>
    <name>countersign::DraftsIntoVault</name>
    <message>
        <source>“%1” has its new key; the old one is retired</source>
        <translation>“%1”已换上新密钥；旧的已停用</translation>
    </message>
    <message>
        <source>“%1” is here already; nothing was added</source>
        <translation>“%1”已存在；没有添加任何内容</translation>
    </message>
    <message numerus="yes">
        <source>All %n account(s) are here already.</source>
        <translation>
            <numerusform>全部 %n 个账号都已存在。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::EditAccountDialog</name>
    <message>
        <source>Edit account</source>
        <translation>编辑账号</translation>
    </message>
    <message>
        <source>The site knows nothing of these names: change them as you like.</source>
        <translation>网站不会知道这些名称：可以随意更改。</translation>
    </message>
    <message>
        <source>&amp;Pinned: stays on top of the list</source>
        <translation>置顶：保持在列表最上方(&amp;P)</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>保存(&amp;V)</translation>
    </message>
    <message>
        <source>Work, Family</source>
        <translation>工作、家庭</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>服务商(&amp;S)</translation>
    </message>
    <message>
        <source>Account &amp;name</source>
        <translation>账号名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Groups, separated by commas</source>
        <translation>分组，用逗号分隔(&amp;G)</translation>
    </message>
    <message>
        <source>N&amp;ote</source>
        <translation>备注(&amp;O)</translation>
    </message>
    <message>
        <source>These change the codes. Only change what the site tells you to, or its codes will be refused.</source>
        <translation>这些设置会改变验证码。只更改网站要求更改的内容，否则验证码会被拒绝。</translation>
    </message>
    <message>
        <source>How the &amp;codes are made</source>
        <translation>验证码的生成方式(&amp;C)</translation>
    </message>
    <message>
        <source>There are no codes without it</source>
        <translation>没有它就没有验证码</translation>
    </message>
    <message>
        <source>As it is</source>
        <translation>保持不变</translation>
    </message>
    <message>
        <source>P&amp;IN</source>
        <extracomment>The number that some kinds of account need besides the key</extracomment>
        <translation>PIN 码(&amp;I)</translation>
    </message>
    <message>
        <source>as in the settings</source>
        <extracomment>Copy only with at least: as in the settings</extracomment>
        <translation>按设置</translation>
    </message>
    <message>
        <source> seconds left</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Copy a code &amp;with at least</source>
        <extracomment>Followed by: 8 seconds left</extracomment>
        <translation>复制时至少还剩(&amp;W)</translation>
    </message>
</context>
<context>
    <name>countersign::EmergencySheetDialog</name>
    <message>
        <source>Emergency sheet</source>
        <translation>应急单</translation>
    </message>
    <message>
        <source>For paper: where the backups are, what opens them, and for each account who or what gets you back in. No key is on it.</source>
        <translation>供打印：备份在哪里、用什么打开，以及每个账号可以靠谁或靠什么登录。上面没有任何密钥。</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>正在写入文件</translation>
    </message>
    <message>
        <source>With recovery codes</source>
        <translation>包含恢复码</translation>
    </message>
    <message>
        <source>No account has unused ones.</source>
        <translation>没有账号有未使用的恢复码。</translation>
    </message>
    <message numerus="yes">
        <source>%n unused code(s). Whoever has the sheet and your passwords gets in: lock it away.</source>
        <translation>
            <numerusform>%n 个未使用的恢复码。谁拿到这张纸和你的密码，谁就能登录：锁好它。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>保存为 PDF(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>countersign::EmptyPage</name>
    <message>
        <source>Scan the screen</source>
        <translation>扫描屏幕</translation>
    </message>
    <message>
        <source>Finds the code on any monitor</source>
        <translation>在任一显示器上查找二维码</translation>
    </message>
    <message>
        <source>From a picture</source>
        <translation>从图片</translation>
    </message>
    <message>
        <source>Choose, drop or paste one</source>
        <translation>选择、拖入或粘贴图片</translation>
    </message>
    <message>
        <source>Type a key</source>
        <translation>手动输入密钥</translation>
    </message>
    <message>
        <source>When the page shows it as text</source>
        <translation>页面以文本显示密钥时</translation>
    </message>
    <message>
        <source>Add your first account</source>
        <translation>添加第一个账号</translation>
    </message>
    <message>
        <source>Open the page that shows the QR code, then scan it from here.</source>
        <translation>打开显示二维码的页面，然后从这里扫描。</translation>
    </message>
    <message>
        <source>Import from another app</source>
        <translation>从其他应用导入</translation>
    </message>
</context>
<context>
    <name>countersign::ExportAccountsView</name>
    <message numerus="yes">
        <source>%n cannot be in such a file</source>
        <translation>
            <numerusform>%n 个无法写入这种文件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lose(s) something</source>
        <translation>
            <numerusform>%n 个会缺少部分内容</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>全部(&amp;A)</translation>
    </message>
    <message>
        <source>Accounts for the file</source>
        <translation>要写入文件的账号</translation>
    </message>
    <message>
        <source>Search names and groups</source>
        <translation>搜索名称和分组</translation>
    </message>
</context>
<context>
    <name>countersign::ExportDialog</name>
    <message>
        <source>Export accounts</source>
        <translation>导出账号</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>正在写入文件</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>文件类型</translation>
    </message>
    <message>
        <source>Not encrypted: whoever gets hold of the file can make your codes. Delete it as soon as the other app has read it.</source>
        <translation>未加密：拿到文件的人就能生成验证码。其他应用读取之后就删除它。</translation>
    </message>
    <message>
        <source>They stay here, too.</source>
        <translation>账号也会留在这里。</translation>
    </message>
    <message>
        <source>A password for the file</source>
        <translation>文件的密码</translation>
    </message>
    <message>
        <source>Nobody opens the file without it, and the other app asks for it.</source>
        <translation>没有它，谁也打不开文件；其他应用会要求输入它。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Back &amp;up…</source>
        <translation>备份(&amp;U)…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Export %n account(s)…</source>
        <translation>
            <numerusform>导出 %n 个账号(&amp;E)…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Delete the file</source>
        <translation>删除文件(&amp;D)</translation>
    </message>
    <message>
        <source>What opens the file?</source>
        <translation>用什么打开文件？</translation>
    </message>
    <message>
        <source>Send the file one way and the password another.</source>
        <translation>文件和密码通过不同的途径发送。</translation>
    </message>
</context>
<context>
    <name>countersign::ExportFlow</name>
    <message>
        <source>“%1” in %2</source>
        <extracomment>%1 is a file name, %2 its folder</extracomment>
        <translation>%2 中的“%1”</translation>
    </message>
    <message>
        <source>There are no accounts to export yet.</source>
        <translation>还没有可以导出的账号。</translation>
    </message>
    <message>
        <source>Encrypted backup</source>
        <translation>加密备份</translation>
    </message>
    <message>
        <source>The whole vault, with groups, notes and the Trash. Countersign reads it, and your password opens it: trying others takes much longer than on the vault.</source>
        <translation>整个保险库，包括分组、备注和回收站。由 Countersign 读取，用你的密码打开：试猜其他密码比在保险库上慢得多。</translation>
    </message>
    <message>
        <source>Files of this kind (*.%1);;All files (*)</source>
        <extracomment>Of a file chooser; %1 is the ending of the files: &quot;json&quot;</extracomment>
        <translation>这种文件 (*.%1);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>导出到</translation>
    </message>
    <message numerus="yes">
        <source>The file holds the keys of %n account(s), under a password of its own.</source>
        <translation>
            <numerusform>文件里有 %n 个账号的密钥，由它自己的密码保护。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file holds the keys of %n account(s), and nothing protects it: whoever gets hold of it can make your codes.</source>
        <translation>
            <numerusform>文件里有 %n 个账号的密钥，没有任何保护：拿到它的人就能生成验证码。</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup opens with this password, even after the vault gets another one.</source>
        <translation>备份用这个密码打开，即使保险库以后换了密码也一样。</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) written and read again: %1</source>
        <translation>
            <numerusform>已写出并重新核对 %n 个账号：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>It could not be deleted. Delete it in the file manager.</source>
        <translation>无法删除。在文件管理器中删除它。</translation>
    </message>
    <message>
        <source>Deleted. Copies elsewhere may remain.</source>
        <translation>已删除。别处可能还有副本。</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) exported</source>
        <translation>
            <numerusform>已导出 %n 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>Whoever gets hold of this file can make your codes. Delete it as soon as you need it no more: you will be reminded as long as it is there.</source>
        <translation>拿到这个文件的人就能生成验证码。不再需要时立即删除：只要它还在，这里就会提醒。</translation>
    </message>
    <message>
        <source>only one of you should use it</source>
        <extracomment>Of a counter-based account that two people have: only one of them should use it</extracomment>
        <translation>今后只应由其中一方使用</translation>
    </message>
    <message numerus="yes">
        <source>The file holds the keys of %n account(s), for one vault alone.</source>
        <translation>
            <numerusform>文件含有 %n 个账号的密钥，只供一个保险库打开。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) written for one vault: %1</source>
        <extracomment>%1 is a file and its folder</extracomment>
        <translation>
            <numerusform>已为一个保险库写出 %n 个账号：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ExportModel</name>
    <message>
        <source>not possible: %1</source>
        <extracomment>An account that a file can&apos;t hold; %1 is why: &quot;SHA384&quot;, &quot;renews every 60 s&quot;</extracomment>
        <translation>无法导出：%1</translation>
    </message>
</context>
<context>
    <name>countersign::FileOpenerFields</name>
    <message>
        <source>A &amp;password that you agree on</source>
        <extracomment>What opens an encrypted file that is shared</extracomment>
        <translation>双方约定的密码(&amp;P)</translation>
    </message>
    <message>
        <source>Only &amp;their vault: they gave you its receiving key</source>
        <extracomment>What opens an encrypted file that is shared</extracomment>
        <translation>仅对方的保险库：对方给了你接收密钥(&amp;T)</translation>
    </message>
    <message>
        <source>Receiving &amp;key</source>
        <translation>接收密钥(&amp;K)</translation>
    </message>
    <message>
        <source>Receiving key</source>
        <translation>接收密钥</translation>
    </message>
    <message>
        <source>Compare with them over another channel:
%1</source>
        <extracomment>%1 is five groups of digits</extracomment>
        <translation>通过其他渠道与对方核对：
%1</translation>
    </message>
</context>
<context>
    <name>countersign::FileProblemView</name>
    <message>
        <source>Check again</source>
        <translation>重新检查</translation>
    </message>
    <message>
        <source>Open another vault…</source>
        <translation>打开其他保险库…</translation>
    </message>
    <message>
        <source>An earlier copy beside it is intact: saved %1. The damaged file is kept.</source>
        <extracomment>Offer for a damaged vault. %1 is a moment, as in &quot;today 09:12&quot;.</extracomment>
        <translation>同一文件夹中有一份完好的旧副本，保存于%1。损坏的文件会保留。</translation>
    </message>
    <message>
        <source>Use the earlier copy</source>
        <translation>使用旧副本</translation>
    </message>
    <message>
        <source>Discard it…</source>
        <translation>丢弃…</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用它</translation>
    </message>
    <message>
        <source>A newer save beside it is complete, but was not put in place: %1. Using it deletes nothing.</source>
        <extracomment>Offer for a damaged or missing vault. %1 is a moment, as in &quot;today 09:12&quot;.</extracomment>
        <translation>旁边有一次更新的保存是完整的，但没有放到位：%1。使用它不会删除任何内容。</translation>
    </message>
</context>
<context>
    <name>countersign::ForgottenPasswordDialog</name>
    <message>
        <source>Choose a new password</source>
        <translation>设置新密码</translation>
    </message>
    <message>
        <source>The recovery key opened the vault. A new password takes the place of the one you forgot.</source>
        <translation>已用恢复密钥打开保险库。新密码将取代忘记的密码。</translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>Keeps the old password, although it was forgotten.</extracomment>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>更改密码</translation>
    </message>
</context>
<context>
    <name>countersign::FoundAccountsDialog</name>
    <message>
        <source>already here</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>no counter in the link: starts at 0</source>
        <translation>链接中没有计数器值：从 0 开始</translation>
    </message>
    <message>
        <source>counter-based</source>
        <translation>基于计数器</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) found</source>
        <translation>
            <numerusform>找到 %n 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Scan the others</source>
        <translation>扫描其余部分(&amp;S)</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <extracomment>%1 is a list of things: &quot;a web link (apps.apple.com)&quot;.</extracomment>
        <translation>已忽略：%1。</translation>
    </message>
    <message>
        <source>Same account, other key. You can compare the codes in the next step, before anything is replaced.</source>
        <translation>账号相同，密钥不同。下一步可以先比较验证码，再决定是否替换。</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Add %n account(s)</source>
        <translation>
            <numerusform>添加 %n 个账号(&amp;A)</numerusform>
        </translation>
    </message>
    <message>
        <source>other key</source>
        <translation>密钥不同</translation>
    </message>
    <message numerus="yes">
        <source>The export has %n QR code(s). Still missing: number %1.</source>
        <extracomment>%n is the number of QR codes that an export consists of, %1 names those that were not read yet: &quot;2 and 3&quot;.</extracomment>
        <translation>
            <numerusform>这份导出共有 %n 个二维码。还缺：第 %1 个。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::GiantView</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>Issuer and account name, as in &quot;GitHub · octocat&quot;.</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Press “Next” in the list for a code.</source>
        <translation>在列表中按“下一个”获取验证码。</translation>
    </message>
    <message>
        <source>%1 s · next %2</source>
        <extracomment>Seconds left and the code after this one, as in &quot;18 s · next 916 082&quot;.</extracomment>
        <translation>%1 秒 · 下一个 %2</translation>
    </message>
</context>
<context>
    <name>countersign::GroupChips</name>
    <message>
        <source>Groups</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>All %1</source>
        <extracomment>First chip above the list: every account, of which there are %1.</extracomment>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>Pending %1</source>
        <extracomment>Chip above the list: the %1 accounts whose codes no site has accepted yet.</extracomment>
        <translation>待确认 %1</translation>
    </message>
</context>
<context>
    <name>countersign::ImportDialog</name>
    <message>
        <source>Import from another app</source>
        <translation>从其他应用导入</translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation>正在读取文件</translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <translation>保存报告(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Skip this file</source>
        <translation>跳过此文件(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose &amp;files…</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password of this file</source>
        <translation>此文件的密码</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n account(s)</source>
        <translation>
            <numerusform>导入 %n 个账号(&amp;I)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>导入(&amp;I)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Choose the files that the other app exported, or drop them here. What they hold is shown before anything is added.</source>
        <translation>选择其他应用导出的文件，或把它们拖到这里。添加之前会先显示其中的内容。</translation>
    </message>
</context>
<context>
    <name>countersign::ImportFlow</name>
    <message>
        <source>Another app</source>
        <translation>其他应用</translation>
    </message>
    <message>
        <source>Choose the exported files</source>
        <translation>选择导出的文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Looking at the files</source>
        <translation>正在查看文件</translation>
    </message>
    <message>
        <source>Open the export of %1</source>
        <extracomment>%1 is an application: &quot;Aegis&quot;</extracomment>
        <translation>打开 %1 的导出文件</translation>
    </message>
    <message>
        <source>“%1” is encrypted. %2</source>
        <extracomment>%1 is a file name, %2 a sentence that says which password it takes</extracomment>
        <translation>“%1”是加密的。%2</translation>
    </message>
    <message>
        <source>Opening the export of %1</source>
        <extracomment>%1 is an application: &quot;Aegis&quot;</extracomment>
        <translation>正在打开 %1 的导出文件</translation>
    </message>
    <message>
        <source>Checking the password of “%1”. This may take a while.</source>
        <translation>正在检查“%1”的密码，可能需要一些时间。</translation>
    </message>
    <message>
        <source>Reading “%1”.</source>
        <translation>正在读取“%1”。</translation>
    </message>
    <message>
        <source>There are no accounts in “%1”.</source>
        <translation>“%1”中没有账号。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>import-report.txt</source>
        <translation>import-report.txt</translation>
    </message>
    <message>
        <source>Text files (*.txt);;All files (*)</source>
        <translation>文本文件 (*.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Not deleted: the imported accounts are not saved yet.</source>
        <translation>未删除：导入的账号还没有保存。</translation>
    </message>
    <message>
        <source>This could not be deleted: %1.</source>
        <translation>无法删除：%1。</translation>
    </message>
    <message>
        <source>Deleted. Copies elsewhere may remain, and the disk may keep what was deleted for a while.</source>
        <translation>已删除。其他地方可能还有副本，磁盘也可能在一段时间内保留已删除的内容。</translation>
    </message>
</context>
<context>
    <name>countersign::ImportGuide</name>
    <message>
        <source>The &amp;accounts are in</source>
        <translation>账号在(&amp;A)</translation>
    </message>
</context>
<context>
    <name>countersign::ImportOutcomePage</name>
    <message>
        <source>Anybody can read %1, and there is more in it than is here now. Keep it in a safe place.</source>
        <extracomment>%1 is a file name, or several</extracomment>
        <translation>任何人都能读取%1，而且其中的内容比这里现有的更多。妥善保管。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more, in the report</source>
        <translation>
            <numerusform>另有 %n 个，见报告</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>A file name in quotes</extracomment>
        <translation>“%1”</translation>
    </message>
    <message numerus="yes">
        <source>%1: anybody who gets hold of the %n file(s) can make your codes.</source>
        <extracomment>%1 is a file name in quotes, or several</extracomment>
        <translation>
            <numerusform>%1：任何得到这 %n 个文件的人都能生成你的验证码。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Delete %n file(s)</source>
        <translation>
            <numerusform>删除 %n 个文件(&amp;D)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::ImportReviewModel</name>
    <message>
        <source>new</source>
        <extracomment>An account that an import would add</extracomment>
        <translation>新</translation>
    </message>
    <message>
        <source>already here</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>in the file twice</source>
        <translation>文件中重复</translation>
    </message>
    <message>
        <source>other key · replaces</source>
        <extracomment>The account here has another key; the imported one takes its place</extracomment>
        <translation>密钥不同 · 替换</translation>
    </message>
    <message>
        <source>other key · keep both</source>
        <extracomment>The account here has another key; the imported one is added beside it</extracomment>
        <translation>密钥不同 · 两个都保留</translation>
    </message>
    <message>
        <source>other key · compare</source>
        <extracomment>The account here has another key. Pressing the row shows the codes of both.</extracomment>
        <translation>密钥不同 · 比较</translation>
    </message>
</context>
<context>
    <name>countersign::ImportReviewPage</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <extracomment>Accounts that an import would add</extracomment>
        <translation>
            <numerusform>%n 个新账号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <translation>
            <numerusform>%n 个已存在</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the file twice</source>
        <extracomment>Accounts that stand in the imported files more than once</extracomment>
        <translation>
            <numerusform>%n 个在文件中重复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) a decision</source>
        <extracomment>Accounts that are here with another key</extracomment>
        <translation>
            <numerusform>%n 个需要决定</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can&apos;t be imported</source>
        <translation>
            <numerusform>%n 个无法导入</numerusform>
        </translation>
    </message>
    <message>
        <source>What the files hold</source>
        <translation>文件中的内容</translation>
    </message>
</context>
<context>
    <name>countersign::Intake</name>
    <message>
        <source>The account is added as soon as the vault is open</source>
        <translation>保险库打开后会立即添加账号</translation>
    </message>
    <message>
        <source>There is neither a link nor a picture on the clipboard</source>
        <translation>剪贴板中既没有链接，也没有图片</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp);;All files (*)</source>
        <translation>图片 (*.png *.jpg *.jpeg *.webp);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The import begins as soon as the vault is open</source>
        <translation>保险库打开后立即开始导入</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
</context>
<context>
    <name>countersign::KeyCommands</name>
    <message>
        <source>Password changed</source>
        <translation>密码已更改</translation>
    </message>
    <message>
        <source>The recovery key opens all accounts.</source>
        <translation>恢复密钥可以打开所有账号。</translation>
    </message>
    <message>
        <source>The new recovery key is in force, the old one no longer opens the vault</source>
        <translation>新的恢复密钥已生效，旧的不能再打开保险库</translation>
    </message>
    <message>
        <source>Password and vault key changed</source>
        <translation>密码和保险库密钥已更改</translation>
    </message>
    <message>
        <source>the recovery key (a new one is made)</source>
        <extracomment>In a list: &quot;These no longer open the vault then: the recovery key, 1 other password.&quot;</extracomment>
        <translation>恢复密钥（会生成新的）</translation>
    </message>
    <message>
        <source>another computer’s keyring</source>
        <extracomment>In a list, as above: the keyring of another computer, or what a newer version added</extracomment>
        <translation>另一台电脑的密钥环</translation>
    </message>
    <message numerus="yes">
        <source>%n other password(s)</source>
        <translation>
            <numerusform>另外 %n 个密码</numerusform>
        </translation>
    </message>
    <message>
        <source>A second password opens all accounts.</source>
        <translation>第二个密码可以打开所有账号。</translation>
    </message>
    <message>
        <source>Password added</source>
        <translation>密码已添加</translation>
    </message>
    <message>
        <source>The other password will no longer open the vault. Backups and copies made so far still open with it.</source>
        <translation>另一个密码将不再能打开保险库。已有的备份和副本仍可用它打开。</translation>
    </message>
    <message>
        <source>This will no longer open the vault. Backups and copies made so far still open with it.</source>
        <translation>它将不再能打开保险库。已有的备份和副本仍可用它打开。</translation>
    </message>
    <message>
        <source>The keyring then opens all accounts while you are logged on. The password keeps opening them too.</source>
        <translation>此后只要你已登录系统，密钥环就能打开所有账号。密码也照旧能打开。</translation>
    </message>
    <message>
        <source>The keyring will no longer open the vault.</source>
        <translation>密钥环将不再能打开保险库。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <extracomment>Behind a sentence such as &quot;The system&apos;s keyring does not answer.&quot;</extracomment>
        <translation>没有任何更改。</translation>
    </message>
    <message>
        <source>The keyring no longer opens this vault, but its entry “Countersign” could not be deleted. Delete it in the keyring’s own program: it still opens older copies.</source>
        <translation>密钥环不再能打开此保险库，但其中的条目“Countersign”无法删除。在密钥环自己的程序里删除它：它仍能打开旧副本。</translation>
    </message>
</context>
<context>
    <name>countersign::KeySlotsCard</name>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>a guess takes %1&#xa0;×&#xa0;%2&#xa0;MiB of memory</source>
        <extracomment>What it costs a guesser to try one password: %1 passes over %2 MiB of memory</extracomment>
        <translation>每猜一次需要 %1 × %2 MiB 内存</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>encrypts your accounts; %1</source>
        <translation>加密你的账号；%1</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>更改(&amp;C)…</translation>
    </message>
    <message>
        <source>Another password</source>
        <translation>另一个密码</translation>
    </message>
    <message>
        <source>opens them too; %1</source>
        <translation>也能打开；%1</translation>
    </message>
    <message>
        <source>none: only the recovery key opens your accounts</source>
        <translation>没有：只有恢复密钥能打开你的账号</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>Add a password</source>
        <translation>添加密码</translation>
    </message>
    <message>
        <source>for a second person; up to %1 in all</source>
        <translation>供另一个人使用；总共最多 %1 个</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>恢复密钥</translation>
    </message>
    <message>
        <source>opens them if you forget the password</source>
        <translation>忘记密码时用来打开账号</translation>
    </message>
    <message>
        <source>none: if you forget the password, nothing opens your accounts</source>
        <translation>没有：忘记密码后就无法打开账号</translation>
    </message>
    <message>
        <source>&amp;Replace…</source>
        <translation>替换(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Make one…</source>
        <translation>生成(&amp;M)…</translation>
    </message>
    <message>
        <source>Unlock with the system’s keyring</source>
        <translation>用系统密钥环解锁</translation>
    </message>
    <message>
        <source>at the start; every program that runs as you could open the vault as well</source>
        <translation>启动时；以你的身份运行的任何程序也能打开保险库</translation>
    </message>
    <message>
        <source>Keyring of another computer</source>
        <translation>另一台电脑的密钥环</translation>
    </message>
    <message>
        <source>or one that lost its key</source>
        <translation>或丢失了密钥的密钥环</translation>
    </message>
    <message>
        <source>Another way to open the vault</source>
        <translation>另一种打开保险库的方式</translation>
    </message>
    <message>
        <source>made by a newer version</source>
        <translation>由较新版本创建</translation>
    </message>
</context>
<context>
    <name>countersign::LiveCode</name>
    <message>
        <source>Counter-based</source>
        <extracomment>In the place of a code: the account counts and has no code of the moment.</extracomment>
        <translation>基于计数器</translation>
    </message>
    <message>
        <source>Code %1</source>
        <translation>验证码 %1</translation>
    </message>
</context>
<context>
    <name>countersign::LockPage</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>解锁</translation>
    </message>
    <message>
        <source>Opening the vault</source>
        <translation>正在打开保险库</translation>
    </message>
    <message>
        <source>Use the recovery key…</source>
        <translation>使用恢复密钥…</translation>
    </message>
    <message>
        <source>Open another vault…</source>
        <translation>打开其他保险库…</translation>
    </message>
    <message>
        <source>Countersign is locked</source>
        <translation>Countersign 已锁定</translation>
    </message>
    <message>
        <source>Saved %1 · file intact</source>
        <extracomment>State of the locked vault&apos;s file. %1 is a moment, as in &quot;Saved today 09:12 · file intact&quot;.</extracomment>
        <translation>保存于%1 · 文件完好</translation>
    </message>
    <message>
        <source>File intact</source>
        <translation>文件完好</translation>
    </message>
    <message>
        <source>The earlier copy is in place. The damaged file is kept as “%1”.</source>
        <translation>已换用旧副本。损坏的文件保留为“%1”。</translation>
    </message>
    <message>
        <source>Type the password of this vault.</source>
        <translation>输入此保险库的密码。</translation>
    </message>
    <message>
        <source>Use the system’s keyring</source>
        <translation>使用系统密钥环</translation>
    </message>
    <message>
        <source>Try anyway</source>
        <translation>仍然尝试</translation>
    </message>
    <message>
        <source>Asking the system’s keyring…</source>
        <translation>正在询问系统密钥环…</translation>
    </message>
    <message>
        <source>The change is in place. The state before it is kept as an earlier copy.</source>
        <translation>更改已放到位。此前的状态保留为早期副本。</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
</context>
<context>
    <name>countersign::LockSignals</name>
    <message>
        <source>Accounts are locked before the computer sleeps</source>
        <extracomment>Shown by the system in its list of programs that delay sleep.</extracomment>
        <translation>电脑休眠前锁定账号</translation>
    </message>
</context>
<context>
    <name>countersign::MoveAccountsDialog</name>
    <message>
        <source>Move accounts to a phone</source>
        <translation>把账号转到手机</translation>
    </message>
    <message>
        <source>They are shown as the QR codes that Google Authenticator and many other apps import. They stay here, too.</source>
        <translation>它们显示为 Google Authenticator 和许多其他应用都能导入的二维码。账号也会留在这里。</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>全部(&amp;A)</translation>
    </message>
    <message>
        <source>These codes can’t carry every kind of account. What is grey goes one by one, with “Show QR Code…” in its menu.</source>
        <extracomment>“Show QR Code…” is an entry in the menu of an account.</extracomment>
        <translation>这种二维码装不下所有类型的账号。灰色的要逐个转移：用账号菜单中的“显示二维码…”。</translation>
    </message>
    <message>
        <source>&amp;Continue…</source>
        <translation>继续(&amp;C)…</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Show %n account(s) as QR codes…</source>
        <translation>
            <numerusform>用二维码显示 %n 个账号(&amp;S)…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::NewPasswordFields</name>
    <message>
        <source>&amp;New password</source>
        <translation>新密码(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>再次输入(&amp;O)</translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>两次输入的密码不一致。</translation>
    </message>
</context>
<context>
    <name>countersign::NewerStateOpener</name>
    <message>
        <source>No newer state is kept beside this file</source>
        <translation>此文件旁没有保留更新的状态</translation>
    </message>
    <message>
        <source>Choose a copy or a backup to compare with. The newest seen here: %1.</source>
        <extracomment>%1 is a state of the vault: “13 accounts, saved today 09:12, save 45”</extracomment>
        <translation>选择要比较的副本或备份。这里见过的最新状态：%1。</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>选择文件(&amp;F)…</translation>
    </message>
    <message>
        <source>The newer state has another vault key</source>
        <translation>较新状态的保险库密钥不同</translation>
    </message>
    <message>
        <source>The password and the vault key were changed between this file and the newer state kept beside it. The password of the newer state opens it for comparing.</source>
        <translation>在此文件与旁边保留的较新状态之间，密码和保险库密钥都更改过。输入较新状态的密码即可打开它进行比较。</translation>
    </message>
    <message>
        <source>&amp;Type its password…</source>
        <translation>输入它的密码(&amp;T)…</translation>
    </message>
    <message>
        <source>It opens the newer state beside this file, for comparing.</source>
        <translation>用于打开此文件旁的较新状态，以便比较。</translation>
    </message>
    <message>
        <source>Choose the newer state to compare with</source>
        <translation>选择用来比较的较新状态</translation>
    </message>
    <message>
        <source>Vaults (*.otpv);;All files (*)</source>
        <translation>保险库 (*.otpv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>“%1” has a password of its own.</source>
        <translation>“%1”有自己的密码。</translation>
    </message>
    <message>
        <source>Password of the newer state</source>
        <translation>较新状态的密码</translation>
    </message>
    <message>
        <source>That file cannot be compared</source>
        <translation>该文件无法比较</translation>
    </message>
    <message>
        <source>Choose another &amp;file…</source>
        <translation>选择其他文件(&amp;F)…</translation>
    </message>
</context>
<context>
    <name>countersign::NoResultsPage</name>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>No account matches “%1”</source>
        <translation>没有与“%1”匹配的账号</translation>
    </message>
    <message>
        <source>The search looks at providers, account names, groups and notes.</source>
        <translation>搜索范围包括服务商、账号名、分组和备注。</translation>
    </message>
</context>
<context>
    <name>countersign::ParametersForm</name>
    <message>
        <source>Time-based (TOTP)</source>
        <translation>基于时间（TOTP）</translation>
    </message>
    <message>
        <source>Counter-based (HOTP)</source>
        <translation>基于计数器（HOTP）</translation>
    </message>
    <message>
        <source>Steam</source>
        <translation>Steam</translation>
    </message>
    <message>
        <source> s</source>
        <extracomment>After a number in a field: seconds.</extracomment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>&amp;Type</source>
        <translation>类型(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Digits</source>
        <translation>位数(&amp;D)</translation>
    </message>
    <message>
        <source>Algor&amp;ithm</source>
        <extracomment>The hash function of the codes.</extracomment>
        <translation>算法(&amp;I)</translation>
    </message>
    <message>
        <source>P&amp;eriod</source>
        <translation>周期(&amp;E)</translation>
    </message>
    <message>
        <source>Next co&amp;unter</source>
        <translation>下一个计数器值(&amp;U)</translation>
    </message>
</context>
<context>
    <name>countersign::PasswordField</name>
    <message>
        <source>Hide the password</source>
        <translation>隐藏密码</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>显示密码</translation>
    </message>
</context>
<context>
    <name>countersign::PasswordStep</name>
    <message>
        <source>Choose a password</source>
        <translation>设置密码</translation>
    </message>
    <message>
        <source>It encrypts your accounts on this computer. Nobody can reset it for you.</source>
        <translation>它用于加密这台电脑上的账号。没有人能替你重置密码。</translation>
    </message>
    <message>
        <source>Type the same password in both fields.</source>
        <translation>在两个输入框中输入相同的密码。</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Restore a backup instead…</source>
        <translation>改为恢复备份(&amp;R)…</translation>
    </message>
    <message>
        <source>Open an &amp;existing vault…</source>
        <translation>打开已有的保险库(&amp;E)…</translation>
    </message>
</context>
<context>
    <name>countersign::PendingNotice</name>
    <message>
        <source>Was the code of “%1” accepted?</source>
        <extracomment>%1 is an account</extracomment>
        <translation>“%1”的验证码被接受了吗？</translation>
    </message>
    <message>
        <source>If not, the page with its QR code has expired by now: open it again, and scan the new code.</source>
        <translation>如果没有，显示二维码的页面现已过期：重新打开页面，扫描新的二维码。</translation>
    </message>
    <message>
        <source>It was</source>
        <translation>已接受</translation>
    </message>
    <message>
        <source>Scan again</source>
        <translation>重新扫描</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) wait for a first accepted code.</source>
        <translation>
            <numerusform>%n 个账号还没有验证码被接受过。</numerusform>
        </translation>
    </message>
    <message>
        <source>If a site refused the code, its page has expired by now: open it again, and scan the new code.</source>
        <translation>如果网站拒绝了验证码，页面现已过期：重新打开页面，扫描新的二维码。</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>显示这些账号</translation>
    </message>
</context>
<context>
    <name>countersign::PlainExports</name>
    <message>
        <source>“%1” in %2: whoever gets hold of it can make your codes. Delete it as soon as the other app has read it.</source>
        <extracomment>%1 is a file name, %2 its folder</extracomment>
        <translation>%2 中的“%1”：拿到它的人就能生成验证码。其他应用读取之后就删除它。</translation>
    </message>
    <message numerus="yes">
        <source>There are %n more.</source>
        <translation>
            <numerusform>另外还有 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>An export that is not encrypted is still there.</source>
        <translation>还有未加密的导出文件。</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Deleted. Copies elsewhere may remain.</source>
        <translation>已删除。别处可能还有副本。</translation>
    </message>
    <message>
        <source>“%1” could not be deleted.</source>
        <translation>无法删除“%1”。</translation>
    </message>
</context>
<context>
    <name>countersign::QrExplainerDialog</name>
    <message>
        <source>&amp;Type the key…</source>
        <translation>手动输入密钥(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Scan again</source>
        <translation>重新扫描(&amp;S)</translation>
    </message>
    <message>
        <source>What the QR code holds, without its secrets: %1</source>
        <translation>二维码的内容，不含其中的机密：%1</translation>
    </message>
</context>
<context>
    <name>countersign::QrOutFlow</name>
    <message>
        <source>QR code of %1</source>
        <translation>%1 的二维码</translation>
    </message>
    <message>
        <source>Scan it with an authenticator on the other device. Whoever sees it can make the codes.</source>
        <translation>在另一台设备上用身份验证器扫描。看到它的人就能生成验证码。</translation>
    </message>
    <message>
        <source>The QR code of %1 holds its key: whoever sees it can make the codes.</source>
        <translation>%1 的二维码里有密钥：看到它的人就能生成验证码。</translation>
    </message>
    <message>
        <source>There are no accounts to move yet.</source>
        <translation>还没有可以转移的账号。</translation>
    </message>
    <message>
        <source>Move accounts to a phone</source>
        <translation>把账号转到手机</translation>
    </message>
    <message>
        <source>Scan the codes one after the other: in Google Authenticator with “Transfer accounts”, in other apps with their import. Whoever sees them can make your codes.</source>
        <translation>逐个扫描这些二维码：在 Google Authenticator 中用“转移账号”，在其他应用中用导入。看到它们的人就能生成验证码。</translation>
    </message>
    <message>
        <source>The QR codes hold the keys: whoever sees them can make your codes.</source>
        <translation>这些二维码里有密钥：看到它们的人就能生成验证码。</translation>
    </message>
    <message>
        <source>Code %1 of %2</source>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
</context>
<context>
    <name>countersign::ReadinessDialog</name>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Ready for a lost device?</source>
        <translation>设备丢了怎么办？</translation>
    </message>
    <message>
        <source>What gets you back in when this computer is lost or broken.</source>
        <translation>这台计算机丢失或损坏时，你靠什么重新登录。</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Emergency &amp;sheet…</source>
        <translation>应急单(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Ways back in…</source>
        <translation>登录办法(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>countersign::ReadinessFlow</name>
    <message>
        <source>Each recovery code lets somebody into %1 once.</source>
        <extracomment>%1 is an account</extracomment>
        <translation>每个恢复码都能登录 %1 一次。</translation>
    </message>
    <message>
        <source>Copied. Tick “used” once the site has taken it.</source>
        <translation>已复制。网站接受后，勾选“已使用”。</translation>
    </message>
    <message>
        <source>That is too much: at most 100 codes, of 256 letters each, one a line.</source>
        <translation>内容太多：最多 100 个恢复码，每行一个，每个最多 256 个字符。</translation>
    </message>
    <message>
        <source>There is no new code in it.</source>
        <translation>里面没有新的恢复码。</translation>
    </message>
    <message>
        <source>Save the emergency sheet</source>
        <extracomment>The beginning of a file&apos;s name</extracomment>
        <translation>保存应急单</translation>
    </message>
    <message>
        <source>Emergency sheet</source>
        <translation>应急单</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>The sheet holds recovery codes: each lets somebody in once.</source>
        <translation>应急单上有恢复码：每个都能登录一次。</translation>
    </message>
    <message>
        <source>Saved: “%1”. Print it, and keep it away from this computer.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>已保存：“%1”。打印出来，不要和这台计算机放在一起。</translation>
    </message>
</context>
<context>
    <name>countersign::RebindingDialog</name>
    <message>
        <source>You already have this account with another key</source>
        <translation>此账号已存在，但密钥不同</translation>
    </message>
    <message>
        <source>%1: that happens when the binding page was opened again. Which code does the page accept?</source>
        <translation>%1：重新打开绑定页面时会出现这种情况。页面接受哪个验证码？</translation>
    </message>
    <message>
        <source>Already here</source>
        <extracomment>%1 is a date.</extracomment>
        <translation>已存在</translation>
    </message>
    <message>
        <source>added %1</source>
        <translation>添加于 %1</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>%1 is where it was found: a monitor, a file.</extracomment>
        <translation>新扫描</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>来自%1</translation>
    </message>
    <message>
        <source>&amp;Keep both</source>
        <translation>两个都保留(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>“Replace” retires the old one for 90 days: it leaves the list, and can be restored.</source>
        <translation>“替换”会停用旧账号 90 天：它从列表中移出，可以恢复。</translation>
    </message>
</context>
<context>
    <name>countersign::ReceivingKeyDialog</name>
    <message>
        <source>Receiving key</source>
        <translation>接收密钥</translation>
    </message>
    <message>
        <source>Give it to whoever shares accounts with you: only this vault opens the files that they encrypt with it. It is no secret.</source>
        <translation>把它交给要向你分享账号的人：用它加密的文件只有这个保险库能打开。它不是秘密。</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>密钥</translation>
    </message>
    <message>
        <source>To be compared on the phone</source>
        <translation>可在电话中核对</translation>
    </message>
    <message>
        <source>A new vault key, chosen when the password is changed, brings a new receiving key.</source>
        <translation>修改密码时若更换保险库密钥，接收密钥也会更换。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copied</source>
        <translation>已复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>countersign::RecoveryCodesDialog</name>
    <message>
        <source>Recovery codes</source>
        <translation>恢复码</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>None yet. Sites give them when codes are turned on: each lets you in once, without this device.</source>
        <translation>还没有。开启两步验证时网站会给出恢复码：没有这台设备时，每个可以登录一次。</translation>
    </message>
    <message>
        <source>Copy</source>
        <extracomment>%1 is a number</extracomment>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy recovery code %1</source>
        <translation>复制第 %1 个恢复码</translation>
    </message>
    <message>
        <source>used</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>Recovery code %1 is used</source>
        <extracomment>%1 is a number</extracomment>
        <translation>第 %1 个恢复码已使用</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>%1 is a number</extracomment>
        <translation>移除</translation>
    </message>
    <message>
        <source>Remove recovery code %1</source>
        <translation>移除第 %1 个恢复码</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>添加(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Paste codes</source>
        <translation>粘贴恢复码(&amp;P)</translation>
    </message>
    <message>
        <source>Adds what is on the clipboard: one code a line.</source>
        <translation>添加剪贴板中的内容：每行一个恢复码。</translation>
    </message>
    <message>
        <source>A recovery code</source>
        <translation>一个恢复码</translation>
    </message>
</context>
<context>
    <name>countersign::RecoveryKeyDialog</name>
    <message>
        <source>Your new recovery key</source>
        <translation>新的恢复密钥</translation>
    </message>
    <message>
        <source>It opens your accounts if you forget the password. Print it or write it down, away from this computer. The old one stops working when you confirm.</source>
        <translation>忘记密码时，它可以打开账号。打印或抄写下来，不要放在这台电脑上。确认后旧的恢复密钥将失效。</translation>
    </message>
    <message>
        <source>&amp;Use this key</source>
        <translation>使用此密钥(&amp;U)</translation>
    </message>
</context>
<context>
    <name>countersign::RecoveryKeyEntryDialog</name>
    <message>
        <source>Use the recovery key</source>
        <translation>使用恢复密钥</translation>
    </message>
    <message>
        <source>Type the nine groups from your sheet, or paste them into the first field. Capitals don&apos;t matter.</source>
        <translation>输入纸上的九组字符，或将它们粘贴到第一个输入框。不区分大小写。</translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation>第 %1 组</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>解锁(&amp;U)</translation>
    </message>
    <message>
        <source>This recovery key doesn&apos;t open this vault. It may belong to another one, or have been replaced.</source>
        <translation>这个恢复密钥打不开此保险库。它可能属于其他保险库，或已被替换。</translation>
    </message>
</context>
<context>
    <name>countersign::RecoveryKeyView</name>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>保存为 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>That is not group %1. Compare it with your copy.</source>
        <translation>这不是第 %1 组。与手头的副本核对。</translation>
    </message>
    <message>
        <source>Save the Recovery Key</source>
        <translation>保存恢复密钥</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>Saved. Move the file off this computer: on a USB stick, or as paper.</source>
        <translation>已保存。把文件移出这台电脑：存到 U 盘，或打印在纸上。</translation>
    </message>
    <message>
        <source>&amp;Type group %1 to confirm</source>
        <extracomment>%1 is the number of one of the nine groups.</extracomment>
        <translation>输入第 %1 组以确认(&amp;T)</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>复制(&amp;Y)</translation>
    </message>
    <message>
        <source>For the vault %1</source>
        <extracomment>%1 is a vault&apos;s file with date and time: “accounts.otpv”, 22 November 2026 14:02</extracomment>
        <translation>用于保险库 %1</translation>
    </message>
    <message>
        <source>Countersign recovery key %1.pdf</source>
        <extracomment>A file name. %1 is a date, as in 2026-11-22</extracomment>
        <translation>Countersign 恢复密钥 %1.pdf</translation>
    </message>
</context>
<context>
    <name>countersign::RecoveryStep</name>
    <message>
        <source>Keep a recovery key</source>
        <translation>保管恢复密钥</translation>
    </message>
    <message>
        <source>It opens your accounts if you forget the password. Print it or write it down, away from this computer.</source>
        <translation>忘记密码时，它可以打开账号。打印或抄写下来，不要放在这台电脑上。</translation>
    </message>
    <message>
        <source>&amp;Not now</source>
        <extracomment>Goes on without a recovery key; one can be made later in the settings.</extracomment>
        <translation>暂不(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>继续(&amp;C)</translation>
    </message>
</context>
<context>
    <name>countersign::RefusedCodeDialog</name>
    <message>
        <source>Likely</source>
        <translation>很可能</translation>
    </message>
    <message>
        <source>Possible</source>
        <translation>可能</translation>
    </message>
    <message>
        <source>Unlikely</source>
        <translation>不太可能</translation>
    </message>
    <message>
        <source>Code not accepted?</source>
        <translation>验证码不被接受？</translation>
    </message>
    <message>
        <source>Support &amp;report…</source>
        <translation>支持报告(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>countersign::RemoveAccountDialog</name>
    <message>
        <source>Remove %1</source>
        <translation>移除%1</translation>
    </message>
    <message>
        <source>The site will still ask for codes. Turn two-step logon off there first, or you could lock yourself out.</source>
        <translation>网站仍会要求验证码。先在那里关闭两步验证，否则可能无法登录。</translation>
    </message>
    <message>
        <source>Just &amp;retire it</source>
        <translation>仅停用(&amp;R)</translation>
    </message>
    <message>
        <source>Move to &amp;Trash for 30 days</source>
        <translation>移到回收站，保留 30 天(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Open page</source>
        <translation>打开页面(&amp;O)</translation>
    </message>
    <message>
        <source>You find it in the security settings of your account there.</source>
        <translation>可在该网站账号的安全设置中找到。</translation>
    </message>
    <message>
        <source>Turn two-step logon off at the site</source>
        <extracomment>%1 is a service: &quot;Alibaba Cloud&quot;.</extracomment>
        <translation>在网站上关闭两步验证</translation>
    </message>
    <message>
        <source>Turn two-step logon off at %1</source>
        <translation>在%1关闭两步验证</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Next code</source>
        <translation>下一个验证码(&amp;N)</translation>
    </message>
    <message>
        <source>If it asks for a code</source>
        <translation>如果要求输入验证码</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>移除账号</translation>
    </message>
    <message>
        <source>It leaves the list but is kept, for 90 days or as long as you like.</source>
        <translation>它从列表中移出但会保留，90 天或任意久。</translation>
    </message>
</context>
<context>
    <name>countersign::RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>返回(&amp;K)</translation>
    </message>
    <message>
        <source>Another &amp;file…</source>
        <translation>其他文件(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Replace all…</source>
        <translation>全部替换(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>合并(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password of this backup</source>
        <translation>此备份的密码</translation>
    </message>
    <message>
        <source>&amp;Use the recovery key…</source>
        <translation>使用恢复密钥(&amp;U)…</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>正在打开…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Choose the backup that becomes your vault.</source>
        <translation>选择要成为保险库的备份。</translation>
    </message>
    <message>
        <source>Choose a backup. What it holds is shown before anything is changed.</source>
        <translation>选择一个备份。更改之前会先显示它的内容。</translation>
    </message>
    <message>
        <source>No backups were found. Choose a file.</source>
        <translation>没有找到备份。选择一个文件。</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Open the backup of %1</source>
        <extracomment>%1 names a backup: when it was made, or its file</extracomment>
        <translation>打开 %1 的备份</translation>
    </message>
    <message>
        <source>It takes the password that was yours when it was made. This takes a few seconds.</source>
        <translation>需要创建它时你所用的密码。这要花几秒钟。</translation>
    </message>
    <message>
        <source>What the backup of %1 brings</source>
        <translation>%1 的备份带来的内容</translation>
    </message>
    <message>
        <source>It becomes your vault. A vault file that is there now is kept beside it under another name.</source>
        <translation>它会成为你的保险库。现有的保险库文件会以另一个名称保留在旁边。</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>with their keys, notes and groups</source>
        <translation>连同密钥、备注和分组</translation>
    </message>
    <message>
        <source>Merge adds what is missing and loses nothing. Replace all puts the backup in the place of what is here. Both can be undone.</source>
        <translation>“合并”补上缺少的内容，不丢失任何东西。“全部替换”用备份取代这里的内容。两者都可以撤销。</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) only in the backup</source>
        <translation>
            <numerusform>%n 个账号仅在备份中</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge adds them.</source>
        <translation>合并会添加它们。</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) with another key</source>
        <translation>
            <numerusform>%n 个账号的密钥不同</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge keeps both, as two accounts.</source>
        <translation>合并会两个都保留，成为两个账号。</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) with other details</source>
        <translation>
            <numerusform>%n 个账号的其他信息不同</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge keeps yours and adds notes, groups and higher counters.</source>
        <translation>合并会保留你的信息，并补上备注、分组和更大的计数器。</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) the same</source>
        <translation>
            <numerusform>%n 个账号相同</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>无需操作。</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) only here</source>
        <translation>
            <numerusform>%n 个账号仅在这里</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge keeps them. Replace all takes them out.</source>
        <translation>合并会保留它们。全部替换会去掉它们。</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) that cannot be read</source>
        <translation>
            <numerusform>%n 个账号无法读取</numerusform>
        </translation>
    </message>
    <message>
        <source>They are kept as they are.</source>
        <translation>它们原样保留。</translation>
    </message>
</context>
<context>
    <name>countersign::RestoreFlow</name>
    <message>
        <source>of another vault</source>
        <translation>属于另一个保险库</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>选择备份</translation>
    </message>
    <message>
        <source>Vaults (*.otpv);;All files (*)</source>
        <translation>保险库 (*.otpv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>That does not open this backup. It takes the password, or the recovery key, of the time when it was made.</source>
        <translation>打不开此备份。需要创建它时的密码或恢复密钥。</translation>
    </message>
    <message>
        <source>+ %1</source>
        <extracomment>An account that only the backup has</extracomment>
        <translation>+ %1</translation>
    </message>
    <message>
        <source>only here: %1</source>
        <extracomment>An account that the backup does not have</extracomment>
        <translation>仅在这里：%1</translation>
    </message>
    <message>
        <source>another key: %1</source>
        <translation>密钥不同：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) added.</source>
        <translation>
            <numerusform>新增 %n 个账号。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here.</source>
        <translation>
            <numerusform>%n 个已在这里。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them completed.</source>
        <translation>
            <numerusform>其中 %n 个有补充。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another key: both are kept.</source>
        <translation>
            <numerusform>%n 个密钥不同：两个都保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be read: kept as they are.</source>
        <translation>
            <numerusform>%n 个无法读取：原样保留。</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything in the backup is here already</source>
        <translation>备份中的内容这里都已有</translation>
    </message>
    <message>
        <source>The backup is merged</source>
        <translation>备份已合并</translation>
    </message>
    <message>
        <source>Undo takes all of it back.</source>
        <translation>“撤销”可全部还原。</translation>
    </message>
    <message>
        <source>Replace all accounts by those of the backup?</source>
        <translation>用备份中的账号替换所有账号？</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) that are not in the backup go. Undo brings them back until you lock; the present state stays beside the vault as an earlier copy.</source>
        <translation>
            <numerusform>不在备份中的 %n 个账号会去掉。锁定之前可用“撤销”找回；现在的状态也会作为早期副本保留在保险库旁边。</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo brings the present state back until you lock; it also stays beside the vault as an earlier copy.</source>
        <translation>锁定之前可用“撤销”恢复现在的状态；它也会作为早期副本保留在保险库旁边。</translation>
    </message>
    <message>
        <source>&amp;Replace all</source>
        <translation>全部替换(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) from the backup.</source>
        <translation>
            <numerusform>来自备份的 %n 个账号。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n taken out.</source>
        <translation>
            <numerusform>去掉了 %n 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup is in the place of what was here</source>
        <translation>备份已取代这里原有的内容</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) restored</source>
        <translation>
            <numerusform>已恢复 %n 个账号</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n detail(s) of a newer version differ: those here stay.</source>
        <extracomment>Details that a newer version of the program keeps, and which this one does not know</extracomment>
        <translation>
            <numerusform>较新版本的 %n 项细节不同：保留这里的。</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>选择其他备份。</translation>
    </message>
</context>
<context>
    <name>countersign::SaveNotices</name>
    <message>
        <source>Saved, but the disk did not confirm it.</source>
        <translation>已保存，但磁盘没有确认。</translation>
    </message>
    <message>
        <source>Save again, or keep a copy on another disk.</source>
        <translation>重新保存，或在另一个磁盘上保留副本。</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>重新保存</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>保存副本…</translation>
    </message>
    <message>
        <source>Your last change is not saved.</source>
        <translation>上一次更改尚未保存。</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>保存副本</translation>
    </message>
    <message>
        <source>Vaults (*.otpv)</source>
        <translation>保险库 (*.otpv)</translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) cannot be used.</source>
        <translation>
            <numerusform>%n 个账号无法使用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of them is lost; the others work.</source>
        <translation>它们没有丢失任何内容；其他账号正常。</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>显示…</translation>
    </message>
    <message>
        <source>Another program changed the vault meanwhile. Bring both together, and nothing is lost.</source>
        <translation>另一个程序同时更改了保险库。合并两者，不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Bring together</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Another program changed the password and key of the vault. Bring both together with the new password, and nothing is lost.</source>
        <translation>另一个程序更改了保险库的密码和密钥。用新密码合并两者，不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Enter password…</source>
        <translation>输入密码…</translation>
    </message>
    <message>
        <source>The vault’s file is no longer where it was. Put it back, or write it again as it is here.</source>
        <translation>保险库文件已不在原处。把它放回去，或将这里的内容重新写入。</translation>
    </message>
    <message>
        <source>Write it again</source>
        <translation>重新写入</translation>
    </message>
    <message>
        <source>Another program changed the vault meanwhile. Unlock it to bring both together; nothing is lost.</source>
        <translation>另一个程序同时更改了保险库。解锁后合并两者；不会丢失任何内容。</translation>
    </message>
    <message>
        <source>Enter the new password of the vault.</source>
        <translation>输入保险库的新密码。</translation>
    </message>
    <message>
        <source>The changed vault cannot be opened</source>
        <translation>更改后的保险库无法打开</translation>
    </message>
    <message>
        <source>Try again…</source>
        <translation>重试…</translation>
    </message>
    <message>
        <source>The copy was not saved</source>
        <translation>副本没有保存</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>选择其他位置…</translation>
    </message>
</context>
<context>
    <name>countersign::ScanMessageDialog</name>
    <message>
        <source>The screen could not be scanned</source>
        <translation>无法扫描屏幕</translation>
    </message>
    <message>
        <source>The picture could not be read</source>
        <translation>无法读取图片</translation>
    </message>
    <message>
        <source>No QR code found on your screen</source>
        <translation>屏幕上未找到二维码</translation>
    </message>
    <message>
        <source>No QR code found in the picture</source>
        <translation>图片中未找到二维码</translation>
    </message>
    <message>
        <source>Every monitor was looked at. The code has to be visible, whole and not too small.</source>
        <translation>已查看所有显示器。二维码必须可见、完整，并且不能太小。</translation>
    </message>
    <message>
        <source>Bring the binding page to the front</source>
        <translation>把绑定页面切换到最前面</translation>
    </message>
    <message>
        <source>Nothing may cover the QR code. If it is small, enlarge the page with Ctrl and +.</source>
        <translation>二维码不能被遮挡。如果太小，用 Ctrl 和 + 放大页面。</translation>
    </message>
    <message>
        <source>The picture was read, but there is no QR code in it that can be made out.</source>
        <translation>图片已读取，但其中没有可识别的二维码。</translation>
    </message>
    <message>
        <source>Take a sharper picture</source>
        <translation>换一张更清晰的图片</translation>
    </message>
    <message>
        <source>The whole code with its white border, straight and without reflections. A screenshot is best.</source>
        <translation>二维码要完整、带白边、端正、无反光。最好用截图。</translation>
    </message>
    <message>
        <source>Or type the key</source>
        <translation>或手动输入密钥</translation>
    </message>
    <message>
        <source>Binding pages show it as text too: look for “can&apos;t scan” or “enter the key manually”.</source>
        <translation>绑定页面也会以文本显示密钥：找“无法扫描”或“手动输入密钥”。</translation>
    </message>
    <message>
        <source>&amp;Type the key…</source>
        <translation>手动输入密钥(&amp;T)…</translation>
    </message>
    <message>
        <source>From a &amp;picture…</source>
        <translation>从图片(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Scan again</source>
        <translation>重新扫描(&amp;S)</translation>
    </message>
    <message>
        <source>Another &amp;picture…</source>
        <translation>其他图片(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Choose an area…</source>
        <extracomment>A dialog of the desktop follows, in which the user chooses a part of the screen</extracomment>
        <translation>选择区域(&amp;C)…</translation>
    </message>
</context>
<context>
    <name>countersign::ScanPreviewView</name>
    <message>
        <source>Preview of the scan</source>
        <translation>扫描预览</translation>
    </message>
    <message>
        <source>%1, with these codes outlined: %2</source>
        <extracomment>For screen readers. %1 names screens or files, %2 what is outlined on the picture of them</extracomment>
        <translation>%1，其中标出了这些二维码：%2</translation>
    </message>
</context>
<context>
    <name>countersign::SearchBar</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search accounts</source>
        <translation>搜索账号</translation>
    </message>
</context>
<context>
    <name>countersign::SecretField</name>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>清除(&amp;C)</translation>
    </message>
</context>
<context>
    <name>countersign::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>验证码</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
</context>
<context>
    <name>countersign::ShiftCodesDialog</name>
    <message>
        <source>Codes for a shift</source>
        <translation>值班验证码</translation>
    </message>
    <message>
        <source>A sheet with the codes of some hours, for somebody who takes over. No key is on it: when the hours are over it is worth nothing.</source>
        <translation>一张写有几小时验证码的纸，交给接班的人。上面没有密钥：时间一过便毫无价值。</translation>
    </message>
    <message>
        <source>From</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>For</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Writing the file</source>
        <translation>正在写入文件</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>When a shift begins</extracomment>
        <translation>现在</translation>
    </message>
    <message>
        <source>PDF, to be printed</source>
        <translation>PDF，用于打印</translation>
    </message>
    <message>
        <source>HTML, for a browser</source>
        <translation>HTML，用浏览器打开</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Write codes of %n account(s)…</source>
        <translation>
            <numerusform>写出 %n 个账号的验证码(&amp;W)…</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Write codes…</source>
        <translation>写出验证码(&amp;W)…</translation>
    </message>
</context>
<context>
    <name>countersign::ShiftCodesFlow</name>
    <message>
        <source>too many codes</source>
        <translation>验证码太多</translation>
    </message>
    <message>
        <source>There are no accounts yet.</source>
        <translation>还没有账号。</translation>
    </message>
    <message>
        <source>Files of this kind (*.%1);;All files (*)</source>
        <extracomment>Of a file chooser; %1 is the ending of the files: &quot;pdf&quot;</extracomment>
        <translation>这种文件 (*.%1);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Write codes to</source>
        <translation>验证码写入到</translation>
    </message>
    <message numerus="yes">
        <source>Whoever gets hold of the sheet can use the codes of %n account(s) until %1.</source>
        <extracomment>%1 is a moment: &quot;today 22:00&quot;</extracomment>
        <translation>
            <numerusform>在 %1 之前，拿到这张纸的人都能使用 %n 个账号的验证码。</numerusform>
        </translation>
    </message>
    <message>
        <source>Codes written: “%1”. Destroy it when the shift ends.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>已写出验证码：“%1”。值班结束后销毁它。</translation>
    </message>
</context>
<context>
    <name>countersign::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Everything works without a mouse.</source>
        <translation>不用鼠标也能完成所有操作。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>countersign::ShowQrDialog</name>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>The code is hidden.</source>
        <translation>二维码已隐藏。</translation>
    </message>
    <message>
        <source>&amp;Show again…</source>
        <translation>再次显示(&amp;S)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>上一个(&amp;P)</translation>
    </message>
    <message>
        <source>QR code: %1</source>
        <translation>二维码：%1</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>完成(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>下一个(&amp;N)</translation>
    </message>
    <message numerus="yes">
        <source>Hidden in %n second(s)</source>
        <translation>
            <numerusform>%n 秒后隐藏</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countersign::StaleCopyFlow</name>
    <message>
        <source>An older copy would not be noticed this time.</source>
        <translation>这次不会发现较旧的副本。</translation>
    </message>
    <message>
        <source>What this computer remembers of your vaults cannot be read.</source>
        <translation>这台电脑关于你的保险库的记录无法读取。</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>This vault was changed elsewhere separately.</source>
        <translation>此保险库在别处被单独更改过。</translation>
    </message>
    <message>
        <source>This is an older copy of the vault.</source>
        <translation>这是保险库的较旧副本。</translation>
    </message>
    <message>
        <source>Accept this file…</source>
        <translation>采用此文件…</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>比较…</translation>
    </message>
    <message>
        <source>A still newer state was seen here, but is not kept beside this file: %1.</source>
        <extracomment>%1 is a state of the vault: “13 accounts, saved today 09:12, save 45”</extracomment>
        <translation>这里还见过更新的状态，但没有保留在此文件旁边：%1。</translation>
    </message>
    <message>
        <source>Accept this file?</source>
        <translation>采用此文件？</translation>
    </message>
    <message>
        <source>It counts as the newest from now on. What only the newer state has is left out; compare them first if you are not sure.</source>
        <translation>从现在起它视为最新。只在较新状态中的内容会被舍去；不确定的话先比较。</translation>
    </message>
    <message>
        <source>Accept this file</source>
        <translation>采用此文件</translation>
    </message>
    <message>
        <source>This file counts as the newest now</source>
        <translation>此文件现在视为最新</translation>
    </message>
    <message numerus="yes">
        <source>Merged: %n account(s) added</source>
        <translation>
            <numerusform>已合并：新增 %n 个账号</numerusform>
        </translation>
    </message>
    <message>
        <source>Merged</source>
        <translation>已合并</translation>
    </message>
    <message>
        <source>The newer state is open now</source>
        <translation>已打开较新的状态</translation>
    </message>
    <message>
        <source>This file: %1.
Newest seen here: %2.
Codes work; nothing is changed until you decide.</source>
        <extracomment>Both are states of the vault: “12 accounts, saved yesterday 10:00, save 41”</extracomment>
        <translation>此文件：%1。
这里见过的最新状态：%2。
验证码可用；在你决定之前不会更改任何内容。</translation>
    </message>
</context>
<context>
    <name>countersign::StrengthBar</name>
    <message>
        <source>Several unusual words are strong and easy to type.</source>
        <translation>几个不常见的词组合起来，既强又好输入。</translation>
    </message>
    <message>
        <source>Very weak: would take minutes to guess offline</source>
        <translation>很弱：离线猜测只需几分钟</translation>
    </message>
    <message>
        <source>Weak: would take hours to guess offline</source>
        <translation>弱：离线猜测需要几小时</translation>
    </message>
    <message>
        <source>Weak: would take days to guess offline</source>
        <translation>弱：离线猜测需要几天</translation>
    </message>
    <message>
        <source>Fair: would take months to guess offline</source>
        <translation>一般：离线猜测需要几个月</translation>
    </message>
    <message>
        <source>Good: would take years to guess offline</source>
        <translation>较强：离线猜测需要几年</translation>
    </message>
    <message>
        <source>Strong: would take centuries to guess offline</source>
        <translation>强：离线猜测需要几百年</translation>
    </message>
</context>
<context>
    <name>countersign::SupportReportDialog</name>
    <message>
        <source>Support report</source>
        <translation>支持报告</translation>
    </message>
    <message>
        <source>What a support desk asks for, and nothing that makes codes. Your account’s name is in it.</source>
        <translation>客服会询问的内容，不含任何可生成验证码的信息。其中有你的账号名称。</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>报告</translation>
    </message>
    <message>
        <source>Save as &amp;picture…</source>
        <translation>保存为图片(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
</context>
<context>
    <name>countersign::SupportReportFlow</name>
    <message>
        <source>The report is copied.</source>
        <translation>报告已复制。</translation>
    </message>
    <message>
        <source>Save the report</source>
        <extracomment>The beginning of a file&apos;s name</extracomment>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Support report</source>
        <translation>支持报告</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>The report is saved.</source>
        <translation>报告已保存。</translation>
    </message>
</context>
<context>
    <name>countersign::TrashDialog</name>
    <message>
        <source>Delete %1 for good?</source>
        <translation>彻底删除%1？</translation>
    </message>
    <message>
        <source>Its key is destroyed and can&apos;t be brought back. If the site still asks for codes, you need its own recovery codes to get in.</source>
        <translation>它的密钥会被销毁，无法恢复。如果网站仍要求验证码，只能用该网站自己的恢复码登录。</translation>
    </message>
    <message>
        <source>&amp;Delete for good</source>
        <translation>彻底删除(&amp;D)</translation>
    </message>
    <message>
        <source>Trash and retired accounts</source>
        <translation>回收站和已停用的账号</translation>
    </message>
    <message>
        <source>What is here is out of the list. Restored, an account goes back to its place with its key.</source>
        <translation>这里的账号不在列表中。恢复后，账号会带着密钥回到原来的位置。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Nothing here. Accounts you remove stay here for 30 days.</source>
        <translation>这里是空的。移除的账号会在这里保留 30 天。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>恢复%1</translation>
    </message>
    <message>
        <source>retired</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
    <message>
        <source>Delete %1 for good</source>
        <translation>彻底删除%1</translation>
    </message>
    <message>
        <source>in the Trash for %1 more</source>
        <extracomment>%1 is a length of time: &quot;28 days&quot;.</extracomment>
        <translation>在回收站中还保留%1</translation>
    </message>
    <message>
        <source>in the Trash for more than 30 days</source>
        <translation>在回收站中已超过 30 天</translation>
    </message>
    <message>
        <source>Delete account</source>
        <translation>删除账号</translation>
    </message>
    <message>
        <source>To the Trash</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Move %1 to the Trash</source>
        <translation>把 %1 移到回收站</translation>
    </message>
    <message>
        <source>retired %1 ago</source>
        <extracomment>%1 is a length of time: &quot;28 days&quot;.</extracomment>
        <translation>%1前停用</translation>
    </message>
    <message>
        <source>retired for more than 90 days</source>
        <translation>已停用超过 90 天</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>At the end of a list of accounts</extracomment>
        <translation>
            <numerusform>以及另外 %n 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n account(s) for good?</source>
        <translation>
            <numerusform>彻底删除 %n 个账号？</numerusform>
        </translation>
    </message>
    <message>
        <source>Their keys are destroyed and can&apos;t be brought back. Where a site still asks for codes, you need its own recovery codes to get in.</source>
        <translation>它们的密钥会被销毁，无法找回。如果网站仍要求验证码，只能用网站自己的恢复码登录。</translation>
    </message>
    <message>
        <source>D&amp;elete those over 30 days…</source>
        <translation>删除超过 30 天的(&amp;E)…</translation>
    </message>
    <message>
        <source>Deletes what has been in the Trash for more than 30 days, after asking.</source>
        <translation>询问之后，删除在回收站中超过 30 天的账号。</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>已停用</translation>
    </message>
</context>
<context>
    <name>countersign::TwoCodesDialog</name>
    <message>
        <source>%1 asks for two codes</source>
        <extracomment>%1 is a service</extracomment>
        <translation>%1 要求输入两个验证码</translation>
    </message>
    <message>
        <source>Two codes in a row</source>
        <translation>连续两个验证码</translation>
    </message>
    <message>
        <source>Type both into the page, in this order.</source>
        <translation>按此顺序把两个验证码都输入页面。</translation>
    </message>
    <message>
        <source>Copy &amp;first code</source>
        <translation>复制第一个(&amp;F)</translation>
    </message>
    <message>
        <source>Copy s&amp;econd code</source>
        <translation>复制第二个(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Start over</source>
        <translation>重新开始(&amp;S)</translation>
    </message>
    <message>
        <source>It &amp;worked</source>
        <translation>已成功(&amp;W)</translation>
    </message>
    <message>
        <source>Two codes</source>
        <translation>两个验证码</translation>
    </message>
    <message>
        <source>These two codes have run out. Start over.</source>
        <translation>这两个验证码已过期。重新开始。</translation>
    </message>
</context>
<context>
    <name>countersign::UnfinishedSaveOffer</name>
    <message>
        <source>The last change is not in the vault yet.</source>
        <translation>最后一次更改还不在保险库里。</translation>
    </message>
    <message>
        <source>Its save was cut short, %1, but is complete. “Use it” puts that change in place and keeps the present file as an earlier copy.</source>
        <extracomment>%1 is a moment, as in “today 09:12”. “Use it” is the button below.</extracomment>
        <translation>它的保存在 %1 中断，但内容完整。“使用它”会把那次更改放到位，并把现有文件保留为早期副本。</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>丢弃…</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>使用它</translation>
    </message>
    <message>
        <source>Discard the change?</source>
        <translation>丢弃这次更改？</translation>
    </message>
    <message>
        <source>What was being saved %1 is nowhere else. It cannot be brought back.</source>
        <extracomment>%1 is a moment, as in “today 09:12”</extracomment>
        <translation>%1 正在保存的内容别处没有，丢弃后无法找回。</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>丢弃</translation>
    </message>
</context>
<context>
    <name>countersign::UnusableRecordsDialog</name>
    <message numerus="yes">
        <source>%n account(s) cannot be used</source>
        <translation>
            <numerusform>%n 个账号无法使用</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of them is lost: they stay in the vault as they are, and every other account works.</source>
        <translation>它们没有丢失任何内容：原样留在保险库里，其他账号都正常。</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>countersign::VaultChooser</name>
    <message>
        <source>Open a vault</source>
        <translation>打开保险库</translation>
    </message>
    <message>
        <source>Vaults (*.otpv);;All files (*)</source>
        <translation>保险库 (*.otpv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Open “%1”?</source>
        <translation>打开“%1”？</translation>
    </message>
    <message>
        <source>The vault in use is locked and stays where it is. You can open it again later.</source>
        <translation>当前使用的保险库会被锁定并留在原处。以后可以重新打开。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Your last change is not saved</source>
        <translation>上一次更改尚未保存</translation>
    </message>
    <message>
        <source>Opening another vault now would lose it. Save it first, or keep a copy.</source>
        <translation>现在打开其他保险库会丢失这次更改。先保存，或保留一份副本。</translation>
    </message>
    <message>
        <source>Lose the change</source>
        <translation>放弃更改</translation>
    </message>
</context>
<context>
    <name>countersign::WatchBar</name>
    <message>
        <source>Looking for a QR code…</source>
        <translation>正在找二维码…</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Ends the search and brings Countersign back</source>
        <translation>结束查找，回到 Countersign</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>Seconds that are left, as short as possible.</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>还剩 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Bring the page to the front.</source>
        <translation>把绑定页面调到最前面。</translation>
    </message>
    <message>
        <source>That is %1, not an account.</source>
        <translation>那是%1，不是账号。</translation>
    </message>
</context>
<context>
    <name>countersign::WaysBackDialog</name>
    <message>
        <source>Ways back in</source>
        <translation>登录办法</translation>
    </message>
    <message>
        <source>The same &amp;codes are also on</source>
        <translation>同样的验证码还在(&amp;C)</translation>
    </message>
    <message>
        <source>my phone</source>
        <translation>我的手机</translation>
    </message>
    <message>
        <source>Who can turn the codes &amp;off</source>
        <translation>谁能关闭两步验证(&amp;O)</translation>
    </message>
    <message>
        <source>the administrator of the main account</source>
        <translation>主账号的管理员</translation>
    </message>
    <message>
        <source>&amp;Recovery codes are also kept in</source>
        <translation>恢复码还存放在(&amp;R)</translation>
    </message>
    <message>
        <source>the safe at home</source>
        <translation>家里的保险箱</translation>
    </message>
    <message>
        <source>S&amp;how…</source>
        <translation>显示(&amp;H)…</translation>
    </message>
    <message>
        <source>Show the recovery codes</source>
        <translation>显示恢复码</translation>
    </message>
    <message>
        <source>Codes that the site gave you for this day. None are kept here yet.</source>
        <translation>网站为这一天给你的恢复码。这里还没有保存。</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) can still be used.</source>
        <translation>
            <numerusform>还有 %n 个可以使用。</numerusform>
        </translation>
    </message>
    <message>
        <source>Recovery codes in the vault</source>
        <translation>保险库中的恢复码</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>such as %1</source>
        <extracomment>An example in an empty field: &quot;such as my phone&quot;</extracomment>
        <translation>例如%1</translation>
    </message>
</context>
<context>
    <name>countersign::WelcomeStep</name>
    <message>
        <source>Making the vault</source>
        <translation>正在创建保险库</translation>
    </message>
</context>
<context>
    <name>countersign::WhichCodeDialog</name>
    <message>
        <source>Which code is this?</source>
        <translation>这是哪个账号的验证码？</translation>
    </message>
    <message>
        <source>Type or paste a code to see which account it came from. Nothing leaves this computer.</source>
        <translation>输入或粘贴验证码，查看它来自哪个账号。任何内容都不会离开这台计算机。</translation>
    </message>
    <message>
        <source>Another device shows it &amp;now</source>
        <translation>另一台设备现在显示它(&amp;N)</translation>
    </message>
    <message>
        <source>C&amp;ode</source>
        <translation>验证码(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>No account here makes this code now, nor up to ten codes before or after. Check the digits.</source>
        <translation>这里没有账号在当前及前后十个验证码内给出它。检查数字。</translation>
    </message>
    <message>
        <source>No account here makes this code within 10 minutes. Check the digits; or the clocks differ by more.</source>
        <translation>这里没有账号在 10 分钟内给出它。检查数字；也可能时钟相差更多。</translation>
    </message>
    <message>
        <source>Show</source>
        <extracomment>Shows an account in the list</extracomment>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>countersign::WindowActions</name>
    <message>
        <source>Add an Account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>Scan the Screen</source>
        <translation>扫描屏幕</translation>
    </message>
    <message>
        <source>From a Picture…</source>
        <translation>从图片…</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Type a Key…</source>
        <translation>手动输入密钥…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy Next</source>
        <extracomment>Copies the code of the next period.</extracomment>
        <translation>复制下一个验证码</translation>
    </message>
    <message>
        <source>Next Code</source>
        <extracomment>Makes the next code of a counter-based account.</extracomment>
        <translation>下一个验证码</translation>
    </message>
    <message>
        <source>Show Large</source>
        <translation>放大显示</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>置顶</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>移除…</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Trash and Retired…</source>
        <translation>回收站和已停用…</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>设置…</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>锁定</translation>
    </message>
    <message>
        <source>About Countersign</source>
        <translation>关于 Countersign</translation>
    </message>
    <message>
        <source>Close Window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Copy Pinned Account %1</source>
        <translation>复制置顶账号 %1</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>取消置顶</translation>
    </message>
    <message>
        <source>Copy and hide</source>
        <translation>复制并隐藏</translation>
    </message>
    <message>
        <source>Show QR Code…</source>
        <translation>显示二维码…</translation>
    </message>
    <message>
        <source>Move to a Phone…</source>
        <translation>转到手机…</translation>
    </message>
    <message>
        <source>Use the Camera…</source>
        <translation>使用摄像头…</translation>
    </message>
    <message>
        <source>Import from Another App…</source>
        <translation>从其他应用导入…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Add Another User…</source>
        <translation>添加其他用户…</translation>
    </message>
    <message>
        <source>The Site Accepted It</source>
        <extracomment>Notes that a site accepted the code of the account, so that it is no longer pending.</extracomment>
        <translation>网站已接受验证码</translation>
    </message>
    <message>
        <source>Add Another User of “%1”…</source>
        <extracomment>%1 is the name or number of an account at a cloud service, which has several users.</extracomment>
        <translation>添加“%1”的其他用户…</translation>
    </message>
    <message>
        <source>Two Codes in a Row…</source>
        <translation>连续两个验证码…</translation>
    </message>
    <message>
        <source>Receiving Key…</source>
        <extracomment>The key with which others share accounts with this vault</extracomment>
        <translation>接收密钥…</translation>
    </message>
    <message>
        <source>Codes for a Shift…</source>
        <extracomment>Writes the codes of some hours for somebody who takes over</extracomment>
        <translation>值班验证码…</translation>
    </message>
    <message>
        <source>Support Report…</source>
        <translation>支持报告…</translation>
    </message>
    <message>
        <source>Which Code Is This?…</source>
        <extracomment>Finds the account that made a code</extracomment>
        <translation>这是哪个账号的验证码？…</translation>
    </message>
    <message>
        <source>Check the Clock…</source>
        <translation>检查时钟…</translation>
    </message>
    <message>
        <source>Recovery Codes…</source>
        <translation>恢复码…</translation>
    </message>
    <message>
        <source>Code Not Accepted?…</source>
        <extracomment>Finds out why a site refuses the account&apos;s codes.</extracomment>
        <translation>验证码不被接受？…</translation>
    </message>
    <message>
        <source>Ready for a Lost Device?…</source>
        <extracomment>Shows what gets a person back in when this computer is lost</extracomment>
        <translation>设备丢了怎么办？…</translation>
    </message>
</context>
<context>
    <name>countersign::WindowDialogs</name>
    <message>
        <source>Your last change is not saved</source>
        <translation>上一次更改尚未保存</translation>
    </message>
    <message>
        <source>Closing now would lose it. Save it first, or keep a copy.</source>
        <translation>现在关闭会丢失这次更改。先保存，或保留一份副本。</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>关闭并放弃更改</translation>
    </message>
    <message>
        <source>Try to save again</source>
        <translation>重新尝试保存</translation>
    </message>
</context>
<context>
    <name>countersign::WindowPages</name>
    <message>
        <source>Copy saved as “%1”</source>
        <translation>副本已保存为“%1”</translation>
    </message>
</context>
</TS>
