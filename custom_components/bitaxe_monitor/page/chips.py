"""What part of an even share each domain of a miner's chips finds: for the page."""

from collections.abc import Iterable
from time import time
from typing import Any

from homeassistant.components import websocket_api
from homeassistant.config_entries import ConfigEntryState
from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback
import voluptuous as vol

from ..const import DOMAIN
from ..figures.silences import Domain
from ..miner.data import MinerData
from .named_miner import async_named_miner


@websocket_api.websocket_command(
    {vol.Required("type"): f"{DOMAIN}/chips", vol.Required("device_id"): str}
)
@callback
def subscribe_chips(
    hass: HomeAssistant,
    connection: websocket_api.ActiveConnection,
    msg: dict[str, Any],
) -> None:
    """Send what the domains of a miner's chips find, and again when that changes.

    There is nothing of a miner that reports no domains, or is not meant to hash.
    """
    msg_id: int = msg["id"]
    entry = async_named_miner(hass, connection, msg)
    if entry is None:
        return
    sent: list[dict[str, Any]] | None = None
    endings: list[CALLBACK_TYPE] = []

    @callback
    def send(data: MinerData | None) -> None:
        nonlocal sent
        chips = [] if data is None else _chips(data)
        if chips != sent:
            sent = chips
            connection.send_event(msg_id, {"chips": chips, "now": time()})

    @callback
    def end() -> None:
        while endings:
            endings.pop()()

    @callback
    def follow() -> None:
        """Follow what is set up now: a reload sets up another one."""
        end()
        endings.append(entry.async_on_state_change(follow))
        if entry.state is not ConfigEntryState.LOADED:
            send(None)
            return
        coordinator = entry.runtime_data
        endings.append(coordinator.async_add_sampler(send))
        send(coordinator.current)

    connection.subscriptions[msg_id] = end
    connection.send_result(msg_id)
    follow()


def _chips(data: MinerData) -> list[dict[str, Any]]:
    """Return what the domains of each chip find, nothing where that is not known.

    Parts are in % of an even share, and so is the standard deviation of them by chance,
    None where that is unknown. A faulty chip without parts counts nothing at all.
    """
    findings = data.findings
    if findings.chip_fault is None:
        return []
    chips: list[dict[str, Any]] = []
    for number, (parts, chance, reading) in enumerate(
        zip(findings.parts, findings.chances, data.info.chips, strict=False), 1
    ):
        faulty = _of_chip(number, findings.faulty)
        shown = parts or ((0.0,) * len(reading.domains) if faulty else ())
        chips.append(
            {
                "parts": [round(100 * part) for part in shown],
                "chance": None if chance is None else round(100 * chance, 1),
                "faulty": faulty,
                "silent": _of_chip(number, findings.silent),
            }
        )
    return chips


def _of_chip(chip: int, domains: Iterable[Domain]) -> list[int]:
    """Return the numbers of the domains that are of a chip."""
    return [domain.number for domain in domains if domain.chip == chip]
