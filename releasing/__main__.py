"""Package the integration, or prepare its release: `script/package --help`."""

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
import sys

from . import ROOT, ReleaseError
from .package import archive_name, write_package
from .prepare import prepare
from .versions import notes


def main(words: Sequence[str], root: Path = ROOT) -> int:
    """Do what is asked for and return the exit status."""
    arguments = _read(words)
    try:
        if arguments.notes is not None:
            print(notes(root, arguments.notes))
        elif arguments.prepare is not None:
            prepare(root, arguments.prepare, datetime.now(UTC).date())
        else:
            target = arguments.file or root / archive_name(root)
            write_package(root, target)
            print(f"{sha256(target.read_bytes()).hexdigest()}  {target}")
    except ReleaseError as err:
        print(f"package: {err}", file=sys.stderr)
        return 1
    return 0


def _read(words: Sequence[str]) -> Namespace:
    """Return the options; end with a message and status 2 where they are wrong."""
    parser = ArgumentParser(
        prog="script/package",
        description="Write the archive that a release carries, and print its SHA-256.",
    )
    parser.add_argument(
        "file",
        nargs="?",
        type=Path,
        help="where to write it (the name that hacs.json promises, in this checkout)",
    )
    others = parser.add_mutually_exclusive_group()
    others.add_argument(
        "--prepare",
        metavar="VERSION",
        help="give this version to all files that name one, and to what is unreleased",
    )
    others.add_argument(
        "--notes",
        metavar="TAG",
        help="check that all versions agree with a tag, and print what it brings",
    )
    return parser.parse_args(words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
