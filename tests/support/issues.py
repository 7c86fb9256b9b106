"""Repair issues, as users see them, and what brings them about."""

from typing import Final

from freezegun.api import FrozenDateTimeFactory
from homeassistant.core import HomeAssistant
from homeassistant.helpers import issue_registry as ir
from pytest_homeassistant_custom_component.common import MockConfigEntry

from custom_components.bitaxe_monitor.axeos import (
    AxeOSConnectionError,
    AxeOSProtectedError,
    AxeOSRefusedError,
)
from custom_components.bitaxe_monitor.const import DOMAIN
from custom_components.bitaxe_monitor.miner.issue_registry import PAGE, SECTIONS, Issue

from ..conftest import GAMMA_MAC, FakeMiner, miner_entry, set_up
from .texts import placeholders, text
from .time import pass_time

OTHER_MAC: Final = "02:00:5e:00:00:01"


def raised(hass: HomeAssistant) -> dict[str, dict[str, str]]:
    """Return what the issues that a user sees put into their texts, by kind.

    All that they put there is in the texts, and nothing else but what the errors of
    their forms put there.
    """
    seen: dict[str, dict[str, str]] = {}
    for issue in ir.async_get(hass).issues.values():
        if not issue.active or issue.dismissed_version is not None:
            continue
        assert issue.domain == DOMAIN
        given = issue.translation_placeholders or {}
        assert issue.translation_key is not None
        section = SECTIONS[Issue(issue.translation_key)]
        assert issue.learn_more_url is not None
        assert issue.learn_more_url.endswith(f"/{PAGE}#{section}")
        texts = dict(text("issues", issue.translation_key))
        if "fix_flow" in texts:
            texts["fix_flow"] = texts["fix_flow"]["step"]
        assert placeholders(texts) == given.keys()
        assert all(given.values())
        assert issue.translation_key not in seen
        seen[issue.translation_key] = given
    return seen


async def add(hass: HomeAssistant, **options: float) -> MockConfigEntry:
    """Set up the miner at HOST with some options; return its entry."""
    entry = miner_entry(options=options)
    entry.add_to_hass(hass)
    await set_up(hass, entry)
    return entry


def let_another_answer(miner: FakeMiner) -> None:
    """Let another miner answer at the address."""
    miner.update(macAddr=OTHER_MAC)
    miner.error = None


def let_refuse(miner: FakeMiner) -> None:
    """Let the miner refuse the network address of Home Assistant."""
    miner.error = AxeOSRefusedError()


def let_want_a_password(miner: FakeMiner) -> None:
    """Let the miner answer only to those who give a password."""
    miner.error = AxeOSProtectedError()


async def collapse(
    hass: HomeAssistant, freezer: FrozenDateTimeFactory, miner: FakeMiner
) -> None:
    """Let the miner fall silent for 11 min and come back with a restart."""
    await pass_time(hass, freezer, 60)
    miner.error = AxeOSConnectionError()
    await pass_time(hass, freezer, 690, step=30)
    miner.error = None
    miner.update(uptimeSeconds=5)
    await pass_time(hass, freezer, 60)


def recover(miner: FakeMiner) -> None:
    """Let the miner itself answer again."""
    miner.update(macAddr=GAMMA_MAC)
    miner.error = None
