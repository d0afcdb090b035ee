#!/usr/bin/python3
"""Time from the start of the process to the first drawing in its window, and memory, as ratios to a bare Qt Widgets
window with one list, in turns in one run. Under an X server of its own (./dev bench gives one)."""

import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

from Xlib import X, display
from Xlib.ext import damage

BENCH = pathlib.Path(sys.argv[0]).resolve().parent
BIN = BENCH.parent / "bin"
ROUNDS = int(os.environ.get("COUNTERSIGN_BENCH_ROUNDS", "25"))
PASSWORD = "tangerine ladder 57 quietly"


class Screen:
    """Watches an X server for new windows and for the first drawing in them."""

    def __init__(self):
        self.display = display.Display()
        self.display.damage_query_version()
        self.root = self.display.screen().root
        self.root.change_attributes(event_mask=X.SubstructureNotifyMask)
        self.display.sync()

    def first_drawing(self, command, environment):
        """Starts `command`; gives the process and the milliseconds until its first window was drawn in."""
        while self.display.pending_events():
            self.display.next_event()
        begin = time.monotonic()
        process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while True:
            event = self.display.next_event()
            if event.type == X.MapNotify and not event.override:
                event.window.damage_create(damage.DamageReportNonEmpty)
                self.display.flush()
            elif event.type == self.display.extension_event.DamageNotify:
                return process, (time.monotonic() - begin) * 1000


def proportional_set_size(process):
    """PSS in MiB: private memory, and the fair share of what is shared with other processes."""
    text = pathlib.Path(f"/proc/{process.pid}/smaps_rollup").read_text(encoding="ascii")
    return next(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")) / 1024


def end(process):
    process.terminate()
    process.wait()


def make_vault(folder, environment):
    (folder / "password").write_text(PASSWORD)
    (folder / "uris").write_text("".join(
        f"otpauth://totp/Service%20{number}:user{number}?secret=JBSWY3DPEHPK3PXP&issuer=Service%20{number}\n"
        for number in range(20)))
    cli = [BIN / "countersign-cli", "--vault", folder / "accounts.otpv", "--password-file", folder / "password"]
    subprocess.run([*cli, "init"], env=environment, check=True, stdout=subprocess.DEVNULL)
    subprocess.run([*cli, "add", "--uri-file", folder / "uris"], env=environment, check=True, stdout=subprocess.DEVNULL)
    return folder / "accounts.otpv"


def unlocked_memory(screen, command, environment):
    process, _ = screen.first_drawing(command, environment)
    time.sleep(1)  # a measurement, not a test: lets start-up work settle
    subprocess.run(["xdotool", "type", "--delay", "10", PASSWORD], env=environment, check=True)
    subprocess.run(["xdotool", "key", "Return"], env=environment, check=True)
    time.sleep(4)
    memory = proportional_set_size(process)
    end(process)
    return memory


def idle_share(screen, command, environment, seconds=20):
    """Share of one core used while the unlocked window just stands there, in percent."""
    process, _ = screen.first_drawing(command, environment)
    time.sleep(1)
    subprocess.run(["xdotool", "type", "--delay", "10", PASSWORD], env=environment, check=True)
    subprocess.run(["xdotool", "key", "Return"], env=environment, check=True)
    time.sleep(4)

    def used():
        fields = pathlib.Path(f"/proc/{process.pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
    before = used()
    time.sleep(seconds)
    share = (used() - before) / seconds * 100
    end(process)
    return share


def main():
    screen = Screen()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        environment = {**os.environ, "HOME": name, "XDG_RUNTIME_DIR": name, "QT_LOGGING_RULES": "*=false"}
        manager = subprocess.Popen(["openbox"], env=environment, stderr=subprocess.DEVNULL)
        time.sleep(0.5)
        vault = make_vault(folder, environment)
        programs = {"bare window": [BENCH / "support" / "bare_window"],
                    "countersign": [BIN / "countersign", "--vault", vault]}
        times = {which: [] for which in programs}
        for _ in range(ROUNDS):
            for which, command in programs.items():
                process, milliseconds = screen.first_drawing(command, environment)
                end(process)
                times[which].append(milliseconds)
        medians = {which: statistics.median(values) for which, values in times.items()}
        for which, values in times.items():
            print(f"first drawing, {which:12} median {medians[which]:6.1f} ms  "
                  f"(fastest {min(values):.1f}, slowest {max(values):.1f}, {ROUNDS} starts)")
        print(f"first drawing, ratio        {medians['countersign'] / medians['bare window']:.2f}  (goal: at most 1.6)")
        process, _ = screen.first_drawing(programs["bare window"], environment)
        time.sleep(2)
        bare = proportional_set_size(process)
        end(process)
        own = unlocked_memory(screen, programs["countersign"], environment)
        print(f"memory (PSS), bare window {bare:.1f} MiB, countersign unlocked with 20 accounts {own:.1f} MiB, "
              f"ratio {own / bare:.2f}  (goal: at most 1.7)")
        print(f"idle, unlocked and visible: {idle_share(screen, programs['countersign'], environment):.2f} % of a core  "
              "(goal: under 1 %)")
        end(manager)


if __name__ == "__main__":
    main()
