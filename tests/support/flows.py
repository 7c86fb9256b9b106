"""Config flows as a user goes through them; every text shown has to exist."""

from ipaddress import ip_address
from typing import Any, Final

from homeassistant.config_entries import (
    ConfigEntry,
    ConfigFlowContext,
    ConfigFlowResult,
)
from homeassistant.const import CONF_HOST
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
from homeassistant.helpers.service_info.dhcp import DhcpServiceInfo
from homeassistant.helpers.service_info.zeroconf import ZeroconfServiceInfo

from custom_components.bitaxe_monitor.const import DOMAIN

from ..conftest import GAMMA_MAC
from .texts import placeholders, text

SOMETIMES: Final = {"clear"}
"""Fields that a form has only where they make sense."""


async def start(
    hass: HomeAssistant,
    source: str = "user",
    data: object = None,
    *,
    entry: ConfigEntry | None = None,
) -> ConfigFlowResult:
    """Start a config flow, of an entry if there is one."""
    context = ConfigFlowContext(source=source)
    if entry is not None:
        context["entry_id"] = entry.entry_id
    flows = hass.config_entries.flow
    return checked("config", await flows.async_init(DOMAIN, context=context, data=data))


async def submit(
    hass: HomeAssistant, result: ConfigFlowResult, user_input: dict[str, Any]
) -> ConfigFlowResult:
    """Send a form of a config flow and let what follows from it happen."""
    flows = hass.config_entries.flow
    following = await flows.async_configure(result["flow_id"], user_input)
    await hass.async_block_till_done()
    return checked("config", following)


async def reconfigure(
    hass: HomeAssistant, entry: ConfigEntry, host: str
) -> ConfigFlowResult:
    """Send the reconfigure form of an entry with an address."""
    form = await start(hass, "reconfigure", entry=entry)
    return await submit(hass, form, {CONF_HOST: host})


async def options_form(hass: HomeAssistant, entry: ConfigEntry) -> ConfigFlowResult:
    """Return the options form of an entry, past what else can be configured."""
    flows = hass.config_entries.options
    form = checked("options", await flows.async_init(entry.entry_id))
    if form["type"] is FlowResultType.MENU:
        chosen = {"next_step_id": "settings"}
        form = await flows.async_configure(form["flow_id"], chosen)
    return checked("options", form)


async def set_options(
    hass: HomeAssistant, entry: ConfigEntry, options: dict[str, Any]
) -> ConfigFlowResult:
    """Send the options form of an entry and let what follows from it happen."""
    flows = hass.config_entries.options
    form = await options_form(hass, entry)
    result = await flows.async_configure(form["flow_id"], options)
    await hass.async_block_till_done()
    return result


def suggested(form: ConfigFlowResult) -> dict[str, object]:
    """Return what a form suggests to enter, by field; what it leaves empty is absent.

    Fields may have no default: an emptied field would silently fall back to it.
    """
    schema = form["data_schema"]
    assert schema is not None
    return {
        str(key): key.description["suggested_value"]
        for key in schema.schema
        if key.description
    }


def announcement(*addresses: str, port: int | None = 80) -> ZeroconfServiceInfo:
    """Return what AxeOS announces since v2.15.0, with the latest address first."""
    found = [ip_address(address) for address in addresses]
    return ZeroconfServiceInfo(
        ip_address=found[0],
        ip_addresses=found,
        port=port,
        hostname="bitaxe.local.",
        type="_http._tcp.local.",
        name="Bitaxe Gamma 601 (9D80)._http._tcp.local.",
        properties={"board": "601", "family": "Gamma", "asic": "BM1370"},
    )


def request(address: str, mac: str = GAMMA_MAC) -> DhcpServiceInfo:
    """Return a DHCP request as Home Assistant sees it."""
    return DhcpServiceInfo(
        ip=address, hostname="bitaxe", macaddress=mac.replace(":", "")
    )


def checked(section: str, result: ConfigFlowResult) -> ConfigFlowResult:
    """Return a result once its texts, and all that they refer to, are found."""
    texts = text(section)
    match result["type"]:
        case FlowResultType.ABORT:
            if result.get("translation_domain") is None:
                reason = texts["abort"][result["reason"]]
                given = result["description_placeholders"] or {}
                assert placeholders(reason) == set(given)
        case FlowResultType.MENU:
            step = texts["step"][result["step_id"]]
            options = result["menu_options"]
            assert isinstance(options, list)
            assert set(options) == set(step["menu_options"])
        case FlowResultType.FORM:
            step = texts["step"][result["step_id"]]
            schema = result["data_schema"]
            assert schema is not None
            fields = {str(key) for key in schema.schema}
            named = set(step["data"])
            assert fields <= named == set(step["data_description"])
            assert named - fields <= SOMETIMES
            errors = result["errors"] or {}
            wrong = " ".join(texts["error"][error] for error in errors.values())
            needed = placeholders(step) | placeholders(wrong)
            given = result["description_placeholders"] or {}
            assert needed <= set(given)
            assert wrong or needed == set(given)
            assert all(given.values())
    return result
