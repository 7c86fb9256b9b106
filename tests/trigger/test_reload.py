"""Test that no alarm is lost or reported twice when miners are reloaded or unknown."""

from typing import Any, Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components import automation
from homeassistant.config_entries import SOURCE_DHCP
from homeassistant.core import HomeAssistant
from homeassistant.helpers.service_info.dhcp import DhcpServiceInfo
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import (
    AxeOSConnectionError,
    AxeOSTimeoutError,
)
from custom_components.bitaxe_monitor.const import DOMAIN

from ..conftest import HOST, FakeMiner, set_up
from ..support.automations import note_triggers
from ..support.fleet import host, mac
from ..support.time import pass_time_mining
from .conftest import Wait

CONNECTIVITY: Final = "binary_sensor.miner_{}_connectivity"
MOVED: Final = "192.168.1.222"
FOR: Final = "00:05:00"
WENT_OFFLINE: Final[dict[str, Any]] = {
    "trigger": f"{DOMAIN}.went_offline",
    "target": {"entity_id": [CONNECTIVITY.format(number) for number in range(3)]},
    "options": {"for": FOR},
}


async def _move(hass: HomeAssistant, number: int) -> None:
    """Let DHCP report a miner at another address: its entry is reloaded."""
    await hass.config_entries.flow.async_init(
        DOMAIN,
        context={"source": SOURCE_DHCP},
        data=DhcpServiceInfo(
            ip=MOVED, hostname="bitaxe", macaddress=mac(number).replace(":", "")
        ),
    )
    await hass.async_block_till_done()


@pytest.mark.usefixtures("entries")
async def test_moved_by_dhcp_while_offline(
    hass: HomeAssistant, wait: Wait, miners: dict[str, FakeMiner]
) -> None:
    """A miner that never answers again is reported, though it moves while offline."""
    noted = await note_triggers(hass, WENT_OFFLINE)
    miners[host(0)].error = AxeOSTimeoutError()
    await wait(150)
    dead = FakeMiner(miners[host(0)].answer)
    dead.error = AxeOSConnectionError()
    miners[MOVED] = dead
    await _move(hass, 0)
    await wait(180)
    assert noted == []  # it is offline after half a minute
    await wait(600)
    assert noted == [("went_offline", CONNECTIVITY.format(0))]


@pytest.mark.usefixtures("entries")
async def test_found_again_by_dhcp(
    hass: HomeAssistant, wait: Wait, miners: dict[str, FakeMiner]
) -> None:
    """A miner that answers where it moved is not reported, but that it is back is."""
    noted = await note_triggers(
        hass,
        WENT_OFFLINE,
        {
            **WENT_OFFLINE,
            "trigger": f"{DOMAIN}.came_online",
            "options": {"for": "00:00:01"},
        },
    )
    miners[host(0)].error = AxeOSTimeoutError()
    await wait(150)
    miners[MOVED] = FakeMiner(miners[host(0)].answer)
    await _move(hass, 0)
    await wait(400)
    assert noted == [("came_online", CONNECTIVITY.format(0))]


async def test_without_a_wait(
    hass: HomeAssistant,
    wait: Wait,
    miners: dict[str, FakeMiner],
    entries: list[MockConfigEntry],
) -> None:
    """Who goes or comes back while reloaded has done so; a reload alone is neither."""
    both = [
        {**WENT_OFFLINE, "trigger": f"{DOMAIN}.{key}", "options": {}}
        for key in ("went_offline", "came_online")
    ]
    noted = await note_triggers(hass, *both)
    await hass.config_entries.async_reload(entries[0].entry_id)
    await wait(60)
    assert noted == []

    miners[host(0)].error = AxeOSTimeoutError()
    await hass.config_entries.async_reload(entries[0].entry_id)
    await wait(120)
    assert noted == [("went_offline", CONNECTIVITY.format(0))]

    miners[MOVED] = FakeMiner(miners[host(0)].answer)
    await _move(hass, 0)
    await wait(60)
    assert noted[1:] == [("came_online", CONNECTIVITY.format(0))]
    await hass.config_entries.async_reload(entries[0].entry_id)
    await wait(60)
    assert len(noted) == 2


async def test_found_offline(
    hass: HomeAssistant,
    wait: Wait,
    miners: dict[str, FakeMiner],
    entries: list[MockConfigEntry],
) -> None:
    """Without a wait, what is so when automations are reloaded is no change."""
    miners[host(0)].error = AxeOSTimeoutError()
    await wait(120)
    noted = await note_triggers(hass, {**WENT_OFFLINE, "options": {}})
    await wait(60)
    await hass.config_entries.async_reload(entries[0].entry_id)
    await wait(120)
    assert noted == []


@pytest.mark.parametrize(
    "moments", [[120], [120, 10], [240, 90, 30]], ids=["one", "two", "more"]
)
async def test_reloads(
    hass: HomeAssistant,
    wait: Wait,
    miners: dict[str, FakeMiner],
    entries: list[MockConfigEntry],
    moments: list[int],
) -> None:
    """However often a miner is reloaded, its outage is reported once, in time."""
    noted = await note_triggers(hass, WENT_OFFLINE)
    miners[host(1)].error = AxeOSTimeoutError()
    for seconds in moments:
        await wait(seconds)
        await hass.config_entries.async_reload(entries[1].entry_id)
    await wait(max(0, 430 - sum(moments)))
    assert noted == [("went_offline", CONNECTIVITY.format(1))]
    await wait(400)
    assert len(noted) == 1


async def test_unloaded_at_the_end(
    hass: HomeAssistant,
    wait: Wait,
    miners: dict[str, FakeMiner],
    entries: list[MockConfigEntry],
) -> None:
    """The alarm waits for a miner that is not loaded when its time comes."""
    noted = await note_triggers(hass, WENT_OFFLINE)
    miners[host(1)].error = AxeOSTimeoutError()
    await wait(240)
    assert await hass.config_entries.async_unload(entries[1].entry_id)
    await wait(240)
    assert noted == []
    assert await hass.config_entries.async_setup(entries[1].entry_id)
    await wait(90)
    assert noted == [("went_offline", CONNECTIVITY.format(1))]


async def test_back_after_a_reload(
    hass: HomeAssistant,
    wait: Wait,
    miners: dict[str, FakeMiner],
    entries: list[MockConfigEntry],
) -> None:
    """A miner that answers after a reload is not reported."""
    noted = await note_triggers(hass, WENT_OFFLINE)
    miners[host(1)].error = AxeOSTimeoutError()
    await wait(120)
    miners[host(1)].error = None
    await hass.config_entries.async_reload(entries[1].entry_id)
    await wait(400)
    assert noted == []


@pytest.mark.parametrize(
    ("number", "seconds"),
    [(0, 150), (1, 325), (2, 150)],
    ids=["first", "at the end", "last"],
)
async def test_all_miners_offline(
    hass: HomeAssistant,
    wait: Wait,
    miners: dict[str, FakeMiner],
    entries: list[MockConfigEntry],
    number: int,
    seconds: int,
) -> None:
    """Reloading any one of the miners does not lose the alarm for all of them."""
    noted = await note_triggers(
        hass,
        {"trigger": f"{DOMAIN}.all_miners_offline", "options": {"for": FOR}},
    )
    for miner in miners.values():
        miner.error = AxeOSTimeoutError()
    await wait(seconds)
    await hass.config_entries.async_reload(entries[number].entry_id)
    await wait(450 - seconds)
    assert [key for key, _ in noted] == ["all_miners_offline"]
    await wait(400)
    assert len(noted) == 1


async def test_all_but_one_offline(
    hass: HomeAssistant,
    wait: Wait,
    miners: dict[str, FakeMiner],
    entries: list[MockConfigEntry],
) -> None:
    """A miner that answers after a reload prevents the alarm for all of them."""
    noted = await note_triggers(
        hass,
        {"trigger": f"{DOMAIN}.all_miners_offline", "options": {"for": FOR}},
    )
    for miner in miners.values():
        miner.error = AxeOSTimeoutError()
    await wait(150)
    miners[host(0)].error = None
    await hass.config_entries.async_reload(entries[0].entry_id)
    await wait(400)
    assert noted == []


@pytest.mark.parametrize(
    ("error", "fired"), [(None, []), (AxeOSTimeoutError(), ["went_offline"])]
)
async def test_start(
    hass: HomeAssistant,
    wait: Wait,
    miners: dict[str, FakeMiner],
    entries: list[MockConfigEntry],
    error: AxeOSTimeoutError | None,
    fired: list[str],
) -> None:
    """What an automation finds when all is started is waited for anew, once."""
    for entry in entries:
        assert await hass.config_entries.async_unload(entry.entry_id)
    noted = await note_triggers(
        hass,
        WENT_OFFLINE,
        {**WENT_OFFLINE, "trigger": f"{DOMAIN}.came_online"},
    )
    miners[host(2)].error = error
    await wait(60)
    for entry in entries:
        assert await hass.config_entries.async_setup(entry.entry_id)
    await wait(240)
    assert noted == []
    await wait(400)
    assert [key for key, _ in noted] == fired


@pytest.mark.usefixtures("entries")
async def test_automations_are_reloaded(
    hass: HomeAssistant, wait: Wait, miners: dict[str, FakeMiner]
) -> None:
    """An outage that goes on when automations are reloaded is waited for anew."""
    noted = await note_triggers(hass, WENT_OFFLINE)
    miners[host(1)].error = AxeOSTimeoutError()
    await wait(240)
    for service in ("turn_off", "turn_on"):
        await hass.services.async_call(
            automation.DOMAIN, service, {"entity_id": "automation.note"}, blocking=True
        )
    await wait(290)
    assert noted == []
    await wait(30)
    assert noted == [("went_offline", CONNECTIVITY.format(1))]


async def test_glitch(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    entry: MockConfigEntry,
) -> None:
    """One reading that cannot be does not end the wait for a low hashrate."""
    miner.update(expectedHashrate=1100.0, hashRate=1100.0, uptimeSeconds=9999)
    await set_up(hass, entry)
    await pass_time_mining(hass, freezer, {HOST: miner}, 60)
    noted = await note_triggers(
        hass,
        {
            "trigger": f"{DOMAIN}.hashrate_crossed_threshold",
            "target": {"entity_id": "sensor.gamma_hashrate"},
            "options": {
                "threshold": {"type": "below", "value": {"number": 500}},
                "for": {"minutes": 5},
            },
        },
    )
    for hashrate, seconds in ((100.0, 60), (244139.0, 30), (100.0, 270)):
        miner.update(hashRate=hashrate)
        await pass_time_mining(hass, freezer, {HOST: miner}, seconds)
    assert len(noted) == 1
    await pass_time_mining(hass, freezer, {HOST: miner}, 400)
    assert len(noted) == 1


async def test_low_hashrate_through_a_reload(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    entry: MockConfigEntry,
) -> None:
    """A reload does not end the wait for a low hashrate, nor report it again."""
    miner.update(expectedHashrate=1100.0, hashRate=1100.0, uptimeSeconds=9999)
    await set_up(hass, entry)
    noted = await note_triggers(
        hass,
        {
            "trigger": f"{DOMAIN}.hashrate_crossed_threshold",
            "target": {"entity_id": "sensor.gamma_hashrate"},
            "options": {
                "threshold": {"type": "below", "value": {"number": 500}},
                "for": {"minutes": 5},
            },
        },
    )
    miner.update(hashRate=100.0)
    for count in (0, 1):
        await pass_time_mining(hass, freezer, {HOST: miner}, 120)
        await hass.config_entries.async_reload(entry.entry_id)
        await pass_time_mining(hass, freezer, {HOST: miner}, 240)
        assert len(noted) == 1, count
