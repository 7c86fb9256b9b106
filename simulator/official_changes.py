"""Take changes of settings as each generation of official firmware does."""

from dataclasses import dataclass, field
from json import JSONDecodeError, loads
from typing import Final

from .keys import Key, Kind, keys_of, look_up
from .slots import COUNT, make_record
from .trace import Reply
from .values import Json, JsonObject, Version

BODY_LIMIT: Final = 10240
"""Bytes of a body from which on it is too long."""
TOO_LONG: Final = Reply(status="500 Internal Server Error", text="content too long")
NOT_JSON: Final = Reply(status="400 Bad Request", text="Invalid JSON")
WRONG: Final = Reply(status="400 Bad Request", text="Wrong API input")
CRASHED: Final = Reply(hangs_up=True)


@dataclass(frozen=True, slots=True)
class Change:
    """What a request comes to: an answer, and what gets stored, slots by index."""

    reply: Reply = field(default_factory=Reply)
    values: JsonObject = field(default_factory=dict)
    slots: dict[int, JsonObject] = field(default_factory=dict)


def read_object(body: bytes) -> JsonObject | None:
    """Return the JSON object of a body, None when it holds none."""
    try:
        value = loads(body)
    except JSONDecodeError, UnicodeDecodeError, RecursionError:
        return None
    return value if isinstance(value, dict) else None


def change_settings(number: Version, body: bytes) -> Change:
    """Return what an official release makes of a PATCH of /api/system."""
    if len(body) >= BODY_LIMIT:
        return Change(TOO_LONG)
    if (given := read_object(body)) is None:
        return Change(NOT_JSON)
    values = look_up(given)
    keys = keys_of(number)
    given_keys = [key for key in keys if key.name.lower() in values]
    found = [(key, values[key.name.lower()]) for key in given_keys]
    if number >= (2, 11, 0):
        slots = read_slots(values.get("pools", [])) if number >= (2, 15, 0) else {}
        if slots is None or not all(key.allows(value) for key, value in found):
            return Change(WRONG)
        taken = {key.name: key.take(value) for key, value in found}
        return Change(values=taken, slots=slots)
    if number < (2, 0, 5) and len(found) < len(keys):
        return Change(CRASHED)
    return _take_unchecked(number, found)


def read_slots(pools: Json) -> dict[int, JsonObject] | None:
    """Return records by the index of their slot, None when one of them is bad."""
    if not isinstance(pools, list):
        return None
    slots: dict[int, JsonObject] = {}
    for pool in pools:
        index = pool.get("id") if isinstance(pool, dict) else None
        if not isinstance(pool, dict) or not isinstance(index, int):
            return None
        if not 0 <= index < COUNT or make_record(pool, None) is None:
            return None
        slots[index] = pool
    return slots


def _is_positive(value: Json) -> bool:
    """Return whether a value is a number above 0."""
    return isinstance(value, int | float) and value > 0


def _take_unchecked(number: Version, found: list[tuple[Key, Json]]) -> Change:
    """Take what was given as it is, and crash on what is no text where one belongs."""
    stored: JsonObject = {}
    for key, value in found:
        if key.kind is Kind.TEXT and not isinstance(value, str):
            if number < (2, 9, 0):
                return Change(CRASHED, stored)
            continue
        taken = key.take(value)
        if (
            key.name == "coreVoltage"
            and number >= (2, 4, 0)
            and not _is_positive(taken)
        ):
            continue
        stored[key.name] = 0 if key.name == "overheat_mode" else taken
    return Change(values=stored)
