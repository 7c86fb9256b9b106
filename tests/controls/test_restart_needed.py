"""Test a pool that is chosen without a restart, and what says that one is needed."""

from collections.abc import AsyncGenerator, Awaitable, Callable
from typing import Final
from unittest.mock import patch

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError
import pytest

from custom_components.bitaxe_monitor.axeos import (
    AxeOSConnectionError,
    AxeOSRejectedError,
    Request,
    Verb,
    post,
)
from custom_components.bitaxe_monitor.axeos.change import Deed, Setting, set_plain
from custom_components.bitaxe_monitor.axeos.decoding import decode
from custom_components.bitaxe_monitor.axeos.pool_edit import PoolEdit
from custom_components.bitaxe_monitor.const import CONF_RESTART_FOR_POOL
from custom_components.bitaxe_monitor.control.errors import PoolChangeError, PoolFailure
from custom_components.bitaxe_monitor.control.wishes import Wishes
from simulator import Fault
from simulator.values import JsonObject
from tests.conftest import set_up
from tests.support.actions import call
from tests.support.events import reload
from tests.support.simulated import (
    PACKAGE,
    SimulatedHome,
    deaf,
    home_of_three_pools,
    simulated_home,
)

OTHER: Final = PoolEdit(slot=0, host="new.example.org", port=4444, user="alice")


@pytest.fixture
async def home(hass: HomeAssistant, all_enabled: None) -> AsyncGenerator[SimulatedHome]:
    """Return a home with a Gamma of three pools, the first two of them chosen."""
    async with home_of_three_pools(hass) as home:
        yield home


async def choose(home: SimulatedHome, slot: int, **data: bool) -> object:
    """Choose a pool by the action; return what became of it."""
    answer = await call(home.hass, "set_pool", home.entry, {"slot": slot, **data})
    await home.pass_time(5)
    [miner] = answer["miners"]
    return miner["result"]


async def test_option(home: SimulatedHome) -> None:
    """Who wants no restart gets none, and sees that one is needed."""
    hass, entry = home.hass, home.entry
    hass.config_entries.async_update_entry(
        entry, options={CONF_RESTART_FOR_POOL: False}
    )
    await hass.config_entries.async_reload(entry.entry_id)
    before = home.state("select", "pool")
    assert home.state("binary_sensor", "restart_needed") == "off"
    await home.call("select", "select_option", "pool", option="4: third.example.org")
    assert home.bodies == [{"primaryPoolIndex": 4}]
    assert home.state("select", "pool") == before
    assert home.state("binary_sensor", "restart_needed") == "on"
    await home.call("button", "press", "restart")
    await home.pass_time(60)
    assert home.state("binary_sensor", "restart_needed") == "off"
    assert home.state("select", "pool") == "4: third.example.org"
    # The user chose it: nobody is asked who is paid now.
    assert home.state("binary_sensor", "payout_changed") == "off"


async def test_action(home: SimulatedHome) -> None:
    """A call says for itself whether a miner restarts, and takes a choice back."""
    assert await choose(home, 4, restart=False) == "needs_restart"
    assert await choose(home, 0, restart=False) == "in_force"
    assert home.bodies == [{"primaryPoolIndex": 4}, {"primaryPoolIndex": 0}]
    assert home.state("binary_sensor", "restart_needed") == "off"
    assert await choose(home, 0) == "in_force"
    assert len(home.sent) == 2
    assert await choose(home, 4, restart=False) == "needs_restart"
    assert await choose(home, 4, restart=True) == "in_force"
    assert home.state("binary_sensor", "restart_needed") == "off"
    assert home.state("select", "pool") == "4: third.example.org"


async def test_way_back_of_a_pool(
    home: SimulatedHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A way back from a pool that does not answer may await a restart, too."""
    await home.pass_time(10)
    home.miner.kill_pools("third.example.org")
    respond = home.respond

    def restart_once(request: Request) -> bytearray:
        if request.path.endswith("restart"):
            monkeypatch.setattr(home, "respond", deaf(home))
        return respond(request)

    monkeypatch.setattr(home, "respond", restart_once)
    with pytest.raises(HomeAssistantError) as raised:
        await home.call(
            "select", "select_option", "pool", option="4: third.example.org"
        )
    assert raised.value.translation_key == "pool_not_connected"
    assert home.state("binary_sensor", "restart_needed") == "on"
    await reload(home.hass, home.entry)
    await home.pass_time(10)
    assert home.state("binary_sensor", "restart_needed") == "on"
    home.miner.reboot()
    await home.pass_time(60)
    assert home.state("binary_sensor", "restart_needed") == "off"
    assert home.state("select", "pool").startswith("0: ")


@pytest.mark.parametrize("is_there", [False, True])
@pytest.mark.parametrize(
    "wish",
    [
        lambda wishes: wishes.use_fallback_only(on=True),
        lambda wishes: wishes.use_pool(4),
        lambda wishes: wishes.store_pool(OTHER),
    ],
    ids=["fallback", "pool", "entered"],
)
async def test_way_back_that_fails(
    home: SimulatedHome,
    monkeypatch: pytest.MonkeyPatch,
    wish: Callable[[Wishes], Awaitable[object]],
    *,
    is_there: bool,
) -> None:
    """What may be stored still awaits a restart, if the way back does not arrive.

    The miner is out of reach for a while in place of its restart, or goes on.
    """
    await home.pass_time(60)
    respond = home.respond

    def answer(request: Request) -> bytearray:
        if not request.is_write or not home.sent:
            return respond(request)
        home.sent.append(request)
        if request.path.endswith("restart") and not is_there and len(home.sent) == 2:
            back = home.miner.now + 120
            home.miner.fault = Fault.OFFLINE
            home.miner.agenda.add(back, lambda _: home.miner.set_faults())
        raise AxeOSConnectionError

    with monkeypatch.context() as patched:
        patched.setattr(home, "respond", answer)
        with pytest.raises(PoolChangeError):
            await wish(home.coordinator.wishes)
    await home.pass_time(60)
    assert home.state("binary_sensor", "restart_needed") == "on"
    home.miner.reboot()
    await home.pass_time(60)
    assert home.state("binary_sensor", "restart_needed") == "off"


@pytest.mark.usefixtures("all_enabled")
async def test_pool_that_is_entered_again(hass: HomeAssistant) -> None:
    """A pool that is stored and not in force is, once it is entered again."""
    with simulated_home(hass, "601", "v2.12.2") as home:
        await home.set_up()
        await home.pass_time(60)
        respond = home.respond

        def answer(request: Request) -> bytearray:
            if not request.is_write or not home.sent:
                return respond(request)
            home.sent.append(request)
            raise AxeOSRejectedError

        with (
            patch.object(home, "respond", answer),
            pytest.raises(AxeOSRejectedError),
        ):
            await home.coordinator.wishes.store_pool(OTHER)
        await home.pass_time(10)
        assert home.state("binary_sensor", "restart_needed") == "on"
        assert home.miner.pool is not None
        assert home.miner.pool.host != OTHER.host
        home.sent.clear()
        await home.coordinator.wishes.store_pool(OTHER)
        assert [request.path for request in home.sent] == [post(Verb.RESTART).path]
        assert home.miner.pool.host == OTHER.host
        await home.pass_time(10)
        assert home.state("binary_sensor", "restart_needed") == "off"
        home.sent.clear()
        await home.coordinator.wishes.store_pool(OTHER)
        assert home.sent == []


def vanishing(home: SimulatedHome, seconds: float) -> Callable[[Request], bytearray]:
    """Return a miner that is away for so long (s) in place of its first restart."""
    respond = home.respond

    def answer(request: Request) -> bytearray:
        if request.path.endswith("restart") and not home.miner.fault:
            home.sent.append(request)
            back = home.miner.now + seconds
            home.miner.fault = Fault.OFFLINE
            home.miner.agenda.add(back, lambda _: home.miner.set_faults())
            raise AxeOSConnectionError
        return respond(request)

    return answer


@pytest.mark.usefixtures("all_enabled")
@pytest.mark.parametrize("version", ["v2.12.2", "v2.14.2", "v2.15.0"])
async def test_silence_in_place_of_a_restart(hass: HomeAssistant, version: str) -> None:
    """A miner that was away for a while has not restarted by that."""
    with simulated_home(hass, "601", version) as home:
        await home.set_up()
        await home.pass_time(60)
        before = home.miner.pool
        with (
            patch.object(home, "respond", vanishing(home, 70)),
            pytest.raises(PoolChangeError) as err,
        ):
            await home.coordinator.wishes.store_pool(OTHER)
        assert err.value.failure is PoolFailure.NOT_RESTARTED
        await home.pass_time(10)
        assert home.state("binary_sensor", "restart_needed") == "off"
        home.miner.reboot()
        await home.pass_time(60)
        assert home.miner.pool == before


async def test_way_back_of_the_fallback_that_is_done(home: SimulatedHome) -> None:
    """Nothing awaits a restart where a pool that failed is not stored any more."""
    await home.pass_time(60)
    home.miner.kill_pools(home.miner.settings.fallback_host)
    vanish = vanishing(home, 200)
    with patch.object(home, "respond", vanish), pytest.raises(PoolChangeError) as err:
        await home.coordinator.wishes.use_fallback_only(on=True)
    assert err.value.failure is PoolFailure.WENT_BACK
    await home.pass_time(60)
    assert home.miner.storage["useFallbackStratum"] == 0
    assert home.state("binary_sensor", "restart_needed") == "off"


@pytest.mark.parametrize("is_taken", [False, True])
async def test_choice_that_is_lost_on_its_way_back(
    home: SimulatedHome, *, is_taken: bool
) -> None:
    """What may be stored still awaits its restart, until the way back is known."""
    await home.pass_time(60)
    assert await choose(home, 4, restart=False) == "needs_restart"
    respond = home.respond

    def lose(request: Request) -> bytearray:
        if request.is_write and not is_taken:
            raise AxeOSConnectionError
        answer = respond(request)
        if request.is_write:
            raise AxeOSConnectionError
        return answer

    with (
        patch.object(home, "respond", lose),
        pytest.raises(AxeOSConnectionError),
    ):
        await home.coordinator.wishes.use_pool(0)
    await home.pass_time(10)
    assert home.state("binary_sensor", "restart_needed") == "on"
    await home.coordinator.wishes.use_pool(0)
    await home.pass_time(10)
    assert home.state("binary_sensor", "restart_needed") == "off"
    assert home.miner.storage["primaryPoolIndex"] == 0


async def test_pool_whose_restart_is_refused(
    home: SimulatedHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is stored again as it runs awaits nothing."""
    await home.pass_time(10)
    monkeypatch.setattr(home, "respond", deaf(home))
    with pytest.raises(HomeAssistantError) as raised:
        await home.call(
            "select", "select_option", "pool", option="4: third.example.org"
        )
    assert raised.value.translation_key == "restart_not_shown"
    assert home.state("binary_sensor", "restart_needed") == "off"


async def test_way_back_of_a_pool_that_was_entered(
    home: SimulatedHome, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A pool of before that is stored again awaits a restart as well, over a reload."""
    await home.pass_time(10)
    home.miner.kill_pools("new.example.org")
    respond = home.respond

    def restart_once(request: Request) -> bytearray:
        if request.path.endswith("restart"):
            monkeypatch.setattr(home, "respond", deaf(home))
        return respond(request)

    monkeypatch.setattr(home, "respond", restart_once)
    entered = PoolEdit(slot=0, host="new.example.org", port=4444, user="new.rig")
    with pytest.raises(PoolChangeError) as caught:
        await home.coordinator.wishes.store_pool(entered)
    assert caught.value.failure is PoolFailure.NEITHER
    await home.pass_time(5)
    assert home.state("binary_sensor", "restart_needed") == "on"
    await reload(home.hass, home.entry)
    await home.pass_time(10)
    assert home.state("binary_sensor", "restart_needed") == "on"
    home.miner.reboot()
    await home.pass_time(60)
    assert home.state("binary_sensor", "restart_needed") == "off"


@pytest.mark.parametrize("is_undone", [True, False])
async def test_fallback_only_that_is_not_undone(
    home: SimulatedHome, monkeypatch: pytest.MonkeyPatch, *, is_undone: bool
) -> None:
    """The fallback alone awaits a restart where it could not be undone, till it is."""
    await home.pass_time(10)
    respond = deaf(home)

    def refuse_more(request: Request) -> bytearray:
        if not is_undone and request.body and home.sent[1:]:
            raise AxeOSRejectedError
        return respond(request)

    monkeypatch.setattr(home, "respond", refuse_more)
    wishes = home.coordinator.wishes
    with pytest.raises(PoolChangeError):
        await wishes.use_fallback_only(on=True)
    await home.pass_time(5)
    state = home.state("binary_sensor", "restart_needed")
    assert state == ("off" if is_undone else "on")
    assert bool(home.miner.storage["useFallbackStratum"]) is not is_undone
    outcomes = [
        entry.outcome
        for entry in home.coordinator.attendant.changes.record.entries
        if entry.setting is Deed.FALLBACK_ONLY
    ]
    assert outcomes == ["not_done" if is_undone else "needs_restart"]
    monkeypatch.setattr(home, "respond", respond)
    await wishes.use_fallback_only(on=False)
    await home.pass_time(5)
    assert home.state("binary_sensor", "restart_needed") == "off"
    assert not home.miner.storage["useFallbackStratum"]


@pytest.mark.usefixtures("all_enabled")
@pytest.mark.parametrize("way", ["undo", "as_found"])
async def test_way_back_of_a_setting(hass: HomeAssistant, way: str) -> None:
    """A way back is done where the miner runs with that, and else awaits a restart."""
    with simulated_home(hass, "601", "v2.5.1") as home:
        await home.set_up()
        await home.pass_time(10)
        for has_restarted in (False, True):
            with pytest.raises(HomeAssistantError) as raised:
                await home.call("number", "set_value", "frequency", value=490)
            assert raised.value.translation_key == "needs_restart"
            assert home.state("binary_sensor", "restart_needed") == "on"
            await reload(hass, home.entry)
            if has_restarted:
                home.miner.reboot()
                await home.pass_time(90)
                assert home.state("binary_sensor", "restart_needed") == "off"
                with pytest.raises(HomeAssistantError) as raised:
                    await home.call("button", "press", way)
                assert raised.value.translation_key == "needs_restart"
            else:
                await home.pass_time(10)
                await home.call("button", "press", way)
            state = home.state("binary_sensor", "restart_needed")
            assert state == ("on" if has_restarted else "off")
            assert home.miner.storage["frequency"] == 525


async def test_chosen_before_both_restarted(home: SimulatedHome) -> None:
    """A pool that was chosen is in use when both are back, and was the user's choice.

    The slot was filled by another hand before that, so that it is nobody's yet.
    """
    hass, entry = home.hass, home.entry
    await home.pass_time(10)
    fill(home, "alice")
    await home.pass_time(60)
    assert home.state("binary_sensor", "payout_changed") == "off"
    assert await choose(home, 5, restart=False) == "needs_restart"
    assert await hass.config_entries.async_unload(entry.entry_id)
    home.miner.reboot()
    home.now += 300
    await set_up(hass, entry)
    assert home.state("select", "pool") == "5: third.example.org"
    assert home.state("binary_sensor", "restart_needed") == "off"
    await home.pass_time(60)
    assert home.state("binary_sensor", "payout_changed") == "off"


async def test_chosen_and_changed_while_both_restarted(home: SimulatedHome) -> None:
    """What was chosen is what was in the slot then, not what another hand puts in."""
    hass, entry = home.hass, home.entry
    await home.pass_time(10)
    fill(home, "alice")
    await home.pass_time(60)
    assert await choose(home, 5, restart=False) == "needs_restart"
    assert await hass.config_entries.async_unload(entry.entry_id)
    fill(home, "mallory")
    home.now += 300
    await set_up(hass, entry)
    await home.pass_time(60)
    assert home.state("binary_sensor", "restart_needed") == "off"
    assert home.state("binary_sensor", "payout_changed") == "on"


def fill(home: SimulatedHome, user: str) -> None:
    """Let somebody else be paid by a third pool, by another hand."""
    record: JsonObject = {
        "stratumURL": "third.example.org",
        "stratumPort": 3333,
        "stratumUser": user,
    }
    home.miner.link.write(home.miner.now, 5, record)
    home.miner.reboot()


async def test_expected_for_one_answer_more(home: SimulatedHome) -> None:
    """What awaited the restart that an answer shows is expected of the next one too."""
    control = home.coordinator.control
    expected: list[int | None] = []
    control.pooling.expecting = lambda slot, _edit: expected.append(slot)
    control.awaiting.slot = 4
    home.miner.reboot()
    await home.pass_time(5)
    assert control.awaiting.slot is None
    assert expected == [4]
    await home.pass_time(5)
    assert expected == [4, None]


async def test_pools_are_read_if_need_be(home: SimulatedHome) -> None:
    """A poll reads an answer once, unless it has to be known which pool is in use."""
    await home.pass_time(60)
    with patch(f"{PACKAGE}.axeos.client.decode", wraps=decode) as decoded:
        await home.pass_time(60)
        assert decoded.call_count == 12
        home.coordinator.control.awaiting.slot = 4
        await home.pass_time(5)
        assert decoded.call_count == 14


async def test_setting(home: SimulatedHome) -> None:
    """A setting that takes effect with a restart awaits one, until it is set back."""
    wishes = home.coordinator.wishes
    await wishes.change(set_plain(Setting.DISPLAY_ROTATION, 90))
    await home.pass_time(5)
    assert home.state("binary_sensor", "restart_needed") == "on"
    await wishes.change(set_plain(Setting.DISPLAY_ROTATION, 0))
    await home.pass_time(5)
    assert home.state("binary_sensor", "restart_needed") == "off"
