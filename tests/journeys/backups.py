#!/usr/bin/env python3
"""Backups, by keyboard and on a real folder: switched on, made at lock, damaged, missed and said so, and in the end restored
by a new computer. What the window says is heard as a screen reader hears it."""

import pathlib
import subprocess
import sys

from desktop import BIN, Desktop, require, require_screen_reader, wait_until

HERE = pathlib.Path(__file__).resolve().parent
PASSWORD = "correct horse battery"
ALICE = "otpauth://totp/GitHub:alice?secret=GEZDGNBVGY3TQOJQ&issuer=GitHub"
BOB = "otpauth://totp/Cloud:bob?secret=JBSWY3DPEHPK3PXPJBSWY3DP&issuer=Cloud"


class Person:
    """Somebody at a window of their own, with a vault."""

    def __init__(self, desktop, home):
        self.desktop = desktop
        self.vault = home / "accounts.otpv"
        desktop.environment.update(HOME=str(home), QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        self.process = None
        self.window = None

    def make_vault(self, *links):
        """A vault with these accounts, whose password costs little."""
        (self.desktop.home / "password").write_text(PASSWORD, encoding="utf-8")
        self.cli("init", "--kdf-memory", "64", "--kdf-passes", "3")
        for link in links:
            self.add(link)

    def add(self, link, *before):
        """By the terminal's program; `before` is what it is started with."""
        (self.desktop.home / "link").write_text(link, encoding="utf-8")
        self.desktop.run(*before, BIN / "countersign-cli", "--vault", self.vault, "--password-file",
                         self.desktop.home / "password", "add", "--uri-file", self.desktop.home / "link")

    def start(self):
        self.process = self.desktop.start(BIN / "countersign", "--vault", self.vault)
        self.window = self.desktop.window("Countersign")

    def hears(self, *expected):
        heard = subprocess.run(["/usr/bin/python3", HERE / "words.py", "countersign", "60", *expected],
                               env=self.desktop.environment, capture_output=True, text=True, check=False)
        assert heard.returncode == 0, f"the window does not say {expected}, but:\n{heard.stdout}{heard.stderr}"

    def shows(self, picture):
        self.desktop.keep_picture(f"backups_{picture}")

    def press(self, *keys, title=None):
        self.desktop.press(self.desktop.window(title) if title else self.window, *keys)

    def type(self, text, title=None):
        self.desktop.type(self.desktop.window(title) if title else self.window, text)

    def choose_file(self, path, title):
        """In a file dialog, whose field has the focus."""
        self.press("ctrl+a", title=title)
        self.type(str(path), title)
        self.press("Return", title=title)

    def unlock(self, *accounts):
        self.type(PASSWORD)
        self.press("Return")
        self.hears(*accounts)

    def open_backup_settings(self):
        self.press("ctrl+comma")
        self.hears("Backups")
        self.press("Down", "Down", title="Settings")
        self.hears("Back up by itself")

    def cli(self, *arguments):
        return self.desktop.run(BIN / "countersign-cli", "--vault", self.vault, "--password-file",
                                self.desktop.home / "password", *arguments)


def backups_in(folder):
    return sorted(folder.glob("accounts-*.otpv"), key=lambda file: file.stat().st_mtime_ns)


def switch_on(person, folder):
    person.open_backup_settings()
    person.shows("settings")
    person.press("alt+h", title="Settings")
    person.choose_file(folder, "Folder for backups")
    person.hears(str(folder))
    person.press("Tab", "space", title="Settings")
    person.hears("Backups open with this password.")
    person.shows("switch_on")
    person.type(PASSWORD, "Confirm")
    person.press("Return", title="Confirm")
    person.hears("1 account", "read again and compared")
    wait_until("the first backup is there", lambda: len(backups_in(folder)) == 1)
    person.shows("switched_on")
    person.press("Escape", title="Settings")


def back_up_at_lock(person, folder):
    subprocess.run(["xclip", "-selection", "clipboard"], input=BOB.encode(), env=person.desktop.environment, check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    person.press("ctrl+v")
    person.hears("bob")
    person.press("ctrl+l")
    wait_until("the second backup is there", lambda: len(backups_in(folder)) == 2)
    first, second = backups_in(folder)
    assert "2 account" in person.cli("verify", "--compare", second), person.cli("verify", "--compare", second)
    person.unlock("alice", "bob")
    return first, second


def damage(file):
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 4
    file.write_bytes(content)


def prove_what_is_left(person, folder, second):
    """The newest one is damaged while nobody looks: proving says what the one before lacks, and a new one is made."""
    person.open_backup_settings()
    person.hears("2 accounts")
    damage(second)
    person.press("alt+p", title="Settings")
    person.hears("Prove the newest backup")
    person.type(PASSWORD, "Prove the newest backup")
    person.press("Return", title="Prove the newest backup")
    person.hears("The backup opens, but does not hold everything", "1 of 2 accounts are in it", "bob", "damaged")
    person.shows("proven_in_part")
    wait_until("a good one is made by itself", lambda: len(backups_in(folder)) == 3)
    person.press("Return", title="The backup opens")
    person.hears("2 accounts · read again and compared")


def miss_the_folder(person, folder, elsewhere):
    folder.rename(elsewhere)
    person.press("alt+b", title="Settings")
    person.hears("The folder is not there. If it is on a drive, plug the drive in")
    person.shows("folder_gone_settings")
    person.press("Escape", title="Settings")
    person.hears("Your accounts are not backed up.")
    person.shows("folder_gone")
    person.press("ctrl+q")
    wait_until("the program has ended", lambda: person.process.poll() is not None)
    assert not folder.exists(), "the folder was made anew: on an empty mount point, backups would be swallowed"


def restore(person, damaged, good):
    person.start()
    person.hears("Restore a backup instead")
    person.shows("welcome")
    person.press("alt+r")
    person.hears("Choose the backup that becomes your vault.")
    person.shows("restore")
    person.press("alt+f", title="Restore a backup")
    person.choose_file(damaged, "Choose a backup")
    person.hears("damaged", "Choose another backup.") # before anybody types a password
    person.shows("restore_damaged")
    person.press("alt+f", title="Restore a backup")
    person.choose_file(good, "Choose a backup")
    person.hears("Open the backup of today", "It takes the password that was yours")
    person.type(PASSWORD, "Open the backup")
    person.shows("restore_password")
    person.press("Return", title="Open the backup")
    person.hears("It becomes your vault.", "2 accounts")
    person.shows("restore_review")
    assert not person.vault.exists(), "there is a vault before anybody asked for it"
    person.press("Return", title="What the backup")
    person.hears("alice", "bob")
    person.shows("restored")
    assert "bob" in person.cli("list"), "the restored vault does not have every account"


def main():
    require("xclip")
    require_screen_reader()
    with Desktop() as desktop:
        (desktop.home / "password").write_text(PASSWORD, encoding="utf-8")
        folder, elsewhere = desktop.home / "Backups", desktop.home / "Elsewhere"
        folder.mkdir()
        homes = [desktop.home / name for name in ("old", "new")]
        for home in homes:
            home.mkdir()
        person = Person(desktop, homes[0])
        try:
            person.cli("init", "--kdf-memory", "64", "--kdf-passes", "3")
            person.cli("add", ALICE)
            person.start()
            person.unlock("alice")
            switch_on(person, folder)
            _, second = back_up_at_lock(person, folder)
            prove_what_is_left(person, folder, second)
            miss_the_folder(person, folder, elsewhere)
            person = Person(desktop, homes[1])
            restore(person, elsewhere / second.name, backups_in(elsewhere)[-1])
        except AssertionError:
            person.shows("failed")
            raise
    print("figure: backups by keyboard: made at lock, damage and a missing folder said, restored on a new computer: "
          "2 of 2 accounts")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except AssertionError as failure:
        sys.exit(str(failure))
