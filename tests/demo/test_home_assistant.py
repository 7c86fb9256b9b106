"""Tests of reading Home Assistant's log."""

from demo.home_assistant import problems

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
"""


def test_problems() -> None:
    """Errors and tracebacks of the integration count, warnings and others' do not."""
    found = problems(LOG, "bitaxe_monitor")
    assert [record.splitlines()[0].split("] ")[1] for record in found] == [
        "Task failed",
        "Odd",
        "Down",
    ]
    assert found[0].endswith("ValueError\n")


def test_no_problems() -> None:
    """A log without errors and an empty one have no problems."""
    assert problems(LOG, "elsewhere") == []
    assert problems("", "bitaxe_monitor") == []
