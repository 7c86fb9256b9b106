"""Print measurements as tables."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from .polling import Measurement
from .recorder import EntityRows

_ROWS: Final[Sequence[tuple[str, Callable[[Measurement], str]]]] = (
    ("Minutes measured", lambda m: f"{m.seconds / 60:.1f}"),
    ("Polls measured", lambda m: f"{m.traffic.polls}"),
    ("CPU per poll, ms", lambda m: f"{1000 * m.cpu / m.traffic.polls:.2f}"),
    (
        "CPU per poll of bare aiohttp, ms",
        lambda m: f"{1000 * m.bare_cpu_per_poll:.2f}",
    ),
    (
        "the same for ten at a time, ms",
        lambda m: f"{1000 * m.bare_together_cpu_per_poll:.2f}",
    ),
    ("CPU, % of one core", lambda m: f"{100 * m.cpu / m.seconds:.1f}"),
    ("HTTP requests per poll", lambda m: f"{m.traffic.requests / m.traffic.polls:.4f}"),
    (
        "TCP connections per poll",
        lambda m: f"{m.traffic.connections / m.traffic.polls:.4f}",
    ),
    ("Recorder rows per miner-hour", lambda m: f"{m.growth.rows:.0f}"),
    ("of these states", lambda m: f"{m.growth.state_rows:.0f}"),
    (
        "of these statistics, 5 min and hourly",
        lambda m: f"{m.growth.short_term_rows:.0f} + {m.growth.long_term_rows:.0f}",
    ),
    ("Database kB per miner-hour", lambda m: f"{m.growth.bytes / 1000:.0f}"),
    ("Loop delay p50, ms", lambda m: f"{1000 * m.delays.p50:.1f}"),
    ("Loop delay p99, ms", lambda m: f"{1000 * m.delays.p99:.1f}"),
    ("Loop delay at worst, ms", lambda m: f"{1000 * m.delays.worst:.0f}"),
    ("Memory of the process, MiB", lambda m: f"{m.resident_bytes / 2**20:.0f}"),
)


def summary(measurements: Sequence[Measurement]) -> str:
    """Return a Markdown table with a column for each number of miners."""
    lines = [
        line("Miners", [f"{m.miners}" for m in measurements]),
        line("---", ["--:"] * len(measurements)),
        *(line(label, [cell(m) for m in measurements]) for label, cell in _ROWS),
        line("Memory of each further miner, KiB", ["", *_slopes(measurements)]),
    ]
    return "\n".join(lines)


def entity_rows(entities: Sequence[EntityRows]) -> str:
    """Return a Markdown table of rows per miner-hour by kind of entity."""
    states = sum(entity.states for entity in entities)
    statistics = sum(entity.statistics for entity in entities)
    total = EntityRows(key="Total", states=states, statistics=statistics)
    return "\n".join(
        [
            line("Entity", ["states", "statistics"]),
            line("---", ["--:", "--:"]),
            *(
                line(entity.key, [f"{entity.states:.1f}", f"{entity.statistics:.1f}"])
                for entity in (*entities, total)
            ),
        ]
    )


def line(label: str, cells: Sequence[str]) -> str:
    """Return a line of a table."""
    return f"| {' | '.join((label, *cells))} |"


def _slopes(measurements: Sequence[Measurement]) -> list[str]:
    """Return how much memory a miner more takes, from each size to the next."""
    slopes = (
        (more.resident_bytes - less.resident_bytes) / (more.miners - less.miners)
        for less, more in pairwise(measurements)
    )
    return [f"{slope / 1024:.0f}" for slope in slopes]
