"""Test what is noted of pools that somebody changed, and who that was."""

from collections.abc import AsyncGenerator
from copy import replace
from typing import Any, Final

from homeassistant.core import HomeAssistant
import pytest

from custom_components.bitaxe_monitor.axeos import Firmware, SystemInfo
from custom_components.bitaxe_monitor.axeos.change import Deed
from custom_components.bitaxe_monitor.axeos.payees import Payee, Payees, payees_of
from custom_components.bitaxe_monitor.axeos.pool_edit import PoolEdit
from custom_components.bitaxe_monitor.control.by import Origin
from custom_components.bitaxe_monitor.control.errors import PoolChangeError
from custom_components.bitaxe_monitor.control.pools_seen import (
    PoolChange,
    PoolsSeen,
)
from simulator.values import JsonObject
from tests.conftest import set_up
from tests.support.simulated import CANARY, SimulatedHome, home_of_three_pools

INFO: Final = SystemInfo.from_dict({"ASICModel": "BM1370", "useFallbackStratum": 0})


def payees(*hosts: str, primary: str = "0", user: str = "alice") -> Payees:
    """Return who is paid by the pools in the first slots."""
    stored = {str(i): Payee(user, host, 3333) for i, host in enumerate(hosts) if host}
    return Payees(stored=stored, primary=primary)


def twice(seen: PoolsSeen, now: Payees | None, info: SystemInfo = INFO) -> object:
    """Return what two answers that say the same have shown."""
    assert seen.update(now, info) == []
    return seen.update(now, info)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (payees("a", "b", "c"), []),
        (payees("a", "x", "c"), [PoolChange(Deed.POOL_STORED, None, 1)]),
        (
            payees("a", "b", "c", user="bob"),
            [PoolChange(Deed.POOL_STORED, None, slot) for slot in range(3)],
        ),
        (payees("a", "b", "c", "d"), [PoolChange(Deed.POOL_STORED, None, 3)]),
        (payees("a", "", "c"), [PoolChange(Deed.POOL_CLEARED, None, 1)]),
        (payees("a", "b", "c", primary="2"), [PoolChange(Deed.POOL, 0, 2)]),
        (Payees(), []),
        (None, []),
    ],
)
@pytest.mark.parametrize("restarts", [False, True])
def test_changes(now: Payees | None, expected: object, *, restarts: bool) -> None:
    """What has changed is found by two answers, once, also over a restart."""
    seen = PoolsSeen()
    assert seen.as_dict() == {}
    assert twice(seen, payees("a", "b", "c")) == []
    if restarts:
        seen = PoolsSeen(dict(seen.as_dict()))
    assert twice(seen, now) == expected
    assert twice(seen, now) == []


def test_single_answer() -> None:
    """One odd answer changes nothing."""
    seen = PoolsSeen()
    known = payees("a", "b")
    twice(seen, known)
    assert seen.update(payees("a"), INFO) == []
    assert twice(seen, known) == []


def test_fallback_only() -> None:
    """That a miner leaves its first pool alone is seen where firmware says so."""
    seen, known = PoolsSeen(), payees("a", "b")
    on = SystemInfo.from_dict({"ASICModel": "BM1370", "useFallbackStratum": 1})
    silent = SystemInfo.from_dict({"ASICModel": "BM1370"})
    twice(seen, known)
    assert twice(seen, known, on) == [PoolChange(Deed.FALLBACK_ONLY, 0, 1)]
    seen = PoolsSeen(dict(seen.as_dict()))
    assert twice(seen, known) == [PoolChange(Deed.FALLBACK_ONLY, 1, 0)]
    assert twice(seen, known, silent) == []
    assert twice(seen, known, on) == []


def test_flat_pools_are_the_first_slots() -> None:
    """Firmware that has come to have slots has not changed its pools by that."""
    one, other = Payee("alice", "a", 1), Payee("alice", "b", 1)
    seen = PoolsSeen()
    twice(seen, Payees(stored={"primary": one, "fallback": other}))
    slots = Payees(stored={"0": one, "1": other}, primary="0", fallback="1")
    assert twice(seen, slots) == []


def test_firmware_that_names_the_pool_in_use() -> None:
    """What NMAxe names may be another pool because the first one failed."""
    seen, nmaxe = PoolsSeen(), replace(INFO, firmware=Firmware.NMAXE)
    twice(seen, payees("a"), nmaxe)
    assert twice(seen, payees("b"), nmaxe) == []


@pytest.mark.parametrize(
    ("user", "is_noted"),
    [("alice.rig1", False), ("alice.rig2", True), ("alice", True), ("bob.rig1", True)],
)
@pytest.mark.parametrize("has_slots", [False, True])
def test_worker(user: str, *, is_noted: bool, has_slots: bool) -> None:
    """Another worker makes another pool, as another user does."""

    def stored(user: str) -> Payees:
        """Return what an answer with a pool in the second place says."""
        flat: JsonObject = {"stratumURL": "pool.example.org", "stratumPort": 3333}
        if not has_slots:
            second = {f"fallbackS{key[1:]}": value for key, value in flat.items()}
            return payees_of({**flat, "stratumUser": "x", **second, second_user: user})
        pool: JsonObject = {"id": 1, **flat, "stratumUser": user}
        return payees_of({"pools": [pool], "primaryPoolIndex": 1})

    second_user, seen = "fallbackStratumUser", PoolsSeen()
    twice(seen, stored("alice.rig1"))
    found = [PoolChange(Deed.POOL_STORED, None, 1)] if is_noted else []
    assert twice(seen, stored(user)) == found
    assert "rig" not in str(seen.as_dict())


@pytest.mark.parametrize("saved", [None, {}, {"key": "k"}, {"key": 5, "primary": 0}])
def test_damaged(saved: Any) -> None:  # noqa: ANN401 - JSON
    """What cannot be read was never seen."""
    seen = PoolsSeen(saved)
    assert twice(seen, payees("a", "b")) == []
    assert twice(seen, payees("a", "c")) == [PoolChange(Deed.POOL_STORED, None, 1)]


def test_all_slots_are_kept() -> None:
    """Of eight pools none has changed by a restart of Home Assistant."""
    seen, known = PoolsSeen(), payees(*"abcdefgh")
    twice(seen, known)
    seen = PoolsSeen(dict(seen.as_dict()))
    assert twice(seen, known) == []


@pytest.fixture
async def home(hass: HomeAssistant, all_enabled: None) -> AsyncGenerator[SimulatedHome]:
    """Return a home with a Gamma of three pools, the first two of them chosen."""
    async with home_of_three_pools(hass) as home:
        await home.pass_time(10)
        yield home


def noted(home: SimulatedHome) -> list[tuple[str, float | None, float | None]]:
    """Return what the record has of another hand."""
    return [
        (entry.setting, entry.before, entry.after)
        for entry in home.coordinator.attendant.changes.record.entries
        if entry.origin is Origin.ANOTHER_HAND
    ]


async def change_slot(home: SimulatedHome, slot: int, host: str) -> None:
    """Change the pool of a slot on the miner's own page, and restart the miner."""
    record: JsonObject = {
        "stratumURL": host,
        "stratumPort": 3333,
        "stratumUser": f"{CANARY}.other",
        "stratumPassword": CANARY,
    }
    home.miner.link.write(home.miner.now, slot, record)
    home.miner.reboot()
    await home.pass_time(60)


async def test_another_hand(home: SimulatedHome) -> None:
    """What is done on the miner's own page is noted by the slot alone."""
    changes = home.coordinator.attendant.changes
    calls: list[None] = []
    changes.noted = lambda: calls.append(None)
    await change_slot(home, 4, "other.example.org")
    assert noted(home) == [("pool_stored", None, 4)]
    assert len(calls) == 1
    home.miner.storage.store({"primaryPoolIndex": 4})
    home.miner.reboot()
    await home.pass_time(60)
    assert noted(home)[1:] == [("pool", 0, 4)]
    home.miner.storage.store({"useFallbackStratum": 1})
    home.miner.reboot()
    await home.pass_time(60)
    assert noted(home)[2:] == [("fallback_only", 0, 1)]
    assert await home.hass.config_entries.async_reload(home.entry.entry_id)
    assert len(noted(home)) == 3
    saved = str(home.coordinator.attendant.saved)
    assert CANARY not in saved
    assert "example.org" not in saved


async def test_while_home_assistant_is_off(home: SimulatedHome) -> None:
    """What is changed while nobody looks is noted afterwards, once."""
    assert await home.hass.config_entries.async_unload(home.entry.entry_id)
    record: JsonObject = {
        "stratumURL": "five.example.org",
        "stratumPort": 3333,
        "stratumUser": "bob",
    }
    home.miner.link.write(home.miner.now, 5, record)
    home.miner.reboot()
    home.now += 300
    await set_up(home.hass, home.entry)
    await home.pass_time(30)
    assert noted(home) == [("pool_stored", None, 5)]
    assert await home.hass.config_entries.async_reload(home.entry.entry_id)
    await home.pass_time(30)
    assert len(noted(home)) == 1


async def test_own_changes(home: SimulatedHome) -> None:
    """What is done from here is noted as that alone, and so is what follows of it."""
    wishes = home.coordinator.wishes
    await wishes.use_pool(4)
    await home.pass_time(60)
    edit = PoolEdit(slot=4, host="new.example.org", port=4444, user="new.rig")
    await wishes.store_pool(edit)
    await home.pass_time(60)
    await wishes.store_pool(PoolEdit(slot=6, host="six.example.org", port=1, user="x"))
    await wishes.clear_pool(6)
    home.miner.reboot()
    await home.pass_time(60)
    await wishes.use_fallback_only(on=True)
    await home.pass_time(30)
    await wishes.use_fallback_only(on=False)
    await home.pass_time(60)
    assert noted(home) == []


async def test_pool_that_is_given_up(home: SimulatedHome) -> None:
    """A pool that does not answer is given up, which is no other hand."""
    home.give_pool(5, "unreachable.example.org")
    await home.pass_time(60)
    assert noted(home) == [("pool_stored", None, 5)]
    home.miner.kill_pools("unreachable.example.org")
    with pytest.raises(PoolChangeError):
        await home.coordinator.wishes.use_pool(5)
    await home.pass_time(120)
    assert len(noted(home)) == 1
