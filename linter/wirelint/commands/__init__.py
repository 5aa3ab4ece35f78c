"""The commands, one module each: its docstring is the help, `add` declares its arguments, `run` carries it out."""
