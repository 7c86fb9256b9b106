"""Test a difficulty that is reported exactly and rounded in turn."""

from custom_components.bitaxe_monitor.figures.difficulty import SteadyDifficulty


def test_number_and_text_in_turn() -> None:
    """What is known exactly stays while a rounded one may be the same."""
    steady = SteadyDifficulty()
    assert steady.update(4.29e9, 5e6) == (4.29e9, 5e6)
    assert steady.update(4_292_734_826, 0) == (4_292_734_826, 0)
    assert steady.update(4.29e9, 5e6) == (4_292_734_826, 0)
    assert steady.update(4_292_734_826, 0) == (4_292_734_826, 0)


def test_another_one() -> None:
    """A difficulty that is better, or is none, is taken as it is."""
    steady = SteadyDifficulty()
    steady.update(4_292_734_826, 0)
    assert steady.update(4.3e9, 5e6) == (4.3e9, 5e6)
    assert steady.update(None, 0) == (None, 0)
    assert steady.update(100, 0) == (100, 0)
