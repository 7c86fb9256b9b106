"""Test which live samples the page is sent."""

from dataclasses import replace
from time import time
from typing import Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigEntryDisabler
from homeassistant.core import HomeAssistant
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import MockHAClientWebSocket

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.figures.chance import Counting, Law
from custom_components.bitaxe_monitor.fleet.fleet import FLEET
from custom_components.bitaxe_monitor.miner.live import LiveState, async_live_samples

from ..conftest import FakeMiner
from ..support.actions import device_of
from ..support.fleet import FIGURES, host, set_up_fleet
from ..support.time import pass_time
from .asking import (
    call,
    list_miners,
    listeners,
    next_event,
    next_state,
    subscribe,
    unsubscribe,
)

pytestmark = pytest.mark.usefixtures("whole_second")

LAW: Final = {  # of the firmware that FakeMiner has
    "counting": "register",
    "shortest": 5.0,
    "likely": 5.0,
    "correction": 1.0,
    "counts_from": 120,
}


async def test_subscribe(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    client: MockHAClientWebSocket,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """First come the samples of the span, then each new one."""
    await pass_time(hass, freezer, 20)
    device_id = device_of(hass, loaded).id
    answer = await call(client, "subscribe", device_id=device_id, span=12.5)
    columns = (await next_event(client, answer["id"]))["columns"]
    assert columns["hashrate"] == [1072.24] * 3
    assert columns["temperature_2"] == [None] * 3
    assert columns["online"] == columns["mining"] == [True] * 3

    miner.update(hashRate=1000.125, power=None)
    await pass_time(hass, freezer, 5)
    event = await next_event(client, answer["id"])
    assert event.keys() == {"sample"}
    sample = event["sample"]
    assert sample.keys() == columns.keys()
    assert sample["time"] == pytest.approx(columns["time"][-1] + 5, abs=0.01)
    assert sample["hashrate"] == 1000.12
    assert sample["power"] == 18.75  # held for a while: sensors blink
    assert sample["online"] is sample["mining"] is True


async def test_subscribe_to_figures(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    client: MockHAClientWebSocket,
    loaded: MockConfigEntry,
) -> None:
    """Samples have no more figures than are asked for."""
    device_id = device_of(hass, loaded).id
    subscription, columns = await subscribe(
        client, device_id=device_id, figures=["hashrate", "expected"]
    )
    names = {"time", "hashrate", "expected", "online", "mining"}
    assert columns.keys() == names
    await pass_time(hass, freezer, 5)
    event = await next_event(client, subscription)
    assert event["sample"].keys() == names


async def test_subscribe_to_means(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    client: MockHAClientWebSocket,
    loaded: MockConfigEntry,
) -> None:
    """Of what has been there are means, if asked for; new samples are as ever."""
    for _ in range(8):
        await pass_time(hass, freezer, 5)
    samples = async_live_samples(hass, loaded.entry_id)
    subscription, means = await subscribe(
        client, device_id=device_of(hass, loaded).id, every=600
    )
    assert means.keys() == samples.columns(60).keys()
    assert len(samples) >= 8
    assert 1 <= len(means["time"]) <= 2
    await pass_time(hass, freezer, 5)
    while "sample" not in (event := await next_event(client, subscription)):
        pass
    assert event["sample"]["time"] == pytest.approx(means["time"][-1] + 20, abs=20)


async def test_since(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    client: MockHAClientWebSocket,
    miner: FakeMiner,
    loaded: MockConfigEntry,
) -> None:
    """What holds comes with its time and that of the server, also over a reload."""
    miner.update(isUsingFallbackStratum=0)
    await pass_time(hass, freezer, 5)
    subscription, _ = await subscribe(client, device_id=device_of(hass, loaded).id)
    began = int(time()) + 5
    miner.update(overheat_mode=1, miningPaused=True)
    await pass_time(hass, freezer, 5)
    since = {"overheating": began, "paused": began, "stopped": began}
    state = await next_event(client, subscription)
    assert state == {"state": {"law": LAW, "since": since, "parts": [], "now": time()}}
    assert "sample" in await next_event(client, subscription)
    await pass_time(hass, freezer, 5)
    assert "sample" in await next_event(client, subscription)

    await hass.config_entries.async_reload(loaded.entry_id)
    assert "sample" in await next_event(client, subscription)
    result = await list_miners(client)
    assert result["now"] == time()
    assert [miner["since"] for miner in result["miners"]] == [since]

    began = int(time()) + 5
    miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 60)
    offline = {"offline": began}
    state = await next_event(client, subscription)
    assert state["state"]["since"] == offline
    assert (await next_event(client, subscription))["sample"]["online"] is False
    result = await list_miners(client)
    assert [miner["since"] for miner in result["miners"]] == [offline]

    by_user = ConfigEntryDisabler.USER
    await hass.config_entries.async_set_disabled_by(loaded.entry_id, by_user)
    assert (await next_event(client, subscription))["state"]["since"] == {}
    result = await list_miners(client)
    assert [miner["since"] for miner in result["miners"]] == [{}]


async def test_law(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    client: MockHAClientWebSocket,
    loaded: MockConfigEntry,
) -> None:
    """The law of a miner comes first, and again when it is another one."""
    law = Law(counting=Counting.REGISTER, shortest=5.0, likely=5.0)
    samples = async_live_samples(hass, loaded.entry_id)
    device_id = device_of(hass, loaded).id
    answer = await call(client, "subscribe", device_id=device_id, span=60)
    event = await next_event(client, answer["id"])
    assert event["state"]["law"] == LAW
    since = samples.state.since
    samples.async_set_state(LiveState(law, since))
    samples.async_set_state(LiveState(replace(law, shortest=1.0), since))
    event = await next_event(client, answer["id"])
    assert event["state"]["law"] == LAW | {"shortest": 1.0}


async def test_subscribe_to_fleet(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    client: MockHAClientWebSocket,
    miners: dict[str, FakeMiner],
) -> None:
    """The totals come for no device as well as for that of the fleet."""
    fleet, _ = await set_up_fleet(hass, miners)
    await pass_time(hass, freezer, 5)
    total = sum(figures[0] for figures in FIGURES)
    first, columns = await subscribe(client)
    assert columns["hashrate"] == [total]
    second, columns = await subscribe(client, device_id=device_of(hass, fleet).id)
    assert columns["hashrate"] == [total]
    await pass_time(hass, freezer, 5)
    reported = [await client.receive_json() for _ in range(2)]
    assert {message["id"] for message in reported} == {first, second}
    assert [message["event"]["sample"]["hashrate"] for message in reported] == [
        total
    ] * 2


async def test_parts_of_the_fleet(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    client: MockHAClientWebSocket,
    miners: dict[str, FakeMiner],
) -> None:
    """The laws of the fleet come first, and again only when they are others."""
    await set_up_fleet(hass, miners)
    for number in range(2):
        miners[host(number)].update(errorPercentage=0.5)
    await pass_time(hass, freezer, 10)
    subscription, _ = await subscribe(client)
    await pass_time(hass, freezer, 10)
    for _ in range(2):
        assert "sample" in await next_event(client, subscription)
    both, other = (
        {"law": LAW, "expected": 1600},
        {"law": None, "expected": 4900},
    )
    state: dict[str, object] = {"law": None, "since": {}, "parts": [both, other]}

    # The totals are sampled amid the polls of a step: samples before a state go by.
    miners[host(2)].update(miningPaused=True)
    await pass_time(hass, freezer, 10)
    found = await next_state(client, subscription)
    assert found == state | {"parts": [both], "now": found["now"]}
    miners[host(2)].update(miningPaused=False)
    await pass_time(hass, freezer, 10)
    found = await next_state(client, subscription)
    assert found == state | {"now": found["now"]}
    for miner in miners.values():
        miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 60)
    while (await next_state(client, subscription))["parts"]:
        pass  # they go one by one
    assert (await next_event(client, subscription))["sample"]["online"] is False


async def test_subscribe_to_disabled_miner(
    hass: HomeAssistant, client: MockHAClientWebSocket, loaded: MockConfigEntry
) -> None:
    """Samples come once a miner that is disabled is enabled again."""
    device_id = device_of(hass, loaded).id
    by_user = ConfigEntryDisabler.USER
    await hass.config_entries.async_set_disabled_by(loaded.entry_id, by_user)
    subscription, columns = await subscribe(client, device_id=device_id)
    assert columns["online"] == [True, False]
    await hass.config_entries.async_set_disabled_by(loaded.entry_id, None)
    assert (await next_event(client, subscription)).keys() == {"state"}
    assert (await next_event(client, subscription))["sample"]["online"] is True


async def test_reload(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    client: MockHAClientWebSocket,
    loaded: MockConfigEntry,
) -> None:
    """A subscription lasts longer than what an entry sets up."""
    subscription, _ = await subscribe(client, device_id=device_of(hass, loaded).id)
    await hass.config_entries.async_reload(loaded.entry_id)
    await pass_time(hass, freezer, 5)
    reported = [(await next_event(client, subscription))["sample"] for _ in range(2)]
    assert [sample["online"] for sample in reported] == [True, True]
    assert listeners(async_live_samples(hass, loaded.entry_id)) == 1


@pytest.mark.parametrize("is_closed", [False, True], ids=["unsubscribed", "closed"])
async def test_leaves_nothing(
    hass: HomeAssistant,
    client: MockHAClientWebSocket,
    miners: dict[str, FakeMiner],
    *,
    is_closed: bool,
) -> None:
    """Nobody listens any more once a page is left or has unsubscribed."""
    _, entries = await set_up_fleet(hass, miners)
    live = [hass.data[FLEET].live, async_live_samples(hass, entries[0].entry_id)]
    subscriptions = [
        (await subscribe(client))[0],
        (await subscribe(client, device_id=device_of(hass, entries[0]).id))[0],
    ]
    assert [listeners(samples) for samples in live] == [1, 1]
    if is_closed:
        await client.close()
        await hass.async_block_till_done()
    else:
        for subscription in subscriptions:
            await unsubscribe(client, subscription)
    assert [listeners(samples) for samples in live] == [0, 0]
