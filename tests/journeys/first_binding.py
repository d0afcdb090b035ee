#!/usr/bin/env python3
"""What goes wrong when an account is bound for the first time, and what the window does about it, by keyboard and as a screen
reader hears it.

    first_binding.py expired | explained | typed | reported | sub_user | searched
"""

import base64
import subprocess
import sys
import time
import urllib.parse

from backups import PASSWORD, Person
from desktop import BIN, SKIPPED, Desktop, require, require_screen_reader, wait_until
from show_qr import choose, windows

SECRET = "KRSXG5CTMVRXEZLUKN2HE2LOM4QHI33SNI"
OPS = f"otpauth://totp/Alibaba%20Cloud:ops%40acme.onaliyun.com?secret={SECRET}&issuer=Alibaba%20Cloud"
MONAS = "GEZDGNBVGY3TQOJQ"
MONA = f"otpauth://totp/GitHub:mona?secret={MONAS}&issuer=GitHub"


class Newcomer(Person):
    def __init__(self, desktop, case):
        super().__init__(desktop, desktop.home)
        self.case = case

    def shows(self, picture):
        self.desktop.keep_picture(f"first_binding_{self.case}_{picture}")

    def select(self, search):
        self.press("ctrl+f", "ctrl+a")
        self.type(search)
        self.press("Down")

    def account_menu(self, *keys):
        choose(self.desktop, self.window, ["Menu"], [*keys, "Return"])

    def add_menu(self, *keys):
        choose(self.desktop, self.window, ["ctrl+n"], [*keys, "Return"])

    def puts_on_clipboard(self, content, kind="UTF8_STRING"):
        subprocess.run(["xclip", "-selection", "clipboard", "-t", kind], input=content, env=self.desktop.environment, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def begin(self, *accounts):
        self.start()
        self.unlock(*accounts)

    def right_code(self, secret=SECRET):
        return self.desktop.run("oathtool", "--totp", "-b", secret).strip()


def expired(person):
    """The page has expired, and its key is dead: an account that no site accepted for two hours says so."""
    if subprocess.run(["faketime", "-f", "-2h", BIN / "countersign-cli", "--version"], capture_output=True, check=False).returncode != 0:
        print("skipped: faketime and a sanitizer each want to be loaded first")
        sys.exit(SKIPPED)
    person.add(MONA, "faketime", "-f", "-2h")
    person.begin("mona", "pending", "Was the code of “GitHub” accepted?", "open it again, and scan the new code")
    person.shows("notice")
    person.select("mona")
    person.account_menu("Up", "Up", "Up")
    person.hears("The page has expired", "Open the page again and scan its new code")
    person.press("Escape", title="Code not accepted?")
    person.account_menu("Up", "Up", "Up", "Up")  # it was accepted after all
    wait_until("it is confirmed", lambda: "mona" in person.cli("list", "--confirmed"))


def first_part_of_two():
    """A code of Google's export, as its app draws it: one account, version 1, two codes, this the first, and their number."""
    account = b"\x0a\x0aHello!\xde\xad\xbe\xef" + b"\x12\x04mona" + b"\x1a\x06GitHub" + b"\x20\x01\x28\x01\x30\x02"
    payload = b"\x0a" + bytes([len(account)]) + account + b"\x10\x01\x18\x02\x20\x00\x28\x07"
    return "otpauth-migration://offline?data=" + urllib.parse.quote(base64.b64encode(payload), safe="")


def explained(person):
    """“Invalid QR code format”: the window says what the QR code is, and what to do."""
    person.begin("Add your first account")
    codes = {"WIFI:S:home;T:WPA;P:not-to-be-told;;": ("wireless network", "P:•••"),
             "https://www.example.com/help": ("web", "www.example.com"),
             "otpauth://totp/GitHub:mona?issuer=GitHub": ("GitHub", "key"),
             first_part_of_two(): ("2 QR codes", "Still missing: number 2.")}
    for number, (text, expected) in enumerate(codes.items()):
        picture = person.desktop.home / "code.png"
        person.desktop.run("qrencode", "-s", "6", "-m", "4", "-o", picture, text)
        person.puts_on_clipboard(picture.read_bytes(), "image/png")
        person.press("ctrl+v")
        person.hears(*expected)
        person.shows(number)
        person.desktop.run("xdotool", "key", "--delay", "100", "Escape")  # to whatever dialog it is
        wait_until("the dialog is gone", lambda: windows(person.desktop) == 1)


def typed(person):
    """Scanning does not work at all: name and key are enough, and the first code is right."""
    person.begin("Add your first account")
    person.add_menu("Up", "Up")  # above Import from Another App
    person.hears("Type a key")
    person.shows("empty")
    person.type("mona", "Type a key")
    person.press("Tab", title="Type a key")
    person.type(SECRET.lower(), "Type a key")
    person.press("Return", title="Type a key")
    person.hears("Here is its first code")
    wait_until("a code has 10 s or more left", lambda: time.time() % 30 < 20)
    person.press("Return", title="First code")
    wait_until("the first code is copied, as oathtool computes it", lambda: person.desktop.clipboard() == person.right_code(), 8)


def reported(person):
    """The support desk wants account, times and clock: the report has them, and no key and no code."""
    person.add(OPS)
    person.begin("ops@acme.onaliyun.com")
    person.select("aliba")
    person.press("ctrl+c")
    code = wait_until("a code is copied", lambda: (text := person.desktop.clipboard()).isdigit() and text)
    person.account_menu("Up", "Up")
    person.hears("Support report")
    person.shows("report")
    person.press("alt+c", title="Support report")
    report = wait_until("the report is copied", lambda: "UTC" in (text := person.desktop.clipboard()) and text)
    for part in ("ops@acme.onaliyun.com", "Account added", "Code copied", "valid from", "Countersign"):
        assert part in report, f"“{part}” is not in the report:\n{report}"
    for secret in (SECRET, code, PASSWORD):
        assert secret not in report, "there is a secret in the report"


def sub_user(person):
    """The main account's MFA does not cover its users: another one is added from the first."""
    person.add(OPS)
    person.begin("ops@acme.onaliyun.com", "RAM")
    person.select("aliba")
    person.account_menu(*["Down"] * 7)  # Copy, Copy Next, Show Large, Edit, Show QR Code, Pin, this
    person.hears("Type a key")
    person.shows("key")
    person.press("Home", title="Type a key")
    person.type("dev", "Type a key")
    person.press("Tab", title="Type a key")
    person.type("GEZDGNBVGY3TQOJQ", "Type a key")
    person.press("Return", title="Type a key")
    wait_until("the other user is there", lambda: "dev@acme.onaliyun.com" in person.cli("list"))
    person.press("Escape", title="Two codes")


def searched(person):
    """The console calls it TOTP by now, or 两步验证: each of the words finds every account, beside a service's name."""
    person.add(OPS)
    person.add(MONA)
    person.begin("mona", "ops@acme.onaliyun.com")
    for word in ("MFA", "totp", "2FA", "token"):
        person.press("ctrl+f", "ctrl+a")
        person.type(f"{word} github")
        person.hears("mona")
        wait_until("a code has 10 s or more left", lambda: time.time() % 30 < 20)
        person.press("Down", "ctrl+c")
        wait_until("the code of the right account is copied", lambda: person.desktop.clipboard() == person.right_code(MONAS), 8)
        person.puts_on_clipboard(b"something else")


CASES = {case.__name__: case for case in (expired, explained, typed, reported, sub_user, searched)}


def main(case):
    require("xclip", "oathtool", "qrencode", "faketime")
    require_screen_reader()
    with Desktop() as desktop:
        person = Newcomer(desktop, case)
        person.make_vault()
        try:
            CASES[case](person)
        except AssertionError:
            person.shows("failed")
            raise
    print(f"figure: first binding, {case}: as the table of what goes wrong says")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1]))
    except AssertionError as failure:
        sys.exit(str(failure))
