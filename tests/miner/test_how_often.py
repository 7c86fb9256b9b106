"""Test how often something comes in the words of a language."""

from homeassistant.core import HomeAssistant

from custom_components.bitaxe_monitor.miner.how_often import how_often_text


async def test_language_that_is_not_loaded(hass: HomeAssistant) -> None:
    """While there are no texts of a language, there are no words."""
    hass.config.language = "cy"  # of which no other test has loaded any
    assert how_often_text(hass, 1_000_000) is None
