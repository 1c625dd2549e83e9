import {Tokenizer} from "htmlparser2";
import {UnreadableDocument} from "./unreadable.js";

/** A node of a page. Nodes stand in the order of the page; an element's descendants are those from it to before `end`. */
export interface HtmlNode {
  /** lower case; null for a text */
  readonly name: string | null;
  /** of a text; "" for an element */
  readonly words: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** index of the element around it; -1 for the page itself, which is the first */
  readonly parent: number;
  end: number;
}

/** A page of more elements and texts is no document. */
const MOST_NODES = 2_000_000;
/** How far up an open element is looked for: beyond that, pages are broken. */
const FARTHEST = 1000;

/** The element that holds all others, whatever the page leaves out. */
export const PAGE = "#page";

const VOID = new Set("area base br col embed frame hr img input link meta param source track wbr".split(" "));
const BLOCKS = new Set(
  "address article aside blockquote center div dl dd dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section table ul".split(
    " "
  )
);
/** Elements that what is inside cannot close. */
const ENCLOSING = new Set(["table", "td", "th", "caption", "html", "template", "object", "button"]);
const KEPT_ATTRIBUTES = new Set([
  "style",
  "hidden",
  "colspan",
  "rowspan",
  "start",
  "type",
  "value",
  "charset",
  "content"
]);

/** Which open elements an opening tag closes, and inside which element that is looked for. */
function closedBy(name: string): {readonly names: readonly string[]; readonly inside: ReadonlySet<string>} | null {
  if (name === "li") return {names: ["li"], inside: new Set(["ul", "ol", "menu", ...ENCLOSING])};
  if (name === "dt" || name === "dd") return {names: ["dt", "dd"], inside: new Set(["dl", ...ENCLOSING])};
  if (name === "td" || name === "th") return {names: ["td", "th"], inside: new Set(["table", "tr"])};
  if (name === "tr") return {names: ["tr"], inside: new Set(["table"])};
  if (["tbody", "thead", "tfoot"].includes(name))
    return {names: ["tbody", "thead", "tfoot"], inside: new Set(["table"])};
  return null;
}
const CLOSED_BY = new Map(
  ["li", "dt", "dd", "td", "th", "tr", "tbody", "thead", "tfoot"].map((name) => [name, closedBy(name)])
);
const CELLS = new Set(["td", "th", "tr", "tbody", "thead", "tfoot"]);
const TABLE = new Set(["table"]);
const NOTHING = new Set<string>();

/**
 * The elements and texts of a page, as browsers nest them where tags are left out. htmlparser2 takes the page apart; the
 * elements are put together here, because trees that look through all open elements for each tag take quadratic time over
 * a page that nests 100,000. Time and memory are in proportion to the page. Throws UnreadableDocument for a page of more
 * than two million elements.
 */
export function htmlNodes(path: string, page: string): readonly HtmlNode[] {
  const tree = new TreeBuilder(path, page);
  const tokenizer = new Tokenizer({decodeEntities: true}, tree);
  tokenizer.write(page);
  tokenizer.end();
  return tree.nodes;
}

class TreeBuilder {
  readonly nodes: HtmlNode[] = [];
  private readonly open: number[] = [];
  private readonly openByName = new Map<string, number>();
  private name = "";
  private attribute = "";
  private value = "";
  private attributes: Record<string, string> = {};
  private words: string[] = [];

  constructor(
    private readonly path: string,
    private readonly page: string
  ) {
    this.put(PAGE, "", {});
    this.open.push(0);
  }

  ontext(start: number, end: number): void {
    this.words.push(this.page.slice(start, end));
  }
  ontextentity(codePoint: number): void {
    this.words.push(String.fromCodePoint(codePoint));
  }
  onattribname(start: number, end: number): void {
    this.attribute = this.page.slice(start, end).toLowerCase();
    this.value = "";
  }
  onattribdata(start: number, end: number): void {
    if (KEPT_ATTRIBUTES.has(this.attribute)) this.value += this.page.slice(start, end);
  }
  onattribentity(codePoint: number): void {
    this.value += String.fromCodePoint(codePoint);
  }
  onattribend(): void {
    if (KEPT_ATTRIBUTES.has(this.attribute)) this.attributes[this.attribute] ??= this.value;
  }
  onopentagname(start: number, end: number): void {
    this.name = this.page.slice(start, end).toLowerCase();
    this.attributes = {};
  }
  onopentagend(): void {
    this.closeImplied(this.name);
    this.add(this.name, "");
    if (VOID.has(this.name)) return;
    this.open.push(this.nodes.length - 1);
    this.openByName.set(this.name, (this.openByName.get(this.name) ?? 0) + 1);
  }
  onselfclosingtag(): void {
    this.onopentagend();
  }
  onclosetag(start: number, end: number): void {
    const name = this.page.slice(start, end).trim().toLowerCase();
    const at = this.lastOpen([name], name === "table" ? NOTHING : CELLS.has(name) ? TABLE : ENCLOSING);
    if (at !== null) this.closeFrom(at);
  }
  onend(): void {
    this.closeFrom(0);
  }
  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  private closeImplied(name: string): void {
    const implied = CLOSED_BY.get(name);
    if (implied != null) {
      const at = this.lastOpen(implied.names, implied.inside);
      if (at !== null) this.closeFrom(at);
    }
    if (BLOCKS.has(name)) {
      const at = this.lastOpen(["p"], BLOCKS_BUT_P);
      if (at !== null) this.closeFrom(at);
    }
  }

  /** Where in the open elements the innermost of `names` stands; null where there is none before one of `inside`. */
  private lastOpen(names: readonly string[], inside: ReadonlySet<string>): number | null {
    if (names.every((name) => (this.openByName.get(name) ?? 0) === 0)) return null;
    for (let at = this.open.length - 1; at >= Math.max(0, this.open.length - FARTHEST); at--) {
      const name = this.nodes[this.open[at] ?? -1]?.name;
      if (name == null) return null;
      if (names.includes(name)) return at;
      if (inside.has(name)) return null;
    }
    return null;
  }

  private closeFrom(at: number): void {
    this.endText();
    while (this.open.length > at) {
      const node = this.nodes[this.open.pop() ?? -1];
      if (node?.name == null) continue;
      node.end = this.nodes.length;
      this.openByName.set(node.name, (this.openByName.get(node.name) ?? 1) - 1);
    }
  }

  private endText(): void {
    if (this.words.length === 0) return;
    const words = this.words.join("");
    this.words = [];
    this.put(null, words, {});
  }

  private add(name: string, words: string): void {
    this.endText();
    this.put(name, words, this.attributes);
    this.attributes = {};
  }

  private put(name: string | null, words: string, attributes: Readonly<Record<string, string>>): void {
    if (this.nodes.length >= MOST_NODES) {
      throw new UnreadableDocument(this.path, "the page has more than two million elements and is not read");
    }
    const parent = this.open.at(-1) ?? -1;
    this.nodes.push({name, words, attributes, parent, end: this.nodes.length + 1});
  }
}

const BLOCKS_BUT_P = new Set([...BLOCKS, ...ENCLOSING].filter((name) => name !== "p"));
