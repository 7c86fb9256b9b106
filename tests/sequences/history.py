"""Check that nothing of another miner is taken for what a miner did."""

from typing import Final

from .miner import STRANGE_HASHRATE
from .world import NAMES, World

_HOUR: Final = 3600  # s


def check_history(world: World) -> None:
    """Check samples, charts and states: who takes an address has no part in them."""
    for number, name in enumerate(NAMES):
        coordinator = world.coordinator(number)
        if coordinator is None:
            continue
        samples = [sample.hashrate for sample in coordinator.measuring.memory().samples]
        assert STRANGE_HASHRATE not in samples, f"{name} samples another miner"
        columns = coordinator.live.columns(_HOUR)
        assert STRANGE_HASHRATE not in columns["hashrate"], f"{name} charts another one"
        state = world.home.hass.states.get(f"sensor.{name}_hashrate")
        assert state is None or state.state != str(STRANGE_HASHRATE)
