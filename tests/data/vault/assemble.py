"""Builds the file of a vector in vectors.json. The program's tests have an assembler of their own, in C++.

A vector takes its header (all before the digests) and content from a base or brings its own, is sealed with the vault key
of the document with the length its payload has, and is then changed as somebody or something would change a file.
"""

import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "docs" / "tools"))
import open_vault  # noqa: E402

SMALLEST = 32 * 1024


def joined(parts):
    """Hexadecimal text, or a list of such texts and of [text, times]."""
    if isinstance(parts, str):
        return bytes.fromhex(parts)
    return b"".join(bytes.fromhex(part) if isinstance(part, str) else bytes.fromhex(part[0]) * part[1] for part in parts)


def padded(content):
    size = len(content) + 1
    step = 1 << max(size.bit_length() - 1 - 3, 0)
    whole = SMALLEST if size <= SMALLEST else -(-size // step) * step
    return content + b"\x80" + bytes(whole - size)


class Assembler:
    def __init__(self, sodium, document):
        self.sodium = sodium
        self.vault_key = bytes.fromhex(document["vault_key"])
        self.bases = document["bases"]

    def header_digest(self, header):
        return self.sodium.blake2b(b"OTPv1 hdr digest", header)

    def header_mac(self, header_with_digest):
        key = self.sodium.subkey(self.vault_key, 1, b"OTPv1key")
        return self.sodium.blake2b(b"OTPv1 header mac", header_with_digest, key)

    def file_digest(self, body):
        return self.sodium.blake2b(b"OTPv1 filedigest", body)

    def assemble(self, vector):
        base = self.bases[vector.get("base", "plain")]
        header = bytearray(joined(vector.get("header", base["header"])))
        plaintext = joined(vector["padded"]) if "padded" in vector else padded(joined(vector.get("content", base["content"])))
        header[44:52] = (len(plaintext) + 16).to_bytes(8, "little")
        for offset, text in vector.get("header_edits", []):
            header[offset:offset + len(text) // 2] = bytes.fromhex(text)
        file = bytes(header) + self.header_digest(bytes(header))
        mac = self.header_mac(file)
        file += mac + self.sodium.seal(self.sodium.subkey(self.vault_key, 2, b"OTPv1key"), bytes(header[52:76]), mac, plaintext)
        file = bytearray(file + self.file_digest(file))
        for change in vector.get("changes", []):
            file = self.changed(file, change)
        return bytes(self.repaired(file, len(header), vector.get("repair", "")))

    @staticmethod
    def changed(file, change):
        """One change; offsets below 0 count from the end."""
        kind, values = change[0], change[1:]
        if kind == "whole":
            return bytearray(joined(values[0]))
        if kind == "cut":
            return file[:values[0]]  # below 0: so many bytes fewer
        if kind == "append":
            return file + joined(values[0])
        if kind == "insert":
            return file[:values[0]] + joined(values[1]) + file[values[0]:]
        if kind == "remove":
            return file[:values[0]] + file[values[0] + values[1]:]
        begin = values[0] % len(file)
        if kind == "put":
            new = joined(values[1])
            file[begin:begin + len(new)] = new
        elif kind == "flip":
            file[begin] ^= values[1]
        elif kind == "swap":
            other, length = values[1:]
            file[begin:begin + length], file[other:other + length] = file[other:other + length], file[begin:begin + length]
        else:
            raise ValueError(kind)
        return file

    def repaired(self, file, header_end, what):
        """`digests`: both, as anybody can. `mac`: with the vault key. `header`, `file`: one digest alone."""
        if what in ("digests", "mac", "header"):
            file[header_end:header_end + 32] = self.header_digest(bytes(file[:header_end]))
        if what == "mac":
            file[header_end + 32:header_end + 64] = self.header_mac(bytes(file[:header_end + 32]))
        if what in ("digests", "mac", "file"):
            file[-32:] = self.file_digest(bytes(file[:-32]))
        return file
