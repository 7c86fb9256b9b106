"""Tests of what a miner's frequency and core voltage may be set to."""

from math import inf, nan

from hypothesis import given, strategies as st
import pytest

from custom_components.bitaxe_monitor.axeos import AsicInfo, SystemInfo
from custom_components.bitaxe_monitor.control.limits import (
    LEAST_VOLTAGE,
    Bounds,
    Limits,
    limits_of,
)
from custom_components.bitaxe_monitor.control.order import Pair
from tests.conftest import load_payload

GAMMA = SystemInfo.from_dict({"ASICModel": "BM1370"})


def test_listed() -> None:
    """The limits are those of the miner's own lists."""
    asic = AsicInfo.from_dict(load_payload("asic-mock-v2.14.0b1.json"))
    assert limits_of(GAMMA, asic) == Limits(Bounds(400, 575), Bounds(1100, 1300))


@pytest.mark.parametrize("asic", [None, AsicInfo()])
def test_not_listed(asic: AsicInfo | None) -> None:
    """Without lists they are those that AxeOS has for the chip."""
    assert limits_of(GAMMA, asic) == Limits(Bounds(400, 625), Bounds(1000, 1250))


@pytest.mark.parametrize("model", ["BM1373", "BM9999"])
def test_unknown_chip(model: str) -> None:
    """Nothing is set on a chip that is not known, whatever is listed."""
    asic = AsicInfo(frequencies=(400, 500), voltages=(1100, 1200))
    assert limits_of(SystemInfo.from_dict({"ASICModel": model}), asic) is None


def test_cap() -> None:
    """A user may want less than is listed; the least of it always stays possible."""
    asic = AsicInfo(frequencies=(400, 500), voltages=(1100, 1200))
    capped = limits_of(GAMMA, asic, beyond=True, cap=Pair(450, 1150))
    assert capped == Limits(Bounds(400, 450), Bounds(1100, 1150))
    assert limits_of(GAMMA, asic, cap=Pair(900, None)) == limits_of(GAMMA, asic)
    least = limits_of(GAMMA, asic, cap=Pair(300, 1000))
    assert least == Limits(Bounds(400, 400), Bounds(1100, 1100))


def test_beyond_the_list() -> None:
    """Who is allowed more gets more, but never more than the miner itself allows."""
    asic = AsicInfo(frequencies=(400, 500), voltages=(1100, 1200))
    wide = limits_of(GAMMA, asic, beyond=True)
    assert wide == Limits(Bounds(400, 600), Bounds(1100, 1250))
    nerdos = AsicInfo.from_dict(load_payload("asic-nerdqaxe++-v1.1.0-beta1.json"))
    narrow = limits_of(GAMMA, nerdos, beyond=True)
    assert narrow == Limits(Bounds(500, 720), Bounds(1120, 1250))
    capped = AsicInfo(
        frequencies=(500,),
        voltages=(1100,),
        highest_frequency=510,
        highest_voltage=1110,
    )
    assert limits_of(GAMMA, capped, beyond=True) == Limits(
        Bounds(500, 510), Bounds(1100, 1110)
    )


@pytest.mark.parametrize(
    "asic",
    [
        AsicInfo(frequencies=(500, 600), highest_frequency=400),
        AsicInfo(voltages=(1100, 1200), highest_voltage=1050),
        AsicInfo(voltages=(700, 900)),
    ],
    ids=["frequency", "voltage", "too low"],
)
def test_contradictions(asic: AsicInfo) -> None:
    """Where what is listed contradicts what is allowed, nothing is."""
    assert limits_of(GAMMA, asic) is None


@given(
    frequencies=st.lists(st.floats(0.1, 20_000), max_size=4),
    voltages=st.lists(st.floats(0.1, 20_000), max_size=4),
    beyond=st.booleans(),
)
def test_never_below_the_regulator(
    frequencies: list[float], voltages: list[float], *, beyond: bool
) -> None:
    """No list makes a voltage possible that a regulator refuses."""
    asic = AsicInfo(frequencies=tuple(frequencies), voltages=tuple(voltages))
    limits = limits_of(GAMMA, asic, beyond=beyond)
    assert limits is None or limits.core_voltage.lowest >= LEAST_VOLTAGE


def test_what_they_hold() -> None:
    """The bounds themselves are allowed; what is no number is not."""
    bounds = Bounds(400, 600)
    assert bounds.hold(400)
    assert bounds.hold(600)
    assert not any(map(bounds.hold, (399, 601, nan, inf, -inf)))
