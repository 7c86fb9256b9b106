"""Let a miner's board and firmware go on with the time."""

from collections.abc import Callable

from .agenda import Agenda
from .ailments import Ailments
from .boards import Board
from .drive import Drive
from .dynamics import Dynamics
from .factory import make_storage
from .faults import STOPPING, Fault
from .firmware import Firmware, find_firmware
from .hardware import Hardware
from .link import Pool, PoolLink
from .operation import Operation
from .overheat import HOT, Overheat
from .state import Settings
from .trace import Moment


class Machine:
    """A board with its firmware, whose state follows from the clock and its events.

    Times are in seconds since the simulation began.
    """

    def __init__(
        self,
        board: Board,
        firmware: Firmware,
        settings: Settings,
        seed: int,
        boot_age: float,
        clock: Callable[[], float],
    ) -> None:
        """Be switched on so many seconds ago."""
        self.board = board
        self.firmware = firmware
        self.settings = settings
        """What is in force, and where the miner stands."""
        self.storage = make_storage(settings, nerd=board.nerd)
        """What is stored, which is not yet what runs."""
        self.downtime = 14.0
        """Seconds for which nothing answers after a restart that a client asked for."""
        self.listeners: list[Callable[[], None]] = []
        """Called when the set of faults has changed."""
        self.agenda = Agenda()
        """What is going to happen."""
        self._clock = clock
        self._advanced = 0.0
        self._earlier_hits = 0
        self._switched_on = clock()
        self._booted = -boot_age
        self._unreachable_until = 0.0
        self._event_time: float | None = None
        self._faults: set[Fault] = set()
        self._drive = Drive()
        self._dynamics = Dynamics(board, firmware, settings, self._drive, seed)
        self._ailments = Ailments(settings, self._dynamics.chips)
        self.link = PoolLink(
            firmware,
            settings,
            self.storage,
            self._faults,
            self.agenda,
            self._dynamics.switch_pool,
        )
        """The connection to a pool."""
        hardware = Hardware(
            board=board,
            settings=settings,
            storage=self.storage,
            drive=self._drive,
            link=self.link,
            faults=self._faults,
            agenda=self.agenda,
            reboot=lambda: self.reboot(downtime=self.downtime),
            crash=self.crash,
        )
        self.operation = Operation(firmware, hardware)
        """What the firmware is at."""
        self._heat_guard = Overheat(firmware, hardware, self.operation)
        if boot_age > 0:
            self.operation.run_at_once(-boot_age)
            self._dynamics.age(boot_age)
        else:
            self.operation.boot(0.0)
        self.measure()

    @property
    def true_hashrate(self) -> float:
        """Return what the chips do now, in GH/s, whatever the miner shows of it."""
        self.catch_up()
        return self._dynamics.true_hashrate(self.now, self._halted)

    @property
    def true_hits(self) -> int:
        """Return how many hits of difficulty 1 were found since it was switched on.

        On firmware that times nonces only whole nonces count.
        """
        self.catch_up()
        return self._dynamics.counting.hits + self._earlier_hits

    @property
    def true_energy(self) -> float:
        """Return what was drawn since it was switched on, in J, as its sensor has it.

        It goes on while nobody looks, and while nothing answers.
        """
        self.catch_up()
        return self._dynamics.joules

    def hurry(self) -> None:
        """Go through what nobody looks at in strides from now on, to take less time.

        Hits are counted as ever. Power, temperatures and shares are what they are in
        the last 5 s before somebody looks.
        """
        self._dynamics.is_hurried = True

    @property
    def booted(self) -> float:
        """Return when it booted last, in s since the simulation began."""
        self.catch_up()
        return self._booted

    @property
    def uptime(self) -> float:
        """Return the seconds since boot."""
        return max(0.0, self.now - self._booted)

    @property
    def now(self) -> float:
        """Return the seconds since the simulation began, by which it is traced."""
        if self._event_time is not None:
            return self._event_time
        return self._clock() + self._advanced - self._switched_on

    @property
    def trace(self) -> list[Moment]:
        """Return what ran when: an entry for each change of frequency, voltage or fan.

        As requests and events of the miner make it; faults at a word leave no trace.
        """
        self.catch_up()
        return self._drive.trace(self.now)

    @property
    def pool(self) -> Pool | None:
        """Return the pool that the miner works for now, None while there is none."""
        self.catch_up()
        return self.link.running

    def kill_pools(self, *hosts: str) -> None:
        """Have nobody at these host names from now on, but at all others."""
        self.catch_up()
        self.link.kill(self.now, *hosts)

    def advance(self, seconds: float) -> None:
        """Let time pass, beside what passes by the clock."""
        self._advanced += seconds
        self.catch_up()

    @property
    def fault(self) -> Fault | None:
        """Return the fault if there is one, the first by name of several."""
        return min(self._faults, default=None)

    @fault.setter
    def fault(self, fault: Fault | None) -> None:
        """Have just this fault, or none."""
        self.set_faults(*([] if fault is None else [fault]))

    @property
    def faults(self) -> frozenset[Fault]:
        """Return all faults that are set."""
        return frozenset(self._faults)

    def set_faults(self, *faults: Fault) -> None:
        """Have these faults and no others; a reboot happens at once and is over.

        So does luck.
        """
        self.catch_up()
        self._faults.clear()
        self._faults.update(set(faults) - {Fault.REBOOT, Fault.LUCK})
        self._ailments.follow(faults)
        if Fault.LUCK in faults:
            self._dynamics.find_record()
        if Fault.REBOOT in faults:
            self.reboot()
        is_hot = self.stopped is Fault.OVERHEATED
        self._heat_guard.follow(self.now, self._dynamics.state, is_hot=is_hot)
        self.operation.follow(self.now)
        self.measure()
        for listener in self.listeners:
            listener()

    @property
    def stopped(self) -> Fault | None:
        """Return the fault that keeps the chips from hashing."""
        return next((fault for fault in STOPPING if fault in self._faults), None)

    @property
    def is_unreachable(self) -> bool:
        """Return whether nothing answers at the miner's address now."""
        self.catch_up()
        return Fault.OFFLINE in self._faults or self.now < self._unreachable_until

    def reboot(
        self, reason: str = "Software reset via esp_restart", downtime: float = 0.0
    ) -> None:
        """Start anew, after some seconds in which nothing answers.

        A reset "due to power-on event" loses what was not stored yet.
        """
        self.catch_up()
        second = self.now
        lost_power = "power-on" in reason
        self._heat_guard.forget()
        if lost_power:
            self._faults.discard(Fault.NO_ASIC)
        self._dynamics.reboot(second, downtime, reason, lost_power=lost_power)
        self._booted = self._unreachable_until = second + downtime
        self.operation.boot(second, downtime)
        self.measure()

    def overheat(self) -> None:
        """Get too hot: firmware does about it what it does."""
        self.catch_up()
        self._dynamics.state.temperature = HOT
        self._heat_guard.step_in(self.now, self._dynamics.state)
        self.measure()

    def crash(self) -> None:
        """Start anew because a task of the firmware has crashed."""
        self.reboot("Software reset due to exception/panic", self.downtime)

    def update_firmware(self, version: str, downtime: float = 0.0) -> None:
        """Start anew with other firmware; ValueError if the board does not run it."""
        firmware = self.find_firmware(self.board, version)
        self.catch_up()
        self._earlier_hits += self._dynamics.counting.hits
        self.firmware = firmware
        self.operation.install(firmware)
        self._heat_guard.install(firmware)
        self.reboot(downtime=downtime)
        self._dynamics.install(firmware)

    @staticmethod
    def find_firmware(board: Board, version: str) -> Firmware:
        """Return a firmware for a board; ValueError if the board does not run it."""
        firmware = find_firmware(version)
        if board.nerd is not firmware.is_nerdos:
            msg = f"{board.name} does not run {firmware.version}"
            raise ValueError(msg)
        return firmware

    @property
    def _halted(self) -> Fault | None:
        """Return the fault that keeps the chips from hashing already."""
        faults = self._faults
        if self.operation.is_winding_down:
            faults = faults - {Fault.PAUSED}
        return next((fault for fault in STOPPING if fault in faults), None)

    def measure(self) -> None:
        """Take the present reading."""
        self._measured = self.now
        self._dynamics.measure(self.now, self._halted)

    def catch_up(self) -> None:
        """Let happen what is due since somebody last asked."""
        if self._event_time is not None:
            return
        now = self.now
        while self._is_stirred_by(now):
            self.measure()
            self._event_time = None
        if self._measured < self._drive.settled:
            self._measured = now
            self._dynamics.read(now, self._halted)

    def _is_stirred_by(self, now: float) -> bool:
        """Go on to the next thing that happens by now; return whether there was one."""
        if self._dynamics.run(int(min(self.agenda.next, now)), self._halted):
            self._event_time = float(self._dynamics.second)
            self._heat_guard.step_in(self._event_time, self._dynamics.state)
            return True
        if self.agenda.next <= now:
            self._event_time = self.agenda.next
            self.agenda.do_next()
            return True
        return False
