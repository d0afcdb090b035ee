#!/usr/bin/env python3
"""The real countersign-cli against real time servers on this computer: four of chrony, one of ntpsec where this may use
its port, and liars. None of them touches the system's clock."""

import json
import os
import pathlib
import pwd
import shutil
import socket
import struct
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parents[3]
CLI = pathlib.Path(os.environ.get("COUNTERSIGN_BUILD_BIN", ROOT / "build/dev/bin")) / "countersign-cli"
SEARCH = f"{ROOT / 'build/time-servers/usr/sbin'}:/usr/sbin:{os.environ.get('PATH', '')}"
SINCE_1900 = 2208988800


def free_port():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def answers(address, port):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.settimeout(0.2)
        try:
            probe.sendto(b"\x23" + bytes(39) + b"anything", (address, port))
            answer = probe.recv(1024)
            return answer[0] >> 6 != 3 and 0 < answer[1] < 16
        except OSError:
            return False


class Daemon:
    """A time server as a child of this test; `is_there` once it answers."""

    def __init__(self, folder, name, command, address, port):
        self.name = f"{address}:{port}"
        self.log = (folder / f"{name}.log").open("w")
        self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=self.log, stderr=self.log)
        deadline = time.monotonic() + 10
        self.is_there = False
        while not self.is_there and self.process.poll() is None and time.monotonic() < deadline:
            self.is_there = answers(address, port)

    def stop(self):
        self.process.terminate()
        self.process.wait(10)
        self.log.close()


def chrony(folder, program, stratum):
    port = free_port()
    conf = folder / f"chrony-{port}.conf"
    conf.write_text(f"port {port}\nbindaddress 127.0.0.1\nlocal stratum {stratum}\nallow 127.0.0.0/8\ncmdport 0\n"
                    f"bindcmdaddress /\npidfile {folder}/chrony-{port}.pid\n")
    return Daemon(folder, f"chrony-{port}", [program, "-x", "-d", "-U", "-u", pwd.getpwuid(os.getuid()).pw_name, "-f", conf], "127.0.0.1", port)


def ntpsec(folder, program):
    """It knows no port but 123, and an unsynchronised one is no use: it plays the orphan that others go by."""
    conf = folder / "ntpsec.conf"
    conf.write_text("disable ntp\ndisable kernel\ntos orphan 5 orphanwait 1\ninterface ignore all\ninterface listen 127.0.0.1\n"
                    "restrict 127.0.0.1\n")
    return Daemon(folder, "ntpsec", [program, "-n", "-c", conf, "-l", folder / "ntpsec-messages.log"], "127.0.0.1", 123)


class Liar:
    """Answers like a good server, with a clock that is `offset` seconds fast."""

    def __init__(self, offset):
        self.offset, self.questions = offset, 0
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.name = "127.0.0.1:%d" % self.socket.getsockname()[1]
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            question, sender = self.socket.recvfrom(1024)
            self.questions += 1
            stamp = int((time.time() + self.offset + SINCE_1900) * 2**32)
            answer = struct.pack(">BBbbII4sQ8sQQ", 0x24, 1, 6, -20, 0, 0, b"GPS\0", stamp, question[40:48], stamp, stamp)
            self.socket.sendto(answer, sender)


def clock(status, *servers):
    with tempfile.TemporaryDirectory() as home:
        done = subprocess.run([CLI, "--json", "clock", *(["--query", *servers] if servers else [])], check=False, timeout=60,
                              capture_output=True, text=True, env={"HOME": home, "LC_ALL": "C.UTF-8"})
    assert done.returncode == status, f"{servers}: ended with {done.returncode}: {done.stdout} {done.stderr}"
    return json.loads(done.stdout) if done.stdout else None


def measure(good):
    """`good` servers know the time; as many as needed are asked together with liars."""
    exact = clock(0, *good)
    assert abs(exact["offset_ms"]) < 100 and all(server["agrees"] for server in exact["servers"]), exact
    far, near = Liar(-3600), Liar(40)
    outvoted = clock(0, *good[:3], far.name)
    assert abs(outvoted["offset_ms"]) < 100, outvoted
    assert [server["agrees"] for server in outvoted["servers"]] == [True, True, True, False], outvoted
    together = clock(1, *good[:2], near.name, Liar(40).name)
    assert together["offset_ms"] is None, f"two against two gave {together}"
    lone = clock(1, *good[:3], *[Liar(300).name for _ in range(3)])
    assert lone["offset_ms"] is None, f"three against three gave {lone}"
    majority = clock(1, *[Liar(134).name for _ in range(4)])
    assert abs(majority["offset_ms"] - 134_000) < 100, majority
    assert far.questions == 1, f"one server was sent {far.questions} packets"
    clock(2, *good[:3])  # too few to be sure
    quiet = Liar(0)
    clock(0)
    assert quiet.questions == 0
    return exact


def measure_ntpsec(folder, good):
    """Another maker's server agrees with chrony's, alone among them and against a liar. False if it can't run here."""
    program = shutil.which("ntpd", path=SEARCH)
    server = program and ntpsec(folder, program)
    try:
        if not server or not server.is_there:
            return False
        exact = clock(0, server.name, *good[:3])
        assert abs(exact["offset_ms"]) < 100 and all(answer["agrees"] for answer in exact["servers"]), exact
        outvoted = clock(0, server.name, *good[:2], Liar(3600).name)
        assert abs(outvoted["offset_ms"]) < 100, outvoted
        assert [answer["agrees"] for answer in outvoted["servers"]] == [True, True, True, False], outvoted
        return True
    finally:
        if server:
            server.stop()


def main():
    chronyd = shutil.which("chronyd", path=SEARCH)
    if not chronyd:
        print("skipped: chrony is not here; ./dev test fetches it")
        return 77
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        os.chmod(folder, 0o755)  # the servers give up root
        servers = [chrony(folder, chronyd, stratum) for stratum in (2, 3, 4, 5)]
        try:
            good = [server.name for server in servers if server.is_there]
            if len(good) < 4:
                print("skipped: the time servers did not start:", *[log.read_text() for log in folder.glob("*.log")])
                return 77
            exact = measure(good)
            has_ntpsec = measure_ntpsec(folder, good)
        finally:
            for server in servers:
                server.stop()
    print(f"figure: four chrony servers and up to four liars: offset {exact['offset_ms']} ms, liars outvoted, two against two gave no answer")
    print("figure: ntpsec among them: agrees, and outvotes a liar with two of chrony" if has_ntpsec
          else "ntpsec is not here, or its port is taken: only chrony was asked")
    return 0


if __name__ == "__main__":
    sys.exit(main())
