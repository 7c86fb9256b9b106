"""Time that passes in a test."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_fire_time_changed,
)

from ..conftest import FakeMiner, set_up


async def pass_time(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    seconds: float,
    step: float = 5,
    *,
    before_step: Callable[[], object] = lambda: None,
) -> None:
    """Let seconds pass, in steps that are no longer than what a poll waits for."""
    for _ in range(round(seconds / step)):
        freezer.tick(timedelta(seconds=step))
        before_step()
        async_fire_time_changed(hass)
        await hass.async_block_till_done(wait_background_tasks=True)


async def pass_time_mining(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: Mapping[str, FakeMiner],
    seconds: float,
) -> None:
    """Let seconds pass in which miners find shares: those that find none hang."""

    def find_shares() -> None:
        for miner in miners.values():
            found = miner.answer.get("sharesAccepted", 0)
            assert isinstance(found, int)
            miner.update(sharesAccepted=found + 1)

    await pass_time(hass, freezer, seconds, before_step=find_shares)


async def restart(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    entry: MockConfigEntry,
    seconds: float,
) -> None:
    """Unload an entry and set it up again after a while."""
    assert await hass.config_entries.async_unload(entry.entry_id)
    freezer.tick(seconds)
    await set_up(hass, entry)
