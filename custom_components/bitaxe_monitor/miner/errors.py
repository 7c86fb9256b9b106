"""What can be wrong with the answer of a miner, in words of the translations."""

from typing import Final

from ..axeos import (
    AxeOSBrokenOffError,
    AxeOSError,
    AxeOSRefusedError,
    AxeOSResponseError,
    AxeOSTimeoutError,
    NotAxeOSError,
)


class WrongMinerError(AxeOSError):
    """Another miner answers at this address, or has not been gone from it for long."""

    def __init__(self, *, is_gone: bool = False) -> None:
        """Note whether the other one is gone: the miner itself has answered now."""
        super().__init__()
        self.is_gone = is_gone


_KEYS: Final[dict[type[BaseException], str]] = {
    AxeOSBrokenOffError: "broken_off",
    AxeOSError: "cannot_connect",
    AxeOSRefusedError: "refused",
    AxeOSResponseError: "bad_response",
    AxeOSTimeoutError: "timeout",
    NotAxeOSError: "not_axeos",
    WrongMinerError: "wrong_miner",
}


def error_key(err: AxeOSError) -> str:
    """Return the translation key of what went wrong: of the nearest kind of error."""
    return next(_KEYS[kind] for kind in type(err).__mro__ if kind in _KEYS)
