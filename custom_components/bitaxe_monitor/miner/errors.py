"""What can be wrong with the answer of a miner, in words of the translations."""

from ..axeos import (
    AxeOSError,
    AxeOSRefusedError,
    AxeOSResponseError,
    AxeOSTimeoutError,
    NotAxeOSError,
)


class WrongMinerError(AxeOSError):
    """Another miner answers at this address."""


def error_key(err: AxeOSError) -> str:
    """Return the translation key of what went wrong."""
    match err:
        case WrongMinerError():
            return "wrong_miner"
        case AxeOSRefusedError():
            return "refused"
        case AxeOSTimeoutError():
            return "timeout"
        case NotAxeOSError():
            return "not_axeos"
        case AxeOSResponseError():
            return "bad_response"
        case _:
            return "cannot_connect"
