#!/usr/bin/env python3
"""Writes exports of Proton Authenticator, plain and encrypted. Needs python3-cryptography, python3-argon2."""

import base64
import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import sample_accounts as samples  # noqa: E402

import argon2.low_level as argon  # noqa: E402
from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: E402

PASSWORD = "пароль 密码"
STEAM = samples.with_fields(samples.STEAM, issuer="Steam", name="gordon")
ALL = [samples.with_fields(samples.PLAIN, note="two\nlines"), samples.CHINESE, STEAM]


def entry(account):
    is_steam = account["type"] == "steam"
    uri = "steam://" + account["secret"] if is_steam else samples.link(account)
    return {"id": account["secret_hex"][:8], "content": {"uri": uri, "entry_type": "Steam" if is_steam else "Totp", "name": account["name"]},
            "note": account.get("note")}


def export(extra=()):
    return {"version": 1, "entries": [*map(entry, ALL), *extra]}


broken = {"id": "x", "content": {"uri": "otpauth://totp/broken?secret=JBSWY3DPEHPK3PXP&digits=3", "entry_type": "Totp", "name": "broken"}, "note": None}
salt, nonce = samples.secret(700, 16), samples.secret(701, 12)
key = argon.hash_secret_raw(PASSWORD.encode(), salt, 2, 19456, 1, 32, argon.Type.ID)
sealed = AESGCM(key).encrypt(nonce, json.dumps(export(), ensure_ascii=False).encode(), b"proton.authenticator.export.v1")
encrypted = {"version": 1, "salt": base64.b64encode(salt).decode(), "content": base64.b64encode(nonce + sealed).decode()}
(FOLDER / "plain.json").write_text(json.dumps(export([broken]), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
(FOLDER / "encrypted.json").write_text(json.dumps(encrypted, indent=1) + "\n")
samples.write_expected(FOLDER, [
    {"file": "plain.json", "format": "proton", "accounts": ALL, "rejected": [{"name": "broken"}]},
    {"file": "encrypted.json", "format": "proton-encrypted", "password": PASSWORD, "accounts": ALL}])
