// The README's reference of cell functions, models and schemes, written from the declarations; not part of the bundle.

import type { ModelForm } from "../models/model";
import { origins } from "../models/rfm/origins";
import type { Scheme } from "../models/rfm/scheme";
import type { Argument } from "./arguments";
import type { CustomFunction, Output } from "./customFunction";

function literal(argument: Argument): string {
  if (typeof argument === "string") return `"${argument}"`;
  if (!Array.isArray(argument)) return String(argument ?? "");
  const rows = argument as readonly (readonly Argument[])[];
  return `{${rows.map((row) => row.map(literal).join(", ")).join("; ")}}`;
}

function signature({ name, params }: CustomFunction): string {
  return `${name}(${params.map((param) => (param.optional ? `[${param.name}]` : param.name)).join(", ")})`;
}

function outputText(output: Output): string {
  return output.map((row) => row.map((cell) => (cell === "" ? "–" : cell)).join(" · ")).join("<br>");
}

/** Markdown of every cell function: signature, what it does in both languages, arguments, examples. */
export function writeFunctionReference(functions: readonly CustomFunction[]): string {
  return functions
    .map((own) =>
      [
        `### \`${signature(own)}\``,
        "",
        `${own.summary.en} ${own.summary.zh}`,
        "",
        "| argument | what it is | 说明 |",
        "|--|--|--|",
        ...own.params.map(
          (param) => `| \`${param.name}\`${param.optional ? " (optional)" : ""} | ${param.help.en} | ${param.help.zh} |`,
        ),
        `| gives | ${own.returns.help.en} | ${own.returns.help.zh} |`,
        "",
        "| formula | gives |",
        "|--|--|",
        ...own.examples.map(({ args, gives }) => `| \`=${own.name}(${args.map(literal).join(", ")})\` | ${outputText(gives)} |`),
      ].join("\n"),
    )
    .join("\n\n");
}

function spaceText({ lookup, hasScores }: Scheme): string {
  if (!hasScores) return "rank in revenue";
  const { lowest, sizes } = lookup().space;
  return sizes.map((size, place) => `${"RFM"[place]} ${lowest}–${lowest + size - 1}`).join(", ");
}

/** Markdown table of every scheme: name, question, scores, tiers best to worst, gaps. */
export function writeSchemeReference(schemes: readonly Scheme[]): string {
  return [
    "| scheme | what it answers | scores | tiers, best to worst | source |",
    "|--|--|--|--|--|",
    ...schemes.map((own) => {
      const { gaps } = own.lookup();
      const open = gaps.length === 0 ? "" : `; ${gaps.length} open scores go to Others (${gaps.join(" ")})`;
      return `| \`${own.id}\` ${own.title.en} ${own.title.zh} | ${own.question.en} | ${spaceText(own)} | ${own.tiers.map((tier) => tier.name.en).join(", ")}${open} | ${origins[own.id]?.source ?? ""} |`;
    }),
  ].join("\n");
}

/** Markdown table of every model: name, question, what it reads, settings with their defaults. */
export function writeModelReference(forms: readonly ModelForm[]): string {
  return [
    "| model | what it answers | reads | settings (default) |",
    "|--|--|--|--|",
    ...forms.map(({ id, title, question, reads, settings }) => {
      const own = Object.entries(settings).map(([name, setting]) => `\`${name}\` (${setting.default})`);
      const listed = own.length === 0 ? "those of its scheme" : own.join(", ");
      return `| \`${id}\` ${title.en} ${title.zh} | ${question.en} | ${reads === "totals" ? "orders or customers" : "orders"} | ${listed} |`;
    }),
  ].join("\n");
}

/** A README with what stands between `<!-- name -->` and `<!-- /name -->` replaced. */
export function replaceSection(readme: string, name: string, text: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = readme.indexOf(start);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new RangeError(`replaceSection needs a README with the section ${name}, got none`);
  return `${readme.slice(0, from + start.length)}\n${text}\n${readme.slice(to)}`;
}
