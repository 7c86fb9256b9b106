"""The language of AxeOS miners: requests, answers, boards. Knows no Home Assistant."""

from .boards import (
    SMALL_CORES,
    Board,
    expected_hashrate,
    find_board,
    manufacturer,
    model_name,
)
from .client import AxeOSClient
from .errors import (
    AxeOSConnectionError,
    AxeOSError,
    AxeOSRefusedError,
    AxeOSResponseError,
    AxeOSTimeoutError,
    NotAxeOSError,
)
from .fields import parse_difficulty
from .host import InvalidHostError, has_port, normalize_host
from .models import AsicInfo, SystemInfo

__all__ = [
    "SMALL_CORES",
    "AsicInfo",
    "AxeOSClient",
    "AxeOSConnectionError",
    "AxeOSError",
    "AxeOSRefusedError",
    "AxeOSResponseError",
    "AxeOSTimeoutError",
    "Board",
    "InvalidHostError",
    "NotAxeOSError",
    "SystemInfo",
    "expected_hashrate",
    "find_board",
    "has_port",
    "manufacturer",
    "model_name",
    "normalize_host",
    "parse_difficulty",
]
