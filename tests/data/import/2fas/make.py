#!/usr/bin/env python3
"""Writes backups of 2FAS. Needs python3-cryptography."""

import base64
import hashlib
import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import sample_accounts as samples  # noqa: E402

from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: E402

PASSWORD = "пароль 密码"
SHA384 = samples.account(11, "Long hash", "user", algorithm="SHA384", digits=8)
ALL = [samples.with_fields(samples.PLAIN, groups=["工作"]), samples.CHINESE, samples.COUNTING, samples.STEAM,
       samples.with_fields(samples.SHORT, name=""), SHA384]


def service(account, **more):
    otp = {"account": account["name"] or None, "issuer": account["issuer"], "digits": account["digits"], "period": account["period"],
           "algorithm": account["algorithm"], "counter": account["counter"], "tokenType": account["type"].upper(), "source": "Link"}
    result = {"name": account["issuer"], "secret": account["secret"], "updatedAt": 0, "otp": otp, "order": {"position": 0}, **more}
    if account.get("groups"):
        result["groupId"] = "g-1"
    return result


def backup(schema, services, **more):
    return {"services": services, "groups": [{"id": "g-1", "name": "工作", "isExpanded": True}], "updatedAt": 0, "schemaVersion": schema,
            "appVersionCode": 1, "appVersionName": "1", "appOrigin": "android", **more}


def write(name, content):
    (FOLDER / name).write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def sealed(number, plain):
    salt, iv = samples.secret(800, 256), samples.secret(number, 12)
    key = hashlib.pbkdf2_hmac("sha256", PASSWORD.encode(), salt, 10000, 32)
    parts = AESGCM(key).encrypt(iv, plain, None), salt, iv
    return ":".join(base64.b64encode(part).decode() for part in parts)


refused = [service(samples.PLAIN, name="type"), service(samples.PLAIN, name="digits"), service(samples.PLAIN, name="secret", secret="18")]
refused[0]["otp"]["tokenType"] = "PUSH"
refused[1]["otp"]["digits"] = 99
old = {"name": samples.NAMELESS["name"], "secret": samples.base32(samples.secret(5)).lower(), "otp": {}}
OLD = samples.account(5, samples.NAMELESS["name"], "")
services = [service(each) for each in ALL]
write("plain.2fas", backup(4, services + refused))
write("schema-1.2fas", backup(1, [old]))
write("encrypted.2fas", backup(4, [], servicesEncrypted=sealed(801, json.dumps(services, ensure_ascii=False).encode()),
                               reference=sealed(802, b"reference")))
samples.write_expected(FOLDER, [
    {"file": "plain.2fas", "format": "2fas", "accounts": ALL, "rejected": [{"name": each["name"]} for each in refused]},
    {"file": "schema-1.2fas", "format": "2fas", "accounts": [OLD]},
    {"file": "encrypted.2fas", "format": "2fas", "password": PASSWORD, "accounts": ALL}])
