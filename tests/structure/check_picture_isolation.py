#!/usr/bin/env python3
"""Pictures are decoded in countersign-scan and nowhere else: the programs that hold keys import nothing that could do it.
What each program imports stands in its table of dynamic symbols.

    check_picture_isolation.py FOLDER   the folder with the programs
"""

import pathlib
import re
import shutil
import subprocess
import sys

SKIPPED = 77
DECODING = re.compile(r"""
      QImageReader::|QImageIOHandler::|QImageIOPlugin::          # decoders, and whoever picks one
    | QImage::(load|loadFromData|fromData)\(|QImage::QImage\(QString|QImage::QImage\(char
    | QPixmap::(load|loadFromData)\(|QPixmap::QPixmap\(QString|QPixmap::QPixmap\(char
    | QIcon::QIcon\(QString|QIcon::addFile\(                     # icons from files
    | QMovie::|QPicture::|QSvgRenderer::|QGraphicsSvgItem::|QPdfDocument::
    | ZXing::.*(Read|Decod|Detect)                               # finding codes
    | png_(create_read|image_begin_read|read|process_data|set_read) # libpng, which the CLI writes with
""", re.VERBOSE)


def symbols(program):
    """Everything the program imports, and what it brings along of a library that was linked in."""
    result = subprocess.run(["nm", "-DC", str(program)], capture_output=True, text=True, check=True)
    return result.stdout.splitlines()


def main(folder):
    if not shutil.which("nm"):
        print("skipped: not installed: nm")
        return SKIPPED
    failures = 0
    for name in ("countersign", "countersign-cli"):
        for line in symbols(folder / name):
            if DECODING.search(line):
                print(f"{name} can decode pictures: {line.split(maxsplit=1)[-1]}")
                failures += 1
    # The same look at the helper must find both, or it would find nothing anywhere.
    helper = [line for line in symbols(folder / "countersign-scan") if DECODING.search(line)]
    for what in ("QImageReader", "ZXing"):
        if not any(what in line for line in helper):
            print(f"this check is blind: countersign-scan seems not to use {what}")
            failures += 1
    if not failures:
        print(f"figure: picture decoding imported: {len(helper)} symbols by countersign-scan, 0 by the window and the CLI")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
