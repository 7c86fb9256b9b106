"""Tests of what is peculiar about every recorded answer."""

import json
from typing import Final

import pytest

from custom_components.bitaxe_monitor.axeos import AsicInfo, Firmware, SystemInfo
from tests.conftest import PAYLOADS, load_payload

# What each answer has in common with the others is asserted by test_common.
PECULIAR: Final[dict[str, dict[str, object]]] = {
    # A fork: no latency, input current, chips counted, version of its own.
    "bitforge_nano-v1.0": {
        "version": (1, 0, 0),
        "firmware": Firmware.FORGE_OS,
        "hashrate": 2592.436279296875,
        "asic_count": 2,
        "best_difficulty": 6.51e6,
        "pool_difficulty": 8192,
        "input_voltage": 12.015,
        "current": 3.42,
        "temperature": 54.125,
        "temperature_2": 56,
        "fan_rpm": 3651,
        "pool_latency": None,
        "power_fault": None,
        "mac": "02:00:5e:39:5a:47",
    },
    # The fan's percentage is called fanSpeed here, beside its rpm.
    "bitforge_nano-v1.6": {
        "firmware": Firmware.FORGE_OS,
        "fan_speed": 63,
        "fan_rpm": 3651,
        "temperature": 54.125,
        "temperature_2": 56,
        "best_difficulty": 6.51e6,
        "session_best_difficulty": 3.46e6,
        "power_fault": None,
    },
    # Difficulties with a space; no second sensor reads 0; masked MAC.
    "gamma601-v2.10.1": {
        "best_difficulty": 572.14e6,
        "session_best_difficulty": 11.9e6,
        "temperature": 63,
        "temperature_2": None,
        "mac": None,
        "hostname": "bitaxe one",
        "expected_hashrate": 1632,
        "power_fault": False,
        "hardware_fault": None,
        "mining_paused": None,
    },
    # Difficulties became numbers, no second sensor became -1, blocks appeared.
    "gamma601-v2.11.0b6": {
        "version": (2, 11, 0),
        "best_difficulty": 572141152,
        "session_best_difficulty": 45037351,
        "temperature_2": None,
        "mac": None,
        "error_rate": 0.3181336224079132,
        "block_height": 923765,
        "blocks_found": 0,
        "network_difficulty": 152271405447597,
        "hashrate_1m": None,
        "fan2_rpm": 0,
    },
    # On the fallback pool; a fan at a fraction of a percent; averages.
    "gamma601-v2.12.2": {
        "mac": "02:00:5e:7c:9d:80",
        "using_fallback_pool": True,
        "pool_host": "solo.ckpool.org",
        "fan_speed": 48.4200668,
        "hashrate": 1072.2407227,
        "hashrate_1m": 1088.9354248,
        "hashrate_10m": 1072.3271484,
        "hashrate_1h": 1071.8736572,
        "input_voltage": 5.09375,
        "current": 12.015625,
        "core_voltage_set": 1150,
        "core_voltage": 1144,
        "pool_latency": 188.482,
        "wifi_rssi": -44,
        "uptime": 18574,
        "reset_reason": "Software reset via esp_restart",
        "shares_accepted": 4768,
        "shares_rejected": 13,
        "free_heap": 8212708,
    },
    # Four hours and more of latency; overheated; difficulties without a space.
    "gamma601-v2.9.0": {
        "pool_latency": None,
        "overheating": True,
        "best_difficulty": 3e9,
        "session_best_difficulty": 142.8e6,
        "pool_difficulty": 7818,
        "mac": None,
        "asic_count": None,
    },
    # Official firmware that cannot read the board: zeros for all power.
    "gt800-v2.12.2-unread": {
        "firmware": Firmware.OFFICIAL,
        "hashrate": 2240,
        "power": None,
        "input_voltage": None,
        "core_voltage": None,
        "current": None,
        "core_voltage_set": 1200,
        "temperature": None,
    },
    # Core voltage set in steps of 10 mV; its model in DeviceModel.
    "hammer_bc01-2.0.3": {
        "firmware": Firmware.HAMMER,
        "device_model": "BC01",
        "board_version": None,
        "core_voltage_set": 1150,
        "core_voltage": 1148.2,
        "power_fault": None,
        "pool_host": "pool.example",
    },
    # Counts one of its six chips; a MAC with hyphens.
    "hex302-v2.6.0-one-chip": {
        "firmware": Firmware.OFFICIAL,
        "mac": "02:00:5e:10:00:b5",
        "asic_count": 1,
        "power_fault": False,
        "auto_fan": False,
    },
    # The board number of a Hex on a clone with two chips, which names itself.
    "lucky_lv07-1.1.0": {
        "firmware": Firmware.LUCKY_MINER,
        "device_model": "LV07",
        "board_version": "302",
        "asic_count": None,
        "fan_rpm": 4458,
        "fan_speed": 100,
        "mac": None,
    },
    # The same clone on a firmware of others, which counts its chips.
    "lucky_lv07-v2.7.1-lv": {
        "firmware": Firmware.LUCKY_MINER,
        "device_model": None,
        "asic_count": 2,
        "power_fault": None,
    },
    # Flat, with the pool in use under a name of its own and the model as the board.
    "nmaxe-v2.7.05": {
        "firmware": Firmware.NMAXE,
        "device_model": "NMAxe",
        "board_version": None,
        "pool_host": "pool.example",
        "best_difficulty": 6.51e6,
        "power_fault": None,
        "mac": None,
        "auto_fan": True,
    },
    # In parts, without an ASICModel.
    "nmaxe-v2.9.31": {
        "firmware": Firmware.NMAXE,
        "firmware_version": "v2.9.31",
        "asic_model": "BM1370",
        "device_model": "NMAxe",
        "hostname": "nmaxe-001",
        "hashrate": 980.5,
        "power": 12.5,
        "input_voltage": 5,
        "current": 2.5,
        "core_voltage_set": 1200,
        "core_voltage": 1198,
        "temperature": 62.7,
        "vr_temperature": 45.2,
        "frequency": 490,
        "small_core_count": 2040,
        "asic_count": 1,
        "fan_speed": 60,
        "fan_rpm": 2800,
        "best_difficulty": 1.23e6,
        "session_best_difficulty": 456.7e3,
        "network_difficulty": 88.55e12,
        "pool_difficulty": 65536,
        "blocks_found": 0,
        "shares_accepted": 1024,
        "shares_rejected": 3,
        "pool_host": "pool.example",
        "mining_paused": False,
        "uptime": 86400,
        "free_heap": 187320,
        "wifi_rssi": -55,
        "power_fault": None,
        "mac": None,
    },
    # NerdOS that leads others over CAN: their hashrate is in its own.
    "q1370-v1.1.0-can": {
        "firmware": Firmware.NERDOS,
        "is_master": True,
        "hashrate": 9640,
        "power": 78,
        "hashrate_power": 155,
    },
    # No MAC, no host name, no counts; fanSpeed in rpm beside fanspeed in percent.
    "hex302-v2.0.7-48": {
        "version": (2, 0, 7),
        "mac": None,
        "hostname": None,
        "best_difficulty": 4.29e9,
        "session_best_difficulty": None,
        "fan_rpm": 0,
        "fan_speed": 35,
        "asic_count": None,
        "small_core_count": None,
        "vr_temperature": None,
        "overheating": None,
        "using_fallback_pool": None,
        "wifi_rssi": None,
        "current": 16.28125,
    },
    # The mock-ups up to v2.8 all claim version "2.0".
    "mock-2.1.5d": {
        "version": (2, 0, 0),
        "best_difficulty": 0,
        "session_best_difficulty": 0,
        "fan_rpm": 82,
        "fan_speed": 100,
        "board_version": "204",
        "hostname": "Bitaxe",
        "mac": None,
    },
    "mock-v2.0.0": {
        "board_version": None,
        "core_voltage_set": 1200,
        "core_voltage": None,
        "hashrate": 0,
        "best_difficulty": 0,
        "session_best_difficulty": None,
        "fan_rpm": 82,
        "fan_speed": None,
    },
    "mock-v2.0.2": {
        "board_version": None,
        "core_voltage": 1200,
        "fan_rpm": 82,
        "fan_speed": 100,
        "vr_temperature": None,
    },
    "mock-v2.1.0": {"board_version": "204", "hashrate": 475, "hostname": None},
    # Flags are true/false here and 0/1 in real answers.
    "mock-v2.10.0b2": {
        "using_fallback_pool": True,
        "pool_host": "test.public-pool.io",
        "temperature_2": 60,
        "pool_difficulty": 1000,
        "pool_latency": 10,
    },
    "mock-v2.11.0b6": {
        "using_fallback_pool": False,
        "pool_host": "public-pool.io",
        "best_difficulty": 238214491,
        "fan2_rpm": 4146,
        "block_height": 811111,
    },
    "mock-v2.12.0b3": {
        "hashrate_1m": 476,
        "hashrate_10m": 477,
        "hashrate_1h": 478,
        "shares_rejected": 10,
        "reset_reason": "Power-on reset",
        "mining_paused": None,
    },
    "mock-v2.14.0": {
        "mining_paused": False,
        "frequency_actual": 485,
        "pool_connection": "IPv4 (TLS)",
        "using_fallback_pool": False,
        "blocks_found": 1,
    },
    # Pools in a list, beside the flat keys that this is read from.
    "mock-v2.15.0rc1": {
        "mining_paused": False,
        "pool_host": "public-pool.io",
        "network_difficulty": 155970000000000,
        "free_heap": 200504,
    },
    "mock-v2.3.0b3": {
        "mac": "02:00:5e:b8:63:c6",
        "asic_count": 1,
        "small_core_count": 672,
        "vr_temperature": 45,
        "using_fallback_pool": True,
        "fan_rpm": 0,
    },
    "mock-v2.6.0": {"wifi_rssi": None, "power_fault": None},
    "mock-v2.7.0b1": {"overheating": False, "auto_fan": True},
    "mock-v2.8.0": {"expected_hashrate": 420, "asic_count": 1, "wifi_rssi": -32},
    # NerdQAxe's dialect: own names for the second fan, latency, blocks, fallback.
    "nerdqaxe++-v1.1.0-beta1": {
        "firmware": Firmware.NERDOS,
        "version": (1, 1, 0),
        "device_model": "NerdQAxe++",
        "board_version": None,
        "asic_count": 4,
        "mac": "02:00:5e:22:95:cc",
        "hashrate": 5455.551,
        "hashrate_1h": 5509.091,
        "input_voltage": 12.25,
        "current": 8.4375,
        "fan_speed": 54,
        "fan_rpm": 1796,
        "fan2_speed": 40,
        "fan2_rpm": 1557,
        "pool_latency": 1.285714286,
        "blocks_found": 0,
        "using_fallback_pool": False,
        "mining_paused": False,
        "overheating": None,
        "power_fault": None,
        "hardware_fault": None,
        "expected_hashrate": None,
        "reset_reason": "SYSTEM.RESET_SOFTWARE",
        "auto_fan": True,
        "network_difficulty": 124932866000000,
    },
    # Its temperature is 0 in every second answer.
    "suprahex702-2.11.4-TCH": {
        "firmware": Firmware.OTHER,
        "temperature": None,
        "temperature_2": None,
        "vr_temperature": 63,
        "expected_hashrate": 3751.4,
        "asic_count": None,
    },
    # A vendor's build without the v in its version, with empty texts.
    "suprahex702-2.7.0-TCH": {
        "version": (2, 7, 0),
        "hostname": None,
        "best_difficulty": 193e9,
        "pool_difficulty": 131072,
        "asic_count": 6,
        "small_core_count": 1276,
        "power_fault": None,
        "firmware": Firmware.OTHER,
    },
    # The fan's speed under a name it had for a few releases only.
    "ultra204-v2.1.8": {
        "fan_rpm": 5654,
        "fan_speed": 100,
        "best_difficulty": 258e6,
        "session_best_difficulty": 2.88e6,
        "mac": None,
        "small_core_count": None,
        "vr_temperature": None,
        "pool_difficulty": None,
    },
    # A port that sends zeros for all it cannot read, and a commit as its version.
    "ultra205-rustport-b5502a6-zerohash": {
        "version": None,
        "mac": None,
        "hashrate": 0,
        "hashrate_1m": None,
        "hashrate_10m": None,
        "hashrate_1h": None,
        "expected_hashrate": None,
        "temperature": None,
        "temperature_2": None,
        "vr_temperature": None,
        "power": None,
        "input_voltage": None,
        "core_voltage": 0,
        "best_difficulty": 0,
        "mining_paused": False,
        "power_fault": None,
        "pool_host": None,
        "pool_connection": "active",
        "pool_difficulty": 42,
    },
}

ASICS: Final[dict[str, tuple[str | None, int | None]]] = {
    "asic-bitforge_nano-v1.6": ("BITFORGE_NANO", 2),
    "asic-lucky_lv07-v2.7.1-lv": (None, None),
    "asic-mock-v2.7.0b3": (None, None),
    "asic-mock-v2.8.0": (None, None),
    "asic-mock-v2.9.0b7": ("Ultra", 1),
    "asic-mock-v2.14.0b1": ("Gamma", 1),
    "asic-nerdqaxe++-v1.1.0-beta1": ("NerdQAxe++", 4),
    "asic-supra": ("Supra", 1),
    "asic-suprahex-unknownfw": ("SupraHex", 6),
}

# In parts, with names of its own.
NESTED: Final = {"nmaxe-v2.9.31"}

# Answers of other endpoints.
NO_MINER: Final = (
    "scoreboard-mock",
    "statistics-mock-v2.8.0b2",
    "statistics-suprahex-empty",
)


def test_every_payload_is_covered() -> None:
    """No recorded answer goes untested."""
    assert {path.stem for path in PAYLOADS.iterdir()} == {
        *PECULIAR,
        *ASICS,
        *NO_MINER,
    }


@pytest.mark.parametrize("name", PECULIAR)
def test_peculiarities(name: str) -> None:
    """Each firmware's own ways end in the same units and types."""
    reported = SystemInfo.from_dict(load_payload(f"{name}.json"))

    assert {key: getattr(reported, key) for key in PECULIAR[name]} == PECULIAR[name]


@pytest.mark.parametrize("name", sorted(PECULIAR.keys() - NESTED))
def test_common(name: str) -> None:
    """What every firmware sends is read from every answer."""
    answer = load_payload(f"{name}.json")
    reported = SystemInfo.from_dict(answer)

    assert reported.asic_model == answer["ASICModel"]
    assert reported.hashrate == answer["hashRate"]
    assert reported.power == (answer["power"] or None)
    assert reported.frequency == answer["frequency"]
    assert reported.uptime == answer["uptimeSeconds"]
    assert reported.free_heap == answer["freeHeap"]
    assert reported.shares_accepted == answer["sharesAccepted"]
    assert reported.firmware_version == answer["version"]
    voltage = float(str(answer["voltage"])) / 1000
    assert (reported.input_voltage or 0) == pytest.approx(voltage)


@pytest.mark.parametrize("name", ASICS)
def test_asic(name: str) -> None:
    """Each generation of /api/system/asic is read as far as it goes."""
    reported = AsicInfo.from_dict(load_payload(f"{name}.json"))

    assert (reported.device_model, reported.asic_count) == ASICS[name]


@pytest.mark.parametrize("name", NO_MINER)
def test_other_answers(name: str) -> None:
    """Another endpoint's answer is not mistaken for a miner's."""
    answer = json.loads((PAYLOADS / f"{name}.json").read_text())

    if isinstance(answer, dict):
        with pytest.raises(ValueError, match="no ASICModel"):
            SystemInfo.from_dict(answer)
    else:
        assert isinstance(answer, list)
