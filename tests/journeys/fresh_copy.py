#!/usr/bin/env python3
"""A site takes each code once: copying a code for the second time offers the next one, Alt+W waits for it, and what can be
pasted then is the code that oathtool computes for the new period. With "Copy only with at least" set, a code that ends too
soon is not copied at all.

    fresh_copy.py used | ends_soon
"""

import sys
import time

from desktop import Desktop, require, wait_until
from show_qr import Cli, start

KEY = "KRSXG5CTMVRXEZLUKN2HE2LOM4QHI33SNI"
PERIOD = 15  # short, so that nobody waits for long


def code_of(desktop, period):
    """What oathtool says the code of a period is."""
    begin = time.strftime("%Y-%m-%d %H:%M:%S UTC", time.gmtime(period * PERIOD))
    return desktop.run("oathtool", "--totp", "--base32", f"--time-step-size={PERIOD}s", "--now", begin, KEY).strip()


def period_now():
    return int(time.time()) // PERIOD


def wait_for_room(least, most):
    """Until between so many seconds are left of a period."""
    return wait_until("the moment suits", lambda: least <= PERIOD - time.time() % PERIOD <= most, 3 * PERIOD)


def copy_twice(desktop, window):
    wait_for_room(8, 13)
    used = period_now()
    desktop.press(window, "ctrl+c")
    wait_until("the code is copied", lambda: desktop.clipboard() == code_of(desktop, used), 5)
    desktop.press(window, "ctrl+c")
    desktop.keep_picture("fresh-copy offered")
    desktop.press(window, "alt+w")
    desktop.keep_picture("fresh-copy waiting")
    assert period_now() == used, "the machine was too slow: the period ended"
    assert desktop.clipboard() == code_of(desktop, used), "another code was copied before its time"
    fresh = wait_until("the fresh code is copied by itself",
                       lambda: desktop.clipboard() == code_of(desktop, used + 1) and period_now(), 2 * PERIOD)
    assert fresh == used + 1, "it was copied when it was no longer the current one"
    print("figure: fresh code copied by itself after Alt+W, equal to oathtool's: 1 of 1")


def copy_near_the_end(desktop, window):
    wait_for_room(2, 4)
    ending = period_now()
    desktop.press(window, "ctrl+c")
    desktop.keep_picture("fresh-copy ends soon")
    copied = wait_until("a code is copied", desktop.clipboard, 2 * PERIOD)
    assert copied == code_of(desktop, ending + 1), "the code that ended was copied"
    print("figure: code that ended too soon replaced by oathtool's next one: 1 of 1")


def main(case):
    require("oathtool", "import")
    with Desktop() as desktop:
        cli = Cli(desktop, "accounts")
        cli.run("add", f"otpauth://totp/Alibaba%20Cloud:ops%40acme?secret={KEY}&issuer=Alibaba%20Cloud&period={PERIOD}")
        if case == "ends_soon":
            cli.run("edit", "ops", "--min-left", "6")
        window = start(desktop, cli, "light", "1")
        desktop.press(window, "Down")
        try:
            copy_twice(desktop, window) if case == "used" else copy_near_the_end(desktop, window)
        except BaseException:
            desktop.keep_picture(f"fresh-copy {case} failed")
            raise


if __name__ == "__main__":
    main(*sys.argv[1:])
