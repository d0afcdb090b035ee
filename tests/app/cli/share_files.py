#!/usr/bin/env python3
"""Accounts from one vault into another by the real countersign-cli, and the independent reader on both sides of it."""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "docs" / "tools"))
import open_share  # noqa: E402
from open_share import open_vault  # noqa: E402

CLI = pathlib.Path(os.environ.get("COUNTERSIGN_BUILD_BIN", ROOT / "build/dev/bin")) / "countersign-cli"
SODIUM = open_share.Sodium()
LINKS = ["otpauth://totp/Alibaba%20Cloud:ops?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Alibaba%20Cloud",
         "otpauth://hotp/Bank:token?secret=MFRGGZDFMZTWQ2LK&issuer=Bank&counter=41",
         "otpauth://totp/%E8%A7%82%E6%B5%8B%E4%BA%91:%E8%BF%90%E7%BB%B4?secret=NBSWY3DPEB3W64TMMQ&issuer=%E8%A7%82%E6%B5%8B%E4%BA%91&digits=8"]
CHEAP = ["--kdf-memory", "1", "--kdf-passes", "1"]
WRONG_PASSWORD, BAD_INPUT, USAGE = 3, 4, 2


class Vault:
    def __init__(self, folder, name):
        self.folder, self.path, self.name = folder, folder / f"{name}.otpv", name
        self.password = self.file("password", f"password of {name}\n")
        self.run("init", *CHEAP)

    def file(self, name, text):
        path = self.folder / f"{self.name}-{name}"
        path.write_text(text, encoding="utf-8")
        return path

    def ends_with(self, status, *arguments):
        done = subprocess.run([CLI, "--vault", self.path, "--password-file", self.password, *arguments], check=False, timeout=60,
                              capture_output=True, text=True, env={"HOME": str(self.folder), "LC_ALL": "C.UTF-8", "LANGUAGE": "en"})
        assert done.returncode == status, f"{self.name}: {arguments} ended with {done.returncode}: {done.stderr}"
        return done

    def run(self, *arguments):
        return self.ends_with(0, *arguments)

    def key(self):
        """The vault's own key, by the independent reader."""
        header = open_vault.check(SODIUM, self.path.read_bytes())
        return open_vault.open_with_password(SODIUM, header, f"password of {self.name}", None)

    def accounts(self):
        listed = json.loads(self.run("--json", "--secrets", "list").stdout)["accounts"]
        return sorted((each["issuer"], each["name"], each["secret"], each["digits"], each["counter"] or 0) for each in listed)


def accounts_in(content):
    accounts, unreadable = open_vault.read_payload(content)
    assert unreadable == [] and all("note" not in each for each in accounts), accounts
    return accounts


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        ann, bob, eve = (Vault(folder, each) for each in ("ann", "bob", "eve"))
        for link in LINKS:
            ann.run("add", link)
        ann.run("edit", "ops", "--note", "only for me")

        key = json.loads(bob.run("--json", "share-key").stdout)
        public, _ = open_share.receiving_keys(SODIUM, bob.key())
        assert key["key"] == open_share.key_text(SODIUM, public) == bob.run("share-key").stdout.strip()
        assert key["fingerprint"] == open_share.fingerprint(SODIUM, public)

        # For Bob's vault.
        sealed = folder / "for-bob.otps"
        done = ann.run("export", sealed, "--format", "share", "--recipient", key["key"])
        assert key["fingerprint"] in done.stderr and "“Bank: token” counts its codes" in done.stderr, done.stderr
        assert "without note" in done.stderr, done.stderr
        assert sealed.stat().st_mode & 0o077 == 0
        eve.ends_with(WRONG_PASSWORD, "import", sealed)
        assert eve.accounts() == []
        looked = json.loads(bob.run("--json", "import", "--dry-run", sealed).stdout)["files"][0]
        assert looked["format"] == "share" and len(looked["accounts"]) == 3, looked
        bob.run("import", sealed)
        assert bob.accounts() == ann.accounts() and len(bob.accounts()) == 3
        again = json.loads(bob.run("--json", "import", sealed).stdout)["files"][0]
        assert again["already_present"] == 3 and again["accounts"] == [], again
        assert len(accounts_in(open_share.open_with_vault_key(SODIUM, sealed.read_bytes(), bob.key()))) == 3
        try:
            open_share.open_with_vault_key(SODIUM, sealed.read_bytes(), eve.key())
            raise AssertionError("Eve's vault opens it")
        except open_share.CheckFailed as failure:
            assert failure.name == "OTHER_KEY"

        # With a passphrase.
        locked, passphrase = folder / "locked.otps", ann.file("passphrase", "密码 on the phone\n")
        ann.run("export", locked, "--format", "share", "--export-password-file", passphrase, "--select", "ops", *CHEAP)
        eve.ends_with(WRONG_PASSWORD, "import", locked, "--import-password-file", ann.password)
        eve.run("import", locked, "--import-password-file", passphrase)
        assert [each[1] for each in eve.accounts()] == ["ops"]
        assert len(accounts_in(open_share.open_with_passphrase(SODIUM, locked.read_bytes(), "密码 on the phone"))) == 1

        # Written by the independent program.
        content = open_share.open_with_vault_key(SODIUM, sealed.read_bytes(), bob.key())
        other, _ = open_share.receiving_keys(SODIUM, eve.key())
        theirs = folder / "theirs.otps"
        theirs.write_bytes(open_share.write_for(SODIUM, content, other))
        eve.run("import", theirs)
        assert eve.accounts() == ann.accounts()
        theirs.write_bytes(open_share.write_with_passphrase(SODIUM, content, "theirs", 1, 64))
        assert len(json.loads(subprocess.run(
            [CLI, "--json", "--password-file", bob.file("theirs", "theirs"), "import", "--dry-run", theirs], check=True, timeout=60,
            capture_output=True, text=True, env={"HOME": str(folder), "LC_ALL": "C.UTF-8"}).stdout)["files"][0]["accounts"]) == 3

        # Refusals.
        damaged = folder / "damaged.otps"
        damaged.write_bytes(sealed.read_bytes()[:-1] + b"x")
        bob.ends_with(BAD_INPUT, "import", damaged)
        new = folder / "new.otps"
        ann.ends_with(BAD_INPUT, "export", new, "--format", "share", "--recipient", key["key"][:-1])
        mistyped = key["key"][:-1] + ("A" if key["key"][-1] != "A" else "B")
        ann.ends_with(BAD_INPUT, "export", new, "--format", "share", "--recipient", mistyped)
        ann.ends_with(USAGE, "export", new, "--format", "aegis", "--recipient", key["key"])
        ann.ends_with(USAGE, "export", new, "--recipient", key["key"])
        ann.ends_with(USAGE, "export", new, "--format", "share", "--recipient", key["key"], "--export-password-file", passphrase)
        assert not new.exists()
    print("figure: share files between the program and open_share.py: 3 accounts each way, sealed and with a passphrase, 0 different")


if __name__ == "__main__":
    main()
