// The page: shows a story with its findings marked in place, and mends it. Offsets are in UTF-16 units throughout.
"use strict";

const REST = 300; // milliseconds without a key before the story is checked
const at = (id) => document.getElementById(id);
const story = at("story"), source = at("source"), marks = at("marks"), list = at("list"), kind = at("kind");
const state = { found: [], rules: {}, safe: 0, off: new Set(), here: -1, asked: 0, timer: 0 };

function make(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

function say(text) { at("status").textContent = text; }

async function ask(path, body, type = "application/json") {
  const data = type === "application/json" ? JSON.stringify(body) : body;
  const answer = await fetch(path, { method: "POST", headers: { "Content-Type": type }, body: data });
  if (!answer.ok) throw new Error((await answer.text()).trim());
  return answer.json();
}

function question() {
  const compared = at("original").hidden ? "" : source.value;
  return { text: story.value, name: kind.value, source: compared, notes: severities().has("note") };
}

function severities() {
  return new Set([...at("filters").querySelectorAll("[name=severity]:checked")].map((box) => box.value));
}

function shown() {
  const wanted = severities();
  return state.found.filter((one) => wanted.has(one.severity) && !state.off.has(one.group));
}

// Ask the server, unless a later question has been asked by then.
async function check() {
  const number = ++state.asked;
  clearTimeout(state.timer);
  try {
    const answer = story.value.trim() ? await ask("api/check", question()) : { findings: [], rules: {}, safe: 0 };
    if (number !== state.asked) return;
    Object.assign(state, { found: answer.findings, rules: answer.rules, safe: answer.safe, here: -1 });
    draw();
    report();
    await drawBeside(number);
  } catch (error) {
    if (number === state.asked) say(error instanceof TypeError ? "The server is gone." : error.message);
  }
}

function later() {
  clearTimeout(state.timer);
  state.asked++;
  state.timer = setTimeout(check, REST);
  state.found = [];
  drawMarks();
}

function report() {
  if (!story.value.trim()) return say("Paste or drop a story.");
  const number = shown().length;
  say(number === 0 ? "Nothing found." : number === 1 ? "1 finding." : `${number} findings.`);
}

function draw() {
  drawFilters();
  drawMarks();
  drawList();
  at("copy").disabled = !story.value;
  at("mend").disabled = !mendable();
}

function mendable() {
  return shown().some((one) => one.fixes.some((fix) => fix.safe)) && state.safe > 0;
}

function drawFilters() {
  for (const place of document.querySelectorAll("[data-count]")) {
    const severity = place.dataset.count, number = state.found.filter((one) => one.severity === severity).length;
    place.textContent = severity === "note" && !severities().has("note") ? "" : number;
  }
  const groups = [...new Set(state.found.map((one) => one.group))].sort(), field = at("groups");
  const labels = groups.map((group) => {
    const box = make("input", { type: "checkbox", name: "group", value: group, checked: !state.off.has(group) });
    const number = state.found.filter((one) => one.group === group).length;
    return make("label", {}, box, ` ${group} `, make("b", { textContent: number }));
  });
  const focused = document.activeElement?.name === "group" ? document.activeElement.value : null;
  field.replaceChildren(field.querySelector("legend"), ...labels);
  field.hidden = groups.length === 0;
  if (focused) field.querySelector(`[value="${CSS.escape(focused)}"]`)?.focus();
}

// The text once more, under the text that is edited: transparent but for its marks. Findings may overlap: the first wins.
function drawMarks() {
  const text = story.value, parts = [];
  let end = 0;
  shown().forEach((one, index) => {
    const stop = Math.max(one.end, one.start + 1);
    if (one.start < end || stop > text.length) return;
    const mark = make("mark", { className: one.severity, textContent: text.slice(one.start, stop) });
    mark.dataset.index = index;
    mark.classList.toggle("here", index === state.here);
    parts.push(text.slice(end, one.start), mark);
    end = stop;
  });
  marks.replaceChildren(...parts, text.slice(end) + "\n\u200b");
}

// The story beside its source, a sentence a row; what one side has alone is marked.
async function drawBeside(number) {
  const asked = question(), compared = asked.source.trim() && asked.text.trim();
  at("beside").hidden = !compared;
  if (!compared) return;
  const answer = await ask("api/compare", asked);
  if (number === state.asked) at("rows").replaceChildren(...answer.rows.map(besideRow));
  at("beside").classList.toggle("changes", at("changes").checked);
}

function besideRow(row) {
  const cell = (side, name) => make("td", {}, ...(side?.pieces ?? []).map(([text, marked]) => marked ? make(name, { textContent: text }) : text));
  const copy = cell(row.copy, "ins");
  copy.append(...row.findings.map((one) => make("p", { className: one.severity }, make("strong", { textContent: one.rule }), ` ${one.message}`)));
  if (row.copy) {
    const go = make("button", { type: "button", className: "go", textContent: row.kind });
    go.addEventListener("click", () => { story.focus({ preventScroll: true }); story.setSelectionRange(row.copy.start, row.copy.end); story.scrollIntoView({ block: "center" }); });
    copy.prepend(go);
  } else copy.append(make("span", { className: "empty", textContent: "left out" }));
  return make("tr", { className: row.kind }, cell(row.source, "del"), copy);
}

function drawList() {
  const found = shown();
  const nothing = make("li", { className: "empty", textContent: "Nothing found." });
  list.replaceChildren(...(found.length || !story.value.trim() ? found.map(card) : [nothing]));
}

function card(one, index) {
  const go = make("button", { type: "button", className: "go" }, make("strong", { textContent: one.severity }),
    ` ${one.group} / ${one.rule}, line ${one.line}`);
  go.addEventListener("click", () => visit(index));
  const buttons = one.fixes.filter((fix) => fix.edits.length).map((fix) => {
    const title = fix.title[0].toUpperCase() + fix.title.slice(1);
    const button = make("button", { type: "button", textContent: title + (fix.safe ? "" : " (may change what is said)") });
    button.addEventListener("click", () => mendOne(one, fix));
    return button;
  });
  const places = one.related.map((place) => make("p", { textContent: place.message }));
  const why = make("details", {}, make("summary", { textContent: "Why" }),
    ...(state.rules[one.rule]?.page ?? []).map(([text, verbatim]) => make(verbatim ? "pre" : "p", { textContent: text })));
  const item = make("li", { className: one.severity, id: `finding-${index}` }, go,
    make("p", { textContent: one.message }), ...places, make("div", { className: "fixes" }, ...buttons), why);
  item.classList.toggle("here", index === state.here);
  return item;
}

function point(index) {
  state.here = index;
  for (const mark of marks.querySelectorAll("mark")) mark.classList.toggle("here", Number(mark.dataset.index) === index);
  [...list.children].forEach((item, place) => item.classList.toggle("here", place === index));
}

// Put the cursor on a finding, in the text.
function visit(index) {
  const one = shown()[index];
  if (!one) return;
  point(index);
  story.focus({ preventScroll: true });
  story.setSelectionRange(one.start, one.end);
  (marks.querySelector(`mark[data-index="${index}"]`) ?? story).scrollIntoView({ block: "center" });
  list.children[index].scrollIntoView({ block: "nearest" });
  say(`Finding ${index + 1} of ${shown().length}: ${one.message}`);
}

function step(by) {
  const number = shown().length;
  if (number) visit(state.here < 0 ? (by > 0 ? 0 : number - 1) : (state.here + by + number) % number);
}

// Edits go through the browser's own editing, so that its undo takes them back.
function replace(start, end, text) {
  story.focus({ preventScroll: true });
  story.setSelectionRange(start, end);
  const done = text ? document.execCommand("insertText", false, text) : document.execCommand("delete");
  if (!done) story.setRangeText(text, start, end, "end");
}

async function mendOne(one, fix) {
  const edits = [...fix.edits].sort((a, b) => b.start - a.start);
  const next = shown().indexOf(one);
  for (const edit of edits) replace(edit.start, edit.end, edit.text);
  await check();
  say(`Mended. ${at("status").textContent}`);
  if (shown().length) visit(Math.min(next, shown().length - 1));
}

async function mendAll() {
  const only = [...new Set(shown().map((one) => one.rule))];
  try {
    const answer = await ask("api/fix", { ...question(), only });
    if (answer.made) replace(0, story.value.length, answer.text);
    await check();
    say(`Mended ${answer.made}. ${at("status").textContent}`);
  } catch (error) {
    say(error.message);
  }
}

async function copy() {
  try {
    await navigator.clipboard.writeText(story.value);
  } catch {
    story.focus();
    story.select();
    document.execCommand("copy");
  }
  say("Copied.");
}

async function load(file, into) {
  try {
    const answer = await ask(`api/read?name=${encodeURIComponent(file.name)}`, file, "application/octet-stream");
    into.value = answer.text;
    if (into === story) {
      const suffix = /\.(html?|xhtml)$/i.test(answer.name) ? "html" : /\.(md|mdx|markdown)$/i.test(answer.name) ? "md" : "txt";
      kind.value = `story.${suffix}`;
    }
    await check();
  } catch (error) {
    say(`${file.name}: ${error.message}`);
  }
}

function compare() {
  const section = at("original");
  section.hidden = !section.hidden;
  at("compare").setAttribute("aria-expanded", String(!section.hidden));
  if (!section.hidden) source.focus();
  if (source.value.trim()) check();
}

story.addEventListener("input", later);
source.addEventListener("input", later);
kind.addEventListener("change", check);
document.addEventListener("selectionchange", () => {
  if (document.activeElement !== story) return;
  const place = story.selectionStart;
  const index = shown().findIndex((one) => one.start <= place && place <= one.end);
  if (index !== state.here) point(index);
});
at("open").addEventListener("click", () => at("file").click());
at("file").addEventListener("change", () => { if (at("file").files[0]) load(at("file").files[0], story); at("file").value = ""; });
at("mend").addEventListener("click", mendAll);
at("copy").addEventListener("click", copy);
at("compare").addEventListener("click", compare);
at("changes").addEventListener("change", () => at("beside").classList.toggle("changes", at("changes").checked));
at("filters").addEventListener("submit", (event) => event.preventDefault());
at("filters").addEventListener("change", (event) => {
  const box = event.target;
  if (box.name === "group") box.checked ? state.off.delete(box.value) : state.off.add(box.value);
  state.here = -1;
  if (box.value === "note") check();
  else { draw(); report(); }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "F8") { event.preventDefault(); step(event.shiftKey ? -1 : 1); }
  if (event.key === "Enter" && event.altKey) {
    const one = shown()[state.here], fix = one?.fixes.find((each) => each.edits.length);
    if (fix) { event.preventDefault(); mendOne(one, fix); }
  }
});
for (const name of ["dragenter", "dragover"]) document.addEventListener(name, (event) => {
  event.preventDefault();
  document.body.classList.add("dropping");
});
document.addEventListener("dragleave", (event) => { if (!event.relatedTarget) document.body.classList.remove("dropping"); });
document.addEventListener("drop", (event) => {
  event.preventDefault();
  document.body.classList.remove("dropping");
  const into = event.target.closest?.("#original") ? source : story, file = event.dataTransfer.files[0];
  if (file) load(file, into);
  else { into.value = event.dataTransfer.getData("text/plain"); check(); }
});
if (story.value) check();
