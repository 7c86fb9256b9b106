"""Recognize what is secret without keeping it."""

from hashlib import sha256
import hmac
from typing import Final

_DIGITS: Final = 32  # of 4 bits: no two are the same by chance


def fingerprint(key: str, secret: str) -> str:
    """Return the fingerprint of a secret, by a key that is as secret.

    HMAC (RFC 2104) with SHA-256. Without the key nobody can try what was meant, which
    for an address, as all of them lie open in the chain, would be easy.
    """
    return hmac.new(key.encode(), secret.encode(), sha256).hexdigest()[:_DIGITS]
