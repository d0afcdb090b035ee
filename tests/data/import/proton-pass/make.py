#!/usr/bin/env python3
"""Writes an export of Proton Pass."""

import zipfile
import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import sample_accounts as samples  # noqa: E402

LINKED = samples.with_fields(samples.CHINESE, note="two\nlines", favorite=True, groups=["工作"])
BARE = samples.account(9, "Bare key", "user", groups=["工作"])
EXTRA = samples.account(17, "Bare key", "user", groups=["Other"])


def item(title, user, totp, extra=(), note="", **more):
    fields = [{"fieldName": "TOTP", "type": "totp", "data": {"totpUri": each}} for each in extra]
    return {"itemId": "x", "state": 1, "pinned": False, **more,
            "data": {"type": "login", "metadata": {"name": title, "note": note}, "extraFields": fields,
                     "content": {"itemUsername": user, "itemEmail": "", "password": "secret", "totpUri": totp}}}


first = [item("an item", "", samples.link(LINKED), note=LINKED["note"], pinned=True), item("Bare key", "user", BARE["secret"]),
         item("deleted", "user", BARE["secret"], state=2), item("no code", "user", ""), item("broken", "user", "no key!")]
data = {"version": "1.20", "encrypted": False, "vaults": {"v1": {"name": "工作", "items": first},
                                                          "v2": {"name": "Other", "items": [item("Bare key", "user", "", [EXTRA["secret"]])]}}}
with zipfile.ZipFile(FOLDER / "export.zip", "w") as archive:
    archive.writestr(zipfile.ZipInfo("Proton Pass/data.json"), json.dumps(data, ensure_ascii=False), zipfile.ZIP_DEFLATED)
samples.write_expected(FOLDER, [{"file": "export.zip", "format": "proton-pass", "accounts": [LINKED, BARE, EXTRA], "rejected": [{"name": "broken"}],
                                 "trashed": [{"name": "deleted"}]}])
