"""Test the repair issues of miners that run: their firmware and expected hashrate."""

from typing import Any

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.const import (
    CONF_EXPECTED_HASHRATE,
    CONF_POLL_INTERVAL,
    DOMAIN,
)
from custom_components.bitaxe_monitor.miner.issue_registry import Issue

from ..conftest import FakeMiner
from ..support.issues import add, collapse, raised
from ..support.time import pass_time, pass_time_mining


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up."""


@pytest.mark.parametrize(
    ("version", "interval", "reported"),
    [
        ("v2.0.4", None, None),  # polled once a minute by itself
        ("v2.8.0", None, None),
        ("v2.8.0", 30, "2.8.0"),
        ("v2.9.0", 59, "2.9.0"),
        ("v2.9.0", 60, None),
        ("v2.4.5-3-gb5d1e36-dirty", 30, "2.4.5"),
        ("2.7.0-TCH-All-In-One", None, None),
        ("v2.7.0 [win](//x) <img src=x>", None, None),
        ("v2.10.0", 5, None),
        ("v2.15.0", None, None),
        ("b5d1e36", None, None),
        (None, None, None),
    ],
)
async def test_fragile_firmware(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    issue_registry: ir.IssueRegistry,
    miner: FakeMiner,
    version: str | None,
    interval: int | None,
    reported: str | None,
) -> None:
    """Firmware that collapsed is reported, unless polls are a minute apart anyway.

    That is known of official firmware only, and what else the version may hold is not
    shown where markup is.
    """
    miner.update(version=version)
    options = {} if interval is None else {CONF_POLL_INTERVAL: interval}
    entry = await add(hass, **options)
    assert raised(hass) == {}
    await collapse(hass, freezer, miner)
    if reported is None:
        assert raised(hass) == {}
        return
    assert raised(hass) == {
        Issue.FRAGILE_FIRMWARE: {
            "name": "Gamma",
            "miner": "Gamma",
            "firmware": reported,
        }
    }
    (found,) = issue_registry.issues.values()
    assert found.severity is ir.IssueSeverity.WARNING
    assert found.is_fixable
    assert found.data == {"entry_id": entry.entry_id}


async def test_nerdos_is_not_fragile(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """The version of another firmware counts from elsewhere."""
    miner.update(version="v2.0.20", lastpingrtt=20)
    await add(hass)
    await collapse(hass, freezer, miner)
    assert raised(hass) == {}


async def test_firmware_is_updated(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """The issue goes with the firmware, not with one answer that does not report it."""
    miner.update(version="v2.9.0")
    await add(hass)
    await collapse(hass, freezer, miner)
    miner.update(version=None)
    await pass_time(hass, freezer, 30)
    assert raised(hass).keys() == {Issue.FRAGILE_FIRMWARE}
    miner.error = AxeOSConnectionError()  # as during the update
    await pass_time(hass, freezer, 120)
    assert raised(hass).keys() == {Issue.FRAGILE_FIRMWARE}
    miner.error = None
    miner.update(version="v2.10.0")
    await pass_time(hass, freezer, 60)
    assert raised(hass) == {}


async def test_poll_interval_is_raised(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """A user who cannot update can let the miner be asked less often."""
    miner.update(version="v2.9.0")
    entry = await add(hass)
    await collapse(hass, freezer, miner)
    assert raised(hass).keys() == {Issue.FRAGILE_FIRMWARE}
    hass.config_entries.async_update_entry(
        entry, options={**entry.options, CONF_POLL_INTERVAL: 120}
    )
    await hass.config_entries.async_reload(entry.entry_id)
    assert raised(hass) == {}


@pytest.mark.parametrize(
    ("user", "reported"),
    [
        (1400, "1400"),
        (2142.25, "2142.2"),
        (700, "700"),
        (1.2, "1.2"),  # as if in TH/s: no reading is plausible, no window ever speaks
    ],
)
async def test_expected_hashrate(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    issue_registry: ir.IssueRegistry,
    miners: dict[str, FakeMiner],
    miner: FakeMiner,
    user: float,
    reported: str,
) -> None:
    """A figure far from what the miner could do is reported after ten minutes."""
    entry = await add(hass, **{CONF_EXPECTED_HASHRATE: user})
    await pass_time_mining(hass, freezer, miners, 595)
    assert raised(hass) == {}
    await pass_time_mining(hass, freezer, miners, 5)
    assert raised(hass) == {
        Issue.EXPECTED_HASHRATE: {
            "name": "Gamma",
            "miner": "Gamma",
            "expected": reported,
            "firmware": "1071",
        }
    }
    (found,) = issue_registry.issues.values()
    assert found.severity is ir.IssueSeverity.WARNING
    assert found.is_fixable
    assert found.data == {"entry_id": entry.entry_id, CONF_EXPECTED_HASHRATE: 1071}


@pytest.mark.parametrize("user", [None, 800, 1350])
async def test_expected_hashrate_fits(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    miner: FakeMiner,
    user: float | None,
) -> None:
    """Who follows the firmware, or nearly does, hears nothing."""
    await add(hass, **({} if user is None else {CONF_EXPECTED_HASHRATE: user}))
    await pass_time_mining(hass, freezer, miners, 700)
    assert raised(hass) == {}


@pytest.mark.parametrize(
    "fields",
    [
        {"miningPaused": True},
        {"hashRate": 0},
        {"overheat_mode": 1},
        {"hardware_fault": "Fan Control Failed"},
        {"expectedHashrate": None, "frequency": None},
    ],
    ids=["paused", "no hashrate", "hot", "fault", "no expectation"],
)
async def test_unhealthy_mining_does_not_count(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    miner: FakeMiner,
    fields: dict[str, Any],
) -> None:
    """The ten minutes begin anew when the miner is well again."""
    await add(hass, **{CONF_EXPECTED_HASHRATE: 2000})
    healthy = miner.answer
    await pass_time_mining(hass, freezer, miners, 300)
    miner.update(**fields)
    await pass_time_mining(hass, freezer, miners, 5)
    miner.answer = healthy
    await pass_time_mining(hass, freezer, miners, 600)
    assert raised(hass) == {}
    await pass_time_mining(hass, freezer, miners, 5)
    assert raised(hass).keys() == {Issue.EXPECTED_HASHRATE}


async def test_outage_does_not_count(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    miner: FakeMiner,
) -> None:
    """Nobody knows what a miner did while it was offline."""
    await add(hass, **{CONF_EXPECTED_HASHRATE: 2000})
    miner.error = AxeOSConnectionError()
    await pass_time_mining(hass, freezer, miners, 900)
    miner.error = None
    await pass_time_mining(hass, freezer, miners, 300)
    assert raised(hass) == {}


async def test_hanging_chip_does_not_count(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """A hashrate that never changes, without shares, is not mining."""
    await add(hass, **{CONF_EXPECTED_HASHRATE: 2000})
    await pass_time(hass, freezer, 1300)
    assert raised(hass) == {}


async def test_expected_hashrate_comes_to_fit(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    miner: FakeMiner,
) -> None:
    """The issue stays while the miner rests, and goes with another frequency."""
    await add(hass, **{CONF_EXPECTED_HASHRATE: 1500})
    await pass_time_mining(hass, freezer, miners, 600)
    assert raised(hass).keys() == {Issue.EXPECTED_HASHRATE}
    miner.update(miningPaused=True, hashRate=0, expectedHashrate=0)
    await pass_time_mining(hass, freezer, miners, 60)
    miner.error = AxeOSConnectionError()
    await pass_time_mining(hass, freezer, miners, 120)
    miner.error = None
    assert raised(hass).keys() == {Issue.EXPECTED_HASHRATE}
    miner.update(
        miningPaused=False, hashRate=1300, expectedHashrate=1275, frequency=625
    )
    await pass_time_mining(hass, freezer, miners, 60)
    assert raised(hass) == {}


async def _understate(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    miner: FakeMiner,
) -> MockConfigEntry:
    """Let a miner hash at four times what its firmware expects, until that counts."""
    miner.update(hashRate=4000, hashRate_1m=4000, expectedHashrate=1000)
    entry = await add(hass)
    await pass_time_mining(hass, freezer, miners, 1700)
    return entry


async def test_understated_expectation(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    miner: FakeMiner,
) -> None:
    """A level that no efficiency explains is raised once, until the firmware agrees."""
    await _understate(hass, freezer, miners, miner)
    issue = {
        "name": "Gamma",
        "miner": "Gamma",
        "expected": "1000",
        "achieved": "4000",
    }
    assert raised(hass) == {Issue.UNDERSTATED_EXPECTATION: issue}
    miner.update(hashRate=4400, hashRate_1m=4400)
    await pass_time_mining(hass, freezer, miners, 300)
    assert raised(hass) == {Issue.UNDERSTATED_EXPECTATION: issue}
    miner.update(expectedHashrate=4200)
    await pass_time_mining(hass, freezer, miners, 1300)
    assert raised(hass) == {}


async def test_understated_expectation_is_ignored(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    issue_registry: ir.IssueRegistry,
    miners: dict[str, FakeMiner],
    miner: FakeMiner,
) -> None:
    """Who ignores the issue does not see it again after a reload."""
    entry = await _understate(hass, freezer, miners, miner)
    (issue,) = issue_registry.issues.values()
    ir.async_ignore_issue(hass, DOMAIN, issue.issue_id, ignore=True)
    await hass.config_entries.async_reload(entry.entry_id)
    await pass_time_mining(hass, freezer, miners, 1300)
    (issue,) = issue_registry.issues.values()
    assert issue.active
    assert issue.dismissed_version is not None


async def test_lone_glitches_understate_nothing(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    miner: FakeMiner,
) -> None:
    """A reading that no miner can have says nothing of what the firmware expects."""
    await add(hass)
    for _ in range(7):
        await pass_time_mining(hass, freezer, miners, 90)
        miner.update(hashRate=1e7)
        await pass_time_mining(hass, freezer, miners, 10)
        miner.update(hashRate=1050)
    assert raised(hass) == {}
