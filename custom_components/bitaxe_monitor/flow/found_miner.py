"""A miner that answers at an address, and what there is to make an entry of."""

from dataclasses import dataclass
from typing import Any

from homeassistant.const import CONF_HOST, CONF_MAC, CONF_MODEL
from homeassistant.core import HomeAssistant
from homeassistant.helpers.aiohttp_client import async_get_clientsession

from ..axeos import (
    AsicInfo,
    AxeOSClient,
    AxeOSError,
    InvalidHostError,
    SystemInfo,
    expected_hashrate,
    is_ipv6,
    model_name,
    normalize_host,
)
from ..const import CONF_FIRMWARE, CONF_FIRMWARE_FAMILY
from ..miner.errors import error_key
from ..miner.identity import board_data, miner_unique_id
from ..miner.naming import suggested_name


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundMiner:
    """A miner and what it says; asic is None where its firmware does not say.

    seen_mac is the MAC by which the network knows it, None where that is unknown.
    """

    host: str
    info: SystemInfo
    asic: AsicInfo | None
    seen_mac: str | None = None

    @property
    def mac(self) -> str | None:
        """Return its MAC, as it says or as the network knows it."""
        return self.info.mac or self.seen_mac

    @property
    def unique_id(self) -> str:
        """Return the unique id of its entry."""
        return miner_unique_id(self.mac, self.host)

    @property
    def model(self) -> str:
        """Return what its model is called."""
        return model_name(self.info, self.asic)

    @property
    def name(self) -> str:
        """Return what to call it unless the user has another name."""
        return suggested_name(self.info, self.model)

    @property
    def expected_hashrate(self) -> float | None:
        """Return the hashrate (GH/s) that its firmware expects, None if unknown."""
        return expected_hashrate(self.info, self.asic)

    @property
    def entry_data(self) -> dict[str, Any]:
        """Return the data of its entry."""
        return {
            CONF_HOST: self.host,
            CONF_MAC: self.mac,
            CONF_MODEL: self.model,
            CONF_FIRMWARE: self.info.firmware_version,
            CONF_FIRMWARE_FAMILY: self.info.firmware.value,
            **board_data(self.info),
        }


async def async_find_miner(hass: HomeAssistant, address: str) -> FoundMiner:
    """Ask who is at an address; raises InvalidHostError or a kind of AxeOSError."""
    client = AxeOSClient(async_get_clientsession(hass), address)
    info = await client.get_system_info()
    try:
        asic = await client.get_asic_info()
    except AxeOSError:
        asic = None
    return FoundMiner(host=client.host, info=info, asic=asic)


async def async_probe(hass: HomeAssistant, address: str) -> FoundMiner | dict[str, str]:
    """Ask who is at an address; return the errors of a form if that is no miner."""
    try:
        if is_ipv6(normalize_host(address)):
            return {CONF_HOST: "not_ipv4_address"}
        return await async_find_miner(hass, address)
    except InvalidHostError:
        return {CONF_HOST: "invalid_host"}
    except AxeOSError as err:
        return {"base": error_key(err)}
