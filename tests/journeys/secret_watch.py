"""Looks for secrets wherever a program could leave them: its messages, its arguments and environment, the titles of its
windows, what goes over D-Bus, and every file that is made while it runs, also those that are gone by the end."""

import base64
import ctypes
import os
import pathlib
import re
import struct
import subprocess
import threading
import time
import urllib.parse


def grouped(text, size=4, separator=" "):
    return separator.join(text[index:index + size] for index in range(0, len(text), size))


def encodings(secret):
    """Every way in which `secret`, bytes, could stand in a file: the name of the way, and the bytes."""
    base32 = base64.b32encode(secret).decode().rstrip("=")
    hexadecimal = secret.hex()
    # Within longer Base64 it may begin at any of three places; the characters at its ends mix with what is beside it.
    shifted = [base64.b64encode(b"\0" * shift + secret).decode().rstrip("=")[-(-shift * 8 // 6):-2] for shift in (1, 2)]
    texts = {
        "Base32": base32, "Base32 in groups": grouped(base32), "Base32 with dashes": grouped(base32, separator="-"),
        "hex": hexadecimal, "hex with spaces": grouped(hexadecimal, 2), "hex with colons": grouped(hexadecimal, 2, ":"),
        "Base64": base64.b64encode(secret).decode().rstrip("="),
        "Base64url": base64.urlsafe_b64encode(secret).decode().rstrip("="),
        "Base64, one byte later": shifted[0], "Base64, two bytes later": shifted[1],
        "percent": "".join(f"%{byte:02x}" for byte in secret),
        "percent where needed": urllib.parse.quote_from_bytes(secret),
    }
    found = {"raw": secret}
    for name, text in texts.items():
        for case, written in (("", text), (", lower case", text.lower()), (", upper case", text.upper())):
            found[name + case] = written.encode()
            found[name + case + ", UTF-16"] = written.encode("utf-16-le")
    try:
        found["UTF-16"] = secret.decode().encode("utf-16-le")
    except UnicodeDecodeError:
        pass
    return found


def spelled(content):
    """What the key presses in a log spell: each kind of line for itself."""
    kinds = {}
    for kind, letter in re.findall(rb'^(.*?)QKeyEvent\(.*?text="(.)"', content, re.MULTILINE):
        kinds[kind] = kinds.get(kind, b"") + letter
    return kinds.values()


class Searcher:
    """Knows the secrets of a journey, and finds them in bytes."""

    def __init__(self):
        self._names = {}
        self._codes = {}
        self._typed = []

    def add(self, name, secret):
        """A key or a password."""
        assert len(secret) >= 8, "what is short is found by chance"
        self._typed.append((f"{name} (key by key)", secret))
        for way, text in encodings(secret).items():
            self._names.setdefault(text, f"{name} ({way})")
        self._pattern = re.compile(b"|".join(re.escape(text) for text in self._names))

    def add_code(self, name, code):
        """A code of eight digits, also in two groups."""
        assert len(code) == 8, "six digits are found by chance"
        half = code[:4].encode(), code[4:].encode()
        self._codes[name] = re.compile(rb"(?<!\d)" + half[0] + rb"[^\d]{0,3}" + half[1] + rb"(?!\d)")

    def secrets_in(self, content):
        found = {self._names[match] for match in self._pattern.findall(content)}
        for typed in spelled(content):
            found |= {name for name, secret in self._typed
                      if any(secret[start:start + 8] in typed for start in range(len(secret) - 7))}
        return sorted(found | {name for name, pattern in self._codes.items() if pattern.search(content)})


class FileKeeper:
    """Keeps a second name for every file that appears in some folders and those below, so that it can be read at the end
    even if it was removed at once."""

    CREATE, MOVED_TO, ONLYDIR, ISDIR = 0x100, 0x80, 0x1000000, 0x40000000

    def __init__(self, folders, kept):
        self._libc = ctypes.CDLL(None, use_errno=True)
        self._kept = kept
        self._kept.mkdir()
        self._watched = {}
        self._names = {}
        self._queue = self._libc.inotify_init1(os.O_CLOEXEC | os.O_NONBLOCK)
        if self._queue < 0:
            raise OSError(ctypes.get_errno(), "inotify")
        for folder in folders:
            self._watch(folder)

    def _watch(self, folder):
        if folder == self._kept:
            return
        descriptor = self._libc.inotify_add_watch(self._queue, os.fsencode(folder),
                                                  self.CREATE | self.MOVED_TO | self.ONLYDIR)
        if descriptor < 0:
            return
        self._watched[descriptor] = folder
        try:
            for entry in list(os.scandir(folder)): # what came before the watch
                self._take(pathlib.Path(entry.path), entry.is_dir(follow_symlinks=False))
        except OSError:
            pass

    def _take(self, path, is_folder):
        if is_folder:
            self._watch(path)
            return
        number = len(self._names)
        try:
            os.link(path, self._kept / str(number), follow_symlinks=False)
            self._names[str(number)] = path
        except OSError:
            pass # gone already, on another file system, or no file

    def look(self):
        try:
            events = os.read(self._queue, 1 << 20)
        except BlockingIOError:
            return
        while events:
            descriptor, mask, _, length = struct.unpack_from("iIII", events)
            name = events[16:16 + length].rstrip(b"\0")
            events = events[16 + length:]
            if descriptor in self._watched and name:
                self._take(self._watched[descriptor] / os.fsdecode(name), mask & self.ISDIR)

    def contents(self):
        for number, path in list(self._names.items()):
            kept = self._kept / number
            if kept.is_file() and not kept.is_symlink():
                yield path, kept.read_bytes()

    def close(self):
        os.close(self._queue)


class Watch:
    """Samples processes, windows and files from the background; `found` tells at the end what was where."""

    def __init__(self, desktop, searcher, given):
        """`given`: files that the journey itself made with secrets in them, or asked for."""
        self.home = desktop.home
        self._desktop = desktop
        self._searcher = searcher
        self._given = given
        self._seen = {"arguments": set(), "environment": set(), "window title": set()}
        self._files = FileKeeper([desktop.home, pathlib.Path("/dev/shm")], desktop.home / "kept")
        self._end = threading.Event()
        desktop.start("dbus-monitor", "--session", "--binary")
        self._threads = [threading.Thread(target=self._repeat, args=(look, seconds), daemon=True)
                         for look, seconds in ((self._look_at_processes, 0.02), (self._files.look, 0.005),
                                               (self._look_at_titles, 0.2))]
        for thread in self._threads:
            thread.start()

    def _repeat(self, look, seconds):
        while not self._end.wait(seconds):
            look()

    def _look_at_processes(self):
        for name in os.listdir("/proc"):
            if not name.isdigit() or int(name) == os.getpid():
                continue
            try:
                arguments = pathlib.Path("/proc", name, "cmdline").read_bytes()
                # The program, or the interpreter and its script; others have our folders' names among their arguments.
                if not any(os.path.basename(word).startswith(b"countersign") for word in arguments.split(b"\0")[:2]):
                    continue
                self._seen["arguments"].add(arguments.replace(b"\0", b" "))
                self._seen["environment"].add(pathlib.Path("/proc", name, "environ").read_bytes())
            except OSError:
                pass # ended meanwhile, or not for us to read

    def _look_at_titles(self):
        windows = re.findall(rb"0x[0-9a-f]+", self._ask_x("-root", "_NET_CLIENT_LIST"))
        for window in windows:
            names = self._ask_x("-id", window, "WM_NAME", "_NET_WM_NAME", "WM_ICON_NAME", "_NET_WM_ICON_NAME", "WM_COMMAND")
            self._seen["window title"].update(names.splitlines())

    def _ask_x(self, *arguments):
        return subprocess.run(["xprop", *arguments], env=self._desktop.environment, stdout=subprocess.PIPE,
                              stderr=subprocess.DEVNULL, check=False).stdout

    def stop(self):
        self._look_at_titles()
        self._end.set()
        for thread in self._threads:
            thread.join()
        self._files.look()

    def counts(self):
        return {what: len(seen) for what, seen in self._seen.items()} | {"file": sum(1 for _ in self._files.contents())}

    def paths(self):
        return {path for path, _ in self._files.contents()}

    def found(self):
        """(where, what) of each secret that was seen, each once."""
        found = set()
        for what, seen in self._seen.items():
            for content in seen:
                found.update((what, secret) for secret in self._searcher.secrets_in(content))
        for path, content in self._files.contents():
            if path not in self._given:
                place = str(path.relative_to(self._desktop.home)) if path.is_relative_to(self._desktop.home) else str(path)
                found.update((place, secret) for secret in self._searcher.secrets_in(content))
        return sorted(found)
