"""Word documents are read as python-docx and Word understand them; broken and hostile ones are refused in one line."""

import io
import subprocess
import sys
import zipfile

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wirelint import readers
from wirelint.readers.docx import DEEPEST, LARGEST_PART

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STORY = "Share this article on Facebook"


def relations(*ties):
    """The XML of relationships: pairs of a kind and a target."""
    inside = "".join(
        f'<Relationship Id="r{n}" Type="{OFFICE}/{kind}" Target="{at}"/>' for n, (kind, at) in enumerate(ties)
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'
    )


def packed(body, **parts):
    """The bytes of a Word document whose body holds this XML; other parts by their names without the suffix."""
    ties = relations(*((name, f"{name}.xml") for name in parts))
    files = {
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
        "word/_rels/document.xml.rels": ties,
    }
    return archive(files | {f"word/{name}.xml": content for name, content in parts.items()})


def archive(files):
    """A zip archive of texts by their names."""
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in files.items():
            file.writestr(name, content)
    return memory.getvalue()


def read(data):
    """The document of a Word file."""
    return readers.read(data, "story.docx")


def paragraph(text, style=""):
    """The XML of a paragraph."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}<w:r><w:t>{text}</w:t></w:r></w:p>"


def saved(document):
    """The bytes of a document of python-docx."""
    memory = io.BytesIO()
    document.save(memory)
    return memory.getvalue()


def made():
    """A document as a desk writes it: a title, headings, runs in several styles, a list, a table."""
    document = docx.Document()
    document.add_heading("Harbour closes after storm", 0)
    body = document.add_paragraph("The mayor said the ")
    body.add_run("harbour").bold = True
    body.add_run(" would open at 9 a.m.")
    document.add_heading("What comes next", 2)
    document.add_paragraph("A first item", style="List Paragraph")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Ships", "31"
    document.add_paragraph("“It was close,” she said.", style="Quote")
    return document


def test_paragraphs_as_python_docx_has_them():
    """Each paragraph is a line; what stands in a table, python-docx has apart, comes where it stands."""
    document = made()
    lines = read(saved(document)).text.split("\n")
    assert [line for line in lines if line not in {"Ships", "31"}] == [one.text for one in document.paragraphs]
    assert lines[4:6] == ["Ships", "31"]


def test_kinds_of_blocks():
    """Styles, lists and tables tell what a paragraph is."""
    document = read(saved(made()))
    assert [(block.kind, document[block.span]) for block in document.blocks] == [
        ("headline", "Harbour closes after storm"),
        ("paragraph", "The mayor said the harbour would open at 9 a.m."),
        ("heading", "What comes next"),
        ("item", "A first item"),
        ("cell", "Ships"),
        ("cell", "31"),
        ("quote", "“It was close,” she said."),
    ]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=40), min_size=1, max_size=6))
@settings(max_examples=40, deadline=None)
def test_any_text_comes_back(lines):
    """What is written into a document by another library is read out of it."""
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    assert read(saved(document)).text == "\n".join(lines)


def test_styles_are_known_by_their_names_in_any_language():
    """Word gives styles identifiers in its user's language, and English names."""
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style></w:styles>'
    )
    document = read(packed(paragraph("What comes next", "berschrift1") + paragraph("More."), styles=styles))
    assert [block.kind for block in document.blocks] == ["heading", "paragraph"]


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins>", "new"),
        ("<w:moveFrom><w:r><w:t>here</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>there</w:t></w:r></w:moveTo>", "there"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t>seen</w:t></w:r>", "seen"),
        ('<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>seen</w:t></w:r>', "seen"),
        ("<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r>", "3"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t></w:r>", "a\tb\nc\u2011d"),
        ("<w:pPr><w:tabs><w:tab w:val='left'/></w:tabs><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>seen</w:t></w:r>", "seen"),
        ("<w:hyperlink><w:r><w:t>a link</w:t></w:r></w:hyperlink>", "a link"),
        ("<w:r><w:t>Don</w:t></w:r><w:r><w:t>etsk</w:t></w:r>", "Donetsk"),
        ("<w:r><w:t>a\nb</w:t></w:r>", "a b"),
    ],
)  # fmt: skip
def test_what_an_editor_sees(inside, text):
    """Changes that are tracked count as made; hidden text and field codes are not read."""
    assert read(packed(f"<w:p>{inside}</w:p>")).text == text


def test_a_text_box_is_read_once():
    """Word writes a text box twice, for itself and for older programs."""
    box = paragraph("In the box")
    compatible = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    twice = (
        f'<mc:AlternateContent xmlns:mc="{compatible}"><mc:Choice>{box}</mc:Choice>'
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
    )
    assert read(packed(f"<w:p><w:r><w:t>Around it</w:t>{twice}</w:r></w:p>")).text == "In the box\nAround it"


def test_notes_follow_the_body():
    """Footnotes and endnotes are copy as well."""
    notes = {kind: f'<w:{kind} xmlns:w="{W}">{paragraph(kind)}</w:{kind}>' for kind in ("footnotes", "endnotes")}
    assert read(packed(paragraph("Body"), **notes)).text == "Body\nfootnotes\nendnotes"


def test_comments_speak_to_wirelint():
    """A comment typed into the document allows a rule, as in any story."""
    document = read(packed(paragraph(f"{STORY} &lt;!-- wirelint: allow residue: a test --&gt;")))
    assert "wirelint" not in document.text
    assert "wirelint" in document.raw


@pytest.fixture
def story(tmp_path):
    """A Word file with one fault."""
    path = tmp_path / "story.docx"
    path.write_bytes(packed(paragraph("The mayor opened the harbour on Monday.") + paragraph(STORY)))
    return path


def wirelint(*arguments, cwd):
    """What a run of the command says."""
    command = [sys.executable, "-m", "wirelint", *map(str, arguments), "--isolated"]
    return subprocess.run(command, capture_output=True, text=True, cwd=cwd, check=False)


def test_found_in_a_folder_and_never_written(story):
    """A folder's Word files are linted; nothing is offered to be mended, and --fix leaves the file as it is."""
    before = story.read_bytes()
    done = wirelint("check", "--fix", ".", cwd=story.parent)
    assert "story.docx:2:1:" in done.stdout
    assert "--fix" not in done.stdout
    assert story.read_bytes() == before


def test_formats_offer_no_edits(story):
    """Offsets in the text that was read are none in the file: what a program would apply is left out."""
    assert '"fixes"' not in wirelint("check", "--format", "sarif", ".", cwd=story.parent).stdout
    assert '"suggestions": []' in wirelint("check", "--format", "rdjson", ".", cwd=story.parent).stdout


def test_a_changed_file_has_changed_as_a_whole(story):
    """Git knows no lines in a Word file."""

    def git(*arguments):
        subprocess.run(["git", "-c", "user.name=a", "-c", "user.email=a@b.c", *arguments], cwd=story.parent, check=True)

    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "first")
    assert wirelint("check", "--since", "HEAD", ".", cwd=story.parent).stdout == ""
    story.write_bytes(packed(paragraph("The mayor closed the harbour.") + paragraph(STORY)))
    assert "story.docx:2:1" in wirelint("check", "--since", "HEAD", ".", cwd=story.parent).stdout


def bomb():
    """A body that unpacks to more than is read."""
    return packed("<w:p/>" * (LARGEST_PART // 6 + 1))


def entities():
    """XML whose entities grow without end."""
    levels = "".join(f'<!ENTITY e{n} "&e{n - 1};&e{n - 1};">' for n in range(1, 40))
    xml = f'<!DOCTYPE w:document [<!ENTITY e0 "ha">{levels}]><w:document xmlns:w="{W}">&e39;</w:document>'
    return archive({"_rels/.rels": relations(("officeDocument", "word/document.xml")), "word/document.xml": xml})


SHEET = {"_rels/.rels": relations(("officeDocument", "xl/workbook.xml")), "xl/workbook.xml": "<workbook/>"}
TIE = {"_rels/.rels": relations(("officeDocument", "word/document.xml"))}


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "not a zip file"),
        (b"Plain text under another name.", "not a zip file"),
        (packed(paragraph("Text"))[:-30], "not a zip file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "a password"),
        (archive({"readme.txt": "x"}), "names no main part"),
        (archive(TIE), "its part word/document.xml is missing"),
        (archive(SHEET), "its main part is “workbook”"),
        (archive(TIE | {"word/document.xml": "<w:document"}), "its XML is broken"),
        (archive({"_rels/.rels": "<"}), "its XML is broken"),
        (packed("<w:p>" * (DEEPEST + 1) + "</w:p>" * (DEEPEST + 1)), "deep in each other"),
        (entities(), "declares a document type"),
        (bomb(), "unpacks to more than"),
    ],
    ids="empty text cut old no-word nothing-in-it sheet broken broken-ties deep entities bomb".split(),
)
def test_refused(data, why):
    """What is no Word document is refused, with the reason."""
    with pytest.raises(readers.UnreadableError, match=why):
        read(data)


def test_a_damaged_part_is_refused():
    """A checksum that does not fit."""
    data = bytearray(packed(paragraph("The mayor opened the harbour on Monday. " * 50)))
    at = data.find(b"word/document.xml") + 40
    data[at] ^= 0xFF
    with pytest.raises(readers.UnreadableError):
        read(bytes(data))


@given(st.integers(0, 10_000), st.integers(1, 255))
@settings(max_examples=200, deadline=None)
def test_any_damage(where, bits):
    """A byte that is another gives a document or a clear refusal."""
    data = bytearray(packed(paragraph("The mayor opened the harbour on Monday."), styles=f'<w:styles xmlns:w="{W}"/>'))
    data[where % len(data)] ^= bits
    try:
        document = read(bytes(data))
    except readers.UnreadableError:
        return
    assert len(document.text) == len(document.raw)
