"""Talk to a running Home Assistant over its REST and websocket APIs."""

from collections.abc import AsyncGenerator
from typing import Any

from aiohttp import ClientSession, ClientWebSocketResponse

type Json = Any
"""Whatever the other side sends."""
type JsonObject = dict[str, Any]


class ApiError(Exception):
    """Home Assistant refused a request."""


class Client:
    """The requests that the demo, its checks and the benchmarks make."""

    def __init__(self, session: ClientSession, url: str, token: str) -> None:
        """Use an access token with the server at `url` (no slash at its end)."""
        self._session = session
        self._url = url
        self.token = token

    async def request(
        self, method: str, path: str, body: JsonObject | None = None
    ) -> Json:
        """Return the JSON answer to a REST request; raise ApiError if it fails."""
        async with self._session.request(
            method,
            f"{self._url}{path}",
            json=body,
            headers={"Authorization": f"Bearer {self.token}"},
        ) as response:
            if not response.ok:
                text = f"{method} {path}: {response.status} {await response.text()}"
                raise ApiError(text)
            return await response.json()

    async def text(self, path: str) -> str:
        """Return the text at a path; raise ApiError if there is none."""
        async with self._session.get(
            f"{self._url}{path}", headers={"Authorization": f"Bearer {self.token}"}
        ) as response:
            text = await response.text()
            if not response.ok:
                message = f"GET {path}: {response.status} {text}"
                raise ApiError(message)
            return text

    async def command(self, kind: str, **fields: Json) -> Json:
        """Return the result of a websocket command; raise ApiError if it fails."""
        async with self._session.ws_connect(
            f"{self._url}/api/websocket", max_msg_size=0
        ) as socket:
            return await self._send(socket, kind, fields)

    async def subscribe(self, kind: str, **fields: Json) -> AsyncGenerator[Json]:
        """Yield the events of a websocket command that is a subscription."""
        async with self._session.ws_connect(
            f"{self._url}/api/websocket", max_msg_size=0
        ) as socket:
            await self._send(socket, kind, fields)
            while True:
                message = await socket.receive_json()
                if message["type"] == "event":
                    yield message["event"]

    async def _send(
        self, socket: ClientWebSocketResponse, kind: str, fields: JsonObject
    ) -> Json:
        """Authenticate a new connection, send its one command, return the result."""
        await socket.receive_json()
        await socket.send_json({"type": "auth", "access_token": self.token})
        answer = await socket.receive_json()
        if answer["type"] != "auth_ok":
            raise ApiError(answer.get("message", "not authenticated"))
        await socket.send_json({"id": 1, "type": kind, **fields})
        answer = await socket.receive_json()
        if not answer["success"]:
            error = answer["error"]
            text = f"{kind}: {error['code']} {error['message']}"
            raise ApiError(text)
        return answer["result"]

    async def core_state(self) -> str:
        """Return how far Home Assistant's start is, "RUNNING" when it is done.

        Raises ApiError in recovery mode, which runs with next to nothing.
        """
        config: JsonObject = await self.request("GET", "/api/config")
        if config["recovery_mode"]:
            message = "Home Assistant fell back to recovery mode"
            raise ApiError(message)
        state: str = config["state"]
        return state

    async def states(self) -> dict[str, JsonObject]:
        """Return the state objects by entity id."""
        states = await self.request("GET", "/api/states")
        return {state["entity_id"]: state for state in states}

    async def entities(self, domain: str) -> list[JsonObject]:
        """Return the entity registry's entries of an integration."""
        entries = await self.command("config/entity_registry/list")
        return [entry for entry in entries if entry["platform"] == domain]

    async def entries(self, domain: str) -> list[JsonObject]:
        """Return the config entries of an integration."""
        path = f"/api/config/config_entries/entry?domain={domain}"
        entries: list[JsonObject] = await self.request("GET", path)
        return entries

    async def start_flow(self, handler: str, *, options: bool = False) -> JsonObject:
        """Start a config flow of an integration, or the options flow of an entry."""
        flow: JsonObject = await self.request(
            "POST",
            f"/api/config/config_entries/{_flows(options=options)}",
            {"handler": handler},
        )
        return flow

    async def continue_flow(
        self, flow_id: str, user_input: JsonObject, *, options: bool = False
    ) -> JsonObject:
        """Send one form or menu choice of a flow, return the next step or the end."""
        flow: JsonObject = await self.request(
            "POST",
            f"/api/config/config_entries/{_flows(options=options)}/{flow_id}",
            user_input,
        )
        return flow

    async def diagnostics(self, entry_id: str) -> JsonObject:
        """Return the diagnostics download of a config entry."""
        download: JsonObject = await self.request(
            "GET", f"/api/diagnostics/config_entry/{entry_id}"
        )
        return download


def _flows(*, options: bool) -> str:
    """Return the last part of the address of config or of options flows."""
    return "options/flow" if options else "flow"
