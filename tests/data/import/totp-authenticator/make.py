#!/usr/bin/env python3
"""Writes exports of TOTP Authenticator by BinaryBoot. Needs python3-cryptography."""

import base64
import hashlib
import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import sample_accounts as samples  # noqa: E402

from cryptography.hazmat.primitives import padding  # noqa: E402
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes  # noqa: E402

PASSWORD = "пароль 密码"
ALL = [samples.PLAIN, samples.account(2, "阿里云", "运维", digits=8, period=60), samples.account(6, "", "ten bytes", size=10)]


def entry(account, base):
    key = bytes.fromhex(account["secret_hex"])
    text = {16: key.hex().upper(), 32: account["secret"], 64: base64.b64encode(key).decode()}[base]
    return {"base": base, "digits": str(account["digits"]) if account["digits"] != 6 else "", "issuer": account["issuer"] or "Unknown",
            "key": text, "name": account["name"], "period": str(account["period"]) if account["period"] != 30 else ""}


def sealed(password, entries):
    plain = json.dumps({json.dumps(entries, ensure_ascii=False): "extra"}, ensure_ascii=False).encode()
    padder = padding.PKCS7(128).padder()
    cipher = Cipher(algorithms.AES(hashlib.sha256(password.encode()).digest()), modes.CBC(bytes(16))).encryptor()
    return base64.b64encode(cipher.update(padder.update(plain) + padder.finalize()) + cipher.finalize()) + b"\n"


entries = [entry(account, base) for account, base in zip(ALL, (16, 32, 64))]
broken = {**entry(samples.PLAIN, 16), "name": "broken", "key": "no hex"}
(FOLDER / "with-password.txt").write_bytes(sealed(PASSWORD, entries))
(FOLDER / "without-password.txt").write_bytes(sealed("TotpAuthenticator", [*entries, broken]))
samples.write_expected(FOLDER, [
    {"file": "with-password.txt", "format": "totp-authenticator", "password": PASSWORD, "accounts": ALL},
    {"file": "without-password.txt", "format": "totp-authenticator", "accounts": ALL, "rejected": [{"name": "broken"}]}])
