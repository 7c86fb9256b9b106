"""Be one miner: settings, faults and a state that follows from the clock."""

from collections import Counter
from collections.abc import Callable
from json import loads
from time import monotonic
from zlib import crc32

from .boards import find_board
from .dynamics import Dynamics
from .faults import STOPPING, Fault
from .fields import JsonObject, Snapshot
from .firmware import Firmware, find_firmware
from .noise import uniform
from .state import Settings, State

_HOT = 76.0  # °C, where official firmware stops


class SimulatedMiner:
    """A miner that hashes, heats up, finds shares, and fails when asked to.

    The same seed gives the same miner: its state is computed from the clock whenever
    somebody asks, and needs no task of its own. How it is and what it shows of that are
    two things: it has a true hashrate, by which hits are drawn, of which its firmware
    makes readings. Without a server, by a clock of one's own:

        miner = SimulatedMiner("601", "v2.15.0", boot_age=3600, clock=lambda: 0.0)
        miner.advance(5)
        miner.answer()["hashRate"], miner.true_hashrate
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
        two_second_share: float = 0.3,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        """Switch the miner on, or come to it `boot_age` seconds after it started.

        Frequency in MHz; quality is the part of the expected hashrate that it delivers;
        the share is of counts that take two seconds, not one, on v2.14 and later (0.3
        on the one unit that was looked at). Without a seed, the board, firmware and
        host name make one, and the seed makes the MAC. Raise ValueError for a board or
        firmware that is not known, or that do not belong together.
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
            two_second_share=two_second_share,
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
        self._advanced = 0.0
        self._earlier_hits = 0
        self._weakening: tuple[float, float] | None = None
        self._switched_on = clock()
        self._booted = self._switched_on - boot_age
        self._unreachable_until = self._switched_on
        self._faults: set[Fault] = set()
        self._before_heat: tuple[float, int] | None = None
        self._dynamics = Dynamics(self.board, self.firmware, self.settings, seed)
        if boot_age > 0:
            self._dynamics.age(boot_age)
        self._dynamics.measure(None)

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
    def true_hashrate(self) -> float:
        """Return what the chips do now, in GH/s, whatever the miner shows of it."""
        self._catch_up()
        second = self._now() - self._switched_on
        return self._dynamics.true_hashrate(second, self.stopped)

    @property
    def true_hits(self) -> int:
        """Return how many hits of difficulty 1 were found since it was switched on.

        On firmware that times nonces only whole nonces count.
        """
        self._catch_up()
        return self._dynamics.counting.hits + self._earlier_hits

    @property
    def uptime(self) -> float:
        """Return the seconds since boot."""
        return max(0.0, self._now() - self._booted)

    def advance(self, seconds: float) -> None:
        """Let time pass, beside what passes by the clock."""
        self._advanced += seconds
        self._catch_up()

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

    def weaken(self, quality: float, after: float) -> None:
        """Have another quality some seconds from now, without further notice."""
        self._weakening = (self._now() - self._switched_on + after, quality)

    def set_health(self, health: float, chip: int, domain: int | None = None) -> None:
        """Let a domain of a chip, or all of the chip, deliver a part of its hits.

        Raise IndexError for a chip or domain that is not there; the first is 0.
        """
        self._catch_up()
        self._dynamics.chips.set_health(health, chip, domain)

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
        """Return whether nothing answers at the miner's address now."""
        return Fault.OFFLINE in self._faults or self._now() < self._unreachable_until

    def pause(self) -> None:
        """Stop hashing as by POST /api/system/pause."""
        self.set_faults(*self._faults, Fault.PAUSED)

    def resume(self) -> None:
        """Hash again."""
        self.set_faults(*(self._faults - {Fault.PAUSED}))

    def reboot(
        self, reason: str = "Software reset via esp_restart", downtime: float = 0.0
    ) -> None:
        """Start anew, after some seconds in which nothing answers.

        A reset "due to power-on event" loses what was not stored yet.
        """
        self._catch_up()
        now = self._now()
        second = now - self._switched_on
        lost_power = "power-on" in reason
        self._dynamics.reboot(second, downtime, reason, lost_power=lost_power)
        self._booted = self._unreachable_until = now + downtime

    def update_firmware(self, version: str, downtime: float = 0.0) -> None:
        """Start anew with other firmware; ValueError if the board does not run it."""
        firmware = self._find_firmware(version)
        self.reboot(downtime=downtime)
        self.firmware = firmware
        self._earlier_hits += self._dynamics.counting.hits
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
                counting=self._dynamics.counting,
                chips=self._dynamics.chips,
            )
        )

    def answer(self) -> JsonObject:
        """Return the answer of /api/system/info as a client reads it, without faults.

        Numbers are rounded as the firmware prints them.
        """
        body: JsonObject = loads(self.firmware.dumps(self.info()))
        return body

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

    def _now(self) -> float:
        """Return the time in seconds."""
        return self._clock() + self._advanced

    def _catch_up(self) -> None:
        """Let happen what is due since somebody last asked."""
        second = int(self._now() - self._switched_on)
        if self._weakening is not None and self._weakening[0] <= second:
            begin, quality = self._weakening
            self._weakening = None
            self._dynamics.run(int(begin), self.stopped)
            self.settings.quality = quality
        self._dynamics.run(second, self.stopped)

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
