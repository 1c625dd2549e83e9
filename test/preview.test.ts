import {describe, expect, it} from "vitest";
import {previewSvg} from "../src/build/print/preview.js";
import {wrapped} from "../src/charts/standalone.js";

/** The lines of text in a picture. */
function textsOf(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) => text);
}

const said = {lang: "zh", site: "甲站", title: "总览"} as const;

describe("the picture of a page", () => {
  it("says the site, the page and its answer, as text", () => {
    expect(textsOf(previewSvg({...said, text: "一 <b>"}))).toEqual(["甲站", "总览", "一 &lt;b&gt;"]);
  });

  it("has five lines of 22 characters, of which the last ends in … where there is more", () => {
    // 1200 − 2 · 72 = 1056 px are 22 characters of 48 px
    const whole = textsOf(previewSvg({...said, text: "字".repeat(110)})).slice(2);
    expect(whole).toEqual(Array.from({length: 5}, () => "字".repeat(22)));
    const longer = textsOf(previewSvg({...said, text: "字".repeat(111)})).slice(2);
    expect(longer).toEqual([...whole.slice(0, 4), `${"字".repeat(21)}…`]);
  });

  it("is cut between words in English", () => {
    const [last] = textsOf(previewSvg({...said, lang: "en", text: "word ".repeat(60)})).slice(-1);
    expect(last).toMatch(/^(word )*word…$/);
  });
});

describe("lines of a picture", () => {
  it("do not end in an opening mark", () => {
    // 0.55 em a letter: “ab ” with its mark is 2.65 em, and does not fit behind five characters in seven
    expect(wrapped("一二三四五“ab cd”", 7)).toEqual(["一二三四五", "“ab cd”"]);
    expect(wrapped("一二“三四”", 3)).toEqual(["一二", "“三四”"]);
    expect(wrapped("份额为总体的3.3倍", 8)).toEqual(["份额为总体的", "3.3倍"]);
  });
});
