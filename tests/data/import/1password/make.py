#!/usr/bin/env python3
"""Writes an export of 1Password (1PUX)."""

import zipfile
import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import sample_accounts as samples  # noqa: E402

LINKED = samples.with_fields(samples.CHINESE, note="two\nlines", favorite=True, groups=["工作", "Cloud"])
BARE = samples.account(9, "Bare key", "user")
SECOND = samples.account(16, "Bare key", "user")


def item(title, user, totps, state="active", **more):
    fields = [{"title": "one-time password", "id": "x", "value": {"totp": totp}} for totp in totps]
    return {"favIndex": 0, "state": state, "details": {"loginFields": [{"value": user, "name": "user", "designation": "username"}], "notesPlain": "",
            "sections": [{"title": "", "fields": [{"title": "text", "value": {"string": "x"}}, *fields]}]},
            "overview": {"title": title, "tags": []}, **more}


linked = item("an item", "", [samples.link(LINKED)], favIndex=1)
linked["details"]["notesPlain"] = LINKED["note"]
linked["overview"]["tags"] = LINKED["groups"]
items = [linked, {"item": item("Bare key", "user", [BARE["secret"], SECOND["secret"]])}, item("no code", "user", []),
         item("archived", "user", [BARE["secret"]], "archived"), item("broken", "user", ["no key!"])]
data = {"accounts": [{"attrs": {}, "vaults": [{"attrs": {"name": "Private"}, "items": items}]}]}
with zipfile.ZipFile(FOLDER / "export.1pux", "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr(zipfile.ZipInfo("export.attributes"), json.dumps({"version": 3}))
    archive.writestr(zipfile.ZipInfo("export.data"), json.dumps(data, ensure_ascii=False), zipfile.ZIP_DEFLATED)
samples.write_expected(FOLDER, [{"file": "export.1pux", "format": "1pux", "accounts": [LINKED, BARE, SECOND], "rejected": [{"name": "broken"}],
                                 "trashed": [{"name": "archived"}]}])
