"""What a miner's chips say one by one."""

from typing import Final, NamedTuple, cast

from ..json_fields import JsonObject, JsonValue, as_list, as_object, integer, number
from .limits import MAX_COUNT, MAX_HASHRATE

# More than any board has whose firmware reports them.
_MOST_CHIPS: Final = 64
_MOST_DOMAINS: Final = 16


class ChipReading(NamedTuple):
    """What one chip reports: its hashrate, and that of each of its domains (GH/s).

    errors is how many wrong results it has counted since it was last set up. None is
    unknown; domains are all known, or there are none.
    """

    hashrate: float | None
    domains: tuple[float, ...]
    errors: int | None


_NOTHING: Final = ChipReading(None, (), None)


def chips_of(answer: JsonObject) -> tuple[ChipReading, ...]:
    """Return what each chip reports, in order; nothing where firmware has no such list.

    Official firmware has it since v2.11.0, and an empty one until its chips are set up
    (hashrateMonitor of ESP-Miner main/http_server/system_api_json.c). errorCount is the
    register itself, in results of difficulty 1.
    """
    monitor = answer.get("hashrateMonitor")
    if monitor is None:
        return ()
    listed = as_list(as_object(monitor).get("asics"))
    return tuple([_chip(chip) for chip in listed[:_MOST_CHIPS]])


def _chip(value: JsonValue) -> ChipReading:
    """Return what one chip reports."""
    if not isinstance(value, dict):
        return _NOTHING
    get = value.get
    return ChipReading(
        number(get("total"), 0, MAX_HASHRATE),
        _domains(get("domains")),
        integer(get("errorCount"), 0, MAX_COUNT),
    )


def _domains(value: JsonValue) -> tuple[float, ...]:
    """Return the hashrate of each domain (GH/s), of none if one is not known."""
    listed = as_list(value)[:_MOST_DOMAINS]
    found = [number(domain, 0, MAX_HASHRATE) for domain in listed]
    return () if None in found else tuple(cast("list[float]", found))
