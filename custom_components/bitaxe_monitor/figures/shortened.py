"""Large numbers as texts that are read at a glance."""

from typing import Final

_STEP: Final = 1000
_PREFIXES: Final = (" k", " M", " G", " T", " P", " E")


def shortened(number: float) -> str:
    """Return a number in three digits with an SI prefix: 15528394838 is "15.5 G"."""
    scaled, prefix = number, ""
    for larger in _PREFIXES:
        if float(f"{scaled:.3g}") < _STEP:
            break
        scaled, prefix = scaled / _STEP, larger
    return f"{float(f'{scaled:.3g}'):g}{prefix}"
