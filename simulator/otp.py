"""Ask for one-time passwords, as NerdOS can from v1.0.34 on."""

from collections import deque
from collections.abc import Mapping
from typing import Final

from .trace import Reply

REQUIRED: Final = Reply(status="401 Unauthorized", text="OTP/Session required")

_TRIES: Final = 5
_TRIES_SECONDS: Final = 60.0
_LOCK_SECONDS: Final = 300.0
_SESSION_SECONDS: Final = 86400.0


class OneTimePassword:
    """Guards a miner's settings by a code; times in seconds of the miner's clock."""

    def __init__(self) -> None:
        """Be switched off."""
        self.code: str | None = None
        """The six digits that are right now, None to ask for none."""
        self._failures: deque[float] = deque(maxlen=_TRIES)
        self._locked_until = 0.0
        self._sessions: dict[str, float] = {}

    def allows(self, second: float, headers: Mapping[str, str]) -> bool:
        """Return whether a request may pass; names of headers in lower case.

        Five wrong codes in a minute lock the miner for five, against right ones, too.
        """
        if self.code is None:
            return True
        session = headers.get("x-otp-session")
        if session is not None:
            return second < self._sessions.get(session, 0.0)
        if second < self._locked_until or (code := headers.get("x-totp")) is None:
            return False
        if code == self.code:
            return True
        self._failures.append(second)
        is_many = len(self._failures) == _TRIES
        if is_many and second - self._failures[0] <= _TRIES_SECONDS:
            self._locked_until = second + _LOCK_SECONDS
        return False

    def begin_session(self, second: float, headers: Mapping[str, str]) -> Reply:
        """Hand out a token that is good for a day, for the right code."""
        if not self.allows(second, headers):
            return REQUIRED
        token = f"session-{len(self._sessions)}"
        self._sessions[token] = second + _SESSION_SECONDS
        return Reply(json={"token": token})
