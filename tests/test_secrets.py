"""Test that no secret of a miner is in what Home Assistant keeps, or shows."""

from collections.abc import Callable, Generator
import json
import logging
import traceback
from typing import Any, Final
from unittest.mock import patch

from homeassistant.components.logbook.processor import EventProcessor
from homeassistant.components.recorder import Recorder
from homeassistant.components.trace.const import DATA_TRACE
from homeassistant.const import (
    EVENT_HOMEASSISTANT_FINAL_WRITE,
    EVENT_STATE_CHANGED,
    MATCH_ALL,
)
from homeassistant.core import Event, HomeAssistant, callback
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers import issue_registry as ir
from homeassistant.helpers.storage import Store
from homeassistant.setup import async_setup_component
from homeassistant.util import dt as dt_util
import pytest
from pytest_homeassistant_custom_component.components.recorder.common import (
    async_wait_recording_done,
)
from pytest_homeassistant_custom_component.typing import RecorderInstanceContextManager

from custom_components.bitaxe_monitor.axeos import (
    Request,
    patch as patch_request,
    put_pool,
)
from custom_components.bitaxe_monitor.axeos.change import Change
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.controls.errors import translated_errors
from custom_components.bitaxe_monitor.diagnostics import (
    async_get_config_entry_diagnostics,
)
from simulator import Fault

from .support.simulated import SimulatedHome, simulated_home

# Where firmware or a fork of it is known to say who is paid, or how to get in.
KEYS: Final = (
    "awsCredentials",
    "coinbaseAddress",
    "discordWebhook",
    "fallbackStratumCert",
    "fallbackStratumPassword",
    "fallbackStratumUser",
    "fallbackStratumV2AuthorityPubkey",
    "login",
    "payoutAddress",
    "poolBUser",
    "pwd",
    "scriptsig",
    "secret",
    "ssid",
    "stratumCert",
    "stratumPassword",
    "stratumUser",
    "stratumV2AuthorityPubkey",
    "sv2AuthorityPubkey",
    "user",
    "wallet",
    "wifiPass",
    "wifiPassword",
    "worker",
    "workerName",
)
_MARK: Final = "canary"

type Search = Callable[[], str]


class Canaries:
    """Texts that are nowhere but where they were put, and by what name."""

    def __init__(self) -> None:
        """Start without any."""
        self.names: dict[str, str] = {}

    def put(self, name: str) -> str:
        """Return a text for a place of that name."""
        canary = f"{_MARK}{len(self.names):03}x"
        self.names[canary] = name
        return canary

    def within(self, text: str) -> set[str]:
        """Return the names of those in a text."""
        return {name for canary, name in self.names.items() if canary in text}


def poison(pools: list[dict[str, Any]], canaries: Canaries) -> dict[str, Any]:
    """Return what an answer may hold of secrets, with a canary in place of each."""
    fields: dict[str, Any] = {key: canaries.put(f"info {key}") for key in KEYS}
    for pool in pools:
        slot = pool["id"]
        for key in ("stratumUser", "stratumPassword", "stratumCert", "worker"):
            pool[key] = canaries.put(f"pool {slot} {key}")
        secret = canaries.put(f"pool {slot} address")
        pool["stratumURL"] = f"stratum+tcp://{secret}:{secret}@pool.example.org:3333"
    payout = {"value": 1, "address": canaries.put("payout")}
    stratum = {"pools": [{"user": canaries.put("stratum of a fork")}]}
    return fields | {"pools": pools, "coinbaseOutputs": [payout], "stratum": stratum}


@pytest.fixture
def mock_recorder_before_hass(
    async_test_recorder: RecorderInstanceContextManager,
) -> None:
    """Prepare the recorder, which has to be there before Home Assistant is."""


@pytest.fixture
def canaries() -> Canaries:
    """Return the canaries of a test."""
    return Canaries()


@pytest.fixture
def home(
    recorder_mock: Recorder, hass: HomeAssistant, canaries: Canaries
) -> Generator[SimulatedHome]:
    """Have a miner whose every answer is full of secrets."""
    with simulated_home(hass, "601", "v2.15.0") as home:
        home.give_pool(4, "third.example.org")
        respond = home.respond
        secrets: dict[str, Any] = {}

        def answer(request: Request) -> bytearray:
            body = respond(request)
            if request.path != "/api/system/info":
                return body
            fields = json.loads(body)
            if isinstance(fields, dict):
                secrets.update(secrets or poison(fields["pools"], canaries))
                body[:] = json.dumps(fields | secrets).encode()
            return body

        with patch.object(home, "respond", answer):
            yield home


@pytest.fixture
def errors() -> list[BaseException]:
    """Return the errors that users have seen."""
    return []


@pytest.fixture
async def searches(
    home: SimulatedHome,
    hass_storage: dict[str, Any],
    caplog: pytest.LogCaptureFixture,
    errors: list[BaseException],
) -> dict[str, Search]:
    """Return what returns all that there is, by place, from now on."""
    hass = home.hass
    caplog.set_level(logging.WARNING, "sqlalchemy.engine")
    caplog.set_level(logging.DEBUG)
    events: list[Event] = []

    @callback
    def note(event: Event) -> None:
        events.append(event)

    hass.bus.async_listen(MATCH_ALL, note)
    hass.config.components.add("frontend")  # the logbook only adds a page to it
    assert await async_setup_component(hass, "logbook", {})
    hass.config.components.remove("frontend")
    assert await async_setup_component(hass, "trace", {})
    began = dt_util.utcnow()

    def logbook() -> str:
        kinds = (EVENT_STATE_CHANGED, "logbook_entry", "call_service")
        processor = EventProcessor(hass, kinds)
        return repr(processor.get_events(began, dt_util.utcnow()))

    def traces() -> str:
        return repr(
            [
                trace.as_dict()
                for buckets in hass.data[DATA_TRACE].values()
                for trace in buckets.all_traces()
            ]
        )

    return {
        "events": lambda: repr([event.as_dict() for event in events]),
        "states": lambda: repr([state.as_dict() for state in hass.states.async_all()]),
        "logbook": logbook,
        "traces": traces,
        "log": lambda: caplog.text,
        "repairs": lambda: repr(list(ir.async_get(hass).issues.values())),
        "errors": lambda: "".join(map(shown, errors)),
        "storage": lambda: json.dumps(hass_storage, default=repr),
        "entry": lambda: repr(home.entry.as_dict()),
    }


def shown(error: BaseException) -> str:
    """Return all that there is to see of an error."""
    placeholders = getattr(error, "translation_placeholders", None)
    return f"{''.join(traceback.format_exception(error))} {error!r} {placeholders}"


async def plant(
    hass: HomeAssistant, canaries: Canaries, errors: list[BaseException]
) -> None:
    """Put a canary into each place that is searched."""
    hass.bus.async_fire("planted", {"user": canaries.put("events")})
    hass.states.async_set("sensor.planted", "on", {"user": canaries.put("states")})
    hass.bus.async_fire(
        "logbook_entry", {"name": "Rig", "message": canaries.put("logbook")}
    )
    logging.getLogger(f"custom_components.{DOMAIN}").debug(canaries.put("log"))
    ir.async_create_issue(
        hass,
        DOMAIN,
        "planted",
        is_fixable=False,
        severity=ir.IssueSeverity.WARNING,
        translation_key="offline",
        translation_placeholders={"name": canaries.put("repairs")},
    )
    error = HomeAssistantError()
    error.__cause__ = ValueError(canaries.put("errors"))
    errors.append(error)
    await Store[str](hass, 1, "planted").async_save(canaries.put("storage"))


async def automate(home: SimulatedHome, canaries: Canaries) -> None:
    """Let an automation ask for changes; it leaves a trace with a canary in it."""
    hass = home.hass
    device = home.device_id
    steps = [
        {
            "action": "fan.set_percentage",
            "target": {"entity_id": home.entity_id("fan", "fan")},
            "data": {"percentage": 80},
        },
        {
            "action": f"{DOMAIN}.set_performance",
            "data": {"device_id": device, "frequency": 500, "core_voltage": 1120},
            "response_variable": "performance",
        },
        {
            "action": f"{DOMAIN}.set_pool",
            "data": {"device_id": device, "slot": 4},
            "response_variable": "pool",
        },
        {"action": f"{DOMAIN}.set_pool", "data": {"device_id": device, "slot": 6}},
    ]
    variables = {"variables": {"planted": canaries.put("traces")}}
    configuration = {
        "id": "traced",
        "alias": "Traced",
        "triggers": [],
        "actions": [variables, *steps],
    }
    assert await async_setup_component(
        hass, "automation", {"automation": configuration}
    )
    await hass.services.async_call(
        "automation", "trigger", {"entity_id": "automation.traced"}, blocking=True
    )
    await hass.async_block_till_done()


async def fail(home: SimulatedHome, canaries: Canaries) -> list[BaseException]:
    """Ask for what comes to nothing, in every way, with secrets in it."""
    found: list[BaseException] = []
    wishes, miner = home.coordinator.wishes, home.miner

    async def expect_error(request: Request) -> None:
        try:
            with translated_errors():
                await wishes.change(Change(request=request))
        except HomeAssistantError as err:
            found.append(err)

    record: dict[str, Any] = {
        "stratumURL": "new.example.org",
        "stratumPort": 3333,
        "stratumUser": canaries.put("user that is written"),
        "stratumPassword": canaries.put("password that is written"),
    }
    await expect_error(put_pool(5, record))
    assert not found
    await expect_error(put_pool(5, record | {"stratumPort": "none"}))
    await expect_error(patch_request({"wifiPass": canaries.put("wifi") * 20}))
    for fault in (
        Fault.ANSWER_LOST,
        Fault.OFFLINE,
        Fault.OTHER_MAC,
        Fault.UNAUTHORIZED,
        Fault.SERVER_ERROR,
        Fault.NOT_AN_OBJECT,
    ):
        miner.set_faults(fault)
        await expect_error(put_pool(5, record))
        miner.set_faults()
    for domain, service, key, data in (
        ("number", "set_value", "fan_target_temperature", {"value": 99}),
        ("switch", "turn_on", "mining", {}),
        ("switch", "turn_off", "mining", {}),
        ("switch", "turn_on", "mining", {}),
    ):
        try:
            await home.call(domain, service, key, **data)
        except HomeAssistantError as err:
            found.append(err)
    return found


@pytest.mark.usefixtures("all_enabled")
async def test_no_secret_is_found(
    home: SimulatedHome,
    canaries: Canaries,
    searches: dict[str, Search],
    errors: list[BaseException],
) -> None:
    """What only the miner may know is nowhere; each search finds what is there."""
    hass = home.hass
    await home.set_up()
    secrets = set(canaries.names.values())
    assert len(secrets) > len(KEYS)
    await plant(hass, canaries, errors)
    await automate(home, canaries)
    await home.pass_time(60)
    errors += await fail(home, canaries)
    assert len(errors) > 8
    await home.pass_time(60)
    diagnostics = await async_get_config_entry_diagnostics(hass, home.entry)
    await hass.config_entries.async_unload(home.entry.entry_id)
    await async_wait_recording_done(hass)
    logbook = searches.pop("logbook")()  # the recorder ends with what is written last
    hass.bus.async_fire(EVENT_HOMEASSISTANT_FINAL_WRITE)
    await hass.async_block_till_done()

    texts = {place: search() for place, search in searches.items()}
    texts |= {"logbook": logbook, "diagnostics": json.dumps(diagnostics)}
    found = {place: canaries.within(text) for place, text in texts.items()}
    planted = set(found) - {"diagnostics", "entry"}
    assert {place for place in planted if place not in found[place]} == set()
    leaks = {place: names - planted for place, names in found.items()}
    assert {place: names for place, names in leaks.items() if names} == {}


async def test_diagnostics_are_searched(
    home: SimulatedHome, canaries: Canaries
) -> None:
    """What stands in the diagnostics is found there."""
    await home.set_up()
    home.coordinator.last_exception = ValueError(canaries.put("diagnostics"))
    diagnostics = await async_get_config_entry_diagnostics(home.hass, home.entry)
    assert canaries.within(json.dumps(diagnostics)) == {"diagnostics"}
