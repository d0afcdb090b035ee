#!/usr/bin/env python3
"""A Wayland session with two monitors, each of which shows a binding page: the terminal program and the window find
both accounts through the desktop's portal, leave no picture behind, copy the right code, and say what to do where the
desktop refuses or has no portal."""

import json
import pathlib
import sys
import time

from desktop import require, wait_until
from wayland_desktop import WaylandDesktop

PASSWORD = "tangerine ladder 57 quietly"
SECRET = "KRSXG5CTMVRXEZLUKN2HE2LOM4QHI33SNI"
LINKS = (f"otpauth://totp/Alibaba%20Cloud:ops%40acme.onaliyun.com?secret={SECRET}&issuer=Alibaba%20Cloud",
         "otpauth://totp/Kingsoft%20Cloud:zhang.wei?secret=MZXW6YTBOJRGC6RAMJQXEZTPN5RGC4TC&issuer=Kingsoft%20Cloud")
PICTURE = pathlib.Path("/tmp/out.png")  # where the portal of wlroots puts it, whoever asks


def draw_pages(desktop):
    pages = []
    for number, link in enumerate(LINKS, start=1):
        page = desktop.home / f"page{number}.png"
        desktop.run("qrencode", "-t", "PNG", "-s", "5", "-m", "4", "-o", page, link)
        pages.append(page)
    return pages


def check_picture_is_gone():
    assert not PICTURE.exists(), "the portal's picture is still there"


def scan_in_the_terminal(desktop):
    cli = desktop.bin / "countersign-cli"
    report = json.loads(desktop.run(cli, "scan", "--screen", "--json", "--secrets"))
    texts = {code["text"] for image in report["images"] for code in image["codes"]}
    assert texts == set(LINKS), f"found {texts}"
    check_picture_is_gone()

    (desktop.home / "refuse").touch()
    refused = desktop.ask(cli, "scan", "--screen")
    assert refused.returncode == 5 and "gave no picture" in refused.stderr, refused
    assert "system's settings" in refused.stderr and "--interactive" in refused.stderr, refused
    (desktop.home / "refuse").unlink()

    chosen = desktop.run(cli, "scan", "--screen", "--interactive")
    assert "Alibaba Cloud" in chosen and "Kingsoft" not in chosen, chosen
    check_picture_is_gone()

    missing = desktop.ask(cli, "scan", "--screen", DBUS_SESSION_BUS_ADDRESS=desktop.bus_without_services())
    assert missing.returncode == 5 and "Install xdg-desktop-portal" in missing.stderr, missing


def first_run(desktop, vault):
    desktop.start(desktop.bin / "countersign", "--vault", vault)
    desktop.focused_window("Countersign", seconds=60)
    desktop.hear("Choose a password")
    desktop.type(PASSWORD)
    desktop.press("Tab")
    desktop.type(PASSWORD)
    desktop.press("Return")
    desktop.hear("Keep a recovery key")
    desktop.press("alt+n")  # Not now
    desktop.hear("Add your first account")
    assert vault.exists()


def accounts_in(desktop, vault):
    password = desktop.home / "password"
    if not password.exists():
        desktop.write("password", PASSWORD + "\n")
    listed = desktop.ask(desktop.bin / "countersign-cli", "--vault", vault, "--password-file", password, "list")
    return listed.stdout.splitlines()


def scan_in_the_window(desktop, vault):
    (desktop.home / "refuse").touch()
    desktop.press("ctrl+shift+s")
    desktop.focused_window("The screen could not be scanned")
    desktop.hear("Your desktop gave no picture of the screen.", "system's settings", "Choose an area…", "From a picture…")
    desktop.keep_picture("wayland-refused")
    (desktop.home / "refuse").unlink()
    desktop.press("alt+c")  # Choose an area…
    wait_until("the account of the chosen monitor is in the vault", lambda: len(accounts_in(desktop, vault)) == 1)
    desktop.focused_window("Two codes")  # the service is known to ask for two
    desktop.hear("Alibaba Cloud asks for two codes")
    desktop.press("Escape")
    desktop.focused_window("Countersign")
    desktop.hear("Alibaba Cloud")

    desktop.press("ctrl+shift+s")
    desktop.focused_window("2 accounts found")
    desktop.hear("Kingsoft Cloud")
    desktop.keep_picture("wayland-found")
    desktop.press("Return")
    wait_until("both accounts are in the vault", lambda: len(accounts_in(desktop, vault)) == 2)
    desktop.focused_window("Two codes")
    desktop.press("Escape")
    desktop.focused_window("Countersign")
    check_picture_is_gone()


def check_copied_code(desktop):
    desktop.press("ctrl+f")
    desktop.type("aliba")
    # A code near its end could change between copying and comparing; a person would wait as well.
    wait_until("a code has 8 s or more left", lambda: time.time() % 30 < 22)
    desktop.press("Return")
    code = wait_until("a code is on the clipboard", lambda: (text := desktop.clipboard()).isdigit() and text)
    right = desktop.run("oathtool", "--totp", "-b", f"--now=@{int(time.time())}", SECRET).strip()
    assert code == right, f"copied {code}, oathtool says {right}"


def main():
    require("qrencode", "oathtool")
    began = time.monotonic()
    with WaylandDesktop() as desktop:
        try:
            PICTURE.unlink(missing_ok=True)  # an older one of another user would be in the way
            desktop.start_session(draw_pages(desktop))
            scan_in_the_terminal(desktop)
            vault = desktop.home / "accounts.otpv"
            first_run(desktop, vault)
            scan_in_the_window(desktop, vault)
            check_copied_code(desktop)
            print(f"figure: Wayland journey, two monitors, portal to right code: {time.monotonic() - began:.0f} s")
        finally:
            desktop.keep_picture("wayland")
            PICTURE.unlink(missing_ok=True)


if __name__ == "__main__":
    sys.exit(main())
