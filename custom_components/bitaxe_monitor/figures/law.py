"""Which law of chance a miner's readings follow: that of its firmware."""

from functools import lru_cache
from typing import Final

from ..axeos import Firmware, SystemInfo
from .chance import Law

_OLDEST: Final = (0, 0, 0)
# From then on official firmware counts hashes, and reports errorPercentage.
_COUNTED_SINCE: Final = (2, 11, 0)

_law_of = lru_cache(maxsize=256)(Law.of)


class LawOfFirmware:
    """Knows the law by the keys that answers of one firmware have.

    A key that is missing from one answer changes nothing. Where keys and version
    contradict each other, nothing is known.
    """

    def __init__(self) -> None:
        """Start without an answer."""
        self._of: tuple[str, str | None] | None = None
        self._has_small_core_count = False
        self._has_error_rate = False
        self._has_actual_frequency = False

    def update(self, info: SystemInfo) -> Law | None:
        """Take in an answer; return the law, None where it is not known."""
        firmware = (info.asic_model, info.firmware_version)
        if firmware != self._of:
            self._of = firmware
            self._has_small_core_count = False
            self._has_error_rate = self._has_actual_frequency = False
        self._has_small_core_count |= info.small_core_count is not None
        self._has_error_rate |= info.error_rate is not None
        self._has_actual_frequency |= info.frequency_actual is not None
        if not self._has_error_rate and (info.version or _OLDEST) >= _COUNTED_SINCE:
            return None
        return _law_of(
            asic_model=info.asic_model,
            is_official=info.firmware is Firmware.OFFICIAL,
            has_small_core_count=self._has_small_core_count,
            has_error_rate=self._has_error_rate,
            has_actual_frequency=self._has_actual_frequency,
        )
