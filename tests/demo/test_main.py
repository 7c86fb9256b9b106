"""Tests of how the demo runs and ends."""

from collections.abc import AsyncGenerator, Iterable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
import socket
from unittest.mock import AsyncMock, patch

import pytest

from demo.__main__ import main
from demo.arguments import Miner
from demo.miners import AddError
from demo.process import LOOPBACK

GOOD, BAD, OTHER = "192.168.1.5", "192.168.1.6", "192.168.1.7"


@pytest.mark.usefixtures("socket_enabled")
def test_taken_port(capsys: pytest.CaptureFixture[str]) -> None:
    """A taken port ends it at once with one line and status 1."""
    with socket.create_server((LOOPBACK, 0)) as server:
        port = server.getsockname()[1]
        with patch("sys.argv", ["demo", "--port", str(port)]):
            assert main() == 1
    assert capsys.readouterr().err.count("\n") == 1


async def _add_miner(client: object, miner: Miner) -> str:
    """Add any miner but one."""
    if miner.host == BAD:
        message = f"Cannot add {BAD}. Cannot connect to the miner."
        raise AddError(message)
    return f"Miner {miner.host}"


@contextmanager
def _demo(
    *arguments: str, is_well: bool = True, titles: Iterable[str] = ()
) -> Iterator[AsyncMock]:
    """Run the demo on a stand-in for Home Assistant; yield its check."""
    home = AsyncMock(url="http://127.0.0.1:8123")
    home.__aenter__.return_value = home
    home.wait.return_value = 0
    home.client.entries.return_value = [
        {"entry_id": title.lower(), "title": title} for title in titles
    ]

    @asynccontextmanager
    async def fleet() -> AsyncGenerator[list[Miner]]:
        yield [Miner(host=GOOD)]

    with (
        patch("sys.argv", ["demo", *arguments]),
        patch("demo.__main__.HomeAssistant", return_value=home),
        patch("demo.__main__.simulated_fleet", fleet),
        patch("demo.__main__.add_miner", _add_miner),
        patch("demo.__main__.move_some") as move_some,
        patch("demo.__main__.add_dashboard", AsyncMock(return_value="/bitaxe")),
        patch("demo.__main__.add_automations", AsyncMock(return_value="/config")),
        patch("demo.__main__.check", AsyncMock(return_value=is_well)) as check,
    ):
        check.home = home
        check.move_some = move_some
        yield check


def _miners(*hosts: str) -> list[str]:
    """Return the arguments for miners."""
    return [word for host in hosts for word in ("--miner", host)]


def test_one_bad_miner(capsys: pytest.CaptureFixture[str]) -> None:
    """A miner that does not answer is named with the reason; the others are shown."""
    with _demo(*_miners(GOOD, BAD, OTHER)):
        assert main() == 0
    shown = capsys.readouterr()
    assert shown.err == f"demo: Cannot add {BAD}. Cannot connect to the miner.\n"
    assert f"Added Miner {GOOD} at {GOOD}" in shown.out
    assert f"Added Miner {OTHER} at {OTHER}" in shown.out
    assert "http://127.0.0.1:8123/bitaxe" in shown.out


def test_no_good_miner(capsys: pytest.CaptureFixture[str]) -> None:
    """Where no miner answers there is nothing to show."""
    with _demo(*_miners(BAD)) as check:
        assert main() == 1
    assert "dashboard" not in capsys.readouterr().out
    check.assert_not_awaited()


def test_remembered(tmp_path: Path) -> None:
    """One simulated miner is known for long, which takes a restart."""
    with (
        _demo(titles=["Other", "bitaxe-office"]) as check,
        patch("demo.__main__.remember_level") as remember,
    ):
        check.home.directory = tmp_path
        check.home.restart.side_effect = lambda meanwhile: meanwhile()
        assert main() == 0
    check.home.restart.assert_awaited_once()
    remember.assert_called_once_with(tmp_path, "bitaxe-office", pytest.approx(100.4))


@pytest.mark.parametrize(
    ("arguments", "title"),
    [
        pytest.param([], "Other", id="not there"),
        pytest.param(["--miner", GOOD], "bitaxe-office", id="real"),
        pytest.param(["--smoke"], "bitaxe-office", id="checks"),
    ],
)
def test_not_remembered(arguments: list[str], title: str) -> None:
    """Nothing is made up of real miners, nor restarted without need."""
    with _demo(*arguments, titles=[title]) as check:
        assert main() == 0
    check.home.restart.assert_not_awaited()


@pytest.mark.parametrize(("is_well", "status"), [(True, 0), (False, 1)])
def test_install(*, is_well: bool, status: int) -> None:
    """A release is installed from what stands in for GitHub, with one miner."""

    @asynccontextmanager
    async def miners(*kinds: str) -> AsyncGenerator[tuple[list[Miner], None]]:
        assert len(kinds) == 1
        yield [Miner(host=GOOD)], None

    @asynccontextmanager
    async def served() -> AsyncGenerator[str]:
        yield "http://127.0.0.1:5"

    with (
        _demo("--install", "--port", "0"),
        patch("demo.__main__.controlled_miners", miners),
        patch("demo.__main__.Repository") as repository,
        patch("demo.__main__.HomeAssistant") as home,
        patch(
            "demo.__main__.check_installation", AsyncMock(return_value=is_well)
        ) as check,
    ):
        repository.packaged.return_value.served = served
        assert main() == status
    home.assert_called_once_with(port=0, github="http://127.0.0.1:5")
    check.assert_awaited_once()
    assert check.await_args is not None
    assert check.await_args.args[1:] == (
        repository.packaged.return_value,
        Miner(host=GOOD),
    )


@pytest.mark.parametrize(
    ("hosts", "is_well", "status"),
    [
        pytest.param([], True, 0, id="well"),
        pytest.param([], False, 1, id="not well"),
        pytest.param([GOOD, BAD], True, 1, id="one is missing"),
    ],
)
def test_smoke(hosts: list[str], *, is_well: bool, status: int) -> None:
    """The check is of the miners that were added; one that was not is a fault too."""
    with _demo("--smoke", *_miners(*hosts), is_well=is_well) as check:
        assert main() == status
    assert check.await_args is not None
    assert check.await_args.args[1] == 1
    check.move_some.assert_awaited_once_with(check.home.client)
