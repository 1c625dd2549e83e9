import {expect, test} from "vitest";
import {launchChromium} from "./chromium.js";

test("Chinese text is a full em wide, whatever fonts the machine has", async () => {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await page.setContent(`<span id="han" style="font-size: 20px">市应急局、各区人民政府</span>`);
  const width = await page.evaluate(() => document.getElementById("han")?.getBoundingClientRect().width);
  await browser.close();
  expect(width).toBe(11 * 20);
});

test("no address but this machine's own can be reached", async () => {
  const browser = await launchChromium();
  const page = await browser.newPage();
  await expect(page.goto("http://example.com/")).rejects.toThrow("ERR_NAME_NOT_RESOLVED");
  await browser.close();
});
