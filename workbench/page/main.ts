// The workbench page: a spreadsheet with the built add-on in it, and around it the menu, files, sidebar and charts.
import { documentXlsx } from "../files/documentXlsx";
import type { SpreadsheetSetup } from "../host/spreadsheetSetup";
import { sentence, type Words } from "../language";
import { Refusal } from "../refusal";
import { Appearance } from "./appearance";
import { Charts } from "./charts";
import { openOwnFile, openSample, type Sample, samples } from "./documents";
import { type Engine, startEngine } from "./engine";
import { onFileDrop } from "./fileDrop";
import { Keeper, type Kept } from "./keeper";
import { menuButton } from "./menuButton";
import { type PageWord, say, translate } from "./pageWords";
import { ProblemNote } from "./problemNote";
import { SidebarFrame } from "./sidebarFrame";

function find<Found extends Element>(selector: string, kind: new () => Found): Found {
  const found = document.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${selector}`);
}

const notice = find("#notice", HTMLElement);
const status = find("#status", HTMLElement);
const chooser = find("#sample", HTMLSelectElement);
const appearance = new Appearance(find("#language", HTMLSelectElement), find("#look", HTMLSelectElement));

function note(text: string): void {
  find("#notice span", HTMLElement).textContent = text;
  notice.hidden = text === "";
}

function noteWords(words: Words): void {
  note(sentence(words[appearance.language], appearance.language));
}

function noteProblem(problem: unknown): void {
  if (problem instanceof Refusal) noteWords(problem.words);
  else note(problem instanceof Error ? problem.message : String(problem));
}

async function perform(word: PageWord, run: () => Promise<PageWord | null>): Promise<void> {
  note("");
  status.textContent = say(word, appearance.language);
  document.body.setAttribute("aria-busy", "true");
  try {
    const done = await run();
    status.textContent = done === null ? "" : say(done, appearance.language);
  } catch (problem) {
    status.textContent = "";
    noteProblem(problem);
  }
}

let lastWork: Promise<void> = Promise.resolve();

/** Does one piece of work after another, and names it in the footer. Errors are shown in the notice. */
function work(word: PageWord, run: () => Promise<PageWord | null>): Promise<void> {
  const own = lastWork.then(() => perform(word, run));
  lastWork = own;
  return own.finally(() => {
    if (lastWork === own) document.body.removeAttribute("aria-busy");
  });
}

async function read(path: string): Promise<string> {
  const response = await fetch(path);
  if (response.ok) return response.text();
  throw new Error(`${path}: ${response.status}`);
}

function showName(engine: Engine): void {
  find("#documentName", HTMLElement).textContent = engine.grid.name;
  document.title = `${engine.grid.name} – ${say("title", appearance.language)}`;
}

const own = new Option("", "own");
function fillChooser(): void {
  const chosen = chooser.value || samples[0]?.file;
  own.textContent = say("ownFile", appearance.language);
  chooser.replaceChildren(...samples.map(({ file, name }) => new Option(name[appearance.language], file)));
  if (chosen === own.value) chooser.append(own);
  chooser.value = chosen ?? "";
}

function showWords(): void {
  translate(document, appearance.language);
  fillChooser();
}

async function download(engine: Engine): Promise<void> {
  const bytes = await documentXlsx(engine.grid);
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  link.download = `${engine.grid.name}.xlsx`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function listenToFiles(engine: Engine, closeSidebars: () => void): void {
  let shown: string = chooser.value;
  const openOwn = (file: File): Promise<void> =>
    work("opening", async () => {
      const { spreadsheet, remarks } = await openOwnFile(file, appearance.language);
      await engine.open(spreadsheet);
      closeSidebars();
      chooser.append(own);
      shown = own.value;
      chooser.value = shown;
      showName(engine);
      const [remark] = remarks;
      if (remark) noteWords(remark);
      return null;
    });
  const openOne = (sample: Sample): Promise<void> =>
    work("opening", async () => {
      await engine.open(await openSample(sample, appearance.language));
      closeSidebars();
      shown = sample.file;
      own.remove();
      showName(engine);
      return null;
    });
  const picker = find("#file", HTMLInputElement);
  find("#open", HTMLButtonElement).addEventListener("click", () => picker.click());
  picker.addEventListener("change", () => {
    const [file] = picker.files ?? [];
    if (file)
      void openOwn(file).then(() => {
        picker.value = "";
      });
  });
  onFileDrop(find("#drop", HTMLElement), (file) => void openOwn(file));
  chooser.addEventListener("change", () => {
    const sample = samples.find(({ file }) => file === chooser.value);
    if (sample)
      void openOne(sample).then(() => {
        chooser.value = shown;
      });
  });
  find("#download", HTMLButtonElement).addEventListener("click", () =>
    work("writing", async () => {
      await download(engine);
      return "written";
    }),
  );
}

/** Reads the document that this tab had before a reload. The sentence is set if it cannot be read, or if nothing can be kept. */
async function openKept(): Promise<{ keeper: Keeper | null; kept: Kept | null; problem: PageWord | null }> {
  const keeper = await Keeper.open().catch(() => null);
  if (keeper === null) return { keeper, kept: null, problem: "notKept" };
  try {
    return { keeper, kept: await keeper.read(), problem: null };
  } catch {
    await keeper.clear();
    return { keeper, kept: null, problem: "damaged" };
  }
}

/** Opens the sample shop in the page's language. */
function openFirst(): Promise<SpreadsheetSetup> {
  const { language } = appearance;
  const first = samples.find(({ locale }) => locale.startsWith(language)) ?? samples[0];
  if (!first) throw new Error("There is no sample");
  chooser.value = first.file;
  return openSample(first, language);
}

/** Starts the built add-on in the kept document, or else in a sample, and gives the proxy script for the sidebar. */
async function startDocument(kept: Kept | null): Promise<{ engine: Engine; proxy: string }> {
  const { language, isDark } = appearance;
  if (kept?.choice === own.value) chooser.append(own);
  if (kept !== null) chooser.value = kept.choice;
  const [code, manifest, page, proxy, spreadsheet] = await Promise.all([
    read("Code.js"),
    read("appsscript.json"),
    read("Sidebar.html"),
    read("sidebarProxy.js"),
    kept ?? openFirst(),
  ]);
  const engine = await startEngine({
    container: find("#sheet", HTMLElement),
    code,
    manifest: JSON.parse(manifest) as object,
    pages: { Sidebar: page },
    spreadsheet,
    language,
    isDark,
    workerUrl: "worker.js",
  });
  return { engine, proxy };
}

async function start(): Promise<void> {
  const { keeper, kept, problem } = await openKept();
  const { engine, proxy } = await startDocument(kept);
  const { language, isDark } = appearance;
  const hasTwo = new URLSearchParams(location.search).get("editors") === "2";
  const editors = [engine, ...(hasTwo ? [engine.editor("second editor")] : [])];
  const sidebars = editors.map((editor, place) => {
    const id = place === 0 ? "#sidebar" : "#secondSidebar";
    return new SidebarFrame(
      {
        aside: find(id, HTMLElement),
        heading: find(`${id} h2`, HTMLElement),
        closeButton: find(`${id} button`, HTMLButtonElement),
        body: find(`${id} .frame`, HTMLElement),
      },
      editor,
      { proxy, language, isDark },
    );
  });
  const charts = new Charts(find("#stage", HTMLElement), engine, { language, isDark });
  const problemNote = new ProblemNote(find("#stage", HTMLElement), engine);
  let lastItem = "";
  const runItem = (functionName: string): void => {
    lastItem = functionName;
    for (const editor of editors) void editor.runMenuItem(functionName).catch(noteProblem);
  };
  menuButton({
    button: find("#extensions", HTMLButtonElement),
    menu: find("#extensionsMenu", HTMLElement),
    contents: () => ({ title: say("addOn", appearance.language), items: engine.menus() }),
    choose: runItem,
  });
  appearance.onLanguage = (chosen) => {
    showWords();
    showName(engine);
    charts.setLanguage(chosen);
    for (const sidebar of sidebars) sidebar.language = chosen;
    void engine
      .setLanguage(chosen)
      .then(problemNote.refresh)
      .then(() => sidebars.some(({ isOpen }) => isOpen) && runItem(lastItem))
      .catch(noteProblem);
  };
  appearance.onDark = (isNowDark) => {
    for (const each of [engine, charts, ...sidebars]) each.setDark(isNowDark);
  };
  listenToFiles(engine, () => {
    for (const sidebar of sidebars) sidebar.close();
  });
  showName(engine);
  keeper?.follow(
    engine,
    () => chooser.value,
    () => note(sentence(say("notKept", appearance.language), appearance.language)),
  );
  if (problem !== null) note(sentence(say(problem, appearance.language), appearance.language));
}

showWords();
find("#notice button", HTMLButtonElement).addEventListener("click", () => note(""));
const about = find("#aboutDialog", HTMLDialogElement);
find("#about", HTMLButtonElement).addEventListener("click", () => about.showModal());
await work("starting", async () => {
  await start();
  return null;
});
