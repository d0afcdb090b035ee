#!/usr/bin/env python3
"""Somebody scans before the page is there: the window keeps looking beside a small bar, and takes the account as soon as
a page shows its code. A second watch is stopped with its button."""

import sys

from desktop import Desktop, require, wait_until
from scan_and_log_on import TEXTS, accounts_in, first_run


def show_code(desktop, text):
    """A window with a QR code, as a page that is brought to the front."""
    picture = desktop.home / "code.png"
    desktop.run("qrencode", "-t", "PNG", "-s", "6", "-m", "4", "-o", picture, text)
    viewer = desktop.start("display", "-title", "Binding page", "-geometry", "+300+100", picture)
    desktop.window("Binding page")
    return viewer


def is_shown(desktop, window):
    return "IsViewable" in desktop.run("xwininfo", "-id", window)


def main():
    require("qrencode", "display", "xwininfo")
    with Desktop() as desktop:
        try:
            vault = desktop.home / "accounts.otpv"
            window = first_run(desktop, vault)
            desktop.press(window, "ctrl+shift+s")
            desktop.window("Looking for a QR code")
            assert not is_shown(desktop, window), "the window covers the screen while it watches"
            viewer = show_code(desktop, TEXTS["app store"])
            # A code that is no account does not end it.
            assert not accounts_in(desktop, vault) and not is_shown(desktop, window), "a web link ended the watch"
            desktop.keep_picture("watch-bar")
            viewer.terminate()
            viewer.wait(10)
            viewer = show_code(desktop, TEXTS["account"])
            wait_until("the account is in the vault", lambda: len(accounts_in(desktop, vault)) == 1)
            wait_until("the window is back", lambda: is_shown(desktop, window))
            viewer.terminate()
            viewer.wait(10)

            desktop.press(window, "ctrl+shift+s")
            bar = desktop.window("Looking for a QR code")
            desktop.press(bar, "Escape")
            wait_until("the window is back after Escape", lambda: is_shown(desktop, window))
            print("watched: the account came with its page; Escape ended the second watch")
        finally:
            desktop.keep_picture("watch")


if __name__ == "__main__":
    sys.exit(main())
