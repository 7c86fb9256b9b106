"""Tests of reading single values of JSON."""

import pytest

from custom_components.bitaxe_monitor import json_fields
from custom_components.bitaxe_monitor.json_fields import JsonValue

from .support.json_values import NESTED, NOT_NUMBERS


@pytest.mark.parametrize("value", NOT_NUMBERS, ids=lambda value: repr(value)[:20])
def test_what_is_not_a_number(value: JsonValue) -> None:
    """Neither wrong types nor numbers that are none become one."""
    assert json_fields.number(value, -1e9, 1e9) is None
    assert json_fields.positive(value, 1e9) is None
    assert json_fields.integer(value, -(10**9), 10**9) is None


def test_first_takes_the_first_present_key() -> None:
    """A null under an earlier key is still that key's value."""
    assert json_fields.first({"b": 2, "a": 1}, "a", "b") == 1
    assert json_fields.first({"b": 2}, "a", "b") == 2
    assert json_fields.first({"a": None, "b": 2}, "a", "b") is None
    assert json_fields.first({}, "a", "b") is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(48.4200668, 48.4200668, id="float"),
        pytest.param(48, 48.0, id="integer"),
        pytest.param("48.42", 48.42, id="text"),
        pytest.param(0, 0.0, id="lower-bound"),
        pytest.param(100, 100.0, id="upper-bound"),
        pytest.param(-0.001, None, id="below"),
        pytest.param(100.001, None, id="above"),
    ],
)
def test_number(value: JsonValue, expected: float | None) -> None:
    """A number in its range becomes a float."""
    result = json_fields.number(value, 0, 100)

    assert result == expected
    assert result is None or type(result) is float


def test_no_negative_zero() -> None:
    """A negative zero would be shown as such."""
    assert str(json_fields.number(-0.0, 0, 1)) == "0.0"


@pytest.mark.parametrize("value", [5e-324, 9.9e-10, "1e-300", -5e-324])
def test_next_to_nothing(value: JsonValue) -> None:
    """What is divided by is 0, and so not divided by, or makes a finite figure."""
    assert json_fields.number(value, -1, 1) == 0
    assert json_fields.positive(value, 1) is None
    assert json_fields.number(1e-9, 0, 1) == json_fields.positive(1e-9, 1) == 1e-9
    assert json_fields.number(-1e-9, -1, 1) == -1e-9


def test_positive_has_no_zero() -> None:
    """A zero means absent where a field has no zero."""
    assert json_fields.positive(0, 10) is None
    assert json_fields.positive(0.0, 10) is None
    assert json_fields.positive(0.5, 10) == 0.5


def test_integer() -> None:
    """A whole number comes as an int, whatever it was written as."""
    assert json_fields.integer(4768, 0, 10**12) == 4768
    assert json_fields.integer("4768", 0, 10**12) == 4768
    result = json_fields.integer(4768.9, 0, 10**12)
    assert result == 4768
    assert type(result) is int


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(1, True, id="1"),
        pytest.param(True, True, id="true"),
        pytest.param("1", True, id="text-1"),
        pytest.param(0, False, id="0"),
        pytest.param(False, False, id="false"),
        pytest.param("0", False, id="text-0"),
        pytest.param("true", True, id="text-true"),
        pytest.param(" False", False, id="text-false"),
        pytest.param(None, None, id="null"),
        pytest.param(2, None, id="2"),
        pytest.param("yes", None, id="word"),
        pytest.param([], None, id="list"),
        pytest.param(NESTED, None, id="nested"),
    ],
)
def test_flag(value: JsonValue, *, expected: bool | None) -> None:
    """A flag is known only where it is one."""
    assert json_fields.flag(value) is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param("BM1370", "BM1370", id="plain"),
        pytest.param("  bitaxe one ", "bitaxe one", id="blanks"),
        pytest.param(
            "NerdOCTAXE-\N{GREEK SMALL LETTER GAMMA}",
            "NerdOCTAXE-\N{GREEK SMALL LETTER GAMMA}",
            id="not-ascii",
        ),
        pytest.param("a\x00b\n\x1b[31mc\x7f\x9b", "ab[31mc", id="control"),
        pytest.param("a\ud800b", "ab", id="lone-surrogate"),
        pytest.param("a\u202eb\u2028", "ab", id="bidi-and-separators"),
        pytest.param("\x00 \t", None, id="nothing-left"),
        pytest.param("", None, id="empty"),
        pytest.param("x" * 300, "x" * 255, id="long"),
        pytest.param("x" * 254 + "  y", "x" * 254, id="blank-at-the-cut"),
        pytest.param("<b>&", "<b>&", id="markup-is-text"),
        pytest.param(None, None, id="null"),
        pytest.param(601, None, id="number"),
        pytest.param(["x"], None, id="list"),
    ],
)
def test_text(value: JsonValue, expected: str | None) -> None:
    """A text is printable, bounded and never empty."""
    assert json_fields.text(value) == expected


@pytest.mark.parametrize("value", ["Unknown", "unknown", "invalid", "", None, 5])
def test_names_that_name_nothing(value: JsonValue) -> None:
    """Firmware's stand-ins for a missing name are none."""
    assert json_fields.name(value) is None


def test_name() -> None:
    """A name is a text."""
    assert json_fields.name(" Gamma ") == "Gamma"
