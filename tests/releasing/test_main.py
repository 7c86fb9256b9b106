"""Test the command that packages the integration."""

from hashlib import sha256
from pathlib import Path

import pytest

from releasing import ROOT
from releasing.__main__ import main
from releasing.versions import versions


def test_package(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The archive is written where it is asked for, and its digest is printed."""
    target = tmp_path / "package.zip"
    assert main([str(target)]) == 0
    digest = sha256(target.read_bytes()).hexdigest()
    assert capsys.readouterr().out == f"{digest}  {target}\n"


def test_default_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a name it has that of hacs.json; what cannot be packaged is said."""
    (tmp_path / "hacs.json").write_text('{"filename": "one.zip"}')
    assert main([], tmp_path) == 1
    captured = capsys.readouterr()
    assert captured.err.startswith("package: ")
    assert captured.out == ""
    assert not (tmp_path / "one.zip").exists()


def test_notes(capsys: pytest.CaptureFixture[str]) -> None:
    """Notes are printed for a tag that agrees, and why not for one that does not."""
    assert main(["--notes", "v0.0.1"]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    version = versions(ROOT)["pyproject.toml"]
    assert f"pyproject.toml says {version}\n" in captured.err
