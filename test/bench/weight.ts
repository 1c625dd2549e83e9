import {serve} from "../../src/build/serve.js";
import {launchChromium} from "../browser/chromium.js";
import {dist, visitedPages} from "../browser/site.js";
import type {Figure} from "./run.js";

export const name = "First view of each page: bytes over the wire, compressed, with data and scripts";

/**
 * One figure per page: the bodies of all responses until the network is still, with nothing cached, on a wide screen.
 * Needs the built site in dist/. The aim is 60 kB (of 1,000 bytes).
 */
export async function run(): Promise<readonly Figure[]> {
  const site = await serve(dist);
  const browser = await launchChromium();
  const figures: Figure[] = [];
  for (const {path} of visitedPages()) {
    const context = await browser.newContext({viewport: {width: 1440, height: 900}});
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on("requestfinished", (request) => sizes.push(request.sizes().then(({responseBodySize}) => responseBodySize)));
    await page.goto(site.url + path, {waitUntil: "networkidle"});
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    figures.push({what: `${path} (${sizes.length} requests)`, value: bytes / 1000, unit: "kB", budget: 120});
    await context.close();
  }
  await browser.close();
  await site.close();
  return figures;
}
