"""Whether the performance of a miner dropped, by those readings that can say so."""

from typing import Final

from ..axeos import SystemInfo
from ..figures.chance import Law
from ..figures.change import Drop, PerformanceDropDetector, Setting
from ..figures.counter import Stretch
from ..figures.happenings import Happening, HappeningType
from ..figures.reasons import WARM_UP
from ..json_fields import JsonObject, JsonValue


class PerformanceWatch:
    """Passes on to the detector what can be judged, and finds what happened.

    All else changes nothing: what was so last holds during a pause, a fault or an
    outage. A miner takes a moment to hash as before when what kept it from that is
    over, so that as much is left out as after a start. So is a reading at other
    settings, of which one answer alone speaks: by an odd one no level is forgotten.

    Times are in s on the monotonic clock, but for those of the wall, since 1970.
    """

    def __init__(self, saved: JsonObject) -> None:
        """Take up what was saved of it before a reload or restart."""
        self._detector = PerformanceDropDetector.from_dict(saved)
        self._last: float | None = None
        self._gap: float | None = None
        self._explained_at: float | None = None
        self._settings: tuple[Setting, ...] | None = None

    def as_dict(self) -> dict[str, JsonValue]:
        """Return what to save, as values of JSON."""
        return self._detector.as_dict()

    @property
    def drop(self) -> Drop | None:
        """Return the drop that there is."""
        return self._detector.drop

    @property
    def has_dropped(self) -> bool | None:
        """Return whether there is a drop, None while the level is not known."""
        return None if self._detector.level is None else self.drop is not None

    def explain(self, now: float) -> None:
        """Note that there is a known reason to hash less than usual."""
        self._explained_at = now

    def update(
        self,
        now: float,
        wall: float,
        info: SystemInfo,
        hashrate: float,
        law: Law | None,
        stretch: Stretch | None = None,
    ) -> list[Happening]:
        """Take in a reading (GH/s) of a warm miner; return what happened before it.

        It is judged only where its law is known and readings do not overlap: one that
        comes before a count is over is the last one again. The counter's stretch says
        more than the reading, where there is one.
        """
        shortest = None if law is None else law.shortest
        settings, last_settings = _settings(info), self._settings
        self._settings = settings
        if shortest is None or self._is_explained(now):
            return []
        if settings != last_settings and not self._detector.fits(settings):
            return []
        gap = shortest if self._last is None else now - self._last
        if stretch is None and gap < shortest:
            return []
        # After an outage readings come no more seldom than before it.
        interval = gap if self._gap is None else min(gap, self._gap)
        self._last, self._gap = now, gap
        counted = shortest
        if stretch is not None:
            hashrate, counted = stretch.hashrate, stretch.counted
        before = self.drop
        self._detector.update(
            wall,
            settings,
            hashrate,
            counted=counted,
            interval=max(interval, shortest),
        )
        return self._compare(before, wall)

    def _is_explained(self, now: float) -> bool:
        """Return whether there was a known reason just before."""
        return self._explained_at is not None and now - self._explained_at < WARM_UP

    def _compare(self, before: Drop | None, wall: float) -> list[Happening]:
        """Return what happened since there was that drop, or none.

        At other settings nothing has recovered: the level is learned anew.
        """
        drop = self.drop
        if before is None and drop is not None:
            return [
                Happening(
                    type=HappeningType.PERFORMANCE_DROPPED,
                    attributes={
                        "size": drop.rounded_size,
                        "since": drop.began.isoformat(),
                    },
                )
            ]
        if before is not None and self.has_dropped is False:
            duration = max(0, round(wall - before.since))
            return [
                Happening(
                    type=HappeningType.PERFORMANCE_RECOVERED,
                    attributes={"duration": duration},
                )
            ]
        return []


_FAN_MODES: Final = {True: "auto", False: "manual", None: None}


def _settings(info: SystemInfo) -> tuple[Setting, ...]:
    """Return what the miner is set to do, and its firmware."""
    return (
        info.frequency,
        info.core_voltage_set,
        _FAN_MODES[info.auto_fan],
        info.firmware_version,
    )
