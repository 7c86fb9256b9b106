"""Read CHANGELOG.md, which is kept as https://keepachangelog.com proposes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
import re
from typing import Final

from . import ReleaseError

UNRELEASED: Final = "Unreleased"
GROUPS: Final = ("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security")

_HEADING: Final = re.compile(r"^## \[(?P<version>[^]]+)\](?: - (?P<day>\S+))?$")
_LINK: Final = re.compile(r"^\[[^]]+\]: ")
_BLOCK: Final = re.compile(r"^(?:#|[-*] |\s*$)")


@dataclass(frozen=True, slots=True)
class Entry:
    """What changed with one version: its day, None of what is not released, and text.

    The text has one line for each paragraph and each item, as GitHub breaks the lines
    of a release where its text does.
    """

    version: str
    day: date | None
    text: str

    @property
    def is_empty(self) -> bool:
        """Return whether it says of no change."""
        return not any(line.startswith("- ") for line in self.text.splitlines())


def entries(text: str) -> list[Entry]:
    """Return the entries of a changelog in its order; raise ReleaseError at a flaw.

    A heading of the second level is that of a version with its day, or "[Unreleased]",
    and one of the third a group.
    """
    return list(_entries(text))


def _entries(text: str) -> Iterator[Entry]:
    """Iterate over the entries of a changelog."""
    parts = re.split(r"^(?=## )", text, flags=re.MULTILINE)
    for part in parts[1:]:
        heading, *lines = part.splitlines()
        match = _HEADING.match(heading)
        if match is None:
            message = f"CHANGELOG.md: '{heading}' is not '## [version] - yyyy-mm-dd'"
            raise ReleaseError(message)
        version = match["version"]
        day = None if version == UNRELEASED else _day(version, match["day"])
        yield Entry(version, day, _unwrapped(_checked(lines)))


def _day(version: str, text: str | None) -> date:
    """Return the day of a version; raise ReleaseError if it has none."""
    try:
        return date.fromisoformat(text or "")
    except ValueError as err:
        message = f"CHANGELOG.md: the entry of {version} has no day (yyyy-mm-dd)"
        raise ReleaseError(message) from err


def _checked(lines: list[str]) -> Iterator[str]:
    """Iterate over all but addresses of links; raise ReleaseError at an odd group."""
    for line in lines:
        if line.startswith("#") and line.removeprefix("### ") not in GROUPS:
            message = f"CHANGELOG.md: '{line}' is none of {', '.join(GROUPS)}"
            raise ReleaseError(message)
        if not _LINK.match(line):
            yield line


def _unwrapped(lines: Iterator[str]) -> str:
    """Return lines with those joined that were wrapped."""
    joined = [""]
    for line in lines:
        if _BLOCK.match(line) or not joined[-1] or joined[-1].startswith("#"):
            joined.append(line.rstrip())
        else:
            joined[-1] += f" {line.strip()}"
    return "\n".join(joined).strip()
