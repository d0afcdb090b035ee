#!/usr/bin/env python3
"""Writes preferences of FreeOTP 1."""

import html
import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import sample_accounts as samples  # noqa: E402

ALL = [samples.PLAIN, samples.CHINESE, samples.COUNTING]


def token(account):
    key = [byte - 256 if byte > 127 else byte for byte in bytes.fromhex(account["secret_hex"])]
    return {"algo": account["algorithm"], "counter": account["counter"] or 0, "digits": account["digits"], "issuerExt": account["issuer"],
            "issuerInt": account["issuer"], "label": account["name"], "period": account["period"] or 30, "secret": key,
            "type": account["type"].upper()}


def line(name, value):
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return f'    <string name="{html.escape(name)}">{html.escape(text)}</string>'


lines = ["<?xml version='1.0' encoding='utf-8' standalone='yes' ?>", "<map>", *(line(f"{each['issuer']}:{each['name']}", token(each)) for each in ALL),
         line("broken:token", {**token(samples.PLAIN), "label": "broken", "digits": 77}), line("tokenOrder", ["a", "b"]), "</map>", ""]
(FOLDER / "tokens.xml").write_text("\n".join(lines), encoding="utf-8")
samples.write_expected(FOLDER, [{"file": "tokens.xml", "format": "freeotp-xml", "accounts": ALL, "rejected": [{"name": "broken"}]}])
