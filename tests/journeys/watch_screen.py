#!/usr/bin/env python3
"""Somebody scans before the page is there: the window keeps looking beside a small bar, and takes the account as soon as
a page shows its code. A second watch is ended with Escape, a third one by the end of the session. The window is back in
its place each time."""

import os
import signal
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


def place_of(desktop, window):
    return desktop.run("xdotool", "getwindowgeometry", "--shell", window)


def is_back(desktop, window, place):
    return is_shown(desktop, window) and place_of(desktop, window) == place


def ended_well(process):
    """Whether it has ended; a crash fails the journey. Leaves it to who started it."""
    ended = os.waitid(os.P_PID, process, os.WEXITED | os.WNOWAIT | os.WNOHANG)
    assert ended is None or (ended.si_code, ended.si_status) == (os.CLD_EXITED, 0), f"it ended so: {ended}"
    return ended


def main():
    require("qrencode", "display", "xwininfo")
    with Desktop() as desktop:
        try:
            vault = desktop.home / "accounts.otpv"
            window = first_run(desktop, vault)
            place = place_of(desktop, window)
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
            desktop.press(desktop.window("Two codes"), "Escape")  # the service is known to ask for two
            wait_until("the window is back in its place", lambda: is_back(desktop, window, place))
            viewer.terminate()
            viewer.wait(10)

            desktop.press(window, "ctrl+shift+s")
            bar = desktop.window("Looking for a QR code")
            desktop.press(bar, "Escape")
            wait_until("the window is back after Escape", lambda: is_back(desktop, window, place))

            process = int(desktop.run("xdotool", "getwindowpid", window))
            wait_until("the message that nothing was found is there",
                       lambda: desktop.window("No QR code found on your screen"))
            desktop.press(desktop.window("No QR code found on your screen"), "Escape")
            desktop.press(window, "ctrl+shift+s")
            desktop.window("Looking for a QR code")
            os.kill(process, signal.SIGTERM)
            wait_until("it ends while its window is hidden", lambda: ended_well(process))
            assert len(accounts_in(desktop, vault)) == 1, "the account is lost"
            print("watched: the account came with its page; Escape ended the second watch, the session's end the third")
        finally:
            desktop.keep_picture("watch")


if __name__ == "__main__":
    sys.exit(main())
