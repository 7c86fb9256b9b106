"""Simulated miners, and the figures that watch what their firmware counts."""

from random import Random
from typing import Final, NamedTuple

from custom_components.bitaxe_monitor.figures.chance import Law
from custom_components.bitaxe_monitor.figures.counter import HashCounter, Stretch
from custom_components.bitaxe_monitor.figures.hour import Hour
from custom_components.bitaxe_monitor.figures.mean import Mean
from custom_components.bitaxe_monitor.figures.windows import Sample
from simulator import SimulatedMiner
from simulator.counting import GIGAHASHES, HALF_HIT, Counting
from simulator.values import JsonObject

_FIRST: Final = 3600  # s, in which a miner comes to what it shows


class Generation(NamedTuple):
    """Firmware that counts in one way, and how many of its counts take two seconds."""

    firmware: str
    two_second_share: float = 0.0


GENERATIONS: Final = {
    "v2.1.9 to v2.10": Generation("v2.10.1"),
    "v2.11 to v2.13": Generation("v2.12.2"),
    "v2.14": Generation("v2.14.2"),
    "v2.14, mixed": Generation("v2.14.2", 0.3),
    "v2.15": Generation("v2.15.0"),
    "v2.15, mixed": Generation("v2.15.0", 0.3),
}
# One of each hashrate.
BOARDS: Final = {
    "Ultra": "204",
    "Supra": "401",
    "Gamma": "601",
    "GammaDuo": "650",
    "GammaTurbo": "801",
    "Hex": "302",
    "SupraHex": "702",
}


def law_of(answer: JsonObject) -> Law | None:
    """Return the law of official firmware that answers so."""
    return Law.of(
        asic_model=str(answer["ASICModel"]),
        is_official=True,
        has_small_core_count="smallCoreCount" in answer,
        has_error_rate="errorPercentage" in answer,
        has_actual_frequency="actualFrequency" in answer,
    )


class Watched:
    """A miner that nothing happens to but chance, and what an hour of it says.

    Its counts come from the simulator without the rest of the miner, which takes much
    longer. It is polled each interval (s), delivers a part of what is expected, its
    quality, and strays from that by a relative standard deviation, its spread.
    """

    def __init__(
        self,
        board: str,
        generation: Generation,
        seed: int,
        *,
        interval: int = 5,
        quality: float = 1.0,
        spread: float = 0.0,
    ) -> None:
        """Start with a miner that has been running for long; ValueError without law."""
        miner = SimulatedMiner(board, generation.firmware, clock=lambda: 0.0)
        answer = miner.answer()
        law = law_of(answer)
        if law is None:
            msg = f"no law of {miner.name}"
            raise ValueError(msg)
        self.law = law
        self.expected = miner.expected_hashrate
        self.interval = interval
        self.quality = quality
        self.hour = Hour()
        self.now = 0
        self._spread = spread
        self._random = Random(seed + 1)
        self._counter = HashCounter() if "totalHashes" in answer else None
        self._counting: Counting = miner.firmware.counting(
            seed, miner.settings.pool_difficulty, generation.two_second_share
        )
        self._counting.settle(_FIRST, quality * self.expected / GIGAHASHES)

    def poll(self) -> tuple[float, Stretch | None]:
        """Let an interval pass; return the reading (GH/s) and what the counter says."""
        stray = self._spread * self._random.gauss() if self._spread else 0.0
        rate = self.quality * (1 + stray) * self.expected / GIGAHASHES
        self._counting.advance(self.interval, rate)
        self.now += self.interval
        hashrate = self._counting.hashrate * self.law.correction
        stretch = None
        if self._counter is not None:
            hashes = float(self._counting.half_hits * HALF_HIT)
            stretch = self._counter.update(self.now, hashes, self.expected, hashrate)
        self.hour.add(Sample(self.now, hashrate, self.expected), stretch)
        return hashrate, stretch

    def mean(self, span: int) -> Mean | None:
        """Return the mean of the last span seconds."""
        return self.hour.mean(self.now, span, self.law)
