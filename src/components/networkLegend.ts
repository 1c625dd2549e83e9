import type {LegendItem} from "../charts/legend.js";
import {type Lang, say} from "../charts/options.js";
import {toneColour, tones} from "../charts/tone.js";
import {colouredGroups, kindsOf, unitColour} from "./networkPictureRows.js";
import {toneName} from "./networkRows.js";
import type {NetworkState} from "./networkState.js";
import type {Group, NetworkReading} from "./networkView.js";
import {kindWords} from "./networkWords.js";

export interface Legend {
  readonly state: Pick<NetworkState, "colour" | "names" | "second">;
  readonly reading: NetworkReading;
  readonly lang: Lang;
}

/** What the colours of pairs mean; nothing where none was tested. */
export function toneItems({counts}: NetworkReading, lang: Lang): readonly LegendItem[] {
  return counts.tested ? tones.map((tone) => ({colour: toneColour(tone), label: toneName(tone, lang)})) : [];
}

/** What the colours of the picture mean; ties to tasks or themes are of one colour, as chance says nothing of them. */
export function legendItems({state, reading, lang}: Legend): readonly LegendItem[] {
  switch (state.colour) {
    case "chance":
      return state.second === "none" ? toneItems(reading, lang) : [];
    case "kind": {
      const kinds = kindsOf(reading.units);
      const named = kinds.flatMap((kind) => {
        const unit = reading.units.find((each) => each.kind === kind);
        return unit === undefined ? [] : [{colour: unitColour(unit, "kind", reading), label: kindWords(kind, lang)}];
      });
      const others = reading.units.some(({kind}) => kind === null || !kinds.includes(kind));
      return others ? [...named, {colour: "var(--cat-6)", label: say(lang, "其他", "others")}] : named;
    }
    case "group": {
      const coloured = colouredGroups(reading.groups);
      const named = coloured.map((group, place) => ({
        colour: `var(--cat-${place + 1})`,
        label: `${state.names[group.number] ?? group.name}${say(lang, `（${group.units}个单位）`, ` (${group.units} units)`)}`
      }));
      const rest = reading.groups.filter((group) => !coloured.includes(group)).reduce((sum, {units}) => sum + units, 0);
      const others = say(
        lang,
        `其余${rest}个单位，各自或另成小组`,
        `${rest} other ${rest === 1 ? "unit" : "units"}, alone or in smaller groups`
      );
      return rest === 0 ? named : [...named, {colour: "var(--cat-6)", label: others}];
    }
  }
}

/** The legend beside the picture; groups have names that the reader may change, which a `rename` event tells. */
export function legendOf(legend: Legend): HTMLElement {
  const {state, reading, lang} = legend;
  const list = document.createElement("ul");
  list.className = "key";
  const coloured = state.colour === "group" ? colouredGroups(reading.groups) : [];
  for (const [place, {colour, label}] of legendItems(legend).entries()) {
    const group = coloured[place];
    const item = document.createElement("li");
    const swatch = document.createElement("i");
    swatch.className = "swatch";
    swatch.style.background = colour;
    item.append(swatch, ...(group === undefined ? [label] : nameField(group, state.names[group.number], lang)));
    list.append(item);
  }
  return list;
}

function nameField(group: Group, given: string | undefined, lang: Lang): readonly (Node | string)[] {
  const input = document.createElement("input");
  input.value = given ?? group.name;
  input.maxLength = 40;
  input.size = Math.max(8, [...input.value].length * (lang === "zh" ? 2 : 1));
  input.setAttribute(
    "aria-label",
    say(lang, `第${group.number}组的名称（可改）`, `Name of group ${group.number} (yours to change)`)
  );
  input.addEventListener("change", () => {
    const name = input.value.trim() === group.name ? "" : input.value.trim();
    input.dispatchEvent(new CustomEvent("rename", {bubbles: true, detail: {number: group.number, name}}));
  });
  return [input, say(lang, `${group.units}个单位`, `${group.units} ${group.units === 1 ? "unit" : "units"}`)];
}
