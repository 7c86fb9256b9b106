"""Tests of making JSON values of what a miner sends."""

import json
from typing import Final

from hypothesis import given, strategies as st
import pytest

from custom_components.bitaxe_monitor.axeos import (
    AxeOSBrokenOffError,
    AxeOSError,
    AxeOSResponseError,
)
from custom_components.bitaxe_monitor.axeos.decoding import decode
from custom_components.bitaxe_monitor.json_fields import JsonValue
from tests.conftest import PAYLOADS

ANSWER: Final = (PAYLOADS / "mock-v2.0.0.json").read_bytes().strip()
DIGITS: Final = "9" * 5000
DEEP: Final = "[" * 60_000 + "]" * 60_000


def test_cut_off_anywhere() -> None:
    """Wherever an answer ends too early, that is what is said of it."""
    for length in range(1, len(ANSWER)):
        with pytest.raises(AxeOSBrokenOffError, match=r"^the answer broke off$"):
            decode(ANSWER[:length])


@pytest.mark.parametrize(
    "body",
    [b"", b"  ", b"nonsense", b'{"a": b}', b"{} {}", b"[1, 2", b'"text', b"{a: 1}"],
    ids=str,
)
def test_not_json(body: bytes) -> None:
    """What was never an object of JSON did not break off."""
    with pytest.raises(AxeOSResponseError) as raised:
        decode(body)
    assert type(raised.value) is AxeOSResponseError


def test_text_that_ends_with_a_bracket() -> None:
    """An answer that breaks off in a text breaks off, whatever the text ends with."""
    with pytest.raises(AxeOSBrokenOffError):
        decode(b'{"a": "}')


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (f'{{"a": {DIGITS}, "b": 1}}', {"a": None, "b": 1}),
        (f'{{"a": [{DIGITS}, -{DIGITS}], "b": 1}}', {"a": [None, None], "b": 1}),
        (f'{{"a": "{DIGITS}", "b": {DIGITS}}}', {"a": DIGITS, "b": None}),
        (f'{{"b": 1, "a": {DIGITS}}}', {"a": None, "b": 1}),
        (
            f'{{"t": "[[{{\\"]", "a": {DIGITS}}}',
            {"t": '[[{"]', "a": None},
        ),
    ],
    ids=["object", "list", "text", "last", "brackets"],
)
def test_too_many_digits(text: str, value: JsonValue) -> None:
    """A number with more digits than Python takes is null."""
    assert decode(text.encode()) == value


@pytest.mark.parametrize(
    "text",
    [
        f'{{"a": {DEEP}, "b": 1}}',
        f'{{"b": 1, "a": {DEEP}}}',
        f'{{"a": {DEEP}, "c": {DEEP}, "b": 1}}',
        f'{{"a": {"[" * 60_000}{DIGITS}, "]]]]", {{}}{"]" * 60_000}, "b": 1}}',
    ],
    ids=["first", "last", "two", "mixed"],
)
def test_too_deep(text: str) -> None:
    """A value nested deeper than Python takes costs itself and no more."""
    value = decode(text.encode())
    assert isinstance(value, dict)
    assert value["b"] == 1


@pytest.mark.parametrize(
    "body",
    [
        b'"' * 200_000,
        b'"' + b'\\"' * 100_000 + b"\\",
        b"]" * 200_000,
        b"}[" * 100_000,
        b"[" * 200_000,
        b"-" * 200_000,
        b'{"a":' * 40_000,
        b"9" * 200_000 + b"x",
        b"[9" * 100_000,
    ],
    ids=lambda body: repr(body[:6]),
)
def test_hostile(body: bytes) -> None:
    """What is made to cost time costs little, and is an error of ours."""
    with pytest.raises(AxeOSError):
        decode(body)


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@pytest.mark.parametrize("integer", [2**64, -(2**63) - 1, 10**30])
def test_large_integers(integer: int) -> None:
    """An integer of more than 64 bits is as near as a float can be."""
    assert decode(b"[%d]" % integer) == [float(integer)]


@given(json_values)
def test_excess_costs_nothing_else(value: JsonValue) -> None:
    """All that stands beside a value that is too much is as it was sent."""
    text = json.dumps([value, 0, value]).replace(", 0, ", f", {DIGITS}, ", 1)
    assert decode(json.dumps(value).encode()) == value
    assert decode(json.dumps({"a": value}).encode()) == {"a": value}
    if json.dumps(value).count(", 0, ") == 0:
        assert decode(text.encode()) == [value, None, value]
