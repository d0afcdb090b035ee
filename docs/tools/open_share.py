#!/usr/bin/env python3
"""Reads a share file of Countersign without Countersign, and writes one.

Written from docs/share-format.md alone, with Python's standard library and libsodium (through ctypes); the records are
those of a vault, so open_vault.py beside it reads them.

    open_share.py FILE                                      checks that need no secret
    open_share.py FILE --passphrase-file F                  opens it; `-` is standard input, one newline is dropped
    open_share.py FILE --vault V --password-file F          opens it with the vault that it was sealed for
                  [--secrets]                               secrets as well

Prints JSON. Exit status: 0 done, 1 the file did not pass a check (named in "error"), 2 usage.
"""

import argparse
import base64
import ctypes
import json
import os
import pathlib
import struct
import sys
import unicodedata

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import open_vault  # noqa: E402
from open_vault import CheckFailed, require  # noqa: E402

MAGIC = b"\x89OTS\r\n\x1a\n"
PASSPHRASE, RECIPIENT = 1, 2
WRAP = {PASSPHRASE: 24, RECIPIENT: 80}
WRAP_OFFSET = 40
MIN_PAYLOAD, MAX_PAYLOAD = 32784, 67108864


class Sodium(open_vault.Sodium):
    """And the functions that a share file uses besides."""

    def box_keys(self, seed):
        """The public and the secret key that come from 32 bytes."""
        public, secret = ctypes.create_string_buffer(32), ctypes.create_string_buffer(32)
        self._library.crypto_box_seed_keypair(public, secret, seed)
        return public.raw, secret.raw

    def box_seal(self, public, plaintext):
        out = ctypes.create_string_buffer(len(plaintext) + 48)
        self._library.crypto_box_seal(out, plaintext, ctypes.c_ulonglong(len(plaintext)), public)
        return out.raw

    def box_open(self, keys, sealed):
        """The plaintext, or None."""
        out = ctypes.create_string_buffer(len(sealed) - 48)
        result = self._library.crypto_box_seal_open(out, sealed, ctypes.c_ulonglong(len(sealed)), *keys)
        return out.raw if result == 0 else None


# --- The receiving key ---

def receiving_keys(sodium, vault_key):
    return sodium.box_keys(sodium.subkey(vault_key, 1, b"OTPv1rcv"))


def key_text(sodium, public):
    check = sodium.blake2b(b"OTPv1 recv check", public)[:3]
    return "countersign-key:" + base64.b32encode(public + check).decode()


def key_from(sodium, text):
    letters = "".join(text.split()).replace("-", "").lower().removeprefix("countersignkey:").upper()
    try:
        decoded = base64.b32decode(letters)
    except ValueError:
        raise CheckFailed("KEY_MALFORMED") from None
    require(len(decoded) == 35, "KEY_MALFORMED")
    require(sodium.blake2b(b"OTPv1 recv check", decoded[:32])[:3] == decoded[32:], "KEY_MISTYPED")
    return decoded[:32]


def fingerprint(sodium, public):
    digest = sodium.blake2b(b"OTPv1 recv print", public)
    return " ".join(f"{int.from_bytes(digest[place:place + 5], 'big') % 100_000:05}" for place in range(0, 25, 5))


# --- The file ---

def check(sodium, file):
    """The checks that need no secret; what opens the file."""
    require(file[:8] == MAGIC and len(file) >= WRAP_OFFSET, "MALFORMED", "header")
    version, opener, payload_length = struct.unpack_from("<HHI", file, 8)
    require(version == 1, "NEWER", "version")
    require(opener in WRAP, "NEWER", "opener")
    require(MIN_PAYLOAD <= payload_length <= MAX_PAYLOAD, "MALFORMED", "payload_len")
    require(len(file) == WRAP_OFFSET + WRAP[opener] + payload_length + 32, "MALFORMED", "length")
    require(sodium.blake2b(b"OTPv1 sharedigst", file[:-32]) == file[-32:], "DAMAGED")
    return opener


def wrap_of(file, opener):
    return file[WRAP_OFFSET:WRAP_OFFSET + WRAP[opener]]


def open_file(sodium, file, opener, file_key):
    """The CBOR."""
    header = file[:WRAP_OFFSET + WRAP[opener]]
    padded = sodium.unseal(sodium.subkey(file_key, 1, b"OTPv1shr"), file[16:40], header, file[len(header):-32])
    require(padded is not None, "WRONG_PASSPHRASE" if opener == PASSPHRASE else "DAMAGED")
    content = padded.rstrip(b"\0")
    require(content[-1:] == b"\x80", "INTERNAL", "padding")
    return content[:-1]


def open_with_passphrase(sodium, file, passphrase):
    require(check(sodium, file) == PASSPHRASE, "OTHER_OPENER")
    operations, kibibytes, salt = struct.unpack("<II16s", wrap_of(file, PASSPHRASE))
    within = 1 <= operations <= 1024 and 8 <= kibibytes <= 1024 * 1024 and operations * kibibytes <= 10 * 1024 * 1024
    require(within, "KDF_REFUSED")
    normal = unicodedata.normalize("NFC", passphrase).encode("utf-8")
    return open_file(sodium, file, PASSPHRASE, sodium.argon2id(normal, salt, operations, kibibytes))


def open_with_vault_key(sodium, file, vault_key):
    require(check(sodium, file) == RECIPIENT, "OTHER_OPENER")
    file_key = sodium.box_open(receiving_keys(sodium, vault_key), wrap_of(file, RECIPIENT))
    require(file_key is not None and len(file_key) == 32, "OTHER_KEY")
    return open_file(sodium, file, RECIPIENT, file_key)


# --- The other way round, for those who make test vectors ---

def write(sodium, opener, wrap, file_key, content, random=os.urandom):
    padded = content + b"\x80"
    padded += bytes(max(32768 - len(padded), 0))
    require(len(padded) == 32768, "INTERNAL", "larger than this writer pads")
    header = MAGIC + struct.pack("<HHI", 1, opener, len(padded) + 16) + random(24) + wrap
    file = header + sodium.seal(sodium.subkey(file_key, 1, b"OTPv1shr"), header[16:40], header, padded)
    return file + sodium.blake2b(b"OTPv1 sharedigst", file)


def write_with_passphrase(sodium, content, passphrase, operations=3, kibibytes=262144, random=os.urandom):
    salt = random(16)
    normal = unicodedata.normalize("NFC", passphrase).encode("utf-8")
    wrap = struct.pack("<II16s", operations, kibibytes, salt)
    return write(sodium, PASSPHRASE, wrap, sodium.argon2id(normal, salt, operations, kibibytes), content, random)


def write_for(sodium, content, public, random=os.urandom):
    file_key = random(32)
    return write(sodium, RECIPIENT, sodium.box_seal(public, file_key), file_key, content, random)


def describe(sodium, file, options):
    opener = check(sodium, file)
    document = {"schema": 1, "state": "intact", "opener": {PASSPHRASE: "passphrase", RECIPIENT: "recipient"}[opener]}
    if options.passphrase_file:
        content = open_with_passphrase(sodium, file, open_vault.read_secret(options.passphrase_file))
    elif options.vault:
        vault = pathlib.Path(options.vault).read_bytes()
        header = open_vault.check(sodium, vault)
        password = open_vault.read_secret(options.password_file)
        vault_key = open_vault.open_with_password(sodium, header, password, open_vault.available_kibibytes())
        document["key"] = key_text(sodium, receiving_keys(sodium, vault_key)[0])
        content = open_with_vault_key(sodium, file, vault_key)
    else:
        return document
    accounts, unreadable = open_vault.read_payload(content)
    document["accounts"] = [open_vault.account_for_json(account, options.secrets) for account in accounts]
    document["unreadable"] = unreadable
    return document


def main():
    parser = argparse.ArgumentParser(description="Reads a share file of Countersign without Countersign.")
    parser.add_argument("file")
    secret = parser.add_mutually_exclusive_group()
    secret.add_argument("--passphrase-file", metavar="F", help="'-' is standard input")
    secret.add_argument("--vault", metavar="V", help="the vault that it was sealed for")
    parser.add_argument("--password-file", metavar="F", default="-", help="of the vault; '-' is standard input")
    parser.add_argument("--secrets", action="store_true", help="print the secrets of the accounts as well")
    options = parser.parse_args()
    content = pathlib.Path(options.file).read_bytes()
    try:
        document, status = describe(Sodium(), content, options), 0
    except CheckFailed as failure:
        document, status = {"schema": 1, "error": failure.name, "where": failure.where}, 1
    json.dump(document, sys.stdout, indent=2, ensure_ascii=False)
    print()
    return status


if __name__ == "__main__":
    sys.exit(main())
