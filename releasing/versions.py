"""See to it that a tag and all files that name a version agree."""

from collections.abc import Iterator
import json
from pathlib import Path
import re
from typing import Any, Final

from . import DOMAIN, ReleaseError
from .changelog import UNRELEASED, Entry, entries

CHANGELOG: Final = "CHANGELOG.md"

_NUMBER: Final = r"(?:0|[1-9]\d*)"
_TAG: Final = re.compile(
    rf"v({_NUMBER}\.{_NUMBER}\.{_NUMBER}(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?)"
)
_PROJECT_VERSION: Final = re.compile(r'^version = "(.*)"$', re.MULTILINE)


def versions(root: Path) -> dict[str, str]:
    """Return what each file says which version this is."""
    manifest = f"custom_components/{DOMAIN}/manifest.json"
    package, lock = "lovelace/package.json", "lovelace/package-lock.json"
    locked = _json(root / lock)
    project = _PROJECT_VERSION.search((root / "pyproject.toml").read_text("utf-8"))
    return {
        manifest: _json(root / manifest)["version"],
        package: _json(root / package)["version"],
        lock: locked["version"],
        f"{lock} (packages)": locked["packages"][""]["version"],
        "pyproject.toml": project[1] if project else "none",
    }


def notes(root: Path, tag: str) -> str:
    """Return what is said of the release of a tag, as CHANGELOG.md has it.

    Raises ReleaseError if the tag is not that of a semantic version, if a file names
    another one, or if its entry is missing, empty or not the newest.
    """
    version = _version(tag)
    faults = [
        f"{path} says {found}"
        for path, found in versions(root).items()
        if found != version
    ]
    entry = None
    try:
        changelog = entries((root / CHANGELOG).read_text("utf-8"))
    except ReleaseError as err:
        faults.append(str(err))
    else:
        entry = next((each for each in changelog if each.version == version), None)
        faults += _entry_faults(changelog, entry)
    if faults or entry is None:
        message = "\n".join((f"{tag} cannot be released:", *faults))
        raise ReleaseError(message)
    return entry.text


def _version(tag: str) -> str:
    """Return the version of a tag; raise ReleaseError if it names none."""
    match = _TAG.fullmatch(tag)
    if match is None:
        message = f"'{tag}' is not a tag such as v1.2.3 or v1.2.3-beta.1"
        raise ReleaseError(message)
    return match[1]


def _entry_faults(changelog: list[Entry], entry: Entry | None) -> Iterator[str]:
    """Iterate over what keeps the entry of a version from being its notes."""
    if entry is None:
        yield f"{CHANGELOG} has no entry of it"
        return
    if entry.is_empty:
        yield f"{CHANGELOG} says of no change with it"
    if sum(other.version == entry.version for other in changelog) > 1:
        yield f"{CHANGELOG} has more than one entry of it"
    for other in changelog[: changelog.index(entry)]:
        if other.version != UNRELEASED:
            yield f"{CHANGELOG} has the entry of {other.version} above its own"
        elif not other.is_empty:
            yield f"{CHANGELOG} has changes under {UNRELEASED}: move them to its entry"


def _json(path: Path) -> dict[str, Any]:
    """Return the object in a JSON file."""
    loaded: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return loaded
