"""Test the repair issues of miners that are offline, and what is none."""

from collections.abc import Callable
from typing import Any, Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
import pytest

from custom_components.bitaxe_monitor.axeos import (
    AxeOSConnectionError,
    AxeOSError,
    AxeOSResponseError,
    AxeOSTimeoutError,
    NotAxeOSError,
)
from custom_components.bitaxe_monitor.const import CONF_EXPECTED_HASHRATE, DOMAIN
from custom_components.bitaxe_monitor.miner.issue_registry import Issue

from ..conftest import FakeMiner
from ..support.issues import (
    add,
    let_another_answer,
    let_refuse,
    let_want_a_password,
    raised,
    recover,
)
from ..support.time import pass_time, pass_time_mining

type Change = Callable[[FakeMiner], None]

OFFLINE: Final = [
    pytest.param(Issue.WRONG_MINER, let_another_answer, id="wrong miner"),
    pytest.param(Issue.REFUSED, let_refuse, id="refused"),
    pytest.param(Issue.PASSWORD_WANTED, let_want_a_password, id="password"),
]


@pytest.fixture(autouse=True)
def _frozen(freezer: FrozenDateTimeFactory) -> None:
    """Let time stand still from before anything is set up."""


@pytest.mark.parametrize(("issue", "begin"), OFFLINE)
async def test_offline_for_a_reason(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    issue_registry: ir.IssueRegistry,
    miner: FakeMiner,
    issue: Issue,
    begin: Change,
) -> None:
    """What keeps a miner offline that a user can change is raised while it lasts."""
    begin(miner)
    entry = await add(hass)
    await pass_time(hass, freezer, 30)
    assert raised(hass) == {issue: {"name": "Gamma", "miner": "Gamma"}}
    found = issue_registry.async_get_issue(DOMAIN, f"{issue}_{entry.entry_id}")
    assert found
    assert found.severity is ir.IssueSeverity.ERROR
    assert found.is_fixable
    assert found.data == {"entry_id": entry.entry_id}

    recover(miner)
    await pass_time(hass, freezer, 240)
    assert raised(hass) == {}
    begin(miner)
    await pass_time(hass, freezer, 120)
    assert raised(hass).keys() == {issue}
    recover(miner)
    await pass_time(hass, freezer, 240)
    assert raised(hass) == {}


@pytest.mark.parametrize(("issue", "begin"), OFFLINE)
@pytest.mark.parametrize(
    "error",
    [AxeOSConnectionError(), AxeOSTimeoutError(), AxeOSResponseError()],
    ids=["off", "silent", "broken"],
)
async def test_silence_reports_nothing(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    issue: Issue,
    begin: Change,
    error: AxeOSError,
) -> None:
    """Why a miner is offline stays true while nobody reports otherwise."""
    begin(miner)
    await add(hass)
    await pass_time(hass, freezer, 30)
    miner.error = error
    await pass_time(hass, freezer, 120)
    assert raised(hass).keys() == {issue}


@pytest.mark.parametrize(("issue", "begin"), OFFLINE)
async def test_something_else_answers(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    issue: Issue,
    begin: Change,
) -> None:
    """What was true of the miner at an address is not of what answers there now."""
    begin(miner)
    await add(hass)
    await pass_time(hass, freezer, 30)
    assert raised(hass).keys() == {issue}
    miner.error = NotAxeOSError()
    await pass_time(hass, freezer, 60)
    assert raised(hass) == {}


async def test_one_reason_at_a_time(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """The last answer counts."""
    let_refuse(miner)
    await add(hass)
    let_another_answer(miner)
    await pass_time(hass, freezer, 60)
    assert raised(hass).keys() == {Issue.WRONG_MINER}
    let_refuse(miner)
    await pass_time(hass, freezer, 60)
    assert raised(hass).keys() == {Issue.REFUSED}
    let_want_a_password(miner)
    await pass_time(hass, freezer, 60)
    assert raised(hass).keys() == {Issue.PASSWORD_WANTED}


async def test_single_refusal(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """A miner that refuses once is not offline yet, and there is nothing to repair."""
    await add(hass)
    let_refuse(miner)
    await pass_time(hass, freezer, 5)
    assert miner.polls == 2
    assert raised(hass) == {}


@pytest.mark.parametrize(
    "error",
    [
        AxeOSConnectionError(),
        AxeOSTimeoutError(),
        AxeOSResponseError(),
        NotAxeOSError(),
    ],
    ids=["off", "silent", "broken", "no miner"],
)
async def test_nothing_to_repair_offline(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    error: AxeOSError,
) -> None:
    """That a miner is off or does not answer is no issue: it may be meant to."""
    await add(hass)
    miner.error = error
    await pass_time(hass, freezer, 300)
    assert raised(hass) == {}


@pytest.mark.parametrize(
    "fields",
    [
        {"overheat_mode": 1, "hashRate": 0},
        {"power_fault": "Power Fault Detected."},
        {"miningPaused": True, "hashRate": 0, "expectedHashrate": 0},
        {"isUsingFallbackStratum": 1},
        {"hashRate": 400},
        {"hashRate": 244139},
        {"expectedHashrate": None, "frequency": None},
    ],
    ids=["hot", "fault", "paused", "fallback pool", "slow", "glitch", "unknown"],
)
async def test_nothing_to_repair_online(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    miner: FakeMiner,
    fields: dict[str, Any],
) -> None:
    """What sensors show, or a user meant, is no issue."""
    await add(hass, **{CONF_EXPECTED_HASHRATE: 1100})
    miner.update(**fields)
    await pass_time_mining(hass, freezer, miners, 700)
    assert raised(hass) == {}
