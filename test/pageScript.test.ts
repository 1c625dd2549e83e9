import {describe, expect, it} from "vitest";
import {withoutRuntime} from "../src/build/pageScript.js";

const shell = (body: string): string => `<head>
<link rel="modulepreload" href="../_observablehq/client.js">
<link rel="modulepreload" href="../_import/page.js">
<script type="module">

import {define} from "../_observablehq/client.js";

${body}

</script>
</head>
<main>
<div data-part="head"></div>
<div class="observablehq observablehq--block"><!--:1d04d8f1:--></div>
</main>`;

const block = `define({id: "1d04d8f1", outputs: ["page"], body: async () => {
const {page} = await import("../_import/page.js");

page();
return {page};
}});`;

describe("a shell's script", () => {
  it("runs without the site builder's runtime, which is not fetched either", () => {
    expect(withoutRuntime(shell(block))).toBe(`<head>
<link rel="modulepreload" href="../_import/page.js">
<script type="module">

const {page} = await import("../_import/page.js");

page();

</script>
</head>
<main>
<div data-part="head"></div>
</main>`);
  });

  it("is refused where it is another one, which needs the runtime", () => {
    const reactive = `define({id: "1d04d8f1", inputs: ["view"], outputs: ["page"], body: (view) => {\npage(view);\nreturn {page};\n}});`;
    expect(() => withoutRuntime(shell(reactive))).toThrow("a shell with a script");
  });
});
