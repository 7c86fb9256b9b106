"""Test changing the pools of a miner in its options."""

from collections.abc import AsyncGenerator, Iterator
import json
from typing import Any, Final
from unittest.mock import patch

from homeassistant.config_entries import ConfigFlowResult
from homeassistant.core import HomeAssistant
from homeassistant.data_entry_flow import FlowResultType
import pytest

from custom_components.bitaxe_monitor.axeos.pool_edit import stored_pools
from tests.support.flows import checked, suggested
from tests.support.simulated import (
    CANARY,
    SimulatedHome,
    home_of_three_pools,
    simulated_home,
)

NEW: Final = "new.example.org"
USER: Final = "bc1qnewcanary.rig"
WORD: Final = "wordcanary"


class Pools:
    """The options of a miner, as far as they are of pools."""

    def __init__(self, home: SimulatedHome) -> None:
        """Open none yet."""
        self.home = home
        self.flows = home.hass.config_entries.options

    async def begin(self) -> ConfigFlowResult:
        """Open the options, and choose the pools."""
        entry_id = self.home.entry.entry_id
        menu = checked("options", await self.flows.async_init(entry_id))
        assert menu["type"] is FlowResultType.MENU
        return await self.send(menu, {"next_step_id": "pools"})

    async def open(self, slot: int) -> ConfigFlowResult:
        """Open the form of a pool."""
        form = await self.begin()
        assert form["step_id"] == "pools"
        return await self.send(form, {"slot": str(slot)})

    async def send(
        self, form: ConfigFlowResult, entered: dict[str, Any]
    ) -> ConfigFlowResult:
        """Send a form; what takes its time is waited for."""
        found = await self.flows.async_configure(form["flow_id"], entered)
        while found["type"] is FlowResultType.SHOW_PROGRESS:
            await self.home.hass.async_block_till_done()
            found = await self.flows.async_configure(form["flow_id"])
        return found


@pytest.fixture
async def pools(hass: HomeAssistant) -> AsyncGenerator[Pools]:
    """Return the pools of a Gamma with slots."""
    async with home_of_three_pools(hass) as home:
        yield Pools(home)


async def test_stored(hass: HomeAssistant, pools: Pools) -> None:
    """A first pool is stored, and the miner works for it; the options stay."""
    home, before = pools.home, dict(pools.home.entry.options)
    coordinator = home.coordinator
    form = checked("options", await pools.open(0))
    running = home.miner.pool
    assert running is not None
    assert suggested(form) == {"host": running.host, "port": running.port, "tls": False}
    entered = {"host": NEW, "port": 4444, "username": USER, "password": WORD}
    result = await pools.send(form, entered)
    assert result["type"] is FlowResultType.CREATE_ENTRY
    assert home.entry.options == before
    assert home.coordinator is coordinator
    running = home.miner.pool
    assert running is not None
    assert (running.host, running.port, running.user) == (NEW, 4444, USER)
    stored = home.miner.link.slots.stored[0]
    assert stored is not None
    assert stored["stratumPassword"] == WORD
    assert stored["stratumSuggestedDifficulty"] == 1000


async def test_secrets(
    hass: HomeAssistant,
    pools: Pools,
    hass_storage: dict[str, Any],
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Who is paid, and passwords, are in the miner and nowhere else."""
    home = pools.home
    form = await pools.open(0)
    home.miner.kill_pools(NEW)
    entered = {"host": NEW, "port": 4444, "username": USER, "password": WORD}
    shown = [form, await pools.send(form, entered)]
    shown.append(await pools.send(shown[-1], {**entered, "port": 0}))
    assert [item["type"] for item in shown[:1]] == [FlowResultType.FORM]
    await hass.config_entries.async_unload(home.entry.entry_id)
    places = [
        *map(repr, shown),
        *(repr(suggested(item)) for item in shown if item.get("data_schema")),
        repr(hass.states.async_all()),
        json.dumps(hass_storage, default=str),
        repr(home.entry.as_dict()),
        caplog.text,
    ]
    for secret in (USER, WORD, CANARY):
        assert not [place for place in places if secret in place]


async def test_out_of_reach(pools: Pools) -> None:
    """The form says what became of it, and may be sent again; secrets are gone."""
    home = pools.home
    form = await pools.open(0)
    home.miner.kill_pools(NEW)
    form = await pools.send(form, {"host": NEW, "port": 4444, "username": USER})
    form = checked("options", form)
    assert form["errors"] == {"base": "pool_not_stored"}
    placeholders = form["description_placeholders"]
    assert placeholders is not None
    assert placeholders["error"].endswith("went back to the pool it had before")
    assert suggested(form) == {"host": NEW, "port": 4444, "tls": False}
    home.miner.kill_pools()
    form = await pools.send(form, {"host": NEW, "port": 4444, "username": USER})
    assert form["type"] is FlowResultType.CREATE_ENTRY


async def test_empty_slot(pools: Pools) -> None:
    """A pool is added to an empty slot, and can be chosen then."""
    form = await pools.open(6)
    assert suggested(form) == {"tls": False}
    entered = {"host": NEW, "port": 4444}
    form = checked("options", await pools.send(form, entered))
    assert form["errors"] == {"username": "pool_user_missing"}
    assert suggested(form) == entered | {"tls": False}
    form = await pools.send(form, entered | {"username": USER, "tls": True})
    assert form["type"] is FlowResultType.CREATE_ENTRY
    found = pools.home.coordinator.control.pools
    assert found is not None
    pool = found.get(6)
    assert pool is not None
    assert pool.host == NEW


async def test_remove(pools: Pools) -> None:
    """A pool that is neither used nor chosen can be removed, and no other one."""
    home = pools.home
    form = await pools.open(0)
    assert form["data_schema"] is not None
    assert "clear" not in form["data_schema"].schema
    form = await pools.open(4)
    entered = {"host": "third.example.org", "port": 3333}
    form = await pools.send(form, entered | {"clear": True})
    assert form["type"] is FlowResultType.CREATE_ENTRY
    assert [(item.method, item.path) for item in home.sent] == [
        ("DELETE", "/api/system/pools/4")
    ]
    assert home.miner.link.slots.stored[4] is None
    home.miner.reboot()  # until then firmware lists it still
    home.now += 300
    await home.pass_time(5)
    form = await pools.open(4)
    assert suggested(form) == {"tls": False}


async def test_remove_what_is_used(pools: Pools) -> None:
    """A pool that was chosen meanwhile is kept, and the form says why."""
    home = pools.home
    form = await pools.open(4)
    await home.coordinator.wishes.use_pool(4, restarts=False)
    home.sent.clear()
    entered = {"host": "third.example.org", "port": 3333, "clear": True}
    form = checked("options", await pools.send(form, entered))
    assert form["errors"] == {"base": "pool_not_stored"}
    assert home.sent == []


async def test_remove_what_is_chosen(pools: Pools) -> None:
    """Removing a pool that was chosen and awaits a restart is not offered."""
    await pools.home.coordinator.wishes.use_pool(4, restarts=False)
    form = await pools.open(4)
    assert form["data_schema"] is not None
    assert "clear" not in form["data_schema"].schema


async def test_options(pools: Pools) -> None:
    """The options of before are a step further."""
    menu = await pools.flows.async_init(pools.home.entry.entry_id)
    form = await pools.send(menu, {"next_step_id": "settings"})
    assert form["step_id"] == "init"


async def test_gone(pools: Pools) -> None:
    """A miner whose entry has gone meanwhile cannot be given a pool."""
    hass, entry = pools.home.hass, pools.home.entry
    menu = await pools.flows.async_init(entry.entry_id)
    choice = await pools.begin()
    form = await pools.open(0)
    await hass.config_entries.async_unload(entry.entry_id)
    for step, entered in (
        (menu, {"next_step_id": "pools"}),
        (choice, {"slot": "0"}),
        (form, {"host": NEW, "port": 1}),
    ):
        found = checked("options", await pools.send(step, entered))
        assert (found["type"], found["reason"]) == (
            FlowResultType.ABORT,
            "pools_unknown",
        )


@pytest.fixture(
    params=[
        ("601", "v2.14.0"),
        ("601", "v2.12.2"),
        ("205", "v2.6.5"),
        ("NerdQAxe++", "v1.1.0"),
        ("NerdQAxe++", "v1.0.33"),
    ],
    ids=lambda param: param[1],
)
def flat(
    hass: HomeAssistant, request: pytest.FixtureRequest
) -> Iterator[SimulatedHome]:
    """Return a home with a miner that has no slots."""
    with simulated_home(hass, *request.param) as home:
        yield home


async def test_flat(flat: SimulatedHome) -> None:
    """Without slots, the first pool and its fallback can be changed."""
    await flat.set_up()
    pools = Pools(flat)
    form = await pools.open(1)
    form = await pools.send(form, {"host": "fallback.example.org", "port": 1})
    assert form["type"] is FlowResultType.CREATE_ENTRY
    form = await pools.open(0)
    result = await pools.send(form, {"host": NEW, "port": 4444, "username": USER})
    assert result["type"] is FlowResultType.CREATE_ENTRY
    running = flat.miner.pool
    assert running is not None
    assert (running.host, running.user) == (NEW, USER)
    restarts = [item for item in flat.sent if item.path == "/api/system/restart"]
    assert bool(restarts) is not flat.coordinator.control.capabilities.live_pools
    flat.miner.kill_pools("dead.example.org")
    form = await pools.open(0)
    form = await pools.send(form, {"host": "dead.example.org", "port": 4444})
    assert form["errors"] == {"base": "pool_not_stored"}
    running = flat.miner.pool
    assert running is not None
    assert (running.host, running.user) == (NEW, USER)


async def test_pool_that_goes(hass: HomeAssistant) -> None:
    """A pool that the miner no longer lists when it is chosen cannot be changed."""
    with simulated_home(hass, "601", "v2.12.2") as home:
        await home.set_up()
        pools = Pools(home)
        choice = await pools.begin()
        first, _ = stored_pools(
            home.coordinator.control.answer, home.coordinator.control.capabilities
        )
        module = "custom_components.bitaxe_monitor.controls.pool_flow"
        with patch(f"{module}.stored_pools", return_value=(first,)):
            found = await pools.send(choice, {"slot": "1"})
    assert (found["type"], found["reason"]) == (FlowResultType.ABORT, "pools_unknown")


@pytest.mark.parametrize("version", ["v2.0.3", "v2.15.0"])
async def test_nothing_to_change(hass: HomeAssistant, version: str) -> None:
    """Without pools that can be changed, the options are the only thing there is."""
    with simulated_home(hass, "205", version) as home:
        if version == "v2.15.0":
            home.entry.add_to_hass(hass)  # and never set up
        else:
            await home.set_up()
        form = await hass.config_entries.options.async_init(home.entry.entry_id)
        assert form["step_id"] == "init"
