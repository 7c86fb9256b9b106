"""Name the values that JSON has, and what a release is known by."""

type Json = bool | int | float | str | list[Json] | dict[str, Json] | None
type JsonObject = dict[str, Json]
type Version = tuple[int, int, int]
