// The terminal of the command: its width, its colours, and the progress bar drawn on it.
import type { Language, Words } from "../language";

/** A stream that takes text. The fields are those of Node's terminal streams. */
export type TextStream = {
  write(text: string): unknown;
  isTTY?: boolean;
  columns?: number;
  getColorDepth?(): number;
};

export type Environment = Readonly<Record<string, string | undefined>>;

/** Returns the columns to write in: the terminal's width, but at least 40, and 80 without a terminal. */
export function columnsOf(stream: TextStream): number {
  return Math.max(40, (stream.isTTY ? stream.columns : undefined) ?? 80);
}

/** Styles texts. Without colours, every text stays as it is. */
export type Paint = { bold(text: string): string; dim(text: string): string; color(text: string, hex: string): string };

const plain: Paint = { bold: (text) => text, dim: (text) => text, color: (text) => text };

function toRgb(hex: string): string | undefined {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  return parts
    ?.slice(1)
    .map((part) => Number.parseInt(part, 16))
    .join(";");
}

/** Returns styles for a terminal. A stream that is no terminal, or a set NO_COLOR (no-color.org), gets plain texts. */
export function paintOf(stream: TextStream, env: Environment): Paint {
  if (!stream.isTTY || env.NO_COLOR || env.TERM === "dumb") return plain;
  const hasTrueColor = (stream.getColorDepth?.() ?? 1) >= 24;
  return {
    bold: (text) => `\u001b[1m${text}\u001b[22m`,
    dim: (text) => `\u001b[2m${text}\u001b[22m`,
    color: (text, hex) => {
      const rgb = hasTrueColor ? toRgb(hex) : undefined;
      return rgb === undefined ? text : `\u001b[38;2;${rgb}m${text}\u001b[39m`;
    },
  };
}

const stages: readonly Words[] = [
  { en: "opening the file", zh: "打开文件" },
  { en: "scoring", zh: "打分" },
  { en: "writing", zh: "写出" },
];

export type Progress = {
  /** Shows that a stage begins: 0 opens, 1 scores, 2 writes. */
  begin(stage: number): void;
  /** Clears the bar. */
  clear(): void;
  /** Clears the bar on a terminal. Elsewhere, it writes the line. */
  finish(line: string): void;
};

const barWidth = 24;

/** Draws a bar that is redrawn in place on a terminal. Elsewhere, only the last line is written. */
export function startProgress(stream: TextStream, language: Language): Progress {
  const clear = (): void => {
    if (stream.isTTY) stream.write("\r\u001b[2K");
  };
  return {
    begin: (stage) => {
      if (!stream.isTTY) return;
      const filled = Math.round((barWidth * stage) / stages.length);
      const bar = "█".repeat(filled) + "░".repeat(barWidth - filled);
      stream.write(`\r\u001b[2K${bar} ${stage + 1}/${stages.length} ${stages[stage]?.[language] ?? ""}`);
    },
    clear,
    finish: (line) => {
      if (stream.isTTY) clear();
      else stream.write(`${line}\n`);
    },
  };
}
