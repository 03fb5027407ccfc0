// Adds charts to an XLSX file that was written without them, because the writer of workbooks knows no charts.
import JSZip from "jszip";
import { chartXml, drawingXml, relationsXml, relationXml, type XlsxChart } from "./chartXml";

/** Matches the parts that must follow a drawing in the XML of a tab. */
const behindDrawing = /<legacyDrawing\b|<tableParts\b|<extLst\b|<\/worksheet>/;

async function textOf(file: JSZip, path: string): Promise<string | null> {
  return (await file.file(path)?.async("string")) ?? null;
}

const overrides: Readonly<Record<"drawing" | "chart", string>> = {
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
};

function overrideXml(kind: "drawing" | "chart", path: string): string {
  return `<Override PartName="/${path}" ContentType="${overrides[kind]}"/>`;
}

/** Ties a drawing to its tab. */
async function placeDrawing(file: JSZip, sheet: number, drawing: number): Promise<void> {
  const [path, relationsPath] = [`xl/worksheets/sheet${sheet}.xml`, `xl/worksheets/_rels/sheet${sheet}.xml.rels`];
  const id = "rIdDrawing";
  const relation = relationXml("drawing", id, `../drawings/drawing${drawing}.xml`);
  const known = await textOf(file, relationsPath);
  file.file(
    relationsPath,
    known === null ? relationsXml([relation]) : known.replace("</Relationships>", (end) => relation + end),
  );
  const worksheet = (await textOf(file, path)) ?? "";
  file.file(
    path,
    worksheet.replace(behindDrawing, (behind) => `<drawing r:id="${id}"/>${behind}`),
  );
}

/**
 * Returns the file with charts.
 * @param written - a workbook without drawings
 * @param chartsOf - the charts of each tab, in the order of the file
 */
export async function withCharts(written: Uint8Array, chartsOf: readonly (readonly XlsxChart[])[]): Promise<Uint8Array> {
  if (chartsOf.every((charts) => charts.length === 0)) return written;
  const file = await JSZip.loadAsync(written, { createFolders: false });
  const added: string[] = [];
  let [drawings, charts] = [0, 0];
  for (const [index, own] of chartsOf.entries()) {
    if (own.length === 0) continue;
    drawings += 1;
    const targets = own.map((chart) => {
      charts += 1;
      const path = `xl/charts/chart${charts}.xml`;
      file.file(path, chartXml(chart));
      added.push(overrideXml("chart", path));
      return `../charts/chart${charts}.xml`;
    });
    const path = `xl/drawings/drawing${drawings}.xml`;
    file.file(path, drawingXml(own));
    added.push(overrideXml("drawing", path));
    const relations = targets.map((target, place) => relationXml("chart", `rId${place + 1}`, target));
    file.file(`xl/drawings/_rels/drawing${drawings}.xml.rels`, relationsXml(relations));
    await placeDrawing(file, index + 1, drawings);
  }
  const types = (await textOf(file, "[Content_Types].xml")) ?? "";
  file.file("[Content_Types].xml", types.replace("</Types>", `${added.join("")}</Types>`));
  return file.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}
