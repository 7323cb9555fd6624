"""Submissions that attack, cheat or break, one a kind: what their author wrote and what must come.

`{outside}` is a folder outside of the pupil's own, with a gradebook and other pupils' work in it;
`{pid}` is the grader's process. Every submission also defines an honest function, whose test must
pass however the rest ends, unless `alone` says that nothing can be saved.
"""

from __future__ import annotations

from dataclasses import dataclass

RIGHT = 'check("f doubles", f(2) == 4)'
DOUBLES = "def f(n):\n    return 2 * n"
NOTHING_STOLEN = 'check("nothing was stolen", f(2) == "nothing")'


@dataclass(frozen=True)
class Case:
    """What a pupil wrote, the teacher's test, and whether it passes."""

    name: str
    cells: tuple[str, ...]
    passes: bool
    test: str = RIGHT
    says: str = ""
    """What the pupil reads."""
    alone: bool = False
    cell_error: str = ""
    """The error that the pupil's own cell shows."""


def fails(name: str, *cells: str, says: str = "", test: str = RIGHT, **more: object) -> Case:
    """Return a case whose test must fail."""
    return Case(name, cells, passes=False, says=says, test=test, **more)  # type: ignore[arg-type]


def passes(name: str, *cells: str, test: str = RIGHT, **more: object) -> Case:
    """Return a case whose test must pass."""
    return Case(name, cells, passes=True, test=test, **more)  # type: ignore[arg-type]


def thief(name: str, body: str) -> Case:
    """Return a case in which a function tries to get at something; any OSError is "nothing"."""
    lines = "\n".join("        " + line for line in body.split("\n"))
    source = (
        "def f(n):\n    try:\n" + lines + "\n"
        '    except (OSError, LookupError, TypeError, ImportError):\n        return "nothing"\n'
        '    return found or "nothing"'
    )
    return passes(name, source, test=NOTHING_STOLEN)


STEALING = [
    thief(
        "socket",
        "import socket\nfound = repr(socket.create_connection(('1.1.1.1', 53), 1))",
    ),
    thief("listens", "import socket\ns = socket.socket()\ns.bind(('127.0.0.1', 0))\nfound = 'x'"),
    thief("dns", "import socket\nfound = socket.gethostbyname('example.com')"),
    thief("http", "from urllib.request import urlopen\nfound = urlopen('http://1.1.1.1').read()"),
    thief("vsock", "import socket\nfound = repr(socket.socket(40, socket.SOCK_STREAM))"),
    thief("netlink", "import socket\nfound = repr(socket.socket(16, socket.SOCK_RAW))"),
    thief("other-pupils", "import os\nfound = os.listdir('{outside}/submitted')"),
    thief("gradebook", "found = open('{outside}/gradebook.db', 'rb').read()"),
    thief("writes-gradebook", "open('{outside}/gradebook.db', 'ab').write(b'x')\nfound = 'x'"),
    thief("hidden-tests", "found = open('{outside}/source/hidden.ipynb').read()"),
    thief(
        "hidden-tests-in-its-folder",
        "import os\n"
        "found = [n for n in os.listdir() if 'HIDDEN' in open(n, errors='ignore').read()]",
    ),
    thief("environment", "import os\nfound = os.environ['SAVOD_SECRET']"),
    thief("processes", "import os\nfound = [n for n in os.listdir('/proc') if n.isdigit()]"),
    thief("parents-memory", "found = open('/proc/{pid}/mem', 'rb').read(1)"),
    thief("parents-environment", "found = open('/proc/{pid}/environ', 'rb').read()"),
    thief("passwords", "found = open('/etc/passwd').read()"),
    thief("home-of-others", "import os\nfound = [n for n in os.listdir('/home')]"),
    thief("root-of-others", "found = open('/root/.bashrc').read()"),
    thief("grading-package", "import grading.teacher\nfound = repr(grading.teacher)"),
    thief("installed-packages", "import nbformat\nfound = repr(nbformat)"),
    thief(
        "packages-in-its-library",
        "import os\nhere = os.path.dirname(os.__file__)\n"
        "found = [n for p in ('site', 'dist') if os.path.isdir(f'{here}/{p}-packages')\n"
        "         for n in os.listdir(f'{here}/{p}-packages')]",
    ),
    thief(
        "symlink-in-home",
        "import os\nos.symlink('{outside}/gradebook.db', '/pupil/link')\n"
        "found = open('/pupil/link', 'rb').read()",
    ),
    thief("symlink-handed-in", "found = open('way-out/gradebook.db', 'rb').read()"),
    thief("parent-folder", "import os\nfound = [n for n in os.listdir('..') if 'submitted' in n]"),
    thief("writes-its-folder", "open('code.ipynb', 'w').write('x')\nfound = 'x'"),
    thief("writes-beside", "open('/dev/x', 'w').write('x')\nfound = 'x'"),
    thief("writes-python", "import os\nopen(os.__file__, 'a').write('x')\nfound = 'x'"),
    thief("disk", "import os\nos.mknod('/pupil/disk', 0o60666, os.makedev(8, 0))\nfound = 'x'"),
    thief("terminal", "found = open('/dev/tty', 'w').write('x')"),
    thief("shared-memory", "found = open('/dev/shm/x', 'w').write('x')"),
    thief("kernel-memory", "found = open('/dev/mem', 'rb').read(1)"),
    thief("other-programs", "import subprocess\nfound = subprocess.check_output(['id'])"),
    thief(
        "raised-limits",
        "import resource\nfound = ''\ntry:\n"
        "    resource.setrlimit(resource.RLIMIT_AS, (-1, -1))\n    found = 'x'\n"
        "except ValueError:\n    pass",
    ),
    thief("kills-the-grader", "import os\nos.kill({pid}, 9)\nfound = 'x'"),
    thief(
        "kills-everybody",
        "import os, signal\nsignal.signal(15, signal.SIG_IGN)\nos.kill(-1, 15)\nfound = ''",
    ),
    thief("becomes-root", "import os\nos.setuid(0)\nfound = 'x'"),
    thief(
        "own-namespace",
        "import ctypes\nlibc = ctypes.CDLL(None, use_errno=True)\n"
        "found = 'x' if libc.unshare(0x10000000) == 0 else ''",
    ),
    thief(
        "mounts",
        "import ctypes\nlibc = ctypes.CDLL(None, use_errno=True)\n"
        "found = 'x' if libc.mount(b'none', b'/pupil', b'tmpfs', 0, None) == 0 else ''",
    ),
    thief(
        "traces",
        "import ctypes\nlibc = ctypes.CDLL(None, use_errno=True)\n"
        "found = 'x' if libc.ptrace(16, 1, 0, 0) == 0 else ''",
    ),
    thief(
        "hidden-memory",
        "import os\nfound = 'x' if os.memfd_create('x') else ''",
    ),
    thief(
        "frame-walk-to-tests",
        "import sys\nframe, found = sys._getframe(), ''\n"
        "while frame:\n"
        "    found += ''.join(k for k, v in frame.f_locals.items() if 'f doubles' in str(v)\n"
        "                     and frame.f_code.co_name != 'f')\n"
        "    frame = frame.f_back",
    ),
    thief(
        "gc-hunt-for-tests",
        "import gc\nfound = [str(o) for o in gc.get_objects()\n"
        "         if isinstance(o, str) and 'nothing was' + ' stolen' in o]",
    ),
]

FORGING = [
    fails("wrong-result", "def f(n):\n    return n"),
    fails(
        "always-equal",
        "class Yes:\n    def __eq__(self, other):\n        return True\n"
        "    __hash__ = None\ndef f(n):\n    return Yes()",
        says="type “Yes”",
    ),
    *(
        fails(
            f"{base}-subclass",
            f"class Yes({base}):\n    def __eq__(self, other):\n        return True\n"
            "    def __ne__(self, other):\n        return False\n    __hash__ = None\n"
            f"def f(n):\n    return Yes({value})",
            says="f doubles",
            test=f'check("f doubles", f(2) == {expected})',
        )
        for base, value, expected in (
            ("int", "5", "4"),
            ("float", "5.0", "4.0"),
            ("str", "'x'", "'y'"),
            ("list", "[1]", "[2]"),
            ("dict", "a=1", "{'a': 2}"),
            ("tuple", "(1,)", "(2,)"),
            ("bytes", "b'x'", "b'y'"),
        )
    ),
    fails("pretends-to-be-an-int", "class F:\n    __class__ = int\ndef f(n):\n    return F()"),
    fails(
        "patched-builtins",
        "import builtins\nfor name in ('len', 'isinstance', 'type', 'print', 'all', 'min'):\n"
        "    setattr(builtins, name, lambda *a, **k: True)\ndef f(n):\n    return 1",
    ),
    fails(
        "patched-import",
        "import builtins\nbuiltins.__import__ = lambda *a, **k: None\ndef f(n):\n    return 1",
    ),
    fails("patched-json", "import json\njson.dumps = lambda *a, **k: '4'\n" + DOUBLES),
    fails(
        "patched-check",
        "from grading import check\nimport grading\ngrading.check = check = print\n"
        "def f(n):\n    return 1",
        says="f doubles",
    ),
    fails("own-check", "def check(*a, **k):\n    pass\ndef f(n):\n    return 1", says="f doubles"),
    fails(
        "runner-patched",
        "import gc\nfor o in gc.get_objects():\n"
        "    if type(o) is dict and 'DEEDS' in o:\n"
        "        o['answer'] = lambda names, request: {'id': request['id'], 'value': True,\n"
        "            'printed': '✓ f doubles'}\n" + DOUBLES,
        says="cannot be read",
        alone=True,
    ),
    fails(
        "runner-imported",
        "import sys\nfor name in ('runner', 'grading.wall.runner', 'grading.wall.plain'):\n"
        "    sys.modules[name] = None\ndef f(n):\n    return n",
    ),
    fails(
        "settrace",
        "import sys\n"
        "def trace(frame, event, arg):\n"
        "    if frame.f_code.co_name == 'send':\n"
        "        frame.f_locals['answer']['passed'] = True\n"
        "    return trace\n"
        "sys.settrace(trace)\ndef f(n):\n    return 1",
    ),
    fails(
        "writes-an-answer",
        "import os\ndef f(n):\n    for number in range(3, 20):\n        try:\n"
        '            os.write(number, b\'{"id": 1, "value": ["list", 4], "printed": ""}\\n\')\n'
        "        except OSError:\n            pass\n    return 1",
        says="cannot be read",
    ),
    fails(
        "answers-with-the-right-mark",
        "import gc, os, json\ndef f(n):\n"
        "    known = [o for o in gc.get_objects() if type(o) is dict and 'arguments' in o]\n"
        "    mark = known[0]['id']\n"
        "    for number in range(3, 20):\n        try:\n"
        "            os.write(number, json.dumps({'id': mark, 'value': ['list', 4],\n"
        "                'printed': '', 'passed': True}).encode() + b'\\n')\n"
        "        except OSError:\n            pass\n    return 1",
        says="cannot be read",
    ),
    fails(
        "closes-the-pipes",
        "import os\ndef f(n):\n    os.closerange(0, 64)\n    return 4",
        says="ended Python",
    ),
    fails(
        "displayhook",
        "import sys\nsys.displayhook = lambda value: print('10')\n"
        "sys.excepthook = lambda *a: None\ndef f(n):\n    return 1",
    ),
    passes(
        "ipython-lines",
        "%matplotlib inline\n!rm -rf {outside}\nimport math\n" + DOUBLES,
    ),
    fails("ipython-cell", "%%bash\nrm -rf {outside}\ndef f(n) {", cell_error="SyntaxError"),
    fails(
        "input-transformer",
        "ip = get_ipython()\nip.input_transformers_cleanup.append(lambda lines: ['pass'])",
        cell_error="NameError",
    ),
    fails(
        "raises-passed",
        "class CheckPassed(Exception):\n    pass\ndef f(n):\n    raise CheckPassed('10/10')",
        says="CheckPassed: 10/10",
    ),
    fails("exits-well", "def f(n):\n    raise SystemExit(0)", says="SystemExit"),
    fails("interrupts", "def f(n):\n    raise KeyboardInterrupt", says="KeyboardInterrupt"),
    fails(
        "prints-a-passed-check",
        "def f(n):\n    print('✓ f doubles')\n    return 1",
        says="✗ f doubles",
    ),
    fails(
        "prints-to-stderr", "import sys\ndef f(n):\n    print('x', file=sys.stderr)\n    return 1"
    ),
    fails(
        "other-on-the-second-call",
        "calls = []\ndef f(n):\n    calls.append(n)\n    return 4 if len(calls) < 2 else 0",
        test='check("first", f(2) == 4)\ncheck("second", f(2) == 4)',
        says="second",
    ),
    passes(
        "changes-the-arguments-to-pass",
        "def f(xs):\n    xs[:] = [9, 9]\n    return 4",
        test='wanted = [1, 2]\nf(wanted)\ncheck("changed as in a notebook", wanted == [9, 9])',
    ),
    fails("teachers-test-copied", 'check("f doubles", True)', cell_error=""),
    fails(
        "name-in-cyrillic",
        "def а(n):\n    return 4",
        says="no function a",
        test='check("a doubles", a(2) == 4)',
    ),
    passes("name-normalised", "def ｆ(n):\n    return 2 * n"),
    fails("async-function", "async def f(n):\n    return 4", says="coroutine"),
    fails("generator", "def f(n):\n    yield 4", says="generator"),
    fails("missing-function", "x = 1", says="no function f"),
    fails("not-written", "def f(n):\n    raise NotImplementedError", says="not written yet"),
    fails("syntax-error", "def f(n)\n    return 2 * n", says="mistake in line 1"),
    fails("cell-that-raises", "1 / 0\n" + DOUBLES, says="mistake in line 1: ZeroDivisionError"),
    fails("asks", "def f(n):\n    return int(input())", says="input()"),
]


def sending(name: str, code: str, says: str = "cannot be read") -> Case:
    """Return a case whose function makes the runner write that in place of its answer."""
    return fails(
        name,
        "def f(n):\n    import json\n    class Said:\n        def __init__(self, said):\n"
        "            self.mark = said['id']\n        def encode(self):\n"
        f"            return {code}\n    json.dumps = Said",
        says=says,
    )


FORGED_ANSWERS = {
    "verdict": '{"id": "ID", "value": ["list", 4], "printed": "", "score": 10}',
    "verdict-alone": '{"id": "ID", "passed": true}',
    "doubled-key": '{"id": "ID", "value": ["list", 1], "value": ["list", 4], "printed": ""}',
    "nan-in-json": '{"id": "ID", "value": ["list", NaN], "printed": ""}',
    "digits-in-json": '{"id": "ID", "value": ["list", ' + "9" * 5000 + '], "printed": ""}',
    "depth-in-json": '{"id": "ID", "value": ' + "[" * 90_000 + "]" * 90_000 + ', "printed": ""}',
    "object-in-json": '{"id": "ID", "value": ["list", {"a": 1}], "printed": ""}',
    "unknown-kind": '{"id": "ID", "value": ["list", ["object", 1]], "printed": ""}',
    "kind-of-no-text": '{"id": "ID", "value": ["list", [["list"], 1]], "printed": ""}',
    "list-as-key": '{"id": "ID", "value": ["list", ["dict", ["list"], 1]], "printed": ""}',
    "odd-dict": '{"id": "ID", "value": ["list", ["dict", 1]], "printed": ""}',
    "same-key-twice": '{"id": "ID", "value": ["list", ["dict", 1, 2, 1, 3]], "printed": ""}',
    "bytes-of-no-bytes": '{"id": "ID", "value": ["list", ["bytes", "xyz"]], "printed": ""}',
    "other-arguments": '{"id": "ID", "value": ["list", 4, ["list"], ["dict"]], "printed": ""}',
    "three-values": '{"id": "ID", "value": ["list", 4, 4], "printed": ""}',
    "no-json": "4",
    "no-object": "[4]",
    "no-utf-8": '{"id": "ID", "value": ["list", 4], "printed": "\xff"}',
    "error-of-no-kind": '{"id": "ID", "error": {"kind": "passed"}, "printed": ""}',
    "error-and-value": '{"id": "ID", "error": null, "value": ["list", 4], "printed": ""}',
    "mark-of-another": '{"id": "ID2", "value": ["list", 4], "printed": ""}',
    "two-answers": '{"id": "ID", "value": ["list", 1], "printed": ""}\n'
    '{"id": "ID", "value": ["list", 4], "printed": ""}',
}

JSON_TRICKS = [
    fails("nan", "def f(n):\n    return float('nan')", says="nan"),
    fails("infinity", "def f(n):\n    return float('inf')", says="inf"),
    fails("huge-integer", "def f(n):\n    return 10 ** 100_000", says="thousands of digits"),
    fails(
        "deep-nesting",
        "def f(n):\n    x = []\n    for _ in range(900):\n        x = [x]\n    return x",
        says="without an end",
    ),
    fails(
        "cyclic-list", "def f(n):\n    x = []\n    x.append(x)\n    return x", says="without an end"
    ),
    fails(
        "cyclic-dict",
        "def f(n):\n    x = {}\n    x['x'] = x\n    return x",
        says="without an end",
    ),
    fails("half-letter", "def f(n):\n    return '\\ud800'", says="half of a letter"),
    fails("endless-text", "def f(n):\n    return 'x' * 100_000_000", says="far too much"),
    fails("endless-list", "def f(n):\n    return [0] * 10_000_000", says="far too much"),
    fails(
        "many-keys",
        "def f(n):\n    return {k * (2**61 - 1): 0 for k in range(2100)}",
        says="far too much",
    ),
    *(
        sending(name, f"{text!r}.replace('ID', self.mark).encode('latin-1')")
        for name, text in FORGED_ANSWERS.items()
    ),
    sending("flood-of-json", "b'x' * 9_000_000", says="far too much"),
    sending("endless-flood", "open('/dev/zero', 'rb').read(100_000_000)", says="far too much"),
]

EATING = [
    fails("endless-loop", "def f(n):\n    while True:\n        pass", says="line 2"),
    fails(
        "loop-that-ignores-signals",
        "import signal\nfor number in range(1, 32):\n    try:\n"
        "        signal.signal(number, signal.SIG_IGN)\n    except OSError:\n        pass\n"
        "def f(n):\n    while True:\n        try:\n            while True:\n                pass\n"
        "        except BaseException:\n            pass",
        says="did not come to an end",
    ),
    passes("endless-cell", DOUBLES + "\nwhile True:\n    pass", cell_error="TooLong"),
    passes(
        "endless-output",
        "def f(n):\n    for _ in range(200_000):\n        print('x' * 100)\n    return 2 * n",
    ),
    passes(
        "endless-output-past-python",
        "import os\ndef f(n):\n    for _ in range(20_000):\n        os.write(1, b'x' * 10_000)\n"
        "        os.write(2, b'x' * 10_000)\n    return 2 * n",
    ),
    fails("memory", "def f(n):\n    return len(bytearray(3 * 1024 ** 3))", says="too much memory"),
    fails(
        "memory-in-pieces",
        "def f(n):\n    kept = []\n    while True:\n        kept.append(bytearray(10_000_000))",
        says="too much memory",
    ),
    fails("deep-recursion", "def f(n):\n    return f(n + 1)", says="calls itself"),
    fails(
        "deeper-recursion",
        "import sys\nsys.setrecursionlimit(10 ** 9)\ndef f(n):\n    return repr(f(n + 1))",
    ),
    fails(
        "fork-bomb",
        "import os\ndef f(n):\n    while True:\n        os.fork()",
    ),
    passes(
        "many-processes",
        "import os\ndef f(n):\n    made = 0\n    try:\n        while made < 500:\n"
        "            if os.fork() == 0:\n                import time\n"
        "                time.sleep(60)\n            made += 1\n"
        "    except OSError:\n        pass\n    return made < 10",
        test='check("few", f(2) == True)',
    ),
    passes("copy-that-answers", "import os\ndef f(n):\n    os.fork()\n    return 2 * n"),
    passes(
        "copies-that-stay",
        "import os, time\ndef f(n):\n    for _ in range(3):\n        if os.fork() == 0:\n"
        "            time.sleep(60)\n    return 2 * n",
        test='check("f doubles again and again", [f(n) for n in range(4)] == [0, 2, 4, 6])',
    ),
    passes(
        "threads-that-never-end",
        "from threading import Thread\nimport time\ndef forever():\n    while True:\n"
        "        time.sleep(1)\ndef f(n):\n    try:\n        while True:\n"
        "            Thread(target=forever).start()\n"
        "    except RuntimeError:\n        return 2 * n",
    ),
    passes(
        "orphan",
        "import os, time\ndef f(n):\n    if os.fork() == 0:\n        os.setsid()\n"
        "        if os.fork() == 0:\n            while True:\n"
        "                time.sleep(0.01)\n                open('/pupil/late', 'w').write('x')\n"
        "        os._exit(0)\n    return 2 * n",
    ),
    passes(
        "atexit",
        "import atexit, os\natexit.register(lambda: open('{outside}/late', 'w').write('x'))\n"
        + DOUBLES,
    ),
    fails("os-exit", "import os\ndef f(n):\n    os._exit(0)", says="ended Python"),
    fails("crash", "import ctypes\ndef f(n):\n    ctypes.string_at(0)", says="ended Python"),
    fails("kills-itself", "import os\ndef f(n):\n    os.kill(os.getpid(), 9)", says="ended Python"),
    fails("cell-that-ends-python", "import os\nos._exit(0)\n" + DOUBLES, says="ends Python"),
    passes("sys-exit-in-a-cell", DOUBLES + "\nimport sys\nsys.exit()", cell_error="SystemExit"),
    passes(
        "fills-the-disk",
        "def f(n):\n    try:\n        for number in range(1000):\n"
        "            open(f'/pupil/{number}', 'wb').write(b'x' * 1_000_000)\n"
        "    except OSError:\n        return number < 20",
        test='check("stopped", f(2) == True)',
    ),
    passes(
        "large-file",
        "def f(n):\n    try:\n        with open('/pupil/x', 'wb') as file:\n"
        "            for number in range(1000):\n                file.write(b'x' * 1_000_000)\n"
        "    except OSError:\n        return number < 10",
        test='check("stopped", f(2) == True)',
    ),
    passes(
        "many-open-files",
        "def f(n):\n    kept = []\n    try:\n        while True:\n"
        "            kept.append(open('/dev/null'))\n    except OSError:\n"
        "        return len(kept) < 64",
        test='check("stopped", f(2) == True)',
    ),
    passes(
        "files-with-odd-names",
        "def f(n):\n    for name in ('a\\nb', '\\x1b[31m', '..\\\\x', '-rf', 'ʻ' * 60):\n"
        "        open('/pupil/' + name, 'w').write('x')\n    return 2 * n",
    ),
    passes("endless-zeros", "def f(n):\n    open('/dev/zero', 'rb').read(1000)\n    return 2 * n"),
    passes(
        "writes-devices",
        "def f(n):\n    open('/dev/null', 'w').write('x' * 1000)\n    return 2 * n",
    ),
    fails(
        "sleeps",
        "import time\ndef f(n):\n    time.sleep(1000)",
        says="did not come to an end",
    ),
    fails(
        "stops-itself",
        "import os, signal\ndef f(n):\n    os.kill(os.getpid(), signal.SIGSTOP)\n    return 4",
        says="did not come to an end",
    ),
]

CASES = [*STEALING, *FORGING, *JSON_TRICKS, *EATING]
