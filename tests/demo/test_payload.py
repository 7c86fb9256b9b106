"""Tests of a miner's answer that is made a fixture."""

from collections.abc import Iterator
import json
from typing import Final
from unittest.mock import AsyncMock, patch

from aiohttp import ClientError
import pytest

from custom_components.bitaxe_monitor.axeos import SystemInfo
from demo.payload import main, neutral

from ..conftest import GAMMA, PAYLOADS, load_payload
from ..test_diagnostics import SECRETS

CANARY: Final = "Canary77"


@pytest.mark.parametrize("key", sorted(SECRETS))
@pytest.mark.parametrize("value", [CANARY, 777, [CANARY], {"a": CANARY}])
def test_secret_by_key(key: str, value: object) -> None:
    """What stands under a key that names a secret is not shown, and keeps its type."""
    shown = neutral({"power": 17.5, "deep": [{key: value}]})
    assert "777" not in json.dumps(shown)
    assert CANARY not in json.dumps(shown)
    assert isinstance(shown, dict)
    assert shown["power"] == 17.5
    assert type(shown["deep"][0][key]) is type(value)


@pytest.mark.parametrize(
    "secret",
    [
        "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq.attic",
        "aa:bb:cc:dd:ee:0f",
        "203.0.113.77",
        "stratum+tcp://my.pool.org:3333",
        "me@mail.org",
        "attic.fritz.box",
    ],
)
def test_secret_by_look(secret: str) -> None:
    """A secret under another key, or in one, is replaced within its text."""
    assert neutral({"message": f"To {secret} again"}) == {"message": "To x again"}
    named = neutral({secret: 1})
    assert isinstance(named, dict)
    assert list(named) == ["x"]


def test_stand_ins() -> None:
    """What integrations go by is there, and of the kind that it was."""
    own = {
        "macAddr": "aa:bb:cc:dd:ee:0f",
        "ssid": CANARY,
        "hostname": CANARY,
        "hostip": "192.168.7.7",
        "ipv4": "192.168.7.7",
        "ipv6": "fe80::7",
        "stratumURL": "my.pool.org",
        "stratumUser": f"{CANARY}.attic",
        "stratumPassword": "",
        "scriptsig": CANARY,
    }
    assert neutral(own) == {
        "macAddr": "02:00:5E:10:00:01",
        "ssid": "home-wifi",
        "hostname": "bitaxe",
        "hostip": "192.0.2.10",
        "ipv4": "192.0.2.10",
        "ipv6": "fe80::5eff:fe00:1",
        "stratumURL": "pool.example.org",
        "stratumUser": "bc1qexampleaddress0000000000000000000000000.worker1",
        "stratumPassword": "",
        "scriptsig": "..pool..",
    }


def _answers() -> Iterator[str]:
    """Yield the answers of miners that are fixtures."""
    for path in sorted(PAYLOADS.glob("*.json")):
        if not path.name.startswith(("asic-", "scoreboard-", "statistics-")):
            yield path.name


@pytest.mark.parametrize("name", _answers())
def test_figures(name: str) -> None:
    """Figures, chip, board and firmware are as they were."""
    answer = load_payload(name)
    shown = neutral(answer)
    assert isinstance(shown, dict)
    before, after = SystemInfo.from_dict(answer), SystemInfo.from_dict(shown)
    for field in ("hashrate", "power", "temperature", "asic_model", "version"):
        assert getattr(after, field) == getattr(before, field)
    assert neutral(shown) == shown


def test_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """The answer is printed as fixtures are written, with advice beside it."""
    fetch = AsyncMock(return_value=load_payload(GAMMA))
    with patch("demo.payload.fetch", fetch):
        assert main(["192.168.1.50"]) == 0
    fetch.assert_awaited_once_with("192.168.1.50", "/api/system/info")
    printed = capsys.readouterr()
    assert printed.out.startswith('{\n "power": 18.7522583,\n')
    assert json.loads(printed.out)["ASICModel"] == "BM1370"
    assert "check this before" in printed.err


def test_chips(capsys: pytest.CaptureFixture[str]) -> None:
    """What it says of its chips is asked for by another path."""
    fetch = AsyncMock(return_value={"asicCount": 1})
    with patch("demo.payload.fetch", fetch):
        assert main(["192.168.1.50:8080", "--asic"]) == 0
    fetch.assert_awaited_once_with("192.168.1.50:8080", "/api/system/asic")
    assert json.loads(capsys.readouterr().out) == {"asicCount": 1}


@pytest.mark.parametrize(
    ("host", "error", "reason"),
    [
        ("http://", None, "InvalidHostError"),
        ("192.168.1.50", ClientError("no route"), "no route"),
        ("192.168.1.50", TimeoutError(), "TimeoutError"),
        ("192.168.1.50", ValueError(), "ValueError"),
    ],
)
def test_no_answer(
    capsys: pytest.CaptureFixture[str],
    host: str,
    error: Exception | None,
    reason: str,
) -> None:
    """Where there is no answer that is said in a line, with the reason."""
    with patch("demo.payload.fetch", AsyncMock(side_effect=error)):
        assert main([host]) == 1
    printed = capsys.readouterr().err
    assert printed.startswith(f"payload: {host}")
    assert printed.endswith(f": {reason}\n")
