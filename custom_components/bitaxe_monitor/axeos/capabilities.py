"""What of a miner can be changed, by what it reports of itself.

Vendors build old firmware under other version numbers: a key in an answer is the
firmware's own word, a version of the official one a second. Nothing else asks for a
version before it changes something.
"""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

from ..json_fields import JsonObject, JsonValue, flag, number
from .firmware import Firmware
from .models import SystemInfo
from .request import Verb

type _Release = tuple[int, int, int]

# What only firmware from these releases on reports (ESP-Miner,
# main/http_server/http_server.c and system_api_json.c), the latest first.
_PROOFS: Final[dict[str, _Release]] = {
    "miningPaused": (2, 14, 0),
    "manualFanSpeed": (2, 11, 0),
    "minFanSpeed": (2, 10, 0),
    "expectedHashrate": (2, 8, 0),
    "temptarget": (2, 7, 0),
    "overheat_mode": (2, 1, 10),
}
_NOTHING: Final = (0, 0, 0)
_PARTIAL_PATCH: Final = (2, 0, 5)  # before, a missing key crashes the miner
_POOL_PASSWORD: Final = (2, 0, 7)
_LIVE_VOLTAGE: Final = (2, 2, 0)
_LIVE_FAN: Final = (2, 4, 2)
_IDENTIFY: Final = (2, 12, 0)
_LIVE_MINIMUM: Final = (2, 13, 0)  # v2.10 to v2.12 read it when they start
_RECOVERY: Final = (2, 11, 0)
# Before v2.6.0 only the driver of one chip ramps it rightly; that of BM1397 has not
# been able to before v2.12.0 (components/asic/asic.c).
_LIVE_FREQUENCY: Final[dict[str, _Release]] = {
    "BM1368": (2, 2, 0),
    "BM1397": (2, 12, 0),
}
_LIVE_FREQUENCY_OF_OTHERS: Final = (2, 6, 0)

# Forks whose settings mean something else, or of whose writing nothing is known.
_READ_ONLY: Final = frozenset({Firmware.HAMMER, Firmware.NMAXE})

# NerdOS stops for heat until it is restarted, whatever is set.
_STOPS: Final = frozenset({Firmware.OFFICIAL, Firmware.OTHER})

_OFFICIAL_AUTOMATIC: Final = 1
_NERDOS_AUTOMATIC: Final = 2  # older boards: 1, as they report while it is so


class PoolKeys(StrEnum):
    """How the pools of a miner are set."""

    FLAT = "flat"
    SLOTS = "slots"


@dataclass(frozen=True, slots=True, kw_only=True)
class Capabilities:
    """What can be changed, and how; None and False where it cannot.

    Live is what takes effect without a restart.
    """

    can_patch: bool = False
    can_restart: bool = False
    can_identify: bool = False
    pause: Verb | None = None
    resume: Verb | None = None
    live_frequency: bool = False
    live_voltage: bool = False
    fan_key: str | None = None
    automatic_fan: int = _OFFICIAL_AUTOMATIC
    target_temperature_key: str | None = None
    has_minimum_fan_speed: bool = False
    has_display_timeout: bool = False
    has_display_rotation: bool = False
    pools: PoolKeys = PoolKeys.FLAT
    live_pools: bool = False
    has_fallback_only: bool = False
    sets_pool_password: bool = False
    is_strict: bool = False
    """Whether numbers are whole ones, and flags true or false."""
    is_protected: bool = False
    """Whether settings take a code."""
    shows_frequency: bool = False
    """Whether it reports the frequency in force."""
    counts_errors: bool = False
    recovers: bool = False
    """Whether it goes on by itself after it was too hot."""
    clears_overheat: bool = False
    """Whether settings end a stop for heat, or what it leaves behind."""
    has_second_hand: bool = False
    """Whether something in the miner itself sets frequency and voltage."""

    @property
    def has_fan(self) -> bool:
        """Return whether the fan can be set."""
        return self.fan_key is not None


def capabilities_of(
    answer: JsonObject, info: SystemInfo, before: Capabilities | None = None
) -> Capabilities:
    """Return what can be changed of the miner that gave an answer.

    before is what its answer before came to. While nothing changes it is the same
    object: what follows from it need not be looked at again.
    """
    automatic_fan = _OFFICIAL_AUTOMATIC
    if info.firmware is Firmware.NERDOS:
        automatic_fan = _automatic_fan_of_nerdos(answer, before)
    return _capabilities(
        tuple(answer),
        info.firmware,
        info.asic_model,
        info.version,
        automatic_fan=automatic_fan,
        has_slots=isinstance(answer.get("pools"), list),
        is_protected=bool(flag(answer.get("otp"))),
    )


@lru_cache(maxsize=256)
def _capabilities(
    keys: tuple[str, ...],
    firmware: Firmware,
    asic_model: str,
    version: _Release | None,
    *,
    automatic_fan: int,
    has_slots: bool,
    is_protected: bool,
) -> Capabilities:
    """Return what can be changed of a miner whose answer has these keys."""
    answer = frozenset(keys)
    is_nerdos = firmware is Firmware.NERDOS
    release = _release(answer, version if firmware is Firmware.OFFICIAL else None)
    can_patch = is_nerdos or release >= _PARTIAL_PATCH
    if firmware in _READ_ONLY:
        return Capabilities()
    if not can_patch:
        is_official = firmware is Firmware.OFFICIAL and version is not None
        return Capabilities(can_restart=is_official)
    pause, resume = _pause(answer, is_nerdos=is_nerdos)
    has_slots = has_slots and "primaryPoolIndex" in answer
    return Capabilities(
        can_patch=True,
        can_restart=True,
        can_identify=not is_nerdos and release >= _IDENTIFY,
        pause=pause,
        resume=resume,
        live_frequency=is_nerdos
        or release >= _LIVE_FREQUENCY.get(asic_model, _LIVE_FREQUENCY_OF_OTHERS),
        live_voltage=is_nerdos or release >= _LIVE_VOLTAGE,
        fan_key=_fan_key(answer, is_live=is_nerdos or release >= _LIVE_FAN),
        automatic_fan=automatic_fan,
        target_temperature_key=next(
            (key for key in ("temptarget", "pidTargetTemp") if key in answer), None
        ),
        has_minimum_fan_speed=(
            not is_nerdos and release >= _LIVE_MINIMUM and "minFanSpeed" in answer
        ),
        has_display_timeout=not is_nerdos and "displayTimeout" in answer,
        has_display_rotation=not is_nerdos and "rotation" in answer,
        pools=PoolKeys.SLOTS if has_slots else PoolKeys.FLAT,
        has_fallback_only=has_slots and "useFallbackStratum" in answer,
        live_pools=is_nerdos and "stratum" in answer,  # v1.0.35
        sets_pool_password=is_nerdos or release >= _POOL_PASSWORD,
        is_strict=is_nerdos,
        is_protected=is_protected,
        shows_frequency="actualFrequency" in answer,
        counts_errors="errorPercentage" in answer,
        recovers=not is_nerdos and release >= _RECOVERY,
        has_second_hand=any(key.lower().startswith("autotune") for key in answer),
        clears_overheat=firmware in _STOPS,
    )


def _release(keys: frozenset[str], version: _Release | None) -> _Release:
    """Return the official release that the firmware is no older than."""
    proven = max(
        (since for key, since in _PROOFS.items() if key in keys), default=_NOTHING
    )
    return max(proven, version or _NOTHING)


def _pause(
    keys: frozenset[str], *, is_nerdos: bool
) -> tuple[Verb, Verb] | tuple[None, None]:
    """Return what a miner is asked to stop with, and to go on."""
    if is_nerdos:
        if "shutdown" in keys:
            return Verb.SHUTDOWN, Verb.RESTART
    elif "miningPaused" in keys:
        return Verb.PAUSE, Verb.RESUME
    return None, None


def _fan_key(keys: frozenset[str], *, is_live: bool) -> str | None:
    """Return by what the speed of the fan is set, if that takes effect."""
    if not is_live or "autofanspeed" not in keys:
        return None
    return next((key for key in ("manualFanSpeed", "fanspeed") if key in keys), None)


def _automatic_fan_of_nerdos(answer: JsonObject, before: Capabilities | None) -> int:
    """Return what "autofanspeed" is while the firmware sets the fan.

    While a user sets it, it is what it was before.
    """
    value: JsonValue = answer.get("autofanspeed")
    if found := number(value, 1, _NERDOS_AUTOMATIC):
        return int(found)
    if before is not None and before.is_strict:
        return before.automatic_fan
    return _NERDOS_AUTOMATIC
