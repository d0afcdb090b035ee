"""Vectors about the file and its header: checks 1 to 12, 14 and 15 of docs/vault-format.md, in their order.

`until` says how far a reader goes: "digests" (checks 1 to 8, no secret), "costs" (1 to 9), else it opens. Expected is the
error's name, or "PASSES" where the reader stops before opening, or "OPENS".
"""

from vault_parts import (DIGESTS, HEADER, KDF, MEMORY, OPS, PASSWORD, SALT, SLOT1, SLOT2, WRAPPED, WRAP_NONCE,
                         counting, u16, u32, u64)

FILE = HEADER + 32784 + 32
TOO_MANY = (b"\xff" * 4).hex()
# Breaks everything that is checked later than the version: no slots, digests that do not agree, bytes behind the end.
LATER = [["put", 76, u16(0)], ["flip", 60, 1], ["append", "00"]]


class Table:
    def __init__(self):
        self.rows = []

    def add(self, expected, name, **vector):
        self.rows.append({"name": f"{expected}: {name}", "expect": expected, **vector})

    def changed(self, expected, name, *changes, **vector):
        self.add(expected, name, changes=[list(change) for change in changes], **vector)

    def edited(self, expected, name, *edits, **vector):
        """Sealed with these bytes in the header, as the vault key's owner could."""
        self.add(expected, name, header_edits=[list(edit) for edit in edits], **vector)


def what_kind_of_file(table):
    """Checks 1 to 4."""
    table.changed("EMPTY", "no bytes", ("whole", ""))
    for size in (1, 8, 9, 79, 80, 4096, FILE):
        table.changed("ZEROED", f"{size} zeros", ("whole", [["00", size]]))
    for offset in range(8):
        table.changed("NOT_A_VAULT", f"byte {offset} of the magic", ("flip", offset, 1), *LATER)
    table.changed("NOT_A_VAULT", "the first bytes zeroed", ("put", 0, [["00", 512]]))
    table.changed("NOT_A_VAULT", "all zeros but the last byte", ("whole", [["00", 4095], "01"]))
    table.changed("NOT_A_VAULT", "eighth bits lost on the way", ("put", 0, "09"))
    table.changed("NOT_A_VAULT", "line ends changed to LF", ("remove", 4, 1))
    table.changed("NOT_A_VAULT", "line ends changed to CRLF", ("insert", 7, "0d"))
    table.changed("NOT_A_VAULT", "a PNG picture", ("whole", ["89504e470d0a1a0a0000000d49484452", ["00", 100]]))
    table.changed("NOT_A_VAULT", "a text of three letters", ("whole", b"abc".hex()))
    table.changed("NOT_A_VAULT", "one byte that is not ours", ("whole", "8a"))
    table.changed("NOT_A_VAULT", "a byte order mark before it", ("insert", 0, "efbbbf"))
    for version in (0, 2, 256, 257, 65535):
        table.changed("NEWER", f"version {version}", ("put", 8, u16(version)), *LATER)
    for bit in range(16):
        table.changed("NEWER", f"flag {bit} must be understood", ("put", 16, u32(1 << bit)), *LATER)
    table.changed("NEWER", "version 2 that ends after its version", ("put", 8, u16(2)), ("cut", 10))
    table.changed("NEWER", "a flag in a file that ends after its flags", ("put", 16, u32(1)), ("cut", 20))
    table.changed("NEWER", "header of another size under another version", ("put", 8, u16(2)), ("put", 12, u32(80)))
    for bit in (16, 23, 31):
        table.edited("OPENS", f"flag {bit} may be ignored", (16, u32(1 << bit)), **TWO)
    table.edited("OPENS", "every flag that may be ignored", (16, u32(0xFFFF0000)), **TWO)
    table.edited("OPENS", "version 1.65535", (10, u16(65535)), **TWO)


TWO = {"accounts": 2, "unusable": []}


def numbers(table):
    """Check 5, at the limits and one beyond. What is checked later is broken as well."""
    for name, offset, value in (
            ("header_len 0", 12, u32(0)), ("header_len 147", 12, u32(147)), ("header_len 65,537", 12, u32(65537)),
            ("header_len of 4 GiB", 12, TOO_MANY), ("header_len one short", 12, u32(HEADER - 1)),
            ("header_len one long", 12, u32(HEADER + 1)), ("header_len 148 with two slots", 12, u32(148)),
            ("payload_len 0", 44, u64(0)), ("payload_len 32,783", 44, u64(32783)),
            ("payload_len 67,108,865", 44, u64(67108865)), ("payload_len 2^63", 44, u64(1 << 63)),
            ("payload_len 2^64-1", 44, u64((1 << 64) - 1)), ("no slots", 76, u16(0)), ("17 slots", 76, u16(17)),
            ("65,535 slots", 76, u16(65535)), ("a slot more than there is", 76, u16(3)),
            ("a slot fewer than there is", 76, u16(1)), ("ext_len 1 without extension", 78, u16(1)),
            ("ext_len 65,535", 78, u16(65535)), ("password slot of 115", SLOT1 + 2, u16(115)),
            ("password slot of 117", SLOT1 + 2, u16(117)), ("slot of 2,049", SLOT1 + 2, u16(2049)),
            ("slot of 65,535", SLOT1 + 2, u16(65535)), ("slot of 0", SLOT1 + 2, u16(0)),
            ("recovery slot of 87", SLOT2 + 2, u16(87)), ("recovery slot of 89", SLOT2 + 2, u16(89)),
            ("recovery slot as a password slot", SLOT2, "01"), ("password slot as a recovery slot", SLOT1, "02"),
            ("password slot as a keyring slot", SLOT1, "03")):
        table.changed("MALFORMED", name, ("put", offset, value), ("flip", 60, 1), ("append", "00"))


def headers(table, parts):
    """Check 5: slots and extensions of every shape."""
    password, recovery = parts.password_slot(), parts.recovery_slot()

    def made(expected, name, slots, more=None, **header):
        table.add(expected, name, header=parts.header(slots, **header), **(more or {}))

    empty = parts.slot(9, b"")
    made("OPENS", "16 slots", [empty] * 15 + [password], TWO)
    made("MALFORMED", "17 slots that are there", [empty] * 16 + [password])
    made("OPENS", "unknown slot of 2,048", [parts.slot(9, bytes(2048)), password], TWO)
    made("MALFORMED", "unknown slot of 2,049", [parts.slot(9, bytes(2049)), password])
    made("OPENS", "reserved slots 4 and 5", [parts.slot(4, bytes(7)), password, parts.slot(5, bytes(300))], TWO)
    made("OPENS", "slot of type 0", [parts.slot(0, b""), password], TWO)
    made("OPENS", "slots of types 6 and 255", [parts.slot(6, b"x"), parts.slot(255, b"y"), password], TWO)
    four = [parts.password_slot(password=str(number), seed=number) for number in range(4)]
    made("OPENS", "four password slots", four, {**TWO, "secret": {"text": "3"}})
    made("MALFORMED", "five password slots", four + [password])
    made("MALFORMED", "slot head cut by the digests", [password, b"\x09\x00\x00"])
    made("MALFORMED", "slot body cut by the digests", [password, b"\x09\x00\x05\x00abcd"])
    made("MALFORMED", "keyring slot of 87", [password, parts.slot(3, bytes(87))])
    made("OPENS", "keyring slot beside a password", [password, parts.slot(3, bytes(88))], TWO)
    made("PASSES", "the smallest header", [empty], {"until": "digests"})
    made("WRONG_SECRET", "the smallest header", [empty])
    made("OPENS", "the longest header", [password, recovery], TWO, extension=bytes(65536 - HEADER))
    made("MALFORMED", "a header one longer", [password, recovery], extension=bytes(65537 - HEADER))
    made("OPENS", "extension of one byte", [password, recovery], TWO, extension=b"x")
    made("OPENS", "flags on a password slot", [parts.password_slot(flags=0x81)], TWO)


def lengths(table):
    """Check 6."""
    for size in (1, 4, 7, 8, 9, 10, 11, 15, 16, 18, 20, 44, 52, 79, 80, 84, 200, DIGESTS, HEADER - 32, HEADER - 1, HEADER, HEADER + 1,
                 HEADER + 16384, FILE - 33, FILE - 32, FILE - 16, FILE - 1):
        table.changed("TRUNCATED", f"only {size} bytes", ("cut", size))
    table.changed("TRUNCATED", "damaged and cut", ("flip", 60, 1), ("flip", 20000, 1), ("cut", -1))
    table.changed("TRUNCATED", "payload_len one more", ("put", 44, u64(32785)), repair="digests")
    table.changed("TRUNCATED", "payload_len 67,108,864", ("put", 44, u64(67108864)), repair="digests")
    for name, more in (("a byte", "00"), ("a line end", "0a"), ("a digest", [["55", 32]]), ("a page of zeros", [["00", 4096]])):
        table.changed("TRAILING", f"{name} more", ("append", more))
    table.changed("TRAILING", "damaged, and a byte more", ("flip", 60, 1), ("flip", 20000, 1), ("append", "00"))
    table.changed("TRAILING", "payload_len one less", ("put", 44, u64(32784)), base="large", repair="digests")
    table.add("OPENS", "30 accounts with long notes", base="large", accounts=30, unusable=[])


FIELDS = (("version_minor", 10), ("an ignorable flag", 18), ("vault_id", 20), ("save_counter", 36), ("payload_nonce", 52),
          ("slot flags", SLOT1 + 1), ("slot_id", SLOT1 + 4), ("kdf", KDF), ("ops", OPS), ("mem_kib", MEMORY), ("salt", SALT),
          ("wrap_nonce", WRAP_NONCE), ("wrapped_vk", WRAPPED), ("the second slot", SLOT2 + 40), ("the last byte of the slots", DIGESTS - 1))


def damage(table):
    """Checks 7 and 8."""
    for name, offset in FIELDS:
        table.changed("DAMAGED_HEADER", f"a bit of {name}", ("flip", offset, 4))
    table.changed("DAMAGED_HEADER", "first bit of the digest", ("flip", DIGESTS, 128))
    table.changed("DAMAGED_HEADER", "last bit of the digest", ("flip", DIGESTS + 31, 1))
    table.changed("DAMAGED_HEADER", "header and body", ("flip", 60, 1), ("flip", 20000, 1))
    table.changed("DAMAGED_HEADER", "file digest repaired alone", ("flip", 60, 1), repair="file")
    for name, offset in (("the header mac's first byte", HEADER - 32), ("the header mac's last byte", HEADER - 1),
                         ("the payload's first byte", HEADER), ("the payload's middle", 16000), ("the tag", -33),
                         ("the file digest's first byte", -32), ("the file digest's last byte", -1)):
        table.changed("DAMAGED_BODY", f"a bit of {name}", ("flip", offset, 64))
    table.changed("DAMAGED_BODY", "a sector of zeros", ("put", 4096, [["00", 512]]))
    table.changed("DAMAGED_BODY", "a page of zeros", ("put", 8192, [["00", 4096]]))
    table.changed("DAMAGED_BODY", "zeros to the end", ("put", 4096, [["00", FILE - 4096]]))
    table.changed("DAMAGED_BODY", "two pages changed places", ("swap", 4096, 12288, 4096))
    table.changed("DAMAGED_BODY", "header digest repaired alone", ("flip", 60, 1), repair="header")
    table.add("PASSES", "an intact file, without a secret", until="digests")


def costs(table, parts):
    """Check 9: `available` are the KiB of free memory, of which a slot may take half."""
    for name, offset, value in (
            ("no operations", OPS, u32(0)), ("17 operations", OPS, u32(17)), ("2^32-1 operations", OPS, TOO_MANY),
            ("no memory", MEMORY, u32(0)), ("7 KiB", MEMORY, u32(7)), ("1 GiB and 1 KiB", MEMORY, u32(1048577)),
            ("4 TiB", MEMORY, TOO_MANY), ("kdf 0", KDF, "00"), ("kdf 2", KDF, "02"), ("kdf 255", KDF, "ff"),
            ("first zero after kdf", KDF + 1, "01"), ("second zero after kdf", KDF + 2, "01"), ("third zero after kdf", KDF + 3, "80")):
        table.edited("KDF_REFUSED", name, (offset, value))
    table.edited("PASSES", "16 operations", (OPS, u32(16)), until="costs")
    table.edited("PASSES", "1 GiB", (MEMORY, u32(1048576)), until="costs")
    table.edited("PASSES", "10 GiB of work", (OPS, u32(10)), (MEMORY, u32(1048576)), until="costs")
    table.edited("KDF_REFUSED", "11 GiB of work", (OPS, u32(11)), (MEMORY, u32(1048576)), until="costs")

    def together(expected, name, *slots):
        made = [parts.password_slot(operations=ops, kibibytes=memory, seed=number, derive=False)
                for number, (ops, memory) in enumerate(slots)]
        table.add(expected, name, header=parts.header(made), until="costs")

    together("PASSES", "10 GiB of work in three slots", (9, 1048576), (1, 1048568), (1, 8))
    together("KDF_REFUSED", "1 KiB more than 10 GiB in three slots", (9, 1048576), (1, 1048569), (1, 8))
    together("KDF_REFUSED", "only the fourth slot is too costly", (1, 8), (1, 8), (1, 8), (17, 8))
    table.add("PASSES", "half of the free memory", until="costs", available=16)
    table.add("KDF_REFUSED", "1 KiB more than half of the free memory", until="costs", available=15)
    table.add("KDF_REFUSED", "no free memory", available=0)
    table.edited("WRONG_SECRET", "a password does not open after 16 operations more", (OPS, u32(16)))
    table.edited("OPENS", "the recovery key does not ask what a password costs", (OPS, u32(17)), secret="recovery", **TWO)
    table.add("OPENS", "the recovery key needs no memory", available=0, secret="recovery", **TWO)


def secrets(table, parts):
    """Check 10."""
    for text in ("", " ", PASSWORD + " ", " " + PASSWORD, PASSWORD.capitalize(), PASSWORD[:-1], PASSWORD + "\n", "ein Geheimnis äöü"):
        table.add("WRONG_SECRET", json_name(text), secret={"text": text})
    table.add("WRONG_SECRET", "another recovery key", secret="other recovery")
    table.add("WRONG_SECRET", "a password where there is only a recovery key", base="recovery only")
    table.add("OPENS", "the recovery key alone", base="recovery only", secret="recovery", **TWO)
    table.add("OPENS", "the password", **TWO)
    table.add("OPENS", "the recovery key", secret="recovery", **TWO)
    table.add("OPENS", "the published vector", base="published", accounts=0, unusable=[])
    for number, text in enumerate(("one", "two", "three", PASSWORD), 1):
        table.add("OPENS", f"password {number} of 4", base="four passwords", secret={"text": text}, **TWO)
    table.add("WRONG_SECRET", "none of 4 passwords", base="four passwords", secret={"text": "four"})
    bound = (("vault_id", 20), ("flags of the slot", SLOT1 + 1), ("slot_id", SLOT1 + 4), ("ops", OPS), ("salt", SALT),
             ("wrap_nonce", WRAP_NONCE), ("wrapped_vk", WRAPPED), ("the tag of wrapped_vk", WRAPPED + 47))
    for name, offset in bound:
        table.changed("WRONG_SECRET", f"{name} changed on purpose", ("flip", offset, 2), repair="digests")
    table.edited("WRONG_SECRET", "more memory than the key was made with", (MEMORY, u32(9)))
    other = parts.password_slot(vault_id=counting(0x11, 16))
    table.add("WRONG_SECRET", "slot of another vault", header=parts.header([other]))
    table.edited("WRONG_SECRET", "recovery slot as a keyring slot", (SLOT2, "03"), secret="recovery")
    composed = parts.password_slot(password="Gr\u00fc\u00dfe", seed=3)
    table.add("OPENS", "a password with umlauts", header=parts.header([composed]), secret={"text": "Gr\u00fc\u00dfe"}, **TWO)


def json_name(text):
    return "password " + (repr(text) if text else "of no letters")


def tampering(table, parts):
    """Checks 11 and 12: what only a person does, who can repair digests but has no vault key."""
    for name, offset in FIELDS[:2] + FIELDS[3:5]:
        table.changed("TAMPERED_HEADER", f"{name} changed on purpose", ("flip", offset, 4), repair="digests")
    table.changed("TAMPERED_HEADER", "the other slot changed on purpose", ("flip", SLOT2 + 40, 1), repair="digests")
    table.changed("TAMPERED_HEADER", "the password slot changed, opened by the recovery key", ("flip", SALT, 1), repair="digests",
                  secret="recovery")
    for name, offset in (("first byte", HEADER - 32), ("last byte", HEADER - 1)):
        table.changed("TAMPERED_HEADER", f"{name} of the mac changed on purpose", ("flip", offset, 1), repair="digests")
    table.changed("TAMPERED_HEADER", "header and payload changed on purpose", ("flip", 36, 1), ("flip", 20000, 1), repair="digests")
    table.changed("TAMPERED_HEADER", "an older counter put back", ("put", 36, u64(6)), repair="digests")
    table.changed("TAMPERED_HEADER", "extension changed on purpose", ("flip", -(32784 + 32 + 64 + 1), 1), base="v1.9",
                  repair="digests")
    foreign = parts.password_slot(vault_key=bytes(32), seed=0x21)
    table.add("TAMPERED_HEADER", "the password opens a slot with a foreign vault key", header=parts.header([foreign]))
    for name, offset in (("first byte", HEADER), ("middle", 20000), ("last byte before the tag", -49), ("tag", -48), ("end of the tag", -33)):
        table.changed("TAMPERED_PAYLOAD", f"{name} of the payload changed on purpose", ("flip", offset, 1), repair="digests")
    table.changed("TAMPERED_PAYLOAD", "two pages of the payload changed places on purpose", ("swap", 4096, 12288, 4096), repair="digests")
    table.changed("TAMPERED_PAYLOAD", "payload of zeros", ("put", HEADER, [["00", 32784]]), repair="digests")
    table.changed("TAMPERED_PAYLOAD", "payload of another save", ("put", 36, u64(8)), repair="mac")
    table.changed("TAMPERED_PAYLOAD", "nonce of another save", ("flip", 52, 1), repair="mac")


def freshness(table):
    """Checks 14 and 15: `seen` is what the computer remembers; the vault in the file has the counter 7."""
    def seen(expected, name, counter, same_file, same_vault=True):
        table.add(expected, name, seen={"counter": counter, "same_file": same_file, "same_vault": same_vault},
                  **(TWO if expected == "OPENS" else {}))

    seen("OLDER_COPY", "8 was seen", 8, False)
    seen("OLDER_COPY", "2^64-1 was seen", (1 << 64) - 1, False)
    seen("FORKED", "another 7 was seen", 7, False)
    seen("OPENS", "the same 7 was seen", 7, True)
    seen("OPENS", "6 was seen", 6, False)
    seen("OPENS", "0 was seen", 0, False)
    seen("OPENS", "8 of another vault was seen", 8, False, same_vault=False)
    seen("OPENS", "7 of another vault was seen", 7, False, same_vault=False)


def vectors(parts):
    table = Table()
    what_kind_of_file(table)
    numbers(table)
    headers(table, parts)
    lengths(table)
    damage(table)
    costs(table, parts)
    secrets(table, parts)
    tampering(table, parts)
    freshness(table)
    return table.rows
