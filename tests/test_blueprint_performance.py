"""Test the blueprint that sends a message about a drop of performance."""

from collections.abc import Awaitable, Callable
from typing import Any, Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.const import DOMAIN

from .conftest import FakeMiner, set_up
from .support.blueprints import Message, devices_of, let_pass, use_blueprint
from .support.performance import learned

type Wait = Callable[[int], Awaitable[None]]

LEVEL: Final = 1072.0  # GH/s
LOW: Final = 0.9 * LEVEL


@pytest.fixture
def wait(hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner) -> Wait:
    """Return what lets seconds pass, in which the miner finds shares."""

    async def wait(seconds: int) -> None:
        for share in range(0, seconds, 30):
            miner.update(sharesAccepted=share + 1000)
            await let_pass(hass, freezer, 30)

    return wait


@pytest.fixture
async def messages(
    hass: HomeAssistant,
    hass_storage: dict[str, Any],
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    entry: MockConfigEntry,
    wait: Wait,
) -> list[Message]:
    """Return the messages about a miner whose level is known."""
    freezer.move_to("2026-11-22T11:45:00+00:00")
    key = f"{DOMAIN}.{entry.entry_id}"
    settings = (525.0, 1150.0, "auto", "v2.12.2")
    data = {"performance_drop": learned(LEVEL, settings)}
    hass_storage[key] = {"version": 1, "key": key, "data": data}
    miner.update(hashRate=LEVEL)
    await set_up(hass, entry)
    messages = await use_blueprint(
        hass, "performance_drop", miners=devices_of(hass, entry)
    )
    await wait(60)
    return messages


async def test_dropped_and_recovered(
    hass: HomeAssistant,
    miner: FakeMiner,
    entry: MockConfigEntry,
    messages: list[Message],
    wait: Wait,
) -> None:
    """A drop that lasts is reported once with its size, and so is its end."""
    miner.update(hashRate=LOW)
    await wait(300)
    assert messages == []
    await wait(120)
    dropped = Message(
        "Gamma: performance has dropped",
        "It has hashed 10.0 % less than before for 5 minutes 55 seconds.",
    )
    assert messages == [dropped]
    assert await hass.config_entries.async_reload(entry.entry_id)
    await wait(180)
    miner.update(hashRate=LEVEL)
    await wait(300)
    (recovered,) = messages[1:]
    assert recovered == Message(
        "Gamma: performance has recovered",
        "It hashed 10.0 % less than before for 14 minutes 25 seconds.",
    )


async def test_soon_over(miner: FakeMiner, messages: list[Message], wait: Wait) -> None:
    """A drop that is soon over is not reported, and neither is its end."""
    miner.update(hashRate=LOW)
    await wait(90)
    miner.update(hashRate=1.05 * LEVEL)
    await wait(600)
    assert messages == []
