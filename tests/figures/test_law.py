"""Test how firmware is known by its keys."""

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.figures.chance import Counting, Law
from custom_components.bitaxe_monitor.figures.law import LawOfFirmware
from custom_components.bitaxe_monitor.json_fields import JsonValue


def answer(version: str, **fields: JsonValue) -> SystemInfo:
    """Return an answer of a Gamma with official firmware."""
    return SystemInfo.from_dict(
        {"ASICModel": "BM1370", "version": version, "smallCoreCount": 2040, **fields}
    )


def counting_time(law: Law | None) -> float | None:
    """Return the time (s) that a reading counts for."""
    assert law is not None
    return law.shortest


def test_keys() -> None:
    """Two keys say how a hashrate is counted."""
    law = LawOfFirmware()
    found = law.update(answer("v2.9.0"))
    assert found is not None
    assert found.counting is Counting.NONCES
    assert counting_time(law.update(answer("v2.12.2", errorPercentage=0.1))) == 5
    assert (
        counting_time(
            law.update(answer("v2.15.0", errorPercentage=0.1, actualFrequency=525))
        )
        == 1
    )


def test_missing_key() -> None:
    """A key that blinks is there for as long as the firmware is the same."""
    law = LawOfFirmware()
    law.update(answer("v2.15.0", errorPercentage=0.1, actualFrequency=525))
    assert counting_time(law.update(answer("v2.15.0"))) == 1
    assert counting_time(law.update(answer("v2.13.0", errorPercentage=0.1))) == 5


def test_others() -> None:
    """Of other firmware no law is known."""
    assert LawOfFirmware().update(answer("v2.12.2", lastpingrtt=30)) is None
    assert LawOfFirmware().update(answer("2.11.4-TCH", errorPercentage=0.1)) is None


def test_contradiction() -> None:
    """Firmware that must count, and does not report what comes with that, is none."""
    assert LawOfFirmware().update(answer("v2.15.0")) is None
    assert LawOfFirmware().update(answer("e0d41e9")) is not None
