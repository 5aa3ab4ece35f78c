import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { settings } from "../src/settings";

void test("settings are handed on under the names of the settings file", () => {
  const given: Record<string, unknown> = {
    select: ["names"], extendSelect: ["accent-variant"], configuration: "desk.toml", severity: { names: "note" },
  };
  assert.deepEqual(settings((key) => given[key]), {
    configuration: "desk.toml", select: ["names"], "extend-select": ["accent-variant"], ignore: [], exclude: [],
    plugins: [], terms: [], baseline: "", severity: { names: "note" }, options: {}, files: {},
  });
});

void test("what is of the wrong kind is passed over", () => {
  const given: Record<string, unknown> = { select: "names", ignore: [1, "", "names"], configuration: 7, options: [1], files: null };
  const read = settings((key) => given[key]);
  assert.deepEqual([read.select, read.ignore, read.configuration, read.options, read.files], [[], ["names"], "", {}, {}]);
});

void test("the manifest offers every setting that is read", () => {
  const manifest = JSON.parse(readFileSync("package.json", "utf8")) as { contributes: { configuration: { properties: object } } };
  const asked: string[] = [];
  settings((key) => { asked.push(key); return undefined; });
  const offered = Object.keys(manifest.contributes.configuration.properties);
  assert.deepEqual(asked.filter((key) => !offered.includes(`wirelint.${key}`)), []);
});
