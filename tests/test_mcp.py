"""The tools of the Model Context Protocol, called by the official client."""

import os
import sys

import pytest

mcp = pytest.importorskip("mcp", reason="mcp is not installed")

SERVER = mcp.StdioServerParameters(
    command=sys.executable, args=["-m", "wirelint", "mcp", "--isolated"], env=dict(os.environ)
)


def text_of(result):
    return "\n".join(part.text for part in result.content)


@pytest.mark.asyncio
async def test_tools():
    """The tools are listed and say what they take; check, fix and explain answer."""
    async with mcp.Client(SERVER) as client:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        assert {"check", "compare", "explain", "fix"} <= tools.keys()
        assert all(tool.description for tool in tools.values())
        done = await client.call_tool("check", {"text": "😀 We saw the the mayor."})
        (found,) = done.structured_content["findings"]
        assert (found["rule"], found["text"], found["fixes"][0]["safe"]) == ("doubled-word", "the the", True)
        done = await client.call_tool("fix", {"text": "We saw the the mayor."})
        assert done.structured_content == {"text": "We saw the mayor.", "made": 1, "findings": []}
        assert "twice in a row" in text_of(await client.call_tool("explain", {"rule": "doubled-word"}))


@pytest.mark.asyncio
async def test_files_are_read_and_not_changed(tmp_path):
    """A story may be named by its path; mending it gives its text and leaves the file."""
    path = tmp_path / "story.md"
    path.write_text("We saw the the mayor.\n", encoding="utf-8")
    async with mcp.Client(SERVER) as client:
        done = await client.call_tool("check", {"path": str(path)})
        assert done.structured_content["findings"][0]["path"] == str(path)
        done = await client.call_tool("fix", {"path": str(path)})
        assert done.structured_content["text"] == "We saw the mayor.\n"
    assert path.read_text(encoding="utf-8") == "We saw the the mayor.\n"


@pytest.mark.asyncio
async def test_compare():
    """A story is set beside its source: the rows that changed, in pieces, with their findings by number."""
    source = "The flood damaged 450 homes on Monday. Nobody was hurt."
    async with mcp.Client(SERVER) as client:
        copy = "The flood damaged 540 homes on Monday. Nobody was hurt."
        found = (await client.call_tool("compare", {"text": copy, "source": source})).structured_content
        assert [(one["rule"], one["text"]) for one in found["findings"]] == [("changed-figure", "540")]
        (row,) = found["rows"]
        assert (row["kind"], row["findings"]) == ("changed", [0])
        assert ["540", True] in row["copy"]["pieces"]
        assert ["450", True] in row["source"]["pieces"]
        whole = (
            await client.call_tool("compare", {"text": copy, "source": source, "changes": False})
        ).structured_content
        assert [row["kind"] for row in whole["rows"]] == ["changed", "same"]


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("tool", "arguments", "words"),
    [
        ("check", {}, "give the story"),
        ("compare", {"text": "x", "source": " "}, "made from"),
        ("check", {"path": "/no/such/file.txt"}, "No such file"),
        ("check", {"text": "x", "select": ["nonsense"]}, "nonsense"),
        ("explain", {"rule": "dubled-word"}, "did you mean “doubled-word”"),
        ("check", {"text": 7}, "string"),
        ("nonsense", {}, "nonsense"),
    ],
)
async def test_wrong_calls(tool, arguments, words):
    """What cannot be done is said, and the server stays up."""
    async with mcp.Client(SERVER) as client:
        try:
            done = await client.call_tool(tool, arguments)
            told = text_of(done)
            assert done.is_error
        except mcp.MCPError as error:
            told = str(error)
        assert words in told
        assert (await client.list_tools()).tools
