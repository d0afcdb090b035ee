#!/usr/bin/env python3
"""Every libc call that a save makes goes wrong, in every way: one case each, on the real countersign-cli.

    every_call.py init | add | edit | code

After each case the vault must open for an independent reader and hold either the old or the new state; the new one if
the program said "saved", the old one if it said "not saved"; and nothing but known names may be in the folder. Then the
next command must work.
"""

import concurrent.futures
import itertools
import os
import sys

import vaults
from vaults import DONE, NOT_SAVED, UNREADABLE, Folder

MODES = ("eio", "enospc", "short", "exit-before", "exit-after", "all-after")
ENDED_BY_SHIM = 99
COMMANDS = {
    "init": ("init", "--kdf-memory", "1", "--kdf-passes", "1"),
    "add": ("add", "otpauth://totp/Forge:new?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Forge"),
    "edit": ("edit", "mona", "--note", "changed"),
    "code": ("code", "token"),
}


class Work:
    """One command, what was there before, what is there after, and its calls."""

    def __init__(self, parent, name):
        self.name = name
        self.parent = parent
        self.command = COMMANDS[name]
        self.template = Folder(parent) if name == "init" else vaults.sample(parent)
        self.before = self.template.state()
        folder = Folder(parent, self.template)
        log = os.path.join(parent, "calls")
        result = folder.run(*self.command, faults={"log": log})
        assert result.returncode == DONE, result.stderr
        self.after = folder.state()
        self.output = result.stdout
        assert self.after != self.before
        with open(log, encoding="ascii") as lines:
            self.calls = [line.split()[1] for line in lines]
        # What goes wrong before the lock is asked for went wrong while reading.
        self.first_of_save = self.calls.index("flock") - 1
        folder.remove()

    def check(self, at, mode):
        """Runs a case. Gives what is wrong: nothing, if all is well."""
        folder = Folder(self.parent, self.template)
        result = folder.run(*self.command, faults={"at": at, "mode": mode})
        wrong = list(self.faults_of(folder, result, at, mode))
        if not wrong and mode.startswith("exit"):
            wrong = list(self.faults_of_next_command(folder))
        folder.remove()
        return [f"{self.name}, call {at} ({self.calls[at - 1]}), {mode}: {what}" for what in wrong]

    def faults_of(self, folder, result, at, mode):
        try:
            state = folder.state()
        except vaults.READER.CheckFailed as failure:
            yield f"corrupt: {failure}"
            return
        if state not in (self.before, self.after):
            yield f"lost: neither the old nor the new state: {state}"
        if result.returncode == DONE and state != self.after:
            yield f"lost: said saved, but the file holds {state}"
        is_fsync = at > self.first_of_save and self.calls[at - 1] == "fsync"
        if result.returncode == DONE and is_fsync and mode in ("eio", "enospc", "all-after"):
            if "did not confirm" not in result.stderr:
                yield "an fsync failed, and nobody was told"
        if self.name == "code" and result.stdout and state.counter() == self.before.counter():
            yield "lost: the code was printed, its counter is not on disk"
        if folder.strangers(may_hold_temporary_files=mode not in ("eio", "enospc", "short")):
            yield f"left behind: {folder.names()}"
        if mode.startswith("exit"):
            if result.returncode not in (ENDED_BY_SHIM, DONE):
                yield f"status {result.returncode}"
        elif mode == "short":
            if result.returncode != DONE:
                yield f"a short answer is no failure: {result.returncode} {result.stderr}"
        elif result.returncode != DONE:
            allowed = (NOT_SAVED,) if at > self.first_of_save else (NOT_SAVED, UNREADABLE)
            if result.returncode not in allowed:
                yield f"status {result.returncode}: {result.stderr}"
            if state != self.before:
                yield "said not saved, but the file holds the new state"
            if result.stdout or len(result.stderr.splitlines()) != 1 or len(result.stderr) < 40:
                yield f"no clear message: {result.stdout!r} {result.stderr!r}"

    def faults_of_next_command(self, folder):
        """After a crash, life goes on."""
        if folder.state() is None:
            folder.run(*self.command)
        counter = folder.state().save_counter
        result = folder.run("add", vaults.HOTP.replace("token", "next"))
        state = folder.state()
        if result.returncode != DONE or state.save_counter != counter + 1:
            yield f"the next command failed: {result.returncode} {result.stderr}"
        if folder.strangers(may_hold_temporary_files=True):
            yield f"left behind: {folder.names()}"


def main(name):
    vaults.skip_if_sanitized()
    with vaults.work_folder() as parent:
        work = Work(parent, name)
        cases = list(itertools.product(range(1, len(work.calls) + 1), MODES))
        with concurrent.futures.ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
            wrong = list(itertools.chain.from_iterable(pool.map(lambda case: work.check(*case), cases)))
        for what in wrong:
            print(what)
        corrupt = sum("corrupt:" in what for what in wrong)
        lost = sum("lost:" in what for what in wrong)
        vaults.figure(f"faults while saving, countersign-cli {name}",
                      f"{len(work.calls)} libc calls, {len(cases)} cases, {corrupt} corrupt, {lost} lost after "
                      f"“saved”, {len(wrong) - corrupt - lost} otherwise wrong")
        assert {"flock", "write", "fsync", "linkat"} <= set(work.calls), work.calls
        assert name == "init" or "renameat" in work.calls
        return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
