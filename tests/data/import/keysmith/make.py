#!/usr/bin/env python3
"""Writes the configuration file of Keysmith. Needs python3-nacl."""

import base64
import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import sample_accounts as samples  # noqa: E402

import nacl.bindings as sodium  # noqa: E402

PASSWORD = "пароль 密码"
ALL = [samples.PLAIN, samples.CHINESE, samples.COUNTING]


def b64(data):
    return base64.b64encode(data).decode()


def escaped(text):
    return "".join(c if c.isascii() else f"\\x{ord(c):x}" for c in text)


salt, nonce = samples.secret(1100, 16), samples.secret(1101, 24)
key = sodium.crypto_pwhash_alg(32, PASSWORD.encode(), salt, 1, 8192, sodium.crypto_pwhash_ALG_ARGON2ID13)
lines = ["[master-key]", "algorithm=2", "challenge=" + b64(sodium.crypto_secretbox(PASSWORD.encode(), nonce, key)), "cpu=1", "length=32",
         "memory=8192", "nonce=" + b64(nonce), f'salt="{b64(salt)}"', ""]


def section(number, account, **more):
    own = samples.secret(1110 + number, 24)
    values = {"account": escaped(account["name"]), "issuer": escaped(account["issuer"]), "nonce": b64(own), "pinLength": account["digits"],
              "secret": '"' + b64(sodium.crypto_secretbox(bytes.fromhex(account["secret_hex"]), own, key)) + '"', "type": account["type"]}
    if account["type"] == "hotp":
        values["counter"] = account["counter"]
    else:
        values.update(timeStep=account["period"], epoch="1970-01-01T00:00:00Z", hash=account["algorithm"].capitalize())
    values.update(more)
    return [f"[%7B00000000-0000-4000-8000-00000000000{number}%7D]", *(f"{name}={value}" for name, value in values.items()), ""]


for number, account in enumerate(ALL):
    lines += section(number, account)
lines += section(7, samples.with_fields(samples.PLAIN, name="shifted"), epoch="2001-01-01T00:00:00Z")
lines += section(8, samples.with_fields(samples.COUNTING, name="cut"), offset=4)
(FOLDER / "Keysmith.conf").write_text("\n".join(lines), encoding="utf-8")
samples.write_expected(FOLDER, [{"file": "Keysmith.conf", "format": "keysmith-ini", "password": PASSWORD, "accounts": ALL,
                                 "rejected": [{"name": "shifted"}, {"name": "cut"}]}])
