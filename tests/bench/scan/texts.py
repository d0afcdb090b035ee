"""Texts of codes as services make them: links of every length, Google migration batches, and what else hangs beside them."""

import base64
import random
from urllib.parse import quote

ISSUERS = ["GitHub", "GitLab", "Example Cloud", "Dropbox", "Nextcloud", "Proton", "Mastodon", "Fastmail", "Hetzner",
           "Cloudflare", "DigitalOcean", "npm", "PyPI", "Bitwarden", "Steam Tools", "Contoso Ltd", "University of Basel",
           "AWS SSO", "Kraken", "ACME Corporation VPN"]
CHINESE_ISSUERS = ["阿里云", "腾讯云", "华为云", "哔哩哔哩", "示例科技有限公司", "清华大学", "网易邮箱", "码云"]
NAMES = ["alice", "bob.builder", "carol+work", "dave_1987", "eve", "frank.meier", "grace.hopper", "heidi", "ivan",
         "root", "admin", "service-account-deploy"]
CHINESE_NAMES = ["张三", "李四的帐号", "王小明", "管理员", "财务部"]
DOMAINS = ["example.com", "mail.example.org", "contoso.com", "example.co.uk", "uni-basel.example", "corp.example.net"]
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


def key(chance, length=None):
    length = length or chance.choice([16, 16, 26, 32, 32, 32, 52, 64])
    return "".join(chance.choice(ALPHABET) for _ in range(length))


def link(chance, chinese="", size=""):
    """An otpauth link. `chinese`: "" none, "escaped" or "raw". `size`: "short" for the smallest codes, "" any."""
    issuer = chance.choice(CHINESE_ISSUERS if chinese else ISSUERS)
    name = chance.choice(CHINESE_NAMES if chinese else NAMES)
    write = (lambda text: text) if chinese == "raw" else (lambda text: quote(text, safe=""))
    if size == "short":
        return f"otpauth://totp/{write(name)}?secret={key(chance, 16)}&issuer={write(issuer.split(' ')[0])}"
    if not chinese and chance.random() < 0.7:
        name += "@" + chance.choice(DOMAINS)
    label = write(issuer) + chance.choice([":", "%3A"]) + write(name) if chance.random() < 0.8 else write(name)
    text = f"otpauth://totp/{label}?secret={key(chance)}&issuer={write(issuer)}"
    if chance.random() < 0.45:
        text += f"&algorithm={chance.choice(['SHA1', 'SHA1', 'SHA256', 'SHA512'])}" \
                f"&digits={chance.choice([6, 6, 6, 8])}&period={chance.choice([30, 30, 30, 60])}"
    elif chance.random() < 0.1:
        text = text.replace("otpauth://totp", "otpauth://hotp") + f"&counter={chance.randrange(20)}"
    return text


def _field(number, value):
    if isinstance(value, int):
        return _varint(number << 3) + _varint(value)
    return _varint(number << 3 | 2) + _varint(len(value)) + value


def _varint(value):
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    return bytes(out) + bytes([value])


def migration(chance, limit):
    """A Google export of as many accounts as fit in `limit` bytes of text."""
    def written(accounts):
        content = accounts + _field(2, 1) + _field(3, 1) + _field(4, 0) + _field(5, 1 + chance_number)
        return "otpauth-migration://offline?data=" + quote(base64.b64encode(content).decode(), safe="")

    chance_number = chance.randrange(1 << 30)
    accounts = b""
    while True:
        issuer, name = chance.choice(ISSUERS), chance.choice(NAMES) + "@" + chance.choice(DOMAINS)
        one = _field(1, chance.randbytes(chance.choice([10, 20, 20, 32]))) + _field(2, name.encode()) \
            + _field(3, issuer.encode()) + _field(4, 1) + _field(5, 1) + _field(6, 2)
        if len(written(accounts + _field(1, one))) > limit and accounts:
            return written(accounts)
        accounts += _field(1, one)


def beside(chance):
    """A text that is no account: what stands on a page next to the binding code."""
    return chance.choice([
        "https://play.google.com/store/apps/details?id=com.google.android.apps.authenticator2",
        "https://apps.apple.com/app/google-authenticator/id388497605",
        "https://apps.apple.com/us/app/microsoft-authenticator/id983156458",
        "https://example.com/help/two-factor?lang=en",
        "WIFI:T:WPA;S:Guest Network;P:correct horse;;",
        "https://u.wechat.com/EAbCdEfGhIjKlMnOpQrStUv",
        "https://qr.alipay.com/fkx0123456789abcdef",
        "tel:+41443001111",
        "MECARD:N:Muster,Hans;TEL:+41443001111;EMAIL:hans@example.com;;",
    ])


def is_account(text):
    return text.startswith(("otpauth://", "otpauth-migration://"))


def chance_of(name):
    """Numbers that depend on nothing but `name`, so that a picture stays the same when others are added."""
    return random.Random("countersign " + name)
