"""A miner whose shares are counted, and what is made of them."""

import json
from typing import Any, Final

import numpy as np

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.figures.chance import RESULT
from custom_components.bitaxe_monitor.miner.credit import CreditWatch

GAMMA: Final = 1071.0  # GH/s
POLL: Final = 30


class Miner:
    """A Gamma whose shares come by chance, polled every 30 s."""

    def __init__(self) -> None:
        """Start with nothing counted."""
        self.watch = CreditWatch({})
        self.now = 1000.0
        self.wall = 1_800_000_000.0
        self.difficulty = 1024.0
        self.counts = {"sharesAccepted": 0, "sharesRejected": 0, "sharesPending": 0}
        self.fields: dict[str, Any] = {"stratumURL": "pool.example.org"}
        self.uptime = 1000
        self._random = np.random.default_rng(7)

    def run(
        self,
        seconds: float,
        *,
        credit: float = 1.0,
        rejected: float = 0.0,
        hashrate: float | None = GAMMA,
        is_exact: bool = True,
        interval: int = POLL,
    ) -> None:
        """Let time pass; so much is credited of what is hashed."""
        for _ in range(int(seconds / interval)):
            found = self._random.poisson(
                GAMMA * interval / (self.difficulty * RESULT), 1
            )
            sent = self._random.binomial(found, credit)
            refused = self._random.binomial(sent, rejected)
            self.counts["sharesAccepted"] += int(sent[0] - refused[0])
            self.counts["sharesRejected"] += int(refused[0])
            self.now += interval
            self.wall += interval
            self.uptime += interval
            self.answer(hashrate, is_exact=is_exact)

    def answer(self, hashrate: float | None = GAMMA, *, is_exact: bool = True) -> None:
        """Answer once."""
        info = SystemInfo.from_dict(
            {
                "ASICModel": "BM1370",
                "uptimeSeconds": self.uptime,
                "poolDifficulty": self.difficulty,
                **self.counts,
                **self.fields,
            }
        )
        self.watch.update(self.now, self.wall, info, hashrate, is_exact=is_exact)

    def silence(self, seconds: int) -> None:
        """Miss polls for some time, in which no share reaches the pool."""
        for _ in range(seconds // POLL):
            self.watch.missed()
        self.now += seconds
        self.wall += seconds
        self.uptime += seconds

    def restart_watch(self) -> None:
        """Restart Home Assistant, which remembers by way of a file."""
        self.watch = CreditWatch(json.loads(json.dumps(self.watch.as_dict())))

    def reboot(self) -> None:
        """Begin to count anew."""
        self.uptime = 0
        self.counts = dict.fromkeys(self.counts, 0)


def credited_miner() -> Miner:
    """Return a miner whose work was credited for two hours."""
    miner = Miner()
    assert miner.watch.is_missing is None
    miner.run(7200)
    assert miner.watch.is_missing is False
    return miner
