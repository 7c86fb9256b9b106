"""Tests of pools in slots."""

from collections.abc import Mapping

import pytest

from simulator import SimulatedMiner
from simulator.answers import Answer, answer
from simulator.slots import slot_index
from simulator.values import Json, JsonObject

from .test_commands import patch, post, running, send

GOOD: JsonObject = {
    "stratumURL": "third.example.org",
    "stratumPort": 4444,
    "stratumUser": "someone",
}


def put(miner: SimulatedMiner, index: object, **values: Json) -> Answer:
    """Write a slot."""
    return send(miner, "PUT", f"/api/system/pools/{index}", {**GOOD, **values})


def clear(miner: SimulatedMiner, index: object) -> Answer:
    """Clear a slot."""
    return send(miner, "DELETE", f"/api/system/pools/{index}")


def shown(miner: SimulatedMiner) -> Mapping[Json, JsonObject]:
    """Return the slots that the miner shows, by number."""
    pools = miner.answer()["pools"]
    assert isinstance(pools, list)
    found = [pool for pool in pools if isinstance(pool, dict)]
    return {pool["id"]: pool for pool in found}


def restarted(miner: SimulatedMiner) -> SimulatedMiner:
    """Return the miner after a restart."""
    post(miner, "restart")
    miner.advance(60)
    return miner


def test_first_slots() -> None:
    """The pool and the fallback are in the first slots, others are not shown."""
    miner = running("v2.15.0")
    pools = shown(miner)
    assert [*pools] == [0, 1]
    assert pools[0]["stratumURL"] == "pool.example.org"
    assert pools[1]["stratumURL"] == "fallback.example.org"
    assert {pool["stratumPassword"] for pool in pools.values()} == {"*****"}


def test_put() -> None:
    """A slot is replaced as a whole: what is not given is a default afterward."""
    miner = running("v2.15.0")
    put(miner, 2, stratumTLS=2, stratumSuggestedDifficulty=7, stratumPassword="secret")
    reply = put(miner, 2)
    assert (reply.status, reply.body) == (
        "200 OK",
        b'{"message": "Pool updated successfully"}',
    )
    assert shown(restarted(miner))[2] == {
        "id": 2,
        **GOOD,
        "stratumProtocol": "SV1",
        "stratumPassword": "*****",
        "stratumSuggestedDifficulty": 0,
        "stratumExtranonceSubscribe": False,
        "stratumTLS": 0,
        "stratumCert": "",
        "stratumDecodeCoinbase": True,
        "stratumV2ChannelType": "extended",
        "stratumV2AuthorityPubkey": "",
        "stratumV2RequireAuth": False,
    }
    assert miner.link.slots.stored[2] is not None
    assert miner.link.slots.stored[2]["stratumPassword"] == "x"


@pytest.mark.parametrize(
    ("given", "stored"), [({}, "x"), ("*****", "secret"), ("other", "other")]
)
def test_password(given: Json, stored: str) -> None:
    """Without a password it becomes "x"; five asterisks keep what is stored."""
    miner = running("v2.15.0")
    put(miner, 2, stratumPassword="secret")
    miner.advance(1)
    values: JsonObject = {} if given == {} else {"stratumPassword": given}
    put(miner, 2, **values)
    miner.advance(1)
    record = miner.link.slots.stored[2]
    assert record is not None
    assert record["stratumPassword"] == stored


def test_asterisks_for_an_empty_slot() -> None:
    """There is no password to keep in an empty slot."""
    miner = running("v2.15.0")
    put(miner, 2, stratumPassword="*****")
    miner.advance(1)
    record = miner.link.slots.stored[2]
    assert record is not None
    assert record["stratumPassword"] == "*****"


def test_stale_read() -> None:
    """What is read after a write is the record before it, until the next restart."""
    miner = running("v2.15.0")
    put(miner, 0)
    miner.advance(10)
    assert shown(miner)[0]["stratumURL"] == "pool.example.org"
    assert miner.answer()["stratumURL"] == "pool.example.org"
    put(miner, 2)
    assert shown(miner)[0]["stratumURL"] == "third.example.org"
    assert 2 not in shown(miner)
    assert 2 in shown(restarted(miner))
    assert miner.answer()["stratumURL"] == "third.example.org"


@pytest.mark.parametrize(
    ("text", "index"),
    [("0", 0), ("7", 7), ("8", None), ("-1", None), ("abc", 0), ("", 0), ("3x", 3)],
)
def test_index(text: str, index: int | None) -> None:
    """An index is read leniently: what is no number is the first slot."""
    assert slot_index(text) == index


def test_lenient_index() -> None:
    """A slip in the path overwrites the first slot."""
    miner = running("v2.15.0")
    assert put(miner, "abc").status == "200 OK"
    assert shown(restarted(miner))[0]["stratumURL"] == "third.example.org"
    for reply in (put(miner, 8), clear(miner, 8)):
        assert (reply.status, reply.body) == ("400 Bad Request", b"Invalid pool index")


@pytest.mark.parametrize(
    "values",
    [
        {"stratumURL": ""},
        {"stratumURL": "x" * 256},
        {"stratumURL": None},
        {"stratumUser": ""},
        {"stratumPort": 0},
        {"stratumPort": 65536},
        {"stratumPort": "3333"},
        {"stratumProtocol": "SV3"},
        {"stratumPassword": "x" * 256},
        {"stratumTLS": 3},
        {"stratumSuggestedDifficulty": -1},
        {"stratumCert": "x" * 3001},
        {"stratumDecodeCoinbase": "yes"},
    ],
)
def test_refused(values: JsonObject) -> None:
    """A bad record is refused as a whole."""
    miner = running("v2.15.0")
    reply = put(miner, 2, **values)
    assert (reply.status, reply.body) == (
        "400 Bad Request",
        b"Invalid pool configuration payload",
    )
    reply = patch(miner, temptarget=50, pools=[{"id": 2, **GOOD, **values}])
    assert reply.body == b"Wrong API input"
    assert [*shown(restarted(miner))] == [0, 1]
    assert miner.answer()["temptarget"] == 60


@pytest.mark.parametrize(
    "pools", [7, [7], [{**GOOD}], [{"id": 8, **GOOD}], [{"id": "2", **GOOD}]]
)
def test_bad_slots(pools: Json) -> None:
    """Slots are a list of records with an index."""
    assert patch(running("v2.15.0"), pools=pools).body == b"Wrong API input"


def test_bodies() -> None:
    """What is no JSON, or too long, is refused as elsewhere."""
    miner = running("v2.15.0")
    path = "/api/system/pools/2"
    assert answer(miner, path, {}, "PUT", b"{").body == b"Invalid JSON"
    assert answer(miner, path, {}, "PUT", b" " * 10_240).body == b"content too long"


def test_patch() -> None:
    """Slots can be written with other settings."""
    miner = running("v2.15.0")
    reply = patch(miner, temptarget=50, pools=[{"id": 3, **GOOD}])
    assert reply.status == "200 OK"
    assert shown(restarted(miner))[3]["stratumUser"] == "someone"
    assert miner.answer()["temptarget"] == 50


def test_clear() -> None:
    """A slot that is not selected can be cleared."""
    miner = running("v2.15.0")
    put(miner, 2)
    assert clear(miner, 2).body == b'{"message": "Pool cleared successfully"}'
    assert [*shown(restarted(miner))] == [0, 1]
    assert clear(miner, 0).status == clear(miner, 1).status == "400 Bad Request"
    patch(miner, primaryPoolIndex=2)
    miner.advance(1)
    assert clear(miner, 0).status == "200 OK"
    assert clear(miner, 2).status == "400 Bad Request"


@pytest.mark.parametrize(
    ("firmware", "status"), [("v2.14.2", "404"), ("v2.8.1", "302")]
)
def test_no_slots(firmware: str, status: str) -> None:
    """Before v2.15 there is nothing at a slot's address."""
    miner = running(firmware)
    assert put(miner, 2).status.startswith(status)
    assert clear(miner, 2).status.startswith(status)
    assert patch(miner, primaryPoolIndex=2).status == "200 OK"
    assert miner.storage["primaryPoolIndex"] == 0


def test_indices_are_those_of_the_boot() -> None:
    """Which slots are selected is shown as it was at boot, and an empty one is fine."""
    miner = running("v2.15.0")
    reply = patch(
        miner, primaryPoolIndex=5, secondaryPoolIndex=5, useFallbackStratum=True
    )
    assert reply.status == "200 OK"
    miner.advance(10)
    before = miner.answer()
    keys = ("primaryPoolIndex", "secondaryPoolIndex", "useFallbackStratum")
    assert [before[key] for key in keys] == [0, 1, 0]
    after = restarted(miner).answer()
    assert [after[key] for key in keys] == [5, 5, 1]
    assert after["stratumURL"] == ""
