"""Let a simulated miner hash and find shares, tick after tick."""

from random import Random
from typing import Final

from . import room
from .averages import average, settle
from .boards import Board
from .chips import Chips
from .counting import GIGAHASHES, HALF_HIT, Counting
from .delivery import Delivery
from .drive import START_FREQUENCY, Drive
from .faults import POWERED, Fault
from .finds import Finds
from .firmware import Firmware
from .state import Settings, State
from .supply import Supply
from .warmth import HOT, HOT_REGULATOR, Warmth

TICK_SECONDS: Final = 5
"""Time between two steps of temperatures and shares; of old firmware's counts, too."""

_SETTLING_TICKS: Final = 900  # that are gone through one by one after a long silence
# NerdOS cuts the voltage, and takes the silence of the chips for nothing new of them
_SILENCED: Final = frozenset({Fault.OVERHEATED, Fault.PAUSED, Fault.POWER_FAULT})
_FROZEN: Final = frozenset({Fault.FROZEN_HASHRATE, Fault.HUNG_FROZEN})
_HUNG: Final = frozenset({Fault.HUNG, Fault.HUNG_FROZEN})
_LIFETIME: Final = 45 * 86400  # before the simulation begins
_STORED: Final = 3600  # s between writes to flash, NVS_COUNTER_UPDATE_INTERVAL_MS


class Dynamics:
    """The physics of one miner, and what its firmware makes of them.

    Nothing here knows the clock: `run` goes on to a second since the simulation began,
    `measure` takes the present figures again, so that a fault or a setting shows
    without waiting for the next tick. `boot` is the second of the latest start,
    `second` the one that has been reached.
    """

    def __init__(
        self,
        board: Board,
        firmware: Firmware,
        settings: Settings,
        drive: Drive,
        seed: int,
    ) -> None:
        """Start cold, with a lifetime of earlier shares behind it."""
        self.board = board
        self.settings = settings
        self.drive = drive
        self.state = State(errors=[0] * board.chips)
        self.chips = Chips(board, seed)
        self._delivery = Delivery(board, settings, drive, self.chips)
        self.boot = self._work_since = 0.0
        self._seed = seed
        self._random = Random(seed)
        self._supply = Supply(board)
        self.second = 0
        self.is_hurried = False
        """Whether all ticks but the last are gone through in one stride."""
        self.joules = 0.0
        """What was drawn so far, as the sensor reads it and whoever may have looked."""
        self._tick = 0
        self._warmth = Warmth(board, settings, drive)
        self._finds = Finds(self.state, settings, seed + 2)
        self.install(firmware)
        if firmware.sums_hashes:
            self.state.hashes = int(self.expected / GIGAHASHES * 2 * _LIFETIME)
            self.state.hashes *= HALF_HIT
            self.state.total_uptime = _LIFETIME
        self.state.kept_hashes = self.state.hashes
        self.state.temperature = self.state.vr_temperature = settings.ambient + 3
        self._finds.live(self.expected, _LIFETIME)

    def install(self, firmware: Firmware) -> None:
        """Count and measure as this firmware does."""
        settings = self.settings
        self._throttles = firmware.throttles_when_hot
        self._sums_hashes = firmware.sums_hashes
        self._freezing = _FROZEN | _SILENCED if firmware.is_nerdos else _FROZEN
        self._hits = self._half_hits = 0
        self.counting: Counting = firmware.counting(
            self._seed + 1, settings.pool_difficulty, settings.two_second_share
        )

    @property
    def expected(self) -> float:
        """Return the hashrate in GH/s that the set frequency promises."""
        return self.board.expected_hashrate(self.settings.frequency)

    def true_hashrate(self, second: float, stopped: Fault | None) -> float:
        """Return what the chips really do at a time, in GH/s."""
        if not self._hashes(stopped):
            return 0.0
        return self._delivery.hashrate(second, self._delivery.effect(second))

    def age(self, seconds: float) -> None:
        """Come to where a miner is that has been running for so long."""
        state = self.state
        self.boot = self._work_since = -seconds
        hashrate = self._delivery.hashrate(0, 1.0)
        self.counting.settle(int(seconds), hashrate / GIGAHASHES)
        state.hashrate = self.counting.hashrate
        state.averaged = int(seconds / TICK_SECONDS)
        settle(self.state, hashrate)
        state.temperature = self.settings.temperature_target + 0.5
        state.vr_temperature = state.temperature + 4
        state.jobs = int(seconds / 30)
        self._finds.age(hashrate, seconds)

    def reboot(
        self, second: float, downtime: float, reason: str, *, lost_power: bool
    ) -> None:
        """Lose the session, keep what is in flash: records and lifetime totals.

        Without power what was summed up since it was last stored is lost, too.
        """
        old = self.state
        uptime = second - self.boot if self._sums_hashes else 0.0
        if lost_power:
            uptime -= uptime % _STORED
        self.boot = self._work_since = second + downtime
        self.state = State(
            best=old.best,
            scores=old.scores,
            total_blocks=old.total_blocks,
            errors=[0] * self.board.chips,
            hashes=old.kept_hashes if lost_power else old.hashes,
            total_uptime=old.total_uptime + uptime,
            temperature=old.temperature,
            vr_temperature=old.vr_temperature,
            reset_reason=reason,
        )
        self.state.kept_hashes = self.state.hashes
        self._finds.state = self.state
        self._warmth.reboot()
        self.counting.clear()

    def switch_pool(self, second: float) -> None:
        """Work for another pool; counts begin anew on firmware that does so."""
        if self._sums_hashes:
            self.state.accepted = self.state.rejected = self.state.jobs = 0
            self._work_since = second

    def find_record(self) -> None:
        """Find a share that is better by far than all before."""
        self._finds.find_record()

    def find_block(self) -> None:
        """Find a share beyond the network's difficulty."""
        self._finds.find_block()

    def run(self, second: int, stopped: Fault | None) -> bool:
        """Go on to a time, or until it is too hot: return whether it is.

        What happens does not depend on the steps in which one gets there, as long as
        none of them is longer than an hour. In a longer one all that was found until an
        hour ago and more is drawn at once.
        """
        due = second // TICK_SECONDS
        while self._tick < due:
            left = due - self._tick
            if left > _SETTLING_TICKS and self.second >= self.drive.settled:
                self._skip(left - _SETTLING_TICKS, stopped)
            elif left > 1 and self.is_hurried and self.second >= self.drive.settled:
                self._stride(left - 1, stopped)
            tick = self._tick + 1
            self._hash(tick * TICK_SECONDS, stopped)
            self._turn(tick, stopped)
            if stopped is None and self._is_hot:
                return True
        self._hash(second, stopped)
        return False

    @property
    def _is_hot(self) -> bool:
        """Return whether firmware has to step in."""
        state = self.state
        return state.temperature > HOT or state.vr_temperature > HOT_REGULATOR

    def measure(self, second: float, stopped: Fault | None) -> None:
        """Have the fan and the present reading as faults and settings now are."""
        self._warmth.blow(self.state, second, stopped)
        self.read(second, stopped)

    def read(self, second: float, stopped: Fault | None) -> None:
        """Take the present reading."""
        state, settings = self.state, self.settings
        frequency = self.drive.frequency.at(second)
        set_voltage = self.drive.core_voltage.at(second)
        runs = self._hashes(stopped) or stopped in _HUNG
        running = runs and self.drive.hashing_frequency(second) > 0
        if stopped in self._freezing:
            if stopped in _FROZEN and not state.hashrate:
                state.hashrate = self.expected * settings.quality
        elif not self._hashes(stopped):
            self.counting.clear()
            state.hashrate = state.error_share = 0.0
        throttled = stopped is Fault.OVERHEATED and self._throttles
        has_voltage = throttled or stopped is None or stopped in POWERED
        state.frequency = frequency if has_voltage else START_FREQUENCY
        if stopped is Fault.COOLING:
            return  # nothing else is measured meanwhile
        drawing = frequency if running else 0.0
        self._supply.measure(state, drawing, set_voltage, has_voltage=has_voltage)

    def _hashes(self, stopped: Fault | None) -> bool:
        """Return whether the chips hash; some firmware goes on when they are hot."""
        return stopped is None or (stopped is Fault.OVERHEATED and self._throttles)

    def _hash(self, second: int, stopped: Fault | None) -> None:
        """Find hits and take readings until a time."""
        seconds = second - self.second
        if seconds <= 0:
            return
        self.joules += seconds * self.state.power
        counting, before = self.counting, self.counting.half_hits
        if stopped in self._freezing:
            self._sum_up(self._frozen_half_hits * seconds)
        elif not self._hashes(stopped):
            counting.advance(seconds, 0.0)
        else:
            first = self.second
            effect = self._delivery.effect(self._tick * TICK_SECONDS)
            if first >= self.drive.settled:
                rate = self._delivery.hashrate(first, effect) / GIGAHASHES
                counting.advance(seconds, rate)
            else:
                for each in range(first, second):
                    rate = self._delivery.hashrate(each + 0.5, effect) / GIGAHASHES
                    counting.advance(1, rate)
            self.state.hashrate = counting.hashrate
            self._sum_up(counting.half_hits - before)
        self.second = second

    @property
    def _frozen_half_hits(self) -> int:
        """Return what a stale hashrate adds to the sum of a lifetime each second."""
        return round(2 * self.state.hashrate / GIGAHASHES)

    def _sum_up(self, half_hits: int) -> None:
        """Add to the hashes of a lifetime what the firmware has shown."""
        if self._sums_hashes:
            self.state.hashes += half_hits * HALF_HIT

    def _skip(self, ticks: int, stopped: Fault | None) -> None:
        """Go over many ticks at once."""
        first, last = self.second, (self._tick + ticks) * TICK_SECONDS
        self.joules += (last - first) * self.state.power
        self.second = last
        self._tick += ticks
        if self._hashes(stopped):
            warm = room.mean_temperature(self.settings, first, last)
            hashrate = self._delivery.hashrate(first, room.effect(self.settings, warm))
            before = self.counting.half_hits
            self.counting.skip(last - first, hashrate / GIGAHASHES)
            self._sum_up(self.counting.half_hits - before)
            self._count()
            self.state.averaged += ticks
            settle(self.state, hashrate)
        elif stopped in self._freezing:
            self._sum_up(self._frozen_half_hits * (last - first))

    def _stride(self, ticks: int, stopped: Fault | None) -> None:
        """Go over ticks at once, but for each count that firmware makes meanwhile."""
        self._hash((self._tick + ticks) * TICK_SECONDS, stopped)
        self._tick += ticks
        if self._hashes(stopped):
            self._count()
            self.state.averaged += ticks - 1
            effect = self._delivery.effect(self.second)
            settle(self.state, self._delivery.hashrate(self.second, effect))

    def _turn(self, tick: int, stopped: Fault | None) -> None:
        """Let a tick pass for all that is not hashing."""
        state, gauss = self.state, self._random.gauss
        self._tick = tick
        self._supply.fluctuate(gauss)
        state.unrest = 0.2 * state.unrest + 0.98 * gauss()
        self.measure(self.second, stopped)
        self._warmth.heat(state, self.second, stopped, self._random)
        self._count()
        uptime = self.second - self.boot
        state.jobs = max(0, int((self.second - self._work_since) / 30))
        if uptime % _STORED < TICK_SECONDS:
            state.kept_hashes = state.hashes

    def _count(self) -> None:
        """Find shares and move averages by the hits since this was last done."""
        counting = self.counting
        hits = counting.hits - self._hits
        half_hits = counting.half_hits - self._half_hits
        self._hits, self._half_hits = counting.hits, counting.half_hits
        self._finds.find(hits, counting, self._delivery.instability(self.second))
        if half_hits > 0:
            average(self.state, half_hits * GIGAHASHES / (2 * TICK_SECONDS))
