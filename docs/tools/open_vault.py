#!/usr/bin/env python3
"""Reads a Countersign vault without Countersign.

Written from docs/vault-format.md alone, with Python's standard library and libsodium (through ctypes), so that a vault
stays readable whatever becomes of the program, and so that two readers check each other.

    open_vault.py FILE                          checks that need no secret
    open_vault.py FILE --password-file F        opens it; `-` is standard input, one trailing newline is dropped
    open_vault.py FILE --recovery-key-file F
                  [--secrets]                   secrets as well
                  [--seen ID:COUNTER:DIGEST]    warns if the file is older than this state of the vault, or beside it

Prints JSON. Exit status: 0 done, 1 the file did not pass a check (named in "error"), 2 usage.
"""

import argparse
import base64
import ctypes
import ctypes.util
import json
import struct
import sys
import unicodedata

MAGIC = b"\x89OTP\r\n\x1a\n"
FIXED_HEADER = 80
MAX_FILE = 64 * 1024 * 1024 + 128 * 1024
MAX_ACCOUNTS = 10_000
MAX_PAIRS = 256
MAX_DEPTH = 8
PASSWORD, RECOVERY, KEYRING = 1, 2, 3
SLOT_BODY = {PASSWORD: 116, RECOVERY: 88, KEYRING: 88}
SLOT_NAMES = {PASSWORD: "password", RECOVERY: "recovery", KEYRING: "keyring"}


class CheckFailed(Exception):
    """A check of the format; `name` is its name there."""

    def __init__(self, name, where=""):
        super().__init__(name)
        self.name = name
        self.where = where


def require(condition, name, where=""):
    if not condition:
        raise CheckFailed(name, where)


class Sodium:
    """The functions of libsodium that the format uses."""

    def __init__(self):
        name = ctypes.util.find_library("sodium") or "libsodium.so.23"
        self._library = ctypes.CDLL(name)
        if self._library.sodium_init() < 0:
            raise OSError("libsodium did not start")

    def blake2b(self, person, message, key=b""):
        out = ctypes.create_string_buffer(32)
        self._library.crypto_generichash_blake2b_salt_personal(
            out, ctypes.c_size_t(32), message, ctypes.c_ulonglong(len(message)), key, ctypes.c_size_t(len(key)),
            bytes(16), person)
        return out.raw

    def subkey(self, key, number, context):
        out = ctypes.create_string_buffer(32)
        self._library.crypto_kdf_derive_from_key(out, ctypes.c_size_t(32), ctypes.c_uint64(number), context, key)
        return out.raw

    def argon2id(self, password, salt, operations, kibibytes):
        out = ctypes.create_string_buffer(32)
        argon2id13 = 2
        result = self._library.crypto_pwhash(
            out, ctypes.c_ulonglong(32), password, ctypes.c_ulonglong(len(password)), salt,
            ctypes.c_ulonglong(operations), ctypes.c_size_t(kibibytes * 1024), ctypes.c_int(argon2id13))
        require(result == 0, "KDF_REFUSED", "memory")
        return out.raw

    def seal(self, key, nonce, context, plaintext):
        """The other way round, for those who make test vectors."""
        out = ctypes.create_string_buffer(len(plaintext) + 16)
        self._library.crypto_aead_xchacha20poly1305_ietf_encrypt(
            out, None, plaintext, ctypes.c_ulonglong(len(plaintext)), context, ctypes.c_ulonglong(len(context)),
            None, nonce, key)
        return out.raw

    def unseal(self, key, nonce, context, sealed):
        """The plaintext, or None."""
        out = ctypes.create_string_buffer(max(len(sealed) - 16, 1))
        result = self._library.crypto_aead_xchacha20poly1305_ietf_decrypt(
            out, None, None, sealed, ctypes.c_ulonglong(len(sealed)), context, ctypes.c_ulonglong(len(context)),
            nonce, key)
        return out.raw[:len(sealed) - 16] if result == 0 else None


class Tagged:
    """A value under a tag, which is another type to whoever expects a plain one."""

    def __init__(self, tag, value):
        self.tag, self.value = tag, value


class Cbor:
    """Deterministic CBOR (RFC 8949, 4.2.1). Raises ValueError for everything else."""

    def __init__(self, data):
        self.data = data
        self.position = 0

    def take(self, length):
        if length > len(self.data) - self.position:
            raise ValueError("ends too early")
        taken = self.data[self.position:self.position + length]
        self.position += length
        return taken

    def head(self, strict=True):
        initial = self.take(1)[0]
        major, information = initial >> 5, initial & 31
        if information < 24:
            return major, information, information
        if information == 31 and not strict:
            return major, information, None
        if information > 27:
            raise ValueError("indefinite length or reserved head")
        value = int.from_bytes(self.take(1 << (information - 24)), "big")
        smallest = (24, 1 << 8, 1 << 16, 1 << 32)[information - 24]
        is_float = major == 7 and information > 24
        if strict and not is_float and value < smallest:
            raise ValueError("not the shortest head")
        return major, information, value

    def item(self, depth=0):
        major, information, value = self.head()
        if major == 0:
            return value
        if major == 1:
            return -1 - value
        if major == 2:
            return self.take(value)
        if major == 3:
            return self.take(value).decode("utf-8")
        if major == 7:
            return self.simple(information, value)
        if depth >= MAX_DEPTH:
            raise ValueError("too deep")
        if major == 4:
            return [self.item(depth + 1) for _ in range(self.count(value))]
        if major == 6:
            return Tagged(value, self.item(depth + 1))
        return self.map(self.count(value), depth + 1)

    def count(self, items):
        if items > len(self.data):
            raise ValueError("more items than bytes")
        return items

    def map(self, pairs, depth):
        result, previous = {}, b""
        for _ in range(pairs):
            begin = self.position
            key = self.item(depth)
            encoded = self.data[begin:self.position]
            if previous and encoded <= previous:
                raise ValueError("keys are not in order")
            previous = encoded
            value = self.item(depth)
            result[key if isinstance(key, str) else "cbor:" + encoded.hex()] = value
        return result

    def simple(self, information, value):
        if information in (20, 21):
            return information == 21
        if information == 24 and value < 32:
            raise ValueError("simple value in two bytes")
        return None  # null, and what this version has no use for

    def skip(self, depth=0):
        """Passes over one item that is CBOR in the widest sense; False for a break."""
        major, information, value = self.head(strict=False)
        if depth > 128:
            raise ValueError("too deep")
        if value is None:
            if major == 7:
                return False
            if major not in (2, 3, 4, 5):
                raise ValueError("reserved head")
            items = 0
            while self.skip(depth + 1):
                items += 1
            if major == 5 and items % 2:
                raise ValueError("a key without a value")
            return True
        if major in (2, 3):
            self.take(value)
        elif major in (4, 5, 6):
            for _ in range({4: 1, 5: 2}.get(major, 0) * self.count(value) if major != 6 else 1):
                if not self.skip(depth + 1):
                    raise ValueError("break inside")
        return True


def parse_header(file):
    """Checks 1 to 6."""
    require(file, "EMPTY")
    require(any(file), "ZEROED")
    require(file[:8] == MAGIC[:len(file)], "NOT_A_VAULT")
    require(len(file) < 10 or struct.unpack_from("<H", file, 8)[0] == 1, "NEWER", "version_major")
    require(len(file) < 20 or struct.unpack_from("<I", file, 16)[0] & 0xFFFF == 0, "NEWER", "flags")
    require(len(file) >= FIXED_HEADER, "TRUNCATED")
    (_, minor, header_length, flags, vault_id, counter, payload_length, nonce, slot_count,
     extension_length) = struct.unpack_from("<HHII16sQQ24sHH", file, 8)
    require(148 <= header_length <= 65536, "MALFORMED", "header_len")
    require(32784 <= payload_length <= 67108864, "MALFORMED", "payload_len")
    require(1 <= slot_count <= 16, "MALFORMED", "slot_count")
    require(len(file) >= header_length, "TRUNCATED")
    slots, offset, end = [], FIXED_HEADER, header_length - 64
    for _ in range(slot_count):
        require(offset + 4 <= end, "MALFORMED", "slots")
        slot_type, slot_flags, body_length = struct.unpack_from("<BBH", file, offset)
        require(offset + 4 + body_length <= end and body_length <= 2048, "MALFORMED", "slots")
        require(body_length == SLOT_BODY.get(slot_type, body_length), "MALFORMED", "slots")
        slots.append({"type": slot_type, "raw": file[offset:offset + 4 + body_length],
                      "body": file[offset + 4:offset + 4 + body_length]})
        offset += 4 + body_length
    require(sum(slot["type"] == PASSWORD for slot in slots) <= 4, "MALFORMED", "slots")
    require(offset + extension_length == end, "MALFORMED", "ext_len")
    whole = header_length + payload_length + 32
    require(len(file) >= whole, "TRUNCATED")
    require(len(file) <= whole, "TRAILING")
    return {"minor": minor, "flags": flags, "vault_id": vault_id, "counter": counter, "length": header_length,
            "payload_length": payload_length, "nonce": nonce, "slots": slots}


def check(sodium, file):
    """Checks 1 to 8, which need no secret."""
    header = parse_header(file)
    end = header["length"]
    require(sodium.blake2b(b"OTPv1 hdr digest", file[:end - 64]) == file[end - 64:end - 32], "DAMAGED_HEADER")
    require(sodium.blake2b(b"OTPv1 filedigest", file[:-32]) == file[-32:], "DAMAGED_BODY")
    return header


def available_kibibytes():
    try:
        with open("/proc/meminfo", encoding="ascii") as lines:
            for line in lines:
                if line.startswith("MemAvailable:"):
                    return int(line.split()[1])
    except OSError:
        pass
    return None


def check_costs(slots, available):
    """Check 9, before anything is derived. `available` is the free memory in KiB, or None."""
    work = 0
    for slot in slots:
        if slot["type"] != PASSWORD:
            continue
        kdf, operations, kibibytes = struct.unpack_from("<III", slot["body"], 16)
        work += operations * kibibytes
        within = 1 <= operations <= 16 and 8 <= kibibytes <= 1024 * 1024 and work <= 10 * 1024 * 1024
        require(kdf == 1 and within, "KDF_REFUSED", "slots")
        require(available is None or kibibytes <= available // 2, "KDF_REFUSED", "memory")


def open_slots(sodium, header, slot_type, input_key_of):
    """Check 10: the vault key."""
    for slot in header["slots"]:
        if slot["type"] != slot_type:
            continue
        key = sodium.subkey(input_key_of(slot["body"]), slot_type, b"OTPv1kek")
        wrapped, nonce = slot["body"][-48:], slot["body"][-72:-48]
        context = MAGIC + struct.pack("<H", 1) + header["vault_id"] + slot["raw"][:-48]
        vault_key = sodium.unseal(key, nonce, context, wrapped)
        if vault_key is not None:
            return vault_key
    raise CheckFailed("WRONG_SECRET")


def open_with_password(sodium, header, password, available):
    check_costs(header["slots"], available)
    normal = unicodedata.normalize("NFC", password).encode("utf-8")

    def input_key(body):
        operations, kibibytes = struct.unpack_from("<II", body, 20)
        return sodium.argon2id(normal, body[28:44], operations, kibibytes)

    return open_slots(sodium, header, PASSWORD, input_key)


def recovery_key_bytes(sodium, text):
    letters = "".join(text.split()).replace("-", "").upper().translate(str.maketrans("018", "OIB"))
    try:
        require(len(letters) == 36, "RECOVERY_KEY_MALFORMED")
        key = base64.b32decode(letters[:32])
        check_group = base64.b32encode(sodium.blake2b(b"OTPv1 recoverchk", key)).decode()[:4]
    except ValueError:
        raise CheckFailed("RECOVERY_KEY_MALFORMED") from None
    require(check_group == letters[32:], "RECOVERY_KEY_MISTYPED")
    return key


def open_with_recovery_key(sodium, header, text):
    key = recovery_key_bytes(sodium, text)
    return open_slots(sodium, header, RECOVERY, lambda body: sodium.blake2b(b"OTPv1 recoverkey", key))


def open_payload(sodium, file, header, vault_key):
    """Checks 11 to 13: the CBOR."""
    end = header["length"]
    mac = sodium.blake2b(b"OTPv1 header mac", file[:end - 32], sodium.subkey(vault_key, 1, b"OTPv1key"))
    require(mac == file[end - 32:end], "TAMPERED_HEADER")
    padded = sodium.unseal(sodium.subkey(vault_key, 2, b"OTPv1key"), header["nonce"], mac, file[end:-32])
    require(padded is not None, "TAMPERED_PAYLOAD")
    content = padded.rstrip(b"\0")
    require(content[-1:] == b"\x80", "INTERNAL", "padding")
    return content[:-1]


def check_freshness(header, file, seen):
    """Checks 14 and 15, against the newest state of the vault that was seen. Warnings: the vault is open by now."""
    if seen["vault_id"] == header["vault_id"]:
        require(header["counter"] >= seen["counter"], "OLDER_COPY")
        require(header["counter"] > seen["counter"] or file[-32:] == seen["file_digest"], "FORKED")


# Key: its type, the longest value, whether every record has it.
FIELDS = {"id": (bytes, 16, True), "type": (str, 4096, True), "digits": (int, None, True),
          "period": (int, None, True), "secret": (bytes, 1024, True), "algorithm": (str, 4096, True),
          "pin": (bytes, 1024, False), "name": (str, 4096, False), "note": (str, 65536, False),
          "state": (str, 4096, False), "groups": (list, 100, False), "issuer": (str, 4096, False),
          "counter": (int, None, False), "created": (int, None, False), "trashed": (int, None, False),
          "favorite": (bool, None, False), "retired": (int, None, False), "min_left": (int, None, False),
          "recovery": (list, 100, False), "codes_at": (str, 4096, False), "also_on": (str, 4096, False),
          "unbinder": (str, 4096, False)}


def size_of(value):
    return len(value.encode("utf-8")) if isinstance(value, str) else len(value)


def is_recovery_code(value):
    return (type(value) is list and len(value) == 2 and type(value[0]) is bytes and 1 <= len(value[0]) <= 256
            and type(value[1]) is bool)


def read_account(raw):
    record = Cbor(raw).item(depth=2)  # inside the payload's map and its `accounts`
    if not isinstance(record, dict) or len(record) > MAX_PAIRS:
        raise ValueError("not a map")
    for key, (kind, longest, is_required) in FIELDS.items():
        if key not in record and not is_required:
            continue
        value = record.get(key)
        if type(value) is not kind or (longest is not None and size_of(value) > longest):
            raise ValueError(key)
    if len(record["id"]) != 16 or not any(record["id"]):
        raise ValueError("id")
    if record["type"] not in ("totp", "hotp", "steam", "yandex", "motp"):
        raise ValueError("type")
    if record["algorithm"] not in ("SHA1", "SHA224", "SHA256", "SHA384", "SHA512", "MD5"):
        raise ValueError("algorithm")
    if not 4 <= record["digits"] <= 10 or not 1 <= record["period"] <= 86400:
        raise ValueError("digits or period")
    if not record["secret"]:
        raise ValueError("secret")
    if record.get("counter", 0 if record["type"] != "hotp" else -1) < 0:
        raise ValueError("counter")
    if any(not -(1 << 63) <= record.get(key, 0) < 1 << 63 for key in ("created", "trashed", "retired")):
        raise ValueError("time")
    if not 0 <= record.get("min_left", 0) <= 86400:
        raise ValueError("min_left")
    if not all(is_recovery_code(code) for code in record.get("recovery", [])):
        raise ValueError("recovery")
    if record.get("state", "pending") not in ("pending", "confirmed", "retired"):
        raise ValueError("state")
    if any(type(group) is not str or size_of(group) > 4096 for group in record.get("groups", [])):
        raise ValueError("groups")
    return record


def read_payload(content):
    """The records that can be read, and why the others cannot."""
    reader = Cbor(content)
    accounts, quarantine, ids, seen = [], [], set(), set()
    previous = b""
    try:
        major, _, pairs = reader.head()
        require(major == 5 and pairs <= MAX_PAIRS, "INTERNAL", "payload")
        for _ in range(pairs):
            begin = reader.position
            key = reader.item(depth=1)
            encoded = content[begin:reader.position]
            require(encoded > previous, "INTERNAL", "payload")
            previous = encoded
            seen.add(key if isinstance(key, str) else encoded)
            if key == "v":
                version = reader.item(depth=1)
                require(type(version) is int and version == 1, "INTERNAL", "v")
            elif key == "accounts":
                major, _, records = reader.head()
                require(major == 4 and records <= MAX_ACCOUNTS, "INTERNAL", "accounts")
                for position in range(records):
                    start = reader.position
                    if not reader.skip():
                        raise ValueError("break")
                    raw = content[start:reader.position]
                    try:
                        account = read_account(raw)
                        if account["id"] in ids:
                            raise ValueError("id is there twice")
                        ids.add(account["id"])
                        accounts.append(account)
                    except ValueError as reason:
                        quarantine.append({"position": position, "reason": str(reason)})
            else:
                reader.item(depth=1)
    except ValueError as reason:
        raise CheckFailed("INTERNAL", str(reason)) from None
    require({"v", "accounts"} <= seen and reader.position == len(content), "INTERNAL", "payload")
    return accounts, quarantine


def account_for_json(account, with_secrets):
    shown = {"id": account["id"].hex(), "issuer": account.get("issuer", ""), "name": account.get("name", ""),
             "type": account["type"], "algorithm": account["algorithm"], "digits": account["digits"],
             "period": None if account["type"] == "hotp" else account["period"],
             "counter": account["counter"] if account["type"] == "hotp" else None,
             "groups": account.get("groups", []), "note": account.get("note", ""),
             "favorite": account.get("favorite", False), "state": account.get("state", "pending"),
             "created": account.get("created", 0), "trashed": account.get("trashed"),
             "retired": account.get("retired"), "minimum_left": account.get("min_left", 0),
             "recovery_codes_left": sum(not used for _, used in account.get("recovery", [])),
             "codes_place": account.get("codes_at", ""), "also_on": account.get("also_on", ""),
             "unbinder": account.get("unbinder", "")}
    if with_secrets:
        shown["secret"] = base64.b32encode(account["secret"]).decode().rstrip("=")
        shown["secret_hex"] = account["secret"].hex()
        if account.get("pin"):
            shown["pin"] = account["pin"].decode("utf-8", "replace")
        shown["recovery_codes"] = [{"code": code.decode("utf-8", "replace"), "used": used}
                                   for code, used in account.get("recovery", [])]
    return shown


def describe(sodium, file, options):
    header = check(sodium, file)
    document = {"schema": 1, "state": "intact", "vault_id": header["vault_id"].hex(),
                "save_counter": header["counter"], "version_minor": header["minor"],
                "slots": [SLOT_NAMES.get(slot["type"], slot["type"]) for slot in header["slots"]]}
    if options.password_file:
        vault_key = open_with_password(sodium, header, read_secret(options.password_file), available_kibibytes())
    elif options.recovery_key_file:
        vault_key = open_with_recovery_key(sodium, header, read_secret(options.recovery_key_file))
    else:
        return document
    accounts, quarantine = read_payload(open_payload(sodium, file, header, vault_key))
    document["accounts"] = [account_for_json(account, options.secrets) for account in accounts]
    document["quarantine"] = quarantine
    document["file_digest"] = file[-32:].hex()
    if options.seen:
        try:
            check_freshness(header, file, options.seen)
        except CheckFailed as warning:
            document["warning"] = warning.name
    return document


def seen_state(text):
    """ID:COUNTER:DIGEST, as an earlier run printed them."""
    vault_id, counter, digest = text.split(":")
    return {"vault_id": bytes.fromhex(vault_id), "counter": int(counter), "file_digest": bytes.fromhex(digest)}


def read_secret(path):
    if path == "-":
        text = sys.stdin.buffer.read().decode("utf-8")
    else:
        with open(path, "rb") as file:
            text = file.read().decode("utf-8")
    return text[:-1] if text.endswith("\n") else text


def main():
    parser = argparse.ArgumentParser(description="Reads a Countersign vault without Countersign.")
    parser.add_argument("file")
    secret = parser.add_mutually_exclusive_group()
    secret.add_argument("--password-file", metavar="F", help="'-' is standard input")
    secret.add_argument("--recovery-key-file", metavar="F", help="'-' is standard input")
    parser.add_argument("--secrets", action="store_true", help="print the secrets of the accounts as well")
    parser.add_argument("--seen", metavar="ID:COUNTER:DIGEST", type=seen_state,
                        help="vault_id, save_counter and file_digest of a state that was seen")
    options = parser.parse_args()
    with open(options.file, "rb") as file:
        content = file.read(MAX_FILE + 1)
    try:
        require(len(content) <= MAX_FILE, "TOO_LARGE")
        document, status = describe(Sodium(), content, options), 0
    except CheckFailed as failure:
        document, status = {"schema": 1, "error": failure.name, "where": failure.where}, 1
    json.dump(document, sys.stdout, indent=2, ensure_ascii=False)
    print()
    return status


if __name__ == "__main__":
    sys.exit(main())
