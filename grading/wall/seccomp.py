"""A filter on system calls: what pupil code never needs, and what an attack on the kernel would.

Namespaces keep files, network and processes apart; this closes what they leave open: sockets that
know no network namespace (AF_VSOCK), memory that no limit counts, and new namespaces.
"""

from __future__ import annotations

import errno
import platform
import struct
from functools import cache
from typing import Final, NamedTuple


class Machine(NamedTuple):
    """What the kernel calls an architecture, and its numbers of system calls."""

    audit: int
    foreign_from: int
    """Numbers from here on belong to another way of calling the same kernel."""
    clone: int
    clone3: int
    refused: tuple[int, ...]


# In this order: socket, ptrace, process_vm_readv, process_vm_writev, process_madvise,
# pidfd_getfd, kcmp, mount, umount2, pivot_root, chroot, move_mount, open_tree, fsopen, fsconfig,
# fsmount, fspick, mount_setattr, unshare, setns, bpf, perf_event_open, userfaultfd,
# io_uring_setup, io_uring_enter, io_uring_register, add_key, request_key, keyctl, kexec_load,
# init_module, finit_module, delete_module, name_to_handle_at, open_by_handle_at, memfd_create,
# memfd_secret, shmget, msgget, semget, mq_open, personality, syslog, acct, swapon, swapoff,
# reboot, quotactl, fanotify_init, settimeofday, clock_settime, adjtimex, clock_adjtime,
# sethostname, setdomainname, vhangup, lookup_dcookie.
MACHINES: Final = {
    "x86_64": Machine(
        audit=0xC000003E,
        foreign_from=0x40000000,
        clone=56,
        clone3=435,
        refused=(
            *(41, 101, 310, 311, 440, 438, 312, 165, 166, 155, 161, 429, 428, 430, 431, 432, 433),
            *(442, 272, 308, 321, 298, 323, 425, 426, 427, 248, 249, 250, 246, 175, 313, 176),
            *(303, 304, 319, 447, 29, 68, 64, 240, 135, 103, 163, 167, 168, 169, 179, 300, 164),
            *(227, 159, 305, 170, 171, 153, 212),
        ),
    ),
    "aarch64": Machine(
        audit=0xC00000B7,
        foreign_from=0xFFFFFFFF,
        clone=220,
        clone3=435,
        refused=(
            *(198, 117, 270, 271, 440, 438, 272, 40, 39, 41, 51, 429, 428, 430, 431, 432, 433),
            *(442, 97, 268, 280, 241, 282, 425, 426, 427, 217, 218, 219, 104, 105, 273, 106),
            *(264, 265, 279, 447, 194, 186, 190, 180, 92, 116, 89, 224, 225, 142, 60, 262, 170),
            *(112, 171, 266, 161, 162, 58, 18),
        ),
    ),
}

NEW_NAMESPACES: Final = 0x7E020080  # the CLONE_NEW… flags
_ALLOW: Final = 0x7FFF0000
_KILL: Final = 0x80000000
_ERROR: Final = 0x00050000
_LOAD: Final = 0x20
_EQUAL: Final = 0x15
_AT_LEAST: Final = 0x35
_ANY_BIT: Final = 0x45
_RETURN: Final = 0x06
_NUMBER_AT, _AUDIT_AT, _FIRST_ARGUMENT_AT = 0, 4, 16


@cache
def seccomp_filter() -> bytes | None:
    """Return the filter for bubblewrap, or None on a machine whose numbers are not known here."""
    machine = MACHINES.get(platform.machine())
    return _program(machine) if machine else None


def _program(machine: Machine) -> bytes:
    refuse = _step(_RETURN, _ERROR | errno.EPERM)
    steps = [
        _step(_LOAD, _AUDIT_AT),
        _step(_EQUAL, machine.audit, 1, 0),
        _step(_RETURN, _KILL),
        _step(_LOAD, _NUMBER_AT),
        _step(_AT_LEAST, machine.foreign_from, 0, 1),
        _step(_RETURN, _KILL),
        # glibc falls back from clone3, whose flags cannot be seen from here, to clone.
        *(_step(_EQUAL, machine.clone3, 0, 1), _step(_RETURN, _ERROR | errno.ENOSYS)),
    ]
    for number in machine.refused:
        steps += [_step(_EQUAL, number, 0, 1), refuse]
    steps += [
        _step(_EQUAL, machine.clone, 0, 3),
        _step(_LOAD, _FIRST_ARGUMENT_AT),
        _step(_ANY_BIT, NEW_NAMESPACES, 0, 1),
        refuse,
        _step(_RETURN, _ALLOW),
    ]
    return b"".join(steps)


def _step(code: int, value: int, if_true: int = 0, if_false: int = 0) -> bytes:
    """Return one instruction of the kernel's packet filter, in this machine's byte order."""
    return struct.pack("=HBBI", code, if_true, if_false, value)
