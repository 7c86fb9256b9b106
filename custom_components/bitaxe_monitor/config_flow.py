"""Adding, discovering, moving and tuning miners in the UI."""

from collections.abc import Mapping
from ipaddress import IPv4Address
from typing import Any, Final, override

from homeassistant.config_entries import (
    SOURCE_IMPORT,
    ConfigEntry,
    ConfigFlow,
    ConfigFlowResult,
    OptionsFlowWithReload,
)
from homeassistant.const import CONF_HOST, CONF_MAC, CONF_MODEL, CONF_NAME
from homeassistant.core import callback
from homeassistant.helpers.aiohttp_client import async_get_clientsession
from homeassistant.helpers.device_registry import format_mac
from homeassistant.helpers.selector import (
    NumberSelector,
    NumberSelectorConfig,
    NumberSelectorMode,
    TextSelector,
)
from homeassistant.helpers.service_info.dhcp import DhcpServiceInfo
from homeassistant.helpers.service_info.zeroconf import ZeroconfServiceInfo
import voluptuous as vol

from .axeos import (
    AsicInfo,
    AxeOSClient,
    AxeOSError,
    InvalidHostError,
    SystemInfo,
    expected_hashrate,
    model_name,
    normalize_host,
)
from .const import (
    CONF_EXPECTED_HASHRATE,
    CONF_FIRMWARE,
    CONF_LOW_EFFICIENCY_THRESHOLD,
    CONF_POLL_INTERVAL,
    CONF_UPDATE_INTERVAL,
    DEFAULT_LOW_EFFICIENCY_THRESHOLD,
    DEFAULT_UPDATE_INTERVAL,
    DOMAIN,
    FLEET_UNIQUE_ID,
    GIGAHASHES_PER_SECOND,
)
from .coordinator import error_key
from .identity import (
    async_change_unique_id,
    is_fleet,
    miner_unique_id,
    suggested_name,
)


def _number(lowest: float, highest: float, unit: str) -> NumberSelector:
    """Return a field for a number."""
    return NumberSelector(
        NumberSelectorConfig(
            min=lowest,
            max=highest,
            step="any" if unit == GIGAHASHES_PER_SECOND else 1,
            unit_of_measurement=unit,
            mode=NumberSelectorMode.BOX,
        )
    )


_EXPECTED_HASHRATE: Final = _number(1, 1_000_000, GIGAHASHES_PER_SECOND)

_MINER_SCHEMA: Final = vol.Schema({vol.Required(CONF_HOST): TextSelector()})

_DETAILS_SCHEMA: Final = vol.Schema(
    {
        vol.Required(CONF_NAME): TextSelector(),
        vol.Optional(CONF_EXPECTED_HASHRATE): _EXPECTED_HASHRATE,
    }
)

_OPTIONS_SCHEMA: Final = vol.Schema(
    {
        vol.Optional(CONF_EXPECTED_HASHRATE): _EXPECTED_HASHRATE,
        vol.Optional(CONF_POLL_INTERVAL): _number(5, 300, "s"),
        vol.Required(CONF_UPDATE_INTERVAL): _number(5, 300, "s"),
        vol.Required(CONF_LOW_EFFICIENCY_THRESHOLD): _number(50, 98, "%"),
    }
)


class BitaxeConfigFlow(ConfigFlow, domain=DOMAIN):
    """Add a miner or the fleet, or move a miner to another address."""

    _host: str
    _info: SystemInfo
    _asic: AsicInfo | None

    @staticmethod
    @callback
    @override
    def async_get_options_flow(config_entry: ConfigEntry) -> BitaxeOptionsFlow:
        """Return the flow that tunes a miner."""
        return BitaxeOptionsFlow()

    @classmethod
    @callback
    @override
    def async_supports_options_flow(cls, config_entry: ConfigEntry) -> bool:
        """Tell that the fleet has nothing to tune."""
        return not is_fleet(config_entry)

    async def async_step_user(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Offer to add a miner, or the fleet totals when they are missing."""
        entries = self._async_current_entries(include_ignore=False)
        if entries and not any(is_fleet(entry) for entry in entries):
            return self.async_show_menu(menu_options=["miner", "fleet"])
        return await self.async_step_miner()

    async def async_step_miner(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for the address of a miner and look who answers."""
        errors: dict[str, str] = {}
        if user_input is not None:
            errors = await self._async_probe(user_input[CONF_HOST])
            if not errors:
                await self.async_set_unique_id(
                    miner_unique_id(self._info, self._host), raise_on_progress=False
                )
                self._abort_if_unique_id_configured(updates={CONF_HOST: self._host})
                self._abort_if_same_without_mac()
                return await self.async_step_details()
        return self.async_show_form(
            step_id="miner",
            data_schema=self.add_suggested_values_to_schema(_MINER_SCHEMA, user_input),
            errors=errors,
        )

    async def async_step_details(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Show what was found; ask for its name and expected hashrate."""
        info, model = self._info, model_name(self._info, self._asic)
        expected = expected_hashrate(info, self._asic)
        suggested: dict[str, Any] = {CONF_NAME: suggested_name(info, model)}
        if expected is not None:
            suggested[CONF_EXPECTED_HASHRATE] = round(expected, 1)
        errors: dict[str, str] = {}
        if user_input is not None:
            if name := user_input[CONF_NAME].strip():
                return await self._async_create_miner(
                    name, model, user_input.get(CONF_EXPECTED_HASHRATE)
                )
            errors[CONF_NAME] = "no_name"
            suggested = user_input
        return self.async_show_form(
            step_id="details",
            data_schema=self.add_suggested_values_to_schema(_DETAILS_SCHEMA, suggested),
            errors=errors,
            description_placeholders={
                "model": model,
                "firmware": info.firmware_version or "?",
                "hashrate": _gigahashes(info.hashrate),
                "expected_hashrate": _gigahashes(expected),
            },
        )

    async def _async_create_miner(
        self, name: str, model: str, expected: float | None
    ) -> ConfigFlowResult:
        """Create the entry of a miner; the fleet totals come with the first one.

        And only with that one: who deletes them does not want them.
        """
        if not self._async_current_entries(include_ignore=False):
            await self.hass.config_entries.flow.async_init(
                DOMAIN, context={"source": SOURCE_IMPORT}
            )
        options: dict[str, Any] = {
            CONF_UPDATE_INTERVAL: DEFAULT_UPDATE_INTERVAL,
            CONF_LOW_EFFICIENCY_THRESHOLD: DEFAULT_LOW_EFFICIENCY_THRESHOLD,
        }
        if expected is not None:
            options[CONF_EXPECTED_HASHRATE] = expected
        return self.async_create_entry(
            title=name,
            data={
                CONF_HOST: self._host,
                CONF_MAC: self._info.mac,
                CONF_MODEL: model,
                CONF_FIRMWARE: self._info.firmware_version,
            },
            options=options,
        )

    async def async_step_fleet(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Add the fleet totals."""
        await self.async_set_unique_id(FLEET_UNIQUE_ID, raise_on_progress=False)
        self._abort_if_unique_id_configured()
        return self.async_create_entry(title="Bitaxe fleet", data={})

    async def async_step_import(self, import_data: dict[str, Any]) -> ConfigFlowResult:
        """Add the fleet totals with the first miner."""
        return await self.async_step_fleet()

    async def async_step_zeroconf(
        self, discovery_info: ZeroconfServiceInfo
    ) -> ConfigFlowResult:
        """Meet a miner that announces itself (AxeOS since v2.15.0, NerdOS v1.1)."""
        # AxeOS answers private IPv4 addresses only, but announces IPv6 ones as well.
        for address in (discovery_info.ip_address, *discovery_info.ip_addresses):
            if isinstance(address, IPv4Address) and not address.is_unspecified:
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
        """
        await self.async_set_unique_id(format_mac(discovery_info.macaddress))
        self._abort_if_unique_id_configured(updates={CONF_HOST: discovery_info.ip})
        return await self._async_discovered(discovery_info.ip)

    async def _async_discovered(self, address: str) -> ConfigFlowResult:
        """Look who answers there: a known miner moves, another one is offered."""
        self._async_abort_entries_match({CONF_HOST: normalize_host(address)})
        if errors := await self._async_probe(address):
            return self.async_abort(reason=errors["base"])
        await self.async_set_unique_id(miner_unique_id(self._info, self._host))
        self._abort_if_unique_id_configured(updates={CONF_HOST: self._host})
        name = suggested_name(self._info, model_name(self._info, self._asic))
        self.context["title_placeholders"] = {"name": name}
        return await self.async_step_details()

    async def async_step_reconfigure(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Move a miner to another address, if it is that miner that answers there."""
        entry = self._get_reconfigure_entry()
        if is_fleet(entry):
            return self.async_abort(reason="fleet_has_no_address")
        errors: dict[str, str] = {}
        if user_input is not None:
            errors = await self._async_probe(user_input[CONF_HOST])
            if not errors:
                return await self._async_move(entry)
        return self.async_show_form(
            step_id="reconfigure",
            data_schema=self.add_suggested_values_to_schema(
                _MINER_SCHEMA, user_input or entry.data
            ),
            description_placeholders={"name": entry.title},
            errors=errors,
        )

    async def _async_move(self, entry: ConfigEntry) -> ConfigFlowResult:
        """Give the entry the address of the miner that was probed."""
        unique_id = miner_unique_id(self._info, self._host)
        await self.async_set_unique_id(unique_id, raise_on_progress=False)
        if entry.data[CONF_MAC] is not None:
            self._abort_if_unique_id_mismatch(reason="wrong_miner")
        elif unique_id != entry.unique_id:
            self._abort_if_unique_id_configured()
            async_change_unique_id(self.hass, entry, unique_id, self._info.mac)
        return self.async_update_reload_and_abort(
            entry, data_updates={CONF_HOST: self._host}
        )

    def _abort_if_same_without_mac(self) -> None:
        """Abort if firmware that tells no MAC hides that the miner is configured.

        Either now, or when the entry at this address was made.
        """
        here: dict[str, Any] = {CONF_HOST: self._host}
        if self._info.mac is not None:
            here[CONF_MAC] = None
        self._async_abort_entries_match(here)

    async def _async_probe(self, address: str) -> dict[str, str]:
        """Ask who is at an address; return form errors, none if a miner answered."""
        try:
            self._host = normalize_host(address)
        except InvalidHostError:
            return {CONF_HOST: "invalid_host"}
        client = AxeOSClient(async_get_clientsession(self.hass), self._host)
        try:
            self._info = await client.get_system_info()
        except AxeOSError as err:
            return {"base": error_key(err)}
        try:
            self._asic = await client.get_asic_info()
        except AxeOSError:
            self._asic = None
        return {}


class BitaxeOptionsFlow(OptionsFlowWithReload):
    """Tune a miner: what to expect of it and how often to look."""

    async def async_step_init(
        self, user_input: dict[str, Any] | None = None
    ) -> ConfigFlowResult:
        """Ask for the options; an empty field means automatic."""
        if user_input is not None:
            return self.async_create_entry(data=_whole_seconds(user_input))
        return self.async_show_form(
            step_id="init",
            data_schema=self.add_suggested_values_to_schema(
                _OPTIONS_SCHEMA, self.config_entry.options
            ),
        )


def _whole_seconds(options: Mapping[str, Any]) -> dict[str, Any]:
    """Return the options with intervals as whole numbers; the UI gives floats."""
    return {
        key: int(value) if key in (CONF_POLL_INTERVAL, CONF_UPDATE_INTERVAL) else value
        for key, value in options.items()
    }


def _gigahashes(hashrate: float | None) -> str:
    """Return a hashrate for a form."""
    if hashrate is None:
        return "?"
    return f"{hashrate:.0f} {GIGAHASHES_PER_SECOND}"
