"""How a miner is doing, and since when."""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from ..axeos import SystemInfo
from .exceeded import Limit
from .reasons import KnownReason

_NO_ONSETS: Final[Mapping[Status, float]] = MappingProxyType({})


class Status(StrEnum):
    """What may be the matter with a miner; several may be so at a time."""

    OFFLINE = "offline"
    WRONG_MINER = "wrong_miner"  # another one answers in its place
    OVERHEATING = "overheating"
    HARDWARE_FAULT = "hardware_fault"
    POWER_FAULT = "power_fault"
    CHIP_FAULT = "chip_fault"  # domains count too little
    PAYOUT_CHANGED = "payout_changed"  # somebody else is paid
    POOLS_UNREACHABLE = "pools_unreachable"
    NOT_HASHING = "not_hashing"  # for no known reason
    HIGH_TEMPERATURE = "high_temperature"  # beyond a limit, as all that is high
    HIGH_VR_TEMPERATURE = "high_vr_temperature"
    LOW_EFFICIENCY = "low_efficiency"
    PERFORMANCE_DROP = "performance_drop"
    WORK_NOT_CREDITED = "work_not_credited"
    HIGH_ERROR_RATE = "high_error_rate"
    HIGH_REJECTION_RATE = "high_rejection_rate"
    FALLBACK_POOL = "fallback_pool"
    HIGH_POOL_LATENCY = "high_pool_latency"
    PAUSED = "paused"
    WARMING_UP = "warming_up"  # has not run for long enough to be measured
    STOPPED = "stopped"  # does not hash, be the reason known or not


HIGH: Final[Mapping[Limit, Status]] = {kind: Status(f"high_{kind}") for kind in Limit}
"""The status of a miner that is beyond a limit."""


def statuses_of(
    info: SystemInfo,
    reason: KnownReason | None,
    *,
    is_warm: bool,
    is_hashing: bool | None,
    has_low_efficiency: bool | None,
    has_dropped: bool | None,
    found: Mapping[Status, bool | None],
) -> dict[Status, bool | None]:
    """Return which statuses an answer shows; None is unknown.

    Where faults are reported at all, silence means that there is none. found are those
    that no single answer shows.
    """
    has_stopped = None if is_hashing is None else not is_hashing
    return {
        Status.OFFLINE: False,
        Status.WRONG_MINER: False,
        Status.OVERHEATING: info.overheating,
        Status.HARDWARE_FAULT: bool(info.hardware_fault),
        Status.POWER_FAULT: bool(info.power_fault),
        Status.CHIP_FAULT: found.get(Status.CHIP_FAULT),
        Status.PAYOUT_CHANGED: found.get(Status.PAYOUT_CHANGED),
        Status.POOLS_UNREACHABLE: reason is KnownReason.POOLS_UNREACHABLE,
        Status.NOT_HASHING: False if reason is not None else has_stopped,
        Status.HIGH_TEMPERATURE: found.get(Status.HIGH_TEMPERATURE),
        Status.HIGH_VR_TEMPERATURE: found.get(Status.HIGH_VR_TEMPERATURE),
        Status.LOW_EFFICIENCY: has_low_efficiency,
        Status.PERFORMANCE_DROP: has_dropped,
        Status.WORK_NOT_CREDITED: found.get(Status.WORK_NOT_CREDITED),
        Status.HIGH_ERROR_RATE: found.get(Status.HIGH_ERROR_RATE),
        Status.HIGH_REJECTION_RATE: found.get(Status.HIGH_REJECTION_RATE),
        Status.FALLBACK_POOL: info.using_fallback_pool,
        Status.HIGH_POOL_LATENCY: found.get(Status.HIGH_POOL_LATENCY),
        Status.PAUSED: info.mining_paused,
        Status.WARMING_UP: not is_warm,
        Status.STOPPED: has_stopped,
    }


class Statuses:
    """Remembers since when each status has held.

    Times are in s since 1970: they outlive a restart. A time in which it is unknown
    whether a status holds, be it long or short, does not end it.
    """

    def __init__(self, began: Mapping[Status, int]) -> None:
        """Start with those that held last, and since when."""
        self.since: Mapping[Status, int] = {}
        """Those that are known to hold now, and since when."""
        self._began = dict(began)
        self._holds: Mapping[Status, bool | None] = {}
        self._latest = 0

    @property
    def began(self) -> Mapping[Status, int]:
        """Return since when those have held that are not known to have ended."""
        return self._began

    def update(
        self,
        now: float,
        holds: Mapping[Status, bool | None],
        onsets: Mapping[Status, float] = _NO_ONSETS,
    ) -> Mapping[Status, int]:
        """Take in which hold at a time (s); return those that do, and since when.

        Those that begin do so at their onset (s), now where there is none. Nothing has
        held since a time to come: the clock was set back meanwhile. While nothing
        changes it is the same mapping.
        """
        before, latest = self._latest, int(now)
        self._latest = latest
        if holds == self._holds and latest >= before:
            return self.since
        self._holds = holds
        for status, is_so in holds.items():
            if is_so:
                onset = self._began.get(status, int(onsets.get(status, latest)))
                self._began[status] = min(onset, latest)
            elif is_so is False:
                self._began.pop(status, None)
        since = {
            status: self._began[status] for status, is_so in holds.items() if is_so
        }
        if since != self.since:
            self.since = since
        return self.since
