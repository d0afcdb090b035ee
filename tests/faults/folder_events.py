"""What happens in a folder, at once: inotify through ctypes, so that a kill can be timed to the middle of a save."""

import ctypes
import os
import select
import struct
import time

OPENED = 0x20
EVENT = struct.Struct("iIII")


class FolderEvents:
    """Use as a context manager. Sees the names that are opened in a folder."""

    def __init__(self, folder):
        libc = ctypes.CDLL(None, use_errno=True)
        self._descriptor = libc.inotify_init1(os.O_CLOEXEC | os.O_NONBLOCK)
        if self._descriptor < 0 or libc.inotify_add_watch(self._descriptor, os.fsencode(folder), OPENED) < 0:
            raise OSError(ctypes.get_errno(), "inotify")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.close(self._descriptor)

    def _names(self, seconds):
        if not select.select([self._descriptor], [], [], seconds)[0]:
            return []
        data, names, offset = os.read(self._descriptor, 65536), [], 0
        while offset < len(data):
            _, _, _, length = EVENT.unpack_from(data, offset)
            name = data[offset + EVENT.size:offset + EVENT.size + length]
            names.append(os.fsdecode(name.rstrip(b"\0")))
            offset += EVENT.size + length
        return names

    def forget(self):
        """What happened until now does not count."""
        while self._names(0):
            pass

    def wait_for(self, name, seconds=30):
        """Whether `name` was opened in this time."""
        deadline = time.monotonic() + seconds
        while (left := deadline - time.monotonic()) > 0:
            if name in self._names(left):
                return True
        return False
