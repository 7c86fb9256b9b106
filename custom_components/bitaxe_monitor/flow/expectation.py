"""Asking back when an expected hashrate cannot be meant."""

from typing import Final

from ..const import CONF_EXPECTED_HASHRATE

_FACTOR: Final = 3


class ExpectationCheck:
    """Asks once whether a user means what is far from what the firmware expects."""

    def __init__(self) -> None:
        """Start without having asked."""
        self._asked_about: float | None = None

    def errors(self, user: float | None, firmware: float | None) -> dict[str, str]:
        """Return the errors of a form for what each expects (GH/s), None if unknown.

        Whoever sends the same figure again means it.
        """
        if user is None or firmware is None or user == self._asked_about:
            return {}
        if firmware / _FACTOR < user < firmware * _FACTOR:
            return {}
        self._asked_about = user
        return {CONF_EXPECTED_HASHRATE: "far_from_firmware"}
