"""What the tests from outside share: a running window, what is secret about it, and how its memory is read."""

import base64
import importlib.util
import os
import pathlib
import random
import struct
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "journeys"))

from desktop import BIN, SKIPPED, wait_until  # noqa: E402 (found through the line above)

SCANNER = BIN.parent / "tests" / "scan-memory"


def open_vault():
    """The independent reader of vaults, as a module."""
    tool = HERE.parents[1] / "docs" / "tools" / "open_vault.py"
    specification = importlib.util.spec_from_file_location("open_vault", tool)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def skip(why):
    print("skipped:", why)
    sys.exit(SKIPPED)


def invented(seed, letters, length):
    """A text that occurs nowhere else, the same in every run."""
    chance = random.Random(seed)
    return "".join(chance.choice(letters) for _ in range(length))


def invented_password(seed):
    return invented(f"password {seed}", "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789", 22)


def invented_key(seed):
    return invented(f"key {seed}", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", 32)


def key_bytes(key):
    return base64.b32decode(key)


def keys_of(vault, password):
    """Every key between a password and the content of a vault, by name."""
    module = open_vault()
    sodium = module.Sodium()
    file = vault.read_bytes()
    header = module.check(sodium, file)
    keys = {}

    def input_key(body):
        operations, kibibytes = struct.unpack_from("<II", body, 20)
        keys["derived-key"] = sodium.argon2id(password.encode(), body[28:44], operations, kibibytes)
        keys["kek"] = sodium.subkey(keys["derived-key"], module.PASSWORD, b"OTPv1kek")
        return keys["derived-key"]

    keys["vault-key"] = module.open_slots(sodium, header, module.PASSWORD, input_key)
    keys["mac-key"] = sodium.subkey(keys["vault-key"], 1, b"OTPv1key")
    keys["payload-key"] = sodium.subkey(keys["vault-key"], 2, b"OTPv1key")
    return keys


class Scan:
    """What a look at the memory found."""

    def __init__(self, lines):
        self.looked = int(lines[-1].split("\t")[1])
        self.found = [line.split("\t") for line in lines[:-1]]

    def count(self, name):
        return sum(copy[0] == name for copy in self.found)

    def describe(self, names):
        return "\n".join("  ".join(copy) for copy in self.found if copy[0] in names)


def scan(secrets, where, target):
    """Looks for `secrets` (bytes by name) in a process or a core image. None if reading is refused."""
    lines = "".join(f"{name} {value.hex()}\n" for name, value in secrets.items())
    result = subprocess.run([str(SCANNER), where, str(target)], input=lines, capture_output=True, text=True, check=False)
    if result.returncode == 3:
        return None
    assert result.returncode == 0, result.stderr
    return Scan(result.stdout.splitlines())


def ticks(process):
    """The processor time a process has used, in hundredths of a second."""
    fields = pathlib.Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    return int(fields[11]) + int(fields[12])


def wait_until_quiet(process):
    """Until the program has done what it was asked for: it uses no processor time to speak of."""
    last = [ticks(process), time.monotonic(), 0]

    def is_quiet():
        if time.monotonic() - last[1] < 0.15:
            return False
        used = ticks(process) - last[0]
        last[0], last[1] = ticks(process), time.monotonic()
        last[2] = last[2] + 1 if used <= 1 else 0
        return last[2] >= 2
    wait_until("the program is quiet", is_quiet, 60)


class Window:
    """The real program on a Desktop, driven by keys."""

    def __init__(self, desktop, vault, prefix=()):
        self.desktop = desktop
        self.process = desktop.start(*prefix, BIN / "countersign", "--vault", vault)
        self.id = desktop.window("Countersign")
        wait_until_quiet(self.process.pid)

    def press(self, *keys):
        self.desktop.run("xdotool", "key", "--clearmodifiers", "--delay", "40", *keys)

    def type(self, text):
        self.desktop.run("xdotool", "type", "--clearmodifiers", "--delay", "25", text)

    def unlock(self, password):
        self.desktop.run("xdotool", "windowactivate", "--sync", self.id)
        self.type(password)
        self.press("Return")
        self.settle()

    def lock(self):
        self.press("ctrl+l")
        self.settle()

    def settle(self):
        wait_until_quiet(self.process.pid)

    def scan(self, secrets):
        return scan(secrets, "--process", self.process.pid)


def make_vault(desktop, vault, password, links):
    """A vault as countersign-cli makes it, with the cheapest key derivation."""
    password_file = desktop.home / "password"
    password_file.write_text(password + "\n", encoding="utf-8")
    password_file.chmod(0o600)
    cli = [BIN / "countersign-cli", "--vault", vault, "--password-file", password_file]
    desktop.run(*cli, "init", "--kdf-memory", "8", "--kdf-passes", "1")
    for link in links:
        desktop.run(*cli, "add", link)
    os.unlink(password_file)
