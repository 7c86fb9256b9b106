"""How often something comes, in the words of a language."""

from homeassistant.core import HomeAssistant, callback
from homeassistant.helpers.translation import async_get_cached_translations

from ..const import DOMAIN
from ..figures.how_often import how_often


@callback
def how_often_text(hass: HomeAssistant, seconds: float) -> str | None:
    """Return once in how long (s) something comes, in Home Assistant's language.

    Events have no user with a language of its own. None while its texts are loaded, as
    they are when that language has just become another one.
    """
    texts = async_get_cached_translations(
        hass, hass.config.language, "selector", DOMAIN
    )
    found = how_often(seconds)
    key = "often" if found is None else found.unit
    text = texts.get(f"component.{DOMAIN}.selector.how_often.options.{key}")
    return None if text is None else text.format(number=found and found.number)
