"""Give a version to all files that name one, and to what is unreleased."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
import re
from typing import Final

from . import DOMAIN, ReleaseError
from .changelog import UNRELEASED
from .versions import CHANGELOG, notes

# npm names the version of a package twice in its lock, before those of all others.
_IN_JSON: Final = {
    f"custom_components/{DOMAIN}/manifest.json": 1,
    "lovelace/package.json": 1,
    "lovelace/package-lock.json": 2,
}
_JSON_VERSION: Final = re.compile(r'(?<="version": ")[^"]*')
_PROJECT_VERSION: Final = re.compile(r'(?<=^version = ")[^"]*', re.MULTILINE)
_HEADING: Final = f"## [{UNRELEASED}]\n"
_COMPARED: Final = re.compile(
    rf"^\[{UNRELEASED}\]: (?P<compare>\S+/compare/)(?P<last>\S+)\.\.\.HEAD$",
    re.MULTILINE,
)


def prepare(root: Path, version: str, day: date) -> None:
    """Write a version into all files, and move what is unreleased into its entry.

    Raises ReleaseError, and leaves all files as they are, if that would not make what
    a tag of the version can release.
    """
    texts: dict[Path, str] = {}

    def rewrite(name: str, change: Callable[[str], str]) -> None:
        """Change a file, and keep what it was."""
        path = root / name
        texts[path] = path.read_text("utf-8")
        path.write_text(change(texts[path]), "utf-8")

    for name, count in _IN_JSON.items():
        rewrite(name, partial(_JSON_VERSION.sub, version, count=count))
    rewrite("pyproject.toml", lambda text: _PROJECT_VERSION.sub(version, text, 1))
    rewrite(CHANGELOG, lambda text: _released(text, version, day))
    try:
        notes(root, f"v{version}")
    except ReleaseError:
        for path, text in texts.items():
            path.write_text(text, "utf-8")
        raise


def _released(text: str, version: str, day: date) -> str:
    """Return a changelog with its unreleased changes as those of a version."""
    text = text.replace(_HEADING, f"{_HEADING}\n## [{version}] - {day}\n", 1)
    return _COMPARED.sub(
        rf"[{UNRELEASED}]: \g<compare>v{version}...HEAD"
        rf"\n[{version}]: \g<compare>\g<last>...v{version}",
        text,
    )
