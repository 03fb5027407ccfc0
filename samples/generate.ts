// Writes the sample shops again: `npm run samples`.

import { writeFile } from "node:fs/promises";
import { csvText, sampleShops } from "./shops";

for (const shop of sampleShops) {
  await writeFile(`samples/${shop.file}`, csvText(shop));
  console.log(`samples/${shop.file}`);
}
