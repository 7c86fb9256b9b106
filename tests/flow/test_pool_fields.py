"""Test what can be entered of a pool."""

from typing import Any

import pytest

from custom_components.bitaxe_monitor.axeos.pool_edit import PoolEdit, StoredPool
from custom_components.bitaxe_monitor.flow.pool_fields import (
    edit_of,
    pool_errors,
    pool_schema,
)

ENTERED: dict[str, Any] = {"host": " pool.example.org ", "port": 3333.0}


@pytest.mark.parametrize(
    ("entered", "errors"),
    [
        ({}, {}),
        ({"host": "stratum+tcp://pool.example.org"}, {"host": "pool_host"}),
        ({"host": "pool.example.org:3333"}, {"host": "pool_host"}),
        ({"host": "pool.example.org/path"}, {"host": "pool_host"}),
        ({"host": "user@pool"}, {"host": "pool_host"}),
        ({"host": "  "}, {"host": "pool_host"}),
        ({"host": "a" * 256}, {"host": "pool_host"}),
        ({"port": 0}, {"port": "pool_port_bounds"}),
        ({"port": 65536}, {"port": "pool_port_bounds"}),
        ({"port": float("inf")}, {"port": "pool_port_bounds"}),
        ({"port": 1.5}, {"port": "pool_port_bounds"}),
        ({"username": "a b"}, {"username": "pool_user"}),
        ({"username": "a" * 256}, {"username": "pool_user"}),
        ({"password": "a" * 256}, {"password": "pool_password"}),
    ],
)
def test_errors(entered: dict[str, Any], errors: dict[str, str]) -> None:
    """What firmware would store and never reach is refused."""
    assert pool_errors(ENTERED | entered, is_empty=False) == errors


def test_user() -> None:
    """Where nobody is paid yet, somebody has to be."""
    assert pool_errors(ENTERED, is_empty=True) == {"username": "pool_user_missing"}
    assert pool_errors(ENTERED | {"username": "user"}, is_empty=True) == {}


def test_edit() -> None:
    """What is empty stays as it is."""
    assert edit_of(2, ENTERED | {"username": " "}) == PoolEdit(
        slot=2, host="pool.example.org", port=3333
    )
    entered = ENTERED | {"username": "user", "password": "word", "tls": True}
    assert edit_of(2, entered) == PoolEdit(
        slot=2,
        host="pool.example.org",
        port=3333,
        user="user",
        password="word",  # noqa: S106 -- of no pool
        tls=True,
    )


def test_fields() -> None:
    """There are no fields for what firmware does not know."""
    pool = StoredPool(slot=0, host=None, port=None, tls=None)
    schema = pool_schema(pool, has_password=False, can_clear=False).schema
    fields = {str(key) for key in schema}
    assert fields == {"host", "port", "username"}
    pool = StoredPool(slot=0, host=None, port=None, tls=False)
    schema = pool_schema(pool, has_password=True, can_clear=True).schema
    fields = {str(key) for key in schema}
    assert fields == {"host", "port", "username", "password", "tls", "clear"}
