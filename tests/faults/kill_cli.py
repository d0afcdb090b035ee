#!/usr/bin/env python3
"""kill -9 in the middle of saves, on the real countersign-cli, on a real disk.

Each run asks for an HOTP code, which is printed only once its counter is saved. As soon as the program asks for the
vault's lock, the kill follows after a random part of the time that a save takes; that time is corrected after each kill,
because a busy machine takes longer. Afterwards the reader must open the file, and a code that was printed must have its
counter on disk.

COUNTERSIGN_TEST_COUNT kills, 1,000 otherwise.
"""

import concurrent.futures
import os
import random
import signal
import statistics
import subprocess
import sys
import time

import vaults
from folder_events import FolderEvents
from vaults import Folder

LOCK = f".{vaults.NAME}.lock"


class Tally:
    """What a worker saw."""

    def __init__(self):
        self.runs = self.kills = self.with_temporary_file = self.in_place_unsaid = self.saves = 0
        self.wrong = []


class Aim:
    """When to kill, so that about a quarter of the kills come after the save."""

    STEP = 1.02

    def __init__(self, seconds, chance):
        self.longest, self.chance = seconds, chance

    def delay(self):
        return self.chance.uniform(0, self.longest)

    def correct(self, was_saved):
        self.longest = self.longest / self.STEP ** 3 if was_saved else self.longest * self.STEP


def start(folder):
    return subprocess.Popen(folder.command("code", "token"), env=folder.environment(), stdin=subprocess.DEVNULL,
                            stdout=subprocess.PIPE, stderr=subprocess.PIPE)


def time_of_a_save(folder, events):
    """From the lock to the program's end, in seconds."""
    times = []
    for _ in range(7):
        events.forget()
        process = start(folder)
        assert events.wait_for(LOCK), "the program asks for the lock"
        begin = time.perf_counter()
        process.communicate()
        times.append(time.perf_counter() - begin)
    return statistics.median(times)


def kill_once(folder, events, delay, tally):
    before = folder.state()
    temporary_before = set(filter(vaults.TEMPORARY.fullmatch, folder.names()))
    events.forget()
    process = start(folder)
    if events.wait_for(LOCK):
        end = time.perf_counter() + delay
        while time.perf_counter() < end:
            pass  # a sleep would be too coarse
    os.kill(process.pid, signal.SIGKILL)
    output, _ = process.communicate()
    tally.runs += 1
    tally.kills += process.returncode == -signal.SIGKILL
    judge(folder, before, temporary_before, output, process.returncode, tally)


def judge(folder, before, temporary_before, output, status, tally):
    try:
        after = folder.state()
    except vaults.READER.CheckFailed as failure:
        tally.wrong.append(f"corrupt: {failure}")
        raise
    if after is None or after.counter() not in (before.counter(), before.counter() + 1):
        tally.wrong.append(f"lost: {before} became {after}")
    is_saved = after is not None and after.counter() == before.counter() + 1
    if output.strip() and not is_saved:
        tally.wrong.append("lost: a code was printed whose counter is not on disk")
    if folder.strangers(may_hold_temporary_files=True):
        tally.wrong.append(f"left behind: {folder.names()}")
    if status not in (0, -signal.SIGKILL):
        tally.wrong.append(f"status {status}")
    temporary = set(filter(vaults.TEMPORARY.fullmatch, folder.names()))
    tally.with_temporary_file += bool(temporary - temporary_before)
    tally.saves += is_saved
    tally.in_place_unsaid += is_saved and not output.strip()


def work(parent, kills, seed):
    chance = random.Random(seed)
    tally = Tally()
    folder = vaults.sample(parent)
    with FolderEvents(folder.path) as events:
        aim = Aim(time_of_a_save(folder, events), chance)
        while tally.kills < kills and tally.runs < 3 * kills:
            saves = tally.saves
            kill_once(folder, events, aim.delay(), tally)
            aim.correct(tally.saves > saves)
    for generation in folder.path.glob(f".{vaults.NAME}.g*"):
        vaults.read_state(generation)  # or raises
    return tally


def main():
    wanted = vaults.count(1000)
    workers = min(os.cpu_count() or 1, wanted)
    with vaults.work_folder(on_disk=True) as parent:
        with concurrent.futures.ProcessPoolExecutor(workers) as pool:
            parts = [wanted // workers + (number < wanted % workers) for number in range(workers)]
            tallies = list(pool.map(work, [parent] * workers, parts, range(workers)))
    wrong = [what for tally in tallies for what in tally.wrong]
    for what in wrong:
        print(what)

    def total(name):
        return sum(getattr(tally, name) for tally in tallies)

    corrupt = sum(what.startswith("corrupt:") for what in wrong)
    lost = sum(what.startswith("lost:") for what in wrong)
    vaults.figure("kill -9 of countersign-cli while saving",
                  f"{total('kills')} kills ({total('with_temporary_file')} before the new file was in place, "
                  f"{total('in_place_unsaid')} after that but before it was said), {total('saves')} saves, {lost} lost, "
                  f"{corrupt} corrupt, {len(wrong) - lost - corrupt} otherwise wrong")
    assert total("kills") >= wanted, "most runs ended before the kill"
    assert total("with_temporary_file") * 20 > wanted, "the kills do not hit the saves"
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
