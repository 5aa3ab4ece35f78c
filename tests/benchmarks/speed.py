"""How fast wirelint is: `python tests/benchmarks/speed.py [FOLDER …] [--linear]`.

CPU seconds of whole processes, the least of several runs, against a bare interpreter that imports re, argparse, json and tomllib;
the words layer alone; memory; ten thousand stories that have not changed; peers where they are installed. Over each FOLDER of stories:
megabytes a minute on one core, stories one by one, each new to wirelint, and the rules on names and on numbers alone.
"""

from __future__ import annotations

import argparse
import gc
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

STORY = Path(__file__).parents[2] / "examples" / "harbour.txt"
BARE = "import re, argparse, json, tomllib"
RUNS = 9
NEW = 40
"""So many stories are linted one by one."""
PEERS = {"codespell": [], "proselint": ["check"], "typos": []}
EMPTY_RULE = '''from wirelint import Document, Finding, Severity, rule


@rule(severity=Severity.ERROR)
def rule_{n}(document: Document) -> list[Finding]:
    """Nothing."""
    return []
'''


os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed package is compiled


def cpu(command: list[str], runs: int = RUNS) -> float:
    """The least CPU seconds of a command over several runs."""
    best = float("inf")
    for _ in range(runs):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return best


def once(command: list[str]) -> tuple[float, float]:
    """The CPU seconds of a command that is run once, and its greatest resident memory in MB."""
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, _, used = os.wait4(running.pid, 0)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def memory(command: list[str]) -> float:
    """The greatest resident memory of a command, in MB."""
    code = (
        "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdout=-3, stderr=-3);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    done = subprocess.run([sys.executable, "-c", code, *command], capture_output=True, text=True, check=True)
    return int(done.stdout) / 1024


def words_layer() -> float:
    """Megabytes a second of the words layer."""
    from wirelint import Document
    from wirelint.layers.words import words

    text = (STORY.read_text(encoding="utf-8") + "\n") * 400
    best = float("inf")
    for _ in range(3):
        started = time.process_time()
        words(Document(text))
        best = min(best, time.process_time() - started)
    return len(text.encode()) / 1e6 / best


def empty_rules() -> float:
    """CPU milliseconds that 150 empty-handed rule files add to a start."""
    with tempfile.TemporaryDirectory() as folder:
        group = Path(folder) / "many_rules" / "empty"
        group.mkdir(parents=True)
        for package in (group.parent, group):
            (package / "__init__.py").touch()
        for n in range(150):
            (group / f"rule_{n}.py").write_text(EMPTY_RULE.replace("{n}", str(n)), encoding="utf-8")
        start = f"import sys; sys.path.insert(0, {folder!r}); from wirelint.registry import discover"
        loaded = cpu([sys.executable, "-c", f"{start}; list(discover('many_rules'))"])
        return (loaded - cpu([sys.executable, "-c", start])) * 1000


def arguments() -> argparse.Namespace:
    """What is asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__.partition("\n")[2].strip(), formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", nargs="*", metavar="FOLDER", help="stories to measure over")
    parser.add_argument(
        "--linear",
        action="store_true",
        help="also faulty copy of 1, 10, 50 and 100 MB in a file, and of 5 MB in a line",
    )
    parser.add_argument("--names", metavar="FOLDER", help="nothing but the rules on names, over one folder")
    return parser.parse_args()


def main() -> None:
    """Print the figures."""
    asked = arguments()
    if asked.names:
        names(asked.names)
        return
    script = Path(sys.executable).with_name("wirelint")
    command = [str(script)] if script.exists() else [sys.executable, "-m", "wirelint"]
    wirelint = [*command, "check", "--isolated", "--no-cache", "--jobs", "1", "--format", "jsonl"]
    bare = cpu([sys.executable, "-c", BARE])
    one = cpu([*wirelint, str(STORY)])
    print(f"bare interpreter       {bare * 1000:7.1f} ms CPU")
    print(f"one story              {one * 1000:7.1f} ms CPU = {one / bare:.2f} × bare (bar: 2.5)")
    print(f"150 empty rule files   {empty_rules():7.1f} ms CPU (bar: 25)")
    print(f"words layer            {words_layer():7.1f} MB/s (bar: 8)")
    print(f"memory for one story   {memory([*wirelint, str(STORY)]):7.1f} MB (bar: 60)")
    print(f"10,000 unchanged       {unchanged(wirelint):7.2f} s CPU (bar: 1)")
    print(f"one of 10,000 compared {compared():7.1f} ms CPU")
    for folder in asked.folders:
        archive(wirelint, folder, one)
        sys.stdout.flush()
        subprocess.run([sys.executable, __file__, "--names", folder], check=True)  # a process that has read no story
        numbers(folder)
    if asked.linear:
        linear(wirelint, one)
    for name, options in PEERS.items():
        if shutil.which(name):
            print(f"{name:22} {cpu([name, *options, str(STORY)]) / bare:7.2f} × bare for one story")


def unchanged(wirelint: list[str]) -> float:
    """CPU seconds of a run over ten thousand stories that the run before has linted."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WIRELINT_CACHE_DIR"] = str(Path(folder) / "cache")
        stories = Path(folder) / "stories"
        stories.mkdir()
        for n in range(10_000):
            (stories / f"{n}.txt").write_text(
                f"The mayor of town {n} spoke on the bridge, and stayed.\n", encoding="utf-8"
            )
        command = [argument for argument in wirelint if argument != "--no-cache"]
        subprocess.run([*command, str(stories)], stdout=subprocess.DEVNULL, check=False)
        seconds = cpu([*command, str(stories)], 3)
        del os.environ["WIRELINT_CACHE_DIR"]
        return seconds


def compared() -> float:
    """CPU milliseconds in which the people of one story that has changed are compared with those of ten thousand."""
    from wirelint.assets import DATA
    from wirelint.layers.naming.namesakes import namesakes

    with open(os.path.join(DATA, "known-names.tsv"), encoding="utf-8") as file:
        rows = [line.rstrip("\n").split("\t") for line in file]
    people = [name.title() for name, kinds in rows if "s" in kinds.split() and len(name) > 4]
    given = [name.title() for name, kinds in rows if "g" in kinds.split() and len(name) > 3][::40]
    records = [
        [given[(n + 7 * i) % len(given)], people[(31 * n + 997 * i) % len(people)], 1, 9]
        for n in range(10_000)
        for i in range(5)
    ]
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WIRELINT_CACHE_DIR"] = folder
        namesakes(records)
        best = float("inf")
        for n in range(5):
            started = time.process_time()
            namesakes([*records, [given[n], f"{people[n]}vskaya", 1, 9]])
            best = min(best, time.process_time() - started)
        del os.environ["WIRELINT_CACHE_DIR"]
    return best * 1000


def linear(wirelint: list[str], start: float) -> None:
    """Print what a megabyte costs in files of 1, 10, 50 and 100 MB, and in a line of 5 MB, and how much memory each takes."""
    copy = STORY.read_text(encoding="utf-8").split("\n\n", 1)[1] + "\n\n"
    with tempfile.TemporaryDirectory() as folder:
        for size, what in ((1, "file"), (5, "line"), (10, "file"), (50, "file"), (100, "file")):
            path = Path(folder) / f"{size}.txt"
            numbered = "".join(copy.replace(".", f" {n}.", 1) for n in range(size * 1_000_000 // len(copy.encode())))
            path.write_text(numbered.replace("\n", " ") if what == "line" else numbered, encoding="utf-8")
            seconds, greatest = once([*wirelint, str(path)])
            print(
                f"{size:4} MB in one {what}     {(seconds - start) / size:7.2f} s CPU a MB, {greatest:5.0f} MB of memory"
            )


def archive(wirelint: list[str], folder: str, start: float) -> None:
    """Print the speed over a folder of stories."""
    files = [path for path in Path(folder).rglob("*") if path.suffix in {".txt", ".md", ".html"}]
    size = sum(path.stat().st_size for path in files) / 1e6
    seconds = cpu([*wirelint, folder], 1) - start
    print(f"{len(files)} stories, {size:.1f} MB   {60 * size / seconds:5.0f} MB/min on one core (bar: 60)")
    print(f"a new story, each      {one_by_one(wirelint, sorted(files)[:NEW]) * 1000:7.1f} ms CPU")


def one_by_one(wirelint: list[str], files: list[Path]) -> float:
    """CPU seconds of each of some stories that are linted one by one where nothing is kept, but of the first, which makes the tables."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["WIRELINT_CACHE_DIR"] = folder
        seconds = [cpu([*wirelint, str(file)], 1) for file in files]
        del os.environ["WIRELINT_CACHE_DIR"]
    return sum(seconds[1:]) / max(1, len(seconds) - 1)


def names(folder: str) -> None:
    """Print the speed of the rules on names and of all that they ask, behind words and sentences, in a process that has read no story before."""
    from wirelint import readers
    from wirelint.checking import job_of
    from wirelint.config import Config
    from wirelint.engine import lint
    from wirelint.layers.sentences import sentences
    from wirelint.waking import RuleSet

    gc.set_threshold(50_000, 20, 20)  # as the command does
    rules = RuleSet(rule for rule in job_of(Config()).rules if rule.group == "names")
    size, seconds = 0, 0.0
    for path in sorted(path for path in Path(folder).rglob("*") if path.is_file()):
        story = readers.read(path.read_bytes(), str(path))
        sentences(story)  # and the words: every rule shares them
        started = time.process_time()
        list(lint(story, rules))
        seconds += time.process_time() - started
        size += len(story.text.encode())
    print(f"names                  {60 * size / 1e6 / seconds:7.0f} MB/min behind words and sentences (bar: 100)")


def numbers(folder: str) -> None:
    """Print the speed of the rules on conversions, dates and sums, over a folder's stories without conversions and over all of them."""
    from wirelint import readers
    from wirelint.checking import job_of
    from wirelint.config import Config
    from wirelint.engine import lint
    from wirelint.layers.measures.conversions import conversions
    from wirelint.layers.sentences import sentences
    from wirelint.layers.words import words
    from wirelint.waking import RuleSet

    gc.set_threshold(50_000, 20, 20)  # as the command does
    rules = RuleSet(rule for rule in job_of(Config()).rules if rule.group in {"arithmetic", "calendar", "conversion"})
    stories = [readers.read(path.read_bytes(), str(path)) for path in Path(folder).rglob("*") if path.is_file()]
    for name, some in (("without conversions", [one for one in stories if not conversions(one)]), ("all", stories)):
        best = float("inf")
        for _ in range(3):
            seconds = 0.0
            for story in some:
                story.forget()
                sentences(story)  # and the words: every rule shares them, as their index
                _ = words(story).places
                started = time.process_time()
                list(lint(story, rules))
                seconds += time.process_time() - started
                story.forget()
            best = min(best, seconds)
        size = sum(len(one.text.encode()) for one in some) / 1e6
        print(f"numbers, stories {name:20} {size / best:5.1f} MB/s behind words, their index and sentences (bar: 40)")


if __name__ == "__main__":
    main()
