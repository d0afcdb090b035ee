#!/usr/bin/env python3
"""Moving out, by keyboard: an encrypted file for Aegis and a backup that open with their passwords, then a list of links, of
which the window reminds over a new start until it is deleted. What the window says is heard as a screen reader hears it."""

import pathlib
import stat
import subprocess
import sys

from backups import ALICE, BOB, PASSWORD, Person
from desktop import Desktop, require, require_screen_reader, wait_until

OWN_PASSWORD = "a password of its own"
DIALOG = "Export accounts"


class Leaver(Person):
    def shows(self, picture):
        self.desktop.keep_picture(f"export_{picture}")

    def export_as(self, format, button):
        self.press("ctrl+e")
        self.hears(DIALOG, "Encrypted backup")
        if format:
            self.type(format, DIALOG)  # without a blank, which opens the list
        self.press(button, title=DIALOG)

    def give_password(self):
        self.hears("Confirm")
        self.type(PASSWORD, "Confirm")
        self.press("Return", title="Confirm")


def is_private(file):
    return stat.S_IMODE(file.stat().st_mode) == 0o600


def export_encrypted(person, file):
    person.export_as("Aegis,", "alt+e")
    person.hears("A password for the file")
    person.type(OWN_PASSWORD, "A password for the file")
    person.press("Tab", title="A password for the file")
    person.type(OWN_PASSWORD, "A password for the file")
    person.shows("password")
    person.press("Return", title="A password for the file")
    person.choose_file(file, "Export to")
    person.give_password()
    person.hears("2 accounts written and read again")
    person.shows("encrypted")
    (person.desktop.home / "own").write_text(OWN_PASSWORD, encoding="utf-8")
    read = person.cli("import", "--dry-run", file, "--import-password-file", person.desktop.home / "own")
    assert "alice" in read and "bob" in read, read
    assert is_private(file) and "alice" not in file.read_text()


def back_up(person, file):
    person.export_as(None, "alt+u")
    person.choose_file(file, "Export to")
    person.give_password()
    person.hears("2 accounts written and read again", file.name)
    assert "2 account" in person.cli("verify", "--compare", file)
    assert is_private(file)


def export_plain(person, file):
    person.export_as("List", "alt+e")
    person.shows("plain")
    person.choose_file(file, "Export to")
    person.hears("nothing protects it")
    person.shows("asked")
    person.give_password()
    person.hears("2 accounts exported", "Whoever gets hold of this file")
    person.shows("written")
    assert is_private(file) and file.read_text().count("otpauth://") == 2, file.read_text()
    person.press("Return", title="2 accounts exported")
    person.hears("An export that is not encrypted is still there.", file.name)
    person.shows("reminder")


def start_anew(person, file):
    person.press("ctrl+q")
    wait_until("the program has ended", lambda: person.process.poll() is not None)
    person.start()
    person.unlock("alice", "An export that is not encrypted is still there.", file.name)
    file.unlink()
    person.press("ctrl+l")
    person.unlock("alice")
    silent = subprocess.run(["/usr/bin/python3", pathlib.Path(__file__).with_name("words.py"), "countersign", "2", "still there"],
                            env=person.desktop.environment, capture_output=True, text=True, check=False)
    assert silent.returncode != 0, "it still reminds of a file that is gone"


def main():
    require("xclip")
    require_screen_reader()
    with Desktop() as desktop:
        (desktop.home / "password").write_text(PASSWORD, encoding="utf-8")
        home = desktop.home / "leaver"
        home.mkdir()
        person = Leaver(desktop, home)
        try:
            person.cli("init", "--kdf-memory", "64", "--kdf-passes", "3")
            for link in (ALICE, BOB):
                (desktop.home / "link").write_text(link, encoding="utf-8")
                person.cli("add", "--uri-file", desktop.home / "link")
            person.start()
            person.unlock("alice", "bob")
            export_encrypted(person, home / "aegis.json")
            back_up(person, home / "backup.otpv")
            export_plain(person, home / "links.txt")
            start_anew(person, home / "links.txt")
        except AssertionError:
            person.shows("failed")
            raise
    print("figure: moving out by keyboard: 2 of 2 accounts in an encrypted file, in a backup and in a plain one that was reminded of")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except AssertionError as failure:
        sys.exit(str(failure))
