"""Test the archive that a release carries."""

from collections.abc import Iterator
import json
import os
from pathlib import Path
import subprocess
from typing import Final
from zipfile import ZIP_STORED, ZipFile

import pytest

from releasing import ROOT, ReleaseError
from releasing.package import archive_name, files, write_package

FOLDER: Final = "custom_components/bitaxe_monitor"
CONTENT: Final = {
    "www/bitaxe-monitor.js": b"export {};\r\n",
    "__init__.py": b'"""Watch."""\n',
    "brand/icon.png": b"\x89PNG\r\n\x1a\n",
    "manifest.json": b"{}",
}


def git(folder: Path, *arguments: str) -> None:
    """Run git in a folder."""
    subprocess.run(["git", "-C", folder, *arguments], check=True, capture_output=True)  # noqa: S603, S607


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a checkout that has an integration."""
    root = tmp_path / "checkout"
    for name, content in CONTENT.items():
        path = root / FOLDER / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (root / "README.md").write_text("Read this")
    git(root.parent, "init", root.name)
    git(root, "add", ".")
    return root


@pytest.fixture
def elsewhere() -> Iterator[None]:
    """Be a user of another time zone whose files are nobody else's, for one test."""
    mask = os.umask(0o077)
    yield
    os.umask(mask)


def test_content(checkout: Path, tmp_path: Path) -> None:
    """The integration's files are at the root of the archive, and nothing else is."""
    (checkout / FOLDER / "__pycache__").mkdir()
    (checkout / FOLDER / "__pycache__/__init__.cpython-314.pyc").write_bytes(b"")
    (checkout / FOLDER / "notes.txt").write_text("of somebody")
    write_package(checkout, tmp_path / "package.zip")
    with ZipFile(tmp_path / "package.zip") as archive:
        assert archive.namelist() == sorted(CONTENT)
        assert {name: archive.read(name) for name in archive.namelist()} == CONTENT


def test_same_bytes(checkout: Path, tmp_path: Path, elsewhere: None) -> None:
    """Times and modes of files, and whose machine it is, leave no trace."""
    write_package(checkout, tmp_path / "first.zip")
    for number, name in enumerate(CONTENT):
        path = checkout / FOLDER / name
        content = path.read_bytes()
        path.unlink()
        path.write_bytes(content)
        path.chmod(0o777)
        os.utime(path, (1_000_000_000 + number, 1_000_000_000))
    write_package(checkout, tmp_path / "second.zip")
    first = (tmp_path / "first.zip").read_bytes()
    assert first == (tmp_path / "second.zip").read_bytes()


def test_members(checkout: Path, tmp_path: Path) -> None:
    """Each member is stored, with one time, and readable wherever it is unpacked."""
    write_package(checkout, tmp_path / "package.zip")
    with ZipFile(tmp_path / "package.zip") as archive:
        for member in archive.infolist():
            assert member.compress_type == ZIP_STORED
            assert member.date_time == (1980, 1, 1, 0, 0, 0)
            assert member.create_system == 3
            assert member.external_attr >> 16 == 0o100644


@pytest.mark.parametrize("name", ["manifest.json", "www/bitaxe-monitor.js"])
def test_incomplete(checkout: Path, name: str) -> None:
    """What an integration cannot do without has to be there, and known to git."""
    git(checkout, "rm", "--cached", f"{FOLDER}/{name}")
    with pytest.raises(ReleaseError, match=f"{name} is no file that git knows"):
        files(checkout)


def test_lost_file(checkout: Path, tmp_path: Path) -> None:
    """A file that is no more, or leads elsewhere, is not left out without a word."""
    lost = checkout / FOLDER / "brand/icon.png"
    lost.unlink()
    with pytest.raises(ReleaseError, match=r"icon\.png"):
        write_package(checkout, tmp_path / "package.zip")
    lost.symlink_to(checkout / "README.md")
    with pytest.raises(ReleaseError, match=r"icon\.png"):
        write_package(checkout, tmp_path / "package.zip")
    assert not (tmp_path / "package.zip").exists()


def test_no_git(tmp_path: Path) -> None:
    """Without git it is not known what belongs to the integration."""
    with pytest.raises(ReleaseError, match="git does not list the files"):
        files(tmp_path / "nowhere")


def test_this_integration() -> None:
    """The integration can be packaged as it is, with the cards that are built."""
    found = files(ROOT)
    assert {"__init__.py", "page/http.py", "translations/en.json"} <= set(found)
    assert any(name.startswith("www/chart-") for name in found)
    assert not any("__pycache__" in name for name in found)


def test_promise() -> None:
    """What installs a release knows from hacs.json that there is an archive."""
    promised = json.loads((ROOT / "hacs.json").read_text())
    assert promised["zip_release"] is True
    assert promised["hide_default_branch"] is True
    assert archive_name(ROOT) == "bitaxe_monitor.zip"
