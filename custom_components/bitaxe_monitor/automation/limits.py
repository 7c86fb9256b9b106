"""The limit that an automation is about."""

from typing import Final

from homeassistant.const import CONF_OPTIONS
import voluptuous as vol

from ..const import CONF_LIMIT
from ..figures.exceeded import Limit

LIMIT_OPTION: Final = {
    vol.Required(CONF_OPTIONS, default={}): {
        vol.Required(CONF_LIMIT, default=Limit.TEMPERATURE.value): vol.All(
            vol.In([kind.value for kind in Limit]), vol.Coerce(Limit)
        ),
    },
}
"""What a trigger or condition asks for beside what all of them do: one limit.

With several of a miner nothing would be first of its miners, nor all of them.
"""
