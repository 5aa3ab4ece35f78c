"""A newsroom of two stories, with a word list of its own, and the command that lints it."""

from wirelint.cli import main

BAD = "The anti-offensive began in May. The anti-offensive ended in June.\n"
GOOD = "The counteroffensive began in May.\n"
TERMS = '[replace]\n"anti-offensive" = "counteroffensive"\n'
SETTINGS = 'terms = ["house/"]\nselect = ["house"]\n'


def run(capsys, *arguments):
    """The exit code of `wirelint check`, and what it prints on either stream."""
    code = main(["check", *arguments])
    captured = capsys.readouterr()
    assert "Traceback" not in captured.err
    return code, captured.out, captured.err
