"""A small desktop for journeys: an X server, a window manager, a D-Bus session and a HOME of their own, in which real
programs run and are driven by real key presses. Only what a person could do: look, type, copy."""

import contextlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

SKIPPED = 77
BIN = pathlib.Path(os.environ.get("COUNTERSIGN_BUILD_BIN", "build/dev/bin"))


def require(*programs):
    """Ends the journey as skipped if a program of the machine is missing; ./dev setup installs them."""
    missing = [program for program in programs if not shutil.which(program)]
    if missing:
        print("skipped: not installed:", ", ".join(missing))
        sys.exit(SKIPPED)


def require_screen_reader():
    """The same for what words.py hears with."""
    if subprocess.run(["/usr/bin/python3", "-c", "import dbus"], capture_output=True, check=False).returncode != 0 \
            or not pathlib.Path("/usr/share/dbus-1/services/org.a11y.Bus.service").exists():
        print("skipped: not installed: python3-dbus, at-spi2-core")
        sys.exit(SKIPPED)


def wait_until(what, condition, seconds=30, pause=0.05):
    """The first true value of `condition`, or a failure that says `what` did not happen."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        value = condition()
        if value:
            return value
        time.sleep(pause)
    raise AssertionError(f"in {seconds} s this did not happen: {what}")


class Desktop(contextlib.ExitStack):
    """Use as a context manager: everything it started ends with it."""

    def __init__(self, size="1600x1000x24"):
        super().__init__()
        require("Xvfb", "openbox", "xdotool", "xclip", "dbus-daemon")
        self.home = pathlib.Path(self.enter_context(tempfile.TemporaryDirectory(prefix="countersign-journey-")))
        runtime = self.home / "run"
        runtime.mkdir(mode=0o700)
        keep = ("PATH", "TZ", "LC_ALL", "LOCPATH", "ASAN_OPTIONS", "UBSAN_OPTIONS")
        self.environment = {name: os.environ[name] for name in keep if name in os.environ}
        self.environment.update(HOME=str(self.home), XDG_RUNTIME_DIR=str(runtime), NO_AT_BRIDGE="1", LANGUAGE="en",
                                LC_ALL="C.UTF-8", QT_LOGGING_RULES="qt.qpa.*=false")
        self._start_server(size)
        self._start_bus()
        self.start("openbox")
        wait_until("the window manager is up", lambda: self._answers("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"))

    def _start_server(self, size):
        read_end, write_end = os.pipe()
        # -noreset: whenever its last client goes, the server would start anew and drop a window manager that just connects.
        server = subprocess.Popen(["Xvfb", "-displayfd", str(write_end), "-screen", "0", size, "-nolisten", "tcp",
                                   "-noreset"],
                                  pass_fds=[write_end], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.callback(self._end, server)
        os.close(write_end)
        with os.fdopen(read_end) as answer:
            self.environment["DISPLAY"] = ":" + answer.readline().strip()

    def _start_bus(self):
        bus = subprocess.Popen(["dbus-daemon", "--session", "--nofork", "--print-address"], env=self.environment,
                               stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.callback(self._end, bus)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()

    @staticmethod
    def _end(process):
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def _answers(self, *command):
        result = subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)
        return result.returncode == 0 and "not found" not in result.stdout and "no such atom" not in result.stdout

    def start(self, *command):
        """Starts a program that goes on while the journey does; its messages go to a file in HOME."""
        with open(self.home / f"{pathlib.Path(str(command[0])).name}.log", "ab") as log:
            process = subprocess.Popen([str(word) for word in command], env=self.environment,
                                       stdin=subprocess.DEVNULL, stdout=log, stderr=log)
        self.callback(self._end, process)
        return process

    def back_up_by_itself(self):
        """Switches backups on as the settings do, before the program starts; gives their folder."""
        folder = self.home / "Backups"
        folder.mkdir()
        settings = self.home / ".config" / "countersign" / "countersign.ini"
        settings.parent.mkdir(parents=True)
        settings.write_text(f"[backup]\non=true\nfolder={folder}\n", encoding="utf-8")
        return folder

    def run(self, *command, given=None):
        """Runs a program to its end and gives its output; a failure fails the journey."""
        result = subprocess.run([str(word) for word in command], env=self.environment, input=given,
                                capture_output=True, text=True, check=False)
        assert result.returncode == 0, f"{command[0]} ended with {result.returncode}: {result.stderr}"
        return result.stdout

    def window(self, title, seconds=60):
        """The id of the visible window with this title."""
        def found():
            result = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title], env=self.environment,
                                    capture_output=True, text=True, check=False)
            return result.stdout.split()
        return wait_until(f"a window “{title}” is shown", found, seconds)[-1]

    def press(self, window, *keys):
        """Presses keys in a window that has the focus."""
        self.run("xdotool", "windowactivate", "--sync", window)
        self.run("xdotool", "key", "--clearmodifiers", "--delay", "30", *keys)

    def type(self, window, text):
        self.run("xdotool", "windowactivate", "--sync", window)
        self.run("xdotool", "type", "--clearmodifiers", "--delay", "15", text)

    def clipboard(self):
        """What another program would paste now."""
        result = subprocess.run(["xclip", "-selection", "clipboard", "-o"], env=self.environment, capture_output=True,
                                text=True, timeout=10, check=False)
        return result.stdout

    def keep_picture(self, name):
        """A picture of the screen in the build folder, to look at after a failure."""
        folder = pathlib.Path(os.environ.get("COUNTERSIGN_JOURNEY_PICTURES", BIN.parent / "journeys"))
        folder.mkdir(parents=True, exist_ok=True)
        if shutil.which("import"):
            subprocess.run(["import", "-window", "root", str(folder / f"{name}.png")], env=self.environment, check=False)
