"""Tests of the past that a recorder is given, and of the table of what it costs."""

from dataclasses import replace
import json
from pathlib import Path
from unittest.mock import patch

from homeassistant.components.recorder import Recorder
from homeassistant.components.recorder.db_schema import (
    States,
    Statistics,
    StatisticsShortTerm,
)
from homeassistant.core import HomeAssistant
from homeassistant.helpers.recorder import session_scope
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.typing import (
    MockHAClientWebSocket,
    RecorderInstanceContextManager,
    WebSocketGenerator,
)
from sqlalchemy import func, select

from benchmarks.__main__ import main
from benchmarks.past import Past, figures_of
from benchmarks.past_command import summary
from benchmarks.past_probe import DOMAIN, async_setup
from benchmarks.servers import ServerError
from custom_components.bitaxe_monitor.miner.live import LiveFigures
from custom_components.bitaxe_monitor.sensors import MINER_SENSORS

PAST = Past(
    recorder="sqlite",
    miners=2,
    states=38_400,
    statistics=7_200,
    first=[0.3, 0.5],
    later=[0.1, 0.2],
    purge=12.34,
)


@pytest.fixture
def mock_recorder_before_hass(
    async_test_recorder: RecorderInstanceContextManager,
) -> None:
    """Prepare the recorder, which has to be there before Home Assistant is."""


def counts(hass: HomeAssistant) -> list[int]:
    """Return how many states of the power, short-term and long-term rows there are."""
    with session_scope(hass=hass, read_only=True) as session:
        return [
            session.execute(select(func.count()).select_from(table)).scalar_one()
            for table in (States, StatisticsShortTerm, Statistics)
        ]


async def ask(
    client: MockHAClientWebSocket, kind: str, **fields: object
) -> float | None:
    """Return the result of a command of the probe."""
    await client.send_json_auto_id({"type": f"{DOMAIN}/{kind}", **fields})
    answer = await client.receive_json()
    assert answer["success"], answer
    result: float | None = answer["result"]
    return result


async def test_probe(
    recorder_mock: Recorder, hass: HomeAssistant, hass_ws_client: WebSocketGenerator
) -> None:
    """A day of states and of statistics comes, and goes with a purge; a week stays."""
    assert await async_setup_component(hass, "sensor", {})
    hass.states.async_set(
        "sensor.power",
        "1",
        {
            "state_class": "measurement",
            "device_class": "power",
            "unit_of_measurement": "W",
        },
    )
    hass.states.async_set(
        "sensor.energy",
        "1",
        {
            "state_class": "total_increasing",
            "device_class": "energy",
            "unit_of_measurement": "kWh",
        },
    )
    await recorder_mock.async_block_till_done()
    await async_setup(hass, {})
    client = await hass_ws_client()
    before, *_ = await recorder_mock.async_add_executor_job(counts, hass)
    await ask(client, "fill", entities=["sensor.power"], states=100, days=2)
    states, short, long = await recorder_mock.async_add_executor_job(counts, hass)
    assert states == before + 100
    assert 2 * 286 <= short <= 2 * 300
    assert long == 2 * 48
    seconds = await ask(client, "purge")
    assert seconds
    assert seconds > 0
    *gone, left = await recorder_mock.async_add_executor_job(counts, hass)
    assert gone == [0, 0]
    assert left == long


def test_figures() -> None:
    """A card asks for all figures of live samples that are entities, and no others."""
    keys = {description.key for description in MINER_SENSORS}
    entities = {key: f"sensor.{key}" for key in keys | {"mining"}}
    found = figures_of(entities)
    assert "sensor.mining" not in found
    assert {"sensor.expected_hashrate", "sensor.mean_efficiency_600"} <= set(found)
    # The margin is an attribute.
    assert len(found) == len(LiveFigures._fields) - 1
    assert figures_of({"power": "sensor.power"}) == ["sensor.power"]


def test_summary() -> None:
    """Each database has a column, with the median and the worst of a week."""
    rows = summary([PAST, replace(PAST, recorder="mariadb", purge=5.0)]).splitlines()
    cells = {label[2:]: values for label, *values in (row.split(" | ") for row in rows)}
    assert rows[0] == "|  | sqlite | mariadb |"
    assert cells["A week of a miner, s"] == ["0.15", "0.15 |"]
    assert cells["the first time, s"] == ["0.40", "0.40 |"]
    assert cells["at worst, s"] == ["0.50", "0.50 |"]
    assert cells["States of a day"] == ["38,400", "38,400 |"]
    assert cells["Purge of both, s"] == ["12.3", "5.0 |"]


def test_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The databases that are named are measured; a failure is said."""
    report = tmp_path / "past.json"
    asked = ["benchmarks", "past", "--recorder", "sqlite", "mariadb", "--miners", "2"]

    async def measured(recorder: str, miners: int, hourly: int) -> Past:
        assert (miners, hourly) == (2, 800)
        return replace(PAST, recorder=recorder)

    with (
        patch("benchmarks.past_command.measure", measured),
        patch("sys.argv", [*asked, "--json", str(report)]),
    ):
        assert main() == 0
    assert "| sqlite | mariadb |" in capsys.readouterr().out
    stored = json.loads(report.read_text())
    assert [each["recorder"] for each in stored] == ["sqlite", "mariadb"]
    with (
        patch("benchmarks.past_command.measure", side_effect=ServerError("no")),
        patch("sys.argv", asked),
    ):
        assert main() == 1
    assert "no" in capsys.readouterr().err
