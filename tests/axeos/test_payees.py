"""Test reading who is paid for what a miner finds."""

import pytest

from custom_components.bitaxe_monitor.axeos.payees import (
    Payee,
    Payees,
    ending,
    payees_of,
)
from custom_components.bitaxe_monitor.json_fields import JsonObject, JsonValue

from ..conftest import load_payload

OWNER = "bc1qowner00000000000000000000000000000000"
FLAT: JsonObject = {
    "stratumURL": "stratum+tcp://Pool.example.org",
    "stratumPort": 3333,
    "stratumUser": f"{OWNER}.worker.2",
    "fallbackStratumURL": "other.example.org",
    "fallbackStratumPort": None,
    "fallbackStratumUser": "alice",
}


def test_flat() -> None:
    """The two pools of all firmware are read without scheme and worker."""
    assert payees_of(FLAT).stored == {
        "primary": Payee(OWNER, "pool.example.org", 3333),
        "fallback": Payee("alice", "other.example.org", None),
    }
    assert payees_of({**FLAT, "fallbackStratumURL": ""}).stored.keys() == {"primary"}


def test_slots() -> None:
    """Where pools have slots they are known by their numbers."""
    payees = payees_of(load_payload("mock-v2.15.0rc1.json"))
    assert {"0", "1"} <= payees.stored.keys()
    assert (payees.primary, payees.fallback, payees.in_use) == ("0", "1", "0")


@pytest.mark.parametrize(
    "item",
    [None, {"id": 9, **FLAT}, {"id": 2}, {"id": 2, **FLAT, "stratumUser": ""}],
    ids=["nothing", "no slot", "empty", "no user"],
)
def test_unusable_slot(item: JsonValue) -> None:
    """A slot that names nobody is as good as empty."""
    answer: JsonObject = {**FLAT, "pools": [item], "primaryPoolIndex": 2}
    payees = payees_of(answer)
    assert (payees.stored, payees.primary, payees.fallback) == ({}, "2", None)


def test_user_who_is_no_more_than_a_worker() -> None:
    """Somebody is paid by whatever is there: to be taken for nobody hides him."""
    [payee] = payees_of(
        {"stratumURL": "pool.example", "stratumUser": ".rig"}
    ).stored.values()
    assert payee == Payee(".rig", "pool.example", None)


def test_address_in_capitals() -> None:
    """Addresses of bech32 are the same in either case, and names are not."""
    users = (OWNER, OWNER.upper(), "Alice", "alice")
    found = [
        payees_of({**FLAT, "stratumUser": user}).stored["primary"] for user in users
    ]
    assert found[0] == found[1]
    assert found[2] != found[3]


@pytest.mark.parametrize(
    ("fields", "in_use"),
    [
        ({}, "primary"),
        ({"isUsingFallbackStratum": 0}, "primary"),
        ({"isUsingFallbackStratum": 1}, "fallback"),
        ({"stratum": {"usingFallback": True}}, "fallback"),
        (
            {"isUsingFallbackStratum": 1, "pools": [], "primaryPoolIndex": 0},
            "0",
        ),
    ],
    ids=str,
)
def test_in_use(fields: JsonObject, in_use: str) -> None:
    """The pool in use is the fallback one only where there is one."""
    assert payees_of({**FLAT, **fields}).in_use == in_use


@pytest.mark.parametrize(
    ("fields", "share"),
    [
        ({}, None),
        ({"coinbaseValueTotalSatoshis": 0, "coinbaseValueUserSatoshis": 0}, None),
        ({"coinbaseValueTotalSatoshis": 200, "coinbaseValueUserSatoshis": 199}, 99.5),
        ({"coinbaseValueTotalSatoshis": 200, "coinbaseValueUserSatoshis": 201}, None),
        ({"coinbaseValueTotalSatoshis": 200, "coinbaseValueUserSatoshis": 0}, 0),
        (
            {
                "blockHeaders": [
                    None,
                    {"pool": 1, "coinbaseValueTotalSatoshis": 9},
                    {
                        "pool": 0,
                        "coinbaseValueTotalSatoshis": 200,
                        "coinbaseValueUserSatoshis": 100,
                    },
                ]
            },
            50,
        ),
        ({"blockHeaders": [{"pool": 1}]}, None),
    ],
    ids=str,
)
def test_reward_share(fields: JsonObject, share: float | None) -> None:
    """The user's share of the reward is read where firmware decodes it."""
    assert payees_of({**FLAT, **fields}).reward_share == share


@pytest.mark.parametrize(
    ("pools", "blocked"),
    [
        (None, None),
        ([None, {}], None),
        ([{"verifyBlocked": ""}], False),
        ([{"verifyBlocked": ""}, {"verifyBlocked": "address_not_found"}], True),
    ],
    ids=str,
)
def test_blocked(pools: JsonValue, blocked: bool | None) -> None:  # noqa: FBT001 - a parameter
    """NerdOS says why it refuses a pool, or nothing."""
    assert payees_of({**FLAT, "stratum": {"pools": pools}}).blocked is blocked


def test_nothing_is_shown() -> None:
    """What was read has no representation that shows anything of it."""
    payees = payees_of(FLAT)
    shown = repr(payees) + str(payees) + repr(payees.stored)
    assert OWNER not in shown
    assert "example" not in shown
    assert "stored" not in repr(Payees())


@pytest.mark.parametrize(
    ("user", "expected"),
    [(OWNER[:-4] + "wxyz", "wxyz"), ("alice", None), ("a" * 25 + "*", None)],
)
def test_ending(user: str, expected: str | None) -> None:
    """Only of an address is the end shown: a short name would be shown whole."""
    assert ending(Payee(user, "pool.example.org", None)) == expected


_URLS = ("stratum+tcp://Pool.example:3333", "stratum+ssl://fallback.example:4333/")
_OWN = Payee(OWNER, "pool.example", 3333)
_OTHER = Payee("alice", "fallback.example", 4333)


def _nmaxe(used: int, *names: tuple[str, str]) -> JsonObject:
    """Return an answer with two pools under names, the one in use first of these."""
    pools = list(zip(_URLS, (f"{OWNER}.attic", "alice.attic"), strict=True))
    values = (pools[used], *pools)
    return {
        key: value
        for pair, pool in zip(names, values, strict=True)
        for key, value in zip(pair, pool, strict=True)
    }


@pytest.mark.parametrize(
    "names",
    [
        (
            ("stratumURLUSED", "stratumUserUSED"),
            ("stratumURL1", "stratumUser1"),
            ("stratumURL2", "stratumUser2"),
        ),
        (
            ("usedUrl", "usedUser"),
            ("primaryUrl", "primaryUser"),
            ("fallBackUrl", "fallBackUser"),
        ),
    ],
    ids=["numbers", "names"],
)
def test_nmaxe_pools(names: tuple[tuple[str, str], ...]) -> None:
    """NMAxe has names of its own for its two pools, and says which one is in use."""
    for used, in_use in ((0, "primary"), (1, "fallback")):
        payees = payees_of(_nmaxe(used, *names))
        assert payees.stored == {"primary": _OWN, "fallback": _OTHER}
        assert payees.in_use == in_use


def test_nmaxe_parts() -> None:
    """Later its pools are parts of one, of which all but the one in use may lack."""
    own: dict[str, JsonValue] = {"url": _URLS[0], "user": OWNER, "pwd": "x"}
    other: dict[str, JsonValue] = {"url": _URLS[1], "user": "alice", "pwd": "x"}
    answer: JsonObject = {
        "stratum": {"used": other, "primary": own, "fallback": other},
    }
    payees = payees_of(answer)
    assert payees.stored == {"primary": _OWN, "fallback": _OTHER}
    assert payees.in_use == "fallback"
    # The same pool twice is the first one.
    twice = payees_of({"stratum": {"used": own, "primary": own, "fallback": own}})
    assert twice.in_use == "primary"
    alone = payees_of({"stratum": own})
    assert (alone.stored, alone.in_use) == ({"primary": _OWN}, "primary")
    assert payees_of({"stratum": {"used": own}}).stored == {"primary": _OWN}
    assert payees_of({"stratum": {"fallback": other}}).stored == {"fallback": _OTHER}


@pytest.mark.parametrize(
    ("payload", "stored"),
    [
        (
            "nmaxe-v2.7.05.json",
            {
                "primary": Payee("x", "pool.example", 3333),
                "fallback": Payee("x", "fallback.example", 4333),
            },
        ),
        ("nmaxe-v2.9.31.json", {"primary": Payee("x", "pool.example", 3333)}),
    ],
)
def test_nmaxe_payloads(payload: str, stored: dict[str, Payee]) -> None:
    """What NMAxe was seen to answer names who is paid."""
    payees = payees_of(load_payload(payload))
    assert payees.stored == stored
    assert payees.in_use == "primary"


@pytest.mark.parametrize(
    "pool",
    [
        {"url": None, "user": "x"},
        {"url": 5, "user": "x"},
        {"url": "", "user": "x"},
        {"url": _URLS[0], "user": ["x"]},
        {"url": _URLS[0], "user": ""},
    ],
    ids=str,
)
def test_nmaxe_unusable(pool: dict[str, JsonValue]) -> None:
    """A pool of NMAxe that names nobody is no pool."""
    assert payees_of({"stratum": pool}).stored == {}
    assert payees_of({"stratum": {"primary": pool}}).stored == {}


def test_nmaxe_port() -> None:
    """An address may lack its port, or have one that there is not."""
    for url in ("pool.example", "pool.example:99999"):
        found = payees_of({"stratumURL1": url, "stratumUser1": "x"}).stored
        assert found == {"primary": Payee("x", "pool.example", None)}
