"""The samples of the last hour of a miner or of the fleet, for the live charts."""

from array import array
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from math import isnan, nan
from statistics import fmean
from time import monotonic, time
from types import MappingProxyType
from typing import Final, NamedTuple

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
from homeassistant.util.hass_dict import HassKey

from ..const import DOMAIN
from ..figures.chance import Law
from ..figures.statuses import Status

LONGEST_SPAN: Final = 3600  # s

_SLACK: Final = 300  # s; samples are thrown away by the batch
_DIGITS: Final = 2  # of figures and times, for an hour of them to stay small
_UNKNOWN: Final = -1


class LiveFigures(NamedTuple):
    """The figures of a sample; None is unknown.

    Hashrates, deviations and standard deviations are in GH/s, efficiency in %, power in
    W, temperatures in °C, core voltages in mV. The mean efficiency is that of 600 s in
    %, the margin half its 95 % interval in percentage points.
    """

    hashrate: float | None = None
    expected: float | None = None
    efficiency: float | None = None
    deviation: float | None = None
    standard_deviation_60: float | None = None
    standard_deviation_300: float | None = None
    standard_deviation_600: float | None = None
    power: float | None = None
    temperature: float | None = None
    temperature_2: float | None = None
    vr_temperature: float | None = None
    core_voltage: float | None = None
    core_voltage_set: float | None = None
    mean_efficiency: float | None = None
    margin: float | None = None


class LivePart(NamedTuple):
    """What is expected (GH/s) of those whose readings follow a law, None if unknown."""

    law: Law | None
    expected: int


class LiveState(NamedTuple):
    """What holds for a miner or the fleet, and so for more than one sample.

    law is that of a miner's readings, None where it is unknown; since is which statuses
    hold, and since when (s since 1970). The parts are those of the fleet's total.
    """

    law: Law | None = None
    since: Mapping[Status, int] = MappingProxyType({})
    parts: tuple[LivePart, ...] = ()


type LiveSample = dict[str, float | bool | None]
type LiveColumns = dict[str, list[float] | list[bool] | list[bool | None]]
type LiveListener = Callable[[LiveSample | LiveState], None]

_OFFLINE: Final = LiveFigures()
_WIDTH: Final = len(LiveFigures._fields)


class LiveSamples:
    """The samples of the last hour, what holds, and those who listen to both.

    Times are kept on the monotonic clock and sent in seconds since 1970: the wall clock
    may be set meanwhile.
    """

    def __init__(self) -> None:
        """Start without samples."""
        self.state = LiveState()
        self._times = array("d")
        # One sample after the other: adding one costs the same for all of its figures.
        self._figures = array("d")
        self._online = array("b")
        self._mining = array("b")
        self._listeners: set[LiveListener] = set()

    def __len__(self) -> int:
        """Return how many samples are held."""
        return len(self._times)

    @callback
    def async_listen(self, listener: LiveListener) -> CALLBACK_TYPE:
        """Call the listener with all samples and states to come.

        The callback ends that.
        """
        self._listeners.add(listener)
        return lambda: self._listeners.discard(listener)

    @callback
    def async_set_state(self, state: LiveState) -> None:
        """Note what holds now; the listeners are called if that is something else."""
        if state == self.state:
            return
        self.state = state
        for listener in tuple(self._listeners):
            listener(state)

    @callback
    def async_add(
        self, at: float, figures: LiveFigures, *, is_mining: bool | None
    ) -> None:
        """Add the sample of an answer at a time (monotonic s)."""
        self._add(at, figures, is_online=True, is_mining=is_mining)

    @callback
    def async_add_offline(self) -> None:
        """Add that the source is offline now, unless it is already."""
        if not self._online or self._online[-1]:
            self._add(monotonic(), _OFFLINE, is_online=False, is_mining=None)

    def columns(
        self,
        span: float,
        figures: Collection[str] = LiveFigures._fields,
        every: float = 0.0,
    ) -> LiveColumns:
        """Return the samples of the last span seconds by column, oldest first.

        Of figures there are those that are named. Unknown ones are NaN, which JSON has
        as null. With every there are means over so many seconds, but where the source
        came, went, began or stopped within them: their samples are sent as they are.
        """
        now = monotonic()
        first = bisect_left(self._times, now - span)
        since_1970 = time() - now
        if every:
            return self._means(list(self._parts(first, every)), figures, since_1970)
        return {
            "time": [round(at + since_1970, _DIGITS) for at in self._times[first:]],
            **{
                name: [
                    round(figure, _DIGITS)
                    for figure in self._figures[_WIDTH * first + index :: _WIDTH]
                ]
                for index, name in enumerate(LiveFigures._fields)
                if name in figures
            },
            "online": [bool(flag) for flag in self._online[first:]],
            "mining": [_known(flag) for flag in self._mining[first:]],
        }

    def _parts(self, first: int, every: float) -> Iterator[tuple[int, int]]:
        """Yield the first row of each part and that after it, from a first one on."""
        while first < len(self._times):
            end = (self._times[first] // every + 1) * every
            after = bisect_left(self._times, end, first)
            if len(set(self._online[first:after])) > 1 or (
                len(set(self._mining[first:after])) > 1
            ):
                yield from ((row, row + 1) for row in range(first, after))
            else:
                yield first, after
            first = after

    def _means(
        self,
        parts: Collection[tuple[int, int]],
        figures: Collection[str],
        since_1970: float,
    ) -> LiveColumns:
        """Return the means of parts by column."""
        return {
            "time": [
                round(fmean(self._times[row:after]) + since_1970, _DIGITS)
                for row, after in parts
            ],
            **{
                name: [
                    _mean(
                        self._figures[_WIDTH * first + index : _WIDTH * after : _WIDTH]
                    )
                    for first, after in parts
                ]
                for index, name in enumerate(LiveFigures._fields)
                if name in figures
            },
            "online": [bool(self._online[first]) for first, _ in parts],
            "mining": [_known(self._mining[row]) for row, _ in parts],
        }

    def _add(
        self,
        at: float,
        figures: LiveFigures,
        *,
        is_online: bool,
        is_mining: bool | None,
    ) -> None:
        """Keep a sample later than all before it, and notify the listeners."""
        self._times.append(at)
        self._figures.extend([nan if figure is None else figure for figure in figures])
        self._online.append(is_online)
        self._mining.append(_UNKNOWN if is_mining is None else is_mining)
        if self._times[0] < at - LONGEST_SPAN - _SLACK:
            self._trim(at - LONGEST_SPAN)
        if not self._listeners:
            return
        sample: LiveSample = {
            "time": round(at + time() - monotonic(), _DIGITS),
            **{
                name: None if figure is None else round(figure, _DIGITS)
                for name, figure in figures._asdict().items()
            },
            "online": is_online,
            "mining": is_mining,
        }
        for listener in tuple(self._listeners):
            listener(sample)

    def _trim(self, before: float) -> None:
        """Throw away what is before a time (monotonic s)."""
        count = bisect_left(self._times, before)
        del self._times[:count]
        del self._figures[: _WIDTH * count]
        for flags in (self._online, self._mining):
            del flags[:count]


def _known(flag: int) -> bool | None:
    """Return a flag as it is sent."""
    return None if flag == _UNKNOWN else bool(flag)


def _mean(figures: Iterable[float]) -> float:
    """Return the mean of the figures that are known, NaN where none is."""
    known = [figure for figure in figures if not isnan(figure)]
    return round(fmean(known), _DIGITS) if known else nan


_LIVE: Final[HassKey[dict[str, LiveSamples]]] = HassKey(f"{DOMAIN}_live")


@callback
def async_live_samples(hass: HomeAssistant, entry_id: str) -> LiveSamples:
    """Return the samples of a miner by the id of its entry.

    They and their listeners outlive what the entry sets up: new options, as any reload,
    neither empty a chart nor end what it is subscribed to.
    """
    return hass.data.setdefault(_LIVE, {}).setdefault(entry_id, LiveSamples())


@callback
def async_forget_live_samples(hass: HomeAssistant, entry_id: str) -> None:
    """Forget the samples of a miner."""
    hass.data.get(_LIVE, {}).pop(entry_id, None)
