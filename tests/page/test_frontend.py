"""Test that pages get the cards, and never old ones."""

from collections.abc import Generator
from hashlib import sha256
from http import HTTPStatus
from pathlib import Path
import re
from typing import Final
from unittest.mock import patch

from homeassistant.components.frontend import DATA_EXTRA_MODULE_URL
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.bitaxe_monitor.const import DOMAIN

from ..conftest import FakeMiner, set_up
from ..test_architecture import INTEGRATION

WWW: Final = INTEGRATION / "www"
ENTRY: Final = "bitaxe-monitor.js"


@pytest.fixture
def page(tmp_path: Path) -> Generator[None]:
    """Have a page to set up: the tests' Home Assistant comes without one."""
    with patch(
        "homeassistant.components.frontend._frontend_root", return_value=tmp_path
    ):
        yield


@pytest.fixture
async def modules(hass: HomeAssistant, page: None) -> frozenset[str]:
    """Return the addresses of the modules that pages load."""
    assert await async_setup_component(hass, "frontend", {})
    assert await async_setup_component(hass, DOMAIN, {})
    urls: frozenset[str] = hass.data[DATA_EXTRA_MODULE_URL].urls
    return urls


async def test_pages_load_the_entry_module(modules: frozenset[str]) -> None:
    """Every page loads one module, by version and content."""
    digest = sha256((WWW / ENTRY).read_bytes()).hexdigest()[:12]
    assert modules == {f"/{DOMAIN}/frontend/{ENTRY}?v=1.0.0-{digest}"}


async def test_address_changes_with_content(
    hass: HomeAssistant, page: None, tmp_path: Path
) -> None:
    """Browsers that keep the old module are given another address for the new one."""
    (tmp_path / ENTRY).write_text("export {};")
    assert await async_setup_component(hass, "frontend", {})
    with patch(f"custom_components.{DOMAIN}.page.frontend._FOLDER", tmp_path):
        assert await async_setup_component(hass, DOMAIN, {})
    [url] = hass.data[DATA_EXTRA_MODULE_URL].urls
    digest = sha256(b"export {};").hexdigest()[:12]
    assert url.endswith(f"?v=1.0.0-{digest}")


async def test_files_are_served(
    hass: HomeAssistant,
    modules: frozenset[str],
    hass_client_no_auth: ClientSessionGenerator,
) -> None:
    """What is built is served for browsers to keep, before anybody has logged in."""
    client = await hass_client_no_auth()
    names = [path.name for path in WWW.iterdir()]
    assert ENTRY in names
    for name in names:
        response = await client.get(f"/{DOMAIN}/frontend/{name}")
        assert response.status == HTTPStatus.OK
        assert await response.read() == (WWW / name).read_bytes()
        assert "max-age=2678400" in response.headers["Cache-Control"]
        if name.endswith(".js"):
            assert response.content_type == "text/javascript"


async def test_reload_adds_nothing(
    hass: HomeAssistant,
    modules: frozenset[str],
    miner: FakeMiner,
    entry: MockConfigEntry,
) -> None:
    """Entries come and go; what pages load stays as it is."""
    await set_up(hass, entry)
    assert await hass.config_entries.async_reload(entry.entry_id)
    await hass.async_block_till_done()
    assert hass.data[DATA_EXTRA_MODULE_URL].urls == modules


async def test_without_page(hass: HomeAssistant, loaded: MockConfigEntry) -> None:
    """Miners are watched even if Home Assistant runs without its page."""
    assert "frontend" not in hass.config.components
    assert DATA_EXTRA_MODULE_URL not in hass.data
    assert hass.states.is_state("binary_sensor.gamma_connectivity", "on")


def test_modules_name_what_is_there() -> None:
    """Each module imports its neighbors by names that change with their content."""
    names = {path.name for path in WWW.iterdir()}
    imported = {ENTRY, "THIRD_PARTY_LICENSES.txt"}
    for path in WWW.glob("*.js"):
        for name in re.findall(
            r"""(?<![\w."'])(?:from|import)\s*\(?\s*["']([^"']+)["']""",
            path.read_text(),
        ):
            assert re.fullmatch(r"\./[a-z-]+-[A-Z0-9]{8}\.js", name), (path.name, name)
            imported.add(name.removeprefix("./"))
    assert imported == names
