"""Tests of the simulation of what is said of miners whose truth is known."""

from unittest.mock import patch

import pytest

from benchmarks.__main__ import main


def run(*arguments: str, only: str = "drops") -> int:
    """Run a part of the command and return its exit status."""
    with patch("sys.argv", ["benchmarks", "chance", "--only", only, *arguments]):
        return main()


@pytest.mark.parametrize(("rate", "status"), [(1.0, 0), (1.9, 0), (2.1, 1), (0.4, 1)])
def test_false_alarms(
    rate: float, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """It fails when there are more than twice the false alarms or less than half."""
    with (
        patch(
            "benchmarks.chance_command.alarms_per_poll",
            return_value=rate * 5 / 31_557_600,
        ),
        patch("benchmarks.chance_command.delays", return_value=[12, 24, 36]),
        patch("benchmarks.chance_command.swing_alarms", return_value=0),
    ):
        assert run() == status
    row = f"| Ultra, from v2.14 | {rate:.2f} | 2.0 | 2.0 | 0 |"
    assert row in capsys.readouterr().out


@pytest.mark.parametrize(("alarms", "status"), [(0, 0), (1, 0), (2, 1)])
def test_room(alarms: int, status: int) -> None:
    """It fails when a room that swings raises too many, and does what is asked for."""
    with (
        patch(
            "benchmarks.chance_command.alarms_per_poll", return_value=5 / 31_557_600
        ) as simulate,
        patch("benchmarks.chance_command.delays", return_value=[12]),
        patch("benchmarks.chance_command.swing_alarms", return_value=alarms) as swing,
    ):
        assert run("--polls", "1e6", "--days", "2") == status
    assert simulate.call_args.kwargs["polls"] == 200
    assert swing.call_args.kwargs["days"] == 2


def test_whole(capsys: pytest.CaptureFixture[str]) -> None:
    """All of it runs; so few polls raise no alarm."""
    with (
        patch("benchmarks.chance_command.swing_alarms", return_value=0),
        patch("benchmarks.chance_command._MINERS", {"Hex": (20_000.0, 5.0)}),
    ):
        assert run("--polls", "1e4") == 1
    assert "| Hex | 0.00 | " in capsys.readouterr().out


@pytest.mark.parametrize("is_well", [True, False])
def test_promises(*, is_well: bool) -> None:
    """It fails when a promise is not kept, whichever half is asked for."""
    with patch("benchmarks.chance_command.tables", return_value=is_well) as simulate:
        arguments = ("--windows", "50", "--well", "2.5", "--seed", "3")
        assert run(*arguments, only="promises") == (not is_well)
        simulate.assert_called_once_with(3, 50, 2.5)
        simulate.reset_mock()
        with (
            patch("sys.argv", ["benchmarks", "chance"]),
            patch("benchmarks.chance_command._drops", return_value=True) as drops,
            patch("benchmarks.chance_command.table", return_value=True) as chips,
        ):
            assert main() == (not is_well)
        simulate.assert_called_once_with(1, 2000, 30)
        drops.assert_called_once()
        chips.assert_called_once()


@pytest.mark.parametrize(
    ("most", "alarms", "status"), [(0, 1, 0), (1, 1, 1), (0, 2, 1)]
)
def test_chips(
    most: float, alarms: int, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """It fails when faultless domains may be called weak, or are."""
    with (
        patch("benchmarks.chance_command.BOARDS", {"Gamma": "601"}),
        patch("benchmarks.chip_alarms.alarms_per_year", return_value=most),
        patch("benchmarks.chip_alarms.alarms", return_value=alarms),
        patch("benchmarks.chip_alarms.delays", return_value=[7.0]),
    ):
        assert run("--years", "0.5", only="chips") == status
    row = f"| Gamma, v2.15.0, 5 s | {alarms} | {most * 0.5:.2g} | 7 |"
    assert row in capsys.readouterr().out
