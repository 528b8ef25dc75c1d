"""The packages as a learner would use them: installed into a clean Debian 12, and held against the libraries of
Debian 12 and Ubuntu 24.04. For scripts/outside.

`$GONGBU_DEB` and `$GONGBU_TARBALL` name packages that are made already; without them scripts/package makes them. The
clean root is made by debootstrap in the temporary folder, or taken from `$GONGBU_CLEAN_ROOT`, which is copied.
"""

import hashlib
import os
import pathlib
import pty
import re
import select
import shutil
import subprocess
import time

import programs

TABLE = programs.ROOT / "scripts" / "packaging" / "libraries.tsv"
PACKAGES_OF_THE_ROOT = "bash-completion,fish,man-db,zsh"

NOTE = """# 커피

- 드리퍼 : 거름종이를 받쳐 물이 천천히 빠지게 하는 깔때기
- 그라인더 : 볶은 원두를 고르게 가는 기계
- 뜸들이기 : 물을 조금 부어 가루를 적시고 잠시 기다리는 일
"""


def made(scratch):
    """The .deb and the tarball."""
    named = os.environ.get("GONGBU_DEB"), os.environ.get("GONGBU_TARBALL")
    if all(named):
        return [pathlib.Path(name).resolve() for name in named]
    return package(scratch / "packages")


def package(folder, *options):
    done = subprocess.run(
        [programs.ROOT / "scripts" / "package", "--output", folder, *options], cwd=programs.ROOT,
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, check=True)
    return [pathlib.Path(line) for line in done.stdout.splitlines()]


def digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def program_in(deb, folder):
    """The program that a .deb holds, unpacked."""
    subprocess.run(["dpkg-deb", "--extract", deb, folder], check=True)
    return folder / "usr" / "bin" / "gongbu"


def again(scratch, report, _):
    """The packages, made twice of one program."""
    first = made(scratch)
    second = package(scratch / "again", "--program", program_in(first[0], scratch / "unpacked"))
    same = [one.name for one, other in zip(first, second)
            if one.name == other.name and digest(one) == digest(other)]
    report("packages, made again", len(same) == 2, f"{len(same)} of 2 with the same name and bytes")


# Libraries


def rows():
    """The table of libraries: a dictionary a row."""
    lines = [line.rstrip("\n").split("\t") for line in open(TABLE, encoding="utf-8") if not line.startswith("#")]
    return [dict(zip(lines[0], line)) for line in lines[1:]]


def number(version):
    return tuple(int(part) for part in version.split("."))


def needed_by(program):
    """The libraries that a program names, and the newest version that it needs of each symbol set of each."""
    dumped = subprocess.run(["objdump", "-p", program], capture_output=True, text=True, check=True).stdout
    libraries = re.findall(r"(?m)^\s+NEEDED\s+(\S+)", dumped)
    versions = {}
    references = dumped.partition("Version References:")[2]
    for part in re.split(r"required from ", references)[1:]:
        library = part.split(":", 1)[0]
        for name, version in re.findall(r"\b([A-Z]+)_([0-9.]+)$", part, re.MULTILINE):
            newest = versions.setdefault(library, {})
            if name not in newest or number(version) > number(newest[name]):
                newest[name] = version
    return libraries, versions


def libraries(scratch, report, absent):
    """The program against the table: every library is named, and no symbol is newer than either system's."""
    if not shutil.which("objdump"):
        return absent("libraries", "objdump (binutils) is not here")
    deb, _ = made(scratch)
    program = program_in(deb, scratch / "libraries")
    known = {row["library"]: row for row in rows()}
    at_start = {name for name, row in known.items() if row["opened"] == "at-start"}
    found, versions = needed_by(program)
    report("libraries, named", set(found) == at_start,
           ", ".join(sorted(set(found) ^ at_start)) or f"{len(found)} as in the table")
    for system in ("debian12", "ubuntu2404"):
        newer = []
        for library, sets in versions.items():
            has = dict(re.findall(r"([A-Z]+)_([0-9.]+)", known.get(library, {}).get(f"{system} has", "")))
            newer += [f"{library} {name}_{version}" for name, version in sets.items()
                      if name not in has or number(version) > number(has[name])]
        newest = ", ".join(f"{name}_{version}" for name, version in sorted(newest_of(versions).items()))
        report(f"libraries, {system}", not newer, ", ".join(newer) or f"has all: {newest}")
    control = subprocess.run(["dpkg-deb", "--field", deb], capture_output=True, text=True, check=True).stdout
    for system in ("debian12", "ubuntu2404"):
        names = {row[system].split()[0] for row in known.values()}
        offered = set(re.split(r"[ ,|]+", " ".join(re.findall(r"(?m)^(?:Depends|Recommends): (.*)$", control))))
        report(f"libraries, packages of {system}", names <= offered, ", ".join(sorted(names - offered)) or
               ", ".join(sorted(names)))


def newest_of(versions):
    newest = {}
    for sets in versions.values():
        for name, version in sets.items():
            newest[name] = max(newest.get(name, version), version, key=number)
    return newest


# A clean root


class CleanRoot:
    """A Debian in a folder. Each command runs in namespaces of its own, which take mounts and processes with them."""

    def __init__(self, folder):
        self.folder = folder

    @staticmethod
    def lacking():
        """What is missing to have one; None where nothing is."""
        if os.geteuid() != 0:
            return "only root can make a root to install into"
        for program in ("debootstrap", "unshare", "chroot"):
            if not shutil.which(program, path="/usr/sbin:/sbin:" + os.environ["PATH"]):
                return f"{program} is not here"
        return None

    def make(self):
        ready = os.environ.get("GONGBU_CLEAN_ROOT")
        if ready:
            return subprocess.run(["cp", "-a", ready, self.folder], check=False).returncode == 0
        command = ["debootstrap", "--variant=minbase", f"--include={PACKAGES_OF_THE_ROOT}", "bookworm", self.folder]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0

    def command(self, words, user=None):
        become = ["setpriv", f"--reuid={user}", f"--regid={user}", "--clear-groups"] if user else []
        return ["unshare", "--mount", "--pid", "--fork", "--kill-child", f"--mount-proc={self.folder}/proc", "chroot",
                str(self.folder), "env", "-i", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/home/learner",
                "LC_ALL=C.UTF-8", "DEBIAN_FRONTEND=noninteractive", "TERM=dumb", *become, *map(str, words)]

    def run(self, *words, user=None, typed=""):
        return subprocess.run(
            self.command(words, user), input=typed, text=True, encoding="utf-8", errors="replace",
            capture_output=True, check=False)

    def learner(self, *words, typed=""):
        """Runs a command as someone who is not root, in the home folder that everything of hers goes to."""
        return self.run("sh", "-c", 'cd && exec "$@"', "sh", *words, user=1000, typed=typed)

    def files(self):
        """Every path but what apt and dpkg keep for themselves and what belongs to other packages' caches."""
        passed = re.compile(r"^(proc|sys|dev|run|tmp|home|root|var/(log|cache|lib/(apt|dpkg)))(/|$)")
        found = set()
        for folder, folders, names in os.walk(self.folder):
            relative = os.path.relpath(folder, self.folder)
            folders[:] = [name for name in folders
                          if not passed.match(os.path.normpath(os.path.join(relative, name)))]
            found |= {os.path.normpath(os.path.join(relative, name)) for name in names + folders}
        return found

    def tab(self, shell, typed, wanted, seconds=20):
        """Whether a shell at a terminal shows `wanted` after `typed` and Tab."""
        pid, descriptor = pty.fork()
        if pid == 0:
            command = self.command(["sh", "-c", 'cd && exec "$@"', "sh", *shell], user=1000)
            os.execvp(command[0], command)
        text = b""
        moments = [(2, typed + "\t"), (4, "\t")]
        begun = time.monotonic()
        try:
            while time.monotonic() - begun < seconds and wanted.encode() not in text:
                if moments and time.monotonic() - begun > moments[0][0]:
                    os.write(descriptor, moments.pop(0)[1].encode())
                if select.select([descriptor], [], [], 0.2)[0]:
                    text += os.read(descriptor, 65536)
        except OSError:
            pass
        finally:
            os.kill(pid, 9)
            os.waitpid(pid, 0)
            os.close(descriptor)
        return wanted.encode() in text, text.decode("utf-8", "replace")


def use(root, report, name, program):
    """A learner's first minutes."""
    def learner(*words, typed=""):
        return root.learner(program, *words, typed=typed)

    said = learner("--version")
    report(f"{name}, version", re.fullmatch(r"gongbu \d+\.\d+\.\d+\n", said.stdout) is not None,
           said.stdout.strip() or said.stderr[-200:])
    books = learner("prices", "list", "--json").stdout
    report(f"{name}, content", "/share/gongbu/aws-price-books/" in books, f"{books.count(chr(10))} price books found")
    added = learner("--language", "ko", "notes", "add", "coffee.md")
    report(f"{name}, a note", added.returncode == 0 and "노트 1개" in added.stdout, (added.stdout + added.stderr).strip())
    shown = learner("preview", "coffee.md", "--json").stdout.splitlines()
    report(f"{name}, preview", len(shown) >= 3, f"{len(shown)} questions")
    quiz = learner("--seed", "7", typed="quiz 커피 --new 2\n드리퍼\n3\n그라인더\n3\n")
    count = learner("stats", "--json").stdout
    report(f"{name}, a piped quiz", quiz.returncode == 0 and '"reviews":2' in count, count.strip()[:100] or quiz.stderr)
    priced = learner("calc", "ec2", "t3.medium", "--region", "us-east-1", "--json")
    report(f"{name}, a calculation", '"monthly"' in priced.stdout or '"results"' in priced.stdout,
           (priced.stdout or priced.stderr).strip()[:100])


def completions(root, report):
    """Tab at a terminal, in each of the three shells."""
    bash = ["bash", "--noprofile", "--rcfile", "/usr/share/bash-completion/bash_completion", "-i"]
    (root.folder / "home/learner/.zshrc").write_text("autoload -U compinit; compinit -u -D; PS1='> '\n")
    for name, shell in (("bash", bash), ("zsh", ["zsh", "-i"]), ("fish", ["fish", "-i"])):
        for typed, wanted in (("gongbu calc reserv", "reserved"), ("gongbu quiz 커", "내리기")):
            is_right, text = root.tab(shell, typed, wanted)
            report(f"installed, {name}", is_right, f"{typed} → {wanted}" if is_right else repr(text[-300:]))


def manual(root, report):
    for language, word in ((["-L", "en"], "SYNOPSIS"), (["-L", "ko"], "개요")):
        page = root.learner("man", *language, "-P", "cat", "gongbu")
        report("installed, man " + " ".join(language), word in page.stdout and "estimate" in page.stdout,
               f"{len(page.stdout.splitlines())} lines" if page.stdout else page.stderr.strip())


def installed(scratch, report, absent):
    """The .deb in a clean Debian: installed, used, removed."""
    lacking = CleanRoot.lacking()
    if lacking:
        return absent("installed", lacking)
    deb, tarball = made(scratch)
    root = CleanRoot(scratch / "root")
    if not root.make():
        return absent("installed", "debootstrap found no Debian to take from")
    root.run("useradd", "--uid", "1000", "--create-home", "learner")
    (root.folder / "home/learner/coffee.md").write_text(NOTE.replace("# 커피", "# 커피 내리기"), encoding="utf-8")
    # What it stands on comes first, so that the difference afterwards is gongbu's alone.
    needs = re.findall(r"libreadline8|libsqlite3-0", " ".join(row["package"] for row in rows()))
    root.run("apt-get", "install", "-y", "--no-install-recommends", *sorted(set(needs)))
    before = root.files()
    shutil.copy(deb, root.folder / "home/learner/gongbu.deb")
    done = root.run("apt-get", "install", "-y", "--no-install-recommends", "/home/learner/gongbu.deb")
    report("installed, by apt", done.returncode == 0, deb.name if done.returncode == 0 else done.stderr[-400:])
    use(root, report, "installed", "gongbu")
    manual(root, report)
    completions(root, report)
    root.run("apt-get", "purge", "-y", "gongbu")
    left = root.files() - before
    report("installed, removed", not left, ", ".join(sorted(left)[:5]) or "nothing is left")
    kept = (root.folder / "home/learner/.local/share/gongbu/gongbu.sqlite").is_file()
    report("installed, learner's own", kept, "what was learned stays")
    unpacked(root, report, tarball)


def unpacked(root, report, tarball):
    """The tarball: started where it lies, then installed into the home folder and taken away again."""
    shutil.rmtree(root.folder / "home/learner/.local", ignore_errors=True)
    place = root.folder / "home/learner/some where"
    place.mkdir()
    subprocess.run(["tar", "-xzf", tarball, "-C", place, "--strip-components=1"], check=True)
    os.chown(root.folder / "home/learner", 1000, 1000)
    use(root, report, "unpacked", "/home/learner/some where/bin/gongbu")
    before = set((root.folder / "home/learner/.local").rglob("*"))
    root.learner("/home/learner/some where/install")
    books = root.learner("/home/learner/.local/bin/gongbu", "prices", "list", "--json").stdout
    report("unpacked, installed", "/lib/gongbu/share/gongbu/aws-price-books/" in books, "into ~/.local")
    root.learner("/home/learner/some where/install", "--remove")
    left = [path for path in set((root.folder / "home/learner/.local").rglob("*")) - before if not path.is_dir()]
    report("unpacked, removed", not left, ", ".join(map(str, left[:5])) or "nothing is left")
