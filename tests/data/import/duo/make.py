#!/usr/bin/env python3
"""Writes accounts.json as Duo Mobile keeps it, with an account that is confirmed on the phone."""

import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import sample_accounts as samples  # noqa: E402

NAMED = samples.account(1, "", "GitHub")
COUNTING = samples.account(3, "", "银行", "hotp", counter=7)

accounts = [{"version": 1.0, "accountType": "OtpAccount", "name": each["name"], "pkey": f"key-{number}",
             "otpGenerator": {"otpSecret": each["secret"], **({"counter": 7} if each is COUNTING else {})}}
            for number, each in enumerate([NAMED, COUNTING])]
accounts.append({"version": 1.0, "accountType": "DuoAccount", "name": "Push only", "pkey": "key-9"})
accounts.append({"version": 1.0, "accountType": "OtpAccount", "name": "Broken", "pkey": "key-10", "otpGenerator": {"otpSecret": "18"}})
(FOLDER / "accounts.json").write_text(json.dumps(accounts, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
samples.write_expected(FOLDER, [{"file": "accounts.json", "format": "duo", "accounts": [NAMED, COUNTING],
                                 "rejected": [{"name": "Push only"}, {"name": "Broken"}]}])
