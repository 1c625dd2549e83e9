import {page} from "./page.js";

/** The document page: the contents follow the reader down the text. */
export function sourceDocument(): void {
  page();
  const links = new Map<string, HTMLAnchorElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".contents a")) {
    links.set(decodeURIComponent(link.hash.slice(1)), link);
  }
  const heads = [...document.querySelectorAll<HTMLElement>(".source [id]")].filter((head) => links.has(head.id));
  if (heads.length === 0) return;
  let current: HTMLAnchorElement | undefined;
  const follow = (): void => {
    let here = heads[0];
    for (const head of heads) if (head.getBoundingClientRect().top < 120) here = head;
    const link = here === undefined ? undefined : links.get(here.id);
    if (link === current) return;
    current?.removeAttribute("aria-current");
    link?.setAttribute("aria-current", "location");
    current = link;
  };
  addEventListener("scroll", () => requestAnimationFrame(follow), {passive: true});
  follow();
}
