"""The accounts that our own examples of other apps' exports hold. Each `make.py` beside an example writes those that
its format can carry, with Python's own libraries and nothing of ours, and an `expected.json` that says which."""

import base64
import hashlib
import json
import pathlib
import urllib.parse


def secret(number, size=20):
    """A throw-away key."""
    return hashlib.shake_256(b"countersign example %d" % number).digest(size)


def base32(key):
    return base64.b32encode(key).decode().rstrip("=")


def account(number, issuer, name, type="totp", algorithm="SHA1", digits=6, period=30, counter=None, size=20, **more):
    key = secret(number, size)
    return {"issuer": issuer, "name": name, "type": type, "secret": base32(key), "secret_hex": key.hex(),
            "algorithm": algorithm, "digits": digits, "period": None if type == "hotp" else period,
            "counter": counter, **more}


PLAIN = account(1, "GitHub", "octocat")
CHINESE = account(2, "阿里云", "运维@example.com", algorithm="SHA256", digits=8, period=60, size=32)
COUNTING = account(3, "Bank", "savings: joint", "hotp", counter=7)
STEAM = account(4, "Steam", "gordon", "steam", digits=5)
NAMELESS = account(5, "", "just a name", algorithm="SHA512", size=64)
SHORT = account(6, "Odd & Söhne <b>", "ten bytes + a bit", size=10)


def with_fields(sample, **fields):
    """The sample with what only some formats carry: groups, note, favorite, pin."""
    return {**sample, **fields}


def link(sample, **parameters):
    """Its account link, all of it percent-encoded."""
    label = urllib.parse.quote(":".join(part for part in (sample["issuer"], sample["name"]) if part), safe="")
    query = {"secret": sample["secret"], "issuer": sample["issuer"], "algorithm": sample["algorithm"], "digits": sample["digits"],
             **({"counter": sample["counter"]} if sample["type"] == "hotp" else {"period": sample["period"]}), **parameters}
    return f"otpauth://{sample['type']}/{label}?" + urllib.parse.urlencode(query, quote_via=urllib.parse.quote)


def write_expected(folder, fixtures):
    """Each fixture: file, format, password or None, accounts, and perhaps rejected and trashed."""
    for fixture in fixtures:
        fixture.setdefault("password", None)
        fixture.setdefault("rejected", [])
    text = json.dumps({"schema": 1, "fixtures": fixtures}, ensure_ascii=False, indent=1)
    (pathlib.Path(folder) / "expected.json").write_text(text + "\n", encoding="utf-8")
