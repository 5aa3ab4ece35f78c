def suppressed(document, diagnostics, known, active=()):
    yield from diagnostics
