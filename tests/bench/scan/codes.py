"""Codes of three independent makers, and whether a code can be read at all."""

import base64
import json
import pathlib
import re
import struct
import subprocess

from texts import beside, link

# Less than this many pixels a module is a matter of luck, the more so after blurring or compressing.
LEAST_PITCH, LEAST_PITCH_BLURRED = 1.5, 2.0


def code(chance, text=None, size=200, maker=None, level=None, margin=None, dark="#000000", light="#ffffff", **more):
    """One code of a page; `more` goes to the template as it is."""
    return {"text": text or link(chance), "size": size, "maker": maker or chance.choice(["qrcode", "qrencode", "styling"]),
            "level": level or chance.choice("LMMQ"), "margin": chance.choice([2, 4, 4]) if margin is None else margin,
            "dark": dark, "light": light, **more}


def styled(chance, dots, corners=None, inner=None, gradient=None, **more):
    """A code of qr-code-styling with modules of another shape."""
    made = code(chance, maker="styling", **more)
    made["dots"] = {"type": dots, "color": made["dark"]}
    if gradient:
        made["dots"]["gradient"] = gradient
    made["corners"], made["inner"] = corners, inner
    return made


def small_code(chance, size, **more):
    """A code of a size at which links must be short."""
    text = link(chance, size="short") if size < 110 else None
    return code(chance, text=text, size=size, level="L" if size < 150 else None, margin=chance.choice([1, 2]), **more)


def store_code(chance, size=110, **more):
    return code(chance, text=beside(chance), size=size, level="L", caption="App Store", **more)


def _draw_with_npm(codes, folder):
    wanted = [{"text": code["text"], "level": code["level"], "margin": code["margin"], "dark": code["dark"],
               "light": code["light"], "bytes": code["maker"] == "styling",
               "cover": code.get("logo", {}).get("share", 0)} for code in codes]
    program = pathlib.Path(__file__).with_name("make_qrcode.mjs")
    made = subprocess.run(["node", program.resolve()], cwd=folder, input=json.dumps(wanted), text=True,
                          stdout=subprocess.PIPE, check=True).stdout
    for code, drawing in zip(codes, json.loads(made)):
        code["modules"] = drawing["modules"]
        if "lost" in drawing:
            code["lost"], code["repairable"] = drawing["lost"], drawing["repairable"]
        if code["maker"] == "qrcode":
            code["svg"] = drawing["svg"]


def _draw_with_qrencode(code):
    png = subprocess.run(["qrencode", "-t", "PNG", "-l", code["level"], "-m", str(code["margin"]), "-s", "6",
                          f"--foreground={code['dark'][1:]}", f"--background={code['light'][1:]}", "-o", "-"],
                         input=code["text"].encode(), stdout=subprocess.PIPE, check=True).stdout
    code["modules"] = struct.unpack(">I", png[16:20])[0] // 6 - 2 * code["margin"]
    code["source"] = "data:image/png;base64," + base64.b64encode(png).decode()


def _describe_to_styling(code):
    dot = max(1, code["size"] // (code["modules"] + 2 * code["margin"]))
    logo = code.get("logo")
    # A logo that the library places hides whole modules, as many as error correction repairs by its own reckoning.
    code["styling"] = {
        "margin": dot * code["margin"], "qrOptions": {"errorCorrectionLevel": code["level"]},
        "dotsOptions": code.pop("dots", None) or {"type": "square", "color": code["dark"]},
        "backgroundOptions": {"color": code["light"]},
        "imageOptions": {"imageSize": logo["share"] if logo else 0.4, "margin": 2, "hideBackgroundDots": True}}
    for option, entry in (("cornersSquareOptions", "corners"), ("cornersDotOptions", "inner")):
        shape = code.pop(entry, None)
        if shape:
            code["styling"][option] = {"type": shape, "color": code["dark"]}


def draw_codes(pages, folder):
    codes = [code for page in pages for code in page["codes"] if "source" not in code]
    _draw_with_npm(codes, folder)
    for code in codes:
        if code["maker"] == "qrencode":
            _draw_with_qrencode(code)
        elif code["maker"] == "styling":
            _describe_to_styling(code)


def pitch(page, code):
    """Pixels of one module in the finished picture."""
    across = code["modules"] + 2 * code["margin"]
    css = code["size"] // across if code["maker"] == "styling" else code["size"] / across
    return css * page["scale"] * page.get("after", {}).get("resize", 1)


def impossible(page):
    """Why the codes of this page cannot be read even in principle; empty if they can."""
    for code in page["codes"]:
        if "modules" not in code:
            continue
        least = LEAST_PITCH_BLURRED if code.get("filter") or page.get("after") else LEAST_PITCH
        if pitch(page, code) < least:
            return f"{pitch(page, code):.2f} pixels a module, fewer than {least}"
        if code.get("lost", 0) > code.get("repairable", 0):
            return f"the logo destroys {code['lost']} codewords of a block that repairs {code['repairable']}"
    return ""


ESCAPE = re.compile("\033\\[([0-9;]*)m")
ANSI = {"30": "#000000", "37": "#ffffff", "40": "#000000", "47": "#ffffff"}


def terminal_code(text, kind, level):
    """What `qrencode -t KIND` prints, as HTML."""
    printed = subprocess.run(["qrencode", "-t", kind, "-l", level, "-m", "2", "-o", "-"], input=text.encode(),
                             stdout=subprocess.PIPE, check=True).stdout.decode()
    html, opened, place = "", False, 0
    for escape in ESCAPE.finditer(printed):
        html += printed[place:escape.start()]
        place = escape.end()
        if opened:
            html += "</span>"
            opened = False
        numbers = escape.group(1).split(";")
        style = "".join(f"color:{ANSI[n]};" for n in numbers if n in ("30", "37"))
        style += "".join(f"background:{ANSI[n]};" for n in numbers if n in ("40", "47"))
        if style:
            html += f'<span style="{style}">'
            opened = True
    return html + printed[place:] + ("</span>" if opened else "")

