/** A figure of a page: whatever draws rows, in the pages' own frame, in the report's, or small beside a sentence. */
const framed = /<figure\s[^>]*class="(?:figure|report-figure|small-figure)[\s"][\s\S]*?<\/figure>/g;

/**
 * What figures of a page lack of an address in it, a text for readers who do not see them, a picture as a file, their rows
 * as CSV, and the HTML by which another page shows them, and drawings that stand in none; one sentence a fault.
 */
export function figureFaults(source: string): string[] {
  const unframed = source.replace(framed, "");
  const faults = /<svg[^>]* class="plot\b/.test(unframed) ? ["a drawing stands in no figure"] : [];
  const lacking = [...source.matchAll(framed)].flatMap(([figure]) => {
    const id = /^<figure\s[^>]*\bid="([^"]+)"/.exec(figure)?.[1];
    const name = id === undefined ? "a figure" : `the figure ${id}`;
    const lacks = (test: boolean, what: string): string[] => (test ? [] : [`${name} has no ${what}`]);
    return [
      ...lacks(id !== undefined, "address"),
      // a table with bars is heard as a table
      ...lacks(/<svg[^>]* aria-label="[^"]+"|<div class="bars">\s*<table\b/.test(figure), "alternative text"),
      ...lacks(/href="[^"]*figures\/[^"]+\.svg"/.test(figure), "picture as SVG"),
      ...lacks(/href="[^"]*figures\/[^"]+\.csv"/.test(figure), "rows as CSV"),
      ...lacks(/&lt;img src=&quot;[^&]+\.svg&quot;[^<]* alt=&quot;(?!&quot;)/.test(figure), "HTML to embed it")
    ];
  });
  return [...faults, ...lacking];
}

/** Whether a picture that stands by itself says what is to be seen. */
export function isDescribed(svg: string): boolean {
  return /<title>[^<]+<\/title>/.test(svg) && /<desc>[^<]+<\/desc>/.test(svg);
}
