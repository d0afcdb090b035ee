#!/usr/bin/env python3
"""Somebody removes an account by keyboard: the window sends them to the service's own page first and shows the code that the
page asks for, which is oathtool's; then it is in the Trash, from where it comes back with the same code. For good it goes only
when that is asked for again. The terminal does the same.
"""

import json
import sys
import time

from backups import Person
from desktop import Desktop, require, require_screen_reader, wait_until
from show_qr import choose

SECRET = "KRSXG5CTMVRXEZLUKN2HE2LOM4QHI33SNI"
OTHER = "GEZDGNBVGY3TQOJQ"
LINKS = (f"otpauth://totp/Alibaba%20Cloud:ops%40acme.onaliyun.com?secret={SECRET}&issuer=Alibaba%20Cloud",
         f"otpauth://totp/GitHub:mona?secret={OTHER}&issuer=GitHub")
DIALOG = "Remove account"
TRASH = "Trash and retired accounts"
TRASH_ENTRY = 4  # in the main menu, below Undo, which is on: Undo, Move to a Phone, Export, this


class Leaving(Person):
    def shows(self, picture):
        self.desktop.keep_picture(f"remove_{picture}")

    def select(self, search):
        self.press("ctrl+f", "ctrl+a")
        self.type(search)
        self.press("Down")

    def listed(self, *options):
        accounts = json.loads(self.cli("--json", "list", *options))["accounts"]
        return {account["name"]: account["state"] for account in accounts}

    def right_code(self):
        return self.desktop.run("oathtool", "--totp", "-b", SECRET).strip()

    def copies_right_code(self, key, title=None):
        wait_until("a code has 10 s or more left", lambda: time.time() % 30 < 20)
        self.press(key, title=title)
        wait_until("the code is copied, as oathtool computes it", lambda: self.desktop.clipboard() == self.right_code(), 8)


def move_to_trash(person):
    person.select("aliba")
    person.press("Delete")
    person.hears("Turn two-step logon off at Alibaba Cloud", "Account Protection", "If it asks for a code")
    person.shows("steps")
    person.copies_right_code("alt+c", DIALOG)
    person.press("alt+t", title=DIALOG)
    wait_until("it is in the Trash", lambda: person.listed("--trash").get("ops@acme.onaliyun.com") == "trashed")
    assert "ops@acme.onaliyun.com" not in person.listed(), "it is still in the list"


def bring_back(person):
    person.press("ctrl+f", "ctrl+a", "BackSpace")
    choose(person.desktop, person.window, ["Tab", "Tab", "space"], ["Down"] * TRASH_ENTRY + ["Return"])
    person.hears(TRASH, "in the Trash for")
    person.shows("trash")
    person.press("Tab", "space", title=TRASH)  # Restore, behind the button that closes
    wait_until("it is back", lambda: "ops@acme.onaliyun.com" in person.listed())
    person.press("Escape", title=TRASH)
    person.select("aliba")
    person.copies_right_code("ctrl+c")


def delete_for_good(person):
    person.press("Delete")
    person.press("alt+t", title=DIALOG)
    wait_until("it is in the Trash again", lambda: "ops@acme.onaliyun.com" in person.listed("--trash"))
    person.press("ctrl+f", "ctrl+a", "BackSpace")
    choose(person.desktop, person.window, ["Tab", "Tab", "space"], ["Down"] * TRASH_ENTRY + ["Return"])
    person.hears(TRASH)
    person.press("Tab", "Tab", "space", title=TRASH)  # Delete…
    person.hears("for good?", "its own recovery codes")
    person.shows("question")
    person.press("Return", title="Delete account")  # the answer that destroys nothing
    assert "ops@acme.onaliyun.com" in person.listed("--trash"), "Return has deleted it"
    person.press("space", title=TRASH)
    person.press("alt+d", title="Delete account")
    wait_until("it is gone", lambda: "ops@acme.onaliyun.com" not in person.listed("--trash"))
    person.press("Escape", title=TRASH)
    assert list(person.listed()) == ["mona"], person.listed()


def in_the_terminal(person):
    person.press("ctrl+q")
    wait_until("the program has ended", lambda: person.process.poll() is not None)
    person.cli("remove", "mona")
    assert person.listed("--trash") == {"mona": "trashed"}, person.listed("--trash")
    person.cli("restore", "mona")
    assert "mona" in person.listed(), person.listed()


def main():
    require("xclip", "oathtool")
    require_screen_reader()
    with Desktop() as desktop:
        person = Leaving(desktop, desktop.home)
        person.make_vault(*LINKS)
        try:
            person.start()
            person.unlock("ops@acme.onaliyun.com", "mona")
            move_to_trash(person)
            bring_back(person)
            delete_for_good(person)
            in_the_terminal(person)
        except AssertionError:
            person.shows("failed")
            raise
    print("figure: removing by keyboard: 2 of 2 codes right, restored 2 of 2 times, deleted for good only when asked twice")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except AssertionError as failure:
        sys.exit(str(failure))
