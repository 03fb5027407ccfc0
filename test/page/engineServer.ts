// Serves the engine's page to a test on 127.0.0.1, with the headers it needs and a policy that allows no other address.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
// @ts-expect-error: a build script without types
import { pageBundle, styleEntry, workerEntry } from "../../workbench/page/bundle.mjs";

const HTML = `<!doctype html><meta charset="utf-8"><title>Engine</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/sheet.css">
<style>html,body,#sheet{height:100%;margin:0}</style><div id="sheet"></div><script src="/page.js"></script>`;

function policy(scripts: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self'",
  ].join("; ");
}

const files: Readonly<Record<string, readonly [type: string, scripts: string]>> = {
  "/page.js": ["text/javascript", "'self'"],
  "/sheet.css": ["text/css", "'self'"],
  "/worker.js": ["text/javascript", "'self' blob:"],
};

export interface EngineServer {
  readonly address: string;
  readonly close: () => Promise<void>;
}

export async function serveEngine(): Promise<EngineServer> {
  const folder = await mkdtemp(join(tmpdir(), "customer-tiers-engine-"));
  await build({
    ...pageBundle,
    entryPoints: { page: "test/page/enginePage.ts", worker: workerEntry, sheet: styleEntry },
    outdir: folder,
  });
  const server = createServer(async ({ url = "/" }, response) => {
    const [type, scripts] = files[url] ?? ["text/html; charset=utf-8", "'self'"];
    response.setHeader("Content-Type", type);
    response.setHeader("Content-Security-Policy", policy(scripts));
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
    response.statusCode = url === "/" || url in files ? 200 : 404;
    response.end(url in files ? await readFile(join(folder, url)) : HTML);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  return {
    address: `http://127.0.0.1:${port}/`,
    close: async () => {
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
