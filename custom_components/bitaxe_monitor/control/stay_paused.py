"""Keep a miner paused that the user paused: a reboot resumes it."""

import re
from typing import Final, Self

from ..axeos import Firmware, SystemInfo
from ..json_fields import JsonObject, JsonValue, as_object, flag

_OUTAGE: Final = 60.0  # s
# What restarts a miner without anybody wanting it.
_UNWANTED: Final = re.compile(
    r"power|brown|panic|exception|crash|watchdog|wdt", re.IGNORECASE
)


class StayPaused:
    """The user's wish that a miner stays paused.

    It is not held against whoever resumes the miner in some other way.
    """

    def __init__(self, *, is_wished: bool = False) -> None:
        """Start with what was wished before."""
        self.is_wished = is_wished
        """Whether the miner is to stay paused."""
        self.is_due = False
        """Whether it is to be paused again."""
        self._was_seen = is_wished

    @classmethod
    def restore(cls, stored: JsonValue) -> Self:
        """Return what was saved; what cannot be read is no wish."""
        wish = as_object(stored).get("is_wished")
        return cls(is_wished=bool(flag(wish)))

    def as_dict(self) -> JsonObject:
        """Return what to save."""
        return {"is_wished": self.is_wished}

    def asked(self, *, to_mine: bool) -> None:
        """Note what the user asks for, before it is sent; a restart is to mine."""
        self.is_wished, self.is_due, self._was_seen = not to_mine, False, False

    def sent(self) -> None:
        """Note that the miner was paused again: once after a reboot is enough."""
        self.is_due = self._was_seen = False

    def update(
        self, info: SystemInfo, *, has_restarted: bool, outage: float | None
    ) -> None:
        """Take in an answer.

        outage is for how long (s) there was none before it, None if that is not known.
        A miner that hashes without a reboot was resumed by somebody. So was one with
        NerdOS that restarted, unless something else explains that: its page has no
        other way.
        """
        if not self.is_wished:
            return
        if info.mining_paused:
            self._was_seen, self.is_due = True, False
        elif has_restarted:
            is_wanted = (
                info.firmware is Firmware.NERDOS
                and outage is not None
                and outage < _OUTAGE
                and not _UNWANTED.search(info.reset_reason or "")
            )
            self.is_wished, self.is_due = not is_wanted, not is_wanted
        elif self._was_seen and not self.is_due and info.hashrate:
            self.is_wished = False
