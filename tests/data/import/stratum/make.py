#!/usr/bin/env python3
"""Writes backups of Stratum as its doc/BACKUP_FORMAT.md describes them. Needs python3-cryptography, python3-argon2."""

import hashlib
import json
import pathlib
import sqlite3
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import sample_accounts as samples  # noqa: E402

import argon2.low_level as argon  # noqa: E402
from cryptography.hazmat.primitives import padding  # noqa: E402
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes  # noqa: E402
from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: E402

PASSWORD = "пароль 密码"
TYPES = {"hotp": 1, "totp": 2, "motp": 3, "steam": 4, "yandex": 5}
MOTP = {"issuer": "VPN", "name": "mobile", "type": "motp", "secret": "", "secret_hex": b"no hex at all".hex(),
        "algorithm": "MD5", "digits": 6, "period": 10, "counter": None, "pin": "4711", "motp_secret_text": "no hex at all"}
YANDEX = samples.account(7, "Yandex", "marina", "yandex", "SHA256", 8, 30, size=16, pin="5239")
ALL = [samples.with_fields(samples.PLAIN, groups=["Work", "工作"]), samples.CHINESE, samples.COUNTING, samples.STEAM,
       samples.with_fields(samples.SHORT, name=""), MOTP, YANDEX]


def entry(account):
    return {"Type": TYPES[account["type"]], "Icon": None, "Issuer": account["issuer"], "Username": account["name"] or None,
            "Secret": account.get("motp_secret_text") or account["secret"], "Pin": account.get("pin"),
            "Algorithm": {"SHA1": 0, "SHA256": 1, "SHA512": 2}.get(account["algorithm"], 0), "Digits": account["digits"],
            "Period": account["period"] or 30, "Counter": account["counter"] or 0, "Ranking": 0, "CopyCount": 0}


def category(name):
    return {"Id": hashlib.sha1(name.encode()).hexdigest()[:8], "Name": name, "Ranking": 0}


refused = [{**entry(samples.STEAM), "Username": "type", "Type": 9}, {**entry(samples.PLAIN), "Username": "algorithm", "Algorithm": 3},
           {**entry(samples.PLAIN), "Username": "digits", "Digits": 3}]
bindings = [{"CategoryId": category(name)["Id"], "AuthenticatorSecret": account["secret"], "Ranking": 0}
            for account in ALL for name in account.get("groups", [])]


def backup(extra=()):
    content = {"Authenticators": [entry(each) for each in ALL] + list(extra), "Categories": [category("Work"), category("工作")],
               "AuthenticatorCategories": bindings, "CustomIcons": []}
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def strong():
    salt, iv = samples.secret(400, 16), samples.secret(401, 12)
    key = argon.hash_secret_raw(PASSWORD.encode(), salt, 3, 65536, 4, 32, argon.Type.ID)
    return b"AUTHENTICATORPRO" + salt + iv + AESGCM(key).encrypt(iv, backup(), None)


def legacy():
    salt, iv = samples.secret(402, 20), samples.secret(403, 16)
    key = hashlib.pbkdf2_hmac("sha1", PASSWORD.encode(), salt, 64000, 32)
    padder = padding.PKCS7(128).padder()
    cipher = Cipher(algorithms.AES(key), modes.CBC(iv)).encryptor()
    return b"AuthenticatorPro" + salt + iv + cipher.update(padder.update(backup()) + padder.finalize()) + cipher.finalize()


def write_database(path):
    """What the application keeps for itself: the same fields, as columns."""
    fields = ["Type", "Icon", "Issuer", "Username", "Secret", "Pin", "Algorithm", "Digits", "Period", "Counter", "CopyCount",
              "Ranking"]
    path.unlink(missing_ok=True)
    database = sqlite3.connect(path)
    database.execute("PRAGMA page_size = 1024")
    database.execute("CREATE TABLE authenticator (type INTEGER, icon TEXT, issuer TEXT, username TEXT, secret TEXT PRIMARY KEY,"
                     " pin TEXT, algorithm INTEGER, digits INTEGER, period INTEGER, counter INTEGER, copyCount INTEGER,"
                     " ranking INTEGER)")
    database.execute("CREATE TABLE category (id TEXT PRIMARY KEY, name TEXT, ranking INTEGER)")
    database.execute("CREATE TABLE authenticatorcategory (categoryId TEXT, authenticatorSecret TEXT, ranking INTEGER)")
    rows = [entry(each) for each in ALL] + [{**entry(samples.STEAM), "Username": "type", "Secret": "MZXW6YTBOI", "Type": 9}]
    database.executemany(f"INSERT INTO authenticator VALUES ({', '.join('?' * len(fields))})",
                         [[row[field] for field in fields] for row in rows])
    database.executemany("INSERT INTO category VALUES (:Id, :Name, :Ranking)", [category("Work"), category("工作")])
    database.executemany("INSERT INTO authenticatorcategory VALUES (:CategoryId, :AuthenticatorSecret, :Ranking)", bindings)
    database.commit()
    database.close()


write_database(FOLDER / "authenticator.db3")
(FOLDER / "plain.json").write_bytes(backup(refused) + b"\n")
(FOLDER / "encrypted.stratum").write_bytes(strong())
(FOLDER / "legacy.authpro").write_bytes(legacy())
samples.write_expected(FOLDER, [
    {"file": "authenticator.db3", "format": "stratum-sqlite", "accounts": ALL, "rejected": [{"name": "type"}]},
    {"file": "plain.json", "format": "stratum", "accounts": ALL,
     "rejected": [{"name": each["Username"]} for each in refused]},
    {"file": "encrypted.stratum", "format": "stratum-encrypted", "password": PASSWORD, "accounts": ALL},
    {"file": "legacy.authpro", "format": "stratum-legacy", "password": PASSWORD, "accounts": ALL}])
