"""The server: LanguageTool's HTTP interface for the tools that desks have, and a page to read a story on."""
