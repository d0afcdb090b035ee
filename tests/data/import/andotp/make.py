#!/usr/bin/env python3
"""Writes backups of andOTP: plain, encrypted in its two ways, and the old form with one label. Needs python3-cryptography."""

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
MOTP = {"issuer": "VPN", "name": "mobile", "type": "motp", "secret": samples.base32(b"no hex at all"), "secret_hex": b"no hex at all".hex(),
        "algorithm": "MD5", "digits": 6, "period": 10, "counter": None, "motp_secret_text": "no hex at all"}
ALL = [samples.with_fields(samples.PLAIN, groups=["Work", "工作"]), samples.CHINESE, samples.COUNTING, samples.STEAM, samples.NAMELESS, MOTP]


def entry(account):
    result = {"secret": account["secret"] + "=" * (-len(account["secret"]) % 8), "issuer": account["issuer"], "label": account["name"],
              "digits": account["digits"], "type": account["type"].upper(),
              "algorithm": "SHA1" if account["type"] == "motp" else account["algorithm"], "thumbnail": "Default", "last_used": 0,
              "used_frequency": 0, "tags": account.get("groups", [])}
    if account["type"] == "hotp":
        result["counter"] = account["counter"]
    elif account["type"] == "totp":
        result["period"] = account["period"]
    return result


def old(account, label):
    result = entry(account)
    del result["issuer"]
    return {**result, "label": label}


def write(name, entries):
    (FOLDER / name).write_text(json.dumps(entries, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


refused = [{**entry(samples.PLAIN), "label": "type", "type": "PUSH"}, {**entry(samples.PLAIN), "label": "period", "period": 0}]
plain = json.dumps([entry(each) for each in ALL], ensure_ascii=False).encode()
salt, iv = samples.secret(900, 12), samples.secret(901, 12)
key = hashlib.pbkdf2_hmac("sha1", PASSWORD.encode(), salt, 2000, 32)  # fewer than andOTP's 140,000, as tests run often
write("plain.json", [entry(each) for each in ALL] + refused)
write("old-labels.json", [old(samples.PLAIN, "GitHub - octocat"), old(samples.CHINESE, "阿里云 - 阿里云:运维@example.com"),
                          old(samples.NAMELESS, "just a name")])
(FOLDER / "encrypted.json.aes").write_bytes(struct.pack(">i", 2000) + salt + iv + AESGCM(key).encrypt(iv, plain, None))
(FOLDER / "encrypted-old.json.aes").write_bytes(iv + AESGCM(hashlib.sha256(PASSWORD.encode()).digest()).encrypt(iv, plain, None))
samples.write_expected(FOLDER, [
    {"file": "plain.json", "format": "andotp", "accounts": ALL, "rejected": [{"name": "type"}, {"name": "period"}]},
    {"file": "old-labels.json", "format": "andotp", "accounts": [samples.PLAIN, samples.CHINESE, samples.NAMELESS]},
    {"file": "encrypted.json.aes", "format": "andotp", "password": PASSWORD, "accounts": ALL},
    {"file": "encrypted-old.json.aes", "format": "andotp", "password": PASSWORD, "accounts": ALL}])
