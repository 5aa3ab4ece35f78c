"""The language server: the same findings in the editor as in the hook. Needs the extra `lsp`."""
