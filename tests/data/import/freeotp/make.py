#!/usr/bin/env python3
"""Writes backups of FreeOTP 2: a serialized java.util.HashMap with encrypted keys. Needs python3-cryptography."""

import hashlib
import struct
import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import sample_accounts as samples  # noqa: E402

from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: E402

PASSWORD = "пароль 密码"
ALL = [samples.PLAIN, samples.CHINESE, samples.COUNTING, samples.with_fields(samples.SHORT, name="emoji \U0001F511")]


def signed(data):
    return [byte - 256 if byte > 127 else byte for byte in data]


def encrypted_key(key, number, plain, token, bare_nonce=False):
    nonce = samples.secret(number, 12)
    octets = b"\x04\x0c" + nonce
    parameters = octets if bare_nonce else b"\x30" + bytes([len(octets) + 3]) + octets + b"\x02\x01\x10"
    return {"mCipher": "AES/GCM/NoPadding", "mCipherText": signed(AESGCM(key).encrypt(nonce, plain, token.encode())),
            "mParameters": signed(parameters), "mToken": token}


def modified_utf8(text):
    data = text.replace("\0", "\udcc0\udc80").encode("utf-16-be", "surrogatepass")
    units = struct.unpack(f">{len(data) // 2}H", data)
    result = b""
    for unit in units:
        if 0 < unit < 0x80:
            result += bytes([unit])
        elif unit < 0x800:
            result += bytes([0xC0 | unit >> 6, 0x80 | unit & 0x3F])
        else:
            result += bytes([0xE0 | unit >> 12, 0x80 | unit >> 6 & 0x3F, 0x80 | unit & 0x3F])
    return result


def string(text):
    data = modified_utf8(text)
    return b"\x74" + struct.pack(">H", len(data)) + data if len(data) < 65536 else b"\x7c" + struct.pack(">Q", len(data)) + data


def java_map(entries, old):
    fields, values = b"\x00\x01F\x00\x0aloadFactor", struct.pack(">f", 0.75)
    if not old:
        fields, values = b"\x00\x02F\x00\x0aloadFactorI\x00\x09threshold", struct.pack(">fi", 0.75, 24)
    start = (b"\xac\xed\x00\x05sr\x00\x11java.util.HashMap" + bytes.fromhex("0507DAC1C31660D103") + fields + b"xp" + values
             + b"\x77\x08" + struct.pack(">ii", 32, len(entries)))
    return start + b"".join(string(key) + string(value) for key, value in entries) + b"\x78"


def backup(algorithm, bare_nonce):
    salt, master = samples.secret(1000, 32), samples.secret(1001, 32)
    derived = hashlib.pbkdf2_hmac("sha512" if "512" in algorithm else "sha1", PASSWORD.encode(), salt, 1000, 32)
    entries = [("masterKey", json.dumps({"mAlgorithm": algorithm, "mEncryptedKey": encrypted_key(derived, 1002, master, "AES", bare_nonce),
                                         "mIterations": 1000, "mSalt": signed(salt)}))]
    for number, account in enumerate(ALL):
        token = {"algo": account["algorithm"], "digits": account["digits"], "issuerExt": account["issuer"], "issuerInt": account["issuer"],
                 "label": account["name"], "period": account["period"] or 30, "type": account["type"].upper()}
        if account["type"] == "hotp":
            token["counter"] = account["counter"]
        key = encrypted_key(master, 1010 + number, bytes.fromhex(account["secret_hex"]), "HmacSHA1", bare_nonce)
        entries += [(f"id-{number}-token", json.dumps(token, ensure_ascii=False)), (f"id-{number}", json.dumps({"key": json.dumps(key)}))]
    entries.append(("id-9-token", json.dumps({"type": "TOTP", "label": "without a key"})))
    return java_map(entries, bare_nonce)


(FOLDER / "externalBackup.xml").write_bytes(backup("PBKDF2withHmacSHA512", False))
(FOLDER / "externalBackup-api23.xml").write_bytes(backup("PBKDF2withHmacSHA1", True))
REFUSED = [{"name": "without a key"}]
samples.write_expected(FOLDER, [
    {"file": "externalBackup.xml", "format": "freeotp-backup", "password": PASSWORD, "accounts": ALL, "rejected": REFUSED},
    {"file": "externalBackup-api23.xml", "format": "freeotp-backup", "password": PASSWORD, "accounts": ALL, "rejected": REFUSED}])
