#!/usr/bin/env python3
"""Writes exports of Ente Auth, plain and encrypted. Needs python3-nacl, python3-argon2."""

import base64
import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import sample_accounts as samples  # noqa: E402

import argon2.low_level as argon  # noqa: E402
import nacl.bindings as sodium  # noqa: E402

PASSWORD = "пароль 密码"
NOTED = samples.with_fields(samples.PLAIN, groups=["Work", "工作"], note="two, lines\nand a comma", favorite=True)
ALL = [NOTED, samples.CHINESE, samples.COUNTING, samples.STEAM]
TRASHED = samples.account(10, "Old", "trashed")


def line(account, trashed=False):
    display = {"pinned": account.get("favorite", False), "trashed": trashed, "lastUsedAt": 0, "tapCount": 0,
               "tags": account.get("groups", []), "note": account.get("note", "")}
    return samples.link(account, codeDisplay=json.dumps(display, ensure_ascii=False)).replace(",", "%2C")


text = "\n".join([*map(line, ALL), line(TRASHED, True)]) + "\n"
salt = samples.secret(600, 16)
key = argon.hash_secret_raw(PASSWORD.encode(), salt, 2, 1024, 1, 32, argon.Type.ID)
state = sodium.crypto_secretstream_xchacha20poly1305_state()
nonce = sodium.crypto_secretstream_xchacha20poly1305_init_push(state, key)  # random: each run writes another file
data = sodium.crypto_secretstream_xchacha20poly1305_push(state, text.encode(), None, sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL)
encrypted = {"version": 1, "kdfParams": {"memLimit": 1024 * 1024, "opsLimit": 2, "salt": base64.b64encode(salt).decode()},
             "encryptedData": base64.b64encode(data).decode(), "encryptionNonce": base64.b64encode(nonce).decode()}
(FOLDER / "plain.txt").write_text(text, encoding="utf-8")
(FOLDER / "encrypted.txt").write_text(json.dumps(encrypted, indent=1) + "\n")
samples.write_expected(FOLDER, [
    {"file": "plain.txt", "format": "otpauth-text", "accounts": ALL, "trashed": [{"name": "trashed"}]},
    {"file": "encrypted.txt", "format": "ente-encrypted", "password": PASSWORD, "accounts": ALL, "trashed": [{"name": "trashed"}]}])
