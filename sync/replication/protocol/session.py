"""One session with one peer, without I/O: bytes in, events and bytes out.

The driver owes three things: it gives every byte it reads to :meth:`Session.receive_data`
and then calls :meth:`Session.next_event` until it answers None; it sends what
:meth:`Session.data_to_send` returns after every call; and when :attr:`Session.closed` is
true it sends the rest and closes the connection. What the peer does wrong never raises: it
becomes an ``Ended`` event with ``fault``, and a BYE. What *we* do wrong raises BrokenInvariant.
"""

from __future__ import annotations

from dataclasses import dataclass

from sync.codec import FRAME_LIMIT, PREFIX_BYTES, Bytes, FrameBuffer
from sync.errors import BrokenInvariant, ProtocolError
from sync.log import contexts
from sync.log.keys import DeviceKey, verify
from sync.replication.protocol import frames, messages, translate
from sync.replication.protocol.events import (
    Authenticated,
    Credited,
    Ended,
    Event,
    Greeted,
    WentLive,
)
from sync.replication.protocol.features import FEATURES, Feature
from sync.replication.protocol.identity import Channel, Mode, RejectCode, auth_message, digits
from sync.replication.protocol.meter import Meter
from sync.replication.protocol.names import OurNames, TheirNames
from sync.replication.protocol.states import AUTHENTICATED, Signal, State, next_state
from sync.values import CompanyId, DeviceId, Lane, LogKey

_START = {
    (Mode.MEMBER, True): State.GREETING,
    (Mode.MEMBER, False): State.GREETING,
    (Mode.JOIN, True): State.KNOCKING,
    (Mode.JOIN, False): State.ANSWERING,
}


@dataclass(frozen=True, slots=True)
class Ourselves:
    """What our side brings into a session.

    ``company`` is 32 bytes, or the first 16 for a joiner, who knows no more than the code says;
    none for who brings the root key, and sees by GENESIS which company that is.
    """

    company: bytes
    key: DeviceKey
    instance: bytes
    nonce: bytes
    wall_ms: int
    features: Feature = FEATURES


class Session:
    """The state of one conversation. See the module's docstring for what the driver owes."""

    def __init__(
        self, ourselves: Ourselves, channel: Channel, mode: Mode, *, shows_all: bool = False
    ) -> None:
        """``shows_all``: a join-only session in which other lanes than control are spoken of."""
        self._shows_all = shows_all
        self.state = _START[mode, channel.dialled]
        self.company: CompanyId | None = (
            CompanyId(ourselves.company) if len(ourselves.company) == 32 else None
        )
        self.peer: DeviceId | None = None
        self.peer_instance = b""
        self._us = ourselves
        self._channel = channel
        self._mode = mode
        self._hello: messages.Hello | None = None
        self._buffer = FrameBuffer(messages.HANDSHAKE_FRAME)
        self._out: list[Bytes] = []
        self._waiting: list[Event] = []
        self.our_names = OurNames()
        self._their_names = TheirNames()
        self._meter = Meter()
        self._send_hello()

    # -- the driver's side ---------------------------------------------------------------

    @property
    def closed(self) -> bool:
        """Nothing more can be said or heard."""
        return self.state is State.CLOSED

    @property
    def authenticated(self) -> bool:
        """The peer has proved its device key, and the session goes on."""
        return self.state in AUTHENTICATED

    @property
    def live(self) -> bool:
        """Content may flow."""
        return self.state is State.LIVE

    def understands(self, feature: Feature) -> bool:
        """Whether both sides know the messages of a feature."""
        return self._hello is not None and bool(self._hello.features & feature)

    @property
    def token(self) -> bytes:
        """Both nonces, the client's first: the same at both ends, another in each session."""
        client_nonce, server_nonce = self._nonces()
        return client_nonce + server_nonce

    def digits(self, request: bytes, nonce: bytes) -> str:
        """What the people at both ends compare (:func:`sync.replication.protocol.identity.digits`).

        ``request`` is what the newcomer handed in, ``nonce`` what the door drew afterwards.
        """
        return digits(self.transcript, request, nonce)

    @property
    def transcript(self) -> bytes:
        """What the AUTH of the end that dialled signs: no other session has the same."""
        return self._auth_message(signer_dialled=True)

    def receive_data(self, data: Bytes) -> None:
        """Take bytes as they came; no bytes mean that the peer closed the connection.

        They are copied: whoever calls may use their place again.
        """
        if self.closed:
            return
        if data:
            self._buffer.feed(data)
        else:
            self._end(Ended("closed by the peer"))

    def next_event(self) -> Event | None:
        """The next thing that happened, or None when more bytes are needed."""
        while not self._waiting and not self.closed:
            try:
                frame = next(self._buffer.frames(), None)
                if frame is None:
                    return None
                self._take(*frame)
            except ProtocolError as error:
                self._fault(str(error.facts.get("why", "protocol")))
        return self._waiting.pop(0) if self._waiting else None

    def data_to_send(self) -> Bytes:
        """Bytes that are due on the wire; each is returned once."""
        out, self._out = self._out, []
        return out[0] if len(out) == 1 else b"".join(out)

    def send(self, message: messages.Message, *, weighed: bool = True) -> None:
        """Say something. What is heavy takes credit, unless it is a control run.

        Raises:
            BrokenInvariant: the table does not allow it now (our bug).
        """
        signal = Signal(frames.type_of(message), received=False)
        after = next_state(self.state, signal)
        if after is None:
            raise BrokenInvariant(what=f"{signal.kind.name} is not sent when {self.state.value}")
        frame = frames.pack(message)
        if weighed and signal.kind in messages.HEAVY:
            self._meter.sent(len(frame) - PREFIX_BYTES)
        self._out.append(frame)
        self._move(after)

    @property
    def may_send_heavy(self) -> bool:
        """Whether the peer has room for a RUN, PAY or CHUNK: with none left, they wait."""
        return self._meter.open

    def stored(self, size: int) -> None:
        """Of what the peer sent so many bytes have found their place: it may send as many more.

        They are counted by :func:`sync.replication.protocol.translate.weight`.
        """
        granted = self._meter.stored(size)
        if granted and self.authenticated:
            self.send(messages.Credit(granted))

    def introduce(self, *logs: LogKey) -> None:
        """Send names for logs that have none yet; needed before any message about them."""
        names = self.our_names.introduce(logs)
        for start in range(0, len(names), 4096):
            self.send(messages.Logs(names[start : start + 4096]))

    def reject(self, code: RejectCode, text: str = "") -> None:
        """Refuse the peer and close."""
        if not self.closed:
            self.send(messages.Reject(code.value, text[:200]))

    def bye(self, reason: str) -> None:
        """Close."""
        if not self.closed:
            self.send(messages.Bye(reason[:64]))

    # -- what comes in -------------------------------------------------------------------

    def _take(self, kind: int, body: Bytes) -> None:
        message = frames.unpack(kind, body)
        signal = Signal(frames.type_of(message), received=True)
        after = next_state(self.state, signal)
        if after is None:
            raise ProtocolError(why=f"{signal.kind.name} when {self.state.value}")
        match message:
            case messages.Hello():
                self._on_hello(message, after)
            case messages.Credit():
                self._meter.granted(message.bytes)
                self._waiting.append(Credited())
            case messages.Auth():
                self._on_auth(message, after)
            case messages.Logs():
                self._their_names.learn(message.names)
            case messages.Reject() | messages.Bye():
                self._end(translate.ending(message))
            case _:
                event = translate.event(message, self._their_log, len(body))
                self._meter.received(translate.weight(event))
                self._move(after)
                self._waiting.append(event)
                if signal.kind is messages.MessageType.READY and self.live:
                    self._waiting.append(WentLive())

    def _their_log(self, handle: int) -> LogKey:
        log = self._their_names.log(handle)
        early = self.state is not State.LIVE and not self._shows_all
        if log.lane != Lane.CONTROL and early:
            raise ProtocolError(why="content before the control entries are equal")
        return log

    def _on_hello(self, hello: messages.Hello, after: State) -> None:
        if not hello.proto_min <= messages.PROTOCOL_VERSION <= hello.proto_max:
            self._refuse(RejectCode.VERSION, f"this device speaks {messages.PROTOCOL_VERSION}")
            return
        if hello.mode != self._mode:
            raise ProtocolError(why="mode")
        if self.company is None:
            known = self._us.company
            if len(hello.company) != 32 or not hello.company.startswith(known):
                raise ProtocolError(why="company")
            self.company = CompanyId(hello.company)
        self._hello = hello
        metered = self.understands(Feature.METERED)
        self._meter.running = metered and self._mode is Mode.MEMBER
        self.peer, self.peer_instance = DeviceId(hello.device), hello.instance
        self._move(after)
        self._waiting.append(Greeted(self.peer, hello.instance, hello.wall_ms))
        if self.state in (State.AUTHENTICATING, State.VOUCHING):
            self._send_auth()

    def _on_auth(self, auth: messages.Auth, after: State) -> None:
        if self.peer is None or self.company is None:
            raise BrokenInvariant(what="AUTH is checked after HELLO")
        signed = self._auth_message(not self._channel.dialled)
        if not verify(self.peer, contexts.AUTH, signed, auth.signature):
            raise ProtocolError(why="AUTH")
        self._move(after)
        self._buffer.limit = FRAME_LIMIT
        if self.state is State.PRESENTING:
            self._send_auth()
        self._waiting.append(Authenticated(self.peer, self.company))

    # -- what goes out by itself ---------------------------------------------------------

    def _send_hello(self) -> None:
        us = self._us
        tells_company = self.state is State.ANSWERING
        self.send(
            messages.Hello(
                messages.PROTOCOL_VERSION,
                messages.PROTOCOL_VERSION,
                int(us.features),
                us.key.device,
                us.instance,
                us.nonce,
                us.wall_ms,
                self._mode,
                us.company if tells_company else b"",
            )
        )

    def _send_auth(self) -> None:
        signed = self._auth_message(self._channel.dialled)
        self.send(messages.Auth(self._us.key.sign(contexts.AUTH, signed)))

    def _auth_message(self, signer_dialled: bool) -> bytes:
        if self.company is None:
            raise BrokenInvariant(what="AUTH follows HELLO")
        return auth_message(self.company, self._channel, signer_dialled, self._nonces())

    def _nonces(self) -> tuple[bytes, bytes]:
        if self._hello is None:
            raise BrokenInvariant(what="AUTH follows HELLO")
        ours, theirs = self._us.nonce, self._hello.nonce
        return (ours, theirs) if self._channel.dialled else (theirs, ours)

    # -- endings -------------------------------------------------------------------------

    def _move(self, after: State) -> None:
        self.state = after

    def _refuse(self, code: RejectCode, text: str) -> None:
        self.reject(code, text)
        self._waiting.append(Ended(code.value, fault=True))

    def _fault(self, why: str) -> None:
        self.bye("protocol")
        self._waiting.append(Ended(why, fault=True))

    def _end(self, event: Event) -> None:
        self._move(State.CLOSED)
        self._waiting.append(event)
