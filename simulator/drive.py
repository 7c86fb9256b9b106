"""Run the chips: at what frequency and voltage they are at every moment."""

from math import ceil
from typing import Final

from .trace import Moment, Series

START_FREQUENCY: Final = 50.0
"""MHz at which chips wait, before they are taken up and after they were taken down."""
START_SECONDS: Final = 10.0
"""Time from a boot until the chips hash."""
STEP: Final = 6.25
"""MHz by which a ramp goes, do_frequency_transition in frequency_transition.c."""
STEP_SECONDS: Final = 0.1
"""Time between two steps of a ramp."""


class Drive:
    """The clock and the supply of the chips, in what firmware has made of them.

    Frequency in MHz, voltage in mV, times in seconds since the simulation began. It
    knows what is to come as well: a ramp is laid out when it begins.
    """

    def __init__(self) -> None:
        """Be switched off."""
        self.frequency = Series(0.0)
        self.core_voltage = Series(0.0)
        self.fan = Series(0.0)
        self.settled = 0.0
        """When the last ramp is over."""
        self._hashes_from = 0.0

    def run(self, second: float, frequency: float, core_voltage: float) -> None:
        """Run at a setting as if it had been there for long."""
        self.frequency.set(second, frequency)
        self.core_voltage.set(second, core_voltage)
        self.settled = self._hashes_from = second

    def start(self, second: float, frequency: float, core_voltage: float) -> None:
        """Switch on after a boot: chips hash from the first step of the ramp on."""
        self.frequency.set(second, START_FREQUENCY)
        self.core_voltage.set(second, core_voltage)
        self._hashes_from = second + START_SECONDS
        self.ramp(self._hashes_from, frequency)

    def wake(self, second: float, frequency: float, core_voltage: float) -> None:
        """Switch on without a boot: chips hash when the ramp is over."""
        self.frequency.set(second, START_FREQUENCY)
        self.core_voltage.set(second, core_voltage)
        self.ramp(second, frequency)
        self._hashes_from = self.settled

    def stop(self, second: float) -> None:
        """Take voltage and clock away."""
        self.core_voltage.set(second, 0.0)
        self.frequency.set(second, START_FREQUENCY)
        self.settled = second

    def ramp(self, second: float, frequency: float) -> None:
        """Go to another frequency step by step, the first of them at once."""
        begin = self.frequency.at(second)
        direction = 1 if frequency > begin else -1
        steps = ceil(abs(frequency - begin) / STEP)
        for number in range(1, steps + 1):
            value = begin + direction * number * STEP
            reached = frequency if number == steps else value
            self.frequency.set(second + (number - 1) * STEP_SECONDS, reached)
        self.settled = second + max(0, steps - 1) * STEP_SECONDS

    def hashing_frequency(self, second: float) -> float:
        """Return at what frequency the chips hash at a time, 0 when they do not."""
        if second < self._hashes_from or not self.core_voltage.at(second):
            return 0.0
        return self.frequency.at(second)

    def trace(self, until: float) -> list[Moment]:
        """Return what ran from when on, up to a time."""
        series = (self.frequency, self.core_voltage, self.fan)
        times = sorted({time for each in series for time in each.changes(until)})
        return [
            Moment(
                time=time,
                frequency=self.frequency.at(time),
                core_voltage=self.core_voltage.at(time),
                fan=self.fan.at(time),
            )
            for time in times
        ]
