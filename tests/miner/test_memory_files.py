"""Test what is made of a damaged file, with Home Assistant's real storage."""

from pathlib import Path
from typing import Any, Final

from homeassistant.core import HomeAssistant
import pytest

from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.miner.memory import Memory
from custom_components.bitaxe_monitor.miner.store import MinerStore

KEY: Final = f"{DOMAIN}.attic"


@pytest.fixture
def hass_storage() -> dict[str, Any]:
    """Leave the storage of Home Assistant as it is."""
    return {}


@pytest.fixture
def hass_config_dir(hass_tmp_config_dir: str) -> str:
    """Let it write to a folder of the test's own."""
    return hass_tmp_config_dir


@pytest.fixture
def path(hass: HomeAssistant) -> Path:
    """Return where the memory of a miner is kept."""
    file = Path(hass.config.path(".storage", KEY))
    file.parent.mkdir(exist_ok=True)
    return file


@pytest.fixture
def file(path: Path, request: pytest.FixtureRequest) -> Path:
    """Return the file of a miner with a content."""
    path.write_text(request.param)
    return path


@pytest.fixture
def folder(path: Path) -> Path:
    """Return a folder in place of the file."""
    path.mkdir()
    return path


@pytest.mark.parametrize(
    "file",
    [
        pytest.param("", id="empty"),
        pytest.param("{", id="not JSON"),
        pytest.param("\x00" * 512, id="zeros after a power failure"),
        pytest.param("null", id="null"),
        pytest.param("[]", id="list"),
        pytest.param("{}", id="empty object"),
        pytest.param('{"data": {"energy": 5}}', id="no version"),
        pytest.param('{"version": 1}', id="no data"),
        pytest.param('{"version": "x", "data": {}}', id="version is text"),
        pytest.param('{"version": 0, "data": {}}', id="older layout"),
        pytest.param('{"version": 99, "data": {}}', id="newer layout"),
    ],
    indirect=True,
)
@pytest.mark.usefixtures("file")
async def test_damaged_file(hass: HomeAssistant) -> None:
    """Whatever is in the file, a miner begins anew and saves again."""
    memory = MinerStore(hass, "attic")
    assert await memory.async_load() == Memory()

    await memory.async_save(Memory(energy=2.5))
    assert (await MinerStore(hass, "attic").async_load()).energy == 2.5


async def test_file_that_is_a_folder(
    hass: HomeAssistant, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A file that cannot be opened is named in the log, and is no obstacle."""
    assert await MinerStore(hass, "attic").async_load() == Memory()
    assert f"Ignoring {folder}, which cannot be read" in caplog.text
