#!/usr/bin/env python3
"""The memory of the real window, read from outside while a person uses it: after locking there is no copy of any
password, key or secret; while it is open there is exactly one of each secret and of the vault key, and none of the
password and of what is derived from it."""

import base64
import subprocess
import sys
import urllib.parse

from outside import (BIN, Window, invented_key, invented_password, key_bytes, keys_of, make_vault, scan, skip,
                     wait_until)
from desktop import Desktop, require

ISSUERS = ("Ogvaltimur", "Bexquorum", "Czirnaldo", "Drymphuxo", "Ezblintho", "Fjaxumbre")  # words of no language


def link(number):
    return f"otpauth://totp/{ISSUERS[number]}:mona?secret={invented_key(number)}&issuer={ISSUERS[number]}"


def migration_link(*numbers):
    """An export of Google Authenticator, made by hand."""
    def field(tag, content):
        return bytes([tag << 3 | 2, len(content)]) + content

    batch = b""
    for number in numbers:
        batch += field(1, field(1, key_bytes(invented_key(number))) + field(2, b"mona") +
                       field(3, ISSUERS[number].encode()) + bytes([0x20, 1, 0x28, 1, 0x30, 2]))
    batch += bytes([0x10, 1, 0x18, 1, 0x20, 0, 0x28, 7])
    return "otpauth-migration://offline?data=" + urllib.parse.quote(base64.b64encode(batch).decode())


class Person:
    """Somebody at the window, and what is secret so far."""

    def __init__(self, desktop):
        self.desktop = desktop
        self.password = invented_password("first")
        self.backups = desktop.back_up_by_itself()
        self.vault = desktop.home / "accounts.otpv"
        make_vault(desktop, self.vault, self.password, [link(0), link(1)])
        self.secrets = {f"secret-{number}": key_bytes(invented_key(number)) for number in (0, 1)}
        self.passwords = {"password": self.password.encode()}
        self.keys = keys_of(self.vault, self.password)
        # What an account is called is nobody's business either, once the window is locked.
        self.names = {f"issuer-{number}": ISSUERS[number].encode() for number in (0, 1)}
        self.recovery = {}
        self.failures = []
        self.extra = {}  # copies that are meant to be there while the vault is open, by name
        self.window = Window(desktop, self.vault)

    def everything(self):
        return {**self.secrets, **self.passwords, **self.keys, **self.recovery, **self.names}

    def look(self, scenario, state):
        """Gives the figure, and remembers what should not be."""
        found = self.window.scan(self.everything())
        if found is None:
            skip("reading the memory of another process is refused here")
        ones = [*self.secrets, "vault-key"] if state == "unlocked" else []
        wrong = []
        for name in self.everything():
            if state == "unlocked" and (name in self.names or name in self.recovery):
                continue  # on the screen
            expected = 1 + self.extra.get(name, 0) if name in ones else 0
            if found.count(name) != expected:
                wrong.append(name)
        if wrong:
            self.failures.append(f"{scenario}, {state}: " + found.describe(wrong))
            print(f"{scenario}, {state}:", {name: found.count(name) for name in wrong})
            print(found.describe(wrong))
        counted = self.everything() if state == "locked" else {**self.secrets, **self.passwords, **self.keys}
        return sum(found.count(name) for name in counted), len(ones), found.looked

    def scenario(self, name, act, opens=True):
        """Unlocks, acts, looks, locks, looks."""
        if opens:
            self.window.unlock(self.password)
        act()
        self.window.settle()
        self.desktop.keep_picture(f"memory {name}")
        unlocked = self.look(name, "unlocked") if opens else None
        self.extra = {}
        if opens:
            self.window.lock()
        locked = self.look(name, "locked")
        assert not self.desktop.clipboard().isdigit(), "a code can still be pasted"
        now = f"{unlocked[0]} copies of {unlocked[1]} secrets while open, " if unlocked else ""
        print(f"figure: memory of the window from outside, {name}: {now}{locked[0]} copies after locking "
              f"({locked[2] // 1024 // 1024} MiB looked at)", flush=True)

    # --- What the person does ---------------------------------------------------------------------------------------

    def wrong_password(self):
        wrong = invented_password("wrong")
        self.passwords["wrong-password"] = wrong.encode()
        self.window.unlock(wrong)

    def adds(self, *numbers):
        self.names.update({f"issuer-{number}": ISSUERS[number].encode() for number in numbers})
        self.secrets.update({f"secret-{number}": key_bytes(invented_key(number)) for number in numbers})

    def leave_first_code(self):
        """It is shown as soon as an account is added; not what this is about."""
        self.desktop.press(self.desktop.window("First code"), "Escape")

    def add_by_picture(self):
        picture = self.desktop.home / "code.png"
        self.desktop.run("qrencode", "-o", picture, given=link(2))
        self.desktop.start(BIN / "countersign", picture)  # handed over to the window that runs
        self.leave_first_code()
        self.adds(2)
        self.saved()

    def paste(self):
        clipboard = subprocess.Popen(["xclip", "-selection", "clipboard", "-i", "-loops", "0"],
                                     stdin=subprocess.PIPE, env=self.desktop.environment)
        clipboard.communicate(link(3).encode())
        self.window.press("ctrl+v")
        self.leave_first_code()
        self.adds(3)
        self.saved()
        # The clipboard now belongs to somebody else.
        subprocess.run(["xclip", "-selection", "clipboard", "-i"], input=b"-", env=self.desktop.environment, check=True)

    def type_key(self):
        self.window.press("ctrl+n", "Down", "Down", "Down", "Down", "Return")
        self.desktop.window("Type a key")
        self.window.type("mona")
        self.window.press("Tab")
        self.window.type(invented_key(4).lower())
        self.window.press("Tab")
        self.window.type(ISSUERS[4])
        self.window.press("alt+a")
        self.leave_first_code()
        self.adds(4)
        self.saved()

    def edit(self, name="renamed"):
        self.extra = {"secret-0": 1}  # the account as it was, until the change is undone or the vault locked
        self.window.press("Down", "F2")
        self.desktop.window("Edit")
        self.window.press("ctrl+a")
        self.window.type(name)
        self.window.press("Return")
        self.saved()

    def import_export_file(self):
        clipboard = subprocess.Popen(["xclip", "-selection", "clipboard", "-i"], stdin=subprocess.PIPE,
                                     env=self.desktop.environment)
        clipboard.communicate(migration_link(5, 1).encode())
        self.window.press("ctrl+v")
        self.desktop.window("found")
        self.window.press("Return")
        self.adds(5)
        self.saved()
        subprocess.run(["xclip", "-selection", "clipboard", "-i"], input=b"-", env=self.desktop.environment, check=True)

    def copy_code(self):
        self.window.press("Down", "ctrl+c")
        wait_until("a code is on the clipboard", lambda: self.desktop.clipboard().isdigit())

    def search(self):
        self.window.press("ctrl+f")
        self.window.type("drym")

    def show_large(self):
        self.window.press("Down", "F11")

    def show_qr(self):
        self.window.press("Down", "Menu")
        self.window.settle()
        self.window.press("Down", "Down", "Down", "Down", "Down", "Return")
        self.desktop.window("Confirm")
        self.window.type(self.password)
        self.window.press("Return")
        self.desktop.window("QR code")  # and locked with it on the screen

    def show_recovery_key(self):
        self.window.press("ctrl+comma")
        self.desktop.window("Settings")
        self.window.settle()
        self.window.press("Down", "alt+m")
        self.desktop.window("Confirm")
        self.window.type(self.password)
        self.window.press("Return")
        self.desktop.window("recovery key")
        self.window.settle()
        self.window.press("alt+y")
        text = wait_until("the recovery key is on the clipboard",
                          lambda: (text := self.desktop.clipboard()).count("-") == 8 and text)
        self.recovery = {"recovery-key-text": text.encode(), "recovery-key": key_bytes(text.replace("-", "")[:32])}
        self.window.settle()
        self.window.press("Escape", "Escape")

    def change_password(self):
        new = invented_password("second")
        self.window.press("ctrl+comma")
        self.desktop.window("Settings")
        self.window.settle()
        self.window.press("Down", "alt+c")
        self.desktop.window("Change the password")
        self.window.type(self.password)
        self.window.press("Tab")
        self.window.type(new)
        self.window.press("Tab")
        self.window.type(new)
        self.window.press("alt+c")
        self.passwords["new-password"] = new.encode()
        self.saved()
        self.keys.update({f"new-{name}": value for name, value in keys_of(self.vault, new).items()
                          if name not in self.keys or value != self.keys[name]})
        self.password = new
        self.window.press("Escape")

    def newest_backup(self):
        return max(self.backups.glob("*.otpv"), key=lambda file: file.stat().st_mtime_ns, default=None)

    def change_before_backup(self):
        """A change that is backed up when the window is locked. The keys of a backup's own slot are secret, too."""
        self.before = wait_until("a backup is there", self.newest_backup)
        known = set(self.keys.values())
        self.keys.update({f"backup-{name}": value for name, value in keys_of(self.before, self.password).items()
                          if value not in known})
        assert "backup-kek" in self.keys, "the backup has the vault's own slot"
        self.edit("renamed again")

    def saved(self):
        """Waits until the file is another one than before."""
        before = getattr(self, "last_file", None) or b""
        wait_until("the change is saved", lambda: self.vault.read_bytes() != before)
        self.window.settle()
        self.last_file = self.vault.read_bytes()


def core_image(person):
    """What a core image holds, as gdb takes it from outside; None where that is refused."""
    base = person.desktop.home / "image"
    pid = person.window.process.pid
    subprocess.run(["gcore", "-o", str(base), str(pid)], capture_output=True, check=False)
    image = base.with_name(f"{base.name}.{pid}")
    if not image.exists():
        return None
    found = scan(person.everything(), "--core", image)
    image.unlink()
    return found


def look_at_core_images(person):
    """The arena is left out of core images, so that not even the open vault is in one."""
    for state in ("unlocked", "locked"):
        if state == "unlocked":
            person.window.unlock(person.password)
        else:
            person.window.lock()
        found = core_image(person)
        if found is None:
            print("skipped: gcore cannot take a core image here")
            return
        secret = [name for name in person.everything() if state == "locked" or not name.startswith("issuer")]
        copies = sum(found.count(name) for name in secret)
        print(f"figure: core image of the window, {state}: {copies} copies ({found.looked // 1024 // 1024} MiB)")
        if copies:
            person.failures.append(f"core image, {state}: " + found.describe(secret))


def main():
    require("qrencode", "xclip", "gcore")
    with Desktop() as desktop:
        person = Person(desktop)
        person.last_file = person.vault.read_bytes()
        steps = [
            ("wrong password", person.wrong_password, False),
            ("unlock", lambda: None, True),
            ("add by QR code", person.add_by_picture, True),
            ("paste", person.paste, True),
            ("type", person.type_key, True),
            ("edit", person.edit, True),
            ("import", person.import_export_file, True),
            ("show large", person.show_large, True),
            ("copy", person.copy_code, True),
            ("search", person.search, True),
            ("show QR code", person.show_qr, True),
            ("show recovery key", person.show_recovery_key, True),
            ("change password", person.change_password, True),
            ("back up at lock", person.change_before_backup, True),
        ]
        chosen = sys.argv[1:] or [name for name, _, _ in steps]
        try:
            for name, act, opens in steps:
                if name in chosen:
                    person.scenario(name, act, opens)
            if "back up at lock" in chosen:
                assert person.newest_backup() != person.before, "locking made no backup"
            look_at_core_images(person)
        finally:
            desktop.keep_picture("memory from outside")
        assert not person.failures, "\n".join(person.failures)


if __name__ == "__main__":
    main()
