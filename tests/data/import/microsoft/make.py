#!/usr/bin/env python3
"""Writes PhoneFactor.sqlite as Microsoft Authenticator keeps it, marked as one with a write-ahead log."""

import base64
import pathlib
import sqlite3
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import sample_accounts as samples  # noqa: E402

PERSONAL = samples.account(7, "Microsoft", "me@example.com", digits=8)
NAMED = samples.account(2, "阿里云", "运维@example.com")

path = FOLDER / "PhoneFactor.sqlite"
path.unlink(missing_ok=True)
database = sqlite3.connect(path)
database.execute("PRAGMA page_size = 1024")
database.execute("CREATE TABLE accounts (_id INTEGER PRIMARY KEY, name TEXT, username TEXT, oath_secret_key TEXT,"
                 " account_type INTEGER, encrypted_oath_secret_key TEXT)")
database.executemany("INSERT INTO accounts VALUES (?, ?, ?, ?, ?, ?)", [
    (1, "GitHub", "octocat", samples.PLAIN["secret"], 0, ""),
    (2, "阿里云", "运维@example.com", NAMED["secret"], 0, ""),
    (3, "Microsoft", "me@example.com", base64.b64encode(bytes.fromhex(PERSONAL["secret_hex"])).decode(), 1, ""),
    (4, "Contoso", "push", "", 2, ""),
    (5, "Sealed", "key", "", 0, "AAAA"),
    (6, "Broken", "key", "18", 0, ""),
    (7, "Unknown", "type", samples.PLAIN["secret"], 9, "")])
database.commit()
database.close()
content = bytearray(path.read_bytes())
content[18:20] = b"\2\2"
path.write_bytes(content)
samples.write_expected(FOLDER, [{"file": path.name, "format": "microsoft-sqlite", "accounts": [samples.PLAIN, NAMED, PERSONAL],
                                 "rejected": [{"name": "Contoso: push"}, {"name": "Sealed: key"}, {"name": "Broken: key"},
                                              {"name": "Unknown: type"}]}])
