/** The editor's settings as the server takes them: the same keys as the settings file. */

/** What holds on top of the settings file. */
export interface Settings {
  readonly configuration: string;
  readonly select: readonly string[];
  readonly "extend-select": readonly string[];
  readonly ignore: readonly string[];
  readonly exclude: readonly string[];
}

/** Reads the settings through a function that gives a key's value, of whatever kind a user wrote. */
export function settings(get: (key: string) => unknown): Settings {
  const configuration = get("configuration");
  return {
    configuration: typeof configuration === "string" ? configuration : "",
    select: strings(get("select")),
    "extend-select": strings(get("extendSelect")),
    ignore: strings(get("ignore")),
    exclude: strings(get("exclude")),
  };
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string" && one !== "") : [];
}
