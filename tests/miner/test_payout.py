"""Test watching who is paid by fingerprints."""

import json
from typing import Any, Final

import pytest

from custom_components.bitaxe_monitor.axeos.payees import payees_of
from custom_components.bitaxe_monitor.axeos.pool_edit import PoolEdit
from custom_components.bitaxe_monitor.figures.happenings import HappeningType
from custom_components.bitaxe_monitor.json_fields import JsonObject, JsonValue, as_list
from custom_components.bitaxe_monitor.miner.payout import PayoutWatch

OWNER: Final = "bc1qowner000000000000000000000000000mine"
THIEF: Final = "bc1qthief00000000000000000000000000gone"
PAYOUT: Final = HappeningType.PAYOUT_CHANGED
POOL: Final = HappeningType.POOL_CHANGED


def pool(user: str, host: str = "pool.example.org") -> dict[str, JsonValue]:
    """Return a pool as it stands in a slot."""
    return {"stratumURL": host, "stratumPort": 3333, "stratumUser": user}


def flat(primary: str, fallback: str = OWNER, **fields: JsonValue) -> JsonObject:
    """Return an answer of firmware without slots."""
    other = {f"fallbackS{key[1:]}": value for key, value in pool(fallback).items()}
    return {**pool(primary), **other, **fields}


def in_slots(primary: int, *users: str, **fields: JsonValue) -> JsonObject:
    """Return an answer of firmware with slots."""
    pools: list[JsonValue] = [
        {"id": slot, **pool(user)} for slot, user in enumerate(users)
    ]
    return {"pools": pools, "primaryPoolIndex": primary, **fields}


def hear(
    watch: PayoutWatch, answer: JsonObject, times: int = 2
) -> list[tuple[HappeningType, dict[str, Any]]]:
    """Let a watch hear an answer so many times; return what happened."""
    return [
        (happening.type, dict(happening.attributes))
        for second in range(times)
        for happening in watch.update(second, payees_of(answer))
    ]


@pytest.fixture
def watch() -> PayoutWatch:
    """Return a watch that has heard of an owner."""
    watch = PayoutWatch({})
    assert watch.update(0, None) == []
    assert watch.ending is None
    assert watch.has_changed is None
    assert watch.reward_share is None
    assert hear(watch, flat(f"{OWNER}.attic")) == []
    return watch


def test_worker(watch: PayoutWatch) -> None:
    """Another worker is no other owner."""
    assert hear(watch, flat(f"{OWNER}.cellar")) == []
    assert watch.has_changed is False


@pytest.mark.parametrize(
    ("answer", "which"),
    [(flat(THIEF), "primary"), (flat(OWNER, THIEF), "fallback")],
    ids=["primary", "fallback"],
)
def test_another_user(watch: PayoutWatch, answer: JsonObject, which: str) -> None:
    """What happened says which pool it is of; whose eyes it is for sees the end."""
    assert hear(watch, answer) == [(PAYOUT, {"pool": which, "sign": "user"})]
    assert watch.ending == "gone"
    again = PayoutWatch(json.loads(json.dumps(watch.as_dict())))
    assert hear(again, answer) == []
    assert (again.has_changed, again.ending) == (True, "gone")
    again.accept(again.suspects)
    assert (again.has_changed, again.ending) == (False, None)


def test_another_pool(watch: PayoutWatch) -> None:
    """The same user at another pool is what happened, and no problem."""
    moved = {**flat(OWNER), "stratumURL": "new.example.org"}
    assert hear(watch, moved) == [(POOL, {"pool": "primary"})]
    assert watch.has_changed is False


def test_blocked(watch: PayoutWatch) -> None:
    """Of a pool that the miner refuses it is not known which it is."""
    stratum: JsonObject = {"pools": [{"verifyBlocked": "fee_exceeded"}]}
    assert hear(watch, flat(OWNER, stratum=dict(stratum))) == [
        (PAYOUT, {"pool": None, "sign": "blocked"})
    ]
    assert watch.ending is None


def test_slot_that_is_not_used() -> None:
    """A slot that somebody changed is neither of the two."""
    watch = PayoutWatch({})
    hear(watch, in_slots(0, OWNER, OWNER))
    assert hear(watch, in_slots(0, OWNER, THIEF)) == [
        (PAYOUT, {"pool": "other", "sign": "user"})
    ]


def test_chosen_here() -> None:
    """A slot that was filled and is chosen by Home Assistant is the owner's."""
    watch = PayoutWatch({})
    hear(watch, in_slots(0, OWNER))
    hear(watch, in_slots(0, OWNER, THIEF))
    watch.expect(1, None)
    assert hear(watch, in_slots(0, OWNER, THIEF)) == []
    assert hear(watch, in_slots(1, OWNER, THIEF), times=1) == []
    watch.expect(None, None)
    assert hear(watch, in_slots(1, OWNER, THIEF)) == []
    assert watch.has_changed is False


def chosen(*, is_restarted: bool) -> PayoutWatch:
    """Return what knows of a slot that was nobody's when it was chosen."""
    watch = PayoutWatch({})
    hear(watch, in_slots(0, OWNER))
    hear(watch, in_slots(0, OWNER, "alice"))
    watch.expect(1, None)
    if is_restarted:
        watch = PayoutWatch(json.loads(json.dumps(watch.as_dict())))
    return watch


@pytest.mark.parametrize("is_restarted", [False, True])
def test_chosen_until_a_restart(*, is_restarted: bool) -> None:
    """A choice outlives a restart of Home Assistant, as what was in the slot then."""
    watch = chosen(is_restarted=is_restarted)
    assert hear(watch, in_slots(1, OWNER, "alice")) == []
    watch = chosen(is_restarted=is_restarted)
    assert watch.update(0, payees_of(in_slots(0, OWNER, THIEF))) == []
    watch.expect(1, None)
    assert hear(watch, in_slots(1, OWNER, THIEF))[0][0] is PAYOUT


def test_entered_while_another_one_is_chosen() -> None:
    """A pool that is entered, with a restart, does not end what is chosen."""
    watch = chosen(is_restarted=False)
    edit = PoolEdit(slot=0, host="pool.example.org", port=3333, user="bob")
    watch.expect(0, edit)
    assert hear(watch, in_slots(1, "bob", "alice")) == []
    watch.expect(1, None)
    assert hear(watch, in_slots(1, "bob", "alice")) == []
    assert watch.has_changed is False
    assert hear(watch, in_slots(1, "carol", "alice"))[0][0] is PAYOUT


@pytest.mark.parametrize("is_restarted", [False, True])
def test_entered_until_it_shows(*, is_restarted: bool) -> None:
    """What was entered is expected until it shows, over a restart; nothing else is."""
    watch = chosen(is_restarted=False)
    watch.expect(0, PoolEdit(slot=0, host="pool.example.org", port=3333, user="bob"))
    if is_restarted:
        watch = PayoutWatch(json.loads(json.dumps(watch.as_dict())))
    watch.expect(None, None)
    assert hear(watch, in_slots(0, OWNER, "alice")) == []
    assert hear(watch, in_slots(0, "bob", "alice")) == []
    assert watch.as_dict()["entered"] == []
    assert hear(watch, in_slots(0, "carol", "alice"))[0][0] is PAYOUT


def enter(watch: PayoutWatch, *users: str, slot: int = 0) -> None:
    """Enter pools in a slot, one after the other."""
    for user in users:
        host = "pool.example.org"
        watch.expect(slot, PoolEdit(slot=slot, host=host, port=3333, user=user))


def test_entered_in_place_of_another_one() -> None:
    """Each is expected until what was entered later shows: it may come late."""
    watch = chosen(is_restarted=False)
    enter(watch, "bob", "carol")
    assert hear(watch, in_slots(0, "bob", "alice")) == []
    assert hear(watch, in_slots(0, "carol", "alice")) == []
    assert watch.has_changed is False
    watch = chosen(is_restarted=False)
    enter(watch, "bob", "carol")
    assert hear(watch, in_slots(0, "carol", "alice")) == []
    assert hear(watch, in_slots(0, "bob", "alice"))[0][0] is PAYOUT


@pytest.mark.parametrize("is_restarted", [False, True])
def test_entered_in_two_slots(*, is_restarted: bool) -> None:
    """Pools of two slots may show with one restart, or one after the other."""
    watch = chosen(is_restarted=False)
    enter(watch, "bob")
    enter(watch, "carol", slot=1)
    if is_restarted:
        watch = PayoutWatch(json.loads(json.dumps(watch.as_dict())))
    assert hear(watch, in_slots(0, OWNER, "carol")) == []
    assert hear(watch, in_slots(0, "bob", "carol")) == []
    assert watch.has_changed is False


def test_entered_many_times() -> None:
    """Of what never came to be no more is kept than the last few."""
    watch = chosen(is_restarted=False)
    enter(watch, *(f"user{number}" for number in range(20)))
    assert len(as_list(watch.as_dict()["entered"])) == 8
    assert hear(watch, in_slots(0, "user12", "alice")) == []
    assert hear(watch, in_slots(0, "user11", "alice"))[0][0] is PAYOUT


@pytest.mark.parametrize("damaged", ["1", [], [1, "a", "b"], ["1", "a"]])
def test_expected_that_cannot_be_read(damaged: JsonValue) -> None:
    """What cannot be read, or is of a lost key, is expected no more."""
    watch = chosen(is_restarted=False)
    enter(watch, "bob")
    saved = watch.as_dict()
    again = PayoutWatch(saved).as_dict()
    assert again["chosen"] is not None
    assert again["entered"] == saved["entered"] != []
    for broken in (
        {**saved, "chosen": damaged, "entered": damaged},
        {**saved, "chosen": damaged, "entered": [damaged]},
        {**saved, "key": None},
    ):
        again = PayoutWatch(broken).as_dict()
        assert (again["chosen"], again["entered"]) == (None, [])


def test_chosen_here_and_changed_meanwhile() -> None:
    """What is chosen is what is in the slot then, not what comes to be in it."""
    watch = PayoutWatch({})
    hear(watch, in_slots(0, OWNER, "alice"))
    watch.expect(1, None)
    assert hear(watch, in_slots(1, OWNER, THIEF)) == [
        (PAYOUT, {"pool": "primary", "sign": "user"})
    ]


def test_chosen_here_but_empty(watch: PayoutWatch) -> None:
    """Of a slot that nothing is known of nothing is expected."""
    watch.expect(5, None)
    assert len(hear(watch, flat(THIEF))) == 1


@pytest.mark.parametrize(
    ("slot", "answer"),
    [(0, flat(THIEF)), (1, flat(OWNER, THIEF))],
    ids=["primary", "fallback"],
)
def test_entered_here(watch: PayoutWatch, slot: int, answer: JsonObject) -> None:
    """A user that is entered in Home Assistant is an owner once an answer shows him."""
    edit = PoolEdit(slot=slot, host="pool.example.org", port=3333, user=f"{THIEF}.a")
    watch.expect(slot, edit)
    assert hear(watch, flat(OWNER)) == []
    assert hear(watch, answer, times=1) == []
    watch.expect(None, None)
    assert hear(watch, answer) == []
    assert hear(watch, flat(OWNER)) == []
    assert hear(watch, flat("alice", "alice"))[0][0] is PAYOUT


def test_entered_here_in_a_slot() -> None:
    """A pool that is entered in a slot is the owner's, whoever was paid there before.

    Entered without a user it pays who is paid already.
    """
    watch = PayoutWatch({})
    watch.expect(1, None)
    hear(watch, in_slots(0, OWNER, "alice"))
    watch.expect(1, PoolEdit(slot=1, host="pool.example.org", port=3333, user=THIEF))
    assert hear(watch, in_slots(0, OWNER, THIEF)) == []
    watch.expect(1, PoolEdit(slot=1, host="new.example.org", port=3333))
    pools = [{"id": 0, **pool(OWNER)}, {"id": 1, **pool(THIEF, "new.example.org")}]
    moved: JsonObject = {"pools": [*pools], "primaryPoolIndex": 1}
    assert hear(watch, moved) == []
    watch.expect(5, PoolEdit(slot=5, host="new.example.org", port=3333))
    assert hear(watch, moved) == []


def test_nothing_is_kept(watch: PayoutWatch) -> None:
    """What is saved has fingerprints, by another key for each miner.

    They are random digits up to f: what is looked for has letters past it.
    """
    saved = json.dumps(watch.as_dict())
    assert "bc1q" not in saved
    assert "example" not in saved
    other = PayoutWatch({})
    hear(other, flat(f"{OWNER}.attic"))
    assert other.as_dict()["owners"] != watch.as_dict()["owners"]


@pytest.mark.parametrize("key", [None, "", 5])
def test_lost_key(watch: PayoutWatch, key: JsonValue) -> None:
    """Fingerprints of a key that is lost are nobody's."""
    again = PayoutWatch({**watch.as_dict(), "key": key})
    assert again.has_changed is None
    assert hear(again, flat(THIEF)) == []
