"""Let simulated miners be changed, by a user and by the watchdog, and look on."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Final

from aiohttp import ClientSession

from .arguments import Miner
from .client import ApiError, JsonObject
from .home_assistant import HomeAssistant
from .miners import DOMAIN, entities_of
from .simulated import Control

HASTE: Final = (
    f"from custom_components.{DOMAIN}.control import stuck\nstuck._CHECKED_FOR = 5.0"
)
"""What Home Assistant runs first: its watchdog then looks for seconds, not minutes."""

_TIMEOUT: Final = 120.0  # s, for what takes some ten
_POLL_INTERVAL: Final = 0.5  # s
_BETWEEN_PAUSES: Final = 31.0  # s
_REGULATOR: Final = 1000  # mV, below which that of the miner refuses
_POOL: Final = {
    "stratumURL": "third.example.org",
    "stratumPort": 3333,
    "stratumUser": "demo.worker",
    "stratumPassword": "x",
}
_SLOT: Final = 2


class UnexpectedError(Exception):
    """Something came otherwise; the text says what."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rig:
    """A miner, what simulates it, and its entry in Home Assistant."""

    home: HomeAssistant
    control: Control
    number: int
    host: str
    name: str
    entities: dict[tuple[str, str], str]
    device: str
    entry_id: str

    @classmethod
    async def find(
        cls, home: HomeAssistant, control: Control, number: int, miner: Miner, name: str
    ) -> Rig:
        """Return a miner that was added with a name, the number of it being given."""
        found = await entities_of(home.client, name)
        entities = {
            (entity["entity_id"].partition(".")[0], entity["translation_key"]): entity[
                "entity_id"
            ]
            for entity in found
        }
        return cls(
            home=home,
            control=control,
            number=number,
            host=miner.host,
            name=name,
            entities=entities,
            device=found[0]["device_id"],
            entry_id=found[0]["config_entry_id"],
        )

    async def simulate(self, **change: object) -> None:
        """Let something happen to the miner."""
        await self.control.change(self.number, dict(change))

    async def on_its_page(self, method: str, path: str, body: JsonObject) -> None:
        """Change the miner as its own page does."""
        async with (
            ClientSession() as session,
            session.request(
                method,
                f"http://{self.host}/api/system{path}",
                json=body,
                raise_for_status=True,
            ),
        ):
            pass

    async def turn(self, state: str) -> None:
        """Turn mining on or off; ApiError if it does not come to that."""
        await self.home.client.command(
            "call_service",
            domain="switch",
            service=f"turn_{state}",
            target={"entity_id": self.entities["switch", "mining"]},
        )

    async def answer(self, name: str, **data: object) -> JsonObject:
        """Call an action for the miner; return what it answers."""
        answer = await self.home.client.command(
            "call_service",
            domain=DOMAIN,
            service=name,
            service_data={"device_id": self.device, **data},
            return_response=True,
        )
        response: JsonObject = answer["response"]
        return response

    async def act(self, name: str, **data: object) -> JsonObject:
        """Call an action that changes the miner; return what it says became of that."""
        miner: JsonObject
        (miner,) = (await self.answer(name, **data))["miners"]
        return miner

    async def attributes(self, domain: str, key: str) -> JsonObject:
        """Return the attributes of an entity."""
        states = await self.home.client.states()
        attributes: JsonObject = states[self.entities[domain, key]]["attributes"]
        return attributes

    async def wait_for(self, domain: str, key: str, state: str) -> None:
        """Wait until an entity has a state; UnexpectedError if it does not get it."""
        entity_id = self.entities[domain, key]

        async def is_so() -> bool:
            found = (await self.home.client.states()).get(entity_id, {})
            return bool(found.get("state") == state)

        await wait_until(is_so, f"{entity_id} is not {state}")

    async def wait_for_event(self, kind: str) -> None:
        """Wait until the last event is of a kind; UnexpectedError if there is none."""
        entity_id = self.entities["event", "event"]

        async def is_so() -> bool:
            found = (await self.home.client.states()).get(entity_id, {})
            return bool(found.get("attributes", {}).get("event_type") == kind)

        await wait_until(is_so, f"{entity_id} is not {kind}")


async def wait_until(is_so: Callable[[], Awaitable[bool]], otherwise: str) -> None:
    """Wait until something is so; UnexpectedError with a text if it does not come."""
    loop = asyncio.get_running_loop()
    end = loop.time() + _TIMEOUT
    while not await is_so():
        if loop.time() > end:
            raise UnexpectedError(otherwise)
        await asyncio.sleep(_POLL_INTERVAL)


def expect(answer: JsonObject, **wanted: object) -> None:
    """Raise UnexpectedError unless an answer has what is wanted."""
    found = {key: answer.get(key) for key in wanted}
    if found != wanted:
        message = f"{found} and not {wanted}: {answer.get('error')}"
        raise UnexpectedError(message)


async def pause_and_resume(rig: Rig) -> None:
    """Pause a miner, and let it mine again."""
    await rig.turn("off")
    await rig.wait_for("binary_sensor", "mining", "off")
    await asyncio.sleep(_BETWEEN_PAUSES)
    await rig.turn("on")
    await rig.wait_for("binary_sensor", "mining", "on")


async def refused_voltage(rig: Rig) -> None:
    """Let a regulator refuse a voltage: Home Assistant does not ask, but cures it."""
    below = _REGULATOR - 40
    expect(await rig.act("set_performance", core_voltage=below), result="failed")
    await rig.on_its_page("PATCH", "", {"coreVoltage": below})
    await rig.simulate(action="reboot")
    await rig.wait_for("binary_sensor", "mining", "off")
    expect(
        await rig.act("set_performance", core_voltage=_REGULATOR),
        result="in_force",
        core_voltage=_REGULATOR,
    )
    await rig.wait_for("binary_sensor", "mining", "on")


async def overheat(rig: Rig) -> None:
    """Let a miner stop to cool down: nothing is sent meanwhile."""
    await rig.simulate(action="overheat")
    await rig.wait_for("binary_sensor", "overheating", "on")
    expect(await rig.act("set_performance", frequency=500), result="failed")
    await rig.simulate(advance=60)
    await rig.wait_for("binary_sensor", "overheating", "off")


async def hung_chip(rig: Rig) -> None:
    """Let the chips of a miner hang until its watchdog restarts it."""
    await rig.simulate(fault="hung")
    await rig.wait_for_event("watchdog_restarted")
    await rig.simulate(advance=60)
    await rig.wait_for("binary_sensor", "mining", "on")


async def other_pool(rig: Rig) -> None:
    """Let a miner use another pool, which was added on its own page."""
    await rig.on_its_page("PUT", f"/pools/{_SLOT}", dict(_POOL))
    await rig.simulate(action="reboot", advance=60)
    await rig.wait_for("binary_sensor", "mining", "on")
    expect(await rig.act("set_pool", slot=_SLOT), result="in_force", slot=_SLOT)


type Act = Callable[[Rig], Awaitable[None]]

CHANGES: Final[tuple[tuple[Act, ...], ...]] = (
    (pause_and_resume,),
    (refused_voltage, overheat),
    (hung_chip, other_pool),
)
"""What is done to each miner, at the same time."""
KINDS: Final = ("601:v2.14.0", "601:v2.15.0", "401:v2.15.0")
"""These miners."""
WATCHED: Final = 2
"""Which of them its watchdog looks after."""


async def change_all(rigs: Sequence[Rig]) -> list[str]:
    """Change the miners, print what was done, and return what went wrong."""
    return await do_all(rigs, CHANGES)


async def do_all(rigs: Sequence[Rig], lives: Sequence[Sequence[Act]]) -> list[str]:
    """Do everything to the miners, print what was done, and return what went wrong."""
    found = await asyncio.gather(*map(_do, rigs, lives, strict=True))
    return [fault for faults in found for fault in faults]


async def _do(rig: Rig, acts: Sequence[Act]) -> list[str]:
    """Do everything to a miner; return what went wrong."""
    loop = asyncio.get_running_loop()
    faults = []
    for act in acts:
        begin = loop.time()
        words = act.__name__.replace("_", " ")
        try:
            await act(rig)
        except (ApiError, UnexpectedError) as err:
            faults.append(f"{rig.name}, {words}: {err}")
        else:
            print(f"{loop.time() - begin:5.1f} s  {rig.name}: {words}", flush=True)
    return faults
