import {fileURLToPath} from "node:url";
import {build} from "esbuild";
import {launchChromium} from "../browser/chromium.js";
import type {Figure} from "./run.js";

export const name =
  "A step of a drag in the picture of a network of 300 units and 1,000 ties: script, median of 200 steps";

const units = 300;
const ties = 1000;
const steps = 200;

/** The picture as a page has it, drawn in the browser, and the time that each step of a drag takes there. */
const program = `
import {LivePicture} from "./src/components/livePicture.js";

const nodes = Array.from({length: ${units}}, (_, i) => ({
  id: "u" + i, name: "市第" + i + "局", shape: "solid", key: "unit=u" + i, href: "#", title: "", marked: false,
  x: 100 * Math.sqrt(i) * Math.cos(2.4 * i), y: 100 * Math.sqrt(i) * Math.sin(2.4 * i), share: 1 / (1 + i), colour: "var(--data)"
}));
const ties = Array.from({length: ${ties}}, (_, i) => {
  const a = i % ${units};
  // the first unit is tied to all others, the rest to some
  const [from, to] = i < ${units} - 1 ? [0, i + 1] : [a, (a * 7 + 1 + Math.floor(i / ${units})) % ${units}];
  return {a: from, b: to, weight: 1 + (i % 9), colour: "var(--line)", dashed: false, key: "", href: "#", title: ""};
});

export function measure(held) {
  const picture = new LivePicture({nodes, ties}, {width: 680, lang: "zh", document, label: ""}, {}, () => undefined);
  document.body.replaceChildren(picture.svg);
  const {left, top} = picture.svg.getBoundingClientRect();
  const mark = picture.svg.querySelector('[data-node="' + held + '"] circle:last-child');
  const start = mark.getBoundingClientRect();
  const event = (kind, x, y) => new PointerEvent(kind, {bubbles: true, pointerId: 1, button: 0, clientX: x, clientY: y});
  picture.svg.setPointerCapture = () => {};
  mark.dispatchEvent(event("pointerdown", start.left + 1, start.top + 1));
  const times = [];
  for (let i = 0; i < ${steps}; i++) {
    const move = event("pointermove", left + 40 + 3 * i, top + 40 + 2 * i);
    const before = performance.now();
    picture.svg.dispatchEvent(move);
    times.push(performance.now() - before);
  }
  if (mark.getAttribute("cx") === null) throw new Error("nothing was dragged");
  return times.sort((a, b) => a - b)[times.length / 2];
}
`;

/** The unit tied to all others, and one tied to a few. */
export async function run(): Promise<readonly Figure[]> {
  const {outputFiles} = await build({
    stdin: {contents: program, resolveDir: fileURLToPath(new URL("../..", import.meta.url)), loader: "js"},
    bundle: true,
    format: "iife",
    globalName: "drag",
    target: "es2022",
    write: false
  });
  const browser = await launchChromium();
  const page = await browser.newPage({viewport: {width: 1440, height: 900}});
  await page.setContent("<!doctype html><title>drag</title>");
  await page.addScriptTag({content: outputFiles[0]?.text ?? ""});
  const figures: Figure[] = [];
  for (const [what, node] of [
    ["the unit tied to all others", 0],
    ["a unit tied to a few", 150]
  ] as const) {
    const value: number = await page.evaluate(`drag.measure(${node})`);
    figures.push({what, value, unit: "ms", budget: 8});
  }
  await browser.close();
  return figures;
}
