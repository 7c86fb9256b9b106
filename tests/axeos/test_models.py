"""Tests of what the fields of an answer mean together."""

import pytest

from custom_components.bitaxe_monitor.axeos import AsicInfo, Firmware, SystemInfo
from custom_components.bitaxe_monitor.json_fields import JsonValue

from ..conftest import load_payload


def info(**fields: JsonValue) -> SystemInfo:
    """Return what a miner with these fields reports."""
    return SystemInfo.from_dict({"ASICModel": "BM1370", **fields})


@pytest.mark.parametrize("asic_model", [None, "", " \x00", 1370, ["BM1370"], True])
def test_no_asic_model(asic_model: JsonValue) -> None:
    """An answer without the field that every miner sends is none."""
    with pytest.raises(ValueError, match="no ASICModel"):
        SystemInfo.from_dict({"hashRate": 1, "ASICModel": asic_model})
    with pytest.raises(ValueError, match="no ASICModel"):
        SystemInfo.from_dict({"hashRate": 1})


def test_asic_model_alone() -> None:
    """Everything but the ASIC may be missing, and is then unknown."""
    reported = info()

    assert reported.asic_model == "BM1370"
    assert reported.firmware is Firmware.OFFICIAL
    assert reported.is_master is False
    assert {
        name: getattr(reported, name)
        for name in reported._fields
        if name not in ("asic_model", "firmware", "is_master")
        and getattr(reported, name) not in (None, False, 0, (), (None,))
    } == {"max_temperature": 75, "max_vr_temperature": 105}
    assert reported.version is None


def test_frozen_and_comparable() -> None:
    """Two answers are equal when their values are; what is not read does not count."""
    reported = info(hashRate=1000, cpuUsage=1)

    assert reported == info(hashRate=1000.0, cpuUsage=2)
    assert hash(reported) == hash(info(hashRate=1000.0, cpuUsage=2))
    assert reported != info(hashRate=1001)
    with pytest.raises(AttributeError):
        reported.hashrate = 1.0  # type: ignore[misc] # what the test is about


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"hashRate": 5.5, "hashRate_1m": 1}, 5.5, id="present"),
        pytest.param({"hashRate": 0, "hashRate_1m": 1}, 0, id="zero"),
        pytest.param({"hashRate": None, "hashRate_1m": 1}, None, id="null"),
        pytest.param({"hashRate": "x", "hashRate_1m": 1}, None, id="nonsense"),
        pytest.param({"hashRate_1m": 2, "hashRate_10m": 3}, 2, id="minute"),
        pytest.param({"hashRate_10m": 3, "hashRate_1h": 4}, 3, id="ten-minutes"),
        pytest.param({"hashRate_1h": 4}, None, id="an-hour-is-too-long"),
        pytest.param({"hashRate": 244139}, 244139, id="glitch"),
        pytest.param({"hashRate": 9.5e8}, 9.5e8, id="large-glitch"),
        pytest.param({"hashRate": -1}, None, id="negative"),
    ],
)
def test_hashrate(fields: dict[str, JsonValue], expected: float | None) -> None:
    """The reading is taken as it is; an average stands in only for a missing key."""
    assert info(**fields).hashrate == expected


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"coreVoltageActual": 0}, 0, id="no power reported"),
        pytest.param({"coreVoltageActual": 0, "power": 0}, 0, id="no power"),
        pytest.param({"coreVoltageActual": 0, "power": 9.5}, 0, id="little power"),
        pytest.param({"coreVoltageActual": 12, "power": 5}, 0, id="noise"),
        pytest.param({"coreVoltageActual": 0, "power": 75}, 4800, id="voltage unread"),
        pytest.param({"coreVoltageActual": 900, "power": 5}, 4800, id="power unread"),
        pytest.param({"coreVoltageActual": None}, 4800, id="voltage unknown"),
        pytest.param({"power": 5}, 4800, id="no voltage reported"),
        pytest.param({"shutdown": True, "coreVoltageActual": 1150}, 0, id="shut down"),
        pytest.param({"coreVoltageActual": 0, "hashRate": None}, None, id="unknown"),
    ],
)
def test_hashrate_without_voltage(
    fields: dict[str, JsonValue], expected: float | None
) -> None:
    """NerdOS reports the last hashrate when its chips are off: none is left."""
    last = {"lastpingrtt": 1, "shutdown": False, "hashRate": 4800, "hashRate_1m": 4790}
    reported = info(**{**last, **fields})
    assert reported.firmware is Firmware.NERDOS
    assert reported.hashrate == expected
    assert reported.hashrate_1m == (None if expected == 0 else 4790)


def test_official_firmware_without_voltage() -> None:
    """Where a hashrate without voltage is not an old one, it stands."""
    assert info(coreVoltageActual=0, hashRate=500, power=4).hashrate == 500
    assert info(miningPaused=True, hashRate=500).hashrate == 0


UNREAD: dict[str, JsonValue] = {
    "power": 0,
    "voltage": 0,
    "current": 0,
    "coreVoltageActual": 0,
}


@pytest.mark.parametrize(
    ("fields", "core_voltage", "current"),
    [
        pytest.param({}, 0, 0, id="no hashrate"),
        pytest.param({"hashRate": 0}, 0, 0, id="not hashing"),
        pytest.param({"hashRate": 900}, None, None, id="nothing is read"),
        pytest.param({"hashRate": 900, "voltage": 5000}, 0, 0, id="input is read"),
        pytest.param({"hashRate": 900, "power": 15}, None, None, id="power for it"),
        pytest.param({"hashRate": 900, "power": 5}, 0, 0, id="no power for it"),
        pytest.param(
            {"hashRate": 900, "power": 15, "coreVoltageActual": 12, "current": 1},
            None,
            None,
            id="noise",
        ),
        pytest.param(
            {"hashRate": 900, "power": 15, "coreVoltageActual": 1150, "current": 9000},
            1150,
            9,
            id="all is read",
        ),
        pytest.param({"hashRate": 900, "miningPaused": 1}, 0, 0, id="paused"),
        pytest.param(
            {"hashRate": 900, "coreVoltageActual": None, "current": None},
            None,
            None,
            id="unknown",
        ),
    ],
)
def test_sensors_that_are_not_read(
    fields: dict[str, JsonValue], core_voltage: float | None, current: float | None
) -> None:
    """What hashes has voltage and current: a 0 is none of theirs."""
    reported = info(**{**UNREAD, **fields})
    assert reported.core_voltage == core_voltage
    assert reported.current == current


@pytest.mark.parametrize(
    ("power", "chips", "expected"),
    [
        pytest.param(9500, 1, None, id="mW"),
        pytest.param(9500, 2, None, id="mW of two"),
        pytest.param(3400, 330, 3400, id="many chips"),
        pytest.param(110, 1, 110, id="too few counted"),
        pytest.param(9500, None, 9500, id="unknown how many"),
        pytest.param(10_001, None, None, id="of no miner"),
    ],
)
def test_power_in_another_unit(
    power: float, chips: int | None, expected: float | None
) -> None:
    """What no chips draw is no power."""
    assert info(power=power, asicCount=chips).power == expected


def test_current_in_another_unit() -> None:
    """What hashes draws more than that; what does not may draw it."""
    working: dict[str, JsonValue] = {"hashRate": 900, "power": 15}
    assert info(**working, current=17.25).current is None
    assert info(**working, current=17_250).current == 17.25
    assert info(hashRate=0, power=5, current=17.25).current == 0.01725


@pytest.mark.parametrize(
    ("can", "is_master", "power"),
    [
        pytest.param(None, False, 78, id="none"),
        pytest.param([1], False, 78, id="not an object"),
        pytest.param({"hasExtension": True}, False, 78, id="unknown"),
        pytest.param({"enabled": False, "fleetPower": 155}, False, 78, id="disabled"),
        pytest.param({"enabled": True, "fleetPower": 78.0001}, False, 78, id="alone"),
        pytest.param({"enabled": True, "fleetPower": 155}, True, 155, id="leads"),
        pytest.param({"enabled": 1, "fleetPower": 155}, True, 155, id="number"),
        pytest.param({"enabled": True}, True, None, id="power not said"),
        pytest.param({"enabled": True, "fleetPower": "x"}, True, None, id="nonsense"),
    ],
)
def test_master(can: JsonValue, power: float | None, *, is_master: bool) -> None:
    """The power that belongs to a master's hashrate is that of all, or unknown."""
    reported = info(can=can, hashRate=9640, power=78, hashRate_1d=9000)
    assert reported.is_master is is_master
    assert reported.power == 78
    assert reported.hashrate_power == power


def test_master_without_a_reading_of_its_own() -> None:
    """Where a master's own power is unknown, that of all is too."""
    reported = info(can={"enabled": True, "fleetPower": 77}, power=0, hashRate=9640)
    assert (reported.power, reported.hashrate_power) == (None, None)
    assert reported.is_master


def test_master_that_fails_to_read_its_voltage() -> None:
    """Its hashrate is no old one while there is power for all of it."""
    answer: dict[str, JsonValue] = {
        "hashRate_1d": 1,
        "hashRate": 38_000,
        "power": 78,
        "coreVoltageActual": 0,
    }
    assert info(**answer).hashrate == 0
    assert info(**answer, can={"enabled": True, "fleetPower": 620}).hashrate == 38_000


@pytest.mark.parametrize(
    ("fields", "millivolts"),
    [
        pytest.param({"DeviceModel": "BC01", "coreVoltage": 115}, 1150, id="steps"),
        pytest.param({"DeviceModel": "BC01", "coreVoltage": 1150}, 1150, id="mV"),
        pytest.param({"DeviceModel": "BC01", "coreVoltage": 0}, None, id="absent"),
        pytest.param({"DeviceModel": "BC01", "coreVoltage": 1.15}, None, id="V"),
        pytest.param({"coreVoltage": 115}, None, id="steps of others"),
        pytest.param({"coreVoltage": 1.15}, None, id="V of others"),
        pytest.param({"coreVoltage": "1150"}, 1150, id="text"),
    ],
)
def test_core_voltage_in_steps(
    fields: dict[str, JsonValue], millivolts: float | None
) -> None:
    """Hammer's firmware has the core voltage in steps of 10 mV."""
    assert info(**fields).core_voltage_set == millivolts


@pytest.mark.parametrize(
    "stopped",
    [
        pytest.param({"hashRate": 0}, id="zero"),
        pytest.param({"miningPaused": True}, id="paused"),
        pytest.param({"shutdown": True}, id="shut-down"),
        pytest.param({"power_fault": "Power Fault Detected."}, id="power-fault"),
        pytest.param({"hardware_fault": "Fan Control Failed"}, id="hardware-fault"),
    ],
)
def test_averages_freeze_while_stopped(stopped: dict[str, JsonValue]) -> None:
    """A frozen average is not shown as one."""
    averages: dict[str, JsonValue] = {
        "hashRate": 4,
        "hashRate_1m": 1,
        "hashRate_10m": 2,
        "hashRate_1h": 3,
    }
    running = info(**averages)
    halted = info(**{**averages, **stopped})

    assert running.hashrate_1m == 1
    assert running.hashrate_10m == 2
    assert running.hashrate_1h == 3
    assert halted.hashrate_1m is None
    assert halted.hashrate_10m is None
    assert halted.hashrate_1h is None


@pytest.mark.parametrize(
    ("fields", "power_fault", "hardware_fault"),
    [
        pytest.param({"version": "v2.5.1"}, None, None, id="v2.5"),
        pytest.param({"version": "v2.6.0"}, False, None, id="v2.6"),
        pytest.param({"version": "v2.13.2"}, False, None, id="v2.13"),
        pytest.param({"version": "v2.14.0"}, False, False, id="v2.14"),
        pytest.param({"version": "v3.0.0"}, False, False, id="v3"),
        pytest.param({"version": "b5502a6"}, None, None, id="commit"),
        pytest.param({"version": "v2.14.0", "hashRate_1d": 1}, None, None, id="nerdos"),
        pytest.param({"version": "2.14.0-TCH"}, None, None, id="vendor"),
        pytest.param(
            {"version": "v2.14.0", "chiptemp1": 50}, None, None, id="forge-os"
        ),
        pytest.param(
            {"version": "b5502a6", "power_fault": "x", "hardware_fault": "y"},
            True,
            True,
            id="reported-anyhow",
        ),
    ],
)
def test_faults_by_firmware(
    fields: dict[str, JsonValue],
    *,
    power_fault: bool | None,
    hardware_fault: bool | None,
) -> None:
    """No fault key means no fault only from the release on that sends it."""
    reported = info(**fields)

    assert reported.power_fault is power_fault
    assert reported.hardware_fault is hardware_fault


@pytest.mark.parametrize(
    ("fields", "rpm"),
    [
        pytest.param({"fanSpeed": 5500, "fanspeed": 35}, 5500, id="v2.0.0"),
        pytest.param({"fanSpeedRpm": 5654, "fanspeed": 100}, 5654, id="v2.1.4"),
        pytest.param({"fanrpm": 3915, "fanspeed": 48}, 3915, id="v2.1.9"),
        pytest.param({"fanrpm": 3651, "fanSpeed": 63}, 3651, id="fork-with-percent"),
        pytest.param({"fanrpm": 0}, 0, id="stopped"),
        pytest.param({"fanrpm": [3651, 0]}, None, id="list"),
        pytest.param({"fanrpm": 65535}, None, id="no-reading"),
        pytest.param({}, None, id="absent"),
    ],
)
def test_fan_rpm(fields: dict[str, JsonValue], rpm: float | None) -> None:
    """The key for the fan's speed changed its name, even by a letter's case."""
    assert info(**fields).fan_rpm == rpm


def test_fan_speed_is_percent() -> None:
    """Speed in percent has the lower-case key, or BitForge's beside the rpm."""
    assert info(fanspeed=48.4200668).fan_speed == 48.4200668
    assert info(fanspeed=101).fan_speed is None
    assert info(fanspeed=0).fan_speed == 0
    assert info(fanspeed=0.42).fan_speed is None
    assert info(fanspeed=1).fan_speed == 1
    assert info(fanSpeed=82).fan_speed is None
    assert info(fanSpeed=82, fanrpm=4000).fan_speed == 82
    assert info(fanSpeed=82, fanspeed=40, fanrpm=4000).fan_speed == 40


@pytest.mark.parametrize(
    ("fields", "speed", "rpm"),
    [
        pytest.param({"fan2rpm": 4146}, None, 4146, id="official"),
        pytest.param({"fan2rpm": 0}, None, 0, id="official-none"),
        pytest.param({"fanspeed2": 40, "fanrpm2": 1557}, 40, 1557, id="nerdos"),
        pytest.param({}, None, None, id="absent"),
    ],
)
def test_second_fan(
    fields: dict[str, JsonValue], speed: float | None, rpm: float | None
) -> None:
    """Both dialects' second fan is read."""
    assert info(**fields).fan2_speed == speed
    assert info(**fields).fan2_rpm == rpm


POOLS: dict[str, JsonValue] = {
    "stratumURL": "stratum+tcp://main.example:3333",
    "fallbackStratumURL": "spare.example",
}


@pytest.mark.parametrize(
    ("fields", "fallback", "host"),
    [
        pytest.param({}, None, "main.example", id="cannot-report"),
        pytest.param(
            {"isUsingFallbackStratum": 0}, False, "main.example", id="official-main"
        ),
        pytest.param(
            {"isUsingFallbackStratum": 1}, True, "spare.example", id="official-spare"
        ),
        pytest.param(
            {"isUsingFallbackStratum": True}, True, "spare.example", id="boolean"
        ),
        pytest.param(
            {"stratum": {"usingFallback": False}}, False, "main.example", id="nq-main"
        ),
        pytest.param(
            {"stratum": {"usingFallback": True}}, True, "spare.example", id="nq-spare"
        ),
        pytest.param({"stratum": {}}, None, "main.example", id="nq-dual-pool"),
        pytest.param({"stratum": [1]}, None, "main.example", id="not-an-object"),
        pytest.param(
            {"isUsingFallbackStratum": 1, "fallbackStratumURL": ""},
            True,
            None,
            id="spare-without-address",
        ),
    ],
)
def test_pool_in_use(
    fields: dict[str, JsonValue], host: str | None, *, fallback: bool | None
) -> None:
    """The pool shown is the one that is worked for."""
    reported = info(**{**POOLS, **fields})

    assert reported.using_fallback_pool is fallback
    assert reported.pool_host == host


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, None),
        ({"poolConnectionInfo": "IPv4 (TLS)"}, True),
        ({"poolConnectionInfo": "Not Connected"}, False),
        ({"poolConnectionInfo": "SV2: Auth failed - check key"}, False),
        ({"poolConnectionInfo": None, "isStratumConnected": True}, True),
        ({"isStratumConnected": 0}, False),
        ({"stratum": {"pools": [{"connected": False}, {"connected": True}]}}, True),
        ({"stratum": {"pools": [{"connected": False}, {"connected": False}]}}, False),
        ({"stratum": {"pools": [{"connected": False}, {}]}}, None),
        ({"stratum": {"pools": []}}, None),
        ({"stratum": {"pools": [1]}}, None),
    ],
    ids=str,
)
def test_connection_to_a_pool(
    fields: dict[str, JsonValue], *, expected: bool | None
) -> None:
    """A miner has a pool when any of those that it lists is connected."""
    assert info(**fields).has_pool is expected


@pytest.mark.parametrize(
    ("field", "attribute", "value", "expected"),
    [
        ("overheat_mode", "overheating", 1, True),
        ("overheat", "overheating", 1, True),
        ("overheat_temp", "overheating", 70, None),
        ("poolDifficulty", "pool_difficulty", "1000", 1000),
        ("poolDifficulty", "pool_difficulty", 0, None),
        ("stratumDiff", "pool_difficulty", 8192, 8192),
        ("networkDifficulty", "network_difficulty", "155970000000000", 155970000000000),
        ("networkDifficulty", "network_difficulty", 0, None),
        ("bestDiff", "best_difficulty", "0 ", 0),
        ("bestSessionDiff", "session_best_difficulty", "11.90 M", 11.9e6),
        ("blockHeight", "block_height", 931409, 931409),
        ("blockHeight", "block_height", 0, None),
        ("blockFound", "blocks_found", 0, 0),
        ("foundBlocks", "blocks_found", 1, 1),
        ("totalFoundBlocks", "blocks_found", 1, None),
        ("responseTime", "pool_latency", 188.482, 188.482),
        ("responseTime", "pool_latency", 15702638.526, None),
        ("responseTime", "pool_latency", -1, None),
        ("responseTime", "pool_latency", 0, None),
        ("lastpingrtt", "pool_latency", 1.25, 1.25),
        ("expectedHashrate", "expected_hashrate", 1071, 1071),
        ("expectedHashrate", "expected_hashrate", 0, None),
        ("expectedHashrate", "expected_hashrate", -5, None),
        ("errorPercentage", "error_rate", 0, 0),
        ("errorPercentage", "error_rate", 100.1, None),
        ("maxPower", "max_power", 40, 40),
        ("maxPower", "max_power", 0, None),
        ("overheat_temp", "max_temperature", 70, 75),
        ("voltage", "input_voltage", 5093.75, 5.09375),
        ("current", "current", 12015.625, 12.015625),
        ("coreVoltage", "core_voltage_set", 1150, 1150),
        ("coreVoltageActual", "core_voltage", 0, 0),
        ("autofanspeed", "auto_fan", 0, False),
        ("autofanspeed", "auto_fan", 1, True),
        ("autofanspeed", "auto_fan", True, True),
        ("autofanspeed", "auto_fan", 2, True),
        ("autofanspeed", "auto_fan", 3, None),
        ("autofanspeed", "auto_fan", None, None),
        ("chiptemp1", "temperature", 52.25, 52.25),
        ("chiptemp2", "temperature_2", 56, 56),
        ("frequency", "frequency", 525.5, 525.5),
        ("frequency", "frequency", 0, None),
        pytest.param("frequency", "frequency", 0.525, None, id="GHz"),
        pytest.param("voltage", "input_voltage", 5.1, None, id="V"),
        pytest.param("voltage", "input_voltage", 4600, 4.6, id="mV"),
        ("actualFrequency", "frequency_actual", 50, 50),
        ("wifiRSSI", "wifi_rssi", -90, -90),
        ("wifiRSSI", "wifi_rssi", 0, None),
        ("wifiRSSI", "wifi_rssi", -121, None),
        ("smallCoreCount", "small_core_count", 65535, None),
        ("smallCoreCount", "small_core_count", 0, None),
        ("asicCount", "asic_count", 0, None),
        ("asicCount", "asic_count", 12, 12),
        ("asicCount", "asic_count", 65535, None),
        ("uptimeSeconds", "uptime", 0, 0),
        ("freeHeap", "free_heap", 8212708, 8212708),
        ("resetReason", "reset_reason", "Power-on", "Power-on"),
        ("lastResetReason", "reset_reason", "SYSTEM.X", "SYSTEM.X"),
        ("deviceModel", "device_model", "invalid", None),
        ("boardVersion", "board_version", "unknown", None),
        ("hostname", "hostname", "", None),
        ("poolConnectionInfo", "pool_connection", "IPv4 (TLS)", "IPv4 (TLS)"),
    ],
)
def test_field(
    field: str, attribute: str, value: JsonValue, expected: JsonValue
) -> None:
    """Each field is found under its names, in its unit, without its sentinels."""
    assert getattr(info(**{field: value}), attribute) == expected


@pytest.mark.parametrize(
    ("model", "setting", "limits"),
    [
        ("LV07", 70, (75, 105)),
        ("NerdAxe", 70, (70, None)),
        ("NerdAxe", 0, (None, None)),
        ("NMAxe", 70, (None, None)),
    ],
)
def test_max_temperatures(
    model: str, setting: int, limits: tuple[int | None, int | None]
) -> None:
    """A miner stops where its firmware does, or where it says that it would."""
    reported = info(deviceModel=model, overheat_temp=setting)
    assert (reported.max_temperature, reported.max_vr_temperature) == limits


def test_paused_before_shut_down() -> None:
    """The official flag goes before NerdQAxe's."""
    assert info(miningPaused=False, shutdown=True).mining_paused is False


def test_version() -> None:
    """The firmware's version is also given as numbers."""
    assert info(version="v2.4.5-3-gb5d1e36-dirty").version == (2, 4, 5)
    assert info(version="b5502a630637").version is None


def test_asic_info() -> None:
    """The board's own description is read field by field."""
    assert AsicInfo.from_dict(
        {
            "ASICModel": "BM1370",
            "deviceModel": "Gamma",
            "asicCount": "1",
            "frequencyOptions": [525, "400", 525, 0, 490.5],
            "voltageOptions": [1150, 1000],
            "defaultFrequency": 525,
            "defaultVoltage": 1150,
            "absMaxFrequency": 800,
            "absMaxVoltage": 1400,
            "ecoFrequency": 0,
            "ecoVoltage": 1100,
        }
    ) == AsicInfo(
        device_model="Gamma",
        asic_count=1,
        frequencies=(400, 490.5, 525),
        voltages=(1000, 1150),
        default_frequency=525,
        default_voltage=1150,
        highest_frequency=800,
        highest_voltage=1400,
        eco_frequency=None,
        eco_voltage=1100,
    )


def test_asic_info_of_nonsense() -> None:
    """One bad field never costs another, and none raises."""
    assert AsicInfo.from_dict(
        {
            "ASICModel": None,
            "deviceModel": "invalid",
            "asicCount": 0,
            "frequencyOptions": {"400": True},
            "voltageOptions": "1150",
            "defaultFrequency": [],
            "defaultVoltage": 1150,
        }
    ) == AsicInfo(default_voltage=1150, is_garbled=True)


@pytest.mark.parametrize(
    ("key", "value", "name"),
    [
        ("frequencyOptions", [None, "x", 7, []], "frequencies"),
        ("frequencyOptions", [400, 10**400], "frequencies"),
        ("frequencyOptions", 7, "frequencies"),
        ("voltageOptions", None, "voltages"),
        ("voltageOptions", [1150, -1], "voltages"),
        ("defaultFrequency", "text", "default_frequency"),
        ("absMaxVoltage", True, "highest_voltage"),
        ("ecoVoltage", None, "eco_voltage"),
    ],
)
def test_garbled_asic_info(key: str, value: JsonValue, name: str) -> None:
    """A list or a figure is read as a whole, or not at all."""
    sound = load_payload("asic-nerdqaxe++-v1.1.0-beta1.json")
    assert not AsicInfo.from_dict(sound).is_garbled
    found = AsicInfo.from_dict({**sound, key: value})
    assert found.is_garbled
    assert not getattr(found, name)
