import {embedShown} from "./embedded.js";
import {downloadPng} from "./png.js";

/** What the tools of figures do once scripts run: save a picture, copy a citation, show the text of a query. */
export function figureTools(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-png]")) {
    button.addEventListener("click", () => void downloadPng(button));
  }
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    button.addEventListener("click", () => void copy(button));
  }
  for (const details of document.querySelectorAll<HTMLDetailsElement>("details.embed")) {
    details.addEventListener("toggle", () => embedShown(details));
  }
  for (const details of document.querySelectorAll<HTMLDetailsElement>("details.queries")) {
    details.addEventListener("toggle", () => void showQueries(details), {once: true});
  }
}

/** Copies the paragraph before the button; where the browser forbids it, selects it for the reader to copy. */
async function copy(button: HTMLButtonElement): Promise<void> {
  const cited = button.previousElementSibling;
  if (cited === null) throw new Error("button without a citation");
  const english = document.documentElement.lang === "en";
  const label = button.textContent;
  try {
    await navigator.clipboard.writeText(cited.textContent?.trim() ?? "");
    button.textContent = english ? "Copied" : "已复制";
  } catch {
    getSelection()?.selectAllChildren(cited);
    button.textContent = english ? "Selected: press Ctrl+C" : "已选中，按 Ctrl+C 复制";
  }
  setTimeout(() => (button.textContent = label), 3000);
}

/** Puts the text of each query under its name; a page opened from a folder cannot read it and keeps the links. */
async function showQueries(details: HTMLDetailsElement): Promise<void> {
  if (location.protocol === "file:") return;
  for (const link of details.querySelectorAll<HTMLAnchorElement>("a[data-query]")) {
    const response = await fetch(link.href);
    if (!response.ok) throw new Error(`query not found: ${link.href}`);
    const text = document.createElement("pre");
    text.tabIndex = 0;
    text.textContent = await response.text();
    link.parentElement?.after(text);
  }
}
