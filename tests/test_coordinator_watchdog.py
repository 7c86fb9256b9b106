"""Test what is done for a miner while nobody looks, if its options want it."""

from collections.abc import Generator
from typing import Any, Final
from unittest.mock import AsyncMock, patch

from freezegun.api import FrozenDateTimeFactory
from homeassistant.const import EVENT_LOGBOOK_ENTRY
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers import entity_registry as er, issue_registry as ir
import pytest
from pytest_homeassistant_custom_component.common import (
    MockConfigEntry,
    async_capture_events,
)

from custom_components.bitaxe_monitor.axeos import (
    AxeOSConnectionError,
    AxeOSRejectedError,
    Verb,
    post,
)
from custom_components.bitaxe_monitor.axeos.change import restart, set_mining
from custom_components.bitaxe_monitor.const import (
    CONF_KEEP_PAUSED,
    CONF_WATCHDOG,
    DOMAIN,
)
from custom_components.bitaxe_monitor.controls.repair_flows import TryAgainFlow
from custom_components.bitaxe_monitor.coordinator import BitaxeCoordinator
from custom_components.bitaxe_monitor.miner.store import SOON
from custom_components.bitaxe_monitor.repairs import async_create_fix_flow

from .conftest import GAMMA_MAC, HOST, FakeMiner, miner_entry, set_up
from .support.events import reload, reported_by
from .support.firmware import Firmware
from .support.texts import text
from .support.time import pass_time

RESTART: Final = post(Verb.RESTART).path
PAUSE: Final = post(Verb.PAUSE).path
MINUTE: Final = 60.0
HUNG: Final = {"hashRate": 0}
"""How a miner is whose chips hang."""


@pytest.fixture(autouse=True)
def sleep(freezer: FrozenDateTimeFactory) -> Generator[AsyncMock]:
    """Let no time pass but what a test lets pass, nor between confirming reads."""
    module = "custom_components.bitaxe_monitor.control.control"
    with patch(f"{module}.sleep", AsyncMock()) as sleep:
        yield sleep


@pytest.fixture
def firmware(complete_miner: FakeMiner, sleep: AsyncMock) -> Firmware:
    """Return what the miner runs with: it goes on while changes are confirmed."""
    complete_miner.update(
        hashRate=1100,
        expectedHashrate=1100,
        poolConnectionInfo="IPv4",
        power=18,
        miningPaused=False,
    )
    firmware = Firmware(complete_miner)
    sleep.side_effect = firmware.run
    return firmware


@pytest.fixture
async def watched(hass: HomeAssistant, firmware: Firmware) -> MockConfigEntry:
    """Return a miner that is watched over, and kept paused."""
    return await _add(hass, HOST, GAMMA_MAC, "Gamma")


async def _add(
    hass: HomeAssistant, host: str, mac: str, title: str, **options: bool
) -> MockConfigEntry:
    """Set up a miner with a watchdog."""
    options = {CONF_WATCHDOG: True, CONF_KEEP_PAUSED: True, **options}
    entry = miner_entry(host, mac, title=title, options=options)
    entry.add_to_hass(hass)
    await set_up(hass, entry)
    return entry


def _sent(miner: FakeMiner) -> list[str]:
    """Return what a miner was asked for."""
    return [request.path for request in miner.requests]


async def _pass(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    minutes: float,
    *miners: FakeMiner,
) -> None:
    """Let miners run for some minutes."""

    def go_on() -> None:
        for miner in miners:
            uptime = miner.answer["uptimeSeconds"]
            assert isinstance(uptime, int)
            miner.update(uptimeSeconds=uptime + 15)

    await pass_time(hass, freezer, minutes * MINUTE, 15, before_step=go_on)


async def test_hanging_miner(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    complete_miner: FakeMiner,
    watched: MockConfigEntry,
    firmware: Firmware,
) -> None:
    """Chips that hang are restarted three times; then a repair offers three more."""
    reported = reported_by(hass)
    issue_id = f"watchdog_gave_up_{watched.entry_id}"
    complete_miner.update(**HUNG)
    firmware.hashrate = 0
    await _pass(hass, freezer, 5, complete_miner)
    assert _sent(complete_miner) == [RESTART]
    assert ("watchdog_restarted", {"reason": "no_hashrate"}) in reported
    noted = watched.runtime_data.attendant.changes.record.entries
    assert [(entry.setting, entry.origin, entry.outcome) for entry in noted] == [
        ("restart", "watchdog", "in_force")
    ]
    await _pass(hass, freezer, 50, complete_miner)
    await reload(hass, watched)
    await _pass(hass, freezer, 25, complete_miner)
    assert _sent(complete_miner) == [RESTART] * 3
    assert ir.async_get(hass).async_get_issue(DOMAIN, issue_id) is None
    await _pass(hass, freezer, 30, complete_miner)
    assert _sent(complete_miner) == [RESTART] * 3
    assert [event for event in reported if event[0] == "watchdog_gave_up"] == [
        ("watchdog_gave_up", {"reason": "no_hashrate"})
    ]
    assert ir.async_get(hass).async_get_issue(DOMAIN, issue_id)
    await _confirm(hass, watched)
    await _pass(hass, freezer, 5, complete_miner)
    assert _sent(complete_miner) == [RESTART] * 4
    assert ir.async_get(hass).async_get_issue(DOMAIN, issue_id) is None


LINES: Final = {
    "en": "Restarted by the watchdog (No hashrate)",
    "de": "Vom Watchdog neu gestartet (Keine Hashrate)",
    "es": "Reiniciado por el watchdog (Sin tasa de hash)",
    "fr": "Redémarré par le watchdog (Aucun taux de hachage)",
    "nl": "Herstart door de watchdog (Geen hashrate)",
}


@pytest.mark.parametrize("language", LINES)
async def test_line_of_activity(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    complete_miner: FakeMiner,
    firmware: Firmware,
    language: str,
) -> None:
    """Activity shows what the watchdog did and why, in the language of the home."""
    hass.config.language = language
    watched = await _add(hass, HOST, GAMMA_MAC, "Gamma")
    lines = async_capture_events(hass, EVENT_LOGBOOK_ENTRY)
    complete_miner.update(**HUNG)
    firmware.hashrate = 0
    await _pass(hass, freezer, 5, complete_miner)
    [line] = lines
    (entity,) = (
        entity
        for entity in er.async_entries_for_config_entry(
            er.async_get(hass), watched.entry_id
        )
        if entity.domain == "event"
    )
    assert line.data == {
        "name": "Gamma",
        "message": LINES[language],
        "domain": DOMAIN,
        "entity_id": entity.entity_id,
    }


async def _confirm(hass: HomeAssistant, entry: MockConfigEntry) -> None:
    """Let the watchdog of a miner try again, as its repair does."""
    issue_id = f"watchdog_gave_up_{entry.entry_id}"
    flow = await async_create_fix_flow(hass, issue_id, {"entry_id": entry.entry_id})
    assert isinstance(flow, TryAgainFlow)
    flow.hass = hass
    form = await flow.async_step_init()
    texts = text("issues", "watchdog_gave_up", "fix_flow", "step")
    assert texts.keys() == {form["step_id"]}
    assert form["type"] is FlowResultType.FORM
    result = await flow.async_step_try_again({})
    assert result["type"] is FlowResultType.CREATE_ENTRY


async def test_switched_off(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    complete_miner: FakeMiner,
    watched: MockConfigEntry,
) -> None:
    """Without its watchdog a miner has no repair of it; what was tried is not lost."""
    issue_id = f"watchdog_gave_up_{watched.entry_id}"
    watchdog = watched.runtime_data.attendant.watchdog
    watchdog.give_up()
    await _pass(hass, freezer, 1, complete_miner)
    assert ir.async_get(hass).async_get_issue(DOMAIN, issue_id)
    for is_on in (False, True):
        options = {**watched.options, CONF_WATCHDOG: is_on}
        hass.config_entries.async_update_entry(watched, options=options)
        await reload(hass, watched)
        await _pass(hass, freezer, 1, complete_miner)
        issue = ir.async_get(hass).async_get_issue(DOMAIN, issue_id)
        assert (issue is not None) is is_on


async def test_try_again_is_saved_at_once(
    hass: HomeAssistant,
    watched: MockConfigEntry,
    hass_storage: dict[str, Any],
    freezer: FrozenDateTimeFactory,
    complete_miner: FakeMiner,
) -> None:
    """What the user wants outlasts a crash of Home Assistant."""
    watched.runtime_data.attendant.watchdog.give_up()
    await hass.config_entries.async_reload(watched.entry_id)
    saved = f"{DOMAIN}.{watched.entry_id}"
    assert hass_storage[saved]["data"]["control"]["watchdog"]["has_given_up"]
    with patch.object(
        watched.runtime_data,
        "_schedule_save",
        wraps=watched.runtime_data._schedule_save,
    ) as schedule_save:
        await _confirm(hass, watched)
    schedule_save.assert_called_once_with(SOON)


async def test_repair_of_a_miner_that_went(
    hass: HomeAssistant, watched: MockConfigEntry
) -> None:
    """Nothing is repaired of a miner that is disabled, or gone."""
    await hass.config_entries.async_unload(watched.entry_id)
    await _confirm(hass, watched)
    await hass.config_entries.async_remove(watched.entry_id)
    issue_id = f"watchdog_gave_up_{watched.entry_id}"
    flow = await async_create_fix_flow(hass, issue_id, {"entry_id": watched.entry_id})
    assert isinstance(flow, TryAgainFlow)
    flow.hass = hass
    assert (await flow.async_step_init())["reason"] == "miner_removed"


async def test_off_by_default(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    complete_miner: FakeMiner,
) -> None:
    """Nobody is restarted or paused whose user did not ask for it."""
    complete_miner.update(**HUNG, expectedHashrate=1100, poolConnectionInfo="IPv4")
    entry = await _add(
        hass,
        HOST,
        GAMMA_MAC,
        "Gamma",
        **{CONF_WATCHDOG: False, CONF_KEEP_PAUSED: False},
    )
    await _pass(hass, freezer, 30, complete_miner)
    assert _sent(complete_miner) == []
    assert not entry.runtime_data.attendant.stay_paused.is_wished


@pytest.mark.parametrize(
    "fields",
    [
        {"miningPaused": True},
        {"power_fault": "low"},
        {"overheat_mode": 1},
        {"uptimeSeconds": 20},
    ],
    ids=str,
)
async def test_changed_at_the_last_moment(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    complete_miner: FakeMiner,
    watched: MockConfigEntry,
    fields: dict[str, Any],
) -> None:
    """A miner that was paused just before is not restarted, nor one that is ill."""
    complete_miner.update(**HUNG)
    await _pass(hass, freezer, 2.5, complete_miner)
    coordinator: BitaxeCoordinator = watched.runtime_data
    change = coordinator.control.change

    async def change_late(wanted: Any) -> Any:  # noqa: ANN401 - as change does
        complete_miner.update(**fields)
        return await change(wanted)

    with patch.object(coordinator.control, "change", side_effect=change_late) as asked:
        await _pass(hass, freezer, 1.5, complete_miner)
    assert asked.call_count >= 1
    assert _sent(complete_miner) == []
    assert coordinator.attendant.watchdog.as_dict()["tries"] == 0


async def test_another_hand(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    complete_miner: FakeMiner,
    watched: MockConfigEntry,
) -> None:
    """A miner that something in it tunes is left to that."""
    complete_miner.update(**HUNG, autotune=True)
    watched.runtime_data.control.capabilities = type(
        watched.runtime_data.control.capabilities
    )(can_restart=True, can_patch=True, has_second_hand=True)
    await _pass(hass, freezer, 20, complete_miner)
    assert _sent(complete_miner) == []


async def test_several_at_once(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    complete_miner: FakeMiner,
    watched: MockConfigEntry,
    miners: dict[str, FakeMiner],
) -> None:
    """Where all miners stop at once it is their pool; who is gone counts no more."""
    host, mac = "192.168.1.51", "02:00:5e:7c:9d:81"
    other = miners[host] = FakeMiner(complete_miner.answer)
    other.update(macAddr=mac)
    second = await _add(hass, host, mac, "Other")
    for miner in (complete_miner, other):
        miner.update(**HUNG)
    await _pass(hass, freezer, 30, complete_miner, other)
    assert _sent(complete_miner) == _sent(other) == []
    await hass.config_entries.async_unload(second.entry_id)
    await _pass(hass, freezer, 1, complete_miner)
    assert _sent(complete_miner) == [RESTART]


async def test_rejected(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    complete_miner: FakeMiner,
    watched: MockConfigEntry,
) -> None:
    """A miner that cannot be reached for a restart has not been restarted."""
    complete_miner.update(**HUNG)
    coordinator: BitaxeCoordinator = watched.runtime_data
    for error in (AxeOSConnectionError, AxeOSRejectedError):
        with patch.object(coordinator.client, "write", side_effect=error):
            await _pass(hass, freezer, 5, complete_miner)
    assert coordinator.attendant.watchdog.as_dict()["tries"] == 0
    await _pass(hass, freezer, 1, complete_miner)
    assert coordinator.attendant.watchdog.as_dict()["tries"] == 1


async def test_paused_again(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    complete_miner: FakeMiner,
    watched: MockConfigEntry,
    firmware: Firmware,
) -> None:
    """A miner that the user paused is paused again after a reboot, once."""
    coordinator: BitaxeCoordinator = watched.runtime_data
    await coordinator.wishes.change(
        set_mining(coordinator.control.capabilities, on=False)
    )
    await reload(hass, watched)
    await _pass(hass, freezer, 2, complete_miner)
    firmware.reboot(uptime=-10)
    await _pass(hass, freezer, 2, complete_miner)
    assert _sent(complete_miner) == [PAUSE, PAUSE]
    assert complete_miner.answer["hashRate"] == 0
    await watched.runtime_data.wishes.change(restart())
    assert complete_miner.answer["hashRate"] == 1100
    await _pass(hass, freezer, 5, complete_miner)
    assert _sent(complete_miner) == [PAUSE, PAUSE, RESTART]
