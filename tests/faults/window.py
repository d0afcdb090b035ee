#!/usr/bin/env python3
"""The real window while its saves go wrong, driven by real keys.

    window.py kill     kill -9 in the middle of its saves, as often as fits into a minute; 1,000 times with
                       COUNTERSIGN_TEST_LONG=1
    window.py end      SIGTERM in the middle of its saves, as at log-out: what was asked for is saved
    window.py full     a full disk: no HOTP code before its counter is on disk, the change stays, a banner says so
    window.py other    countersign-cli saves the same vault meanwhile: neither replaces the other's change

An HOTP code that reached the clipboard is one whose counter the window calls saved.
"""

import pathlib
import random
import signal
import subprocess
import sys
import time

import vaults
from folder_events import FolderEvents
from vaults import Folder

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "journeys"))
from desktop import BIN, Desktop, require, wait_until  # noqa: E402

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


class Window:
    """The program, unlocked."""

    def __init__(self, desktop, folder, environment=None):
        self.desktop = desktop
        self.folder = folder
        with open(desktop.home / "window.log", "ab") as log:
            self.process = subprocess.Popen([str(BIN / "countersign"), "--vault", str(folder.vault)],
                                            env={**desktop.environment, **(environment or {})},
                                            stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self.id = desktop.window("Countersign")

    def unlock(self):
        self.desktop.type(self.id, vaults.PASSWORD)
        self.desktop.press(self.id, "Return")

    def copy_next_row(self):
        self.desktop.press(self.id, "Down", "ctrl+c")

    def press_without_waiting(self, *keys):
        """For what must be seen while it happens: xdotool itself ends later than the save."""
        return subprocess.Popen(["xdotool", "key", "--clearmodifiers", *keys], env=self.desktop.environment)

    def end(self):
        self.process.kill()
        self.process.wait()


def set_clipboard(desktop, text):
    subprocess.run(["xclip", "-selection", "clipboard"], input=text, text=True, env=desktop.environment, check=True)


def new_code(desktop, before):
    return wait_until("a code is on the clipboard",
                      lambda: (text := desktop.clipboard()) != before and text.isdigit() and text)


def kill_once(desktop, folder, chance, tally):
    before = folder.state()
    set_clipboard(desktop, "nothing yet")
    with FolderEvents(folder.path) as events:
        window = Window(desktop, folder)
        window.unlock()
        said, code = 0, "nothing yet"
        for _ in range(chance.randint(1, 3)):
            window.copy_next_row()
            code = new_code(desktop, code)
            said += 1
        wait_until("the save has ended", lambda: counters(folder.state()) >= counters(before) + said)
        window.desktop.press(window.id, "Down")
        events.forget()
        keys = window.press_without_waiting("ctrl+c")
        assert events.wait_for(LOCK), "the window asks for the lock"
        end = time.perf_counter() + chance.uniform(0, chance.choice((0.004, 0.012, 0.03)))
        while time.perf_counter() < end:
            pass
        window.process.send_signal(signal.SIGKILL)
        window.process.wait()
        keys.wait()
    after = folder.state()  # raises if it is corrupt
    tally["kills"] += 1
    tally["saves"] += counters(after) - counters(before)
    tally["lost"] += counters(after) < counters(before) + said
    tally["twice"] += counters(after) > counters(before) + said + 1
    tally["middle"] += any(map(vaults.TEMPORARY.fullmatch, folder.names()))
    assert not folder.strangers(may_hold_temporary_files=True), folder.names()


def kill(desktop):
    wanted = min(vaults.count(1000), 1000)
    seconds = float("inf") if vaults.IS_LONG else 60
    chance, start = random.Random(1), time.monotonic()
    tally = dict.fromkeys(("kills", "saves", "middle", "lost", "twice"), 0)
    folder = make_vault(desktop.home)
    while time.monotonic() - start < seconds and tally["kills"] < wanted:
        kill_once(desktop, folder, chance, tally)
    vaults.figure("kill -9 of the window while saving",
                  f"{tally['kills']} kills ({tally['middle']} with the new file written but not in place), "
                  f"{tally['saves']} saves, {tally['lost']} lost, 0 corrupt")
    assert tally["kills"] > 0 and tally["lost"] == 0 and tally["twice"] == 0, tally


def end(desktop):
    ends = vaults.count(5)
    folder = make_vault(desktop.home)
    for _ in range(ends):
        before = folder.state()
        set_clipboard(desktop, "nothing yet")
        with FolderEvents(folder.path) as events:
            window = Window(desktop, folder)
            window.unlock()
            window.copy_next_row()
            new_code(desktop, "nothing yet")
            wait_until("the save has ended", lambda: counters(folder.state()) == counters(before) + 1)
            window.desktop.press(window.id, "Down")
            events.forget()
            keys = window.press_without_waiting("ctrl+c")
            assert events.wait_for(LOCK), "the window asks for the lock"
            window.process.send_signal(signal.SIGTERM)
            assert window.process.wait(30) == 0
            keys.wait()
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
            {"kill": kill, "end": end, "full": full, "other": other}[what](desktop)
        except AssertionError:
            desktop.keep_picture(f"window-{what}-failed")
            raise
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
