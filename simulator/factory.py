"""Set a miner up: as its owner has it, and what is stored of that."""

from zlib import crc32

from .boards import Board
from .noise import uniform
from .state import Settings
from .storage import Storage
from .values import JsonObject


def make_seed(board: Board, version: str, hostname: str) -> int:
    """Return a seed that a miner of that kind and name always has."""
    return crc32(f"{board.name}{version}{hostname}".encode())


def make_settings(
    board: Board, hostname: str, mac: str | None, frequency: float | None, seed: int
) -> Settings:
    """Return settings for a board; without a MAC the seed makes one."""
    last = [int(256 * uniform(seed, 99, index)) for index in range(4)]
    return Settings(
        hostname=hostname,
        mac=mac or "02:00:{:02X}:{:02X}:{:02X}:{:02X}".format(*last),
        ipv4=f"192.168.{last[2]}.{last[3]}",
        frequency=frequency or board.frequency,
        core_voltage=board.core_voltage,
        pool_difficulty=board.pool_difficulty,
    )


def _pool(prefix: str, host: str, port: int, user: str) -> JsonObject:
    """Return how a pool is stored under the names of a kind of pool."""
    return {
        f"{prefix}URL": host,
        f"{prefix}Port": port,
        f"{prefix}User": user,
        f"{prefix}Password": "x",
        f"{prefix}SuggestedDifficulty": 1000,
        f"{prefix}ExtranonceSubscribe": 0,
        f"{prefix}EnonceSubscribe": 1,
        f"{prefix}TLS": 0,
        f"{prefix}Cert": "",
        f"{prefix}DecodeCoinbase": 1,
        f"{prefix}V2ChannelType": "extended",
        f"{prefix}V2AuthorityPubkey": "",
    }


def make_storage(settings: Settings, *, nerd: bool) -> Storage:
    """Return what is stored of a miner that has its settings in force."""
    user = settings.pool_user
    first = _pool("stratum", settings.pool_host, settings.pool_port, user)
    second = _pool(
        "fallbackStratum", settings.fallback_host, settings.fallback_port, user
    )
    values: JsonObject = {
        "frequency": settings.frequency,
        "coreVoltage": settings.core_voltage,
        "autofanspeed": 2 if nerd else 1,
        "fanspeed": 100,
        "manualFanSpeed": 100,
        "minFanSpeed": settings.fan_floor,
        "temptarget": settings.temperature_target,
        "pidTargetTemp": settings.temperature_target,
        "overheat_mode": 0,
        "overheat_temp": 70,
        "overclockEnabled": 0,
        "hostname": settings.hostname,
        "ssid": settings.ssid,
        "display": "SSD1306 (128x32)",
        "displayTimeout": -1,
        "rotation": 0,
        "flipscreen": 0 if nerd else 1,
        "invertscreen": 0,
        "autoscreenoff": 1,
        "invertfanpolarity": 0 if nerd else 1,
        "statsFrequency": 0,
        "statsLimit": 720,
        "statsDuration": 1,
        "jobInterval": 500,
        "stratumDifficulty": 1000,
        "stratum_keep": 1,
        "vrFrequency": 25_011,
        "useCustomWWW": 0,
        "useFallbackStratum": 0,
        "primaryPoolIndex": 0,
        "secondaryPoolIndex": 1,
        "stratumProtocol": 0 if nerd else "SV1",
        "fallbackStratumProtocol": 0 if nerd else "SV1",
    }
    return Storage(values | first | second)
