"""LanguageTool as an engine: a server of its own that runs share, and what is asked of it.

A run asks `client.ask`. The server is started on first use by `service`, kept by `keeper`, a process of its own that
ends it when nobody has asked for a while, and found by the next run through the record that `record` reads. Nothing
here imports the package language-tool-python but `keeper` and `install`, which run apart from any linting.
"""
