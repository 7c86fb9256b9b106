"""Test recognizing what is secret without keeping it."""

from custom_components.bitaxe_monitor.figures.fingerprint import fingerprint

ADDRESS = "bc1qowner"


def test_same_by_one_key() -> None:
    """The same secret has the same fingerprint by one key, and others by others."""
    known = fingerprint("key", ADDRESS)
    assert known == fingerprint("key", ADDRESS)
    assert len({known, fingerprint("other", ADDRESS), fingerprint("key", "thief")}) == 3


def test_by_the_standard() -> None:
    """It is an HMAC: a test case of RFC 4231 comes out."""
    found = fingerprint("Jefe", "what do ya want for nothing?")
    assert found == "5bdcc146bf60754e6a042426089575c7"
