"""Chooses options of a miner the way its user does."""

from demo.home_assistant import HomeAssistant
from demo.miners import DOMAIN


async def choose_options(
    home: HomeAssistant, title: str, **options: float | None
) -> None:
    """Choose options of the entry with a title; None empties a field."""
    entries = await home.client.entries(DOMAIN)
    entry_id = next(entry["entry_id"] for entry in entries if entry["title"] == title)
    menu = await home.client.start_flow(entry_id, options=True)
    step = await home.client.continue_flow(
        menu["flow_id"], {"next_step_id": "settings"}, options=True
    )
    fields = {field["name"]: field for field in step["data_schema"]}
    shown = {
        name: field["description"]["suggested_value"]
        for name, field in fields.items()
        if "suggested_value" in (field.get("description") or {})
    }
    answers = {
        name: value for name, value in (shown | options).items() if value is not None
    }
    end = await home.client.continue_flow(step["flow_id"], answers, options=True)
    assert end["type"] == "create_entry", end
