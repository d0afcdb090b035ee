#!/usr/bin/env python3
"""Writes the tables of password managers."""

import csv
import pathlib
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import sample_accounts as samples  # noqa: E402

LINKED = samples.with_fields(samples.CHINESE, note="two\nlines, \"quoted\"", favorite=True, groups=["工作"])
BARE = samples.account(9, "Bare key", "user")
STEAM = samples.with_fields(samples.STEAM, issuer="My games", name="gordon")


def table(name, columns, rows):
    with open(FOLDER / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, restval="")
        writer.writeheader()
        writer.writerows(rows)


def rows(title, user, totp, **more):
    """A linked account, a bare key, Steam, a password without a code and a key that is none."""
    first = {title: "an item", user: "", totp: samples.link(LINKED), **more}
    return [first, {title: "Bare key", user: "user", totp: BARE["secret"].lower()},
            {title: "My games", user: "gordon", totp: "steam://" + STEAM["secret"]}, {title: "no code", user: "user", totp: ""},
            {title: "broken", user: "user", totp: "not a key!"}]


def without(account, *fields):
    return {key: value for key, value in account.items() if key not in fields}


NOTE = LINKED["note"]
table("bitwarden.csv", ["folder", "favorite", "type", "name", "notes", "fields", "reprompt", "login_uri", "login_username", "login_password", "login_totp"],
      rows("name", "login_username", "login_totp", folder="工作", favorite="1", notes=NOTE))
table("keepassxc.csv", ["Group", "Title", "Username", "Password", "URL", "Notes", "TOTP", "Icon", "Last Modified", "Created"],
      rows("Title", "Username", "TOTP", Group="Root/工作", Notes=NOTE))
archived = {"Title": "archived", "Username": "user", "OTPAuth": BARE["secret"], "Archived": "true"}
table("1password.csv", ["Title", "Url", "Username", "Password", "OTPAuth", "Favorite", "Archived", "Tags", "Notes"],
      [*rows("Title", "Username", "OTPAuth", Favorite="true", Notes=NOTE, Archived="false"), archived])
table("lastpass.csv", ["url", "username", "password", "totp", "extra", "name", "grouping", "fav"],
      rows("name", "username", "totp", extra=NOTE, grouping="工作", fav="1"))
table("dashlane.csv", ["username", "username2", "username3", "title", "password", "note", "url", "category", "otpUrl"],
      rows("title", "username", "otpUrl", note=NOTE, category="工作"))
table("dashlane-old.csv", ["username", "username2", "username3", "title", "password", "note", "url", "category", "otpSecret"],
      rows("title", "username", "otpSecret", note=NOTE, category="工作"))
table("apple.csv", ["Title", "URL", "Username", "Password", "Notes", "OTPAuth"], rows("Title", "Username", "OTPAuth", Notes=NOTE))

BROKEN = [{"name": "broken"}]
ALL = [LINKED, BARE, STEAM]
samples.write_expected(FOLDER, [
    {"file": "bitwarden.csv", "format": "bitwarden-csv", "accounts": ALL, "rejected": BROKEN},
    {"file": "keepassxc.csv", "format": "keepassxc-csv", "accounts": [without(LINKED, "favorite"), BARE, STEAM], "rejected": BROKEN},
    {"file": "1password.csv", "format": "1password-csv", "accounts": [without(LINKED, "groups"), BARE, STEAM], "rejected": BROKEN,
     "trashed": [{"name": "archived"}]},
    {"file": "lastpass.csv", "format": "lastpass-csv", "accounts": ALL, "rejected": BROKEN},
    {"file": "dashlane.csv", "format": "dashlane-csv", "accounts": [without(LINKED, "favorite"), BARE, STEAM], "rejected": BROKEN},
    {"file": "dashlane-old.csv", "format": "dashlane-csv", "accounts": [without(LINKED, "favorite"), BARE, STEAM], "rejected": BROKEN},
    {"file": "apple.csv", "format": "apple-passwords", "accounts": [without(LINKED, "favorite", "groups"), BARE, STEAM], "rejected": BROKEN}])
