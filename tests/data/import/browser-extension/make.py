#!/usr/bin/env python3
"""Writes backups of the browser extension "Authenticator" as its src/models/storage.ts and decryptBackup.ts have them:
plain, and encrypted in its three ways. Needs python3-cryptography, python3-argon2."""

import base64
import hashlib
import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import sample_accounts as samples  # noqa: E402

import argon2.low_level as argon  # noqa: E402
from cryptography.hazmat.primitives import padding  # noqa: E402
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes  # noqa: E402

PASSWORD = "пароль 密码"
BATTLE = samples.account(10, "Battle.net", "US-1234", digits=8)
HEX = samples.account(11, "Hex", "key in hexadecimal")
ALL = [samples.with_fields(samples.PLAIN, favorite=True), samples.CHINESE, samples.COUNTING, samples.STEAM, BATTLE, HEX]


def record(sample, index, **more):
    """Left out is what has its usual value."""
    fields = {"encrypted": False, "hash": f"{9 - index}c0ffee-{index}", "index": index, "type": sample["type"],
              "secret": sample["secret"], "issuer": sample["issuer"], "account": sample["name"]}
    if sample["type"] == "hotp":
        fields["counter"] = sample["counter"]
    if sample["period"] not in (30, None):
        fields["period"] = sample["period"]
    if sample["digits"] != 6 and sample["type"] == "totp":
        fields["digits"] = sample["digits"]
    if sample["algorithm"] != "SHA1":
        fields["algorithm"] = sample["algorithm"]
    if sample.get("favorite"):
        fields["pinned"] = True
    if sample is BATTLE:
        fields["type"] = "battle"
    if sample is HEX:
        fields.update(type="hex", secret=sample["secret_hex"])
    return {**fields, **more}


def salted(number, passphrase, plain):
    """AES of CryptoJS with a passphrase."""
    salt = samples.secret(number, 8)
    derived = block = b""
    while len(derived) < 48:
        block = hashlib.md5(block + passphrase + salt).digest()
        derived += block
    padder = padding.PKCS7(128).padder()
    cipher = Cipher(algorithms.AES(derived[:32]), modes.CBC(derived[32:48])).encryptor()
    sealed = cipher.update(padder.update(plain) + padder.finalize()) + cipher.finalize()
    return base64.b64encode(b"Salted__" + salt + sealed).decode()


def write(name, records, **more):
    content = {**{each.get("hash") or str(number): each for number, each in enumerate(records)}, **more}
    (FOLDER / name).write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


plain = [record(account, index) for index, account in enumerate(ALL)]
refused = [record(samples.PLAIN, 20, account="type", type="other"), record(samples.PLAIN, 21, account="algorithm", algorithm="GOST3411_2012_256"),
           record(samples.PLAIN, 22, account="digits", digits=3), record(samples.PLAIN, 23, account="secret", secret="no key!")]
write("plain.json", plain + [{"dataType": "OTPStorage", **each} for each in refused], UserSettings={"zoom": 100})

# Old files have marks on keys, or numbers for types.
old = [dict(each) for each in plain]
old[3].update(type=1, secret="stm-" + old[3]["secret"])
old[4].update(type=1, secret="bliz-" + old[4]["secret"])
old[5].update(type=1)


def locked(number, passphrase):
    return [{**each, "encrypted": True, "secret": salted(number + index, passphrase, each["secret"].encode())}
            for index, each in enumerate(old)]


write("version-1.json", locked(600, PASSWORD.encode()))
wrapped = samples.secret(620, 120)
hashed = argon.hash_secret(wrapped.hex().encode(), samples.secret(621, 16), 1, 16384, 1, 24, argon.Type.ID).decode()
key = {"enc": salted(622, PASSWORD.encode(), wrapped), "hash": hashed}
write("version-2.json", locked(630, wrapped.hex().encode()), key=key)
write("version-2-flat.json", locked(640, wrapped.hex().encode()), **key)

SALT = samples.secret(650, 16).hex()
encoded = argon.hash_secret(PASSWORD.encode(), SALT.encode(), 2, 19456, 1, 32, argon.Type.ID).decode()
passphrase = encoded.split("$")[5].encode()
key_id = "1c0ffee0-0000-4000-8000-000000000000"
whole = [{"dataType": "EncOTPStorage", "data": salted(660 + each["index"], passphrase, json.dumps({"dataType": "OTPStorage", **each}).encode()),
          "keyId": key_id, "index": each["index"]} for each in plain]
verifier = argon.hash_secret(passphrase, samples.secret(651, 16), 2, 19456, 1, 32, argon.Type.ID).decode()
write("version-3.json", whole + [{"dataType": "EncOTPStorage", "data": whole[0]["data"], "keyId": "gone", "index": 30}],
      **{key_id: {"dataType": "Key", "id": key_id, "salt": SALT, "hash": verifier, "version": 3}})

samples.write_expected(FOLDER, [
    {"file": "plain.json", "format": "browser-extension", "accounts": ALL,
     "rejected": [{"name": "GitHub: " + each["account"]} for each in refused]},
    *({"file": name, "format": "browser-extension-encrypted", "password": PASSWORD, "accounts": ALL}
      for name in ("version-1.json", "version-2.json", "version-2-flat.json")),
    {"file": "version-3.json", "format": "browser-extension-encrypted", "password": PASSWORD, "accounts": ALL,
     "rejected": [{"name": ""}]}])
