"""Test the repair of an expected hashrate that does not fit its miner."""

from http import HTTPStatus
from typing import Any

from aiohttp.test_utils import TestClient
from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.bitaxe_monitor.const import (
    CONF_EXPECTED_HASHRATE,
    CONF_UPDATE_INTERVAL,
    DOMAIN,
)
from custom_components.bitaxe_monitor.miner.issues import Issue

from .conftest import FakeMiner
from .support.issues import add, raised
from .support.states import state_of
from .support.texts import text
from .support.time import pass_time_mining

FIX = "/api/repairs/issues/fix"


@pytest.fixture
async def entry(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    miner: FakeMiner,
) -> MockConfigEntry:
    """Return the entry of a Gamma (1071 GH/s) of which 2000 GH/s are expected."""
    assert await async_setup_component(hass, "repairs", {})
    miner.update(expectedHashrate=1071.04)
    entry = await add(hass, **{CONF_EXPECTED_HASHRATE: 2000, CONF_UPDATE_INTERVAL: 7})
    await pass_time_mining(hass, freezer, miners, 600)
    assert raised(hass).keys() == {Issue.EXPECTED_HASHRATE}
    return entry


@pytest.fixture
async def page(
    hass: HomeAssistant, hass_client: ClientSessionGenerator, entry: MockConfigEntry
) -> TestClient[Any, Any]:
    """Return what talks to Home Assistant as the page does."""
    return await hass_client()


async def begin(page: TestClient[Any, Any], entry: MockConfigEntry) -> dict[str, Any]:
    """Begin to repair; return the form."""
    answer = await page.post(
        FIX,
        json={
            "handler": DOMAIN,
            "issue_id": f"{Issue.EXPECTED_HASHRATE}_{entry.entry_id}",
        },
    )
    assert answer.status == HTTPStatus.OK
    form: dict[str, Any] = await answer.json()
    assert form["type"] == "form"
    return form


async def submit(
    hass: HomeAssistant,
    page: TestClient[Any, Any],
    form: dict[str, Any],
    values: dict[str, Any],
) -> dict[str, Any]:
    """Send the form and let what follows from it happen."""
    answer = await page.post(f"{FIX}/{form['flow_id']}", json=values)
    await hass.async_block_till_done()
    result: dict[str, Any] = await answer.json()
    return result


async def test_form(page: TestClient[Any, Any], entry: MockConfigEntry) -> None:
    """The form suggests what the firmware expects, and has its texts."""
    form = await begin(page, entry)
    (field,) = form["data_schema"]
    assert field["name"] == CONF_EXPECTED_HASHRATE
    assert field["description"] == {"suggested_value": 1071.0}
    assert not field["required"]
    texts = text("issues", Issue.EXPECTED_HASHRATE, "fix_flow", "step", form["step_id"])
    assert texts["data"].keys() == texts["data_description"].keys() == {field["name"]}


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ({CONF_EXPECTED_HASHRATE: 1071.0}, "1071.0"),
        ({CONF_EXPECTED_HASHRATE: 950}, "950.0"),
        ({}, "1071.0"),
    ],
    ids=["suggested", "another", "follow the firmware"],
)
async def test_repair(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    entry: MockConfigEntry,
    page: TestClient[Any, Any],
    values: dict[str, Any],
    shown: str,
) -> None:
    """The miner is measured against what was entered, at once, and all is well."""
    before, coordinator = dict(entry.options), entry.runtime_data
    result = await submit(hass, page, await begin(page, entry), values)
    assert result["type"] == "create_entry"
    assert raised(hass) == {}
    del before[CONF_EXPECTED_HASHRATE]
    assert entry.options == before | values
    assert entry.state is ConfigEntryState.LOADED
    assert entry.runtime_data is not coordinator
    assert state_of(hass, "sensor.gamma_expected_hashrate") == shown
    await pass_time_mining(hass, freezer, miners, 700)
    assert raised(hass) == {}


@pytest.mark.parametrize("value", [0, 1_000_001, "much"])
async def test_impossible_hashrate(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    page: TestClient[Any, Any],
    value: object,
) -> None:
    """What no miner could do is refused, and the issue stays."""
    form = await begin(page, entry)
    await submit(hass, page, form, {CONF_EXPECTED_HASHRATE: value})
    assert entry.options[CONF_EXPECTED_HASHRATE] == 2000
    assert raised(hass).keys() == {Issue.EXPECTED_HASHRATE}


async def test_still_implausible(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    entry: MockConfigEntry,
    page: TestClient[Any, Any],
) -> None:
    """Who enters another figure that does not fit is told so again."""
    form = await begin(page, entry)
    await submit(hass, page, form, {CONF_EXPECTED_HASHRATE: 3000})
    assert raised(hass) == {}
    await pass_time_mining(hass, freezer, miners, 700)
    assert raised(hass)[Issue.EXPECTED_HASHRATE]["expected"] == "3000"


async def test_miner_is_removed_meanwhile(
    hass: HomeAssistant, entry: MockConfigEntry, page: TestClient[Any, Any]
) -> None:
    """A form that is sent when its miner is gone says so."""
    form = await begin(page, entry)
    await hass.config_entries.async_remove(entry.entry_id)
    result = await submit(hass, page, form, {CONF_EXPECTED_HASHRATE: 1000})
    assert result["type"] == "abort"
    reasons = text("issues", Issue.EXPECTED_HASHRATE, "fix_flow", "abort")
    assert reasons.keys() == {result["reason"]}


async def test_miner_is_disabled_meanwhile(
    hass: HomeAssistant, entry: MockConfigEntry, page: TestClient[Any, Any]
) -> None:
    """A form that is sent when its miner is not set up changes what it will be."""
    form = await begin(page, entry)
    await hass.config_entries.async_unload(entry.entry_id)
    await submit(hass, page, form, {CONF_EXPECTED_HASHRATE: 1000})
    assert entry.options[CONF_EXPECTED_HASHRATE] == 1000
