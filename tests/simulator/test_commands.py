"""Tests of what each firmware makes of a request that changes something."""

from json import dumps, loads

import pytest

from simulator import SimulatedMiner
from simulator.answers import Answer, answer
from simulator.values import Json, JsonObject

SYSTEM = "/api/system"


def running(firmware: str, board: str | None = None) -> SimulatedMiner:
    """Return a miner that has been running for long and waits for time to pass."""
    board = board or ("NerdQAxe++" if firmware.startswith("v1") else "601")
    return SimulatedMiner(board, firmware, boot_age=250_000, clock=lambda: 0.0)


def patch(miner: SimulatedMiner, **values: Json) -> Answer:
    """Send settings."""
    return send(miner, "PATCH", SYSTEM, values)


def send(
    miner: SimulatedMiner, method: str, path: str, values: object = None
) -> Answer:
    """Send a request with a JSON body."""
    body = b"" if values is None else dumps(values).encode()
    return answer(miner, path, {}, method, body)


def post(miner: SimulatedMiner, name: str) -> Answer:
    """Send a command."""
    return send(miner, "POST", f"{SYSTEM}/{name}")


FULL: JsonObject = {
    "stratumURL": "pool.example.org",
    "stratumPort": 3333,
    "stratumUser": "user",
    "ssid": "home",
    "wifiPass": "secret",
    "coreVoltage": 1350,
    "frequency": 450,
    "flipscreen": 1,
    "invertscreen": 0,
}


# From the table of generations: what runs 30 s after 450 MHz and another voltage were
# stored, on a board with a chip of the kind
@pytest.mark.parametrize(
    ("firmware", "board", "voltage", "is_frequency_live", "is_voltage_live"),
    [
        ("v2.0.5", "204", 1250, False, False),
        ("v2.1.8", "204", 1250, False, False),
        ("v2.2.2", "401", 1200, True, True),
        ("v2.5.1", "402", 1200, True, True),
        ("v2.5.1", "102", 1300, False, True),
        ("v2.6.5", "601", 1100, True, True),
        ("v2.10.1", "204", 1250, True, True),
        ("v2.10.1", "102", 1300, False, True),
        ("v2.11.0", "102", 1300, False, True),
        ("v2.12.0", "102", 1300, True, True),
        ("v2.13.2", "601", 1100, True, True),
        ("v2.14.2", "601", 1100, True, True),
        ("v2.15.0", "601", 1100, True, True),
        ("v2.16.0", "601", 1100, True, True),
        ("v1.0.19", "NerdAxe", 1250, True, True),
        ("v1.0.36", "NerdAxe", 1250, True, True),
        ("v1.1.0", "NerdQAxe++", 1100, True, True),
    ],
)
def test_live(
    firmware: str,
    board: str,
    voltage: int,
    *,
    is_frequency_live: bool,
    is_voltage_live: bool,
) -> None:
    """A setting is stored at once and runs soon, or after a restart."""
    miner = running(firmware, board)
    before = miner.board
    assert patch(miner, frequency=450, coreVoltage=voltage).status == "200 OK"
    shown = miner.answer()
    assert (shown["frequency"], shown["coreVoltage"]) == (450, voltage)
    miner.advance(30)
    last = miner.trace[-1]
    expected = 450 if is_frequency_live else before.frequency
    assert last.frequency == expected
    assert last.core_voltage == (voltage if is_voltage_live else before.core_voltage)
    assert miner.true_hashrate == before.expected_hashrate(expected)
    assert miner.expected_hashrate == before.expected_hashrate(expected)
    post(miner, "restart")
    miner.advance(60)
    last = miner.trace[-1]
    assert (last.frequency, last.core_voltage) == (450, voltage)
    assert miner.true_hashrate == before.expected_hashrate(450)


@pytest.mark.parametrize("firmware", ["v2.0.0", "v2.0.4"])
def test_partial_patch_crashes(firmware: str) -> None:
    """Up to v2.0.4 a miner crashes on settings that are not all there."""
    miner = running(firmware, "102")
    reply = patch(miner, frequency=450)
    assert reply.hangs_up
    assert miner.is_unreachable
    assert miner.storage["frequency"] == 425
    miner.advance(60)
    assert not miner.is_unreachable
    assert miner.uptime == pytest.approx(46)


def test_full_patch() -> None:
    """The first releases take all settings at once, and act on them after a restart."""
    miner = running("v2.0.0", "102")
    assert send(miner, "PATCH", SYSTEM, FULL) == Answer(content_type="text/html")
    miner.advance(30)
    assert miner.trace[-1].frequency == 425
    assert (miner.answer()["frequency"], miner.answer()["ssid"]) == (450, "home")
    assert post(miner, "restart").hangs_up
    miner.advance(60)
    assert miner.trace[-1].frequency == 450
    assert miner.trace[-1].core_voltage == 1350


@pytest.mark.parametrize(
    "values",
    [
        {"minFanSpeed": 100},
        {"minFanSpeed": -1},
        {"temptarget": 34},
        {"temptarget": 67},
        {"manualFanSpeed": 101},
        {"frequency": 0},
        {"frequency": "600"},
        {"coreVoltage": 65536},
        {"coreVoltage": True},
        {"coreVoltage": None},
        {"overheat_mode": 1},
        {"autofanspeed": 2},
        {"autofanspeed": "on"},
        {"rotation": 45},
        {"display": "OLED"},
        {"hostname": ""},
        {"hostname": "x" * 33},
        {"hostname": 7},
        {"displayTimeout": -2},
    ],
)
@pytest.mark.parametrize("firmware", ["v2.11.0", "v2.15.0"])
def test_atomic(firmware: str, values: JsonObject) -> None:
    """From v2.11 one bad value keeps all of them from being stored."""
    miner = running(firmware)
    before = miner.answer()
    reply = patch(miner, invertscreen=1, displayOffset=3, **values)
    assert (reply.status, reply.body) == ("400 Bad Request", b"Wrong API input")
    assert miner.answer() == before


@pytest.mark.parametrize("firmware", ["v2.0.5", "v2.9.0", "v2.10.1", "v2.15.0"])
def test_not_json(firmware: str) -> None:
    """What is no JSON object is refused by all."""
    miner = running(firmware)
    for body in (b"{", b"", b"[]", b"\xff", b"7"):
        reply = answer(miner, SYSTEM, {}, "PATCH", body)
        assert (reply.status, reply.body) == ("400 Bad Request", b"Invalid JSON")


@pytest.mark.parametrize("firmware", ["v2.9.0", "v2.15.0", "v1.1.0"])
def test_too_long(firmware: str) -> None:
    """A body of 10 kB is too long."""
    miner = running(firmware)
    fits = b'{"frequency":450' + b" " * 10_222 + b"}"
    assert len(fits) == 10_239
    assert answer(miner, SYSTEM, {}, "PATCH", fits).status == "200 OK"
    reply = answer(miner, SYSTEM, {}, "PATCH", fits + b" ")
    assert (reply.status, reply.body) == (
        "500 Internal Server Error",
        b"content too long",
    )


@pytest.mark.parametrize(
    "firmware", ["v2.0.5", "v2.10.1", "v2.11.0", "v2.16.0", "v1.1.0"]
)
def test_unknown_keys(firmware: str) -> None:
    """Keys that nobody knows are ignored with a 200."""
    miner = running(firmware)
    before = miner.answer()
    assert patch(miner, nonsense=7, autotune="x").status == "200 OK"
    assert miner.answer() == before


@pytest.mark.parametrize(
    ("firmware", "key", "value", "is_taken"),
    [
        ("v2.10.1", "fanspeed", 40, True),
        ("v2.11.0", "fanspeed", 40, False),
        ("v2.10.1", "manualFanSpeed", 40, False),
        ("v2.11.0", "manualFanSpeed", 40, True),
        ("v2.9.0", "minFanSpeed", 40, False),
        ("v2.10.0", "minFanSpeed", 40, True),
        ("v2.6.5", "temptarget", 50, False),
        ("v2.7.0", "temptarget", 50, True),
        ("v2.8.1", "rotation", 90, False),
        ("v2.9.0", "rotation", 90, True),
        ("v2.8.1", "flipscreen", 0, True),
        ("v2.9.0", "flipscreen", 0, False),
        ("v2.14.2", "stratumURL", "other.example.org", True),
        ("v2.15.0", "stratumURL", "other.example.org", False),
        ("v2.2.2", "fallbackStratumURL", "other.example.org", False),
        ("v2.3.0", "fallbackStratumURL", "other.example.org", True),
        ("v1.0.33", "fanspeed", 40, True),
        ("v1.0.37", "fanspeed", 40, False),
        ("v1.0.33", "manualFanSpeed", 40, False),
        ("v1.0.37", "manualFanSpeed", 40, True),
    ],
)
def test_keys(firmware: str, key: str, value: Json, *, is_taken: bool) -> None:
    """Each release has its keys, and takes those of others with a 200 and no effect."""
    miner = running(firmware)
    assert miner.storage[key] != value
    assert patch(miner, **{key: value}).status == "200 OK"
    miner.catch_up()
    assert (miner.storage[key] == value) is is_taken


@pytest.mark.parametrize(
    ("firmware", "given", "stored"),
    [
        ("v2.9.0", 512.5, 512),
        ("v2.10.0", 512.5, 512.5),
        ("v2.15.0", 512.5, 512.5),
        ("v1.1.0", 512.5, 600),
        ("v1.1.0", 512.0, 600),
        ("v1.1.0", "512", 600),
        ("v1.1.0", True, 600),
        ("v1.1.0", 512, 512),
        ("v1.1.0", 70_000, 600),
        ("v2.10.1", "fast", 0),
        ("v2.10.1", True, 1),
        ("v2.10.1", None, 0),
    ],
)
def test_kinds_of_numbers(firmware: str, given: Json, stored: Json) -> None:
    """Fractions, texts and flags for numbers go differently with each firmware."""
    miner = running(firmware)
    assert patch(miner, frequency=given).status == "200 OK"
    miner.catch_up()
    assert miner.storage["frequency"] == stored


@pytest.mark.parametrize(
    ("firmware", "given", "stored"),
    [
        ("v2.15.0", True, 1),
        ("v2.15.0", 1, 1),
        ("v2.10.1", True, 1),
        ("v1.1.0", True, 1),
        ("v1.1.0", 1, 0),
    ],
)
def test_kinds_of_flags(firmware: str, given: Json, stored: int) -> None:
    """Official firmware takes numbers for flags, NerdOS does not."""
    miner = running(firmware)
    assert patch(miner, invertscreen=given).status == "200 OK"
    assert miner.answer()["invertscreen"] == stored


@pytest.mark.parametrize(("firmware", "lasts"), [("v2.3.0", 0), ("v2.4.0", 1150)])
def test_no_voltage(firmware: str, lasts: int) -> None:
    """From v2.4 on a voltage of 0 or less is ignored."""
    miner = running(firmware)
    assert patch(miner, coreVoltage="none").status == "200 OK"
    miner.catch_up()
    assert miner.storage["coreVoltage"] == lasts


def test_fractions_are_cut_off() -> None:
    """A fraction for a whole number is cut off."""
    miner = running("v2.15.0")
    patch(miner, temptarget=55.9)
    assert miner.answer()["temptarget"] == 55


@pytest.mark.parametrize(("firmware", "crashes"), [("v2.8.1", True), ("v2.9.0", False)])
def test_number_for_text(firmware: str, *, crashes: bool) -> None:
    """Before v2.9 a number where a text belongs crashes the miner."""
    miner = running(firmware)
    reply = patch(miner, hostname=7)
    assert reply.hangs_up is crashes
    assert miner.is_unreachable is crashes
    assert miner.storage["hostname"] == "bitaxe"


@pytest.mark.parametrize(
    ("firmware", "given", "stored"),
    [("v2.15.0", 41, 41), ("v2.10.1", 41, 41), ("v1.1.0", 41, 100)],
)
def test_case(firmware: str, given: int, stored: int) -> None:
    """Official firmware finds keys whatever their case."""
    miner = running(firmware)
    patch(miner, MANUALFANSPEED=given, FanSpeed=given)
    miner.catch_up()
    assert miner.storage[miner.firmware.fan_key] == stored


@pytest.mark.parametrize("firmware", ["v2.1.10", "v2.10.1", "v2.15.0"])
def test_overheat_mode(firmware: str) -> None:
    """Only 0 is ever stored for the overheat mode."""
    miner = running(firmware)
    miner.storage.store({"overheat_mode": 1})
    patch(miner, overheat_mode=0)
    assert miner.answer()["overheat_mode"] == 0
    if firmware != "v2.15.0":
        miner.storage.store({"overheat_mode": 1})
        patch(miner, overheat_mode=1)
        assert miner.answer()["overheat_mode"] == 0


def test_lag() -> None:
    """A read right after a write shows the old value where storing takes time."""
    miner = running("v2.15.0")
    miner.storage.lag = 0.1
    patch(miner, temptarget=50)
    assert miner.answer()["temptarget"] == 60
    miner.advance(0.2)
    assert miner.answer()["temptarget"] == 50


def test_v2_settings() -> None:
    """NerdOS takes settings by other names as well, from v1.0.38 on."""
    values: JsonObject = {
        "flipScreen": True,
        "frequency": 550,
        "pools": [{"url": "a.example.org", "port": 1}, {"user": "b"}, 7],
    }
    miner = running("v1.1.0")
    path = "/api/v2/settings"
    assert send(miner, "PATCH", path, values).status == "200 OK"
    shown = miner.answer()
    assert (shown["flipscreen"], shown["frequency"]) == (1, 550)
    assert (shown["stratumURL"], shown["stratumPort"]) == ("a.example.org", 1)
    assert shown["fallbackStratumUser"] == "b"
    assert send(miner, "PATCH", path, {"pools": [7]}).status == "200 OK"
    assert send(miner, "PATCH", path, {"pools": 7}).status == "200 OK"
    assert answer(miner, path, {}, "PATCH", b"{").status == "400 Bad Request"
    assert answer(miner, path, {}, "PATCH", b" " * 10_240).status.startswith("500")
    assert send(running("v1.0.36"), "PATCH", path, values).status.startswith("302")


def test_nerdos_not_json() -> None:
    """NerdOS wants JSON, too."""
    reply = answer(running("v1.1.0"), SYSTEM, {}, "PATCH", b"[]")
    assert reply.status == "400 Bad Request"


@pytest.mark.parametrize(
    ("firmware", "name", "status"),
    [
        ("v2.11.0", "identify", "404"),
        ("v2.12.0", "identify", "200"),
        ("v2.12.2", "blockFound/dismiss", "404"),
        ("v2.13.0", "blockFound/dismiss", "200"),
        ("v2.13.2", "pause", "404"),
        ("v2.14.0", "pause", "200"),
        ("v2.13.2", "resume", "404"),
        ("v2.14.0", "resume", "200"),
        ("v2.8.1", "pause", "302"),
        ("v2.15.0", "shutdown", "404"),
        ("v1.0.35", "shutdown", "302"),
        ("v1.0.36", "shutdown", "200"),
        ("v1.1.0", "pause", "302"),
        ("v1.1.0", "identify", "302"),
    ],
)
def test_verbs(firmware: str, name: str, status: str) -> None:
    """A command is there from some release on; before, nothing is at its address."""
    assert post(running(firmware), name).status.startswith(status)


@pytest.mark.parametrize(
    ("firmware", "body"),
    [
        ("v2.1.6", b"System will restart shortly."),
        ("v2.12.2", b"System will restart shortly."),
        ("v2.13.0", b'{"message": "System will restart shortly."}'),
        ("v1.1.0", b"System will restart shortly."),
    ],
)
def test_restart(firmware: str, body: bytes) -> None:
    """A restart answers, comes a second later and takes fifteen altogether."""
    miner = running(firmware)
    assert post(miner, "restart").body == body
    miner.advance(0.9)
    assert not miner.is_unreachable
    miner.advance(0.1)
    assert miner.is_unreachable
    miner.advance(13.9)
    assert miner.is_unreachable
    miner.advance(0.2)
    assert not miner.is_unreachable
    assert miner.uptime == pytest.approx(0.1)
    assert miner.trace[-1].core_voltage > 0
    assert miner.trace[-1].frequency == 50


def test_restart_without_a_word() -> None:
    """Until v2.1.5 a restart comes at once, and no answer."""
    miner = running("v2.1.5")
    assert post(miner, "restart").hangs_up
    assert miner.is_unreachable


def test_identify() -> None:
    """A miner blinks for 30 s, and a second call ends that."""
    miner = running("v2.12.0")
    assert b"on" in post(miner, "identify").body
    assert miner.identifies
    miner.advance(29)
    assert miner.identifies
    miner.advance(2)
    assert not miner.identifies
    post(miner, "identify")
    miner.advance(5)
    assert b"off" in post(miner, "identify").body
    assert not miner.identifies


def test_dismiss() -> None:
    """A block is shown until one has seen it."""
    miner = running("v2.15.0")
    miner.find_block()
    assert loads(post(miner, "blockFound/dismiss").body)["message"]
    assert miner.answer()["showNewBlock"] is False
