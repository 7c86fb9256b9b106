"""Whether somebody else is paid for what a miner finds.

Who was paid at the first sight is taken to be the owner. Users and pools are known by
their fingerprints alone.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple

from ..json_fields import JsonObject, JsonValue, as_list, as_object
from .reward import Reward

_MOST_OWNERS: Final = 8  # of one slot


class Sign(StrEnum):
    """By what it shows that somebody else is paid."""

    USER = "user"
    REWARD = "reward"
    BLOCKED = "blocked"


class Payment(NamedTuple):
    """The fingerprints of who is paid, and of the pool."""

    owner: str
    pool: str


class Finding(NamedTuple):
    """What an answer shows that none before it did; of a slot, but for a blocked one.

    Without a sign the pool is another one, and the user the same.
    """

    slot: str | None
    sign: Sign | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Payments:
    """What an answer says of payments, by slots; None is unknown.

    used are the slots that the miner works for, now or when the other fails, and in_use
    is the one of now. share is how much of the reward of a block is the user's (%).
    """

    stored: Mapping[str, Payment]
    used: frozenset[str]
    in_use: str
    share: float | None = None
    is_blocked: bool | None = None


class PayoutGuard:
    """Remembers who is to be paid by the pool in each slot.

    What a single answer says decides nothing. Times are in s on a clock that only goes
    on.
    """

    def __init__(self, saved: JsonObject) -> None:
        """Take up what was saved; what cannot be read was never known."""
        self._owners = dict(_lists(saved.get("owners")))
        self._pools = dict(_texts(saved.get("pools")))
        self.suspects = dict(_texts(saved.get("suspects")))
        """Who is paid and is no owner, by slot."""
        self._rewards = {slot: Reward() for slot in _list(saved.get("proven"))}
        for slot in _list(saved.get("unpaid")):
            self._rewards[slot] = Reward(is_unpaid=True)
        for reward in self._rewards.values():
            reward.is_proven = True
        self._is_blocked = saved.get("is_blocked") is True
        self._may_be_blocked = saved.get("may_be_blocked") is True
        self._was_blocked: bool | None = None
        self._last: Payments | None = None
        self._judged: Payments | None = None

    def as_dict(self) -> dict[str, JsonValue]:
        """Return what to save, as values of JSON."""
        rewards = self._rewards.items()
        return {
            "owners": {slot: list(owners) for slot, owners in self._owners.items()},
            "pools": dict(self._pools),
            "suspects": dict(self.suspects),
            "proven": [slot for slot, reward in rewards if reward.is_proven],
            "unpaid": [slot for slot, reward in rewards if reward.is_unpaid],
            "is_blocked": self._is_blocked,
            "may_be_blocked": self._may_be_blocked,
        }

    @property
    def signs(self) -> frozenset[Sign]:
        """Return by what it shows that somebody else is paid, if so."""
        found = {Sign.USER} if self.suspects else set()
        if True in [reward.is_unpaid for reward in self._rewards.values()]:
            found.add(Sign.REWARD)
        if self._is_blocked:
            found.add(Sign.BLOCKED)
        return frozenset(found)

    @property
    def has_changed(self) -> bool | None:
        """Return whether somebody else is paid, None while nobody is known to be."""
        signs = self.signs
        return bool(signs) if self._owners or signs else None

    def adopt(self, slot: str, payment: Payment) -> None:
        """Take who is paid for an owner, in a slot that is nobody's yet.

        A slot that is somebody's stays so: whoever chooses it means that one. What its
        pool has paid says nothing of another pool.
        """
        if payment.owner in self._owners.setdefault(slot, [payment.owner]):
            if self._pools.get(slot, payment.pool) != payment.pool:
                self._rewards.pop(slot, None)
            self._pools[slot] = payment.pool
            self.suspects.pop(slot, None)

    def own(self, slot: str, payment: Payment) -> None:
        """Take who is paid for an owner, whoever was before: it was entered here."""
        owners = self._owners.setdefault(slot, [])
        if payment.owner not in owners:
            owners.append(payment.owner)
            del owners[:-_MOST_OWNERS]
            self._rewards.pop(slot, None)
        self.adopt(slot, payment)

    def accept(self, suspects: Mapping[str, str]) -> None:
        """Take those who are paid for owners, and what they are paid for all there is.

        suspects are those of some moment, by slot.
        """
        for slot, owner in suspects.items():
            owners = self._owners.setdefault(slot, [])
            owners.append(owner)
            del owners[:-_MOST_OWNERS]
            self._rewards.pop(slot, None)
            if self.suspects.get(slot) == owner:
                del self.suspects[slot]
        self._rewards = {
            slot: reward
            for slot, reward in self._rewards.items()
            if not reward.is_unpaid
        }
        self._may_be_blocked |= self._is_blocked
        self._is_blocked = False
        self._judged = None

    def update(self, now: float, payments: Payments) -> list[Finding]:
        """Take in what an answer of a time says; return what it shows."""
        last, self._last = self._last, payments
        found: list[Finding] = []
        if not self._owners:
            for slot, payment in payments.stored.items():
                self.adopt(slot, payment)
        elif _same(last, payments) and not _same(self._judged, payments):
            self._judged = payments
            found.extend(self._compare(payments))
        slot = payments.in_use
        for other, reward in self._rewards.items():
            if other != slot:
                reward.interrupt()
        if slot not in self.suspects:
            if slot not in self._rewards:
                self._rewards[slot] = Reward()
            if self._rewards[slot].update(now, payments.share):
                found.append(Finding(slot, Sign.REWARD))
        if self._is_blocked_now(payments.is_blocked):
            found.append(Finding(None, Sign.BLOCKED))
        return found

    def _compare(self, payments: Payments) -> Iterator[Finding]:
        """Yield what has changed in slots.

        One that is nobody's may be filled with what there is in others, and with
        anything while it is not used. What was paid by a pool that is not used says
        nothing of another one in its place.
        """
        stored = payments.stored
        if stored:
            self._forget(payments)
        known = {owner for owners in self._owners.values() for owner in owners}
        for slot, payment in stored.items():
            is_used = slot in payments.used
            owners = self._owners.get(slot)
            if owners is None and (payment.owner in known or not is_used):
                if payment.owner in known:
                    self.adopt(slot, payment)
                self.suspects.pop(slot, None)
            elif owners is None or payment.owner not in owners:
                if self.suspects.get(slot) != payment.owner:
                    self.suspects[slot] = payment.owner
                    yield Finding(slot, Sign.USER)
            else:
                self.suspects.pop(slot, None)
                if self._pools.get(slot, payment.pool) != payment.pool:
                    if is_used:
                        yield Finding(slot, None)
                    else:
                        self._rewards.pop(slot, None)
                self._pools[slot] = payment.pool

    def _forget(self, payments: Payments) -> None:
        """Forget what was wrong with pools that are gone, or are not worked for.

        What one has paid it is expected to pay still when it is worked for again.
        """
        stored = payments.stored
        for slot in self.suspects.keys() - stored.keys():
            del self.suspects[slot]
        for slot in self._rewards.keys() - (stored.keys() & payments.used):
            self._rewards[slot].is_unpaid = False

    def _is_blocked_now(self, is_blocked: bool | None) -> bool:  # noqa: FBT001 - a reading
        """Return whether the miner has come to refuse a pool.

        One that it may refuse, as it was accepted once, it may until it does not.
        """
        was_blocked, self._was_blocked = self._was_blocked, is_blocked
        if is_blocked is None or is_blocked is not was_blocked:
            return False
        self._may_be_blocked &= is_blocked
        before, self._is_blocked = (
            self._is_blocked,
            is_blocked and not self._may_be_blocked,
        )
        return self._is_blocked and not before


def _same(one: Payments | None, other: Payments) -> bool:
    """Return whether two answers name the same of every slot."""
    if one is None or one is other:
        return one is other
    return one.stored == other.stored and one.used == other.used


def _list(value: JsonValue) -> list[str]:
    """Return the texts of a list, at most as many as anybody has."""
    return [item for item in as_list(value) if isinstance(item, str)][-_MOST_OWNERS:]


def _lists(value: JsonValue) -> Iterator[tuple[str, list[str]]]:
    """Yield the lists of an object that hold something."""
    for key, item in as_object(value).items():
        if listed := _list(item):
            yield key, listed


def _texts(value: JsonValue) -> Iterator[tuple[str, str]]:
    """Yield the texts of an object."""
    for key, item in as_object(value).items():
        if isinstance(item, str):
            yield key, item
