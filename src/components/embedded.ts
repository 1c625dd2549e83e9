/** What belongs to the reader's place in a page and not to what a figure shows. */
const place = ["figure", "mark", "embed"] as const;

/** The part of the page's address that says what its figures show; "" where they show what they were built with. */
function shownBy(search: string): URLSearchParams {
  const params = new URLSearchParams(search);
  for (const name of place) params.delete(name);
  return params;
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/**
 * Puts into a figure's snippet what the figure now shows: as built, the picture's file; redrawn, a frame of the page with
 * its state, in which this figure stands alone.
 */
export function embedShown(details: HTMLElement): void {
  const figure = details.closest<HTMLElement>("figure");
  const code = details.querySelector<HTMLElement>(".snippet");
  const page = details.dataset["page"];
  if (figure === null || code === null || page === undefined) return;
  const built = (code.dataset["built"] ??= code.textContent ?? "");
  const params = shownBy(location.search);
  if (figure.dataset["redrawn"] === undefined || params.size === 0) {
    code.textContent = built;
    return;
  }
  params.set("embed", figure.id);
  const title = figure.querySelector(".drawing svg")?.getAttribute("aria-label") ?? "";
  const height = Math.ceil(figure.offsetHeight) + 24;
  code.textContent = `<iframe src="${escaped(`${page}?${params.toString()}`)}" title="${escaped(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
}

/** In a frame of another page, `embed=ID` in the address leaves one figure alone, with a link to the whole page. */
export function standAlone(label: string): void {
  const id = new URLSearchParams(location.search).get("embed");
  const figure = id === null || id === "" ? null : document.querySelector<HTMLElement>(`figure#${CSS.escape(id)}`);
  if (figure === null) return;
  document.documentElement.classList.add("embed");
  for (
    let inner: Element = figure;
    inner.parentElement !== null && inner.localName !== "main";
    inner = inner.parentElement
  ) {
    for (const other of inner.parentElement.children)
      if (other !== inner && other instanceof HTMLElement) other.hidden = true;
  }
  const link = document.createElement("a");
  const params = shownBy(location.search);
  link.href = `${location.pathname}${params.size === 0 ? "" : `?${params.toString()}`}#${figure.id}`;
  link.target = "_blank";
  link.rel = "noopener";
  link.textContent = label;
  const item = document.createElement("li");
  item.append(link);
  figure.querySelector(".tools")?.append(item);
}
