"""Let Home Assistant find out by itself what is amiss with simulated miners."""

from collections.abc import Mapping
from typing import Final

from .changes import Act, Rig, UnexpectedError, expect, wait_until
from .client import JsonObject
from .miners import DOMAIN

HASTE: Final = f"""\
from custom_components.{DOMAIN}.figures import exceeded, study
exceeded.WINDOWS[exceeded.Limit.TEMPERATURE] = 10.0
study.Study.__init__.__defaults__ = (5.0,)
"""
"""What Home Assistant runs first: what takes minutes to be sure of takes seconds then.

The mean temperature is that of 10 s, and a setting counts after 5 s.
"""

_LIMITS: Final = {"on": 40, "off": 100}  # °C, below and above any miner
_FREQUENCIES: Final = (525, 500, 490)  # MHz, of its list
# % of the work that is found to be missing where half is. It is found after few shares,
# of which some that came late may be missing, too.
_PART: Final = (25.0, 90.0)


async def own_limit(rig: Rig) -> None:
    """Let a user limit the temperature to less than it is, and then to more."""
    for state, limit in _LIMITS.items():
        await _choose(rig, temperature_limit=limit)
        await rig.wait_for("binary_sensor", "high_temperature", state)
        expect(await rig.attributes("binary_sensor", "high_temperature"), limit=limit)


async def silent_domain(rig: Rig) -> None:
    """Let a part of a chip find nothing, and see which."""
    await rig.simulate(fault="silent_domain")
    await rig.wait_for("binary_sensor", "chip_fault", "on")
    found = await rig.attributes("binary_sensor", "chip_fault")
    expect(found, chip="1", domains="1.1")
    await rig.wait_for_event("chip_fault")
    await rig.simulate(fault=None)


async def half_credited(rig: Rig) -> None:
    """Let a pool leave half of the shares unanswered, and then answer all."""
    await rig.simulate(fault="half_credited")
    await rig.wait_for("binary_sensor", "work_not_credited", "on")
    found = await rig.attributes("binary_sensor", "work_not_credited")
    low, high = _PART
    if not low <= found["size"] <= high:
        message = f"{found['size']} % and not about half of the work is missing"
        raise UnexpectedError(message)
    await rig.simulate(fault=None)
    await rig.wait_for("binary_sensor", "work_not_credited", "off")


async def several_settings(rig: Rig) -> None:
    """Try a few frequencies, and compare in the table what each was worth."""
    for frequency in _FREQUENCIES:
        expect(
            await rig.act("set_performance", frequency=frequency),
            result="in_force",
            frequency=frequency,
        )
        await _wait_for_row(rig, frequency)
    answer = await rig.answer("get_settings_study")
    rows = {row["frequency"]: row for row in answer["settings"]}
    for frequency in _FREQUENCIES:
        row = rows[frequency]
        expect(row, in_force=frequency == _FREQUENCIES[-1], visits=1)
        empty = [
            name
            for name in ("hashrate", "efficiency", "power", "power_efficiency")
            if not row[name]
        ]
        if empty:
            message = f"{frequency} MHz without {', '.join(empty)}"
            raise UnexpectedError(message)
    card = await rig.home.client.command(
        f"{DOMAIN}/settings_study", device_id=rig.device
    )
    expect({"rows": len(card["settings"])}, rows=len(rows))


async def _wait_for_row(rig: Rig, frequency: int) -> None:
    """Wait until the table has what a frequency in force was worth."""

    async def is_there() -> bool:
        answer = await rig.answer("get_settings_study")
        rows: list[JsonObject] = answer["settings"]
        return any(row["in_force"] and row["frequency"] == frequency for row in rows)

    await wait_until(is_there, f"no row of {frequency} MHz")


async def _choose(rig: Rig, **options: float) -> None:
    """Choose options of a miner as a user does: what the form suggests stays."""
    client = rig.home.client
    step = await client.start_flow(rig.entry_id, options=True)
    if step["type"] == "menu":
        step = await client.continue_flow(
            step["flow_id"], {"next_step_id": "settings"}, options=True
        )
    suggested = {
        field["name"]: field["description"]["suggested_value"]
        for field in step["data_schema"]
        if (field.get("description") or {}).get("suggested_value") is not None
    }
    end = await client.continue_flow(
        step["flow_id"], {**suggested, **options}, options=True
    )
    expect(end, type="create_entry")


FINDINGS: Final[tuple[tuple[Act, ...], ...]] = (
    (own_limit, silent_domain),
    (half_credited,),
    (several_settings,),
)
"""What is found of each miner, at the same time."""
KINDS: Final = ("602:v2.14.0", "NerdOCTAXE-Gamma:v1.0.36", "602:v2.12.2")
"""These miners."""
BEFORE: Final[Mapping[int, JsonObject]] = {1: {"difficulty": 512}}
"""What is simulated of them before they are added: many shares soon say much.

Of still more of them a second in which the machine is busy would hold too many.
"""
