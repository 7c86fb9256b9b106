"""Hold what a simulated miner is set to and what it has come to."""

from dataclasses import dataclass, field
from typing import Final, NamedTuple

USUALLY_REJECTED: Final = 0.002
"""The part of the shares that a pool refuses."""


@dataclass(slots=True, kw_only=True)
class Settings:
    """What the owner has set, and where the miner stands.

    Frequency in MHz, core voltage in mV, temperatures in °C; `quality` is the part of
    the expected hashrate that the chips deliver. The room is `ambient` °C on average
    and `swing` warmer in the day, and the hashrate changes by the part `per_degree`
    with it. At the board's own setting and a usual fan speed the chips come to
    `usual_temperature`. They are stable up to `edge` MHz at the board's core voltage,
    without one everywhere. Frequency, core voltage, target and fan are those in force;
    the fan's speeds are in %. `two_second_share` is of the counts of v2.14 and later,
    `error_share` of hits that the chips' error counters have, `credited` of shares that
    the pool answers, of which it refuses the part `rejected`.
    """

    hostname: str
    mac: str
    ipv4: str
    frequency: float
    core_voltage: int
    quality: float = 1.0
    ambient: float = 22.0
    swing: float = 1.5
    per_degree: float = 0.0
    two_second_share: float = 0.3
    error_share: float = 0.0015
    credited: float = 1.0
    rejected: float = USUALLY_REJECTED
    usual_temperature: float = 60.0
    edge: float | None = None
    temperature_target: int = 60
    auto_fan: bool = True
    manual_fan: int = 100
    fan_floor: int = 25
    ssid: str = "home-wifi"
    pool_host: str = "pool.example.org"
    pool_port: int = 3333
    pool_user: str = "bc1qexampleaddress0000000000000000000000000.worker1"
    fallback_host: str = "fallback.example.org"
    fallback_port: int = 3334
    primary_index: int = 0
    secondary_index: int = 1
    uses_fallback: bool = False
    pool_difficulty: int = 1000
    network_difficulty: int = 146_472_570_619_930
    block_height: int = 931_409


class Score(NamedTuple):
    """The difficulty of a share, and the time of its job (s since 1970)."""

    difficulty: float
    time: int


@dataclass(slots=True, kw_only=True)
class State:
    """What sensors and counters say: GH/s, W, mV, mA, MHz, °C, % and plain numbers.

    `averaged` counts the steps since boot that the averages are made of; `hashes` are
    those that firmware has summed up in a lifetime, `kept_hashes` as it has last stored
    them, `total_uptime` the seconds up before this boot. `errors` are counted by chip,
    `error_share` is that of the latest reading in %. `unrest` varies what is of no
    other interest, `frozen_temperature` what is shown while nothing is measured.
    `scores` are the best shares ever, the best first.
    """

    hashrate: float = 0.0
    average_1m: float = 0.0
    average_10m: float = 0.0
    average_1h: float = 0.0
    average_1d: float = 0.0
    averaged: int = 0
    unrest: float = 0.0
    frequency: float = 0.0
    power: float = 0.0
    voltage: float = 0.0
    current: float = 0.0
    core_voltage: float = 0.0
    temperature: float = 25.0
    frozen_temperature: float | None = None
    vr_temperature: float = 25.0
    fan: float = 30.0
    accepted: int = 0
    rejected: int = 0
    best: float = 0.0
    session_best: float = 0.0
    scores: list[Score] = field(default_factory=list)
    blocks: int = 0
    total_blocks: int = 0
    new_block: bool = False
    errors: list[int] = field(default_factory=list)
    error_share: float = 0.0
    jobs: int = 0
    hashes: int = 0
    kept_hashes: int = 0
    total_uptime: float = 0.0
    reset_reason: str = "Reset due to power-on event"
