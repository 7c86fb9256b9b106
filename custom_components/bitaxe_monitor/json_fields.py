"""Read single values of JSON that others wrote: a miner, or an edited file.

Nothing in here raises: what is not what it should be is None.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

type JsonValue = (
    str | int | float | bool | list[JsonValue] | dict[str, JsonValue] | None
)
type JsonObject = Mapping[str, JsonValue]

MAX_TEXT: Final = 255
MAX_DIFFICULTY: Final = 1e30
_LEAST: Final = 1e-9

# What firmware and forks send in place of a name they do not have.
_NO_NAMES: Final = frozenset({"unknown", "invalid"})
_FLAGS: Final = {"0": False, "1": True, "false": False, "true": True}


def first(data: JsonObject, *keys: str) -> JsonValue:
    """Return the value of the first key that is present, else None."""
    for key in keys:
        if key in data:
            return data[key]
    return None


def as_object(value: JsonValue) -> JsonObject:
    """Return an object, an empty one in place of anything else."""
    return value if isinstance(value, dict) else {}


def as_list(value: JsonValue) -> list[JsonValue]:
    """Return a list, an empty one in place of anything else."""
    return value if isinstance(value, list) else []


def numbers(value: JsonValue, count: int, high: float) -> list[float] | None:
    """Return a list of so many numbers between 0 and high, None if it is none."""
    listed = as_list(value)
    found = [each for item in listed if (each := number(item, 0, high)) is not None]
    return found if len(found) == len(listed) == count else None


def number(value: JsonValue, low: float, high: float) -> float | None:
    """Return a finite number between low and high (inclusive), else None.

    What is next to nothing is 0: divided by, it would make figures without bound.
    """
    # By how often they come: most fields are floats, or absent.
    if type(value) is not float and not isinstance(value, float):
        if value is None:
            return None
        if isinstance(value, int):
            if isinstance(value, bool):
                return None
        elif isinstance(value, str):
            try:
                value = float(value)
            except ValueError:
                return None
        else:
            return None
    # Comparing first keeps integers beyond a float's range out; adding 0.0 makes
    # integers floats and a negative zero a plain one.
    if not low <= value <= high:
        return None
    return 0.0 if -_LEAST < value < _LEAST else value + 0.0


def positive(value: JsonValue, high: float) -> float | None:
    """Return a number above 0 up to high; 0 means absent here."""
    return number(value, 0, high) or None


def integer(value: JsonValue, low: int, high: int) -> int | None:
    """Return a whole number between low and high; a fraction is cut off."""
    result = number(value, low, high)
    return None if result is None else int(result)


def flag(value: JsonValue) -> bool | None:
    """Return a flag given as 0/1 or true/false, be it as a text, else None."""
    if value is None:
        return None
    if isinstance(value, str):
        return _FLAGS.get(value.strip().lower())
    if value == 1:
        return True
    return False if value == 0 else None


def text(value: JsonValue) -> str | None:
    """Return a text without unprintable characters, at most 255 long, or None."""
    if not isinstance(value, str):
        return None
    return _short_text(value) if len(value) <= MAX_TEXT else _text(value)


def name(value: JsonValue) -> str | None:
    """Return a text that identifies something; "Unknown" and "invalid" do not."""
    result = text(value)
    return None if result is None or result.lower() in _NO_NAMES else result


def _text(value: str) -> str | None:
    """Return what of a text can be printed, at most 255 long, None if nothing."""
    if not value.isprintable():
        value = "".join(filter(str.isprintable, value))
    return value.strip()[:MAX_TEXT].rstrip() or None


# A miner has the same texts in answer after answer; long ones are not kept.
_short_text: Final = lru_cache(maxsize=1024)(_text)
