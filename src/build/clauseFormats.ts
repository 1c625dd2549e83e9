import {type Example, parseExample} from "../../loaders/clauses/examples.js";
import {CLAUSE_FORMATS} from "../../loaders/clauses/index.js";
import {type Html, html} from "../wording/html.js";
import {type Lang, pick} from "../wording/words.js";

const roleName: Readonly<Record<string, {readonly zh: string; readonly en: string}>> = {
  lead: {zh: "牵头", en: "lead"},
  responsible: {zh: "负责", en: "responsible"},
  support: {zh: "配合", en: "support"},
  guide: {zh: "指导", en: "guide"}
};

/** The text of an example, what is read in it marked with its role. */
function drawn({text, marks}: Example, lang: Lang): Html {
  const pieces: Html[] = [];
  let position = 0;
  for (const {start, end, as} of marks) {
    const role = roleName[as]?.[lang] ?? as;
    pieces.push(
      html`${text.slice(position, start)}<mark>${text.slice(start, end)}<small lang="${lang === "zh" ? "zh-Hans" : "en"}">${role}</small></mark>`
    );
    position = end;
  }
  return html`${pieces}${text.slice(position)}`;
}

/** Each way in which clauses are written, with the examples of its own code: read as marked, or not read at all. */
export function clauseFormats(lang: Lang): Html {
  return html`${CLAUSE_FORMATS.map(({name, title, examples}) => {
    const read = examples.map(parseExample);
    const not = read.filter(({marks}) => marks.length === 0);
    return html`<details class="data clause-format" id="clause-${name}">
      <summary>${title[lang]} <code>${name}</code></summary>
      <ul>
        ${read.filter(({marks}) => marks.length > 0).map((example) => html`<li lang="zh-Hans">${drawn(example, lang)}</li>`)}
      </ul>
      <p>${pick(lang, "不读：", "Not read:")}</p>
      <ul>
        ${not.map((example) => html`<li lang="zh-Hans">${example.text}</li>`)}
      </ul>
    </details>`;
  })}`;
}
