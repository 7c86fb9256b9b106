"""Run Home Assistant with a Marketplace that takes another server for GitHub.

Usage: python -P loopback_marketplace.py URL ARGUMENT...     (those of homeassistant)

Every host that the Marketplace asks is named in its download profiles, and none can be
chosen by configuration. All else is as it is: this is not imported, and nothing of this
checkout is on the path of what runs.
"""

from importlib import import_module
import sys

from homeassistant.__main__ import main


def redirect(url: str) -> None:
    """Let all that the Marketplace asks for be asked for at an address."""
    profiles = import_module("homeassistant.components.marketplace.profiles")
    profiles.PROFILES[profiles.DEFAULT_PROFILE] = profiles.DownloadProfile(
        id=profiles.DEFAULT_PROFILE,
        operator="this machine",
        api=f"{url}/api",
        uses_github_account=True,
        github=f"{url}/github",
        raw=f"{url}/raw",
        catalog=f"{url}/catalog",
    )


if __name__ == "__main__":
    redirect(sys.argv.pop(1))
    sys.exit(main())
