"""How a binary sensor of a miner is described."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from homeassistant.components.binary_sensor import BinarySensorEntityDescription

from ..entity import MinerEntityDescription
from ..figures.statuses import Status
from ..miner.data import MinerData

type Attributes = Mapping[str, str | float | datetime]


@dataclass(frozen=True, kw_only=True)
class MinerBinarySensorEntityDescription(
    BinarySensorEntityDescription, MinerEntityDescription[bool]
):
    """Describes a binary sensor of a miner.

    is_explained is whether it is about what a known reason explains: the miner has
    not failed then. status is what it shows while it is on or, of *Mining*, off.
    off_outlasts_outages is whether it stays off while the miner is offline: a miner
    that was well has nothing to add to being offline, whereas nobody knows whether a
    fault lasts. attributes_fn returns what else there is to say of the state.
    """

    status: Status
    is_explained: bool = False
    off_outlasts_outages: bool = False
    attributes_fn: Callable[[MinerData], Attributes] = lambda _: {}
