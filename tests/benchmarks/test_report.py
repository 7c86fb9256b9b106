"""Tests of the tables that the benchmarks print."""

from benchmarks.fleet import Traffic
from benchmarks.polling import Delays, Measurement
from benchmarks.recorder import EntityRows, Growth
from benchmarks.report import entity_rows, summary


def measurement(miners: int, mebibytes: int) -> Measurement:
    """Return a measurement of some miners."""
    return Measurement(
        miners=miners,
        seconds=720,
        cpu=2.4,
        traffic=Traffic(polls=1200, requests=1203, connections=1206),
        bare_cpu_per_poll=0.0005,
        bare_together_cpu_per_poll=0.0003,
        growth=Growth(
            state_rows=700.4, short_term_rows=240, long_term_rows=20, bytes=123_456
        ),
        resident_bytes=mebibytes * 2**20,
        delays=Delays(p50=0.0004, p99=0.0321, worst=0.0987),
        entities=(),
    )


def test_summary() -> None:
    """Figures are in the units that the table names, with a column each size."""
    lines = summary([measurement(10, 300), measurement(100, 345)]).splitlines()
    cells = {line.split(" | ")[0][2:]: line.split(" | ")[1:] for line in lines}
    first = {label: row[0] for label, row in cells.items()}
    assert first["Miners"] == "10"
    assert first["Minutes measured"] == "12.0"
    assert first["CPU per poll, ms"] == "2.00"
    assert first["CPU per poll of bare aiohttp, ms"] == "0.50"
    assert first["the same for ten at a time, ms"] == "0.30"
    assert first["CPU, % of one core"] == "0.3"
    assert first["HTTP requests per poll"] == "1.0025"
    assert first["TCP connections per poll"] == "1.0050"
    assert first["Recorder rows per miner-hour"] == "960"
    assert first["Database kB per miner-hour"] == "123"
    assert first["Loop delay p99, ms"] == "32.1"
    assert first["Memory of the process, MiB"] == "300"
    # 45 MiB more for 90 miners more.
    assert cells["Memory of each further miner, KiB"] == ["", "512 |"]


def test_entity_rows() -> None:
    """The last line adds up."""
    entities = [
        EntityRows(key="hashrate", states=120.04, statistics=13),
        EntityRows(key="mining", states=0.5, statistics=0),
    ]
    assert entity_rows(entities).splitlines() == [
        "| Entity | states | statistics |",
        "| --- | --: | --: |",
        "| hashrate | 120.0 | 13.0 |",
        "| mining | 0.5 | 0.0 |",
        "| Total | 120.5 | 13.0 |",
    ]
