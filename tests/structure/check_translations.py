#!/usr/bin/env python3
"""Checks that every text of the program is translated into every language, and that translations fit their sources.

Collects the texts anew with lupdate and compares; then looks at each translation: nothing unfinished or empty, the same
placeholders (%1, %n, %L1), a mnemonic (&) where the source has one, the same line breaks and markup, and an ellipsis
where the source ends in one. `cmake --build … --target update_translations` collects new texts.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
FOLDER = ROOT / "translations"
LANGUAGES = {"en": ["-pluralonly"], "zh_CN": []}
CANDIDATES = [os.environ.get("LUPDATE", ""), "/usr/lib/qt6/bin/lupdate", "lupdate-qt6", "lupdate6", "lupdate"]


def lupdate():
    for candidate in CANDIDATES:
        if candidate and shutil.which(candidate):
            return candidate
    sys.exit("check_translations: lupdate is missing; ./dev setup installs it")


def messages(path):
    """The messages of a .ts file: {(context, source, comment): element}."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment") or "")
            found[key] = message
    return found


def collected(language, options):
    """The messages that the sources hold now."""
    arguments = (FOLDER / "lupdate_arguments.txt").read_text().split("\n")
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh.ts"
        command = [lupdate(), *filter(None, arguments), *options, "-target-language", language, "-ts", str(fresh)]
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        return messages(fresh)


def placeholders(text):
    return sorted(set(re.findall(r"%(?:L?\d|n)", text)))


def faults(source, text, plural):
    """What is wrong with one translated text."""
    if not text.strip():
        yield "is empty"
        return
    expected, got = placeholders(source), placeholders(text)
    if plural:  # "one file" may stand for "%n file"
        expected, got = [p for p in expected if p != "%n"], [p for p in got if p != "%n"]
    if expected != got:
        yield f"has placeholders {got}, not {expected}"
    mnemonics = [re.findall(r"&(?=[^\s&;])(?!\w+;)", t) for t in (source, text)]
    if len(mnemonics[0]) != len(mnemonics[1]):
        yield "has another number of mnemonics (&)"
    if source.count("\n") != text.count("\n"):
        yield "has other line breaks"
    if sorted(re.findall(r"</?\w+>", source)) != sorted(re.findall(r"</?\w+>", text)):
        yield "has other markup"
    if source.endswith("…") != text.endswith("…"):
        yield "differs in the ellipsis at its end"
    if (source[:1].isspace(), source[-1:].isspace()) != (text[:1].isspace(), text[-1:].isspace()):
        # A Chinese bracket or stop brings its own space along.
        if text[:1] not in "（，" and text[-1:] not in "：":
            yield "differs in the blanks at its ends"


def check(language, options):
    known = messages(FOLDER / f"countersign_{language}.ts")
    wanted = collected(language, options)
    for key in wanted.keys() - known.keys():
        yield key, "is not in the file"
    for key in known.keys() - wanted.keys():
        yield key, "is in no source any more"
    for key in known.keys() & wanted.keys():
        translation = known[key].find("translation")
        forms = translation.findall("numerusform")
        if translation.get("type"):
            yield key, f"is {translation.get('type')}"
            continue
        for text in [form.text or "" for form in forms] or [translation.text or ""]:
            for fault in faults(key[1], text, bool(forms)):
                yield key, fault


def main():
    count = 0
    for language, options in LANGUAGES.items():
        for (context, source, _), fault in sorted(check(language, options)):
            print(f"countersign_{language}.ts: {context}: “{source}” {fault}")
            count += 1
    if count:
        sys.exit(f"check_translations: {count} fault(s)")
    print("check_translations: complete")


if __name__ == "__main__":
    main()
