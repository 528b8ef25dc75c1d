"""The check `exchange` of scripts/outside: packages between gongbu and Anki's own engine, both ways.

The engine runs in a process of its own, on collections under the scratch folder; see ENGINE, which is its whole script.
"""

import json
import random
import shutil
import sqlite3
import subprocess
import time
import zipfile

import programs

VARIANTS = ["latest.apkg", "legacy.apkg", "latest.colpkg", "legacy.colpkg"]

# Commands come as lines of JSON, answers go back the same way.
ENGINE = r"""
import json, os, random, sys
from anki.collection import (
    Collection, ExportAnkiPackageOptions, ImportAnkiPackageOptions, ImportAnkiPackageRequest)

def opened(path):
    col = Collection(path)
    col.set_config("fsrs", True)
    return col

def dump(col):
    cards = {}
    for id, guid, ord, fields, type, queue, due, reps, lapses, data, tags in col.db.all(
            "select c.id, n.guid, c.ord, n.flds, c.type, c.queue, c.due, c.reps, c.lapses, c.data, n.tags "
            "from cards c join notes n on n.id = c.nid"):
        kept = json.loads(data or "{}")
        log = col.db.all("select id, ease from revlog where cid = ? and ease between 1 and 4 and type < 4 order by id", id)
        cards[f"{guid} {ord}"] = {
            "fields": fields, "type": type, "queue": queue, "due": due, "reps": reps, "lapses": lapses,
            "s": kept.get("s"), "d": kept.get("d"), "log": log, "deck": col.decks.name(col.get_card(id).did),
            "tags": tags.split()}
    return {"cards": cards, "today": col.sched.today, "created": col.crt}

def take(col, path):
    options = ImportAnkiPackageOptions(with_scheduling=True, merge_notetypes=True)
    log = col.import_anki_package(ImportAnkiPackageRequest(package_path=path, options=options)).log
    return {"new": len(log.new), "updated": len(log.updated), "duplicate": len(log.duplicate)}

def answer(col, count, seed):
    chance = random.Random(seed)
    for deck in col.decks.all_names_and_ids():
        col.decks.select(deck.id)
        while count > 0:
            card = col.sched.getCard()
            if card is None:
                break
            card.start_timer()
            col.sched.answerCard(card, chance.choice([1, 2, 3, 3, 3, 4]))
            count -= 1
    return count

def export(col, path, legacy):
    if path.endswith(".colpkg"):
        col.export_collection_package(path, include_media=True, legacy=legacy)
        return
    options = ExportAnkiPackageOptions(with_scheduling=True, with_deck_configs=True, with_media=True, legacy=legacy)
    col.export_anki_package(out_path=path, options=options, limit=None)

def fill(col, seed, count):
    chance = random.Random(seed)
    words = ["서울", "한강", "S3", "a < b", "&", "<b>굵게</b>", "x<br>y", "10&nbsp;%", "café", "\\(x^2\\)", "세포 호흡", "🧑‍🔬"]
    with open(os.path.join(col.media.dir(), "그림 1.png"), "wb") as file:
        file.write(b"\x89PNG" + bytes(range(64)))
    kinds = ["Basic", "Basic (and reversed card)", "Cloze"]
    for number in range(count):
        kind = chance.choice(kinds)
        note = col.new_note(col.models.by_name(kind))
        phrase = lambda: " ".join(chance.choice(words) for _ in range(chance.randint(1, 6)))
        if kind == "Cloze":
            note["Text"] = f"{number} {{{{c1::{phrase()}}}}} {phrase()} {{{{c2::{phrase()}::힌트}}}}"
            note["Back Extra"] = chance.choice(["", phrase()])
        else:
            note["Front"] = f"{number} {phrase()}" + chance.choice(["", '<img src="그림 1.png">'])
            note["Back"] = phrase()
        note.tags = chance.sample(["시험", "cell", "aws::s3"], chance.randint(0, 2))
        deck = col.decks.id(chance.choice(["생물", "생물::세포", "AWS::S3::class", "시험 준비"]))
        col.add_note(note, deck)

for line in sys.stdin:
    asked = json.loads(line)
    col = opened(asked["collection"])
    result = None
    try:
        for step in asked["steps"]:
            result = {"dump": dump, "take": take, "answer": answer, "export": export, "fill": fill}[step[0]](col, *step[1:])
    finally:
        col.close()
    print(json.dumps(result), flush=True)
"""


class Engine:
    """Anki's engine, for a `with`."""

    def __init__(self, folder):
        self.folder = folder

    def __enter__(self):
        self.process = subprocess.Popen(
            [programs.OUTSIDE_PYTHON, "-c", ENGINE], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, text=True, env=programs.environment(self.folder))
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.wait()

    def __call__(self, collection, *steps):
        """Does `steps` on a collection; gives what the last one gives."""
        asked = {"collection": str(self.folder / collection), "steps": steps}
        self.process.stdin.write(json.dumps(asked) + "\n")
        self.process.stdin.flush()
        answer = self.process.stdout.readline()
        if not answer:
            raise RuntimeError(f"Anki's engine ended at {steps}")
        return json.loads(answer)


def variant(path):
    with zipfile.ZipFile(path) as package:
        names = package.namelist()
        meta = package.read("meta") if "meta" in names else b""
    return {b"": "Legacy1", b"\x08\x01": "Legacy1", b"\x08\x02": "Legacy2", b"\x08\x03": "Latest"}.get(meta, "unknown")


def own_cards(home):
    """What a data home knows of its cards, by birth id."""
    database = sqlite3.connect(f"file:{home / 'gongbu.sqlite'}?mode=ro", uri=True)
    cards = {
        row[0]: dict(zip(("s", "d", "phase", "due_day", "suspended", "prompt", "answer"), row[1:]))
        for row in database.execute(
            "SELECT lower(hex(birth_id)), stability, difficulty, phase, due_day, is_suspended, prompt, answer FROM cards "
            "WHERE note_id IS NOT NULL AND is_made")}
    for card in cards.values():
        card["log"] = []
    for birth, moment, grade in database.execute(
            "SELECT lower(hex(card)), ms, grade FROM reviews WHERE entry = 'review' ORDER BY ms"):
        if birth in cards:
            cards[birth]["log"].append((moment, grade))
    database.close()
    return cards


def is_near(a, b):
    """The engine keeps stability to four decimals and difficulty to three."""
    return (a is None) == (b is None) and (a is None or abs(a - b) <= 6e-4 * max(1, abs(b)))


def differences(ours, theirs):
    """What is not the same in our cards and the engine's, which bear our ids."""
    found = []
    first_day = (theirs["created"] + 43_200) // 86_400
    for key, card in theirs["cards"].items():
        own = ours.get(key.split(" ")[0])
        if own is None:
            found.append((key, "missing"))
            continue
        if [grade for _, grade in own["log"]] != [grade for _, grade in card["log"]]:
            found.append((key, "log", own["log"], card["log"]))
        if any(abs(a[0] - b[0]) >= 1000 for a, b in zip(own["log"], card["log"])):
            found.append((key, "moments", own["log"], card["log"]))
        if card["type"] != own["phase"]:
            found.append((key, "phase", own["phase"], card["type"]))
        if card["type"] != 0 and not (is_near(card["s"], own["s"]) and is_near(card["d"], own["d"])):
            found.append((key, "memory", own["s"], own["d"], card["s"], card["d"]))
        if card["type"] == 2 and own["due_day"] != first_day + card["due"]:
            found.append((key, "due", own["due_day"], first_day + card["due"]))
    return found


def moment(days):
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() + days * 86_400))


def imported(home, path):
    return json.loads(programs.gongbu(home, "import", path, "--json"))


def check(scratch, report):
    folder = scratch / "exchange"
    folder.mkdir()
    with Engine(folder) as engine:
        ours(folder, engine, report)
        theirs(folder, engine, report)
        sample(folder, engine, report)


def ours(folder, engine, report):
    """Our package there, reviewed there, and every variant of theirs back here."""
    notes, home = folder / "notes", folder / "home"
    notes.mkdir()
    (notes / "정의.md").write_text("---\ntags: [시험]\n---\n" + programs.definitions(60), encoding="utf-8")
    programs.gongbu(home, "--now", moment(-9), "notes", "add", notes)
    for day in (-9, -8, -6, -3, -1):
        typed = "".join(f"1\n{grade}\n" for grade in ["3", "3", "1", "4", "2"] * 40)
        programs.gongbu(home, "--now", moment(day), "--seed", 7, "quiz", "--new", 12, typed=typed, may_fail=True)
    package = folder / "ours.apkg"
    programs.gongbu(home, "export", package)
    before = own_cards(home)
    counts = engine("a.anki2", ["take", str(package)])
    there = engine("a.anki2", ["dump"])
    found = differences(before, there)
    for line in found[:5]:
        print("      ", *line)
    answers = sum(len(card["log"]) for card in before.values())
    report("exchange, ours there", not found and counts["new"] == len(before) and answers > 50,
           f"{counts['new']} of {len(before)} cards, {answers} answers, {len(found)} differences")

    engine("a.anki2", ["answer", 40, 3])
    there = engine("a.anki2", ["dump"])
    new = sum(len(card["log"]) for card in there["cards"].values()) - answers
    for name in VARIANTS:
        path = folder / name
        engine("a.anki2", ["export", str(path), name.startswith("legacy")])
        copy, empty = folder / f"{name}.copy", folder / f"{name}.empty"
        shutil.copytree(home, copy)
        first, second = imported(copy, path), imported(copy, path)
        fresh, again = imported(empty, path), imported(empty, path)
        found = differences(own_cards(copy), there) + differences(own_cards(empty), there)
        for line in found[:5]:
            print("      ", *line)
        is_right = (
            not found and first["new_cards"] == 0 and first["new_reviews"] == new > 0
            and fresh["new_cards"] == len(before) and fresh["new_reviews"] == new + answers
            and all(report["new_cards"] + report["changed_cards"] + report["new_reviews"] + report["states"] == 0
                    for report in (second, again)))
        report(f"exchange, back as {name}", is_right,
               f"{variant(path)}: {first['new_reviews']} of {new} answers given there, {len(found)} differences, "
               f"{second['new_reviews']} at the second time; into an empty home {fresh['new_cards']} cards")

    text = (notes / "정의.md").read_text(encoding="utf-8")
    (notes / "정의.md").write_text(text.replace("방식", "방법"), encoding="utf-8")
    programs.gongbu(home, "export", package)
    # Anki takes an update only from a later second.
    time.sleep(1.1)
    programs.gongbu(home, "export", package)
    counts = engine("a.anki2", ["take", str(package)])
    there = engine("a.anki2", ["dump"])
    changed = sum("방법" in card["fields"] for card in there["cards"].values())
    report("exchange, after an edit", counts["new"] == 0 and changed == len(there["cards"]) == len(before),
           f"{changed} of {len(before)} notes updated, {counts['new']} new")


def theirs(folder, engine, report):
    """Their own kinds of note, with media, tags and decks, in every variant."""
    engine("b.anki2", ["fill", 5, 60])
    engine("b.anki2", ["answer", 80, 4])
    there = engine("b.anki2", ["dump"])
    for name in VARIANTS:
        path, home = folder / f"theirs-{name}", folder / f"theirs-{name}.home"
        engine("b.anki2", ["export", str(path), name.startswith("legacy")])
        first, second = imported(home, path), imported(home, path)
        log = sum(len(card["log"]) for card in there["cards"].values())
        cards = own_cards(home)
        clozes = [card for card in cards.values() if "____" in card["prompt"]]
        dummy = [card for card in cards.values() if "update" in card["prompt"]]
        wanted = sum("{{c1::" in card["fields"] for card in there["cards"].values())
        is_right = (
            first["new_cards"] == len(there["cards"]) == len(cards) and first["new_reviews"] == log > 50
            and first["new_media"] == 1 and second["new_media"] == second["new_cards"] == second["new_reviews"] == 0
            and len(clozes) == wanted and not dummy and (home / "media" / "그림 1.png").is_file()
            and sorted(first["decks"]) == ["AWS", "생물", "시험 준비"])
        report(f"exchange, theirs as {name}", is_right,
               f"{variant(path)}: {first['new_cards']} of {len(there['cards'])} cards, {len(clozes)} of {wanted} clozes, "
               f"{first['new_reviews']} of {log} answers, {first['new_media']} picture, left out {first['left_out']}")


def sample(folder, engine, report):
    """Made-up collections: there, here, and there again under our ids, with nothing lost."""
    chance, wrong, cards, count = random.Random(11), [], 0, 12
    for number in range(count):
        first, second = f"s{number}.anki2", f"t{number}.anki2"
        path, back = folder / f"s{number}.apkg", folder / f"t{number}.apkg"
        home = folder / f"s{number}.home"
        engine(first, ["fill", number, chance.randint(3, 25)], ["answer", chance.randint(0, 30), number],
               ["export", str(path), number % 2 == 0])
        source = engine(first, ["dump"])
        imported(home, path)
        programs.gongbu(home, "export", back)
        engine(second, ["take", str(back)])
        found = differences(own_cards(home), engine(second, ["dump"]))
        total = lambda dumped: sorted(len(card["log"]) for card in dumped["cards"].values())
        if found or total(source) != total(engine(second, ["dump"])):
            wrong.append((number, found[:3]))
        cards += len(source["cards"])
    for line in wrong[:5]:
        print("      ", *line)
    report("exchange, made up", not wrong, f"{count} collections with {cards} cards there and back, {len(wrong)} wrong")
