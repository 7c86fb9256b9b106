"""Be one miner: what one sees of it, and what one can do to it."""

from collections import Counter, deque
from collections.abc import Callable
from json import loads
from math import inf
from time import monotonic
from typing import Final

from .boards import find_board
from .factory import make_seed, make_settings
from .faults import Fault
from .fields import Snapshot
from .machine import Machine
from .otp import OneTimePassword
from .state import State
from .trace import Exchange
from .values import JsonObject

_LOGGED: Final = 10_000  # requests


class SimulatedMiner(Machine):
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
        found = find_board(board)
        runs = self.find_firmware(found, firmware)
        if hostname is None:
            hostname = "nerdqaxe" if found.nerd else "bitaxe"
        if seed is None:
            seed = make_seed(found, runs.version, hostname)
        settings = make_settings(found, hostname, mac, frequency, seed)
        settings.quality = quality
        settings.two_second_share = two_second_share
        super().__init__(found, runs, settings, seed, boot_age, clock)
        self.delay = 3.0
        """Seconds that a slow miner takes to answer."""
        self.latency = 0.0
        """Seconds that every answer takes."""
        self.deaf_until = -inf
        """The second of `now` before which no request is answered, only taken."""
        self.otp = OneTimePassword()
        """What guards the settings of NerdOS, if it has a code."""
        self.requests = 0
        self.connections = 0
        self.most_in_flight = 0
        self.paths: Counter[str] = Counter()
        self.last_headers: dict[str, str] = {}
        self.log: deque[Exchange] = deque(maxlen=_LOGGED)
        """The latest requests and what came of them."""

    @property
    def name(self) -> str:
        """Return board and firmware: "Gamma 601 v2.12.2"."""
        return f"{self.board.name} {self.firmware.version}"

    @property
    def state(self) -> State:
        """Return what sensors and counters say now."""
        self.catch_up()
        return self._dynamics.state

    @property
    def identifies(self) -> bool:
        """Return whether the miner shows which one it is."""
        return self.now < self.operation.identified_until

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
        self.catch_up()
        self.settings.quality = quality
        self.measure()

    def weaken(self, quality: float, after: float) -> None:
        """Have another quality some seconds from now, without further notice."""

        def weaken(_: float) -> None:
            self.settings.quality = quality

        self.agenda.add(self.now + after, weaken)

    def set_health(self, health: float, chip: int, domain: int | None = None) -> None:
        """Let a domain of a chip, or all of the chip, deliver a part of its hits.

        Raise IndexError for a chip or domain that is not there; the first is 0.
        """
        self.catch_up()
        self._dynamics.chips.set_health(health, chip, domain)

    def set_frequency(self, frequency: float, core_voltage: int | None = None) -> None:
        """Run at another frequency in MHz, and core voltage in mV, from now on."""
        self.catch_up()
        voltage = core_voltage or int(self.storage.number("coreVoltage"))
        self.operation.set_at_once(self.now, frequency, voltage)
        self.measure()

    def pause(self) -> None:
        """Stop hashing at once, as one that was paused long ago."""
        self.set_faults(*self._faults, Fault.PAUSED)

    def resume(self) -> None:
        """Hash again."""
        self.set_faults(*(self._faults - {Fault.PAUSED}))

    def find_block(self) -> None:
        """Find a block."""
        self.catch_up()
        self._dynamics.find_block()

    def info(self) -> JsonObject:
        """Return the answer of /api/system/info, before faults of the answer itself."""
        self.catch_up()
        return self.firmware.info(
            Snapshot(
                board=self.board,
                settings=self.settings,
                storage=self.storage,
                slots=self.link.slots,
                state=self._dynamics.state,
                version=self.firmware.version,
                uptime=self.uptime,
                faults=self.faults,
                stopped=self.stopped,
                has_otp=self.otp.code is not None,
                is_winding_down=self.operation.is_winding_down,
                on_fallback=Fault.FALLBACK_POOL in self._faults,
                has_pool=self.link.running is not None,
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
