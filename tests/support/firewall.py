"""A firewall for one running process, without nftables: the kernel drops what would come in.

A socket that listens has a packet filter of its own (``SO_ATTACH_FILTER``). With the rights of
root a socket of another process can be borrowed (``pidfd_getfd``), and a filter that lets
nothing through makes it deaf: whoever dials waits in vain, and connections that the process
itself dials work as ever. That is what a Windows PC does whose owner never clicked "allow".
"""

from __future__ import annotations

import ctypes
import os
import socket
from contextlib import suppress
from pathlib import Path

_PIDFD_GETFD = 438
_SO_ATTACH_FILTER = 26
_LISTEN = "0A"
_DROP_ALL = bytes([6, 0, 0, 0, 0, 0, 0, 0])
"""One instruction of classic BPF: return 0, keep no byte of the packet."""


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_void_p))


def drop_incoming(process: int) -> None:
    """Make all TCP sockets deaf on which a process listens. Takes root on Linux."""
    deaf = 0
    for descriptor in _listening(process):
        with socket.socket(fileno=_borrowed(process, descriptor)) as borrowed:
            code = ctypes.create_string_buffer(_DROP_ALL, len(_DROP_ALL))
            program = _Program(1, ctypes.cast(code, ctypes.c_void_p))
            borrowed.setsockopt(socket.SOL_SOCKET, _SO_ATTACH_FILTER, bytes(program))
            deaf += 1
    assert deaf, f"process {process} listens nowhere"


def _listening(process: int) -> list[int]:
    """The descriptors of the process's listening TCP sockets."""
    inodes = set()
    for table in ("tcp", "tcp6"):
        for line in Path(f"/proc/{process}/net/{table}").read_text().splitlines()[1:]:
            fields = line.split()
            if fields[3] == _LISTEN:
                inodes.add(f"socket:[{fields[9]}]")
    found = []
    for link in Path(f"/proc/{process}/fd").iterdir():
        with suppress(FileNotFoundError):  # it has been closed meanwhile
            if os.readlink(link) in inodes:
                found.append(int(link.name))
    return found


def _borrowed(process: int, descriptor: int) -> int:
    handle = os.pidfd_open(process)
    try:
        libc = ctypes.CDLL(None, use_errno=True)
        got = int(libc.syscall(_PIDFD_GETFD, handle, descriptor, 0))
    finally:
        os.close(handle)
    if got < 0:
        raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()))
    return got
