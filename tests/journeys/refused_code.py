#!/usr/bin/env python3
"""A site says no. By keyboard and as a screen reader hears it, "Code Not Accepted?" finds a code that was copied twice and
copies the next one, finds the newer entry of an account that was bound again, and finds a page that asks for two codes; what
is copied in the end is what oathtool computes."""

import sys
import time

from backups import Person
from desktop import Desktop, require, require_screen_reader, wait_until
from show_qr import choose

PERIOD = 15  # short, so that nobody waits for long
USED = "GEZDGNBVGY3TQOJQ"
OLDER = "JBSWY3DPEHPK3PXPJBSWY3DP"
NEWER = "KRSXG5CTMVRXEZLUKN2HE2LOM4QHI33SNI"
# The list is sorted by issuer: Example, GitLab (older), GitLab (newer), Kingsoft Cloud.
LINKS = {
    "mona": f"otpauth://totp/Example:mona?secret={USED}&issuer=Example&period={PERIOD}",
    "older": f"otpauth://totp/GitLab:tanuki?secret={OLDER}&issuer=GitLab",
    "newer": f"otpauth://totp/GitLab:tanuki?secret={NEWER}&issuer=GitLab",
    "zhang": f"otpauth://totp/Kingsoft%20Cloud:zhang.wei?secret={NEWER}&issuer=Kingsoft%20Cloud&digits=8",
}
DIALOG = "Code not accepted?"


class Refused(Person):
    def shows(self, picture):
        self.desktop.keep_picture(f"refused_{picture}")

    def select(self, search):
        self.press("ctrl+f", "ctrl+a")
        self.type(search)
        self.press("Down")

    def ask(self):
        """The third entry of the account's menu, counted from its end."""
        choose(self.desktop, self.window, ["Menu"], ["Up", "Up", "Up", "Return"])
        self.desktop.window(DIALOG)

    def code(self, secret, moment, *options):
        return self.desktop.run("oathtool", "--totp", "-b", f"--now=@{int(moment)}", *options, secret).strip()


def copy_a_fresh_code(person):
    person.select("mona")
    wait_until("a code has most of its time left", lambda: PERIOD - time.time() % PERIOD > PERIOD - 3, 2 * PERIOD)
    used = int(time.time()) // PERIOD * PERIOD
    step = f"--time-step-size={PERIOD}s"
    person.press("ctrl+c")
    wait_until("the code is copied", lambda: person.desktop.clipboard() == person.code(USED, used, step), 5)
    person.press("ctrl+c")
    person.ask()
    person.hears("The code was used before", "most sites take a code only once")
    person.shows("used")
    person.press("Return", title=DIALOG)
    copied = wait_until("another code is copied by itself", lambda: (text := person.desktop.clipboard()).isdigit()
                        and text != person.code(USED, used, step) and text, 3 * PERIOD)
    now = int(time.time())
    assert copied in (person.code(USED, now, step), person.code(USED, now - 5, step)), "it is not the fresh one"


def find_the_newer_entry(person):
    person.select("tanuki")
    person.ask()
    person.hears("There is a newer entry", "with another key")
    person.shows("newer")
    person.press("Return", title=DIALOG)
    wait_until("a code has time left", lambda: time.time() % 30 < 22)
    person.press("ctrl+c")
    wait_until("the newer one's code is copied", lambda: person.desktop.clipboard() == person.code(NEWER, time.time()), 8)


def find_the_second_code(person):
    person.select("zhang")
    person.ask()
    person.hears("The page asks for two codes", "The settings may not be the site")
    person.shows("two_codes")
    person.press("Return", title=DIALOG)
    person.press("Escape", title="Two codes")


def main():
    require("xclip", "oathtool")
    require_screen_reader()
    with Desktop() as desktop:
        person = Refused(desktop, desktop.home)
        person.make_vault()
        for name, link in LINKS.items():
            if name == "newer":  # times are counted in seconds
                began = int(time.time())
                wait_until("a second has passed", lambda began=began: int(time.time()) > began)
            person.add(link)
        person.cli("confirm", "mona")
        try:
            person.start()
            person.unlock("mona", "tanuki", "zhang.wei")
            copy_a_fresh_code(person)
            find_the_newer_entry(person)
            find_the_second_code(person)
        except AssertionError:
            person.shows("failed")
            raise
    print("figure: code not accepted, by keyboard: 3 of 3 causes found, 2 of 2 right codes copied in the end")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except AssertionError as failure:
        sys.exit(str(failure))
