"""What a fake miner runs with, which is not what it stores."""

from typing import Final

from freezegun.api import FrozenDateTimeFactory

from custom_components.bitaxe_monitor.axeos import Request, Verb, post
from tests.conftest import FakeMiner

RAMP: Final = 62.5
"""MHz a second (ESP-Miner v2.15.0, main/tasks/power_management_task.c)."""
_DROOP: Final = 9  # mV that a regulator gives less than it is set to
_IDLE: Final = 50.0  # MHz while it is paused


class Firmware:
    """Official firmware from v2.14 on: it takes over what is stored while it runs.

    The voltage is taken over at once, the frequency by a ramp, and the speed of a fan
    while that is set by hand. A pause shows at once and stops the chips after a ramp;
    a restart ends it and starts with what is stored.
    """

    def __init__(
        self, miner: FakeMiner, clock: FrozenDateTimeFactory | None = None
    ) -> None:
        """Let a miner run with what it stores now, by a clock of everybody if any."""
        self._miner = miner
        self._clock = clock
        self.hashrate = miner.answer["hashRate"]
        """What it comes to after a restart (GH/s); chips that hang come to nothing."""
        miner.took = self._took
        self._start()

    def run(self, seconds: float) -> None:
        """Let time pass in the miner."""
        if self._clock is not None:
            self._clock.tick(seconds)
        miner, answer = self._miner, self._miner.answer
        paused = bool(answer.get("miningPaused"))
        goal = _IDLE if paused else _number(miner, "frequency")
        now, step = _number(miner, "actualFrequency"), RAMP * seconds
        now = max(goal, now - step) if goal < now else min(goal, now + step)
        is_idle = paused and now == _IDLE
        voltage = 0 if is_idle else _number(miner, "coreVoltage") - _DROOP
        miner.update(actualFrequency=now, coreVoltageActual=voltage)
        if is_idle:
            miner.update(hashRate=0)
        if not answer.get("autofanspeed"):
            miner.update(fanspeed=answer["manualFanSpeed"])

    def reboot(self, *, uptime: int = 0) -> None:
        """Restart the miner, whoever wants that; uptime is what it will say (s)."""
        self._miner.update(uptimeSeconds=uptime)
        self._start()

    def _start(self) -> None:
        """Run with all that is stored."""
        miner = self._miner
        if "miningPaused" in miner.answer:
            miner.update(miningPaused=False)
        miner.update(
            actualFrequency=_number(miner, "frequency"),
            coreVoltageActual=_number(miner, "coreVoltage") - _DROOP,
            hashRate=self.hashrate,
        )

    def _took(self, request: Request) -> None:
        """Do what the miner was asked for."""
        match request:
            case _ if request == post(Verb.RESTART):
                self.reboot()
            case _ if request == post(Verb.PAUSE):
                self._miner.update(miningPaused=True)


def _number(miner: FakeMiner, key: str) -> float:
    """Return a number of the answer of a miner."""
    value = miner.answer[key]
    assert isinstance(value, (int, float))
    return value
