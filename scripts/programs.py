"""The built programs and the notes they are tried on, for bench and outside.

Everything is made under one temporary folder that is taken away at the end; nobody's data home is touched.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
RELEASE = ROOT / ".build" / "release"
GONGBU = RELEASE / "gongbu"
BENCH = RELEASE / "gongbu-bench"
OUTSIDE = ROOT / ".build" / "outside"
OUTSIDE_PYTHON = OUTSIDE / "bin" / "python"


def build():
    """Builds both programs."""
    for command in (
            [ROOT / "scripts" / "build"],
            ["swift", "build", "--package-path", ROOT, "-c", "release", "--static-swift-stdlib", "--product",
             "gongbu-bench"]):
        subprocess.run(command, stdout=sys.stderr, stdin=subprocess.DEVNULL, check=True)


class Scratch:
    """A temporary folder, for a `with`."""

    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="gongbu-"))
        return self.folder

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)


def environment(home):
    """What a program is started with: nothing of the person's own settings but the path."""
    return {"PATH": os.environ["PATH"], "HOME": str(home), "LC_ALL": "C.UTF-8", "NO_COLOR": "1", "TERM": "dumb"}


def gongbu(home, *arguments, typed="", may_fail=False):
    """Runs one command on the data home `home`; gives what it printed."""
    done = subprocess.run(
        [GONGBU, "--home", home, "--language", "ko", *map(str, arguments)], input=typed, text=True, encoding="utf-8",
        capture_output=True, env=environment(home.parent))
    if done.returncode != 0 and not may_fail:
        raise RuntimeError(f"gongbu {' '.join(map(str, arguments))}: {done.returncode}\n{done.stderr[-2000:]}")
    return done.stdout


def bench(*arguments, typed=""):
    """Runs gongbu-bench; gives its lines as lists of words."""
    done = subprocess.run(
        [BENCH, *map(str, arguments)], input=typed, text=True, encoding="utf-8", capture_output=True)
    if done.returncode != 0:
        raise RuntimeError(f"gongbu-bench {' '.join(map(str, arguments))}: {done.returncode}\n{done.stderr[-2000:]}")
    return [line.split(" ") for line in done.stdout.splitlines()]


def spawn(arguments, home):
    """Runs a program with its output thrown away; gives seconds, largest resident size in bytes, and exit code."""
    null = os.open(os.devnull, os.O_RDWR)
    actions = [(os.POSIX_SPAWN_DUP2, null, descriptor) for descriptor in (0, 1, 2)]
    words = [str(word) for word in arguments]
    begun = time.perf_counter()
    pid = os.posix_spawn(words[0], words, environment(home), file_actions=actions)
    _, status, usage = os.wait4(pid, 0)
    seconds = time.perf_counter() - begun
    os.close(null)
    return seconds, usage.ru_maxrss * 1024, os.waitstatus_to_exitcode(status)


def learners_note():
    """The real note to try things on, or None: $GONGBU_BENCH_NOTE, else the one beside the repository."""
    named = os.environ.get("GONGBU_BENCH_NOTE")
    path = pathlib.Path(named) if named else ROOT.parent / "shared" / "notes" / "aws-cloud-foundations.md"
    return path if path.is_file() else None


def some_note():
    """The learner's note, else the largest note of the packs."""
    found = learners_note()
    if found:
        return found
    notes = sorted((ROOT / "Content").glob("*/notes/**/*.md"), key=lambda note: note.stat().st_size)
    if not notes:
        raise RuntimeError("there is no note to try: name one in GONGBU_BENCH_NOTE")
    return notes[-1]


SYLLABLES = [chr(0xAC00 + 588 * lead + 28 * vowel) for lead in (0, 2, 3, 5, 6, 7, 9, 11, 12, 14, 17, 18)
             for vowel in (0, 4, 8, 13, 20)]


def made_up_name(number):
    """A Korean word of three or more syllables that no other number gives."""
    word = ""
    number += len(SYLLABLES) ** 2
    while number:
        number, rest = divmod(number, len(SYLLABLES))
        word += SYLLABLES[rest]
    return word


def renamed(text, number):
    """`text` with its names changed: headings, terms before a colon, callouts' titles, and Latin words."""
    name = made_up_name(number)
    text = re.sub(r"(?m)^(#+ +(?:\d+\. *)?)(?=\S)", rf"\g<1>{name} ", text)
    text = re.sub(r"(?m)^(\s*(?:[-*]|\d+\.) +)(?=[^\s:][^:\n]{0,40} ?: )", rf"\g<1>{name} ", text)
    text = re.sub(r"(?m)^(\s*>\s*\[!\w+\][+-]? *)(?=\S)", rf"\g<1>{name} ", text)
    return re.sub(r"\b([A-Z][A-Za-z]{2,})\b", rf"\g<1>{number}", text)


def definitions(count, first=0):
    """Notes' text that states `count` definitions, each of a name of its own."""
    lines = ["# 정의 모음", ""]
    for number in range(first, first + count):
        kind, part, use = (made_up_name(number * 7 + step) for step in (1, 2, 3))
        lines.append(f"- {made_up_name(number)} : {kind} 요금을 {part} 서버에서 {use} 단위로 나누는 방식")
    return "\n".join(lines) + "\n"
