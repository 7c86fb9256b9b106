"""What is known of one miner at a moment."""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import NamedTuple

from ..axeos import SystemInfo
from ..figures.chance import Law
from ..figures.change import Drop
from ..figures.efficiency import power_efficiency
from ..figures.low_efficiency import LowMean
from ..figures.reasons import KnownReason
from ..figures.statuses import Status
from ..figures.windows import Performance
from .findings import NO_FINDINGS, Findings
from .live import LiveFigures


class MinerData(NamedTuple):
    """What is known of a miner at a moment.

    info is the latest answer, with the last good readings where sensors blink: held
    has their names, as in info, and hashrate if that is the one of performance. energy
    is in kWh at the wall; None is unknown throughout. is_warm is whether the miner has
    run for long enough to be measured, known_reason what keeps it from hashing as
    expected, None if nothing known does. law is the one that its readings follow,
    low_efficiency the mean that decided that efficiency is low; performance_drop is
    whether the miner hashes less than it did at these settings, and drop by how much;
    has_restarted is whether it did since the answer before; since is which statuses
    hold, and since when (s since 1970); findings are those beside its performance.
    """

    info: SystemInfo
    performance: Performance
    known_reason: KnownReason | None
    energy: float | None
    is_warm: bool
    is_hashing: bool | None
    has_low_efficiency: bool | None
    booted_at: datetime | None
    law: Law | None = None
    low_efficiency: LowMean | None = None
    performance_drop: bool | None = None
    drop: Drop | None = None
    has_restarted: bool = False
    held: frozenset[str] = frozenset()
    since: Mapping[Status, int] = MappingProxyType({})
    findings: Findings = NO_FINDINGS

    @property
    def true_hashrate(self) -> float | None:
        """Return the hashrate in GH/s without what its firmware reads too high."""
        hashrate = self.performance.hashrate
        if hashrate is None or self.law is None:
            return hashrate
        return self.law.correction * hashrate

    @property
    def usual_hashrate(self) -> float | None:
        """Return the mean of ten minutes (GH/s), what is expected before it is known.

        It is what a miner may hope by: a single reading strays too far.
        """
        performance = self.performance
        efficiency = performance.over_600.mean_efficiency
        if efficiency is None or performance.expected is None:
            return performance.expected
        return performance.expected * efficiency / 100

    @property
    def block_hope(self) -> tuple[float, float] | None:
        """Return the usual hashrate (GH/s) and for which network difficulty it works.

        None is that one is unknown, or that nothing is known of how it hashes yet.
        """
        network = self.info.network_difficulty
        if network is None or not self.performance.over_600.mean_efficiency:
            return None
        hashrate = self.usual_hashrate
        return None if hashrate is None else (hashrate, network)

    @property
    def power_efficiency(self) -> float | None:
        """Return the power for the hashrate in J/TH, unknown while it warms up."""
        if not self.is_warm:
            return None
        return power_efficiency(self.info.hashrate_power, self.true_hashrate)

    @property
    def power_and_hashrate(self) -> tuple[float, float] | None:
        """Return what J/TH rests on, in W and GH/s, None where it has no meaning.

        What a miner draws without a hash counts while it is meant to hash.
        """
        power, hashrate = self.info.hashrate_power, self.true_hashrate
        if not self.is_warm or power is None or hashrate is None:
            return None
        if not hashrate and self.known_reason is not None:
            return None
        return power, hashrate

    @property
    def hashing(self) -> tuple[bool | None, KnownReason | None]:
        """Return what changes when the miner begins or stops to hash, or why."""
        return self.is_hashing, self.known_reason

    @property
    def vital_signs(self) -> tuple[object, ...]:
        """Return what users want to know of at once when it changes."""
        info = self.info
        return (
            *self.hashing,
            self.has_low_efficiency,
            self.performance_drop,
            self.findings.chip_fault,
            self.findings.payout_changed,
            self.findings.work_not_credited,
            self.findings.excesses,
            info.mining_paused,
            info.overheating,
            info.power_fault,
            info.hardware_fault,
            info.using_fallback_pool,
            info.best_difficulty,
            info.blocks_found,
        )

    @property
    def live_figures(self) -> LiveFigures:
        """Return what the live charts show of this."""
        info, performance = self.info, self.performance
        return LiveFigures(
            hashrate=performance.hashrate,
            expected=performance.expected,
            efficiency=performance.efficiency,
            deviation=performance.deviation,
            standard_deviation_60=performance.over_60.standard_deviation,
            standard_deviation_300=performance.over_300.standard_deviation,
            standard_deviation_600=performance.over_600.standard_deviation,
            power=info.power,
            temperature=info.temperature,
            temperature_2=info.temperature_2,
            vr_temperature=info.vr_temperature,
            core_voltage=info.core_voltage,
            core_voltage_set=info.core_voltage_set,
            mean_efficiency=performance.over_600.mean_efficiency,
            margin=performance.over_600.margin,
        )
