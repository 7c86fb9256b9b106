"""What only the user can repair: raised, and taken back when it is no longer true."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import issue_registry as ir
from homeassistant.loader import async_get_loaded_integration

from ..axeos import (
    AsicInfo,
    AxeOSError,
    AxeOSProtectedError,
    AxeOSRefusedError,
    NotAxeOSError,
    SystemInfo,
    expected_hashrate,
)
from ..const import CONF_EXPECTED_HASHRATE, DOMAIN
from ..figures.expectation import ExpectationDetector, UnderstatementDetector
from ..figures.windows import Performance
from .data import MinerData
from .errors import WrongMinerError
from .markdown import escape
from .naming import async_name
from .options import MinerOptions


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
    Issue.WRONG_MINER: "a-different-miner-responds-at-the-address",
}
"""The section of that page about each issue."""
_WHY_OFFLINE: Final = (Issue.PASSWORD_WANTED, Issue.REFUSED, Issue.WRONG_MINER)


class MinerIssues:
    """The repair issues of one miner. Entities show what is offline or broken."""

    def __init__(
        self, hass: HomeAssistant, entry: ConfigEntry, options: MinerOptions
    ) -> None:
        """Start without having heard of the miner."""
        self._hass = hass
        self._entry = entry
        self._user_expects = options.expected_hashrate
        self._expectation = ExpectationDetector()
        # Those that may be in the registry, be it from before a reload: it is not asked
        # again with every answer.
        self._raised = set(Issue)
        self._understatement = UnderstatementDetector()
        self._heat: object = None

    @callback
    def async_failed(self, err: AxeOSError) -> None:
        """Take in why the miner is offline.

        Silence and broken answers change nothing: what was true before stays.
        """
        self._expectation.interrupt()
        match err:
            case WrongMinerError():
                self._raise_one_of(_WHY_OFFLINE, Issue.WRONG_MINER)
            case AxeOSProtectedError():
                self._raise_one_of(_WHY_OFFLINE, Issue.PASSWORD_WANTED)
            case AxeOSRefusedError():
                self._raise_one_of(_WHY_OFFLINE, Issue.REFUSED)
            case NotAxeOSError():
                self._raise_one_of(_WHY_OFFLINE, None)

    @callback
    def async_answered(
        self, data: MinerData, asic: AsicInfo | None, asked: float
    ) -> None:
        """Take in what the miner answered when it was asked (monotonic s)."""
        self._raise_one_of(_WHY_OFFLINE, None)
        self._check_expected_hashrate(data, asic, asked)
        self._check_payout(data.findings.payout_changed)

    @callback
    def async_check_pace(self, info: SystemInfo, *, needs_gentleness: bool) -> None:
        """Raise that the firmware collapsed under its polls, while it may again.

        One answer that does not say the version is no other firmware.
        """
        if not needs_gentleness:
            self._withdraw(Issue.FRAGILE_FIRMWARE)
        elif info.version is not None:
            # What follows the numbers is text of the miner, and issues are shown as
            # markup.
            firmware = ".".join(map(str, info.version))
            self._raise(
                Issue.FRAGILE_FIRMWARE,
                ir.IssueSeverity.WARNING,
                {"firmware": firmware},
            )

    @callback
    def async_check_watchdog(self, *, has_given_up: bool) -> None:
        """Raise that restarts did not help, while the watchdog has given up."""
        if has_given_up:
            self._raise(Issue.WATCHDOG_GAVE_UP, ir.IssueSeverity.ERROR)
        else:
            self._withdraw(Issue.WATCHDOG_GAVE_UP)

    def _check_payout(self, has_changed: bool | None) -> None:  # noqa: FBT001 - a reading
        """Raise that somebody else is paid, while it is so."""
        if has_changed:
            # The end of an address is shown by the dialog alone, in place of the dots.
            self._raise(
                Issue.PAYOUT_CHANGED, ir.IssueSeverity.CRITICAL, {"ending": "…"}
            )
        elif has_changed is False:
            self._withdraw(Issue.PAYOUT_CHANGED)

    @callback
    def async_changed_too_often(self, caller: str | None) -> None:
        """Raise that the miner was to be changed too often, and by which automation."""
        self._raise(
            Issue.TOO_MANY_WRITES,
            ir.IssueSeverity.WARNING,
            {"caller": "–" if caller is None else escape(caller)},
        )

    @callback
    def async_may_be_changed(self) -> None:
        """Take back that the miner was changed too often: it may be again."""
        self._withdraw(Issue.TOO_MANY_WRITES)

    @callback
    def async_check_heat(
        self,
        before: tuple[float, float] | None,
        safe: tuple[float, float] | None,
    ) -> None:
        """Raise that the miner was too hot, while it is left as its firmware left it.

        before is what it was set to (MHz, mV), safe what it may be set to instead.
        """
        if before is None or safe is None:
            self._withdraw(Issue.OVERHEATED)
        elif (before, safe) != self._heat:
            self._raise(
                Issue.OVERHEATED,
                ir.IssueSeverity.WARNING,
                {"before": _performance(*before), "safe": _performance(*safe)},
            )
        self._heat = before, safe

    def _check_expected_hashrate(
        self, data: MinerData, asic: AsicInfo | None, asked: float
    ) -> None:
        """Raise that the expected hashrate is far from what the miner could do."""
        user = self._user_expects
        if user is None:
            self._withdraw(Issue.EXPECTED_HASHRATE)
            self._check_understated(data.performance, asked)
            return
        info = data.info
        firmware = expected_hashrate(info, asic)
        is_healthy = data.is_hashing and data.known_reason is None
        if not is_healthy or info.hashrate is None or firmware is None:
            self._expectation.interrupt()
            return
        is_implausible = self._expectation.update(
            asked, info.hashrate, user=user, firmware=firmware
        )
        if is_implausible:
            self._raise(
                Issue.EXPECTED_HASHRATE,
                ir.IssueSeverity.WARNING,
                {"expected": _gigahashes(user), "firmware": _gigahashes(firmware)},
                fix={CONF_EXPECTED_HASHRATE: round(firmware, 1)},
            )
        elif is_implausible is False:
            self._withdraw(Issue.EXPECTED_HASHRATE)

    def _check_understated(self, performance: Performance, asked: float) -> None:
        """Raise that a miner's level is too high for what its firmware expects.

        Raised once: what it says need not follow the level.
        """
        mean, expected = performance.over_600.mean_efficiency, performance.expected
        if mean is None or expected is None:
            return
        level = expected * mean / 100
        is_too_low = self._understatement.update(asked, level, expected=expected)
        if is_too_low is False:
            self._withdraw(Issue.UNDERSTATED_EXPECTATION)
        if not is_too_low:
            return
        issue_id = _issue_id(Issue.UNDERSTATED_EXPECTATION, self._entry)
        found = ir.async_get(self._hass).async_get_issue(DOMAIN, issue_id)
        if found is None or not found.active:
            self._raise(
                Issue.UNDERSTATED_EXPECTATION,
                ir.IssueSeverity.WARNING,
                {"expected": _gigahashes(expected), "achieved": _gigahashes(level)},
                fix={CONF_EXPECTED_HASHRATE: round(level, 1)},
            )

    def _raise_one_of(self, issues: Iterable[Issue], wanted: Issue | None) -> None:
        """Raise one of some issues, if any, and take the others back."""
        if wanted is None and self._raised.isdisjoint(issues):
            return
        for issue in issues:
            if issue is wanted:
                self._raise(issue, ir.IssueSeverity.ERROR)
            else:
                self._withdraw(issue)

    def _raise(
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

    def _withdraw(self, issue: Issue) -> None:
        """Take an issue back if it may be raised."""
        if issue in self._raised:
            self._raised.remove(issue)
            ir.async_delete_issue(self._hass, DOMAIN, _issue_id(issue, self._entry))


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


def _performance(frequency: float, core_voltage: float) -> str:
    """Return a frequency (MHz) and a core voltage (mV) for a text."""
    return f"{frequency:g} MHz, {core_voltage:g} mV"


def _gigahashes(hashrate: float) -> str:
    """Return a hashrate (GH/s) for a text."""
    return f"{hashrate:.1f}".removesuffix(".0")
