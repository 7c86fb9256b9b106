"""Stand in for GitHub, as far as the Marketplace asks it for one repository."""

from base64 import b64encode
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
import json
from pathlib import Path
from typing import Final, Self

from aiohttp import web
from yarl import URL

from releasing.package import archive_name, files, write_package

from .client import JsonObject
from .process import LOOPBACK

_INTEGRATION: Final = "custom_components/bitaxe_monitor"
_BRANCH: Final = "main"
_COMMIT: Final = "0" * 40


class Repository:
    """A checkout, as a repository with one release that carries the archive."""

    def __init__(self, root: Path, archive: bytes) -> None:
        """Release the checkout as it is, with the bytes of an archive."""
        manifest = json.loads((root / _INTEGRATION / "manifest.json").read_text())
        self.root = root
        self.name = URL(manifest["documentation"]).path.strip("/")
        self.tag = f"v{manifest['version']}"
        self.archive = archive
        self.archive_name = archive_name(root)
        self.downloads = 0
        """How often the archive was sent."""

    @classmethod
    def packaged(cls, root: Path, scratch: Path) -> Self:
        """Package the checkout in a folder, and release that."""
        target = scratch / archive_name(root)
        write_package(root, target)
        return cls(root, target.read_bytes())

    @asynccontextmanager
    async def served(self) -> AsyncGenerator[str]:
        """Serve it on the loopback address and yield the URL."""
        runner = web.AppRunner(self._application())
        await runner.setup()
        try:
            site = web.TCPSite(runner, LOOPBACK, 0)
            await site.start()
            _, port = runner.addresses[0][:2]
            yield f"http://{LOOPBACK}:{port}"
        finally:
            await runner.cleanup()

    def _application(self) -> web.Application:
        """Return what answers as GitHub and the catalog of repositories do."""
        api, files_of = f"/api/repos/{self.name}", f"/{self.name}"
        application = web.Application()
        application.add_routes(
            [
                web.get("/api/rate_limit", self._rate_limit),
                web.get(api, self._about),
                web.get(f"{api}/releases", self._releases),
                web.get(f"{api}/branches/{_BRANCH}", self._branch),
                web.get(f"{api}/git/trees/{{ref:.+}}", self._tree),
                web.get(f"{api}/contents/{{path:.+}}", self._content),
                web.get(f"/raw{files_of}/{{ref}}/README.md", self._readme),
                web.get(
                    f"/github{files_of}/releases/download/{self.tag}/{self.archive_name}",
                    self._download,
                ),
                web.get("/catalog/{section}/data.json", self._catalog),
            ]
        )
        return application

    async def _rate_limit(self, _: web.Request) -> web.Response:
        """Answer that much may be asked yet."""
        limit = {"limit": 5000, "remaining": 5000, "reset": 0, "used": 0}
        return web.json_response({"resources": {"core": limit}, "rate": limit})

    async def _about(self, _: web.Request) -> web.Response:
        """Answer what the repository is."""
        return web.json_response(
            {
                "id": 1,
                "full_name": self.name,
                "default_branch": _BRANCH,
                "description": "Miners",
                "archived": False,
                "has_issues": True,
                "open_issues": 0,
                "stargazers_count": 1,
                "topics": [],
                "pushed_at": "2026-11-01T00:00:00Z",
            }
        )

    async def _releases(self, _: web.Request) -> web.Response:
        """Answer with the one release."""
        asset = {"name": self.archive_name, "size": len(self.archive)}
        release = {
            "tag_name": self.tag,
            "name": self.tag,
            "body": "",
            "draft": False,
            "prerelease": False,
            "assets": [{**asset, "download_count": self.downloads}],
        }
        return web.json_response([release])

    async def _branch(self, _: web.Request) -> web.Response:
        """Answer with the last commit."""
        return web.json_response({"name": _BRANCH, "commit": {"sha": _COMMIT}})

    async def _tree(self, _: web.Request) -> web.Response:
        """Answer with what is needed to see that there is an integration."""
        names = [f"{_INTEGRATION}/{name}" for name in files(self.root)]
        tree: list[JsonObject] = [
            *({"path": name, "type": "blob"} for name in ("README.md", "hacs.json")),
            *({"path": path, "type": "tree"} for path in _folders(_INTEGRATION)),
            *({"path": name, "type": "blob"} for name in names),
        ]
        return web.json_response({"sha": _COMMIT, "truncated": False, "tree": tree})

    async def _content(self, request: web.Request) -> web.Response:
        """Answer with a file."""
        content = (self.root / request.match_info["path"]).read_bytes()
        encoded = b64encode(content).decode()
        return web.json_response({"type": "file", "content": encoded})

    async def _readme(self, _: web.Request) -> web.Response:
        """Answer with the README."""
        return web.Response(body=(self.root / "README.md").read_bytes())

    async def _download(self, _: web.Request) -> web.Response:
        """Answer with the archive."""
        self.downloads += 1
        return web.Response(body=self.archive, content_type="application/zip")

    async def _catalog(self, request: web.Request) -> web.Response:
        """Answer that the catalog is empty, and nothing was taken out of it."""
        is_list = request.match_info["section"] in ("critical", "removed")
        return web.json_response([] if is_list else {})


def _folders(path: str) -> list[str]:
    """Return the folders that a folder is in, and itself."""
    parts = path.split("/")
    return ["/".join(parts[:count]) for count in range(1, len(parts) + 1)]
