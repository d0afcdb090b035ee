#!/usr/bin/env python3
"""Writes lists of links, and other files with links in them."""

import html
import json
import pathlib
import sys

FOLDER = pathlib.Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))
import sample_accounts as samples  # noqa: E402

MOTP = {"issuer": "VPN", "name": "mobile", "type": "motp", "secret": "", "secret_hex": "0a1b2c3d", "algorithm": "MD5", "digits": 6,
        "period": 10, "counter": None, "motp_secret_text": "0a1b2c3d"}
ALL = [samples.PLAIN, samples.CHINESE, samples.COUNTING, samples.STEAM, samples.NAMELESS, samples.SHORT]
links = [samples.link(each) for each in ALL]
MIGRATED = {"issuer": "", "name": "a", "type": "totp", "secret": "AEBAGBAFAYDQQCIK", "secret_hex": "0102030405060708090a", "algorithm": "SHA1",
            "digits": 6, "period": 30, "counter": None}
FIRST_PART = "otpauth-migration://offline?data=ChUKCgECAwQFBgcICQoSAWEgASgBMAIQARgCIAAoBw=="

lines = ["\ufeff# exported", "", *links[:3], "# a comment otpauth://totp/none?secret=JBSWY3DPEHPK3PXP", "  " + links[3] + "  ", *links[4:],
         "# another one otpauth-migration://offline?data=ChUKCgECAwQFBgcICQoSAWEgASgBMAIQARgCIAAoBw==",
         "motp://VPN:mobile?secret=0a1b2c3d", "otpauth://totp/broken?secret=18", "otpauth://sms/what?secret=JBSWY3DPEHPK3PXP"]
(FOLDER / "list.txt").write_text("\r\n".join(lines), encoding="utf-8")
page = "<!DOCTYPE html>\n<html><body>" + "".join(
    f'<p><a href="{html.escape(each)}">open</a> <code>{html.escape(each)}</code></p>\n' for each in links
) + '<a href="https://example.com/otpauth">no link</a> <a href="steam://run/440">a game</a></body></html>\n'
(FOLDER / "page.html").write_text(page, encoding="utf-8")
(FOLDER / "mail.txt").write_text(f"Hello,\n\nyour link is <{links[0]}>, and the other one: \"{links[1]}\".\n", encoding="utf-8")
(FOLDER / "migration.txt").write_text(f"QR-Code:{FIRST_PART}\n", encoding="utf-8")
samples.write_expected(FOLDER, [
    {"file": "list.txt", "format": "otpauth-text", "accounts": [*ALL, MOTP], "rejected": [{"name": "broken"}, {"name": "what"}]},
    {"file": "page.html", "format": "otpauth-html", "accounts": ALL},
    {"file": "mail.txt", "format": "otpauth-text", "accounts": ALL[:2]},
    {"file": "migration.txt", "format": "google-migration", "accounts": [MIGRATED]}])
