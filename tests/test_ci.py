"""What runs in other people's CI: the action's own script, and the recipes of the documentation against their schemas."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]

RECIPES = {
    ".github/workflows/wirelint.yml": "github-workflows",
    ".gitlab-ci.yml": "gitlab-ci",
    ".pre-commit-config.yaml": "pre-commit",
}


def valid(kind, path):
    schema = ["check_jsonschema", "--builtin-schema", f"{kind}"]
    command = ["pre_commit", "validate-config"] if kind == "pre-commit" else schema
    done = subprocess.run([sys.executable, "-m", *command, str(path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_action_and_workflow_are_valid():
    """Both are what GitHub's schemas say."""
    valid("github-actions", ROOT / "action.yml")
    valid("github-workflows", ROOT / ".github/workflows/ci.yml")


@pytest.mark.parametrize("name", RECIPES)
def test_recipe_is_valid(name, tmp_path):
    """Each recipe is a whole file of its kind."""
    text = (ROOT / "docs/ci.md").read_text(encoding="utf-8")
    found = re.search(rf"```yaml\n# {re.escape(name)}\n(.+?)```", text, re.DOTALL)
    assert found, name
    path = tmp_path / Path(name).name
    path.write_text(found[1], encoding="utf-8")
    valid(RECIPES[name], path)


@pytest.fixture
def step(tmp_path):
    """A function that runs the action's lint step with inputs, as a runner would, and gives its exit code and outputs."""
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    lint = next(step for step in action["runs"]["steps"] if step.get("id") == "lint")
    programs = tmp_path / "wirelint" / "bin"
    programs.mkdir(parents=True)
    os.symlink(Path(sys.executable).parent / "wirelint", programs / "wirelint")
    story = tmp_path / "a story.txt"
    story.write_bytes((ROOT / "examples/harbour.txt").read_bytes())

    def run(**inputs):
        values = {name: one.get("default", "") for name, one in action["inputs"].items()} | inputs
        given = {name: values[re.findall(r"inputs\.(\w+)", text)[0]] for name, text in lint["env"].items()}
        places = {name: str(tmp_path / name) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        environment = {**os.environ, **given, **places, "RUNNER_TEMP": str(tmp_path)}
        bash = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", lint["run"]]
        done = subprocess.run(bash, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        return done, (tmp_path / "GITHUB_OUTPUT").read_text() if done.returncode != 2 else ""

    return run


def test_action_annotates_and_fails(step, tmp_path):
    """Findings are annotations, all of them are in the summary, and the step fails unless it shall not."""
    done, outputs = step()
    assert done.returncode == 1, done.stderr
    assert "::error file=a story.txt,line=5" in done.stdout
    assert "exit-code=1" in outputs
    assert "| a story.txt:5 |" in (tmp_path / "GITHUB_STEP_SUMMARY").read_text(encoding="utf-8")
    assert step(fail="false")[0].returncode == 0


def test_action_writes_sarif_and_honours_arguments(step, tmp_path):
    """The report for code scanning is written, and arguments and paths reach wirelint one by one."""
    done, _ = step(reporter="sarif", arguments="--select attribution --no-cache", paths=".\nexamples-that-are-not")
    assert done.returncode == 2
    done, _ = step(reporter="sarif", arguments="--select attribution --no-cache")
    assert done.returncode == 1
    assert (tmp_path / "wirelint.sarif").stat().st_size > 100
    assert "impossible-office" in done.stdout
    assert "web-furniture" not in done.stdout


def test_action_refuses_an_unknown_reporter(step):
    """With the names of those there are."""
    done, _ = step(reporter="email")
    assert done.returncode == 2
    assert "reporter is github, sarif or reviewdog" in done.stdout
