#!/usr/bin/env python3
"""Which lines and branches of the code that must not be wrong the tests have reached: `./dev test --coverage`.

    coverage.py BUILD-FOLDER [--missed]

Prints both per file and in sum for each area (--missed: the line numbers, too); exits 1 if an area's sum is under the limits.
Branches that only an exception of the standard library takes, and those no value can take, are not counted.
"""

import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
LEAST_LINES, LEAST_BRANCHES = 95.0, 90.0

# The first area that a file's path begins with takes it.
AREAS = (("CBOR", ("core/vault/cbor_",)), ("vault", ("core/vault/",)), ("crypto", ("core/crypto/",)),
         ("links", ("core/otp/link", "core/otp/otpauth", "core/otp/migration", "core/otp/percent", "core/otp/label")),
         ("OTP", ("core/otp/",)))


def measured(build):
    """Per file: its lines and branches as (number, count) and (number, taken)."""
    command = ["gcovr", "--root", str(ROOT), "--object-directory", str(build), "--filter", str(ROOT / "core") + "/",
               "--exclude-throw-branches", "--exclude-unreachable-branches", "--json", "-", str(build / "core")]
    report = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    files = {}
    for file in report["files"]:
        lines = [line for line in file["lines"] if not line.get("gcovr/noncode")]
        files[file["file"]] = ([(line["line_number"], line["count"]) for line in lines],
                               [(line["line_number"], branch["count"]) for line in lines for branch in line["branches"]])
    return files


def share(items):
    return 100.0 * sum(count > 0 for _, count in items) / len(items) if items else 100.0


def row(name, lines, branches):
    print(f"{name:44} {share(lines):6.1f} % of {len(lines):5} lines {share(branches):6.1f} % of {len(branches):5} branches")


def missed(items):
    return ", ".join(str(number) for number in sorted({number for number, count in items if not count})) or "none"


def main():
    files = measured(pathlib.Path(sys.argv[1]).resolve())
    too_low = []
    for area, prefixes in AREAS:
        lines, branches = [], []
        for path in sorted(path for path in files if path.startswith(prefixes)):
            of_file = files.pop(path)
            row("  " + path, *of_file)
            if "--missed" in sys.argv:
                print(f"      lines {missed(of_file[0])}; branches at {missed(of_file[1])}")
            lines += of_file[0]
            branches += of_file[1]
        row(area, lines, branches)
        if not lines or share(lines) < LEAST_LINES or share(branches) < LEAST_BRANCHES:
            too_low.append(area)
    if too_low:
        print(f"Under {LEAST_LINES:.0f} % of lines or {LEAST_BRANCHES:.0f} % of branches: {', '.join(too_low)}", file=sys.stderr)
    return 1 if too_low else 0


if __name__ == "__main__":
    sys.exit(main())
