"""Whether somebody else is paid for what a miner finds: watched by fingerprints."""

from collections.abc import Mapping
from secrets import token_hex
from typing import Final

from ..axeos.payees import FALLBACK, PRIMARY, Payee, Payees, ending, payee_of
from ..axeos.pool_edit import PoolEdit
from ..figures.fingerprint import fingerprint
from ..figures.happenings import Happening, HappeningType
from ..figures.payout import Finding, Payment, Payments, PayoutGuard
from ..json_fields import JsonObject, JsonValue, as_list

_KEY_BYTES: Final = 16
_MOST_ENTERED: Final = 8
_OTHER: Final = "other"

type _Expected = tuple[str, Payment]


class PayoutWatch:
    """Passes fingerprints on to the guard, and finds what happened.

    What they are of leaves this only for the dialog in which a user is asked.
    """

    def __init__(self, saved: JsonObject) -> None:
        """Take up what was saved; a key of its own makes a miner's fingerprints."""
        key = saved.get("key")
        is_known = isinstance(key, str) and bool(key)
        self._key = str(key) if is_known else token_hex(_KEY_BYTES)
        self._guard = PayoutGuard(saved if is_known else {})
        self._payees: Payees | None = None
        self._stored: Mapping[str, Payment] = {}
        self._payments = Payments(stored={}, used=frozenset(), in_use=PRIMARY)
        self._chosen = _expected(saved.get("chosen")) if is_known else None
        found = map(_expected, as_list(saved.get("entered")) if is_known else ())
        self._entered = [each for each in found if each is not None]

    def as_dict(self) -> dict[str, JsonValue]:
        """Return what to save, as values of JSON."""
        return {
            "key": self._key,
            "chosen": None if self._chosen is None else _saved(self._chosen),
            "entered": [_saved(each) for each in self._entered],
            **self._guard.as_dict(),
        }

    @property
    def has_changed(self) -> bool | None:
        """Return whether somebody else is paid, None while nobody is known to be."""
        return self._guard.has_changed

    @property
    def reward_share(self) -> float | None:
        """Return how much of the reward of a block is the user's (%)."""
        return None if self._payees is None else self._payees.reward_share

    @property
    def suspects(self) -> Mapping[str, str]:
        """Return the fingerprints of those who are paid and are no owners, by slot."""
        return dict(self._guard.suspects)

    @property
    def ending(self) -> str | None:
        """Return the last characters of an address that is paid and no owner's.

        For the eyes of a user who is asked whether it is his; None if there is none.
        """
        if self._payees is None:
            return None
        stored = self._payees.stored
        return next(
            (ending(stored[slot]) for slot in self._guard.suspects if slot in stored),
            None,
        )

    def accept(self, suspects: Mapping[str, str]) -> None:
        """Take those who are paid for owners: the user says so."""
        self._guard.accept(suspects)

    def expect(self, slot: int | None, edit: PoolEdit | None) -> None:
        """Note that a slot is chosen here, or a pool entered; None that no slot is.

        What is in the slot now is what is chosen, or what was when it was chosen. Both
        outlive a restart. What is entered is expected until an answer shows it, or what
        was entered later in its slot: whatever kept Home Assistant from seeing what
        became of it, and whatever else was entered since.
        """
        if slot is None:
            self._chosen = None
        if slot is None or self._payees is None:
            return
        key, stored = str(slot), self._payees.stored
        if self._payees.primary == PRIMARY:
            key = FALLBACK if slot else PRIMARY
        if edit is not None:
            payee = payee_of(edit, stored.get(key))
            if payee is not None:
                self._entered.append((key, self._payment(payee)))
                del self._entered[:-_MOST_ENTERED]
        elif self._chosen is None or self._chosen[0] != key:
            payment = self._stored.get(key)
            self._chosen = None if payment is None else (key, payment)

    def _take_expected(self, payees: Payees) -> None:
        """Take what is expected for the owner's once an answer shows exactly that."""
        open_still: list[_Expected] = []
        for each in self._entered:
            if self._shows(each):
                self._guard.own(*each)
                open_still = [other for other in open_still if other[0] != each[0]]
            else:
                open_still.append(each)
        self._entered = open_still
        if (
            self._chosen is not None
            and payees.primary == self._chosen[0]
            and self._shows(self._chosen)
        ):
            self._guard.adopt(*self._chosen)

    def _shows(self, expected: _Expected) -> bool:
        """Return whether the latest answer shows what is expected in a slot."""
        slot, payment = expected
        return self._stored.get(slot) == payment

    def update(self, now: float, payees: Payees | None) -> list[Happening]:
        """Take in who is paid by an answer of a time; return what it shows."""
        if payees is None:
            return []
        if payees is not self._payees:
            self._payments = self._read(payees)
        if self._chosen is not None or self._entered:
            self._take_expected(payees)
        return [
            self._happening(finding, payees)
            for finding in self._guard.update(now, self._payments)
        ]

    def _read(self, payees: Payees) -> Payments:
        """Return the fingerprints of who is paid, and how."""
        if self._payees is None or payees.stored != self._payees.stored:
            self._stored = {
                slot: self._payment(payee) for slot, payee in payees.stored.items()
            }
        self._payees = payees
        used = {payees.primary, payees.in_use, payees.fallback or payees.primary}
        return Payments(
            stored=self._stored,
            used=frozenset(used),
            in_use=payees.in_use,
            share=payees.reward_share,
            is_blocked=payees.blocked,
        )

    def _payment(self, payee: Payee) -> Payment:
        """Return the fingerprints of who is paid, and of the pool."""
        return Payment(
            fingerprint(self._key, payee.user),
            fingerprint(self._key, f"{payee.host}:{payee.port}"),
        )

    @staticmethod
    def _happening(finding: Finding, payees: Payees) -> Happening:
        """Return what to report: which pool it is of, and by what it shows."""
        if finding.sign is None:
            kind, attributes = HappeningType.POOL_CHANGED, {}
        else:
            kind, attributes = HappeningType.PAYOUT_CHANGED, {"sign": finding.sign}
        return Happening(
            type=kind, attributes={"pool": _name(finding.slot, payees), **attributes}
        )


def _saved(expected: _Expected) -> JsonValue:
    """Return what to save of a slot."""
    slot, payment = expected
    return [slot, *payment]


def _expected(stored: JsonValue) -> _Expected | None:
    """Return what was saved of a slot, None of what cannot be read."""
    match stored:
        case [str(slot), str(owner), str(pool)]:
            return slot, Payment(owner, pool)
    return None


def _name(slot: str | None, payees: Payees) -> str | None:
    """Return which pool is in a slot, None if it is not known which."""
    if slot is None:
        return None
    if slot == payees.primary:
        return PRIMARY
    return FALLBACK if slot == payees.fallback else _OTHER
