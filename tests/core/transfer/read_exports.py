#!/usr/bin/env python3
"""Reads what every exporter wrote with Python's own libraries, by the descriptions of the formats and nothing of ours,
and compares it with the accounts. Usage: read_exports.py WRITE_EXPORTS

Links and tables are also given to oathtool, whose codes must be those of Python's own HMAC.
"""

import base64
import csv
import hashlib
import hmac
import io
import json
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile
import urllib.parse

try:
    import argon2.low_level as argon
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(77)

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "docs" / "tools"))
import open_share  # noqa: E402

AT = 1_790_000_011


def unbase32(text):
    return base64.b32decode(text + "=" * (-len(text) % 8))


def account(issuer, name, type, key, algorithm="SHA1", digits=6, period=30, counter=0, pin="", groups=(), note="", favorite=False):
    return {"issuer": issuer, "name": name, "type": type, "secret_hex": key.hex(), "algorithm": algorithm, "digits": digits,
            "period": period, "counter": counter, "pin": pin, "groups": list(groups), "note": note, "favorite": favorite}


# --- Formats ---

def read_aegis(text, password):
    vault = json.loads(text)
    content = vault["db"]
    if password is not None:
        slot, = vault["header"]["slots"]
        key = hashlib.scrypt(password.encode(), salt=bytes.fromhex(slot["salt"]), n=slot["n"], r=slot["r"], p=slot["p"], maxmem=2**27, dklen=32)
        opened = lambda key, params, sealed: AESGCM(key).decrypt(bytes.fromhex(params["nonce"]), sealed + bytes.fromhex(params["tag"]), None)
        master = opened(key, slot["key_params"], bytes.fromhex(slot["key"]))
        content = json.loads(opened(master, vault["header"]["params"], base64.b64decode(vault["db"])))
    groups = {group["uuid"]: group["name"] for group in content["groups"]}
    for entry in content["entries"]:
        info = entry["info"]
        key = unbase32(info["secret"])
        yield account(entry["issuer"], entry["name"], entry["type"], key.hex().encode() if entry["type"] == "motp" else key, info["algo"],
                      info["digits"], info.get("period", 30), info.get("counter", 0), info.get("pin", ""),
                      [groups[each] for each in entry["groups"]], entry["note"], entry["favorite"])


def read_share(data, password):
    sodium = open_share.Sodium()
    try:
        content = open_share.open_with_passphrase(sodium, data, password)
    except open_share.CheckFailed as failure:
        assert failure.name == "WRONG_PASSPHRASE", failure.name
        raise InvalidTag from None
    accounts, unreadable = open_share.open_vault.read_payload(content)
    assert unreadable == []
    for each in accounts:
        yield account(each["issuer"], each["name"], each["type"], each["secret"], each["algorithm"], each["digits"], each["period"],
                      each.get("counter", 0), each.get("pin", b"").decode(), each.get("groups", []), each.get("note", ""),
                      each.get("favorite", False))


def read_stratum(data, password):
    if password is not None:
        magic, salt, iv, sealed = data[:16], data[16:32], data[32:44], data[44:]
        assert magic == b"AUTHENTICATORPRO"
        key = argon.hash_secret_raw(password.encode(), salt, 3, 65536, 4, 32, argon.Type.ID)
        data = AESGCM(key).decrypt(iv, sealed, None)
    backup = json.loads(data)
    names = {category["Id"]: category["Name"] for category in backup["Categories"]}
    for id, name in names.items():
        assert id == hashlib.sha1(name.encode()).hexdigest()[:8], id
    for entry in backup["Authenticators"]:
        type = {1: "hotp", 2: "totp", 3: "motp", 4: "steam", 5: "yandex"}[entry["Type"]]
        key = entry["Secret"].encode() if type == "motp" else unbase32(entry["Secret"])
        algorithm = "MD5" if type == "motp" else ["SHA1", "SHA256", "SHA512"][entry["Algorithm"]]
        groups = [names[binding["CategoryId"]] for binding in backup["AuthenticatorCategories"] if binding["AuthenticatorSecret"] == entry["Secret"]]
        yield account(entry["Issuer"], entry["Username"], type, key, algorithm, entry["Digits"], entry["Period"], entry["Counter"],
                      entry["Pin"] or "", groups)


def read_2fas(text, password):
    backup = json.loads(text)
    services = backup["services"]
    if password is not None:
        assert services == []
        def opened(field):
            sealed, salt, iv = map(base64.b64decode, backup[field].split(":"))
            return AESGCM(hashlib.pbkdf2_hmac("sha256", password.encode(), salt, 10_000, 32)).decrypt(iv, sealed, None)
        services = json.loads(opened("servicesEncrypted"))
        # The digest of the text that the iOS app compares with.
        reference = opened("reference")
        assert len(reference) == 256 and hashlib.sha256(reference).hexdigest() == REFERENCE, "reference"
    groups = {group["id"]: group["name"] for group in backup["groups"]}
    for service in services:
        otp = service["otp"]
        yield account(service["name"], otp["account"], otp["tokenType"].lower(), unbase32(service["secret"]), otp["algorithm"],
                      otp["digits"], otp["period"], otp["counter"], groups=[groups[service["groupId"]]] if "groupId" in service else [])


def read_andotp(data, password):
    if password is not None:
        iterations, = struct.unpack(">i", data[:4])
        assert 140_000 <= iterations <= 160_000
        key = hashlib.pbkdf2_hmac("sha1", password.encode(), data[4:16], iterations, 32)
        data = AESGCM(key).decrypt(data[16:28], data[28:], None)
    for entry in json.loads(data):
        assert len(entry["secret"]) % 8 == 0  # it pads
        yield account(entry["issuer"], entry["label"], entry["type"].lower(), unbase32(entry["secret"]), entry["algorithm"], entry["digits"],
                      entry.get("period", 30), entry.get("counter", 0), groups=entry["tags"])


def read_freeotp_plus(text):
    backup = json.loads(text)
    tokens = {}
    for token in backup["tokens"]:
        id = f"{token['issuerInt']}:{token['label']}" if token.get("issuerInt") else token["label"]
        assert id not in tokens, id
        tokens[id] = token
    for id in backup["tokenOrder"]:  # it reads no others
        token = tokens[id]
        type = "steam" if token["issuerExt"] == "Steam" and token["type"] == "TOTP" else token["type"].lower()
        yield account(token["issuerExt"], token.get("labelAlt", token["label"]), type, bytes(byte & 255 for byte in token["secret"]),
                      token["algo"], token["digits"], token["period"], token["counter"])


def read_link(link):
    url = urllib.parse.urlsplit(link)
    label = urllib.parse.unquote(url.path.removeprefix("/"))
    query = {key: values[0] for key, values in urllib.parse.parse_qs(url.query, strict_parsing=True).items()}
    if url.scheme == "motp":
        issuer, _, name = urllib.parse.unquote(url.netloc).partition(":")
        return account(issuer, name, "motp", query["secret"].encode(), "MD5", 6, 10)
    type = {"yaotp": "yandex"}.get(url.netloc, url.netloc)
    issuer, _, name = label.partition(":") if "issuer" in query else ("", "", label)
    assert query.get("issuer", "") == issuer
    if query.get("encoder") == "steam":
        type = "steam"
    pin = unbase32(query["pin"]).decode() if "pin" in query else ""
    return account(issuer, name, type, unbase32(query["secret"]), query.get("algorithm", "SHA256" if type == "yandex" else "SHA1"),
                   int(query.get("digits", 8 if type == "yandex" else 5 if type == "steam" else 6)), int(query.get("period", 30)),
                   int(query.get("counter", 0)), pin)


def read_uris(text):
    return map(read_link, text.splitlines())


def read_bitwarden(text):
    export = json.loads(text)
    assert export["encrypted"] is False
    folders = {folder["id"]: folder["name"] for folder in export["folders"]}
    for item in export["items"]:
        login = item["login"]
        if login["totp"].startswith("steam://"):
            result = account(item["name"], login["username"], "steam", unbase32(login["totp"].removeprefix("steam://")), digits=5)
        else:
            result = read_link(login["totp"])
            assert (item["name"], login["username"]) == (result["issuer"], result["name"])
        yield {**result, "groups": [folders[item["folderId"]]] if item["folderId"] else [], "note": item["notes"] or "",
               "favorite": item["favorite"]}


def read_ente(text):
    for place, line in enumerate(text.splitlines()):
        assert "," not in line  # which it splits at
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(line).query, keep_blank_values=True)
        assert "issuer" in query  # without which it takes the name for it
        display = json.loads(query["codeDisplay"][0])
        assert display["trashed"] is False and display["position"] == place
        yield {**read_link(line), "groups": display["tags"], "note": display["note"], "favorite": display["pinned"]}


def read_proton(text):
    export = json.loads(text)
    assert export["version"] == 1
    for entry in export["entries"]:
        content = entry["content"]
        if content["entry_type"] == "Steam":
            result = account("Steam", content["name"], "steam", unbase32(content["uri"].removeprefix("steam://")), digits=5)
        else:
            assert content["entry_type"] == "Totp" and content["uri"].startswith("otpauth://totp/")
            result = read_link(content["uri"])
            assert content["name"] == result["name"]
        yield {**result, "note": entry["note"] or ""}


def read_csv(text):
    for row in csv.DictReader(io.StringIO(text, newline="")):
        result = read_link(row["TOTP"])
        assert (row["Title"], row["Username"]) == (result["issuer"], result["name"])
        group = row["Group"].removeprefix("Root").removeprefix("/")
        yield {**result, "groups": [group] if group else [], "note": row["Notes"]}


REFERENCE = "cef0eb8ede32f858e3c6fbd8753d3f22093e57fc0d0f1f414dd97a0dba4c4d67"

# Which fields of an account the format holds, and how many groups.
EXTRAS = {"aegis": ("note", "favorite", "groups"), "bitwarden": ("note", "favorite", "group"), "csv": ("note", "group"), "2fas": ("group",),
          "stratum": ("groups",), "andotp": ("groups",), "proton": ("note",), "ente": ("note", "favorite", "groups"), "share": ("groups",)}


def read(id, data, password):
    kind = id.removesuffix("-encrypted")
    if kind in ("aegis", "2fas"):
        return list({"aegis": read_aegis, "2fas": read_2fas}[kind](data.decode(), password))
    if kind in ("stratum", "andotp", "share"):
        return list({"stratum": read_stratum, "andotp": read_andotp, "share": read_share}[kind](data, password))
    return list({"freeotp-plus": read_freeotp_plus, "uris": read_uris, "bitwarden": read_bitwarden, "proton": read_proton, "ente": read_ente,
                 "csv": read_csv}[kind](data.decode()))


def carried(id, account):
    """What is left of an account, as the format's own description has it."""
    extras = EXTRAS.get(id.removesuffix("-encrypted"), ())
    result = dict(account)
    if "group" in extras:
        result["groups"] = account["groups"][:1]
    elif "groups" not in extras:
        result["groups"] = []
    if "note" not in extras:
        result["note"] = ""
    if "favorite" not in extras:
        result["favorite"] = False
    if account["type"] == "motp" and id == "uris":
        result["pin"] = ""
    for field in {"hotp": ("period",), "steam": ("algorithm",), "yandex": ("algorithm",)}.get(account["type"], ()):
        result.pop(field)
    return result


# --- Codes ---

def hotp(key, counter, algorithm, digits):
    digest = hmac.new(key, struct.pack(">Q", counter), algorithm.lower()).digest()
    offset = digest[-1] & 15
    return str((int.from_bytes(digest[offset:offset + 4], "big") & 0x7FFFFFFF) % 10**digits).zfill(digits)


def check_with_oathtool(account):
    """The code of a program that is not ours, from the key that was read."""
    if account["type"] == "hotp":
        command = ["oathtool", "--hotp", f"--counter={account['counter']}"]
        moving = account["counter"]
    else:
        command = ["oathtool", f"--totp={account['algorithm'].lower()}", f"--time-step-size={account['period']}s", f"--now=@{AT}"]
        moving = AT // account["period"]
    command += [f"--digits={account['digits']}", account["secret_hex"]]
    code = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    assert code == hotp(bytes.fromhex(account["secret_hex"]), moving, account["algorithm"], account["digits"]), account["name"]


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        subprocess.run([sys.argv[1], name], check=True)
        expectations = sorted(folder.glob("*.expected"))
        assert len(expectations) >= 15, expectations
        for path in expectations:
            id, expected = path.stem, json.loads(path.read_text())
            data = (folder / expected["file"]).read_bytes()
            found = read(id, data, expected["password"])
            wanted = [carried(id, each) for each in expected["accounts"]]
            found = [{key: value for key, value in each.items() if key in want} for each, want in zip(found, wanted, strict=True)]
            for each, want in zip(found, wanted):
                assert each == want, f"{id}: {each} is not {want}"
            if expected["password"] is not None:
                try:
                    read(id, data, "another password")
                    raise AssertionError(f"{id} opens with any password")
                except InvalidTag:
                    pass
            rolling = [each for each in expected["accounts"] if each["type"] in ("totp", "hotp")]
            for each in rolling if shutil.which("oathtool") else ():
                check_with_oathtool(each)
            print(f"figure: export of {id} read by Python alone: {len(found)} accounts, 0 different")


if __name__ == "__main__":
    main()
