// The program behind `npm run samples`. It writes the sample shops again.

import { writeFile } from "node:fs/promises";
import { csvText, sampleShops } from "./shops";

for (const shop of sampleShops) {
  await writeFile(`samples/${shop.file}`, csvText(shop));
  console.log(`samples/${shop.file}`);
}
