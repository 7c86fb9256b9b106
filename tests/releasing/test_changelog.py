"""Test what is read of a changelog."""

from datetime import date

import pytest

from releasing import ROOT, ReleaseError
from releasing.changelog import UNRELEASED, Entry, entries

TEXT = """\
# Changelog

Introduction.

## [Unreleased]

## [1.1.0] - 2026-12-01

What it is about, in
two lines.

### Added

- *Mining*: pauses
  a miner.
- Another.

### Fixed
- A fault
  of old.

## [1.0.0] - 2026-11-27

The first.

[Unreleased]: https://example.org/compare
[1.0.0]: https://example.org/1.0.0
"""


def test_entries() -> None:
    """Entries have their day and their text, without addresses of links."""
    unreleased, later, first = entries(TEXT)
    assert unreleased == Entry(UNRELEASED, None, "")
    assert (later.version, later.day) == ("1.1.0", date(2026, 12, 1))
    assert first == Entry("1.0.0", date(2026, 11, 27), "The first.")


def test_lines() -> None:
    """What was wrapped is one line, and what was apart stays so."""
    assert entries(TEXT)[1].text.splitlines() == [
        "What it is about, in two lines.",
        "",
        "### Added",
        "",
        "- *Mining*: pauses a miner.",
        "- Another.",
        "",
        "### Fixed",
        "- A fault of old.",
    ]


def test_is_empty() -> None:
    """An entry without an item says of no change."""
    assert [entry.is_empty for entry in entries(TEXT)] == [True, False, True]


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("## 1.0.0 - 2026-11-27\n", "'## 1.0.0 - 2026-11-27' is not"),
        ("## [1.0.0]\n", "1.0.0 has no day"),
        ("## [1.0.0] - 2026-11-31\n", "1.0.0 has no day"),
        ("## [1.0.0] - soon\n", "1.0.0 has no day"),
        (
            "## [1.0.0] - 2026-11-27\n### Improved\n- One.\n",
            "'### Improved' is none of Added",
        ),
        ("## [1.0.0] - 2026-11-27\n#### Added\n", "'#### Added' is none of Added"),
    ],
)
def test_flaw(text: str, fault: str) -> None:
    """What cannot be read as meant is refused in plain words."""
    with pytest.raises(ReleaseError) as caught:
        entries(f"# Changelog\n\n{text}")
    assert fault in str(caught.value)


def test_this_changelog() -> None:
    """The changelog of this project begins with what is not released, newest first."""
    found = entries((ROOT / "CHANGELOG.md").read_text("utf-8"))
    assert found[0].version == UNRELEASED
    days = [entry.day for entry in found[1:] if entry.day]
    assert days == sorted(days, reverse=True)
    assert all(not entry.is_empty for entry in found[1:])
