"""Tests of what proves that control is safe: each finds the fault that it is there for.

A scenario passes as the sources are, and fails with a fault in them.
"""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
import traceback
from typing import Any, Final, override
from unittest.mock import AsyncMock, Mock

from homeassistant.exceptions import HomeAssistantError
import pytest

from custom_components.bitaxe_monitor.axeos import (
    AsicInfo,
    AxeOSClient,
    AxeOSRejectedError,
    Request,
    SystemInfo,
    patch,
)
from custom_components.bitaxe_monitor.axeos.change import set_performance
from custom_components.bitaxe_monitor.control import (
    budget,
    confirmation,
    guard,
    limits,
    order,
)
from custom_components.bitaxe_monitor.control.control import Control
from custom_components.bitaxe_monitor.control.errors import RefusedChangeError
from custom_components.bitaxe_monitor.control.lane import Lane
from custom_components.bitaxe_monitor.control.limits import Bounds
from custom_components.bitaxe_monitor.control.order import Pair
from custom_components.bitaxe_monitor.control.right_of_way import RightOfWay
from custom_components.bitaxe_monitor.control.tuning import Tuning
from custom_components.bitaxe_monitor.control.watchdog import Watchdog
from custom_components.bitaxe_monitor.controls import errors
from tests.conftest import PAYLOADS
from tests.control import (
    test_budget,
    test_confirmation,
    test_guard,
    test_lane,
    test_limits,
    test_order,
    test_watchdog,
)
from tests.support.capabilities import ABLE
from tests.support.mutants import OutdatedMutantError, mutated

CANARY: Final = "canary-3e41"
ANSWER: Final = (PAYLOADS / "gamma601-v2.12.2.json").read_bytes()

type Scenario = Callable[[], Awaitable[None] | None]


class Client(AxeOSClient):
    """A client whose miner notes what it is asked, one request after the other."""

    def __init__(self) -> None:
        """Start with nothing asked."""
        super().__init__(Mock(), "192.0.2.10")
        self.methods: list[str] = []
        self.is_busy = False

    @override
    async def _request(self, request: Request) -> bytearray:
        assert not self.is_busy
        self.is_busy = True
        await asyncio.sleep(0)
        self.is_busy = False
        self.methods.append(request.method)
        return bytearray(ANSWER)


async def one_request_at_a_time() -> None:
    """Check that requests wait for each other, and that a reading precedes a write."""
    client = Client()
    await asyncio.gather(
        client.write(patch({"frequency": 525}), lambda _: None),
        client.get_system_info(),
        client.write(patch({"frequency": 525}), lambda _: None),
    )
    assert client.methods == ["GET", "PATCH", "GET", "GET", "PATCH"]


def reading(**fields: Any) -> SystemInfo:  # noqa: ANN401 - JSON
    """Return an answer of a miner."""
    return SystemInfo.from_dict(
        {"ASICModel": "BM1370", "frequency": 525, "coreVoltage": 1150, **fields}
    )


async def limits_are_those_of_the_miner() -> None:
    """Check that a miner in the place of another one has its own limits."""
    control = Control(Mock(capabilities=ABLE), AsyncMock(), Mock(), {})
    generous = AsicInfo(frequencies=(400, 625), voltages=(1000, 1250))
    narrow = AsicInfo(frequencies=(400, 485), voltages=(1100, 1200))
    control.answered(
        reading(macAddr="02:00:5e:7c:9d:80"), generous, is_overheating=False
    )
    other = reading(macAddr="02:00:5e:7c:9d:81", version="v2.15.0")
    control.answered(other, narrow, is_overheating=False)
    assert control.limits is not None
    assert control.limits.frequency == Bounds(400, 485)


def control_of(info: SystemInfo, sent: list[Request]) -> Control:
    """Return what controls a miner that is just as it was, and takes nothing."""

    async def write(request: Request, check: Callable[[SystemInfo], None]) -> None:
        check(info)
        sent.append(request)
        raise AxeOSRejectedError

    client = Mock(capabilities=ABLE, write=write)
    return Control(client, AsyncMock(), Mock(), {})


async def limits_are_those_of_the_reading() -> None:
    """Check that what is sent is judged by the miner that answers just before."""
    sent: list[Request] = []
    control = control_of(reading(ASICModel="BM1366"), sent)
    control.answered(reading(), None, is_overheating=False)
    with pytest.raises((RefusedChangeError, AxeOSRejectedError)):
        await control.change(set_performance(frequency=500))
    assert sent == []


async def all_of_a_pair_is_judged_first() -> None:
    """Check that nothing of a pair is sent unless all of it may be."""
    sent: list[Request] = []
    control = control_of(reading(), sent)
    control.answered(reading(), None, is_overheating=False)
    with pytest.raises((RefusedChangeError, AxeOSRejectedError)):
        await control.tuning.set(Pair(400, 900))
    assert sent == []


async def refusals_hold_no_secret() -> None:
    """Check that what a miner refuses is neither in the error nor in its causes."""
    client = AxeOSClient(Mock(), "192.0.2.10")
    response = Mock(status=400, headers={})
    client._session.request = AsyncMock(return_value=response)  # type: ignore[method-assign]
    with pytest.raises(AxeOSRejectedError) as raised:
        await client._ask(patch({"stratumPassword": CANARY}))
    shown = "".join(traceback.format_exception(raised.value))
    assert CANARY not in shown


def errors_for_users_hold_no_secret() -> None:
    """Check that users are shown a text of ours, whatever lies below it."""
    with pytest.raises(HomeAssistantError) as raised, errors.translated_errors():
        raise AxeOSRejectedError(CANARY)
    error = raised.value
    assert CANARY not in f"{error!r} {error} {error.translation_placeholders}"


@dataclass(frozen=True, slots=True)
class Mutant:
    """A fault: what a function says, what it says then, and what finds that."""

    name: str
    function: Callable[..., Any]
    text: str
    other: str
    found_by: Scenario


MUTANTS: Final = (
    Mutant(
        "guard off",
        Lane._send,
        "if reason := refusal(change, facts):",
        "if reason := None:",
        test_lane.test_refused,
    ),
    Mutant(
        "guard off for pairs",
        Tuning._check,
        "reason = refusal(change, self._miner.facts(info))",
        "reason = None",
        all_of_a_pair_is_judged_first,
    ),
    Mutant(
        "order swapped on the way down",
        order.steps,
        "[Pair(frequency, None), Pair(None, voltage)]",
        "[Pair(None, voltage), Pair(frequency, None)]",
        test_order.test_no_chip_is_starved,
    ),
    Mutant(
        "order swapped on the way up",
        order.steps,
        "[Pair(None, voltage), Pair(frequency, None)]",
        "[Pair(frequency, None), Pair(None, voltage)]",
        test_order.test_no_chip_is_starved,
    ),
    Mutant(
        "lock dropped for polls",
        AxeOSClient._ask,
        "async with self._lock, asyncio",
        "async with asyncio",
        one_request_at_a_time,
    ),
    Mutant(
        "lock dropped for writes",
        AxeOSClient.write,
        "async with self._lock, asyncio",
        "async with asyncio",
        one_request_at_a_time,
    ),
    Mutant(
        "lock dropped for changes",
        RightOfWay._take,
        "await self._turn.acquire()",
        "self._turn = asyncio.Lock(); await self._turn.acquire()",
        test_lane.test_one_at_a_time,
    ),
    Mutant(
        "identity unread",
        AxeOSClient.write,
        "info = self._read(await self._request(READ_INFO))",
        "info = SystemInfo.from_dict(self.last_answer or {'ASICModel': 'BM1370'})",
        one_request_at_a_time,
    ),
    Mutant(
        "identity not compared",
        guard.refusal,
        "if not is_same_miner(facts.built_for, facts.info):",
        "if False:",
        test_lane.test_other_miner,
    ),
    Mutant(
        "floor of the voltage ignored",
        guard._is_possible_voltage,
        "LEAST_VOLTAGE <= value",
        "0 <= value",
        test_guard.test_cure,
    ),
    Mutant(
        "floor of the voltage ignored for what was set before",
        guard._was_voltage,
        "LEAST_VOLTAGE <= value",
        "0 <= value",
        lambda: test_guard.test_earlier_settings(
            set_performance(core_voltage=990), is_possible=False
        ),
    ),
    Mutant(
        "floor of the voltage ignored for what is listed",
        limits.limits_of,
        "max(voltage.lowest, LEAST_VOLTAGE)",
        "voltage.lowest",
        test_limits.test_never_below_the_regulator,
    ),
    Mutant(
        "floor of the fan ignored",
        guard._is_possible,
        "max(facts.allowed.least_fan, LEAST_FAN) <= value",
        "0 <= value",
        test_guard.test_floor_of_the_fan,
    ),
    Mutant(
        "200 believed",
        Lane._send,
        "found = await self._confirm(change, sent[0], is_relief=is_relief)",
        "found = Outcome.IN_FORCE",
        test_lane.test_ignored,
    ),
    Mutant(
        "restart believed",
        Lane._send,
        "if not change.is_shown:",
        "if not change.wanted:",
        lambda: test_lane.test_restart_is_not_seen(is_deaf=False),
    ),
    Mutant(
        "what is stored believed to be in force",
        confirmation._shown,
        "Outcome.IN_FORCE if _is_near(actual, wanted, tolerance) else None",
        "Outcome.IN_FORCE",
        test_lane.test_not_in_force,
    ),
    Mutant(
        "count of the watchdog in memory",
        Watchdog.as_dict,
        '"tries": self._tries.count,',
        '"tries": 0,',
        test_watchdog.test_over_restarts_of_home_assistant,
    ),
    Mutant(
        "count of the watchdog not read",
        Watchdog.restore,
        'integer(stored.get("tries"), 0, _TRIES) or 0,',
        "0,",
        test_watchdog.test_over_restarts_of_home_assistant,
    ),
    Mutant(
        "budget in memory",
        budget.Budget.as_dict,
        '"left": self.left,',
        '"left": AT_ONCE,',
        test_budget.test_kept_over_restarts,
    ),
    Mutant(
        "limits of another miner",
        Control.answered,
        "if not is_known or asic is not self._asic:",
        "if self.limits is None:",
        limits_are_those_of_the_miner,
    ),
    Mutant(
        "limits of another chip",
        limits.most_of,
        "_OF_CHIPS.get(info.asic_model)",
        '_OF_CHIPS["BM1370"]',
        lambda: test_limits.test_unknown_chip("BM1373"),
    ),
    Mutant(
        "limits read from another miner",
        Control.facts,
        "built_for=self._built_for or info,",
        "built_for=info,",
        limits_are_those_of_the_reading,
    ),
    Mutant(
        "confirmation without reading back",
        Lane._confirm,
        "if found is not None:",
        "if found := Outcome.IN_FORCE:",
        test_lane.test_in_force,
    ),
    Mutant(
        "confirmation by nothing that is stored",
        confirmation.outcome_now,
        "return Outcome.IGNORED",
        "return Outcome.IN_FORCE",
        test_lane.test_ignored,
    ),
    Mutant(
        "confirmation of a pause by its flag",
        confirmation._has_turned,
        "return hashrate == 0 and",
        "return True or",
        test_confirmation.test_pause_ramps_down,
    ),
    Mutant(
        "secret in an error of the client",
        AxeOSClient._request,
        "_check_status(response, is_write=request.is_write)",
        "raise AxeOSRejectedError(str(request.body))",
        refusals_hold_no_secret,
    ),
    Mutant(
        "secret in an error for users",
        errors._error,
        "HomeAssistantError(translation_domain=DOMAIN, translation_key=key)",
        "HomeAssistantError(str(__import__('sys').exception()))",
        errors_for_users_hold_no_secret,
    ),
)


async def run(scenario: Scenario) -> None:
    """Play a scenario."""
    if (awaitable := scenario()) is not None:
        await awaitable


@pytest.mark.usefixtures("hass")  # words an error's text
@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
async def test_mutant_is_found(mutant: Mutant) -> None:
    """A scenario passes as the sources are, and fails with a fault in them."""
    await run(mutant.found_by)
    with (
        mutated(mutant.function, mutant.text, mutant.other),
        pytest.raises((AssertionError, pytest.fail.Exception)),
    ):
        await run(mutant.found_by)
    await run(mutant.found_by)


def test_outdated() -> None:
    """A fault that is not in the sources any more is no proof."""
    for text in ("frequency", "no such text"):
        with pytest.raises(OutdatedMutantError), mutated(order.steps, text, ""):
            pass
