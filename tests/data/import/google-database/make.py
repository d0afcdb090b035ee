#!/usr/bin/env python3
"""Writes databases.sqlite as old versions of Google Authenticator for Android kept it."""

import pathlib
import sqlite3
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import sample_accounts as samples  # noqa: E402

NAMED = samples.account(2, "阿里云", "运维@example.com")

path = FOLDER / "databases.sqlite"
path.unlink(missing_ok=True)
database = sqlite3.connect(path)
database.execute("PRAGMA page_size = 1024")
database.execute("CREATE TABLE accounts (_id INTEGER PRIMARY KEY, email TEXT NOT NULL, secret TEXT NOT NULL,"
                 " counter INTEGER DEFAULT 0, type INTEGER, provider INTEGER DEFAULT 0, issuer TEXT DEFAULT NULL)")
database.executemany("INSERT INTO accounts VALUES (?, ?, ?, ?, ?, 0, ?)", [
    (1, "GitHub:octocat", samples.PLAIN["secret"], 0, 0, None),
    (2, "阿里云:运维@example.com", NAMED["secret"], 0, 0, "阿里云"),
    (3, "savings: joint", samples.COUNTING["secret"], 7, 1, "Bank"),
    (4, "Broken", "18", 0, 0, None),
    (5, "Unknown", samples.PLAIN["secret"], 0, 9, None)])
database.commit()
database.close()

path = FOLDER / "encrypted-column.sqlite"
path.unlink(missing_ok=True)
database = sqlite3.connect(path)
database.execute("PRAGMA page_size = 1024")
database.execute("CREATE TABLE accounts (_id INTEGER PRIMARY KEY, email TEXT NOT NULL, secret TEXT NOT NULL,"
                 " counter INTEGER DEFAULT 0, type INTEGER, provider INTEGER DEFAULT 0, issuer TEXT DEFAULT NULL,"
                 " isencrypted INTEGER DEFAULT 0)")
database.executemany("INSERT INTO accounts VALUES (?, ?, ?, 0, 0, 0, ?, ?)", [
    (1, "GitHub:octocat", samples.PLAIN["secret"], None, 0),
    (2, "sealed", NAMED["secret"], None, 1)])
database.commit()
database.close()
samples.write_expected(FOLDER, [{"file": "databases.sqlite", "format": "google-sqlite", "accounts": [samples.PLAIN, NAMED, samples.COUNTING],
                                 "rejected": [{"name": "Broken"}, {"name": "Unknown"}]},
                                {"file": "encrypted-column.sqlite", "format": "google-sqlite", "accounts": [samples.PLAIN],
                                 "rejected": [{"name": "sealed"}]}])
