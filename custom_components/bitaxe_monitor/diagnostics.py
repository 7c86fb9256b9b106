"""What a developer needs to see of a miner, and nothing that is secret."""

from collections.abc import Mapping
from dataclasses import asdict
from fnmatch import fnmatchcase
import re
from typing import Any, Final

from homeassistant.components.diagnostics import REDACTED
from homeassistant.core import HomeAssistant

from .coordinator import BitaxeConfigEntry
from .fleet.fleet import FLEET
from .miner.data import MinerData
from .miner.identity import is_fleet

# Keys of AxeOS and its forks that name a person, a wallet, a network or an address.
# Matched by pattern, since firmware to come will have more of them.
_SECRET_KEYS: Final = (
    "*address*",
    "*cert*",
    "*gateway*",
    "*host*",
    "*key*",
    "*mac*",
    "*mail*",
    "*pass*",
    "*secret*",
    "*ssid*",
    "*token*",
    "*uniqueid*",
    "*url*",
    "*user*",
    "*uuid*",
    "*wallet*",
    "*worker*",
    "ip",
    "ipv*",
    "scriptsig",
)
# What is secret wherever it stands: MAC, IPv4, IPv6 and bitcoin addresses.
_SECRET_TEXT: Final = re.compile(
    r"\b(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}\b"
    r"|\b[0-9]{1,3}(?:\.[0-9]{1,3}){3}\b"
    r"|(?<![0-9a-z:])(?=[0-9a-f:]*::|(?:[0-9a-f]{1,4}:){7})[0-9a-f:]{3,}"
    r"|\b(?:bc1|[13])[0-9a-z]{25,87}\b",
    re.ASCII | re.IGNORECASE,
)
_MOST_LEVELS: Final = 10  # of nesting, where real answers have four


async def async_get_config_entry_diagnostics(
    hass: HomeAssistant, entry: BitaxeConfigEntry
) -> dict[str, Any]:
    """Return what is known of a miner or of the fleet."""
    if is_fleet(entry):
        fleet = hass.data[FLEET]
        return {
            "fleet": None if fleet.data is None else asdict(fleet.data),
            "live_samples": len(fleet.live),
            "is_read_only": fleet.is_read_only,
        }
    coordinator = entry.runtime_data
    return {
        "entry": _redact({**entry.data, **entry.options}),
        "poll": {
            "last_poll_succeeded": coordinator.last_update_success,
            "last_error": _cause(coordinator.last_exception),
            "interval_seconds": coordinator.update_interval.total_seconds()
            if coordinator.update_interval
            else None,
            "samples": coordinator.measuring.sample_count,
            "live_samples": len(coordinator.live),
            "is_read_only": coordinator.is_read_only,
        },
        "miner": None if coordinator.data is None else _figures(coordinator.data),
        "asic": None if coordinator.asic is None else _redact(asdict(coordinator.asic)),
        "answer": _redact(coordinator.client.last_answer),
    }


def _cause(err: BaseException | None) -> object:
    """Return what was wrong with the last poll, in the client's words."""
    return None if err is None else _redact(repr(err.__cause__ or err))


def _figures(data: MinerData) -> dict[str, Any]:
    """Return the figures that the integration made of the answer."""
    return {
        "energy": data.energy,
        "is_hashing": data.is_hashing,
        "has_low_efficiency": data.has_low_efficiency,
        "performance": asdict(data.performance),
    }


def _redact(value: object, levels: int = _MOST_LEVELS) -> object:
    """Return a JSON value with secrets replaced, however deep they are."""
    if isinstance(value, str):
        return _SECRET_TEXT.sub(REDACTED, value)
    if not isinstance(value, Mapping | list):
        return value
    if not levels:
        return REDACTED
    if isinstance(value, list):
        return [_redact(item, levels - 1) for item in value]
    return {
        key: REDACTED if _is_secret(key) and item else _redact(item, levels - 1)
        for key, item in value.items()
    }


def _is_secret(key: str) -> bool:
    """Tell whether a key's value is kept out."""
    return any(fnmatchcase(key.lower(), pattern) for pattern in _SECRET_KEYS)
