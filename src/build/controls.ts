import type {Method} from "../collection/rows.js";
import {type Html, html} from "../wording/html.js";
import {methodName} from "../findings/workload.js";
import {collectivesName, readingsOfCollectives} from "./workloadView.js";
import {type Lang, pick} from "../wording/words.js";

interface Choice {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
  /** of a list: chosen though it is not the first */
  readonly selected?: boolean;
}

/** A row of buttons of which one is pressed; scripts read `name` and `value`, without them it is not shown. */
export function switchOf(
  name: string,
  title: string,
  choices: readonly Choice[],
  chosen: string,
  note: Html | null = null
): Html {
  return html`<div class="controls needs-script">
    <span class="title" id="switch-${name}">${title}</span>
    <div class="switch" role="group" aria-labelledby="switch-${name}" data-switch="${name}">
      ${choices.map(
        (choice) =>
          html`<button
            type="button"
            value="${choice.value}"
            aria-pressed="${choice.value === chosen ? "true" : "false"}"
            ${choice.disabled === true ? html` disabled` : null}
          >
            ${choice.label}
          </button>`
      )}
    </div>
    ${note}
  </div>`;
}

/** A list of which one is chosen. */
export function selectOf(name: string, title: string, choices: readonly Choice[]): Html {
  return html`<div class="controls needs-script">
    <label class="title" for="select-${name}">${title}</label
    ><select id="select-${name}" data-select="${name}">
      ${choices.map((choice) => html`<option value="${choice.value}"${choice.selected === true ? html` selected` : null}>${choice.label}</option>`)}
    </select>
  </div>`;
}

/** The switch between ways of counting; one that the documents do not bear is struck through and the reason said. */
export function methodSwitch(available: readonly Method[], note: string, lang: Lang): Html {
  const methods: readonly Method[] = ["full", "fractional", "harmonic", "lead", "first_listed"];
  const missing = methods.filter((method) => !available.includes(method));
  const reason = missing.includes("lead")
    ? pick(lang, "原文没有写牵头，此项停用。", "The text states no lead.")
    : missing.includes("first_listed")
      ? pick(lang, "括注都写明角色，没有“首列”。", "Every clause states roles, so none is merely first-listed.")
      : null;
  const short = (method: Method): string =>
    pick(lang, methodName[method].zh.replace("计数", method === "full" ? "计数" : ""), methodName[method].en);
  return switchOf(
    "method",
    pick(lang, "计数方法", "Way of counting"),
    methods.map((method) => ({value: method, label: short(method), disabled: !available.includes(method)})),
    "full",
    html`<p class="note"><span data-note>${note}</span>${reason === null ? null : html` ${reason}`}</p>`
  );
}

export function collectivesSwitch(lang: Lang): Html {
  return switchOf(
    "collectives",
    pick(lang, "集体称谓", "Collectives"),
    readingsOfCollectives.map((value) => ({value, label: collectivesName[value][lang]})),
    "as_one",
    null
  );
}

/** The scope of the ranking: the whole, or one theme (one document, where there are several). */
export function groupSelect(groups: readonly {id: string; numeral: string; name: string}[], lang: Lang): Html | null {
  if (groups.length < 2) return null;
  return selectOf("group", pick(lang, "范围", "Scope"), [
    {value: "", label: pick(lang, "全部", "All")},
    ...groups.map((group) => ({value: group.id, label: `${group.numeral} ${group.name}`}))
  ]);
}
