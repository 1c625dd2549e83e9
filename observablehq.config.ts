/** As much of markdown-it as the rule for headings uses. */
interface Token {
  readonly type: string;
  readonly children: Token[] | null;
  content: string;
  attrs: [string, string][] | null;
  attrSet(name: string, value: string): void;
}
interface MarkdownIt {
  readonly core: {readonly ruler: {push(name: string, rule: (state: {tokens: Token[]}) => void): void}};
}

/** Headings get ids from their text in any script, or from a `{#name}` at their end; the builder's own drops Chinese. */
function headingIds(md: MarkdownIt): MarkdownIt {
  md.core.ruler.push("heading_ids", ({tokens}) => {
    const used = new Set<string>();
    tokens.forEach((token, i) => {
      const inline = tokens[i + 1];
      if (token.type !== "heading_open" || inline?.children == null) return;
      const given = /\s*\{#([\w-]+)\}$/.exec(inline.content)?.[1];
      for (const child of inline.children) child.content = child.content.replace(/\s*\{#[\w-]+\}$/, "");
      const slug =
        given ??
        inline.content
          .toLowerCase()
          .trim()
          .replace(/[^\p{L}\p{N}]+/gu, "-")
          .replace(/^-|-$/g, "");
      let id = slug === "" ? "section" : slug;
      for (let n = 2; used.has(id); n++) id = `${slug}-${n}`;
      used.add(id);
      token.attrSet("id", id);
      for (const child of inline.children) if (child.type === "link_open") child.attrSet("href", `#${id}`);
    });
  });
  return md;
}

/**
 * Observable Framework builds the pages' shells: Markdown, styles and scripts. src/build/ runs it, fills the shells with
 * what was counted, and writes the site; SHELLS names the folder it wants them in.
 */
export default {
  root: "src",
  output: process.env["SHELLS"] ?? "dist",
  title: "Duty Atlas",
  style: "style.css",
  // the readers' networks have no other host
  globalStylesheets: [],
  sidebar: false,
  toc: false,
  pager: false,
  // an empty text would be parsed once a page
  head: null,
  header: null,
  footer: null,
  // no page has a data loader: the tables are made before, so that none is looked for
  interpreters: Object.fromEntries(
    [".js", ".ts", ".py", ".r", ".R", ".rs", ".go", ".java", ".jl", ".php", ".sh", ".exe"].map((ending) => [
      ending,
      null
    ])
  ),
  linkify: false,
  preserveIndex: true,
  preserveExtension: true,
  markdownIt: headingIds
};
