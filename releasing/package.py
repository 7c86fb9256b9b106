"""Put the integration into the archive that a release carries."""

import json
from pathlib import Path
import subprocess
from typing import Final
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from . import DOMAIN, ReleaseError

_FOLDER: Final = f"custom_components/{DOMAIN}"
_NEEDED: Final = ("manifest.json", "www/bitaxe-monitor.js")
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
_UNIX: Final = 3
_REGULAR_FILE: Final = 0o100644


def archive_name(root: Path) -> str:
    """Return the name of the archive, as hacs.json promises it to who installs it."""
    name: str = json.loads((root / "hacs.json").read_text())["filename"]
    return name


def files(root: Path) -> list[str]:
    """Return the files of the integration that git knows, sorted, without its folder.

    What lies about beside them, such as compiled modules, is not released. Raises
    ReleaseError where there is no git, or one of the files that it knows is missing.
    """
    command = ["git", "-C", str(root), "ls-files", "-z", "--", _FOLDER]
    try:
        listed = subprocess.run(command, capture_output=True, check=True)  # noqa: S603
    except (OSError, subprocess.CalledProcessError) as err:
        message = f"git does not list the files of {root}"
        raise ReleaseError(message) from err
    names = sorted(
        path.removeprefix(f"{_FOLDER}/") for path in listed.stdout.decode().split("\0")
    )[1:]
    for name in (*_NEEDED, *names):
        path = root / _FOLDER / name
        if name not in names or path.is_symlink() or not path.is_file():
            message = f"{_FOLDER}/{name} is no file that git knows"
            raise ReleaseError(message)
    return names


def write_package(root: Path, target: Path) -> None:
    """Write the archive: the integration's files at its root, and nothing else.

    The same files make the same bytes on any machine: sorted, with one time and one
    mode, and stored as they are, for compressed they differ with the zlib at hand.
    Raises ReleaseError as `files` does.
    """
    names = files(root)
    with ZipFile(target, "w", ZIP_STORED) as archive:
        for name in names:
            member = ZipInfo(name, _EARLIEST)
            member.create_system = _UNIX
            member.external_attr = _REGULAR_FILE << 16
            archive.writestr(member, (root / _FOLDER / name).read_bytes())
