#!/usr/bin/env python3
"""Writes KeePass databases and an XML export as https://keepass.info/help/kb/kdbx.html describes them, then opens each
with pykeepass. Needs python3-pykeepass (whose Twofish is used too), python3-argon2, python3-pycryptodome."""

import base64
import copy
import gzip
import hashlib
import hmac
import pathlib
import struct
import sys
import urllib.parse
import xml.etree.ElementTree as ElementTree

import argon2
import pykeepass
from Cryptodome.Cipher import AES, ChaCha20, Salsa20
from pykeepass.kdbx_parsing.twofish import Twofish, MODE_CBC

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import sample_accounts as samples  # noqa: E402

PASSWORD = "Tür & Tor 门"
BIN = base64.b64encode(hashlib.md5(b"bin").digest()).decode()


def fixed(what, size):
    """Bytes that are random enough for an example, and the same every time."""
    return hashlib.shake_256(b"keepass example " + what.encode()).digest(size)


# --- The document ---

def group(parent, name, uuid=None):
    node = ElementTree.SubElement(parent, "Group")
    ElementTree.SubElement(node, "UUID").text = uuid or base64.b64encode(fixed(name, 16)).decode()
    ElementTree.SubElement(node, "Name").text = name
    return node


def string(entry, key, value, protected):
    node = ElementTree.SubElement(entry, "String")
    ElementTree.SubElement(node, "Key").text = key
    ElementTree.SubElement(node, "Value", {"Protected": "True"} if protected else {}).text = value


def entry(parent, title, user="", note="", **strings):
    node = ElementTree.SubElement(parent, "Entry")
    ElementTree.SubElement(node, "UUID").text = base64.b64encode(fixed(title + user, 16)).decode()
    string(node, "Notes", note, False)
    string(node, "Password", "a password & more", True)
    string(node, "Title", title, False)
    string(node, "UserName", user, False)
    for key, value in strings.items():
        string(node, key.replace("__", " ").replace("_0", "-"), value, not key.endswith("Settings"))
    return node


def named(title, user, sample, **more):
    return {**sample, "issuer": title, "name": user, "groups": [], "note": "", **more}


def spaced(text):
    return " ".join(text.lower()[start:start + 4] for start in range(0, len(text), 4))


def encoded(number, size, encode):
    return encode(samples.secret(number, size)).decode()


def document():
    """The tree, and the accounts that it gives."""
    root = ElementTree.Element("KeePassFile")
    meta = ElementTree.SubElement(root, "Meta")
    ElementTree.SubElement(meta, "Generator").text = "Countersign's examples"
    ElementTree.SubElement(meta, "DatabaseName").text = "Example"
    ElementTree.SubElement(meta, "RecycleBinEnabled").text = "True"
    ElementTree.SubElement(meta, "RecycleBinUUID").text = BIN
    top = group(ElementTree.SubElement(root, "Root"), "Database")

    entry(top, "no code", "user")
    first = entry(top, "an entry", "another name", "two\nlines", otp=samples.link(samples.PLAIN))
    history = ElementTree.SubElement(first, "History")
    entry(history, "an entry", "before", otp=samples.link(samples.account(90, "Former", "key")))
    entry(top, "Several", "user", otp=samples.link(samples.CHINESE), otp_1=samples.link(samples.STEAM, encoder="steam").replace(
        "otpauth://steam", "otpauth://totp"), otp_title="is none")
    entry(top, "Bare key", "user@example.com", otp=spaced(samples.account(9, "", "")["secret"]))
    accounts = [{**samples.PLAIN, "groups": [], "note": "two\nlines"}, samples.CHINESE, samples.STEAM,
                named("Bare key", "user@example.com", samples.account(9, "", ""))]

    work = group(top, "工作 & Work")
    keeotp = samples.account(10, "", "", algorithm="SHA256", digits=8, period=25, size=16)
    entry(work, "KeeOtp", "user", otp="key=" + urllib.parse.quote(base64.b32encode(samples.secret(10, 16)).decode())
          + "&step=25&size=8&otpHashMode=Sha256")
    entry(work, "KeeOtp", "counting", otp="key=" + encoded(11, 20, base64.b64encode).replace("=", "%3d")
          + "&type=Hotp&counter=41&encoding=Base64")
    nested = group(work, "nested")
    entry(nested, "Tray", "user", TOTP__Seed=spaced(samples.account(12, "", "", size=10)["secret"]), TOTP__Settings="60;8;https://time.example/",
          TimeOtp_0Secret_0Base32=samples.account(12, "", "", size=10)["secret"], TimeOtp_0Period="60", TimeOtp_0Length="8")
    entry(nested, "Tray", "gordon", TOTP__Seed=samples.STEAM["secret"], TOTP__Settings="30;S")
    path = ["工作 & Work"]
    accounts += [named("KeeOtp", "user", keeotp, groups=path),
                 named("KeeOtp", "counting", samples.account(11, "", "", "hotp", counter=41), groups=path),
                 named("Tray", "user", samples.account(12, "", "", digits=8, period=60, size=10), groups=[path[0] + "/nested"]),
                 named("Tray", "gordon", samples.STEAM, groups=[path[0] + "/nested"])]

    own = group(top, "KeePass")
    plain = "naïve text"
    entry(own, "UTF-8", "", TimeOtp_0Secret=plain)
    entry(own, "Hex", "", TimeOtp_0Secret_0Hex=samples.secret(13).hex(), TimeOtp_0Algorithm="HMAC-SHA-512", TimeOtp_0Length="8")
    entry(own, "Base64", "", TimeOtp_0Secret_0Base64=encoded(14, 20, base64.b64encode), TimeOtp_0Period="60",
          HmacOtp_0Secret_0Base32=samples.COUNTING["secret"], HmacOtp_0Counter="7")
    accounts += [named("UTF-8", "", {**samples.account(0, "", ""), "secret": samples.base32(plain.encode()),
                                     "secret_hex": plain.encode().hex()}, groups=["KeePass"]),
                 named("Hex", "", samples.account(13, "", "", algorithm="SHA512", digits=8), groups=["KeePass"]),
                 named("Base64", "", samples.account(14, "", "", period=60), groups=["KeePass"]),
                 named("Base64", "", samples.COUNTING, groups=["KeePass"])]

    bad = group(top, "Bad ones")
    key = samples.PLAIN["secret"]
    entry(bad, "no Base32", "user", otp="not base32!")
    entry(bad, "another kind", "", otp=f"key={key}&type=Yandex")
    entry(bad, "another notation", "", otp=f"key={key}&encoding=Base36")
    entry(bad, "digits of a word", "", TOTP__Seed=key, TOTP__Settings="30;six")
    entry(bad, "unknown setting", "", TOTP__Seed=key, TOTP__Settings="30;6;SHA256")
    entry(bad, "eleven digits", "", TimeOtp_0Secret_0Base32=key, TimeOtp_0Length="11")
    entry(bad, "no period", "", TimeOtp_0Secret_0Base32=key, TimeOtp_0Period="0")
    entry(bad, "odd hex", "", HmacOtp_0Secret_0Hex="abc")
    entry(bad, "empty", "", otp="", TOTP__Seed=" ", TimeOtp_0Secret="", TimeOtp_0Length="6")
    rejected = [{"name": each} for each in ("no Base32: user", "another kind", "another notation", "digits of a word", "unknown setting",
                                            "eleven digits", "no period", "odd hex")]

    trash = group(top, "Recycle bin", BIN)
    entry(trash, "thrown away", "", otp=samples.link(samples.account(91, "Old", "one")))
    entry(group(trash, "a whole group"), "with its entry", "", otp=samples.link(samples.account(92, "Old", "two")))
    return root, {"accounts": accounts, "rejected": rejected, "trashed": ["thrown away", "with its entry"]}


def plain_export(root):
    root = copy.deepcopy(root)
    for value in root.iter("Value"):
        if value.attrib.pop("Protected", None):
            value.set("ProtectInMemory", "True")
    ElementTree.indent(root, "\t")
    return b'<?xml version="1.0" encoding="utf-8" standalone="yes"?>\r\n' + ElementTree.tostring(root, "utf-8")


def protected(root, stream):
    """The tree as bytes, with its protected values encrypted in the order of the document."""
    root = copy.deepcopy(root)
    for value in root.iter("Value"):
        if value.get("Protected"):
            value.text = base64.b64encode(stream.encrypt((value.text or "").encode())).decode()
    return b'<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n' + ElementTree.tostring(root, "utf-8")


# --- The file around it ---

CIPHERS = {"aes": "31c1f2e6bf714350be5805216afc5aff", "chacha20": "d6038a2b8b6f4cb5a524339a31dbb59a",
           "twofish": "ad68f29f576f4bb9a36ad47af965346c"}
KDFS = {"aes": "c9d9f39a628a4460bf740d08c18a4fea", "argon2d": "ef636ddf8c29444b91f7a9a403e30a0c",
        "argon2id": "9e298b1956db4773b23dfc3ec6f0a1e6"}
STREAMS = {"salsa20": 2, "chacha20": 3}
ROUNDS, PASSES, MEMORY = 600, 2, 64 * 1024


def inner_stream(name, key):
    if name == "salsa20":
        return Salsa20.new(key=hashlib.sha256(key).digest(), nonce=bytes.fromhex("e830094b97205d2a"))
    digest = hashlib.sha512(key).digest()
    return ChaCha20.new(key=digest[:32], nonce=digest[32:44])


def encrypted(cipher, key, iv, plain):
    if cipher == "chacha20":
        return ChaCha20.new(key=key, nonce=iv).encrypt(plain)
    padding = 16 - len(plain) % 16
    padded = plain + bytes([padding]) * padding
    return AES.new(key, AES.MODE_CBC, iv).encrypt(padded) if cipher == "aes" else Twofish.new(key, MODE_CBC, iv).encrypt(padded)


def transformed(kdf, lanes, seed):
    composite = hashlib.sha256(hashlib.sha256(PASSWORD.encode()).digest()).digest()
    if kdf == "aes":
        block = AES.new(seed, AES.MODE_ECB)
        for _ in range(ROUNDS):
            composite = block.encrypt(composite)
        return hashlib.sha256(composite).digest()
    kind = argon2.low_level.Type.D if kdf == "argon2d" else argon2.low_level.Type.ID
    return argon2.low_level.hash_secret_raw(composite, seed, PASSES, MEMORY // 1024, lanes, 32, kind, 0x13)


def dictionary(items):
    formats = {0x04: "<I", 0x05: "<Q"}
    out = struct.pack("<H", 0x0100)
    for kind, name, value in items:
        value = struct.pack(formats[kind], value) if kind in formats else value
        out += struct.pack("<BI", kind, len(name)) + name.encode() + struct.pack("<I", len(value)) + value
    return out + b"\0"


def header(minor, major, fields):
    size = "<BH" if major == 3 else "<BI"
    return struct.pack("<IIHH", 0x9AA2D903, 0xB54BFB67, minor, major) + b"".join(
        struct.pack(size, number, len(value)) + value for number, value in [*fields, (0, b"\r\n\r\n")])


def version_3(root, name, cipher, stream, packed):
    seed, kdf_seed, start = (fixed(f"{name} {part}", 32) for part in ("seed", "kdf", "start"))
    iv = fixed(name + " iv", 12 if cipher == "chacha20" else 16)
    key = fixed(name + " stream", 32)
    head = header(1, 3, [(2, bytes.fromhex(CIPHERS[cipher])), (3, struct.pack("<I", packed)), (4, seed), (5, kdf_seed),
                         (6, struct.pack("<Q", ROUNDS)), (7, iv), (8, key), (9, start), (10, struct.pack("<I", STREAMS[stream]))])
    root = copy.deepcopy(root)
    ElementTree.SubElement(root.find("Meta"), "HeaderHash").text = base64.b64encode(hashlib.sha256(head).digest()).decode()
    content = protected(root, inner_stream(stream, key))
    content = gzip.compress(content, mtime=0) if packed else content
    blocks = [content[at:at + 1500] for at in range(0, len(content), 1500)]
    body = b"".join(struct.pack("<I", index) + hashlib.sha256(block).digest() + struct.pack("<I", len(block)) + block
                    for index, block in enumerate(blocks)) + struct.pack("<I", len(blocks)) + bytes(36)
    master = hashlib.sha256(seed + transformed("aes", 1, kdf_seed)).digest()
    return head + encrypted(cipher, master, iv, start + body)


def version_4(root, name, cipher, stream, packed, kdf, minor, lanes=1, attachment=b""):
    seed, kdf_seed = fixed(name + " seed", 32), fixed(name + " kdf", 32)
    iv = fixed(name + " iv", 12 if cipher == "chacha20" else 16)
    key = fixed(name + " stream", 64)
    kdf_items = [(0x42, "$UUID", bytes.fromhex(KDFS[kdf]))]
    kdf_items += [(0x05, "R", ROUNDS), (0x42, "S", kdf_seed)] if kdf == "aes" else [
        (0x05, "I", PASSES), (0x05, "M", MEMORY), (0x04, "P", lanes), (0x42, "S", kdf_seed), (0x04, "V", 0x13)]
    head = header(minor, 4, [(2, bytes.fromhex(CIPHERS[cipher])), (3, struct.pack("<I", packed)), (4, seed), (7, iv),
                             (11, dictionary(kdf_items))])
    inner = [(1, struct.pack("<I", STREAMS[stream])), (2, key)] + ([(3, b"\x01" + attachment)] if attachment else []) + [(0, b"")]
    content = b"".join(struct.pack("<BI", number, len(value)) + value for number, value in inner)
    content += protected(root, inner_stream(stream, key))
    stretched = transformed(kdf, lanes, kdf_seed)
    body = encrypted(cipher, hashlib.sha256(seed + stretched).digest(), iv, gzip.compress(content, mtime=0) if packed else content)
    base = hashlib.sha512(seed + stretched + b"\x01").digest()

    def mac(index, message):
        return hmac.new(hashlib.sha512(struct.pack("<Q", index) + base).digest(), message, "sha256").digest()

    out = head + hashlib.sha256(head).digest() + mac(2**64 - 1, head)
    for index, block in enumerate([*(body[at:at + 1500] for at in range(0, len(body), 1500)), b""]):
        sized = struct.pack("<I", len(block)) + block
        out += mac(index, struct.pack("<Q", index) + sized) + sized
    return out


root, expected = document()
files = {
    "3.1-aes-salsa20.kdbx": version_3(root, "a", "aes", "salsa20", True),
    "3.1-aes-chacha20.kdbx": version_3(root, "h", "aes", "chacha20", True),  # which KeePassXC takes for Salsa20
    "3.1-twofish-salsa20.kdbx": version_3(root, "b", "twofish", "salsa20", False),
    "3.1-chacha20-salsa20.kdbx": version_3(root, "c", "chacha20", "salsa20", True),
    "4.0-aes-aeskdf.kdbx": version_4(root, "d", "aes", "chacha20", True, "aes", 0),
    "4.0-chacha20-argon2d.kdbx": version_4(root, "e", "chacha20", "chacha20", True, "argon2d", 0, lanes=2),
    "4.1-aes-argon2id.kdbx": version_4(root, "f", "aes", "chacha20", False, "argon2id", 1),
    "4.1-twofish-argon2id-salsa20.kdbx": version_4(root, "g", "twofish", "salsa20", True, "argon2id", 1, attachment=bytes(200)),
}
for name, content in files.items():
    (FOLDER / name).write_bytes(content)
    theirs = pykeepass.PyKeePass(str(FOLDER / name), password=PASSWORD)
    assert len(theirs.entries) == len(list(root.iter("Entry"))) - 1, name  # without the history
    assert theirs.find_entries(title="Bare key", first=True).otp == spaced(samples.account(9, "", "")["secret"]), name
(FOLDER / "export.xml").write_bytes(plain_export(root))
samples.write_expected(FOLDER, [{"file": "export.xml", "format": "keepass-xml", **expected}] + [
    {"file": name, "format": "kdbx" + name[0], "password": PASSWORD, **expected} for name in files])
