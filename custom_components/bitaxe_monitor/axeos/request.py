"""What a miner can be asked, and what it is asked with."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from ..json_fields import JsonObject


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """A request to a miner; its body may hold what nobody but the miner is to see."""

    method: str
    path: str
    body: JsonObject | None = field(default=None, repr=False)

    @property
    def is_write(self) -> bool:
        """Return whether it changes something."""
        return self.method != "GET"


class Verb(StrEnum):
    """What a miner can be asked to do (ESP-Miner, main/http_server/http_server.c).

    Since v2.0.0 it can restart, since v2.12.0 identify itself, since v2.14.0 pause and
    resume. NerdOS shuts its chips down since v1.0.36, and resumes with a restart.
    """

    IDENTIFY = "identify"
    PAUSE = "pause"
    RESTART = "restart"
    RESUME = "resume"
    SHUTDOWN = "shutdown"


READ_INFO: Final = Request(method="GET", path="/api/system/info")
READ_ASIC: Final = Request(method="GET", path="/api/system/asic")
READ_SCOREBOARD: Final = Request(method="GET", path="/api/system/scoreboard")


def patch(values: JsonObject) -> Request:
    """Return the request that sets what a miner stores; all of it or nothing."""
    return Request(method="PATCH", path="/api/system", body=values)


def post(verb: Verb) -> Request:
    """Return the request to do something."""
    return Request(method="POST", path=f"/api/system/{verb}")


def delete_pool(slot: int) -> Request:
    """Return the request that empties the slot of a pool (since v2.15.0)."""
    return Request(method="DELETE", path=f"/api/system/pools/{slot:d}")


def put_pool(slot: int, record: JsonObject) -> Request:
    """Return the request that replaces a pool as a whole (since v2.15.0).

    The slot is a number: firmware takes what is none for the first one.
    """
    return Request(method="PUT", path=f"/api/system/pools/{slot:d}", body=record)
