"""Editors, driven without a screen: each opens a story, sees the findings and makes a fix."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

NEOVIM = """
vim.cmd("edit story.md")
local id = vim.lsp.start_client({ name = "wirelint", cmd = { PYTHON, "-m", "wirelint", "lsp" }, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(0, id)
assert(vim.wait(20000, function() return #vim.diagnostic.get(0) == 2 end, 50), "no diagnostics")
local range = { start = { line = 0, character = 0 }, ["end"] = { line = 0, character = 60 } }
local params = { textDocument = vim.lsp.util.make_text_document_params(), range = range, context = { diagnostics = {} } }
local answers = vim.lsp.buf_request_sync(0, "textDocument/codeAction", params, 20000)
for _, action in ipairs(answers[id].result) do
  if action.kind == "source.fixAll" then
    vim.lsp.util.apply_workspace_edit(action.edit, vim.lsp.get_client_by_id(id).offset_encoding)
  end
end
vim.cmd("write")
vim.lsp.stop_client(id, true)
vim.cmd("quitall!")
"""

EMACS = """
(require 'eglot)
(require 'flymake)
(add-to-list 'eglot-server-programs `(text-mode . (,(getenv "WIRELINT_PYTHON") "-m" "wirelint" "lsp")))
(setq eglot-sync-connect 20)
(find-file "story.txt")
(text-mode)
(setq-local project-find-functions nil)
(apply #'eglot--connect (eglot--guess-contact))
(with-timeout (20 (message "no diagnostics") (kill-emacs 1))
  (while (< (length (flymake-diagnostics)) 2)
    (flymake-start)
    (accept-process-output nil 0.1)))
(let* ((server (eglot-current-server))
       (actions (append (jsonrpc-request server :textDocument/codeAction
                          (list :textDocument (eglot--TextDocumentIdentifier)
                                :range (list :start (eglot--pos-to-lsp-position (point-min)) :end (eglot--pos-to-lsp-position (point-max)))
                                :context '(:diagnostics []))) nil))
       (action (seq-find (lambda (one) (equal (plist-get one :kind) "source.fixAll")) actions)))
  (eglot--apply-workspace-edit (plist-get action :edit))
  (save-buffer)
  (eglot-shutdown server))
(kill-emacs 0)
"""


@pytest.mark.skipif(not shutil.which("nvim"), reason="neovim is not installed")
def test_neovim(tmp_path):
    """Neovim shows the findings of a story with an emoji, and mends all that is safe."""
    story = tmp_path / "story.md"
    story.write_text("😀 We saw the the mayor on the the road.\n", encoding="utf-8")
    script = tmp_path / "drive.lua"
    script.write_text(NEOVIM.replace("PYTHON", f'"{sys.executable}"'), encoding="utf-8")
    command = ["nvim", "--headless", "--clean", "-c", f"luafile {script}", "-c", "cquit"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert story.read_text(encoding="utf-8") == "😀 We saw the mayor on the road.\n"


@pytest.mark.skipif(not shutil.which("emacs"), reason="emacs is not installed")
def test_emacs(tmp_path):
    """Emacs with eglot shows the findings of a story with an emoji, and mends all that is safe."""
    story = tmp_path / "story.txt"
    story.write_text("😀 We saw the the mayor on the the road.\n", encoding="utf-8")
    script = tmp_path / "drive.el"
    script.write_text(EMACS, encoding="utf-8")
    command = ["emacs", "--batch", "-l", "package", "--eval", "(package-initialize)", "-l", str(script)]
    environment = {**os.environ, "WIRELINT_PYTHON": sys.executable}
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert story.read_text(encoding="utf-8") == "😀 We saw the mayor on the road.\n"


def test_settings_of_the_extension():
    """VS Code offers every key of the settings file, and hands it on."""
    from wirelint import config

    manifest = json.loads((ROOT / "editors" / "vscode" / "package.json").read_text(encoding="utf-8"))
    offered = manifest["contributes"]["configuration"]["properties"]
    handed = (ROOT / "editors" / "vscode" / "src" / "settings.ts").read_text(encoding="utf-8")
    for key in config.KEYS:
        first, *rest = key.split("-")
        name = first + "".join(part.title() for part in rest)
        assert f"wirelint.{name}" in offered
        assert f'get("{name}")' in handed
