#!/usr/bin/env python3
"""The real window while its saves go wrong, driven by real keys.

    window.py end      SIGTERM in the middle of its saves, as at log-out: what was asked for is saved
    window.py full     a full disk: no HOTP code before its counter is on disk, the change stays, a banner says so
    window.py other    countersign-cli saves the same vault meanwhile: neither replaces the other's change

An HOTP code that reached the clipboard is one whose counter the window calls saved.
"""

import pathlib
import signal
import subprocess
import sys

import vaults
from folder_events import FolderEvents
from vaults import Folder

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "journeys"))
from desktop import BIN, Desktop, require, wait_until  # noqa: E402
from keyboard import Keyboard  # noqa: E402

LOCK = f".{vaults.NAME}.lock"
ACCOUNTS = 5
vaults.PASSWORD = "correct horse"  # every keyboard has these


def make_vault(parent):
    folder = Folder(parent).init()
    for number in range(ACCOUNTS):
        link = vaults.HOTP.replace("Bank:token", f"Bank:token{number}")
        folder.must("add", link.replace("secret=GEZD", "secret=" + "GABCD"[number] + "EZD"))  # codes that differ
    return folder


def counters(state):
    return sum(account[3] for account in state.accounts)


def start_window(desktop, folder, environment=None):
    with open(desktop.home / "window.log", "ab") as log:
        return subprocess.Popen([str(BIN / "countersign"), "--vault", str(folder.vault)],
                                env={**desktop.environment, **(environment or {})},
                                stdin=subprocess.DEVNULL, stdout=log, stderr=log)


class Window:
    """The program, driven at a person's speed."""

    def __init__(self, desktop, folder, environment=None):
        self.desktop = desktop
        self.process = start_window(desktop, folder, environment)
        self.id = desktop.window("Countersign")

    def unlock(self):
        self.desktop.type(self.id, vaults.PASSWORD)
        self.desktop.press(self.id, "Return")

    def copy_next_row(self):
        self.desktop.press(self.id, "Down", "ctrl+c")

    def end(self):
        self.process.kill()
        self.process.wait()


def set_clipboard(desktop, text):
    subprocess.run(["xclip", "-selection", "clipboard"], input=text, text=True, env=desktop.environment, check=True)


def new_code(desktop, before):
    return wait_until("a code is on the clipboard",
                      lambda: (text := desktop.clipboard()) != before and text.isdigit() and text, pause=0.005)


def end(desktop):
    ends = vaults.count(5)
    folder = make_vault(desktop.home)
    for _ in range(ends):
        before = folder.state()
        set_clipboard(desktop, "nothing yet")
        with FolderEvents(folder.path) as events, Keyboard(desktop.environment["DISPLAY"]) as keyboard:
            window = Window(desktop, folder)
            window.unlock()
            window.copy_next_row()
            new_code(desktop, "nothing yet")
            wait_until("the save has ended", lambda: counters(folder.state()) == counters(before) + 1)
            window.desktop.press(window.id, "Down")
            events.forget()
            keyboard.press("ctrl+c")  # xdotool itself ends later than the save
            assert events.wait_for(LOCK), "the window asks for the lock"
            window.process.send_signal(signal.SIGTERM)
            assert window.process.wait(30) == 0
        assert counters(folder.state()) == counters(before) + 2, (before, folder.state())
        assert not folder.strangers(), folder.names()
    vaults.figure("SIGTERM of the window while saving", f"{ends} ends, {ends} saves under way ended, 0 lost")


def full(desktop):
    vaults.skip_if_sanitized()
    require("oathtool")
    folder = make_vault(desktop.home)
    armed, log = desktop.home / "disk-is-full", desktop.home / "calls"
    environment = {"LD_PRELOAD": vaults.SHIM, "COUNTERSIGN_FAULT_FOLDER": str(folder.path),
                   "COUNTERSIGN_FAULT_SPACE": "0", "COUNTERSIGN_FAULT_WHILE": str(armed),
                   "COUNTERSIGN_FAULT_LOG": str(log)}
    set_clipboard(desktop, "nothing yet")
    window = Window(desktop, folder, environment)
    window.unlock()
    armed.touch()
    before = folder.state()
    window.copy_next_row()
    wait_until("the window tried to write, and gave up",
               lambda: " write" in log.read_text() and " unlinkat" in log.read_text().split(" write")[-1])
    desktop.keep_picture("save-failed-banner")
    assert desktop.clipboard() == "nothing yet", "a code came out before its counter was saved"
    assert folder.state() == before and not folder.strangers(), folder.names()
    armed.unlink()
    desktop.press(window.id, "ctrl+c")  # asks for the same code, and saves
    code = new_code(desktop, "nothing yet")
    right = desktop.run("oathtool", "--hotp", "-b", "-c", "0", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").strip()
    assert code == right, (code, right)
    assert counters(folder.state()) == 1
    window.end()
    vaults.figure("the window on a full disk", "no code before its counter was saved, 0 lost")


def other(desktop):
    folder = make_vault(desktop.home)
    set_clipboard(desktop, "nothing yet")
    window = Window(desktop, folder)
    window.unlock()
    window.copy_next_row()
    new_code(desktop, "nothing yet")
    set_clipboard(desktop, "nothing yet")
    folder.must("add", vaults.TOTP)
    with FolderEvents(folder.path) as events:
        events.forget()
        window.copy_next_row()
        assert events.wait_for(LOCK), "the window tries to save"
        # A save of somebody else waits for the lock: when it is through, the window's was refused.
        state = folder.state()
    folder.must("add", vaults.TOTP.replace("mona", "second"))
    desktop.keep_picture("vault-changed-banner")
    assert desktop.clipboard() == "nothing yet", "a code came out whose counter is not saved"
    now = folder.state()
    assert counters(now) == 1 and len(now.accounts) == ACCOUNTS + 2, (state, now)
    window.end()
    vaults.figure("the window and countersign-cli on one vault", "the window's save was refused, 0 lost")


def main(what):
    assert BIN.is_dir(), BIN
    with Desktop("800x900x24") as desktop:
        try:
            {"end": end, "full": full, "other": other}[what](desktop)
        except AssertionError:
            desktop.keep_picture(f"window-{what}-failed")
            raise
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
