"""Let a simulated miner hash, heat up and find shares, one reading after another."""

from math import exp, expm1, floor, log, sqrt
from typing import Final

from .boards import Board
from .faults import Fault
from .firmware import Firmware
from .noise import normal, poisson, uniform
from .state import Settings, State

READING_SECONDS: Final = 5.0
"""Time between two hashrate readings, POLL_RATE in hashrate_monitor_task.c."""

_START_SECONDS: Final = 10.0  # no hashrate before the chips are initialized
_HASHES_PER_SHARE: Final = 2**32  # at difficulty 1
_FAN_AT_TARGET: Final = 45.0
# NerdOS cuts the voltage, and takes the silence of the chips for no news of them
_SILENCED: Final = frozenset({Fault.OVERHEATED, Fault.PAUSED, Fault.POWER_FAULT})
_IDLE_POWER: Final = 0.12  # of the usual draw, on boards that measure their input
_REJECTED: Final = 0.002  # of all shares
_LIFETIME: Final = 45 * 86400.0  # before the simulation begins

# Streams of noise
_HASH, _POWER, _HEAT, _SHARES, _LUCK, _REFUSED, _LIFE, _AGE = range(8)
_DRAFT, _SUPPLY, _RIPPLE = range(8, 11)

# Two readings in a row are alike, and more so on firmware that averages nonces
_REGISTERS: Final = (0.2, 0.025)
_NONCES: Final = (0.85, 0.04)


def _step_to(value: float, step: float) -> float:
    """Return a value as a converter with that step reads it."""
    return round(value / step) * step


class Dynamics:
    """The physics of one miner.

    Nothing here knows the clock: `advance` makes the next reading, `measure` takes the
    present one again, so that a fault or a setting shows without waiting for the next.
    """

    def __init__(
        self, board: Board, firmware: Firmware, settings: Settings, seed: int
    ) -> None:
        """Start cold, with a lifetime of earlier shares behind it."""
        self.board = board
        self.install(firmware)
        self.settings = settings
        self.state = State()
        self._seed = seed
        self._tick = 0
        self._warmth = 0.0
        expected = board.expected_hashrate(settings.frequency)
        self.state.hashes = expected * 1e9 * _LIFETIME
        self.state.total_uptime = _LIFETIME
        self.state.temperature = self.state.vr_temperature = settings.ambient + 3
        self._find_best(self._shares_in(expected, _LIFETIME), uniform(seed, _LIFE, 0))
        self.state.session_best = 0.0

    def install(self, firmware: Firmware) -> None:
        """Measure as this firmware does."""
        counts_registers = firmware.counts_registers
        self._throttles = firmware.throttles_when_hot
        self._freezing = {Fault.FROZEN_HASHRATE}
        if firmware.is_nerdos:
            self._freezing |= _SILENCED
        self._correlation, spread = _REGISTERS if counts_registers else _NONCES
        self._spread = spread / sqrt(self.board.chips)
        self._ramp_seconds = 15.0 if counts_registers else 45.0

    @property
    def expected(self) -> float:
        """Return the hashrate in GH/s that the set frequency promises."""
        return self.board.expected_hashrate(self.settings.frequency)

    def age(self, seconds: float) -> None:
        """Come to where a miner is that has been running for so long."""
        state = self.state
        delivered = self.expected * self.settings.quality
        state.readings = int(seconds / READING_SECONDS)
        for name in ("average_1m", "average_10m", "average_1h", "average_1d"):
            setattr(state, name, delivered)
        state.temperature = self.settings.temperature_target + 0.5
        state.vr_temperature = state.temperature + 4
        shares = poisson(
            self._shares_in(delivered, seconds), uniform(self._seed, _AGE, 0)
        )
        state.rejected = poisson(shares * _REJECTED, uniform(self._seed, _AGE, 1))
        state.accepted = shares - state.rejected
        state.jobs = int(seconds / 30)
        state.errors = int(seconds / 13)
        self._find_best(shares, uniform(self._seed, _AGE, 2))

    def reboot(self, uptime: float, reason: str) -> None:
        """Lose the session, keep what is in flash: records and lifetime totals."""
        old = self.state
        self.state = State(
            best=old.best,
            total_blocks=old.total_blocks,
            hashes=old.hashes,
            total_uptime=old.total_uptime + uptime,
            temperature=old.temperature,
            vr_temperature=old.vr_temperature,
            reset_reason=reason,
        )

    def find_block(self) -> None:
        """Find a share beyond the network's difficulty."""
        state = self.state
        state.blocks += 1
        state.total_blocks += 1
        state.new_block = True
        state.accepted += 1
        state.session_best = max(
            state.session_best, self.settings.network_difficulty * 1.25
        )
        state.best = max(state.best, state.session_best)

    def advance(self, tick: int, uptime: float, stopped: Fault | None) -> None:
        """Make the reading of one tick, `uptime` seconds after boot."""
        state = self.state
        self._tick = tick
        correlation = self._correlation
        state.deviation = correlation * state.deviation + sqrt(
            1 - correlation**2
        ) * normal(self._seed, _HASH, tick)
        self._warmth = (
            0.0
            if uptime <= _START_SECONDS
            else 1 - exp((_START_SECONDS - uptime) / self._ramp_seconds)
        )
        self.measure(stopped)
        self._heat()
        if state.hashrate > 0 and stopped not in self._freezing:
            self._average()
            self._share()
        state.hashes += state.hashrate * 1e9 * READING_SECONDS
        state.jobs = int(uptime / 30)

    def measure(self, stopped: Fault | None) -> None:
        """Take the present reading, as faults and settings now are."""
        state, settings, board = self.state, self.settings, self.board
        self._blow(stopped)
        if stopped is Fault.OVERHEATED and self._throttles:
            stopped = None
        running = stopped is None and self._warmth > 0
        if stopped not in self._freezing:
            factor = self._warmth * (1 + self._spread * state.deviation)
            state.hashrate = (
                max(0.0, self.expected * settings.quality * factor) if running else 0.0
            )
        elif stopped is Fault.FROZEN_HASHRATE and not state.hashrate:
            state.hashrate = self.expected * settings.quality
        has_voltage = stopped in (None, Fault.ZERO_HASHRATE, Fault.FROZEN_HASHRATE)
        state.frequency = settings.frequency if has_voltage else 50.0
        load = (
            (settings.frequency / board.frequency)
            * (settings.core_voltage / board.core_voltage) ** 2
            * (1 + 0.006 * normal(self._seed, _POWER, self._tick))
            if running
            else 0.0
        )
        ripple = 1 + 0.002 * normal(self._seed, _RIPPLE, self._tick)
        core_voltage = settings.core_voltage * 0.995 * ripple if has_voltage else 0.0
        self._supply(load * board.core_power, core_voltage)

    def _supply(self, drawn: float, core_voltage: float) -> None:
        """Read power, voltages and currents as the board's sensors resolve them.

        A TPS546 gives its output (current in steps of 1/64 A, voltage of 1/512 V), and
        firmware adds an offset; an INA260 measures the input.
        """
        state, board = self.state, self.board
        offset = board.power_offset
        if offset is not None:
            state.core_voltage = floor(core_voltage * 0.512) / 0.512
            output = state.core_voltage * board.voltage_domains / 1000
            state.current = _step_to(drawn / output * 1000, 15.625) if output else 0.0
            state.power = output * state.current / 1000 + offset
        else:
            drawn = max(drawn, board.core_power * _IDLE_POWER)
            state.core_voltage = round(core_voltage)
            state.power = _step_to(drawn, 1 if board.nerd else 0.01)
        droop = state.power / board.nominal_voltage * 35
        droop += 12 * normal(self._seed, _SUPPLY, self._tick)
        step = 31.25 if offset is not None else 62.5 if board.nerd else 1.25
        state.voltage = _step_to(board.nominal_voltage * 1045 - droop, step)
        if offset is None:
            state.current = _step_to(state.power / state.voltage * 1e6, step)

    def _blow(self, stopped: Fault | None) -> None:
        """Set the fan: by temperature, full when overheated, low when switched off."""
        state = self.state
        if stopped is Fault.OVERHEATED:
            state.fan = 100.0
        elif stopped is None:
            excess = state.temperature - self.settings.temperature_target
            state.fan = min(100.0, max(30.0, _FAN_AT_TARGET + 3 * excess))
        else:
            state.fan = 30.0

    def _heat(self) -> None:
        """Move temperatures toward where load and fan will bring them."""
        state, board, ambient = self.state, self.board, self.settings.ambient
        usual = board.core_power + (board.power_offset or 0)
        cooling = (_FAN_AT_TARGET + 25) / (state.fan + 25)
        warmth = self.settings.temperature_target - ambient
        rise = warmth * state.power / usual * cooling
        rise += 1.5 * normal(self._seed, _DRAFT, self._tick)
        state.temperature += (ambient + rise - state.temperature) * 0.12
        vr_rise = rise * 1.1 + 0.3 * normal(self._seed, _HEAT, self._tick)
        state.vr_temperature += (ambient + vr_rise - state.vr_temperature) * 0.2

    def _average(self) -> None:
        """Move the firmware's averages, which start with the first reading."""
        state = self.state
        state.readings += 1
        start, hashrate = 1 / state.readings, state.hashrate
        state.average_1m += (hashrate - state.average_1m) * max(start, 1 / 12)
        state.average_10m += (hashrate - state.average_10m) * max(start, 1 / 120)
        state.average_1h += (hashrate - state.average_1h) * max(start, 1 / 720)
        state.average_1d += (hashrate - state.average_1d) * max(start, 1 / 17280)

    def _share(self) -> None:
        """Find a reading's shares: a Poisson process by the pool's difficulty."""
        state, seed, tick = self.state, self._seed, self._tick
        mean = self._shares_in(state.hashrate, READING_SECONDS)
        if count := poisson(mean, uniform(seed, _SHARES, tick)):
            refused = poisson(count * _REJECTED, uniform(seed, _REFUSED, tick))
            state.rejected += min(count, refused)
            state.accepted += max(0, count - refused)
            self._find_best(count, uniform(seed, _LUCK, tick))
        if uniform(seed, _LUCK, -tick) < READING_SECONDS / 13:
            state.errors += 1

    def _shares_in(self, hashrate: float, seconds: float) -> float:
        """Return how many shares a hashrate in GH/s finds on average in a time."""
        difficulty = self.settings.pool_difficulty
        return hashrate * 1e9 * seconds / (difficulty * _HASHES_PER_SHARE)

    def _find_best(self, shares: float, position: float) -> None:
        """Raise the records by the best of some shares.

        A share's difficulty exceeds d with probability pool difficulty / d.
        """
        if shares >= 1:
            found = self.settings.pool_difficulty / -expm1(log(position) / shares)
            self.state.session_best = max(self.state.session_best, found)
            self.state.best = max(self.state.best, found)
