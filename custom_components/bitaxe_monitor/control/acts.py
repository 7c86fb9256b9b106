"""What a miner is asked for at the moment, and what became of it before."""

from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import count
from time import time
from typing import Final

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.util.hass_dict import HassKey

from ..axeos import Verb, post
from ..axeos.change import Change, Setting
from ..const import DOMAIN
from .by import By
from .confirmation import Outcome
from .errors import SupersededChangeError

_MOST_ENDED: Final = 5


class Kind(StrEnum):
    """What a miner can be asked for."""

    SETTINGS = "settings"
    RESTART = "restart"
    IDENTIFY = "identify"
    POOL = "pool"
    UNDO = "undo"
    AS_FOUND = "as_found"

    @classmethod
    def of(cls, change: Change) -> Kind:
        """Return what a change is."""
        if change.wanted:
            return cls.SETTINGS
        return cls.RESTART if change.request == post(Verb.RESTART) else cls.IDENTIFY


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What a miner was asked for at a time (s since 1970), and by whom.

    Later ones have higher numbers. values are the settings that are wanted; slot is
    that of a pool. Once it has ended, at a time, it has either an outcome or an error.
    """

    number: int
    kind: Kind
    at: float
    by: By
    values: Mapping[Setting, float] = field(default_factory=dict)
    slot: int | None = None
    ended: float | None = None
    outcome: Outcome | None = None
    error: Exception | None = None


class Acts:
    """The acts of one miner that are under way, and those that ended last."""

    def __init__(self) -> None:
        """Start with none."""
        self._under_way: dict[int, Act] = {}
        self._ended: deque[Act] = deque(maxlen=_MOST_ENDED)
        self._numbers = count(1)
        self._listeners: list[Callable[[], None]] = []

    @property
    def shown(self) -> list[Act]:
        """Return those that ended last, and those that are under way, oldest first."""
        return [*self._ended, *self._under_way.values()]

    @callback
    def async_listen(self, listener: Callable[[], None]) -> CALLBACK_TYPE:
        """Call a listener when an act begins or ends, until the callback is called.

        It is called as well when a change that is no act of anybody here was noted.
        """
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    async def follow[ResultT](
        self,
        ask: Awaitable[ResultT],
        kind: Kind,
        by: By,
        *,
        values: Mapping[Setting, float] | None = None,
        slot: int | None = None,
    ) -> ResultT:
        """Follow an act until it has ended; return or raise what it does.

        One in whose place another one has come is no longer of interest.
        """
        number = next(self._numbers)
        act = Act(
            number=number, kind=kind, at=time(), by=by, values=values or {}, slot=slot
        )
        self._supersede(act.values)
        self._under_way[number] = act
        self.async_changed()
        try:
            found = await ask
        except SupersededChangeError:
            raise
        except Exception as err:
            self._end(number, error=err)
            raise
        else:
            outcome = found if isinstance(found, Outcome) else Outcome.IN_FORCE
            self._end(number, outcome=outcome)
            return found
        finally:
            self._under_way.pop(number, None)
            self.async_changed()

    def _supersede(self, values: Mapping[Setting, float]) -> None:
        """Forget acts that set any of these settings: another one does now.

        Those who asked for them are given the outcome of the last one.
        """
        for act in tuple(self._under_way.values()):
            if not act.values.keys().isdisjoint(values):
                del self._under_way[act.number]

    def _end(
        self,
        number: int,
        *,
        outcome: Outcome | None = None,
        error: Exception | None = None,
    ) -> None:
        """Note what became of an act, unless another one has come in its place."""
        if act := self._under_way.get(number):
            ended = replace(act, ended=time(), outcome=outcome, error=error)
            self._ended.append(ended)

    @callback
    def async_changed(self) -> None:
        """Call the listeners: something is other than what they know."""
        for listener in tuple(self._listeners):
            listener()


_ACTS: Final[HassKey[dict[str, Acts]]] = HassKey(f"{DOMAIN}_acts")


@callback
def async_acts(hass: HomeAssistant, entry_id: str) -> Acts:
    """Return the acts of a miner by the id of its entry; they outlive its reload."""
    return hass.data.setdefault(_ACTS, {}).setdefault(entry_id, Acts())


@callback
def async_forget_acts(hass: HomeAssistant, entry_id: str) -> None:
    """Forget the acts of a miner."""
    hass.data.get(_ACTS, {}).pop(entry_id, None)
