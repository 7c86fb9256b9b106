"""Tests of the board tables and the expected hashrate."""

import pytest

from custom_components.bitaxe_monitor.axeos import (
    SMALL_CORES,
    AsicInfo,
    SystemInfo,
    expected_hashrate,
    find_board,
    manufacturer,
    model_name,
)
from custom_components.bitaxe_monitor.json_fields import JsonValue
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
    board = find_board(board_version)

    assert board is not None
    assert (board.family, board.asic_model) == (family, asic_model)
    assert model_name(reported, None) == f"Bitaxe {family}"
    assert expected_hashrate(reported, None) == pytest.approx(nominal, abs=0.06)


@pytest.mark.parametrize("board_version", ["900", "", "Gamma", None])
def test_no_such_board(board_version: str | None) -> None:
    """An unknown board version is no board."""
    assert find_board(board_version) is None


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
        ("bitforge_nano-v1.0", None, "Bitaxe GammaTurbo", 2594.88),
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
            info(deviceModel="invalid", boardVersion="801"),
            asic(),
            "Bitaxe GammaTurbo",
            id="board-third",
        ),
        pytest.param(info(boardVersion="199"), None, "Bitaxe Max", id="series-1"),
        pytest.param(info(boardVersion="299"), None, "Bitaxe Ultra", id="series-2"),
        pytest.param(info(boardVersion="399"), None, "Bitaxe Hex", id="series-3"),
        pytest.param(info(boardVersion="499"), None, "Bitaxe Supra", id="series-4"),
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


def test_manufacturer() -> None:
    """The dialect tells whose firmware it is."""
    assert manufacturer(info()) == "Bitaxe"
    assert manufacturer(info(hashRateTimestamp=1)) == "NerdQAxe"


def test_every_board_has_a_known_asic() -> None:
    """The tables fit each other."""
    assert {asic_model for _, asic_model, *_ in NOMINAL.values()} <= SMALL_CORES.keys()
