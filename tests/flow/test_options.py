"""Test tuning miners."""

from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType, InvalidData
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import AxeOSConnectionError
from custom_components.bitaxe_monitor.const import (
    CONF_EXPECTED_HASHRATE,
    CONF_LOW_EFFICIENCY_THRESHOLD,
    CONF_POLL_INTERVAL,
    CONF_UPDATE_INTERVAL,
    CONF_WALL_FACTOR,
)
from custom_components.bitaxe_monitor.miner.options import BOUNDS, LIMITS, SWITCHES

from ..conftest import FakeMiner, miner_entry, set_up
from ..support.flows import options_form, set_options, suggested
from ..support.texts import text


async def test_options(hass: HomeAssistant, loaded: MockConfigEntry) -> None:
    """Options count at once; intervals are whole seconds, whatever the form gives."""
    coordinator = loaded.runtime_data
    result = await set_options(
        hass,
        loaded,
        {
            CONF_EXPECTED_HASHRATE: 1200.5,
            CONF_POLL_INTERVAL: 10.0,
            CONF_UPDATE_INTERVAL: 60.0,
            CONF_LOW_EFFICIENCY_THRESHOLD: 90.0,
            CONF_WALL_FACTOR: 1.12,
        },
    )
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert loaded.options == {
        CONF_EXPECTED_HASHRATE: 1200.5,
        CONF_POLL_INTERVAL: 10,
        CONF_UPDATE_INTERVAL: 60,
        CONF_LOW_EFFICIENCY_THRESHOLD: 90,
        CONF_WALL_FACTOR: 1.12,
    }
    assert isinstance(loaded.options[CONF_POLL_INTERVAL], int)
    assert isinstance(loaded.options[CONF_UPDATE_INTERVAL], int)
    assert loaded.runtime_data is not coordinator
    assert loaded.runtime_data.pace.interval == 10
    assert loaded.runtime_data.data.performance.expected == 1200.5


async def test_ask_back(hass: HomeAssistant, loaded: MockConfigEntry) -> None:
    """A figure that is far from the firmware's is asked about, then taken."""
    flows = hass.config_entries.options
    form = await options_form(hass, loaded)
    switches = dict.fromkeys(SWITCHES, False)
    wanted = {**suggested(form), **switches, CONF_EXPECTED_HASHRATE: 1.07}
    form = await flows.async_configure(form["flow_id"], wanted)
    assert form["errors"] == {CONF_EXPECTED_HASHRATE: "far_from_firmware"}
    assert suggested(form) == wanted
    assert CONF_EXPECTED_HASHRATE not in loaded.options
    result = await flows.async_configure(form["flow_id"], wanted)
    await hass.async_block_till_done()
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert loaded.options[CONF_EXPECTED_HASHRATE] == 1.07

    # What is set already is not asked about again.
    result = await set_options(hass, loaded, {**wanted, CONF_UPDATE_INTERVAL: 60})
    assert result["type"] is FlowResultType.CREATE_ENTRY


@pytest.mark.parametrize("is_loaded", [True, False])
async def test_nobody_knows_better(
    hass: HomeAssistant, miner: FakeMiner, entry: MockConfigEntry, *, is_loaded: bool
) -> None:
    """Where the firmware has not said what it expects, the user is not asked."""
    miner.error = AxeOSConnectionError()
    if is_loaded:
        await set_up(hass, entry)
    options = {**entry.options, CONF_WALL_FACTOR: 1, CONF_EXPECTED_HASHRATE: 1.07}
    result = await set_options(hass, entry, options)
    assert result["type"] is FlowResultType.CREATE_ENTRY


async def test_options_suggest_what_is_set(hass: HomeAssistant) -> None:
    """The form shows what is set, and leaves empty what is automatic."""
    entry = miner_entry(options={CONF_EXPECTED_HASHRATE: 1100})
    entry.add_to_hass(hass)
    form = await options_form(hass, entry)
    assert suggested(form) == {
        CONF_EXPECTED_HASHRATE: 1100,
        CONF_UPDATE_INTERVAL: 30,
        CONF_LOW_EFFICIENCY_THRESHOLD: 85,
        CONF_WALL_FACTOR: 1,
    }
    options = {**suggested(form), CONF_WALL_FACTOR: 1.05}
    hass.config_entries.async_update_entry(entry, options=options)
    form = await options_form(hass, entry)
    assert suggested(form) == options


async def test_empty_options_are_automatic(
    hass: HomeAssistant, loaded: MockConfigEntry
) -> None:
    """Emptied fields are automatic again."""
    required = {
        CONF_UPDATE_INTERVAL: 30,
        CONF_LOW_EFFICIENCY_THRESHOLD: 85,
        CONF_WALL_FACTOR: 1,
    }
    own = {CONF_EXPECTED_HASHRATE: 1200, CONF_POLL_INTERVAL: 60}
    await set_options(hass, loaded, required | own)
    assert loaded.runtime_data.pace.interval == 60

    await set_options(hass, loaded, required)
    assert loaded.options == required
    assert loaded.runtime_data.pace.interval == 5
    assert loaded.runtime_data.data.performance.expected == 1071


@pytest.mark.parametrize(
    ("option", "value"),
    [
        (CONF_EXPECTED_HASHRATE, 0),
        (CONF_EXPECTED_HASHRATE, 1_000_001),
        (CONF_POLL_INTERVAL, 4),
        (CONF_POLL_INTERVAL, 301),
        (CONF_UPDATE_INTERVAL, 4),
        (CONF_UPDATE_INTERVAL, float("inf")),
        (CONF_LOW_EFFICIENCY_THRESHOLD, 49),
        (CONF_LOW_EFFICIENCY_THRESHOLD, 99),
        (CONF_WALL_FACTOR, 0.99),
        (CONF_WALL_FACTOR, 1.51),
        *[(key, -1) for key in LIMITS.values()],
    ],
)
async def test_out_of_bounds(
    hass: HomeAssistant, loaded: MockConfigEntry, option: str, value: float
) -> None:
    """What is out of bounds is refused with what they are, and changes nothing."""
    before = dict(loaded.options)
    form = await set_options(
        hass, loaded, {CONF_WALL_FACTOR: 1, **before, option: value}
    )
    assert form["errors"] == {option: f"{option}_bounds"}
    bounds = BOUNDS[option]
    words = text("options", "error", f"{option}_bounds").rstrip(".").replace(",", "")
    assert f"from {bounds.lowest:g} to {bounds.highest:.7g}" in words
    assert suggested(form)[option] == value
    assert loaded.options == before


@pytest.mark.parametrize(
    ("option", "value"),
    [
        (CONF_EXPECTED_HASHRATE, "nan"),
        (CONF_POLL_INTERVAL, "nan"),
        (CONF_UPDATE_INTERVAL, None),
        (CONF_LOW_EFFICIENCY_THRESHOLD, "high"),
        (CONF_WALL_FACTOR, None),
    ],
)
async def test_no_number(
    hass: HomeAssistant, loaded: MockConfigEntry, option: str, value: object
) -> None:
    """What is no number is refused, and changes nothing."""
    before = dict(loaded.options)
    with pytest.raises(InvalidData) as refused:
        await set_options(hass, loaded, {CONF_WALL_FACTOR: 1, **before, option: value})
    assert list(refused.value.schema_errors) == [option]
    assert loaded.options == before


@pytest.mark.parametrize(
    ("own", "is_online", "shown"),
    [
        ({}, True, ("1071 GH/s", "5 s", "66 °C")),
        (
            {CONF_EXPECTED_HASHRATE: 900, CONF_POLL_INTERVAL: 60},
            True,
            ("1071 GH/s", "5 s", "66 °C"),
        ),
        ({}, False, ("–", "–", "–")),
    ],
    ids=["automatic", "set", "never met"],
)
async def test_what_holds_now(
    hass: HomeAssistant,
    miner: FakeMiner,
    own: dict[str, float],
    shown: tuple[str, str, str],
    *,
    is_online: bool,
) -> None:
    """Beside a field that may be empty stands what holds then."""
    if not is_online:
        miner.error = AxeOSConnectionError()
    entry = miner_entry(options=own)
    entry.add_to_hass(hass)
    form = await options_form(hass, entry)
    assert form["description_placeholders"] == dict.fromkeys(
        ("expected_hashrate", "poll_interval", "temperature_limit"), "–"
    )
    await set_up(hass, entry)
    form = await options_form(hass, entry)
    expected, interval, limit = shown
    assert form["description_placeholders"] == {
        "expected_hashrate": expected,
        "poll_interval": interval,
        "temperature_limit": limit,
    }
