"""Test what users see of somebody else who is paid."""

from collections.abc import Iterator
from http import HTTPStatus
import json
import logging
from typing import Any, Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.diagnostics import (
    async_get_config_entry_diagnostics,
)
from custom_components.bitaxe_monitor.miner.issue_registry import Issue
from simulator.values import JsonObject

from .conftest import FakeMiner, set_up
from .support.events import reload, reported_by
from .support.issues import raised
from .support.simulated import SimulatedHome, simulated_home
from .support.states import state_of
from .support.time import pass_time

SENSOR: Final = "binary_sensor.gamma_payout_changed"
CANARY: Final = "canary"
THIEF: Final = f"bc1q{CANARY}0000000000000000000000thief"
FIX: Final = "/api/repairs/issues/fix"
STOLEN: Final = ("payout_changed", {"pool": "primary", "sign": "user"})


@pytest.fixture
async def home(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    entry: MockConfigEntry,
    miner: FakeMiner,
) -> MockConfigEntry:
    """Return the entry of a miner that has an owner."""
    assert await async_setup_component(hass, "repairs", {})
    miner.update(stratumUser=f"bc1q{CANARY}0000000000000000000000owner.attic")
    await set_up(hass, entry)
    await pass_time(hass, freezer, 5)
    assert state_of(hass, SENSOR) == "off"
    return entry


async def test_stolen(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    home: MockConfigEntry,
    miner: FakeMiner,
) -> None:
    """Another user is reported once, and a problem until it is the owner again."""
    reported = reported_by(hass)
    miner.update(stratumUser=THIEF)
    await pass_time(hass, freezer, 15)
    assert reported == [STOLEN]
    assert state_of(hass, SENSOR) == "on"
    assert raised(hass).keys() == {Issue.PAYOUT_CHANGED}
    issue = ir.async_get(hass).async_get_issue(
        DOMAIN, f"{Issue.PAYOUT_CHANGED}_{home.entry_id}"
    )
    assert issue is not None
    assert issue.severity is ir.IssueSeverity.CRITICAL

    await reload(hass, home)
    await pass_time(hass, freezer, 15)
    assert state_of(hass, SENSOR) == "on"
    assert reported == [STOLEN]

    miner.update(stratumUser=f"bc1q{CANARY}0000000000000000000000owner")
    await pass_time(hass, freezer, 15)
    assert state_of(hass, SENSOR) == "off"
    assert raised(hass) == {}


async def test_mine(
    hass: HomeAssistant,
    hass_client: ClientSessionGenerator,
    freezer: FrozenDateTimeFactory,
    home: MockConfigEntry,
    miner: FakeMiner,
) -> None:
    """Who says that it is his ends the problem, by the end of the address."""
    page = await hass_client()
    miner.update(stratumUser=THIEF)
    await pass_time(hass, freezer, 15)
    issue_id = f"{Issue.PAYOUT_CHANGED}_{home.entry_id}"
    answer = await page.post(FIX, json={"handler": DOMAIN, "issue_id": issue_id})
    assert answer.status == HTTPStatus.OK
    form = await answer.json()
    assert form["step_id"] == "payout"
    assert form["description_placeholders"] == {"ending": "…hief"}
    answer = await page.post(f"{FIX}/{form['flow_id']}", json={})
    assert (await answer.json())["type"] == "create_entry"
    await pass_time(hass, freezer, 15)
    assert state_of(hass, SENSOR) == "off"
    assert raised(hass) == {}


@pytest.mark.parametrize("is_removed", [True, False], ids=["removed", "not set up"])
async def test_nobody_to_ask_about(
    hass: HomeAssistant,
    hass_client: ClientSessionGenerator,
    freezer: FrozenDateTimeFactory,
    home: MockConfigEntry,
    miner: FakeMiner,
    is_removed: bool,  # noqa: FBT001 - a parameter
) -> None:
    """A miner that has gone meanwhile is asked about no more."""
    page = await hass_client()
    miner.update(stratumUser=THIEF)
    await pass_time(hass, freezer, 15)
    issue_id = f"{Issue.PAYOUT_CHANGED}_{home.entry_id}"
    answer = await page.post(FIX, json={"handler": DOMAIN, "issue_id": issue_id})
    form = await answer.json()
    if is_removed:
        await hass.config_entries.async_remove(home.entry_id)
    else:
        await hass.config_entries.async_unload(home.entry_id)
    answer = await page.post(f"{FIX}/{form['flow_id']}", json={})
    result = await answer.json()
    assert result["type"] == "abort"
    assert result["reason"] == ("miner_removed" if is_removed else "miner_not_set_up")


async def test_chosen_here(hass: HomeAssistant) -> None:
    """A pool that is chosen in Home Assistant is no theft, whoever it pays."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.pass_time(60)
        _fill(home, 4, "alice")
        await home.pass_time(60)
        await home.coordinator.wishes.use_pool(4)
        await home.pass_time(300)
        assert home.miner.pool is not None
        assert home.miner.pool.host == "third.example.org"
        assert state_of(hass, "binary_sensor.rig_payout_changed") == "off"


async def test_chosen_by_another_hand(hass: HomeAssistant) -> None:
    """The same pool is a problem if somebody else puts it in."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        await home.set_up()
        await home.pass_time(60)
        _fill(home, 0, "alice")
        await home.pass_time(300)
        assert state_of(hass, "binary_sensor.rig_payout_changed") == "on"


def _fill(home: SimulatedHome, slot: int, user: str) -> None:
    """Let a miner have a pool in a slot, by another hand."""
    record: JsonObject = {
        "stratumURL": "third.example.org",
        "stratumPort": 3333,
        "stratumUser": user,
    }
    home.miner.link.write(home.miner.now, slot, record)
    home.miner.reboot()


async def test_nothing_leaks(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    freezer: FrozenDateTimeFactory,
    caplog: pytest.LogCaptureFixture,
    home: MockConfigEntry,
    miner: FakeMiner,
) -> None:
    """No part of an address is in what is shown, reported, logged or kept."""
    caplog.set_level(logging.DEBUG)
    events: list[dict[str, Any]] = []

    @callback
    def note(event: Event[Any]) -> None:
        events.append(event.as_dict() | {"context": None, "time_fired": None})

    hass.bus.async_listen("*", note)
    miner.update(stratumUser=THIEF, fallbackStratumUser=f"{CANARY}-name")
    await pass_time(hass, freezer, 15)
    found = {
        "answer": json.dumps(miner.answer),
        "states": json.dumps(
            [state.as_dict() for state in hass.states.async_all()], default=str
        ),
        "events": json.dumps(events, default=str),
        "log": caplog.text,
        "diagnostics": json.dumps(
            await async_get_config_entry_diagnostics(hass, home), default=str
        ),
        "issues": json.dumps(
            [issue.to_json() for issue in ir.async_get(hass).issues.values()],
            default=str,
        ),
    }
    assert await hass.config_entries.async_unload(home.entry_id)
    found["store"] = json.dumps(hass_storage)
    assert state_of(hass, SENSOR) == "unavailable"
    assert set(_with_canary(found)) == {"answer"}
    assert "payout_changed" in found["states"]
    assert '"owners"' in found["store"]


def _with_canary(found: dict[str, str]) -> Iterator[str]:
    """Yield where something of an address is."""
    for where, text in found.items():
        if CANARY in text or "hief" in text:
            yield where
