"""Test which samples polls leave for the live charts."""

import asyncio
from math import isnan
from time import time
from typing import Any
from unittest.mock import Mock, patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigEntryDisabler, ConfigEntryState
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ConfigEntryNotReady
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError, SystemInfo
from custom_components.bitaxe_monitor.const import CONF_UPDATE_INTERVAL
from custom_components.bitaxe_monitor.miner.live import LONGEST_SPAN, async_live_samples
from custom_components.bitaxe_monitor.miner.store import MinerStore

from .conftest import FakeClient, FakeMiner, miner_entry, set_up
from .support.time import pass_time


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up."""


def columns(hass: HomeAssistant, entry: MockConfigEntry) -> dict[str, list[Any]]:
    """Return the samples of the last hour; NaN is None."""
    samples = async_live_samples(hass, entry.entry_id).columns(LONGEST_SPAN)
    return {
        name: [None if value is None or isnan(value) else value for value in column]
        for name, column in samples.items()
    }


async def test_every_poll_is_a_sample(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """Samples come with the polls, however seldom states are written."""
    entry = miner_entry(options={CONF_UPDATE_INTERVAL: 300})
    entry.add_to_hass(hass)
    await set_up(hass, entry)
    listener = Mock()
    async_live_samples(hass, entry.entry_id).async_listen(listener)
    hashrates = iter(range(1001, 1010))
    await pass_time(
        hass, freezer, 25, before_step=lambda: miner.update(hashRate=next(hashrates))
    )
    reported = [call.args[0] for call in listener.call_args_list]
    assert [sample["hashrate"] for sample in reported] == [1001, 1002, 1003, 1004, 1005]
    samples = columns(hass, entry)
    assert samples["hashrate"] == [1072.24, 1001, 1002, 1003, 1004, 1005]
    assert samples["expected"] == [1071] * 6
    assert samples["deviation"] == [1.24, -70, -69, -68, -67, -66]
    assert samples["efficiency"][1] == round(100 * 1001 / 1071, 2)
    assert samples["online"] == samples["mining"] == [True] * 6
    assert samples["time"] == pytest.approx(
        [time() - seconds for seconds in (25, 20, 15, 10, 5, 0)], abs=0.01
    )


async def test_paused(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """A paused miner is compared with nothing."""
    miner.update(miningPaused=True, hashRate=0)
    await pass_time(hass, freezer, 5)
    samples = columns(hass, loaded)
    assert samples["efficiency"][-1] is samples["deviation"][-1] is None
    assert samples["hashrate"][-1] == 0
    assert samples["expected"][-1] == 1071
    assert samples["online"][-1] is True
    assert samples["mining"][-1] is False


async def test_offline(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """Single misses leave nothing; going offline leaves one sample without figures."""
    miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 15)
    assert columns(hass, loaded)["online"] == [True]
    await pass_time(hass, freezer, 300)
    samples = columns(hass, loaded)
    assert samples["online"] == [True, False]
    assert samples["mining"] == [True, None]
    assert samples["hashrate"] == [1072.24, None]
    assert samples["expected"] == [1071, None]
    miner.error = None
    await pass_time(hass, freezer, 60)
    assert columns(hass, loaded)["online"][:3] == [True, False, True]


async def test_wrong_miner(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """Another miner's figures are not drawn."""
    miner.update(macAddr="02:00:5e:00:00:01")
    await pass_time(hass, freezer, 5)
    assert columns(hass, loaded)["hashrate"] == [1072.24, None]


async def test_reload(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, loaded: MockConfigEntry
) -> None:
    """A reload is no outage: what was before it stays, and so do those who listen."""
    listener = Mock()
    async_live_samples(hass, loaded.entry_id).async_listen(listener)
    await pass_time(hass, freezer, 10)
    assert await hass.config_entries.async_reload(loaded.entry_id)
    await pass_time(hass, freezer, 5)
    assert columns(hass, loaded)["online"] == [True] * 5
    assert listener.call_count == 4


async def test_disabled(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, loaded: MockConfigEntry
) -> None:
    """A miner that is disabled is offline to its charts until it is enabled again."""
    entries = hass.config_entries
    by_user = ConfigEntryDisabler.USER
    await entries.async_set_disabled_by(loaded.entry_id, by_user)
    assert columns(hass, loaded)["online"] == [True, False]
    await pass_time(hass, freezer, 60)
    await entries.async_set_disabled_by(loaded.entry_id, None)
    assert columns(hass, loaded)["online"] == [True, False, True]


async def test_unreadable_file(hass: HomeAssistant, loaded: MockConfigEntry) -> None:
    """A miner that cannot be set up again for now is offline to its charts."""
    with patch.object(MinerStore, "async_load", side_effect=ConfigEntryNotReady):
        await hass.config_entries.async_reload(loaded.entry_id)
    assert loaded.state is ConfigEntryState.SETUP_RETRY
    assert columns(hass, loaded)["online"] == [True, False]


@pytest.mark.parametrize(
    "error", [None, AxeOSConnectionError()], ids=["answer", "error"]
)
async def test_late_answer(
    hass: HomeAssistant,
    miner: FakeMiner,
    loaded: MockConfigEntry,
    error: AxeOSConnectionError | None,
) -> None:
    """What a poll from before a reload ends with does not come between later ones."""
    is_answered = asyncio.Event()
    get_system_info = FakeClient.get_system_info

    async def get_late(client: FakeClient) -> SystemInfo:
        await is_answered.wait()
        miner.error = error
        return await get_system_info(client)

    with patch.object(FakeClient, "get_system_info", get_late):
        poll = hass.async_create_task(loaded.runtime_data.async_refresh())
        await asyncio.sleep(0)
    loaded.runtime_data.last_update_success = not error  # so that no miss is borne
    await hass.config_entries.async_reload(loaded.entry_id)
    assert columns(hass, loaded)["online"] == [True, True]
    is_answered.set()
    await poll
    assert columns(hass, loaded)["online"] == [True, True]


async def test_removed(hass: HomeAssistant, loaded: MockConfigEntry) -> None:
    """Nothing is kept of a miner that is removed."""
    assert len(async_live_samples(hass, loaded.entry_id)) == 1
    await hass.config_entries.async_remove(loaded.entry_id)
    assert len(async_live_samples(hass, loaded.entry_id)) == 0
