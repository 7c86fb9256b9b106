"""What the boards are built with, and the hashrate to expect of them.

Source: ESP-Miner, main/device_config.h, and the boards of ESP-Miner-NerdQAxePlus.
"""

from collections.abc import Mapping
from dataclasses import dataclass
import re
from typing import Final

from .models import AsicInfo, SystemInfo

SMALL_CORES: Final[Mapping[str, int]] = {
    "BM1366": 894,
    "BM1368": 1276,
    "BM1370": 2040,
    "BM1372/BM1373": 6725,
    "BM1373": 6725,
    "BM1397": 672,
}
"""Small cores of one chip."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Board:
    """An official board: its family and the chips on it."""

    family: str
    asic_model: str
    asic_count: int


_MAX: Final = Board(family="Max", asic_model="BM1397", asic_count=1)
_ULTRA: Final = Board(family="Ultra", asic_model="BM1366", asic_count=1)
_HEX: Final = Board(family="Hex", asic_model="BM1366", asic_count=6)
_SUPRA: Final = Board(family="Supra", asic_model="BM1368", asic_count=1)
_GAMMA: Final = Board(family="Gamma", asic_model="BM1370", asic_count=1)
_GAMMA_DUO: Final = Board(family="GammaDuo", asic_model="BM1370", asic_count=2)
_SUPRA_HEX: Final = Board(family="SupraHex", asic_model="BM1368", asic_count=6)
_GAMMA_TURBO: Final = Board(family="GammaTurbo", asic_model="BM1370", asic_count=2)

_BOARDS: Final[Mapping[str, Board]] = {
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
_FAMILIES: Final = frozenset(board.family for board in _BOARDS.values())

# The family of a board that is not listed, by the first of its three digits.
_SERIES: Final = {
    "1": "Max",
    "2": "Ultra",
    "3": "Hex",
    "4": "Supra",
    "6": "Gamma",
    "8": "GammaTurbo",
}
_THREE_DIGITS: Final = re.compile(r"[0-9]{3}")


def find_board(board_version: str | None) -> Board | None:
    """Return the official board of that version, if there is one."""
    return None if board_version is None else _BOARDS.get(board_version)


def expected_hashrate(info: SystemInfo, asic: AsicInfo | None) -> float | None:
    """Return the hashrate in GH/s that the miner's settings should yield.

    The firmware's own figure, else frequency x small cores x chips, as ESP-Miner
    itself computes it (main/tasks/power_management_task.c). None when unknown.
    """
    if info.expected_hashrate is not None:
        return info.expected_hashrate
    small_cores = _small_cores(info)
    chips = _chips(info, asic)
    if info.frequency is None or small_cores is None or chips is None:
        return None
    return info.frequency * small_cores * chips / 1000


def model_name(info: SystemInfo, asic: AsicInfo | None) -> str:
    """Return a name for the model, such as "Bitaxe Gamma" or "NerdQAxe++"."""
    name = (asic.device_model if asic else None) or info.device_model or _family(info)
    if name is None:
        return f"{manufacturer(info)} ({info.asic_model})"
    return f"Bitaxe {name}" if name in _FAMILIES else name


def manufacturer(info: SystemInfo) -> str:
    """Return the project that the miner's firmware belongs to."""
    return "NerdQAxe" if info.is_nerdos else "Bitaxe"


def _small_cores(info: SystemInfo) -> int | None:
    """Return the small cores of one chip."""
    known = SMALL_CORES.get(info.asic_model)
    # NerdQAxe's firmware gives a BM1373 the 2040 small cores of a BM1370.
    if info.is_nerdos and info.asic_model == "BM1373":
        return known
    return info.small_core_count or known


def _chips(info: SystemInfo, asic: AsicInfo | None) -> int | None:
    """Return the number of chips, as reported or as the board is known to have."""
    if info.asic_count is not None:
        return info.asic_count
    if asic is not None and asic.asic_count is not None:
        return asic.asic_count
    board = find_board(info.board_version)
    # A clone may reuse a board's number for other chips.
    if board is None or board.asic_model != info.asic_model:
        return None
    return board.asic_count


def _family(info: SystemInfo) -> str | None:
    """Return the official family that the board version points to."""
    if info.is_nerdos:
        return None
    if board := find_board(info.board_version):
        return board.family
    if info.board_version and _THREE_DIGITS.fullmatch(info.board_version):
        return _SERIES.get(info.board_version[0])
    return None
