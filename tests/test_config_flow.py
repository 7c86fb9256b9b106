"""Test adding miners and the fleet by hand."""

from homeassistant.config_entries import (
    SOURCE_IGNORE,
    ConfigEntry,
    ConfigEntryDisabler,
)
from homeassistant.const import CONF_HOST, CONF_MAC, CONF_MODEL
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType, InvalidData
import pytest
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import (
    AxeOSBrokenOffError,
    AxeOSConnectionError,
    AxeOSError,
    AxeOSRefusedError,
    AxeOSResponseError,
    AxeOSTimeoutError,
    NotAxeOSError,
)
from custom_components.bitaxe_monitor.const import (
    CONF_ASIC_MODEL,
    CONF_BOARD_VERSION,
    CONF_EXPECTED_HASHRATE,
    CONF_FIRMWARE,
    CONF_FIRMWARE_FAMILY,
    CONF_LOW_EFFICIENCY_THRESHOLD,
    CONF_UPDATE_INTERVAL,
    CONF_WALL_FACTOR,
    DOMAIN,
)

from .conftest import (
    GAMMA,
    GAMMA_MAC,
    HOST,
    FakeMiner,
    fleet_entry,
    load_payload,
    miner_entry,
)
from .support.flows import start, submit, suggested

OTHER_HOST = "192.168.1.51"
ULTRA = "ultra204-v2.1.8.json"


def fleet_entries(hass: HomeAssistant) -> list[ConfigEntry]:
    """Return the fleet entries that there are, which should be one or none."""
    entries = hass.config_entries.async_entries(DOMAIN)
    return [entry for entry in entries if entry.unique_id == "fleet"]


async def add_miner(hass: HomeAssistant, host: str) -> ConfigEntry:
    """Add a miner by hand, taking what the forms suggest."""
    step = await start(hass)
    if step["type"] is FlowResultType.MENU:
        step = await submit(hass, step, {"next_step_id": "miner"})
    step = await submit(hass, step, {CONF_HOST: host})
    step = await submit(hass, step, suggested(step))
    assert step["type"] is FlowResultType.CREATE_ENTRY
    return step["result"]


@pytest.mark.usefixtures("miner")
async def test_add_miner(hass: HomeAssistant) -> None:
    """A miner is added by its address and, if wanted, its expected hashrate."""
    form = await start(hass)
    assert form["step_id"] == "miner"
    assert suggested(form) == {}

    details = await submit(hass, form, {CONF_HOST: f" http://{HOST}:80/#/dashboard "})
    assert details["step_id"] == "details"
    assert suggested(details) == {}
    assert details["description_placeholders"] == {
        "miner": "bitaxe 9D80",
        "model": "Bitaxe Gamma",
        "firmware": r"v2\.12\.2",
        "hashrate": "1072 GH/s",
        "expected_hashrate": "1071 GH/s",
    }

    result = await submit(hass, details, {CONF_EXPECTED_HASHRATE: 1100.5})
    assert result["type"] is FlowResultType.CREATE_ENTRY
    entry = result["result"]
    assert entry.title == "bitaxe 9D80"
    assert entry.unique_id == GAMMA_MAC
    assert entry.data == {
        CONF_HOST: HOST,
        CONF_MAC: GAMMA_MAC,
        CONF_MODEL: "Bitaxe Gamma",
        CONF_FIRMWARE: "v2.12.2",
        CONF_FIRMWARE_FAMILY: "official",
        CONF_ASIC_MODEL: "BM1370",
        CONF_BOARD_VERSION: "601",
    }
    assert entry.options == {
        CONF_EXPECTED_HASHRATE: 1100.5,
        CONF_UPDATE_INTERVAL: 30,
        CONF_LOW_EFFICIENCY_THRESHOLD: 85,
        CONF_WALL_FACTOR: 1,
    }
    assert entry.runtime_data.data.performance.expected == 1100.5


async def test_first_miner_asks_for_a_reload(
    hass: HomeAssistant, miners: dict[str, FakeMiner]
) -> None:
    """Pages that are open know no cards before; after the first miner they do."""
    reported = []
    for host in (HOST, OTHER_HOST):
        miners[host] = FakeMiner(load_payload(ULTRA if host == OTHER_HOST else GAMMA))
        step = await start(hass)
        if step["type"] is FlowResultType.MENU:
            step = await submit(hass, step, {"next_step_id": "miner"})
        step = await submit(hass, step, {CONF_HOST: host})
        step = await submit(hass, step, suggested(step))
        reported.append(step["description"])
    assert reported == ["reload_page", None]


@pytest.mark.usefixtures("miner")
async def test_first_miner_beside_an_ignored_one(hass: HomeAssistant) -> None:
    """A miner that is ignored has shown no cards."""
    MockConfigEntry(
        domain=DOMAIN, unique_id="02:00:5e:00:00:09", source=SOURCE_IGNORE, data={}
    ).add_to_hass(hass)
    step = await submit(hass, await start(hass), {CONF_HOST: HOST})
    step = await submit(hass, step, suggested(step))
    assert step["description"] == "reload_page"


async def test_follow_the_firmware(hass: HomeAssistant, miner: FakeMiner) -> None:
    """With the expected hashrate left empty the firmware's own counts."""
    details = await submit(hass, await start(hass), {CONF_HOST: HOST})
    result = await submit(hass, details, {})
    entry = result["result"]
    assert CONF_EXPECTED_HASHRATE not in entry.options
    assert entry.runtime_data.data.performance.expected == 1071

    miner.update(expectedHashrate=1200)
    await entry.runtime_data.async_refresh()
    assert entry.runtime_data.data.performance.expected == 1200


@pytest.mark.usefixtures("miner")
async def test_ask_back(hass: HomeAssistant) -> None:
    """A hashrate in TH/s by mistake is asked about; sent again it counts."""
    details = await submit(hass, await start(hass), {CONF_HOST: HOST})
    wanted = {CONF_EXPECTED_HASHRATE: 1.07}
    form = await submit(hass, details, wanted)
    assert form["errors"] == {CONF_EXPECTED_HASHRATE: "far_from_firmware"}
    assert suggested(form) == wanted
    result = await submit(hass, form, wanted)
    assert result["result"].options[CONF_EXPECTED_HASHRATE] == 1.07


async def test_old_miner_at_the_address_of_another(
    hass: HomeAssistant, miner: FakeMiner
) -> None:
    """What reports no MAC but has another board is another miner."""
    entry = miner_entry()
    entry.add_to_hass(hass)
    hass.config_entries.async_update_entry(
        entry, data={**entry.data, CONF_ASIC_MODEL: "BM1370"}
    )
    fleet_entry().add_to_hass(hass)
    miner.answer = load_payload(ULTRA)
    details = await submit(hass, await start(hass), {CONF_HOST: HOST})
    assert details["step_id"] == "details"


async def test_show_what_settings_yield(hass: HomeAssistant, miner: FakeMiner) -> None:
    """Firmware that expects nothing of itself is measured by its settings."""
    miner.answer = load_payload(ULTRA)
    details = await submit(hass, await start(hass), {CONF_HOST: HOST})
    placeholders = details["description_placeholders"]
    assert placeholders
    assert placeholders["expected_hashrate"] == "492 GH/s"  # 550 MHz x 894 small cores


async def test_nothing_to_show(hass: HomeAssistant, miner: FakeMiner) -> None:
    """A miner that reports little is called by its chip; no hashrate is made up."""
    miner.answer = {"ASICModel": "BM9999"}
    details = await submit(hass, await start(hass), {CONF_HOST: HOST})
    assert details["description_placeholders"] == {
        "miner": r"Bitaxe \(BM9999\)",
        "model": r"Bitaxe \(BM9999\)",
        "firmware": "–",
        "hashrate": "–",
        "expected_hashrate": "–",
    }
    result = await submit(hass, details, suggested(details))
    assert result["result"].unique_id == f"host:{HOST}"
    assert result["result"].data[CONF_MAC] is None


async def test_texts_are_no_markup(hass: HomeAssistant, miner: FakeMiner) -> None:
    """A form is Markdown: whatever a miner says is shown, and nothing is fetched."""
    miner.update(version="![](http://x/)", boardVersion=None, ASICModel="<img src=x>")
    miner.remove("deviceModel")
    details = await submit(hass, await start(hass), {CONF_HOST: HOST})
    placeholders = details["description_placeholders"]
    assert placeholders
    assert placeholders["model"] == r"AxeOS \(\<img src\=x\>\)"
    assert placeholders["firmware"] == r"\!\[\]\(http\:\/\/x\/\)"
    assert placeholders["miner"] == "bitaxe 9D80"


async def test_asic_settings_count(hass: HomeAssistant, miner: FakeMiner) -> None:
    """What /api/system/asic reports is used; that it cannot be read is no error."""
    miner.asic = load_payload("asic-supra.json")
    details = await submit(hass, await start(hass), {CONF_HOST: HOST})
    placeholders = details["description_placeholders"]
    assert placeholders
    assert placeholders["model"] == "Bitaxe Supra"

    miner.asic_error = AxeOSTimeoutError()
    details = await submit(hass, await start(hass), {CONF_HOST: HOST})
    placeholders = details["description_placeholders"]
    assert placeholders
    assert placeholders["model"] == "Bitaxe Gamma"


@pytest.mark.parametrize(
    ("error", "key"),
    [
        pytest.param(AxeOSConnectionError(), "cannot_connect", id="connection"),
        pytest.param(AxeOSTimeoutError(), "timeout", id="timeout"),
        pytest.param(AxeOSRefusedError(), "refused", id="refused"),
        pytest.param(NotAxeOSError(), "not_axeos", id="not AxeOS"),
        pytest.param(AxeOSBrokenOffError(), "broken_off", id="cut off"),
        pytest.param(AxeOSResponseError(), "bad_response", id="bad answer"),
        pytest.param(AxeOSError(), "cannot_connect", id="anything else"),
    ],
)
async def test_recover_from_error(
    hass: HomeAssistant, miner: FakeMiner, error: AxeOSError, key: str
) -> None:
    """Whatever goes wrong is reported in the form, which can be sent again."""
    miner.error = error
    form = await submit(hass, await start(hass), {CONF_HOST: HOST})
    assert form["step_id"] == "miner"
    assert form["errors"] == {"base": key}
    assert suggested(form) == {CONF_HOST: HOST}

    miner.error = None
    details = await submit(hass, form, {CONF_HOST: HOST})
    result = await submit(hass, details, suggested(details))
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert result["result"].unique_id == GAMMA_MAC


@pytest.mark.usefixtures("miner")
@pytest.mark.parametrize(
    "address",
    ["", " ", "192.168.1.999", "my miner", "miner:0", "miner:x", "user@miner", "1"],
)
async def test_recover_from_invalid_host(hass: HomeAssistant, address: str) -> None:
    """What is no address is reported beside the field, without asking anyone."""
    form = await submit(hass, await start(hass), {CONF_HOST: address})
    assert form["errors"] == {CONF_HOST: "invalid_host"}
    details = await submit(hass, form, {CONF_HOST: HOST})
    result = await submit(hass, details, suggested(details))
    assert result["type"] is FlowResultType.CREATE_ENTRY


@pytest.mark.usefixtures("miner")
@pytest.mark.parametrize("address", ["fe80::1", "[2001:DB8::1]:80", "http://[::1]/"])
async def test_recover_from_ipv6(hass: HomeAssistant, address: str) -> None:
    """An address at which AxeOS never answers is refused with the reason."""
    form = await submit(hass, await start(hass), {CONF_HOST: address})
    assert form["errors"] == {CONF_HOST: "not_ipv4_address"}
    details = await submit(hass, form, {CONF_HOST: HOST})
    assert details["step_id"] == "details"


@pytest.mark.usefixtures("miner")
@pytest.mark.parametrize("expected", [0, -5, 1_000_001])
async def test_impossible_expectation(hass: HomeAssistant, expected: float) -> None:
    """An expected hashrate out of bounds is refused with what they are."""
    details = await submit(hass, await start(hass), {CONF_HOST: HOST})
    form = await submit(hass, details, {CONF_EXPECTED_HASHRATE: expected})
    assert form["errors"] == {CONF_EXPECTED_HASHRATE: "expected_hashrate_bounds"}
    assert suggested(form) == {CONF_EXPECTED_HASHRATE: expected}
    result = await submit(hass, form, {CONF_EXPECTED_HASHRATE: 500})
    assert result["result"].options[CONF_EXPECTED_HASHRATE] == 500


@pytest.mark.usefixtures("miner")
async def test_no_number(hass: HomeAssistant) -> None:
    """What is no number at all is refused too."""
    details = await submit(hass, await start(hass), {CONF_HOST: HOST})
    with pytest.raises(InvalidData):
        await submit(hass, details, {CONF_EXPECTED_HASHRATE: "a lot"})


@pytest.mark.parametrize("is_disabled", [False, True], ids=["enabled", "disabled"])
async def test_same_miner_again(
    hass: HomeAssistant, miner: FakeMiner, *, is_disabled: bool
) -> None:
    """A miner is added once, even if it is disabled."""
    entry = miner_entry()
    entry.add_to_hass(hass)
    fleet_entry().add_to_hass(hass)
    if is_disabled:
        by_user = ConfigEntryDisabler.USER
        await hass.config_entries.async_set_disabled_by(entry.entry_id, by_user)
    result = await submit(hass, await start(hass), {CONF_HOST: HOST})
    assert result["type"] is FlowResultType.ABORT
    assert result["reason"] == "already_configured"
    assert result["description_placeholders"] == {"known": "Gamma"}
    assert entry.data[CONF_HOST] == HOST


async def test_same_miner_elsewhere(
    hass: HomeAssistant, miners: dict[str, FakeMiner], loaded: MockConfigEntry
) -> None:
    """Entering the new address of a known miner moves it there."""
    fleet_entry().add_to_hass(hass)
    miners[OTHER_HOST] = miners.pop(HOST)
    result = await submit(hass, await start(hass), {CONF_HOST: OTHER_HOST})
    assert result["reason"] == "already_configured"
    assert loaded.data[CONF_HOST] == OTHER_HOST
    assert loaded.runtime_data.client.host == OTHER_HOST
    assert loaded.runtime_data.last_update_success


@pytest.mark.parametrize(
    ("mac_then", "payload_now"),
    [
        pytest.param(None, ULTRA, id="never reported"),
        pytest.param(None, "gamma601-v2.12.2.json", id="reported now"),
        pytest.param(GAMMA_MAC, ULTRA, id="reported no more"),
    ],
)
async def test_same_miner_without_mac(
    hass: HomeAssistant, miner: FakeMiner, mac_then: str | None, payload_now: str
) -> None:
    """Firmware that reports no MAC cannot make two miners out of one."""
    miner_entry(mac=mac_then).add_to_hass(hass)
    fleet_entry().add_to_hass(hass)
    miner.answer = load_payload(payload_now)
    result = await submit(hass, await start(hass), {CONF_HOST: HOST})
    assert result["type"] is FlowResultType.ABORT
    assert result["reason"] == "already_configured"


async def test_another_miner_at_a_known_address(
    hass: HomeAssistant, miner: FakeMiner, entry: MockConfigEntry
) -> None:
    """A miner that took over the address of another can be added."""
    fleet_entry().add_to_hass(hass)
    miner.update(macAddr="02:00:5E:00:00:01")
    details = await submit(hass, await start(hass), {CONF_HOST: HOST})
    result = await submit(hass, details, suggested(details))
    assert result["result"].unique_id == "02:00:5e:00:00:01"
    assert entry.unique_id == GAMMA_MAC


async def test_fleet_comes_with_the_first_miner(
    hass: HomeAssistant, miners: dict[str, FakeMiner], miner: FakeMiner
) -> None:
    """The fleet totals come by themselves, once, and stay away when deleted."""
    first = await add_miner(hass, HOST)
    (fleet,) = fleet_entries(hass)
    assert fleet.title == "Bitaxe fleet"

    miners[OTHER_HOST] = FakeMiner(load_payload("gamma601-v2.11.0b6.json"))
    miners[OTHER_HOST].update(macAddr="02:00:5E:00:00:01")
    second = await add_miner(hass, OTHER_HOST)
    assert fleet_entries(hass) == [fleet]

    await hass.config_entries.async_remove(fleet.entry_id)
    await hass.config_entries.async_remove(second.entry_id)
    await add_miner(hass, OTHER_HOST)
    assert fleet_entries(hass) == []
    assert first.entry_id in {
        entry.entry_id for entry in hass.config_entries.async_entries(DOMAIN)
    }


async def test_fleet_added_again(hass: HomeAssistant, loaded: MockConfigEntry) -> None:
    """The menu offers the fleet totals while they are missing, then no more."""
    menu = await start(hass)
    assert menu["type"] is FlowResultType.MENU
    other_menu = await start(hass)
    result = await submit(hass, menu, {"next_step_id": "fleet"})
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert fleet_entries(hass) == [result["result"]]
    assert result["result"].data == {}

    assert (await start(hass))["step_id"] == "miner"
    result = await submit(hass, other_menu, {"next_step_id": "fleet"})
    assert result["reason"] == "already_configured"


async def test_disabled_fleet_is_not_missing(
    hass: HomeAssistant, loaded: MockConfigEntry
) -> None:
    """The menu does not offer a second fleet while the first one is disabled."""
    fleet = fleet_entry()
    fleet.add_to_hass(hass)
    by_user = ConfigEntryDisabler.USER
    await hass.config_entries.async_set_disabled_by(fleet.entry_id, by_user)
    assert (await start(hass))["step_id"] == "miner"


@pytest.mark.usefixtures("miner")
async def test_ignored_miner_is_the_first(hass: HomeAssistant) -> None:
    """A miner that was ignored can be added by hand, and brings the fleet totals."""
    await start(hass, "ignore", {"unique_id": GAMMA_MAC, "title": "bitaxe 9D80"})
    assert len(hass.config_entries.async_entries(DOMAIN)) == 1

    entry = await add_miner(hass, HOST)
    (fleet,) = fleet_entries(hass)
    ids = {entry.entry_id for entry in hass.config_entries.async_entries(DOMAIN)}
    assert ids == {entry.entry_id, fleet.entry_id}


async def test_a_disabled_miner_is_one(
    hass: HomeAssistant, miners: dict[str, FakeMiner], miner: FakeMiner
) -> None:
    """After a miner that is disabled, another one is not the first."""
    entry = miner_entry(OTHER_HOST, "02:00:5e:00:00:01")
    entry.add_to_hass(hass)
    by_user = ConfigEntryDisabler.USER
    await hass.config_entries.async_set_disabled_by(entry.entry_id, by_user)
    await add_miner(hass, HOST)
    assert fleet_entries(hass) == []
