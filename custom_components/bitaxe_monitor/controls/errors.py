"""What keeps a miner from doing what it was asked to, in words of the translations."""

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from math import ceil
from typing import Final

from homeassistant.core import HomeAssistant
from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
from homeassistant.helpers.translation import async_get_translations

from ..axeos import (
    AxeOSError,
    AxeOSProtectedError,
    AxeOSRejectedError,
    SystemInfo,
)
from ..axeos.change import Change, Deed, Setting, UnsupportedChangeError
from ..const import DOMAIN
from ..control.confirmation import Outcome
from ..control.errors import (
    KeptChangeError,
    PoolChangeError,
    RefusedChangeError,
    SupersededChangeError,
    TooManyWritesError,
)
from ..control.guard import Refusal
from ..miner.errors import error_key

_MINUTE: Final = 60  # s

# What the caller is wrong about, not the miner.
_MISTAKEN: Final = frozenset({Refusal.NOT_SUPPORTED, Refusal.OUTSIDE_LIMITS})

KEPT: Final = "kept_until_cool"
SUPERSEDED: Final = "superseded"
RUNS_OTHERWISE: Final = "runs_otherwise"
NOT_RESTARTED: Final = "restart_not_shown"

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
            return not_supported()
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


def check_done(
    outcome: Outcome, change: Change | None = None, info: SystemInfo | None = None
) -> None:
    """Raise HomeAssistantError for a change that was sent and is not in force."""
    if error := error_of(outcome, change, info):
        raise error


def error_of(
    outcome: Outcome, change: Change | None = None, info: SystemInfo | None = None
) -> HomeAssistantError | None:
    """Return the error for a change that was sent and is not in force, None if it is.

    It says what was wanted and what the miner runs with, as far as info shows that.

    What takes effect when mining goes on is as good as done, and so is what the
    firmware stores and does not show.
    """
    if outcome is Outcome.NOT_IN_FORCE and change and info:
        shown = _in_force(change.wanted, info)
        if shown is not None:
            return HomeAssistantError(
                translation_domain=DOMAIN,
                translation_key=RUNS_OTHERWISE,
                translation_placeholders=dict(
                    zip(("stored", "in_force"), shown, strict=True)
                ),
            )
    key = UNDONE.get(outcome)
    if key is None:
        return None
    is_restart = change is not None and change.deed is Deed.RESTART
    return _error(NOT_RESTARTED if is_restart else key)


def _in_force(
    wanted: Mapping[Setting, float], info: SystemInfo
) -> tuple[str, str] | None:
    """Return what is wanted and what a miner runs with; None if it shows nothing."""
    shown = {
        Setting.FREQUENCY: (info.frequency_actual, "MHz"),
        Setting.CORE_VOLTAGE: (info.core_voltage, "mV"),
        Setting.FAN_SPEED: (info.fan_speed, "%"),
    }
    found = [
        (f"{wanted[setting]:g} {unit}", f"{actual:.0f} {unit}")
        for setting, (actual, unit) in shown.items()
        if setting in wanted and actual is not None
    ]
    if not found:
        return None
    stored, in_force = zip(*found, strict=True)
    return ", ".join(stored), ", ".join(in_force)


async def async_message(hass: HomeAssistant, err: HomeAssistantError) -> str:
    """Return what an error of this integration says, in the language of the home."""
    texts = await async_get_translations(
        hass, hass.config.language, "exceptions", {DOMAIN}
    )
    text = texts[f"component.{DOMAIN}.exceptions.{err.translation_key}.message"]
    return text.format(**(err.translation_placeholders or {}))


def not_supported() -> HomeAssistantError:
    """Return the error for what a miner's firmware cannot do."""
    return _refused(Refusal.NOT_SUPPORTED)


def _refused(reason: Refusal) -> HomeAssistantError:
    """Return the error for what was not sent."""
    if reason not in _MISTAKEN:
        return _error(reason)
    return ServiceValidationError(translation_domain=DOMAIN, translation_key=reason)


def _error(key: str) -> HomeAssistantError:
    """Return an error with the text of a key."""
    return HomeAssistantError(translation_domain=DOMAIN, translation_key=key)
