"""Test that triggers which wait outlast what is unknown for a moment."""

from collections.abc import Mapping
from inspect import signature
from typing import Any, Final, NamedTuple

from freezegun.api import FrozenDateTimeFactory
from homeassistant.components import automation
from homeassistant.const import (
    ATTR_ENTITY_ID,
    SERVICE_TURN_OFF,
    SERVICE_TURN_ON,
    STATE_OFF,
    STATE_ON,
    STATE_UNAVAILABLE,
    STATE_UNKNOWN,
)
from homeassistant.core import Context, HomeAssistant
from homeassistant.helpers import entity_registry as er
from homeassistant.helpers.trigger import (
    EntityTriggerBase,
    NotTriggeredInfo,
    TriggerConfig,
)
import pytest
from pytest_homeassistant_custom_component.common import async_fire_time_changed

from custom_components.bitaxe_monitor.automation.waiting import WaitingTrigger
from custom_components.bitaxe_monitor.const import ATTR_KNOWN_REASON, DOMAIN
from custom_components.bitaxe_monitor.trigger import TRIGGERS

from ..support.automations import note_triggers

LABEL: Final = "miners"
LIMIT: Final = "input_number.limit"
MINUTE: Final = 60


class Kind(NamedTuple):
    """A trigger, its entities, and a state that triggers and one that does not."""

    trigger: str
    entity: str
    bad: str
    good: str
    unit: str | None = None
    threshold: float | None = None

    @property
    def attributes(self) -> dict[str, str]:
        """Return what every state has beside its value."""
        return {"unit_of_measurement": self.unit} if self.unit else {}


KINDS: Final = (
    Kind("went_offline", "connectivity", STATE_OFF, STATE_ON),
    Kind("came_online", "connectivity", STATE_ON, STATE_OFF),
    Kind("stopped_hashing", "mining", STATE_OFF, STATE_ON),
    Kind("efficiency_became_low", "low_efficiency", STATE_ON, STATE_OFF),
    Kind("efficiency_recovered", "low_efficiency", STATE_OFF, STATE_ON),
    Kind("performance_dropped", "performance_drop", STATE_ON, STATE_OFF),
    Kind("performance_recovered", "performance_drop", STATE_OFF, STATE_ON),
    Kind("overheated", "overheating", STATE_ON, STATE_OFF),
    Kind("pools_unreachable", "pools_unreachable", STATE_ON, STATE_OFF),
    Kind("switched_to_fallback_pool", "fallback_pool", STATE_ON, STATE_OFF),
    Kind("efficiency_crossed_threshold", "efficiency", "70", "99", "%", 85),
    Kind("hashrate_crossed_threshold", "hashrate", "450", "900", "GH/s", 500),
)
BY_TRIGGER: Final = {kind.trigger: kind for kind in KINDS}
OFFLINE: Final = BY_TRIGGER["went_offline"]
HASHRATE: Final = BY_TRIGGER["hashrate_crossed_threshold"]
RETURNS: Final = {"came_online", "efficiency_recovered", "performance_recovered"}

each_kind = pytest.mark.parametrize("kind", KINDS, ids=[kind.trigger for kind in KINDS])
both_bases = pytest.mark.parametrize(
    "kind", [OFFLINE, HASHRATE], ids=["binary sensor", "sensor"]
)
# A reload, a bad reading, and an entity that is gone for a moment.
each_doubt = pytest.mark.parametrize("doubt", [STATE_UNAVAILABLE, STATE_UNKNOWN, None])


class Scene:
    """Three entities whose states a test sets, and what an automation noted of them."""

    def __init__(
        self, hass: HomeAssistant, freezer: FrozenDateTimeFactory, kind: Kind
    ) -> None:
        """Start with entities that all have a label, and no states."""
        self.hass = hass
        self.freezer = freezer
        self.kind = kind
        self.noted: list[tuple[str, str]] = []
        self.registry = er.async_get(hass)
        self.ids = [
            self.registry.async_get_or_create(
                "sensor" if kind.unit else "binary_sensor",
                DOMAIN,
                f"{number}_{kind.entity}",
                translation_key=kind.entity,
            ).entity_id
            for number in range(3)
        ]
        for entity_id in self.ids:
            self.registry.async_update_entity(entity_id, labels={LABEL})

    def trigger(self, **options: object) -> dict[str, Any]:
        """Return the trigger on all that has the label; it waits 5 minutes."""
        if (limit := self.kind.threshold) is not None:
            options = {
                "threshold": {"type": "below", "value": {"number": limit}},
                **options,
            }
        return {
            "trigger": f"{DOMAIN}.{self.kind.trigger}",
            "target": {"label_id": LABEL},
            "options": {"for": {"minutes": 5}, **options},
        }

    async def attach(self, **options: object) -> None:
        """Attach the trigger, after the entities have shown what they were given."""
        await self.hass.async_block_till_done()
        self.noted = await note_triggers(self.hass, self.trigger(**options))

    async def show(
        self, state: str | None, number: int = 0, **attributes: object
    ) -> None:
        """Let an entity show a state; None removes it."""
        entity_id = self.ids[number]
        if state is None:
            self.hass.states.async_remove(entity_id)
        else:
            self.hass.states.async_set(
                entity_id, state, self.kind.attributes | attributes
            )
        await self.hass.async_block_till_done()

    async def wait(self, seconds: float) -> None:
        """Let time pass."""
        self.freezer.tick(seconds)
        async_fire_time_changed(self.hass)
        await self.hass.async_block_till_done()

    async def begin(self, **options: object) -> None:
        """Attach the trigger, and let the first of good entities be bad from now on."""
        for number in range(3):
            await self.show(self.kind.good, number)
        await self.attach(**options)
        await self.show(self.kind.bad)

    async def expect(self, seconds: float, number: int = 0) -> None:
        """Let the alarm come after some time, and not before or ever again."""
        if seconds:
            assert self.noted == []
            await self.wait(seconds - 1)
            assert self.noted == []
            await self.wait(1)
        assert self.noted == [(self.kind.trigger, self.ids[number])]
        await self.wait(3600)
        assert len(self.noted) == 1


@pytest.fixture
def kind() -> Kind:
    """Return the kind of trigger, unless a test is about others."""
    return OFFLINE


@pytest.fixture
def scene(hass: HomeAssistant, freezer: FrozenDateTimeFactory, kind: Kind) -> Scene:
    """Return entities and time."""
    return Scene(hass, freezer, kind)


@pytest.mark.parametrize(
    "name",
    [
        "_excluded_states",
        "_primary_entities_only",
        "_should_include",
        "async_attach_runner",
        "entity_filter",
        "is_valid_state",
        "is_valid_transition",
    ],
)
def test_core(name: str) -> None:
    """Core has what the waiting of triggers rests on, as it is taken to be."""
    theirs = getattr(EntityTriggerBase, name)
    if callable(theirs):
        assert signature(theirs) == signature(getattr(WaitingTrigger, name))


def test_core_drops_what_is_unknown() -> None:
    """Core cancels a wait in a moment of doubt, for which there are these triggers."""
    assert callable(EntityTriggerBase._cancel_invalidated_timers)


@each_kind
async def test_wait(scene: Scene) -> None:
    """What has lasted as long as is waited for triggers, once."""
    await scene.begin()
    await scene.expect(300)


@each_kind
@each_doubt
async def test_moments_of_doubt(scene: Scene, doubt: str | None) -> None:
    """The clock of a wait runs on while a state is unknown, however often."""
    await scene.begin()
    for _ in range(2):
        await scene.wait(60)
        await scene.show(doubt)
        await scene.wait(10)
        await scene.show(scene.kind.bad)
    await scene.expect(160)


@both_bases
@each_doubt
async def test_doubt_at_the_end(scene: Scene, doubt: str | None) -> None:
    """A wait that ends in doubt triggers with the first certain state that is so."""
    await scene.begin()
    await scene.wait(290)
    await scene.show(doubt)
    await scene.wait(300)
    await scene.show(STATE_UNAVAILABLE)
    await scene.wait(300)
    assert scene.noted == []
    await scene.show(scene.kind.bad)
    await scene.expect(0)


@both_bases
@each_doubt
@pytest.mark.parametrize("before", [100, 290], ids=["early", "at the end"])
async def test_contradiction_after_doubt(
    scene: Scene, doubt: str | None, before: int
) -> None:
    """A certain state that contradicts it ends a wait, and the next one is a whole."""
    await scene.begin()
    await scene.wait(before)
    await scene.show(doubt)
    await scene.wait(30)
    await scene.show(scene.kind.good)
    await scene.wait(3600)
    await scene.show(scene.kind.bad)
    await scene.expect(300)


@both_bases
@pytest.mark.parametrize(
    ("minutes", "doubt", "rest"),
    [(5, 600, 0), (5, 601, 300), (20, 1140, 0), (20, 1200, 0), (20, 1201, 1200)],
)
async def test_long_doubt(scene: Scene, minutes: int, doubt: int, rest: int) -> None:
    """Doubt that is longer than the wait and ten minutes begins it anew."""
    await scene.begin(**{"for": {"minutes": minutes}})
    await scene.wait(60)
    await scene.show(STATE_UNAVAILABLE)
    await scene.wait(doubt)
    await scene.show(scene.kind.bad)
    await scene.expect(rest)


@both_bases
@each_doubt
async def test_doubt_is_no_happening(scene: Scene, doubt: str | None) -> None:
    """What has been reported is not reported again after doubt, long or short."""
    await scene.begin()
    await scene.expect(300)
    for seconds in (10, 3600):
        await scene.show(doubt)
        await scene.wait(seconds)
        await scene.show(scene.kind.bad)
        await scene.wait(3600)
    assert len(scene.noted) == 1


@both_bases
@each_doubt
@pytest.mark.parametrize("seconds", [10, 3600])
async def test_change_during_doubt(
    scene: Scene, doubt: str | None, seconds: int
) -> None:
    """What came in a moment of doubt is waited for from the first certain state."""
    await scene.show(scene.kind.good)
    await scene.attach()
    await scene.show(doubt)
    await scene.wait(seconds)
    await scene.show(scene.kind.bad)
    await scene.expect(300)


@both_bases
async def test_doubt_after_good_times(scene: Scene) -> None:
    """Doubt alone triggers nothing."""
    await scene.show(scene.kind.good)
    await scene.attach()
    for state in (STATE_UNAVAILABLE, scene.kind.good, STATE_UNKNOWN):
        await scene.show(state)
        await scene.wait(3600)
    assert scene.noted == []


@each_kind
@pytest.mark.parametrize(
    "before", [[], [STATE_UNAVAILABLE], [None, STATE_UNKNOWN]], ids=len
)
async def test_found(scene: Scene, before: list[str | None]) -> None:
    """What is so already is waited for; but nobody is back who was not seen gone."""
    for state in before:
        await scene.show(state)
    if not before:
        await scene.show(scene.kind.bad)
    await scene.attach()
    if before:
        await scene.wait(3600)
        await scene.show(scene.kind.bad)
    if scene.kind.trigger in RETURNS:
        await scene.wait(3600)
        assert scene.noted == []
    else:
        await scene.expect(300)


async def test_automation_switched_off_and_on(scene: Scene) -> None:
    """An automation that is attached again waits anew, from what it finds."""
    await scene.begin()
    await scene.wait(240)
    for service in (SERVICE_TURN_OFF, SERVICE_TURN_ON):
        await scene.hass.services.async_call(
            automation.DOMAIN,
            service,
            {ATTR_ENTITY_ID: "automation.note"},
            blocking=True,
        )
    await scene.expect(300)


async def test_automation_switched_off(scene: Scene) -> None:
    """An automation that is switched off waits no more."""
    await scene.begin()
    await scene.hass.services.async_call(
        automation.DOMAIN,
        SERVICE_TURN_OFF,
        {ATTR_ENTITY_ID: "automation.note"},
        blocking=True,
    )
    await scene.wait(3600)
    assert scene.noted == []


@each_kind
@pytest.mark.parametrize("zero", ["00:00:00", 0, {"seconds": 0}], ids=str)
async def test_no_time_to_wait(scene: Scene, zero: object) -> None:
    """Without a time to wait a change triggers at once, and what is found does not."""
    await scene.show(scene.kind.good)
    await scene.show(scene.kind.bad, 1)
    await scene.attach(**{"for": zero})
    await scene.show(scene.kind.bad)
    await scene.expect(0)


@pytest.mark.parametrize(
    "kind", [BY_TRIGGER["stopped_hashing"], BY_TRIGGER["efficiency_became_low"]]
)
@pytest.mark.parametrize(
    ("time", "count"), [("00:00:00", 0), ("00:05:00", 1)], ids=["none", "some"]
)
async def test_known_reason(scene: Scene, time: str, count: int) -> None:
    """What is so when a known reason ends is waited for, if there is a wait."""
    await scene.show(scene.kind.good)
    await scene.attach(**{"for": time})
    await scene.show(scene.kind.bad, **{ATTR_KNOWN_REASON: True})
    await scene.wait(3600)
    assert scene.noted == []
    await scene.show(scene.kind.bad)
    await scene.wait(299)
    assert scene.noted == []
    await scene.wait(3600)
    assert len(scene.noted) == count


@pytest.mark.parametrize(
    "kind", [BY_TRIGGER["stopped_hashing"], BY_TRIGGER["efficiency_became_low"]]
)
async def test_known_reason_ends_a_wait(scene: Scene) -> None:
    """A miner that overheats or is paused has a reason, though a reload be between."""
    await scene.begin()
    await scene.wait(240)
    await scene.show(STATE_UNAVAILABLE)
    await scene.show(scene.kind.bad, **{ATTR_KNOWN_REASON: True})
    await scene.wait(3600)
    assert scene.noted == []


@pytest.mark.parametrize("kind", [HASHRATE])
async def test_unknown_threshold(scene: Scene) -> None:
    """A threshold that is unknown for a moment leaves it open what a reading is."""
    scene.hass.states.async_set(LIMIT, "500", scene.kind.attributes)
    await scene.begin(threshold={"type": "below", "value": {"entity": LIMIT}})
    await scene.wait(200)
    scene.hass.states.async_set(LIMIT, STATE_UNAVAILABLE)
    await scene.wait(50)
    await scene.show("440")
    await scene.wait(100)
    assert scene.noted == []
    scene.hass.states.async_set(LIMIT, "500", scene.kind.attributes)
    await scene.show("430")
    await scene.expect(0)


@pytest.mark.parametrize("kind", [HASHRATE])
@pytest.mark.parametrize("limit", ["400", STATE_UNKNOWN])
async def test_other_threshold(scene: Scene, limit: str) -> None:
    """A threshold that moved decides at the end of the wait, once it is known."""
    scene.hass.states.async_set(LIMIT, "500", scene.kind.attributes)
    await scene.begin(threshold={"type": "below", "value": {"entity": LIMIT}})
    scene.hass.states.async_set(LIMIT, limit, scene.kind.attributes)
    await scene.wait(300)
    scene.hass.states.async_set(LIMIT, "400", scene.kind.attributes)
    await scene.show("440")
    await scene.wait(3600)
    assert scene.noted == []


@pytest.mark.parametrize("kind", [HASHRATE])
async def test_reading_in_another_unit(scene: Scene) -> None:
    """A reading in another unit is no reading."""
    await scene.begin()
    await scene.wait(240)
    await scene.show("0.45", unit_of_measurement="TH/s")
    await scene.wait(240)
    assert scene.noted == []
    await scene.show("450")
    await scene.expect(0)


@both_bases
@pytest.mark.parametrize("behavior", ["first", "all"])
async def test_wait_for_several(scene: Scene, behavior: str) -> None:
    """The first waits, or the last of all, whatever is unknown meanwhile."""
    await scene.begin(behavior=behavior)
    await scene.wait(60)
    for number in (1, 2):
        await scene.show(scene.kind.bad, number)
    for number in range(3):
        await scene.show(STATE_UNAVAILABLE, number)
        await scene.wait(20)
    for number in range(3):
        await scene.show(scene.kind.bad, number)
        await scene.wait(20)
    first = behavior == "first"
    await scene.expect(120 if first else 180, 0 if first else 2)


@pytest.mark.parametrize("number", range(3))
@pytest.mark.parametrize("minutes", [2, 5])
async def test_one_of_all_is_in_doubt(scene: Scene, number: int, minutes: int) -> None:
    """Any one that is reloaded keeps the alarm for all waiting, and does not end it."""
    await scene.begin(behavior="all")
    for other in (1, 2):
        await scene.show(scene.kind.bad, other)
    await scene.wait(minutes * MINUTE - 1)
    await scene.show(STATE_UNAVAILABLE, number)
    await scene.wait(10)
    await scene.show(scene.kind.bad, number)
    await scene.expect(291 - minutes * MINUTE if minutes == 2 else 0, 2)


async def test_one_of_all_contradicts(scene: Scene) -> None:
    """One that is well again ends the wait for all, though others are in doubt."""
    await scene.begin(behavior="all")
    for number in (1, 2):
        await scene.show(scene.kind.bad, number)
    await scene.show(STATE_UNAVAILABLE, 0)
    await scene.show(scene.kind.good, 1)
    await scene.show(scene.kind.bad, 0)
    await scene.wait(3600)
    assert scene.noted == []


async def test_last_one_goes_while_another_is_in_doubt(scene: Scene) -> None:
    """An entity in doubt counts as it was when the last of all changes."""
    await scene.begin(behavior="all")
    await scene.show(scene.kind.bad, 1)
    await scene.show(STATE_UNAVAILABLE, 1)
    await scene.show(scene.kind.bad, 2)
    await scene.wait(30)
    await scene.show(scene.kind.bad, 1)
    await scene.expect(270, 2)


async def test_all_are_found(scene: Scene) -> None:
    """All that are found as they are waited for begin a wait."""
    for number in range(3):
        await scene.show(scene.kind.bad, number)
        await scene.wait(1)
    await scene.attach(behavior="all")
    await scene.expect(300, 2)


async def test_not_all_are_found(scene: Scene) -> None:
    """One that is well when the others are found prevents an alarm for all."""
    for number in range(3):
        await scene.show(scene.kind.bad if number else scene.kind.good, number)
    await scene.attach(behavior="all")
    await scene.wait(3600)
    assert scene.noted == []


async def test_first_is_found(scene: Scene) -> None:
    """Of several that are found the one that has been so for longest is the first."""
    for number in (1, 0, 2):
        await scene.show(scene.kind.bad, number)
        await scene.wait(1)
    await scene.attach(behavior="first")
    await scene.expect(300, 1)


@pytest.mark.parametrize("kind", [HASHRATE])
async def test_first_after_a_long_absence(scene: Scene) -> None:
    """One that has long been unknown is not the first for ever."""
    await scene.begin(behavior="first")
    await scene.expect(300)
    await scene.show(STATE_UNAVAILABLE)
    scene.noted.clear()
    await scene.wait(300)
    await scene.show(scene.kind.bad, 1)
    await scene.wait(3600)
    assert scene.noted == []  # the other one may still be so
    await scene.show(scene.kind.good, 1)
    await scene.show(scene.kind.bad, 1)
    await scene.expect(300, 1)


async def test_first_waits_while_others_hold(scene: Scene) -> None:
    """A wait for the first is not begun anew by others that come back."""
    await scene.begin(behavior="first")
    await scene.show(STATE_UNAVAILABLE)
    await scene.show(scene.kind.bad, 1)
    await scene.wait(200)
    await scene.show(scene.kind.bad)
    await scene.expect(100)


async def test_one_joins_all(scene: Scene) -> None:
    """One that is waited for only now begins the wait for all anew."""
    for number in (1, 2):
        await scene.show(scene.kind.good, number)
    await scene.attach(behavior="all")
    for number in (1, 2):
        await scene.show(scene.kind.bad, number)
    await scene.wait(240)
    await scene.show(scene.kind.bad, 0)
    await scene.expect(300, 0)


async def test_renamed(scene: Scene) -> None:
    """An entity that is renamed is waited for under its name of now, once."""
    await scene.begin()
    await scene.wait(100)
    name = "binary_sensor.renamed"
    scene.registry.async_update_entity(scene.ids[0], new_entity_id=name)
    await scene.show(None)
    scene.ids[0] = name
    await scene.wait(100)
    await scene.show(scene.kind.bad)
    await scene.expect(100)


async def test_renamed_later(scene: Scene) -> None:
    """What was sent to an entity is not sent again under another name."""
    await scene.begin()
    await scene.expect(300)
    name = "binary_sensor.renamed"
    scene.registry.async_update_entity(scene.ids[0], new_entity_id=name)
    scene.ids[0] = name
    await scene.show(scene.kind.bad)
    await scene.wait(3600)
    assert len(scene.noted) == 1


@pytest.mark.parametrize("behavior", ["each", "first", "all"])
async def test_removed(scene: Scene, behavior: str) -> None:
    """Nothing is sent to entities that have been removed."""
    await scene.begin(behavior=behavior)
    for number in (1, 2):
        await scene.show(scene.kind.bad, number)
    await scene.wait(240)
    for entity_id in scene.ids:
        scene.registry.async_remove(entity_id)
    await scene.wait(3600)
    assert scene.noted == []


async def test_target_changes(scene: Scene) -> None:
    """One that is targeted no longer ends no wait of others, one that is well does."""
    await scene.begin(behavior="all")
    scene.registry.async_update_entity(scene.ids[2], labels=set())
    await scene.show(scene.kind.bad, 1)
    await scene.wait(100)
    scene.registry.async_update_entity(scene.ids[2], labels={LABEL})
    await scene.wait(3600)
    assert scene.noted == []


async def test_targeted_later(scene: Scene) -> None:
    """One that is targeted only now is waited for from what is found."""
    await scene.begin()
    await scene.expect(300)
    scene.noted.clear()
    scene.registry.async_update_entity(scene.ids[0], labels=set())
    await scene.wait(60)
    scene.registry.async_update_entity(scene.ids[0], labels={LABEL})
    await scene.expect(300)


async def _attach(
    scene: Scene, *, reports: list[NotTriggeredInfo] | None = None
) -> list[Mapping[str, Any]]:
    """Attach the trigger itself; return what its runs are added to."""
    runs: list[Mapping[str, Any]] = []

    def run(
        extra_trigger_payload: dict[str, Any],
        description: str,
        context: Context | None = None,
    ) -> Any:  # noqa: ANN401 - the task is of no interest
        payload = extra_trigger_payload
        assert description == f"state of {payload['entity_id']}"
        assert context is payload["to_state"].context
        runs.append(payload)

    def report(info: NotTriggeredInfo, context: Context | None = None) -> None:
        assert context is not None
        assert reports is not None
        reports.append(info)

    config = scene.trigger()
    trigger = TRIGGERS[scene.kind.trigger]
    valid = await trigger.async_validate_config(
        scene.hass, {key: config[key] for key in ("target", "options")}
    )
    await trigger(
        scene.hass, TriggerConfig(scene.kind.trigger, **valid)
    ).async_attach_runner(run, None if reports is None else report)
    return runs


async def test_what_a_run_is_reported(scene: Scene) -> None:
    """The states of an alarm are as old as if no reload had been between."""
    await scene.show(scene.kind.good)
    good = scene.hass.states.get(scene.ids[0])
    await scene.wait(60)
    await scene.show(STATE_UNAVAILABLE)
    await scene.wait(60)
    runs = await _attach(scene)
    await scene.show(scene.kind.good)
    first = scene.hass.states.get(scene.ids[0])
    await scene.wait(60)
    await scene.show(STATE_UNAVAILABLE)
    await scene.wait(60)
    await scene.show(scene.kind.good, version=2)
    await scene.wait(60)
    await scene.show(scene.kind.bad)
    bad = scene.hass.states.get(scene.ids[0])
    await scene.wait(60)
    await scene.show(STATE_UNKNOWN)
    await scene.show(scene.kind.bad)
    await scene.wait(240)
    (run,) = runs
    assert good is not None
    assert first is not None
    assert run["from_state"].last_changed == first.last_changed > good.last_changed
    assert run["from_state"].attributes["version"] == 2
    assert run["to_state"] is bad
    assert run["for"].total_seconds() == 300


async def test_what_a_run_is_reported_of_what_was_found(scene: Scene) -> None:
    """What was found has no state before it."""
    await scene.show(scene.kind.bad)
    runs = await _attach(scene)
    await scene.wait(300)
    (run,) = runs
    assert run["from_state"] is None
    assert run["to_state"] is scene.hass.states.get(scene.ids[0])


@pytest.mark.parametrize("kind", [HASHRATE])
@pytest.mark.parametrize("is_traced", [False, True])
async def test_trace(scene: Scene, *, is_traced: bool) -> None:
    """The trace of an automation has why a reading could not trigger it."""
    reports: list[NotTriggeredInfo] = []
    runs = await _attach(scene, reports=reports if is_traced else None)
    await scene.show("0.4", unit_of_measurement="TH/s")
    assert runs == []
    assert [info.reason for info in reports] == (
        ["entity_unit_not_supported"] if is_traced else []
    )
