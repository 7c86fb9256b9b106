"""Give miners an hour of samples at once, and further ones at will.

Live buffers get every sample, and the recorder the same readings as states of the
miners' entities. Both end at the same moment.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import sin, sqrt
from random import Random
from statistics import fmean
from time import monotonic, time
from typing import Any, Final

from homeassistant.components import websocket_api
from homeassistant.components.recorder import get_instance
from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers import config_validation as cv
from homeassistant.helpers.typing import ConfigType
from homeassistant.util.hass_dict import HassKey
import voluptuous as vol

from custom_components.bitaxe_monitor.miner.live import (
    LiveFigures,
    LiveSamples,
    async_forget_live_samples,
    async_live_samples,
)

DOMAIN: Final = "sample_feed"
CONFIG_SCHEMA = cv.empty_config_schema(DOMAIN)

_STEP: Final = 5.0  # s
_FILLED: Final = 3600 + 300  # s; a little goes by until a page has loaded
_WINDOW: Final = 120  # samples in 10 min
_ENTITIES: Final = {
    "expected": "expected_hashrate",
    "mean_efficiency": "mean_efficiency_600",
    "margin": "mean_efficiency_margin",
}
"""Keys of entities where they are not those of the figures."""
_FEEDS: Final[HassKey[list[Feed]]] = HassKey(DOMAIN)


async def async_setup(hass: HomeAssistant, config: ConfigType) -> bool:
    """Register the commands."""
    websocket_api.async_register_command(hass, fill)
    websocket_api.async_register_command(hass, add)
    return True


@dataclass(slots=True, kw_only=True)
class Feed:
    """What comes from a miner; one sample in `recorded_each` is recorded as well.

    `entities` are the miner's entity ids by key, `expected` its hashrate in GH/s, and
    `last` the time of the latest sample (monotonic s).
    """

    live: LiveSamples
    entities: dict[str, str]
    expected: float
    recorded_each: int
    last: float
    count: int = 0
    chance: Random = field(default_factory=lambda: Random(1))
    latest: deque[float] = field(default_factory=lambda: deque(maxlen=_WINDOW))

    @callback
    def add(self, hass: HomeAssistant) -> None:
        """Add the sample that comes a step after the one before."""
        self.last += _STEP
        figures = self._figures()
        self.live.async_add(self.last, figures, is_mining=True)
        if self.count % self.recorded_each == 0:
            self._record(hass, figures)
        self.count += 1

    def _figures(self) -> LiveFigures:
        """Return figures that are as restless as a miner's."""
        gauss = self.chance.gauss
        hashrate = self.expected * gauss(1, 0.05)
        self.latest.append(hashrate)
        window = list(self.latest)
        return LiveFigures(
            hashrate=hashrate,
            expected=self.expected,
            efficiency=100 * hashrate / self.expected,
            deviation=hashrate - self.expected,
            standard_deviation_60=_standard_deviation(window[-12:]),
            standard_deviation_300=_standard_deviation(window[-60:]),
            standard_deviation_600=_standard_deviation(window),
            power=gauss(18, 0.3),
            temperature=58 + 3 * sin(self.last / 300) + gauss(0, 0.2),
            vr_temperature=64 + 4 * sin(self.last / 400) + gauss(0, 0.5),
            core_voltage=gauss(1150, 4),
            core_voltage_set=1150,
            mean_efficiency=100 * fmean(window) / self.expected,
            margin=100 * 0.05 * 1.96 / sqrt(len(window)),
        )

    def _record(self, hass: HomeAssistant, figures: LiveFigures) -> None:
        """Write the readings as the states that they are at that time."""
        at = self.last + time() - monotonic()
        for name, figure in figures._asdict().items():
            entity_id = self.entities.get(_ENTITIES.get(name, name))
            state = entity_id and hass.states.get(entity_id)
            if state and figure is not None:
                hass.states.async_set(
                    state.entity_id,
                    str(round(figure, 2)),
                    state.attributes,
                    timestamp=at,
                )


@websocket_api.websocket_command(
    {
        vol.Required("type"): f"{DOMAIN}/fill",
        vol.Required("miners"): [{str: vol.Any(str, {str: str})}],
        vol.Required("recorded_each"): int,
    }
)
@websocket_api.async_response
async def fill(
    hass: HomeAssistant,
    connection: websocket_api.ActiveConnection,
    msg: dict[str, Any],
) -> None:
    """Replace the samples of miners by an hour of others, and wait for the recorder.

    Miners are given by entry id, with their entity ids by key.
    """
    start = monotonic() - _FILLED
    feeds = hass.data[_FEEDS] = []
    for number, miner in enumerate(msg["miners"]):
        # The coordinator keeps the buffer that it has, and leaves the new one alone.
        async_forget_live_samples(hass, miner["entry_id"])
        feeds.append(
            Feed(
                live=async_live_samples(hass, miner["entry_id"]),
                entities=miner["entities"],
                expected=1000.0 + 200 * number,
                recorded_each=msg["recorded_each"],
                last=start,
                chance=Random(number),
            )
        )
    for feed in feeds:
        _catch_up(hass, feed)
    await get_instance(hass).async_block_till_done()
    connection.send_result(msg["id"])


@callback
@websocket_api.websocket_command(
    {vol.Required("type"): f"{DOMAIN}/add", vol.Optional("count"): int}
)
def add(
    hass: HomeAssistant,
    connection: websocket_api.ActiveConnection,
    msg: dict[str, Any],
) -> None:
    """Add samples to each miner: so many however late it is, else those that are due.

    The answer is when the latest is, in s since 1970.
    """
    for feed in hass.data[_FEEDS]:
        if (count := msg.get("count")) is None:
            _catch_up(hass, feed)
        else:
            for _ in range(count):
                feed.add(hass)
    latest = min(feed.last for feed in hass.data[_FEEDS])
    connection.send_result(msg["id"], latest + time() - monotonic())


def _standard_deviation(values: Sequence[float]) -> float:
    """Return that of the values themselves."""
    mean = fmean(values)
    return sqrt(fmean((value - mean) ** 2 for value in values))


@callback
def _catch_up(hass: HomeAssistant, feed: Feed) -> None:
    """Add the samples that are due."""
    while feed.last + _STEP <= monotonic():
        feed.add(hass)
