import type {Page} from "playwright-core";

/** A block of the article as it lies in one long column; places in px. */
export interface Block {
  /** a figure or table is not split, a heading stays with what follows it */
  readonly kind: "text" | "heading" | "figure";
  /** the section of the source that it lies in; only within it may blocks change places */
  readonly section: number;
  readonly top: number;
  readonly bottom: number;
}

/** The most text that may pass a figure, so that it stays near to where it is spoken of. */
const mostPassing = 3;

/** px of white space at the foot of a page that are left as they are. */
const leastGap = 60;

/** px of a paragraph that must fit for it to begin on a page: two lines. */
const twoLines = 44;

/**
 * The order of blocks in which pages are filled: a figure that has no room on its page lets the text that follows pass, as
 * books have it, unless that would take it past another figure, a chapter or more than three blocks. Figures keep their
 * order among themselves, and so does text. `page` is the height of a page in px. Places in `blocks`.
 */
export function filledOrder(blocks: readonly Block[], page: number): readonly number[] {
  const order = [...blocks.keys()];
  const heightOf = (i: number): number => {
    const [block, former] = [blocks[i], blocks[i - 1]];
    return block === undefined ? 0 : block.bottom - Math.max(former?.bottom ?? 0, 0);
  };
  let used = 0;
  let passed = 0;
  for (let at = 0; at < order.length; at++) {
    const i = order[at] ?? 0;
    const block = blocks[i];
    if (block === undefined) continue;
    const height = heightOf(i);
    const follower = order[at + 1];
    const room = page - used;
    const needed = needs(block, height, follower === undefined ? undefined : blocks[follower], follower, heightOf);
    if (needed > room) {
      const passing = block.kind === "figure" && room > leastGap ? passingText(blocks, order, at, room, heightOf) : [];
      if (passing.length > 0 && passed + passing.length <= mostPassing) {
        order.splice(at, 1 + passing.length, ...passing, i);
        passed += passing.length;
        at -= 1;
        continue;
      }
      used = block.kind === "text" && room >= twoLines ? height - room : height;
    } else {
      used += height;
    }
    // a text may be longer than a page
    while (used > page) used -= page;
    if (block.kind === "figure") passed = 0;
  }
  return order;
}

function needs(
  block: Block,
  height: number,
  next: Block | undefined,
  follower: number | undefined,
  heightOf: (i: number) => number
): number {
  if (block.kind !== "heading" || next === undefined || follower === undefined) return height;
  const after = heightOf(follower);
  return height + (next.kind === "figure" ? after : Math.min(after, twoLines));
}

/** The next text behind a figure, with the headings over it, where it is of the same section and begins on this page. */
function passingText(
  blocks: readonly Block[],
  order: readonly number[],
  at: number,
  room: number,
  heightOf: (i: number) => number
): readonly number[] {
  const section = blocks[order[at] ?? 0]?.section;
  const passing: number[] = [];
  let height = 0;
  for (const i of order.slice(at + 1)) {
    const block = blocks[i];
    if (block === undefined || block.section !== section || block.kind === "figure") return [];
    passing.push(i);
    if (block.kind === "text") return height + Math.min(heightOf(i), twoLines) <= room ? passing : [];
    height += heightOf(i);
  }
  return [];
}

const parts = "body > :not(section), body > section > *";

/** Puts the blocks of a printed page in the order of filledOrder; `height` in px is what a sheet holds. */
export async function fillPages(page: Page, height: number): Promise<void> {
  const blocks = await page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].map((part): Block => {
        const {top, bottom} = part.getBoundingClientRect();
        const section = [...document.querySelectorAll("body > section")].findIndex(
          (each) => each === part.parentElement
        );
        const kind = /^H\d$/.test(part.tagName) ? "heading" : /^(?:FIGURE|NAV)$/.test(part.tagName) ? "figure" : "text";
        return {kind, section, top, bottom};
      }),
    parts
  );
  await page.evaluate(
    ([selector, order]) => {
      const nodes = [...document.querySelectorAll(selector)];
      for (const i of order) {
        const node = nodes[i];
        if (node?.parentElement?.tagName === "SECTION") node.parentElement.append(node);
      }
    },
    [parts, filledOrder(blocks, height)] as const
  );
}
