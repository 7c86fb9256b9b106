"""Whose firmware answers: the official one, or one of its forks.

A fork gives itself away by keys, by model names or by version texts of its own. A fork
that is not known here goes by `Firmware.OTHER`: its answer is read in the same way, but
nothing is said of it that holds for versions of the official firmware.

To add one: a member of Firmware, and its signs in _SIGNS. What it means by a name that
others mean differently is for answers.py; the boards it runs on are for boards.py.
"""

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
import re
from typing import Final, NamedTuple

from ..json_fields import JsonObject, first, name
from .nmaxe import is_nested


class Firmware(StrEnum):
    """A family of firmware: what is said of one's versions holds for no other."""

    OFFICIAL = "official"  # github.com/bitaxeorg/ESP-Miner
    NERDOS = "nerdos"  # github.com/shufps/ESP-Miner-NerdQAxePlus
    FORGE_OS = "forge_os"  # of BitForge
    HAMMER = "hammer"  # of Hammer, and StayOpen's for its miners
    LUCKY_MINER = "lucky_miner"  # its own, and what un-painted builds for it
    NMAXE = "nmaxe"  # github.com/NMminer1024/ESP-Miner-NMAxe
    OTHER = "other"

    @property
    def make(self) -> str:
        """Return who makes the miners that this firmware is for."""
        return _MAKES[self]


_MAKES: Final = {
    Firmware.OFFICIAL: "Bitaxe",
    Firmware.NERDOS: "NerdQAxe",
    Firmware.FORGE_OS: "BitForge",
    Firmware.HAMMER: "Hammer",
    Firmware.LUCKY_MINER: "Lucky Miner",
    Firmware.NMAXE: "NMAxe",
    Firmware.OTHER: "AxeOS",  # whose make is unknown
}


class _Signs(NamedTuple):
    """What gives a firmware away: keys that no other sends, model names, versions."""

    keys: frozenset[str]
    names: re.Pattern[str]
    versions: re.Pattern[str] = re.compile(r"(?!)")


_SIGNS: Final = {
    # main/http_server/handler_system.cpp; these keys from its first releases on
    Firmware.NERDOS: _Signs(
        frozenset({"hashRateTimestamp", "hashRate_1d", "lastpingrtt"}),
        re.compile(r"nerd|q137\d", re.IGNORECASE),
    ),
    Firmware.FORGE_OS: _Signs(
        frozenset({"chiptemp1", "requestFromAp"}),
        re.compile(r"bitforge", re.IGNORECASE),
    ),
    Firmware.HAMMER: _Signs(
        frozenset({"DeviceModel", "WWWVersion", "bc04_individual_freq"}),
        re.compile(r"bc\d\d\b|hammer", re.IGNORECASE),
    ),
    Firmware.LUCKY_MINER: _Signs(
        frozenset({"minerModel", "initMiner"}),
        re.compile(r"lv-?\d\d\b|lucky", re.IGNORECASE),
        re.compile(r".*-lv\b", re.IGNORECASE),
    ),
    # src/web/http_server.cpp
    Firmware.NMAXE: _Signs(
        frozenset({"stratumURLUSED", "usedUrl"}), re.compile(r"nmq?axe", re.IGNORECASE)
    ),
}

SIGNS_BY_KEY: Final = frozenset[str]().union(*(s.keys for s in _SIGNS.values()))
"""The keys that give a firmware away."""

# What git calls a build of the official repository: by a tag from v2.0.0 on, by the
# commits since one, or by a commit alone. Its mock-ups before v2.9 say "2.0".
_OFFICIAL_VERSION: Final = re.compile(
    r"(?:v(?:[2-9]|[1-9]\d)(?:\.(?:0|[1-9]\d*)){1,2}(?:-?(?:a|b|rc|alpha|beta)\.?\d*)?"
    r"|2\.0|2\.1\.5d|early-access-[\d-]+?)(?:-\d+-g[0-9a-f]+)?(?:-dirty)?"
    r"|[0-9a-f]{7,40}(?:-dirty)?",
    re.ASCII,
)
# Official firmware has numbers for boards: "204", "0.11". Forks have words for models.
_WORD: Final = re.compile(r"[^\W\d_]{2}")


def recognize(data: JsonObject) -> Firmware:
    """Return whose firmware sent an answer to /api/system/info."""
    version = name(first(data, "version", "fwVersion")) or ""
    names = tuple(_names(data))
    known = _of_signs(frozenset(data.keys() & SIGNS_BY_KEY), names, version)
    if known is not None:
        return known
    if is_nested(data):
        return Firmware.NMAXE
    # Official firmware has its model in /api/system/asic only (since v2.9.0).
    return Firmware.OTHER if names or not _is_official(version) else Firmware.OFFICIAL


def own_name(data: JsonObject) -> str | None:
    """Return what a miner calls its model in /api/system/info, None if it does not."""
    return next(_names(data), None)


def is_word(board_version: str) -> bool:
    """Return whether what a fork says for its board is the name of a model."""
    return _WORD.match(board_version) is not None


def make_of(model: str) -> str | None:
    """Return who makes the model of that name, None if the name does not say."""
    for firmware, signs in _SIGNS.items():
        if signs.names.match(model):
            return firmware.make
    return None


@lru_cache(maxsize=256)
def _of_signs(
    keys: frozenset[str], names: tuple[str, ...], version: str
) -> Firmware | None:
    """Return whose firmware has such a key, model name or version, None if unknown."""
    for firmware, signs in _SIGNS.items():
        if (
            keys & signs.keys
            or any(map(signs.names.match, names))
            or signs.versions.fullmatch(version)
        ):
            return firmware
    return None


@lru_cache(maxsize=256)
def _is_official(version: str) -> bool:
    """Return whether official firmware may call its version so, or says none."""
    return not version or _OFFICIAL_VERSION.fullmatch(version) is not None


def _names(data: JsonObject) -> Iterator[str]:
    """Yield the names that a miner gives its model."""
    for key in ("deviceModel", "DeviceModel", "minerModel", "hwModel", "boardVersion"):
        if key not in data:
            continue
        model = name(data[key])
        if model and (key != "boardVersion" or is_word(model)):
            yield model
