#!/usr/bin/env python3
"""The real window on buses of its own: it locks when the session or the screen is locked and before the computer sleeps,
and the computer may not sleep before nothing secret is left in memory."""

import os
import signal
import subprocess
import sys

from outside import Window, invented_key, invented_password, key_bytes, keys_of, make_vault, skip, wait_until
from desktop import Desktop, require

LOGIND = ("org.freedesktop.login1", "/org/freedesktop/login1", "org.freedesktop.login1.Manager")


def python_with_dbusmock():
    for candidate in ("/usr/bin/python3", sys.executable):
        if subprocess.run([candidate, "-c", "import dbusmock"], capture_output=True, check=False).returncode == 0:
            return candidate
    skip("python3-dbusmock is not installed")


class Computer:
    """logind and the screen saver, as python-dbusmock plays them; one bus is both the system's and the session's."""

    def __init__(self, desktop):
        self.desktop = desktop
        desktop.environment["DBUS_SYSTEM_BUS_ADDRESS"] = desktop.environment["DBUS_SESSION_BUS_ADDRESS"]
        desktop.environment["XDG_SESSION_ID"] = "c1"
        python = python_with_dbusmock()
        desktop.start(python, "-m", "dbusmock", "--template", "logind")
        desktop.start(python, "-m", "dbusmock", "--template", "gnome_screensaver")
        for name in (LOGIND[0], "org.gnome.ScreenSaver"):
            wait_until(f"{name} is on the bus", lambda name=name: self.answers(name))
        self.call(*LOGIND[:2], "org.freedesktop.DBus.Mock.AddSession", "c1", "seat0", "uint32 1000", "mona", "true")

    def answers(self, name):
        result = subprocess.run(["gdbus", "call", "--session", "--dest", "org.freedesktop.DBus", "--object-path", "/",
                                 "--method", "org.freedesktop.DBus.NameHasOwner", name],
                                env=self.desktop.environment, capture_output=True, text=True, check=False)
        return "true" in result.stdout

    def call(self, name, path, method, *arguments):
        return self.desktop.run("gdbus", "call", "--session", "--dest", name, "--object-path", path, "--method", method,
                                *arguments)

    def emit(self, name, path, interface, signal_name, signature="", arguments="@av []"):
        self.call(name, path, "org.freedesktop.DBus.Mock.EmitSignal", interface, signal_name, signature, arguments)

    def holds_sleep_back(self):
        return "Countersign" in self.call(*LOGIND[:2], LOGIND[2] + ".ListInhibitors")

    def falls_asleep(self):
        self.emit(*LOGIND, "PrepareForSleep", "b", "[<true>]")

    def wakes(self):
        self.emit(*LOGIND, "PrepareForSleep", "b", "[<false>]")

    def locks_session(self):
        self.emit(LOGIND[0], "/org/freedesktop/login1/session/c1", "org.freedesktop.login1.Session", "Lock")

    def locks_screen(self):
        self.emit("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", "b",
                  "[<true>]")


class Person:
    def __init__(self, desktop):
        self.vault, self.password = desktop.home / "accounts.otpv", invented_password("sleep")
        make_vault(desktop, self.vault, self.password,
                   [f"otpauth://totp/One:mona?secret={invented_key(8)}&issuer=One"])
        self.secrets = {"secret": key_bytes(invented_key(8)), "password": self.password.encode(),
                        **keys_of(self.vault, self.password)}
        self.window = Window(desktop, self.vault)

    def copies(self):
        found = self.window.scan(self.secrets)
        if found is None:
            skip("reading the memory of another process is refused here")
        return len(found.found)

    def unlock(self):
        self.window.unlock(self.password)
        assert self.copies() == 2, "the secret and the vault key, once each"


def locks_before_sleep(computer, person, times=5):
    """At the very moment when the computer may sleep, the window is stopped and its memory read."""
    left = 0
    for _ in range(times):
        person.unlock()
        wait_until("sleep is held back", computer.holds_sleep_back)
        person.window.press("ctrl+n", "Down", "Down", "Down", "Down", "Return")  # a dialog stays open
        person.window.settle()
        computer.falls_asleep()
        wait_until("the computer may sleep", lambda: not computer.holds_sleep_back())
        os.kill(person.window.process.pid, signal.SIGSTOP)
        left += person.copies()
        os.kill(person.window.process.pid, signal.SIGCONT)
        computer.wakes()
        person.window.settle()
    print(f"figure: copies of secrets in memory when the computer may sleep: {left} in {times} times")
    assert left == 0


def locks_with(what, act, person):
    person.unlock()
    act()
    wait_until(f"the window locks with the {what}", lambda: person.copies() == 0)
    print(f"figure: copies of secrets after the {what} was locked: 0")
    person.window.settle()


def is_left_alone_when_it_is_switched_off(computer, person):
    settings = person.window.desktop.home / ".config" / "countersign" / "countersign.ini"
    person.window.process.terminate()
    person.window.process.wait()
    settings.parent.mkdir(parents=True, exist_ok=True)
    with open(settings, "a", encoding="utf-8") as file:
        file.write("\n[security]\nlockWithComputer=false\n")
    person.window = Window(person.window.desktop, person.vault)
    person.unlock()
    assert not computer.holds_sleep_back()
    computer.locks_screen()
    computer.falls_asleep()
    person.window.settle()
    assert person.copies() == 2


def locks_when_idle(person):
    """A minute of real time: in long runs only. It ends what the setting above left open."""
    if os.environ.get("COUNTERSIGN_TEST_LONG") != "1":
        return
    settings = person.window.desktop.home / ".config" / "countersign" / "countersign.ini"
    person.window.process.terminate()
    person.window.process.wait()
    settings.write_text("[security]\nlockAfterMinutes=1\n", encoding="utf-8")
    person.window = Window(person.window.desktop, person.vault)
    person.unlock()
    wait_until("the window locks by itself", lambda: person.copies() == 0, 90)
    print("figure: copies of secrets after a minute without input: 0")


def main():
    require("gdbus", "xclip")
    with Desktop() as desktop:
        computer = Computer(desktop)
        person = Person(desktop)
        try:
            locks_before_sleep(computer, person)
            locks_with("session", computer.locks_session, person)
            locks_with("screen", computer.locks_screen, person)
            is_left_alone_when_it_is_switched_off(computer, person)
            locks_when_idle(person)
        finally:
            desktop.keep_picture("lock with computer")


if __name__ == "__main__":
    main()
