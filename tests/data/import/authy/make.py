#!/usr/bin/env python3
"""Writes preferences of Authy as a rooted phone has them. Needs python3-cryptography."""

import base64
import hashlib
import html
import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import sample_accounts as samples  # noqa: E402

from cryptography.hazmat.primitives import padding  # noqa: E402
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes  # noqa: E402

PASSWORD = "пароль 密码"
SEVEN = samples.account(12, "阿里云", "运维", digits=7)
ALL = [samples.PLAIN, SEVEN, samples.account(13, "Gmail", "somebody@example.com")]
OWN = samples.account(14, "Authy", "Bitcoin exchange", digits=7, period=10)


def preferences(**values):
    lines = ["<?xml version='1.0' encoding='utf-8' standalone='yes' ?>", "<map>", '    <int name="key_version" value="121" />']
    for name, value in values.items():
        lines.append(f'    <string name="{name.replace("_", ".")}">{html.escape(json.dumps(value, ensure_ascii=False))}</string>')
    return "\n".join([*lines, "</map>", ""])


def described(account):
    if account is ALL[2]:
        return {"accountType": "gmail", "name": account["name"], "digits": account["digits"], "originalName": account["name"]}
    return {"accountType": "authenticator", "originalIssuer": account["issuer"], "originalName": f"{account['issuer']}:{account['name']}",
            "name": f"{account['issuer']}: {account['name']}", "digits": account["digits"]}


def plain(account):
    return {**described(account), "decryptedSecret": account["secret"]}


def encrypted(account):
    salt = "salt as text " + account["secret_hex"][:8]
    key = hashlib.pbkdf2_hmac("sha1", PASSWORD.encode(), salt.encode(), 1000, 32)
    padder = padding.PKCS7(128).padder()
    cipher = Cipher(algorithms.AES(key), modes.CBC(bytes(16))).encryptor()
    sealed = cipher.update(padder.update(account["secret"].encode()) + padder.finalize()) + cipher.finalize()
    return {**described(account), "encryptedSecret": base64.b64encode(sealed).decode(), "salt": salt}


key, own_key = "com_authy_storage_tokens_authenticator_key", "com_authy_storage_tokens_authy_key"
own = {"name": OWN["name"], "secretSeed": OWN["secret_hex"], "digits": 7}
broken = {**plain(samples.PLAIN), "name": "broken", "decryptedSecret": "18"}
(FOLDER / "plain.xml").write_text(preferences(**{key: [*map(plain, ALL), broken], own_key: [own]}), encoding="utf-8")
(FOLDER / "encrypted.xml").write_text(preferences(**{key: [*map(encrypted, ALL)]}), encoding="utf-8")
samples.write_expected(FOLDER, [
    {"file": "plain.xml", "format": "authy-xml", "accounts": [*ALL, OWN], "rejected": [{"name": "broken"}]},
    {"file": "encrypted.xml", "format": "authy-xml", "password": PASSWORD, "accounts": ALL}])
