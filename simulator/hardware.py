"""Hold together what the tasks of a firmware run on and act upon."""

from collections.abc import Callable
from dataclasses import dataclass

from .agenda import Agenda
from .boards import Board
from .drive import Drive
from .faults import Fault
from .link import PoolLink
from .state import Settings
from .storage import Storage


@dataclass(frozen=True, slots=True, kw_only=True)
class Hardware:
    """What firmware runs on and acts upon; the faults are the miner's own set."""

    board: Board
    settings: Settings
    storage: Storage
    drive: Drive
    link: PoolLink
    faults: set[Fault]
    agenda: Agenda
    reboot: Callable[[], None]
    crash: Callable[[], None]
