"""Tests of script/test itself: what it says of stages that run beside others."""

from pathlib import Path
import shutil
import subprocess
from typing import Final

import pytest

ROOT: Final = Path(__file__).parents[1]

_DEMO: Final = "script/demo"
_LINT: Final = "script/lint"
_CARDS: Final = "lovelace/node_modules/.bin/vitest"
_PYTHON: Final = ".env/test/bin/python"
_STAND_INS: Final = (
    "script/setup",
    _DEMO,
    _LINT,
    _CARDS,
    _PYTHON,
    ".env/test/bin/coverage",
    ".env/demo/bin/python",
    ".env/page/bin/python",
)
_SAYS: Final = 'echo "$(basename "$0") $*"'
_ENDS: Final = "trap 'touch ended; kill $!; exit 1' TERM; sleep 60 & touch begun; wait"
_FAILS_LATE: Final = "while [ ! -e begun ]; do sleep 0.1; done; exit 3"


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a folder with script/test, and stand-ins that say how they are called."""
    for name in _STAND_INS:
        _write(tmp_path / name, _SAYS)
    shutil.copy(ROOT / "script/test", tmp_path / "script/test")
    return tmp_path


def _write(program: Path, *lines: str) -> None:
    """Write a program of a shell."""
    program.parent.mkdir(parents=True, exist_ok=True)
    program.write_text("\n".join(("#!/bin/sh", *lines, "")))
    program.chmod(0o755)


def _run(checkout: Path, *arguments: str) -> tuple[int, str]:
    """Return the status of script/test, and what it prints."""
    done = subprocess.run(  # noqa: S603 - a file of this project
        [checkout / "script/test", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_all_is_well(checkout: Path) -> None:
    """All stages run, and what those beside others print is shown before the page's."""
    status, text = _run(checkout)
    assert status == 0
    shown = [
        "lint",
        "python -m pytest",
        "demo --smoke --port 0",
        "demo --install --port 0",
        "demo --story --port 0",
        "vitest run",
        "python -m pytest",
        "] done",
    ]
    places = [text.find(words) for words in shown[:-2]]
    assert -1 not in places
    assert places == sorted(places)
    assert places[-1] < text.rfind(shown[-2]) < text.find(shown[-1])
    assert "FAILED" not in text


@pytest.mark.parametrize("program", [_DEMO, _CARDS])
def test_failure_beside_others(checkout: Path, program: str) -> None:
    """What fails beside other stages is shown whole, named, and ends it all."""
    _write(checkout / program, 'echo "first line"', 'echo "last line" >&2', "exit 7")
    status, text = _run(checkout)
    assert status == 1
    assert "first line\nlast line\n" in text
    assert "test: FAILED with status 7: " in text
    assert "] done" not in text
    assert "its page in a browser" not in text


def test_failure_of_a_stage(checkout: Path) -> None:
    """Where another stage fails, those beside it are ended and nothing else runs."""
    _write(checkout / _DEMO, _ENDS)
    _write(checkout / _LINT, _FAILS_LATE)
    status, text = _run(checkout)
    assert status == 3
    assert (checkout / "ended").exists()
    assert "-m pytest" not in text


def test_another_home_assistant(checkout: Path) -> None:
    """Of another version only what needs it runs, on its environment."""
    _write(checkout / ".env/demo-2026.10.0/bin/python", "exit 1")
    status, text = _run(checkout, "--home-assistant", "2026.10.0", "--no-browser")
    assert status == 0
    assert "setup demo-2026.10.0\n" in text
    assert "demo --story --port 0" in text
    for left_out in ("demo --install", "vitest", "lint", "-m pytest"):
        assert left_out not in text
    assert "has NOT been tested" in text
