"""Tests of how Home Assistant is started, and of reading its log."""

from pathlib import Path
import re
from unittest.mock import AsyncMock, patch

import pytest

from demo.home_assistant import BootError, HomeAssistant, problems

LOG = """\
2026-11-22 18:45:24.848+00:00 WARNING (MainThread) [homeassistant.loader] bitaxe_monitor
2026-11-22 18:45:25.151+00:00 ERROR (MainThread) [haffmpeg.core] FFmpeg fails
Traceback (most recent call last):
  File "core.py", line 130, in open
2026-11-22 18:45:26.147+00:00 ERROR (MainThread) [homeassistant.core] Task failed
Traceback (most recent call last):
  File "custom_components/bitaxe_monitor/sensor.py", line 1, in state
ValueError
2026-11-22 18:45:27.000+00:00 WARNING (MainThread) [root] Odd
Traceback (most recent call last):
  File "custom_components/bitaxe_monitor/entity.py", line 1, in name
2026-11-22 18:45:28.000+00:00 CRITICAL (MainThread) [custom.bitaxe_monitor] Down
2026-11-22 18:45:29.000+00:00 WARNING (MainThread) [homeassistant.helpers.frame] Old: \
Detected that custom integration 'bitaxe_monitor' calls what will stop working in 2027.5
2026-11-22 18:45:30.000+00:00 WARNING (MainThread) [homeassistant.helpers.frame] Old: \
Detected that custom integration 'somewhere' uses a deprecated constant
"""


def test_problems() -> None:
    """Errors, tracebacks and deprecations count, other warnings and others' do not."""
    found = problems(LOG, "bitaxe_monitor")
    assert [re.split(r"] |: ", record.splitlines()[0])[1] for record in found] == [
        "Task failed",
        "Odd",
        "Down",
        "Old",
    ]
    assert found[0].endswith("ValueError\n")


def test_no_problems() -> None:
    """A log without errors and an empty one have no problems."""
    assert problems(LOG, "elsewhere") == []
    assert problems("", "bitaxe_monitor") == []


@pytest.mark.usefixtures("socket_enabled")
@pytest.mark.parametrize(
    ("github", "program"),
    [
        (None, ["-m", "homeassistant", "-c", "."]),
        ("http://127.0.0.1:5", ["-P", "loopback_marketplace.py", "http://127.0.0.1:5"]),
    ],
)
async def test_program(github: str | None, program: list[str]) -> None:
    """With a stand-in for GitHub the integration is left to the Marketplace."""
    process = AsyncMock(returncode=1, pid=2**22 + 1)
    with (
        patch("demo.home_assistant.start_python", return_value=process) as start,
        patch("demo.home_assistant.stop", AsyncMock()),
        patch("demo.home_assistant.write") as write,
        pytest.raises(BootError),
    ):
        async with HomeAssistant(github=github):
            pytest.fail("entered")
    started = [Path(word).name or word for word in start.call_args.args[0]]
    assert started[: len(program)] == [Path(word).name or word for word in program]
    assert write.call_args.kwargs["marketplace"] is (github is not None)
