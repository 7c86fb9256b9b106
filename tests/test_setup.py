"""Tests of making environments, with programs that only look as if."""

from pathlib import Path
import shutil
import subprocess

import pytest

from demo.configuration import ROOT

_PYTHON = """\
#!/bin/sh
[ "$1" != -m ] || echo needed==1
"""
_UV = """\
#!/bin/sh
if [ "$1" = venv ]; then
    for place; do :; done
    mkdir -p "$place/bin"
    cp "$(command -v python3.14)" "$place/bin/python"
fi
"""


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """Return a checkout in which nothing has been made yet, with programs beside it."""
    (tmp_path / "checkout/script").mkdir(parents=True)
    shutil.copy(ROOT / "script/setup", tmp_path / "checkout/script/setup")
    for path in ROOT.glob("requirements_*.txt"):
        shutil.copy(path, tmp_path / "checkout")
    (tmp_path / "programs").mkdir()
    for name, text in (("python3.14", _PYTHON), ("uv", _UV)):
        program = tmp_path / "programs" / name
        program.write_text(text)
        program.chmod(0o755)
    return tmp_path / "checkout"


def setup(checkout: Path, name: str) -> subprocess.CompletedProcess[str]:
    """Make an environment."""
    return subprocess.run(  # noqa: S603 - a copy of our own script
        [checkout / "script/setup", name],
        env={"PATH": f"{checkout.parent / 'programs'}:/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("name", ["test", "demo", "demo-2026.10.0"])
def test_first(checkout: Path, name: str) -> None:
    """Each can be the first to be made, and is left alone from then on."""
    made = setup(checkout, name)
    assert (made.returncode, made.stderr) == (0, "")
    assert f"into .env/{name}" in made.stdout
    assert (checkout / ".env" / name / "bin/python").is_file()
    assert setup(checkout, name).stdout == "setup: ready\n"


@pytest.mark.parametrize("name", ["test", "demo", "demo-2026.10.0"])
def test_without_python(checkout: Path, name: str) -> None:
    """One whose Python has gone, as in a checkout that was moved, is made again."""
    setup(checkout, name)
    python = checkout / ".env" / name / "bin/python"
    python.unlink()
    made = setup(checkout, name)
    assert (made.returncode, made.stderr) == (0, "")
    assert python.is_file()


def test_another_home_assistant(checkout: Path) -> None:
    """Another version is installed with what that version needs."""
    setup(checkout, "demo-2026.10.0")
    wanted = (checkout / ".env/demo-2026.10.0/installed.txt").read_text()
    assert wanted == "homeassistant==2026.10.0\nneeded==1\n"


def test_unknown(checkout: Path) -> None:
    """What there is not is refused with what there is."""
    made = setup(checkout, "tests")
    assert made.returncode == 1
    assert "no environment is called 'tests'; there are: test, cards" in made.stderr
