"""Tests of the throw-away configuration."""

import json
from pathlib import Path
from unittest.mock import patch

import pytest

from demo import configuration


def stored(directory: Path, key: str) -> dict[str, object]:
    """Return what a file of the storage holds."""
    data: dict[str, object] = json.loads((directory / ".storage" / key).read_text())
    assert data["key"] == key
    content = data["data"]
    assert isinstance(content, dict)
    return content


def test_write(tmp_path: Path) -> None:
    """The server listens on loopback, only the user is left to onboard."""
    configuration.write(tmp_path, port=8124, discovery=False, extra="logger:\n")
    yaml = (tmp_path / "configuration.yaml").read_text()
    assert "http:" not in yaml
    assert "default_config" not in yaml
    assert yaml.endswith("logger:\n")
    server = stored(tmp_path, "http")["stable"]
    assert isinstance(server, dict)
    assert server["server_host"] == ["127.0.0.1"]
    assert server["server_port"] == 8124
    assert stored(tmp_path, "onboarding") == {
        "done": ["core_config", "analytics", "integration"]
    }
    component = tmp_path / "custom_components" / "bitaxe_monitor" / "manifest.json"
    assert component.is_file()
    assert not (tmp_path / ".storage" / "core.config_entries").exists()


def test_marketplace(tmp_path: Path) -> None:
    """What the Marketplace is to install is not there; it has an account for that."""
    configuration.write(
        tmp_path, port=8124, discovery=False, extra="", marketplace=True
    )
    assert not (tmp_path / "custom_components").exists()
    entries = stored(tmp_path, "core.config_entries")["entries"]
    assert isinstance(entries, list)
    assert [entry["domain"] for entry in entries] == ["marketplace"]
    assert entries[0]["data"]["token"]


@pytest.mark.parametrize(
    ("discovery", "route", "kept_in"),
    [
        pytest.param(False, True, True, id="simulated miners"),
        pytest.param(True, True, False, id="real miners"),
        pytest.param(True, False, True, id="no multicast route"),
    ],
)
def test_mdns(tmp_path: Path, *, discovery: bool, route: bool, kept_in: bool) -> None:
    """Home Assistant speaks mDNS on the network only if asked, and where it can."""
    with patch.object(configuration, "multicast_route", return_value=route):
        configuration.write(tmp_path, port=8124, discovery=discovery, extra="")
    assert (tmp_path / ".storage" / "core.network").exists() is kept_in


@pytest.mark.parametrize("reachable", [True, False])
def test_multicast_route(*, reachable: bool) -> None:
    """The route is there if a datagram socket can be connected."""
    with patch("socket.socket") as factory:
        probe = factory.return_value.__enter__.return_value
        probe.connect.side_effect = None if reachable else OSError(19, "No such device")
        assert configuration.multicast_route() is reachable
    probe.connect.assert_called_once_with(("224.0.0.251", 5353))


@pytest.mark.parametrize("name", ["automation", "scene", "script"])
def test_editable(tmp_path: Path, name: str) -> None:
    """What the editors of the page write is read: their files are in the plural."""
    configuration.write(tmp_path, port=8124, discovery=False, extra="")
    yaml = (tmp_path / "configuration.yaml").read_text()
    assert f"\n{name}: !include {name}s.yaml\n" in yaml
    assert (tmp_path / f"{name}s.yaml").exists()


def test_blueprints(tmp_path: Path) -> None:
    """The blueprints are where the page lists them, behind no link."""
    configuration.write(tmp_path, port=8124, discovery=False, extra="")
    folder = tmp_path / "blueprints" / "automation"
    found = {path.relative_to(folder).as_posix() for path in folder.glob("**/*.yaml")}
    shipped = configuration.ROOT / "blueprints" / "automation"
    assert found == {
        path.relative_to(shipped).as_posix() for path in shipped.rglob("*.yaml")
    }
    assert "bitaxe_monitor/offline_and_back.yaml" in found
