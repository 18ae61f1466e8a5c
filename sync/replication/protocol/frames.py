"""A message as the frame that carries it, and back."""

from __future__ import annotations

from typing import Final

from sync import codec
from sync.errors import ProtocolError
from sync.replication.protocol.messages import MESSAGES, Logs, Message, MessageType, TrunkName, Want

_TYPES: Final = {shape: kind for kind, shape in MESSAGES.items()}


def type_of(message: Message) -> MessageType:
    """The type byte under which a message travels."""
    return _TYPES[type(message)]


def pack(message: Message) -> bytearray:
    """One frame with the message in it."""
    return codec.framed(type_of(message), _as_ever(message))


def _as_ever(message: Message) -> object:
    """The array that a message is, without the fields that are new and not in use."""
    match message:
        case Logs():
            return _slim(message)
        case Want(since_ms=0):
            return [message.ranges]
    return message


def _slim(logs: Logs) -> list[list[TrunkName]]:
    """The array that LOGS is, with no branch where there is none."""
    names = [
        name if name.branch else TrunkName(name.handle, name.device, name.epoch, name.lane)
        for name in logs.names
    ]
    return [names]


def unpack(kind: int, body: codec.Bytes) -> Message:
    """The message in a frame.

    Raises:
        ProtocolError: an unknown type, or a body that does not fit it.
    """
    try:
        shape = MESSAGES[MessageType(kind)]
    except ValueError:
        raise ProtocolError(why=f"unknown message {kind}") from None
    return codec.decode(shape, body)
