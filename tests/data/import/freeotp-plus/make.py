#!/usr/bin/env python3
"""Writes the JSON export of FreeOTP+, whose counters are one less than those of the links they came from."""

import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import sample_accounts as samples  # noqa: E402

STEAM = samples.with_fields(samples.STEAM, issuer="Steam")
ALL = [samples.PLAIN, samples.CHINESE, samples.COUNTING, STEAM, samples.with_fields(samples.SHORT, issuer="Renamed", name="also renamed")]


def token(account, **more):
    key = [byte - 256 if byte > 127 else byte for byte in bytes.fromhex(account["secret_hex"])]
    return {"algo": account["algorithm"], "counter": account["counter"] or -1, "digits": 6 if account["type"] == "steam" else account["digits"],
            "issuerExt": account["issuer"], "issuerInt": account["issuer"], "label": account["name"], "period": account["period"] or 30,
            "secret": key, "type": "HOTP" if account["type"] == "hotp" else "TOTP", **more}


tokens = [token(each) for each in ALL[:4]]
tokens.append(token(ALL[4], issuerExt="Odd", issuerInt="Odd", label="old", issuerAlt="Renamed", labelAlt="also renamed"))
tokens.append(token(samples.PLAIN, label="broken", secret=[1, 999]))
del tokens[0]["algo"], tokens[0]["period"]
export = {"tokenOrder": ["x"], "tokens": tokens}
(FOLDER / "freeotp-backup.json").write_text(json.dumps(export, ensure_ascii=False) + "\n", encoding="utf-8")
samples.write_expected(FOLDER, [{"file": "freeotp-backup.json", "format": "freeotpplus-json", "accounts": ALL, "rejected": [{"name": "broken"}]}])
