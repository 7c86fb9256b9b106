"""Test that whatever a change raises has a text that users understand."""

from homeassistant.exceptions import HomeAssistantError, ServiceValidationError
import pytest

from custom_components.bitaxe_monitor.axeos import (
    AxeOSConnectionError,
    AxeOSProtectedError,
    AxeOSRejectedError,
    AxeOSTimeoutError,
    SystemInfo,
)
from custom_components.bitaxe_monitor.axeos.change import (
    UnsupportedChangeError,
    restart,
    set_fan,
    set_performance,
)
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.control.confirmation import Outcome
from custom_components.bitaxe_monitor.control.errors import (
    KeptChangeError,
    PoolChangeError,
    PoolFailure,
    RefusedChangeError,
    SupersededChangeError,
    TooManyWritesError,
)
from custom_components.bitaxe_monitor.control.guard import Refusal
from custom_components.bitaxe_monitor.controls.errors import (
    check_done,
    translated_errors,
)
from tests.support.capabilities import ABLE


@pytest.mark.parametrize(
    ("error", "kind", "key"),
    [
        (UnsupportedChangeError(), ServiceValidationError, "not_supported"),
        (
            RefusedChangeError(Refusal.OUTSIDE_LIMITS),
            ServiceValidationError,
            "outside_limits",
        ),
        (RefusedChangeError(Refusal.FAULT), HomeAssistantError, "fault_active"),
        (TooManyWritesError(61), HomeAssistantError, "too_many_writes"),
        (AxeOSProtectedError(), HomeAssistantError, "protected_by_otp"),
        (AxeOSRejectedError(), HomeAssistantError, "refused_by_miner"),
        (KeptChangeError(), HomeAssistantError, "kept_until_cool"),
        (SupersededChangeError(), HomeAssistantError, "superseded"),
        (
            PoolChangeError(PoolFailure.WENT_BACK),
            HomeAssistantError,
            "pool_went_back",
        ),
        (AxeOSTimeoutError(), HomeAssistantError, "timeout"),
        (AxeOSConnectionError(), HomeAssistantError, "cannot_connect"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_errors(error: Exception, kind: type[HomeAssistantError], key: str) -> None:
    """An error is translated, and is the caller's only if the caller is wrong."""
    with pytest.raises(HomeAssistantError) as raised, translated_errors():
        raise error
    assert type(raised.value) is kind
    assert raised.value.translation_domain == DOMAIN
    assert raised.value.translation_key == key
    assert raised.value.__cause__ is error


def test_no_text() -> None:
    """What is no matter of a change is raised as it is."""
    with pytest.raises(ZeroDivisionError), translated_errors():
        raise ZeroDivisionError


def test_wait_is_in_minutes() -> None:
    """How long to wait is never said to be less than it is."""
    with pytest.raises(HomeAssistantError) as raised, translated_errors():
        raise TooManyWritesError(61)
    assert raised.value.translation_placeholders == {"minutes": "2"}


@pytest.mark.parametrize(
    "outcome", [Outcome.IN_FORCE, Outcome.NOT_SHOWN, Outcome.AT_RESUME]
)
def test_done(outcome: Outcome) -> None:
    """What the miner has taken over is done as far as can be known."""
    check_done(outcome)


@pytest.mark.parametrize(
    ("outcome", "key"),
    [
        (Outcome.NEEDS_RESTART, "needs_restart"),
        (Outcome.NOT_IN_FORCE, "not_in_force"),
        (Outcome.IGNORED, "ignored_by_miner"),
    ],
)
def test_not_done(outcome: Outcome, key: str) -> None:
    """What was sent and is not in force is an error."""
    with pytest.raises(HomeAssistantError) as raised:
        check_done(outcome)
    assert raised.value.translation_key == key


def test_restart_is_not_shown() -> None:
    """A restart is nothing that a miner stores."""
    with pytest.raises(HomeAssistantError) as raised:
        check_done(Outcome.IGNORED, restart())
    assert raised.value.translation_key == "restart_not_shown"


def test_runs_otherwise() -> None:
    """An error says what was stored, and what the miner runs with."""
    info = SystemInfo.from_dict(
        {
            "ASICModel": "BM1370",
            "coreVoltageActual": 1140,
            "actualFrequency": 487.5,
            "fanspeed": None,
        }
    )
    wanted = set_performance(frequency=550, core_voltage=950)
    with pytest.raises(HomeAssistantError) as raised:
        check_done(Outcome.NOT_IN_FORCE, wanted, info)
    assert raised.value.translation_key == "runs_otherwise"
    assert raised.value.translation_placeholders == {
        "stored": "550 MHz, 950 mV",
        "in_force": "488 MHz, 1140 mV",
    }
    with pytest.raises(HomeAssistantError) as raised:
        check_done(Outcome.NOT_IN_FORCE, set_fan(ABLE, 50), info)
    assert raised.value.translation_key == "not_in_force"
