"""Writes deterministic CBOR, and on purpose other CBOR, for vectors."""


def head(major, value, length=None):
    """`length`: 1, 2, 4 or 8 bytes for the value, whether it needs them or not."""
    if length is None:
        if value < 24:
            return bytes([major << 5 | value])
        length = next(size for size in (1, 2, 4, 8) if value < 1 << 8 * size)
    return bytes([major << 5 | {1: 24, 2: 25, 4: 26, 8: 27}[length]]) + value.to_bytes(length, "big")


class Raw(bytes):
    """Bytes that are encoded already."""


def encode(value):
    if isinstance(value, Raw):
        return bytes(value)
    if value is None:
        return b"\xf6"
    if isinstance(value, bool):
        return b"\xf5" if value else b"\xf4"
    if isinstance(value, int):
        return head(0, value) if value >= 0 else head(1, -1 - value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, str):
        text = value.encode("utf-8")
        return head(3, len(text)) + text
    if isinstance(value, list):
        return head(4, len(value)) + b"".join(map(encode, value))
    pairs = sorted((encode(key), encode(item)) for key, item in value.items())
    return head(5, len(pairs)) + b"".join(key + item for key, item in pairs)


def nested(depth):
    """`depth` arrays inside each other, around a 1."""
    return Raw(b"\x81" * depth + b"\x01")
