"""What the boards are built with, and the hashrate to expect of them.

A table of boards speaks only where nothing in the answer contradicts it: forks and
clones use the numbers of official boards for boards of their own.
"""

from collections.abc import Mapping
from dataclasses import dataclass
import re
from typing import Final

from .firmware import Firmware, make_of
from .models import AsicInfo, SystemInfo

SMALL_CORES: Final[Mapping[str, int]] = {
    "BM1366": 894,
    "BM1368": 1276,
    "BM1370": 2040,
    "BM1372/BM1373": 6725,
    "BM1373": 6725,
    "BM1397": 672,
}
"""Small cores of one chip (ESP-Miner, main/device_config.h)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """A board: what it is called and the chips on it."""

    name: str
    asic_model: str
    asic_count: int


_MAX: Final = Board(name="Max", asic_model="BM1397", asic_count=1)
_ULTRA: Final = Board(name="Ultra", asic_model="BM1366", asic_count=1)
_HEX: Final = Board(name="Hex", asic_model="BM1366", asic_count=6)
_SUPRA: Final = Board(name="Supra", asic_model="BM1368", asic_count=1)
_GAMMA: Final = Board(name="Gamma", asic_model="BM1370", asic_count=1)
_GAMMA_DUO: Final = Board(name="GammaDuo", asic_model="BM1370", asic_count=2)
_SUPRA_HEX: Final = Board(name="SupraHex", asic_model="BM1368", asic_count=6)
_GAMMA_TURBO: Final = Board(name="GammaTurbo", asic_model="BM1370", asic_count=2)

# By board version (ESP-Miner, main/device_config.h).
_BITAXE: Final[Mapping[str, Board]] = {
    "0.11": _ULTRA,
    "2.2": _MAX,
    "102": _MAX,
    "201": _ULTRA,
    "202": _ULTRA,
    "203": _ULTRA,
    "204": _ULTRA,
    "205": _ULTRA,
    "207": _ULTRA,
    "302": _HEX,
    "303": _HEX,
    "400": _SUPRA,
    "401": _SUPRA,
    "402": _SUPRA,
    "403": _SUPRA,
    "600": _GAMMA,
    "601": _GAMMA,
    "602": _GAMMA,
    "603": _GAMMA,
    "650": _GAMMA_DUO,
    "701": _SUPRA_HEX,
    "702": _SUPRA_HEX,
    "800": _GAMMA_TURBO,
    "801": _GAMMA_TURBO,
}
# What firmware adds to the power of the regulator that it measures, in W, by board
# version (ESP-Miner, main/device_config.h); boards with one chip have less.
_OFFSETS: Final[Mapping[str, float]] = {
    "302": 12.0,
    "303": 12.0,
    "701": 25.0,
    "702": 25.0,
    "800": 10.0,
    "801": 10.0,
}
_OFFSET: Final = 5.0
# By board version (BitForge) or by the name that the miner gives itself.
_BITFORGE: Final = {
    "800": Board(name="BitForge Nano", asic_model="BM1370", asic_count=2)
}
_LUCKY_MINER: Final = {
    "LV06": Board(name="LV06", asic_model="BM1366", asic_count=1),
    "LV07": Board(name="LV07", asic_model="BM1366", asic_count=2),
    "LV08": Board(name="LV08", asic_model="BM1366", asic_count=9),
}
_BOARDS: Final[Mapping[Firmware, Mapping[str, Board]]] = {
    Firmware.OFFICIAL: _BITAXE,
    Firmware.OTHER: _BITAXE,
    Firmware.FORGE_OS: _BITFORGE,
    Firmware.LUCKY_MINER: _LUCKY_MINER,
}

# Names that stand for others: as the board table has them, or as users know them.
_NAMES: Final = {
    "bitforge_nano": "BitForge Nano",
    **{board.name.lower(): f"Bitaxe {board.name}" for board in _BITAXE.values()},
}
_BITAXE_NAMES: Final = frozenset(f"Bitaxe {board.name}" for board in _BITAXE.values())

# The first of a family: what a board of three digits that is not listed is one of.
_SERIES: Final = {
    "1": _MAX,
    "2": _ULTRA,
    "3": _HEX,
    "4": _SUPRA,
    "6": _GAMMA,
    "8": _GAMMA_TURBO,
}
_THREE_DIGITS: Final = re.compile(r"[0-9]{3}")

# A hashrate this many times what the chips yield is not of these chips.
_MOST_ABOVE: Final = 1.5

# Of a number of chips that is reckoned from hashrates.
_ROUNDING: Final = 0.02


def expected_hashrate(info: SystemInfo, asic: AsicInfo | None) -> float | None:
    """Return the hashrate in GH/s that the miner's settings should yield.

    The firmware's own figure, else frequency x small cores x chips, as ESP-Miner
    itself computes it (main/tasks/power_management_task.c). None when unknown, as it is
    of a miner whose hashrate holds that of others.
    """
    if info.is_master:
        return None
    if info.expected_hashrate is not None:
        return info.expected_hashrate
    return _yield(info, _chips(info, asic))


def yield_at(frequency: float, info: SystemInfo, asic: AsicInfo | None) -> float | None:
    """Return the hashrate in GH/s that official firmware expects of a frequency (MHz).

    It reckons with the chips that it counts itself. None where these are not known.
    """
    chips = _stated_chips(info, asic) or _chips(info, asic)
    return _yield(info._replace(frequency=frequency), chips)


def constant_power(info: SystemInfo) -> float:
    """Return what of a miner's power (W) does not depend on its chips.

    Of an unknown board it is the least: what is reckoned from that is too much.
    """
    if _BOARDS.get(info.firmware) is not _BITAXE:
        return _OFFSET
    return _OFFSETS.get(info.board_version or "", _OFFSET)


def model_name(info: SystemInfo, asic: AsicInfo | None) -> str:
    """Return a name for the model, such as "Bitaxe Gamma" or "NerdQAxe++".

    What the miner calls itself; else what its board is called, where the table of
    boards agrees with all that it says; else its make and chip.
    """
    if model := _own_name(info, asic):
        return _known_as(model)
    if board := _board(info, asic) or _series(info, asic):
        return _known_as(board.name)
    return f"{info.firmware.make} ({info.asic_model})"


def manufacturer(info: SystemInfo, asic: AsicInfo | None) -> str:
    """Return who makes the miner, by its model or else by its firmware."""
    model = model_name(info, asic)
    if model in _BITAXE_NAMES:
        return Firmware.OFFICIAL.make
    return make_of(model) or info.firmware.make


def _yield(info: SystemInfo, chips: int | None) -> float | None:
    """Return the hashrate (GH/s) of that many chips at the frequency that is set."""
    known = SMALL_CORES.get(info.asic_model)
    small_cores = info.small_core_count or known
    # NerdQAxe's firmware gives a BM1373 the 2040 small cores of a BM1370; NMAxe's
    # documentation means those of all chips (docs/API.md).
    if info.firmware is Firmware.NMAXE or (
        info.firmware is Firmware.NERDOS and info.asic_model == "BM1373"
    ):
        small_cores = known or small_cores
    if info.frequency is None or small_cores is None or chips is None:
        return None
    return info.frequency * small_cores * chips / 1000


def _chips(info: SystemInfo, asic: AsicInfo | None) -> int | None:
    """Return the number of chips, as the miner or else its board says.

    Firmware that does not know a board counts one chip. Whether that is so shows when
    it hashes.
    """
    if board := _board(info, asic):
        return board.asic_count
    stated = _stated_chips(info, asic)
    if stated == 1 and not info.hashrate and _listed_board(info, asic):
        return None
    return stated


def _stated_chips(info: SystemInfo, asic: AsicInfo | None) -> int | None:
    """Return the number of chips that the miner itself gives."""
    if info.asic_count is not None:
        return info.asic_count
    return None if asic is None else asic.asic_count


def _implied_chips(info: SystemInfo) -> int | None:
    """Return the number of chips that the firmware expects its hashrate of."""
    of_one = _yield(info, 1)
    if info.expected_hashrate is None or not of_one:
        return None
    chips = info.expected_hashrate / of_one
    return round(chips) if abs(chips - round(chips)) < _ROUNDING else None


def _board(info: SystemInfo, asic: AsicInfo | None) -> Board | None:
    """Return the board that the miner has, None if its answers contradict each other.

    Official firmware since v2.9.0 leaves the number of chips out of /info, and what
    names its model is believed too. Others have to give it in some way.
    """
    board = _listed_board(info, asic)
    if board is None:
        return None
    stated = _stated_chips(info, asic)
    if stated is None and info.firmware is Firmware.OTHER:
        stated = _implied_chips(info) or 0
    if stated in (None, board.asic_count) or _is_refuted(info, stated, board):
        return board
    return None


def _listed_board(info: SystemInfo, asic: AsicInfo | None) -> Board | None:
    """Return the board that is listed by its number or name, if the chip is right."""
    boards = _BOARDS.get(info.firmware, {})
    model = _own_name(info, asic)
    board = boards.get((model or "").upper()) or boards.get(info.board_version or "")
    if board is None or board.asic_model != info.asic_model:
        return None
    return board if model is None or _known_as(model) == _known_as(board.name) else None


def _series(info: SystemInfo, asic: AsicInfo | None) -> Board | None:
    """Return the first board of the family of an official one that is not listed."""
    number = info.board_version or ""
    if (
        info.firmware is not Firmware.OFFICIAL
        or number in _BITAXE
        or not _THREE_DIGITS.fullmatch(number)
    ):
        return None
    board = _SERIES.get(number[0])
    if board is None or board.asic_model != info.asic_model:
        return None
    return board if _stated_chips(info, asic) in (None, board.asic_count) else None


def _is_refuted(info: SystemInfo, stated: int | None, board: Board) -> bool:
    """Return whether the hashrate is far above the stated chips, and fits the board."""
    stated_yield, board_yield = _yield(info, stated), _yield(info, board.asic_count)
    if info.hashrate is None or stated_yield is None or board_yield is None:
        return False
    return _MOST_ABOVE * stated_yield < info.hashrate <= _MOST_ABOVE * board_yield


def _own_name(info: SystemInfo, asic: AsicInfo | None) -> str | None:
    """Return what the miner calls its model."""
    return (asic.device_model if asic else None) or info.device_model


def _known_as(model: str) -> str:
    """Return what users call the model that firmware has a name for."""
    return _NAMES.get(model.lower(), model)
