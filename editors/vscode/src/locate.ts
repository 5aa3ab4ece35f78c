/** Where the wirelint program is, and the one line that installs it. Knows nothing of the editor. */

import { delimiter, join } from "node:path";

/** What is known of the place in which a program is looked for. */
export interface Place {
  readonly windows: boolean;
  readonly folders: readonly string[];
  readonly path: string;
  /** The setting `wirelint.path`, or empty. */
  readonly wanted: string;
  /** The interpreter that the Python extension has chosen, if it is there. */
  readonly interpreter?: string | undefined;
  readonly environment?: string | undefined;
}

const ENVIRONMENTS = [".venv", "venv", "env"];

/** The paths at which wirelint may be, the best first. */
export function candidates(place: Place): string[] {
  if (place.wanted) return [expanded(place.wanted, place.folders[0])];
  const name = place.windows ? "wirelint.exe" : "wirelint";
  const scripts = place.windows ? "Scripts" : "bin";
  const found: string[] = [];
  if (place.interpreter) found.push(join(place.interpreter, "..", name));
  for (const folder of place.folders) {
    for (const environment of ENVIRONMENTS) found.push(join(folder, environment, scripts, name));
  }
  if (place.environment) found.push(join(place.environment, scripts, name));
  for (const folder of place.path.split(delimiter)) if (folder) found.push(join(folder, name));
  return found;
}

/** The first of the candidates that is there. */
export function locate(place: Place, exists: (path: string) => boolean): string | undefined {
  return candidates(place).find(exists);
}

/** The line that installs wirelint in the workspace's environment, or makes one. */
export function installation(place: Place, exists: (path: string) => boolean): string {
  const python = place.windows ? "python.exe" : "python";
  const inside = (environment: string) => join(environment, place.windows ? "Scripts" : "bin", python);
  const there = (place.folders[0] === undefined ? [] : ENVIRONMENTS.map((name) => inside(join(place.folders[0] ?? "", name)))).find(exists);
  const interpreter = place.interpreter ?? there ?? (place.environment ? inside(place.environment) : undefined);
  if (interpreter) return `${quoted(interpreter, place.windows)} -m pip install "wirelint[lsp]"`;
  return place.windows
    ? 'py -m venv .venv; .venv\\Scripts\\pip install "wirelint[lsp]"'
    : 'python3 -m venv .venv && .venv/bin/pip install "wirelint[lsp]"';
}

function expanded(path: string, folder: string | undefined): string {
  return folder === undefined ? path : path.replaceAll("${workspaceFolder}", folder);
}

function quoted(path: string, windows: boolean): string {
  if (!/[^\w./\\:-]/.test(path)) return path;
  return windows ? `& '${path.replaceAll("'", "''")}'` : `'${path.replaceAll("'", "'\\''")}'`;
}
