"""Why pools rejected shares, in words that name nobody."""

from functools import lru_cache
import re
from typing import Final, NamedTuple

from ..json_fields import JsonObject, as_list, integer, text
from .limits import MAX_COUNT

_MOST: Final = 10
_HIDDEN: Final = "…"
# A pool words its reasons itself, and may name a worker or an address in one. What is
# made of these words names nobody.
_WORDS: Final = re.compile(
    r"""
    above|already|an?|and|authori[sz]ed|bad|been|below|bits|block|by|chain|client
    |connection|current|diff|difficulty|does|duplicated?|errors?|exist|expired
    |extranonce[12]?|failed|for|found|from|future|has|hash|header|high|in|incorrect
    |insufficient|internal|invalid|is|job|jobid|known|late|length|limit|low|malformed
    |mask|match|merkle|method|mining|missing|new|no|nonce|not|ntime|of|old|or|out
    |outdated|parameters?|params|pool|previous|previously|range|received|reject(?:ed)?
    |request|result|rolling|root|round|server|session|shares?|size|stale|stopped
    |stratum|submission|submit(?:ted)?|subscribed|target|that|the|this|time|timed
    |timeout|timestamp|to|too|unauthori[sz]ed|unknown|unsupported|version|was|with
    |work|worker|wrong
    """,
    re.IGNORECASE | re.VERBOSE,
)


class Rejection(NamedTuple):
    """Why shares were rejected, and how many."""

    reason: str
    shares: int


def rejections_of(answer: JsonObject) -> tuple[Rejection, ...]:
    """Return why shares were rejected since the count began, as the miner orders them.

    Official firmware lists the answers of pools since v2.6.0, ten of them at most
    (ESP-Miner main/system.c, SYSTEM_notify_rejected_share).
    """
    listed = as_list(answer.get("sharesRejectedReasons"))
    if not listed:
        return ()
    counts: dict[str, int] = {}
    for item in listed[:_MOST]:
        if not isinstance(item, dict):
            continue
        message = text(item.get("message"))
        count = integer(item.get("count"), 1, MAX_COUNT)
        if message is not None and count is not None:
            reason = _without_names(message)
            counts[reason] = counts.get(reason, 0) + count
    return tuple(Rejection(*item) for item in counts.items())


@lru_cache(maxsize=256)
def _without_names(message: str) -> str:
    """Return the words of a reason, with a mark in place of what may be a name."""
    kept: list[str] = []
    for part in message.split():
        word = part.strip("().,:;!-'\"[]{}")
        if _WORDS.fullmatch(word):
            kept.append(word)
        elif kept[-1:] != [_HIDDEN]:
            kept.append(_HIDDEN)
    return " ".join(kept)
