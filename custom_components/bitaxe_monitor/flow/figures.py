"""Figures as the texts of forms show them."""

from typing import Final

from ..const import GIGAHASHES_PER_SECOND

UNKNOWN: Final = "–"  # in any language


def gigahashes(hashrate: float | None) -> str:
    """Return a hashrate in GH/s for a form."""
    return UNKNOWN if hashrate is None else f"{hashrate:.0f} {GIGAHASHES_PER_SECOND}"


def seconds(duration: float | None) -> str:
    """Return a duration in s for a form."""
    return UNKNOWN if duration is None else f"{duration:.0f} s"


def degrees(temperature: float | None) -> str:
    """Return a temperature in °C for a form."""
    return UNKNOWN if temperature is None else f"{temperature:.0f} °C"
