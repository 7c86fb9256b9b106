"""Adding, discovering and moving miners in the UI."""

from dataclasses import replace
from ipaddress import IPv4Address, ip_address
from typing import Any, Final, override

from homeassistant.config_entries import (
    SOURCE_IGNORE,
    SOURCE_IMPORT,
    ConfigEntry,
    ConfigFlow,
    ConfigFlowResult,
    OptionsFlow,
)
from homeassistant.const import CONF_HOST, CONF_NAME
from homeassistant.core import callback
from homeassistant.data_entry_flow import AbortFlow
from homeassistant.helpers.device_registry import format_mac
from homeassistant.helpers.service_info.dhcp import DhcpServiceInfo
from homeassistant.helpers.service_info.zeroconf import ZeroconfServiceInfo
import voluptuous as vol

from .axeos import has_port, normalize_host
from .const import (
    CONF_EXPECTED_HASHRATE,
    DOMAIN,
    FLEET_UNIQUE_ID,
)
from .controls.pool_flow import MinerOptionsFlow
from .flow.expectation import ExpectationCheck
from .flow.figures import UNKNOWN, gigahashes
from .flow.found_miner import FoundMiner, async_probe
from .flow.moving import async_is_hidden, async_known_as, async_move, async_who
from .flow.options import FleetOptionsFlow
from .flow.selectors import ADDRESS_SCHEMA, EXPECTED_HASHRATE, bounds_errors
from .miner.identity import is_fleet
from .miner.markdown import escape
from .miner.naming import async_name
from .miner.options import MinerOptions

_DETAILS_SCHEMA: Final = vol.Schema(
    {vol.Optional(CONF_EXPECTED_HASHRATE): EXPECTED_HASHRATE}
)


class BitaxeConfigFlow(ConfigFlow, domain=DOMAIN):
    """Add a miner or the fleet, or move a miner to another address."""

    _found: FoundMiner

    def __init__(self) -> None:
        """Prepare to ask back."""
        self._check = ExpectationCheck()

    @staticmethod
    @callback
    @override
    def async_get_options_flow(config_entry: ConfigEntry) -> OptionsFlow:
        """Return the flow that tunes a miner, or what spans all of them."""
        return FleetOptionsFlow() if is_fleet(config_entry) else MinerOptionsFlow()

    async def async_step_user(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Offer to add a miner, or the fleet totals when they are missing."""
        entries = self._async_current_entries(include_ignore=False)
        if entries and not any(is_fleet(entry) for entry in entries):
            return self.async_show_menu(step_id="user", menu_options=["miner", "fleet"])
        return await self.async_step_miner()

    async def async_step_miner(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for the address of a miner and look who answers."""
        errors: dict[str, str] = {}
        if user_input is not None:
            errors = await self._async_probe(user_input[CONF_HOST])
            if not errors:
                await self._async_abort_if_configured()
                return await self.async_step_details()
        return self.async_show_form(
            step_id="miner",
            data_schema=self.add_suggested_values_to_schema(ADDRESS_SCHEMA, user_input),
            errors=errors,
        )

    async def async_step_details(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Show what was found, and ask for its expected hashrate.

        For its name Home Assistant asks when the miner is there.
        """
        found = self._found
        expected = found.expected_hashrate
        errors: dict[str, str] = {}
        if user_input is not None:
            wanted = user_input.get(CONF_EXPECTED_HASHRATE)
            errors = bounds_errors(user_input) or self._check.errors(wanted, expected)
            if not errors:
                return await self._async_create_miner(found.name, wanted)
        return self.async_show_form(
            step_id="details",
            data_schema=self.add_suggested_values_to_schema(
                _DETAILS_SCHEMA, user_input
            ),
            errors=errors,
            description_placeholders={
                "miner": escape(found.name),
                "model": escape(found.model),
                "firmware": escape(found.info.firmware_version or UNKNOWN),
                "hashrate": gigahashes(found.info.hashrate),
                "expected_hashrate": gigahashes(expected),
            },
        )

    async def _async_create_miner(
        self, name: str, expected: float | None
    ) -> ConfigFlowResult:
        """Create the entry of a miner; the fleet totals come with the first one.

        And only with that one: who deletes them does not want them.
        """
        if not self._async_current_entries(include_ignore=False):
            await self.hass.config_entries.flow.async_init(
                DOMAIN, context={"source": SOURCE_IMPORT}
            )
        # Pages that are open already learn of the cards only when they are reloaded.
        entries = self._async_current_entries(include_ignore=False)
        is_first = all(is_fleet(entry) for entry in entries)
        return self.async_create_entry(
            title=name,
            description="reload_page" if is_first else None,
            data=self._found.entry_data,
            options=MinerOptions(expected_hashrate=expected).as_dict(),
        )

    async def async_step_fleet(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Add the fleet totals."""
        known = await self.async_set_unique_id(FLEET_UNIQUE_ID, raise_on_progress=False)
        self._abort_if_known(known, None)
        return self.async_create_entry(title="Bitaxe fleet", data={})

    async def async_step_import(
        self, import_data: dict[str, Any] | None
    ) -> ConfigFlowResult:
        """Add a miner by its address; without one the fleet totals.

        A name and an expected hashrate may be given; unless they are, the miner is
        called as it calls itself, and measured against its firmware's figure.
        """
        if import_data is None:
            return await self.async_step_fleet()
        if errors := await self._async_probe(import_data[CONF_HOST]):
            [reason] = errors.values()
            return self.async_abort(reason=reason)
        await self._async_abort_if_configured()
        return await self._async_create_miner(
            import_data[CONF_NAME] or self._found.name,
            import_data[CONF_EXPECTED_HASHRATE],
        )

    async def async_step_zeroconf(
        self, discovery_info: ZeroconfServiceInfo
    ) -> ConfigFlowResult:
        """Meet a miner that announces itself (AxeOS since v2.15.0, NerdOS v1.1)."""
        # AxeOS answers private IPv4 addresses only, but announces IPv6 ones as well.
        for address in (discovery_info.ip_address, *discovery_info.ip_addresses):
            if isinstance(address, IPv4Address) and not (
                address.is_unspecified or address.is_multicast
            ):
                port = discovery_info.port
                return await self._async_discovered(
                    f"{address}:{port}" if port else str(address)
                )
        return self.async_abort(reason="not_ipv4_address")

    async def async_step_dhcp(
        self, discovery_info: DhcpServiceInfo
    ) -> ConfigFlowResult:
        """Meet a miner, or a known one at another address, by its DHCP request.

        A known one moves without being asked: its web server may not have started yet.
        One with a port is reached through something else, as AxeOS itself has none but
        80, and stays where it is. AxeOS answers to IPv4 only.
        """
        if not isinstance(ip_address(discovery_info.ip), IPv4Address):
            return self.async_abort(reason="not_ipv4_address")
        known = await self.async_set_unique_id(format_mac(discovery_info.macaddress))
        is_forwarded = known is not None and has_port(known.data.get(CONF_HOST, ""))
        self._abort_if_known(known, None if is_forwarded else discovery_info.ip)
        return await self._async_discovered(discovery_info.ip, self.unique_id)

    async def _async_discovered(
        self, address: str, mac: str | None = None
    ) -> ConfigFlowResult:
        """Look who answers there: a known miner moves, another one is offered.

        Where one has just answered it is not asked again. But an address may be that
        of a miner which is off, and by now belong to another one. The MAC of a DHCP
        request goes for that of a miner which reports none.
        """
        host = normalize_host(address)
        for entry in self.hass.config_entries.async_loaded_entries(DOMAIN):
            if entry.data.get(CONF_HOST) == host and entry.runtime_data.has_answered:
                return self.async_abort(
                    reason="already_configured",
                    description_placeholders=async_known_as(self.hass, entry),
                )
        if errors := await self._async_probe(address):
            return self.async_abort(reason=errors["base"])
        self._found = replace(self._found, seen_mac=mac)
        known = await self.async_set_unique_id(self._found.unique_id)
        self._abort_if_known(known, self._found.host)
        await self._async_abort_if_hidden_here()
        self.context["title_placeholders"] = {"name": self._found.name}
        return await self.async_step_details()

    async def async_step_reconfigure(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Move a miner to another address, if it is that miner that answers there."""
        entry = self._get_reconfigure_entry()
        if is_fleet(entry):
            return self.async_abort(reason="fleet_has_no_address")
        errors: dict[str, str] = {}
        who = {"miner": escape(async_name(self.hass, entry))}
        if user_input is not None:
            errors = await self._async_probe(user_input[CONF_HOST])
            if not errors:
                who = async_who(self.hass, entry, self._found)
                reason = await async_move(self.hass, entry, self._found)
                if reason is None:
                    return self.async_update_reload_and_abort(
                        entry, data_updates={CONF_HOST: self._found.host}
                    )
                errors = {"base": reason}
        return self.async_show_form(
            step_id="reconfigure",
            data_schema=self.add_suggested_values_to_schema(
                ADDRESS_SCHEMA, user_input or entry.data
            ),
            description_placeholders=who,
            errors=errors,
        )

    async def _async_abort_if_configured(self) -> None:
        """Abort if the miner that was probed is configured; it moves here then.

        One that was ignored is not: it is meant to be added now.
        """
        existing = await self.async_set_unique_id(
            self._found.unique_id, raise_on_progress=False
        )
        if existing is None or existing.source != SOURCE_IGNORE:
            self._abort_if_known(existing, self._found.host)
        await self._async_abort_if_hidden_here()

    async def _async_abort_if_hidden_here(self) -> None:
        """Abort if the miner that was probed may be one that is configured here."""
        for entry in self._async_current_entries(include_ignore=False):
            if await async_is_hidden(self.hass, entry, self._found):
                reason = "already_configured"
                raise AbortFlow(reason, async_known_as(self.hass, entry))

    def _abort_if_known(self, known: ConfigEntry | None, host: str | None) -> None:
        """Abort if a miner is configured, saying as what; it moves to a host then."""
        if known is not None:
            self._abort_if_unique_id_configured(
                updates=None if host is None else {CONF_HOST: host},
                description_placeholders=async_known_as(self.hass, known),
            )

    async def _async_probe(self, address: str) -> dict[str, str]:
        """Ask who is at an address; return form errors, none if a miner answered."""
        found = await async_probe(self.hass, address)
        if isinstance(found, FoundMiner):
            self._found = found
            return {}
        return found
