#!/usr/bin/env python3
"""Accounts on their way to a phone: the real window shows their QR codes after the password, and zbarimg, an independent
reader, reads them off a picture of the screen.

    show_qr.py light | dark | scaled | several
"""

import pathlib
import subprocess
import sys

from desktop import BIN, Desktop, require, wait_until

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "memory"))
from outside import wait_until_quiet  # noqa: E402 (found through the line above)

PASSWORD = "tangerine ladder 57 quietly"
LOOKS = {"light": ("light", "1"), "dark": ("dark", "1"), "scaled": ("dark", "1.25"), "several": ("light", "1")}


class Cli:
    """The terminal program on a vault of its own."""

    def __init__(self, desktop, name):
        self.desktop = desktop
        self.vault = desktop.home / f"{name}.otpv"
        self.password_file = desktop.home / "password"
        self.password_file.write_text(PASSWORD + "\n", encoding="utf-8")
        self.run("init", "--kdf-memory", "1", "--kdf-passes", "1")

    def run(self, *arguments):
        return self.desktop.run(BIN / "countersign-cli", "--vault", self.vault, "--password-file", self.password_file,
                                *arguments)

    def links(self, *queries):
        return [self.run("show", query, "--uri", "--secrets").strip() for query in queries]


def look(desktop, name):
    """The texts of the codes on the screen, in no order, as zbarimg sees them."""
    picture = desktop.home / "screen.png"
    desktop.run("import", "-window", "root", picture)
    result = subprocess.run(["zbarimg", "--raw", "-q", "-Sbinary", str(picture)], capture_output=True, text=True,
                            check=False)
    picture.unlink()
    desktop.keep_picture(name)
    return result.stdout


def start(desktop, cli, theme, scale):
    settings = desktop.home / ".config" / "countersign" / "countersign.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text(f"[appearance]\ntheme={theme}\n", encoding="utf-8")
    desktop.environment["QT_SCALE_FACTOR"] = scale
    program = desktop.start(BIN / "countersign", "--vault", cli.vault)
    window = desktop.window("Countersign")
    desktop.type(window, PASSWORD)
    desktop.press(window, "Return")
    wait_until_quiet(program.pid)
    return window


def windows(desktop):
    """How many windows the program shows, menus counted."""
    result = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", "countersign"], env=desktop.environment,
                            capture_output=True, text=True, check=False)
    return len(result.stdout.split())


def choose(desktop, window, opening, entry):
    """Opens a menu with keys, and presses those of an entry once it is there."""
    before = windows(desktop)
    desktop.press(window, *opening)
    wait_until("a menu is open", lambda: windows(desktop) > before, 10)
    desktop.run("xdotool", "key", "--delay", "100", *entry)  # to whatever has the keys: the menu


def confirm(desktop):
    dialog = desktop.window("Confirm with your password")
    desktop.type(dialog, PASSWORD)
    desktop.press(dialog, "Return")


def show_one(desktop, case):
    cli = Cli(desktop, "accounts")
    cli.run("add", "otpauth://totp/Aliyun:ops%40acme?secret=KRSXG5CTMVRXEZLUKN2HE2LOM4QHI33SNI"
            "&issuer=%E9%98%BF%E9%87%8C%E4%BA%91&period=60&algorithm=SHA256")
    window = start(desktop, cli, *LOOKS[case])
    choose(desktop, window, ["Down", "Menu"], ["Down"] * 5 + ["Return"])  # Show QR Code
    assert look(desktop, f"show qr {case} before the password") == "", "a code is shown before the password was typed"
    confirm(desktop)
    dialog = desktop.window("QR code")
    expected = cli.links("acme")[0]
    wait_until("zbarimg reads the code off the screen", lambda: look(desktop, f"show qr {case}") == expected)
    desktop.press(dialog, "Escape")
    wait_until("no code is on the screen", lambda: look(desktop, f"show qr {case} closed") == "")
    print(f"figure: QR code of the window read by zbarimg off the screen, {case}: 1 of 1")


def move_several(desktop, case):
    cli = Cli(desktop, "accounts")
    names = [f"account{number:02}" for number in range(23)]
    for name in names:
        cli.run("add", f"otpauth://totp/GitHub:{name}?secret=KRSXG5CTMVRXEZLUKN2HE2LOM4QHI33S&issuer=GitHub")
    window = start(desktop, cli, *LOOKS[case])
    choose(desktop, window, ["Tab", "Tab", "space"], ["Down", "Return"])  # the menu's button, Move to a Phone
    desktop.press(desktop.window("Move accounts to a phone"), "Return")
    confirm(desktop)
    found = []
    for page in range(3):
        def new_code():
            text = look(desktop, f"show qr page {page + 1}")
            return text if text.startswith("otpauth-migration://") and text not in found else None
        found.append(wait_until(f"zbarimg reads code {page + 1} off the screen", new_code))
        desktop.press(desktop.window("QR code"), "Return")
    wait_until("no code is on the screen", lambda: look(desktop, "show qr all pages") == "")
    other = Cli(desktop, "phone")
    links = desktop.home / "links"
    links.write_text("\n".join(found), encoding="utf-8")
    other.run("add", "--uri-file", links)
    assert other.links(*names) == cli.links(*names), "what arrived is not what was sent"
    print(f"figure: migration codes of the window read by zbarimg off the screen: {len(found)} of 3, {len(names)} accounts")


def main(case):
    require("zbarimg", "import")
    with Desktop() as desktop:
        try:
            move_several(desktop, case) if case == "several" else show_one(desktop, case)
        except BaseException:
            desktop.keep_picture(f"show qr {case} failed")
            raise


if __name__ == "__main__":
    main(*sys.argv[1:])
