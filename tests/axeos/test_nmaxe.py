"""Tests of reading the answers of NMAxe firmware."""

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.axeos.nmaxe import flatten, is_nested
from custom_components.bitaxe_monitor.json_fields import JsonValue

FLAT: dict[str, JsonValue] = {
    "ASICModel": "BM1366",
    "asicTemp": 60.5,
    "bestDiffEver": "1.5M",
    "fanAutoSpeed": 0,
    "freqReq": 485,
    "fwVersion": "v2.9.22",
    "hostName": "attic",
    "hwModel": "NMAxe",
    "usedUrl": "stratum+tcp://pool.example:3333",
    "vcoreActual": 1190,
    "vcoreReq": 1200,
    "vcoreTemp": 45,
}


def test_flat_names_of_its_own() -> None:
    """The flat names that it has had meanwhile are read too."""
    info = SystemInfo.from_dict(FLAT)

    assert info.temperature == 60.5
    assert info.best_difficulty == 1.5e6
    assert info.auto_fan is False
    assert info.frequency == 485
    assert info.firmware_version == "v2.9.22"
    assert info.hostname == "attic"
    assert info.device_model == "NMAxe"
    assert info.pool_host == "pool.example"
    assert (info.core_voltage, info.core_voltage_set) == (1190, 1200)
    assert info.vr_temperature == 45


def test_official_name_first() -> None:
    """What has its official name is taken from there."""
    assert flatten({"temp": 50, "asicTemp": 60, "temps": {"asic": 70}})["temp"] == 50


def test_null_in_a_part() -> None:
    """A part without a value leaves it to the next place."""
    assert flatten({"temps": {"asic": None}, "asicTemp": 60})["temp"] == 60
    assert "temp" not in flatten({"temps": {"asic": None}})


@pytest.mark.parametrize(
    ("fans", "expected"),
    [
        ([{"id": 0, "speed": 60, "rpm": 2800}], (60, 2800, None, None)),
        (
            [{"id": 1, "speed": 40, "rpm": 1200}, {"id": 0, "speed": 60, "rpm": 2800}],
            (60, 2800, 40, 1200),
        ),
        ([{"id": 7, "speed": 60}], (None, None, None, None)),
        ([{"speed": 60}, 5, None], (None, None, None, None)),
        ({"id": 0, "speed": 60}, (None, None, None, None)),
        ([{"id": [0], "speed": 60}], (None, None, None, None)),
    ],
    ids=str,
)
def test_fans(fans: JsonValue, expected: tuple[float | None, ...]) -> None:
    """Fans are told apart by their number."""
    info = SystemInfo.from_dict({**FLAT, "fans": fans})

    found = (info.fan_speed, info.fan_rpm, info.fan2_speed, info.fan2_rpm)
    assert found == expected


def test_is_nested() -> None:
    """An answer in parts has its chip and what it does in two of them."""
    assert is_nested({"asic": {}, "miner": {}})
    assert not is_nested({"asic": "BM1370", "miner": {}})
    assert not is_nested({})


@pytest.mark.parametrize("part", ["asic", "miner", "power", "temps", "identity"])
@pytest.mark.parametrize("value", [None, 5, [], "x", {"model": ["BM1370"]}], ids=str)
def test_broken_part(part: str, value: JsonValue) -> None:
    """A part that is none costs what stands in it, and no more."""
    answer: dict[str, JsonValue] = {
        "asic": {"model": "BM1370", "count": 1},
        "miner": {"hashRate": 900},
        "power": {"power": 15},
        "temps": {"asic": 50},
        "identity": {"hwModel": "NMAxe"},
        "stratumURLUSED": "pool.example",
    }
    answer[part] = value
    if part == "asic":
        with pytest.raises(ValueError, match="no ASICModel"):
            SystemInfo.from_dict(answer)
        return
    info = SystemInfo.from_dict(answer)
    assert info.hashrate == (None if part == "miner" else 900)
    flat = 5 if value == 5 else None  # as it was before there were parts
    assert info.power == (flat if part == "power" else 15)
    assert info.temperature == (None if part == "temps" else 50)
    assert info.device_model == (None if part == "identity" else "NMAxe")
