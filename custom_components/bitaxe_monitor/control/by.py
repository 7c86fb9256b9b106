"""Whose acts change something of a miner."""

from contextvars import ContextVar
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import sha256
from random import getrandbits
from typing import Final, Self

from homeassistant.core import Context

_HASH_LENGTH: Final = 12
_ACT_BITS: Final = 48  # no two acts of a miner have the same number
LAST_ACT: Final = 1 << _ACT_BITS


def number_of_act() -> int:
    """Return the number of another act."""
    return getrandbits(_ACT_BITS)


class Origin(StrEnum):
    """Who changed a setting."""

    USER = "user"
    AUTOMATION = "automation"  # or a script
    TAKEN_BACK = "taken_back"
    KEPT_PAUSED = "kept_paused"
    WATCHDOG = "watchdog"
    UNDONE = "undone"
    ANOTHER_HAND = "another_hand"  # the miner's own page, or another tool


@dataclass(frozen=True, slots=True, kw_only=True)
class By:
    """One act of changing something, and whose it is."""

    origin: Origin = Origin.AUTOMATION
    user: str | None = None
    """Known again by this, and by nothing else of the user."""
    act: int = field(default_factory=number_of_act)
    context: Context | None = field(default=None, compare=False, repr=False)
    """That of the call, for as long as Home Assistant runs."""

    @classmethod
    def of(cls, user_id: str | None) -> Self:
        """Return an act of a user, or of what runs without one."""
        if user_id is None:
            return cls()
        digest = sha256(user_id.encode()).hexdigest()
        return cls(origin=Origin.USER, user=digest[:_HASH_LENGTH])


BY: Final[ContextVar[By]] = ContextVar("BY")
"""Whose act is under way in a task."""
