// Session, Utilities, Logger and console.
import { createHash } from "node:crypto";
import { isNativeError } from "node:util/types";
import { notInHost, ScriptException } from "./hostError";
import { defineService, type Member } from "./service";
import { SheetZone } from "./sheetZone";
import type { World } from "./world";

const LONGEST_SLEEP_MS = 300_000;
const KEY_MS = 30 * 86_400_000;

function digest(text: string, encoding: "hex" | "base64"): string {
  return createHash("sha256").update(text).digest(encoding);
}

export const session = defineService<World>("Session", {
  getActiveUserLocale: { need: "free", cost: "local", accepts: [""], run: ({ userLocale }) => userLocale },
  getScriptTimeZone: { need: "free", cost: "local", accepts: [""], run: ({ scriptZone }) => scriptZone },
  /** A key that differs between users and changes every 30 days. */
  getTemporaryActiveUserKey: {
    need: "user",
    cost: "local",
    accepts: [""],
    run: ({ user, now }) => digest(`${user} ${Math.floor(now() / KEY_MS)}`, "base64"),
  },
});

function pad(part: number, width: number): string {
  return String(part).padStart(width, "0");
}

const DATE_PART = /'([^']*)'|yyyy|MM|dd|HH|mm|ss|SSS|([A-Za-z]+)/g;

function formatDate(date: Date, zone: string, format: string): string {
  const shown = new Date(date.getTime() + new SheetZone(zone).offsetAt(date.getTime()));
  const parts: Record<string, string> = {
    yyyy: pad(shown.getUTCFullYear(), 4),
    MM: pad(shown.getUTCMonth() + 1, 2),
    dd: pad(shown.getUTCDate(), 2),
    HH: pad(shown.getUTCHours(), 2),
    mm: pad(shown.getUTCMinutes(), 2),
    ss: pad(shown.getUTCSeconds(), 2),
    SSS: pad(shown.getUTCMilliseconds(), 3),
  };
  return format.replace(DATE_PART, (token: string, quoted: string | undefined, unknown: string | undefined) => {
    if (unknown !== undefined) throw notInHost(`Utilities.formatDate with ${unknown}`);
    return quoted ?? parts[token] ?? token;
  });
}

/** A uuid of the form of random ones (version 4), but the same in every host. */
function uuid(count: number): string {
  const hex = digest(`uuid ${count}`, "hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export const utilities = defineService<World>("Utilities", {
  formatDate: {
    need: "free",
    cost: "local",
    accepts: ["Date,String,String"],
    run(_, [date, zone, format]) {
      return formatDate(date as Date, String(zone), String(format));
    },
  },
  getUuid: {
    need: "free",
    cost: "local",
    accepts: [""],
    run(world) {
      world.uuids += 1;
      return uuid(world.uuids);
    },
  },
  sleep: {
    need: "free",
    cost: "sleep",
    accepts: ["number"],
    run(_, [given], __, invocation) {
      const milliseconds = Number(given);
      if (milliseconds < 0 || milliseconds > LONGEST_SLEEP_MS) {
        throw new ScriptException(`Invalid argument: ${milliseconds}`);
      }
      invocation.spend(milliseconds / 1000);
    },
  },
});

/** An error is logged with message and stack trace, so that a test sees everything that they reveal. */
function toText(logged: unknown): string {
  if (isNativeError(logged)) return logged.stack ?? logged.message;
  return typeof logged === "string" ? logged : String(JSON.stringify(logged));
}

const writeLog: Member<World> = {
  need: "free",
  cost: "local",
  accepts: ["any", "any,any", "any,any,any"],
  run({ logs }, args) {
    if (args.length > 1 && /%[a-z]/.test(String(args[0]))) throw notInHost("A log with placeholders");
    logs.push(args.map(toText).join(" "));
  },
};

export const logger = defineService<World>("Logger", { log: writeLog });

/** Collects logs and prints nothing. */
export const scriptConsole = defineService<World>("console", {
  log: writeLog,
  info: writeLog,
  warn: writeLog,
  error: writeLog,
});
