"""Tests of the order in which frequency and core voltage change."""

from hypothesis import given, strategies as st
import pytest

from custom_components.bitaxe_monitor.control.order import Pair, steps

values = st.integers(1, 3)


@given(values, values, values, values)
def test_no_chip_is_starved(f_0: int, v_0: int, f_1: int, v_1: int) -> None:
    """While a voltage changes, no frequency is above the lower of old and new.

    Only with more of both they change together. In the end both are as wanted.
    """
    frequency, voltage = f_0, v_0
    sent = steps(Pair(f_0, v_0), Pair(f_1, v_1))
    assert len(sent) <= 2
    for step in sent:
        together = step.frequency is not None and step.core_voltage is not None
        if together:
            assert f_1 > f_0
            assert v_1 > v_0
        elif step.core_voltage is not None:
            assert frequency <= min(f_0, f_1)
        assert step != Pair(None, None)
        frequency = int(step.frequency or frequency)
        voltage = int(step.core_voltage or voltage)
    assert (frequency, voltage) == (f_1, v_1)


@pytest.mark.parametrize(
    ("now", "wanted", "sent"),
    [
        (Pair(525, 1150), Pair(525, 1150), []),
        (Pair(525, 1150), Pair(400, None), [Pair(400, None)]),
        (Pair(525, 1150), Pair(None, 1100), [Pair(None, 1100)]),
        (Pair(None, 1150), Pair(600, 1200), [Pair(600, None), Pair(None, 1200)]),
        (Pair(525, None), Pair(600, 1200), [Pair(None, 1200), Pair(600, None)]),
    ],
    ids=["same", "frequency", "voltage", "frequency unknown", "voltage unknown"],
)
def test_what_stays(now: Pair, wanted: Pair, sent: list[Pair]) -> None:
    """What stays is not sent; what is not known never rises along with the other."""
    assert steps(now, wanted) == sent
