#!/usr/bin/env python3
"""docs/tools/open_vault.py says of every vector in tests/data/vault/vectors.json what is expected of it."""

import hashlib
import json
import pathlib
import sys

DATA = pathlib.Path(__file__).resolve().parents[2] / "data" / "vault"
sys.path.insert(0, str(DATA))
import assemble  # noqa: E402
from assemble import open_vault  # noqa: E402

LEAST_VECTORS = 200


def answer(sodium, document, vector, file):
    """The expectation this reader would write: its word, the accounts and the places of what it cannot use."""
    try:
        header = open_vault.check(sodium, file)
        if vector.get("until") == "digests":
            return "PASSES", None, None
        secret = vector.get("secret", "password")
        if secret in ("password", "recovery", "other recovery"):
            text = document["secrets"][secret]
        else:
            text = secret["text"]
        if "recovery" in secret:
            vault_key = open_vault.open_with_recovery_key(sodium, header, text)
        else:
            open_vault.check_costs(header["slots"], vector.get("available"))
            if vector.get("until") == "costs":
                return "PASSES", None, None
            vault_key = open_vault.open_with_password(sodium, header, text, vector.get("available"))
        accounts, quarantine = open_vault.read_payload(open_vault.open_payload(sodium, file, header, vault_key))
        if "seen" in vector:
            seen = vector["seen"]
            open_vault.check_freshness(header, file, {
                "vault_id": header["vault_id"] if seen["same_vault"] else bytes(16), "counter": seen["counter"],
                "file_digest": file[-32:] if seen["same_file"] else bytes(32)})
        places = [kept["position"] for kept in quarantine]
        return "OPENS", len(accounts), "all" if places and not accounts and len(places) > 1000 else places
    except open_vault.CheckFailed as failure:
        return failure.name, None, None


def main():
    document = json.loads((DATA / "vectors.json").read_text(encoding="utf-8"))
    sodium = open_vault.Sodium()
    assembler = assemble.Assembler(sodium, document)
    wrong = 0
    for vector in document["vectors"]:
        file = assembler.assemble(vector)
        if hashlib.blake2b(file, digest_size=16).hexdigest() != vector["blake2b"]:
            print(f"{vector['name']}: assembled to another file")
            wrong += 1
        said = answer(sodium, document, vector, file)
        expected = vector["expect"], vector.get("accounts"), vector.get("unusable")
        if said != expected:
            print(f"{vector['name']}: expected {expected}, open_vault.py says {said}")
            wrong += 1
    print(f"figure: vault vectors read by open_vault.py: {len(document['vectors'])}, {wrong} not as expected")
    return 0 if wrong == 0 and len(document["vectors"]) >= LEAST_VECTORS else 1


if __name__ == "__main__":
    sys.exit(main())
