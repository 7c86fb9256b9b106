"""Tests of the board tables and the expected hashrate."""

import pytest

from custom_components.bitaxe_monitor.axeos import (
    SMALL_CORES,
    AsicInfo,
    SystemInfo,
    constant_power,
    expected_hashrate,
    manufacturer,
    model_name,
)
from custom_components.bitaxe_monitor.json_fields import JsonObject, JsonValue
from tests.conftest import load_payload

NOMINAL = {
    "0.11": ("Ultra", "BM1366", 485, 433.6),
    "2.2": ("Max", "BM1397", 425, 285.6),
    "102": ("Max", "BM1397", 425, 285.6),
    "201": ("Ultra", "BM1366", 485, 433.6),
    "202": ("Ultra", "BM1366", 485, 433.6),
    "203": ("Ultra", "BM1366", 485, 433.6),
    "204": ("Ultra", "BM1366", 485, 433.6),
    "205": ("Ultra", "BM1366", 485, 433.6),
    "207": ("Ultra", "BM1366", 485, 433.6),
    "302": ("Hex", "BM1366", 485, 2601.5),
    "303": ("Hex", "BM1366", 485, 2601.5),
    "400": ("Supra", "BM1368", 490, 625.2),
    "401": ("Supra", "BM1368", 490, 625.2),
    "402": ("Supra", "BM1368", 490, 625.2),
    "403": ("Supra", "BM1368", 490, 625.2),
    "600": ("Gamma", "BM1370", 525, 1071),
    "601": ("Gamma", "BM1370", 525, 1071),
    "602": ("Gamma", "BM1370", 525, 1071),
    "603": ("Gamma", "BM1370", 525, 1071),
    "650": ("GammaDuo", "BM1370", 400, 1632),
    "701": ("SupraHex", "BM1368", 490, 3751.4),
    "702": ("SupraHex", "BM1368", 490, 3751.4),
    "800": ("GammaTurbo", "BM1370", 525, 2142),
    "801": ("GammaTurbo", "BM1370", 525, 2142),
}
"""Family, ASIC, default MHz and nominal GH/s of every official board."""


def info(asic_model: str = "BM1370", **fields: JsonValue) -> SystemInfo:
    """Return what a miner with these fields reports."""
    return SystemInfo.from_dict({"ASICModel": asic_model, **fields})


def asic(**fields: JsonValue) -> AsicInfo:
    """Return the answer of /api/system/asic with these fields."""
    return AsicInfo.from_dict(fields)


@pytest.mark.parametrize("board_version", NOMINAL)
def test_official_boards(board_version: str) -> None:
    """Every official board has its family, chips and nominal hashrate."""
    family, asic_model, frequency, nominal = NOMINAL[board_version]
    reported = info(asic_model, boardVersion=board_version, frequency=frequency)

    assert model_name(reported, None) == f"Bitaxe {family}"
    assert manufacturer(reported, None) == "Bitaxe"
    assert expected_hashrate(reported, None) == pytest.approx(nominal, abs=0.06)


@pytest.mark.parametrize("board_version", ["900", "", "1002", None])
def test_no_such_board(board_version: str | None) -> None:
    """An unknown board version is no board."""
    reported = info(boardVersion=board_version, frequency=525)

    assert model_name(reported, None) == "Bitaxe (BM1370)"
    assert expected_hashrate(reported, None) is None


@pytest.mark.parametrize(
    ("reported", "asic_info", "expected"),
    [
        pytest.param(
            info(
                expectedHashrate=1071,
                frequency=800,
                smallCoreCount=2040,
                asicCount=1,
            ),
            asic(asicCount=2),
            1071,
            id="firmware-figure-first",
        ),
        pytest.param(
            info(
                expectedHashrate=0,
                frequency=525,
                smallCoreCount=2040,
                boardVersion="601",
            ),
            None,
            1071,
            id="zero-while-paused-is-no-figure",
        ),
        pytest.param(
            info(frequency=500, smallCoreCount=2000, asicCount=2, boardVersion="601"),
            asic(asicCount=3),
            2000,
            id="chips-of-info-before-asic-and-board",
        ),
        pytest.param(
            info(frequency=500, smallCoreCount=2000, boardVersion="601"),
            asic(asicCount=3),
            3000,
            id="chips-of-asic-before-board",
        ),
        pytest.param(
            info(frequency=500, smallCoreCount=2000, boardVersion="801"),
            asic(),
            2000,
            id="chips-of-board",
        ),
        pytest.param(
            info(frequency=500, boardVersion="601"), None, 1020, id="cores-of-table"
        ),
        pytest.param(
            info(frequency=500, smallCoreCount=65535, boardVersion="601"),
            None,
            1020,
            id="65535-cores-are-unknown",
        ),
        pytest.param(
            info("BM1372/BM1373", frequency=327, asicCount=1),
            None,
            2199.075,
            id="slash-in-the-name",
        ),
        pytest.param(
            info(
                "BM1373",
                frequency=350,
                smallCoreCount=2040,
                asicCount=1,
                hashRate_1d=0,
            ),
            None,
            2353.75,
            id="nerdos-miscounts-bm1373",
        ),
        pytest.param(
            info("BM1373", frequency=350, smallCoreCount=2000, asicCount=1),
            None,
            700,
            id="others-count-bm1373",
        ),
        pytest.param(
            info(frequency=500, boardVersion="999"), None, None, id="unknown-board"
        ),
        pytest.param(
            info("BM1366", frequency=500, boardVersion="601"),
            None,
            None,
            id="other-chip-on-the-board",
        ),
        pytest.param(
            info("BM9999", frequency=500, asicCount=1), None, None, id="unknown-asic"
        ),
        pytest.param(info(boardVersion="601"), None, None, id="no-frequency"),
        pytest.param(
            info(boardVersion="601", frequency=0), None, None, id="frequency-zero"
        ),
    ],
)
def test_expected_hashrate(
    reported: SystemInfo, asic_info: AsicInfo | None, expected: float | None
) -> None:
    """The sources are asked in order, and nothing known is None, never 0."""
    result = expected_hashrate(reported, asic_info)

    assert result == (None if expected is None else pytest.approx(expected))


@pytest.mark.parametrize(
    ("payload", "asic_payload", "model", "expected"),
    [
        ("bitforge_nano-v1.0", None, "BitForge Nano", 2594.88),
        ("bitforge_nano-v1.6", "asic-bitforge_nano-v1.6", "BitForge Nano", 2142),
        ("gamma601-v2.12.2", "asic-mock-v2.14.0b1", "Bitaxe Gamma", 1071),
        ("hex302-v2.0.7-48", None, "Bitaxe Hex", 2816.1),
        ("mock-v2.0.0", None, "Bitaxe (BM1366)", None),
        ("mock-v2.0.0", "asic-mock-v2.9.0b7", "Bitaxe Ultra", 433.59),
        (
            "nerdqaxe++-v1.1.0-beta1",
            "asic-nerdqaxe++-v1.1.0-beta1",
            "NerdQAxe++",
            5548.8,
        ),
        ("suprahex702-2.7.0-TCH", "asic-supra", "Bitaxe Supra", 3751.44),
        ("suprahex702-2.7.0-TCH", None, "Bitaxe SupraHex", 3751.44),
        ("gt800-v2.12.2-unread", None, "Bitaxe GammaTurbo", 2244),
        ("hammer_bc01-2.0.3", None, "BC01", 1530),
        ("hex302-v2.6.0-one-chip", None, "Bitaxe Hex", 2816.1),
        ("lucky_lv07-1.1.0", None, "LV07", 1028.1),
        (
            "lucky_lv07-v2.7.1-lv",
            "asic-lucky_lv07-v2.7.1-lv",
            "Lucky Miner (BM1366)",
            867.18,
        ),
        ("nmaxe-v2.7.05", None, "NMAxe", 433.59),
        ("nmaxe-v2.9.31", None, "NMAxe", 999.6),
        ("q1370-v1.1.0-can", None, "Q1370", None),
        ("suprahex702-2.11.4-TCH", None, "Bitaxe SupraHex", 3751.4),
        ("ultra204-v2.1.8", None, "Bitaxe Ultra", 491.7),
        ("ultra205-rustport-b5502a6-zerohash", None, "Bitaxe Ultra", 433.59),
    ],
)
def test_payloads(
    payload: str, asic_payload: str | None, model: str, expected: float | None
) -> None:
    """Real answers get a model and an expected hashrate."""
    reported = SystemInfo.from_dict(load_payload(f"{payload}.json"))
    asic_info = (
        None
        if asic_payload is None
        else AsicInfo.from_dict(load_payload(f"{asic_payload}.json"))
    )
    result = expected_hashrate(reported, asic_info)

    assert model_name(reported, asic_info) == model
    assert result == (None if expected is None else pytest.approx(expected))


@pytest.mark.parametrize(
    ("reported", "asic_info", "model"),
    [
        pytest.param(
            info(deviceModel="Ultra", boardVersion="801"),
            asic(deviceModel="Gamma"),
            "Bitaxe Gamma",
            id="asic-first",
        ),
        pytest.param(
            info(
                deviceModel="NerdOCTAXE-\N{GREEK SMALL LETTER GAMMA}",
                boardVersion="601",
            ),
            asic(deviceModel="invalid"),
            "NerdOCTAXE-\N{GREEK SMALL LETTER GAMMA}",
            id="info-second",
        ),
        pytest.param(
            info("BM1366", boardVersion="601"),
            None,
            "Bitaxe (BM1366)",
            id="another-chip-than-the-board",
        ),
        pytest.param(
            info(boardVersion="601", asicCount=2),
            None,
            "Bitaxe (BM1370)",
            id="another-count-than-the-board",
        ),
        pytest.param(
            info(boardVersion="601"),
            asic(asicCount=2),
            "Bitaxe (BM1370)",
            id="another-count-in-asic",
        ),
        pytest.param(
            info(boardVersion="699", asicCount=2),
            None,
            "Bitaxe (BM1370)",
            id="another-count-than-the-series",
        ),
        pytest.param(
            info("BM1366", boardVersion="699"),
            None,
            "Bitaxe (BM1366)",
            id="another-chip-than-the-series",
        ),
        pytest.param(info(boardVersion="999"), None, "Bitaxe (BM1370)", id="no-series"),
        pytest.param(
            info(boardVersion="601", version="1.1.0"),
            None,
            "AxeOS (BM1370)",
            id="fork-without-a-count",
        ),
        pytest.param(
            info(boardVersion="699", version="1.1.0", asicCount=1),
            None,
            "AxeOS (BM1370)",
            id="fork-has-no-series",
        ),
        pytest.param(
            info(boardVersion="601", version="1.1.0", asicCount=1),
            None,
            "Bitaxe Gamma",
            id="fork-that-counts",
        ),
        pytest.param(
            info(
                boardVersion="601",
                version="1.1.0",
                expectedHashrate=1071,
                frequency=525,
            ),
            None,
            "Bitaxe Gamma",
            id="fork-that-expects-of-as-many",
        ),
        pytest.param(
            info(
                boardVersion="601",
                version="1.1.0",
                expectedHashrate=1600,
                frequency=525,
            ),
            None,
            "AxeOS (BM1370)",
            id="fork-that-expects-of-no-whole-number",
        ),
        pytest.param(info(), asic(deviceModel="gamma"), "Bitaxe Gamma", id="case"),
        pytest.param(
            info(boardVersion="NMAxeGamma"), None, "NMAxeGamma", id="word-for-a-board"
        ),
        pytest.param(
            info("BM1366", DeviceModel="BC04"), None, "BC04", id="capital-letter"
        ),
        pytest.param(
            info(deviceModel="invalid", boardVersion="801"),
            asic(),
            "Bitaxe GammaTurbo",
            id="board-third",
        ),
        pytest.param(
            info("BM1397", boardVersion="199"), None, "Bitaxe Max", id="series-1"
        ),
        pytest.param(
            info("BM1366", boardVersion="299"), None, "Bitaxe Ultra", id="series-2"
        ),
        pytest.param(
            info("BM1366", boardVersion="399"), None, "Bitaxe Hex", id="series-3"
        ),
        pytest.param(
            info("BM1368", boardVersion="499"), None, "Bitaxe Supra", id="series-4"
        ),
        pytest.param(info(boardVersion="699"), None, "Bitaxe Gamma", id="series-6"),
        pytest.param(
            info(boardVersion="899"), None, "Bitaxe GammaTurbo", id="series-8"
        ),
        pytest.param(info(boardVersion="799"), None, "Bitaxe (BM1370)", id="series-7"),
        pytest.param(
            info(boardVersion="1002"), None, "Bitaxe (BM1370)", id="four-digits"
        ),
        pytest.param(info(deviceModel="LV08"), None, "LV08", id="clone-keeps-its-name"),
        pytest.param(
            info(boardVersion="204", hashRate_1d=0),
            None,
            "NerdQAxe (BM1370)",
            id="nerdos-has-no-official-board",
        ),
    ],
)
def test_model_name(
    reported: SystemInfo, asic_info: AsicInfo | None, model: str
) -> None:
    """The most specific source names the model."""
    assert model_name(reported, asic_info) == model


@pytest.mark.parametrize(
    ("reported", "asic_info", "make"),
    [
        pytest.param(info(), None, "Bitaxe", id="official"),
        pytest.param(info(hashRateTimestamp=1), None, "NerdQAxe", id="nerdos"),
        pytest.param(info(chiptemp1=50), None, "BitForge", id="forge-os"),
        pytest.param(info(DeviceModel="BC01"), None, "Hammer", id="hammer"),
        pytest.param(info(minerModel="LV07"), None, "Lucky Miner", id="lucky-miner"),
        pytest.param(info(stratumURLUSED="x"), None, "NMAxe", id="nmaxe"),
        pytest.param(info(version="1.1.0"), None, "AxeOS", id="unknown"),
        pytest.param(
            info(version="2.7.0-TCH"),
            asic(deviceModel="SupraHex"),
            "Bitaxe",
            id="bitaxe-with-a-vendor's-firmware",
        ),
        pytest.param(
            info(version="v2.9.0"),
            asic(deviceModel="LV08"),
            "Lucky Miner",
            id="clone-with-official-firmware",
        ),
    ],
)
def test_manufacturer(
    reported: SystemInfo, asic_info: AsicInfo | None, make: str
) -> None:
    """The model gives away who makes it, or else the firmware does."""
    assert manufacturer(reported, asic_info) == make


HEX: dict[str, JsonValue] = {
    "boardVersion": "302",
    "version": "v2.6.0",
    "frequency": 525,
    "asicCount": 1,
}


@pytest.mark.parametrize(
    ("fields", "model", "expected"),
    [
        pytest.param({"hashRate": 2372.8}, "Hex", 2816.1, id="too much for one"),
        pytest.param({"hashRate": 450}, "(BM1366)", 469.35, id="what one does"),
        pytest.param({"hashRate": 700}, "(BM1366)", 469.35, id="noise of one"),
        pytest.param({"hashRate": 244139}, "(BM1366)", 469.35, id="glitch"),
        pytest.param({"hashRate": 0}, "(BM1366)", None, id="not hashing yet"),
        pytest.param({}, "(BM1366)", None, id="no hashrate"),
        pytest.param({"asicCount": 2}, "(BM1366)", 938.7, id="counted, not assumed"),
        pytest.param({"asicCount": 6}, "Hex", 2816.1, id="agrees"),
        pytest.param(
            {"hashRate": 2372.8, "frequency": None}, "(BM1366)", None, id="no frequency"
        ),
    ],
)
def test_one_chip_of_a_board_with_more(
    fields: dict[str, JsonValue], model: str, expected: float | None
) -> None:
    """Firmware that does not know a board counts one chip; the hashrate decides."""
    reported = info("BM1366", **{**HEX, **fields})
    result = expected_hashrate(reported, None)

    assert model_name(reported, None) == f"Bitaxe {model}"
    assert result == (None if expected is None else pytest.approx(expected))


@pytest.mark.parametrize(
    ("fields", "asic_info"),
    [
        pytest.param({"version": "2.7.1-xy"}, None, id="a fork's board number"),
        pytest.param({"version": "v2.9.0"}, asic(deviceModel="X9"), id="another name"),
        pytest.param({"version": "v2.7.1-lv"}, None, id="a clone's board number"),
        pytest.param({"deviceModel": "X9"}, None, id="a name in info"),
    ],
)
def test_no_chips_of_a_contradicted_table(
    fields: dict[str, JsonValue], asic_info: AsicInfo | None
) -> None:
    """Nothing is expected of a table that the miner does not agree with."""
    reported = info("BM1366", boardVersion="302", frequency=485, **fields)

    assert expected_hashrate(reported, asic_info) is None
    assert "Hex" not in model_name(reported, asic_info)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({"smallCoreCount": 8160, "asicCount": 4}, 4080, id="of all chips"),
        pytest.param({"smallCoreCount": 2040, "asicCount": 4}, 4080, id="of one chip"),
        pytest.param(
            {"ASICModel": "BM9", "smallCoreCount": 10, "asicCount": 4}, 20, id="unknown"
        ),
    ],
)
def test_small_cores_of_nmaxe(fields: dict[str, JsonValue], expected: float) -> None:
    """NMAxe may count the small cores of all chips."""
    reported = SystemInfo.from_dict(
        {"ASICModel": "BM1370", "hwModel": "NMQAxe++", "frequency": 500, **fields}
    )
    assert expected_hashrate(reported, None) == pytest.approx(expected)


def test_every_board_has_a_known_asic() -> None:
    """The tables fit each other."""
    assert {asic_model for _, asic_model, *_ in NOMINAL.values()} <= SMALL_CORES.keys()


@pytest.mark.parametrize(
    ("answer", "power"),
    [
        ({"boardVersion": "601"}, 5),
        ({"boardVersion": "303"}, 12),
        ({"boardVersion": "702"}, 25),
        ({"boardVersion": "801"}, 10),
        ({}, 5),
        ({"boardVersion": "702", "deviceModel": "NerdQAxe++", "hostip": "10.0.0.1"}, 5),
    ],
)
def test_constant_power(answer: JsonObject, power: float) -> None:
    """Boards add to the power of their regulator what the rest of them draws."""
    info = SystemInfo.from_dict({"ASICModel": "BM1368", **answer})
    assert constant_power(info) == power
