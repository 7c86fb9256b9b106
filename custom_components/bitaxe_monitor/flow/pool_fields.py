"""The fields of a pool: what can be entered, and what is wrong with it."""

from collections.abc import Mapping
import re
from typing import Any, Final

from homeassistant.const import CONF_HOST, CONF_PASSWORD, CONF_PORT, CONF_USERNAME
from homeassistant.helpers.selector import (
    BooleanSelector,
    TextSelector,
    TextSelectorConfig,
    TextSelectorType,
)
import voluptuous as vol

from ..axeos.pool_edit import PoolEdit, StoredPool
from .selectors import PORT, PORTS

CONF_CLEAR: Final = "clear"
CONF_TLS: Final = "tls"

_LONGEST: Final = 255  # of what firmware stores
# With a scheme, a port or a path it would be stored, and never be reached.
_HOST: Final = re.compile(r"[^\s/:@]{1,255}")

# A browser is to fill in nothing of what it knows of Home Assistant.
_TEXT: Final = TextSelector(TextSelectorConfig(autocomplete="off"))
_PASSWORD: Final = TextSelector(
    TextSelectorConfig(type=TextSelectorType.PASSWORD, autocomplete="new-password")
)


def pool_schema(pool: StoredPool, *, has_password: bool, can_clear: bool) -> vol.Schema:
    """Return what can be entered of a pool; user and password may stay."""
    fields: dict[Any, Any] = {
        vol.Required(CONF_HOST): _TEXT,
        vol.Required(CONF_PORT): PORT,
        vol.Optional(CONF_USERNAME): _TEXT,
    }
    if has_password:
        fields[vol.Optional(CONF_PASSWORD)] = _PASSWORD
    if pool.tls is not None:
        fields[vol.Optional(CONF_TLS, default=False)] = BooleanSelector()
    if can_clear:
        fields[vol.Optional(CONF_CLEAR, default=False)] = BooleanSelector()
    return vol.Schema(fields)


def pool_errors(entered: Mapping[str, Any], *, is_empty: bool) -> dict[str, str]:
    """Return the errors of a form: an empty slot needs a user, too."""
    errors: dict[str, str] = {}
    if not _HOST.fullmatch(entered[CONF_HOST].strip()):
        errors[CONF_HOST] = "pool_host"
    port = entered[CONF_PORT]
    if not PORTS.lowest <= port <= PORTS.highest or port % 1:
        errors[CONF_PORT] = "pool_port_bounds"
    user = _entered(entered, CONF_USERNAME)
    if user is None:
        if is_empty:
            errors[CONF_USERNAME] = "pool_user_missing"
    elif len(user) > _LONGEST or any(map(str.isspace, user)):
        errors[CONF_USERNAME] = "pool_user"
    if len(_entered(entered, CONF_PASSWORD) or "") > _LONGEST:
        errors[CONF_PASSWORD] = "pool_password"
    return errors


def edit_of(slot: int, entered: Mapping[str, Any]) -> PoolEdit:
    """Return what is wanted of a pool; fields that are empty stay."""
    return PoolEdit(
        slot=slot,
        host=entered[CONF_HOST].strip(),
        port=int(entered[CONF_PORT]),
        user=_entered(entered, CONF_USERNAME),
        password=_entered(entered, CONF_PASSWORD),
        tls=entered.get(CONF_TLS),
    )


def _entered(entered: Mapping[str, Any], key: str) -> str | None:
    """Return a text that was entered, None if the field is empty."""
    return entered.get(key, "").strip() or None
