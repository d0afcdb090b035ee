#!/usr/bin/env python3
"""Writes accounts as Steam's app keeps them, and a maFile of Steam Desktop Authenticator."""

import base64
import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import sample_accounts as samples  # noqa: E402

GORDON = samples.with_fields(samples.STEAM, name="gordon")
ALYX = samples.account(8, "Steam", "alyx", "steam", digits=5)


def entry(account):
    return {"shared_secret": base64.b64encode(bytes.fromhex(account["secret_hex"])).decode(),
            "account_name": account["name"], "serial_number": "1", "revocation_code": "R00000",
            "uri": "otpauth://totp/Steam:example?secret=" + account["secret"] + "&issuer=Steam",
            "identity_secret": base64.b64encode(b"not for codes").decode(), "status": 1}


def write(name, content):
    (FOLDER / name).write_text(json.dumps(content, indent=1) + "\n")


broken = {**entry(ALYX), "account_name": "broken", "shared_secret": "????"}
write("accounts.json", {"accounts": {"1": entry(GORDON), "2": entry(ALYX), "3": broken}})
write("desktop.maFile", {**entry(ALYX), "Session": {"SteamID": 2}})
samples.write_expected(FOLDER, [
    {"file": "accounts.json", "format": "steam", "accounts": [GORDON, ALYX], "rejected": [{"name": "broken"}]},
    {"file": "desktop.maFile", "format": "steam", "accounts": [ALYX]}])
