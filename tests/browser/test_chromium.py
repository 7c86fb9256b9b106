"""Tests of finding the browser."""

from pathlib import Path

import pytest

from demo.browser import BrowserError, find_chromium


def test_browser_on_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Chromium is found under each of its names; the quickest of them is taken."""
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in (
        "google-chrome",
        "chromium-browser",
        "chromium",
        "chromium-headless-shell",
    ):
        program = tmp_path / name
        program.touch(mode=0o755)
        assert find_chromium() == str(program)


def test_no_browser(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a browser the message says what to install."""
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BrowserError, match="install Chromium"):
        find_chromium()
