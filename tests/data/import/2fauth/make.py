#!/usr/bin/env python3
"""Writes the JSON export of 2FAuth."""

import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import sample_accounts as samples  # noqa: E402

ALL = [samples.PLAIN, samples.CHINESE, samples.COUNTING, samples.STEAM, samples.SHORT]
LINKED = samples.account(9, "Linked", "by link")


def entry(account):
    kind = {"steam": "steamtotp"}.get(account["type"], account["type"])
    return {"otp_type": kind, "account": account["name"], "service": account["issuer"], "icon": None, "icon_mime": None,
            "icon_file": None, "secret": account["secret"], "digits": account["digits"],
            "algorithm": account["algorithm"].lower(), "period": account["period"], "counter": account["counter"],
            "legacy_uri": ""}


entries = [entry(each) for each in ALL]
entries.append({"uri": "otpauth://totp/Linked:by link?secret=" + LINKED["secret"] + "&issuer=Linked"})
entries.append({**entry(samples.PLAIN), "account": "md5", "algorithm": "md5"})
export = {"app": "2fauth_v5.4.3", "schema": 1, "datetime": "2026-01-01T00:00:00Z", "data": entries}
(FOLDER / "export.json").write_text(json.dumps(export, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
samples.write_expected(FOLDER, [{"file": "export.json", "format": "2fauth", "accounts": ALL + [LINKED],
                                 "rejected": [{"name": "md5"}]}])
