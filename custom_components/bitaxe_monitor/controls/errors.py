"""What keeps a miner from doing what it was asked to, in words of the translations."""

from collections.abc import Generator
from contextlib import contextmanager
from math import ceil
from typing import Final

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.helpers.translation import async_get_translations

from ..axeos import AxeOSError, AxeOSProtectedError, AxeOSRejectedError
from ..axeos.change import UnsupportedChangeError
from ..const import DOMAIN
from ..control.confirmation import Outcome
from ..control.guard import Refusal
from ..control.lane import (
    KeptChangeError,
    RefusedChangeError,
    SupersededChangeError,
    TooManyWritesError,
)
from ..control.pool_switch import PoolChangeError
from ..miner.errors import error_key

_MINUTE: Final = 60  # s

# What the caller is wrong about, not the miner.
_MISTAKEN: Final = frozenset({Refusal.NOT_SUPPORTED, Refusal.OUTSIDE_LIMITS})

KEPT: Final = "kept_until_cool"
SUPERSEDED: Final = "superseded"

# What is stored and not in force is not done; neither is what was not stored.
UNDONE: Final = {
    Outcome.NEEDS_RESTART: "needs_restart",
    Outcome.NOT_IN_FORCE: "not_in_force",
    Outcome.IGNORED: "ignored_by_miner",
}


@contextmanager
def translated_errors() -> Generator[None]:
    """Raise what a change raises as an error that users can read."""
    try:
        yield
    except Exception as err:
        if translated := translation_of(err):
            raise translated from err
        raise


def translation_of(err: Exception) -> HomeAssistantError | None:
    """Return the error that users can read of what a change raises, None if none is."""
    match err:
        case UnsupportedChangeError():
            return _refused(Refusal.NOT_SUPPORTED)
        case RefusedChangeError():
            return _refused(err.reason)
        case TooManyWritesError():
            return HomeAssistantError(
                translation_domain=DOMAIN,
                translation_key="too_many_writes",
                translation_placeholders={"minutes": str(ceil(err.wait / _MINUTE))},
            )
    key = _key_of(err)
    return None if key is None else _error(key)


def _key_of(err: Exception) -> str | None:
    """Return the key of the text for what a change raises, None if there is none."""
    match err:
        case KeptChangeError():
            key = KEPT
        case SupersededChangeError():
            key = SUPERSEDED
        case PoolChangeError():
            key = err.failure
        case AxeOSProtectedError():
            key = Refusal.PROTECTED
        case AxeOSRejectedError():
            key = "refused_by_miner"
        case AxeOSError():
            key = error_key(err)
        case _:
            return None
    return key


def check_done(outcome: Outcome) -> None:
    """Raise HomeAssistantError for a change that was sent and is not in force.

    What takes effect when mining goes on is as good as done, and so is what the
    firmware stores and does not show.
    """
    if key := UNDONE.get(outcome):
        raise _error(key)


async def async_message(hass: HomeAssistant, err: HomeAssistantError) -> str:
    """Return what an error of this integration says, in the language of the home."""
    texts = await async_get_translations(
        hass, hass.config.language, "exceptions", {DOMAIN}
    )
    text = texts[f"component.{DOMAIN}.exceptions.{err.translation_key}.message"]
    return text.format(**(err.translation_placeholders or {}))


def _refused(reason: Refusal) -> HomeAssistantError:
    """Return the error for what was not sent."""
    if reason not in _MISTAKEN:
        return _error(reason)
    return ServiceValidationError(translation_domain=DOMAIN, translation_key=reason)


def _error(key: str) -> HomeAssistantError:
    """Return an error with the text of a key."""
    return HomeAssistantError(translation_domain=DOMAIN, translation_key=key)
