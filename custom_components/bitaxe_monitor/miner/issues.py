"""What only the user can repair, by what a miner answers, or that it does not."""

from typing import Final

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.issue_registry import IssueSeverity

from ..axeos import (
    AsicInfo,
    AxeOSError,
    AxeOSProtectedError,
    AxeOSRefusedError,
    NotAxeOSError,
    SystemInfo,
    expected_hashrate,
)
from ..const import CONF_EXPECTED_HASHRATE
from ..figures.expectation import ExpectationDetector, UnderstatementDetector
from ..figures.windows import Performance
from .data import MinerData
from .errors import WrongMinerError
from .issue_registry import Issue, IssueRegistry
from .options import MinerOptions

_WHY_OFFLINE: Final = (Issue.PASSWORD_WANTED, Issue.REFUSED, Issue.WRONG_MINER)


class MinerIssues:
    """The repair issues of one miner. Entities show what is offline or broken."""

    def __init__(
        self, hass: HomeAssistant, entry: ConfigEntry, options: MinerOptions
    ) -> None:
        """Start without having heard of the miner."""
        self._issues = IssueRegistry(hass, entry)
        self._user_expects = options.expected_hashrate
        self._expectation = ExpectationDetector()
        self._understatement = UnderstatementDetector()

    @callback
    def async_failed(self, err: AxeOSError) -> None:
        """Take in why the miner is offline.

        Silence and broken answers change nothing: what was true before stays.
        """
        self._expectation.interrupt()
        match err:
            case WrongMinerError():
                self._issues.async_raise_one_of(_WHY_OFFLINE, Issue.WRONG_MINER)
            case AxeOSProtectedError():
                self._issues.async_raise_one_of(_WHY_OFFLINE, Issue.PASSWORD_WANTED)
            case AxeOSRefusedError():
                self._issues.async_raise_one_of(_WHY_OFFLINE, Issue.REFUSED)
            case NotAxeOSError():
                self._issues.async_raise_one_of(_WHY_OFFLINE, None)

    @callback
    def async_answered(
        self, data: MinerData, asic: AsicInfo | None, asked: float
    ) -> None:
        """Take in what the miner answered when it was asked (monotonic s)."""
        self._issues.async_raise_one_of(_WHY_OFFLINE, None)
        self._check_expected_hashrate(data, asic, asked)
        self._check_payout(data.findings.payout_changed)

    @callback
    def async_check_pace(self, info: SystemInfo, *, needs_gentleness: bool) -> None:
        """Raise that the firmware collapsed under its polls, while it may again.

        One answer that does not say the version is no other firmware.
        """
        if not needs_gentleness:
            self._issues.async_withdraw(Issue.FRAGILE_FIRMWARE)
        elif info.version is not None:
            # What follows the numbers is text of the miner, and issues are shown as
            # markup.
            firmware = ".".join(map(str, info.version))
            self._issues.async_raise(
                Issue.FRAGILE_FIRMWARE,
                IssueSeverity.WARNING,
                {"firmware": firmware},
            )

    def _check_payout(self, has_changed: bool | None) -> None:  # noqa: FBT001 - a reading
        """Raise that somebody else is paid, while it is so."""
        if has_changed:
            # The end of an address is shown by the dialog alone, in place of the dots.
            self._issues.async_raise(
                Issue.PAYOUT_CHANGED, IssueSeverity.CRITICAL, {"ending": "…"}
            )
        elif has_changed is False:
            self._issues.async_withdraw(Issue.PAYOUT_CHANGED)

    def _check_expected_hashrate(
        self, data: MinerData, asic: AsicInfo | None, asked: float
    ) -> None:
        """Raise that the expected hashrate is far from what the miner could do."""
        user = self._user_expects
        if user is None:
            self._issues.async_withdraw(Issue.EXPECTED_HASHRATE)
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
            self._issues.async_raise(
                Issue.EXPECTED_HASHRATE,
                IssueSeverity.WARNING,
                {"expected": _gigahashes(user), "firmware": _gigahashes(firmware)},
                fix={CONF_EXPECTED_HASHRATE: round(firmware, 1)},
            )
        elif is_implausible is False:
            self._issues.async_withdraw(Issue.EXPECTED_HASHRATE)

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
            self._issues.async_withdraw(Issue.UNDERSTATED_EXPECTATION)
        if is_too_low and not self._issues.async_is_active(
            Issue.UNDERSTATED_EXPECTATION
        ):
            self._issues.async_raise(
                Issue.UNDERSTATED_EXPECTATION,
                IssueSeverity.WARNING,
                {"expected": _gigahashes(expected), "achieved": _gigahashes(level)},
                fix={CONF_EXPECTED_HASHRATE: round(level, 1)},
            )


def _gigahashes(hashrate: float) -> str:
    """Return a hashrate (GH/s) for a text."""
    return f"{hashrate:.1f}".removesuffix(".0")
