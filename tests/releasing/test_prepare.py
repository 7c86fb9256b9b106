"""Test that one command gives a version to everything that names one."""

from datetime import date
from pathlib import Path
import shutil
from typing import Final

import pytest

from releasing import ROOT, ReleaseError
from releasing.__main__ import main
from releasing.prepare import prepare
from releasing.versions import notes, versions

NEXT: Final = "9.8.0"
DAY: Final = date(2027, 1, 31)
FILES: Final = {*(name.split(" ")[0] for name in versions(ROOT)), "CHANGELOG.md"}


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a copy of what names versions here, with something unreleased."""
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, tmp_path / name)
    changelog = tmp_path / "CHANGELOG.md"
    before, heading, after = changelog.read_text().partition("## [Unreleased]\n")
    _, _, released = after.partition("\n## [")
    text = f"{before}{heading}\n### Fixed\n\n- A sum.\n\n## [{released}"
    changelog.write_text(text)
    return tmp_path


def test_prepare(checkout: Path) -> None:
    """A tag of the version then releases what was unreleased."""
    before = {name: (checkout / name).read_text() for name in FILES}
    old = versions(checkout)["pyproject.toml"]
    prepare(checkout, NEXT, DAY)
    assert set(versions(checkout).values()) == {NEXT}
    assert notes(checkout, f"v{NEXT}") == "### Fixed\n\n- A sum."
    # Nothing else has moved, in the lock neither versions of other packages.
    for name in FILES - {"CHANGELOG.md"}:
        assert (checkout / name).read_text().replace(NEXT, old) == before[name]


def test_changelog(checkout: Path) -> None:
    """The entry has its day, and links compare each version with the one before."""
    old = versions(checkout)["pyproject.toml"]
    prepare(checkout, NEXT, DAY)
    text = (checkout / "CHANGELOG.md").read_text()
    assert f"## [Unreleased]\n\n## [{NEXT}] - 2027-01-31\n\n### Fixed\n" in text
    assert f"/compare/v{NEXT}...HEAD\n[{NEXT}]: " in text
    assert f"/compare/v{old}...v{NEXT}\n[{old}]: " in text


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        ("v9.8.0", "is not a tag"),
        ("9.8", "is not a tag"),
        ("1.0.0", "more than one entry"),
    ],
)
def test_refused(checkout: Path, version: str, expected: str) -> None:
    """What cannot be released changes nothing."""
    before = {name: (checkout / name).read_text() for name in FILES}
    with pytest.raises(ReleaseError, match=expected):
        prepare(checkout, version, DAY)
    assert {name: (checkout / name).read_text() for name in FILES} == before


def test_no_change(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command prepares a release, and refuses one that would change nothing."""
    assert main(["--prepare", NEXT], checkout) == 0
    before = {name: (checkout / name).read_text() for name in FILES}
    assert main(["--prepare", "9.9.0"], checkout) == 1
    assert "says of no change with it" in capsys.readouterr().err
    assert {name: (checkout / name).read_text() for name in FILES} == before
