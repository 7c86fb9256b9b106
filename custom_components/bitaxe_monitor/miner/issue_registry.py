"""The repair issues of one miner, as they stand in Home Assistant's registry."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.loader import async_get_loaded_integration

from ..const import DOMAIN
from .markdown import escape
from .naming import async_name


class Issue(StrEnum):
    """What can be raised of a miner, as the translations call it."""

    EXPECTED_HASHRATE = "expected_hashrate"
    FRAGILE_FIRMWARE = "fragile_firmware"
    OVERHEATED = "overheated"
    PASSWORD_WANTED = "password_wanted"  # noqa: S105 - the name of an issue
    PAYOUT_CHANGED = "payout_changed"
    REFUSED = "refused"
    TOO_MANY_WRITES = "too_many_writes"
    WATCHDOG_GAVE_UP = "watchdog_gave_up"
    UNDERSTATED_EXPECTATION = "understated_expectation"
    VOLTAGE_REFUSED = "voltage_refused"
    WRONG_MINER = "wrong_miner"


PAGE: Final = "docs/troubleshooting.md"
SECTIONS: Final = {
    Issue.EXPECTED_HASHRATE: "efficiency-is-always-too-low-or-too-high",
    Issue.FRAGILE_FIRMWARE: "an-old-miner-stops-responding-until-it-is-restarted",
    Issue.OVERHEATED: "the-miner-got-too-hot",
    Issue.PASSWORD_WANTED: "the-miner-wants-a-password",
    Issue.PAYOUT_CHANGED: "somebody-else-would-be-paid",
    Issue.REFUSED: "the-miner-refuses-home-assistant",
    Issue.TOO_MANY_WRITES: "the-miner-is-changed-too-often",
    Issue.WATCHDOG_GAVE_UP: "the-watchdog-gave-up",
    Issue.UNDERSTATED_EXPECTATION: "the-miner-hashes-far-more-than-expected",
    Issue.VOLTAGE_REFUSED: "the-regulator-refuses-the-core-voltage",
    Issue.WRONG_MINER: "a-different-miner-responds-at-the-address",
}
"""The section of that page about each issue."""


class IssueRegistry:
    """Raises the issues of one miner, and takes them back."""

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry) -> None:
        """Start with what may be in the registry, be it from before a reload.

        It is not asked again with every answer.
        """
        self._hass = hass
        self._entry = entry
        self._raised = set(Issue)

    @callback
    def async_raise_one_of(self, issues: Iterable[Issue], wanted: Issue | None) -> None:
        """Raise one of some issues, if any, and take the others back."""
        if wanted is None and self._raised.isdisjoint(issues):
            return
        for issue in issues:
            if issue is wanted:
                self.async_raise(issue, ir.IssueSeverity.ERROR)
            else:
                self.async_withdraw(issue)

    @callback
    def async_raise(
        self,
        issue: Issue,
        severity: ir.IssueSeverity,
        placeholders: Mapping[str, str] | None = None,
        *,
        fix: Mapping[str, float] | None = None,
    ) -> None:
        """Raise an issue, or bring what it says up to date; fix is for its fix flow.

        Each has one: what a user cannot do anything about is no issue.
        """
        self._raised.add(issue)
        name = async_name(self._hass, self._entry)
        project = async_get_loaded_integration(self._hass, DOMAIN).documentation
        ir.async_create_issue(
            self._hass,
            DOMAIN,
            _issue_id(issue, self._entry),
            data={"entry_id": self._entry.entry_id, **(fix or {})},
            is_fixable=True,
            learn_more_url=f"{project}/blob/main/{PAGE}#{SECTIONS[issue]}",
            severity=severity,
            translation_key=issue,
            translation_placeholders={
                "name": name,  # in titles
                "miner": escape(name),  # in descriptions
                **(placeholders or {}),
            },
        )

    @callback
    def async_withdraw(self, issue: Issue) -> None:
        """Take an issue back if it may be raised."""
        if issue in self._raised:
            self._raised.remove(issue)
            ir.async_delete_issue(self._hass, DOMAIN, _issue_id(issue, self._entry))

    @callback
    def async_is_active(self, issue: Issue) -> bool:
        """Return whether an issue is raised since Home Assistant started."""
        issue_id = _issue_id(issue, self._entry)
        found = ir.async_get(self._hass).async_get_issue(DOMAIN, issue_id)
        return found is not None and found.active


@callback
def async_withdraw_issues(hass: HomeAssistant, entry: ConfigEntry) -> None:
    """Take back all issues of a miner that nobody looks after for now.

    Those that the user ignores stay, unseen: they would come back seen.
    """
    registry = ir.async_get(hass)
    for issue in Issue:
        found = registry.async_get_issue(DOMAIN, _issue_id(issue, entry))
        if found and found.dismissed_version is None:
            registry.async_delete(DOMAIN, found.issue_id)


@callback
def async_forget_issues(hass: HomeAssistant, entry: ConfigEntry) -> None:
    """Forget all issues of a miner that is removed."""
    for issue in Issue:
        ir.async_delete_issue(hass, DOMAIN, _issue_id(issue, entry))


def _issue_id(issue: Issue, entry: ConfigEntry) -> str:
    """Return the id of an issue of a miner."""
    return f"{issue}_{entry.entry_id}"
