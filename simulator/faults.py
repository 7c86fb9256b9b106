"""Name everything that can go wrong with a simulated miner."""

from enum import StrEnum
from typing import Final


class Fault(StrEnum):
    """Something wrong with a miner, set and cleared at a word."""

    # The connection
    OFFLINE = "offline"  # connections are refused
    SLOW = "slow"  # answers after `miner.delay` seconds
    HANGING = "hanging"  # takes the request and never answers
    TRICKLE = "trickle"  # sends its answer a byte at a time
    RESET = "reset"  # resets the connection on the request
    CUT_OFF = "cut_off"  # closes in the middle of the announced body
    ANSWER_LOST = "answer_lost"  # does what it is asked to, and resets the connection

    # The answer as a whole
    UNAUTHORIZED = "unauthorized"
    REDIRECT = "redirect"
    NOT_FOUND = "not_found"
    SERVER_ERROR = "server_error"
    GARBAGE = "garbage"  # not HTTP at all
    HTML = "html"
    EMPTY = "empty"
    TRUNCATED = "truncated"  # JSON that ends in the middle, in a complete body
    NOT_UTF8 = "not_utf8"
    NOT_AN_OBJECT = "not_an_object"
    NESTED = "nested"  # JSON nested beyond any parser's depth
    NOT_A_MINER = "not_a_miner"  # a JSON object of some other device
    HUGE = "huge"  # a JSON object of 10 MB

    # Its fields
    NULLS = "nulls"  # all but ASICModel
    WRONG_TYPES = "wrong_types"  # all but ASICModel
    WRONG_TYPE_IN_TURN = "wrong_type_in_turn"  # another field with every request
    MISSING_KEYS = "missing_keys"  # only ASICModel and what any clone would print
    NOT_FINITE = "not_finite"  # every number is NaN or infinite
    HUGE_NUMBERS = "huge_numbers"  # integers beyond the range of a float
    ENDLESS_NUMBER = "endless_number"  # an integer that Python refuses to read
    HOSTILE_TEXT = "hostile_text"  # markup, control characters, endless strings
    GLITCH = "glitch"  # a hashrate of a million GH/s
    DEAD_SENSOR = "dead_sensor"  # temperatures of -1
    DIODE_FAULT = "diode_fault"  # temperatures of 127.875
    OTHER_MAC = "other_mac"  # another miner at the same address
    CORRUPT_COUNTER = "corrupt_counter"  # a domain of 200 TH/s
    STOLEN_PAYOUT = "stolen_payout"  # somebody else is paid, by all pools

    # The miner itself
    ZERO_HASHRATE = "zero_hashrate"
    FROZEN_HASHRATE = "frozen_hashrate"  # constant to the last digit, no new shares
    HUNG = "hung"  # no hashrate at full power, until a reboot
    HUNG_FROZEN = "hung_frozen"  # the same with a hashrate that stays as it was
    NO_ASIC = "no_asic"  # chips were not found at boot, until the power is cut
    PAUSED = "paused"
    POOLS_UNREACHABLE = "pools_unreachable"
    OVERHEATED = "overheated"
    COOLING = "cooling"  # stopped by heat for a while
    POWER_FAULT = "power_fault"
    HARDWARE_FAULT = "hardware_fault"
    FALLBACK_POOL = "fallback_pool"
    SILENT_DOMAIN = "silent_domain"  # the first of the first chip
    WEAK_DOMAIN = "weak_domain"  # the same one, which finds a part of its hits
    REJECTION_STORM = "rejection_storm"  # a third of the shares is refused
    HALF_CREDITED = "half_credited"  # its pool answers every other share
    LUCK = "luck"  # finds a record by far, once, and does not stay set
    REBOOT = "reboot"  # happens once and does not stay set


STOPPING: Final = (
    Fault.POWER_FAULT,
    Fault.HARDWARE_FAULT,
    Fault.NO_ASIC,
    Fault.OVERHEATED,
    Fault.COOLING,
    Fault.PAUSED,
    Fault.HUNG,
    Fault.HUNG_FROZEN,
    Fault.POOLS_UNREACHABLE,
    Fault.ZERO_HASHRATE,
    Fault.FROZEN_HASHRATE,
)
"""Faults that stop the chips, the gravest first: only one of them shows."""

POWERED: Final = frozenset(
    {
        Fault.NO_ASIC,
        Fault.HUNG,
        Fault.HUNG_FROZEN,
        Fault.ZERO_HASHRATE,
        Fault.FROZEN_HASHRATE,
    }
)
"""Faults that stop the chips while firmware believes that they run."""
LATCHED: Final = frozenset(
    {
        Fault.PAUSED,
        Fault.HUNG,
        Fault.HUNG_FROZEN,
        Fault.HARDWARE_FAULT,
    }
)
"""Faults that end with a reboot."""
