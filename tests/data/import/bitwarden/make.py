#!/usr/bin/env python3
"""Writes JSON exports of Bitwarden: plain, of an organisation, protected with a password, and restricted to an account.
Needs python3-cryptography, python3-argon2."""

import base64
import hashlib
import hmac
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
BARE = samples.account(9, "Bare key", "user")
STEAM = samples.with_fields(samples.STEAM, issuer="My games", name="gordon")
LINKED = [samples.with_fields(samples.PLAIN, groups=["工作"], note="two\nlines", favorite=True), samples.CHINESE]
ALL = LINKED + [BARE, STEAM]


def item(name, user, totp, **more):
    return {"id": name, "type": 1, "name": name, "notes": None, "favorite": False, "folderId": None,
            "login": {"uris": None, "username": user, "password": "secret", "totp": totp}, "collectionIds": None, **more}


def export(extra=()):
    items = [item("an item", None, samples.link(LINKED[0]), folderId="f-1", notes=LINKED[0]["note"], favorite=True),
             item("another item", None, samples.link(LINKED[1])), item("Bare key", "user", BARE["secret"].lower()),
             item("My games", "gordon", "steam://" + STEAM["secret"]), item("no code", "user", None),
             {"id": "note", "type": 2, "name": "a note", "notes": "", "secureNote": {"type": 0}}, *extra]
    return {"encrypted": False, "folders": [{"id": "f-1", "name": "工作"}], "items": items}


def enc_string(keys, number, plain):
    iv = samples.secret(number, 16)
    padder = padding.PKCS7(128).padder()
    cipher = Cipher(algorithms.AES(keys[0]), modes.CBC(iv)).encryptor()
    ciphertext = cipher.update(padder.update(plain) + padder.finalize()) + cipher.finalize()
    parts = [iv, ciphertext, hmac.digest(keys[1], iv + ciphertext, "sha256")]
    return "2." + "|".join(base64.b64encode(part).decode() for part in parts)


def protected(kdf):
    salt = base64.b64encode(samples.secret(500, 16)).decode()
    if kdf["kdfType"] == 0:
        master = hashlib.pbkdf2_hmac("sha256", PASSWORD.encode(), salt.encode(), kdf["kdfIterations"], 32)
    else:
        master = argon.hash_secret_raw(PASSWORD.encode(), hashlib.sha256(salt.encode()).digest(), kdf["kdfIterations"],
                                       kdf["kdfMemory"] * 1024, kdf["kdfParallelism"], 32, argon.Type.ID)
    keys = [hmac.digest(master, purpose + b"\x01", "sha256") for purpose in (b"enc", b"mac")]
    return {"encrypted": True, "passwordProtected": True, "salt": salt, **kdf,
            "encKeyValidation_DO_NOT_EDIT": enc_string(keys, 501, b"00000000-0000-4000-8000-000000000000"),
            "data": enc_string(keys, 502, json.dumps(export(), ensure_ascii=False).encode())}


def write(name, content):
    (FOLDER / name).write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


deleted = item("deleted", "user", BARE["secret"], deletedDate="2026-01-01T00:00:00Z")
broken = item("broken", "user", "not a key at all!")
write("plain.json", export([deleted, broken]))
write("pbkdf2.json", protected({"kdfType": 0, "kdfIterations": 5000}))
write("argon2id.json", protected({"kdfType": 1, "kdfIterations": 2, "kdfMemory": 1, "kdfParallelism": 4}))
samples.write_expected(FOLDER, [
    {"file": "plain.json", "format": "bitwarden-json", "accounts": ALL, "rejected": [{"name": "broken"}], "trashed": [{"name": "deleted"}]},
    {"file": "pbkdf2.json", "format": "bitwarden-encrypted", "password": PASSWORD, "accounts": ALL},
    {"file": "argon2id.json", "format": "bitwarden-encrypted", "password": PASSWORD, "accounts": ALL}])
