#!/usr/bin/env python3
"""Several countersign-cli on one vault at once. Each adds accounts of its own and asks for HOTP codes; who is told "not
saved" tries again. At the end every account that was called saved must be there, and no HOTP counter was given out
twice."""

import concurrent.futures
import sys

import vaults
from vaults import DONE, NOT_SAVED

WORKERS = 4


def try_until_done(folder, *command):
    """Gives the output, and how often it was refused."""
    for refusals in range(1000):
        result = folder.run(*command)
        if result.returncode == DONE:
            return result.stdout, refusals
        assert result.returncode == NOT_SAVED, (result.returncode, result.stderr)
        assert "changed the vault meanwhile" in result.stderr or "using the vault" in result.stderr, result.stderr
    raise AssertionError("never saved")


def work(folder, worker, rounds):
    added, codes, refusals = [], [], 0
    for number in range(rounds):
        name = f"w{worker}n{number}"
        _, refused = try_until_done(folder, "add", vaults.TOTP.replace("mona", name))
        added.append(name)
        code, refused_too = try_until_done(folder, "code", "token")
        codes.append(code.split()[0])
        refusals += refused + refused_too
    return added, codes, refusals


def main():
    rounds = 40 if vaults.IS_LONG else 8
    with vaults.work_folder() as parent:
        folder = vaults.sample(parent)
        start = folder.state()
        with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
            results = list(pool.map(lambda worker: work(folder, worker, rounds), range(WORKERS)))
        state = folder.state()
        names = {account[1] for account in state.accounts}
        lost = [name for added, _, _ in results for name in added if name not in names]
        saves = 2 * WORKERS * rounds
        refusals = sum(refused for _, _, refused in results)
        vaults.figure(f"{WORKERS} programs saving one vault at once",
                      f"{saves} saves, {refusals} refused and repeated, {len(lost)} lost")
        assert not lost, lost
        assert state.save_counter == start.save_counter + saves, "a save replaced another one"
        assert state.counter() == WORKERS * rounds, "an HOTP counter was given out twice"
        assert not folder.strangers(), folder.names()
    return 0


if __name__ == "__main__":
    sys.exit(main())
