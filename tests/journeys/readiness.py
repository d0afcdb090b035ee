#!/usr/bin/env python3
"""Before a device is lost, by keyboard and as a screen reader hears it: the window says that nothing helps yet, keeps that the
codes are on a telephone too and the recovery codes of the site, one of which is used up, and writes the emergency sheet, which
holds no key, and recovery codes only when they were asked for with the password."""

import json
import stat
import subprocess
import sys

from backups import ALICE, BOB, PASSWORD, Person
from desktop import Desktop, require, require_screen_reader, wait_until
from show_qr import choose

DIALOG = "Ready for a lost device?"
SHEET = "Emergency sheet"
CODES = ("a1b2c-d3e4f", "9f8e7-d6c5b")
# In the main menu, below Undo: Move to a Phone, Export, Trash, Receiving Key, Codes for a Shift, Which Code, this.
READINESS = 7
# In the account's menu: Copy, Copy Next, Show Large, Edit, Show QR Code, Pin, this.
RECOVERY_CODES = 7


class Careful(Person):
    def shows(self, picture):
        self.desktop.keep_picture(f"readiness_{picture}")

    def open_menu(self, entry):
        choose(self.desktop, self.window, ["ctrl+f", "Tab", "Tab", "space"], ["Down"] * entry + ["Return"])

    def give_password(self):
        self.hears("Confirm")
        self.type(PASSWORD, "Confirm")
        self.press("Return", title="Confirm")

    def ways_back(self):
        return json.loads(self.cli("--json", "--secrets", "show", "alice"))["ways_back"]


def note_the_telephone(person):
    person.open_menu(READINESS)
    person.hears(DIALOG, "No backup", "No recovery key", "not backed up")
    person.shows("nothing")
    person.press("alt+w", title=DIALOG)
    person.type("my telephone", "Ways back in")
    person.press("Return", title="Ways back in")
    person.hears("second device")
    person.shows("telephone")
    person.press("Escape", title=DIALOG)


def keep_recovery_codes(person):
    subprocess.run(["xclip", "-selection", "clipboard"], input="\n".join(CODES).encode(), env=person.desktop.environment,
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    person.press("ctrl+f")
    person.type("alice")
    choose(person.desktop, person.window, ["Down", "Menu"], ["Down"] * RECOVERY_CODES + ["Return"])
    person.give_password()
    person.hears("Recovery codes", "None yet.")
    person.press("alt+p", title="Recovery codes")
    person.hears(*CODES)
    person.press(*["shift+Tab"] * 6, "space", title="Recovery codes")  # the first one's tick
    person.shows("codes")
    person.press("Escape", title="Recovery codes")
    wait_until("the codes are in the vault", lambda: len(person.ways_back()["recovery_codes"]) == len(CODES))
    kept = person.ways_back()
    assert [code["code"] for code in kept["recovery_codes"]] == list(CODES), kept
    assert [code["used"] for code in kept["recovery_codes"]] == [True, False], kept
    assert kept["also_on"] == "my telephone", kept
    person.press("ctrl+f", "ctrl+a", "BackSpace")


def write_sheets(person):
    texts = []
    entry = READINESS + 1  # Undo is on now
    for name, options in (("plain.pdf", ()), ("codes.pdf", ("shift+Tab", "shift+Tab", "space"))):
        file = person.desktop.home / name
        person.open_menu(entry)
        person.hears(DIALOG, "1 recovery code")
        person.press("alt+s", title=DIALOG)
        person.hears("With recovery codes")
        person.press(*options, "alt+s", title=SHEET)
        person.choose_file(file, "Save the emergency sheet")
        if options:
            person.give_password()
        wait_until(f"{name} is written", file.exists)
        wait_until("it is whole", lambda file=file: subprocess.run(["pdftotext", file, "-"], capture_output=True,
                                                                   check=False).returncode == 0)
        assert stat.S_IMODE(file.stat().st_mode) == 0o600, f"{name} may be read by others"
        texts.append(person.desktop.run("pdftotext", "-layout", file, "-"))
        person.press("Escape", title=DIALOG)
    plain, secret = texts
    for text in texts:
        assert "my telephone" in text and "alice" in text and "bob" in text, text
        assert "GEZDGNBVGY3TQOJQ" not in text and "JBSWY3DPEHPK3PXP" not in text, "there is a key on the sheet"
    assert CODES[1] not in plain and CODES[1] in secret and CODES[0] not in secret, texts


def main():
    require("xclip", "pdftotext")
    require_screen_reader()
    with Desktop() as desktop:
        person = Careful(desktop, desktop.home)
        person.make_vault(ALICE, BOB)
        try:
            person.start()
            person.unlock("alice", "bob")
            note_the_telephone(person)
            keep_recovery_codes(person)
            write_sheets(person)
        except AssertionError:
            person.shows("failed")
            raise
    print("figure: lost-device readiness, by keyboard: 2 of 2 recovery codes kept, 2 of 2 emergency sheets without a key")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except AssertionError as failure:
        sys.exit(str(failure))
