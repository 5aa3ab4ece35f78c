/** The editor's settings as the server takes them: the same keys as the settings file. */

/** What holds on top of the settings file. */
export interface Settings {
  readonly configuration: string;
  readonly select: readonly string[];
  readonly "extend-select": readonly string[];
  readonly ignore: readonly string[];
  readonly exclude: readonly string[];
  readonly plugins: readonly string[];
  readonly terms: readonly string[];
  readonly baseline: string;
  readonly severity: object;
  readonly options: object;
  readonly files: object;
}

/** Reads the settings through a function that gives a key's value, of whatever kind a user wrote. */
export function settings(get: (key: string) => unknown): Settings {
  return {
    configuration: string(get("configuration")),
    select: strings(get("select")),
    "extend-select": strings(get("extendSelect")),
    ignore: strings(get("ignore")),
    exclude: strings(get("exclude")),
    plugins: strings(get("plugins")),
    terms: strings(get("terms")),
    baseline: string(get("baseline")),
    severity: table(get("severity")),
    options: table(get("options")),
    files: table(get("files")),
  };
}

function string(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string" && one !== "") : [];
}

function table(value: unknown): object {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}
