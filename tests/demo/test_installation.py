"""Tests of how an installed release is judged."""

from io import BytesIO
from pathlib import Path
from typing import Any
from unittest.mock import AsyncMock, Mock, patch
from zipfile import ZipFile

import pytest

from demo import installation
from demo.arguments import Miner
from demo.github import Repository

NAME = "owner/name"
MINER = Miner(host="127.0.0.1:8080")
FILES = {"manifest.json": b"{}", "www/card.js": b"export {};"}


def _archive() -> bytes:
    """Return an archive of files."""
    written = BytesIO()
    with ZipFile(written, "w") as archive:
        for name, content in FILES.items():
            archive.writestr(name, content)
    return written.getvalue()


class Marketplace:
    """A Home Assistant whose Marketplace installs a repository."""

    def __init__(self, directory: Path) -> None:
        """Prepare what is installed into a directory."""
        self.directory = directory
        self.files = dict(FILES)
        self.commands: list[tuple[str, dict[str, Any]]] = []
        self.handlers: list[str] = ["mqtt"]
        self.states = {"hashrate": "1000", "fleet_hashrate": "1", "miners_total": "1"}
        self.log_problems: list[str] = []
        self.repository = Mock(
            spec=Repository, downloads=0, archive=_archive(), tag="v1"
        )
        self.repository.name = NAME
        self.repository.archive_name = "archive.zip"
        self.client = AsyncMock()
        self.client.command = self._command
        self.client.request = AsyncMock(side_effect=lambda *_: self.handlers)
        self.client.entries.return_value = [
            {"entry_id": "fleet", "title": "Fleet"},
            {"entry_id": "miner", "title": "One"},
        ]
        self.client.entities.return_value = [
            {
                "entity_id": key,
                "translation_key": key,
                "config_entry_id": "miner" if key == "hashrate" else "fleet",
            }
            for key in self.states
        ]
        self.client.states.side_effect = lambda: {
            key: {"state": state} for key, state in self.states.items()
        }
        self.restart = AsyncMock()
        self.problems = Mock(side_effect=lambda _: self.log_problems)

    async def _command(self, kind: str, **fields: object) -> object:
        """Do what is asked of the Marketplace."""
        self.commands.append((kind, fields))
        if kind.endswith("list"):
            return [{"full_name": "a/b", "id": "1"}, {"full_name": NAME, "id": "2"}]
        if kind.endswith("install"):
            self.repository.downloads += 1
            folder = self.directory / "custom_components" / "bitaxe_monitor"
            for name, content in self.files.items():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_bytes(content)
        return None

    async def check(self) -> bool:
        """Return whether all went well."""
        with (
            patch.object(installation, "add_miner", AsyncMock(return_value="One")),
            patch.object(installation, "_TIMEOUT", 0.0),
            patch.object(installation, "_POLL_INTERVAL", 0.0),
        ):
            return await installation.check_installation(
                self,  # type: ignore[arg-type]
                self.repository,
                MINER,
            )


@pytest.fixture
def home(tmp_path: Path) -> Marketplace:
    """Return a Home Assistant in which all goes well."""
    return Marketplace(tmp_path)


async def test_well(home: Marketplace, capsys: pytest.CaptureFixture[str]) -> None:
    """The repository is added, the one of its name installed, and it is restarted."""
    assert await home.check()
    assert [kind.removeprefix("marketplace/") for kind, _ in home.commands] == [
        "warning/accept",
        "repositories/add",
        "repositories/list",
        "repository/install",
    ]
    assert home.commands[1][1] == {"repository": NAME, "category": "integration"}
    assert home.commands[3][1] == {"repository": "2"}
    home.restart.assert_awaited_once_with()
    assert "FAULT" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"handlers": ["bitaxe_monitor"]}, "bitaxe_monitor was there before"),
        ({"files": {"manifest.json": b"{}"}}, "www/card.js is not installed as it"),
        ({"files": {**FILES, "other.py": b""}}, "other.py is not installed as it"),
        ({"states": {"miners_total": "1"}}, "One: hashrate is missing"),
        ({"states": {}}, "there are 0 fleets and 2 miners"),
        ({"log_problems": ["Task failed"]}, "Task failed"),
    ],
)
async def test_fault(
    home: Marketplace,
    capsys: pytest.CaptureFixture[str],
    change: dict[str, Any],
    fault: str,
) -> None:
    """Whatever is not as it should be is named."""
    for name, value in change.items():
        setattr(home, name, value)
    assert not await home.check()
    assert f"FAULT {fault}" in capsys.readouterr().out


async def test_not_the_archive(
    home: Marketplace, capsys: pytest.CaptureFixture[str]
) -> None:
    """Files that came another way than by the archive do not count."""
    home.repository.downloads = -1
    assert not await home.check()
    assert "FAULT archive.zip was sent 0 times" in capsys.readouterr().out


async def test_compiled_modules(home: Marketplace) -> None:
    """What Python leaves beside the files is no fault."""
    home.files["__pycache__/const.pyc"] = b""
    assert await home.check()
