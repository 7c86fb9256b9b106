"""Speak as the generations of AxeOS and NerdOS do."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
import json
import re
from typing import Final

from .boards import Board
from .counting import (
    Counting,
    FiveSecondCount,
    NonceTimes,
    SecondCount,
    SmoothedCount,
)
from .fields import ABSENT, Field, Snapshot, single, whole
from .nerdos import NERDOS
from .official import STATUS
from .official_settings import SETTINGS
from .state import State
from .values import JsonObject, Version

GENERATIONS: Final = (
    "v2.0.0",
    "v2.0.7",
    "v2.1.3",
    "v2.1.8",
    "v2.1.9",
    "v2.1.10",
    "v2.3.0",
    "v2.4.5",
    "v2.6.5",
    "v2.7.2",
    "v2.8.1",
    "v2.9.0",
    "v2.10.1",
    "v2.11.0",
    "v2.12.2",
    "v2.13.2",
    "v2.14.2",
    "v2.15.0",
    "v1.0.19",
    "v1.0.27",
    "v1.0.32",
    "v1.0.36",
    "v1.1.0",
)
"""A release of every generation that prints something else; v1 is NerdOS."""

_VERSION: Final = re.compile(
    r"(?:nerdos[- ]?)?v?(\d+)\.(\d+)(?:\.(\d+))?(.*)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Firmware:
    """One release: its name, number and ways."""

    version: str
    number: Version
    fields: tuple[Field, ...]

    @property
    def is_nerdos(self) -> bool:
        """Return whether this is NerdOS."""
        return self.number < (2, 0, 0)

    @property
    def sums_hashes(self) -> bool:
        """Return whether the hashes of a lifetime are summed up."""
        return self.number >= (2, 15, 0)

    def counting(
        self, seed: int, pool_difficulty: int, two_second_share: float
    ) -> Counting:
        """Return how the hashrate comes about, from nothing counted yet."""
        if self.is_nerdos:
            return SmoothedCount(seed, takes_median=self.number >= (1, 0, 36))
        if self.number >= (2, 14, 0):
            return SecondCount(seed, two_second_share)
        if self.number >= (2, 11, 0):
            return FiveSecondCount(seed)
        if self.number >= (2, 1, 7):
            return NonceTimes(seed)
        return NonceTimes(seed, pool_difficulty)

    @property
    def generation(self) -> str:
        """Return the letter of a generation that takes settings in its own way."""
        if self.is_nerdos:
            return "N"
        begins = ((2, 0, 5), (2, 2, 0), (2, 6, 0), (2, 11, 0), (2, 14, 0), (2, 15, 0))
        later = sum(self.number >= begin for begin in (*begins, (2, 16, 0)))
        return "ABCDEFGH"[later]

    @property
    def takes_voltage_live(self) -> bool:
        """Return whether a core voltage needs no restart."""
        return self.generation not in ("A", "B")

    def takes_frequency_live(self, chip: str) -> bool:
        """Return whether a chip's frequency changes without a restart, if not well."""
        if self.is_nerdos:
            return True
        return self.number >= ((2, 12, 0) if chip == "BM1397" else (2, 2, 0))

    @property
    def has_slots(self) -> bool:
        """Return whether pools are in slots."""
        return self.generation in ("G", "H")

    @property
    def has_otp(self) -> bool:
        """Return whether settings can be guarded by one-time passwords."""
        return self.is_nerdos and self.number >= (1, 0, 34)

    @property
    def ramps_blindly(self) -> bool:
        """Return whether a ramp begins where the BM1368's driver believes to be."""
        return self.generation == "C"

    @property
    def expects_before_ramp(self) -> bool:
        """Return whether the expected hashrate changes when a ramp begins."""
        return self.generation in ("F", "G", "H")

    @property
    def power_period(self) -> float:
        """Return how many seconds pass between two looks at the settings."""
        return 0.1 if self.generation in ("F", "G", "H") else 2.0

    @property
    def clamps(self) -> bool:
        """Return whether a setting is cut to what the board allows."""
        return self.is_nerdos and self.number >= (1, 0, 32)

    @property
    def fan_key(self) -> str:
        """Return by what name the fan's manual speed is stored."""
        since = (1, 0, 35) if self.is_nerdos else (2, 11, 0)
        return "manualFanSpeed" if self.number >= since else "fanspeed"

    @property
    def takes_fan_live(self) -> bool:
        """Return whether switching between automatic and manual needs no restart."""
        return self.is_nerdos or self.number >= (2, 4, 2)

    @property
    def takes_fan_floor_live(self) -> bool:
        """Return whether the lowest fan speed needs no restart."""
        return self.number >= (2, 13, 0)

    @property
    def throttles_when_hot(self) -> bool:
        """Return whether an overheated miner goes on at 50 MHz instead of stopping."""
        return (2, 1, 9) <= self.number < (2, 11, 0)

    @property
    def has_asic_page(self) -> bool:
        """Return whether there is /api/system/asic."""
        return self.number >= ((1, 0, 32) if self.is_nerdos else (2, 7, 0))

    @property
    def has_scoreboard(self) -> bool:
        """Return whether there is /api/system/scoreboard."""
        return self.number >= (2, 14, 0)

    @property
    def knows_unknown_routes(self) -> bool:
        """Return whether unknown /api routes get a 404 and not a redirect to "/"."""
        return self.number >= (2, 9, 0)

    @property
    def checks_origin(self) -> bool:
        """Return whether requests with a foreign Origin header are refused."""
        return self.is_nerdos or self.number >= (2, 5, 1)

    @property
    def closes_connections(self) -> bool:
        """Return whether every answer ends its connection."""
        return self.is_nerdos and self.number >= (1, 0, 35)

    @property
    def header_limit(self) -> int:
        """Return how many bytes of request headers the web server takes."""
        return 1024 if self.is_nerdos or self.number >= (2, 10, 0) else 512

    @property
    def _number_form(self) -> Callable[[float], float]:
        """Return how floating-point numbers are printed."""
        if self.is_nerdos:
            return lambda value: whole(float(f"{value:.7g}"))
        if self.number >= (2, 12, 0):
            return lambda value: whole(round(value, 7))
        return lambda value: whole(single(value))

    def info(self, snapshot: Snapshot) -> JsonObject:
        """Return the answer of /api/system/info."""
        form = self._number_form
        body: JsonObject = {}
        for field in self.fields:
            value = field.value(snapshot)
            if value is not ABSENT:
                body[field.name] = form(value) if type(value) is float else value
        return body

    def scoreboard(self, state: State) -> list[JsonObject]:
        """Return the answer of /api/system/scoreboard (main/tasks/scoreboard.c)."""
        return [
            {
                "difficulty": round(score.difficulty, 1),
                "job_id": f"{place:x}",
                "extranonce2": f"{place:016x}",
                "ntime": score.time,
                "nonce": score.time * 1_000_003 % 2**32,
                "version_bits": place << 13,
            }
            for place, score in enumerate(state.scores)
        ]

    def asic(self, board: Board) -> JsonObject:
        """Return the answer of /api/system/asic."""
        asic = board.asic
        frequencies, voltages = [*asic.frequency_options], [*asic.voltage_options]
        if self.is_nerdos:
            return {
                "ASICModel": asic.model,
                "deviceModel": board.family,
                "asicCount": board.chips,
                "defaultFrequency": board.frequency,
                "defaultVoltage": board.core_voltage,
                "absMaxFrequency": board.highest_frequency,
                "absMaxVoltage": board.highest_voltage,
                "ecoFrequency": 0,
                "ecoVoltage": 0,
                "swarmColor": board.color,
                "frequencyOptions": [*frequencies],
                "voltageOptions": [*voltages],
            }
        body: JsonObject = {"ASICModel": asic.model}
        if self.number >= (2, 9, 0):
            body |= {
                "deviceModel": board.family,
                "swarmColor": board.color,
                "asicCount": board.chips,
            }
        if self.number >= (2, 11, 0):
            body["hashDomains"] = asic.domains
        if self.number >= (2, 8, 0):
            body["defaultFrequency"] = asic.frequency
        body["frequencyOptions"] = [*frequencies]
        if self.number >= (2, 8, 0):
            body["defaultVoltage"] = asic.voltage
        body["voltageOptions"] = [*voltages]
        return body

    def dumps(self, body: JsonObject) -> bytes:
        """Return JSON: with tabs and line breaks until v2.13, then compact.

        The breaks are put in by separators: an indenting encoder costs ten times more.
        """
        if self.is_nerdos or self.number >= (2, 14, 0):
            return json.dumps(body, separators=(",", ":")).encode()
        text = json.dumps(body, separators=(",\n\t", ":\t"))
        return f"{{\n\t{text[1:-1]}\n}}".encode()


@cache
def find_firmware(name: str) -> Firmware:
    """Return the firmware of a version: "v2.12.2", "2.12", "nerdos-v1.1.0".

    A version without its third number means the newest release simulated of that
    generation. Raise ValueError for what is no version or older than v1.0.15 or v2.0.0.
    """
    if not (match := _VERSION.fullmatch(name.strip())):
        msg = f"{name!r} is not a firmware version"
        raise ValueError(msg)
    major, minor, patch, rest = match.groups()
    if patch is None:
        prefix = f"v{major}.{minor}."
        known = [version for version in GENERATIONS if version.startswith(prefix)]
        if known and not rest:
            return find_firmware(known[-1])
        patch = "0"
    number = (int(major), int(minor), int(patch))
    if not ((1, 0, 15) <= number < (1, 99, 0) or number >= (2, 0, 0)):
        msg = f"firmware {name!r} is too old to be simulated"
        raise ValueError(msg)
    table = NERDOS if number < (2, 0, 0) else (*STATUS, *SETTINGS)
    return Firmware(
        version=f"v{major}.{minor}.{patch}{rest}",
        number=number,
        fields=tuple(field for field in table if field.since <= number < field.until),
    )
