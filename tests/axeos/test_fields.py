"""Tests of reading single fields."""

import pytest

from custom_components.bitaxe_monitor.axeos import fields
from custom_components.bitaxe_monitor.axeos.fields import parse_difficulty
from custom_components.bitaxe_monitor.json_fields import JsonValue
from tests.support.json_values import NOT_NUMBERS


@pytest.mark.parametrize("value", NOT_NUMBERS, ids=lambda value: repr(value)[:20])
def test_what_is_not_a_number(value: JsonValue) -> None:
    """Neither wrong types nor numbers that are none become one."""
    assert fields.milli(value, 1e9) is None
    assert fields.temperature(value) is None
    assert parse_difficulty(value) is None


def test_milli() -> None:
    """Millivolts become volts; the bound is in volts."""
    assert fields.milli(5093.75, 100) == 5.09375
    assert fields.milli(0, 100) == 0
    assert fields.milli(100_000, 100) == 100
    assert fields.milli(100_001, 100) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(60.125, 60.125, id="plain"),
        pytest.param(0.5, 0.5, id="cold"),
        pytest.param(-3.5, -3.5, id="frost"),
        pytest.param(126.875, 126.875, id="hot"),
        pytest.param(-1, None, id="not-initialized"),
        pytest.param(-1.0, None, id="not-initialized-float"),
        pytest.param(0, None, id="no-sensor"),
        pytest.param(0.0, None, id="no-sensor-float"),
        pytest.param(127, None, id="diode-fault"),
        pytest.param(127.875, None, id="diode-fault-fraction"),
        pytest.param(132.75, None, id="diode-fault-with-offset"),
        pytest.param(-64, None, id="impossible"),
    ],
)
def test_temperature(value: JsonValue, expected: float | None) -> None:
    """Sentinels are no temperatures."""
    assert fields.temperature(value) == expected


@pytest.mark.parametrize("reported", [True, False])
@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("Power Fault Detected.", True, id="text"),
        pytest.param("", False, id="empty"),
        pytest.param(" ", False, id="blank"),
        pytest.param(None, False, id="null"),
        pytest.param("false", False, id="text-false"),
        pytest.param("1", True, id="text-1"),
        pytest.param(True, True, id="true"),
        pytest.param(0, False, id="0"),
        pytest.param([], None, id="list"),
    ],
)
def test_fault_present(value: JsonValue, *, expected: bool, reported: bool) -> None:
    """A fault key speaks for itself on any firmware."""
    assert fields.fault({"fault": value}, "fault", reported=reported) is expected


def test_fault_absent() -> None:
    """No key means no fault only on firmware that would send one."""
    assert fields.fault({}, "fault", reported=True) is False
    assert fields.fault({}, "fault", reported=False) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("02:00:5E:7C:9D:80", "02:00:5e:7c:9d:80", id="official"),
        pytest.param(" 02:00:5e:7c:9d:80\n", "02:00:5e:7c:9d:80", id="blanks"),
        pytest.param("02-00-5E-7C-9D-80", "02:00:5e:7c:9d:80", id="hyphens"),
        pytest.param("02.00.5e.7c.9d.80", "02:00:5e:7c:9d:80", id="dots"),
        pytest.param("0200.5e7c.9d80", "02:00:5e:7c:9d:80", id="fours"),
        pytest.param("02005e7c9D80", "02:00:5e:7c:9d:80", id="bare"),
        pytest.param("02 00 5E 7C 9D 80", "02:00:5e:7c:9d:80", id="spaces"),
        pytest.param("02:00-5E:7C-9D:80", None, id="mixed"),
        pytest.param("02005E-7C9D80", None, id="halves"),
        pytest.param("000000000000", None, id="bare-zero"),
        pytest.param("xx005e7c9d80", None, id="no-hex"),
        pytest.param("XX:XX:XX:XX:XX:XX", None, id="masked"),
        pytest.param("[redacted-mac]", None, id="redacted"),
        pytest.param("00:00:00:00:00:00", None, id="zero"),
        pytest.param("FF:FF:FF:FF:FF:FF", None, id="broadcast"),
        pytest.param("01:00:5E:00:00:01", None, id="multicast"),
        pytest.param("02:00:5E:7C:9D", None, id="short"),
        pytest.param("02:00:5E:7C:9D:80:11", None, id="long"),
        pytest.param("", None, id="empty"),
        pytest.param(None, None, id="null"),
        pytest.param(0x02005E7C9D80, None, id="number"),
    ],
)
def test_mac_address(value: JsonValue, expected: str | None) -> None:
    """Only what can be one device's address identifies it."""
    assert fields.mac_address(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("public-pool.io", "public-pool.io", id="plain"),
        pytest.param("Public-Pool.IO", "public-pool.io", id="case"),
        pytest.param("my_node.local", "my_node.local", id="underscore"),
        pytest.param("192.168.1.7", "192.168.1.7", id="ipv4"),
        pytest.param("192.168.1.7:3333", "192.168.1.7", id="ipv4-port"),
        pytest.param("stratum+tcp://a.example:3333/x?y#z", "a.example", id="url"),
        pytest.param("stratum2+tcp://a.example/key", "a.example", id="sv2"),
        pytest.param("worker:x@a.example:3333", "a.example", id="user"),
        pytest.param("fd00::7", "fd00::7", id="ipv6"),
        pytest.param("[fd00::7]:3333", "fd00::7", id="ipv6-port"),
        pytest.param("bücher.example", "bücher.example", id="international"),
        pytest.param("<script>", None, id="markup"),
        pytest.param("not a host", None, id="blanks"),
        pytest.param("://", None, id="only-scheme"),
        pytest.param("", None, id="empty"),
        pytest.param(None, None, id="null"),
        pytest.param({}, None, id="object"),
    ],
)
def test_pool_host(value: JsonValue, expected: str | None) -> None:
    """A pool's host comes without anything that might be secret."""
    assert fields.pool_host(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("v2.12.2", (2, 12, 2), id="release"),
        pytest.param("v2.4.5-3-gb5d1e36-dirty", (2, 4, 5), id="described"),
        pytest.param("v2.10.0b2", (2, 10, 0), id="beta"),
        pytest.param("v1.1.0-beta1", (1, 1, 0), id="nerdos"),
        pytest.param("2.7.0-TCH-All-In-One", (2, 7, 0), id="vendor"),
        pytest.param("2.0", (2, 0, 0), id="two-numbers"),
        pytest.param("v1.0.28.1", (1, 0, 28), id="four-numbers"),
        pytest.param("b5502a630637", None, id="commit"),
        pytest.param("5502630637", None, id="commit-of-digits"),
        pytest.param("early-access-2026-03", None, id="name"),
        pytest.param("٢.٣", None, id="other-digits"),
        pytest.param("", None, id="empty"),
        pytest.param(None, None, id="none"),
    ],
)
def test_version(value: str | None, expected: tuple[int, int, int] | None) -> None:
    """A release is recognized by its numbers."""
    assert fields.version(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(6702259710, 6702259710, id="number"),
        pytest.param(1.5, 1.5, id="float"),
        pytest.param(0, 0, id="zero"),
        pytest.param("0", 0, id="text-zero"),
        pytest.param("0 ", 0, id="text-zero-blank"),
        pytest.param("821", 821, id="text-plain"),
        pytest.param("152271405447597", 152271405447597, id="text-long"),
        pytest.param("483k", 483e3, id="k"),
        pytest.param("483K", 483e3, id="K"),
        pytest.param("13M", 13e6, id="M"),
        pytest.param("142.80M", 142.8e6, id="fraction"),
        pytest.param("4.29G", 4.29e9, id="G"),
        pytest.param("2.03 G", 2.03e9, id="space"),
        pytest.param("1.1T", 1.1e12, id="T"),
        pytest.param("1.1p", 1.1e15, id="P"),
        pytest.param("5E", 5e18, id="E"),
        pytest.param("5Z", 5e21, id="Z"),
        pytest.param("1e+03M", 1e9, id="exponent"),
        pytest.param("2e5", 2e5, id="exponent-alone"),
        pytest.param("1e3E", 1e21, id="exponent-and-E"),
        pytest.param("-", None, id="dash"),
        pytest.param("-4.29G", None, id="negative-text"),
        pytest.param(-1, None, id="negative"),
        pytest.param("4.29 Gx", None, id="trailing"),
        pytest.param("4,29G", None, id="comma"),
        pytest.param("4.29Y", None, id="unknown-suffix"),
        pytest.param("1e999", None, id="too-large"),
        pytest.param("1e30Z", None, id="too-large-with-suffix"),
        pytest.param("٤G", None, id="other-digits"),
    ],
)
def test_parse_difficulty(value: JsonValue, expected: float | None) -> None:
    """A difficulty is the number that its text form stands for, exactly."""
    assert parse_difficulty(value) == expected
