"""What happened to a miner between what was last known of it and its latest answer."""

from collections.abc import Iterator
from operator import attrgetter
from typing import Final

from ..axeos import SystemInfo
from .happenings import Happening, HappeningType
from .known import Fault, Known
from .learning import faults_of, learn, seen
from .restarts import NoticedBy, RestartDetector
from .settings import LastingSettings, Settings
from .shortened import shortened

# What is said again that often has no more to it: it has lasted, and is known.
_SETTLED: Final = 2

# All that something can show to have happened by, but for the time and the shares.
_said: Final = attrgetter(
    "firmware_version",
    "reset_reason",
    "best_difficulty",
    "best_difficulty_rounding",
    "blocks_found",
    "using_fallback_pool",
    "frequency",
    "core_voltage_set",
    "auto_fan",
    "overheating",
    "power_fault",
    "hardware_fault",
)


class HappeningDetector:
    """Find what happened before an answer, once."""

    def __init__(self, known: Known | None) -> None:
        """Start with what was last known of the miner; None is nothing at all."""
        self.known = known
        self._last_firmware: str | None = None
        self._restarts = RestartDetector()
        self._said: tuple[object, ...] = ()
        self._repeated = 0
        self._blocks_before: int | None = None
        self._settings = LastingSettings()

    def update(self, info: SystemInfo, now: float) -> list[Happening]:
        """Take in an answer of a time (s); return what happened before it.

        Before the first one ever nothing happened. What an answer does not say stays as
        it was.
        """
        last = self.known
        if last is None:
            settings = Settings.of(info)
            self.known = learn(
                Known(seen_at=now),
                info,
                now,
                None,
                firmware=info.firmware_version,
                settings=self._settings.update(settings, settings),
                has_overheated=False,
            )
            return []
        last, restart = self._restarts.update(last, info, now)
        if self._is_settled(info, is_as_before=not restart and last is self.known):
            self.known = seen(last, info, now)
            return []
        settings = Settings.of(info)
        last = self._without_blink(last, info.blocks_found, has_restarted=bool(restart))
        firmware = self._lasting_firmware(info) or last.firmware
        settings = self._settings.update(settings, last.settings)
        has_overheated = Fault.OVERHEATING in faults_of(last, info) or (
            last.has_overheated and not self._settings.is_certain
        )
        self.known = learn(
            last,
            info,
            now,
            restart,
            firmware=firmware,
            settings=settings,
            has_overheated=has_overheated,
        )
        return list(_compare(last, self.known, info, restart))

    def _is_settled(self, info: SystemInfo, *, is_as_before: bool) -> bool:
        """Return whether an answer repeats what has been taken in so often that it is.

        Nothing of before a restart is: what it says may be new.
        """
        said = _said(info)
        is_repeated = is_as_before and said == self._said
        self._said = said
        self._repeated = self._repeated + 1 if is_repeated else 0
        return self._repeated > _SETTLED

    def _without_blink(
        self, last: Known, blocks: int | None, *, has_restarted: bool
    ) -> Known:
        """Return what was known last, with the blocks found that hold.

        A count that fell without a restart and is back in the next answer was wrong in
        between: no block was found.
        """
        known = last.blocks_found
        before, self._blocks_before = self._blocks_before, None
        if blocks is None or has_restarted:
            return last
        if before is not None and blocks >= before:
            return last._replace(blocks_found=before)
        if known is not None and blocks < known:
            self._blocks_before = known
        return last

    def _lasting_firmware(self, info: SystemInfo) -> str | None:
        """Return the firmware that two answers in a row named, None if they did not."""
        firmware = info.firmware_version
        if firmware is None:
            return None
        lasts = firmware == self._last_firmware
        self._last_firmware = firmware
        return firmware if lasts else None


def _compare(
    last: Known, known: Known, info: SystemInfo, restart: NoticedBy | None
) -> Iterator[Happening]:
    """Yield what happened between two states of knowledge."""
    if restart:
        yield Happening(
            type=HappeningType.RESTARTED,
            attributes={"reset_reason": info.reset_reason, "noticed_by": restart},
        )
    old, new = last.best_difficulty, known.best_difficulty
    rounding = max(last.best_difficulty_rounding, known.best_difficulty_rounding)
    if old is not None and new is not None and new > old + rounding:
        yield Happening(
            type=HappeningType.BEST_DIFFICULTY,
            attributes={"difficulty": shortened(new), "old": old, "new": new},
        )
    before = 0 if restart else last.blocks_found
    blocks = known.blocks_found
    if before is not None and blocks is not None and blocks > before:
        yield Happening(
            type=HappeningType.BLOCK_FOUND, attributes={"count": blocks - before}
        )
    match last.using_fallback_pool, known.using_fallback_pool:
        case False, True:
            yield Happening(type=HappeningType.POOL_FAILOVER)
        case True, False:
            yield Happening(type=HappeningType.POOL_RETURN)
    if last.firmware is not None and known.firmware != last.firmware:
        yield Happening(
            type=HappeningType.FIRMWARE_UPDATED,
            attributes={"old": last.firmware, "new": known.firmware},
        )
    if _are_settings_changed(last, known):
        yield Happening(
            type=HappeningType.SETTINGS_CHANGED,
            attributes={
                **dict(last.settings.attributes("old")),
                **dict(known.settings.attributes("new")),
            },
        )
    if known.faults != last.faults:
        yield from _compare_faults(last, known)


def _compare_faults(last: Known, known: Known) -> Iterator[Happening]:
    """Yield the faults that there are now, and those that ended."""
    for fault in sorted(known.faults - last.faults, key=list(Fault).index):
        yield Happening(
            type=HappeningType.FAULT,
            attributes={"which": fault, **_settings_before(fault, last)},
        )
    for fault in sorted(last.faults - known.faults, key=list(Fault).index):
        yield Happening(type=HappeningType.FAULT_ENDED, attributes={"which": fault})


def _are_settings_changed(last: Known, known: Known) -> bool:
    """Return whether settings are others, and not for heat: that is a fault."""
    if known.settings.agree_with(last.settings):
        return False
    may_be_from_heat = last.has_overheated or known.has_overheated
    return not (may_be_from_heat and known.settings.is_from_heat(last.settings))


def _settings_before(fault: Fault, last: Known) -> dict[str, float]:
    """Return the settings that overheating changes as they were: MHz and mV."""
    if fault is not Fault.OVERHEATING:
        return {}
    before = {"frequency": last.frequency, "core_voltage": last.core_voltage_set}
    return {name: value for name, value in before.items() if value is not None}
