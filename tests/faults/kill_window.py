#!/usr/bin/env python3
"""kill -9 of the real window in the middle of its saves, driven by real keys on a desktop a processor.

An HOTP code that reached the clipboard is one whose counter the window calls saved.

COUNTERSIGN_TEST_COUNT kills; otherwise 1,000 in CI and in a long run, else 200.
"""

import concurrent.futures
import os
import pathlib
import random
import signal
import sys
import time

import vaults
from folder_events import FolderEvents
from window import LOCK, counters, make_vault, new_code, start_window

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "journeys"))
from desktop import Desktop, wait_until  # noqa: E402
from keyboard import Keyboard  # noqa: E402


class Tally:
    """What a worker saw."""

    def __init__(self):
        self.kills = self.in_the_middle = self.saves = self.lost = self.unasked = 0


def ask_until_the_lock_is_taken(keyboard, events):
    """Presses the keys that copy the next code until the window saves; how often. It ignores keys while it unlocks."""
    for presses in range(1, 100):
        keyboard.press("Down", "ctrl+c")
        if events.wait_for(LOCK, 0.2):
            return presses
    raise AssertionError("the window never saved")


def kill_once(desktop, keyboard, folder, chance, tally):
    before, presses, codes = folder.state(), 0, [""]
    temporary_before = set(filter(vaults.TEMPORARY.fullmatch, folder.names()))
    with FolderEvents(folder.path) as events:
        process = start_window(desktop, folder)
        wait_until("the window has the focus", lambda: keyboard.has_focus("Countersign"), pause=0.005)
        keyboard.type(vaults.PASSWORD)
        keyboard.press("Return")
        for _ in range(chance.randint(1, 3)):
            events.forget()
            presses += ask_until_the_lock_is_taken(keyboard, events)
            codes.append(new_code(desktop, codes[-1]))
        events.forget()
        presses += ask_until_the_lock_is_taken(keyboard, events)
        end = time.perf_counter() + chance.uniform(0, chance.choice((0.004, 0.012, 0.03)))
        while time.perf_counter() < end:
            pass
        process.send_signal(signal.SIGKILL)
        process.wait()
    wait_until("the window is gone", lambda: not keyboard.has_focus("Countersign"), pause=0.005)
    after = folder.state()  # raises if it is corrupt
    saves = counters(after) - counters(before)
    tally.kills += 1
    tally.saves += saves
    tally.lost += saves < len(codes) - 1
    tally.unasked += saves > presses
    tally.in_the_middle += not temporary_before.issuperset(filter(vaults.TEMPORARY.fullmatch, folder.names()))
    assert not folder.strangers(may_hold_temporary_files=True), folder.names()


def kill_often(kills, seed):
    """On a desktop of its own, so that every processor can have one."""
    chance, tally = random.Random(seed), Tally()
    with Desktop("800x900x24") as desktop, Keyboard(desktop.environment["DISPLAY"]) as keyboard:
        folder = make_vault(desktop.home)
        try:
            while tally.kills < kills:
                kill_once(desktop, keyboard, folder, chance, tally)
        except AssertionError:
            desktop.keep_picture(f"window-kill-failed-{seed}")
            raise
    return tally


def main():
    wanted = vaults.count(1000 if vaults.IS_LONG or os.environ.get("CI") else 200)
    workers = min(os.cpu_count() or 1, wanted)
    parts = [wanted // workers + (number < wanted % workers) for number in range(workers)]
    with concurrent.futures.ProcessPoolExecutor(workers) as pool:
        tallies = list(pool.map(kill_often, parts, range(workers)))

    def total(name):
        return sum(getattr(tally, name) for tally in tallies)

    vaults.figure("kill -9 of the window while saving",
                  f"{total('kills')} kills ({total('in_the_middle')} with the new file written but not in place), "
                  f"{total('saves')} saves, {total('lost')} lost, 0 corrupt")
    assert total("kills") == wanted and not total("lost") and not total("unasked"), [vars(tally) for tally in tallies]
    assert total("in_the_middle") * 20 > wanted, "the kills do not hit the saves"
    return 0


if __name__ == "__main__":
    sys.exit(main())
