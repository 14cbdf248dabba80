"""How much memory a process may take: by the process itself on Unix, by its parent on Windows."""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress
from typing import Any

# Windows: winnt.h and jobapi2.h.
EXTENDED_LIMITS = 9  # JobObjectExtendedLimitInformation
PROCESS_MEMORY, KILL_ON_CLOSE = 0x0100, 0x2000


class _BasicLimits(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    )


class _IoCounters(ctypes.Structure):
    """IO_COUNTERS."""

    _fields_ = tuple((f"Counter{number}", ctypes.c_uint64) for number in range(6))


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION."""

    _fields_ = (
        ("BasicLimitInformation", _BasicLimits),
        ("IoInfo", _IoCounters),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    )


def cap_own_memory(most: int) -> None:
    """Let this process take no more address space than so many bytes, where the system can."""
    if sys.platform == "win32":
        return
    import resource

    with suppress(ValueError, OSError):  # a lower limit than this may be set already
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def cap_child_memory(process: Any, most: int) -> object | None:  # noqa: ANN401
    """Put a process under a Job Object that limits its memory and ends it with its parent.

    Returns what must be kept as long as the process runs. Windows only; elsewhere None.
    """
    if sys.platform != "win32":
        return None
    return limited_job(ctypes.WinDLL("kernel32", use_last_error=True), int(process._handle), most)


def limited_job(kernel: Any, process: int, most: int) -> object | None:  # noqa: ANN401
    """Make a Job Object with a limit of memory and put a process into it; None where it fails."""
    kernel.CreateJobObjectW.restype = ctypes.c_void_p
    job = kernel.CreateJobObjectW(None, None)
    if not job:
        return None
    limits = ExtendedLimits()
    limits.BasicLimitInformation.LimitFlags = PROCESS_MEMORY | KILL_ON_CLOSE
    limits.ProcessMemoryLimit = most
    handle = ctypes.c_void_p(job)
    size = ctypes.sizeof(limits)
    set_up = kernel.SetInformationJobObject(handle, EXTENDED_LIMITS, ctypes.byref(limits), size)
    if not set_up or not kernel.AssignProcessToJobObject(handle, ctypes.c_void_p(process)):
        kernel.CloseHandle(handle)
        return None
    return _Handle(kernel, handle)


class _Handle:
    """Keeps a handle open as long as it is kept itself."""

    def __init__(self, kernel: Any, handle: ctypes.c_void_p) -> None:  # noqa: ANN401
        self._kernel, self._handle = kernel, handle

    def __del__(self) -> None:
        self._kernel.CloseHandle(self._handle)
