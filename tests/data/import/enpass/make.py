#!/usr/bin/env python3
"""Writes a JSON export of Enpass as importers of other password managers describe it; Enpass itself is closed."""

import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import sample_accounts as samples  # noqa: E402

LINKED = samples.with_fields(samples.CHINESE, groups=["工作", "Work"], note="two\nlines", favorite=True)
BARE = samples.account(9, "Bare key", "user@example.com")
SECOND = samples.with_fields(samples.PLAIN, groups=[], note="", favorite=False)


def field(type, value, deleted=0):
    return {"deleted": deleted, "label": type, "order": 1, "sensitive": 0, "type": type, "uid": 10, "value": value}


def item(title, fields, **more):
    return {"archived": 0, "auto_submit": 1, "category": "login", "favorite": 0, "fields": fields, "note": "", "subtitle": "",
            "template_type": "login.default", "title": title, "trashed": 0, "uuid": title, **more}


spaced = " ".join(BARE["secret"].lower()[start:start + 4] for start in range(0, len(BARE["secret"]), 4))
export = {
    "folders": [{"icon": "1008", "parent_uuid": "", "title": name, "uuid": f"f-{name}"} for name in ("工作", "Work")],
    "items": [
        item("no code", [field("username", "user"), field("totp", "")]),
        item("an item", [field("username", "user"), field("totp", samples.link(LINKED))], folders=["f-工作", "f-Work", "gone"],
             note=LINKED["note"], favorite=1),
        item("Bare key", [field("username", ""), field("email", "user@example.com"), field("totp", spaced),
                          field("totp", samples.link(SECOND)), field("totp", samples.link(samples.STEAM), deleted=1)]),
        item("in the trash", [field("totp", BARE["secret"])], trashed=1),
        item("in the archive", [field("totp", BARE["secret"])], archived=1),
        item("no key", [field("username", "user"), field("totp", "not base32!")]),
        item("no text", [field("totp", 12345678)]),
        {"archived": 0, "category": "note", "favorite": 0, "note": "text", "template_type": "note.default", "title": "a note",
         "trashed": 0, "uuid": "note"},
    ],
}
(FOLDER / "export.json").write_text(json.dumps(export, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
samples.write_expected(FOLDER, [
    {"file": "export.json", "format": "enpass", "accounts": [LINKED, BARE, SECOND],
     "rejected": [{"name": "no key: user"}, {"name": "no text"}], "trashed": ["in the trash", "in the archive"]}])
