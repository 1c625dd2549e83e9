/**
 * The document that charts are drawn into where there is no browser: as much of the DOM as drawing an SVG needs. Marks
 * are made and written once, so that a whole DOM, whatever its make, is half of what a drawing costs.
 */

const svgSpace = "http://www.w3.org/2000/svg";

function escaped(text: string): string {
  return /[&<>"]/.test(text)
    ? text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;")
    : text;
}

class PaperText {
  parentNode: PaperElement | null = null;
  readonly ownerDocument = paperDocument;
  constructor(readonly textContent: string) {}
  get outerHTML(): string {
    return escaped(this.textContent);
  }
  remove(): void {
    this.parentNode?.removeChild(this);
  }
}

type PaperNode = PaperElement | PaperText;

class PaperElement {
  parentNode: PaperElement | null = null;
  readonly ownerDocument = paperDocument;
  readonly namespaceURI = svgSpace;
  readonly childNodes: PaperNode[] = [];
  /** in the order in which they were first set */
  readonly attributes: {readonly name: string; value: string}[] = [];
  constructor(readonly localName: string) {}

  get children(): readonly PaperElement[] {
    return this.childNodes.filter((child) => child instanceof PaperElement);
  }
  get firstChild(): PaperNode | null {
    return this.childNodes[0] ?? null;
  }
  get textContent(): string {
    return this.childNodes.map(({textContent}) => textContent).join("");
  }
  set textContent(text: string) {
    for (const child of this.childNodes.splice(0)) child.parentNode = null;
    if (text !== "") this.append(text);
  }

  getAttributeNode(name: string): {readonly name: string; value: string} | null {
    return this.attributes.find((attribute) => attribute.name === name) ?? null;
  }
  getAttribute(name: string): string | null {
    return this.getAttributeNode(name)?.value ?? null;
  }
  hasAttribute(name: string): boolean {
    return this.getAttributeNode(name) !== null;
  }
  setAttribute(name: string, value: unknown): void {
    const known = this.getAttributeNode(name);
    if (known === null) this.attributes.push({name, value: String(value)});
    else known.value = String(value);
  }
  setAttributeNS(_space: string | null, name: string, value: unknown): void {
    this.setAttribute(name, value);
  }
  removeAttribute(name: string): void {
    const at = this.attributes.findIndex((attribute) => attribute.name === name);
    if (at >= 0) this.attributes.splice(at, 1);
  }
  removeAttributeNS(_space: string | null, name: string): void {
    this.removeAttribute(name);
  }

  appendChild<Child extends PaperNode>(child: Child): Child {
    return this.insertBefore(child, null);
  }
  append(...children: readonly (PaperNode | string)[]): void {
    for (const child of children) this.appendChild(typeof child === "string" ? new PaperText(child) : child);
  }
  prepend(...children: readonly (PaperNode | string)[]): void {
    const first = this.firstChild;
    for (const child of children) this.insertBefore(typeof child === "string" ? new PaperText(child) : child, first);
  }
  /** Throws where `before` is not a child of this element. */
  insertBefore<Child extends PaperNode>(child: Child, before: PaperNode | null): Child {
    child.remove();
    const at = before === null ? this.childNodes.length : this.childNodes.indexOf(before);
    if (at < 0) throw new Error(`not a child of ${this.localName}: ${before?.outerHTML}`);
    this.childNodes.splice(at, 0, child);
    child.parentNode = this;
    return child;
  }
  removeChild<Child extends PaperNode>(child: Child): Child {
    const at = this.childNodes.indexOf(child);
    if (at < 0) throw new Error(`not a child of ${this.localName}: ${child.outerHTML}`);
    this.childNodes.splice(at, 1);
    child.parentNode = null;
    return child;
  }
  remove(): void {
    this.parentNode?.removeChild(this);
  }

  /** The elements below of a name, or all for `*`, in document order; no other selector is known. */
  querySelectorAll(selector: string): readonly PaperElement[] {
    if (!/^(\*|[a-z]+)$/i.test(selector)) throw new Error(`not a selector of the drawing document: ${selector}`);
    const found: PaperElement[] = [];
    const visit = (element: PaperElement): void => {
      for (const child of element.childNodes) {
        if (!(child instanceof PaperElement)) continue;
        if (selector === "*" || child.localName === selector) found.push(child);
        visit(child);
      }
    };
    visit(this);
    return found;
  }
  querySelector(selector: string): PaperElement | null {
    return this.querySelectorAll(selector)[0] ?? null;
  }

  get outerHTML(): string {
    const attributes = this.attributes.map(({name, value}) => ` ${name}="${escaped(value)}"`).join("");
    return this.childNodes.length === 0
      ? `<${this.localName}${attributes} />`
      : `<${this.localName}${attributes}>${this.childNodes.map(({outerHTML}) => outerHTML).join("")}</${this.localName}>`;
  }
}

const paperDocument = {
  createElementNS: (_space: string, name: string): PaperElement => new PaperElement(name),
  createTextNode: (text: string): PaperText => new PaperText(text),
  get documentElement(): PaperElement {
    return root;
  }
};
const root: PaperElement = new PaperElement("svg");

export function paper(): globalThis.Document {
  // charts use no more of a document than there is here; a test draws each of them into a whole DOM too
  return paperDocument as unknown as globalThis.Document;
}
