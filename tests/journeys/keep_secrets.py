#!/usr/bin/env python3
"""Secrets stay where they belong: everything a person does with the window, and everything the terminal program does, with
all logging on, while somebody watches messages, arguments, environments, window titles, D-Bus and every file.

    keep_secrets.py window | terminal | watch

`watch` tries the watching itself: a program that leaves a secret in each of those places is caught at each.
"""

import base64
import functools
import os
import pathlib
import subprocess
import sys
import time

from desktop import BIN, Desktop, require, wait_until
from secret_watch import Searcher, Watch, encodings

PASSWORD = "tangerine ladder 57 quietly"
NEW_PASSWORD = "umbrella 31 crossing mildly"
WRONG_PASSWORD = "nearly the right tangerine"
KEYS = {name: f"planted key: {name}".encode() for name in ("typed", "pasted", "scanned", "copied")}


def base32(key):
    return base64.b32encode(key).decode().rstrip("=")


def link(name):
    return f"otpauth://totp/Example:{name}@example.org?secret={base32(KEYS[name])}&issuer=Example&digits=8"


def all_logging(desktop):
    (desktop.home / "tmp").mkdir(mode=0o700)
    desktop.environment.update(QT_LOGGING_RULES="*=true", QT_DEBUG_PLUGINS="1", QT_LOGGING_TO_CONSOLE="1",
                               G_MESSAGES_DEBUG="all", TMPDIR=str(desktop.home / "tmp"))


def planted():
    searcher = Searcher()
    for name, key in KEYS.items():
        searcher.add(f"the {name} key", key)
    for name, password in (("password", PASSWORD), ("new password", NEW_PASSWORD), ("wrong password", WRONG_PASSWORD)):
        searcher.add(f"the {name}", password.encode())
    return searcher


def add_codes(desktop, searcher, since):
    """All codes that could be shown from `since` until now, and the ones after."""
    for name, key in KEYS.items():
        now = int(since) - 30
        while now < time.time() + 60:
            code = desktop.run("oathtool", "--totp", "-d", "8", "-b", f"--now=@{now}", base32(key)).strip()
            searcher.add_code(f"a code of the {name} key", code)
            now += 30


def judge(watch, what):
    watch.stop()
    found = watch.found()
    for place, secret in found:
        print(f"LEAK: {secret} in {place}")
    counts = watch.counts()
    assert counts["arguments"] and counts["file"] > 3, f"the watch saw too little: {counts}"
    recent = [path for path in watch.paths() if path.name.startswith("recently-used")]
    assert not recent, f"the desktop remembers our files: {recent}"
    temporary = [path for path in watch.paths() if path.is_relative_to(watch.home / "tmp") and "magick" not in path.name]
    assert not temporary, f"temporary files were made: {temporary}"
    print(f"figure: secrets outside the vault after {what}: {len(found)} in {counts['file']} files, "
          f"{counts['arguments']} command lines, {counts['environment']} environments, {counts['window title']} window titles")
    assert not found, "secrets were left behind"


class Window:
    """The program's main window, driven by keys alone."""

    def __init__(self, desktop, vault):
        self.desktop = desktop
        self.vault = vault
        self.process = desktop.start(BIN / "countersign", "--vault", vault)
        self.id = desktop.window("Countersign")

    def press(self, *keys, window=None):
        self.desktop.press(window or self.id, *keys)

    def type(self, text, window=None):
        self.desktop.type(window or self.id, text)

    def state(self):
        """Changes with every save."""
        status = os.stat(self.vault)
        return status.st_ino, status.st_mtime_ns

    def adds(self, what, action):
        """The first code of the new account is shown; it is left for later."""
        self.saves(what, action)
        self.press("Escape", window=self.desktop.window("First code"))

    def saves(self, what, action):
        before = self.state()
        action()
        wait_until(f"{what} is saved", lambda: self.state() != before)


def choose_password(window, searcher):
    """The first run, with the recovery key: copied to know it, typed back where it is asked for."""
    desktop = window.desktop
    window.type(PASSWORD)
    window.press("Tab")
    window.type(PASSWORD)
    window.press("Return")

    def copied_key():
        window.press("alt+y")
        return len(text := desktop.clipboard()) == 44 and text
    key = wait_until("the recovery key is copied", copied_key)
    searcher.add("the recovery key's bytes", base64.b32decode(key.replace("-", "")[:32]))
    searcher.add("the recovery key", key.encode())
    for group in key.split("-"):
        window.press("ctrl+a")
        window.type(group)
        window.press("alt+c") # goes on once it was the group that is asked for
    wait_until("the vault is made", window.vault.exists)


def type_key(window):
    window.press("ctrl+n", "Up", "Up", "Return")  # the last but one: below it is the import
    dialog = window.desktop.window("Type a key")
    window.type("typed@example.org", dialog)
    window.press("Tab", window=dialog)
    window.type(base32(KEYS["typed"]).lower(), dialog)
    window.adds("the typed account", lambda: window.press("Return", window=dialog))


def set_clipboard(desktop, content, kind="UTF8_STRING"):
    # xclip goes on serving the clipboard; its output must not hold up the journey.
    subprocess.run(["xclip", "-selection", "clipboard", "-target", kind], input=content, env=desktop.environment, check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def paste_link(window):
    set_clipboard(window.desktop, link("pasted").encode())
    window.adds("the pasted account", lambda: window.press("ctrl+v"))


def paste_picture(window):
    """As a browser's “Copy image” puts it there; only the helper decodes it."""
    picture = subprocess.run(["qrencode", "-t", "PNG", "-o", "-", link("copied")], check=True, capture_output=True).stdout
    set_clipboard(window.desktop, picture, "image/png")
    window.adds("the account in the copied picture", lambda: window.press("ctrl+v"))


def scan_screen(window, given):
    desktop = window.desktop
    picture = desktop.home / "page.png"
    given.add(picture)
    desktop.run("qrencode", "-t", "PNG", "-s", "6", "-m", "4", "-o", picture, given=link("scanned"))
    viewer = desktop.start("display", "-geometry", "+700+50", picture)
    desktop.window("page.png")
    window.adds("the scanned account", lambda: window.press("ctrl+shift+s"))
    viewer.terminate()


def search_and_copy(window):
    desktop = window.desktop
    window.press("ctrl+f")
    window.type("pasted")
    window.press("ctrl+c")
    wait_until("a code is on the clipboard", lambda: len(text := desktop.clipboard()) == 8 and text.isdigit())
    window.press("Escape")


def edit(window):
    window.press("ctrl+f")
    window.type("scanned")
    window.press("Down", "F2")
    dialog = window.desktop.window("Edit")
    window.press("ctrl+a", window=dialog)
    window.type("renamed", dialog)
    window.saves("the new name", lambda: window.press("Return", window=dialog))
    window.press("Escape")


def copies_a_code(window, query):
    """Whether the window is open and copies the code of the account that `query` finds."""
    desktop = window.desktop
    window.press("ctrl+f", "ctrl+a")
    window.type(query)
    window.press("ctrl+c")
    return desktop.clipboard().isdigit()


def lock_and_unlock(window, password):
    """Types a wrong password, then the right one: again and again, because the field takes no keys while one is tried."""
    set_clipboard(window.desktop, b"something else")
    window.press("ctrl+l")
    window.type(WRONG_PASSWORD)
    window.press("Return")

    def is_open():
        window.press("ctrl+a")
        window.type(password)
        window.press("Return")
        end = time.monotonic() + 3
        while time.monotonic() < end:
            if copies_a_code(window, "typed"):
                return True
        return False
    wait_until("the vault is open again", is_open, seconds=60)
    window.press("Escape")


def change_password(window):
    desktop = window.desktop
    window.press("ctrl+comma")
    settings = desktop.window("Settings")
    window.press("Down", "alt+c", window=settings)
    dialog = desktop.window("Change the password")
    window.type(PASSWORD, dialog)
    window.press("Tab", window=dialog)
    window.type(NEW_PASSWORD, dialog)
    window.press("Tab", window=dialog)
    window.type(NEW_PASSWORD, dialog)
    window.saves("the new password", lambda: window.press("Return", window=dialog))
    window.press("Escape", window=settings)


def window_journey():
    searcher = planted()
    since = time.time()
    with Desktop() as desktop:
        try:
            all_logging(desktop)
            given = set()
            backups = desktop.back_up_by_itself()
            watch = Watch(desktop, searcher, given)
            window = Window(desktop, desktop.home / "accounts.otpv")
            choose_password(window, searcher)
            type_key(window)
            paste_link(window)
            paste_picture(window)
            scan_screen(window, given)
            search_and_copy(window)
            edit(window)
            lock_and_unlock(window, PASSWORD)
            change_password(window)
            window.press("ctrl+q")
            wait_until("the program has ended", lambda: window.process.poll() is not None)
            log = desktop.home / "countersign.log"
            assert b"qt." in log.read_bytes(), "logging is not on"
            add_codes(desktop, searcher, since)
            judge(watch, "a journey through the window")
            given.add(password_file(desktop, "password", NEW_PASSWORD))
            accounts = terminal(desktop, window.vault, "list").splitlines()
            assert len(accounts) == len(KEYS) and any("renamed" in line for line in accounts), accounts
            newest = max(backups.glob("*.otpv"), key=lambda file: file.stat().st_mtime_ns)
            assert "4 account" in (text := terminal(desktop, window.vault, "verify", "--compare", newest)), text
        finally:
            desktop.keep_picture("keep_secrets")


def password_file(desktop, name, content):
    path = desktop.home / name
    path.write_text(content + "\n")
    path.chmod(0o600)
    return path


def terminal(desktop, vault, *arguments, status=0, password="password"):
    """Runs countersign-cli and gives what it printed; its messages go to a file that is searched."""
    result = subprocess.run([str(word) for word in
                             (BIN / "countersign-cli", "--vault", vault, "--password-file", desktop.home / password,
                              *arguments)], env=desktop.environment, stdin=subprocess.DEVNULL, capture_output=True, check=False)
    with open(desktop.home / "terminal.log", "ab") as log:
        log.write(result.stderr)
        if arguments[0] != "code":
            log.write(result.stdout)
    assert result.returncode == status, f"{arguments} ended with {result.returncode}: {result.stderr.decode()}"
    return result.stdout.decode()


def terminal_journey():
    searcher = planted()
    since = time.time()
    with Desktop() as desktop:
        all_logging(desktop)
        given = {desktop.home / "key.txt"}
        watch = Watch(desktop, searcher, given)
        vault = desktop.home / "accounts.otpv"
        given.add(password_file(desktop, "password", PASSWORD))
        given.add(password_file(desktop, "new", NEW_PASSWORD))
        given.add(password_file(desktop, "wrong", WRONG_PASSWORD))
        given.add(password_file(desktop, "secret", base32(KEYS["typed"])))
        given.add(password_file(desktop, "links", link("pasted")))
        given.add(picture := desktop.home / "page.png")
        desktop.run("qrencode", "-t", "PNG", "-o", picture, given=link("scanned"))
        run = functools.partial(terminal, desktop, vault)
        run("init", "--recovery-key-file", desktop.home / "key.txt")
        key = (desktop.home / "key.txt").read_text().strip()
        searcher.add("the recovery key", key.encode())
        searcher.add("the recovery key's bytes", base64.b32decode(key.replace("-", "")[:32]))
        run("add", "--issuer", "Example", "--name", "typed@example.org", "--digits", "8", "--secret-file", desktop.home / "secret")
        run("add", "--uri-file", desktop.home / "links")
        run("scan", picture, "--add")
        run("--json", "scan", picture)
        run("list")
        run("--json", "list")
        code = run("code", "pasted").split()[0]
        run("--json", "show", "pasted")
        run("edit", "scanned", "--name", "renamed")
        run("which", code)
        run("remove", "typed")
        run("restore", "typed")
        run("verify", vault)
        run("passwd", "--new-password-file", desktop.home / "new", password="wrong", status=3)
        run("passwd", "--new-password-file", desktop.home / "new")
        add_codes(desktop, searcher, since)
        assert run("code", "--json", "pasted", password="new")
        judge(watch, "a journey through the terminal program")
        wipes_a_link_among_its_arguments(desktop, vault)


def wipes_a_link_among_its_arguments(desktop, vault):
    """A link may be an argument; then it is seen for a moment, not for as long as the program waits for the password."""
    key = base32(b"planted key: argument")
    command = [BIN / "countersign-cli", "--vault", vault, "--password-file", "-", "add", f"otpauth://totp/late?secret={key}"]
    process = subprocess.Popen([str(word) for word in command], env=desktop.environment, stdin=subprocess.PIPE, text=True)
    arguments = pathlib.Path("/proc", str(process.pid), "cmdline")
    wait_until("the link is gone from the arguments",
               lambda: (text := arguments.read_text()).startswith(str(command[0])) and "add" in text and key not in text)
    assert process.poll() is None, "it did not wait for the password"
    process.communicate(NEW_PASSWORD + "\n")
    assert process.returncode == 0 and "late" in terminal(desktop, vault, "list", password="new")


PLACES = ("messages", "arguments", "environment", "window title", "D-Bus", "a file", "a file that is removed at once",
          "key presses")


def watch_journey():
    """Each place gets a secret of its own, in an encoding of its own."""
    searcher = Searcher()
    keys = {place: f"{place}: left there".encode() for place in PLACES}
    for place, key in keys.items():
        searcher.add(place, key)
        for way, text in encodings(key).items():
            assert searcher.secrets_in(b"junk " + text + b" junk"), f"not found: {place} as {way}"
    searcher.add_code("a code", "12345678")
    assert searcher.secrets_in(b"code=1234 5678;") and not searcher.secrets_in(b"9123456780 1234")
    with Desktop() as desktop:
        all_logging(desktop)
        watch = Watch(desktop, searcher, set())
        program = desktop.home / "countersign-careless"
        presses = "\n".join(f'qt.keys: next(QKeyEvent(KeyPress, Key_x, text="{letter}"))' for letter in "key presses: left")
        program.write_text(f"""#!/bin/sh
echo "debug: {base32(keys['messages'])}" >&2
cat >&2 <<'END'
{presses}
END
dbus-send --session / org.example.Careless.Signal string:"{keys['D-Bus'].hex()}"
echo "{base64.b64encode(b'x' + keys['a file']).decode()}" > "$HOME/leftover"
echo "{keys['a file that is removed at once'].decode()}" > "$TMPDIR/gone"
sleep 1
rm "$TMPDIR/gone"
""")
        program.chmod(0o700)
        desktop.environment["CARELESS"] = keys["environment"].decode()
        careless = desktop.start(program, base32(keys["arguments"]).lower())
        del desktop.environment["CARELESS"]
        desktop.run("convert", "-size", "50x50", "xc:white", desktop.home / "white.png")
        desktop.start("display", desktop.home / "white.png")
        desktop.run("xdotool", "set_window", "--name", keys["window title"].decode(), desktop.window("white.png"))
        wait_until("the careless program is done", lambda: careless.poll() is not None)
        program.unlink()
        watch.stop()
        # The careless program's own text holds most of them.
        found = {(place, secret.split(" (")[0]) for place, secret in watch.found() if place != program.name}
        expected = {("countersign-careless.log", "messages"), ("countersign-careless.log", "key presses"), ("arguments", "arguments"), ("environment", "environment"),
                    ("window title", "window title"), ("dbus-monitor.log", "D-Bus"), ("leftover", "a file"),
                    ("tmp/gone", "a file that is removed at once")}
        assert found == expected, f"missed {expected - found}, and found {found - expected}"
        print(f"figure: secrets planted for the watch: {len(expected)} planted, {len(found)} found")


def main(case):
    require("oathtool", "qrencode", "display", "xprop", "dbus-monitor", "dbus-send")
    {"window": window_journey, "terminal": terminal_journey, "watch": watch_journey}[case]()


if __name__ == "__main__":
    main(sys.argv[1])
