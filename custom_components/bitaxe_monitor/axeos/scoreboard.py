"""The best shares that a miner has ever found, as it lists them itself.

Official firmware keeps 20 of them since v2.14.0, over restarts and updates (ESP-Miner,
main/tasks/scoreboard.c). Each comes with the job that it solved, of which nothing is
read: it is the pool's.
"""

from operator import attrgetter
from typing import Final, NamedTuple

from ..json_fields import MAX_DIFFICULTY, JsonValue, as_list, integer, positive

MOST_SCORES: Final = 20
# No job is older than the first block, or later than its field can say.
_EARLIEST: Final = 1_231_006_505
_LATEST: Final = 0xFFFF_FFFF


class Score(NamedTuple):
    """The difficulty of a share, and the time of its job (s since 1970), if known."""

    difficulty: float
    time: int | None


def scores_of(answer: JsonValue) -> list[Score]:
    """Return the scores of an answer, the best first; others are left out."""
    scores: list[Score] = []
    for row in as_list(answer):
        if not isinstance(row, dict):
            continue
        difficulty = positive(row.get("difficulty"), MAX_DIFFICULTY)
        if difficulty is not None:
            time = integer(row.get("ntime"), _EARLIEST, _LATEST)
            scores.append(Score(difficulty, time))
    return sorted(scores, key=attrgetter("difficulty"), reverse=True)[:MOST_SCORES]
