#!/usr/bin/env python3
"""Somebody finds a code in an old note and one on a telephone, and asks by keyboard in the real window: oathtool makes the codes, the
window says whose they are and when they were valid, jumps to the account, and measures the telephone's clock. What it says is heard
as a screen reader hears it."""

import sys
import time

from backups import ALICE, BOB, Person
from desktop import Desktop, require, require_screen_reader, wait_until

SECRETS = {"alice": "GEZDGNBVGY3TQOJQ", "bob": "JBSWY3DPEHPK3PXPJBSWY3DP"}
TITLE = "Which code is this?"
# In the main menu, below Undo, which is off: Move to a Phone, Export, Trash and Retired, Receiving Key, Codes for a Shift.
WHICH_CODE = 6


class Asker(Person):
    def shows(self, picture):
        self.desktop.keep_picture(f"which_code_{picture}")

    def ask(self):
        self.press("ctrl+f", "Tab", "Tab", "space")
        self.press(*["Down"] * WHICH_CODE, "Return")
        self.hears(TITLE, "Nothing leaves this computer.")

    def types_code(self, account, seconds):
        # A code near its end could change between typing and hearing; a person would wait as well.
        wait_until("a code has 10 s or more left", lambda: time.time() % 30 < 20)
        code = self.desktop.run("oathtool", "--totp", "-b", f"--now=@{int(time.time()) + seconds}", SECRETS[account]).strip()
        self.press("ctrl+a", title=TITLE)
        self.type(code[:3] + " " + code[3:], TITLE)
        return code


def find_account(person):
    person.ask()
    person.types_code("bob", -90)
    person.hears("Cloud · bob", "Too old: it ended")
    person.shows("old")
    person.types_code("bob", 0)
    person.hears("Cloud · bob", "The current code.")
    person.shows("current")
    person.press("Return", title=TITLE)  # jumps to the account, which the next keys are for
    person.press("ctrl+c")
    copied = wait_until("a code is on the clipboard", lambda: (text := person.desktop.clipboard()).isdigit() and text)
    right = person.desktop.run("oathtool", "--totp", "-b", SECRETS["bob"]).strip()
    assert copied == right, f"copied {copied}, oathtool says {right}"


def compare_clocks(person):
    person.ask()
    person.press("alt+n", title=TITLE)
    person.press("alt+o", title=TITLE)
    person.types_code("alice", 300)
    person.hears("GitHub · alice", "behind that device", "let the system set the clock")
    person.shows("clock")
    person.types_code("alice", 0)
    person.hears("The clocks agree")
    person.types_code("alice", 3600)
    person.hears("within 10 minutes")
    person.press("Escape", title=TITLE)


def main():
    require("xclip", "oathtool")
    require_screen_reader()
    with Desktop() as desktop:
        person = Asker(desktop, desktop.home)
        person.make_vault(ALICE, BOB)
        try:
            person.start()
            person.unlock("alice", "bob")
            find_account(person)
            compare_clocks(person)
        except AssertionError:
            person.shows("failed")
            raise
    print("figure: which code is this, by keyboard: 2 of 2 accounts found, 2 of 2 clocks compared")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except AssertionError as failure:
        sys.exit(str(failure))
