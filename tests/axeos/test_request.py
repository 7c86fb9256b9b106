"""Tests of what a miner can be asked at all."""

from pathlib import Path
from typing import Final

from custom_components import bitaxe_monitor
from custom_components.bitaxe_monitor.axeos import Verb, patch, post, put_pool
from custom_components.bitaxe_monitor.axeos.request import delete_pool

SOURCES: Final = Path(bitaxe_monitor.__file__).parent


def test_what_can_be_asked() -> None:
    """No request uploads firmware, boots another one, or goes anywhere else."""
    requests = (
        *(post(verb) for verb in Verb),
        patch({}),
        put_pool(7, {}),
        delete_pool(7),
    )
    assert {(request.method, request.path) for request in requests} == {
        ("POST", "/api/system/identify"),
        ("POST", "/api/system/pause"),
        ("POST", "/api/system/restart"),
        ("POST", "/api/system/resume"),
        ("POST", "/api/system/shutdown"),
        ("PATCH", "/api/system"),
        ("PUT", "/api/system/pools/7"),
        ("DELETE", "/api/system/pools/7"),
    }
    assert all(request.is_write for request in requests)


def test_nobody_else_makes_requests() -> None:
    """What changes a miner is one of these: no other module makes a request."""
    found = {
        path.relative_to(SOURCES).as_posix()
        for path in SOURCES.rglob("*.py")
        if " Request(" in path.read_text("utf-8")
    }
    assert found == {"axeos/request.py"}
