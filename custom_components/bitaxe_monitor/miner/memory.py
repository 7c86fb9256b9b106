"""What figures rest on, kept across a reload or restart."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from time import monotonic, time
from typing import Final

from ..figures.happenings import Happening, HappeningType
from ..figures.hashing import Reading
from ..figures.judge import UNJUDGED, Verdict
from ..figures.known import Known
from ..figures.low_efficiency import LowMean
from ..figures.pace import UNTRIED, Stamina
from ..figures.statuses import Status
from ..figures.windows import LONGEST_WINDOW, EfficiencyRating, Sample, is_plausible
from ..json_fields import (
    JsonObject,
    JsonValue,
    as_object,
    flag,
    integer,
    number,
    positive,
)
from .known import restore_known, serialize_known
from .stamina import restore_stamina, serialize_stamina

_MOST: Final = 10**12  # no figure in here is larger, difficulties aside
LATEST: Final = 253_402_300_799  # s since 1970, with which the year 9999 ends


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """Energy (kWh), last expected hashrate (GH/s) and samples of the last 600 s.

    energy_since is when the energy was 0, in s since 1970, None if unknown; known is
    what happenings are found by, reading what a hanging chip is recognized by, and
    verdict what was said last; None when there was no answer yet. happenings are those
    that nobody has heard of yet. is_energy_known is False where the total is in a file
    that cannot be read: energy is then what was added to it. stamina is what the miner
    was seen to stand, performance_drop what a drop is found by; statuses are since when
    those have held that did last, in s since 1970; write_budget is how often the miner
    may yet be asked to change something, control what is to be done for it; watches
    are what is watched beside performance.
    """

    energy: float = 0.0
    energy_since: float | None = None
    is_energy_known: bool = True
    expected_hashrate: float | None = None
    samples: Iterable[Sample] = ()
    known: Known | None = None
    happenings: Iterable[Happening] = ()
    reading: Reading | None = None
    verdict: Verdict = UNJUDGED
    stamina: Stamina = UNTRIED
    performance_drop: JsonObject = field(default_factory=dict)
    statuses: Mapping[Status, int] = field(default_factory=dict)
    write_budget: JsonObject = field(default_factory=dict)
    control: JsonObject = field(default_factory=dict)
    watches: JsonObject = field(default_factory=dict)


def serialize(memory: Memory) -> dict[str, JsonValue]:
    """Return the file's content for a memory of this moment.

    saved_at is in s of the wall clock, monotonic in s since the host booted; samples
    are [age then (s), hashrate, expected].
    """
    now = monotonic()
    return {
        "saved_at": time(),
        "monotonic": now,
        "energy": memory.energy,
        "energy_since": memory.energy_since,
        "expected_hashrate": memory.expected_hashrate,
        "samples": [
            [now - sample.time, sample.hashrate, sample.expected]
            for sample in memory.samples
        ],
        "known": serialize_known(memory.known, now),
        "happenings": [
            {"type": happening.type.value, "attributes": dict(happening.attributes)}
            for happening in memory.happenings
        ],
        "reading": None if memory.reading is None else memory.reading._asdict(),
        "has_low_efficiency": memory.verdict.is_low,
        "low_efficiency": None
        if memory.verdict.decided_by is None
        else asdict(memory.verdict.decided_by),
        "efficiency_rating": memory.verdict.rating,
        "pace": serialize_stamina(memory.stamina, now),
        "performance_drop": dict(memory.performance_drop),
        "statuses": {status.value: at for status, at in memory.statuses.items()},
        "write_budget": dict(memory.write_budget),
        "control": dict(memory.control),
        "watches": dict(memory.watches),
    }


def restore(stored: Mapping[str, JsonValue]) -> Memory:
    """Return the memory in a file, with sample times (s) on the monotonic clock.

    What cannot be read is as if it had never been saved.
    """
    energy = number(stored.get("energy"), 0, _MOST)
    since = number(stored.get("energy_since"), 0, LATEST)
    return Memory(
        energy=energy or 0.0,
        energy_since=None if energy is None else since,
        expected_hashrate=positive(stored.get("expected_hashrate"), _MOST),
        samples=sorted(_samples(stored), key=lambda sample: sample.time),
        known=restore_known(stored),
        happenings=tuple(_happenings(stored)),
        reading=_reading(stored),
        verdict=_verdict(stored),
        stamina=restore_stamina(stored),
        performance_drop=as_object(stored.get("performance_drop")),
        statuses=_statuses(stored),
        write_budget=as_object(stored.get("write_budget")),
        control=as_object(stored.get("control")),
        watches=as_object(stored.get("watches")),
    )


def _samples(stored: Mapping[str, JsonValue]) -> Iterator[Sample]:
    """Iterate over the samples of a file.

    Ages go by the wall clock: samples that it makes older than the longest
    window, or younger than nothing, are left out.
    """
    saved_at = number(stored.get("saved_at"), 0, _MOST)
    samples = stored.get("samples")
    if saved_at is None or not isinstance(samples, list):
        return
    elapsed = time() - saved_at
    if elapsed < 0:
        return
    saved = monotonic() - elapsed
    for sample in samples:
        match sample:
            case [age, hashrate, expected]:
                age = number(age, 0, LONGEST_WINDOW - elapsed)
                hashrate = number(hashrate, 0, _MOST)
                expected = positive(expected, _MOST)
                if age is None or hashrate is None:
                    continue
                if is_plausible(hashrate, expected) or is_plausible(hashrate, None):
                    yield Sample(saved - age, hashrate, expected)


def _happenings(stored: Mapping[str, JsonValue]) -> Iterator[Happening]:
    """Iterate over the happenings of a file that are of a type known here."""
    happenings = stored.get("happenings")
    if not isinstance(happenings, list):
        return
    for happening in happenings:
        match happening:
            case {"type": str(kind), "attributes": dict(attributes)} if (
                kind in HappeningType
            ):
                yield Happening(
                    type=HappeningType(kind),
                    attributes={
                        key: value
                        for key, value in attributes.items()
                        if value is None or isinstance(value, (str, int, float))
                    },
                )


def _reading(stored: Mapping[str, JsonValue]) -> Reading | None:
    """Return the last reading of the miner, None if there was none."""
    reading = stored.get("reading")
    if not isinstance(reading, dict):
        return None
    times_told = integer(reading.get("times_told"), 1, _MOST)
    if times_told is None:
        return None
    return Reading(
        hashrate=number(reading.get("hashrate"), 0, _MOST),
        shares_accepted=integer(reading.get("shares_accepted"), 0, _MOST),
        times_told=times_told,
    )


def _verdict(stored: Mapping[str, JsonValue]) -> Verdict:
    """Return what was said last of the miner's efficiency."""
    rating = stored.get("efficiency_rating")
    low = stored.get("low_efficiency")
    decided_by = None
    if isinstance(low, dict):
        span, value = (
            integer(low.get("span"), 1, _MOST),
            number(low.get("value"), 0, _MOST),
        )
        if span is not None and value is not None:
            decided_by = LowMean(span, value)
    return Verdict(
        rating=EfficiencyRating(rating) if rating in list(EfficiencyRating) else None,
        is_low=flag(stored.get("has_low_efficiency")),
        decided_by=decided_by,
    )


def _statuses(stored: Mapping[str, JsonValue]) -> dict[Status, int]:
    """Return since when statuses have held (s since 1970)."""
    statuses = stored.get("statuses")
    if not isinstance(statuses, dict):
        return {}
    began = {
        status: integer(statuses.get(status.value), 0, LATEST) for status in Status
    }
    return {status: at for status, at in began.items() if at is not None}
