"""The language of AxeOS miners: requests, answers, boards. Knows no Home Assistant."""

from .boards import (
    SMALL_CORES,
    constant_power,
    expected_hashrate,
    manufacturer,
    model_name,
    yield_at,
)
from .capabilities import Capabilities, PoolKeys, capabilities_of
from .client import AxeOSClient
from .errors import (
    AxeOSBrokenOffError,
    AxeOSConnectionError,
    AxeOSError,
    AxeOSProtectedError,
    AxeOSRefusedError,
    AxeOSRejectedError,
    AxeOSResponseError,
    AxeOSTimeoutError,
    NotAxeOSError,
)
from .fields import parse_difficulty
from .firmware import Firmware
from .host import InvalidHostError, has_port, is_ipv6, normalize_host
from .models import AsicInfo, SystemInfo
from .request import Request, Verb, patch, post, put_pool

__all__ = [
    "SMALL_CORES",
    "AsicInfo",
    "AxeOSBrokenOffError",
    "AxeOSClient",
    "AxeOSConnectionError",
    "AxeOSError",
    "AxeOSProtectedError",
    "AxeOSRefusedError",
    "AxeOSRejectedError",
    "AxeOSResponseError",
    "AxeOSTimeoutError",
    "Capabilities",
    "Firmware",
    "InvalidHostError",
    "NotAxeOSError",
    "PoolKeys",
    "Request",
    "SystemInfo",
    "Verb",
    "capabilities_of",
    "constant_power",
    "expected_hashrate",
    "has_port",
    "is_ipv6",
    "manufacturer",
    "model_name",
    "normalize_host",
    "parse_difficulty",
    "patch",
    "post",
    "put_pool",
    "yield_at",
]
