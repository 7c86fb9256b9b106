"""Let a miner find shares, errors and blocks among its hits."""

from math import ceil, expm1
from operator import attrgetter
from random import Random
from time import time
from typing import Final

from .counting import GIGAHASHES, Counting
from .noise import binomial, poisson
from .state import Score, Settings, State

_MOST_SCORES: Final = 20
_FAR: Final = 1000  # times as good


class Finds:
    """Keeps the counters of what is found, up to date with the hits."""

    def __init__(self, state: State, settings: Settings, seed: int) -> None:
        """Count into a state."""
        self.state = state
        self._settings = settings
        self._random = Random(seed)
        self._scores = Random(seed + 1)

    def live(self, hashrate: float, seconds: float) -> None:
        """Have a record from a life at a hashrate in GH/s before this session."""
        shares = self._shares_in(hashrate, seconds)
        self._find_best(shares, seconds)
        self.state.session_best = 0.0

    def age(self, hashrate: float, seconds: float) -> None:
        """Find what a session at a hashrate in GH/s has brought by now."""
        draw = self._random.random
        self._take(poisson(self._shares_in(hashrate, seconds), draw()))
        self._count_errors(int(hashrate / GIGAHASHES * seconds))

    def find(self, hits: int, counting: Counting, instability: float = 0.0) -> None:
        """Find the shares and errors among hits.

        A hit is a share of difficulty D with probability 1 / D. Chips that hand over
        nothing below a difficulty, their grain, are asked for no less than that. To the
        usual errors come those of an unstable setting.
        """
        state, grain = self.state, counting.grain
        chance = min(1.0, grain / self._settings.pool_difficulty)
        self._take(binomial(hits // grain, chance, self._random.random()))
        errors, shown = self._count_errors(hits, instability), counting.shown_hits
        if errors and shown:
            part = shown / hits if shown < hits else 1.0
            latest = binomial(errors, part, self._random.random())
            state.error_share = 100 * latest / shown
        else:
            state.error_share = 0.0

    def find_record(self) -> None:
        """Find a share that is better by far than all before."""
        found = self.state.best * _FAR
        self.state.best = self.state.session_best = found
        self._note(Score(found, int(time())))
        self.state.accepted += 1

    def find_block(self) -> None:
        """Find a share beyond the network's difficulty."""
        state = self.state
        state.blocks += 1
        state.total_blocks += 1
        state.new_block = True
        state.accepted += 1
        found = self._settings.network_difficulty * 1.25
        state.session_best = max(state.session_best, found)
        state.best = max(state.best, state.session_best)
        self._note(Score(found, int(time())))

    def _take(self, shares: int) -> None:
        """Hand shares in, of which the pool refuses some."""
        if shares:
            state = self.state
            refused = binomial(shares, self._settings.rejected, self._random.random())
            taken, credited = shares - refused, self._settings.credited
            if credited < 1:
                refused = binomial(refused, credited, self._random.random())
                taken = binomial(taken, credited, self._random.random())
            state.rejected += refused
            state.accepted += taken
            self._find_best(shares)

    def _count_errors(self, hits: int, instability: float = 0.0) -> int:
        """Count the errors that come with hits, each for one of the chips."""
        errors, draw = self.state.errors, self._random.random
        found = left = poisson(
            hits * (self._settings.error_share + instability), draw()
        )
        chip = len(errors)
        while left and chip > 1:
            part = binomial(left, 1 / chip, draw())
            chip -= 1
            errors[chip] += part
            left -= part
        errors[0] += left
        return found

    def _shares_in(self, hashrate: float, seconds: float) -> float:
        """Return how many shares a hashrate in GH/s finds on average in a time."""
        return hashrate * seconds / (self._settings.pool_difficulty * GIGAHASHES)

    def _find_best(self, shares: float, seconds: float = 0.0) -> None:
        """Raise the records by the best of some shares, found within a time.

        A share's difficulty exceeds d with probability pool difficulty / d.
        """
        part = self._random.expovariate() / shares
        found = self._settings.pool_difficulty / -expm1(-part)
        self.state.session_best = max(self.state.session_best, found)
        self.state.best = max(self.state.best, found)
        for _ in range(min(_MOST_SCORES, ceil(shares))):
            difficulty = self._settings.pool_difficulty / -expm1(-part)
            at = time() - seconds * self._scores.random()
            if not self._note(Score(difficulty, int(at))):
                break
            part += self._scores.expovariate() / shares

    def _note(self, score: Score) -> bool:
        """List a share; return whether it is one of the best."""
        scores = self.state.scores
        scores.append(score)
        scores.sort(key=attrgetter("difficulty"), reverse=True)
        del scores[_MOST_SCORES:]
        return score in scores
