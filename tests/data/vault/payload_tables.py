"""Vectors about the payload: check 13, and records that must not keep a vault from opening.

`accounts` is how many can be used, `unusable` the places of the others in the list, or "all".
"""

from cbor import Raw, encode, head, nested

ID = bytes(range(0xD0, 0xE0))


def record(changes=None, without=(), number=0):
    fields = {"id": ID[:-2] + number.to_bytes(2, "big"), "name": "alice", "type": "totp", "state": "confirmed", "digits": 6,
              "issuer": "GitHub", "period": 30, "secret": b"12345678901234567890", "created": 1_700_000_000, "algorithm": "SHA1"}
    fields.update(changes or {})
    return {key: value for key, value in fields.items() if key not in without}


def content(records, more=None, version=1):
    return encode({"v": version, "accounts": [Raw(encode(one)) for one in records], **(more or {})})


def two_accounts():
    hotp = record({"type": "hotp", "counter": 18_000_000_000, "groups": ["work", "money"], "favorite": True}, number=1)
    return content([record(), hotp])


def many_accounts(count):
    return content([record({"name": f"user {number}", "note": "x" * 1500}, number=number) for number in range(count)])


def newer_content():
    """What version 1.9 may write one day: more keys at the top and in records, and a kind of record that 1.0 does not know."""
    newer = record({"icon": b"\x89PNG" + bytes(range(60)), "passkeys": [{"rp": "example.com", "key": b"\x01\x02"}],
                    "zz": Raw(b"\xfb\x3f\xf8" + bytes(6))}, number=1)
    passkey = {"id": bytes(range(16)), "type": "passkey", "rp": "example.org", "private": bytes(32)}
    return content([record(), passkey, newer, record({"type": "hotp", "counter": 5}, number=3)],
                   {"devices": [{"id": bytes(16), "clock": 1 << 40}], "b": None, "a-longer-key-of-a-newer-version": Raw(b"\xc1\x01")})


class Table:
    def __init__(self):
        self.rows = []

    def internal(self, name, data, **vector):
        self.rows.append({"name": f"INTERNAL: {name}", "expect": "INTERNAL", "content": data, **vector})

    def opens(self, name, data, accounts, unusable=(), **vector):
        self.rows.append({"name": f"OPENS: {name}", "expect": "OPENS", "content": data, "accounts": accounts,
                          "unusable": unusable if unusable == "all" else list(unusable), **vector})

    def records(self, name, *records):
        """Between two good ones; none of these is usable."""
        data = content([record(number=1), *records, record(number=2)])
        self.opens(name, data, 2, range(1, 1 + len(records)))

    def usable(self, name, one):
        self.opens(name, content([one]), 1)


def padding(table):
    def padded(name, data, expected, **more):
        table.rows.append({"name": f"{expected}: {name}", "expect": expected, "padded": data, **more})

    empty = bytes.fromhex("a2617601686163636f756e747380")
    padded("padding of zeros alone", bytes(32768), "INTERNAL")
    padded("padding with another mark", empty + b"\x81" + bytes(32753), "INTERNAL")
    padded("padding without mark", empty + bytes(32754), "INTERNAL")  # the content's own last byte is 80, and goes
    padded("a byte after the mark's zeros", empty + b"\x80" + bytes(32752) + b"\x01", "INTERNAL")
    padded("two marks", empty + b"\x80\x80" + bytes(32752), "INTERNAL")
    padded("a mark and nothing else", b"\x80" + bytes(32767), "INTERNAL")
    padded("a mark as the last byte", empty + bytes(32753) + b"\x80", "INTERNAL")
    padded("padding to another size", empty + b"\x80" + bytes(32754), "OPENS", accounts=0, unusable=[])
    padded("a payload of 64 MiB", empty + b"\x80" + bytes(67108848 - 15), "OPENS", accounts=0, unusable=[])


def top_level(table):
    """Check 13: nothing can be told from such a payload."""
    for name, data in (
            ("a list", b"\x80"), ("a text", encode("vault")), ("an empty map", b"\xa0"), ("no accounts", encode({"v": 1})),
            ("no version", encode({"accounts": []})), ("version 0", content([], version=0)), ("version 2", content([], version=2)),
            ("version as a text", content([], version="1")), ("version true", content([], version=True)),
            ("version as a float", content([], version=Raw(b"\xf9\x3c\x00"))),
            ("version in two bytes", content([], version=Raw(b"\x18\x01"))),
            ("version 1 with a tag", content([], version=Raw(b"\xc1\x01"))),
            ("accounts as a number", encode({"v": 1, "accounts": 0})), ("accounts as a map", encode({"v": 1, "accounts": {}})),
            ("accounts as null", encode({"v": 1, "accounts": None})),
            ("accounts of indefinite length", encode({"v": 1, "accounts": Raw(b"\x9f\xff")})),
            ("map of indefinite length", b"\xbf" + two_accounts()[1:] + b"\xff"),
            ("map head in two bytes", b"\xb8\x02" + content([])[1:]),
            ("fewer accounts than said", encode({"v": 1, "accounts": Raw(head(4, 2) + encode(record()))})),
            ("a break instead of an account", encode({"v": 1, "accounts": Raw(head(4, 1) + b"\xff")})),
            ("a reserved head instead of an account", encode({"v": 1, "accounts": Raw(head(4, 1) + b"\x1c")})),
            ("an account that ends nowhere", encode({"v": 1, "accounts": Raw(head(4, 1) + b"\xbf\x61a")})),
            ("an account longer than all", encode({"v": 1, "accounts": Raw(head(4, 1) + b"\x5b" + b"\xff" * 8)})),
            ("10,001 accounts", encode({"v": 1, "accounts": Raw(head(4, 10001) + b"\xa0" * 10001)})),
            ("2^64-1 accounts", encode({"v": 1, "accounts": Raw(b"\x9b" + b"\xff" * 8)})),
            ("bytes behind the map", content([]) + b"\x00"), ("another vault behind the map", content([]) * 2),
            ("cut", two_accounts()[:-1]), ("cut in a key", content([])[:3]), ("more pairs than there are", b"\xa3" + content([])[1:]),
            ("fewer pairs than there are", b"\xa1" + content([])[1:]),
            ("keys in another order", b"\xa2" + encode("accounts") + b"\x80" + encode("v") + b"\x01"),
            ("a key twice", b"\xa3" + content([])[1:4] + content([])[1:]),
            ("accounts twice", b"\xa3" + content([])[1:] + encode("accounts") + b"\x80"),
            ("an unknown key out of order", b"\xa3" + content([])[1:] + encode("a") + b"\x01"),
            ("an unknown value of indefinite length", content([], {"new": Raw(b"\x9f\xff")})),
            ("an unknown value that is not the shortest", content([], {"new": Raw(b"\x18\x17")})),
            ("an unknown text that is not UTF-8", content([], {"new": Raw(b"\x62\xc3\x28")})),
            ("an unknown map with a key twice", content([], {"new": Raw(b"\xa2\x01\x01\x01\x01")})),
            ("a key that is not UTF-8", encode({"v": 1, "accounts": [], Raw(b"\x61\xff"): 1})),
            ("9 containers", content([], {"new": nested(8)})),
            ("257 pairs", content([], {f"k{number:03}": 1 for number in range(255)}))):
        table.internal(name, data)
    table.opens("8 containers", content([record()], {"new": nested(7)}), 1)
    table.opens("256 pairs", content([record()], {f"k{number:03}": 1 for number in range(254)}), 1)
    table.opens("an unknown map of 300 pairs", content([record()], {"new": {number: None for number in range(300)}}), 1)
    table.opens("keys that are no texts", content([record()], {1: 2, b"x": 3, Raw(b"\xf6"): 4}), 1)
    table.opens("10,000 records", encode({"v": 1, "accounts": Raw(head(4, 10000) + b"\xa0" * 10000)}), 0, "all")


def limits(table):
    """Each field at its limit, and one beyond."""
    for key, good, bad in (
            ("secret", [b"x", b"x" * 1024], [b"", b"x" * 1025]), ("pin", [b"", b"1", b"x" * 1024], [b"x" * 1025]),
            ("digits", [4, 10], [0, 3, 11, 1 << 31, (1 << 64) - 1]), ("period", [1, 86400], [0, 86401, 1 << 31, (1 << 64) - 1]),
            ("counter", [0, 1, (1 << 64) - 1], [-1]), ("name", ["", "x" * 4096], ["x" * 4097, "账" * 1366]),
            ("issuer", ["", "x" * 4096, "账" * 1365], ["x" * 4097]), ("note", ["", "x" * 65536], ["x" * 65537]),
            ("groups", [[], [""], ["x"] * 100, ["x" * 4096]], [["x"] * 101, ["x" * 4097], [1], [b"x"], "x"]),
            ("created", [0, -1, -(1 << 63), (1 << 63) - 1], [1 << 63, -(1 << 63) - 1]),
            ("trashed", [0, -1, (1 << 63) - 1], [1 << 63]), ("retired", [0, -1, (1 << 63) - 1], [1 << 63]),
            ("min_left", [0, 1, 86400], [-1, 86401, True]), ("also_on", ["", "x" * 4096], ["x" * 4097]),
            ("codes_at", ["", "x" * 4096], ["x" * 4097]), ("unbinder", ["", "x" * 4096], ["x" * 4097]),
            ("recovery", [[], [[b"12345-67890", False]], [[b"x" * 256, True]] * 100],
             [[[b"x", False]] * 101, [[b"", False]], [[b"x" * 257, False]], [["x", False]], [[b"x", 0]], [[b"x"]],
              [[b"x", True, True]], [b"x"]]),
            ("favorite", [True, False], [0, 1, "true"]),
            ("state", ["pending", "confirmed", "retired"], ["", "Confirmed", "revoked"]),
            ("type", ["totp", "steam", "yandex", "motp"], ["", "TOTP", "passkey"]),
            ("algorithm", ["SHA1", "SHA256", "SHA512", "MD5"], ["", "sha1", "SHA3-256"]),
            ("id", [bytes(15) + b"\x01"], [bytes(16), b"", bytes(range(1, 16)), bytes(range(1, 18))])):
        for value in good:
            table.usable(f"{key} {shown(value)}", record({key: value}))
        for value in bad:
            table.records(f"{key} {shown(value)}", record({key: value}))


def shown(value):
    if isinstance(value, (bytes, str)) and len(value) > 20 or isinstance(value, list) and len(value) > 9:
        return f"of {len(value)} " + {"bytes": "bytes", "str": "characters", "list": "items"}[type(value).__name__]
    if isinstance(value, list) and value and isinstance(value[0], str) and len(value[0]) > 20:
        return f"with one of {len(value[0])} characters"
    return value.hex() or "of no bytes" if isinstance(value, bytes) else repr(value)


def kinds(table):
    """Another type in each field, required fields that are missing."""
    wrong = {"id": "text", "pin": "text", "name": b"x", "note": 1, "type": 1, "state": True, "digits": "6", "groups": {}, "issuer": None,
             "period": Raw(b"\xf9\x4f\x80"), "secret": "12345678", "counter": "5", "created": "now", "trashed": None, "favorite": None, "retired": "now", "min_left": "5", "also_on": 1, "codes_at": b"x",
             "unbinder": None, "recovery": {},
             "algorithm": b"SHA1"}
    for key, value in wrong.items():
        table.records(f"{key} of another type", record({key: value}))
    for key in ("id", "type", "digits", "period", "secret", "algorithm"):
        table.records(f"record without {key}", record(without=[key]))
    for key in ("name", "state", "issuer", "created"):
        table.usable(f"record without {key}", record(without=[key]))
    table.records("HOTP without counter", record({"type": "hotp"}))
    table.usable("HOTP with counter 0", record({"type": "hotp", "counter": 0}))
    table.usable("TOTP with a counter", record({"counter": 3}))


def odd_records(table):
    """Records that are not deterministic CBOR, or no map: their end can be found."""
    whole = encode(record())
    for name, data in (
            ("a number", b"\x00"), ("null", b"\xf6"), ("a text", encode("account")), ("an empty list", b"\x80"), ("an empty map", b"\xa0"),
            ("a map of indefinite length", b"\xbf" + whole[1:] + b"\xff"), ("a map head in two bytes", b"\xb8\x0a" + whole[1:]),
            ("a record inside a tag", b"\xc1" + whole), ("text of indefinite length", b"\x7f\x61a\x61b\xff"),
            ("ten arrays in each other", bytes(nested(10))), ("a number in too many bytes", b"\x1b" + bytes(8)),
            ("digits in two bytes", encode(record({"digits": Raw(b"\x18\x06")}))),
            ("a name of indefinite length", encode(record({"name": Raw(b"\x7f\x61a\xff")}))),
            ("a name that is not UTF-8", encode(record({"name": Raw(b"\x61\xff")}))),
            ("a name with a surrogate", encode(record({"name": Raw(b"\x63\xed\xa0\x80")}))),
            ("an overlong name", encode(record({"name": Raw(b"\x62\xc1\xa1")}))),
            ("keys in another order", head(5, 10) + b"".join(
                encode(key) + encode(value) for key, value in reversed(record().items()))),
            ("a key twice", head(5, 11) + encode("id") + encode(ID) + whole[1:]),
            ("257 pairs", encode(record({f"x{number:04}": 1 for number in range(247)}))),
            ("an unknown value nine containers deep", encode(record({"new": nested(6)}))),
            ("an unknown value of indefinite length", encode(record({"new": Raw(b"\x9f\xff")}))),
            ("an unknown simple value in two bytes", encode(record({"new": Raw(b"\xf8\x18")})))):
        table.records(f"{name} instead of a record" if len(data) < 20 else f"record with {name}", Raw(data))
    table.records("three bad records in a row", Raw(b"\x00"), Raw(b"\xa0"), Raw(b"\xf6"))
    table.opens("the same record twice", content([record(), record(), record(number=1)]), 2, [1])
    table.opens("another record with the same id", content([record(), record({"name": "bob"}), record(number=1)]), 2, [1])
    table.opens("only bad records", content([Raw(b"\x00"), Raw(b"\xa0")]), 0, [0, 1])
    table.usable("256 pairs in a record", record({f"x{number:04}": 1 for number in range(246)}))
    table.usable("an unknown value eight containers deep", record({"new": nested(5)}))
    table.usable("unknown values of every kind", record(
        {"a": -1, "b": b"x", "c": "x", "d": [1], "e": {1: 2}, "f": Raw(b"\xc1\x01"), "g": Raw(b"\xf9\x3c\x00"), "h": None, "i": True,
         "j": Raw(b"\xf8\xff"), "k": Raw(b"\xf7")}))
    table.usable("unknown keys that are no texts", record({5: 1, b"x": 2}))
    table.usable("a name with every script", record({"name": "\u0000\u202e العربية 账户 🔑"}))
    table.opens("what version 1.9 may write", newer_content(), 3, [1])
    table.rows.append({"name": "OPENS: a whole file of version 1.9", "expect": "OPENS", "base": "v1.9", "accounts": 3, "unusable": [1]})


def vectors(_parts):
    table = Table()
    padding(table)
    top_level(table)
    limits(table)
    kinds(table)
    odd_records(table)
    return table.rows
