"""Functions with a fault in them: what proves something has to find it."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from inspect import getsource
from textwrap import dedent
from types import CodeType
from typing import Any


class OutdatedMutantError(Exception):
    """What a mutant replaces is not there, or more than once."""


@contextmanager
def mutated(function: Callable[..., Any], text: str, other: str) -> Generator[None]:
    """Let a function or a method have another text, for whoever calls it.

    Raises OutdatedMutantError unless what is replaced is there once.
    """
    function = getattr(function, "__func__", function)
    source = dedent(getsource(function))
    if source.count(text) != 1:
        raise OutdatedMutantError(function.__qualname__, text)
    original: CodeType = function.__code__
    module = compile(source.replace(text, other), "<mutant>", "exec", dont_inherit=True)
    code = next(
        constant
        for constant in module.co_consts
        if isinstance(constant, CodeType) and constant.co_name == original.co_name
    )
    function.__code__ = code
    try:
        yield
    finally:
        function.__code__ = original
