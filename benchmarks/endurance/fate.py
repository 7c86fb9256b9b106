"""What befalls a miner, and the Home Assistant that watches it."""

from collections.abc import Callable, Iterator
from random import Random
from typing import Final, NamedTuple

from simulator import Fault, SimulatedMiner

_DOWN: Final = 14.0  # s for which a miner that restarts does not answer
_POWER_ON: Final = "Reset due to power-on event"
_FIRST_WITH_PAUSE: Final = {False: (2, 14, 0), True: (1, 0, 35)}
_FIRST_WITH_POWER_FAULT: Final = (2, 6, 0)
_FIRST_WITH_HARDWARE_FAULT: Final = (2, 14, 0)
_FIRST_WITH_FLAG: Final = (2, 1, 9)
_RELEASES: Final = {
    True: ("v1.0.36", "v1.1.0"),
    False: ("v2.9.0", "v2.11.0", "v2.12.2", "v2.13.2", "v2.14.2", "v2.15.0"),
}

type Deed = Callable[[], None]


class Later(NamedTuple):
    """Something that ends what was begun: so many seconds later."""

    after: float
    deed: Deed


class Fate:
    """Deals out what befalls a miner; the same seed always deals the same."""

    def __init__(self, miner: SimulatedMiner, random: Random) -> None:
        """Know a miner that is well."""
        self._miner = miner
        self._random = random
        self.heats = 0
        """How often the miner got too hot."""
        self.is_hot = False
        """Whether it did, and nobody has set that right yet."""
        self._setting = (
            miner.storage.number("frequency"),
            int(miner.storage.number("coreVoltage")),
        )
        self._quality = miner.quality
        self._deeds: tuple[Callable[[], Later | None], ...] = (
            self._restart,
            self._crash,
            self._cut_power,
            self._lose_network,
            self._miss,
            self._break_answers,
            self._glitch,
            self._blind,
            self._fail_over,
            self._find_block,
            self._tune,
            self._weaken,
            self._update,
            self._pause,
            self._fail_power,
            self._fail_hardware,
            self._overheat,
        )

    def befall(self) -> Later | None:
        """Do something to the miner; return what ends it, if anything does."""
        return self._random.choice(self._deeds)()

    def _for(self, fault: Fault, seconds: float) -> Later:
        """Have a fault for a time."""
        miner = self._miner
        miner.set_faults(*miner.faults, fault)
        return Later(seconds, lambda: miner.set_faults(*(miner.faults - {fault})))

    def _length(self, *lengths: float) -> float:
        """Return how long something takes (s), never the same."""
        return self._random.choice(lengths) * (0.5 + self._random.random())

    def _restart(self) -> None:
        """Restart at somebody's word."""
        self._miner.reboot(downtime=_DOWN)

    def _crash(self) -> None:
        """Restart for a fault of the firmware."""
        self._miner.crash()

    def _cut_power(self) -> None:
        """Be without power for a while."""
        self._miner.reboot(_POWER_ON, downtime=self._length(5, 60, 900, 7200))

    def _lose_network(self) -> Later:
        """Go on without anybody seeing it."""
        return self._for(Fault.OFFLINE, self._length(8, 60, 400, 3600))

    def _miss(self) -> Later:
        """Answer nobody for a moment."""
        return self._for(Fault.RESET, self._length(6, 20))

    def _break_answers(self) -> Later:
        """Answer with what is none."""
        fault = self._random.choice(
            (Fault.TRUNCATED, Fault.EMPTY, Fault.HTML, Fault.SERVER_ERROR)
        )
        return self._for(fault, self._length(10, 60, 300))

    def _glitch(self) -> Later:
        """Have a reading that no miner can have."""
        return self._for(Fault.GLITCH, self._length(6, 60))

    def _blind(self) -> Later:
        """Have a sensor that blinks."""
        return self._for(Fault.DEAD_SENSOR, self._length(6, 120))

    def _pause(self) -> Later | None:
        """Pause, where firmware says that it does."""
        miner = self._miner
        firmware = miner.firmware
        if firmware.number < _FIRST_WITH_PAUSE[firmware.is_nerdos]:
            return None
        miner.pause()
        return Later(self._length(60, 600, 3600), miner.resume)

    def _fail_power(self) -> Later | None:
        """Have a fault of the supply, where firmware says so."""
        firmware = self._miner.firmware
        if firmware.is_nerdos or firmware.number < _FIRST_WITH_POWER_FAULT:
            return None
        return self._for(Fault.POWER_FAULT, self._length(30, 600))

    def _fail_hardware(self) -> Later | None:
        """Have a fan that stands still, where firmware says so."""
        firmware = self._miner.firmware
        if firmware.is_nerdos or firmware.number < _FIRST_WITH_HARDWARE_FAULT:
            return None
        return self._for(Fault.HARDWARE_FAULT, self._length(30, 600))

    def _fail_over(self) -> Later:
        """Work for the second pool."""
        return self._for(Fault.FALLBACK_POOL, self._length(60, 600, 3600))

    def _find_block(self) -> None:
        """Find a block."""
        self._miner.find_block()

    def _overheat(self) -> Later | None:
        """Get too hot; somebody sets it right again later."""
        miner = self._miner
        firmware = miner.firmware
        is_silent = firmware.is_nerdos or firmware.number < _FIRST_WITH_FLAG
        if is_silent or miner.stopped is not None:
            return None
        self.heats += 1
        self.is_hot = True
        miner.overheat()
        return Later(self._length(600, 3600), self._set_right)

    def _set_right(self) -> None:
        """Set what heat has changed, and restart."""
        self.is_hot = False
        frequency, voltage = self._setting
        self._miner.storage.store(
            {
                "frequency": frequency,
                "coreVoltage": voltage,
                "autofanspeed": 1,
                "overheat_mode": 0,
            }
        )
        self._miner.reboot(downtime=_DOWN)

    def _tune(self) -> None:
        """Have another setting."""
        miner = self._miner
        if miner.stopped is not None:
            return
        asic = miner.board.asic
        frequency = self._random.choice(
            [each for each in asic.frequency_options if each <= miner.board.frequency]
        )
        self._setting = (float(frequency), self._setting[1])
        miner.set_frequency(*self._setting)

    def _weaken(self) -> Later:
        """Deliver less for some hours."""
        miner = self._miner
        miner.quality = self._quality * self._random.choice((0.7, 0.9, 0.95))
        return Later(self._length(7200, 28_800), self._recover)

    def _recover(self) -> None:
        """Deliver what it can."""
        self._miner.quality = self._quality

    def _update(self) -> None:
        """Run another release."""
        miner = self._miner
        releases = _RELEASES[miner.firmware.is_nerdos]
        miner.update_firmware(self._random.choice(releases), _DOWN)


def times(random: Random, end: float, mean_gap: float) -> Iterator[float]:
    """Yield moments (s) until an end, so far apart on average."""
    at = random.expovariate(1 / mean_gap)
    while at < end:
        yield at
        at += random.expovariate(1 / mean_gap)
