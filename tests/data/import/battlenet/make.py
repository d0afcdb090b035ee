#!/usr/bin/env python3
"""Writes preferences of Blizzard's messenger. The mask is the application's, the same on every phone."""

import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import sample_accounts as samples  # noqa: E402

MASK = bytes.fromhex("398e27fc50276a656065b0e525f4c06c04c61075286b8e7aeda59da9813b5dd6c80d2fb38068773fa59ba47c17ca6c6479015c1d5b8b8f6b9a")
ACCOUNT = samples.account(15, "Battle.net", "EU-1234-5678-9012", digits=8)


def masked(text):
    return bytes(a ^ b for a, b in zip(text.encode(), MASK)).hex()


values = {"AUTHENTICATOR_SERIAL": masked(ACCOUNT["name"]), "AUTHENTICATOR_DEVICE_SECRET": masked(ACCOUNT["secret_hex"])}
lines = ["<?xml version='1.0' encoding='utf-8' standalone='yes' ?>", "<map>",
         *(f'    <string name="com.blizzard.messenger.{name}">{value}</string>' for name, value in values.items()), "</map>", ""]
(FOLDER / "preferences.xml").write_text("\n".join(lines))
samples.write_expected(FOLDER, [{"file": "preferences.xml", "format": "battlenet-xml", "accounts": [ACCOUNT]}])
