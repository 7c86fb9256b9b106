"""Tests of the arithmetic by which the demo is judged."""

import pytest

from demo.readings import Readings
from demo.smoke import all_faults, fleet_faults, miner_faults

MINER = {
    "connectivity": "on",
    "mining": "on",
    "hashrate": "1000",
    "expected_hashrate": "1100",
    "efficiency": "90.9",
    "deviation": "-100",
    "power": "17",
    "power_efficiency": "17",
    "temperature": "60",
    "standard_deviation_60": "12",
}
FLEET = {
    "fleet_hashrate": "2.0",
    "fleet_expected_hashrate": "2.2",
    "fleet_power": "34",
    "fleet_efficiency": "90.9",
    "miners_online": "2",
    "miners_total": "2",
    "all_miners_online": "on",
}
MINERS = [Readings("One", MINER), Readings("Two", MINER)]


def test_healthy_miner() -> None:
    """A miner whose figures agree has no faults."""
    assert miner_faults(Readings("One", MINER)) == []


@pytest.mark.parametrize(
    ("key", "state", "fault"),
    [
        pytest.param("connectivity", "off", "connectivity is off", id="offline"),
        pytest.param("mining", "off", "mining is off", id="idle"),
        pytest.param("hashrate", "unknown", "hashrate is unknown", id="no hashrate"),
        pytest.param("hashrate", "0", "hashrate is 0.0", id="zero hashrate"),
        pytest.param("hashrate", "760", "hashrate is 760.0", id="low hashrate"),
        pytest.param("hashrate", "1440", "hashrate is 1440.0", id="high hashrate"),
        pytest.param("expected_hashrate", "0", "expected_hashrate is 0", id="no goal"),
        pytest.param("efficiency", "99", "efficiency is 99.0", id="efficiency"),
        pytest.param("efficiency", "unknown", "efficiency is None", id="no efficiency"),
        pytest.param("deviation", "100", "deviation is 100.0", id="sign of deviation"),
        pytest.param("power", "0", "power is 0", id="no power"),
        pytest.param("power", "-3", "power is -3", id="negative power"),
        pytest.param("power_efficiency", "0.017", "power efficiency", id="J/GH"),
        pytest.param("temperature", "19", "temperature is 19", id="too cold"),
        pytest.param("temperature", "101", "temperature is 101", id="too hot"),
        pytest.param("temperature", "unknown", "temperature is", id="no temperature"),
    ],
)
def test_faulty_miner(key: str, state: str, fault: str) -> None:
    """A figure that is missing or absurd is named."""
    faults = miner_faults(Readings("One", {**MINER, key: state}))
    assert any(text.startswith(fault) or fault in text for text in faults)


def test_dead_miner() -> None:
    """A miner without entities is a list of faults, not an exception."""
    assert len(miner_faults(Readings("One", {}))) == 5


def test_totals_that_add_up() -> None:
    """Totals that agree with the miners have no faults."""
    assert fleet_faults(Readings("Fleet", FLEET), MINERS) == []


@pytest.mark.parametrize(
    ("key", "state"),
    [
        pytest.param("fleet_hashrate", "2000", id="GH/s"),
        pytest.param("fleet_hashrate", "1.0", id="a miner is missing"),
        pytest.param("fleet_hashrate", "unknown", id="unknown hashrate"),
        pytest.param("fleet_expected_hashrate", "2.0", id="expected hashrate"),
        pytest.param("fleet_power", "17", id="power"),
        pytest.param("fleet_efficiency", "0.909", id="fraction"),
        pytest.param("miners_online", "1", id="online"),
        pytest.param("miners_total", "3", id="total"),
        pytest.param("all_miners_online", "off", id="all online"),
    ],
)
def test_totals_that_do_not_add_up(key: str, state: str) -> None:
    """A wrong total is the only fault that is named."""
    (fault,) = fleet_faults(Readings("Fleet", {**FLEET, key: state}), MINERS)
    assert fault.startswith(key)


def test_totals_of_no_miner() -> None:
    """A fleet without miners is not all right."""
    assert fleet_faults(Readings("Fleet", FLEET), [])


def test_statistics_must_live() -> None:
    """Without a standard deviation anywhere something does not sample."""
    quiet = Readings("One", {**MINER, "standard_deviation_60": "unknown"})
    assert fleet_faults(Readings("Fleet", FLEET), [quiet, quiet]) == [
        "no miner has a standard deviation yet"
    ]
    assert fleet_faults(Readings("Fleet", FLEET), [quiet, MINERS[0]]) == []


def test_all_faults_of_a_healthy_fleet() -> None:
    """Healthy miners and their fleet have no faults."""
    assert all_faults([*MINERS, Readings("Fleet", FLEET)], 2) == []


def test_all_faults_names_entries() -> None:
    """Faults begin with the title of what they belong to."""
    broken = Readings("Attic", {**MINER, "temperature": "200"})
    fleet = Readings("Fleet", {**FLEET, "miners_online": "1"})
    assert all_faults([broken, MINERS[0], fleet], 2) == [
        "Attic: temperature is 200",
        "Fleet: miners_online is 1.0, not 2",
    ]


def test_all_faults_counts_entries() -> None:
    """A miner that was not added and a missing fleet are faults."""
    assert all_faults(MINERS, 3) == [
        "miners found: 2, not 3",
        "fleet entries found: 0, not 1",
    ]
