"""Test that every language says what English says, in its own words."""

from collections.abc import Iterator
from pathlib import Path
import re
from typing import Any, Final, cast

from homeassistant.util.json import load_json_object
import pytest

from custom_components import bitaxe_monitor

from .support.texts import placeholders

FOLDER: Final = Path(bitaxe_monitor.__file__).parent / "translations"
# Texts that are the same in English and in the language.
SAME: Final = {
    "de": {
        "Chip",
        "Firmware",
        "Format",
        "Hashrate",
        "Mining",
        "Online",
        "Port",
        "Slot",
    },
    "es": {"Chip", "Firmware", "Manual", "manual"},
    "fr": {"Firmware", "Format", "Minutes", "Options", "Port"},
    "nl": {
        "Chip",
        "Firmware",
        "Hashrate",
        "Miner is online",
        "Miners",
        "Miners online",
        "Online",
        "Slot",
    },
}
LONGEST_NAME: Final = 30
SAME_IN_ALL: Final = {"Bitaxe Monitor", "CSV", "JSON", "Markdown", "Pool", "Watchdog"}

each_language = pytest.mark.parametrize("language", SAME)


def _flat(texts: dict[str, Any], *path: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield every text with the path to it, in the order of the file."""
    for key, value in texts.items():
        if isinstance(value, dict):
            yield from _flat(value, *path, key)
        else:
            yield (*path, key), value


def _texts(language: str) -> dict[tuple[str, ...], str]:
    """Return the texts of a language by path."""
    texts = cast("dict[str, Any]", load_json_object(FOLDER / f"{language}.json"))
    return dict(_flat(texts))


ENGLISH: Final = _texts("en")


def test_every_language_is_tested() -> None:
    """No language is left out below."""
    assert {path.stem for path in FOLDER.iterdir()} == {"en", *SAME}


@each_language
def test_complete(language: str) -> None:
    """A language has the texts of English, in the same order, and none is empty."""
    texts = _texts(language)
    assert list(texts) == list(ENGLISH)
    assert [path for path, text in texts.items() if not text] == []


@each_language
def test_plain(language: str) -> None:
    """A text has no web addresses, markup, references or stray blanks."""
    assert [
        path
        for path, text in _texts(language).items()
        if " ".join(text.split()) != text or re.search(r"https?:|<|\[%key|`", text)
    ] == []


@each_language
def test_placeholders(language: str) -> None:
    """A text takes what English takes, and takes it as that."""
    texts = _texts(language)
    assert [
        path
        for path, text in ENGLISH.items()
        if placeholders(texts[path]) != placeholders(text)
    ] == []
    # Home Assistant takes a brace after an apostrophe for a mere character.
    assert [path for path, text in texts.items() if re.search("'[{}]", text)] == []


@each_language
@pytest.mark.parametrize("pattern", [r"\*", r"\d+"], ids=["Markdown", "numbers"])
def test_unchanged(language: str, pattern: str) -> None:
    """Markdown and numbers are those of English."""
    texts = _texts(language)
    assert [
        path
        for path, text in ENGLISH.items()
        if sorted(re.findall(pattern, texts[path])) != sorted(re.findall(pattern, text))
    ] == []


@each_language
def test_names_differ(language: str) -> None:
    """What has different names in English has different names, within a section."""
    texts = _texts(language)
    for section in ("entity", "triggers", "conditions"):
        names = {
            (text, texts[path])
            for path, text in ENGLISH.items()
            if path[0] == section and path[-1] == "name" and "fields" not in path
        }
        assert len({own for _, own in names}) == len(names)


@pytest.mark.parametrize("language", ["en", *SAME])
def test_names_fit(language: str) -> None:
    """The name of an entity fits the card of a device beside its state."""
    assert [
        text
        for path, text in _texts(language).items()
        if path[0] == "entity" and path[3:] == ("name",) and len(text) > LONGEST_NAME
    ] == []


@each_language
def test_nothing_is_english(language: str) -> None:
    """No text is left in English, whole or in part; some are the same in both."""
    texts = _texts(language)
    same = {
        text
        for path, text in ENGLISH.items()
        if texts[path] == text and re.search("[A-Za-z]", re.sub(r"{\w+}", "", text))
    }
    assert same == SAME[language] | SAME_IN_ALL
    # These four words are in none of the other languages.
    assert [
        path
        for path, text in texts.items()
        if re.search(r"\b(the|and|with|when)\b", text, re.IGNORECASE)
    ] == []
