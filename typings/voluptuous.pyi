# Home Assistant runs Probatio under the name of voluptuous, with these types.
from probatio import *  # noqa: F403
