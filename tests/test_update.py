"""Test the notices of new firmware."""

from collections.abc import Awaitable, Callable
from functools import partial
from http import HTTPStatus
import logging
from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components.update import UpdateEntityFeature
from homeassistant.config_entries import ConfigEntryDisabler
from homeassistant.core import HomeAssistant
from homeassistant.helpers import entity_registry as er
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.test_util.aiohttp import (
    AiohttpClientMocker,
)
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.bitaxe_monitor.axeos import AxeOSTimeoutError
from custom_components.bitaxe_monitor.const import (
    CONF_FIRMWARE_FAMILY,
    CONF_FIRMWARE_NOTICES,
    LOGGER,
)

from .conftest import FakeMiner, fleet_entry, set_up
from .releases.test_release import release
from .support.states import state_of
from .support.time import pass_time

GITHUB = "https://api.github.com/repos/{}/releases?per_page=30"
OFFICIAL = GITHUB.format("bitaxeorg/ESP-Miner")
NERDOS = GITHUB.format("shufps/ESP-Miner-NerdQAxePlus")
UPDATE = "update.gamma_firmware_update"
SOON = 610  # s
DAY = 86400 * 1.1  # s

type Pass = Callable[..., Awaitable[None]]


@pytest.fixture
def let_pass(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> Pass:
    """Return what lets seconds pass."""
    return partial(pass_time, hass, freezer)


@pytest.fixture
async def fleet(
    hass: HomeAssistant,
    aioclient_mock: AiohttpClientMocker,
    miner: FakeMiner,
    entry: MockConfigEntry,
) -> MockConfigEntry:
    """Return the fleet of a Gamma on v2.12.2, both set up, without notices."""
    fleet = fleet_entry()
    fleet.add_to_hass(hass)
    await set_up(hass, fleet)
    return fleet


async def switch(hass: HomeAssistant, fleet: MockConfigEntry, *, on: bool) -> None:
    """Switch notices on or off in the options of the fleet."""
    form = await hass.config_entries.options.async_init(fleet.entry_id)
    assert form["step_id"] == "fleet"
    await hass.config_entries.options.async_configure(
        form["flow_id"], {CONF_FIRMWARE_NOTICES: on}
    )
    await hass.async_block_till_done()


def offer(github: AiohttpClientMocker, *tags: str, **answer: object) -> None:
    """Let GitHub list releases from now on, or answer otherwise."""
    mocker: Any = github  # whose methods have no types
    mocker.clear_requests()
    answer = answer or {"json": [release(tag) for tag in tags]}
    for address in (OFFICIAL, NERDOS):
        mocker.get(address, **answer)


async def test_off(
    hass: HomeAssistant,
    fleet: MockConfigEntry,
    let_pass: Pass,
    aioclient_mock: AiohttpClientMocker,
) -> None:
    """Unless the user wants it there is no notice, and no request."""
    await let_pass(SOON)
    assert hass.states.get(UPDATE) is None
    form = await hass.config_entries.options.async_init(fleet.entry_id)
    assert form["data_schema"] is not None
    assert form["data_schema"]({}) == {CONF_FIRMWARE_NOTICES: False}
    assert aioclient_mock.call_count == 0


async def test_new_firmware(
    hass: HomeAssistant,
    fleet: MockConfigEntry,
    entry: MockConfigEntry,
    let_pass: Pass,
    aioclient_mock: AiohttpClientMocker,
    hass_ws_client: WebSocketGenerator,
) -> None:
    """A miner is compared with what is released, with no reload and no install."""
    coordinator = entry.runtime_data
    offer(aioclient_mock, "v2.15.0", "v2.12.2")
    await switch(hass, fleet, on=True)
    assert entry.runtime_data is coordinator
    assert state_of(hass, UPDATE) == "unknown"
    assert aioclient_mock.call_count == 0
    await let_pass(SOON)
    assert aioclient_mock.call_count == 1
    state = hass.states.get(UPDATE)
    assert state is not None
    assert state.state == "on"
    shown = {
        key: state.attributes[key]
        for key in ("installed_version", "latest_version", "title", "release_url")
    }
    assert shown == {
        "installed_version": "2.12.2",
        "latest_version": "2.15.0",
        "title": "ESP-Miner",
        "release_url": "https://example.org/v2.15.0",
    }
    assert state.attributes["supported_features"] == UpdateEntityFeature.RELEASE_NOTES
    client = await hass_ws_client()
    await client.send_json_auto_id(
        {"type": "update/release_notes", "entity_id": UPDATE}
    )
    assert (await client.receive_json())["result"] == "Notes"


async def test_follows_the_miner(
    hass: HomeAssistant,
    fleet: MockConfigEntry,
    miner: FakeMiner,
    let_pass: Pass,
    aioclient_mock: AiohttpClientMocker,
) -> None:
    """The notice goes once the miner runs the release, and holds while it is off."""
    offer(aioclient_mock, "v2.15.0")
    await switch(hass, fleet, on=True)
    await let_pass(SOON)
    miner.error = AxeOSTimeoutError()
    await let_pass(120)
    assert state_of(hass, UPDATE) == "on"
    miner.error = None
    miner.update(version="v2.15.0")
    await let_pass(60)
    assert state_of(hass, UPDATE) == "off"
    miner.update(version="2.7.0-TCH")
    await let_pass(60)
    state = hass.states.get(UPDATE)
    assert state is not None
    assert state.state == "off"
    assert state.attributes["latest_version"] == "2.7.0-TCH"
    assert state.attributes["release_url"] is None


async def test_another_release(
    hass: HomeAssistant,
    fleet: MockConfigEntry,
    let_pass: Pass,
    aioclient_mock: AiohttpClientMocker,
) -> None:
    """GitHub is asked once a day, and says nothing where nothing is released."""
    offer(aioclient_mock, json=[release("v2.12.2")], headers={"ETag": '"1"'})
    await switch(hass, fleet, on=True)
    await let_pass(SOON)
    assert state_of(hass, UPDATE) == "off"
    await let_pass(4 * 3600)
    assert aioclient_mock.call_count == 1
    offer(aioclient_mock, status=HTTPStatus.NOT_MODIFIED)
    await let_pass(DAY, DAY)
    assert aioclient_mock.call_count == 1
    (call,) = aioclient_mock.mock_calls
    assert call[3]["If-None-Match"] == '"1"'
    assert state_of(hass, UPDATE) == "off"
    offer(aioclient_mock, "v2.15.0")
    await let_pass(DAY, DAY)
    assert state_of(hass, UPDATE) == "on"


@pytest.mark.parametrize(
    ("answer", "again"),
    [
        ({"status": HTTPStatus.FORBIDDEN}, 25 * 3600),
        ({"status": HTTPStatus.TOO_MANY_REQUESTS}, 25 * 3600),
        ({"status": HTTPStatus.BAD_GATEWAY}, 4000),
        ({"exc": TimeoutError()}, 4000),
        ({"text": "<html>"}, 4000),
    ],
    ids=["forbidden", "too many", "broken", "timeout", "garbage"],
)
async def test_github_is_out_of_reach(
    hass: HomeAssistant,
    fleet: MockConfigEntry,
    let_pass: Pass,
    aioclient_mock: AiohttpClientMocker,
    caplog: pytest.LogCaptureFixture,
    answer: dict[str, Any],
    again: float,
) -> None:
    """What is released stays unknown, then as it was; who is refused asks no more."""
    offer(aioclient_mock, **answer)
    await switch(hass, fleet, on=True)
    await let_pass(SOON)
    assert state_of(hass, UPDATE) == "unknown"
    # First asked after a minute at the earliest, and again after 54 of them.
    await let_pass(2600, 2600)
    assert aioclient_mock.call_count == 1
    offer(aioclient_mock, "v2.15.0")
    if again > DAY / 2:
        await let_pass(4000, 4000)
        assert aioclient_mock.call_count == 0
    await let_pass(again, again)
    assert state_of(hass, UPDATE) == "on"
    offer(aioclient_mock, **answer)
    await let_pass(DAY, DAY)
    assert aioclient_mock.call_count == 1
    assert state_of(hass, UPDATE) == "on"
    errors = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert [record.name for record in errors] == [LOGGER.name] * 2
    assert all(record.exc_info is None for record in errors)


async def _remove(hass: HomeAssistant, fleet: MockConfigEntry) -> None:
    """Remove the fleet."""
    await hass.config_entries.async_remove(fleet.entry_id)


async def _disable(hass: HomeAssistant, fleet: MockConfigEntry) -> None:
    """Disable the fleet."""
    await hass.config_entries.async_set_disabled_by(
        fleet.entry_id, ConfigEntryDisabler.USER
    )


@pytest.mark.parametrize(
    "switch_off",
    [partial(switch, on=False), _remove, _disable],
    ids=["option", "removed", "disabled"],
)
async def test_switched_off(
    hass: HomeAssistant,
    entity_registry: er.EntityRegistry,
    fleet: MockConfigEntry,
    entry: MockConfigEntry,
    let_pass: Pass,
    aioclient_mock: AiohttpClientMocker,
    switch_off: Callable[[HomeAssistant, MockConfigEntry], Awaitable[None]],
) -> None:
    """Who wants no notices any more has no entity and causes no request."""
    offer(aioclient_mock, "v2.15.0")
    await switch(hass, fleet, on=True)
    await let_pass(SOON)
    asked = aioclient_mock.call_count
    await switch_off(hass, fleet)
    await hass.async_block_till_done()
    assert entity_registry.async_get(UPDATE) is None
    assert hass.states.get(UPDATE) is None
    await hass.config_entries.async_reload(entry.entry_id)
    await let_pass(DAY, DAY)
    assert hass.states.get(UPDATE) is None
    assert aioclient_mock.call_count == asked


async def test_switched_on_again(
    hass: HomeAssistant,
    fleet: MockConfigEntry,
    let_pass: Pass,
    aioclient_mock: AiohttpClientMocker,
) -> None:
    """What was known is known again at once."""
    offer(aioclient_mock, "v2.15.0")
    await switch(hass, fleet, on=True)
    await let_pass(SOON)
    await switch(hass, fleet, on=False)
    await switch(hass, fleet, on=True)
    assert state_of(hass, UPDATE) == "on"


async def test_switched_off_while_another_is_loaded(
    hass: HomeAssistant,
    entity_registry: er.EntityRegistry,
    fleet: MockConfigEntry,
    entry: MockConfigEntry,
    aioclient_mock: AiohttpClientMocker,
) -> None:
    """A miner that is not set up when notices are switched off has none afterwards."""
    offer(aioclient_mock, "v2.15.0")
    await switch(hass, fleet, on=True)
    await hass.config_entries.async_unload(entry.entry_id)
    await switch(hass, fleet, on=False)
    await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    assert entity_registry.async_get(UPDATE) is None


async def test_miner_off_at_the_start(
    hass: HomeAssistant,
    fleet: MockConfigEntry,
    entry: MockConfigEntry,
    miner: FakeMiner,
    let_pass: Pass,
    aioclient_mock: AiohttpClientMocker,
) -> None:
    """The notice comes when it is known whose firmware answers."""
    offer(aioclient_mock, "v2.15.0")
    miner.error = AxeOSTimeoutError()
    known = {k: v for k, v in entry.data.items() if k != CONF_FIRMWARE_FAMILY}
    hass.config_entries.async_update_entry(entry, data=known)
    await hass.config_entries.async_reload(entry.entry_id)
    await switch(hass, fleet, on=True)
    assert hass.states.get(UPDATE) is None
    miner.error = None
    await let_pass(60)
    assert hass.states.get(UPDATE) is not None
    miner.error = AxeOSTimeoutError()
    await hass.config_entries.async_reload(entry.entry_id)
    state = hass.states.get(UPDATE)
    assert state is not None
    assert state.attributes["installed_version"] == "2.12.2"
    await hass.config_entries.async_unload(entry.entry_id)
    hass.config_entries.async_update_entry(
        entry, data={**entry.data, CONF_FIRMWARE_FAMILY: "of the future"}
    )
    er.async_get(hass).async_remove(UPDATE)
    await hass.config_entries.async_setup(entry.entry_id)
    await hass.async_block_till_done()
    assert hass.states.get(UPDATE) is None


async def test_nerdos(
    hass: HomeAssistant,
    fleet: MockConfigEntry,
    miner: FakeMiner,
    let_pass: Pass,
    aioclient_mock: AiohttpClientMocker,
) -> None:
    """Each family of firmware has its own releases."""
    miner.update(deviceModel="NerdQAxe++", hashRate_1d=4000, version="v1.0.36")
    offer(aioclient_mock, "v1.0.37")
    await let_pass(20)
    await switch(hass, fleet, on=True)
    await let_pass(SOON)
    state = hass.states.get(UPDATE)
    assert state is not None
    assert state.state == "on"
    assert state.attributes["title"] == "NerdQAxe firmware"
    (call,) = aioclient_mock.mock_calls
    assert str(call[1]) == NERDOS


async def test_fork_without_releases(
    hass: HomeAssistant,
    fleet: MockConfigEntry,
    miner: FakeMiner,
    let_pass: Pass,
    aioclient_mock: AiohttpClientMocker,
) -> None:
    """There is no notice for firmware whose releases are not known."""
    miner.update(deviceModel="Something else")
    await let_pass(20)
    await switch(hass, fleet, on=True)
    await let_pass(SOON)
    assert hass.states.get(UPDATE) is None
    assert aioclient_mock.call_count == 0
