#!/usr/bin/env python3
"""A page asks for two codes in a row: the window offers them by itself after the account was added, gives them by keyboard,
and both are those that oathtool computes for two periods that follow each other.

    two_codes.py
"""

import subprocess
import sys
import time

from desktop import BIN, Desktop, require, wait_until
from scan_and_log_on import PASSWORD, SECRET, first_run

PERIOD = 10
LINK = f"otpauth://totp/Alibaba%20Cloud:ops%40acme.onaliyun.com?secret={SECRET}&issuer=Alibaba%20Cloud&period={PERIOD}"


def right_code(desktop, moment):
    return desktop.run("oathtool", "--totp", "-b", f"--time-step-size={PERIOD}s", f"--now=@{moment}", SECRET).strip()


def put_on_clipboard(desktop, text):
    subprocess.run(["xclip", "-selection", "clipboard"], input=text, text=True, env=desktop.environment, check=True)


def copy(desktop, dialog, but):
    """Presses Return until the clipboard holds a code that isn't `but`, as a person does who waits for the button."""
    def copied():
        desktop.press(dialog, "Return")
        text = desktop.clipboard()
        return text.isdigit() and text != but and text
    return wait_until("a code is on the clipboard", copied, 3 * PERIOD, pause=0.4)


def accounts(desktop, vault, *options):
    password_file = desktop.home / "password"
    password_file.write_text(PASSWORD + "\n", encoding="utf-8")
    return desktop.run(BIN / "countersign-cli", "--vault", vault, "--password-file", password_file, "list", *options)


def main():
    require("oathtool", "xclip")
    with Desktop() as desktop:
        try:
            vault = desktop.home / "accounts.otpv"
            window = first_run(desktop, vault)
            put_on_clipboard(desktop, LINK)
            desktop.press(window, "ctrl+v")
            dialog = desktop.window("Two codes")
            first = copy(desktop, dialog, but="")
            began = int(time.time())
            desktop.keep_picture("two-codes-first")
            second = copy(desktop, dialog, but=first)
            desktop.keep_picture("two-codes-second")
            # Which period the first one is of, the journey finds out as the page does: by trying.
            pairs = [(right_code(desktop, moment), right_code(desktop, moment + PERIOD))
                     for moment in (began - PERIOD, began, began + PERIOD)]
            assert (first, second) in pairs, f"copied {first} and {second}, oathtool says {pairs}"
            assert "ops@acme" in accounts(desktop, vault, "--pending")
            desktop.press(dialog, "Return")
            wait_until("the account is confirmed", lambda: "ops@acme" in accounts(desktop, vault, "--confirmed"))
            print("two codes of two periods in a row, by keyboard, and the account is confirmed")
        finally:
            desktop.keep_picture("two-codes")


if __name__ == "__main__":
    sys.exit(main())
