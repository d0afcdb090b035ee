#!/usr/bin/env python3
"""A team shares an account, by keyboard in real windows: Bob copies his receiving key, Ann shares her accounts with it, Bob imports
them and his code is the one that oathtool makes, Eve's window says that the file is for another vault. Then Ann writes the codes of
a shift, which are right and hold no key. What the windows say is heard as a screen reader hears it."""

import re
import subprocess
import sys
import time

from backups import ALICE, BOB, PASSWORD, Person
from desktop import Desktop, require, require_screen_reader, wait_until

SECRET = "GEZDGNBVGY3TQOJQ"  # of ALICE
GUIDE = "Import from another app"
# In the main menu, below Undo, which is off: Move to a Phone, Export, Trash and Retired, then these.
RECEIVING_KEY, SHIFT_CODES = 4, 5


class Colleague(Person):
    def __init__(self, desktop, name):
        home = desktop.home / name
        home.mkdir()
        super().__init__(desktop, home)
        self.cli("init", "--kdf-memory", "64", "--kdf-passes", "3")

    def shows(self, picture):
        self.desktop.keep_picture(f"hand_over_{picture}")

    def open(self, *words):
        self.start()
        self.unlock(*words)

    def leave(self):
        self.press("ctrl+q")
        wait_until("the program has ended", lambda: self.process.poll() is not None)

    def choose_in_menu(self, entry):
        self.press("ctrl+f", "Tab", "Tab", "space")
        self.press(*["Down"] * entry, "Return")

    def paste(self, text, title):
        subprocess.run(["xclip", "-selection", "clipboard"], input=text.encode(), env=self.desktop.environment, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.press("ctrl+v", title=title)

    def choose_import(self, file):
        self.press("ctrl+i")
        self.hears(GUIDE, "accounts are in")
        self.press("Return", title=GUIDE)
        self.choose_file(file, "Choose the exported files")

    def give_password(self):
        self.hears("Confirm")
        self.type(PASSWORD, "Confirm")
        self.press("Return", title="Confirm")


def oathtool(desktop, at):
    return desktop.run("oathtool", "--totp", "-b", f"--now=@{int(at)}", SECRET).strip()


def copy_receiving_key(bob):
    bob.open(GUIDE)
    bob.choose_in_menu(RECEIVING_KEY)
    bob.hears("Receiving key", "It is no secret.")
    bob.shows("receiving_key")
    bob.press("alt+c", title="Receiving key")
    key = wait_until("the key is on the clipboard", lambda: re.fullmatch(r"countersign-key:[A-Z2-7]{56}", bob.desktop.clipboard()))
    fingerprint = re.search(r"(\d{5} ){4}\d{5}", bob.cli("--json", "share-key"))
    assert key[0] in bob.cli("share-key"), key
    bob.hears(fingerprint[0])
    bob.press("Escape", title="Receiving key")
    bob.leave()
    return key[0], fingerprint[0]


def share(ann, key, fingerprint, file):
    ann.open("alice", "bob")
    ann.press("ctrl+e")
    ann.hears("Export accounts", "Encrypted backup")
    ann.press("Down", title="Export accounts")
    ann.hears("For a colleague who has Countersign too")
    ann.shows("share")
    ann.press("alt+e", title="Export accounts")
    ann.hears("What opens the file?")
    ann.press("alt+t", title="What opens")
    ann.paste(key[:-1], "What opens")
    ann.hears("This is not a whole receiving key.")
    ann.type(key[-1], "What opens")
    ann.hears(fingerprint)
    ann.shows("recipient")
    ann.press("alt+e", title="What opens")
    ann.choose_file(file, "Export to")
    ann.hears("for one vault alone")
    ann.give_password()
    ann.hears("written for one vault")
    assert file.stat().st_mode & 0o077 == 0


def receive(bob, file):
    bob.open(GUIDE)
    bob.choose_import(file)
    bob.hears("2 new", "GitHub alice, new")
    bob.shows("review")
    bob.press("Return", title="Countersign · 2")
    bob.hears("2 imported", "alice")
    bob.press("ctrl+f")
    bob.type("alice")
    bob.shows("received")
    # A code near its end could change between copying and comparing; a person would wait as well.
    wait_until("a code has 5 s or more left", lambda: time.time() % 30 < 25)
    bob.press("Return")
    code = wait_until("a code is on the clipboard", lambda: (text := bob.desktop.clipboard()).isdigit() and text)
    right = oathtool(bob.desktop, time.time())
    assert code == right, f"copied {code}, oathtool says {right}"
    bob.leave()


def refuse(eve, file):
    eve.open(GUIDE)
    eve.choose_import(file)
    eve.hears("was encrypted for the receiving key of another vault.")
    eve.shows("refused")
    eve.press("Escape", title=GUIDE)
    assert "alice" not in eve.cli("list")
    eve.leave()


def hand_over_codes(ann, file):
    ann.choose_in_menu(SHIFT_CODES)
    ann.hears("Codes for a shift", "No key is on it")
    ann.press("Tab", "Down", title="Codes for a shift")  # a page for browsers
    ann.hears("HTML, for a browser")
    ann.shows("shift")
    began = int(time.time())
    ann.press("alt+w", title="Codes for a shift")
    ann.choose_file(file, "Write codes to")
    ann.hears("Whoever gets hold of the sheet")
    ann.give_password()
    ann.hears("Codes written", "Destroy it when the shift ends.")
    sheet = file.read_text(encoding="utf-8")
    codes = [code.replace(" ", "") for code in re.findall(r"<code>([0-9 ]+)</code>", sheet)]
    assert len(codes) in (960, 961), len(codes)
    for place in range(0, 950, 50):
        right = oathtool(ann.desktop, began + 30 * place)
        assert right in codes[max(place - 3, 0):place + 3], f"code {place} is not oathtool's"
    assert SECRET not in sheet and "otpauth" not in sheet
    return len(codes)


def main():
    require("xclip", "oathtool")
    require_screen_reader()
    with Desktop() as desktop:
        (desktop.home / "password").write_text(PASSWORD, encoding="utf-8")
        bob, eve, ann = (Colleague(desktop, name) for name in ("bob", "eve", "ann"))
        for link in (ALICE, BOB):
            (desktop.home / "link").write_text(link, encoding="utf-8")
            ann.cli("add", "--uri-file", desktop.home / "link")
        file = desktop.home / "for-bob.otps"
        try:
            key, fingerprint = copy_receiving_key(bob)
            share(ann, key, fingerprint, file)
            codes = hand_over_codes(ann, desktop.home / "codes.html")
            ann.leave()
            receive(bob, file)
            refuse(eve, file)
        except AssertionError:
            ann.shows("failed")
            raise
    print(f"figure: handing over by keyboard: 2 of 2 accounts for one vault, refused by another; {codes} codes of a shift, 19 of 19 "
          "those of oathtool")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except AssertionError as failure:
        sys.exit(str(failure))
