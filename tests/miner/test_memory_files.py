"""Test what is made of a damaged file, with Home Assistant's real storage."""

from collections.abc import Generator
from errno import EMFILE, EROFS
import json
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import EVENT_HOMEASSISTANT_FINAL_WRITE, STATE_UNKNOWN
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ConfigEntryNotReady, HomeAssistantError
from homeassistant.setup import async_setup_component
from homeassistant.util import json as json_util
import pytest

from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.diagnostics import (
    async_get_config_entry_diagnostics,
)
from custom_components.bitaxe_monitor.miner.memory import Memory
from custom_components.bitaxe_monitor.miner.store import MinerStore

from ..conftest import FakeMiner, fleet_entry, miner_entry
from ..support.states import state_of
from ..support.time import pass_time

KEY: Final = f"{DOMAIN}.attic"


def text_of(path: Path) -> str:
    """Return what is in a file."""
    return path.read_text()


def write(path: Path, content: str) -> None:
    """Put a content into a file."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(content)


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


@pytest.mark.parametrize(
    ("file", "is_kept"),
    [
        ("{", True),
        ('{"data": {"energy": 5}}', True),
        ('{"version": 0, "data": {"energy": 5}}', True),
        ('{"version": 1, "data": {"energy": 5}}', False),
        ('{"version": 1, "minor_version": 9, "data": {"energy": 5}}', False),
    ],
    indirect=["file"],
    ids=["not JSON", "no version", "older layout", "well", "later minor version"],
)
async def test_nothing_is_lost(
    hass: HomeAssistant, file: Path, *, is_kept: bool
) -> None:
    """What cannot be read is set aside before anything is saved in its place."""
    content = text_of(file)
    memory = MinerStore(hass, "attic")
    assert (await memory.async_load()).energy == (0 if is_kept else 5)
    await memory.async_save(Memory(energy=2.5))
    kept = [text_of(path) for path in file.parent.glob(f"{KEY}.corrupt.*")]
    assert kept == ([content] if is_kept else [])


@pytest.mark.parametrize(
    "file", ['{"version": 2, "data": {"energy": 5}}'], indirect=True, ids=["2"]
)
async def test_later_version(
    hass: HomeAssistant, file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A file that a later version wrote is neither read nor written."""
    content = text_of(file)
    memory = MinerStore(hass, "attic")
    assert await memory.async_load() == Memory(is_energy_known=False)
    assert memory.is_read_only
    assert f"{file} was saved by a later version" in caplog.text
    await memory.async_save(Memory(energy=2.5))
    memory.async_schedule_save(Memory)
    hass.bus.async_fire(EVENT_HOMEASSISTANT_FINAL_WRITE)
    await hass.async_block_till_done()
    assert text_of(file) == content


@pytest.mark.parametrize("content", ["{", '{"data": 5}'], ids=["no JSON", "not ours"])
async def test_file_that_cannot_be_set_aside(
    hass: HomeAssistant, path: Path, content: str
) -> None:
    """What can neither be read nor kept elsewhere is waited for."""
    write(path, content)
    name = "os.rename" if content == "{" else "pathlib.Path.rename"
    error = OSError(EROFS, "Read-only file system")
    with patch(name, side_effect=error), pytest.raises(ConfigEntryNotReady):
        await MinerStore(hass, "attic").async_load()
    assert text_of(path) == content


@pytest.mark.usefixtures("folder")
async def test_file_that_is_a_folder(hass: HomeAssistant, path: Path) -> None:
    """A file that cannot be opened is waited for by its name."""
    with pytest.raises(ConfigEntryNotReady) as caught:
        await MinerStore(hass, "attic").async_load()
    assert caught.value.translation_key == "unreadable_file"
    assert caught.value.translation_placeholders == {"file": str(path)}


@pytest.fixture
def closed_files() -> Generator[set[Path]]:
    """Return files that cannot be opened: too many others are."""
    closed: set[Path] = set()
    load_json = json_util.load_json

    def load(filename: str, *args: Any) -> object:  # noqa: ANN401 - JSON values
        if Path(filename) in closed:
            error = OSError(EMFILE, "Too many open files")
            raise HomeAssistantError(error) from error
        return load_json(filename, *args)

    with patch("homeassistant.helpers.storage.json_util.load_json", load):
        yield closed


@pytest.mark.parametrize("name", ["miner", "fleet"])
async def test_unreadable_for_a_moment(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    closed_files: set[Path],
    name: str,
) -> None:
    """Energy in a file that cannot be opened is not lost: the set-up is tried again."""
    entries = {"miner": miner_entry(), "fleet": fleet_entry()}
    files: dict[str, Path] = {}
    for key, entry in entries.items():
        entry.add_to_hass(hass)
        suffix = entry.entry_id if key == "miner" else "fleet"
        file = files[key] = Path(hass.config.path(".storage", f"{DOMAIN}.{suffix}"))
        content = {"version": 1, "data": {"energy": 1234.5, "energy_since": 1.7e9}}
        write(file, json.dumps(content | {"key": file.name}))
    miner.update(power=0)
    closed_files.add(files[name])
    assert await async_setup_component(hass, DOMAIN, {})
    await hass.async_block_till_done()
    for key, entry in entries.items():
        is_waiting = key == name
        assert (entry.state is ConfigEntryState.SETUP_RETRY) is is_waiting
    closed_files.clear()
    await pass_time(hass, freezer, 10)
    for key, entry in entries.items():
        assert entry.state is ConfigEntryState.LOADED
        assert await hass.config_entries.async_unload(entry.entry_id)
        stored = json.loads(text_of(files[key]))["data"]
        assert (stored["energy"], stored["energy_since"]) == (1234.5, 1.7e9)


async def test_energy_of_a_later_version(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """A total that cannot be read is unknown, all else goes on; nothing is saved."""
    entries = [miner_entry(), fleet_entry()]
    contents: dict[Path, str] = {}
    for entry, name in zip(entries, (entries[0].entry_id, "fleet"), strict=True):
        entry.add_to_hass(hass)
        file = Path(hass.config.path(".storage", f"{DOMAIN}.{name}"))
        contents[file] = json.dumps({"version": 2, "data": {"total": 5}})
        write(file, contents[file])
    assert await async_setup_component(hass, DOMAIN, {})
    await hass.async_block_till_done()
    await pass_time(hass, freezer, 60)
    assert state_of(hass, "sensor.gamma_energy") == STATE_UNKNOWN
    assert state_of(hass, "sensor.bitaxe_fleet_energy") == STATE_UNKNOWN
    assert state_of(hass, "sensor.gamma_hashrate") == "1072.2"
    assert miner.polls > 10
    for entry in entries:
        result = await async_get_config_entry_diagnostics(hass, entry)
        assert result.get("poll", result)["is_read_only"] is True
        assert await hass.config_entries.async_unload(entry.entry_id)
    assert {file: text_of(file) for file in contents} == contents
