import {expect, it} from "vitest";
import {licenceNamedIn} from "../loaders/exports/licences.js";

it.each([
  ["Our text is licensed CC BY 4.0: reuse it with attribution.", "CC-BY-4.0"],
  ["CC BY-SA 4.0", "CC-BY-SA-4.0"],
  ["以 CC0 许可", "CC0-1.0"],
  ["All rights reserved.", undefined],
  ["CC BY 3.0", undefined]
])("finds the licence that a sentence names: %s", (sentence, id) => {
  expect(licenceNamedIn(sentence)?.id).toBe(id);
});
