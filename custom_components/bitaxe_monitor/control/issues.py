"""What only the user can repair, by what became of what a miner was asked to do."""

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import Context, HomeAssistant, callback
from homeassistant.helpers.issue_registry import IssueSeverity

from ..miner.issue_registry import Issue, IssueRegistry
from ..miner.markdown import escape
from .callers import caller_name


class ControlIssues:
    """The repair issues of what is changed of one miner."""

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry) -> None:
        """Start without having heard of any change."""
        self._hass = hass
        self._issues = IssueRegistry(hass, entry)
        self._heat: object = None
        self._voltages: object = None

    @callback
    def async_check_watchdog(self, *, has_given_up: bool) -> None:
        """Raise that restarts did not help, while the watchdog has given up."""
        if has_given_up:
            self._issues.async_raise(Issue.WATCHDOG_GAVE_UP, IssueSeverity.ERROR)
        else:
            self._issues.async_withdraw(Issue.WATCHDOG_GAVE_UP)

    @callback
    def async_changed_too_often(self, context: Context | None) -> None:
        """Raise that the miner was to be changed too often, and by which automation."""
        caller = caller_name(self._hass, context)
        self._issues.async_raise(
            Issue.TOO_MANY_WRITES,
            IssueSeverity.WARNING,
            {"caller": "–" if caller is None else escape(caller)},
        )

    @callback
    def async_may_be_changed(self) -> None:
        """Take back that the miner was changed too often: it may be again."""
        self._issues.async_withdraw(Issue.TOO_MANY_WRITES)

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
            self._issues.async_withdraw(Issue.OVERHEATED)
        elif (before, safe) != self._heat:
            self._issues.async_raise(
                Issue.OVERHEATED,
                IssueSeverity.WARNING,
                {"before": _performance(*before), "safe": _performance(*safe)},
            )
        self._heat = before, safe

    @callback
    def async_check_voltage(self, refused: float | None, cure: float | None) -> None:
        """Raise that a core voltage (mV) has led to a power fault, and what ends it.

        None if none has, or it is not known.
        """
        if refused is None or cure is None:
            self._issues.async_withdraw(Issue.VOLTAGE_REFUSED)
        elif (refused, cure) != self._voltages:
            self._issues.async_raise(
                Issue.VOLTAGE_REFUSED,
                IssueSeverity.ERROR,
                {"refused": f"{refused:g} mV", "cure": f"{cure:g} mV"},
            )
        self._voltages = refused, cure


def _performance(frequency: float, core_voltage: float) -> str:
    """Return a frequency (MHz) and a core voltage (mV) for a text."""
    return f"{frequency:g} MHz, {core_voltage:g} mV"
