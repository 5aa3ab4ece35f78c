/** The extension: finds wirelint, runs its language server, and starts it again when its settings change. */

import { existsSync } from "node:fs";
import * as vscode from "vscode";
import { LanguageClient } from "vscode-languageclient/node";
import { installation, locate, type Place } from "./locate";
import { settings } from "./settings";

const LANGUAGES = ["plaintext", "markdown", "mdx", "html"];

let client: LanguageClient | undefined;
let output: vscode.LogOutputChannel;
let turn: Promise<void> = Promise.resolve();

export function activate(context: vscode.ExtensionContext): Promise<void> {
  output = vscode.window.createOutputChannel("wirelint", { log: true });
  context.subscriptions.push(
    output,
    vscode.commands.registerCommand("wirelint.restart", restart),
    vscode.commands.registerCommand("wirelint.install", install),
    vscode.commands.registerCommand("wirelint.output", () => { output.show(); }),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration("wirelint") && restart()),
    vscode.workspace.onDidChangeWorkspaceFolders(restart),
  );
  return restart();
}

export function deactivate(): Promise<void> {
  return inTurn(stop);
}

function restart(): Promise<void> {
  return inTurn(async () => {
    await stop();
    await start();
  });
}

/** One after the other, whatever went wrong before. */
function inTurn(work: () => Promise<void>): Promise<void> {
  turn = turn.then(work, work);
  return turn;
}

async function start(): Promise<void> {
  const configuration = vscode.workspace.getConfiguration("wirelint");
  if (!configuration.get<boolean>("enable", true)) return;
  const command = locate(await place(), existsSync);
  if (command === undefined) {
    void offer("wirelint is not installed here.");
    return;
  }
  output.info(`starting ${command}`);
  const cwd = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  const options = cwd === undefined ? {} : { cwd };
  client = new LanguageClient("wirelint", "wirelint", { command, args: ["lsp"], options }, {
    documentSelector: LANGUAGES.flatMap((language) => [{ scheme: "file", language }, { scheme: "untitled", language }]),
    initializationOptions: settings((key) => configuration.get(key)),
    outputChannel: output,
  });
  try {
    await client.start();
  } catch (error) {
    output.error(String(error));
    client = undefined;
    void offer(`wirelint did not start: ${command}`);
  }
}

async function stop(): Promise<void> {
  const running = client;
  client = undefined;
  await running?.dispose().catch((error: unknown) => { output.error(String(error)); });
}

async function offer(message: string): Promise<void> {
  const chosen = await vscode.window.showWarningMessage(message, "Install it", "Show the output");
  if (chosen === "Install it") await install();
  if (chosen === "Show the output") output.show();
}

async function install(): Promise<void> {
  const terminal = vscode.window.createTerminal("wirelint");
  terminal.show();
  terminal.sendText(installation(await place(), existsSync));
  const chosen = await vscode.window.showInformationMessage("When it is installed, start the server.", "Start");
  if (chosen === "Start") await restart();
}

async function place(): Promise<Place> {
  return {
    windows: process.platform === "win32",
    folders: (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.fsPath),
    path: process.env.PATH ?? "",
    wanted: vscode.workspace.getConfiguration("wirelint").get<string>("path", ""),
    interpreter: await interpreter(),
    environment: process.env.VIRTUAL_ENV,
  };
}

/** What this extension asks of the Python extension. */
interface Python {
  environments?: { getActiveEnvironmentPath(resource?: vscode.Uri): { path: string } };
}

async function interpreter(): Promise<string | undefined> {
  const python = vscode.extensions.getExtension<Python>("ms-python.python");
  if (python === undefined) return undefined;
  try {
    const path = (await python.activate()).environments?.getActiveEnvironmentPath(vscode.workspace.workspaceFolders?.[0]?.uri).path;
    return path !== undefined && /[\\/]/.test(path) && existsSync(path) ? path : undefined;
  } catch (error) {
    output.warn(String(error));
    return undefined;
  }
}
