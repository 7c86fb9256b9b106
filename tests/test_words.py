"""Test that there is one word for one thing, and that texts are plain English."""

from collections.abc import Iterator
from pathlib import Path
import re
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[1]
FOLDERS: Final = (
    "benchmarks",
    "blueprints",
    "custom_components",
    "demo",
    "docs",
    "releasing",
    "script",
    "simulator",
    "tests",
)
SUFFIXES: Final = {"", ".md", ".py", ".yaml"}
TEXTS: Final = (
    ROOT / "custom_components/bitaxe_monitor/translations/en.json",
    ROOT / "lovelace/src/translations/en.json",
)

# What users' automations and files rest on keeps its name.
KEPT: Final = r"(?<!times_)(?!tell_(?:difficulty|block)\b)"
# Who returns, reports or notifies does not tell; to tell apart is to distinguish. The
# list of docs/architecture.md names in a table what is not said.
UNWANTED: Final = re.compile(
    rf"(?<![a-z]){KEPT}(?:tells?|telling|told)(?![a-z])(?!.*\bapart\b)"
    r"|(?<![a-z])baselines?(?![a-z])|(?<![a-z])news(?![a-z])",
    re.IGNORECASE,
)
AWKWARD: Final = re.compile(
    r"\b(?:tells?|told|so are|begins? anew|is no question of|lets be)\b",
    re.IGNORECASE,
)


def _sources() -> Iterator[Path]:
    """Yield the files in which one thing has one word, this one aside."""
    yield from sorted(ROOT.glob("*.md"))
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*")):
            if (
                path.suffix in SUFFIXES
                and path.is_file()
                and path != Path(__file__)
                and "www" not in path.parts
            ):
                yield path


def _found(path: Path, pattern: re.Pattern[str]) -> list[str]:
    """Return where a file has what it should not have."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [
        f"{path.relative_to(ROOT)}:{number}: {line.strip()}"
        for number, line in enumerate(lines, 1)
        if pattern.search(line) and not line.startswith("| ")
    ]


def test_one_word_for_one_thing() -> None:
    """Code, tests and docs use the words of docs/architecture.md."""
    assert [line for path in _sources() for line in _found(path, UNWANTED)] == []


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.parts[-3])
def test_plain_texts(path: Path) -> None:
    """Texts for users say things plainly."""
    assert _found(path, AWKWARD) == []


@pytest.mark.parametrize(
    "line",
    ["It tells the page", "was_told = 1", "Tell who listens", "a baseline", "the news"],
)
def test_what_is_found(line: str) -> None:
    """An unwanted word is found wherever it stands, in names as well."""
    assert UNWANTED.search(line)


@pytest.mark.parametrize(
    "line", ["Fans are told apart", "a teller", "newspaper", "times_told", "tell_block"]
)
def test_what_is_not_meant(line: str) -> None:
    """To tell apart is to distinguish, and some names of 1.0.0 are kept."""
    assert not UNWANTED.search(line)
