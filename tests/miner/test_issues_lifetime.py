"""Test how long repair issues last: reloads, restarts, removal, and being ignored."""

import asyncio
from collections.abc import Callable

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import device_registry as dr, issue_registry as ir
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry, flush_store
from pytest_homeassistant_custom_component.typing import WebSocketGenerator

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError, SystemInfo
from custom_components.bitaxe_monitor.const import (
    CONF_EXPECTED_HASHRATE,
    CONF_POLL_INTERVAL,
    DOMAIN,
)
from custom_components.bitaxe_monitor.miner.issue_registry import Issue

from ..conftest import HOST, FakeClient, FakeMiner
from ..support.actions import device_of
from ..support.fleet import add_miners, host
from ..support.issues import (
    add,
    collapse,
    let_another_answer,
    let_refuse,
    raised,
    recover,
)
from ..support.time import pass_time, pass_time_mining


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up."""


async def test_issue_reports_the_present(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    device_registry: dr.DeviceRegistry,
    miner: FakeMiner,
) -> None:
    """A miner is called what the user calls it, and an issue is kept up to date.

    Its title is plain text, all else is Markdown, in which a name is what it is.
    """
    miner.update(version="v2.9.1")
    entry = await add(hass)
    await collapse(hass, freezer, miner)
    device = device_of(hass, entry)
    device_registry.async_update_device(device.id, name_by_user="<b>")
    miner.update(version="v2.9.0")
    await pass_time(hass, freezer, 30)
    assert raised(hass) == {
        Issue.FRAGILE_FIRMWARE: {
            "name": "<b>",
            "miner": r"\<b\>",
            "firmware": "2.9.0",
        }
    }


async def raise_all(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
) -> MockConfigEntry:
    """Let the miner at HOST have as many issues as it can; return its entry."""
    miner = miners[HOST]
    miner.update(version="v2.9.0")
    entry = await add(hass, **{CONF_EXPECTED_HASHRATE: 2000, CONF_POLL_INTERVAL: 30})
    await collapse(hass, freezer, miner)
    await pass_time_mining(hass, freezer, miners, 630)
    let_refuse(miner)
    await pass_time(hass, freezer, 240)
    assert raised(hass).keys() == {
        Issue.EXPECTED_HASHRATE,
        Issue.FRAGILE_FIRMWARE,
        Issue.REFUSED,
    }
    return entry


@pytest.mark.parametrize("is_removed", [False, True], ids=["unloaded", "removed"])
async def test_nothing_is_left(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    issue_registry: ir.IssueRegistry,
    miners: dict[str, FakeMiner],
    miner: FakeMiner,
    *,
    is_removed: bool,
) -> None:
    """Issues go with the entry that they are of."""
    entry = await raise_all(hass, freezer, miners)
    if is_removed:
        await hass.config_entries.async_remove(entry.entry_id)
    else:
        await hass.config_entries.async_unload(entry.entry_id)
    assert not issue_registry.issues


async def test_reload(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """What is still true after a reload is there at once."""
    miner.update(version="v2.9.0")
    entry = await add(hass)
    await collapse(hass, freezer, miner)
    await hass.config_entries.async_reload(entry.entry_id)
    assert raised(hass).keys() == {Issue.FRAGILE_FIRMWARE}
    let_refuse(miner)
    await hass.config_entries.async_reload(entry.entry_id)
    await pass_time(hass, freezer, 30)
    assert raised(hass).keys() == {Issue.REFUSED}


async def test_ignored_stays_ignored(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    issue_registry: ir.IssueRegistry,
    miners: dict[str, FakeMiner],
    miner: FakeMiner,
) -> None:
    """What the user ignores does not come back with a reload, but goes with the cause.

    When it is true once more, that is another matter. Removal forgets all.
    """
    entry = await raise_all(hass, freezer, miners)
    for _, issue_id in list(issue_registry.issues):
        ir.async_ignore_issue(hass, DOMAIN, issue_id, ignore=True)
    await hass.config_entries.async_reload(entry.entry_id)
    await pass_time_mining(hass, freezer, miners, 60)
    assert raised(hass) == {}
    assert len(issue_registry.issues) == 3

    recover(miner)
    miner.update(version="v2.10.0")
    await pass_time_mining(hass, freezer, miners, 120)
    miner.update(version="v2.9.0")
    let_refuse(miner)
    await hass.config_entries.async_reload(entry.entry_id)
    await pass_time(hass, freezer, 30)
    assert raised(hass).keys() == {Issue.REFUSED}

    await hass.config_entries.async_remove(entry.entry_id)
    assert not issue_registry.issues


async def test_ignored_goes_with_the_setting(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    issue_registry: ir.IssueRegistry,
    miners: dict[str, FakeMiner],
    miner: FakeMiner,
) -> None:
    """Who no longer sets an expected hashrate has nothing to ignore any more."""
    entry = await add(hass, **{CONF_EXPECTED_HASHRATE: 2000})
    await pass_time_mining(hass, freezer, miners, 600)
    ((_, issue_id),) = issue_registry.issues
    ir.async_ignore_issue(hass, DOMAIN, issue_id, ignore=True)
    hass.config_entries.async_update_entry(entry, options={})
    await hass.config_entries.async_reload(entry.entry_id)
    assert not issue_registry.issues


@pytest.mark.usefixtures("hass_storage")
async def test_restart(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    issue_registry: ir.IssueRegistry,
    miners: dict[str, FakeMiner],
    miner: FakeMiner,
) -> None:
    """After a restart issues come back when they are found to be true, not before."""
    entry = await raise_all(hass, freezer, miners)
    recover(miner)
    await pass_time_mining(hass, freezer, miners, 120)
    fragile = f"{Issue.FRAGILE_FIRMWARE}_{entry.entry_id}"
    ir.async_ignore_issue(hass, DOMAIN, fragile, ignore=True)

    await flush_store(issue_registry._store)
    await issue_registry.async_load()
    assert len(issue_registry.issues) == 2
    assert raised(hass) == {}
    await hass.config_entries.async_reload(entry.entry_id)
    found = issue_registry.async_get_issue(DOMAIN, fragile)
    assert found
    assert found.active
    assert found.dismissed_version is not None
    assert raised(hass) == {}
    await pass_time_mining(hass, freezer, miners, 600)
    assert raised(hass).keys() == {Issue.EXPECTED_HASHRATE}


@pytest.mark.parametrize(
    "begin",
    [let_another_answer, lambda miner: miner.update(uptimeSeconds=5)],
    ids=["failed", "answered"],
)
async def test_late_answer(
    hass: HomeAssistant,
    miner: FakeMiner,
    monkeypatch: pytest.MonkeyPatch,
    begin: Callable[[FakeMiner], None],
) -> None:
    """An answer that comes when the entry is unloaded raises nothing any more."""
    entry = await add(hass)
    may_answer = asyncio.Event()
    answer = FakeClient.get_system_info

    async def answer_late(client: FakeClient) -> SystemInfo:
        await may_answer.wait()
        return await answer(client)

    monkeypatch.setattr(FakeClient, "get_system_info", answer_late)
    begin(miner)
    poll = hass.async_create_task(entry.runtime_data.async_refresh())
    await asyncio.sleep(0)
    await hass.config_entries.async_unload(entry.entry_id)
    may_answer.set()
    await poll
    assert miner.polls == 2
    assert raised(hass) == {}


async def test_each_miner_has_its_own(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    issue_registry: ir.IssueRegistry,
    miners: dict[str, FakeMiner],
) -> None:
    """What becomes of one miner does not touch the issues of another."""
    entries = add_miners(hass, miners)
    for number in (0, 1):
        let_refuse(miners[host(number)])
    assert await async_setup_component(hass, DOMAIN, {})
    await hass.async_block_till_done()
    await pass_time(hass, freezer, 30)
    assert set(issue_registry.issues) == {
        (DOMAIN, f"refused_{entry.entry_id}") for entry in entries[:2]
    }
    await hass.config_entries.async_remove(entries[0].entry_id)
    miners[host(2)].error = AxeOSConnectionError()
    await pass_time(hass, freezer, 60)
    assert set(issue_registry.issues) == {(DOMAIN, f"refused_{entries[1].entry_id}")}


async def test_the_page_can_read_them(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    hass_ws_client: WebSocketGenerator,
    miners: dict[str, FakeMiner],
    miner: FakeMiner,
) -> None:
    """Issues are reported as the page of repairs wants them."""
    assert await async_setup_component(hass, "repairs", {})
    entry = await raise_all(hass, freezer, miners)
    client = await hass_ws_client(hass)
    await client.send_json_auto_id({"type": "repairs/list_issues"})
    answer = await client.receive_json()
    assert {
        issue["issue_id"]: (issue["translation_key"], issue["is_fixable"])
        for issue in answer["result"]["issues"]
    } == {
        f"{issue}_{entry.entry_id}": (issue, True)
        for issue in (Issue.EXPECTED_HASHRATE, Issue.FRAGILE_FIRMWARE, Issue.REFUSED)
    }
