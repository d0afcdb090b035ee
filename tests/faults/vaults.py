"""Real vaults for the fault tests: made and changed by countersign-cli, read by docs/tools/open_vault.py, which was
written from the format's description alone."""

import importlib.util
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SKIPPED = 77
SOURCE = pathlib.Path(os.environ.get("COUNTERSIGN_SOURCE_DIR", pathlib.Path(__file__).parents[2]))
CLI = pathlib.Path(os.environ.get("COUNTERSIGN_BUILD_BIN", SOURCE / "build/dev/bin")) / "countersign-cli"
SHIM = os.environ.get("COUNTERSIGN_FAULT_SHIM", str(SOURCE / "build/dev/tests/fault_shim.so"))
IS_LONG = os.environ.get("COUNTERSIGN_TEST_LONG") == "1"
PASSWORD = "correct horse 电池"
NAME = "a.otpv"
HOTP = "otpauth://hotp/Bank:token?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Bank&counter=0"
TOTP = "otpauth://totp/GitHub:mona?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=GitHub"

DONE, UNREADABLE, NOT_SAVED = 0, 4, 6
TEMPORARY = re.compile(r"\.a\.otpv\.[0-9a-f]{8}\.tmp")
KNOWN = re.compile(r"a\.otpv|\.a\.otpv\.lock|\.a\.otpv\.g[0-9]+(-[0-9a-f]{8})?")


def skip(why):
    print("skipped:", why)
    sys.exit(SKIPPED)


def skip_if_sanitized():
    if os.environ.get("COUNTERSIGN_SANITIZED"):
        skip("a sanitizer wants the place that LD_PRELOAD gives to the shim")


def count(usual):
    """How often: COUNTERSIGN_TEST_COUNT, else `usual`."""
    return int(os.environ.get("COUNTERSIGN_TEST_COUNT", usual))


def figure(what, numbers):
    print(f"figure: {what}: {numbers}", flush=True)


def _load_reader():
    spec = importlib.util.spec_from_file_location("open_vault", SOURCE / "docs/tools/open_vault.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


READER = _load_reader()
SODIUM = READER.Sodium()


class State:
    """What a vault file holds: its save counter, and of each account what the tests change."""

    def __init__(self, save_counter, accounts):
        self.save_counter = save_counter
        self.accounts = accounts

    def __eq__(self, other):
        return other is not None and (self.save_counter, self.accounts) == (other.save_counter, other.accounts)

    def __repr__(self):
        return f"save {self.save_counter}: {self.accounts}"

    def counter(self):
        """The HOTP account's next counter."""
        return next(account[3] for account in self.accounts if account[0] == "Bank")


def read_state(path):
    """The state in the file, None if there is no file. Raises CheckFailed where a reader would refuse it."""
    try:
        content = pathlib.Path(path).read_bytes()
    except FileNotFoundError:
        return None
    header = READER.check(SODIUM, content)
    key = READER.open_with_password(SODIUM, header, PASSWORD, None)
    accounts, quarantine = READER.read_payload(READER.open_payload(SODIUM, content, header, key))
    READER.require(not quarantine, "INTERNAL", "quarantine")
    return State(header["counter"], [(account.get("issuer", ""), account.get("name", ""), account.get("note", ""),
                                      account.get("counter", 0)) for account in accounts])


class Folder:
    """A folder with a vault, and the real program to change it."""

    def __init__(self, parent, template=None):
        self.path = pathlib.Path(tempfile.mkdtemp(prefix="vault-", dir=parent))
        self.vault = self.path / NAME
        self.password_file = pathlib.Path(parent) / "password"
        if not self.password_file.exists():
            self.password_file.write_text(PASSWORD + "\n", encoding="utf-8")
        if template:
            for file in template.path.iterdir():
                shutil.copy2(file, self.path / file.name)

    def environment(self, faults=None):
        environment = {"PATH": os.environ["PATH"], "HOME": str(self.path.parent), "LC_ALL": "C.UTF-8", "LANGUAGE": "en"}
        if faults is not None:
            environment["LD_PRELOAD"] = SHIM
            environment["COUNTERSIGN_FAULT_FOLDER"] = str(self.path)
            environment.update({f"COUNTERSIGN_FAULT_{key.upper()}": str(value) for key, value in faults.items()})
        return environment

    def command(self, *arguments):
        return [str(CLI), "--vault", str(self.vault), "--password-file", str(self.password_file), *arguments]

    def run(self, *arguments, faults=None, **options):
        """Runs countersign-cli on the vault; `faults` is for the shim."""
        return subprocess.run(self.command(*arguments), env=self.environment(faults), stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, timeout=60, check=False, **options)

    def must(self, *arguments):
        result = self.run(*arguments)
        assert result.returncode == DONE, f"{arguments}: {result.returncode} {result.stderr}"
        return result.stdout

    def init(self):
        self.must("init", "--kdf-memory", "1", "--kdf-passes", "1")
        return self

    def state(self):
        return read_state(self.vault)

    def names(self):
        return sorted(os.listdir(self.path))

    def strangers(self, may_hold_temporary_files=False):
        """Names that nobody knows."""
        return [name for name in self.names() if not KNOWN.fullmatch(name)
                and not (may_hold_temporary_files and TEMPORARY.fullmatch(name))]

    def remove(self):
        shutil.rmtree(self.path)


def work_folder(on_disk=False):
    """Where vaults are made: in memory where that is possible, because the disk's time is not what is tested."""
    memory = pathlib.Path("/dev/shm")
    in_memory = not on_disk and memory.is_dir() and os.access(memory, os.W_OK)
    return tempfile.TemporaryDirectory(prefix="countersign-faults-", dir=memory if in_memory else None)


def sample(parent):
    """A vault with two accounts and a few earlier states."""
    folder = Folder(parent).init()
    folder.must("add", HOTP)
    folder.must("add", TOTP)
    return folder
