"""Test the blueprint that reports outages and their ends."""

from collections.abc import Awaitable, Callable
from functools import partial

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import AxeOSTimeoutError

from .conftest import FakeMiner
from .support.blueprints import Message, devices_of, let_pass, use_blueprint
from .support.fleet import host, set_up_miners

type Wait = Callable[[int], Awaitable[None]]


@pytest.fixture
async def miner_entries(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miners: dict[str, FakeMiner]
) -> list[MockConfigEntry]:
    """Return the entries of two miners that are reported; a third one is not.

    It is 21:50.
    """
    await hass.config.async_set_time_zone("UTC")
    freezer.move_to("2026-11-22T21:50:00+00:00")
    return (await set_up_miners(hass, miners))[:2]


@pytest.fixture
def wait(hass: HomeAssistant, freezer: FrozenDateTimeFactory) -> Wait:
    """Return what lets seconds pass."""
    return partial(let_pass, hass, freezer)


async def _use(
    hass: HomeAssistant, entries: list[MockConfigEntry], **inputs: object
) -> list[Message]:
    """Use the blueprint for miners."""
    return await use_blueprint(
        hass, "offline_and_back", miners=devices_of(hass, *entries), **inputs
    )


def _switch(miners: dict[str, FakeMiner], number: int, *, on: bool) -> None:
    """Switch a miner on or off."""
    miners[host(number)].error = None if on else AxeOSTimeoutError()


async def test_an_outage(
    hass: HomeAssistant,
    miners: dict[str, FakeMiner],
    miner_entries: list[MockConfigEntry],
    wait: Wait,
) -> None:
    """An outage is reported once when it has lasted, and its end with its duration."""
    messages = await _use(hass, miner_entries)
    await wait(300)
    _switch(miners, 0, on=False)
    await wait(300)
    assert messages == []  # it went offline 35 s later
    await wait(60)
    offline = Message("Miner 0 is offline", "It has not answered since 21:55.")
    assert messages == [offline]
    await wait(1200)
    assert messages == [offline]
    _switch(miners, 0, on=True)
    await wait(60)
    back = Message(
        "Miner 0 is back", "It was offline for 25 minutes 30 seconds, until 22:21."
    )
    assert messages == [offline, back]


async def test_short_outages(
    hass: HomeAssistant,
    miners: dict[str, FakeMiner],
    miner_entries: list[MockConfigEntry],
    wait: Wait,
) -> None:
    """Outages that are soon over are not reported, and neither are their ends."""
    messages = await _use(hass, miner_entries)
    for _ in range(3):
        _switch(miners, 0, on=False)
        await wait(200)
        _switch(miners, 0, on=True)
        await wait(200)
    assert messages == []


async def test_several_miners(
    hass: HomeAssistant,
    miners: dict[str, FakeMiner],
    miner_entries: list[MockConfigEntry],
    wait: Wait,
) -> None:
    """Outages at a time are reported one by one, and only those that were asked for."""
    messages = await _use(hass, miner_entries)
    for number in range(3):
        _switch(miners, number, on=False)
    await wait(400)
    for number in range(3):
        _switch(miners, number, on=True)
    await wait(60)
    assert sorted(message.title for message in messages) == [
        "Miner 0 is back",
        "Miner 0 is offline",
        "Miner 1 is back",
        "Miner 1 is offline",
    ]


@pytest.mark.parametrize(
    ("now", "quiet_from", "quiet_until"),
    [
        ("21:48", "21:55", "22:05"),
        ("23:48", "23:55", "00:05"),
        ("23:48", "21:00", "00:05"),
    ],
    ids=["evening", "over midnight", "longer"],
)
async def test_quiet_hours(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    miner_entries: list[MockConfigEntry],
    *,
    now: str,
    quiet_from: str,
    quiet_until: str,
) -> None:
    """What happens in quiet hours is reported when they are over, as it is then.

    Of an outage that ended meanwhile only the end is reported.
    """
    freezer.move_to(f"2026-11-22T{now}:00+00:00")
    wait = partial(let_pass, hass, freezer)
    messages = await _use(
        hass, miner_entries, quiet_from=quiet_from, quiet_until=quiet_until
    )
    await wait(120)
    _switch(miners, 0, on=False)  # in quiet hours it will have been 5 minutes
    _switch(miners, 1, on=False)
    await wait(720)
    _switch(miners, 1, on=True)
    while dt_util.now().strftime("%H:%M") != quiet_until:
        assert messages == []
        await wait(5)
    offline, back = messages
    assert offline.title == "Miner 0 is offline"
    assert back.title == "Miner 1 is back"
    assert back.message.startswith("It was offline for 11 minutes 30 seconds")
    _switch(miners, 0, on=True)
    await wait(60)
    assert [message.title for message in messages[2:]] == ["Miner 0 is back"]


async def test_outages_in_quiet_hours(
    hass: HomeAssistant,
    miners: dict[str, FakeMiner],
    miner_entries: list[MockConfigEntry],
    wait: Wait,
) -> None:
    """The second outage of a night is reported, and not the first in its place."""
    messages = await _use(
        hass, miner_entries, quiet_from="21:50:00", quiet_until="22:20:00"
    )
    for on in (False, True, False):
        _switch(miners, 0, on=on)
        await wait(420)
    assert messages == []
    await wait(600)
    assert [message.title for message in messages] == [
        "Miner 0 is back",
        "Miner 0 is offline",
    ]


@pytest.mark.parametrize("quiet_until", ["21:50:00", "22:10:00"], ids=["loud", "quiet"])
async def test_reloads(
    hass: HomeAssistant,
    miners: dict[str, FakeMiner],
    miner_entries: list[MockConfigEntry],
    wait: Wait,
    quiet_until: str,
) -> None:
    """An outage is reported once, and how long it was, though the miner is reloaded."""
    messages = await _use(
        hass, miner_entries, quiet_from="21:50:00", quiet_until=quiet_until
    )
    await wait(120)
    _switch(miners, 0, on=False)
    for _ in range(3):
        await wait(240)
        await hass.config_entries.async_reload(miner_entries[0].entry_id)
    await wait(480)
    offline = Message("Miner 0 is offline", "It has not answered since 21:52.")
    assert messages == [offline]
    _switch(miners, 0, on=True)
    await hass.config_entries.async_reload(miner_entries[0].entry_id)
    await wait(30)
    back = Message(
        "Miner 0 is back", "It was offline for 19 minutes 25 seconds, until 22:12."
    )
    assert messages == [offline, back]


@pytest.mark.parametrize("on", [True, False], ids=["on", "off"])
async def test_start(
    hass: HomeAssistant,
    miners: dict[str, FakeMiner],
    miner_entries: list[MockConfigEntry],
    wait: Wait,
    *,
    on: bool,
) -> None:
    """A start begins anew; of what was so before it only what is known is reported."""
    for entry in miner_entries:
        await hass.config_entries.async_unload(entry.entry_id)
    messages = await _use(hass, miner_entries)
    _switch(miners, 0, on=on)
    for entry in miner_entries:
        await hass.config_entries.async_setup(entry.entry_id)
    await wait(600)
    reported = (
        []
        if on
        else [Message("Miner 0 is offline", "It has not answered since 21:50.")]
    )
    assert messages == reported
    _switch(miners, 0, on=True)
    await wait(70)
    back = (
        [] if on else ["It was offline for at least 9 minutes 35 seconds, until 22:00."]
    )
    assert [message.message for message in messages[len(reported) :]] == back


async def test_delay_in_words(
    hass: HomeAssistant,
    miners: dict[str, FakeMiner],
    miner_entries: list[MockConfigEntry],
    wait: Wait,
) -> None:
    """In YAML the time to wait can be written as it usually is."""
    messages = await _use(hass, miner_entries, delay="00:01:00")
    _switch(miners, 0, on=False)
    await wait(120)
    _switch(miners, 0, on=True)
    await wait(60)
    assert [message.title for message in messages] == [
        "Miner 0 is offline",
        "Miner 0 is back",
    ]
