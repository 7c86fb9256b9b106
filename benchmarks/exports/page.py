"""Read what the page about scale has to be copied."""

from pathlib import Path
import re
from typing import Final

from demo.exports import PAGE, example

_ROW: Final = re.compile(r"^\| (.+?) \| `(.+)` \|$", re.MULTILINE)


def queries(language: str, page: Path = PAGE) -> dict[str, str]:
    """Return the queries in the table of a language, by what they ask for."""
    text = page.read_text(encoding="utf-8")
    table = text.partition(f"\n| What | {language} |\n")[2].partition("\n\n")[0]
    return {what: query.replace(r"\|", "|") for what, query in _ROW.findall(table)}


def home_configuration(page: Path = PAGE) -> str:
    """Return what the page says that configuration.yaml has to hold."""
    return "\n".join(
        example(key, page) for key in ("prometheus", "influxdb", "mqtt_statestream")
    )


def scrape_configuration(address: str, token: str, page: Path = PAGE) -> str:
    """Return the configuration of a Prometheus that asks a Home Assistant."""
    return (
        example("scrape_configs", page)
        .replace("YOUR_LONG_LIVED_ACCESS_TOKEN", token)
        .replace("homeassistant.local:8123", address)
    )
