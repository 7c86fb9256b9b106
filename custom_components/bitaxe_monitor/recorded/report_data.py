"""A report as data: what JSON has of it."""

from dataclasses import asdict
from typing import Any, Final

from ..figures.report import HottestHour, Total, fleet_total
from .period import Period
from .report import MinerReport
from .samples import iso
from .siblings import Comparison

_DIGITS: Final = 3


def report_data(
    period: Period, reports: list[MinerReport], siblings: Comparison
) -> dict[str, Any]:
    """Return a report as data, times as texts in UTC and None for what is unknown."""
    start, end = (iso(time.timestamp()) for time in siblings.day)
    return {
        "start": iso(period.start.timestamp()),
        "end": iso(period.end.timestamp()),
        "miners": [_miner(report) for report in reports],
        "total": _rounded(total_of(reports)._asdict()),
        "siblings": {
            "start": start,
            "end": end,
            "families": [
                family.data(lambda miner: {"name": miner.name})
                for family in siblings.families
            ],
        },
    }


def total_of(reports: list[MinerReport]) -> Total:
    """Return the total of all miners of a report."""
    return fleet_total(report.summary for report in reports)


def _miner(report: MinerReport) -> dict[str, Any]:
    """Return the report on a miner as data."""
    figures = asdict(report.summary)
    hottest: HottestHour | None = report.summary.hottest_hour
    figures["hottest_hour"] = None if hottest is None else _timed(hottest._asdict())
    return {
        "name": report.name,
        **_rounded(figures),
        "restarts": _list(report.restarts),
        "changes": _list(report.changes),
        "performance_drops": None
        if report.performance_drops is None
        else [iso(time) for time in report.performance_drops],
        "disabled": report.lacking,
    }


def _list(happened: list[dict[str, Any]] | None) -> list[dict[str, Any]] | None:
    """Return what happened with times as texts, None if that is unknown."""
    return None if happened is None else [_timed(one) for one in happened]


def _timed(values: dict[str, Any]) -> dict[str, Any]:
    """Return values whose time is a text."""
    return _rounded({**values, "time": iso(values["time"])})


def _rounded(values: dict[str, Any]) -> dict[str, Any]:
    """Return values with as many digits as mean something."""
    return {
        name: round(value, _DIGITS) if isinstance(value, float) else value
        for name, value in values.items()
    }
