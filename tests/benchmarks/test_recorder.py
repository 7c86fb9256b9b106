"""Tests of counting the recorder's rows and bytes."""

from contextlib import closing
import json
from pathlib import Path
import sqlite3

from homeassistant.components.recorder.db_schema import Base
import pytest
from sqlalchemy import create_engine

from benchmarks.recorder import (
    EntityRows,
    Snapshot,
    WindowError,
    hourly_growth,
    rows_by_entity,
    take_snapshot,
)
from benchmarks.stores import sqlite

_TEMPERATURE = "sensor.gamma_temperature"
_FLEET_POWER = "sensor.fleet_power"
_SUN = "sun.sun"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """Return an empty database as the recorder makes it."""
    path = tmp_path / "home-assistant_v2.db"
    engine = create_engine(f"sqlite:///{path}")
    Base.metadata.create_all(engine)
    engine.dispose()
    names = enumerate((_TEMPERATURE, _FLEET_POWER, _SUN))
    write(path, "INSERT INTO states_meta (metadata_id, entity_id) VALUES (?, ?)", names)
    return path


def write(path: Path, query: str, rows: object) -> None:
    """Write rows into a database."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executemany(query, rows)  # type: ignore[arg-type]


def write_states(path: Path, metadata_id: int, times: range) -> None:
    """Write a state at each time."""
    query = "INSERT INTO states (metadata_id, state, last_updated_ts) VALUES (?, 1, ?)"
    write(path, query, ((metadata_id, moment) for moment in times))


def write_run(path: Path, start: int, statistics: int) -> None:
    """Write what a run of the short-term statistics does."""
    query = "INSERT INTO statistics_short_term (metadata_id, start_ts) VALUES (?, ?)"
    write(path, query, ((number, start) for number in range(statistics)))


def snapshot(
    time: float,
    rows: tuple[int, int, int] = (0, 0, 0),
    sizes: tuple[int, int, int, int] = (0, 0, 0, 0),
    runs: int = 0,
) -> Snapshot:
    """Return a snapshot: states, short-term and long-term, and bytes of the others."""
    tables = ("states", "statistics_short_term", "statistics", "state_attributes")
    return Snapshot(
        time=time,
        rows=dict(zip(tables, rows, strict=False)),
        bytes=dict(zip(tables, sizes, strict=True)),
        short_term_runs=runs,
    )


def test_snapshot(database: Path) -> None:
    """Rows, runs, and bytes with indexes are those of the database."""
    empty = take_snapshot(sqlite(database))
    write_states(database, 0, range(2000))
    write_run(database, 300, 40)
    write_run(database, 600, 40)
    full = take_snapshot(sqlite(database))
    assert (empty.short_term_runs, full.short_term_runs) == (0, 2)
    assert full.rows == {
        "states": 2000,
        "statistics_short_term": 80,
        "statistics": 0,
    }
    with closing(sqlite3.connect(database)) as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    # The schema's own pages, sqlite_master, belong to no table.
    assert sum(full.bytes.values()) == pytest.approx(pages * size, abs=20 * size)
    assert full.bytes["states"] - empty.bytes["states"] > 2000 * 50
    assert full.bytes["statistics"] == empty.bytes["statistics"]


def test_snapshot_sees_what_is_not_checkpointed(database: Path) -> None:
    """What is only in the write-ahead log counts."""
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA wal_autocheckpoint=0")
        before = take_snapshot(sqlite(database))
        connection.executemany(
            "INSERT INTO states (state) VALUES (?)", (("x" * 100,) for _ in range(500))
        )
        connection.commit()
        after = take_snapshot(sqlite(database))
    assert after.rows["states"] == 500
    assert after.bytes["states"] > before.bytes["states"] + 500 * 100


@pytest.mark.parametrize(
    "long_term", [(0, 0), (40, 4000)], ids=["between the hours", "over the hour"]
)
def test_hourly_growth(long_term: tuple[int, int]) -> None:
    """States go by time, statistics by runs: 12 short ones and a long one an hour."""
    rows, size = long_term
    before = snapshot(1000, (100, 40, 0), (500, 500, 500, 500), 1)
    after = snapshot(1720, (300, 160, rows), (20_500, 12_500, 500 + size, 1500), 4)
    growth = hourly_growth(before, after, 10)
    # 720 s are a fifth of an hour, with three runs of 40 rows and 4000 bytes.
    assert growth.state_rows == pytest.approx(200 * 5 / 10)
    assert growth.short_term_rows == pytest.approx(40 * 12 / 10)
    assert growth.long_term_rows == pytest.approx(40 / 10)
    assert growth.rows == pytest.approx(100 + 48 + 4)
    assert growth.bytes == pytest.approx((21_000 * 5 + 13 * 4000) / 10)


def test_no_run() -> None:
    """A window without a statistics run cannot be extrapolated."""
    with pytest.raises(WindowError, match="statistics"):
        hourly_growth(snapshot(0), snapshot(100, (10, 0, 0)), 1)


def test_rows_by_entity(tmp_path: Path, database: Path) -> None:
    """Rows in the window are counted by key, the fleet's and others' apart."""
    directory = tmp_path
    (directory / ".storage").mkdir()
    entities = [
        (_TEMPERATURE, "bitaxe_monitor", "02:00:5e:7c:9d:80_vr_temperature", None),
        (_FLEET_POWER, "bitaxe_monitor", "fleet_power", None),
        ("sensor.luck", "bitaxe_monitor", "02:00:5e:7c:9d:80_luck", None),
        ("sensor.work", "bitaxe_monitor", "02:00:5e:7c:9d:80_work", "integration"),
        (_SUN, "sun", "1_sun", None),
    ]
    registry = {
        "data": {
            "entities": [
                {
                    "entity_id": entity_id,
                    "platform": platform,
                    "unique_id": unique_id,
                    "disabled_by": disabled_by,
                }
                for entity_id, platform, unique_id, disabled_by in entities
            ]
        }
    }
    path = directory / ".storage/core.entity_registry"
    path.write_text(json.dumps(registry))
    write_states(database, 0, range(0, 3600, 60))
    write_states(database, 1, range(600, 1200, 300))
    write_states(database, 2, range(600, 1200, 200))
    query = "INSERT INTO statistics_meta (id, statistic_id, mean_type) VALUES (?, ?, 1)"
    write(database, query, [(0, _TEMPERATURE), (1, _FLEET_POWER)])
    write_run(database, 600, 2)
    write_run(database, 900, 1)
    hours = 599 / 3600
    assert rows_by_entity(directory, sqlite(database), 600, 1199, 2) == [
        EntityRows(key="vr_temperature", states=10 / hours / 2, statistics=13 / 2),
        EntityRows(key="(other integrations)", states=3 / hours / 2, statistics=0),
        EntityRows(key="fleet power", states=2 / hours / 2, statistics=0),
        EntityRows(key="luck", states=0, statistics=0),
    ]
