"""Headers and slots for vectors, with fixed bytes where a program takes random ones."""

import base64
import struct

MAGIC = b"\x89OTP\r\n\x1a\n"
PASSWORD = "correct horse battery staple"
VAULT_KEY = bytes(range(32))
VAULT_ID = bytes(range(0xA0, 0xB0))
NONCE = bytes(range(0x40, 0x58))
RECOVERY_KEY = bytes(range(1, 21))

# Where things stand in the base "plain": a password slot at 80, a recovery slot at 200, the digests at 292.
SLOT1, SLOT1_END, SLOT2, DIGESTS = 80, 200, 200, 292
KDF, OPS, MEMORY, SALT, WRAP_NONCE, WRAPPED = (SLOT1 + 4 + offset for offset in (16, 20, 24, 28, 44, 68))
HEADER = DIGESTS + 64


def u16(value):
    return struct.pack("<H", value).hex()


def u32(value):
    return struct.pack("<I", value).hex()


def u64(value):
    return struct.pack("<Q", value).hex()


def counting(first, length):
    return bytes((first + index) % 256 for index in range(length))


class Parts:
    def __init__(self, sodium):
        self.sodium = sodium
        self.keys = {}

    @staticmethod
    def slot(slot_type, body, flags=0):
        return struct.pack("<BBH", slot_type, flags, len(body)) + body

    def wrapped(self, slot_type, before, input_key, nonce, vault_key, flags=0, vault_id=VAULT_ID):
        """A slot whose body is `before`, the nonce, and the sealed vault key."""
        key = self.sodium.subkey(input_key, slot_type, b"OTPv1kek")
        beginning = struct.pack("<BBH", slot_type, flags, len(before) + 72) + before + nonce
        context = MAGIC + struct.pack("<H", 1) + vault_id + beginning
        return beginning + self.sodium.seal(key, nonce, context, vault_key)

    def password_slot(self, password=PASSWORD, operations=1, kibibytes=8, seed=0xB0, vault_key=VAULT_KEY, derive=True, flags=0,
                      vault_id=VAULT_ID):
        """`derive`: whether to pay for the key; without, no password opens the slot."""
        salt = counting(seed + 16, 16)
        before = counting(seed, 16) + struct.pack("<III", 1, operations, kibibytes) + salt
        parameters = (password, salt, operations, kibibytes)
        if derive and parameters not in self.keys:
            self.keys[parameters] = self.sodium.argon2id(password.encode("utf-8"), salt, operations, kibibytes)
        key = self.keys[parameters] if derive else bytes(32)
        return self.wrapped(1, before, key, counting(seed + 32, 24), vault_key, flags, vault_id)

    def recovery_slot(self, key=RECOVERY_KEY, vault_key=VAULT_KEY, seed=0x70):
        input_key = self.sodium.blake2b(b"OTPv1 recoverkey", key)
        return self.wrapped(2, counting(seed, 16), input_key, counting(seed + 16, 24), vault_key)

    def recovery_text(self, key=RECOVERY_KEY):
        check = self.sodium.blake2b(b"OTPv1 recoverchk", key)
        letters = base64.b32encode(key).decode() + base64.b32encode(check).decode()[:4]
        return "-".join(letters[begin:begin + 4] for begin in range(0, 36, 4))

    @staticmethod
    def header(slots, minor=0, flags=0, extension=b"", payload=32784, counter=7):
        area = b"".join(slots) + extension
        return (MAGIC + struct.pack("<HHII", 1, minor, 80 + len(area) + 64, flags) + VAULT_ID
                + struct.pack("<QQ", counter, payload) + NONCE + struct.pack("<HH", len(slots), len(extension)) + area)

    def published_header(self):
        salt, nonce = counting(0xC0, 16), counting(0x60, 24)
        before = counting(0xB0, 16) + struct.pack("<III", 1, 3, 65536) + salt
        key = self.sodium.argon2id(PASSWORD.encode(), salt, 3, 65536)
        return self.header([self.wrapped(1, before, key, nonce, VAULT_KEY)])
