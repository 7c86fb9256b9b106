"""Say what a Home Assistant needs beside itself to be shown, at its own versions.

Usage: python -m demo.requirements requirements_demo.txt

With the Python that has that Home Assistant: the file names what is needed, and Home
Assistant the version of each. What it does not name it does not need.
"""

from collections.abc import Iterator
from importlib.util import find_spec
import json
from pathlib import Path
import re
import sys
from typing import Final

_PINNED: Final = re.compile(r"^([A-Za-z0-9_.-]+)(?:\[[^]]*])?==(\S+)$", re.MULTILINE)


def requirements(names: str, package: Path) -> list[str]:
    """Return the requirements with which the Home Assistant in a folder is shown.

    `names` is a file of requirements for some Home Assistant.
    """
    found = dict(_pins(package))
    return [
        f"{name}=={found[_known_as(name)]}"
        for name, _ in _PINNED.findall(names)
        if _known_as(name) in found
    ]


def _pins(package: Path) -> Iterator[tuple[str, str]]:
    """Iterate over the packages that a Home Assistant pins, and their versions."""
    manifests = sorted(package.glob("components/*/manifest.json"))
    constraints = [
        (package / "package_constraints.txt").read_text(),
        *(
            "\n".join(json.loads(it.read_text()).get("requirements", ()))
            for it in manifests
        ),
    ]
    for text in constraints:
        for name, version in _PINNED.findall(text):
            yield _known_as(name), version


def _known_as(name: str) -> str:
    """Return a name of a package as indexes of packages compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    spec = find_spec("homeassistant")
    if spec is None or spec.origin is None:
        sys.exit("requirements: this Python has no Home Assistant")
    print(
        *requirements(Path(sys.argv[1]).read_text(), Path(spec.origin).parent), sep="\n"
    )
