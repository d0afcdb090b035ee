#!/usr/bin/env python3
"""Has otpclient-cli (Debian 13's; that of Debian 12 imports nothing) import what exporters wrote, and compares what it
writes itself afterwards. Usage: otpclient_exports.py WRITE_EXPORTS

It asks on a terminal, so it gets one. Its plain imports ask for a password and fail without one, but for links.
"""

import json
import os
import pathlib
import pty
import re
import secrets
import select
import shutil
import struct
import subprocess
import sys
import tempfile
import time

try:
    import argon2.low_level as argon
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM
    from read_exports import read_aegis
except ImportError as missing:
    print(f"skipped: {missing}")
    sys.exit(77)

DATABASE_PASSWORD = "database"
KINDS = {"aegis-encrypted": "aegis_encrypted", "2fas-encrypted": "twofas_encrypted", "andotp-encrypted": "andotp_encrypted",
         "stratum-encrypted": "authpro_encrypted", "uris": "freeotpplus_plain"}
READ = ("totp", "hotp", "steam")


def make_database(path):
    """An empty one, of its version 2."""
    iv, salt, cost = secrets.token_bytes(16), secrets.token_bytes(32), (4, 131072, 4)
    header = struct.pack("<9s3xi16s32siii", b"OTPClient", 2, iv, salt, *cost)
    key = argon.hash_secret_raw(DATABASE_PASSWORD.encode(), salt, *cost, 32, argon.Type.ID)
    path.write_bytes(header + AESGCM(key).encrypt(iv, b"[]\0", header))


def otpclient(home, arguments, file_password=""):
    """Runs it and answers its questions; what it said."""
    answers = [(r"current settings \(Y/N\)\? ", "Y"), (r"disable this warning \(Y/N\)\? ", "N"),
               (r"decryption password: ", DATABASE_PASSWORD), (r"want to import: ", file_password)]
    try:
        process, terminal = pty.fork()
    except OSError as problem:
        print(f"skipped: {problem}")
        sys.exit(77)
    if process == 0:
        os.environ.update(HOME=str(home), LANG="C.UTF-8", LC_ALL="C.UTF-8", DBUS_SESSION_BUS_ADDRESS="unix:path=/nonexistent")
        os.execvp("otpclient-cli", ["otpclient-cli", *map(str, arguments)])
    said, answered = "", 0
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if not select.select([terminal], [], [], 0.1)[0]:
            # It is silent, so it reads: what comes earlier it throws away.
            for pattern, answer in answers:
                if asked := re.search(pattern + r"\Z", said[answered:]):
                    answered += asked.end()
                    os.write(terminal, f"{answer}\n".encode())
            continue
        try:
            piece = os.read(terminal, 4096)
        except OSError:
            piece = b""
        if not piece:
            _, status = os.waitpid(process, 0)
            assert os.waitstatus_to_exitcode(status) == 0, said
            return said
        said += piece.decode(errors="replace")
    os.kill(process, 9)
    os.waitpid(process, 0)
    raise AssertionError(f"it hangs: {said}")


def through_otpclient(folder, kind, file, password):
    """The accounts as it writes them after it read them."""
    home = pathlib.Path(tempfile.mkdtemp(dir=folder))
    database = home / "database.enc"
    make_database(database)
    otpclient(home, ["--database", database, "--import", "-t", kind, "-f", file], password)
    otpclient(home, ["--database", database, "--export", "-t", "aegis_plain", "-o", home])
    exported, = home.glob("*aegis*.json")
    vault, _ = json.JSONDecoder().raw_decode(exported.read_text(errors="replace"))  # it leaves bytes behind the end
    vault["db"].setdefault("groups", [])
    for entry in vault["db"]["entries"]:
        entry.setdefault("groups", [])
        entry.setdefault("favorite", False)
        entry["note"] = entry.get("note") or ""
    return list(read_aegis(json.dumps(vault), None))


def comparable(account):
    fields = ["issuer", "name", "type", "secret_hex"]
    if account["type"] != "steam":
        fields += ["algorithm", "digits"]
    if account["type"] == "totp":
        fields.append("period")
    if account["type"] == "hotp":
        fields.append("counter")
    return {field: account[field] for field in fields}


def main():
    if not shutil.which("otpclient-cli"):
        print("skipped: no otpclient-cli")
        return 77
    help = subprocess.run(["otpclient-cli", "--help"], stdin=subprocess.DEVNULL, capture_output=True, text=True).stdout
    if "--import" not in help:
        print("skipped: this otpclient-cli imports nothing")
        return 77
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        subprocess.run([sys.argv[1], name], check=True)
        for id, kind in KINDS.items():
            expected = json.loads((folder / f"{id}.expected").read_text())
            wanted = [comparable(each) for each in expected["accounts"] if each["type"] in READ and not (id == "uris" and each["type"] == "steam")]
            if id == "stratum-encrypted":
                # 4.0.2 takes the period of such an account for its counter.
                wanted = [{**each, "counter": 30} if "counter" in each else each for each in wanted]
            found = [comparable(each) for each in through_otpclient(folder, kind, folder / expected["file"], expected["password"] or "")]
            assert found == wanted, f"{id}: {found} is not {wanted}"
            print(f"figure: export of {id} read by otpclient-cli: {len(found)} accounts, 0 different")
    return 0


if __name__ == "__main__":
    sys.exit(main())
