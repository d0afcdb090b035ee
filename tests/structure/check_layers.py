#!/usr/bin/env python3
"""Checks that the source keeps its layers: core has no Qt, nothing includes what stands above it, each outside
library is used only where it belongs, and the top level holds only the agreed entries. Prints each breach; exits 1."""

import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]

# What each part may include of ours, besides itself.
ALLOWED = {
    "core/base": set(),
    "core/crypto": {"core/base"},
    "core/otp": {"core/base", "core/crypto"},
    "core/providers": {"core/base", "core/crypto", "core/otp"},
    "core/vault": {"core/base", "core/crypto", "core/otp", "core/providers"},
    "core/transfer": {"core/base", "core/crypto", "core/otp", "core/vault"},
    "core/qr": {"core/base", "core/crypto", "core/otp"},
    "core/time_check": {"core/base"},
    "ui/text": {"core"},
    "ui/sheets": {"core", "ui/text"},
    "ui/clock": {"core", "ui/text"},
    "ui/settings": {"core", "ui/text"},
    "ui/desktop": {"core", "ui/settings", "ui/text"},
    "ui/session": {"core", "ui/settings", "ui/text"},
    "ui/scan": {"core", "ui/text"},
    "ui/accounts": {"core", "ui/text", "ui/settings", "ui/desktop", "ui/session"},
    "ui/dialogs": {"core", "ui/clock", "ui/text", "ui/settings", "ui/desktop", "ui/session", "ui/accounts", "ui/scan", "ui/sheets"},
    "ui/window": {"core", "ui"},
    "app/common": {"core"},
    "app/camera": {"ui/scan"},
    "app/scan": {"core", "ui/scan", "app/common"},
    "app/cli": {"core", "ui/clock", "ui/text", "ui/scan", "ui/sheets", "app/common"},
    "app/gui": {"core", "ui", "app/common"},
}

# Outside headers and the only places that may include them.
OUTSIDE = {
    r"sodium": ("core/crypto/", "core/vault/", "core/otp/"),
    r"openssl/": ("core/crypto/", "core/otp/"),
    r"(argon2|gcrypt)\.h": ("core/crypto/",),
    r"protozero/": ("core/otp/",),
    r"(nlohmann/|pugixml|zip\.h|sqlite3)": ("core/transfer/",),
    r"(ZXing/)?(ReadBarcode|DecodeHints|MultiFormatWriter|BarcodeFormat|ImageView|BitMatrix)": ("core/qr/zxing_",),
    r"CLI/": ("app/cli/",),
    r"png\.h": ("ui/sheets/",),
    r"zxcvbn": ("ui/dialogs/",),
    r"qt6keychain/": ("ui/session/system_keyring_",),
    r"xcb/": ("app/scan/", "ui/desktop/"),
}

TOP_LEVEL = re.compile(r"CMakeLists\.txt|CMakePresets\.json|app|core|ui|resources|translations|tests|installers|cmake|docs|dev"
                       r"|\..*|.*\.md|LICENSES|LICENSE|REUSE\.toml")
INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]', re.M)


def tracked(*patterns):
    out = subprocess.run(["git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns], cwd=ROOT,
                         capture_output=True, text=True, check=True).stdout
    return [line for line in out.splitlines() if (ROOT / line).exists()]


def part_of(path):
    return "/".join(path.split("/")[:2])


def breaches_in(path, text):
    part = part_of(path)
    for kind, header in INCLUDE.findall(text):
        if header.startswith(("core/", "ui/", "app/")):
            target = part_of(header)
            allowed = ALLOWED.get(part, set())
            if target != part and target not in allowed and target.split("/")[0] not in allowed:
                yield f"{path}: {part} must not include {header}"
        elif part.startswith("core/") and re.match(r"Q[A-Z]\w*|Qt\w*/", header):
            yield f"{path}: core has no Qt, but includes <{header}>"
        for pattern, places in OUTSIDE.items():
            if kind == "<" and re.match(pattern, header) and not path.startswith(places):
                yield f"{path}: <{header}> belongs to {', '.join(places)}"


def main():
    breaches = []
    sources = [path for path in tracked("*.cpp", "*.h") if path.startswith(("core/", "ui/", "app/"))]
    for path in sources:
        text = (ROOT / path).read_text(encoding="utf-8")
        breaches += breaches_in(path, text)
        if part_of(path) not in ALLOWED:
            breaches.append(f"{path}: a part that tests/structure/check_layers.py does not know")
        if path.endswith(".h") and "#pragma once" not in text:
            breaches.append(f"{path}: #pragma once is missing")
        # Platform differences stand in one file per platform.
        if not path.startswith("app/cli") and re.search(r"#\s*if(def)?\s.*\bQ_OS_", text):
            breaches.append(f"{path}: platform switch; give each platform a file")
    for entry in sorted({path.split("/")[0] for path in tracked()}):
        if not TOP_LEVEL.fullmatch(entry):
            breaches.append(f"{entry}: outside the agreed top level")
    print("\n".join(breaches) or f"{len(sources)} source files keep their layers")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
