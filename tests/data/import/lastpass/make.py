#!/usr/bin/env python3
"""Writes the JSON export of LastPass Authenticator."""

import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import sample_accounts as samples  # noqa: E402

FILED = samples.with_fields(samples.CHINESE, groups=["工作"], favorite=True)
ALL = [samples.with_fields(samples.PLAIN, groups=[], favorite=False), FILED, samples.NAMELESS, samples.SHORT]


def entry(account, folder=0):
    return {"accountID": account["secret_hex"][:8], "issuerName": account["issuer"], "userName": account["name"],
            "originalIssuerName": "", "originalUserName": "", "secret": account["secret"], "timeStep": account["period"],
            "digits": account["digits"], "algorithm": account["algorithm"],
            "isFavorite": account.get("favorite", False), "folderData": {"folderId": folder, "position": 0}}


broken = {**entry(samples.PLAIN), "userName": "nine", "digits": 11}
export = {"deviceId": "", "deviceSecret": "", "localDeviceId": None, "deviceName": "example", "version": 3,
          "accounts": [entry(each, 7 if each is FILED else 0) for each in ALL] + [broken],
          "folders": [{"id": 1, "name": "Favorites"}, {"id": 0, "name": "Other"}, {"id": 7, "name": "工作"}]}
(FOLDER / "export.json").write_text(json.dumps(export, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
samples.write_expected(FOLDER, [{"file": "export.json", "format": "lastpass", "accounts": ALL,
                                 "rejected": [{"name": "nine"}]}])
