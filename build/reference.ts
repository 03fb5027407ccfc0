// Markdown of the generated sections: cell functions, models, schemes and walls, as tables that say everything in both languages.
import type { Text } from "../src/ground/language";

/** A cell of a formula's argument, or several of them as rows. */
type Argument = unknown;

/** What is told of a cell function. */
export interface FunctionEntry {
  readonly name: string;
  readonly summary: Text;
  readonly params: readonly { readonly name: string; readonly optional?: boolean; readonly help: Text }[];
  readonly returns: { readonly help: Text };
  readonly examples: readonly { readonly args: readonly Argument[]; readonly gives: readonly (readonly Argument[])[] }[];
}

/** What is told of a setting. */
export interface SettingEntry {
  readonly name: string;
  readonly label: Text;
  readonly preset: string;
  /** What may be chosen: "1–100", or the names of a choice. */
  readonly allowed: string;
}

/** What is told of a model. */
export interface ModelEntry {
  readonly id: string;
  readonly title: Text;
  readonly question: Text;
  readonly reads: Text;
  readonly settings: readonly SettingEntry[];
}

/** What is told of a tier. */
export interface TierEntry {
  readonly name: Text;
  /** "R 5, FM 4-5", each way into the tier; none where a scheme names no scores. */
  readonly scores: readonly string[];
  readonly means: Text;
  readonly playbook: Text;
}

/** What is told of a scheme. */
export interface SchemeEntry {
  readonly id: string;
  readonly title: Text;
  readonly question: Text;
  readonly source: string;
  /** "R 1–5, F 1–5, M 1–5". */
  readonly scores: Text;
  /** Best to worst. */
  readonly tiers: readonly TierEntry[];
  /** Tiers that need repeat orders. */
  readonly repeat: readonly Text[];
  /** Scores that no tier names. */
  readonly gaps: readonly string[];
  readonly settings: readonly SettingEntry[];
}

/** A wall: the files it is round, and what it says to who runs against it. */
export interface WallEntry {
  readonly files: readonly string[];
  readonly says: string;
}

/** A table; a bar within a cell does not part it. */
function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(header), `|${"--|".repeat(header.length)}`, ...rows.map(line)].join("\n");
}

function both({ en, zh }: Text): string {
  return en === zh ? en : `${en}<br>${zh}`;
}

/** Where a heading can be linked to, as GitHub names it. */
export function anchorOf(heading: string): string {
  const kept = heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}\p{Mark}_\- ]/gu, "");
  return kept.replaceAll(" ", "-");
}

function linkTo(heading: string): string {
  return `[${heading}](#${anchorOf(heading)})`;
}

function literal(argument: Argument): string {
  if (typeof argument === "string") return `"${argument}"`;
  if (!Array.isArray(argument)) return String(argument ?? "");
  const rows = argument as readonly (readonly Argument[])[];
  return `{${rows.map((row) => row.map(literal).join(", ")).join("; ")}}`;
}

/** A formula as it is typed: `=RFM_NAME(5, 5, 5)`. */
export function formulaOf(name: string, args: readonly Argument[]): string {
  return `=${name}(${args.map(literal).join(", ")})`;
}

function signature({ name, params }: FunctionEntry): string {
  return `${name}(${params.map((param) => (param.optional ? `[${param.name}]` : param.name)).join(", ")})`;
}

function outputText(output: readonly (readonly Argument[])[]): string {
  return output.map((row) => row.map((cell) => (cell === "" ? "–" : String(cell))).join(" · ")).join("<br>");
}

function functionSection(own: FunctionEntry): string {
  const params = own.params.map(({ name, optional, help }) => [`\`${name}\`${optional ? " (optional)" : ""}`, help.en, help.zh]);
  const examples = own.examples.map(({ args, gives }) => [`\`${formulaOf(own.name, args)}\``, outputText(gives)]);
  return [
    `### ${own.name}`,
    `\`${signature(own)}\``,
    `${own.summary.en} ${own.summary.zh}`,
    tableOf(["argument", "what it is", "说明"], [...params, ["gives", own.returns.help.en, own.returns.help.zh]]),
    tableOf(["formula", "gives"], examples),
  ].join("\n\n");
}

/** Every cell function: a list of them, then of each its arguments and examples. */
export function writeFunctionReference(functions: readonly FunctionEntry[]): string {
  const list = functions.map(({ name, summary }) => [linkTo(name), summary.en, summary.zh]);
  return [tableOf(["function", "what it does", "说明"], list), ...functions.map(functionSection)].join("\n\n");
}

function settingTable(settings: readonly SettingEntry[]): string {
  return tableOf(
    ["setting", "default", "allowed", "what it is", "说明"],
    settings.map(({ name, preset, allowed, label }) => [`\`${name}\``, preset, allowed, label.en, label.zh]),
  );
}

/** Every model: a list of them, then the settings of each that has some. */
export function writeModelReference(models: readonly ModelEntry[]): string {
  const list = models.map(({ id, title, question, reads }) => [`\`${id}\``, both(title), both(question), both(reads)]);
  const withSettings = models.filter(({ settings }) => settings.length > 0);
  return [
    tableOf(["model", "title", "what it answers", "reads"], list),
    ...withSettings.flatMap(({ id, title, settings }) => [
      `### Settings of ${id}`,
      `${title.en} ${title.zh}`,
      settingTable(settings),
    ]),
  ].join("\n\n");
}

function tierTable(tiers: readonly TierEntry[]): string {
  const hasScores = tiers.some(({ scores }) => scores.length > 0);
  return tableOf(
    ["tier", ...(hasScores ? ["scores"] : []), "what it means", "what to do"],
    tiers.map(({ name, scores, means, playbook }) => [
      both(name),
      ...(hasScores ? [scores.join("<br>")] : []),
      both(means),
      both(playbook),
    ]),
  );
}

/** The first scheme with the very same tiers, which need not be told again. */
function alikeOf(own: SchemeEntry, schemes: readonly SchemeEntry[]): SchemeEntry {
  return schemes.find(({ tiers }) => JSON.stringify(tiers) === JSON.stringify(own.tiers)) ?? own;
}

/** What becomes of tiers that need repeat orders. */
function repeatText(tiers: readonly Text[]): string {
  const [en, zh] = [tiers.map((name) => `_${name.en}_`).join(" and "), tiers.map((name) => `“${name.zh}”`).join("和")];
  return `Needs [repeat orders](#where-nobody-has-ordered-twice): ${en}. 需要[复购](#where-nobody-has-ordered-twice)：${zh}。`;
}

/** Every scheme: a list of them, then of each its tiers from best to worst, its open scores and its settings. */
export function writeSchemeReference(schemes: readonly SchemeEntry[]): string {
  const list = schemes.map(({ id, title, question, scores, source }) => [
    linkTo(id),
    ...[title, question, scores].map(both),
    source,
  ]);
  const sections = schemes.flatMap((own) => {
    const alike = alikeOf(own, schemes);
    const { title, gaps, repeat, settings } = own;
    return [
      `### ${own.id}`,
      `${title.en} ${title.zh}`,
      alike === own ? tierTable(own.tiers) : `The tiers are those of ${linkTo(alike.id)}. 层级与 ${linkTo(alike.id)} 相同。`,
      ...(repeat.length === 0 ? [] : [repeatText(repeat)]),
      ...(gaps.length === 0 ? [] : [`No tier names these scores; their customers are in Others 其他: ${gaps.join(", ")}.`]),
      ...(settings.length === 0 ? [] : [settingTable(settings)]),
    ];
  });
  return [tableOf(["scheme", "title", "what it answers", "scores", "source"], list), ...sections].join("\n\n");
}

/** Every wall between rooms. */
export function writeWallReference(walls: readonly WallEntry[]): string {
  return tableOf(
    ["files", "wall"],
    walls.map(({ files, says }) => [files.map((file) => `\`${file}\``).join(", "), says]),
  );
}

/**
 * A document with what stands between `<!-- name -->` and `<!-- /name -->` replaced.
 *
 * @throws RangeError where the document has no such section
 */
export function replaceSection(document: string, name: string, text: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = document.indexOf(start);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new RangeError(`replaceSection needs a document with the section ${name}, got none`);
  return `${document.slice(0, from + start.length)}\n\n${text}\n\n${document.slice(to)}`;
}
