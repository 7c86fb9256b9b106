"""Make what users install from a release.

script/package and the workflow of releases run this with whichever Python 3.11 or
later is there: it needs no more than the standard library of that one, and git.
"""

from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
DOMAIN: Final = "bitaxe_monitor"


class ReleaseError(Exception):
    """There is no release to be made of this; the text says what to mend."""
