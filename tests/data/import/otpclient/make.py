#!/usr/bin/env python3
"""Writes databases of OTPClient as its src/common/db-common.h lays them out, versions 1 to 3. OTPClient 3.1.4 was seen to
open one of version 1. Needs python3-cryptography, python3-argon2."""

import hashlib
import json
import pathlib
import struct
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import sample_accounts as samples  # noqa: E402

import argon2.low_level as argon  # noqa: E402
from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: E402

PASSWORD = "пароль 密码"
COST = (2, 8192, 2)  # passes, KiB, lanes
ALL = [samples.with_fields(samples.PLAIN, groups=["工作"]), samples.with_fields(samples.CHINESE, groups=[]), samples.COUNTING,
       samples.STEAM, samples.NAMELESS]


def entry(account, **more):
    moving = {"counter": account["counter"]} if account["type"] == "hotp" else {"period": account["period"]}
    group = {"group": account["groups"][0]} if account.get("groups") else {}
    return {"type": "HOTP" if account["type"] == "hotp" else "TOTP", "label": account["name"], "issuer": account["issuer"],
            "digits": account["digits"], "algo": account["algorithm"], "secret": account["secret"], **moving, **group, **more}


def content(extra=()):
    return json.dumps([entry(each) for each in ALL] + list(extra), ensure_ascii=False).encode() + b"\0"


def seal(header, password, salt, iv, plain):
    key = argon.hash_secret_raw(password, salt, *COST, 32, argon.Type.ID)
    return header + AESGCM(key).encrypt(iv, plain, header)


def version_1(number):
    """The password as in cut-password.enc, always."""
    iv, salt = samples.secret(number, 16), samples.secret(number + 1, 32)
    key = hashlib.pbkdf2_hmac("sha512", PASSWORD.encode()[:len(PASSWORD)], salt, 100000, 32)
    return iv + salt + AESGCM(key).encrypt(iv, content(), iv + salt)


def version_2(number, password=PASSWORD.encode(), plain=content()):
    iv, salt = samples.secret(number, 16), samples.secret(number + 1, 32)
    return seal(struct.pack("<9s3xi16s32siii", b"OTPClient", 2, iv, salt, *COST), password, salt, iv, plain)


def version_3(number, plain):
    iv, salt = samples.secret(number, 16), samples.secret(number + 1, 32)
    return seal(struct.pack(">9si16s32siii", b"OTPClient", 3, iv, salt, *COST), PASSWORD.encode(), salt, iv, plain)


refused = [entry(samples.PLAIN, label="type", type="MOTP"), entry(samples.PLAIN, label="algorithm", algo="MD4"),
           entry(samples.PLAIN, label="digits", digits=3), entry(samples.PLAIN, label="secret", secret="1!")]
(FOLDER / "version-1.enc").write_bytes(version_1(506))
(FOLDER / "version-2.enc").write_bytes(version_2(500))
# Old versions took as many bytes of the password as it has characters.
(FOLDER / "cut-password.enc").write_bytes(version_2(502, PASSWORD.encode()[:len(PASSWORD)]))
(FOLDER / "version-3.enc").write_bytes(version_3(504, content(refused)))
samples.write_expected(FOLDER, [
    {"file": "version-1.enc", "format": "otpclient", "password": PASSWORD, "accounts": ALL},
    {"file": "version-2.enc", "format": "otpclient", "password": PASSWORD, "accounts": ALL},
    {"file": "cut-password.enc", "format": "otpclient", "password": PASSWORD, "accounts": ALL},
    {"file": "version-3.enc", "format": "otpclient", "password": PASSWORD, "accounts": ALL,
     "rejected": [{"name": "GitHub: " + each["label"]} for each in refused]}])
