#!/usr/bin/env python3
"""Is the clock right? By keyboard, the real window asks real time servers (chrony) and one that lies, and outvotes the liar. Then
the others are ahead by 2 min 14 s, as they are where a clock is slow: nothing changes until somebody clicks; from then on codes are
what oathtool computes for the corrected time, a notice says so for as long, and it ends on request. What the window says is heard
as a screen reader hears it."""

import os
import shutil
import subprocess
import sys
import time

from backups import HERE, PASSWORD, Person
from desktop import SKIPPED, Desktop, require, require_screen_reader, wait_until

sys.path.insert(0, str(HERE.parents[0] / "app" / "cli"))
from time_servers import SEARCH, Liar, chrony  # noqa: E402 (found through the line above)

SECRET = "GEZDGNBVGY3TQOJQ"
LINK = f"otpauth://totp/Example:mona?secret={SECRET}&issuer=Example"
SLOW = 134
NOTICE = "Codes are corrected by +2 min 14 s."
OFFER = "Correct codes by"
DIALOG = "^Clock$"


class ClockOwner(Person):
    def shows(self, picture):
        self.desktop.keep_picture(f"clock_{picture}")

    def words(self):
        """All that the window says now."""
        return self.desktop.run("/usr/bin/python3", HERE / "words.py", "countersign", "10")

    def open_dialog(self):
        self.press("ctrl+f", "Tab", "Tab", "space")
        self.press(*["Up"] * 4, "Return")  # above Lock, About and Quit
        self.hears("Is the clock right?", "Time zones don")

    def measure(self, servers):
        self.open_dialog()
        self.press("ctrl+a", title=DIALOG)
        self.type(" ".join(servers), DIALOG)
        self.press("alt+m", title=DIALOG)

    def makes_codes_for(self, ahead):
        """Copies a code, and compares it with that of the time `ahead` seconds from now."""
        # A code near its end could change between copying and comparing; a person would wait as well.
        wait_until("a code has 10 s or more left", lambda: (time.time() + ahead) % 30 < 20)
        subprocess.run(["xclip", "-selection", "clipboard"], input=b"something else", env=self.desktop.environment,
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.press("ctrl+f", "ctrl+a")
        self.type("mona")
        self.press("ctrl+c")
        code = wait_until("a code is on the clipboard", lambda: (text := self.desktop.clipboard()).isdigit() and text)
        right = self.desktop.run("oathtool", "--totp", "-b", f"--now=@{int(time.time()) + ahead}", SECRET).strip()
        assert code == right, f"copied {code}, oathtool says {right} for {ahead} s from now"
        self.press("Escape")

    def leave(self):
        self.press("ctrl+q")
        wait_until("the program has ended", lambda: self.process.poll() is not None)


def outvote_a_liar(person, good):
    liar = Liar(-3600)
    person.start()
    person.unlock("mona")
    person.open_dialog()
    person.press("Escape", title=DIALOG)
    assert liar.questions == 0, "a server is asked before anybody wants it"
    person.measure([*good, liar.name])
    person.hears("clock is right", f"{liar.name}: \u22121 h 0 min (outvoted)")
    person.shows("right")
    assert OFFER not in person.words(), "a clock that is right is to be corrected"
    assert liar.questions == 1, f"one server was sent {liar.questions} packets"
    person.press("Escape", title=DIALOG)
    person.makes_codes_for(0)
    person.leave()  # servers are asked again after a minute, or by another start


def correct_by_a_click(person, good):
    ahead = [Liar(SLOW) for _ in range(4)]
    person.start()
    person.unlock("mona")
    person.measure([*[server.name for server in ahead], good])
    person.hears("clock is 2 min 14 s slow", "s (outvoted)", f"{OFFER} +2 min 14 s")
    person.shows("slow")
    person.press("Escape", title=DIALOG)
    assert NOTICE not in person.words(), "it is corrected without a click"
    person.makes_codes_for(0)
    person.open_dialog()
    person.press("alt+c", title=DIALOG)
    person.hears("Stop correcting")
    person.press("Escape", title=DIALOG)
    person.hears(NOTICE)
    person.shows("corrected")
    person.makes_codes_for(SLOW)
    person.press("ctrl+l")
    person.hears("Unlock")
    person.unlock("mona", NOTICE)
    person.makes_codes_for(SLOW)


def stop_on_request(person):
    person.open_dialog()
    person.press("alt+s", title=DIALOG)
    person.hears(f"{OFFER} +2 min 14 s")
    person.press("Escape", title=DIALOG)
    wait_until("the notice has gone", lambda: NOTICE not in person.words())
    person.makes_codes_for(0)
    person.shows("stopped")
    person.leave()


def main():
    require("xclip", "oathtool")
    chronyd = shutil.which("chronyd", path=SEARCH)
    if not chronyd:
        print("skipped: chrony is not here; ./dev test fetches it")
        return SKIPPED
    require_screen_reader()
    with Desktop() as desktop:
        (desktop.home / "password").write_text(PASSWORD, encoding="utf-8")
        folder = desktop.home / "servers"
        folder.mkdir()
        for place in (desktop.home, folder):
            os.chmod(place, 0o755)  # the servers give up root
        good = []
        for stratum in (2, 3, 4, 5):
            server = chrony(folder, chronyd, stratum)
            desktop.callback(server.stop)
            if not server.is_there:
                print("skipped: the time servers did not start:", *[log.read_text() for log in folder.glob("*.log")])
                return SKIPPED
            good.append(server.name)
        person = ClockOwner(desktop, desktop.home)
        person.cli("init", "--kdf-memory", "64", "--kdf-passes", "3")
        (desktop.home / "link").write_text(LINK, encoding="utf-8")
        person.cli("add", "--uri-file", desktop.home / "link")
        person.cli("confirm", "mona")
        try:
            outvote_a_liar(person, good)
            correct_by_a_click(person, good[-1])
            stop_on_request(person)
        except AssertionError:
            person.shows("failed")
            raise
    print("figure: the clock in the window, by keyboard: 4 chrony servers and a liar, outvoted; 2 min 14 s corrected on a click and "
          "stopped, 5 of 5 codes those of oathtool")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except AssertionError as failure:
        sys.exit(str(failure))
