"""Make JSON values of what a miner sends: what is broken costs itself, not the rest."""

import json
import re
from typing import Final

import orjson

from ..json_fields import JsonValue
from .errors import AxeOSBrokenOffError, AxeOSResponseError, NotAxeOSError

# For what orjson refuses: NaN and, with strict=False, control characters in texts,
# which some forks leave unescaped.
_DECODER: Final = json.JSONDecoder(parse_constant=lambda _: None, strict=False)

# Python's decoder refuses a whole answer for one value nested far deeper than real
# ones, which have four levels, or for one number of more than 4,300 digits.
_MOST_LEVELS: Final = 100
_TOKEN: Final = re.compile(
    r'"(?:[^"\\]++|\\.)*+(?:"|\\?\Z)|[\[\]{}]|-?\d{1000,}+[\d.eE+-]*', re.DOTALL
)


def decode(body: bytes | bytearray) -> JsonValue:
    """Return the JSON value of a body, or raise a kind of AxeOSError.

    An integer of more than 64 bits is a float. AxeOSBrokenOffError where the end of an
    object is missing, NotAxeOSError for a web page, AxeOSResponseError for all else
    that is no JSON.
    """
    try:
        answer: JsonValue = orjson.loads(body)
    except orjson.JSONDecodeError:
        return _decode_leniently(body)
    return answer


def _decode_leniently(body: bytes | bytearray) -> JsonValue:
    """Return the JSON value of a body that is not strictly JSON, or raise likewise."""
    # A Wi-Fi name can hold any bytes; it must not cost the whole answer.
    text = body.decode(errors="replace")
    try:
        return _value(text)
    except ValueError, RecursionError:
        text = _without_excess(text)
    try:
        return _value(text)
    except ValueError as err:
        if text.lstrip().startswith("<"):
            msg = "a web page instead of JSON"
            raise NotAxeOSError(msg) from err
        if _is_cut_off(text, err):
            msg = "the answer broke off"
            raise AxeOSBrokenOffError(msg) from err
        msg = "not valid JSON"
        raise AxeOSResponseError(msg) from err


def _value(text: str) -> JsonValue:
    """Return the JSON value of a text; ValueError or RecursionError if it has none."""
    value: JsonValue = _DECODER.decode(text)
    return value


def _without_excess(text: str) -> str:
    """Return a JSON text with null for values that no decoder takes."""
    kept: list[str] = []
    end = start = levels = 0
    for token in _TOKEN.finditer(text):
        match token[0][0]:
            case "[" | "{":
                levels += 1
                if levels == _MOST_LEVELS:
                    start = token.start()
                continue
            case "]" | "}":
                levels -= 1
                if levels != _MOST_LEVELS - 1:
                    continue
            case '"':
                continue
            case _ if levels >= _MOST_LEVELS:
                continue
            case _:
                start = token.start()
        kept += text[end:start], "null"
        end = token.end()
    if levels >= _MOST_LEVELS:
        text = text[:start]  # which is never closed
    return "".join((*kept, text[end:]))


def _is_cut_off(text: str, err: ValueError) -> bool:
    """Return whether a JSON text ends before the object that it begins with."""
    text = text.strip()
    if not text.startswith("{"):
        return False
    if not text.endswith("}"):
        return True
    # What ends an inner object, or stands in a text, may be the last that came.
    return isinstance(err, json.JSONDecodeError) and (
        err.pos >= len(text) or err.msg.startswith("Unterminated")
    )
