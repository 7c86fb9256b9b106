"""What is known of all miners together at a moment."""

from collections.abc import (
    Collection,
    Iterable,
    Mapping,
    Sequence,
    Set as AbstractSet,
)
from dataclasses import dataclass, fields
from math import fsum

from homeassistant.config_entries import ConfigEntry

from ..coordinator import BitaxeCoordinator
from ..figures.efficiency import GIGA_PER_EXA, GIGA_PER_TERA, power_efficiency
from ..figures.luck import Tally, block_odds
from ..miner.data import MinerData
from ..miner.live import LivePart
from ..miner.options import MinerOptions
from .performance import FleetPerformance, fleet_parts, fleet_performance
from .reading import FleetReading, fleet_readings
from .roll import Roll, call_roll


@dataclass(frozen=True, slots=True, kw_only=True)
class FleetTotals:
    """What is sampled of the fleet at a moment; None is unknown.

    Hashrates and deviation are in TH/s, power in W, efficiency in %, power efficiency
    in J/TH. Efficiencies are quotients: percents_and_expected (% of GH/s, and GH/s) and
    power_and_hashrate (W and TH/s) are what is divided by what. parts are the laws that
    the readings follow, for charts.
    """

    hashrate: float | None
    expected_hashrate: float | None
    deviation: float | None
    power: float | None
    efficiency: float | None
    percents_and_expected: tuple[float, float] | None
    power_efficiency: float | None
    power_and_hashrate: tuple[float, float] | None
    is_hashing: bool | None
    miners_online: int
    performance: FleetPerformance
    parts: tuple[LivePart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FleetData(FleetTotals):
    """The fleet at a moment, with what is only written of it; None is unknown.

    energy is in kWh, work in EH and luck in %; there is a block on one day in
    block_odds. readings is None where the chance of the totals is unknown.
    """

    energy: float | None
    roll: Roll
    miners_total: int
    best_difficulty: float | None
    work: float | None
    luck: float | None
    block_odds: float | None
    readings: tuple[FleetReading, ...] | None


def offline_expectation(
    entry: ConfigEntry, miner: BitaxeCoordinator | None
) -> float | None:
    """Return what is expected (GH/s) of a miner that is offline or not set up."""
    if miner is None:
        return MinerOptions.of(entry.options).expected_hashrate
    return miner.measuring.expected_hashrate


def fleet_totals(
    entries: Iterable[ConfigEntry], miners: Mapping[str, BitaxeCoordinator]
) -> FleetTotals:
    """Return the totals over the entries of miners that count.

    A miner that still warms up counts in no efficiency: nothing can be expected of it.
    miners are those that are set up, by entry id.
    """
    online: list[MinerData] = []
    missing: list[float | None] = []  # what offline miners are expected to do
    for entry in entries:
        miner = miners.get(entry.entry_id)
        data = None if miner is None else miner.current
        if data is None:
            missing.append(offline_expectation(entry, miner))
        else:
            online.append(data)

    meant = [data for data in online if data.known_reason is None]
    expected = _total([*missing, *[data.performance.expected for data in meant]])
    achieved = _total([data.true_hashrate for data in online])
    rated = [
        data
        for data in meant
        if data.is_warm
        and data.performance.hashrate is not None
        and data.performance.expected is not None
    ]
    percents_and_expected = _both(
        _total([100 * (data.true_hashrate or 0.0) for data in rated]),
        _total([*missing, *[data.performance.expected for data in rated]]),
    )
    powered = [
        data
        for data in online
        if data.is_warm
        and data.info.hashrate_power is not None
        and data.performance.hashrate is not None
    ]
    power = _total([data.info.hashrate_power for data in powered])
    powered_hashrate = _total([data.true_hashrate for data in powered])
    return FleetTotals(
        hashrate=_in_tera(_total([data.performance.hashrate for data in online])),
        expected_hashrate=_in_tera(expected),
        deviation=None
        if achieved is None or expected is None
        else _in_tera(achieved - expected),
        power=_total([data.info.power for data in online]),
        efficiency=_ratio(percents_and_expected),
        percents_and_expected=percents_and_expected,
        power_efficiency=power_efficiency(power, powered_hashrate),
        power_and_hashrate=_both(power, _in_tera(powered_hashrate)),
        is_hashing=_any({data.is_hashing for data in online}),
        miners_online=len(online),
        performance=fleet_performance(online, _total(missing) or 0.0),
        parts=fleet_parts(online),
    )


def fleet_data(
    entries: Collection[ConfigEntry],
    miners: Mapping[str, BitaxeCoordinator],
    energy: float | None,
    tally: Tally | None = None,
) -> FleetData:
    """Return the totals as fleet_totals does, and what is only written.

    energy is the fleet's so far in kWh, and tally the work and the best share of all
    its miners.
    """
    totals = fleet_totals(entries, miners)
    found = [miners[e.entry_id] for e in entries if e.entry_id in miners]
    read = [
        (miner.current, miner.pace.interval)
        for miner in found
        if miner.current is not None
    ]
    hopes = [data.block_hope for data, _ in read if data.known_reason is None]
    bests = [miner.measuring.best_difficulty for miner in miners.values()]
    return FleetData(
        **{each.name: getattr(totals, each.name) for each in fields(totals)},
        energy=energy,
        roll=call_roll(entries, miners),
        miners_total=len(entries),
        best_difficulty=max((best for best in bests if best is not None), default=None),
        work=None if tally is None else tally.work / GIGA_PER_EXA,
        luck=None if tally is None else tally.luck,
        block_odds=block_odds(hope for hope in hopes if hope is not None),
        readings=fleet_readings(read),
    )


def _total(values: Sequence[float | None]) -> float | None:
    """Return the sum of what is known, None if nothing is."""
    known = [value for value in values if value is not None]
    return fsum(known) if known else None


def _any(found: AbstractSet[bool | None]) -> bool | None:
    """Return whether any is true, None if that is unknown."""
    return True if True in found else None if None in found or not found else False


def _both(part: float | None, whole: float | None) -> tuple[float, float] | None:
    """Return what is to be divided and by what, None where that is unknown."""
    return None if part is None or whole is None else (part, whole)


def _ratio(parts: tuple[float, float] | None) -> float | None:
    """Return a part by its whole, None where that is unknown."""
    return None if parts is None or not parts[1] else parts[0] / parts[1]


def _in_tera(gigahashes: float | None) -> float | None:
    """Return a hashrate in GH/s as TH/s."""
    return None if gigahashes is None else gigahashes / GIGA_PER_TERA
