"""What a developer needs to see of a miner, and nothing that is secret."""

from collections.abc import Mapping
from dataclasses import asdict
from fnmatch import fnmatchcase
from typing import Any, Final

from homeassistant.components.diagnostics import REDACTED
from homeassistant.core import HomeAssistant

from .coordinator import BitaxeConfigEntry, MinerData
from .fleet import FLEET
from .identity import is_fleet

# Keys of AxeOS and its forks that name a person, a wallet, a network or an address.
# Matched by pattern, since firmware to come will have more of them.
_SECRET_KEYS: Final = (
    "*address*",
    "*cert*",
    "*host*",
    "*key*",
    "*mac*",
    "*password*",
    "*pubkey*",
    "*secret*",
    "*ssid*",
    "*token*",
    "*uniqueid*",
    "*url*",
    "*user*",
    "*uuid*",
    "*worker*",
    "ip",
    "ipv*",
    "scriptsig",
    "wifipass*",
)


async def async_get_config_entry_diagnostics(
    hass: HomeAssistant, entry: BitaxeConfigEntry
) -> dict[str, Any]:
    """Return what is known of a miner or of the fleet."""
    if is_fleet(entry):
        return {"fleet": asdict(hass.data[FLEET].data)}
    coordinator = entry.runtime_data
    return {
        "entry": _redact({**entry.data, **entry.options}),
        "poll": {
            "last_poll_succeeded": coordinator.last_update_success,
            "last_error": type(coordinator.last_exception).__name__
            if coordinator.last_exception
            else None,
            "interval_seconds": coordinator.update_interval.total_seconds()
            if coordinator.update_interval
            else None,
            "samples": coordinator.sample_count,
        },
        "miner": None if coordinator.data is None else _figures(coordinator.data),
        "asic": None if coordinator.asic is None else _redact(asdict(coordinator.asic)),
        "answer": None
        if coordinator.data is None
        else _redact(coordinator.data.info.raw),
    }


def _figures(data: MinerData) -> dict[str, Any]:
    """Return the figures that the integration made of the answer."""
    return {
        "energy": data.energy,
        "is_hashing": data.is_hashing,
        "has_low_efficiency": data.has_low_efficiency,
        "performance": asdict(data.performance),
    }


def _redact(value: object) -> object:
    """Return a JSON value with secrets replaced, however deep they are."""
    if isinstance(value, Mapping):
        return {
            key: REDACTED if _is_secret(key) and item else _redact(item)
            for key, item in value.items()
        }
    if isinstance(value, list):
        return [_redact(item) for item in value]
    return value


def _is_secret(key: str) -> bool:
    """Tell whether a key's value is kept out."""
    return any(fnmatchcase(key.lower(), pattern) for pattern in _SECRET_KEYS)
