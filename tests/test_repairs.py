"""Test repairing the issues of miners."""

from http import HTTPStatus
from typing import Any

from aiohttp.test_utils import TestClient
from freezegun.api import FrozenDateTimeFactory
from homeassistant.config_entries import ConfigEntryState
from homeassistant.const import CONF_HOST
from homeassistant.core import HomeAssistant
from homeassistant.setup import async_setup_component
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry
from pytest_homeassistant_custom_component.typing import ClientSessionGenerator

from custom_components.bitaxe_monitor.const import (
    CONF_EXPECTED_HASHRATE,
    CONF_POLL_INTERVAL,
    CONF_UPDATE_INTERVAL,
    DOMAIN,
)
from custom_components.bitaxe_monitor.miner.issue_registry import Issue

from .conftest import GAMMA_MAC, HOST, FakeMiner
from .support.issues import (
    add,
    collapse,
    let_another_answer,
    let_refuse,
    let_want_a_password,
    raised,
)
from .support.states import state_of
from .support.texts import placeholders, text
from .support.time import pass_time, pass_time_mining

ELSEWHERE = "192.168.1.51"
FIX = "/api/repairs/issues/fix"
FORMS_WITHOUT_FIELDS = (Issue.FRAGILE_FIRMWARE, Issue.PASSWORD_WANTED)


@pytest.fixture
async def entry(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    miner: FakeMiner,
) -> MockConfigEntry:
    """Return the entry of a Gamma (1071 GH/s) of which 2000 GH/s are expected."""
    assert await async_setup_component(hass, "repairs", {})
    miner.update(expectedHashrate=1071.04)
    entry = await add(hass, **{CONF_EXPECTED_HASHRATE: 2000, CONF_UPDATE_INTERVAL: 7})
    await pass_time_mining(hass, freezer, miners, 600)
    assert raised(hass).keys() == {Issue.EXPECTED_HASHRATE}
    return entry


@pytest.fixture
async def page(
    hass: HomeAssistant, hass_client: ClientSessionGenerator, entry: MockConfigEntry
) -> TestClient[Any, Any]:
    """Return what talks to Home Assistant as the page does."""
    return await hass_client()


async def begin(
    page: TestClient[Any, Any],
    entry: MockConfigEntry,
    issue: Issue = Issue.EXPECTED_HASHRATE,
) -> dict[str, Any]:
    """Begin to repair; return the form."""
    answer = await page.post(
        FIX,
        json={
            "handler": DOMAIN,
            "issue_id": f"{issue}_{entry.entry_id}",
        },
    )
    assert answer.status == HTTPStatus.OK
    form: dict[str, Any] = await answer.json()
    assert form["type"] == "form"
    return form


async def submit(
    hass: HomeAssistant,
    page: TestClient[Any, Any],
    form: dict[str, Any],
    values: dict[str, Any],
) -> dict[str, Any]:
    """Send the form and let what follows from it happen."""
    answer = await page.post(f"{FIX}/{form['flow_id']}", json=values)
    await hass.async_block_till_done()
    result: dict[str, Any] = await answer.json()
    return result


async def test_form(page: TestClient[Any, Any], entry: MockConfigEntry) -> None:
    """The form suggests what the firmware expects, and has its texts."""
    form = await begin(page, entry)
    (field,) = form["data_schema"]
    assert field["name"] == CONF_EXPECTED_HASHRATE
    assert field["description"] == {"suggested_value": 1071.0}
    assert not field["required"]
    texts = text("issues", Issue.EXPECTED_HASHRATE, "fix_flow", "step", form["step_id"])
    assert texts["data"].keys() == texts["data_description"].keys() == {field["name"]}


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ({CONF_EXPECTED_HASHRATE: 1071.0}, "1071.0"),
        ({CONF_EXPECTED_HASHRATE: 950}, "950.0"),
        ({}, "1071.0"),
    ],
    ids=["suggested", "another", "follow the firmware"],
)
async def test_repair(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    entry: MockConfigEntry,
    page: TestClient[Any, Any],
    values: dict[str, Any],
    shown: str,
) -> None:
    """The miner is measured against what was entered, at once, and all is well."""
    before, coordinator = dict(entry.options), entry.runtime_data
    result = await submit(hass, page, await begin(page, entry), values)
    assert result["type"] == "create_entry"
    assert raised(hass) == {}
    del before[CONF_EXPECTED_HASHRATE]
    assert entry.options == before | values
    assert entry.state is ConfigEntryState.LOADED
    assert entry.runtime_data is not coordinator
    assert state_of(hass, "sensor.gamma_expected_hashrate") == shown
    await pass_time_mining(hass, freezer, miners, 700)
    assert raised(hass) == {}


@pytest.mark.parametrize("value", [0, 1_000_001, "much"])
async def test_impossible_hashrate(
    hass: HomeAssistant,
    entry: MockConfigEntry,
    page: TestClient[Any, Any],
    value: object,
) -> None:
    """What no miner could do is refused, and the issue stays."""
    form = await begin(page, entry)
    await submit(hass, page, form, {CONF_EXPECTED_HASHRATE: value})
    assert entry.options[CONF_EXPECTED_HASHRATE] == 2000
    assert raised(hass).keys() == {Issue.EXPECTED_HASHRATE}


async def test_still_implausible(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    entry: MockConfigEntry,
    page: TestClient[Any, Any],
) -> None:
    """Who enters another figure that does not fit is asked again."""
    form = await begin(page, entry)
    await submit(hass, page, form, {CONF_EXPECTED_HASHRATE: 3000})
    assert raised(hass) == {}
    assert entry.options[CONF_EXPECTED_HASHRATE] == 3000
    await pass_time_mining(hass, freezer, miners, 700)
    assert raised(hass)[Issue.EXPECTED_HASHRATE]["expected"] == "3000"


async def test_miner_is_removed_meanwhile(
    hass: HomeAssistant, entry: MockConfigEntry, page: TestClient[Any, Any]
) -> None:
    """A form that is sent when its miner is gone says so."""
    form = await begin(page, entry)
    await hass.config_entries.async_remove(entry.entry_id)
    result = await submit(hass, page, form, {CONF_EXPECTED_HASHRATE: 1000})
    assert result["type"] == "abort"
    reasons = text("issues", Issue.EXPECTED_HASHRATE, "fix_flow", "abort")
    assert reasons.keys() == {result["reason"]}


async def test_miner_is_disabled_meanwhile(
    hass: HomeAssistant, entry: MockConfigEntry, page: TestClient[Any, Any]
) -> None:
    """A form that is sent when its miner is not set up changes what it will be."""
    form = await begin(page, entry)
    await hass.config_entries.async_unload(entry.entry_id)
    await submit(hass, page, form, {CONF_EXPECTED_HASHRATE: 1000})
    assert entry.options[CONF_EXPECTED_HASHRATE] == 1000


async def test_understated_expectation(
    hass: HomeAssistant,
    hass_client: ClientSessionGenerator,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    miner: FakeMiner,
) -> None:
    """Who expects what the miner achieves is rid of the issue, and it has its texts."""
    assert await async_setup_component(hass, "repairs", {})
    miner.update(hashRate=4000, hashRate_1m=4000, expectedHashrate=1000)
    entry = await add(hass)
    page = await hass_client()
    await pass_time_mining(hass, freezer, miners, 1700)
    form = await begin(page, entry, Issue.UNDERSTATED_EXPECTATION)
    (field,) = form["data_schema"]
    assert field["description"] == {"suggested_value": 4000.0}
    texts = text("issues", Issue.UNDERSTATED_EXPECTATION, "fix_flow")
    step = texts["step"][form["step_id"]]
    assert step["data"].keys() == step["data_description"].keys() == {field["name"]}
    form = await submit(hass, page, form, {field["name"]: 1000})
    assert texts["error"].keys() > set(form["errors"].values()) == {"far_from_firmware"}
    await submit(hass, page, form, {field["name"]: 4000})
    assert entry.options[CONF_EXPECTED_HASHRATE] == 4000
    await pass_time_mining(hass, freezer, miners, 700)
    assert raised(hass) == {}


async def test_ask_back(
    hass: HomeAssistant, entry: MockConfigEntry, page: TestClient[Any, Any]
) -> None:
    """A figure that is far from the firmware's is asked about, then taken."""
    wanted = {CONF_EXPECTED_HASHRATE: 1.07}
    form = await submit(hass, page, await begin(page, entry), wanted)
    assert form["errors"] == {CONF_EXPECTED_HASHRATE: "far_from_firmware"}
    assert form["data_schema"][0]["description"] == {"suggested_value": 1.07}
    errors = text("issues", Issue.EXPECTED_HASHRATE, "fix_flow", "error")
    assert errors.keys() == {"expected_hashrate_bounds", "far_from_firmware"}
    result = await submit(hass, page, form, wanted)
    assert result["type"] == "create_entry"
    assert entry.options[CONF_EXPECTED_HASHRATE] == 1.07


@pytest.fixture
async def online(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> MockConfigEntry:
    """Return the entry of a Gamma on old firmware, which polls are too many for."""
    assert await async_setup_component(hass, "repairs", {})
    miner.update(version="v2.9.0")
    return await add(hass)


async def test_poll_less_often(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    online: MockConfigEntry,
    hass_client: ClientSessionGenerator,
) -> None:
    """Old firmware that collapsed is polled once a minute, if the user agrees."""
    await collapse(hass, freezer, miner)
    assert raised(hass).keys() == {Issue.FRAGILE_FIRMWARE}
    page = await hass_client()
    form = await begin(page, online, Issue.FRAGILE_FIRMWARE)
    steps = text("issues", Issue.FRAGILE_FIRMWARE, "fix_flow", "step")
    assert steps.keys() == {form["step_id"]}
    assert form["data_schema"] in (None, [])
    result = await submit(hass, page, form, {})
    assert result["type"] == "create_entry"
    assert online.options[CONF_POLL_INTERVAL] == 60
    assert raised(hass) == {}
    await collapse(hass, freezer, miner)
    assert raised(hass) == {}


@pytest.mark.parametrize("issue", [Issue.WRONG_MINER, Issue.REFUSED])
async def test_enter_the_address(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miners: dict[str, FakeMiner],
    miner: FakeMiner,
    online: MockConfigEntry,
    hass_client: ClientSessionGenerator,
    issue: Issue,
) -> None:
    """A miner that is elsewhere by now is found there; whatever is no help is said."""
    own = FakeMiner(miner.answer)
    (let_refuse if issue is Issue.REFUSED else let_another_answer)(miner)
    await pass_time(hass, freezer, 240)
    assert raised(hass).keys() == {issue}
    page = await hass_client()
    form = await begin(page, online, issue)
    texts = text("issues", issue, "fix_flow")
    assert texts["step"].keys() == {form["step_id"]}
    assert form["data_schema"][0]["description"] == {"suggested_value": HOST}
    form = await submit(hass, page, form, {CONF_HOST: "my miner"})
    assert form["errors"] == {CONF_HOST: "invalid_host"}
    miners[ELSEWHERE] = own
    own.update(macAddr="02:00:5e:00:00:07")
    form = await submit(hass, page, form, {CONF_HOST: "fe80::1"})
    assert form["errors"] == {CONF_HOST: "not_ipv4_address"}
    form = await submit(hass, page, form, {CONF_HOST: ELSEWHERE})
    assert form["errors"] == {"base": "wrong_miner"}
    assert placeholders(texts["error"]["wrong_miner"]) == {"found", "wanted"}
    assert form["description_placeholders"]["found"] == "bitaxe 0007"
    assert texts["error"].keys() >= {"invalid_host", "not_ipv4_address", "wrong_miner"}
    own.update(macAddr=GAMMA_MAC)
    result = await submit(hass, page, form, {CONF_HOST: ELSEWHERE})
    assert result["type"] == "create_entry"
    assert online.data[CONF_HOST] == ELSEWHERE
    assert online.runtime_data.is_online
    assert raised(hass) == {}


async def test_password(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    online: MockConfigEntry,
    hass_client: ClientSessionGenerator,
) -> None:
    """A miner that wanted a password is asked again, and raised again if it does."""
    let_want_a_password(miner)
    await pass_time(hass, freezer, 240)
    assert raised(hass).keys() == {Issue.PASSWORD_WANTED}
    page = await hass_client()
    form = await begin(page, online, Issue.PASSWORD_WANTED)
    texts = text("issues", Issue.PASSWORD_WANTED, "fix_flow")
    assert texts["step"].keys() == {form["step_id"]}
    result = await submit(hass, page, form, {})
    assert result["type"] == "create_entry"
    await pass_time(hass, freezer, 240)
    assert raised(hass).keys() == {Issue.PASSWORD_WANTED}
    form = await begin(page, online, Issue.PASSWORD_WANTED)
    miner.error = None
    await submit(hass, page, form, {})
    assert raised(hass) == {}
    assert online.runtime_data.is_online


@pytest.mark.parametrize("issue", [*FORMS_WITHOUT_FIELDS, Issue.WRONG_MINER])
async def test_other_forms_of_a_removed_miner(
    hass: HomeAssistant,
    freezer: FrozenDateTimeFactory,
    miner: FakeMiner,
    online: MockConfigEntry,
    hass_client: ClientSessionGenerator,
    issue: Issue,
) -> None:
    """Every form that is sent when its miner is gone says so."""
    if issue is not Issue.FRAGILE_FIRMWARE:
        let = let_another_answer if issue is Issue.WRONG_MINER else let_want_a_password
        let(miner)
        await pass_time(hass, freezer, 240)
    else:
        await collapse(hass, freezer, miner)
    page = await hass_client()
    form = await begin(page, online, issue)
    await hass.config_entries.async_remove(online.entry_id)
    values = {} if issue in FORMS_WITHOUT_FIELDS else {CONF_HOST: HOST}
    result = await submit(hass, page, form, values)
    assert (result["type"], result["reason"]) == ("abort", "miner_removed")
