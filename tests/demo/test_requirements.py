"""Tests of what another Home Assistant needs to be shown."""

import json
from pathlib import Path

from demo.requirements import requirements


def test_requirements(tmp_path: Path) -> None:
    """Each package has the version that this Home Assistant names, if it does."""
    (tmp_path / "package_constraints.txt").write_text(
        "# Constraints\nhome-assistant-frontend==20260930.2\nav[all]==19.0.0\nold<2\n"
    )
    for name, needed in (("ffmpeg", ["ha-ffmpeg==3.2.1"]), ("camera", None)):
        folder = tmp_path / "components" / name
        folder.mkdir(parents=True)
        manifest = {"domain": name} | ({"requirements": needed} if needed else {})
        (folder / "manifest.json").write_text(json.dumps(manifest))
    names = (
        "# A current Home Assistant.\nhomeassistant==2026.11.0\n"
        "home_assistant_frontend==20261028.4\nav==20.0.0\nha-ffmpeg==3.2.2\n"
        "rf-protocols==4.3.0\nold==2\n"
    )
    assert requirements(names, tmp_path) == [
        "home_assistant_frontend==20260930.2",
        "av==19.0.0",
        "ha-ffmpeg==3.2.1",
    ]
