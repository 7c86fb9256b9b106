"""Take the requests that change a miner, as far as its firmware knows them."""

from collections.abc import Callable, Mapping
from typing import Final

from . import nerdos_changes, official_changes
from .miner import SimulatedMiner
from .official_changes import BODY_LIMIT, NOT_JSON, TOO_LONG, Change, read_object
from .otp import REQUIRED
from .slots import make_record, slot_index
from .trace import Reply
from .values import Version

type Command = Callable[[SimulatedMiner, bytes], Reply]

_SLOTS: Final = "/api/system/pools/"
_BAD_INDEX: Final = Reply(status="400 Bad Request", text="Invalid pool index")
_SELECTED: Final = Reply(status="400 Bad Request", text="Pool is selected")
_BAD_POOL: Final = Reply(
    status="400 Bad Request", text="Invalid pool configuration payload"
)
_SESSION: Final = "/api/v2/otp/session"
_RESTARTS: Final = "System will restart shortly."


def _patch(miner: SimulatedMiner, body: bytes) -> Reply:
    """Take settings (PATCH /api/system)."""
    changes = nerdos_changes if miner.firmware.is_nerdos else official_changes
    return _take(miner, changes.change_settings(miner.firmware.number, body))


def _patch_v2(miner: SimulatedMiner, body: bytes) -> Reply:
    """Take settings by other names (PATCH /api/v2/settings)."""
    number = miner.firmware.number
    return _take(miner, nerdos_changes.change_v2_settings(number, body))


def _take(miner: SimulatedMiner, change: Change) -> Reply:
    """Store what a request comes to; a crash of the task is one of the miner."""
    miner.operation.store(miner.now, change.values)
    for index, record in change.slots.items():
        miner.link.write(miner.now, index, record)
    if change.reply.hangs_up:
        miner.crash()
    return change.reply


def _restart(miner: SimulatedMiner, _: bytes) -> Reply:
    """Restart; until v2.1.5 without a word (POST restart)."""
    firmware = miner.firmware
    if not firmware.is_nerdos and firmware.number < (2, 1, 6):
        miner.reboot(downtime=miner.downtime)
        return Reply(hangs_up=True)
    miner.operation.restart(miner.now)
    if not firmware.is_nerdos and firmware.number >= (2, 13, 0):
        return Reply(json={"message": _RESTARTS})
    return Reply(text=_RESTARTS)


def _identify(miner: SimulatedMiner, _: bytes) -> Reply:
    """Blink, or stop blinking (POST identify)."""
    is_on = miner.operation.identify(miner.now)
    return Reply(json={"message": f"Identify mode {'on' if is_on else 'off'}"})


def _pause(miner: SimulatedMiner, _: bytes) -> Reply:
    """Pause mining (POST pause)."""
    miner.operation.pause(miner.now)
    return Reply(json={"message": "Mining paused"})


def _resume(miner: SimulatedMiner, _: bytes) -> Reply:
    """Mine again (POST resume)."""
    miner.operation.resume(miner.now)
    return Reply(json={"message": "Mining resumed"})


def _dismiss(miner: SimulatedMiner, _: bytes) -> Reply:
    """Show the block that was found no more (POST blockFound/dismiss)."""
    miner.state.new_block = False
    return Reply(json={"message": "Block notification dismissed"})


def _shut_down(miner: SimulatedMiner, _: bytes) -> Reply:
    """Switch the chips off until a restart (POST shutdown)."""
    miner.operation.shut_down(miner.now)
    return Reply(text="Shutdown")


def _put_slot(miner: SimulatedMiner, index: int, body: bytes) -> Reply:
    """Replace the pool of a slot (PUT /api/system/pools/{i})."""
    if len(body) >= BODY_LIMIT:
        return TOO_LONG
    if (given := read_object(body)) is None:
        return NOT_JSON
    if make_record(given, None) is None:
        return _BAD_POOL
    miner.link.write(miner.now, index, given)
    return Reply(json={"message": "Pool updated successfully"})


def _clear_slot(miner: SimulatedMiner, index: int, _: bytes) -> Reply:
    """Empty a slot (DELETE /api/system/pools/{i})."""
    storage = miner.storage
    if index in (storage["primaryPoolIndex"], storage["secondaryPoolIndex"]):
        return _SELECTED
    miner.link.clear(miner.now, index)
    return Reply(json={"message": "Pool cleared successfully"})


_ALWAYS: Final[Version] = (0, 0, 0)

_OFFICIAL: Final[Mapping[tuple[str, str], tuple[Version, Command]]] = {
    ("PATCH", "/api/system"): (_ALWAYS, _patch),
    ("POST", "/api/system/restart"): (_ALWAYS, _restart),
    ("POST", "/api/system/identify"): ((2, 12, 0), _identify),
    ("POST", "/api/system/pause"): ((2, 14, 0), _pause),
    ("POST", "/api/system/resume"): ((2, 14, 0), _resume),
    ("POST", "/api/system/blockFound/dismiss"): ((2, 13, 0), _dismiss),
}
_NERDOS: Final[Mapping[tuple[str, str], tuple[Version, Command]]] = {
    ("PATCH", "/api/system"): (_ALWAYS, _patch),
    ("PATCH", "/api/v2/settings"): ((1, 0, 38), _patch_v2),
    ("POST", "/api/system/restart"): (_ALWAYS, _restart),
    ("POST", "/api/system/shutdown"): ((1, 0, 36), _shut_down),
}


_GUARDED: Final = frozenset({_patch, _patch_v2})


def command(
    miner: SimulatedMiner,
    method: str,
    path: str,
    headers: Mapping[str, str],
    body: bytes,
) -> Reply | None:
    """Do what is asked for and return the reply, None for what is not there."""
    change = {"PUT": _put_slot, "DELETE": _clear_slot}.get(method)
    if change is not None and path.startswith(_SLOTS) and miner.firmware.has_slots:
        miner.catch_up()
        index = slot_index(path.removeprefix(_SLOTS))
        return _BAD_INDEX if index is None else change(miner, index, body)
    known = _NERDOS if miner.firmware.is_nerdos else _OFFICIAL
    since, do = known.get((method, path), (_ALWAYS, None))
    if path == _SESSION and method == "POST" and miner.firmware.has_otp:
        return miner.otp.begin_session(miner.now, headers)
    if do is None or miner.firmware.number < since:
        return None
    if do in _GUARDED and not miner.otp.allows(miner.now, headers):
        return REQUIRED
    miner.catch_up()
    reply = do(miner, body)
    miner.measure()
    return reply
