"""Keep books of what happened to a miner, apart from the integration."""

from collections import Counter
from collections.abc import Iterable
from typing import Final

from custom_components.bitaxe_monitor.figures.happenings import (
    Happening,
    HappeningType,
)

from .books import Kept
from .seen import Seen

_SURE: Final = 125  # s of uptime, after which every later boot shows

JUDGED: Final = (
    HappeningType.PERFORMANCE_DROPPED,
    HappeningType.PERFORMANCE_RECOVERED,
)
"""What is a matter of chance: there are no books of it."""


class HappeningBook:
    """How often each happening can, and has to, be reported.

    A boot shows by the uptime. What can be in doubt is whether a miner that is up for
    longer than it was has booted meanwhile: where it had been up for two minutes at
    most, or where nobody looked while a clock was set or the computer booted. Settings
    change when two answers in a row say so, and it is not said twice when that is from
    heat. Firmware from v2.14 on does not say that it is too hot: that shows by marks.
    """

    def __init__(self) -> None:
        """Begin with nothing that happened."""
        self.least: Counter[str] = Counter()
        self.most: Counter[str] = Counter()
        self.reported: Counter[str] = Counter()
        self._said: Seen | None = None

    def begin(self) -> None:
        """Note another run of the entry: no two answers of two runs are in a row."""
        self._said = None

    def report(self, happenings: Iterable[Happening]) -> None:
        """Note what the integration reports."""
        for happening in happenings:
            key, amount = happening.type.value, 1
            if happening.type is HappeningType.BLOCK_FOUND:
                amount = int(happening.attributes["count"] or 0)
            elif happening.type in (HappeningType.FAULT, HappeningType.FAULT_ENDED):
                key = f"{key} {happening.attributes['which']}"
            self.reported[key] += amount

    def answered(self, seen: Seen, kept: Kept) -> None:
        """Take in an answer, after what was kept of those before."""
        said, self._said = self._said, seen
        last, kept.last = kept.last, seen
        is_in_doubt, kept.is_in_doubt = kept.is_in_doubt, False
        if last is None:
            kept.settings, kept.heats = seen.settings, seen.heats
            kept.firmware = seen.firmware
            return
        if said is not None:
            self._compare_lasting(said, seen, kept)
        self._compare_boots(last, seen, is_in_doubt=is_in_doubt)
        sure: Counter[str] = Counter()
        if seen.best > last.best and seen.has_exact_best == last.has_exact_best:
            sure["best_difficulty"] = 1
        elif seen.best > last.best:
            self.most["best_difficulty"] += 1
        match last.fallback, seen.fallback:
            case False, True:
                sure["pool_failover"] = 1
            case True, False:
                sure["pool_return"] = 1
        for fault in seen.faults - last.faults:
            sure[f"fault {fault}"] = 1
        for fault in last.faults - seen.faults:
            sure[f"fault_ended {fault}"] = 1
        self.least += sure
        self.most += sure
        if seen.heats > last.heats:
            self.most["fault overheating"] += 1
            self.most["fault_ended overheating"] += 1

    def faults(self) -> list[str]:
        """Return what is wrong with what was reported."""
        judged = {kind.value for kind in JUDGED}
        found = []
        for key in sorted(self.least | self.most | self.reported):
            least, reported = self.least[key], self.reported[key]
            most = max(self.most[key], least)
            if key not in judged and not least <= reported <= most:
                found.append(f"{key} reported {reported} times, not {least} to {most}")
        return found

    def _compare_boots(self, last: Seen, seen: Seen, *, is_in_doubt: bool) -> None:
        """Find boots, and blocks found since."""
        if seen.booted == last.booted:
            if seen.blocks is not None and last.blocks is not None:
                found = seen.blocks - last.blocks
                self.most["block_found"] += found
                self.least["block_found"] += found
            return
        self.most["restarted"] += 1
        shows = seen.uptime < last.uptime or (last.uptime >= _SURE and not is_in_doubt)
        self.least["restarted"] += shows
        blocks = seen.blocks or 0
        self.most["block_found"] += blocks
        self.least["block_found"] += blocks if shows else 0

    def _compare_lasting(self, said: Seen, seen: Seen, kept: Kept) -> None:
        """Find what two answers in a row say, and is not what was known."""
        known = kept.settings or seen.settings
        lasting = (
            *(
                new if new == before else old
                for new, before, old in zip(
                    seen.settings, said.settings, known, strict=True
                )
            ),
        )
        if lasting != known:
            self.most["settings_changed"] += 1
            # Only heat lowers both, and it may be noted before the settings are.
            is_from_heat = lasting[0] < known[0] and lasting[1] < known[1]
            self.least["settings_changed"] += (
                seen.heats == kept.heats and not is_from_heat
            )
            kept.settings = (lasting[0], lasting[1], bool(lasting[2]))
            if not said.is_cooling:  # which ends with less of both
                kept.heats = seen.heats
        if seen.firmware == said.firmware and seen.firmware != kept.firmware:
            self.most["firmware_updated"] += 1
            self.least["firmware_updated"] += 1
            kept.firmware = seen.firmware
