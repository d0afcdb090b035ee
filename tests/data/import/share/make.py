#!/usr/bin/env python3
"""Writes share files as docs/share-format.md describes them, with docs/tools/open_share.py and nothing of the program."""

import hashlib
import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
sys.path.insert(0, str(FOLDER.parents[3] / "docs" / "tools"))
import open_share  # noqa: E402
import sample_accounts as samples  # noqa: E402

MOTP = {"issuer": "VPN", "name": "mobile", "type": "motp", "secret": "", "secret_hex": b"00ff10aa5566e1c2".hex(), "algorithm": "MD5",
        "digits": 6, "period": 10, "counter": None, "pin": "4711", "motp_secret_text": "00ff10aa5566e1c2"}
YANDEX = samples.account(7, "Yandex", "marina", "yandex", "SHA256", 8, 30, size=16, pin="5239")
ALL = [samples.with_fields(samples.PLAIN, groups=["Work", "Zuhause"]), samples.CHINESE, samples.COUNTING, samples.STEAM,
       samples.NAMELESS, samples.SHORT, MOTP, YANDEX]
VAULT_KEY = bytes(range(32))  # of the vault that the sealed file is for
PASSPHRASE = "пароль 密码"


def head(major, value):
    if value < 24:
        return bytes([major << 5 | value])
    size = next(size for size in (0, 1, 2, 3) if value < 1 << (8 << size))
    return bytes([major << 5 | 24 + size]) + value.to_bytes(1 << size, "big")


def cbor(value):
    if isinstance(value, int):
        return head(0, value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, str):
        return head(3, len(value.encode())) + value.encode()
    if isinstance(value, list):
        return head(4, len(value)) + b"".join(map(cbor, value))
    pairs = sorted((cbor(key), cbor(each)) for key, each in value.items())
    return head(5, len(pairs)) + b"".join(key + each for key, each in pairs)


def record(account):
    fields = {"id": hashlib.md5(account["secret_hex"].encode()).digest(), "type": account["type"], "issuer": account["issuer"],
              "name": account["name"], "secret": bytes.fromhex(account["secret_hex"]), "algorithm": account["algorithm"],
              "digits": account["digits"], "period": account["period"] or 30}
    if account["type"] == "hotp":
        fields["counter"] = account["counter"]
    for name in ("groups", "pin"):
        if name in account:
            fields[name] = account[name] if name == "groups" else account[name].encode()
    return fields


def random(name):
    """The same bytes each time, as this is no secret."""
    calls = iter(range(100))
    return lambda size: samples.secret(1000 + sum(name.encode()) + next(calls), size)


def main():
    sodium = open_share.Sodium()
    broken = {**record(samples.SHORT), "name": "short", "id": bytes(15) + b"\1", "digits": 3}
    content = cbor({"v": 1, "accounts": [*map(record, ALL), broken]})
    (FOLDER / "passphrase.otps").write_bytes(
        open_share.write_with_passphrase(sodium, content, PASSPHRASE, 1, 64, random("passphrase")))  # cheap, as tests run often
    public, _ = open_share.receiving_keys(sodium, VAULT_KEY)
    (FOLDER / "sealed.otps").write_bytes(open_share.write_for(sodium, content, public, random("sealed")))
    (FOLDER / "key.json").write_text(json.dumps({
        "vault_key": VAULT_KEY.hex(), "text": open_share.key_text(sodium, public),
        "fingerprint": open_share.fingerprint(sodium, public)}, indent=1) + "\n", encoding="utf-8")
    samples.write_expected(FOLDER, [{"file": "passphrase.otps", "format": "share", "password": PASSPHRASE, "accounts": ALL,
                                     "rejected": [{"name": "short"}]}])


main()
