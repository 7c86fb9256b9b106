"""Tests of what is known of the changes of a miner."""

import json
from typing import Any, Final

import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from custom_components.bitaxe_monitor.axeos.change import (
    Change,
    Deed,
    Setting,
    identify,
    restart,
    set_automatic_fan,
    set_fan,
    set_fan_target_temperature,
    set_mining,
    set_performance,
)
from custom_components.bitaxe_monitor.axeos.pools import (
    Pool,
    Pools,
    choose_pool,
    clear_pool,
    use_fallback_only,
)
from custom_components.bitaxe_monitor.control.by import BY, By, Origin
from custom_components.bitaxe_monitor.control.confirmation import Outcome
from custom_components.bitaxe_monitor.control.entry import REJECTED, Entry
from custom_components.bitaxe_monitor.control.record import Record
from tests.support.capabilities import ABLE

USER: Final = By.of("5e1f0c2a")
READ: Final[dict[str, Any]] = {
    "ASICModel": "BM1370",
    "frequency": 525,
    "coreVoltage": 1150,
    "autofanspeed": 1,
    "manualFanSpeed": 70,
    "temptarget": 60,
    "miningPaused": False,
}


def change(record: Record, wanted: Change, by: By = USER, **fields: Any) -> None:  # noqa: ANN401 - JSON
    """Send a change to a miner that reads so before."""
    token = BY.set(by)
    record.note(1e9, wanted, SystemInfo.from_dict({**READ, **fields}))
    BY.reset(token)


def by(origin: Origin) -> By:
    """Return another act of somebody."""
    return By(origin=origin)


def test_entries() -> None:
    """Each setting is noted with what it was, and whose act that was."""
    record = Record()
    change(record, set_performance(frequency=550, core_voltage=1170))
    record.finish(USER.act, "in_force")
    entries = list(record.entries)
    assert [(e.setting, e.before, e.after) for e in entries] == [
        (Setting.FREQUENCY, 525, 550),
        (Setting.CORE_VOLTAGE, 1150, 1170),
    ]
    assert {(e.at, e.origin, e.outcome) for e in entries} == {
        (10**9, Origin.USER, "in_force")
    }
    (user,) = {e.user for e in entries}
    assert user
    assert "5e1f" not in user


POOLS: Final = Pools((Pool(0, "a", 1), Pool(2, "c", 3)), primary=0, fallback=1)


@pytest.mark.parametrize(
    ("wanted", "before", "after"),
    [
        (restart(), None, None),
        (identify(), None, None),
        (choose_pool(2), 0, 2),
        (clear_pool(2), None, 2),
        (use_fallback_only(on=True), 0, 1),
    ],
    ids=lambda value: str(getattr(value, "deed", value)),
)
def test_deeds(wanted: Change, before: float | None, after: float | None) -> None:
    """What is no setting is noted as well, of a pool by its slot, and stays so."""
    record = Record()
    info = SystemInfo.from_dict({**READ, "useFallbackStratum": 0})
    token = BY.set(USER)
    record.note(1e9, wanted, info, POOLS)
    (entry,) = record.entries
    assert entry == Entry(
        at=10**9,
        setting=wanted.deed or Setting.MINING,
        before=before,
        after=after,
        origin=Origin.USER,
        user=USER.user,
        act=USER.act,
    )
    assert record.undoable == {}
    record.undone()
    assert list(record.entries) == [entry]
    assert not record.found
    saved = json.loads(json.dumps(dict(record.as_dict())))
    assert Record.restore(saved).entries == record.entries
    is_long = wanted.deed not in {Deed.RESTART, Deed.IDENTIFY}
    record.ended(wanted, "in_force")
    assert record.entries[0].outcome == (None if is_long else "in_force")
    record.finish(USER.act, "needs_restart")
    assert record.entries[0].outcome == ("needs_restart" if is_long else "in_force")
    BY.reset(token)


def test_pool_of_which_nothing_is_known() -> None:
    """A pool is noted without that of before if no answer has listed any."""
    record = Record()
    change(record, choose_pool(2))
    change(record, use_fallback_only(on=False), By.of("a"))
    assert [(e.before, e.after) for e in record.entries] == [(None, 2), (None, 0)]


def test_way_back() -> None:
    """A pool that is given up is one deed, however often it is asked for."""
    record = Record()
    for step in (choose_pool(2), restart(), choose_pool(0), restart()):
        change(record, step)
    assert [(e.setting, e.after) for e in record.entries] == [
        (Deed.POOL, 2),
        (Deed.RESTART, None),
    ]


@pytest.mark.parametrize("is_way_back", [False, True])
def test_rejected_pool(*, is_way_back: bool) -> None:
    """A pool that the miner does not take has come to an end; its way back has not."""
    record, pool, back = Record(), choose_pool(2), choose_pool(0)
    token = BY.set(USER)
    record.note(1e9, pool, SystemInfo.from_dict(READ), POOLS)
    if is_way_back:
        record.ended(pool, Outcome.IN_FORCE)
        record.note(1e9, back, SystemInfo.from_dict(READ), POOLS)
    record.ended(back if is_way_back else pool, REJECTED)
    BY.reset(token)
    assert [each.outcome for each in record.entries] == [
        None if is_way_back else REJECTED
    ]


def test_setting_before_a_deed() -> None:
    """What is undone is the last setting: a restart cannot be, and stands by itself."""
    record = Record()
    change(record, set_performance(frequency=550))
    change(record, restart(), By.of("a"))
    assert record.undoable == {Setting.FREQUENCY: 525}
    record.undone()
    assert [entry.is_undone for entry in record.entries] == [True, False]


def test_without_a_user() -> None:
    """What nobody is known to have asked for was an automation."""
    record = Record()
    record.note(1e9, set_performance(frequency=550), SystemInfo.from_dict(READ))
    assert record.entries[0].origin is Origin.AUTOMATION
    assert By.of(None).origin is Origin.AUTOMATION


@pytest.mark.parametrize(
    ("wanted", "fields", "found"),
    [
        (set_automatic_fan(ABLE), {"autofanspeed": 0}, {Setting.AUTOMATIC_FAN: 0}),
        (
            set_fan(ABLE, 50),
            {},
            {Setting.AUTOMATIC_FAN: 1, Setting.FAN_SPEED: 70},
        ),
        (
            set_fan(ABLE, 50),
            {"manualFanSpeed": None, "fanspeed": 40},
            {Setting.AUTOMATIC_FAN: 1, Setting.FAN_SPEED: 40},
        ),
        (
            set_fan_target_temperature(ABLE, 55),
            {},
            {Setting.FAN_TARGET_TEMPERATURE: 60},
        ),
        (set_mining(ABLE, on=False), {}, {Setting.MINING: 1}),
        (set_mining(ABLE, on=False), {"miningPaused": None}, {}),
        (set_automatic_fan(ABLE), {"autofanspeed": None}, {}),
    ],
)
def test_found(
    wanted: Change, fields: dict[str, Any], found: dict[Setting, float]
) -> None:
    """What was set before the first change stays known."""
    record = Record()
    change(record, wanted, **fields)
    change(record, wanted, autofanspeed=1, manualFanSpeed=99, temptarget=40)
    assert found.items() <= record.found.items()


def test_undo_one_after_the_other() -> None:
    """Each act is undone as a whole, the last one first."""
    record = Record()
    assert record.undoable == {}
    record.undone()
    change(record, set_fan_target_temperature(ABLE, 55), By.of("a"))
    both = By.of("a")
    change(record, set_performance(core_voltage=1170), both)
    change(record, set_performance(frequency=550), both, coreVoltage=1170)
    change(record, set_mining(ABLE, on=False), By.of("a"))
    assert record.undoable == {Setting.CORE_VOLTAGE: 1150, Setting.FREQUENCY: 525}
    change(record, set_performance(frequency=525), by(Origin.UNDONE))
    record.undone()
    assert record.undoable == {Setting.FAN_TARGET_TEMPERATURE: 60}
    record.undone()
    assert record.undoable == {}


@pytest.mark.parametrize("outcome", [REJECTED, "ignored"])
def test_not_taken(outcome: str) -> None:
    """What a miner did not take is not undone, but what it took before."""
    record = Record()
    change(record, set_performance(frequency=550), taken := by(Origin.USER))
    record.finish(taken.act, "in_force")
    wanted, refused = set_performance(frequency=575), by(Origin.USER)
    change(record, wanted, refused, frequency=550)
    token = BY.set(refused)
    record.ended(wanted, outcome)
    BY.reset(token)
    record.finish(refused.act, "not_done")
    assert [entry.outcome for entry in record.entries] == ["in_force", outcome]
    assert record.undoable == {Setting.FREQUENCY: 525}
    record.undone()
    assert record.undoable == {}
    # Somebody else may do what was not done from here.
    record.note_another_hand(1e9, {Setting.FREQUENCY: 525}, {Setting.FREQUENCY: 575})
    assert record.entries[-1].origin is Origin.ANOTHER_HAND


def test_step_that_was_not_taken() -> None:
    """Of an act in steps those are undone that the miner took."""
    record, act = Record(), by(Origin.USER)
    for wanted, outcome in (
        (set_performance(frequency=500), "in_force"),
        (set_performance(core_voltage=1100), REJECTED),
    ):
        change(record, wanted, act)
        token = BY.set(act)
        record.ended(wanted, outcome)
        BY.reset(token)
    record.finish(act.act, "not_done")
    assert [entry.outcome for entry in record.entries] == ["in_force", REJECTED]
    assert record.undoable == {Setting.FREQUENCY: 525}


def test_steps_of_one_setting() -> None:
    """Of several steps of one act what was before the first counts."""
    record = Record()
    change(record, set_performance(frequency=550))
    change(record, set_performance(frequency=575), frequency=550)
    assert record.undoable == {Setting.FREQUENCY: 525}


@pytest.mark.parametrize(
    ("outcome", "undoable"),
    [
        (None, {Setting.FREQUENCY: 525}),
        (REJECTED, {Setting.FREQUENCY: 525}),
        ("ignored", {Setting.FREQUENCY: 525}),
        ("in_force", {Setting.FAN_TARGET_TEMPERATURE: 60}),
        ("not_in_force", {Setting.FAN_TARGET_TEMPERATURE: 60}),
    ],
)
def test_taken_back(outcome: str | None, undoable: dict[Setting, float]) -> None:
    """What was taken back is not undone again, once the miner has stored that."""
    record = Record()
    change(record, set_fan_target_temperature(ABLE, 55), By.of("a"))
    change(record, set_performance(frequency=575), By.of("a"))
    back, own = set_performance(frequency=525), by(Origin.TAKEN_BACK)
    change(record, back, own, frequency=575)
    if outcome is not None:
        token = BY.set(own)
        record.ended(back, outcome)
        BY.reset(token)
    assert record.undoable == undoable


def end(record: Record, wanted: Change, act: By, outcome: str) -> None:
    """Note what became of a change."""
    token = BY.set(act)
    record.ended(wanted, outcome)
    BY.reset(token)


def test_taken_back_in_steps() -> None:
    """Each step back is of the last change, and never of one before it."""
    record = Record()
    change(record, set_performance(core_voltage=1150), By.of("a"), coreVoltage=1100)
    change(record, set_performance(frequency=575, core_voltage=1200), By.of("a"))
    for back in (set_performance(frequency=525), set_performance(core_voltage=1150)):
        change(record, back, own := by(Origin.TAKEN_BACK), frequency=575)
        end(record, back, own, "in_force")
    assert record.undoable == {Setting.CORE_VOLTAGE: 1100}


def test_undo_that_is_taken_back() -> None:
    """An undo may raise, and be taken back: no earlier change is undone by that."""
    record = Record()
    change(record, set_performance(frequency=525), By.of("a"), frequency=575)
    change(record, set_performance(frequency=450), By.of("a"))
    change(record, set_performance(frequency=525), by(Origin.UNDONE), frequency=450)
    record.undone()
    back, own = set_performance(frequency=450), by(Origin.TAKEN_BACK)
    change(record, back, own)
    end(record, back, own, "in_force")
    assert record.undoable == {Setting.FREQUENCY: 575}


@pytest.mark.parametrize("is_marked", [False, True])
def test_undo_that_shows_late(*, is_marked: bool) -> None:
    """It leads back from one change alone, be it that another undo found it done."""
    record = Record()
    change(record, set_performance(frequency=510), By.of("a"), frequency=500)
    change(record, set_performance(frequency=525), By.of("a"), frequency=510)
    change(record, set_performance(frequency=510), lost := by(Origin.UNDONE))
    if is_marked:
        record.undone()
    record.finish(lost.act, "in_force")
    record.led_back(lost.act)
    assert record.undoable == {Setting.FREQUENCY: 500}


def test_reboot_before_a_restart_that_fails() -> None:
    """A pool that is given up awaits no restart where the miner has had one."""
    record, own = Record(), by(Origin.USER)
    change(record, choose_pool(2), own)
    record.answered(100, 1e9 + 100, has_restarted=True, uptime=10)
    change(record, restart(), own)
    end(record, restart(), own, "ignored")
    record.gave_up(own.act)
    assert [entry.outcome for entry in record.entries] == [None, "ignored"]


def test_another_hand() -> None:
    """What somebody else changed is noted, and not undone."""
    record = Record()
    change(record, set_performance(frequency=550))
    old: dict[Setting, float] = {
        Setting.FREQUENCY: 525,
        Setting.CORE_VOLTAGE: 1150,
        Setting.AUTOMATIC_FAN: 1,
    }
    record.note_another_hand(1e9, old, {**old, Setting.FREQUENCY: 550})
    assert len(record.entries) == 1
    record.note_another_hand(
        1e9, {**old, Setting.FREQUENCY: 550}, {**old, Setting.FREQUENCY: 525}
    )
    assert len(record.entries) == 1  # it did not take the change
    record.note_another_hand(1e9, old, {**old, Setting.FREQUENCY: 600})
    assert record.entries[-1].origin is Origin.ANOTHER_HAND
    assert (record.entries[-1].before, record.entries[-1].after) == (525, 600)
    assert record.undoable == {}
    record.note_another_hand(1e9, {}, {Setting.CORE_VOLTAGE: 1200})
    assert len(record.entries) == 2
    record.note_another_hand(1e9, {**old, Setting.FREQUENCY: 600}, old)
    assert (record.entries[-1].before, record.entries[-1].after) == (600, 525)


def test_the_last_100() -> None:
    """The oldest of many changes are forgotten, what was found is not."""
    record = Record()
    for _ in range(150):
        change(record, set_performance(frequency=550), By.of("a"))
        change(record, set_performance(frequency=525), By.of("a"), frequency=550)
    assert len(record.entries) == 100
    assert record.found == {Setting.FREQUENCY: 525}


def test_kept() -> None:
    """What is saved is read again as it was."""
    record = Record()
    change(record, set_performance(frequency=550, core_voltage=1170))
    record.finish(USER.act, "in_force")
    change(record, set_fan_target_temperature(ABLE, 55), by(Origin.AUTOMATION))
    record.undone()
    again = Record.restore(dict(record.as_dict()))
    assert again.entries == record.entries
    assert again.found == record.found
    assert again.undoable == record.undoable


ENTRY: Final[dict[str, Any]] = {
    "at": 5,
    "setting": "frequency",
    "after": 550,
    "origin": "user",
}


@pytest.mark.parametrize(
    "stored",
    [
        None,
        {},
        {"entries": 5, "found": 5},
        {"entries": [5, {}], "found": {"frequency": "x", "other": 5}},
        {"entries": [{**ENTRY, "setting": "wallet"}]},
        {"entries": [{**ENTRY, "origin": "somebody"}]},
        {"entries": [{**ENTRY, "after": "more"}]},
        {"entries": [{**ENTRY, "setting": "pool", "after": None}]},
        {"entries": [{**ENTRY, "setting": "restart"}]},
    ],
)
def test_damaged(stored: Any) -> None:  # noqa: ANN401 - JSON
    """What cannot be read is left out."""
    record = Record.restore(stored)
    assert not record.entries
    assert record.found == {}


def test_partly_damaged() -> None:
    """An entry of which only the least can be read is an act of its own."""
    record = Record.restore({"entries": [ENTRY, ENTRY]})
    one, other = record.entries
    assert one.act != other.act
    assert record.undoable == {}


def test_restart_is_shown() -> None:
    """A restart is done when an answer shows one, also after a start of another run."""
    record = Record()
    assert not record.awaits_restart
    for act in (By(), By()):
        change(record, restart(), act)
    change(record, set_performance(frequency=550))
    record = Record.restore(dict(record.as_dict()))
    assert record.awaits_restart
    record.answered(0, 1e9, has_restarted=False)
    record.answered(180, 1e9 + 180, has_restarted=False)
    assert [entry.outcome for entry in record.entries] == [None, None, None]
    record.answered(181, 1e9 + 181, has_restarted=True)
    assert not record.awaits_restart
    assert [e.outcome for e in record.entries] == ["in_force", "in_force", None]
    record.answered(400, 1e9 + 400, has_restarted=False)
    assert [e.outcome for e in record.entries] == ["in_force", "in_force", None]


def test_restart_after_answers() -> None:
    """A restart is shown that was asked for after answers that showed none."""
    record = Record()
    record.answered(0, 1e9, has_restarted=False)
    change(record, restart())
    record.answered(5, 1e9 + 5, has_restarted=True)
    assert [entry.outcome for entry in record.entries] == ["in_force"]


@pytest.mark.parametrize("step", [0.0, 400 * 86400.0, -400 * 86400.0])
def test_restart_is_not_shown(step: float) -> None:
    """A restart that no answer has shown in three minutes is none, by any clock."""
    record = Record()
    change(record, restart())
    record.answered(0, 1e9 + step, has_restarted=False)
    record.answered(180, 1e9 + step + 180, has_restarted=False)
    assert [entry.outcome for entry in record.entries] == [None]
    record.answered(181, 1e9 + step + 181, has_restarted=False)
    assert [entry.outcome for entry in record.entries] == ["ignored"]


@pytest.mark.parametrize("step", [0.0, 400 * 86400.0, -400 * 86400.0])
def test_running(step: float) -> None:
    """What a miner runs with is what it was set to before the first change since.

    Only a restart that an answer shows ends that, whatever a clock says meanwhile.
    """
    record = Record()
    change(record, set_performance(frequency=550))
    change(record, set_performance(frequency=575), frequency=550)
    record.answered(0, 1e9 + step, has_restarted=False)
    record = Record.restore(dict(record.as_dict()))
    assert record.running(Setting.FREQUENCY) == 525
    assert record.running(Setting.CORE_VOLTAGE) is None
    record.answered(5, 1e9 + 5 + step, has_restarted=True, uptime=2)
    record = Record.restore(dict(record.as_dict()))
    assert record.running(Setting.FREQUENCY) == 575


def test_changed_just_after_a_restart() -> None:
    """What was asked for of a miner before an answer says it has restarted is new."""
    record = Record()
    change(record, set_performance(frequency=550))
    record.answered(0, 1e9 + 20, has_restarted=True, uptime=25)
    assert record.running(Setting.FREQUENCY) == 525
    record.answered(0, 1e9 + 40, has_restarted=True, uptime=5)
    assert record.running(Setting.FREQUENCY) == 550
