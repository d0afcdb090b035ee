#!/usr/bin/env python3
"""Writes vectors.json: files of every kind with what a reader has to say to them. The expectations stand in
header_tables.py and payload_tables.py, reasoned from docs/vault-format.md; no reader's answer is ever copied into them.

    make_vectors.py            writes vectors.json
    make_vectors.py --check    exits 1 if vectors.json is not what this would write
"""

import hashlib
import json
import pathlib
import sys

import assemble
import cbor
import header_tables
import payload_tables
import vault_parts

OUTPUT = pathlib.Path(__file__).with_name("vectors.json")


def bases(parts):
    """What vectors start from."""
    everyday = [parts.password_slot(), parts.recovery_slot()]
    four = [parts.password_slot(password=password, seed=0x10 * number)
            for number, password in enumerate(("one", "two", "three", vault_parts.PASSWORD), 1)]
    newer_slots = [parts.password_slot(), parts.slot(9, bytes(range(77)), flags=3), parts.recovery_slot(), parts.slot(200, b"")]
    return {
        "plain": {"header": parts.header(everyday), "content": payload_tables.two_accounts()},
        "published": {"header": parts.published_header(), "content": bytes.fromhex("a2617601686163636f756e747380")},
        "recovery only": {"header": parts.header([parts.recovery_slot()]), "content": payload_tables.two_accounts()},
        "four passwords": {"header": parts.header(four), "content": payload_tables.two_accounts()},
        "large": {"header": parts.header(everyday), "content": payload_tables.many_accounts(30)},
        "v1.9": {"header": parts.header(newer_slots, minor=9, flags=0x80010000, extension=bytes([0xE7]) * 33),
                 "content": payload_tables.newer_content()},
    }


def as_parts(data):
    """Hexadecimal, with what repeats as [bytes, times]."""
    parts, plain, position = [], bytearray(), 0
    while position < len(data):
        unit, times = next(((data[position:position + size], times) for size in (1, 2, 3, 9)
                            if (times := repeats(data, position, size)) * size >= 48), (None, 0))
        if not unit:
            plain.append(data[position])
            position += 1
            continue
        if plain:
            parts.append(plain.hex())
            plain.clear()
        parts.append([unit.hex(), times])
        position += len(unit) * times
    if plain:
        parts.append(plain.hex())
    return parts if len(parts) != 1 or isinstance(parts[0], list) else parts[0]


def repeats(data, position, size):
    """How often the `size` bytes at `position` come in a row."""
    unit, times = data[position:position + size], 1
    if size == 1:
        rest = data[position:]
        return len(rest) - len(rest.lstrip(unit)) if rest[:48] == unit * 48 else 1
    while data[position + times * size:position + (times + 1) * size] == unit and unit:
        times += 1
    return times


def document():
    sodium = assemble.open_vault.Sodium()
    parts = vault_parts.Parts(sodium)
    start = bases(parts)
    vectors = header_tables.vectors(parts) + payload_tables.vectors(parts)
    whole = {"about": "Written by make_vectors.py", "vault_key": vault_parts.VAULT_KEY.hex(),
             "secrets": {"password": vault_parts.PASSWORD, "recovery": parts.recovery_text(),
                         "other recovery": parts.recovery_text(bytes(20))},
             "bases": {name: {key: as_parts(value) for key, value in base.items()} for name, base in start.items()},
             "vectors": []}
    assembler = assemble.Assembler(sodium, whole)
    names = set()
    for vector in vectors:
        assert vector["name"] not in names, vector["name"]
        names.add(vector["name"])
        encoded = {key: as_parts(value) if isinstance(value, bytes) else value for key, value in vector.items()}
        encoded["blake2b"] = hashlib.blake2b(assembler.assemble(encoded), digest_size=16).hexdigest()
        whole["vectors"].append(encoded)
    return whole


def text_of(whole):
    """One line a vector, so that a change shows as what it is."""
    lines = [f' {json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}' for key, value in whole.items() if key != "vectors"]
    vectors = ",\n".join("  " + json.dumps(vector, ensure_ascii=False) for vector in whole["vectors"])
    return "{\n" + ",\n".join(lines) + ',\n "vectors": [\n' + vectors + "\n ]\n}\n"


def main():
    text = text_of(document())
    if "--check" in sys.argv[1:]:
        if OUTPUT.read_text(encoding="utf-8") == text:
            return 0
        print("vectors.json is not what make_vectors.py writes: run tests/data/vault/make_vectors.py", file=sys.stderr)
        return 1
    OUTPUT.write_text(text, encoding="utf-8")
    print(f"{text.count(chr(10)) - 9} lines, {len(text)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
