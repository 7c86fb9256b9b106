"""What a developer needs to see of a miner, and nothing that is secret."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from fnmatch import fnmatchcase
from math import isfinite
import re
from typing import Any, Final

from homeassistant.components.diagnostics import REDACTED
from homeassistant.core import HomeAssistant

from .coordinator import BitaxeConfigEntry
from .figures.steadiness import Steadiness
from .figures.windows import Performance, WindowFigures
from .fleet.data import FleetData
from .fleet.fleet import FLEET
from .json_fields import MAX_TEXT
from .miner.data import MinerData
from .miner.identity import is_fleet
from .miner.options import MinerOptions

# Keys of AxeOS and its forks that name a person, a wallet, a network or an address.
# Matched by pattern, since firmware to come will have more of them.
_SECRET_KEYS: Final = (
    "*account*",
    "*address*",
    "*auth*",
    "*cert*",
    "*chat*",
    "*credential*",
    "*dns*",
    "*ethip*",
    "*gateway*",
    "*host*",
    "*key*",
    "*latitude*",
    "*login*",
    "*longitude*",
    "*mac*",
    "*mail*",
    "*mnemonic*",
    "*ntp*",
    "*otp*",
    "*pass*",
    "*phone*",
    "*pwd*",
    "*secret*",
    "*serial*",
    "*ssid*",
    "*token*",
    "*uniqueid*",
    "*url*",
    "*user*",
    "*uuid*",
    "*wallet*",
    "*webhook*",
    "*worker*",
    "ip",
    "ipv*",
    "netmask",
    "pin",
    "scriptsig",
    "sn",
    "snstr",
    "subnet*",
)
# Keys whose value may look like a MAC address without being one.
_HASH_KEYS: Final = ("*commit*", "*firmware*", "*hash*", "*sha*", "*version*")

# What is secret wherever it stands.
_SECRET_TEXT: Final = re.compile(
    # addresses on the web, of mail, and of hosts with a port or in a home network
    r"\b[a-z][a-z0-9+.-]*://\S+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|\b(?:[\w-]+\.)+[a-z]{2,}:[0-9]{2,5}\b"
    r"|\b(?:[\w-]+\.)+(?:fritz\.box|home|home\.arpa|internal|lan|local)\b"
    # MAC and IP
    r"|\b[0-9a-f]{2}([:. -])(?:[0-9a-f]{2}\1){4}[0-9a-f]{2}\b"
    r"|\b[0-9a-f]{4}([.:-])[0-9a-f]{4}\2[0-9a-f]{4}\b"
    r"|\b[0-9]{1,3}(?:\.[0-9]{1,3}){3}\b"
    r"|(?<![0-9a-z:])(?=[0-9a-f:]*::|(?:[0-9a-f]{1,4}:){7})[0-9a-f:]{3,}"
    # addresses of coins, with a worker behind: bech32, cash address, hexadecimal,
    # base58 (which extended keys have too)
    r"|\b(?:(?:bc|bcrt|tb)1[0-9a-z]{25,}|[a-z]{2,12}1[02-9ac-hj-np-z]{25,}"
    r"|(?:[a-z]{3,12}:)?[pqz][02-9ac-hj-np-z]{41,}|0x[0-9a-f]{40}"
    r"|(?-i:(?=[a-zA-Z]*[0-9])(?=[0-9a-z]*[A-Z])(?=[0-9A-Z]*[a-z])"
    r"[1-9A-HJ-NP-Za-km-z]{26,}))(?:\.[\w.-]+)?\b"
    # certificates and keys, and what services know a user by
    r"|-----BEGIN[^\0]*"
    r"|\beyJ[\w-]+\.[\w-]+\.[\w-]*|\b[0-9]{8,10}:[\w-]{35}\b",
    re.ASCII | re.IGNORECASE,
)
_BARE_MAC: Final = re.compile(
    r"\b(?=[0-9]*[a-f])[0-9a-f][02468ace][0-9a-f]{10}\b", re.ASCII | re.IGNORECASE
)
_MOST_LEVELS: Final = 10  # of nesting, where real answers have four


async def async_get_config_entry_diagnostics(
    hass: HomeAssistant, entry: BitaxeConfigEntry
) -> dict[str, Any]:
    """Return what is known of a miner or of the fleet."""
    if is_fleet(entry):
        fleet = hass.data[FLEET]
        return {
            "fleet": None if fleet.data is None else _totals(fleet.data),
            "live_samples": len(fleet.live),
            "is_read_only": fleet.is_read_only,
        }
    coordinator = entry.runtime_data
    answer = coordinator.client.last_answer
    return {
        "entry": redact({**entry.data, **entry.options}),
        "options": asdict(MinerOptions.of(entry.options)),
        "poll": {
            "last_poll_succeeded": coordinator.has_answered,
            "last_error": _cause(coordinator.last_exception),
            "interval_seconds": coordinator.update_interval.total_seconds()
            if coordinator.update_interval
            else None,
            "own_interval_seconds": coordinator.pace.interval,
            "slowed_to_seconds": coordinator.pace.slowed_to,
            "missed_polls": coordinator.pace.missed_polls,
            "samples": coordinator.measuring.sample_count,
            "live_samples": len(coordinator.live),
            "is_read_only": coordinator.is_read_only,
        },
        "miner": None if coordinator.data is None else _figures(coordinator.data),
        "performance_drop": redact(coordinator.measuring.memory().performance_drop),
        "changes": redact(coordinator.attendant.changes.record.as_dict()),
        "asic": None if coordinator.asic is None else redact(asdict(coordinator.asic)),
        # An answer can be long, and nobody else should wait until it is searched.
        "answer": await hass.async_add_executor_job(redact, answer),
    }


def _cause(err: BaseException | None) -> object:
    """Return what was wrong with the last poll, in the client's words."""
    return None if err is None else redact(repr(err.__cause__ or err))


def _totals(data: FleetData) -> dict[str, Any]:
    """Return the totals, and of who is counted in them only how many these are."""
    counts = {name: len(counted) for name, counted in data.roll._asdict().items()}
    return {**asdict(data), "roll": counts}


def _figures(data: MinerData) -> dict[str, Any]:
    """Return the figures that the integration made of the answer."""
    return {
        "energy": data.energy,
        "is_hashing": data.is_hashing,
        "has_low_efficiency": data.has_low_efficiency,
        "performance": _performance(data.performance),
    }


def _performance(performance: Performance) -> dict[str, Any]:
    """Return all figures, without the samples that two of them are reckoned from."""
    figures = performance._asdict()
    del figures["compared"]
    for name, part in figures.items():
        if isinstance(part, WindowFigures | Steadiness):
            figures[name] = part._asdict()
    return {
        **figures,
        "upside_deviation": performance.upside_deviation,
        "downside_deviation": performance.downside_deviation,
    }


def redact(value: object, levels: int = _MOST_LEVELS, key: str = "") -> object:
    """Return a JSON value with secrets replaced, however deep they are.

    What JSON has no word for, a number that is not finite, is None.
    """
    match value:
        case str():
            return _redact_text(value, key)
        case float():
            return value if isfinite(value) else None
        case Mapping() | list() if not levels:
            return REDACTED
        case list():
            return [redact(item, levels - 1, key) for item in value]
        case Mapping():
            return _redact_items(value, levels - 1)
        case _:
            return value


def _redact_items(items: Mapping[str, object], levels: int) -> dict[str, object]:
    """Return what an object holds with secrets replaced, also in its keys."""
    result: dict[str, object] = {}
    again: Counter[str] = Counter()
    for key, item in items.items():
        name = redacted = _redact_text(key, key)
        while name in result:
            again[redacted] += 1  # several keys are the same without their secrets
            name = f"{redacted} {again[redacted] + 1}"
        # A flag says nothing of anybody.
        is_secret = bool(item) and item is not True and _is_like(key, _SECRET_KEYS)
        result[name] = REDACTED if is_secret else redact(item, levels, key)
    return result


def _redact_text(text: str, key: str) -> str:
    """Return a text that stands under a key with secrets replaced.

    A text longer than any that miners show is replaced as a whole: to search it takes
    time by the square of its length, for which all of Home Assistant would wait.
    """
    if len(text) > MAX_TEXT:
        return REDACTED
    text = _SECRET_TEXT.sub(REDACTED, text)
    return text if _is_like(key, _HASH_KEYS) else _BARE_MAC.sub(REDACTED, text)


def _is_like(key: str, patterns: Iterable[str]) -> bool:
    """Return whether a key is one of those, however it is spelled."""
    key = key.lower().replace("_", "").replace("-", "")
    return any(fnmatchcase(key, pattern) for pattern in patterns)
