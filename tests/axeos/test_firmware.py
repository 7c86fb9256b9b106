"""Tests of whose firmware answers."""

import pytest

from custom_components.bitaxe_monitor.axeos.firmware import (
    Firmware,
    make_of,
    own_name,
    recognize,
)
from custom_components.bitaxe_monitor.json_fields import JsonValue
from simulator import BOARDS, SimulatedMiner


@pytest.mark.parametrize(
    "version",
    [
        "v2.0.0",
        "v2.0.7-48-ge561f60",
        "v2.4.5-3-gb5d1e36-dirty",
        "v2.6.0-dirty",
        "v2.11.0b6",
        "v2.15.0rc1",
        "v2.2.0-rc1",
        "v3.0",
        "v10.0.0",
        "2.0",
        "2.1.5d",
        "early-access-2026-03",
        "early-access-2026-03-4-g1234567",
        "b5502a630637",
        "b5502a6-dirty",
        "unknown",
        "",
        None,
        7,
    ],
    ids=str,
)
def test_official_versions(version: JsonValue) -> None:
    """What git makes of the official repository's tags is official, and no word is."""
    assert recognize({"version": version}) is Firmware.OFFICIAL


@pytest.mark.parametrize(
    "version",
    [
        "2.7.0-TCH-All-In-One",
        "2.11.4-TCH",
        "2.0.3",
        "1.1.0",
        "v1.0",
        "v1.6",
        "v2.7.05",
        "v2.07.5",
        "v2.9.0-xy",
        "V2.9.0",
        "v2",
        "main",
    ],
)
def test_versions_of_others(version: str) -> None:
    """Versions that official firmware never had are of a fork."""
    assert recognize({"version": version}) is Firmware.OTHER


@pytest.mark.parametrize(
    ("data", "firmware"),
    [
        ({"hashRateTimestamp": 1}, Firmware.NERDOS),
        ({"hashRate_1d": None}, Firmware.NERDOS),
        ({"lastpingrtt": 0}, Firmware.NERDOS),
        ({"deviceModel": "NerdAxe"}, Firmware.NERDOS),
        ({"chiptemp1": 50}, Firmware.FORGE_OS),
        ({"deviceModel": "BITFORGE_NANO"}, Firmware.FORGE_OS),
        ({"DeviceModel": "unknown"}, Firmware.HAMMER),
        ({"deviceModel": "BC04"}, Firmware.HAMMER),
        ({"minerModel": "LV06"}, Firmware.LUCKY_MINER),
        ({"deviceModel": "LV-08"}, Firmware.LUCKY_MINER),
        ({"version": "v2.7.1-lv"}, Firmware.LUCKY_MINER),
        ({"version": "v2.7.1-LV-3"}, Firmware.OTHER),
        ({"stratumURLUSED": ""}, Firmware.NMAXE),
        ({"boardVersion": "NMAxe"}, Firmware.NMAXE),
        ({"asic": {}, "miner": {}}, Firmware.NMAXE),
        ({"asic": {}}, Firmware.OFFICIAL),
        ({"deviceModel": "SuperAxe"}, Firmware.OTHER),
        ({"boardVersion": "SuperAxe"}, Firmware.OTHER),
        ({"boardVersion": "204"}, Firmware.OFFICIAL),
        ({"boardVersion": "2.2"}, Firmware.OFFICIAL),
        ({"boardVersion": "unknown"}, Firmware.OFFICIAL),
    ],
    ids=str,
)
def test_signs(data: dict[str, JsonValue], firmware: Firmware) -> None:
    """Keys, names and versions of its own give a fork away, whatever else it says."""
    assert recognize(data) is firmware
    if firmware not in (Firmware.OFFICIAL, Firmware.OTHER):
        assert recognize({"version": "v2.6.0", **data}) is firmware


@pytest.mark.parametrize("board", BOARDS)
def test_simulated(board: str) -> None:
    """The simulator's miners are recognized, whatever their board is."""
    nerd = BOARDS[board].nerd
    for version in ("v1.0.33", "v1.1.0") if nerd else ("v2.1.8", "v2.9.0", "v2.15.0"):
        answer = SimulatedMiner(board, version, boot_age=250_000).info()
        assert recognize(answer) is (Firmware.NERDOS if nerd else Firmware.OFFICIAL)


@pytest.mark.parametrize(
    ("data", "model"),
    [
        ({"deviceModel": "Gamma", "boardVersion": "601"}, "Gamma"),
        ({"deviceModel": "invalid", "DeviceModel": "BC01"}, "BC01"),
        ({"minerModel": "LV07", "boardVersion": "302"}, "LV07"),
        ({"boardVersion": "NMAxe"}, "NMAxe"),
        ({"boardVersion": "601"}, None),
        ({"boardVersion": "v2"}, None),
        ({}, None),
    ],
    ids=str,
)
def test_own_name(data: dict[str, JsonValue], model: str | None) -> None:
    """A miner's own word for its model is found under any of the names for it."""
    assert own_name(data) == model


def test_make_of() -> None:
    """Some names of models give away who makes them."""
    assert make_of("NMQAxe++") == "NMAxe"
    assert make_of("NerdOCTAXE-\N{GREEK SMALL LETTER GAMMA}") == "NerdQAxe"
    assert make_of("Gamma") is None


def test_every_firmware_has_a_make() -> None:
    """No family is without a make."""
    assert all(firmware.make for firmware in Firmware)
