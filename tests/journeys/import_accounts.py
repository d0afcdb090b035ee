#!/usr/bin/env python3
"""Moving in, by keyboard: an encrypted export of Aegis is chosen, a wrong password is said, the right one opens it, its accounts
are imported, undone, and imported again from a plain file, which is deleted in the end. What the window says is heard as a screen
reader hears it."""

import pathlib
import shutil
import subprocess
import sys

from backups import PASSWORD, Person
from desktop import Desktop, require, require_screen_reader, wait_until

SAMPLES = pathlib.Path(__file__).resolve().parents[1] / "data" / "import" / "aegis"
EXPORT_PASSWORD = "пароль 密码"
ACCOUNTS = 8
GUIDE = "Import from another app"


class Newcomer(Person):
    def shows(self, picture):
        self.desktop.keep_picture(f"import_{picture}")

    def paste(self, text, title):
        subprocess.run(["xclip", "-selection", "clipboard"], input=text.encode(), env=self.desktop.environment, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.press("ctrl+v", title=title)

    def choose_export(self, file):
        self.press("ctrl+i")
        self.hears(GUIDE, "accounts are in")
        self.shows("guide")
        self.press("Return", title=GUIDE)
        self.choose_file(file, "Choose the exported files")

    def accounts_saved(self):
        return [line for line in self.cli("list").splitlines() if line.strip()]


def import_encrypted(person, file):
    person.choose_export(file)
    person.hears("Open the export of Aegis", "the password chosen for the export in Aegis")
    person.type("wrong", "Open the export")
    person.press("Return", title="Open the export")
    person.hears("The password does not open")
    person.shows("wrong_password")
    person.paste(EXPORT_PASSWORD, "Open the export")
    person.press("Return", title="Open the export")
    person.hears(f"{ACCOUNTS} new", "GitHub octocat, new")
    person.shows("review")
    person.press("Return", title="Aegis")
    person.hears("octocat", f"{ACCOUNTS} imported")
    person.shows("imported")
    wait_until("all accounts are saved", lambda: len(person.accounts_saved()) >= ACCOUNTS)


def undo(person):
    person.press("ctrl+z")
    person.hears("Add your first account")
    wait_until("all of it is taken back", lambda: "octocat" not in person.cli("list"))


def import_plain(person, file):
    person.choose_export(file)
    person.hears(f"{ACCOUNTS} new")
    person.press("Return", title="Aegis")
    person.hears(f"{ACCOUNTS} imported", "anybody who gets hold")
    person.shows("plain_file")
    person.press("alt+d", title="imported")
    wait_until("the plain file is deleted", lambda: not file.exists())
    person.hears("Copies elsewhere may remain")
    person.press("Return", title="imported")
    person.hears("gordon")
    saved = person.cli("list")
    assert "gordon" in saved and "octocat" in saved, saved


def main():
    require("xclip")
    require_screen_reader()
    with Desktop() as desktop:
        (desktop.home / "password").write_text(PASSWORD, encoding="utf-8")
        home = desktop.home / "new"
        home.mkdir()
        person = Newcomer(desktop, home)
        files = [pathlib.Path(shutil.copy(SAMPLES / name, home)) for name in ("encrypted.json", "plain.json")]
        try:
            person.cli("init", "--kdf-memory", "64", "--kdf-passes", "3")
            person.start()
            person.unlock(GUIDE)
            import_encrypted(person, files[0])
            undo(person)
            import_plain(person, files[1])
        except AssertionError:
            person.shows("failed")
            raise
    print(f"figure: moving in by keyboard: {ACCOUNTS} of {ACCOUNTS} accounts imported, undone, imported from a plain file that is "
          "gone")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except AssertionError as failure:
        sys.exit(str(failure))
