"""Which release of a firmware is the one to know of. Knows no Home Assistant."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Self

from packaging.version import InvalidVersion, Version

from ..axeos import Firmware
from ..json_fields import JsonValue


@dataclass(frozen=True, slots=True)
class Repository:
    """Where a firmware is released, and what it is called there."""

    path: str
    title: str


# Forks that release elsewhere, or for one maker's miners only, have none.
REPOSITORIES: Final[Mapping[Firmware, Repository]] = {
    Firmware.OFFICIAL: Repository("bitaxeorg/ESP-Miner", "ESP-Miner"),
    Firmware.NERDOS: Repository("shufps/ESP-Miner-NerdQAxePlus", "NerdQAxe firmware"),
}


@dataclass(frozen=True, slots=True)
class Release:
    """A release: its version, its page, and what its makers say of it (Markdown)."""

    version: Version
    text: str
    url: str
    notes: str | None
    is_preview: bool

    @classmethod
    def of(cls, item: JsonValue) -> Self | None:
        """Return a release of GitHub's list, None where it is none of a version.

        The fields are those of docs.github.com/rest/releases/releases.
        """
        if not isinstance(item, dict) or item.get("draft"):
            return None
        tag, url, notes = item.get("tag_name"), item.get("html_url"), item.get("body")
        if not isinstance(tag, str) or not isinstance(url, str):
            return None
        version = stock_version(tag)
        if version is None:
            return None
        return cls(
            version,
            without_v(tag),
            url,
            notes if isinstance(notes, str) else None,
            version.is_prerelease or bool(item.get("prerelease")),
        )


def stock_version(text: str) -> Version | None:
    """Return the version of a build that its makers released, None of any other.

    What a vendor or a user builds is called "2.7.0-TCH" or "v2.9.0-3-gb5d1e36-dirty":
    nobody releases a next one of that.
    """
    try:
        version = Version(text)
    except InvalidVersion:
        return None
    is_release = (version.post, version.dev, version.local) == (None, None, None)
    return version if is_release and len(version.release) == 3 else None  # noqa: PLR2004


def without_v(text: str) -> str:
    """Return a version as both sides can write it."""
    return text.removeprefix("v")


def releases_of(answer: JsonValue) -> Iterator[Release]:
    """Yield the releases of GitHub's list."""
    if isinstance(answer, list):
        yield from filter(None, map(Release.of, answer))


def newest(releases: Iterable[Release], installed: str) -> Release | None:
    """Return the newest release for a miner on some firmware, None without one.

    Previews are for those who run one.
    """
    version = stock_version(installed)
    if version is None:
        return None
    offered = (r for r in releases if version.is_prerelease or not r.is_preview)
    return max(offered, key=lambda release: release.version, default=None)


def is_newer(latest: str, installed: str) -> bool:
    """Return whether a version is newer; of what cannot be compared, none is."""
    ours, theirs = stock_version(installed), stock_version(latest)
    return ours is not None and theirs is not None and theirs > ours
