#!/usr/bin/env python3
"""Which lines and branches of the code that must not be wrong the tests have reached: `./dev test --coverage`.

    coverage.py BUILD-FOLDER [--missed]

Prints both per file and in sum for each area (--missed: the line numbers, too); exits 1 if an area's sum is under the limits.
clang counts in the source: a branch is one side of a condition that somebody wrote.
"""

import json
import os
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
    """Per file: its lines as (number, count), its branches as (number, taken), two of them a condition."""
    merged = build / "profiles" / "merged.profdata"
    subprocess.run(["llvm-profdata", "merge", "-sparse", "-o", str(merged), *map(str, merged.parent.glob("*.profraw"))], check=True)
    programs = [path for path in (build / "tests").iterdir() if path.name.startswith("tst_") and path.is_file()]
    command = ["llvm-cov", "export", "-instr-profile", str(merged), str(programs[0])]
    command += [word for path in programs[1:] for word in ("-object", str(path))]
    report = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    files = {str(path.relative_to(ROOT)): ([], []) for path in ROOT.glob("core/*/*.cpp")}  # those that no program links, too
    for file in report["data"][0]["files"]:
        path = pathlib.Path(os.path.normpath(build / file["filename"]))  # ccache makes it relative
        if path.is_relative_to(ROOT / "core"):
            files[str(path.relative_to(ROOT))] = (lines_of(file["segments"]), branches_of(file["branches"]))
    return files


def lines_of(segments):
    """A line counts with the largest count of the region that reaches into it and of those that begin on it."""
    counts = {}
    for (line, _, count, has_count, is_entry, _), following in zip(segments, segments[1:]):
        if has_count:
            for number in range(line if is_entry else line + 1, following[0] + 1):
                counts[number] = max(counts.get(number, 0), count)
    return sorted(counts.items())


def branches_of(branches):
    """Each condition's two sides, over all instances of a template."""
    counts = {}
    for line, column, _, _, true_count, false_count, *_ in branches:
        for side, count in ((True, true_count), (False, false_count)):
            counts[line, column, side] = counts.get((line, column, side), 0) + count
    return [(line, count) for (line, _, _), count in sorted(counts.items())]


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
            if path.endswith(".cpp") and not of_file[0]:
                too_low.append(f"{path}, which no test reaches")
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
