// Tests the server behind npm start: the requests it answers, the files it gives, and its headers.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type PageServer, servePage } from "../../workbench/pageServer";

let server: PageServer;

beforeAll(async () => {
  server = await servePage("out/page", 0);
});
afterAll(() => server?.close());

/** Returns the server's answer to a request with any headers. */
function ask(path: string, headers: Record<string, string> = {}, method = "GET"): Promise<{ code: number; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.address);
    request({ hostname, port, path, method, headers }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (part) => {
        body += String(part);
      });
      response.on("end", () => resolve({ code: response.statusCode ?? 0, body }));
    })
      .on("error", reject)
      .end();
  });
}

describe("the server", () => {
  test("listens on this computer only", () => {
    expect(new URL(server.address).hostname).toBe("127.0.0.1");
  });

  test("refuses another host's name, another page's origin, and anything but reading", async () => {
    const { port } = new URL(server.address);
    const codes = await Promise.all([
      ask("/"),
      ask("/", { host: `localhost:${port}`, origin: `http://localhost:${port}` }),
      ask("/", { host: `workbench.example:${port}` }),
      ask("/", { host: "127.0.0.1" }),
      ask("/", { origin: "https://example.com" }),
      ask("/", { origin: "null" }),
      ask("/", { origin: `http://127.0.0.1:${Number(port) + 1}` }),
      ask("/", {}, "POST"),
    ]);
    expect(codes.map(({ code }) => code)).toEqual([200, 200, 403, 403, 403, 403, 403, 405]);
    expect(codes.slice(2).every(({ body }) => !body.includes("<"))).toBe(true);
  });

  test("gives no file but those of the page", async () => {
    const paths = ["/package.json", "/../package.json", "/..%2fpackage.json", "/samples/../../../package.json", "/samples", "//"];
    const answers = await Promise.all(paths.map((path) => ask(path)));
    expect(answers.map(({ code }) => code)).toEqual(paths.map(() => 404));
    expect(await ask("/Code.js")).toEqual({ code: 200, body: await readFile("dist/Code.js", "utf8") });
  });

  test("sends headers that let nothing run or load but its own files", async () => {
    const { headers } = await fetch(server.address);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(/script-src ([^;]*)/.exec(policy)?.[1]?.split(" ")).toEqual([
      "'self'",
      expect.stringMatching(/^'sha256-/),
      expect.stringMatching(/^'sha256-/),
    ]);
    expect(policy).not.toMatch(/https?:|\*/);
    expect([headers.get("cross-origin-opener-policy"), headers.get("cross-origin-embedder-policy")]).toEqual([
      "same-origin",
      "require-corp",
    ]);
  });

  test("says which port is taken, and what to do where nothing is built", async () => {
    const { port } = new URL(server.address);
    await expect(servePage("out/page", Number(port))).rejects.toThrow(`Port ${port} is not free`);
    await expect(servePage("out/nowhere", 0)).rejects.toThrow("run npm run build first");
  });

  test("is started by a program that prints the address, and names a port that is none", async () => {
    const start = (...argv: string[]) =>
      spawn(process.execPath, ["out/workbench/start.mjs", ...argv], { env: { ...process.env, LANG: "C" } });
    const started = start();
    const [printed] = (await once(started.stdout, "data")) as [Buffer];
    const [shown = ""] = /http:\/\/127\.0\.0\.1:\d+\//.exec(String(printed)) ?? [];
    expect((await fetch(shown)).status).toBe(200);
    started.kill();
    const refused = start("--port", "eighty");
    const [said] = (await once(refused.stderr, "data")) as [Buffer];
    const [code] = (await once(refused, "exit")) as [number];
    expect([String(said), code]).toEqual(["The port is a number from 0 to 65535, as in npm start -- --port 8000.\n", 2]);
  });
});
