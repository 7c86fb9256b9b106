"""Test that a release is made only where everything says the same version."""

import json
from pathlib import Path
from typing import Final

import pytest

from releasing import ROOT, ReleaseError
from releasing.changelog import UNRELEASED, entries
from releasing.versions import notes, versions

MANIFEST: Final = "custom_components/bitaxe_monitor/manifest.json"
LOCK: Final = "lovelace/package-lock.json"
CHANGELOG: Final = """\
# Changelog

## [Unreleased]

## [1.1.0] - 2026-12-01

### Added

- A figure.

## [1.0.0] - 2026-11-27

### Added

- The first.
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a checkout of version 1.1.0."""
    version = {"version": "1.1.0"}
    for path, content in (
        (MANIFEST, json.dumps(version)),
        ("lovelace/package.json", json.dumps(version)),
        (LOCK, json.dumps(version | {"packages": {"": version, "lit": {}}})),
        ("pyproject.toml", '[project]\nname = "bitaxe-monitor"\nversion = "1.1.0"\n'),
        ("CHANGELOG.md", CHANGELOG),
    ):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(content)
    return tmp_path


def fault(root: Path, tag: str = "v1.1.0") -> str:
    """Return why a tag cannot be released."""
    with pytest.raises(ReleaseError) as caught:
        notes(root, tag)
    return str(caught.value)


def replace(path: Path, old: str, new: str) -> None:
    """Replace a text in a file that has it."""
    text = path.read_text()
    assert old in text
    path.write_text(text.replace(old, new))


def test_notes(checkout: Path) -> None:
    """A release is described by the entry of its version alone."""
    assert notes(checkout, "v1.1.0") == "### Added\n\n- A figure."


def test_preview(checkout: Path) -> None:
    """A preview is a version like any other."""
    for path in checkout.rglob("*.*"):
        path.write_text(path.read_text().replace("1.1.0", "1.2.0-beta.1"))
    assert notes(checkout, "v1.2.0-beta.1") == "### Added\n\n- A figure."


@pytest.mark.parametrize("tag", ["1.1.0", "v1.1", "v1.01.0", "v1.1.0-", "main", ""])
def test_no_version(checkout: Path, tag: str) -> None:
    """A tag that names no semantic version is refused."""
    assert fault(checkout, tag) == (
        f"'{tag}' is not a tag such as v1.2.3 or v1.2.3-beta.1"
    )


@pytest.mark.parametrize(
    "path", [MANIFEST, "lovelace/package.json", LOCK, "pyproject.toml"]
)
def test_file_disagrees(checkout: Path, path: str) -> None:
    """Each file that names another version is named itself."""
    replace(checkout / path, "1.1.0", "1.0.9")
    text = fault(checkout)
    assert text.startswith("v1.1.0 cannot be released:\n")
    assert f"{path} says 1.0.9" in text


def test_all_disagree(checkout: Path) -> None:
    """All that is to be mended is said at once."""
    replace(checkout / "pyproject.toml", "version", "build")
    assert fault(checkout, "v1.2.0").splitlines() == [
        "v1.2.0 cannot be released:",
        f"{MANIFEST} says 1.1.0",
        "lovelace/package.json says 1.1.0",
        f"{LOCK} says 1.1.0",
        f"{LOCK} (packages) says 1.1.0",
        "pyproject.toml says none",
        "CHANGELOG.md has no entry of it",
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("- A figure.\n", "", "CHANGELOG.md says of no change with it"),
        (
            "## [Unreleased]\n",
            "## [Unreleased]\n\n### Fixed\n\n- More.\n",
            "CHANGELOG.md has changes under Unreleased: move them to its entry",
        ),
        (
            "## [1.1.0]",
            "## [1.1.1] - 2026-12-02\n\n- More.\n\n## [1.1.0]",
            "CHANGELOG.md has the entry of 1.1.1 above its own",
        ),
        (" - 2026-12-01", "", "CHANGELOG.md: the entry of 1.1.0 has no day"),
        ("## [1.0.0]", "## [1.1.0]", "CHANGELOG.md has more than one entry of it"),
    ],
)
def test_changelog_disagrees(checkout: Path, old: str, new: str, expected: str) -> None:
    """An entry that is not yet what a release says keeps it from being made."""
    replace(checkout / "CHANGELOG.md", old, new)
    assert expected in fault(checkout)


def test_this_checkout() -> None:
    """All files of this checkout name one version, which the changelog has last."""
    (version,) = set(versions(ROOT).values())
    found = entries((ROOT / "CHANGELOG.md").read_text("utf-8"))
    released = [entry.version for entry in found if entry.version != UNRELEASED]
    assert released[0] == version
