"""Spoil the fields of an answer."""

from collections.abc import Callable, Collection
from math import inf, nan
from typing import Final, cast

from .faults import Fault
from .values import Json, JsonObject

_KEPT: Final = "ASICModel"  # what distinguishes a miner from other devices

_WRONG_NUMBERS: Final[tuple[Json, ...]] = ("text", [1], {"value": 1}, True, "")
_WRONG_FLAGS: Final[tuple[Json, ...]] = ("text", [], {}, -7.5)
_WRONG_TEXTS: Final[tuple[Json, ...]] = (7, [], {"text": 1}, False, 1e300)
_WRONG_LISTS: Final[tuple[Json, ...]] = ("text", 7, {"0": 1}, [None, "x", 7, []])
_WRONG_OBJECTS: Final[tuple[Json, ...]] = ("text", 7, [[]], {"asics": 7, "pools": "x"})

_HOSTILE: Final = (
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "a\x00b\x07c\x1b[2Jd\r\ne\u2028f",
    "\u202etxet desrever\u202c \U0001f4a5",
    "lone \ud800 surrogate",
    "{{ 7 * 7 }} ${7*7} %s %n {0} '; DROP TABLE states; --",
    "x" * 10_000,
    "",
)

_MAC: Final = "02:00:DE:AD:BE:EF"
_THIEF: Final = "bc1qthiefaddress00000000000000000000000000"
_CORRUPT: Final = 200_000.0  # GH/s
_TEMPERATURES: Final = ("temp", "temp2", "vrTemp")
_CLONE_KEYS: Final = (_KEPT, "hashRate", "power", "temp", "macAddr", "version")


def spoil(body: JsonObject, faults: Collection[Fault], turn: int) -> JsonObject:
    """Return an answer with the faults applied; `turn` varies what they put in."""
    for fault, change in _CHANGES.items():
        if fault in faults:
            body = change(body, turn)
    return body


def _set(keys: Collection[str], value: Json) -> Callable[[JsonObject, int], JsonObject]:
    """Return a change that puts a value into those of the keys that are there."""
    return lambda body, _: body | {key: value for key in keys if key in body}


def _nulls(body: JsonObject, _: int) -> JsonObject:
    """Make every field null."""
    return {key: value if key == _KEPT else None for key, value in body.items()}


def _corrupt(body: JsonObject, _: int) -> JsonObject:
    """Have the first domain of the first chip out of its mind, where there is one."""
    if "hashrateMonitor" not in body:
        return body
    monitor = cast("JsonObject", body["hashrateMonitor"])
    chip, *chips = cast("list[JsonObject]", monitor["asics"])
    domains = [_CORRUPT, *cast("list[Json]", chip["domains"])[1:]]
    asics: list[Json] = [{**chip, "domains": domains}, *chips]
    return body | {"hashrateMonitor": {**monitor, "asics": asics}}


def _stolen(body: JsonObject, _: int) -> JsonObject:
    """Put another address in place of the user's, in pools and in coinbases."""
    owner = str(body.get("stratumUser", "")).partition(".")[0]
    if not owner:
        return body

    def rob(value: Json) -> Json:
        match value:
            case str():
                return value.replace(owner, _THIEF)
            case list():
                return [rob(item) for item in value]
            case dict():
                return {key: rob(item) for key, item in value.items()}
        return value

    return {key: rob(value) for key, value in body.items()}


def _missing(body: JsonObject, _: int) -> JsonObject:
    """Leave only what the poorest clone prints."""
    return {key: body[key] for key in _CLONE_KEYS if key in body}


def _wrong(value: Json, turn: int) -> Json:
    """Return something of another type."""
    match value:
        case bool():
            choices = _WRONG_FLAGS
        case str():
            choices = _WRONG_TEXTS
        case list():
            choices = _WRONG_LISTS
        case dict():
            choices = _WRONG_OBJECTS
        case _:
            choices = _WRONG_NUMBERS
    return choices[turn % len(choices)]


def _wrong_types(body: JsonObject, turn: int) -> JsonObject:
    """Give every field another type."""
    return {
        key: value if key == _KEPT else _wrong(value, turn + index)
        for index, (key, value) in enumerate(body.items())
    }


def _wrong_type_in_turn(body: JsonObject, turn: int) -> JsonObject:
    """Give one field another type, the next one at the next turn."""
    keys = [key for key in body if key != _KEPT]
    if not keys:
        return body
    key = keys[turn % len(keys)]
    return body | {key: _wrong(body[key], turn // len(keys))}


def _replace(value: Json, number: Json) -> Json:
    """Return a value with another number in place of every number."""
    match value:
        case bool() | str() | None:
            return value
        case list():
            return [_replace(item, number) for item in value]
        case dict():
            return {key: _replace(item, number) for key, item in value.items()}
    return number


def _not_finite(body: JsonObject, turn: int) -> JsonObject:
    """Make every number NaN or infinite."""
    numbers = (nan, inf, -inf)
    return {
        key: _replace(value, numbers[(turn + index) % 3])
        for index, (key, value) in enumerate(body.items())
    }


def _huge_numbers(body: JsonObject, _: int) -> JsonObject:
    """Mark every number, to be printed with hundreds of digits."""
    return {key: _replace(value, "HUGE") for key, value in body.items()}


def _hostile(body: JsonObject, turn: int) -> JsonObject:
    """Put hostile text into every text, in nested objects, too."""

    def poison(value: Json) -> Json:
        nonlocal turn
        match value:
            case str():
                turn += 1
                return _HOSTILE[turn % len(_HOSTILE)]
            case list():
                return [poison(item) for item in value]
            case dict():
                return {key: poison(item) for key, item in value.items()}
        return value

    return {key: poison(value) for key, value in body.items()}


_CHANGES: Final[dict[Fault, Callable[[JsonObject, int], JsonObject]]] = {
    Fault.GLITCH: _set(("hashRate",), 1_000_000),
    Fault.DEAD_SENSOR: _set(_TEMPERATURES, -1),
    Fault.DIODE_FAULT: _set(_TEMPERATURES, 127.875),
    Fault.OTHER_MAC: _set(("macAddr",), _MAC),
    Fault.CORRUPT_COUNTER: _corrupt,
    Fault.STOLEN_PAYOUT: _stolen,
    Fault.MISSING_KEYS: _missing,
    Fault.NULLS: _nulls,
    Fault.WRONG_TYPES: _wrong_types,
    Fault.WRONG_TYPE_IN_TURN: _wrong_type_in_turn,
    Fault.NOT_FINITE: _not_finite,
    Fault.HUGE_NUMBERS: _huge_numbers,
    Fault.HOSTILE_TEXT: _hostile,
}
