"""Tests of how what Home Assistant finds by itself is judged."""

import asyncio
from collections.abc import Sequence
from typing import Any
from unittest.mock import patch

import pytest

from custom_components.bitaxe_monitor.figures import exceeded
from custom_components.bitaxe_monitor.figures.study import SETTLES, Study
from demo import changes, findings
from demo.changes import CHANGES, KINDS as CHANGED, Rig, UnexpectedError
from demo.findings import BEFORE, FINDINGS, HASTE, KINDS
from simulator.fleet import find_miner

STATES: dict[str, Any] = {
    "high": {"state": "on", "attributes": {"limit": 40}},
    "chip": {"state": "on", "attributes": {"chip": "1", "domains": "1.1"}},
    "credit": {"state": "on", "attributes": {"size": 51.0}},
    "event": {"state": "", "attributes": {"event_type": "chip_fault"}},
}
ROW = {
    "frequency": 525,
    "in_force": True,
    "visits": 1,
    "hashrate": 1100.0,
    "efficiency": 100.0,
    "power": 18.0,
    "power_efficiency": 16.0,
}


class Home:
    """A client of a Home Assistant with some states and answers."""

    def __init__(self, rows: Sequence[dict[str, Any]] = ()) -> None:
        """Have rows in the table of settings."""
        self.rows = list(rows)
        self.listed = len(self.rows)
        self.chosen: list[dict[str, Any]] = []
        self.changed: list[dict[str, Any]] = []
        self.first = "form"

    @property
    def client(self) -> Home:
        """Return what speaks with it."""
        return self

    async def states(self) -> dict[str, Any]:
        """Return the states; credit and temperature are well when asked again."""
        await asyncio.sleep(0)
        found = {key: dict(state) for key, state in STATES.items()}
        if self.chosen[1:]:
            found["high"] = {"state": "off", "attributes": {"limit": 100}}
        if self.changed[1:]:
            found["credit"]["state"] = "off"
        return found

    async def command(self, kind: str, **data: Any) -> dict[str, Any]:  # noqa: ANN401
        """Answer a command."""
        await asyncio.sleep(0)
        if kind != "call_service":
            return {"settings": [{}] * self.listed}
        if data["service"] == "set_performance":
            frequency = data["service_data"]["frequency"]
            for row in self.rows:
                row["in_force"] = row["frequency"] == frequency
            answer = {"result": "in_force", "frequency": frequency}
            return {"response": {"miners": [answer]}}
        return {"response": {"settings": self.rows}}

    async def start_flow(self, handler: str, *, options: bool) -> dict[str, Any]:
        """Return the first step of a flow."""
        await asyncio.sleep(0)
        assert (handler, options) == ("entry", True)
        return {
            "type": self.first,
            "flow_id": "flow",
            "data_schema": [
                {"name": "update_interval", "description": {"suggested_value": 30}},
                {"name": "fan_floor", "description": {}},
                {"name": "watchdog"},
            ],
        }

    async def continue_flow(
        self, flow_id: str, user_input: dict[str, Any], *, options: bool
    ) -> dict[str, Any]:
        """Take what was chosen."""
        assert (flow_id, options) == ("flow", True)
        if "next_step_id" in user_input:
            self.first = "form"
            return await self.start_flow("entry", options=options)
        self.chosen.append(user_input)
        return {"type": "create_entry"}

    async def change(self, number: int, change: dict[str, Any]) -> None:
        """Take what is simulated."""
        await asyncio.sleep(0)
        assert number == 7
        self.changed.append(change)


def rig(home: Home) -> Rig:
    """Return a miner of a Home Assistant."""
    known: Any = home
    return Rig(
        home=known,
        control=known,
        number=7,
        host="",
        name="Rig",
        entities={
            ("binary_sensor", "high_temperature"): "high",
            ("binary_sensor", "chip_fault"): "chip",
            ("binary_sensor", "work_not_credited"): "credit",
            ("event", "event"): "event",
        },
        device="device",
        entry_id="entry",
    )


def rows(**changed: object) -> list[dict[str, Any]]:
    """Return a row of each frequency that is tried, all of them changed likewise."""
    return [
        {**ROW, "frequency": frequency, **changed}
        for frequency in findings._FREQUENCIES
    ]


def test_miners() -> None:
    """Each miner has something found of it, and no two are the same."""
    assert len(FINDINGS) == len(KINDS)
    macs = {find_miner(kind).settings.mac for kind in (*CHANGED, *KINDS)}
    assert len(macs) == len(CHANGES) + len(FINDINGS)
    credited = [acts.count(findings.half_credited) for acts in FINDINGS]
    assert [bool(number in BEFORE) for number in range(len(KINDS))] == credited


def test_haste(monkeypatch: pytest.MonkeyPatch) -> None:
    """What makes haste changes what there is."""
    usual = dict(exceeded.WINDOWS)
    monkeypatch.setattr(exceeded, "WINDOWS", usual)
    monkeypatch.setattr(Study.__init__, "__defaults__", Study.__init__.__defaults__)
    assert Study.__init__.__defaults__ == (SETTLES,)
    before = usual[exceeded.Limit.TEMPERATURE]
    exec(HASTE)  # noqa: S102 - it is ours
    assert usual[exceeded.Limit.TEMPERATURE] < before
    assert Study.__init__.__defaults__ < (SETTLES,)


@pytest.mark.parametrize("first", ["form", "menu"])
async def test_own_limit(first: str) -> None:
    """What the form suggests stays, and the limit is another one."""
    home = Home()
    home.first = first
    await findings.own_limit(rig(home))
    assert home.chosen == [
        {"update_interval": 30, "temperature_limit": limit} for limit in (40, 100)
    ]


async def test_silent_domain() -> None:
    """The domain is found, and is well afterwards."""
    home = Home()
    await findings.silent_domain(rig(home))
    assert home.changed == [{"fault": "silent_domain"}, {"fault": None}]


async def test_half_credited() -> None:
    """About half of the work is missing, and nothing afterwards."""
    home = Home()
    await findings.half_credited(rig(home))
    assert home.changed == [{"fault": "half_credited"}, {"fault": None}]
    with (
        patch.dict(STATES["credit"]["attributes"], size=100.0),
        pytest.raises(UnexpectedError, match="100"),
    ):
        await findings.half_credited(rig(Home()))


async def test_several_settings() -> None:
    """All settings that were tried are in the table."""
    home = Home([*rows(), {**ROW, "frequency": 400}])
    await findings.several_settings(rig(home))
    assert [row["in_force"] for row in home.rows] == [False, False, True, False]


@pytest.mark.parametrize(
    ("found", "listed", "fault"),
    [
        (rows()[1:], 2, "no row of 525 MHz"),
        (rows(power=None), 3, "525 MHz without power"),
        (rows(visits=2), 3, "visits"),
        (rows(), 2, "'rows': 2"),
    ],
)
async def test_table_with_a_hole(
    found: list[dict[str, Any]], listed: int, fault: str
) -> None:
    """What is missing in the table, or on the page, is named."""
    home = Home(found)
    home.listed = listed
    with (
        patch.object(changes, "_TIMEOUT", -1.0),
        pytest.raises(UnexpectedError, match=fault),
    ):
        await findings.several_settings(rig(home))
