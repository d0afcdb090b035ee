#!/usr/bin/env python3
"""Saving in places that are full, closed or odd, with the real countersign-cli: a small disk, `ulimit -f`, a read-only
folder and a read-only file system, a vault behind a link, a file system without hard links.

    places.py full | limit | closed | link | no-links

What this machine does not allow (mounting, another user) is said to be skipped; the shim stands in where it can.
"""

import errno
import os
import pathlib
import pwd
import resource
import shutil
import subprocess
import sys
import tempfile

import vaults
from vaults import DONE, NOT_SAVED, Folder

REFUSED = 5


class Mounted:
    """A file system of its own; None inside `with` where mounting is not allowed."""

    def __init__(self, *arguments, source="none"):
        self.arguments = arguments
        self.source = source

    def __enter__(self):
        self.path = tempfile.mkdtemp(prefix="countersign-mount-")
        mount = shutil.which("mount")
        result = mount and subprocess.run([mount, *self.arguments, str(self.source), self.path], capture_output=True,
                                          text=True, check=False)
        self.is_mounted = bool(result) and result.returncode == 0
        self.why = (result.stderr.strip().splitlines() or ["mount failed"])[0] if result else "no mount program"
        return self.path if self.is_mounted else None

    def remount(self, options):
        subprocess.run(["mount", "-o", f"remount,{options}", self.path], check=True)

    def __exit__(self, *_):
        if self.is_mounted:
            subprocess.run(["umount", self.path], check=True)
        os.rmdir(self.path)


def add(folder, number, **options):
    return folder.run("add", f"otpauth://totp/Site{number}:me?secret=GEZDGNBVGY3TQOJQ&issuer=Site{number}", **options)


def assert_refused(result, words):
    assert result.returncode == NOT_SAVED, (result.returncode, result.stderr)
    assert words in result.stderr and not result.stdout, (result.stdout, result.stderr)
    assert len(result.stderr.splitlines()) == 1, result.stderr


def assert_clean(folder, state):
    assert folder.state() == state, (folder.state(), state)
    assert not folder.strangers(), folder.names()


def fill(folder, **options):
    """Saves until the disk is full. How many saves there were; the last of them must be in the file."""
    for saves in range(1000):
        before = folder.state()
        result = add(folder, saves, **options)
        if result.returncode != DONE:
            assert_refused(result, "The disk is full")
            assert_clean(folder, before)
            return saves
        assert folder.state().save_counter == before.save_counter + 1
    raise AssertionError("the disk never fills up")


def use_full(folder, **options):
    """A full disk takes no change, gives no HOTP code, and loses nothing."""
    saves = fill(folder, **options)
    state = folder.state()
    assert_refused(folder.run("code", "token", **options), "The disk is full")
    assert_clean(folder, state)
    assert folder.run("code", "mona", **options).returncode == DONE
    return saves


def full(parent):
    with Mounted("-t", "tmpfs", "-o", "size=400k") as disk:
        if disk:
            folder = vaults.sample(disk)
            saves = use_full(folder)
            for generation in folder.path.glob(f".{vaults.NAME}.g*"):
                generation.unlink()
            folder.must("code", "token")
            vaults.figure("a full disk (tmpfs of 400 KiB)", f"{saves} saves, then refused, 0 lost, 0 corrupt")
    if not disk:
        print("skipped: no small disk can be mounted here")
    spaces = (0, 1, 10_000, 32_768, 33_000)  # less than the file
    for space in spaces:
        folder = vaults.sample(parent)
        assert use_full(folder, faults={"space": space}) == 0
        folder.must("code", "token")
        folder.remove()
    vaults.figure("a full disk (shim)", f"{len(spaces)} sizes of what is left, all refused, 0 lost, 0 corrupt")


def limit(parent):
    folder = vaults.sample(parent)
    state = folder.state()
    sizes = (0, 1, 4096, 32 * 1024)
    for size in sizes:
        def apply(size=size):
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        assert_refused(folder.run("code", "token", preexec_fn=apply), "File too large")
        assert_clean(folder, state)
    folder.must("code", "token")
    vaults.figure("ulimit -f", f"{len(sizes)} limits, all refused with the reason, 0 lost, 0 corrupt")


def closed(parent):
    closed_folder(parent)
    mounted = Mounted("-t", "tmpfs")
    with mounted as disk:
        if not disk:
            print("skipped: no read-only file system:", mounted.why)
            return
        folder = vaults.sample(disk)
        mounted.remount("ro")
        use_closed(folder)
        mounted.remount("rw")
        folder.must("code", "token")
        vaults.figure("a read-only file system", "read, every change refused, 0 lost")


def use_closed(folder, **options):
    state = folder.state()
    for command in (("code", "token"), ("add", vaults.TOTP.replace("mona", "other")), ("remove", "mona")):
        assert_refused(folder.run(*command, **options), "cannot be written to")
        assert_clean(folder, state)
    assert folder.run("code", "mona", **options).returncode == DONE
    assert folder.run("list", **options).stdout.count("\n") == 2


def closed_folder(parent):
    """As an ordinary user: root may write everywhere."""
    folder = vaults.sample(parent)
    options = {}
    if os.geteuid() == 0:
        options = {"user": pwd.getpwnam("nobody").pw_uid}
        for path in (folder.path, *folder.path.iterdir(), folder.password_file):
            os.chown(path, options["user"], -1)
        os.chmod(parent, 0o755)
        try:
            starts = folder.run("--version", **options).returncode == DONE
        except OSError:
            starts = False
        if not starts:
            print("skipped: no read-only folder: another user may not run the program where it is")
            return
    folder.path.chmod(0o500)
    use_closed(folder, **options)
    folder.path.chmod(0o700)
    assert folder.run("code", "token", **options).returncode == DONE
    vaults.figure("a read-only folder", "read, every change refused, 0 lost")


def link(parent):
    folder = vaults.sample(parent)
    elsewhere = pathlib.Path(tempfile.mkdtemp(dir=parent))
    target = folder.vault
    chain = elsewhere / "middle.otpv"
    chain.symlink_to(target)
    folder.vault = elsewhere / "link.otpv"
    folder.vault.symlink_to("middle.otpv")
    folder.must("add", vaults.TOTP.replace("mona", "other"))
    folder.must("code", "token")
    assert folder.vault.is_symlink() and chain.is_symlink() and not target.is_symlink()
    assert folder.state().counter() == 1 and len(folder.state().accounts) == 3
    assert sorted(os.listdir(elsewhere)) == ["link.otpv", "middle.otpv"], os.listdir(elsewhere)
    assert not folder.strangers(), folder.names()
    folder.vault = elsewhere / "dangling.otpv"
    folder.vault.symlink_to("nowhere.otpv")
    result = folder.run("init", "--kdf-memory", "1", "--kdf-passes", "1")
    assert result.returncode == REFUSED, result.stderr
    assert not (elsewhere / "nowhere.otpv").exists()
    vaults.figure("a vault behind links", "2 saves through 2 links, the links stay, a dangling one is refused")


def use_without_links(parent, **options):
    folder = Folder(parent)
    result = folder.run("init", "--kdf-memory", "1", "--kdf-passes", "1", **options)
    assert result.returncode == DONE, result.stderr
    for command in (("add", vaults.HOTP), ("code", "token"), ("code", "token")):
        result = folder.run(*command, **options)
        assert result.returncode == DONE, result.stderr
    assert folder.state().counter() == 2 and not folder.strangers(), folder.names()
    generations = sorted(folder.path.glob(f".{vaults.NAME}.g*"))
    states = [vaults.read_state(generation).save_counter for generation in generations]
    assert states == [1, 2, 3], states
    folder.remove()


def no_links(parent):
    tried = 0
    if not os.environ.get("COUNTERSIGN_SANITIZED"):
        for number in (errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK):
            use_without_links(parent, faults={"call": "linkat", "errno": number})
            tried += 1
    image = pathlib.Path(parent) / "disk"
    with open(image, "wb") as file:
        file.truncate(4 * 1024 * 1024)
    mkfs = shutil.which("mkfs.vfat", path=os.environ["PATH"] + ":/usr/sbin:/sbin")
    if not mkfs:
        print("skipped: no vfat image: mkfs.vfat is missing")
    else:
        subprocess.run([mkfs, str(image)], capture_output=True, check=True)
        mounted = Mounted("-o", "loop", "-t", "vfat", source=image)
        with mounted as disk:
            if disk:
                use_without_links(disk)
                tried += 1
            else:
                print("skipped: no vfat image:", mounted.why)
    vaults.figure("file systems without hard links", f"{tried} kinds, saved with copies as earlier states, 0 lost")


def main(place):
    if place == "full":
        vaults.skip_if_sanitized()
    with vaults.work_folder() as parent:
        {"full": full, "limit": limit, "closed": closed, "link": link, "no-links": no_links}[place](parent)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
