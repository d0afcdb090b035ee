#!/usr/bin/env python3
"""Writes Aegis vaults as docs/vault.md of beemdevelopment/Aegis describes them. Needs python3-cryptography."""

import base64
import hashlib
import json
import pathlib
import sys

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import sample_accounts as samples  # noqa: E402

WORK, HOME = "5b5ad5b2-0000-4000-8000-000000000001", "5b5ad5b2-0000-4000-8000-000000000002"
MOTP = {"issuer": "VPN", "name": "mobile", "type": "motp", "secret": "", "secret_hex": "00ff10aa5566e1c2",
        "algorithm": "MD5", "digits": 6, "period": 10, "counter": None, "pin": "4711",
        "motp_secret_text": "00ff10aa5566e1c2"}
YANDEX = samples.account(7, "Yandex", "marina", "yandex", "SHA256", 8, 30, size=16, pin="5239")
ALL = [samples.with_fields(samples.PLAIN, groups=["Work", "Zuhause"], note="two\nlines", favorite=True),
       samples.CHINESE, samples.COUNTING, samples.STEAM, samples.NAMELESS, samples.SHORT, MOTP, YANDEX]


def entry(account, **more):
    info = {"secret": account["secret"] or samples.base32(bytes.fromhex(account["secret_hex"])),
            "algo": account["algorithm"], "digits": account["digits"]}
    if account["type"] == "hotp":
        info["counter"] = account["counter"]
    else:
        info["period"] = account["period"]
    if "pin" in account:
        info["pin"] = account["pin"]
    return {"type": account["type"], "uuid": hashlib.md5(account["secret_hex"].encode()).hexdigest(),
            "name": account["name"], "issuer": account["issuer"] or None, "note": account.get("note", ""),
            "favorite": account.get("favorite", False), "icon": None, "info": info, **more}


def content():
    ids = {"Work": WORK, "Zuhause": HOME}
    entries = [entry(each, groups=[ids[group] for group in each.get("groups", [])]) for each in ALL]
    return {"version": 3, "entries": entries,
            "groups": [{"uuid": WORK, "name": "Work"}, {"uuid": HOME, "name": "Zuhause"}]}


def refused():
    broken = entry(samples.PLAIN)
    cases = [("no type", {"type": "sms"}), ("short", {"info": {**broken["info"], "digits": 3}}),
             ("still", {"info": {**broken["info"], "period": 0}}), ("what", {"info": {**broken["info"], "algo": "SHA3"}}),
             ("letters", {"info": {**broken["info"], "secret": "0189"}}), ("empty", {"info": {**broken["info"], "secret": ""}}),
             ("number", {"info": {**broken["info"], "digits": "six"}}), ("none", {"info": None})]
    return [{**broken, "name": name, **change} for name, change in cases]


def write(name, header, db):
    (FOLDER / name).write_text(json.dumps({"version": 1, "header": header, "db": db}, ensure_ascii=False, indent=1) + "\n",
                               encoding="utf-8")


def sealed(key, nonce, plain):
    both = AESGCM(key).encrypt(nonce, plain, None)
    return both[:-16], {"nonce": nonce.hex(), "tag": both[-16:].hex()}


def slot(password, number, master):
    salt = samples.secret(100 + number, 32)
    key = Scrypt(salt=salt, length=32, n=2**10, r=8, p=1).derive(password.encode())  # cheaper than Aegis, as tests run often
    wrapped, params = sealed(key, samples.secret(200 + number, 12), master)
    return {"type": 1, "uuid": f"slot-{number}", "key": wrapped.hex(), "key_params": params, "n": 2**10, "r": 8, "p": 1,
            "salt": salt.hex(), "repaired": True, "is_backup": number > 1}


def write_encrypted():
    master = samples.secret(300, 32)
    body, params = sealed(master, samples.secret(301, 12), json.dumps(content(), ensure_ascii=False).encode())
    biometric = {"type": 2, "uuid": "slot-0", "key": "00" * 32, "key_params": {"nonce": "00" * 12, "tag": "00" * 16}}
    slots = [biometric, slot("another password", 1, master), slot("пароль 密码", 2, master)]
    write("encrypted.json", {"slots": slots, "params": params}, base64.b64encode(body).decode())


open_header = {"slots": None, "params": None}
write("plain.json", open_header, content())
grouped = samples.with_fields(samples.SHORT, groups=["Old group"])
write("version-1.json", open_header, {"version": 1, "entries": [entry(grouped, group="Old group"), *refused()]})
write_encrypted()
samples.write_expected(FOLDER, [
    {"file": "plain.json", "format": "aegis", "accounts": ALL},
    {"file": "version-1.json", "format": "aegis", "accounts": [grouped],
     "rejected": [{"name": each["name"]} for each in refused()]},
    {"file": "encrypted.json", "format": "aegis", "password": "пароль 密码", "accounts": ALL},
])
