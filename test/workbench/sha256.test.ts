// Tests that the page's own SHA-256 agrees with Node's.
import { createHash as nodeHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createHash } from "../../workbench/page/sha256";

test("a text of any length has the same digest as in Node", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.constantFrom("hex", "base64"), (text, encoding) => {
      expect(createHash("sha256").update(text).digest(encoding)).toBe(nodeHash("sha256").update(text).digest(encoding));
    }),
  );
});
