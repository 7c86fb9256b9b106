"""Write a throw-away configuration directory for Home Assistant."""

import json
from pathlib import Path
import shutil
import socket
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent

# Core sets up the page and the helpers by itself; default_config would add what looks
# for devices and services outside this machine.
COMPONENTS: Final = ("energy", "history", "logbook", "recorder")
EDITABLE: Final = {"automation": "[]\n", "scene": "[]\n", "script": "{}\n"}
"""What a user can write in the page, with an empty file of each, in the plural."""

_CORE_CONFIG: Final = """\
homeassistant:
  name: Bitaxe Monitor demo
  country: US
  currency: USD
  time_zone: UTC
  unit_system: metric
"""


def write(
    directory: Path,
    *,
    port: int,
    discovery: bool,
    extra: str,
    marketplace: bool = False,
) -> None:
    """Fill an empty directory so that Home Assistant starts with what is asked for.

    `discovery` lets Home Assistant speak mDNS on the local network, and `extra` is YAML
    that goes below the rest of configuration.yaml. With `marketplace` the integration
    is not there, but a Marketplace that has an account and may install it.
    """
    if not marketplace:
        (directory / "custom_components").symlink_to(ROOT / "custom_components")
    # The page does not list what is behind a link.
    shutil.copytree(ROOT / "blueprints", directory / "blueprints")
    parts = [_CORE_CONFIG, *(f"{name}:\n" for name in COMPONENTS)]
    for name, empty in EDITABLE.items():
        parts.append(f"{name}: !include {name}s.yaml\n")
        (directory / f"{name}s.yaml").write_text(empty)
    (directory / "configuration.yaml").write_text("".join([*parts, extra]))

    storage = directory / ".storage"
    storage.mkdir()
    # Home Assistant 2026.10 reads no later version, and later ones read this.
    _store(storage, "http", 2, _http(port))
    # Only the user is made over the API: the other steps would add integrations
    # that ask for services outside this machine.
    _store(
        storage,
        "onboarding",
        4,
        {"done": ["core_config", "analytics", "integration"]},
    )
    if marketplace:
        _store(storage, "core.config_entries", 1, {"entries": [_marketplace()]})
    if not (discovery and multicast_route()):
        _store(storage, "core.network", 1, {"configured_adapters": ["lo", "lo0"]})


def multicast_route() -> bool:
    """Return whether this machine can send to the address of mDNS.

    Where it cannot, every HTTP session of Home Assistant fails with OSError 19 unless
    mDNS is kept to the loopback adapter, which makes it send nothing at all.
    """
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("224.0.0.251", 5353))
        except OSError:
            return False
    return True


def _http(port: int) -> dict[str, object]:
    """Return the stored server settings: in YAML they would only be on trial."""
    return {
        "stable": {
            "server_host": ["127.0.0.1"],
            "server_port": port,
            "cors_allowed_origins": [],
            "login_attempts_threshold": -1,
            "ip_ban_enabled": False,
            "ssl_profile": "intermediate",
            "use_x_frame_options": True,
            "created_at": "2026-11-01T00:00:00+00:00",
            "error": None,
            "error_message": None,
        },
        "pending": None,
        "yaml_migration_done": True,
    }


def _marketplace() -> dict[str, object]:
    """Return the stored entry of a Marketplace that was connected to GitHub."""
    return {
        "entry_id": "marketplace",
        "domain": "marketplace",
        "title": "",
        "source": "system",
        "unique_id": None,
        "version": 1,
        "minor_version": 1,
        "data": {"token": "stand-in"},
        "options": {},
    }


def _store(storage: Path, key: str, version: int, data: dict[str, object]) -> None:
    """Write one file of Home Assistant's storage."""
    content = {"version": version, "minor_version": 1, "key": key, "data": data}
    (storage / key).write_text(json.dumps(content))
