#!/usr/bin/python3
"""Draws the small sample of the corpus that is committed, for tests on machines without a browser and npm.

    draw_sample.py FOLDER [--without FILE]

A few pages of each class, cut down to their codes and what stands around them, in as few colours as they have. Pages that
FILE names (one a line) are left out. What is in FOLDER already is drawn again."""

import io
import json
import pathlib
import sys

from PIL import Image

from chromium import Chromium
from codes import draw_codes, impossible
from draw_corpus import draw_page, finish, prepare_tools, remove_former, truth_of
from page_classes import all_pages

# The pages of a class that are taken, by their number; those here instead of the usual ones because they are small.
USUAL = (2, 5)
TAKEN = {"80 to 400 pixels": (0, 7), "4K": (0,), "three monitors": (0, 2), "no code": (6, 7, 8, 15, 19, 22), "coloured": (2, 5, 6, 9),
         "several codes": (0, 3, 4), "terminal": (0, 1, 2, 3), "migration": (0, 2), "low contrast": (0, 2, 8)}
AROUND = 24
# Of pages without code, and of what is nothing but pattern, a corner says as much as the whole.
CORNER = (480, 320)
MOST_COLOURS = 256


def cut_out(page, drawing, frames):
    """The codes with a little of the page around them."""
    picture = Image.open(io.BytesIO(drawing)).convert("RGB")
    if not frames:
        return picture.crop((0, 0, min(CORNER[0], picture.width), min(CORNER[1], picture.height)))
    scale = page["scale"]
    left, top = min(frame[0] for frame in frames) - AROUND, min(frame[1] for frame in frames) - AROUND
    right, bottom = max(frame[2] for frame in frames) + AROUND, max(frame[3] for frame in frames) + AROUND
    return picture.crop((max(0, round(left * scale)), max(0, round(top * scale)),
                         min(picture.width, round(right * scale)), min(picture.height, round(bottom * scale))))


def to_png(picture):
    """As small as it gets without another look: few colours become a palette, many stay as they are."""
    if picture.getcolors(MOST_COLOURS):
        picture = picture.quantize(MOST_COLOURS, dither=Image.Dither.NONE)
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    return out.getvalue()


def is_taken(page):
    return int(page["name"].rsplit("-", 1)[1]) in TAKEN.get(page["class"], USUAL)


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    without = pathlib.Path(sys.argv[3]).read_text().split() if sys.argv[2:3] == ["--without"] else []
    left_out = {pathlib.Path(name).stem for name in without}
    tools = pathlib.Path(__file__).resolve().parents[3] / "build" / "scan-tools"
    prepare_tools(tools)
    folder.mkdir(parents=True, exist_ok=True)
    remove_former(folder)
    pages = [page for page in all_pages() if is_taken(page) and page["name"] not in left_out and "side_by_side" not in page]
    draw_codes(pages, tools)
    pictures = []
    browser = Chromium(tools / "page.html")
    for page in pages:
        if impossible(page):
            continue
        drawing, frames = draw_page(browser, page)
        picture, ending = finish(page, [to_png(cut_out(page, drawing, frames))])
        file_name = f"{page['name']}.{ending}"
        (folder / file_name).write_bytes(picture)
        pictures.append(truth_of(page, file_name, picture))
    browser.close()
    for picture in pictures:
        for code in picture["codes"]:
            code.pop("styling", None)
    (folder / "truth.json").write_text(json.dumps({"pictures": pictures}, indent=1, ensure_ascii=False) + "\n")
    size = sum(file.stat().st_size for file in folder.iterdir())
    print(f"{len(pictures)} pictures in {len({picture['class'] for picture in pictures})} classes, {size / 1024:.0f} KiB: {folder}")


if __name__ == "__main__":
    main()
