"""Test finding domains that count nothing."""

from custom_components.bitaxe_monitor.axeos.chips import ChipReading
from custom_components.bitaxe_monitor.figures.silences import Domain, Silences


def chip(*domains: float) -> ChipReading:
    """Return a reading of a chip."""
    return ChipReading(None, domains, None)


def silent(silences: Silences, *chips: ChipReading, counted: str = "y") -> set[Domain]:
    """Take in readings of counts over 1 s, but for some; return who is silent."""
    is_count = [mark == "y" for mark in counted.ljust(len(chips), "y")]
    found = list(silences.update(chips, is_count, 1.0))
    return {domain for domain, is_silent in found if is_silent}


def test_long_silence() -> None:
    """Three polls are a long silence, if thirty results are missing by then."""
    silences = Silences()
    one = Domain(1, 2)
    for is_long in (False, False, True):
        assert silent(silences, chip(260, 0)) == {one}
        assert silences.are_open
        assert silences.is_long(one) is is_long
    assert silent(silences, chip(260, 250)) == set()
    assert not silences.are_open


def test_chance() -> None:
    """A domain that finds few at 50 MHz may find nothing for a while."""
    silences = Silences()
    one = Domain(1, 1)
    polls = 0
    while not polls or not silences.is_long(one):
        silent(silences, chip(0, 11.0))
        polls += 1
    assert polls == 12  # of 2.56 results each


def test_what_is_no_count() -> None:
    """A chip that was not read is as it was, one that is silent all over is heard."""
    silences = Silences()
    chips = chip(260, 250), chip(0, 0), chip(0, 240)
    assert silent(silences, *chips, counted="ynn") == {Domain(2, 1), Domain(2, 2)}
    assert silent(silences, *chips, counted="yny") == {
        Domain(2, 1),
        Domain(2, 2),
        Domain(3, 1),
    }
    assert not silent(silences, *chips, counted="nnn")


def test_nothing_at_all() -> None:
    """Where no domain counts, none is silent; what was is forgotten at a word."""
    silences = Silences()
    assert not silent(silences, chip(0, 0), chip(0, 0))
    silent(silences, chip(0, 250), chip())
    silences.clear()
    assert not silences.are_open
