"""Keep books of what answers said, apart from the integration: energy and shares."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from .seen import Seen

JOULES: Final = 3.6e6  # in a kWh
_LONGEST_GAP: Final = 480.0  # s that two answers may be apart to be connected
_BUCKET: Final = 300  # s of shares
_DAY: Final = 288  # of these
_KEPT: Final = 2 * _DAY  # of these: a clock may be set forward, and back again
_PER_SHARE: Final = 2**32 / 1e9  # GH of a share of difficulty 1
_AFTER: Final = 90.0  # s that what befell a miner takes to be over
_NOISE: Final = 0.01  # of the energy of a stretch: what power varies by in it


@dataclass(slots=True)
class Kept:
    """What the integration has on disk too, and loses with it.

    Energy in J: least and most is what it may have counted, true what the simulator
    drew in the same time, and allowed by how much that may differ from any count of
    samples. shares are GH of credited work, at least and at most, by the 5 min since
    1970 in which they were seen.
    """

    least: float = 0.0
    most: float = 0.0
    true: float = 0.0
    allowed: float = 0.0
    shares: dict[int, tuple[float, float]] = field(default_factory=dict)
    last: Seen | None = None
    settings: tuple[float, float, bool] | None = None
    heats: int = 0
    firmware: str | None = None
    is_in_doubt: bool = False

    def copy(self) -> Kept:
        """Return what it is now, whatever comes."""
        return replace(self, shares=dict(self.shares))


class Counts:
    """Energy and shares of one miner, by the rules that the documentation gives.

    Energy is the trapezoid between two answers of a run of the entry, unless a poll was
    missed between them, the miner booted, or they are more than 480 s apart. While
    official firmware stops to cool down it may be either: its power does not change
    then. Work is what was credited between two answers of a miner that was meant to
    hash at both, for as long as its counts went on.
    """

    def __init__(self) -> None:
        """Begin with nothing counted."""
        self.kept = Kept()
        self.wall_factor = 1.0
        self._powered: Seen | None = None
        self._shared: Seen | None = None

    def begin(self, kept: Kept, wall_factor: float) -> None:
        """Go on from what was kept, in another run of the entry."""
        self.kept = kept
        self.wall_factor = wall_factor
        self._powered = self._shared = None

    def missed(self) -> None:
        """Note a poll without an answer."""
        self._powered = None

    def answered(self, seen: Seen, difficulty: float | None) -> None:
        """Take in an answer, and what a share is worth, None where it is not said."""
        self._add_energy(seen)
        self._add_shares(seen, difficulty)

    def _add_energy(self, seen: Seen) -> None:
        """Count the energy since the last answer, if that connects to it."""
        last, self._powered = self._powered, seen
        if last is None or seen.at - last.at > _LONGEST_GAP:
            return
        seconds = seen.at - last.at
        if seen.uptime < seconds:  # in whole seconds, as it is printed
            return
        kept = self.kept
        mean = (last.power + seen.power) / 2 * self.wall_factor
        if not (seen.is_cooling or last.is_cooling):
            kept.least += mean * seconds
        kept.most += mean * seconds
        drawn = (seen.joules - last.joules) * self.wall_factor
        kept.true += drawn
        is_stirred = seen.stirred > last.true_time - _AFTER
        kept.allowed += abs(mean * seconds - drawn) if is_stirred else _NOISE * drawn

    def _add_shares(self, seen: Seen, difficulty: float | None) -> None:
        """Count the work since the last answer, if counts went on."""
        last, self._shared = self._shared, seen if seen.is_counted else None
        if last is None or not seen.is_counted or difficulty is None:
            return
        if not 0 < seen.at - last.at <= _LONGEST_GAP:
            return
        if seen.booted != last.booted or seen.fallback != last.fallback:
            return
        shares = self.kept.shares
        number = int(seen.wall // _BUCKET)
        came = seen.accepted - last.accepted
        for later in [each for each in shares if each > number]:
            # The clock was set back: what was later is gone with the next share.
            shares[later] = 0.0, shares[later][1]
            if came:
                del shares[later]
        if came:
            work = came * difficulty * _PER_SHARE
            least, most = shares.get(number, (0.0, 0.0))
            shares[number] = least + work, most + work
        for early in [each for each in shares if each <= number - _KEPT]:
            del shares[early]


def energy_faults(kept: Kept, energy: float) -> list[str]:
    """Return what is wrong with an energy (kWh)."""
    found = []
    least, most = kept.least / JOULES, kept.most / JOULES
    slack = 1e-9 + 1e-6 * most  # power is printed with seven digits
    if not least - slack <= energy <= most + slack:
        found.append(f"energy is {energy:.6f} kWh, not {least:.6f} to {most:.6f}")
    if abs(most - kept.true / JOULES) > kept.allowed / JOULES + slack:
        found.append(f"energy is {energy:.6f} kWh, {kept.true / JOULES:.6f} were used")
    return found


def share_faults(kept: Kept, buckets: Mapping[int, float], wall: float) -> list[str]:
    """Return what is wrong with credited work (GH) by 5 min, up to a time (s).

    What is older than a day has no part in any figure, be it kept or not.
    """
    since = int(wall // _BUCKET) - _DAY
    shown = {
        number: work for number, work in buckets.items() if work and number > since
    }
    oldest = max(min(buckets, default=0), since + 1)
    booked = {number: work for number, work in kept.shares.items() if number >= oldest}
    found = []
    for number in sorted(shown.keys() | booked.keys()):
        work, (least, most) = shown.get(number, 0.0), booked.get(number, (0.0, 0.0))
        if not least - 1 <= work <= most + 1:
            found.append(f"work in {number} is {work:.0f} GH, not {least:.0f}")
    return found
