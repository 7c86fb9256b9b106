"""Time that passes in a test."""

from collections.abc import Callable
from datetime import timedelta

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from pytest_homeassistant_custom_component.common import async_fire_time_changed


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
