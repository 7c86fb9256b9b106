"""Be one miner: settings, faults and a state that follows from the clock."""

from collections import Counter
from collections.abc import Callable
from time import monotonic
from zlib import crc32

from .boards import find_board
from .dynamics import READING_SECONDS, Dynamics
from .faults import STOPPING, Fault
from .fields import JsonObject, Snapshot
from .firmware import Firmware, find_firmware
from .noise import uniform
from .state import Settings, State

_HOT = 76.0  # °C, where official firmware stops


class SimulatedMiner:
    """A miner that hashes, heats up, finds shares, and fails when told to.

    The same seed gives the same miner: its state is computed from the clock whenever
    somebody asks, in steps of one hashrate reading, and needs no task of its own.
    """

    def __init__(  # noqa: PLR0913 -- a miner's knobs, all with defaults
        self,
        board: str = "601",
        firmware: str = "v2.12.2",
        *,
        hostname: str | None = None,
        mac: str | None = None,
        seed: int | None = None,
        frequency: float | None = None,
        quality: float = 1.0,
        boot_age: float = 0.0,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """Switch the miner on, or come to it `boot_age` seconds after it started.

        Frequency in MHz; quality is the part of the expected hashrate that it delivers.
        Without a seed, the board, firmware and host name
        make one, and the seed makes the MAC. Raise ValueError for a board or firmware
        that is not known, or that do not belong together.
        """
        self.board = find_board(board)
        self.firmware = self._find_firmware(firmware)
        if hostname is None:
            hostname = "nerdqaxe" if self.board.nerd else "bitaxe"
        if seed is None:
            seed = crc32(f"{self.board.name}{self.firmware.version}{hostname}".encode())
        last = [int(256 * uniform(seed, 99, index)) for index in range(4)]
        self.settings = Settings(
            hostname=hostname,
            mac=mac or "02:00:{:02X}:{:02X}:{:02X}:{:02X}".format(*last),
            ipv4=f"192.168.{last[2]}.{last[3]}",
            frequency=frequency or self.board.frequency,
            core_voltage=self.board.core_voltage,
            quality=quality,
            pool_difficulty=self.board.pool_difficulty,
        )
        self.delay = 3.0
        """Seconds that a slow miner takes to answer."""
        self.latency = 0.0
        """Seconds that every answer takes."""
        self.requests = 0
        self.connections = 0
        self.most_in_flight = 0
        self.paths: Counter[str] = Counter()
        self.last_headers: dict[str, str] = {}
        self.listeners: list[Callable[[], None]] = []
        """Called when the set of faults has changed."""
        self._clock = clock
        self._switched_on = clock()
        self._booted = self._switched_on - boot_age
        self._unreachable_until = self._switched_on
        self._faults: set[Fault] = set()
        self._before_heat: tuple[float, int] | None = None
        self._dynamics = Dynamics(self.board, self.firmware, self.settings, seed)
        if boot_age > 0:
            self._dynamics.age(boot_age)
        self._domains = self._split(seed)
        self._tick = 0
        self._dynamics.advance(0, boot_age, None)

    @property
    def name(self) -> str:
        """Return board and firmware: "Gamma 601 v2.12.2"."""
        return f"{self.board.name} {self.firmware.version}"

    @property
    def state(self) -> State:
        """Return what sensors and counters say now."""
        self._catch_up()
        return self._dynamics.state

    @property
    def uptime(self) -> float:
        """Return the seconds since boot."""
        return max(0.0, self._clock() - self._booted)

    @property
    def expected_hashrate(self) -> float:
        """Return the hashrate in GH/s that the set frequency promises."""
        return self._dynamics.expected

    @property
    def quality(self) -> float:
        """Return the part of the expected hashrate that the chips deliver."""
        return self.settings.quality

    @quality.setter
    def quality(self, quality: float) -> None:
        """Make the chips better or worse from now on."""
        self._catch_up()
        self.settings.quality = quality
        self._dynamics.measure(self.stopped)

    def set_frequency(self, frequency: float, core_voltage: int | None = None) -> None:
        """Run at another frequency in MHz, and core voltage in mV, from now on."""
        self._catch_up()
        self.settings.frequency = frequency
        self.settings.core_voltage = core_voltage or self.settings.core_voltage
        self._dynamics.measure(self.stopped)

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
        """Have these faults and no others; a reboot happens at once and is over."""
        self._catch_up()
        self._faults = set(faults) - {Fault.REBOOT}
        if Fault.REBOOT in faults:
            self.reboot()
        self._overheat()
        self._dynamics.measure(self.stopped)
        for listener in self.listeners:
            listener()

    @property
    def stopped(self) -> Fault | None:
        """Return the fault that keeps the chips from hashing."""
        return next((fault for fault in STOPPING if fault in self._faults), None)

    @property
    def is_unreachable(self) -> bool:
        """Tell whether nothing answers at the miner's address now."""
        return Fault.OFFLINE in self._faults or self._clock() < self._unreachable_until

    def pause(self) -> None:
        """Stop hashing as by POST /api/system/pause."""
        self.set_faults(*self._faults, Fault.PAUSED)

    def resume(self) -> None:
        """Hash again."""
        self.set_faults(*(self._faults - {Fault.PAUSED}))

    def reboot(
        self, reason: str = "Software reset via esp_restart", downtime: float = 0.0
    ) -> None:
        """Start anew, after some seconds in which nothing answers."""
        self._catch_up()
        now = self._clock()
        self._dynamics.reboot(now - self._booted, reason)
        self._booted = self._unreachable_until = now + downtime
        self._dynamics.advance(self._tick, 0.0, self.stopped)

    def update_firmware(self, version: str, downtime: float = 0.0) -> None:
        """Start anew with other firmware; ValueError if the board does not run it."""
        firmware = self._find_firmware(version)
        self.reboot(downtime=downtime)
        self.firmware = firmware
        self._dynamics.install(firmware)

    def find_block(self) -> None:
        """Find a block."""
        self._catch_up()
        self._dynamics.find_block()

    def info(self) -> JsonObject:
        """Return the answer of /api/system/info, before faults of the answer itself."""
        self._catch_up()
        return self.firmware.info(
            Snapshot(
                board=self.board,
                settings=self.settings,
                state=self._dynamics.state,
                version=self.firmware.version,
                uptime=self.uptime,
                stopped=self.stopped,
                on_fallback=Fault.FALLBACK_POOL in self._faults,
                domains=self._domains,
            )
        )

    def asic(self) -> JsonObject:
        """Return the answer of /api/system/asic, as far as the firmware has one."""
        return self.firmware.asic(self.board)

    def _find_firmware(self, version: str) -> Firmware:
        """Return a firmware for this board."""
        firmware = find_firmware(version)
        if self.board.nerd is not firmware.is_nerdos:
            msg = f"{self.board.name} does not run {firmware.version}"
            raise ValueError(msg)
        return firmware

    def _catch_up(self) -> None:
        """Make the readings that are due since somebody last asked."""
        due = int((self._clock() - self._switched_on) / READING_SECONDS)
        while self._tick < due:
            self._tick += 1
            uptime = self._switched_on + self._tick * READING_SECONDS - self._booted
            self._dynamics.advance(self._tick, uptime, self.stopped)

    def _overheat(self) -> None:
        """Get hot; some firmware then sets 50 MHz and 1000 mV until it is reset."""
        hot = self.stopped is Fault.OVERHEATED
        settings = self.settings
        if hot and self._before_heat is None:
            self._before_heat = (settings.frequency, settings.core_voltage)
            self._dynamics.state.temperature = _HOT
            if self.firmware.throttles_when_hot:
                settings.frequency, settings.core_voltage = 50, 1000
        elif not hot and self._before_heat is not None:
            settings.frequency, settings.core_voltage = self._before_heat
            self._before_heat = None

    def _split(self, seed: int) -> list[list[float]]:
        """Return what part of a chip's hashrate each of its domains has."""
        domains = range(self.board.asic.domains)
        parts = []
        for chip in range(self.board.chips):
            weights = [1 + 0.1 * uniform(seed, 100 + chip, index) for index in domains]
            parts.append([weight / sum(weights) for weight in weights])
        return parts
