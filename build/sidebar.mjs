// dist/Sidebar.html: one page with its style and script in it.
import { readFile, writeFile } from "node:fs/promises";
import { bundle } from "./bundle.mjs";
import { formsDefinition } from "./forms.mjs";

const jsx = { jsx: "react", jsxFactory: "createElement", jsxFragmentFactory: "Fragment" };

/** Writes dist/Sidebar.html. */
export async function buildSidebar() {
  const page = await readFile("sidebar/index.html", "utf8");
  const style = await bundle("sidebar/style.css", { minify: true });
  const script = await bundle("sidebar/main.tsx", {
    format: "iife",
    target: "es2022",
    minify: true,
    tsconfigRaw: { compilerOptions: jsx },
    inject: ["sidebar/injected.ts"],
    define: await formsDefinition(),
  });
  const safe = `${script.text}${script.notice}`.replace(/<\/(script)/gi, "<\\/$1");
  await writeFile(
    "dist/Sidebar.html",
    page.replace("/*style*/", () => style.text).replace("/*script*/", () => safe),
  );
}
