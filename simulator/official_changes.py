"""Take changes of settings as each generation of official firmware does."""

from dataclasses import dataclass, field
from json import JSONDecodeError, loads
from typing import Final

from .fields import Version
from .keys import Key, Kind, keys_of, look_up
from .trace import Reply
from .values import Json, JsonObject

BODY_LIMIT: Final = 10240
"""Bytes of a body from which on it is too long."""
TOO_LONG: Final = Reply(status="500 Internal Server Error", text="content too long")
NOT_JSON: Final = Reply(status="400 Bad Request", text="Invalid JSON")
WRONG: Final = Reply(status="400 Bad Request", text="Wrong API input")
CRASHED: Final = Reply(hangs_up=True)


@dataclass(frozen=True, slots=True)
class Change:
    """What a request comes to: an answer, and what gets stored."""

    reply: Reply = field(default_factory=Reply)
    values: JsonObject = field(default_factory=dict)


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
        if not all(key.allows(value) for key, value in found):
            return Change(WRONG)
        return Change(values={key.name: key.take(value) for key, value in found})
    if number < (2, 0, 5) and len(found) < len(keys):
        return Change(CRASHED)
    return _take_unchecked(number, found)


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
