"""Test whether somebody else is paid, by what answers say one after the other."""

import json
from typing import Final

import pytest

from custom_components.bitaxe_monitor.figures.payout import (
    Finding,
    Payment,
    Payments,
    PayoutGuard,
    Sign,
)
from custom_components.bitaxe_monitor.json_fields import JsonValue

MINE: Final = Payment("mine", "pool")
THIEF: Final = Payment("thief", "pool")
BACKUP: Final = Payment("backup", "other pool")
USER: Final = Sign.USER


class Watched:
    """A guard and the answers that it hears, a minute apart."""

    def __init__(self, saved: dict[str, JsonValue] | None = None) -> None:
        """Start with what was saved."""
        self.guard = PayoutGuard(saved or {})
        self.now = 1000.0

    def hear(
        self,
        stored: dict[str, Payment],
        *,
        times: int = 2,
        used: tuple[str, ...] = ("primary", "fallback"),
        in_use: str = "primary",
        share: float | None = None,
        is_blocked: bool | None = None,
    ) -> list[Finding]:
        """Let the guard hear an answer so many times; return what it finds."""
        found = []
        for _ in range(times):
            self.now += 60
            found += self.guard.update(
                self.now,
                Payments(
                    stored=dict(stored),
                    used=frozenset(used),
                    in_use=in_use,
                    share=share,
                    is_blocked=is_blocked,
                ),
            )
        return found

    def restart(self) -> None:
        """Begin anew with what is saved, by way of a file."""
        self.guard = PayoutGuard(json.loads(json.dumps(self.guard.as_dict())))


@pytest.fixture
def watched() -> Watched:
    """Return a guard that has heard of an owner."""
    watched = Watched()
    assert watched.hear({"primary": MINE, "fallback": BACKUP}) == []
    assert watched.guard.has_changed is False
    return watched


def test_nobody_is_known() -> None:
    """As long as no answer names anybody it is unknown whether that is the owner."""
    watched = Watched()
    assert watched.hear({}) == []
    assert watched.guard.has_changed is None


def test_another_user(watched: Watched) -> None:
    """Another user is found once, when two answers name him, and outlasts a restart."""
    stolen = {"primary": THIEF, "fallback": BACKUP}
    assert watched.hear(stolen, times=1) == []
    assert watched.guard.has_changed is False
    assert watched.hear(stolen, times=1) == [Finding("primary", USER)]
    assert watched.guard.has_changed is True
    watched.restart()
    assert watched.guard.has_changed is True
    assert watched.hear(stolen, times=5) == []
    assert watched.guard.signs == {USER}
    assert watched.hear({"primary": MINE, "fallback": BACKUP}) == []
    assert watched.guard.has_changed is False


def test_one_odd_answer(watched: Watched) -> None:
    """What a single answer says, or does not say, is nothing."""
    for odd in ({"primary": THIEF}, {}, {"fallback": BACKUP}):
        assert watched.hear(odd, times=1) == []
        assert watched.hear({"primary": MINE, "fallback": BACKUP}) == []
    assert watched.hear({}, times=9) == []
    assert watched.guard.has_changed is False


def test_another_thief(watched: Watched) -> None:
    """A second other user is found as well."""
    watched.hear({"primary": THIEF})
    assert watched.hear({"primary": Payment("heir", "pool")}) == [
        Finding("primary", USER)
    ]


def test_one_slot_is_not_the_other(watched: Watched) -> None:
    """Who is paid by the fallback pool is no owner of the primary one.

    The user that firmware comes with is often left in there, and is back in both when
    it forgets its settings.
    """
    assert watched.hear({"primary": BACKUP, "fallback": BACKUP}) == [
        Finding("primary", USER)
    ]


def test_mine(watched: Watched) -> None:
    """Whom the user takes for himself is an owner, beside those of before."""
    watched.hear({"primary": THIEF})
    watched.guard.accept(dict(watched.guard.suspects))
    assert watched.guard.has_changed is False
    watched.restart()
    for payment in (MINE, THIEF):
        assert watched.hear({"primary": payment}) == []
    assert watched.hear({"primary": BACKUP}) == [Finding("primary", USER)]


def test_mine_but_changed_since(watched: Watched) -> None:
    """Consent is to what was shown, not to who came after."""
    watched.hear({"primary": THIEF})
    shown = dict(watched.guard.suspects)
    watched.hear({"primary": Payment("heir", "pool")})
    watched.guard.accept(shown)
    assert watched.guard.has_changed is True


def test_another_pool(watched: Watched) -> None:
    """The same user at another pool is no problem, and found once."""
    moved = {"primary": Payment("mine", "new pool"), "fallback": BACKUP}
    assert watched.hear(moved, times=4) == [Finding("primary", None)]
    assert watched.guard.has_changed is False
    watched.restart()
    assert watched.hear(moved) == []


def test_update_to_slots(watched: Watched) -> None:
    """Firmware that comes to have slots has the same users in them."""
    slots = {"0": MINE, "1": BACKUP}
    assert watched.hear(slots, used=("0", "1"), in_use="0", times=4) == []
    assert watched.hear({"0": THIEF, "1": BACKUP}, used=("0", "1"), in_use="0") == [
        Finding("0", USER)
    ]


@pytest.fixture
def slots() -> Watched:
    """Return a guard of a miner with two slots, of which one is used."""
    watched = Watched()
    watched.hear({"0": MINE, "1": BACKUP}, used=("0",), in_use="0")
    return watched


def test_other_slot(slots: Watched) -> None:
    """Another slot that was there is the owner's; a changed one is not, used or not."""
    stored = {"0": MINE, "1": BACKUP}
    assert slots.hear(stored, used=("1",), in_use="1") == []
    changed = {"0": MINE, "1": THIEF}
    assert slots.hear(changed, used=("0",), in_use="0") == [Finding("1", USER)]
    moved = {"0": Payment("mine", "new pool"), "1": BACKUP}
    assert slots.hear(moved, used=("1",), in_use="1") == []


def test_filled_slot(slots: Watched) -> None:
    """A slot that comes to be filled is a problem once it is used."""
    stored = {"0": MINE, "1": BACKUP, "2": THIEF}
    assert slots.hear(stored, used=("0",), in_use="0") == []
    assert slots.hear(stored, used=("2",), in_use="2") == [Finding("2", USER)]
    assert slots.hear(stored, used=("0",), in_use="0") == []
    assert slots.guard.has_changed is False
    slots.hear(stored, used=("2",), in_use="2")
    assert slots.hear({"0": MINE, "1": BACKUP}, used=("2",), in_use="2") == []
    assert slots.guard.has_changed is False


def test_chosen_slot(slots: Watched) -> None:
    """What was chosen by Home Assistant in a slot of nobody is the owner's."""
    stored = {"0": MINE, "1": THIEF, "2": THIEF}
    slots.guard.adopt("2", THIEF)
    slots.guard.adopt("1", THIEF)
    assert slots.hear(stored, used=("2",), in_use="2") == [Finding("1", USER)]


def test_reward_falls(watched: Watched) -> None:
    """A pool that paid all of the reward and now does not is a problem that ends."""
    stored = {"primary": MINE}
    assert watched.hear(stored, times=62, share=98) == []
    watched.restart()
    assert watched.hear(stored, times=10, share=3) == []
    assert watched.hear(stored, times=1, share=3) == [Finding("primary", Sign.REWARD)]
    assert watched.guard.signs == {Sign.REWARD}
    watched.restart()
    assert watched.hear(stored, times=20, share=3) == []
    assert watched.guard.has_changed is True
    watched.hear(stored, times=12, share=98)
    assert watched.guard.has_changed is False


@pytest.mark.parametrize(
    "shares",
    [
        [(98, 55), (3, 30)],
        [(98, 30), (90, 1), (98, 40), (3, 30)],
        [(98, 30), (None, 1), (98, 40), (3, 30)],
        [(98, 70), (60, 30)],
        [(98, 70), (3, 9), (60, 1), (3, 9)],
        [(98, 70), (3, 9), (None, 1), (3, 9)],
        [(0, 200)],
    ],
    ids=str,
)
def test_reward_that_is_no_problem(
    watched: Watched, shares: list[tuple[float | None, int]]
) -> None:
    """It has to have been all of it for an hour, and to be less for ten minutes."""
    for share, times in shares:
        assert watched.hear({"primary": MINE}, times=times, share=share) == []
    assert watched.guard.has_changed is False


def test_reward_of_a_pool_that_is_left(watched: Watched) -> None:
    """It ends with the pool: of one that is not used any more nothing can be shown."""
    flat = {"primary": MINE, "fallback": BACKUP}
    slots = {"0": MINE, "1": BACKUP, "2": MINE}
    watched.hear(flat, times=62, share=97)
    watched.hear(flat, times=12, share=3)
    assert watched.guard.signs == {Sign.REWARD}
    watched.restart()
    # Official firmware v2.15 has the same pools in slots.
    watched.hear(slots, used=("0", "1"), in_use="0", share=3)
    assert watched.guard.signs == set()
    watched.hear(slots, times=62, used=("0", "1"), in_use="0", share=97)
    watched.hear(slots, times=12, used=("0", "1"), in_use="0", share=3)
    assert watched.guard.signs == {Sign.REWARD}
    # The other pool of the two is worked for, but it may be this one's turn again.
    watched.hear(slots, used=("0", "1"), in_use="1", share=97)
    assert watched.guard.signs == {Sign.REWARD}
    watched.hear(slots, used=("2", "1"), in_use="2", share=97)
    assert watched.guard.signs == set()
    # Back at the pool that has stopped to pay, that shows again.
    watched.restart()
    watched.hear(slots, times=12, used=("0", "1"), in_use="0", share=3)
    assert watched.guard.signs == {Sign.REWARD}


def test_own_fallback_that_shares(watched: Watched) -> None:
    """The fallback pool may pay otherwise than the primary one."""
    stored = {"primary": MINE, "fallback": BACKUP}
    watched.hear(stored, times=70, share=98)
    assert watched.hear(stored, times=30, share=0, in_use="fallback") == []
    assert watched.hear(stored, times=10, share=98) == []


def test_own_pool_that_shares(watched: Watched) -> None:
    """What the pool before has paid says nothing of one that is entered here.

    Where the same pool is entered again, it does.
    """
    elsewhere = Payment(MINE.owner, "sharing pool")
    watched.hear({"primary": MINE}, times=70, share=98)
    watched.guard.own("primary", MINE)
    assert watched.guard.as_dict()["proven"] == ["primary"]
    watched.restart()
    watched.guard.own("primary", elsewhere)
    assert watched.hear({"primary": elsewhere}, times=30, share=3) == []
    watched.hear({"primary": elsewhere}, times=70, share=98)
    assert watched.hear({"primary": MINE}, times=30, share=3) == [
        Finding("primary", None),
        Finding("primary", Sign.REWARD),
    ]


@pytest.mark.parametrize("is_emptied", [False, True])
@pytest.mark.parametrize("is_unpaid", [False, True])
def test_another_pool_in_a_slot_that_is_not_used(
    *, is_emptied: bool, is_unpaid: bool
) -> None:
    """What a pool has paid says nothing of another one that is put in its place.

    Of the same pool it does, be it that it was gone meanwhile.
    """
    watched, stored = Watched(), {"0": MINE, "1": BACKUP}
    watched.hear(stored, times=70, used=("0", "1"), in_use="1", share=98)
    if is_unpaid:
        watched.hear(stored, times=20, used=("0", "1"), in_use="1", share=3)
    watched.hear(stored, used=("0",), in_use="0")
    if is_emptied:
        watched.hear({"0": MINE}, used=("0",), in_use="0")
    watched.restart()
    watched.hear(stored, used=("0",), in_use="0")
    assert watched.guard.as_dict()["proven"] == ["1"]
    stored["1"] = Payment(BACKUP.owner, "sharing pool")
    assert watched.hear(stored, used=("0",), in_use="0") == []
    watched.restart()
    found = watched.hear(stored, times=30, used=("0", "1"), in_use="1", share=3)
    assert found == []
    assert watched.guard.has_changed is False


def test_reward_over_an_outage(watched: Watched) -> None:
    """What nobody saw for long counts for neither."""
    watched.hear({"primary": MINE}, times=30, share=98)
    watched.now += 3600
    watched.hear({"primary": MINE}, times=30, share=98)
    assert watched.guard.as_dict()["proven"] == []


def test_less_of_the_reward_is_mine(watched: Watched) -> None:
    """Who takes a smaller share for all there is hears no more of it."""
    watched.hear({"primary": MINE}, times=70, share=98)
    watched.hear({"primary": MINE}, times=20, share=3)
    assert watched.guard.has_changed is True
    watched.guard.accept({})
    assert watched.guard.has_changed is False
    assert watched.hear({"primary": MINE}, times=30, share=3) == []


def test_blocked(watched: Watched) -> None:
    """A pool that the miner refuses is a problem while it does, and found once."""
    stored = {"primary": MINE}
    assert watched.hear(stored, is_blocked=False) == []
    assert watched.hear(stored, times=1, is_blocked=True) == []
    assert watched.hear(stored, is_blocked=True) == [Finding(None, Sign.BLOCKED)]
    watched.restart()
    assert watched.hear(stored, times=3, is_blocked=True) == []
    assert watched.guard.signs == {Sign.BLOCKED}
    watched.guard.accept({})
    watched.restart()
    assert watched.hear(stored, times=3, is_blocked=True) == []
    assert watched.guard.has_changed is False
    watched.hear(stored, times=3, is_blocked=False)
    assert watched.hear(stored, is_blocked=True) == [Finding(None, Sign.BLOCKED)]
    watched.hear(stored, is_blocked=False)
    assert watched.guard.has_changed is False


@pytest.mark.parametrize("value", [None, 1, "x", [1, None], {"primary": 1}, {"a": []}])
def test_damaged(value: JsonValue) -> None:
    """What cannot be read of a file was never known."""
    keys = PayoutGuard({}).as_dict()
    guard = PayoutGuard(dict.fromkeys(keys, value))
    assert guard.as_dict() | {"proven": [], "unpaid": []} == keys
    assert guard.signs <= {Sign.REWARD}
