import {type HtmlNode, PAGE} from "./htmlTree.js";

/** What stands in a page and is no word of it. */
const NO_WORDS = new Set(
  "head title script style noscript template svg iframe object select option textarea math audio video canvas map".split(
    " "
  )
);
/** Elements that by their name hold what leads to other pages, or what every page has. */
const NAVIGATION = new Set(["nav", "footer", "aside", "menu", "button", "dialog"]);
const CONTAINERS = new Set([
  PAGE,
  ..."html body div section article main form center table tbody tr td fieldset blockquote dl dd".split(" ")
]);
const HIDDEN = /display\s*:\s*none|visibility\s*:\s*hidden/i;
/** A text of that many characters is a sentence, whether or not it is punctuated. */
const SENTENCE = 40;

/** Where the article of a page is, and what each of its elements holds. */
export interface Article {
  /** index of the element that holds the article */
  readonly root: number;
  /** whether a node is not shown, or holds no words: scripts, styles, the head */
  readonly isHidden: (index: number) => boolean;
  /** whether an element leads to other pages: navigation by name, or links with hardly a sentence */
  readonly isNavigation: (index: number) => boolean;
}

/** Characters of words in an element: all of them, those in links, and those in sentences outside links. */
interface Weights {
  readonly words: Float64Array;
  readonly links: Float64Array;
  readonly prose: Float64Array;
}

function weigh(nodes: readonly HtmlNode[], hidden: Uint8Array, linked: Uint8Array): Weights {
  const words = new Float64Array(nodes.length);
  const links = new Float64Array(nodes.length);
  const prose = new Float64Array(nodes.length);
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index];
    if (node === undefined || hidden[index] === 1) continue;
    if (node.name === null) {
      const length = node.words.replace(/\s+/g, "").length;
      words[index] = length;
      if (linked[index] === 1) links[index] = length;
      else if (length >= SENTENCE || /[，。；：、]/.test(node.words)) prose[index] = length;
    }
    if (node.parent < 0) continue;
    for (const sums of [words, links, prose]) sums[node.parent] = (sums[node.parent] ?? 0) + (sums[index] ?? 0);
  }
  return {words, links, prose};
}

/**
 * The article of a page, by structure and density alone: down from the page into the element that holds nearly all its
 * sentences, then up again as long as what is added is not made of links. Linear in the number of nodes.
 */
export function articleOf(nodes: readonly HtmlNode[]): Article {
  const hidden = new Uint8Array(nodes.length);
  const linked = new Uint8Array(nodes.length);
  nodes.forEach(({name, parent, attributes}, index) => {
    const isOut =
      (name !== null && NO_WORDS.has(name)) ||
      attributes.hidden !== undefined ||
      (attributes.style !== undefined && HIDDEN.test(attributes.style));
    hidden[index] = isOut || hidden[parent] === 1 ? 1 : 0;
    linked[index] = name === "a" || linked[parent] === 1 ? 1 : 0;
  });
  const {words, links, prose} = weigh(nodes, hidden, linked);
  const isNavigation = (index: number): boolean => {
    const name = nodes[index]?.name;
    if (name == null) return false;
    if (NAVIGATION.has(name)) return true;
    const all = words[index] ?? 0;
    return all > 0 && (links[index] ?? 0) > all * 0.5 && (prose[index] ?? 0) < all * 0.2;
  };
  const heaviest = new Int32Array(nodes.length).fill(-1);
  nodes.forEach(({name, parent}, index) => {
    if (name === null || parent < 0 || hidden[index] === 1) return;
    if ((prose[index] ?? 0) > (prose[heaviest[parent] ?? -1] ?? 0)) heaviest[parent] = index;
  });
  let root = 0;
  for (;;) {
    const next = heaviest[root] ?? -1;
    const name = nodes[next]?.name;
    if (name == null || !CONTAINERS.has(name) || (prose[next] ?? 0) < (prose[root] ?? 0) * 0.7) break;
    root = next;
  }
  for (;;) {
    const parent = nodes[root]?.parent ?? -1;
    if (parent < 0) break;
    const added = (words[parent] ?? 0) - (words[root] ?? 0);
    const addedLinks = (links[parent] ?? 0) - (links[root] ?? 0);
    if (addedLinks > added * 0.3 || added > Math.max(200, (words[root] ?? 0) * 0.5)) break;
    root = parent;
  }
  return {root, isHidden: (index) => hidden[index] === 1, isNavigation};
}
