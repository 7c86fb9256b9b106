"""Tests with answers that no firmware was ever seen to send."""

from math import ceil
from typing import Final

from hypothesis import assume, given, strategies as st
import pytest

from custom_components.bitaxe_monitor.axeos import (
    AsicInfo,
    Firmware,
    SystemInfo,
    expected_hashrate,
    model_name,
)
from custom_components.bitaxe_monitor.json_fields import JsonValue, text
from tests.conftest import load_payload

ANSWERS: Final = [
    load_payload(name)
    for name in (
        "gamma601-v2.10.1.json",
        "gamma601-v2.12.2.json",
        "hex302-v2.0.7-48.json",
        "mock-v2.15.0rc1.json",
        "nerdqaxe++-v1.1.0-beta1.json",
        "nmaxe-v2.7.05.json",
        "q1370-v1.1.0-can.json",
        "ultra204-v2.1.8.json",
    )
]

# Lowest and highest value of every number, in the unit of its attribute.
NUMBERS: Final = {
    "minimum_fan_speed": (0, 99),
    "hashrate": (0, 1e12),
    "hashrate_1m": (0, 1e12),
    "hashrate_10m": (0, 1e12),
    "hashrate_1h": (0, 1e12),
    "expected_hashrate": (1e-300, 1e7),
    "error_rate": (0, 100),
    "best_difficulty": (0, 1e30),
    "best_difficulty_rounding": (0, 1e30),
    "session_best_difficulty": (0, 1e30),
    "session_best_difficulty_rounding": (0, 1e30),
    "pool_difficulty": (1e-300, 1e30),
    "network_difficulty": (1e-300, 1e30),
    "power": (0, 10_000),
    "hashrate_power": (0, 10_000),
    "max_power": (1e-300, 10_000),
    "input_voltage": (1, 100),
    "current": (0, 1000),
    "core_voltage_set": (300, 20_000),
    "core_voltage": (0, 20_000),
    "temperature": (-40, 126.9999999),
    "temperature_2": (-40, 126.9999999),
    "vr_temperature": (-40, 126.9999999),
    "max_temperature": (-40, 126.9999999),
    "max_vr_temperature": (105, 105),
    "frequency": (10, 10_000),
    "frequency_actual": (0, 10_000),
    "fan_speed": (0, 100),
    "fan_rpm": (0, 30_000),
    "fan2_speed": (0, 100),
    "fan2_rpm": (0, 30_000),
    "manual_fan_speed": (0, 100),
    "fan_target_temperature": (-40, 126.9999999),
    "pool_latency": (0, 60_000),
    "total_hashes": (0, 1e30),
    "total_log2_hashes": (0, 99.7),
}
INTEGERS: Final = {
    "display_timeout": (-1, 65_535),
    "display_rotation": (0, 270),
    "block_height": (1, 10**12),
    "blocks_found": (0, 10**12),
    "shares_accepted": (0, 10**12),
    "shares_rejected": (0, 10**12),
    "uptime": (0, 10**10),
    "wifi_rssi": (-120, -1),
    "free_heap": (0, 2**32),
    "small_core_count": (1, 65534),
    "asic_count": (1, 400),
}
TEXTS: Final = {
    "asic_model",
    "hostname",
    "device_model",
    "board_version",
    "firmware_version",
    "pool_host",
    "pool_connection",
    "reset_reason",
    "mac",
}
FLAGS: Final = {
    "uses_fallback_only",
    "is_master",
    "expects_nothing",
    "auto_fan",
    "using_fallback_pool",
    "mining_paused",
    "overheating",
    "power_fault",
    "hardware_fault",
}

# What a key has a say in, where that is more than one attribute.
AVERAGES: Final = {"hashrate_1m", "hashrate_10m", "hashrate_1h"}
FAULTS: Final = {"power_fault", "hardware_fault"}
# What a sensor that is not read says nothing of.
UNREAD: Final = {"core_voltage", "current"}
POWER: Final = {
    "power",
    "hashrate_power",
    "is_master",
    "hashrate",
    *AVERAGES,
    *UNREAD,
}
SHARED: Final[dict[str, set[str]]] = {
    "hashRate": {"hashrate", *AVERAGES, *UNREAD},
    "hashRate_1m": {"hashrate", "hashrate_1m", *UNREAD},
    "hashRate_10m": {"hashrate", "hashrate_10m", *UNREAD},
    "power": POWER,
    "asicCount": {"asic_count", *POWER},
    "voltage": {"input_voltage", *UNREAD},
    "coreVoltageActual": {"core_voltage", "hashrate", *AVERAGES},
    "can": {"is_master", "hashrate_power"},
    "boardVersion": {"board_version", "device_model"},
    "deviceModel": {"device_model"},
    "fanrpm": {"fan_rpm", "fan_speed"},
    "fanSpeed": {"fan_rpm", "fan_speed"},
    "expectedHashrate": {"expected_hashrate", "expects_nothing"},
    "bestDiff": {"best_difficulty", "best_difficulty_rounding"},
    "bestSessionDiff": {
        "session_best_difficulty",
        "session_best_difficulty_rounding",
    },
    "miningPaused": {"mining_paused", "hashrate", *AVERAGES, *UNREAD},
    "shutdown": {"mining_paused", "hashrate", *AVERAGES, *UNREAD},
    "power_fault": {"power_fault", *AVERAGES},
    "hardware_fault": {"hardware_fault", *AVERAGES},
    "version": {"firmware_version", "version", *FAULTS},
    "isUsingFallbackStratum": {"using_fallback_pool", "pool_host"},
    "stratum": {"using_fallback_pool", "pool_host", "connections", "shares"},
    "poolConnectionInfo": {"pool_connection", "connections"},
    "sharesAccepted": {"shares_accepted", "shares"},
    "sharesRejected": {"shares_rejected", "shares"},
    "sharesPending": {"shares"},
    "poolDifficulty": {"pool_difficulty", "shares"},
    "stratumDiff": {"pool_difficulty", "shares"},
}

texts = st.one_of(
    st.text(st.characters(), max_size=20),
    st.sampled_from(
        ["", "-", "0 ", "4.29G", "2.03 G", "1e+03M", "nan", "1e999", "x" * 9999]
    ),
)
numbers = st.one_of(
    st.integers(),
    st.integers(-(10**400), 10**400),
    st.integers(-2, 200),
    st.floats(),
    st.sampled_from([-1, 0, 127, 127.875, 65535, -90, 0.0, -0.0]),
)
values: st.SearchStrategy[JsonValue] = st.recursive(
    st.one_of(st.none(), st.booleans(), numbers, numbers.map(str), texts),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(texts, inner, max_size=3)
    ),
    max_leaves=5,
)
KEYS: Final = sorted({key for answer in ANSWERS for key in answer} | SHARED.keys())


@st.composite
def mutated(draw: st.DrawFn) -> dict[str, JsonValue]:
    """Return a real answer with fields dropped and fields replaced by anything."""
    answer: dict[str, JsonValue] = dict(draw(st.sampled_from(ANSWERS)))
    for key in draw(st.lists(st.sampled_from(KEYS), max_size=10)):
        answer.pop(key, None)
    answer.update(draw(st.dictionaries(st.sampled_from(KEYS), values, max_size=20)))
    return answer


def check_chips(reported: SystemInfo) -> None:
    """Assert that what stands in lists is of its type and within its range."""
    assert len(reported.chips) <= 64
    for chip in reported.chips:
        assert type(chip.errors) in (int, type(None))
        hashrates = chip.domains if chip.hashrate is None else (*chip.domains, chip[0])
        assert len(chip.domains) <= 16
        assert all(type(each) is float and 0 <= each <= 1e12 for each in hashrates)
    assert len(reported.rejections) <= 10
    for reason, count in reported.rejections:
        assert reason.isprintable()
        assert 0 < len(reason) <= 255
        assert type(count) is int
        assert count > 0


def check(reported: SystemInfo) -> None:
    """Assert that every attribute is of its type and within its range."""
    for name, (low, high) in NUMBERS.items():
        value = getattr(reported, name)
        assert value is None or (type(value) is float and low <= value <= high), name
    for name, (lowest, highest) in INTEGERS.items():
        count = getattr(reported, name)
        assert count is None or (type(count) is int and lowest <= count <= highest), (
            name
        )
    for name in TEXTS:
        text = getattr(reported, name)
        assert text is None or (text.isprintable() and 0 < len(text) <= 255), name
    assert reported.firmware in Firmware
    release = reported.version
    assert release is None or (
        len(release) == 3 and all(0 <= part < 100_000 for part in release)
    )
    check_chips(reported)
    for shares in reported.shares:
        counts = shares.accepted, shares.rejected, shares.pending
        assert all(type(count) is int and count >= 0 for count in counts)
        assert 0 < shares.difficulty <= 1e30
    assert all(each in (True, False, None) for each in reported.connections)
    for name in FLAGS:
        assert getattr(reported, name) in (True, False, None), name
    for name in ("temperature", "temperature_2", "vr_temperature"):
        assert getattr(reported, name) not in (0, -1), name


def test_every_attribute_is_checked() -> None:
    """No attribute escapes the check."""
    others = {"firmware", "version", "shares", "chips", "rejections", "connections"}
    assert {*others, *NUMBERS, *INTEGERS, *TEXTS, *FLAGS} == {*SystemInfo._fields}


@given(mutated())
def test_anything(answer: dict[str, JsonValue]) -> None:
    """Whatever a miner sends, only a missing ASICModel is refused."""
    if text(answer.get("ASICModel")) is None:
        with pytest.raises(ValueError, match="no ASICModel"):
            SystemInfo.from_dict(answer)
        return
    reported = SystemInfo.from_dict(answer)
    asic = AsicInfo.from_dict(answer)
    expected = expected_hashrate(reported, asic)

    check(reported)
    assert expected is None or expected > 0
    assert model_name(reported, asic).isprintable()
    assert reported == SystemInfo.from_dict(answer)


@given(
    st.lists(
        st.one_of(
            values,
            st.fixed_dictionaries(
                {},
                optional={
                    "total": values,
                    "domains": st.lists(values, max_size=20),
                    "errorCount": values,
                    "message": values,
                    "count": values,
                },
            ),
        ),
        max_size=4,
    )
)
def test_any_list(listed: list[JsonValue]) -> None:
    """Whatever stands in a list, it is of its type and within its range."""
    reported = SystemInfo.from_dict(
        {
            "ASICModel": "BM1370",
            "hashrateMonitor": {"asics": listed},
            "sharesRejectedReasons": listed,
        }
    )
    check_chips(reported)
    assert len(reported.chips) == len(listed)


@given(st.sampled_from(ANSWERS), st.sampled_from(KEYS), values)
def test_one_bad_field(
    answer: dict[str, JsonValue], key: str, value: JsonValue
) -> None:
    """A bad field never costs another one, as long as it is the same firmware's."""
    if key == "ASICModel":
        return
    before = SystemInfo.from_dict(answer)
    after = SystemInfo.from_dict({**answer, key: value})
    assume(before.firmware is after.firmware)
    changed = {
        name
        for name in SystemInfo._fields
        if getattr(before, name) != getattr(after, name)
    }

    assert changed <= SHARED.get(key, changed)
    assert len(changed) <= 1 or key in SHARED


@pytest.mark.parametrize(
    ("key", "attribute", "scale", "low", "high"),
    [
        ("hashRate", "hashrate", 1, 0.001, 1e9),
        ("expectedHashrate", "expected_hashrate", 1, 0.001, 1e6),
        ("power", "power", 1, 0.001, 9999),
        ("voltage", "input_voltage", 1e-3, 1000, 99_999),
        ("current", "current", 1e-3, 0.001, 999_999),
        ("coreVoltage", "core_voltage_set", 1, 300, 19_999),
        ("coreVoltageActual", "core_voltage", 1, 0.001, 19_999),
        ("temp", "temperature", 1, 0.001, 126.9),
        ("vrTemp", "vr_temperature", 1, 0.001, 126.9),
        ("frequency", "frequency", 1, 10, 9999),
        ("fanspeed", "fan_speed", 1, 1, 100),
        ("fanrpm", "fan_rpm", 1, 0.001, 29_999),
        ("responseTime", "pool_latency", 1, 0.001, 60_000),
        ("bestDiff", "best_difficulty", 1, 0.001, 1e20),
    ],
)
@given(st.data())
def test_unit(
    key: str,
    attribute: str,
    scale: float,
    low: float,
    high: float,
    data: st.DataObject,
) -> None:
    """A value has its unit whatever its size and however it is written."""
    value = data.draw(st.floats(low, high) | st.integers(ceil(low), int(high)))
    written = data.draw(st.sampled_from([value, str(value)]))
    reported = SystemInfo.from_dict({"ASICModel": "BM1370", key: written})

    assert getattr(reported, attribute) == pytest.approx(value * scale, rel=1e-12)
