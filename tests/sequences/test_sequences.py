"""Test random sequences of what befalls miners and Home Assistant."""

from os import environ
from typing import Final

from hypothesis import HealthCheck, given, settings

from .run import run
from .steps import PROGRAMS, Program
from .world import World

_EXAMPLES: Final = int(environ.get("SEQUENCES", "10"))


@given(program=PROGRAMS)
@settings(
    max_examples=_EXAMPLES,
    deadline=None,
    derandomize=_EXAMPLES == 10,
    print_blob=False,
    suppress_health_check=list(HealthCheck),
)
async def test_sequences(world: World, program: Program) -> None:
    """Whatever happens, energy, happenings and alarms are right."""
    await run(world, program)
