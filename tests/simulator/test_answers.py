"""Tests of what is answered to a request."""

from json import loads

import pytest

from simulator import Fault, SimulatedMiner
from simulator.answers import Answer, answer

INFO = "/api/system/info"
ASIC = "/api/system/asic"


@pytest.mark.parametrize(
    ("board", "firmware", "path", "status"),
    [
        ("601", "v2.12.2", INFO, "200 OK"),
        ("601", "v2.12.2", ASIC, "200 OK"),
        ("601", "v2.7.2", ASIC, "200 OK"),
        ("601", "v2.6.5", ASIC, "302 Temporary Redirect"),
        ("601", "v2.12.2", "/api/nonsense", "404 Not Found"),
        ("601", "v2.8.1", "/api/nonsense", "302 Temporary Redirect"),
        ("601", "v2.12.2", "/nonsense", "302 Temporary Redirect"),
        ("601", "v2.6.5", "/", "200 OK"),
        ("NerdAxe", "v1.0.27", ASIC, "302 Temporary Redirect"),
        ("NerdAxe", "v1.0.32", ASIC, "200 OK"),
        ("NerdAxe", "v1.1.0", "/api/nonsense", "302 Temporary Redirect"),
    ],
)
def test_routes(board: str, firmware: str, path: str, status: str) -> None:
    """Pages are there from some release on; what is not, is redirected or unknown."""
    reply = answer(SimulatedMiner(board, firmware), path, {})
    assert reply.status == status
    assert (reply.location == "/") is status.startswith("302")
    assert reply.content_type == (
        "application/json"
        if path.startswith("/api") and "302" not in status
        else "text/html"
    )


def test_unknown_route() -> None:
    """An unknown page is named so in JSON."""
    reply = answer(SimulatedMiner(), "/api/nonsense", {})
    assert loads(reply.body) == {"error": "unknown route"}


@pytest.mark.parametrize(
    ("firmware", "origin", "status"),
    [
        ("v2.12.2", "http://192.168.1.7", "200 OK"),
        ("v2.12.2", "http://192.168.1.7:8123", "200 OK"),
        ("v2.12.2", "https://192.168.1.7", "401 Unauthorized"),
        ("v2.12.2", "http://homeassistant.local:8123", "401 Unauthorized"),
        ("v2.12.2", "http://8.8.8.8", "401 Unauthorized"),
        ("v2.12.2", "null", "401 Unauthorized"),
        ("v2.5.0", "http://homeassistant.local:8123", "200 OK"),
    ],
)
def test_origin(firmware: str, origin: str, status: str) -> None:
    """Since v2.5.1 an Origin must be http and a private address."""
    reply = answer(SimulatedMiner("601", firmware), INFO, {"origin": origin})
    assert reply.status == status


@pytest.mark.parametrize("path", [INFO, ASIC])
@pytest.mark.parametrize(
    ("fault", "status", "content_type", "body"),
    [
        (Fault.UNAUTHORIZED, "401 Unauthorized", "text/html", b"Unauthorized"),
        (Fault.REDIRECT, "302 Temporary Redirect", "text/html", b"Redirect"),
        (Fault.NOT_FOUND, "404 Not Found", "text/html", b"Nothing"),
        (Fault.SERVER_ERROR, "500 Internal Server Error", "text/html", b"Server"),
        (Fault.HTML, "200 OK", "text/html", b"<!doctype html>"),
        (Fault.EMPTY, "200 OK", "application/json", b""),
        (Fault.NOT_AN_OBJECT, "200 OK", "application/json", b"["),
        (Fault.NOT_A_MINER, "200 OK", "application/json", b'{"id"'),
        (Fault.NESTED, "200 OK", "application/json", b'{"ASICModel":[[['),
    ],
)
def test_whole_answers(
    fault: Fault, status: str, content_type: str, body: bytes, path: str
) -> None:
    """Some faults replace the whole answer of every page of the API."""
    miner = SimulatedMiner()
    miner.fault = fault
    reply = answer(miner, path, {})
    assert (reply.status, reply.content_type) == (status, content_type)
    assert reply.body.startswith(body)
    assert bool(reply.body) is (fault is not Fault.EMPTY)


def test_redirect_leads_somewhere() -> None:
    """Who follows the redirect gets the page for people."""
    miner = SimulatedMiner()
    miner.fault = Fault.REDIRECT
    assert answer(miner, "/", {}).body.startswith(b"<!doctype html>")


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault.TRUNCATED, "Expecting|Unterminated|Invalid"),
        (Fault.NOT_UTF8, "codec can't decode"),
        (Fault.ENDLESS_NUMBER, "Exceeds the limit"),
    ],
)
@pytest.mark.parametrize("firmware", ["v2.12.2", "v2.15.0"])
def test_unreadable(fault: Fault, error: str, firmware: str) -> None:
    """Some faults leave nothing that Python reads, each for a reason of its own."""
    miner = SimulatedMiner("602", firmware)
    miner.fault = fault
    with pytest.raises(ValueError, match=error):
        loads(answer(miner, INFO, {}).body)


def test_nested_is_too_deep() -> None:
    """JSON can be too deep for Python."""
    miner = SimulatedMiner()
    miner.fault = Fault.NESTED
    reply = answer(miner, INFO, {})
    assert len(reply.body) < 256 * 1024
    with pytest.raises(RecursionError):
        loads(reply.body)


def test_huge_numbers() -> None:
    """Numbers can be read as integers, and are beyond any float."""
    miner = SimulatedMiner()
    miner.fault = Fault.HUGE_NUMBERS
    power = loads(answer(miner, INFO, {}).body)["power"]
    with pytest.raises(OverflowError):
        float(power)


def test_huge() -> None:
    """The body can be far too long, and sound otherwise."""
    miner = SimulatedMiner()
    miner.fault = Fault.HUGE
    reply = answer(miner, INFO, {})
    assert len(reply.body) > 10_000_000
    assert loads(reply.body)["ASICModel"] == "BM1370"


def test_cut_off() -> None:
    """More can be announced than is sent."""
    miner = SimulatedMiner()
    miner.fault = Fault.CUT_OFF
    reply = answer(miner, INFO, {})
    assert f"Content-Length: {len(reply.body)}\r\n".encode() in reply.head(closes=True)
    assert 0 < len(reply.sent) < len(reply.body)


def test_head() -> None:
    """The head says all that a client needs."""
    reply = Answer(status="302 Temporary Redirect", body=b"abc", location="/")
    assert reply.head(closes=False) == (
        b"HTTP/1.1 302 Temporary Redirect\r\nContent-Type: application/json\r\n"
        b"Content-Length: 3\r\nLocation: /\r\n\r\n"
    )
    assert b"Connection: close\r\n\r\n" in reply.head(closes=True)


@pytest.mark.parametrize(
    ("firmware", "has_one"), [("v2.13.0", False), ("v2.14.0", True)]
)
def test_scoreboard(firmware: str, *, has_one: bool) -> None:
    """Firmware lists the 20 best shares of its life from v2.14 on."""
    miner = SimulatedMiner("601", firmware, boot_age=86_400, clock=lambda: 0.0)
    found = answer(miner, "/api/system/scoreboard", {})
    assert found.status.startswith("200" if has_one else "404")
    if not has_one:
        return
    rows = loads(found.body)
    difficulties = [row["difficulty"] for row in rows]
    assert len(rows) == 20
    assert difficulties == sorted(difficulties, reverse=True)
    assert difficulties[0] == pytest.approx(miner.state.best, abs=0.1)
    miner.find_block()
    rows = loads(answer(miner, "/api/system/scoreboard", {}).body)
    assert len(rows) == 20
    assert rows[0]["difficulty"] > miner.settings.network_difficulty
