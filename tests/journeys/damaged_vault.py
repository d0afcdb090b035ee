#!/usr/bin/env python3
"""A vault that the disk damaged: the window says so before it asks for a password, offers the newest copy that is intact,
and opens that with the password. What was damaged is kept.

    damaged_vault.py truncated | zeroed | damaged | extended
"""

import json
import sys

from desktop import BIN, Desktop, wait_until

PASSWORD = "correct horse battery"


def truncated(content):
    return content[:len(content) // 2]


def zeroed(content):
    return bytes(len(content))


def damaged(content):
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 4]) + content[middle + 1:]


def extended(content):
    return content + b"\n"


class Vault:
    """Made and changed with the terminal program."""

    def __init__(self, desktop):
        self.desktop = desktop
        self.path = desktop.home / "a.otpv"
        self.password = desktop.home / "password"
        self.password.write_text(PASSWORD, encoding="utf-8")
        self.cli("init", "--kdf-memory", "64", "--kdf-passes", "3")
        self.cli("add", "otpauth://totp/GitHub:alice?secret=GEZDGNBVGY3TQOJQ&issuer=GitHub")
        self.cli("edit", "alice", "--name", "alice@example.org")

    def cli(self, *arguments):
        return self.desktop.run(BIN / "countersign-cli", "--vault", self.path, "--password-file", self.password, *arguments)

    def accounts(self):
        return [account["name"] for account in json.loads(self.cli("--json", "list"))["accounts"]]


def main(how):
    with Desktop() as desktop:
        vault = Vault(desktop)
        harmed = globals()[how](vault.path.read_bytes())
        vault.path.write_bytes(harmed)
        desktop.start(BIN / "countersign", "--vault", vault.path)
        window = desktop.window("Countersign")
        desktop.keep_picture(f"damaged_vault_{how}")
        # The button that has the focus takes the newest intact copy; no password was asked for until then.
        wait_until("the copy is in place", lambda: takes_the_copy(desktop, window, vault.path, harmed))
        kept = vault.path.with_name("a.otpv.damaged")
        assert kept.read_bytes() == harmed, "the damaged file was not kept as it was"
        # The last state was the damaged one; the copy is the one before.
        assert vault.accounts() == ["alice"], vault.accounts()
        desktop.type(window, PASSWORD)
        desktop.press(window, "Return")
        wait_until("the vault opens and gives a code", lambda: gives_a_code(desktop))
        desktop.keep_picture(f"damaged_vault_{how}_opened")
    print(f"figure: a vault file {how}: told before a password was asked for, the newest intact copy taken and opened")
    return 0


def takes_the_copy(desktop, window, path, harmed):
    desktop.press(window, "Return")
    return path.read_bytes() != harmed


def gives_a_code(desktop):
    desktop.press(desktop.window("Countersign"), "Return")
    return desktop.clipboard().isdigit()


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1]))
    except AssertionError as failure:
        sys.exit(str(failure))
