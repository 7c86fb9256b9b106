"""Check energy against the trapezoid of what miners answered."""

from itertools import pairwise
from typing import Final

from custom_components.bitaxe_monitor.const import CONF_WALL_FACTOR

from .miner import Poll, SimulatedMiner
from .world import FLEET_ENERGY, FLEET_ID, NAMES, EnergyState, World, mac_of

_JOULES: Final = 3.6e6  # in a kWh
_LONGEST_GAP: Final = 480.0  # s between readings that are connected
_UNSAVED: Final = 920.0  # s of energy that a crash may cost
_TOLERANCE: Final = 2e-3  # of what was used
_LEAST: Final = 1e-6  # kWh
_SHOWN: Final = 0.0011  # kWh, the resolution of the sensors


class EnergyCheck:
    """Follow the energy of miners and fleet through a program."""

    def __init__(self, world: World) -> None:
        """Begin with miners that used nothing."""
        self._world = world
        self._counted = [0 for _ in NAMES]
        self._used = [0.0 for _ in NAMES]
        self._recent: list[list[tuple[float, float]]] = [[] for _ in NAMES]
        self._factors: list[float] = [1.0 for _ in NAMES]
        self._compared = [1 for _ in NAMES]
        self._lives = 1
        self._fleet: float | None = None
        self._unbooked: list[tuple[float, float]] = []
        self._fleet_changes = 0

    async def check(self) -> None:
        """Compare with what Home Assistant has counted."""
        world = self._world
        begun = sum(self._used)
        for number, miner in enumerate(world.miners):
            self._count(number, miner)
        used = sum(self._used) - begun
        life = world.lives[-1]
        may_lose = len(world.lives) > self._lives and any(
            life.crashed for life in world.lives[self._lives :]
        )
        self._lives = len(world.lives)
        for number in range(len(NAMES)):
            if (energy := world.energy(number)) is not None:
                self._check_miner(number, energy)
            if (entry := world.home.entry(mac_of(number))) is not None:
                self._factors[number] = entry.options.get(CONF_WALL_FACTOR, 1.0)
        await self._check_fleet(used, may_lose=may_lose)
        if world.home.entry(FLEET_ID) is None:
            self._unbooked.clear()
        for entity_id, states in world.energies.items():
            for earlier, later in pairwise(states):
                if later.time >= life.begun > earlier.time and life.crashed:
                    continue
                assert later.energy >= earlier.energy or later.since != earlier.since, (
                    f"{entity_id} fell from {earlier} to {later}"
                )
            if entity_id == FLEET_ENERGY and len(states) > 1:
                self._check_booked(states[0], states[-1])
                shown_at = states[-1].time
                self._unbooked = [use for use in self._unbooked if use[0] > shown_at]
            del states[:-1]

    def _count(self, number: int, miner: SimulatedMiner) -> None:
        """Add what a miner used between the polls since the last look."""
        for earlier, later in pairwise(miner.log[max(0, self._counted[number] - 1) :]):
            if is_connected(earlier, later):
                mean = (earlier.power + later.power) / 2
                energy = mean * (later.time - earlier.time) / _JOULES
                energy *= self._factors[number]
                self._used[number] += energy
                self._recent[number].append((later.time, energy))
                self._unbooked.append((later.time, energy))
        self._counted[number] = len(miner.log)

    def _loss(self, number: int) -> float | None:
        """Return what crashes may have cost of a miner's energy at most (kWh).

        None is that there was none since it was compared: a miner may have taken its
        time to be set up after one.
        """
        lives = self._world.lives
        crashes = [
            life.ended for life in lives[self._compared[number] :] if life.crashed
        ]
        self._compared[number] = len(lives)
        if not crashes:
            return None
        since = crashes[0] - _UNSAVED
        return sum(energy for time, energy in self._recent[number] if time >= since)

    def _check_miner(self, number: int, energy: float) -> None:
        """Compare the energy of a miner."""
        used = self._used[number]
        slack = used * _TOLERANCE + _LEAST
        loss = self._loss(number)
        if loss is not None:
            least = used - loss
            assert least - slack <= energy <= used + slack, (
                f"{NAMES[number]}: {energy} kWh after a crash, not {least}..{used}"
            )
            self._used[number] = energy
            self._recent[number].clear()
        else:
            assert abs(energy - used) <= slack, (
                f"{NAMES[number]} counts {energy} kWh and used {used}"
            )

    def _check_booked(self, earlier: EnergyState, later: EnergyState) -> None:
        """Check that statistics book no more for the fleet than was used."""
        booked = later.energy - earlier.energy
        used = sum(energy for time, energy in self._unbooked if time <= later.time)
        assert later.since != earlier.since or booked <= used + 2 * _SHOWN, (
            f"fleet books {booked} kWh, {used} were used"
        )

    async def _check_fleet(self, used: float, *, may_lose: bool) -> None:
        """Compare the energy of the fleet."""
        world = self._world
        energy = await world.fleet_energy()
        is_another = world.fleet_changes != self._fleet_changes
        self._fleet_changes = world.fleet_changes
        if energy is None or self._fleet is None or is_another:
            self._fleet = energy
            return
        expected = self._fleet + used
        slack = expected * _TOLERANCE + _LEAST
        if may_lose:
            assert energy <= expected + slack, (
                f"fleet: {energy} kWh after a crash, not {expected} or less"
            )
        else:
            assert abs(energy - expected) <= slack, (
                f"fleet counts {energy} kWh, not {expected}"
            )
        self._fleet = energy
        life = world.lives[-1]
        for shown in world.energies.get(FLEET_ENERGY, ())[-1:]:
            # What was shown before a crash may be more than was saved.
            is_outdated = life.crashed and shown.time < life.begun
            assert is_outdated or shown.energy <= energy + _SHOWN, (
                f"fleet shows {shown} and counts {energy}"
            )


def is_connected(earlier: Poll, later: Poll) -> bool:
    """Return whether two polls in a row say what was used in between."""
    if not (earlier.is_answered and later.is_answered):
        return False
    if earlier.client != later.client or later.uptime is None:
        return False
    seconds = later.time - earlier.time
    return later.uptime >= seconds <= _LONGEST_GAP
