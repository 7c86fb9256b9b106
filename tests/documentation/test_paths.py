"""Test that the files that pages name as code are there."""

from pathlib import Path, PurePosixPath
from typing import Final

import pytest

from .pages import PAGES, ROOT, code_words, name

# A path begins in one of these, as the sentence around it has it.
_ROOTS: Final = (
    ROOT,
    ROOT / "custom_components" / "bitaxe_monitor",
    ROOT / "lovelace" / "src",
)
_ENVIRONMENTS: Final = ".env"  # which script/setup makes as they are needed
_SUFFIXES: Final = {".css", ".csv", ".js", ".json", ".md", ".py", ".ts", ".yaml"}


def _is_path(word: str) -> bool:
    """Return whether a word names a file or folder of the project.

    Either it ends as a file does, or it begins as a path of the project does.
    """
    path = PurePosixPath(word)
    if len(path.parts) < 2 or path.is_absolute() or word.startswith("http"):
        return False
    if path.parts[0] == _ENVIRONMENTS:
        return False
    return path.suffix in _SUFFIXES or any(
        (root / path.parts[0]).is_dir() for root in _ROOTS
    )


def _is_there(word: str) -> bool:
    """Return whether there is such a file or folder; a star is as good as any name."""
    return any(any(root.glob(word)) for root in _ROOTS)


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_paths(page: Path) -> None:
    """What a page names is there: who reads of a file wants to open it."""
    paths = {word for word in code_words(page) if _is_path(word)}
    assert {word for word in paths if not _is_there(word)} == set()


@pytest.mark.parametrize(
    "word",
    ["figures/pace.py", "data/live.ts", "docs/options.md", "translations/*.json"],
)
def test_there(word: str) -> None:
    """A path is found from each place that pages begin at."""
    assert _is_path(word)
    assert _is_there(word)


@pytest.mark.parametrize("word", ["pace/figures.py", "figures/gone", "docs/*.ts"])
def test_not_there(word: str) -> None:
    """A path that has gone is noticed, be it that of a file or of a folder."""
    assert _is_path(word)
    assert not _is_there(word)


@pytest.mark.parametrize(
    "word", ["/api/system/info", "J/TH", "manifest.json", ".env/servers"]
)
def test_no_path(word: str) -> None:
    """Addresses of a miner, units, names of files alone, environments are no paths."""
    assert not _is_path(word)
