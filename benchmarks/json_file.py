"""What was measured, in a file for other programs."""

from argparse import ArgumentParser, Namespace
import json
from pathlib import Path


def add_json_option(parser: ArgumentParser) -> None:
    """Let a parser read which file is wanted, if any."""
    parser.add_argument(
        "--json", type=Path, metavar="FILE", help="write everything there too"
    )


def write_json(options: Namespace, measured: object) -> None:
    """Write what was measured, as JSON has it, if that was asked for."""
    if options.json:
        options.json.write_text(json.dumps(measured, indent=2) + "\n")
