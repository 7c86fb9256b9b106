"""Tests of what is stored."""

import pytest

from simulator.storage import Storage


def test_storage() -> None:
    """What is stored is read by its name, as what it is."""
    storage = Storage({"frequency": 525, "hostname": "attic"})
    storage.store({"frequency": 550.5})
    assert storage.number("frequency") == storage["frequency"] == 550.5
    assert storage.text("hostname") == "attic"
    with pytest.raises(TypeError, match="hostname is no number"):
        storage.number("hostname")
    with pytest.raises(KeyError):
        storage.number("nonsense")
