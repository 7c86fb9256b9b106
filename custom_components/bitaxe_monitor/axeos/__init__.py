"""The language of AxeOS miners: requests, answers, boards. Knows no Home Assistant."""

from .boards import (
    SMALL_CORES,
    expected_hashrate,
    manufacturer,
    model_name,
)
from .client import AxeOSClient
from .errors import (
    AxeOSBrokenOffError,
    AxeOSConnectionError,
    AxeOSError,
    AxeOSRefusedError,
    AxeOSResponseError,
    AxeOSTimeoutError,
    NotAxeOSError,
)
from .fields import parse_difficulty
from .firmware import Firmware
from .host import InvalidHostError, has_port, is_ipv6, normalize_host
from .models import AsicInfo, SystemInfo

__all__ = [
    "SMALL_CORES",
    "AsicInfo",
    "AxeOSBrokenOffError",
    "AxeOSClient",
    "AxeOSConnectionError",
    "AxeOSError",
    "AxeOSRefusedError",
    "AxeOSResponseError",
    "AxeOSTimeoutError",
    "Firmware",
    "InvalidHostError",
    "NotAxeOSError",
    "SystemInfo",
    "expected_hashrate",
    "has_port",
    "is_ipv6",
    "manufacturer",
    "model_name",
    "normalize_host",
    "parse_difficulty",
]
