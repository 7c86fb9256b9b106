"""Simulate AxeOS miners: believable ones, and ones that fail in every known way."""

from .boards import BOARDS
from .faults import Fault
from .firmware import GENERATIONS
from .miner import SimulatedMiner
from .server import SimulatorServer

__all__ = ["BOARDS", "GENERATIONS", "Fault", "SimulatedMiner", "SimulatorServer"]
