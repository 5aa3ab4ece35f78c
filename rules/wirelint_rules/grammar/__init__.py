"""Agreement, articles, confused words: what LanguageTool knows, less its noise."""
