#!/usr/bin/env python3
"""A binding page was opened again, so an account that is here already comes with another key: from the screen, from the clipboard,
typed, and in an export. By keyboard and as a screen reader hears it, the window shows the codes of both, each that of oathtool;
Cancel changes nothing, Replace retires the old one and Undo brings it back, Keep both keeps both. The same name at another
service, or without one, is never asked about."""

import subprocess
import sys
import time

from backups import PASSWORD, Person
from desktop import Desktop, require, require_screen_reader, wait_until

OLD = "GEZDGNBVGY3TQOJQ"
NEW = "JBSWY3DPEHPK3PXPJBSWY3DP"
QUESTION = "You already have this account"
GUIDE = "Import from another app"
TRASH = 4  # in the main menu, below Undo, Move to a Phone and Export


def link(secret, issuer="GitHub"):
    return f"otpauth://totp/{issuer}:alice?secret={secret}&issuer={issuer}" if issuer else f"otpauth://totp/alice?secret={secret}"


class Rebinder(Person):
    def shows(self, picture):
        self.desktop.keep_picture(f"rebind_{picture}")

    def copies(self, text):
        subprocess.run(["xclip", "-selection", "clipboard"], input=text.encode(), env=self.desktop.environment, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def pastes(self, text):
        self.copies(text)
        self.press("ctrl+v")

    def accounts(self, *options):
        return [line for line in self.cli("list", *options).splitlines() if "alice" in line]

    def has(self, active, retired):
        def counts():
            return len(self.accounts()), len(self.accounts("--retired"))
        try:
            wait_until("the accounts are saved", lambda: counts() == (active, retired))
        except AssertionError as failure:
            raise AssertionError(f"there are {counts()} in the list and retired, not {active, retired}") from failure

    def undoes(self):
        self.press("ctrl+f", "Tab", "ctrl+z")  # in the search field it undoes what was typed there

    def skips_first_code(self):
        self.press("Escape", title="First code")

    def hears_question(self):
        """Waits for the dialog and for the codes of both keys in it."""
        self.desktop.window(QUESTION)
        # A code near its end could change between computing and hearing; a person would wait as well.
        wait_until("codes have 10 s or more left", lambda: time.time() % 30 < 20)
        codes = [self.desktop.run("oathtool", "--totp", "-b", secret).strip() for secret in (OLD, NEW)]
        self.hears(QUESTION, "Already here", "New", *[f"{code[:3]} {code[3:]}" for code in codes])

    def makes_codes_of(self, secret):
        """Copies the code of the only account, and compares it."""
        wait_until("a code has 10 s or more left", lambda: time.time() % 30 < 20)
        self.copies("something else")
        self.press("ctrl+f", "ctrl+a")
        self.type("alice")
        self.press("ctrl+c")
        code = wait_until("a code is on the clipboard", lambda: (text := self.desktop.clipboard()).isdigit() and text)
        right = self.desktop.run("oathtool", "--totp", "-b", secret).strip()
        assert code == right, f"copied {code}, oathtool says {right}"
        self.press("Escape")


def cancel(person):
    person.pastes(link(NEW))
    person.hears_question()
    person.shows("question")
    person.press("Escape", title=QUESTION)
    person.makes_codes_of(OLD)
    person.has(active=1, retired=0)


def scan_and_replace(person):
    desktop = person.desktop
    picture = desktop.home / "page.png"
    desktop.run("qrencode", "-t", "PNG", "-s", "6", "-m", "4", "-o", picture, given=link(NEW))
    viewer = desktop.start("display", "-geometry", "+700+50", picture)
    desktop.window("page.png")
    person.press("ctrl+shift+s")
    person.hears_question()
    viewer.terminate()
    person.press("alt+r", title=QUESTION)
    person.skips_first_code()
    person.has(active=1, retired=1)
    person.makes_codes_of(NEW)
    person.press("ctrl+f", "Tab", "Tab", "space")
    person.press(*["Down"] * TRASH, "Return")
    person.hears("Trash and retired accounts", "GitHub · alice", "retired")
    person.shows("retired")
    person.press("Escape", title="Trash and retired")
    person.undoes()
    person.has(active=1, retired=0)
    person.makes_codes_of(OLD)


def keep_both(person):
    person.pastes(link(NEW))
    person.hears_question()
    person.press("alt+k", title=QUESTION)
    person.skips_first_code()
    person.has(active=2, retired=0)
    person.shows("both")
    person.undoes()
    person.has(active=1, retired=0)


def type_key(person):
    person.press("ctrl+n", "Up", "Up", "Return")  # the last but one: below it is the import
    person.type("Alice", "Type a key")  # case doesn't matter
    person.press("Tab", title="Type a key")
    person.type(NEW.lower(), "Type a key")
    person.press("Tab", title="Type a key")
    person.type("github", "Type a key")
    person.press("alt+a", title="Type a key")
    person.hears_question()
    person.press("Escape", title=QUESTION)
    person.has(active=1, retired=0)


def import_and_replace(person, file):
    file.write_text(f"{link(NEW)}\n{link(OLD)}\n", encoding="utf-8")
    person.press("ctrl+i")
    person.hears(GUIDE, "accounts are in")
    person.press("Return", title=GUIDE)
    person.choose_file(file, "Choose the exported files")
    person.hears("GitHub alice, other key · compare", "GitHub alice, already here")
    person.shows("import")
    person.press("space", title="· 2")
    person.hears_question()
    person.press("alt+r", title=QUESTION)
    person.hears("GitHub alice, other key · replaces")
    person.press("Return", title="· 2")
    person.hears("1 imported")
    person.shows("imported")
    person.press("Escape", title="1 imported")
    person.has(active=1, retired=1)
    person.makes_codes_of(NEW)
    person.undoes()
    person.has(active=1, retired=0)


def never_ask_about_names(person):
    for count, (issuer, secret) in enumerate([("GitLab", NEW), ("", NEW), ("", OLD)], 2):
        person.pastes(link(secret, issuer))
        person.skips_first_code()  # which is there at once: nothing was asked
        person.has(active=count, retired=0)


def main():
    require("xclip", "oathtool", "qrencode", "display")
    require_screen_reader()
    with Desktop() as desktop:
        (desktop.home / "password").write_text(PASSWORD, encoding="utf-8")
        person = Rebinder(desktop, desktop.home)
        person.cli("init", "--kdf-memory", "64", "--kdf-passes", "3")
        (desktop.home / "link").write_text(link(OLD), encoding="utf-8")
        person.cli("add", "--uri-file", desktop.home / "link")
        person.cli("confirm", "alice")
        try:
            person.start()
            person.unlock("alice")
            cancel(person)
            scan_and_replace(person)
            keep_both(person)
            type_key(person)
            import_and_replace(person, desktop.home / "links.txt")
            never_ask_about_names(person)
        except AssertionError:
            person.shows("failed")
            raise
    print("figure: an account bound again, by keyboard: asked about 5 of 5 times with both codes right, 2 of 2 replaced and undone; "
          "3 of 3 that share no more than a name not asked about")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except AssertionError as failure:
        sys.exit(str(failure))
