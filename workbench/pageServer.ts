// Serves the built page to this computer alone: a fixed list of files, strict headers, and nothing for foreign pages.
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type OutgoingHttpHeaders, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, sep } from "node:path";
import { Refusal } from "./refusal";

const LOOPBACK = "127.0.0.1";

const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".csv": "text/csv",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

function hash(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

function inlineScripts(html: string): string[] {
  return [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = ""]) => text);
}

/**
 * Returns the page's policy. The sidebar's frame inherits it, so it allows the frame's scripts by their hashes. Style elements are allowed
 * because the spreadsheet adds some.
 */
function pagePolicy(framedScripts: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${framedScripts.map(hash).join(" ")}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The policy of the script's worker. The worker reads the bundle that the page hands it, and can reach nothing else. */
const workerPolicy = "default-src 'none'; script-src blob:";

const everyAnswer: OutgoingHttpHeaders = {
  "Cache-Control": "no-store",
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

interface ServedFile {
  readonly body: Uint8Array;
  readonly headers: OutgoingHttpHeaders;
}

/** Reads every file of the built page, by its address. */
async function readPage(folder: string): Promise<Map<string, ServedFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const bodies = new Map<string, Buffer>();
  for (const path of paths) bodies.set(path.slice(folder.length).split(sep).join("/"), await readFile(path));
  const text = (address: string): string => {
    const body = bodies.get(address);
    if (body) return body.toString("utf8");
    throw new Refusal({
      en: "The page is not built: run npm run build first",
      zh: "页面还没有构建：请先运行 npm run build",
    });
  };
  text("/index.html");
  const policy = pagePolicy([text("/sidebarProxy.js"), ...inlineScripts(text("/Sidebar.html"))]);
  const served = new Map<string, ServedFile>();
  for (const [address, body] of bodies) {
    const headers = {
      ...everyAnswer,
      "Content-Type": contentTypes[extname(address)] ?? "application/octet-stream",
      "Content-Security-Policy": address === "/worker.js" ? workerPolicy : policy,
    };
    served.set(address === "/index.html" ? "/" : address, { body, headers });
  }
  return served;
}

/**
 * Whether a request comes from a page of this server. A foreign name may point to this computer (DNS rebinding), and a foreign page may
 * send a request, so both headers are checked.
 */
function isOwn({ headers: { host, origin } }: IncomingMessage, port: number): boolean {
  const names = [LOOPBACK, "localhost"].map((name) => `${name}:${port}`);
  return names.includes(host ?? "") && (origin === undefined || names.some((name) => origin === `http://${name}`));
}

function answer(response: ServerResponse, code: number, { body, headers }: ServedFile, isBodySent: boolean): void {
  response.writeHead(code, { ...headers, "Content-Length": body.byteLength }).end(isBodySent ? body : undefined);
}

function plain(text: string): ServedFile {
  return {
    body: Buffer.from(`${text}\n`),
    headers: { ...everyAnswer, "Content-Type": "text/plain; charset=utf-8", "Content-Security-Policy": "default-src 'none'" },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (problem: Error & { code?: string }) => {
      const isTaken = problem.code === "EADDRINUSE" || problem.code === "EACCES";
      reject(isTaken ? new Refusal({ en: `Port ${port} is not free`, zh: `端口 ${port} 不可用` }) : problem);
    });
    server.listen(port, LOOPBACK, resolve);
  });
}

export interface PageServer {
  /** Such as "http://127.0.0.1:8123/". */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/**
 * Serves the page until it is closed.
 * @param folder - the folder of the built page
 * @param port - 0 for any free port
 * @throws Refusal if the page is not built or the port is taken
 */
export async function servePage(folder: string, port: number): Promise<PageServer> {
  const files = await readPage(folder);
  const server = createServer((request, response) => {
    const { port: own } = server.address() as AddressInfo;
    const isRead = request.method === "GET" || request.method === "HEAD";
    const [path = ""] = (request.url ?? "").split("?");
    const file = files.get(path);
    const isBodySent = request.method !== "HEAD";
    if (!isOwn(request, own)) answer(response, 403, plain("Only pages of this workbench may ask here."), isBodySent);
    else if (!isRead) answer(response, 405, plain("Files are only read here."), isBodySent);
    else if (!file) answer(response, 404, plain("There is no such file."), isBodySent);
    else answer(response, 200, file, isBodySent);
  });
  await listen(server, port);
  return {
    address: `http://${LOOPBACK}:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
