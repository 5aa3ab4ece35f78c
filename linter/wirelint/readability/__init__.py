"""How copy reads: measures that textstat works out, and what is normal for a newsroom. Needs the extra `readability`."""
