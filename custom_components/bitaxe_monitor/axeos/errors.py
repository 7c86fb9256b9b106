"""What can go wrong between Home Assistant and a miner."""


class AxeOSError(Exception):
    """Base of everything that a request to a miner raises."""


class AxeOSConnectionError(AxeOSError):
    """The miner cannot be connected to, or the connection broke."""


class AxeOSTimeoutError(AxeOSError):
    """There was no complete answer in time."""


class AxeOSRefusedError(AxeOSError):
    """The miner answers 401: it refuses this network address, or wants a password."""


class AxeOSProtectedError(AxeOSRefusedError):
    """The miner wants a code or a password before anything is changed."""


class AxeOSRejectedError(AxeOSError):
    """The miner answers 400: it takes none of the values that it was sent."""


class NotAxeOSError(AxeOSError):
    """Something answers, but not as an AxeOS miner does."""


class AxeOSResponseError(AxeOSError):
    """The answer is broken: a server error, too large, or not JSON."""


class AxeOSBrokenOffError(AxeOSResponseError):
    """The answer ends before it is complete."""
