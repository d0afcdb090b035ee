"""The pages of the corpus, class by class. Each is drawn by page.js as described here and then passed through `after`."""

import base64
import html
import subprocess

from codes import code, small_code, store_code, styled, terminal_code
from texts import beside, chance_of, link, migration

LAYOUTS = ["settings", "wizard", "split", "mail"]
SCALES = [1, 1, 1, 1.25, 1.5, 2]
SCREENS = [(1280, 800), (1366, 768), (1440, 900), (1920, 1080)]
CLASSES = {}


def page_class(name, count):
    """Registers a function that describes page number i of the class with its own chance."""
    def register(describe):
        CLASSES[name] = (describe, count)
        return describe
    return register


def page(chance, codes, **more):
    width, height = chance.choice(SCREENS[:3])
    made = {"codes": codes, "layout": chance.choice(LAYOUTS), "language": chance.choice(["en", "zh"]), "theme": "",
            "scale": chance.choice([1, 1, 1.25]), "width": width, "height": height}
    made.update(more)
    return made


@page_class("light", 12)
def light(chance, i):
    text = link(chance, chinese=["", "escaped", "raw"][i % 3])
    maker = None if i % 3 < 2 else ["qrcode", "qrencode"][i % 2]
    return page(chance, [code(chance, text=text, maker=maker, size=chance.choice([160, 180, 200, 240, 256]))],
                **({"width": 1920, "height": 1080, "scale": 1} if i % 2 else {}))


@page_class("dark", 12)
def dark(chance, i):
    return page(chance, [code(chance, size=chance.choice([160, 200, 220, 256]), margin=chance.choice([0, 1, 2, 4]),
                              frame="padding:8px;background:#fff" if i % 2 else "")], theme="dark")


@page_class("inverted", 12)
def inverted(chance, i):
    ink, ground = [("#ffffff", "#0d1117"), ("#e6edf3", "#161b22"), ("#ffffff", "#000000"), ("#7ee787", "#0d1117")][i % 4]
    return page(chance, [code(chance, size=chance.choice([160, 200, 256]), dark=ink, light=ground)], theme="dark")


@page_class("scale factor", 16)
def scale_factor(chance, i):
    scale = [1, 1.25, 1.5, 1.75, 2, 3, 1.1, 1.33, 0.9, 0.8][i % 10]
    return page(chance, [code(chance, size=chance.choice([140, 168, 200]))], scale=scale, width=1280, height=720)


@page_class("80 to 400 pixels", 18)
def sizes(chance, i):
    size = [80, 84, 88, 96, 100, 104, 110, 116, 120, 128, 132, 140, 150, 172, 230, 300, 350, 400][i]
    return page(chance, [small_code(chance, size, maker=["qrcode", "qrencode"][i % 2])], scale=1)


def shaped(dots, corners, inner):
    def describe(chance, i):
        return page(chance, [styled(chance, dots, chance.choice(corners), chance.choice(inner),
                                    size=[180, 200, 220, 260, 300, 340][i % 6], level=chance.choice("MQ"),
                                    dark=chance.choice(["#000000", "#1a1a2e", "#0b3d2e", "#3b0764"]))],
                    scale=chance.choice(SCALES))
    return describe


for shape in ("dots", "rounded", "classy", "classy-rounded", "extra-rounded"):
    page_class("modules: " + shape, 10)(shaped(shape, ["square", "dot", "extra-rounded", None], ["square", "dot", None]))


@page_class("gradient", 12)
def gradient(chance, i):
    colors = [("#d7263d", "#1b1464"), ("#2563eb", "#7c3aed"), ("#0f766e", "#1e3a8a"), ("#b45309", "#111827")][i % 4]
    made = styled(chance, ["square", "rounded", "dots"][i % 3], "square", "square",
                  gradient={"type": ["linear", "radial"][i % 2], "rotation": 0.8,
                            "colorStops": [{"offset": 0, "color": colors[0]}, {"offset": 1, "color": colors[1]}]},
                  size=[200, 240, 280][i % 3], level=chance.choice("MQ"))
    return page(chance, [made], scale=chance.choice(SCALES))


@page_class("logo", 18)
def logo(chance, i):
    name = chance.choice(["shield", "letter", "cloud", "ring"])
    if i >= 14:  # covers more than can be repaired, or nearly: told apart by codes.impossible()
        return page(chance, [code(chance, maker="qrcode", size=220, level="L", logo={"name": name, "share": 0.3})])
    if i % 2:
        made = styled(chance, ["square", "rounded", "dots"][i % 3], size=[220, 260, 300][i % 3], level="QH"[i % 2],
                      logo={"name": name, "share": [0.3, 0.4][i % 2]})
    else:
        made = code(chance, maker=["qrcode", "qrencode"][i // 2 % 2], size=[200, 240, 280][i % 3], level="QH"[i // 2 % 2],
                    logo={"name": name, "share": [0.16, 0.2, 0.24][i % 3]})
    return page(chance, [made], scale=chance.choice(SCALES))


@page_class("low contrast", 14)
def low_contrast(chance, i):
    ink, ground = [("#8a8a8a", "#ffffff"), ("#b4b4b4", "#ffffff"), ("#cccccc", "#ffffff"), ("#dadada", "#ffffff"),
                   ("#e6e6e6", "#ffffff"), ("#777777", "#999999"), ("#30363d", "#161b22"), ("#21262d", "#0d1117"),
                   ("#9aa4b2", "#d7dce3"), ("#555555", "#777777"), ("#c9b8a0", "#efe6d8"), ("#444444", "#2a2a2a"),
                   ("#dfe3ea", "#f5f6f8"), ("#3a3a3a", "#222222")][i]
    return page(chance, [code(chance, size=chance.choice([180, 200, 240]), dark=ink, light=ground)],
                theme="dark" if int(ground[1:3], 16) < 64 else "")


@page_class("coloured", 20)
def coloured(chance, i):
    # From the seventh on the two are about equally bright: only one of red, green and blue tells them apart.
    ink, ground = [("#1d4ed8", "#ffffff"), ("#b91c1c", "#fff7ed"), ("#15803d", "#f0fdf4"), ("#7c3aed", "#fde68a"),
                   ("#facc15", "#1e3a8a"), ("#f472b6", "#1f2937"),
                   ("#006a00", "#d00000"), ("#d00000", "#006a00"), ("#0000ff", "#393900"), ("#ffff00", "#ffffff"),
                   ("#ffe94d", "#ffffff"), ("#e04040", "#2f8f2f"), ("#9c27b0", "#4f7d1c"), ("#c2185b", "#27802b"),
                   ("#00796b", "#b0413e"), ("#ff7f50", "#7fb2c8"), ("#3f51b5", "#6d5a2a"), ("#ff00ff", "#00b000"),
                   ("#e91e63", "#5e8a3a"), ("#808000", "#8060ff")][i]
    return page(chance, [code(chance, size=chance.choice([200, 240]), dark=ink, light=ground)])


@page_class("several codes", 16)
def several(chance, i):
    first = code(chance, size=chance.choice([160, 200, 240]))
    beside_it = [
        lambda: [store_code(chance), first], lambda: [first, store_code(chance), store_code(chance, size=120)],
        lambda: [first, code(chance, size=200)], lambda: [store_code(chance, size=240), code(chance, size=130, level="L")],
        lambda: [first, code(chance, size=180, dark="#ffffff", light="#111111")],
        lambda: [code(chance, size=120, level="L") for _ in range(4)],
        lambda: [store_code(chance, size=200), styled(chance, "dots", size=240)],
        lambda: [store_code(chance, size=160), code(chance, size=200, dark="#e6edf3", light="#161b22")]]
    return page(chance, beside_it[i % 8](), scale=[1, 1.25, 1.5][i % 3], layout=chance.choice(["settings", "mail", "wizard"]),
                width=1440, height=960)


def turned(transform, room=60, **more):
    return dict(transform=transform, room=room, **more)


@page_class("rotated", 16)
def rotated(chance, i):
    angle = [15, 30, 45, 90, 7, 22, 180, 270, 60, -12, 3, 75, -30, 135, 200, -45][i]
    return page(chance, [code(chance, size=chance.choice([160, 200, 240]), **turned(f"rotate({angle}deg)"))])


@page_class("skewed", 10)
def skewed(chance, i):
    skew = [f"skewX({angle}deg)" for angle in (8, 15, 22, -12, -20)] + \
           ["skewY(10deg)", "skewY(-18deg)", "skew(10deg, 6deg)", "skew(-14deg, 8deg)", "scale(1.300, 0.900)"]
    return page(chance, [code(chance, size=chance.choice([180, 220, 260]), **turned(skew[i]))])


@page_class("perspective", 14)
def perspective(chance, i):
    tilt = ["rotateY(20deg)", "rotateY(32deg)", "rotateY(-40deg)", "rotateX(25deg)", "rotateX(-35deg)", "rotateX(42deg)",
            "rotateY(25deg) rotateX(20deg)", "rotateY(-30deg) rotateX(15deg)", "rotateY(45deg)", "rotateX(20deg) rotateZ(15deg)",
            "rotateY(30deg) rotateZ(-20deg)", "rotateY(-25deg) rotateX(-25deg)", "rotateX(30deg) rotateZ(40deg)",
            "rotateY(38deg) rotateX(8deg)"][i]
    return page(chance, [code(chance, size=chance.choice([220, 260, 300]),
                              **turned(f"perspective({chance.choice([600, 800])}px) {tilt}"))], height=1000)


@page_class("mirrored", 10)
def mirrored(chance, i):
    flip = ["scaleX(-1)", "scaleY(-1)", "scaleX(-1) rotate(90deg)", "scaleX(-1) rotate(10deg)"][i % 4]
    return page(chance, [code(chance, size=chance.choice([160, 200, 240]), **turned(flip, 30))])


@page_class("blurred", 14)
def blurred(chance, i):
    made = code(chance, size=[200, 240, 280, 320][i % 4], level=chance.choice("LM"), margin=2)
    share = [0.25, 0.35, 0.45, 0.5, 0.55, 0.3, 0.4][i % 7]
    made["blur_of_module"] = share  # becomes a filter when the number of modules is known
    return page(chance, [made], scale=chance.choice([1, 1.25, 1.5]))


@page_class("dimmed", 14)
def dimmed(chance, i):
    share = [0.3, 0.4, 0.5, 0.6, 0.7][i % 5]
    shape = styled(chance, "rounded", size=240) if i % 4 == 3 else code(chance, size=chance.choice([180, 220]))
    return page(chance, [shape], overlay={"share": share, "color": "255,255,255" if i % 7 == 6 else "0,0,0"},
                theme="dark" if i % 3 == 2 else "")


@page_class("remote desktop", 16)
def remote(chance, i):
    resize = [0.8, 0.75, 0.67, 0.6, 0.5][i % 5]
    size = int(chance.choice([150, 180, 200]) / resize)
    return page(chance, [code(chance, size=size, level=chance.choice("LM"), margin=2)], scale=1, height=1080,
                after={"resize": resize, "jpeg": [85, 75, 60, 50][i % 4]})


@page_class("JPEG 70 to 20", 18)
def jpeg(chance, i):
    made = styled(chance, "rounded", size=260) if i % 5 == 4 else code(chance, size=chance.choice([180, 200, 240]))
    return page(chance, [made], after={"jpeg": [70, 60, 50, 40, 30, 20][i % 6]}, theme="dark" if i % 6 == 5 else "")


@page_class("terminal", 24)
def terminal(chance, i):
    kind = ["UTF8", "ANSIUTF8", "UTF8i", "ANSI", "ANSIUTF8i", "ANSI256UTF8"][i % 6]
    dark_screen = i % 4 != 3
    text = link(chance)
    height = [1.0, 1.1, 1.15, 1.2, 1.25, 1.3][i % 5 + i // 12]
    big = kind == "ANSI"
    window = {"ground": ["#000000", "#1e1e1e", "#300a24"][i % 3] if dark_screen else "#ffffff",
              "ink": ["#ffffff", "#d4d4d4"][i % 2] if dark_screen else "#111111",
              "font": ["'DejaVu Sans Mono'", "'Liberation Mono'", "'Noto Sans Mono'"][i // 2 % 3],
              "fontSize": 10 if big else [12, 13, 14, 16][i % 4], "lineHeight": height,
              "html": "alice@server:~$ google-authenticator\nWarning: pasting the following URL exposes the OTP secret:\n  "
                      + html.escape(text[:24]) + "…\n" + terminal_code(text, kind, "L")
                      + "\nYour new secret key is hidden.\nEnter code from app (-1 to skip): "}
    return page(chance, [], terminal=window, texts=[text], scale=[1, 1, 1.25, 1.5, 2][i % 5], width=1100, height=1000)


@page_class("migration", 16)
def migrations(chance, i):
    limit = [200, 300, 400, 500, 600, 700, 800, 1000][i % 8]
    size = [300, 320, 360, 380, 400, 420, 440, 520][i % 8]
    maker = ["qrcode", "qrencode"][i % 2]
    return page(chance, [code(chance, text=migration(chance, limit), size=size, level="L" if limit > 300 else "M", maker=maker,
                              margin=4)], scale=[1, 1.25, 1.5][i % 3], height=1000,
                theme="dark" if i % 4 == 1 else "", after={"jpeg": 80} if i % 8 == 5 else {})


@page_class("4K", 12)
def uhd(chance, i):
    scale = [1, 1, 1.5, 2][i % 4]
    return page(chance, [code(chance, size=int(chance.choice([160, 200, 260])))], scale=scale,
                width=int(3840 / scale), height=int(2160 / scale), theme="dark" if i % 3 == 1 else "")


SCREENS_OF_A_DESKTOP = [(1920, 1080, 1), (2560, 1440, 1.25), (3840, 2160, 2)]


@page_class("three monitors", 16)
def monitors(chance, i):
    """Four desktops: each as one picture, and each monitor by itself. The code stands on one of the monitors."""
    desktop, place = divmod(i, 4)
    shared = chance_of(f"desktop {desktop}")
    where, shape = desktop % 3, desktop
    made = code(shared, size=shared.choice([160, 200, 240]), dark="#e6edf3" if shape == 1 else "#000000",
                light="#161b22" if shape == 1 else "#ffffff")

    def one(monitor):
        width, height, scale = SCREENS_OF_A_DESKTOP[monitor]
        here = [made] if monitor == where else []
        return page(chance_of(f"desktop {desktop} {monitor}"), [dict(entry) for entry in here], scale=scale,
                    width=int(width / scale), height=int(height / scale), theme="dark" if shape == 1 else "",
                    layout="settings" if here else ["prose", "table", "mail"][monitor])

    if place < 3:
        return one(place)
    return {**one(where), "side_by_side": [one(monitor) for monitor in range(3)]}


def barcode(kind, text):
    png = subprocess.run(["zint", "--direct", "--filetype=PNG", "--scale=2", "-b", kind, "-d", text],
                         stdout=subprocess.PIPE, check=True).stdout
    width, height = int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")
    return {"source": "data:image/png;base64," + base64.b64encode(png).decode(), "size": width, "height": height}


@page_class("no code", 32)
def no_code(chance, i):
    theme = "dark" if i % 5 == 4 else ""
    if i < 6:
        return page(chance, [], layout=["prose", "table", "settings"][i % 3], theme=theme)
    if i < 12:
        kind, text = [("DATAMATRIX", "https://example.com/parts/4711"), ("AZTEC", "M1MUSTER/HANS E7X5K2Q ZRHLHRLX 0317"),
                      ("EANX", "761234567890"), ("CODE128", "PARCEL-0042-ZRH"), ("PDF417", "DRIVER LICENCE 4711 MUSTER"),
                      ("HANXIN", "https://example.com/parts/4711")][i - 6]
        return page(chance, [barcode(kind, text)], layout="settings")
    if i < 14:
        return page(chance, [], layout="keyboard", width=1280, height=800)
    if i < 16:
        return page(chance, [code(chance, text=beside(chance), size=200)], layout="settings", theme=theme)
    kind = ["noise", "bits", "checkerboard", "crossword", "halftone", "photo", "icons", "bits"][i % 8]
    cell = {"noise": 1, "bits": [3, 5][i % 2], "checkerboard": 12, "crossword": 28, "halftone": [6, 9][i // 8 % 2],
            "photo": 2, "icons": 1}[kind]
    return page(chance, [], canvas={"kind": kind, "cell": cell, "seed": 1000 + i}, width=[1280, 1920, 1366][i % 3],
                height=[720, 1080, 768][i % 3], scale=1)


def all_pages():
    for name, (describe, count) in CLASSES.items():
        for i in range(count):
            made = describe(chance_of(f"{name} {i}"), i)
            made.update(name=f"{''.join(sign if sign.isalnum() else '-' for sign in name)}-{i:02}".replace("--", "-"),
                        **{"class": name})
            yield made
