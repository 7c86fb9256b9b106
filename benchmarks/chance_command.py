"""Simulate what is said of miners whose truth is known: drops, means, spreads."""

from argparse import ArgumentParser, Namespace
from typing import Final

import numpy as np

from .charts import alarms_per_poll, delays, swing_alarms
from .chip_alarms import table
from .promises import tables
from .watched import BOARDS

_YEAR: Final = 31_557_600.0  # s
_DAY: Final = 86_400.0  # s
_INTERVAL: Final = 5.0  # s
_SWINGING: Final = 100  # miners
_TOLERANCE: Final = 2.0  # a factor
# Hashrate (GH/s) and counting time (s) of what is simulated.
_MINERS: Final = {
    "Gamma, v2.11 to v2.13": (1071.0, 5.0),
    "Gamma, from v2.14": (1071.0, 1.0),
    "Ultra, from v2.14": (434.0, 1.0),
    "SupraHex, from v2.14": (3751.0, 1.0),
}
_SMALL: Final = 0.03
_LARGE: Final = 0.05


def add_options(parser: ArgumentParser) -> None:
    """Let a parser read what can be asked for."""
    parser.add_argument(
        "--polls",
        type=float,
        default=2e8,
        help="of each kind of miner, 1 %% below its level (2e8)",
    )
    parser.add_argument(
        "--days",
        type=int,
        default=6,
        help="of 100 miners in a room that swings by 1 %% (6)",
    )
    parser.add_argument(
        "--windows",
        type=int,
        default=2000,
        help="of ten minutes, of each board and generation of firmware (2000)",
    )
    parser.add_argument(
        "--well",
        type=float,
        default=30,
        help="days in which a miner is not to be called low (30)",
    )
    parser.add_argument(
        "--years",
        type=float,
        default=10,
        help="of each board, in which no faultless domain is to be weak (10)",
    )
    parser.add_argument(
        "--only", choices=("drops", "promises", "chips"), help="one of the parts"
    )
    parser.add_argument("--seed", type=int, default=1, help="of the simulation (1)")


async def run(options: Namespace) -> int:
    """Simulate, print the figures, and return the exit status.

    That is 1 where figures do not do what is promised of them.
    """
    is_well = True
    if options.only in (None, "drops"):
        is_well = _drops(options)
    if options.only in (None, "promises"):
        is_well = tables(options.seed, options.windows, options.well) and is_well
    if options.only in (None, "chips"):
        is_well = table(BOARDS, options.seed, options.years) and is_well
    return 0 if is_well else 1


def _drops(options: Namespace) -> bool:
    """Print how drops of performance are found; return whether all is well.

    It is not where there are more than twice the alarms that there may be, or less than
    half of them where there should be as many.
    """
    random = np.random.default_rng(options.seed)
    miners = 5000
    is_well = True
    print(
        "| Miner | alarms in a year, 1 % below | 5 % found after, min"
        " | 3 % found after, min | alarms in a room that swings |\n"
        "| --- | --: | --: | --: | --: |"
    )
    for name, (level, counted) in _MINERS.items():
        rate = alarms_per_poll(
            random,
            level,
            counted=counted,
            interval=_INTERVAL,
            miners=miners,
            polls=max(1, round(options.polls / miners)),
        )
        yearly = rate * _YEAR / _INTERVAL
        found = [
            np.median(
                delays(
                    random,
                    level,
                    drop,
                    counted=counted,
                    interval=_INTERVAL,
                    miners=miners,
                )
            )
            for drop in (_LARGE, _SMALL)
        ]
        alarms = swing_alarms(
            random,
            level,
            counted=counted,
            interval=_INTERVAL,
            miners=_SWINGING,
            days=options.days,
        )
        minutes = " | ".join(f"{polls * _INTERVAL / 60:.1f}" for polls in found)
        print(f"| {name} | {yearly:.2f} | {minutes} | {alarms} |", flush=True)
        years = options.days * _SWINGING * _DAY / _YEAR
        is_well = is_well and 1 / _TOLERANCE <= yearly <= _TOLERANCE >= alarms / years
    return is_well
