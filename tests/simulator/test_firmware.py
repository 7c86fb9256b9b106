"""Tests of what each firmware generation prints, against captures of real miners."""

from json import loads
from pathlib import Path
import re

import pytest

from simulator import GENERATIONS, Fault, SimulatedMiner
from simulator.firmware import find_firmware
from simulator.values import Json, JsonObject

from .conftest import Clock, printed

PAYLOADS = Path(__file__).parents[1] / "fixtures" / "payloads"

# Keys that a capture has beyond the release's source: a build of its maker, or of a
# developer who had the next release's feature in already
CAPTURES = [
    pytest.param(name, board, version, extra, id=name)
    for name, board, version, extra in (
        ("hex302-v2.0.7-48", "302", "v2.0.7", {"boardtemp1", "boardtemp2"}),
        ("ultra204-v2.1.8", "204", "v2.1.8", set()),
        ("suprahex702-2.7.0-TCH", "702", "v2.6.5", {"chipSubmitStr"}),
        ("gamma601-v2.9.0", "601", "v2.9.0", {"minFanSpeed"}),
        ("gamma601-v2.10.1", "601", "v2.10.1", set()),
        ("gamma601-v2.11.0b6", "601", "v2.11.0b6", set()),
        ("gamma601-v2.12.2", "601", "v2.12.2", set()),
        ("nerdqaxe++-v1.1.0-beta1", "NerdQAxe++", "v1.1.0-beta1", set()),
    )
]

# Answers that the vendor's web interface is developed against; they differ from the
# firmware of the time in these types, and in keys that firmware never had
MOCK_TYPES = {"isUsingFallbackStratum", "stratumTLS", "fallbackStratumTLS"}
MOCK_KEYS = {"boardtemp1", "boardtemp2", "wifiPass"}
MOCKS = [
    pytest.param(name, board, version, id=name)
    for name, board, version in (
        ("mock-v2.0.0", "102", "v2.0.0"),
        ("mock-v2.0.2", "204", "v2.0.2"),
        ("mock-v2.1.0", "204", "v2.1.0"),
        ("mock-v2.3.0b3", "204", "v2.3.0"),
        ("mock-v2.6.0", "204", "v2.6.0"),
        ("mock-v2.7.0b1", "204", "v2.7.0"),
        ("mock-v2.8.0", "204", "v2.8.0"),
        ("mock-v2.10.0b2", "204", "v2.10.0"),
        ("mock-v2.11.0b6", "204", "v2.11.0"),
        ("mock-v2.12.0b3", "602", "v2.12.0"),
        ("mock-v2.14.0", "602", "v2.14.0"),
        ("mock-v2.15.0rc1", "602", "v2.15.0"),
    )
]


def load(name: str) -> JsonObject:
    """Return a captured answer."""
    body: JsonObject = loads((PAYLOADS / f"{name}.json").read_text())
    return body


def agree(printed: Json, captured: Json) -> bool:
    """Return whether two values have the same JSON type, and so all that is in both.

    Null may be anything. An integer and a float are one type: cJSON prints 63.0 as 63.
    """
    match printed, captured:
        case (None, _) | (_, None) | (bool(), bool()) | (str(), str()):
            return True
        case (bool(), _) | (_, bool()):
            return False
        case (int() | float(), int() | float()):
            return True
        case list(), list():
            return all(agree(item, other) for item in printed for other in captured)
        case dict(), dict():
            common = printed.keys() & captured.keys()
            return all(agree(printed[key], captured[key]) for key in common)
    return False


def form(text: str) -> str:
    """Return a text with every run of digits as one."""
    return re.sub(r"\d+", "0", text)


def miner(board: str, version: str) -> SimulatedMiner:
    """Return a miner that has been running for days."""
    return SimulatedMiner(board, version, boot_age=250_000)


@pytest.mark.parametrize(
    ("printed", "captured", "expected"),
    [
        (1, 2.5, True),
        (1, True, False),
        (False, 0, False),
        ("1", 1, False),
        (None, "x", True),
        ([1], [], True),
        ([1], ["x"], False),
        ({"a": 1, "b": 2}, {"a": 3}, True),
        ({"a": 1}, {"a": "x"}, False),
        ({}, [], False),
    ],
)
def test_agree(printed: Json, captured: Json, *, expected: bool) -> None:
    """The comparison below sees differences in type and no others."""
    assert agree(printed, captured) is expected


@pytest.mark.parametrize(("name", "board", "version", "extra"), CAPTURES)
def test_capture(name: str, board: str, version: str, extra: set[str]) -> None:
    """A generation prints exactly the keys of a real miner, in the same types."""
    capture, answer = load(name), printed(miner(board, version))
    assert capture.keys() - answer.keys() == extra
    assert answer.keys() <= capture.keys()
    assert [key for key in answer if not agree(answer[key], capture[key])] == []


@pytest.mark.parametrize(("name", "board", "version"), MOCKS)
def test_mock(name: str, board: str, version: str) -> None:
    """Types agree with the vendor's mock-ups, which stop at no key that it prints."""
    mock, answer = load(name), printed(miner(board, version))
    assert mock.keys() - answer.keys() <= MOCK_KEYS
    common = mock.keys() & answer.keys() - MOCK_TYPES
    assert [key for key in common if not agree(answer[key], mock[key])] == []


@pytest.mark.parametrize(
    ("name", "board", "version"),
    [
        ("ultra204-v2.1.8", "204", "v2.1.8"),
        ("gamma601-v2.9.0", "601", "v2.9.0"),
        ("gamma601-v2.10.1", "601", "v2.10.1"),
    ],
)
def test_difficulty_text(name: str, board: str, version: str) -> None:
    """Difficulties have the text form of their time: "258M", "3.00G", "572.14 M"."""
    capture, answer = load(name), printed(miner(board, version))
    spaces = form(str(capture["bestDiff"])).replace("G", "M")
    best = form(str(answer["bestDiff"])).replace("G", "M").replace("T", "M")
    assert best.replace(".0", "") == spaces.replace(".0", "")


@pytest.mark.parametrize(
    ("version", "present", "absent"),
    [
        ("v2.0.0", "fanSpeed wifiPass flipscreen", "fanspeed boardVersion hostname"),
        ("v2.0.5", "fanspeed fanSpeed", "wifiPass"),
        ("v2.1.3", "fanSpeed boardVersion", "fanSpeedRpm bestSessionDiff"),
        ("v2.1.8", "fanSpeedRpm bestSessionDiff hostname", "fanSpeed fanrpm macAddr"),
        ("v2.1.9", "fanrpm vrTemp asicCount overheat", "fanSpeedRpm overheat_mode"),
        ("v2.1.10", "overheat_mode", "overheat"),
        ("v2.2.2", "overheat_mode", "macAddr isUsingFallbackStratum"),
        ("v2.3.0", "macAddr isUsingFallbackStratum fallbackStratumURL", "stratumDiff"),
        ("v2.4.5", "stratumDiff idfVersion", "wifiRSSI maxPower"),
        ("v2.6.5", "wifiRSSI maxPower sharesRejectedReasons", "temptarget"),
        ("v2.7.2", "temptarget asicCount", "expectedHashrate invertfanpolarity"),
        ("v2.8.1", "expectedHashrate asicCount display", "poolDifficulty"),
        ("v2.9.0", "poolDifficulty responseTime axeOSVersion", "asicCount stratumDiff"),
        ("v2.10.1", "temp2 minFanSpeed", "errorPercentage ipv4"),
        ("v2.11.0", "errorPercentage hashrateMonitor blockHeight", "hashRate_1m"),
        ("v2.12.2", "hashRate_1m resetReason poolAddrFamily", "poolConnectionInfo"),
        ("v2.13.2", "poolConnectionInfo stratumTLS", "poolAddrFamily miningPaused"),
        ("v2.14.2", "miningPaused actualFrequency stratumProtocol", "pools"),
        ("v2.15.0", "pools totalHashes fullHostname workReceived", "asicCount"),
        ("v1.0.19", "hashRate_10m deviceModel", "hashRate hashRate_1m macAddr"),
        ("v1.0.27", "hashRate hostip isUsingFallbackStratum", "macAddr hashRate_1m"),
        ("v1.0.32", "macAddr hashRate_1m wifiRSSI", "stratum shutdown"),
        ("v1.0.36", "stratum shutdown currentA", "isUsingFallbackStratum fans"),
        ("v1.1.0", "fans vrTempInt networkDifficulty", "boardVersion overheat_mode"),
    ],
)
def test_keys(version: str, present: str, absent: str) -> None:
    """Keys come and go with the releases."""
    board = "NerdAxe" if version.startswith("v1") else "601"
    keys = printed(miner(board, version)).keys()
    assert set(present.split()) <= keys
    assert not keys & set(absent.split())


@pytest.mark.parametrize("version", GENERATIONS)
def test_common_keys(version: str) -> None:
    """What every firmware has is there, and no key comes in two forms at once."""
    firmware = find_firmware(version)
    names = [field.name for field in firmware.fields]
    assert len(names) == len(set(names))
    assert {"ASICModel", "power", "voltage", "current", "temp"} <= set(names)
    assert {"sharesAccepted", "uptimeSeconds", "bestDiff", "version"} <= set(names)


@pytest.mark.parametrize(
    ("board", "version", "expected"),
    [
        ("601", "v2.10.1", 0),
        ("601", "v2.11.0", -1),
        ("801", "v2.10.1", 62.0),
        ("303", "v2.15.0", 62.0),
    ],
)
def test_second_temperature(board: str, version: str, expected: float) -> None:
    """A board without a second sensor says 0 on v2.10 and -1 later."""
    assert printed(miner(board, version))["temp2"] == pytest.approx(expected, abs=1)


@pytest.mark.parametrize(
    ("board", "expected"), [("102", False), ("204", False), ("601", True)]
)
def test_vr_temperature(board: str, *, expected: bool) -> None:
    """Only boards with a TPS546 know the regulator's temperature."""
    assert (printed(miner(board, "v2.12.2"))["vrTemp"] != 0) is expected


@pytest.mark.parametrize(
    ("version", "text"),
    [("v2.9.0", r"\d+\.\d{8,}"), ("v2.12.2", r"\d+\.\d{1,7}")],
)
def test_float_digits(version: str, text: str) -> None:
    """Hashrates have all digits of a C float until v2.11, seven decimals later."""
    assert re.fullmatch(text, str(printed(miner("601", version))["hashRate"]))


@pytest.mark.parametrize("version", ["v2.12.2", "v2.15.0", "v1.1.0"])
def test_before_first_job(version: str, clock: Clock) -> None:
    """Right after boot there is no hashrate, temperature, monitor or block."""
    board = "NerdAxe" if version.startswith("v1") else "601"
    answer = printed(SimulatedMiner(board, version, clock=clock))
    assert answer["hashRate"] == 0
    assert answer["sharesAccepted"] == 0
    assert answer["bestSessionDiff"] == 0
    assert not answer.keys() & {"hashrateMonitor", "blockHeight", "coinbaseOutputs"}
    if board == "601":
        assert answer["temp"] == -1


def test_hashrate_monitor() -> None:
    """Chips add up to the hashrate, and domains to their chip."""
    answer = printed(miner("303", "v2.12.2"))
    monitor = answer["hashrateMonitor"]
    assert isinstance(monitor, dict)
    assert isinstance(monitor["asics"], list)
    totals = []
    for asic in monitor["asics"]:
        assert isinstance(asic, dict)
        assert isinstance(asic["domains"], list)
        domains = [part for part in asic["domains"] if isinstance(part, float)]
        assert len(domains) == 4
        assert sum(domains) == pytest.approx(asic["total"])
        totals.append(float(str(asic["total"])))
    assert len(totals) == 6
    assert sum(totals) == pytest.approx(answer["hashRate"])


@pytest.mark.parametrize(
    ("name", "board", "version", "extra"),
    [
        ("asic-mock-v2.7.0b3", "204", "v2.7.2", set()),
        ("asic-mock-v2.8.0", "204", "v2.8.1", set()),
        ("asic-mock-v2.9.0b7", "204", "v2.9.0", set()),
        ("asic-supra", "401", "v2.10.1", set()),
        ("asic-suprahex-unknownfw", "702", "v2.9.0", set()),
        ("asic-mock-v2.14.0b1", "601", "v2.14.2", {"hashDomains"}),
        ("asic-nerdqaxe++-v1.1.0-beta1", "NerdQAxe++", "v1.1.0", set()),
    ],
)
def test_asic(name: str, board: str, version: str, extra: set[str]) -> None:
    """The page about the chips has the keys, types and facts of its time."""
    capture, answer = load(name), miner(board, version).asic()
    assert answer.keys() - capture.keys() == extra
    assert capture.keys() <= answer.keys()
    assert agree(answer, capture)
    for key in ("ASICModel", "asicCount"):
        assert answer.get(key) == capture.get(key)


@pytest.mark.parametrize(
    ("name", "version"),
    [
        ("v2.12.2", "v2.12.2"),
        ("2.12", "v2.12.2"),
        ("v2.0", "v2.0.7"),
        ("v2.4.5-3-gb5d1e36-dirty", "v2.4.5-3-gb5d1e36-dirty"),
        ("nerdos-v1.1.0", "v1.1.0"),
        ("NerdOS 1.0", "v1.0.36"),
        ("v2.16", "v2.16.0"),
    ],
)
def test_find_firmware(name: str, version: str) -> None:
    """A firmware is found by its version, also by its generation."""
    assert find_firmware(name).version == version


@pytest.mark.parametrize("name", ["", "latest", "v1.0.2", "v0.9.0", "v1"])
def test_find_firmware_refused(name: str) -> None:
    """What is no version, or one before the firsts, is refused."""
    with pytest.raises(ValueError, match=re.escape(repr(name))):
        find_firmware(name)


@pytest.mark.parametrize(
    ("version", "start"),
    [("v2.13.2", b'{\n\t"power":\t'), ("v2.14.2", b'{"power":'), ("v1.1.0", b'{"asi')],
)
def test_white_space(version: str, start: bytes) -> None:
    """Official firmware indents its JSON until v2.13."""
    board = "NerdAxe" if version.startswith("v1") else "601"
    simulated = miner(board, version)
    assert simulated.firmware.dumps(simulated.info()).startswith(start)


@pytest.mark.parametrize(
    ("fault", "version", "key", "value"),
    [
        (Fault.PAUSED, "v2.14.2", "miningPaused", True),
        (Fault.PAUSED, "v2.15.0", "expectedHashrate", 0),
        (Fault.PAUSED, "v2.15.0", "actualFrequency", 50),
        (Fault.PAUSED, "v2.15.0", "temp", -1),
        (Fault.POOLS_UNREACHABLE, "v2.14.2", "miningPaused", False),
        (Fault.POOLS_UNREACHABLE, "v2.14.2", "poolConnectionInfo", "Not Connected"),
        (Fault.OVERHEATED, "v2.1.9", "overheat", 1),
        (Fault.OVERHEATED, "v2.10.1", "frequency", 50),
        (Fault.OVERHEATED, "v2.10.1", "coreVoltage", 1000),
        (Fault.OVERHEATED, "v2.12.2", "overheat_mode", 1),
        (Fault.OVERHEATED, "v2.12.2", "fanspeed", 100),
        (Fault.OVERHEATED, "v1.1.0", "coreVoltageActual", 0),
        (Fault.PAUSED, "v1.1.0", "shutdown", True),
        (Fault.POWER_FAULT, "v2.6.5", "power_fault", "Power Fault Detected."),
        (Fault.POWER_FAULT, "v2.12.2", "coreVoltageActual", 0),
        (Fault.POWER_FAULT, "v2.12.2", "power", 5),
        (
            Fault.HARDWARE_FAULT,
            "v2.14.2",
            "hardware_fault",
            "Fan Control Failed (Auto)",
        ),
        (Fault.FALLBACK_POOL, "v2.3.0", "isUsingFallbackStratum", 1),
        (Fault.FALLBACK_POOL, "v1.0.32", "isUsingFallbackStratum", True),
    ],
)
def test_signs_of_faults(fault: Fault, version: str, key: str, value: Json) -> None:
    """Firmware shows a fault in its own way, and no longer when it is over."""
    simulated = miner("NerdAxe" if version.startswith("v1") else "601", version)
    before = printed(simulated)
    simulated.fault = fault
    assert printed(simulated)[key] == value
    assert before.get(key) != value or fault is Fault.POOLS_UNREACHABLE
    simulated.fault = None
    assert printed(simulated).keys() == before.keys()


@pytest.mark.parametrize("fault", [Fault.POWER_FAULT, Fault.HARDWARE_FAULT])
def test_pause_beside_a_fault(fault: Fault) -> None:
    """A pause shows beside what else has stopped the chips, whichever came first."""
    simulated = miner("601", "v2.15.0")
    simulated.fault = fault
    simulated.operation.pause(simulated.now)
    assert {fault.value, "miningPaused"} <= printed(simulated).keys()
    assert printed(simulated)["miningPaused"] is True
    simulated.set_faults(Fault.POWER_FAULT, Fault.HARDWARE_FAULT, Fault.PAUSED)
    assert {"power_fault", "hardware_fault"} <= printed(simulated).keys()
    simulated.operation.resume(simulated.now)
    assert printed(simulated)["miningPaused"] is False
    simulated.fault = Fault.PAUSED
    assert printed(simulated)["miningPaused"] is True
    assert fault.value not in printed(simulated)


@pytest.mark.parametrize(
    ("fault", "version", "key"),
    [
        (Fault.POWER_FAULT, "v2.4.5", "power_fault"),
        (Fault.HARDWARE_FAULT, "v2.13.2", "hardware_fault"),
        (Fault.PAUSED, "v2.13.2", "miningPaused"),
    ],
)
def test_no_sign_yet(fault: Fault, version: str, key: str) -> None:
    """Older firmware stops without saying why."""
    simulated = miner("601", version)
    simulated.fault = fault
    answer = printed(simulated)
    assert key not in answer
    assert answer["hashRate"] == 0
