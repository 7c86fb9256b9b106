"""Tests of how the Marketplace is led to a server on this machine."""

from dataclasses import dataclass
import sys
from types import ModuleType

import pytest

from demo import loopback_marketplace


@dataclass(kw_only=True)
class DownloadProfile:
    """A profile as the Marketplace has it."""

    id: str
    operator: str
    api: str
    uses_github_account: bool
    github: str
    raw: str
    catalog: str


def test_redirect(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each kind of host is one path of the server, and other profiles stay."""
    name = "homeassistant.components.marketplace.profiles"
    profiles = ModuleType(name)
    monkeypatch.setattr(
        profiles, "PROFILES", {"default": None, "other": None}, raising=False
    )
    monkeypatch.setattr(profiles, "DEFAULT_PROFILE", "default", raising=False)
    monkeypatch.setattr(profiles, "DownloadProfile", DownloadProfile, raising=False)
    package = name.rpartition(".")[0]
    monkeypatch.setitem(sys.modules, package, ModuleType(package))
    monkeypatch.setitem(sys.modules, name, profiles)
    loopback_marketplace.redirect("http://127.0.0.1:5")
    profile = profiles.PROFILES["default"]
    assert isinstance(profile, DownloadProfile)
    assert {profile.api, profile.github, profile.raw, profile.catalog} == {
        f"http://127.0.0.1:5/{kind}" for kind in ("api", "github", "raw", "catalog")
    }
    assert profiles.PROFILES["other"] is None
