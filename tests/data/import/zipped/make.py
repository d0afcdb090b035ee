#!/usr/bin/env python3
"""Writes the exports that are ZIP files around a list or a table. Needs zip and 7z for those with a password."""

import csv
import io
import subprocess
import tempfile
import zipfile
import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import sample_accounts as samples  # noqa: E402

PASSWORD = "correct horse"
LINKS = [samples.PLAIN, samples.CHINESE, samples.COUNTING]
RAIVO = [samples.with_fields(samples.PLAIN, favorite=True), samples.COUNTING]
TABLE = [samples.with_fields(samples.CHINESE, groups=["工作"])]


def archive(name, inner, content, *command):
    """With the password by another program, without one by Python."""
    path = FOLDER / name
    path.unlink(missing_ok=True)
    if not command:
        with zipfile.ZipFile(path, "w") as file:
            file.writestr(zipfile.ZipInfo(inner), content, zipfile.ZIP_DEFLATED)
        return
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / inner).write_text(content, encoding="utf-8")
        subprocess.run([*command, str(path), inner], cwd=folder, check=True, stdout=subprocess.DEVNULL)


text = "\r\n".join(map(samples.link, LINKS)) + "\r\n"
entries = [{"issuer": each["issuer"], "account": each["name"], "secret": each["secret"], "algorithm": each["algorithm"], "digits": str(each["digits"]),
            "kind": each["type"].upper(), "timer": "30", "counter": str(each["counter"] or 0), "pinned": "true" if each.get("favorite") else "false"}
           for each in RAIVO]
table = io.StringIO(newline="")
writer = csv.writer(table)
writer.writerow(["username", "username2", "username3", "title", "password", "note", "url", "category", "otpUrl"])
writer.writerow(["", "", "", "an item", "secret", "", "", "工作", samples.link(TABLE[0])])
CRYPTO, AES = ("zip", "-q", "-X", "-P", PASSWORD), ("7z", "a", "-tzip", "-mem=AES256", "-mx=0", "-p" + PASSWORD)
archive("authenticator-plus.zip", "Accounts.txt", text, *CRYPTO)
archive("winauth.zip", "winauth-2026-01-01.txt", text, *CRYPTO)
archive("winauth-open.zip", "winauth-2026-01-01.txt", text)
archive("raivo.zip", "raivo-otp-export.json", json.dumps(entries), *AES)
archive("dashlane.zip", "credentials.csv", table.getvalue())
samples.write_expected(FOLDER, [
    {"file": "authenticator-plus.zip", "format": "authenticator-plus-zip", "password": PASSWORD, "accounts": LINKS},
    {"file": "winauth.zip", "format": "winauth-zip", "password": PASSWORD, "accounts": LINKS},
    {"file": "winauth-open.zip", "format": "winauth-zip", "accounts": LINKS},
    {"file": "raivo.zip", "format": "raivo-zip", "password": PASSWORD, "accounts": RAIVO},
    {"file": "dashlane.zip", "format": "dashlane-zip", "accounts": TABLE}])
