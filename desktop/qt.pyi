from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

from PySide6.QtCore import Signal as Signal
from PySide6.QtCore import SignalInstance as SignalInstance
from PySide6.QtCore import Slot as Slot
from PySide6.QtQml import QmlElement as QmlElement

_T = TypeVar("_T")
_C = TypeVar("_C", bound=type)

class Property(Generic[_T]):
    @overload
    def __init__(
        self,
        type: type[_T],
        fget: Callable[[Any], _T] | None = ...,
        fset: Callable[[Any, _T], None] | None = ...,
        *,
        notify: Signal = ...,
        constant: bool = ...,
        final: bool = ...,
    ) -> None: ...
    @overload
    def __init__(
        self: Property[Any],
        type: str,
        fget: Callable[[Any], Any] | None = ...,
        fset: Callable[[Any, Any], None] | None = ...,
        *,
        notify: Signal = ...,
        constant: bool = ...,
        final: bool = ...,
    ) -> None: ...
    @overload
    def __call__(self, fget: Callable[[Any], _T]) -> Property[_T]: ...
    @overload
    def __call__(self, fget: Callable[[Any], _T | None]) -> Property[_T | None]: ...
    @overload
    def __get__(self, instance: None, owner: object) -> Self: ...
    @overload
    def __get__(self, instance: object, owner: object) -> _T: ...
    def __set__(self, instance: object, value: _T) -> None: ...

def QmlUncreatable(reason: str) -> Callable[[_C], _C]: ...
def QmlSingleton(cls: _C) -> _C: ...
