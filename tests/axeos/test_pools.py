"""Test reading the pools that a miner has in slots."""

import pytest

from custom_components.bitaxe_monitor.axeos.payees import payees_of
from custom_components.bitaxe_monitor.axeos.pools import (
    Pool,
    Pools,
    choose_pool,
    pools_of,
)
from custom_components.bitaxe_monitor.json_fields import JsonObject, JsonValue

from ..conftest import load_payload


def test_answer_of_a_miner() -> None:
    """Slots are listed by host and port, with none of what is secret."""
    pools = pools_of(load_payload("mock-v2.15.0rc1.json"))
    assert pools is not None
    assert (pools.primary, pools.fallback) == (0, 1)
    assert pools.pools[:2] == (
        Pool(0, "public-pool.io", 21496),
        Pool(1, "test.public-pool.io", 21497),
    )
    assert "bc1" not in repr(pools)


@pytest.mark.parametrize(
    "answer",
    [
        {},
        {"pools": [], "primaryPoolIndex": None},
        {"pools": {"0": {}}, "primaryPoolIndex": 0},
        {"pools": [], "primaryPoolIndex": 8},
    ],
)
def test_no_slots(answer: JsonObject) -> None:
    """An answer that does not say which slot is used has none."""
    assert pools_of(answer) is None


@pytest.mark.parametrize(
    "item",
    [
        None,
        {"id": 8, "stratumURL": "pool.example.org"},
        {"id": 2, "stratumURL": ""},
        {"stratumURL": "pool.example.org"},
    ],
)
def test_unusable_slot(item: JsonValue) -> None:
    """A slot without a number or a host is as good as empty."""
    pools = pools_of({"pools": [item], "primaryPoolIndex": 0})
    assert pools == Pools((), 0, None)
    assert pools.get(2) is None


def test_slot_that_is_listed_twice() -> None:
    """The first record of a slot is what everybody takes for it."""
    listed: list[JsonValue] = [
        {"id": 0, "stratumURL": "one.example", "stratumUser": "bc1qone"},
        {"id": 0, "stratumURL": "two.example", "stratumUser": "bc1qtwo"},
    ]
    answer: JsonObject = {"pools": listed, "primaryPoolIndex": 0}
    pools = pools_of(answer)
    assert pools is not None
    assert pools.pools == (Pool(0, "one.example", None),)
    stored = payees_of(answer).stored
    assert {payee.host for payee in stored.values()} == {"one.example"}


def test_choice() -> None:
    """A slot is chosen by its number."""
    assert choose_pool(3).request.body == {"primaryPoolIndex": 3}
