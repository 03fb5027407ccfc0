// Starts a host on a shop of one sheet, and catches the failure that a test expects.
import type { Host, HostOptions } from "../../workbench/host/host";
import { createHost } from "../../workbench/host/host";
import { HostError } from "../../workbench/host/hostError";
import type { HostCell, SheetSetup } from "../../workbench/host/spreadsheetSetup";

const manifest = {
  timeZone: "Etc/UTC",
  runtimeVersion: "V8",
  oauthScopes: [
    "https://www.googleapis.com/auth/spreadsheets.currentonly",
    "https://www.googleapis.com/auth/script.container.ui",
  ],
};

type Start = Partial<HostOptions> & { cells?: HostCell[][]; zone?: string; sheet?: Partial<SheetSetup> };

export function start(code: string, { cells = [], zone = "Etc/UTC", sheet = {}, ...options }: Start = {}): Host {
  return createHost({
    code,
    manifest,
    spreadsheet: { name: "Shop", zone, locale: "en_US", sheets: [{ name: "Orders", cells, ...sheet }] },
    ...options,
  });
}

export function failure(run: () => unknown): HostError {
  try {
    run();
  } catch (error) {
    if (error instanceof HostError) return error;
    throw error;
  }
  throw new Error("Nothing failed");
}
