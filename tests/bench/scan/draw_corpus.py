#!/usr/bin/python3
"""Draws the corpus that the scan is measured with: pages with codes of independent makers, in Debian's Chromium.

    draw_corpus.py FOLDER [CLASS…]

FOLDER gets the pictures and truth.json, which tells of each its class and the texts that must be found. The same
programs draw the same corpus again; a corpus that these very files drew is left as it is. Needs chromium, nodejs, npm, qrencode, zint and python3-pil."""

import hashlib
import io
import json
import pathlib
import shutil
import subprocess
import sys

from PIL import Image

from chromium import Chromium
from codes import draw_codes, impossible, pitch
from page_classes import CLASSES, all_pages
from texts import is_account

HERE = pathlib.Path(__file__).resolve().parent


def prepare_tools(folder):
    """The template beside the packages that package-lock.json names."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json", "page.html", "page.css", "page.js"):
        shutil.copy(HERE / name, folder)
    if not (folder / "node_modules" / "qr-code-styling").exists():
        subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=folder, check=True, stdout=sys.stderr)


def drawn_by():
    """What tells one state of these files from another."""
    digest = hashlib.sha256()
    for file in sorted(HERE.iterdir()):
        if file.suffix in (".py", ".js", ".mjs", ".css", ".html", ".json"):
            digest.update(file.read_bytes())
    return digest.hexdigest()


def is_drawn(folder):
    truth = folder / "truth.json"
    return truth.exists() and json.loads(truth.read_text()).get("drawn by") == drawn_by()


def remove_former(folder):
    """What truth.json says we drew, and nothing else."""
    truth = folder / "truth.json"
    if truth.exists():
        for picture in json.loads(truth.read_text())["pictures"]:
            (folder / pathlib.Path(picture["file"]).name).unlink(missing_ok=True)
        truth.unlink()


def draw_page(browser, page):
    """The page as the browser shows it and where its codes are; made larger if one does not fit."""
    for code in page["codes"]:
        if "blur_of_module" in code:
            module = pitch({**page, "scale": 1, "after": {}}, code)
            code["filter"] = f"blur({module * code['blur_of_module']:.2f}px)"
    for _ in range(3):
        png, frames = browser.draw(page)
        right = max((frame[2] for frame in frames), default=0)
        bottom = max((frame[3] for frame in frames), default=0)
        top = min((frame[1] for frame in frames), default=0)
        if right <= page["width"] and bottom <= page["height"] and top >= 0:
            return png, frames
        page["width"] = max(page["width"], int(right) + 20)
        page["height"] = max(page["height"], int(bottom) + 20 + max(0, int(-top * 2)))
    raise RuntimeError(f"{page['name']}: the codes do not fit")


def finish(page, drawings):
    """The file as it is kept: monitors side by side, seen through a remote desktop, compressed."""
    after = page.get("after") or {}
    if len(drawings) == 1 and not after:
        return drawings[0], "png"
    pictures = [Image.open(io.BytesIO(png)).convert("RGB") for png in drawings]
    picture = Image.new("RGB", (sum(part.width for part in pictures), max(part.height for part in pictures)))
    left = 0
    for part in pictures:
        picture.paste(part, (left, 0))
        left += part.width
    if "resize" in after:
        size = round(picture.width * after["resize"]), round(picture.height * after["resize"])
        # Two by two neighbours and no more, as remote desktops do it.
        picture = picture.transform(size, Image.Transform.AFFINE,
                                    (1 / after["resize"], 0, 0, 0, 1 / after["resize"], 0), Image.Resampling.BILINEAR)
    out = io.BytesIO()
    if "jpeg" in after:
        picture.save(out, "JPEG", quality=after["jpeg"])
        return out.getvalue(), "jpg"
    picture.save(out, "PNG", compress_level=1)
    return out.getvalue(), "png"


def truth_of(page, file_name, picture):
    size = Image.open(io.BytesIO(picture)).size
    parts = page.get("side_by_side") or [page]
    codes = [code for part in parts for code in part["codes"] if "text" in code]
    texts = page.get("texts") or [code["text"] for code in codes]
    return {
        "file": file_name, "class": page["class"], "width": size[0], "height": size[1], "texts": texts,
        "accounts": [text for text in texts if is_account(text)],
        "codes": [{key: code[key] for key in ("maker", "modules", "level", "size", "dark", "light", "transform", "filter",
                                              "logo", "styling") if key in code}
                  | {"pixels a module": round(pitch(page, code), 2)} for code in codes],
        "page": {key: page[key] for key in ("layout", "language", "theme", "scale", "overlay", "after") if page.get(key)}
        | ({"terminal": {key: value for key, value in page["terminal"].items() if key != "html"}} if "terminal" in page else {}),
    }


def main():
    folder = pathlib.Path(sys.argv[1]).resolve()
    wanted = sys.argv[2:] or list(CLASSES)
    if wanted == list(CLASSES) and is_drawn(folder):
        print(f"The corpus is there: {folder}")
        return
    tools = folder.parent / "scan-tools"
    prepare_tools(tools)
    folder.mkdir(parents=True, exist_ok=True)
    remove_former(folder)
    pages = [page for page in all_pages() if page["class"] in wanted]
    drawn = [part for page in pages for part in page.get("side_by_side") or [page]]
    draw_codes(drawn, tools)
    pictures, excluded = [], []
    browser = Chromium(tools / "page.html")
    for page in pages:
        parts = page.get("side_by_side") or [page]
        reason = next(filter(None, map(impossible, parts)), "")
        if reason:
            excluded.append({"page": page["name"], "class": page["class"], "reason": reason})
            continue
        drawings = [draw_page(browser, {**part, "name": page["name"]})[0] for part in parts]
        picture, ending = finish(page, drawings)
        file_name = f"{page['name']}.{ending}"
        (folder / file_name).write_bytes(picture)
        pictures.append(truth_of(page, file_name, picture))
    browser.close()
    truth = {"pictures": pictures, "excluded": excluded}
    if wanted == list(CLASSES):
        truth["drawn by"] = drawn_by()
    (folder / "truth.json").write_text(json.dumps(truth, indent=1, ensure_ascii=False) + "\n")
    print(f"{len(pictures)} pictures in {len({picture['class'] for picture in pictures})} classes, "
          f"{len(excluded)} left out as impossible: {folder}")


if __name__ == "__main__":
    main()
