#!/usr/bin/env python3
"""The real countersign-cli on files from tests/data/vault/vectors.json.

    vault_files.py damaged    every damaged file ends every command with status 4, and nobody is asked for a password
    vault_files.py newer      a file of version 1.9: one account is changed, everything unknown stays byte for byte
"""

import json
import os
import pathlib
import pty
import select
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tests" / "data" / "vault"))
import assemble  # noqa: E402
from assemble import open_vault  # noqa: E402

SKIPPED = 77
CLI = pathlib.Path(os.environ.get("COUNTERSIGN_BUILD_BIN", ROOT / "build/dev/bin")) / "countersign-cli"
SODIUM = open_vault.Sodium()
DOCUMENT = json.loads((ROOT / "tests/data/vault/vectors.json").read_text(encoding="utf-8"))
VECTORS = {vector["name"]: vector for vector in DOCUMENT["vectors"]}
DAMAGE = {"EMPTY", "ZEROED", "NOT_A_VAULT", "MALFORMED", "TRUNCATED", "TRAILING", "DAMAGED_HEADER", "DAMAGED_BODY"}
COMMANDS = (["list"], ["code", "alice"], ["show", "alice"], ["edit", "alice", "--name", "bob"], ["remove", "alice"], ["passwd"],
            ["add", "otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ"], ["which", "123456"], ["slots"])
BAD_INPUT = 4


def file_of(vector):
    return assemble.Assembler(SODIUM, DOCUMENT).assemble(vector)


def on_a_terminal(arguments, home, seconds=20):
    """Exit status and everything shown on a terminal where nobody types; None if it waits for somebody."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ.update(HOME=home, XDG_DATA_HOME=home, LC_ALL="C.UTF-8", LANGUAGE="en")
        os.execv(CLI, [str(CLI), *arguments])
    shown, deadline = b"", time.monotonic() + seconds
    while True:
        ready, _, _ = select.select([terminal], [], [], max(deadline - time.monotonic(), 0))
        try:
            part = os.read(terminal, 4096) if ready else b""
        except OSError:  # the other end was closed
            part = None
        if part:
            shown += part
            if b"assword:" not in part:
                continue
        break
    if part is not None:
        os.kill(pid, 9)
    os.close(terminal)
    _, status = os.waitpid(pid, 0)
    return (os.waitstatus_to_exitcode(status) if part is None else None), shown.decode("utf-8", "replace")


def damaged():
    try:
        os.close(os.openpty()[1])
    except OSError as reason:
        print("skipped: no terminals here:", reason)
        return SKIPPED
    wrong = tried = 0
    every = [vector for vector in VECTORS.values() if vector["expect"] in DAMAGE]
    # Each kind of damage with one command, and each command with one damage.
    cases = [(vector, COMMANDS[index % len(COMMANDS)]) for index, vector in enumerate(every[::1 if is_long() else 3])]
    cases += [(VECTORS["DAMAGED_BODY: a page of zeros"], command) for command in COMMANDS]
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "a.otpv")
        for vector, command in cases:
            content = file_of(vector)
            path.write_bytes(content)
            status, shown = on_a_terminal(["--vault", str(path), *command], folder)
            tried += 1
            if status != BAD_INPUT or path.read_bytes() != content or "assword:" in shown:
                print(f"{vector['name']}: {' '.join(command)} ended with {status}: {shown}")
                wrong += 1
        intact = VECTORS["OPENS: the password"]
        path.write_bytes(file_of(intact))
        status, shown = on_a_terminal(["--vault", str(path), "list"], folder)
        assert status is None and "assword:" in shown, f"an intact file asks for its password: {status}, {shown}"
    print(f"figure: commands on a damaged vault, on a terminal: {tried}, {wrong} that asked for a password or did not say damage")
    return 1 if wrong else 0


def is_long():
    return os.environ.get("COUNTERSIGN_TEST_LONG") == "1"


def opened(file):
    """The header, and the payload's CBOR, by the independent reader."""
    header = open_vault.check(SODIUM, file)
    vault_key = open_vault.open_with_password(SODIUM, header, DOCUMENT["secrets"]["password"], None)
    return header, open_vault.open_payload(SODIUM, file, header, vault_key)


def run(folder, *arguments):
    password = pathlib.Path(folder, "password")
    password.write_text(DOCUMENT["secrets"]["password"], encoding="utf-8")
    done = subprocess.run([CLI, "--vault", pathlib.Path(folder, "a.otpv"), "--password-file", password, *arguments], check=False,
                          capture_output=True, text=True, env={"HOME": folder, "LC_ALL": "C.UTF-8", "LANGUAGE": "en"}, timeout=60)
    assert done.returncode == 0, f"{arguments} ended with {done.returncode}: {done.stderr}"
    return done


def newer():
    before = file_of(VECTORS["OPENS: a whole file of version 1.9"])
    header, content = opened(before)
    accounts, _ = open_vault.read_payload(content)
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "a.otpv")
        path.write_bytes(before)
        listed = json.loads(run(folder, "--json", "list").stdout)
        assert len(listed["accounts"]) == 3, listed
        assert [(one["position"], one["type"]) for one in listed["unusable"]] == [(1, "passkey")], listed
        assert "does not know" in listed["unusable"][0]["reason"], listed
        for number, account in enumerate(accounts):
            # The record's name follows its id; "alice" becomes "carol" in this one alone.
            run(folder, "edit", account["id"].hex(), "--name", "carol")
            place = content.index(b"alice", content.index(account["id"]))
            content = content[:place] + b"carol" + content[place + 5:]
            now_header, now_content = opened(path.read_bytes())
            assert now_content == content, f"after change {number + 1} the payload differs elsewhere"
            assert now_header["counter"] == header["counter"] + number + 1
        after = path.read_bytes()
    # Version, lengths and flags; the vault's id; slots, extension.
    for name, begin, end in (("version to flags", 8, 20), ("vault_id", 20, 36), ("lengths", 76, 80), ("slots and extension", 80, header["length"] - 64)):
        assert after[begin:end] == before[begin:end], f"{name} changed"
    print(f"figure: a file of version 1.9 after {len(accounts)} changes and saves: 0 bytes of what is unknown changed")
    return 0


if __name__ == "__main__":
    sys.exit({"damaged": damaged, "newer": newer}[sys.argv[1]]())
