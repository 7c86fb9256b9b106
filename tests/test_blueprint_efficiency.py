"""Test the blueprint that reports low efficiency and recovery."""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
import pytest

from custom_components.bitaxe_monitor.const import DOMAIN

from .conftest import FakeMiner
from .support.blueprints import Message, devices_of, let_pass, use_blueprint
from .support.fleet import host, set_up_miners
from .support.states import state_of

type Wait = Callable[[int], Awaitable[None]]

LOW: Final = "binary_sensor.miner_1_low_efficiency"


@pytest.fixture
def wait(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> Wait:
    """Return what lets seconds pass."""
    return partial(let_pass, hass, freezer)


@pytest.fixture
async def messages(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    wait: Wait,
) -> list[Message]:
    """Return the messages about two of three miners that have done well.

    It is 12:00.
    """
    await hass.config.async_set_time_zone("UTC")
    freezer.move_to("2026-11-22T11:45:00+00:00")
    entries = await set_up_miners(hass, miners)
    messages = await use_blueprint(
        hass, "low_efficiency", miners=devices_of(hass, *entries[:2])
    )
    await wait(900)
    return messages


async def test_low_and_recovered(
    hass: HomeAssistant,
    miners: dict[str, FakeMiner],
    messages: list[Message],
    wait: Wait,
) -> None:
    """Low efficiency is reported once when it has lasted, and that it has recovered."""
    miners[host(1)].update(hashRate=300)
    miners[host(2)].update(hashRate=300)
    await wait(500)
    assert state_of(hass, LOW) == "on"
    assert messages == []
    await wait(700)
    low = Message(
        "Miner 1: low efficiency",
        "It has hashed less than it should since 12:03: 84.8 % over 10 minutes.",
    )
    assert messages == [low]
    miners[host(1)].update(hashRate=500)
    await wait(600)
    recovered = Message(
        "Miner 1: efficiency has recovered",
        "It hashed less than it should for 23 minutes.",
    )
    assert messages == [low, recovered]


async def test_soon_over(
    hass: HomeAssistant,
    miners: dict[str, FakeMiner],
    messages: list[Message],
    wait: Wait,
) -> None:
    """Low efficiency that is soon over is not reported, and neither is its end."""
    miners[host(1)].update(hashRate=300)
    await wait(300)
    assert state_of(hass, LOW) == "on"
    miners[host(1)].update(hashRate=900)
    await wait(300)
    assert state_of(hass, LOW) == "off"
    await wait(600)
    assert messages == []


async def test_pause(
    miners: dict[str, FakeMiner], messages: list[Message], wait: Wait
) -> None:
    """A miner that is paused has not recovered."""
    miners[host(1)].update(hashRate=300)
    await wait(600)
    assert len(messages) == 1
    miners[host(1)].update(miningPaused=True, hashRate=0)
    await wait(600)
    assert len(messages) == 1


async def test_reload(
    hass: HomeAssistant,
    miners: dict[str, FakeMiner],
    messages: list[Message],
    wait: Wait,
) -> None:
    """Nothing is reported again after a reload, but the recovery still is."""
    miners[host(1)].update(hashRate=300)
    await wait(600)
    entry = next(
        entry
        for entry in hass.config_entries.async_entries(DOMAIN)
        if entry.title == "Miner 1"
    )
    assert await hass.config_entries.async_reload(entry.entry_id)
    await wait(600)
    assert len(messages) == 1
    miners[host(1)].update(hashRate=500)
    await wait(600)
    (recovered,) = messages[1:]
    assert recovered == Message(
        "Miner 1: efficiency has recovered",
        "It hashed less than it should for 23 minutes.",
    )
