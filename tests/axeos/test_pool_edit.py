"""Test what a miner is sent to store a pool."""

from typing import Final

import pytest

from custom_components.bitaxe_monitor.axeos import Capabilities, PoolKeys
from custom_components.bitaxe_monitor.axeos.pool_edit import (
    PoolEdit,
    StoredPool,
    shows,
    store_again,
    store_pool,
    stored_pools,
)
from custom_components.bitaxe_monitor.json_fields import JsonObject, JsonValue

from ..conftest import load_payload

SLOTS: Final = Capabilities(can_patch=True, pools=PoolKeys.SLOTS)
FLAT: Final = Capabilities(can_patch=True)
NERDOS: Final = Capabilities(can_patch=True, is_strict=True)
CANARY: Final = "bc1qcanary"

RECORD: Final[dict[str, JsonValue]] = {
    "id": 4,
    "stratumURL": "pool.example.org",
    "stratumPort": 3333,
    "stratumUser": CANARY,
    "stratumPassword": "*****",
    "stratumTLS": 2,
    "stratumCert": "certificate",
    "stratumSuggestedDifficulty": 512,
    "somethingElse": 1,
}
KEPT: Final = {
    key: value for key, value in RECORD.items() if key not in ("id", "somethingElse")
}
ANSWER: Final[JsonObject] = {"pools": [None, RECORD], "primaryPoolIndex": 4}
OLD: Final[JsonObject] = {
    "stratumURL": "pool.example.org",
    "stratumPort": 3333,
    "stratumUser": CANARY,
    "fallbackStratumURL": "",
    "fallbackStratumPort": 0,
    "fallbackStratumUser": "",
}


def edit(slot: int = 4, **wanted: object) -> PoolEdit:
    """Return what is wanted of a pool, else as it is stored."""
    stored = {"host": "pool.example.org", "port": 3333}
    return PoolEdit(slot=slot, **(stored | wanted))  # type: ignore[arg-type]


def body(answer: JsonObject, capabilities: Capabilities, wanted: PoolEdit) -> JsonValue:
    """Return the body that is sent."""
    change = store_pool(answer, capabilities, wanted)
    assert change is not None
    assert CANARY not in repr(change)
    return dict(change.request.body or {})


def test_slots() -> None:
    """All slots can be changed; of what is stored nobody sees who is paid."""
    pools = stored_pools(ANSWER, SLOTS)
    assert [pool.slot for pool in pools] == list(range(8))
    assert pools[4] == StoredPool(slot=4, host="pool.example.org", port=3333, tls=True)
    assert pools[0] == StoredPool(slot=0, host=None, port=None, tls=False)
    assert CANARY not in repr(pools)


@pytest.mark.parametrize(
    ("payload", "capabilities", "count", "tls"),
    [
        ("mock-v2.0.0.json", FLAT, 1, None),
        ("gamma601-v2.12.2.json", FLAT, 2, None),
        ("mock-v2.14.0.json", FLAT, 2, False),
        ("nerdqaxe++-v1.1.0-beta1.json", NERDOS, 2, False),
    ],
)
def test_flat(
    payload: str, capabilities: Capabilities, count: int, *, tls: bool | None
) -> None:
    """Without slots there is a pool and, if firmware knows one, its fallback."""
    pools = stored_pools(load_payload(payload), capabilities)
    assert [pool.slot for pool in pools] == list(range(count))
    assert pools[0].tls is tls


def test_record_is_whole() -> None:
    """What is not sent of a slot falls to a default: all of it is, and no more."""
    assert body(ANSWER, SLOTS, edit(port=4444)) == KEPT | {"stratumPort": 4444}
    change = store_pool(ANSWER, SLOTS, edit(port=4444))
    assert change is not None
    assert change.request.method == "PUT"
    assert change.request.path == "/api/system/pools/4"


def test_password() -> None:
    """A password is sent only if it was entered; the stored one stays otherwise."""
    assert body(ANSWER, SLOTS, edit(password=CANARY)) == KEPT | {
        "stratumPassword": CANARY
    }
    assert body(OLD, FLAT, edit(0, password=CANARY)) == {"stratumPassword": CANARY}
    assert CANARY not in repr(edit(user=CANARY, password=CANARY))


def test_empty_slot() -> None:
    """There is no password to keep in an empty slot."""
    assert body(ANSWER, SLOTS, edit(2, user="user")) == {
        "stratumURL": "pool.example.org",
        "stratumPort": 3333,
        "stratumUser": "user",
    }


@pytest.mark.parametrize(
    ("answer", "capabilities", "wanted"),
    [
        (ANSWER, SLOTS, edit()),
        (ANSWER, SLOTS, edit(user=CANARY, tls=True)),
        (OLD, FLAT, edit(0, user=CANARY, tls=False)),
    ],
)
def test_nothing_to_do(
    answer: JsonObject, capabilities: Capabilities, wanted: PoolEdit
) -> None:
    """What is stored is not written again."""
    assert store_pool(answer, capabilities, wanted) is None
    assert shows(answer, capabilities, wanted)


def test_flat_keys() -> None:
    """Only what changes is sent, by the names of the first pool or its fallback."""
    assert body(OLD, FLAT, edit(0, host="other.example.org")) == {
        "stratumURL": "other.example.org"
    }
    assert body(OLD, FLAT, edit(1, user="user")) == {
        "fallbackStratumURL": "pool.example.org",
        "fallbackStratumPort": 3333,
        "fallbackStratumUser": "user",
    }


@pytest.mark.parametrize(
    ("capabilities", "stored", "wanted", "sent"),
    [
        (FLAT, 0, True, 1),
        (FLAT, 3, False, 0),
        (NERDOS, False, True, True),
        (NERDOS, True, False, False),
    ],
)
def test_tls(
    capabilities: Capabilities, stored: JsonValue, wanted: JsonValue, sent: JsonValue
) -> None:
    """Official firmware takes a number for it, NerdOS true or false."""
    answer = {**OLD, "stratumTLS": stored}
    found = body(answer, capabilities, edit(0, tls=wanted))
    assert found == {"stratumTLS": sent}
    assert type(found["stratumTLS"]) is type(sent)


@pytest.mark.parametrize(
    "wanted",
    [
        {"host": "other.example.org"},
        {"port": 1},
        {"user": "other"},
        {"tls": False},
        {"slot": 3},
    ],
)
def test_not_stored(wanted: dict[str, object]) -> None:
    """An answer that lacks a part of what is wanted does not show it."""
    assert not shows(ANSWER, SLOTS, edit(**wanted))  # type: ignore[arg-type]


def test_back() -> None:
    """A pool is put back as it was, with whatever password there is by now."""
    change = store_again(ANSWER, SLOTS, 4)
    assert change is not None
    assert change.request.body == KEPT
    change = store_again({**OLD, "stratumTLS": 1}, FLAT, 0)
    assert change is not None
    assert change.request.body == {
        "stratumURL": "pool.example.org",
        "stratumPort": 3333,
        "stratumUser": CANARY,
        "stratumTLS": 1,
    }
    assert store_again(ANSWER, SLOTS, 2) is None
    assert store_again(OLD, FLAT, 1) is None


def test_answer_without_pools() -> None:
    """What is no list of pools has none."""
    assert store_again({"pools": "none"}, SLOTS, 0) is None
