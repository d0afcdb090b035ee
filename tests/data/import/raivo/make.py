#!/usr/bin/env python3
"""Writes the JSON in Raivo's export, where every value is text."""

import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import sample_accounts as samples  # noqa: E402

ALL = [samples.with_fields(samples.PLAIN, favorite=True), samples.CHINESE, samples.COUNTING, samples.NAMELESS]


def entry(account):
    return {"issuer": account["issuer"], "account": account["name"], "secret": account["secret"],
            "algorithm": account["algorithm"], "digits": str(account["digits"]),
            "kind": account["type"].upper(), "timer": str(account["period"] or 0), "counter": str(account["counter"] or 0),
            "pinned": "true" if account.get("favorite") else "false", "iconType": "", "iconValue": ""}


refused = [{**entry(samples.SHORT), "account": "no kind", "kind": "PUSH"}, {**entry(samples.SHORT), "account": "no number", "digits": "six"}]
(FOLDER / "raivo-otp-export.json").write_text(json.dumps([entry(each) for each in ALL] + refused, ensure_ascii=False, indent=1) + "\n",
                                              encoding="utf-8")
samples.write_expected(FOLDER, [{"file": "raivo-otp-export.json", "format": "raivo", "accounts": ALL,
                                 "rejected": [{"name": "no kind"}, {"name": "no number"}]}])
