"""Stand in for GitHub's list of releases, in good and bad health."""

import asyncio
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from aiohttp import web

from .values import JsonObject


class Health(StrEnum):
    """How the service answers."""

    GOOD = "good"
    FORBIDDEN = "forbidden"  # the limit for strangers is used up
    TOO_MANY = "too_many"
    SILENT = "silent"  # takes the request and never answers
    GARBAGE = "garbage"


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """A release of firmware."""

    tag: str
    is_prerelease: bool = False
    notes: str = ""


_REFUSALS: Final = {Health.FORBIDDEN: 403, Health.TOO_MANY: 429}


class ReleasesServer:
    """Serves GET /repos/{owner}/{name}/releases, and /latest of it.

    As GitHub does, it marks answers by an ETag, and says 304 to who has them already.
    """

    def __init__(self) -> None:
        """Have no releases yet."""
        self.releases: dict[str, list[Release]] = {}
        """By "owner/name", the newest first."""
        self.health = Health.GOOD
        self.asked: list[str] = []
        """The paths that were asked for."""
        self._ended = asyncio.Event()
        self._port = 0
        self._runner: web.AppRunner | None = None

    @property
    def url(self) -> str:
        """Return where the service is."""
        return f"http://127.0.0.1:{self._port}"

    async def start(self) -> None:
        """Listen at a free port."""
        app = web.Application()
        releases = "/repos/{owner}/{name}/releases"
        app.add_routes(
            [
                web.get(releases, self._answer),
                web.get(f"{releases}/latest", self._answer),
            ]
        )
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self._port = self._runner.addresses[0][1]

    async def stop(self) -> None:
        """Stop listening."""
        self._ended.set()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def _answer(self, request: web.Request) -> web.Response:
        """Answer as the service now does."""
        self.asked.append(request.path)
        if self.health is Health.SILENT:
            await self._ended.wait()
        if self.health is Health.GARBAGE:
            return web.Response(text="<html>", content_type="application/json")
        if (status := _REFUSALS.get(self.health)) is not None:
            message = {"message": "API rate limit exceeded"}
            return web.json_response(message, status=status)
        repository = f"{request.match_info['owner']}/{request.match_info['name']}"
        listed = self.releases.get(repository, [])
        tag = f'"{hash(tuple(listed)):x}"'
        if request.headers.get("If-None-Match") == tag:
            return web.Response(status=304, headers={"ETag": tag})
        bodies = [_body(repository, release) for release in listed]
        if not request.path.endswith("/latest"):
            return web.json_response(bodies, headers={"ETag": tag})
        stable = [body for body in bodies if not body["prerelease"]]
        if not stable:
            return web.json_response({"message": "Not Found"}, status=404)
        return web.json_response(stable[0], headers={"ETag": tag})


def _body(repository: str, release: Release) -> JsonObject:
    """Return a release as GitHub describes it."""
    return {
        "tag_name": release.tag,
        "name": release.tag,
        "prerelease": release.is_prerelease,
        "draft": False,
        "body": release.notes,
        "html_url": f"https://github.com/{repository}/releases/tag/{release.tag}",
    }
