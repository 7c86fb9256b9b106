"""Asking GitHub what was released: once a day for all miners of a firmware."""

from datetime import timedelta
from http import HTTPStatus
from random import uniform
from typing import Final, override

from aiohttp import ClientError, ClientTimeout
from aiohttp.hdrs import ACCEPT, ETAG, IF_NONE_MATCH
from homeassistant.core import HomeAssistant
from homeassistant.helpers.aiohttp_client import async_get_clientsession
from homeassistant.helpers.update_coordinator import DataUpdateCoordinator, UpdateFailed

from ..const import DAY, DOMAIN, HOUR, LOGGER
from .release import Release, Repository, releases_of

_URL: Final = "https://api.github.com/repos/{path}/releases?per_page=30"
_TIMEOUT: Final = ClientTimeout(total=30)
_SOON: Final = (60, 600)  # s after somebody asks first
_AGAIN: Final = HOUR  # after GitHub could not be reached
_SPREAD: Final = 0.1
# A house has 60 requests an hour (docs.github.com/rest/using-the-rest-api/rate-limits):
# who is refused is not the one to go on asking.
_REFUSALS: Final = frozenset({HTTPStatus.FORBIDDEN, HTTPStatus.TOO_MANY_REQUESTS})


class ReleaseSource(DataUpdateCoordinator[tuple[Release, ...] | None]):
    """The releases of a repository, None until they are known.

    It asks while somebody listens, and never where all that listened are gone. What
    was known stays known while GitHub is out of reach.
    """

    def __init__(self, hass: HomeAssistant, repository: Repository) -> None:
        """Prepare to ask some minutes after somebody begins to listen."""
        super().__init__(
            hass,
            LOGGER,
            config_entry=None,
            name=f"{DOMAIN} {repository.title}",
            update_interval=timedelta(seconds=uniform(*_SOON)),
        )
        self.title = repository.title
        self._url = _URL.format(path=repository.path)
        self._etag: str | None = None

    @override
    async def _async_update_data(self) -> tuple[Release, ...] | None:
        """Return what is released, or raise UpdateFailed."""
        self._ask_after(_AGAIN)
        headers = {ACCEPT: "application/vnd.github+json"}
        if self._etag is not None:
            headers[IF_NONE_MATCH] = self._etag
        session = async_get_clientsession(self.hass)
        try:
            async with session.get(
                self._url, headers=headers, timeout=_TIMEOUT
            ) as response:
                if response.status in _REFUSALS:
                    self._ask_after(DAY)
                if response.status == HTTPStatus.NOT_MODIFIED:
                    self._ask_after(DAY)
                    return self.data
                response.raise_for_status()
                releases = tuple(releases_of(await response.json()))
                self._etag = response.headers.get(ETAG)
        except (ClientError, TimeoutError, ValueError) as err:
            raise UpdateFailed(
                translation_domain=DOMAIN, translation_key="releases_unknown"
            ) from err
        self._ask_after(DAY)
        return releases

    def _ask_after(self, seconds: float) -> None:
        """Ask again after about that time, not all houses at once."""
        about = seconds * uniform(1 - _SPREAD, 1 + _SPREAD)
        self.update_interval = timedelta(seconds=about)
