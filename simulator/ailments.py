"""Make of faults what they do to shares and to chips."""

from collections.abc import Collection
from typing import Final

from .chips import Chips
from .faults import Fault
from .state import USUALLY_REJECTED, Settings

_CREDITED: Final = 0.5  # of the shares
_STORM: Final = 1 / 3  # likewise
# Of the hits of the first domain of the first chip.
_HEALTH: Final = {Fault.SILENT_DOMAIN: 0.0, Fault.WEAK_DOMAIN: 0.7}


class Ailments:
    """Has in force what the faults that are set ask for."""

    def __init__(self, settings: Settings, chips: Chips) -> None:
        """Start without a fault."""
        self._settings = settings
        self._chips = chips
        self._health = 1.0

    def follow(self, faults: Collection[Fault]) -> None:
        """Follow the faults; a domain is left alone by any that does not concern it."""
        is_half = Fault.HALF_CREDITED in faults
        self._settings.credited = _CREDITED if is_half else 1.0
        is_storm = Fault.REJECTION_STORM in faults
        self._settings.rejected = _STORM if is_storm else USUALLY_REJECTED
        health = min((_HEALTH.get(fault, 1.0) for fault in faults), default=1.0)
        if health != self._health:
            self._health = health
            self._chips.set_health(health, 0, 0)
