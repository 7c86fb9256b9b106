"""What can be changed of the miners of tests."""

from typing import Final

from custom_components.bitaxe_monitor.axeos import Capabilities, Verb

ABLE: Final = Capabilities(
    can_patch=True,
    can_restart=True,
    can_identify=True,
    fan_key="manualFanSpeed",
    target_temperature_key="temptarget",
    has_minimum_fan_speed=True,
    has_display_timeout=True,
    has_display_rotation=True,
    pause=Verb.PAUSE,
    resume=Verb.RESUME,
    live_frequency=True,
    live_voltage=True,
)
"""A miner with current official firmware."""
