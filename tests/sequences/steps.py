"""What can befall miners and Home Assistant: a program is a list of these."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from homeassistant.config_entries import SOURCE_DHCP, SOURCE_IMPORT
from hypothesis import strategies as st

from custom_components.bitaxe_monitor.const import (
    CONF_EXPECTED_HASHRATE,
    CONF_LOW_EFFICIENCY_THRESHOLD,
    CONF_POLL_INTERVAL,
    CONF_UPDATE_INTERVAL,
    CONF_WALL_FACTOR,
    DOMAIN,
)

from ..support.flows import request
from .miner import SETTINGS
from .world import FLEET_ID, World, mac_of

OPTIONS: Final[tuple[dict[str, Any], ...]] = (
    {CONF_POLL_INTERVAL: 10},
    {CONF_POLL_INTERVAL: 30},
    {CONF_UPDATE_INTERVAL: 5},
    {CONF_UPDATE_INTERVAL: 60},
    {CONF_WALL_FACTOR: 1.25},
    {CONF_EXPECTED_HASHRATE: 1010},
    {CONF_LOW_EFFICIENCY_THRESHOLD: 70},
)


@dataclass(frozen=True)
class Step:
    """Something that happens, to a miner unless it says otherwise."""

    miner: int = 0

    async def take(self, world: World) -> None:
        """Let it happen."""
        raise NotImplementedError


@dataclass(frozen=True)
class Wait(Step):
    """Time passes (s)."""

    miner: int = -1
    seconds: float = 30

    async def take(self, world: World) -> None:
        """Let it happen."""
        await world.pass_time(self.seconds)


@dataclass(frozen=True)
class Silence(Step):
    """A miner no longer answers."""

    async def take(self, world: World) -> None:
        """Let it happen."""
        world.miners[self.miner].is_silent = True


@dataclass(frozen=True)
class Hang(Step):
    """A miner takes connections, and answers nothing."""

    async def take(self, world: World) -> None:
        """Let it happen."""
        world.miners[self.miner].is_hanging = True


@dataclass(frozen=True)
class Answer(Step):
    """A miner answers again."""

    async def take(self, world: World) -> None:
        """Let it happen."""
        world.miners[self.miner].is_silent = False
        world.miners[self.miner].is_hanging = False


@dataclass(frozen=True)
class Reload(Step):
    """A user reloads an entry."""

    async def take(self, world: World) -> None:
        """Let it happen."""
        if entry := world.home.entry(mac_of(self.miner)):
            world.reloads.append(world.clock.now)
            entries = world.home.hass.config_entries
            await world.home.act(entries.async_reload(entry.entry_id))


@dataclass(frozen=True)
class Options(Step):
    """A user changes options, which reloads the entry."""

    which: int = 0

    async def take(self, world: World) -> None:
        """Let it happen."""
        if entry := world.home.entry(mac_of(self.miner)):
            entries = world.home.hass.config_entries
            entries.async_update_entry(
                entry, options={**entry.options, **OPTIONS[self.which]}
            )
            await Reload(self.miner).take(world)


@dataclass(frozen=True)
class Move(Step):
    """A miner is given another address, and Home Assistant sees it ask for that."""

    async def take(self, world: World) -> None:
        """Let it happen."""
        address = world.move(self.miner)
        world.reloads.append(world.clock.now)
        flows = world.home.hass.config_entries.flow
        await world.home.act(
            flows.async_init(
                DOMAIN,
                context={"source": SOURCE_DHCP},
                data=request(address, mac_of(self.miner)),
            )
        )


@dataclass(frozen=True)
class Restart(Step):
    """Home Assistant restarts: it is down, then starts for some time (s)."""

    miner: int = -1
    down: float = 20
    starting: float = 10

    async def take(self, world: World) -> None:
        """Let it happen."""
        await world.restart(self.down, self.starting, crashed=False)


@dataclass(frozen=True)
class Crash(Step):
    """Home Assistant crashes, and starts again."""

    miner: int = -1
    down: float = 20
    starting: float = 10

    async def take(self, world: World) -> None:
        """Let it happen."""
        await world.restart(self.down, self.starting, crashed=True)


@dataclass(frozen=True)
class SetClock(Step):
    """The wall clock is set forward or back (s)."""

    miner: int = -1
    by: float = 3600

    async def take(self, world: World) -> None:
        """Let it happen."""
        world.clock.set(self.by)
        if self.by < 0:
            world.set_back.append(world.clock.now)


@dataclass(frozen=True)
class RemoveFleet(Step):
    """A user deletes the fleet."""

    miner: int = -1

    async def take(self, world: World) -> None:
        """Let it happen."""
        if entry := world.home.entry(FLEET_ID):
            entries = world.home.hass.config_entries
            await world.home.act(entries.async_remove(entry.entry_id))
            world.fleet_changed()


@dataclass(frozen=True)
class AddFleet(Step):
    """A user adds the fleet again."""

    miner: int = -1

    async def take(self, world: World) -> None:
        """Let it happen."""
        if world.home.entry(FLEET_ID) is None:
            flows = world.home.hass.config_entries.flow
            await world.home.act(
                flows.async_init(DOMAIN, context={"source": SOURCE_IMPORT})
            )
            world.fleet_changed()


@dataclass(frozen=True)
class ReloadFleet(Step):
    """A user reloads the fleet."""

    miner: int = -1

    async def take(self, world: World) -> None:
        """Let it happen."""
        if entry := world.home.entry(FLEET_ID):
            entries = world.home.hass.config_entries
            await world.home.act(entries.async_reload(entry.entry_id))


@dataclass(frozen=True)
class Reboot(Step):
    """A miner restarts."""

    async def take(self, world: World) -> None:
        """Let it happen."""
        world.miners[self.miner].restart()


@dataclass(frozen=True)
class Update(Step):
    """A miner is given other firmware, for which it restarts."""

    async def take(self, world: World) -> None:
        """Let it happen."""
        world.miners[self.miner].release += 1
        world.miners[self.miner].restart()


@dataclass(frozen=True)
class FindBlock(Step):
    """A miner finds a block."""

    async def take(self, world: World) -> None:
        """Let it happen."""
        world.miners[self.miner].blocks += 1
        world.miners[self.miner].best_difficulty *= 2


@dataclass(frozen=True)
class FindShare(Step):
    """A miner finds its best share ever."""

    async def take(self, world: World) -> None:
        """Let it happen."""
        world.miners[self.miner].best_difficulty *= 1.5


@dataclass(frozen=True)
class Fault(Step):
    """A fault begins."""

    kind: str = "power"

    async def take(self, world: World) -> None:
        """Let it happen."""
        world.miners[self.miner].faults |= {self.kind}


@dataclass(frozen=True)
class Recover(Step):
    """All faults are over, and a pause is."""

    async def take(self, world: World) -> None:
        """Let it happen."""
        world.miners[self.miner].faults = frozenset()
        world.miners[self.miner].is_paused = False


@dataclass(frozen=True)
class Pause(Step):
    """A user pauses a miner."""

    async def take(self, world: World) -> None:
        """Let it happen."""
        world.miners[self.miner].is_paused = True


@dataclass(frozen=True)
class SetSettings(Step):
    """A user sets frequency and core voltage of a miner."""

    which: int = 1

    async def take(self, world: World) -> None:
        """Let it happen."""
        world.miners[self.miner].settings = SETTINGS[self.which]


@dataclass(frozen=True)
class Intrude(Step):
    """Another miner answers at the address of one."""

    async def take(self, world: World) -> None:
        """Let it happen."""
        world.intrude(self.miner)


@dataclass(frozen=True)
class Leave(Step):
    """The other miner is gone."""

    async def take(self, world: World) -> None:
        """Let it happen."""
        world.leave(self.miner)


@dataclass(frozen=True)
class Level(Step):
    """A miner does another part of what is expected."""

    level: float = 0.4

    async def take(self, world: World) -> None:
        """Let it happen."""
        world.miners[self.miner].level = self.level


@dataclass(frozen=True)
class Glitch(Step):
    """The next reading is nonsense."""

    async def take(self, world: World) -> None:
        """Let it happen."""
        world.miners[self.miner].next_is_glitch = True


@dataclass(frozen=True)
class Blink(Step):
    """The next answer lacks the temperature."""

    async def take(self, world: World) -> None:
        """Let it happen."""
        world.miners[self.miner].next_blinks = True


_NO_WAIT: Final = Wait(seconds=0)

type Program = Sequence[Step]

_MINERS: Final = st.sampled_from((0, 0, 0, 1))
_DOWN: Final = st.sampled_from((5, 20, 60, 400))
_STARTING: Final = st.sampled_from((0, 10, 40))
_LEVELS: Final = st.sampled_from((1.0, 0.4, 0.0))
_KINDS: Final = st.sampled_from(("power", "overheating"))
_WAITS: Final = st.builds(
    Wait, seconds=st.sampled_from((0, 5, 10, 30, 60, 120, 250, 400, 700))
)
_OF_MINERS: Final = st.one_of(
    st.builds(Silence, _MINERS),
    st.builds(Answer, _MINERS),
    st.builds(Hang, _MINERS),
    st.builds(Level, _MINERS, _LEVELS),
    st.builds(Glitch, _MINERS),
    st.builds(Blink, _MINERS),
    st.builds(Fault, _MINERS, _KINDS),
    st.builds(Pause, _MINERS),
    st.builds(Recover, _MINERS),
    st.builds(Reboot, _MINERS),
    st.builds(Update, _MINERS),
    st.builds(FindBlock, _MINERS),
    st.builds(FindShare, _MINERS),
    st.builds(Move, _MINERS),
    st.builds(SetSettings, _MINERS, st.integers(0, len(SETTINGS) - 1)),
    st.builds(Intrude, _MINERS),
    st.builds(Leave, _MINERS),
)
_OF_HOME_ASSISTANT: Final = st.one_of(
    st.builds(Reload, _MINERS),
    st.builds(Options, _MINERS, st.integers(0, len(OPTIONS) - 1)),
    st.builds(Restart, down=_DOWN, starting=_STARTING),
    st.builds(Crash, down=_DOWN, starting=_STARTING),
    st.builds(SetClock, by=st.sampled_from((-7200, -40, 40, 7200))),
    st.builds(RemoveFleet),
    st.builds(AddFleet),
    st.builds(ReloadFleet),
)
_SCENES: Final = st.tuples(_OF_MINERS, _WAITS, _OF_HOME_ASSISTANT, _WAITS)
PROGRAMS: Final = st.lists(_SCENES, min_size=1, max_size=6).map(
    lambda scenes: [step for scene in scenes for step in scene if step != _NO_WAIT]
)
