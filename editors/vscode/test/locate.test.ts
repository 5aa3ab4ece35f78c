import assert from "node:assert/strict";
import { delimiter, join } from "node:path";
import { test } from "node:test";
import { candidates, installation, locate, type Place } from "../src/locate";

const place: Place = { windows: false, folders: ["/news"], path: ["/usr/bin", "/bin"].join(delimiter), wanted: "" };
const has = (...paths: string[]) => (path: string) => paths.includes(path);

void test("the workspace's environment comes before the path", () => {
  const own = join("/news", ".venv", "bin", "wirelint");
  assert.equal(locate(place, has("/usr/bin/wirelint", own)), own);
  assert.equal(locate(place, has("/usr/bin/wirelint")), "/usr/bin/wirelint");
  assert.equal(locate(place, has()), undefined);
});

void test("the Python extension's interpreter comes first", () => {
  const chosen = { ...place, interpreter: "/envs/desk/bin/python" };
  assert.equal(candidates(chosen)[0], "/envs/desk/bin/wirelint");
});

void test("a path that is set is taken as it is, and no other", () => {
  const wanted = { ...place, wanted: "${workspaceFolder}/tools/wirelint" };
  assert.deepEqual(candidates(wanted), ["/news/tools/wirelint"]);
});

void test("Windows has other names", () => {
  assert.ok(candidates({ ...place, windows: true }).some((path) => /Scripts.wirelint\.exe$/.test(path)));
});

void test("it installs in the environment that is there, or makes one", () => {
  assert.equal(installation(place, has()), 'python3 -m venv .venv && .venv/bin/pip install "wirelint[lsp]"');
  const python = join("/news", "venv", "bin", "python");
  assert.equal(installation(place, has(python)), `${python} -m pip install "wirelint[lsp]"`);
  const spaced = { ...place, interpreter: "/my envs/it's/bin/python" };
  assert.equal(installation(spaced, has()), `'/my envs/it'\\''s/bin/python' -m pip install "wirelint[lsp]"`);
});
