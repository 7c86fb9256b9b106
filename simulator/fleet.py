"""Put fleets of simulated miners together."""

from itertools import cycle, islice
from typing import Final

from .boards import BOARDS
from .firmware import GENERATIONS
from .miner import SimulatedMiner
from .noise import uniform

_HOUR: Final = 3600.0
_DAY: Final = 86400.0

DROP_AFTER: Final = 90.0
"""When (s) a miner of the demo gets weaker: once its chart shows that it did not."""
OFFICE: Final = "bitaxe-office"
"""The host name of that miner."""
OFFICE_QUALITY: Final = 1.004
"""What it hashes before that, as a share of what is expected."""

_MIX: Final = (
    ("601", "v2.12.2"),
    ("602", "v2.15.0"),
    ("NerdQAxe++", "v1.1.0"),
    ("204", "v2.9.0"),
    ("402", "v2.14.2"),
    ("801", "v2.13.2"),
    ("303", "v2.11.0"),
    ("NerdAxe", "v1.0.36"),
    ("702", "v2.12.2"),
    ("102", "v2.4.5"),
    ("650", "v2.15.0"),
)

# On which board a generation runs, where the usual Gamma came later or looks duller
_HOMES: Final = {
    "v2.0.0": "102",
    "v2.0.7": "302",
    "v2.1.3": "204",
    "v2.1.8": "204",
    "v2.1.9": "205",
    "v2.1.10": "401",
    "v2.3.0": "402",
    "v2.11.0": "303",
    "v2.13.2": "650",
    "v2.14.2": "801",
    "v1.0.19": "NerdQAxe+",
    "v1.0.27": "NerdAxe",
    "v1.0.32": "NerdAxeGamma",
    "v1.0.36": "NerdOCTAXE-Gamma",
    "v1.1.0": "NerdQAxe++",
}


def demo_fleet() -> list[SimulatedMiner]:
    """Return a household's miners: old and new, one hot room, one below expectation.

    The one in the office loses 4 % of its hashrate after a while, which is far from low
    efficiency.
    """
    gamma = SimulatedMiner(
        "601",
        "v2.12.2",
        hostname=OFFICE,
        boot_age=5.2 * _DAY,
        quality=OFFICE_QUALITY,
    )
    gamma.weaken(0.96 * gamma.quality, DROP_AFTER)
    overclocked = SimulatedMiner(
        "602", "v2.15.0", hostname="bitaxe-attic", boot_age=9 * _HOUR, quality=0.985
    )
    overclocked.set_frequency(600, 1200)
    overclocked.settings.ambient = 27.0
    ultra = SimulatedMiner(
        "204", "v2.1.8", hostname="bitaxe-garage", boot_age=21.4 * _DAY, quality=0.97
    )
    nerd = SimulatedMiner(
        "NerdQAxe++", "v1.1.0", hostname="nerdqaxe-cellar", boot_age=2.7 * _DAY
    )
    supra = SimulatedMiner(
        "401", "v2.9.0", hostname="bitaxe-workshop", boot_age=31 * _HOUR, quality=0.82
    )
    return [gamma, overclocked, ultra, nerd, supra]


def mixed_fleet(count: int) -> list[SimulatedMiner]:
    """Return many miners of all kinds that report a MAC, no two alike."""
    return [
        SimulatedMiner(
            board,
            firmware,
            hostname=f"miner-{index:03}",
            seed=index,
            quality=0.94 + 0.09 * uniform(index, 0, 0),
            boot_age=_HOUR + 10 * _DAY * uniform(index, 0, 1),
        )
        for index, (board, firmware) in enumerate(islice(cycle(_MIX), count))
    ]


def full_fleet() -> list[SimulatedMiner]:
    """Return a miner of every firmware generation, then one of every other board."""
    kinds = [(_HOMES.get(version, "601"), version) for version in GENERATIONS]
    homes = {board for board, _ in kinds}
    kinds += [
        (name, "v1.1.0" if board.nerd else "v2.15.0")
        for name, board in BOARDS.items()
        if name not in homes
    ]
    return [
        SimulatedMiner(board, version, seed=index, boot_age=_HOUR)
        for index, (board, version) in enumerate(kinds)
    ]


def find_fleet(name: str) -> list[SimulatedMiner]:
    """Return the fleet called "demo", "all" or "mixed:N"; ValueError for others."""
    match name.split(":"):
        case ["demo"]:
            return demo_fleet()
        case ["all"]:
            return full_fleet()
        case ["mixed", count] if count.isdecimal():
            return mixed_fleet(int(count))
    msg = f"no fleet {name!r}; there are: demo, all, mixed:N"
    raise ValueError(msg)


def find_miner(text: str) -> SimulatedMiner:
    """Return the miner described by "BOARD:FIRMWARE": "601:v2.12.2"; or ValueError."""
    board, _, firmware = text.partition(":")
    return SimulatedMiner(board, firmware, boot_age=_HOUR)
