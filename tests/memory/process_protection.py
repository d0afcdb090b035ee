#!/usr/bin/env python3
"""What the system keeps from others, looked at from outside: no core files, memory, environment and tracing refused to a
program of the same user, secrets only in pages that are locked and left out of core images; and what is said where the
quota of locked memory is too small."""

import os
import pathlib
import shutil
import subprocess

from outside import (BIN, Window, invented_key, invented_password, key_bytes, keys_of, make_vault, skip,
                     wait_until)
from desktop import Desktop, require

# Run as the user of the window, without rights over other processes: what is refused to it, by name.
CURIOUS = """
import ctypes, os, sys
process, refused = int(sys.argv[1]), []
for name in ("mem", "environ", "maps"):
    try:
        with open(f"/proc/{process}/{name}", "rb") as file:
            name == "mem" or file.read(1)
    except PermissionError:
        refused.append(name)
libc = ctypes.CDLL(None, use_errno=True)
PTRACE_ATTACH, EPERM = 16, 1
if libc.ptrace(PTRACE_ATTACH, process, None, None) == -1 and ctypes.get_errno() == EPERM:
    refused.append("ptrace")
print(" ".join(refused))
"""


class OrdinaryUser:
    """Starts programs as somebody who is not root."""

    def __init__(self, desktop):
        self.prefix = []
        self.home = desktop.home / "ordinary"
        self.home.mkdir()
        self.window = self.home / "countersign"
        shutil.copy(BIN / "countersign", self.window)  # the build folder may be root's alone
        if os.getuid() == 0:
            require("setpriv")
            self.prefix = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--no-new-privs"]
            for path in (desktop.home, self.home, self.window):
                os.chown(path, 65534, 65534)
        self.environment = {"PATH": "/usr/bin:/bin", "HOME": str(self.home), "XDG_RUNTIME_DIR": str(self.home),
                            "QT_QPA_PLATFORM": "offscreen", "LC_ALL": "C.UTF-8"}
        os.chmod(self.home, 0o700)

    def start(self, *command):
        return subprocess.Popen([*self.prefix, *map(str, command)], env=self.environment, cwd=self.home,
                                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def is_refused(self, process):
        result = subprocess.run([*self.prefix, "/usr/bin/python3", "-c", CURIOUS, str(process)], env=self.environment,
                                capture_output=True, text=True, check=False)
        assert result.returncode == 0, result.stderr
        return result.stdout.split()


def others_are_refused(desktop):
    user = OrdinaryUser(desktop)
    open_book = user.start("sleep", "300")
    window = user.start(user.window)
    try:
        wait_until("the window runs", lambda: (user.home / "countersign.socket").exists())
        allowed = user.is_refused(open_book.pid)
        if allowed:
            print("skipped: here nobody may look at other processes at all:", *allowed)
            return
        refused = user.is_refused(window.pid)
        print(f"figure: refused to another program of the same user: {', '.join(refused)} (of a program that is not "
              f"protected: nothing)")
        assert refused == ["mem", "environ", "maps", "ptrace"], refused
        limits = pathlib.Path(f"/proc/{window.pid}/limits").read_text(encoding="ascii")
        core = next(line.split()[4:6] for line in limits.splitlines() if line.startswith("Max core file size"))
        print(f"figure: limit of core files, soft and hard: {core[0]} {core[1]}")
        assert core == ["0", "0"], core
    finally:
        for process in (open_book, window):
            process.kill()
            process.wait()


def mappings(process):
    """(begin, end, flags) of every mapping."""
    found = []
    for line in pathlib.Path(f"/proc/{process}/smaps").read_text(encoding="utf-8").splitlines():
        first = line.split(" ", 1)[0]
        if "-" in first and not first.endswith(":"):
            found.append([*(int(end, 16) for end in first.split("-")), set()])
        elif line.startswith("VmFlags:"):
            found[-1][2].update(line.split()[1:])
    return found


def locked_kibibytes(process):
    status = pathlib.Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmLck:"))


def secrets_are_in_locked_pages(desktop):
    vault, password = desktop.home / "locked.otpv", invented_password("locked")
    make_vault(desktop, vault, password, [f"otpauth://totp/One:mona?secret={invented_key(7)}&issuer=One"])
    window = Window(desktop, vault)
    window.unlock(password)
    secrets = {"secret": key_bytes(invented_key(7)), "vault-key": keys_of(vault, password)["vault-key"]}
    found = window.scan(secrets)
    if found is None:
        skip("reading the memory of another process is refused here")
    addresses = [int(copy[2], 16) for copy in found.found]
    assert len(addresses) == len(secrets), found.found
    locked = locked_kibibytes(window.process.pid)
    end(window)
    if locked == 0:
        skip("the system lets this process lock no memory")
    flags = [flags for address in addresses for begin, last, flags in window.mappings if begin <= address < last]
    assert all({"lo", "dd"} <= each for each in flags), flags
    print(f"figure: pages with secrets that are locked and left out of core images: {len(flags)} of {len(addresses)}; "
          f"{locked} KiB locked")


def end(window):
    window.mappings = mappings(window.process.pid)
    window.process.terminate()
    window.process.wait()


def told_once_where_the_quota_is_too_small(desktop):
    """A limit of 64 KiB, as some systems have it, and no right to pass it."""
    settings = desktop.home / ".config" / "countersign" / "countersign.ini"
    vault, password = desktop.home / "quota.otpv", invented_password("quota")
    make_vault(desktop, vault, password, [])
    told = []
    for _ in range(2):
        settings_before = settings.read_text(encoding="utf-8") if settings.exists() else ""
        without = ["setpriv", "--bounding-set=-ipc_lock", "--inh-caps=-ipc_lock"] if os.getuid() == 0 else []
        window = Window(desktop, vault, ["prlimit", "--memlock=65536:65536", *without])
        window.unlock(password)
        assert locked_kibibytes(window.process.pid) <= 64, "the quota does not hold"
        desktop.keep_picture(f"quota {len(told)}")
        end(window)
        settings_after = settings.read_text(encoding="utf-8") if settings.exists() else ""
        told.append("toldLockLimit" in settings_after and settings_after != settings_before)
    assert told == [True, False], told
    print("figure: told that too little memory can be locked, in two starts: 1 time")


def main():
    require("xclip", "prlimit")
    with Desktop() as desktop:
        others_are_refused(desktop)
    with Desktop() as desktop:
        told_once_where_the_quota_is_too_small(desktop)
    with Desktop() as desktop:
        secrets_are_in_locked_pages(desktop)


if __name__ == "__main__":
    main()
