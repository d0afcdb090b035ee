#!/usr/bin/env python3
"""The main job, end to end: a browser shows a binding page, the window scans the screen, the code it copies is the one
that oathtool computes for that second, and a real logon accepts it.

    scan_and_log_on.py light | dark | two_codes
"""

import subprocess
import sys
import time
import urllib.parse

from desktop import BIN, Desktop, require, wait_until
from pam_logon import PamLogon

PASSWORD = "tangerine ladder 57 quietly"
SECRET = "KRSXG5CTMVRXEZLUKN2HE2LOM4QHI33SNI"
SECOND_SECRET = "MZXW6YTBOJRGC6RAMJQXEZTPN5RGC4TC"

PAGES = {
    "light": {"background": "#ffffff", "text": "#202124", "codes": ["account"]},
    "dark": {"background": "#10131a", "text": "#e8eaed", "codes": ["account"]},
    "two_codes": {"background": "#f4f5f7", "text": "#202124", "codes": ["app store", "account", "second account"]},
}


def link(issuer, name, secret):
    return (f"otpauth://totp/{urllib.parse.quote(issuer)}:{urllib.parse.quote(name)}"
            f"?secret={secret}&issuer={urllib.parse.quote(issuer)}")


TEXTS = {
    "account": link("Alibaba Cloud", "ops@acme.onaliyun.com", SECRET),
    "second account": link("Kingsoft Cloud", "zhang.wei", SECOND_SECRET),
    "app store": "https://apps.apple.com/app/id388497605",
}


def write_page(desktop, look):
    """A binding page with QR codes made by qrencode, an independent maker."""
    require("qrencode")
    pictures = []
    for number, what in enumerate(look["codes"]):
        picture = desktop.home / f"code{number}.png"
        # A dark page shows light modules on dark, as dark themes do.
        ink = [colour.lstrip("#") for colour in
               (("#000000", "#ffffff") if look["background"] != "#10131a" else (look["text"], look["background"]))]
        desktop.run("qrencode", "-t", "PNG", "-s", "5", "-m", "4", f"--foreground={ink[0]}", f"--background={ink[1]}",
                    "-o", picture, TEXTS[what])
        pictures.append(f'<figure><img src="{picture.name}" alt=""><figcaption>Step {number + 1}</figcaption></figure>')
    page = desktop.home / "binding.html"
    page.write_text(f"""<!doctype html><meta charset="utf-8"><title>Bind a virtual MFA device</title>
<style>body {{ background: {look['background']}; color: {look['text']}; font: 16px sans-serif; margin: 24px 24px 24px 60px }}
main {{ display: flex; gap: 80px; flex-wrap: wrap }} figure {{ margin: 0 }}</style>
<h1>Bind a virtual MFA device</h1><p>Scan the QR code with your authenticator, then enter the code it shows.</p>
<main>{''.join(pictures)}</main>""", encoding="utf-8")
    return page


def open_browser(desktop, page):
    require("chromium")
    desktop.start("chromium", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
                  "--disable-component-update", "--disable-sync", "--disable-quic", "--password-store=basic",
                  f"--user-data-dir={desktop.home}/chromium", "--window-position=0,0", "--window-size=1100,950",
                  "--new-window", page.as_uri())
    desktop.window("Bind a virtual MFA device", seconds=90)


def first_run(desktop, vault):
    """A person's first minute: choose a password, leave the recovery key for later."""
    desktop.start(BIN / "countersign", "--vault", vault)
    window = desktop.window("Countersign")
    desktop.type(window, PASSWORD)
    desktop.press(window, "Tab")
    desktop.type(window, PASSWORD)
    desktop.press(window, "Return")
    desktop.press(window, "alt+n")
    wait_until("the vault is made", vault.exists)
    return window


def scan_screen(desktop, window, vault, several):
    """Scans beside the browser. Several accounts are offered in a list; Return adds what is ticked."""
    desktop.press(window, "ctrl+shift+s")
    if several:
        dialog = desktop.window("found")
        desktop.press(dialog, "Return")
    else:
        desktop.press(desktop.window("Two codes"), "Escape")  # the service is known to ask for two
    expected = 2 if several else 1
    wait_until(f"{expected} account(s) in the vault", lambda: len(accounts_in(desktop, vault)) == expected)


def accounts_in(desktop, vault):
    password_file = desktop.home / "password"
    password_file.write_text(PASSWORD + "\n")
    password_file.chmod(0o600)
    return desktop.run(BIN / "countersign-cli", "--vault", vault, "--password-file", password_file, "list").splitlines()


def copied_code(desktop, window):
    """Searches for the account, copies its code with Enter, and gives what a paste would get."""
    desktop.press(window, "ctrl+f")
    desktop.type(window, "aliba")
    subprocess.run(["xclip", "-selection", "clipboard"], input="something else", text=True, env=desktop.environment,
                   check=True)
    # A code near its end could change between copying and comparing; a person would wait as well.
    wait_until("a code has 5 s or more left", lambda: time.time() % 30 < 25)
    desktop.press(window, "Return")
    return wait_until("a code is on the clipboard",
                      lambda: (text := desktop.clipboard()).isdigit() and text)


def main(case):
    look = PAGES[case]
    require("oathtool")
    with Desktop() as desktop:
        try:
            vault = desktop.home / "accounts.otpv"
            open_browser(desktop, write_page(desktop, look))
            window = first_run(desktop, vault)
            scan_screen(desktop, window, vault, several=case == "two_codes")
            desktop.keep_picture(f"{case}-scanned")
            code = copied_code(desktop, window)
            now = time.time()
            right = desktop.run("oathtool", "--totp", "-b", f"--now=@{int(now)}", SECRET).strip()
            assert code == right, f"copied {code}, oathtool says {right}"
            logon = PamLogon(desktop.home, SECRET)
            assert not logon.accepts(f"{(int(code) + 1) % 1_000_000:06}"), "the logon takes any code"
            assert logon.accepts(code), "the logon refused the code"
            print(f"{case}: scanned, copied {len(code)} digits, logged on")
        finally:
            desktop.keep_picture(case)


if __name__ == "__main__":
    main(sys.argv[1])
