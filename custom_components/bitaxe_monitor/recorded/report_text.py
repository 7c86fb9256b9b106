"""A report as Markdown, in the language of Home Assistant."""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from math import inf
from typing import Final

from homeassistant.core import HomeAssistant
from homeassistant.helpers.translation import async_get_translations
from homeassistant.util import dt as dt_util

from ..axeos.change import Deed
from ..const import DOMAIN, JOULES_PER_TERAHASH
from ..figures.efficiency import GIGA_PER_TERA
from ..figures.report import Detail
from ..figures.settings import FanMode
from ..figures.shortened import shortened
from ..miner.markdown import escape
from .period import Period
from .report import MinerReport
from .report_changes import OFF, ON
from .report_data import total_of
from .siblings import Compared, Comparison

UNKNOWN: Final = "–"
_MOST_LISTED: Final = 10
_WORDS: Final = frozenset({*FanMode, ON, OFF})
_UNITS: Final = {
    "frequency": " MHz",
    "core_voltage": " mV",
    "fan_speed": " %",
    "fan_target_temperature": " °C",
    "minimum_fan_speed": " %",
}

type _Words = Callable[[str], str]


async def async_report_text(
    hass: HomeAssistant,
    period: Period,
    reports: list[MinerReport],
    siblings: Comparison,
    *,
    is_fleet: bool,
) -> str:
    """Return a report as Markdown; actions have no user with a language of its own."""
    texts = await async_get_translations(
        hass, hass.config.language, "selector", {DOMAIN}
    )
    return report_text(texts, period, reports, siblings, is_fleet=is_fleet)


def report_text(
    texts: Mapping[str, str],
    period: Period,
    reports: list[MinerReport],
    siblings: Comparison,
    *,
    is_fleet: bool,
) -> str:
    """Return a report as Markdown with the words of a language."""

    def word(key: str) -> str:
        return texts[f"component.{DOMAIN}.selector.report_word.options.{key}"]

    lines = [_during(period)]
    if is_fleet:
        all_miners = total_of(reports)
        lines += ["", f"## {word('total')}", ""]
        lines += [
            f"- {word(key)}: {_figure(figure, unit)}"
            for key, figure, unit in (
                ("work", all_miners.work, "EH"),
                ("energy", all_miners.energy, "kWh"),
                (
                    "power_efficiency",
                    all_miners.power_efficiency,
                    JOULES_PER_TERAHASH,
                ),
            )
        ]
    for report in reports:
        lines += ["", f"## {escape(report.name)}", ""]
        lacking, why = report.lacking, f" ({word('disabled')})"
        lines += [
            f"- {word(key)}: {text}{why if key in lacking else ''}"
            for key, text in _miner(report, word)
        ]
    return "\n".join([*lines, *_siblings(siblings, word)])


def _miner(report: MinerReport, word: _Words) -> Iterator[tuple[str, str]]:
    """Yield what there is to say of a miner, by the key of its word."""
    found = report.summary
    hashrate = found.hashrate and found.hashrate / GIGA_PER_TERA
    hottest, best = found.hottest_hour, found.best_difficulty
    yield "online", _figure(found.online, "%")
    yield "mining", _figure(found.mining, "%")
    yield "known", _figure(found.known, "%")
    yield "hashrate", _figure(hashrate, "TH/s")
    yield "work", _figure(found.work, "EH")
    yield "efficiency", _figure(found.efficiency, "%", found.margin)
    yield (
        "power_efficiency",
        _figure(found.power_efficiency, JOULES_PER_TERAHASH, found.power_margin),
    )
    yield "energy", _figure(found.energy, "kWh")
    yield "credited_share", _figure(found.credited_share, "%")
    yield "rejection_rate", _figure(found.rejection_rate, "%")
    yield "error_rate", _figure(found.error_rate, "%")
    yield (
        "hottest_hour",
        UNKNOWN
        if hottest is None
        else f"{hottest.temperature:.1f} °C ({_local(hottest.time)})",
    )
    yield "best_difficulty", UNKNOWN if best is None else shortened(best)
    yield "luck", _figure(found.luck, "%")
    yield "restarts", _listed(report.restarts, lambda one: _restart(one, word))
    yield "performance_drops", _listed(report.performance_drops, _local)
    yield "changes", _listed(report.changes, lambda one: _change(one, word))


def _siblings(siblings: Comparison, word: _Words) -> Iterator[str]:
    """Yield the lines on how siblings compare, none if there are no families."""
    if siblings.families:
        yield from ("", f"## {word('siblings')}", "", _during(siblings.day))
    for family in siblings.families:
        model, frequency, core_voltage, _ = family.likeness
        setting = f"{frequency:g} MHz, {core_voltage:g} mV"
        yield from ("", f"### {escape(model)}, {setting}", "")
        yield from (
            _sibling(miner, word) for miner in sorted(family.miners, key=_efficiency)
        )


def _efficiency(miner: Compared) -> float:
    """Return what the least efficient sibling is listed first by, unknown is last."""
    efficiency = miner.summary.efficiency
    return inf if efficiency is None else efficiency


def _sibling(miner: Compared, word: _Words) -> str:
    """Return the line on a miner, and by how much it is worse than its siblings."""
    found, worse = miner.summary, miner.worse
    efficiency = _figure(found.efficiency, "%", found.margin)
    power = _figure(found.power_efficiency, JOULES_PER_TERAHASH, found.power_margin)
    reasons = [
        f"{figure:.2f} {text}"
        for figure, text in (
            (worse.efficiency, word("less_efficient")),
            (worse.power_efficiency, f"% {word('more_power')}"),
        )
        if figure is not None
    ]
    named = f" – **{word('worse')}: {', '.join(reasons)}**" if reasons else ""
    return f"- {escape(miner.name)}: {efficiency}, {power}{named}"


def _figure(value: float | None, unit: str, margin: float | None = None) -> str:
    """Return a figure with its unit, and with half its 95 % interval if known."""
    if value is None:
        return UNKNOWN
    around = "" if margin is None else f" ± {margin:.2f}"
    return f"{value:.2f}{around} {unit}"


def _listed[ItemT](items: list[ItemT] | None, text_of: Callable[[ItemT], str]) -> str:
    """Return how many there are, and the latest of them."""
    if items is None:
        return UNKNOWN
    latest = items[-_MOST_LISTED:]
    texts = [*(["…"] if len(items) > len(latest) else []), *map(text_of, latest)]
    return f"{len(items)}: {', '.join(texts)}" if items else "0"


def _at(happened: Mapping[str, Detail]) -> str:
    """Return when something happened."""
    time = happened["time"]
    return _local(time) if isinstance(time, float) else UNKNOWN


def _restart(restart: Mapping[str, Detail], word: _Words) -> str:
    """Return when a miner restarted, and why."""
    return f"{_at(restart)} ({_text(restart['reason'], word)})"


def _change(change: Mapping[str, Detail], word: _Words) -> str:
    """Return what a setting was and what it became, and by whom if that is known."""
    setting = str(change["setting"])
    old, new = (_text(change[when], word) for when in ("old", "new"))
    what = f"{_at(change)} {word(setting)}"
    match setting:
        case Deed.RESTART | Deed.IDENTIFY:
            pass
        case Deed.POOL_STORED | Deed.POOL_CLEARED:
            what += f" {new}"
        case _:
            what += f" {old} → {new}{_UNITS.get(setting, '')}"
    name, origin = change["name"], change["origin"]
    if name is None and origin is None:
        return what
    return f"{what} ({word(str(origin)) if name is None else escape(str(name))})"


def _text(value: Detail, word: _Words) -> str:
    """Return a setting, or what a miner reports as text: that is no Markdown."""
    if value is None:
        return UNKNOWN
    if isinstance(value, str):
        return word(value) if value in _WORDS else escape(value)
    return f"{value:g}"


def _during(period: Period) -> str:
    """Return from when to when a period is, as the clock here has it."""
    start, end = (_local(time.timestamp()) for time in period)
    return f"{start} – {end}"


def _local(time: float) -> str:
    """Return a time (s since 1970) as the clock here has it."""
    local = dt_util.as_local(datetime.fromtimestamp(time, UTC))
    return f"{local:%Y-%m-%d %H:%M}"
