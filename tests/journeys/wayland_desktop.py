"""A small Wayland desktop for journeys: sway without a screen, D-Bus, and the real portals, for a user of its own. Its
outputs show pictures as their backgrounds; keys are pressed through a virtual keyboard."""

import contextlib
import json
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import tempfile

from desktop import BIN, SKIPPED, require, wait_until

NOBODY = 65534
SERVICES = pathlib.Path("/usr/share/dbus-1/services")
BACKEND = "org.freedesktop.impl.portal.desktop.wlr"
PORTALS = ("org.freedesktop.portal.Desktop", BACKEND, "org.freedesktop.impl.portal.desktop.gtk")
# The tools that the portal of wlroots calls. While a file "refuse" lies in HOME it cannot take pictures; whoever is to
# choose an area takes the first output.
GRIM = """#!/bin/sh
[ -e "$HOME/refuse" ] && exit 1
exec {grim} "$@"
"""
SLURP = """#!/bin/sh
echo "0,0 1280x720"
"""
BUS_WITHOUT_SERVICES = """<busconfig><type>session</type><listen>unix:dir={folder}</listen>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>"""


def skip(why):
    print("skipped:", why)
    sys.exit(SKIPPED)


class WaylandDesktop(contextlib.ExitStack):
    """Use as a context manager: everything it started ends with it. Nothing in it runs as root, which sway refuses."""

    def __init__(self):
        super().__init__()
        require("sway", "swaymsg", "swaybg", "grim", "wtype", "wl-paste", "dbus-daemon", "gdbus", "pipewire")
        missing = [name for name in PORTALS if not (SERVICES / f"{name}.service").exists()]
        if missing:
            skip("not installed: " + ", ".join(missing))
        self._user = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}
        self._output = []
        self.home = pathlib.Path(self.enter_context(tempfile.TemporaryDirectory(prefix="countersign-wayland-", dir="/tmp")))
        self._give(self.home)
        try:
            subprocess.run(["true"], check=True, **self._user)
        except (PermissionError, subprocess.SubprocessError):
            skip("cannot become another user")
        # sway shares its pictures through files there; a folder made by hand may be closed to it.
        if subprocess.run(["test", "-w", "/dev/shm"], check=False, **self._user).returncode != 0:
            skip("no shared memory for another user")
        runtime = self.folder("run")
        keep = ("TZ", "LOCPATH", "ASAN_OPTIONS", "UBSAN_OPTIONS")
        self.environment = {name: os.environ[name] for name in keep if name in os.environ}
        self.environment.update(
            HOME=str(self.home), XDG_RUNTIME_DIR=str(runtime), LANGUAGE="en", LC_ALL="C.UTF-8",
            PATH=f"{self.folder('tools')}:/usr/bin:/bin", XDG_CURRENT_DESKTOP="sway", XDG_SESSION_TYPE="wayland",
            WLR_BACKENDS="headless", WLR_RENDERER="pixman", WLR_LIBINPUT_NO_DEVICES="1", QT_QPA_PLATFORM="wayland",
            QT_LOGGING_RULES="qt.qpa.*=false", GIO_USE_VFS="local", GTK_A11Y="none", NO_AT_BRIDGE="1", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
        self.write("tools/grim", GRIM.format(grim=shutil.which("grim")), mode=0o755)
        self.write("tools/slurp", SLURP, mode=0o755)
        self.write("words.py", (pathlib.Path(__file__).parent / "words.py").read_text(encoding="utf-8"))
        self.folder(".config")
        self.folder(".config/xdg-desktop-portal")
        self.write(".config/xdg-desktop-portal/portals.conf",
                   "[preferred]\ndefault=gtk\norg.freedesktop.impl.portal.Screenshot=wlr\n")
        self._copy_programs()

    def _give(self, path):
        if self._user:
            os.chown(path, NOBODY, NOBODY)

    def folder(self, name):
        path = self.home / name
        path.mkdir(mode=0o700, exist_ok=True)
        self._give(path)
        return path

    def write(self, name, text, mode=0o600):
        path = self.home / name
        path.write_text(text, encoding="utf-8")
        path.chmod(mode)
        self._give(path)
        return path

    def _copy_programs(self):
        """The build folder may be closed to others."""
        self.bin = self.folder("bin")
        for name in ("countersign", "countersign-cli", "countersign-scan"):
            shutil.copy(BIN / name, self.bin / name)
            self._give(self.bin / name)

    def start_session(self, backgrounds):
        """sway with an output for each picture, then the buses."""
        config = ["xwayland disable", "default_border none", "focus_on_window_activation focus"]
        for number, picture in enumerate(backgrounds, start=1):
            config += [f"output HEADLESS-{number} resolution 1280x720 position {(number - 1) * 1280} 0",
                       f"output HEADLESS-{number} bg {picture} center #ffffff"]
        self.start("sway", "-c", self.write("sway.conf", "\n".join(config) + "\n"))
        runtime = self.home / "run"
        socket = wait_until("sway is up", lambda: next(runtime.glob("sway-ipc*.sock"), None))
        display = wait_until("sway has a display", lambda: next(runtime.glob("wayland-*[0-9]"), None))
        self.environment.update(SWAYSOCK=str(socket), WAYLAND_DISPLAY=display.name)
        wait_until("sway answers", lambda: self._quiet("swaymsg", "-t", "get_version").returncode == 0)
        for _ in backgrounds[1:]:
            self.run("swaymsg", "create_output")
        self.run("swaymsg", "focus", "output", "HEADLESS-1")
        self.start("pipewire")
        wait_until("pipewire is up", lambda: next(runtime.glob("pipewire-0"), None))
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._start_bus("--session")
        self._start_backend()
        self._allow_screenshots()
        for number in range(1, len(backgrounds) + 1):
            wait_until("the background is drawn", lambda number=number: self._is_drawn(f"HEADLESS-{number}"))
        # A keyboard that stays: programs look for one when it comes, and miss keys that are pressed meanwhile.
        self.start("wtype", "-s", str(10 * 60 * 1000))

    def _start_backend(self):
        """The bus starts it as well; but when calls wait for it already, it may answer the first one 25 s later (0.7)."""
        service = (SERVICES / f"{BACKEND}.service").read_text(encoding="utf-8")
        command = next(line for line in service.splitlines() if line.startswith("Exec="))
        self.start(*shlex.split(command.removeprefix("Exec=")))
        self.run("gdbus", "wait", "--session", "--timeout", "30", BACKEND)

    def _allow_screenshots(self):
        """As a user does once, for programs without an id. Portals ask about it where the backend is of version 2."""
        name = "org.freedesktop.impl.portal.PermissionStore"
        self.run("gdbus", "call", "--session", "-d", name, "-o", "/" + name.replace(".", "/"), "-m", f"{name}.SetPermission",
                 "screenshot", "true", "screenshot", "", "['yes']")

    def _is_drawn(self, output):
        """Whether its corner is white, as pages are; sway's own background is not."""
        picture = subprocess.run([shutil.which("grim"), "-t", "ppm", "-o", output, "-"], env=self.environment,
                                 capture_output=True, check=False, **self._user).stdout
        return picture[len(b"P6\n1280 720\n255\n"):][:3] == b"\xff\xff\xff"

    def bus_without_services(self):
        config = self.write("bus.conf", BUS_WITHOUT_SERVICES.format(folder=self.folder("bus")))
        return self._start_bus(f"--config-file={config}")

    def _start_bus(self, configuration):
        bus = self._open("dbus-daemon", "dbus-daemon", configuration, "--nofork", "--print-address", stdout=subprocess.PIPE)
        return bus.stdout.readline().decode().strip()

    def _open(self, log, *command, stdout=None):
        with open(self.home / f"{log}.log", "ab") as messages:
            process = subprocess.Popen([str(word) for word in command], env=self.environment, cwd=self.home,
                                       stdin=subprocess.DEVNULL, stdout=stdout or messages, stderr=messages,
                                       start_new_session=True, **self._user)
        self.callback(self._end, process)
        return process

    @staticmethod
    def _end(process):
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()

    def start(self, *command):
        """Starts a program that goes on while the journey does; its messages go to a file in HOME."""
        return self._open(pathlib.Path(str(command[0])).name, *command)

    def _quiet(self, *command, environment=None, given=None):
        return subprocess.run([str(word) for word in command], env=self.environment | (environment or {}), cwd=self.home,
                              input=given, capture_output=True, text=True, check=False, timeout=90, **self._user)

    def ask(self, *command, **environment):
        """Runs a program to its end, however it ends."""
        return self._quiet(*command, environment=environment)

    def run(self, *command):
        """Runs a program to its end and gives its output; a failure fails the journey."""
        result = self._quiet(*command)
        assert result.returncode == 0, f"{command[0]} ended with {result.returncode}: {result.stderr}{result.stdout}"
        return result.stdout

    def _windows(self):
        found = []

        def look(node):
            if node.get("pid") and node.get("type") in ("con", "floating_con"):
                found.append(node)
            for child in node.get("nodes", []) + node.get("floating_nodes", []):
                look(child)
        look(json.loads(self.run("swaymsg", "-t", "get_tree", "--raw")))
        return found

    def focused_window(self, title, seconds=30):
        """Waits until a window whose title begins so has the keyboard."""
        wait_until(f"a window “{title}” has the keyboard", lambda: any(
            (window["name"] or "").startswith(title) and window["focused"] for window in self._windows()), seconds)

    def press(self, *keys):
        """Each key as in "Tab" or "ctrl+shift+s"."""
        for key in keys:
            *modifiers, name = key.split("+")
            held = [word for modifier in modifiers for word in ("-M", modifier)]
            freed = [word for modifier in reversed(modifiers) for word in ("-m", modifier)]
            self.run("wtype", "-d", "20", *held, "-k", name, *freed)

    def type(self, text):
        self.run("wtype", "-d", "10", text)

    def hear(self, *words):
        """Waits until the window shows these words, as a screen reader hears them."""
        self.run("/usr/bin/python3", self.home / "words.py", "countersign", 30, *words)

    def clipboard(self):
        return self._quiet("wl-paste", "--no-newline").stdout

    def keep_picture(self, name):
        """A picture of the screen in the build folder, to look at after a failure."""
        folder = pathlib.Path(os.environ.get("COUNTERSIGN_JOURNEY_PICTURES", BIN.parent / "journeys"))
        folder.mkdir(parents=True, exist_ok=True)
        picture = self.home / "kept.png"
        if self._quiet(shutil.which("grim"), picture).returncode == 0:
            shutil.copy(picture, folder / f"{name}.png")
