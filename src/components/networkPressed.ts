import {legendOf} from "./networkLegend.js";
import type {Drawn} from "./networkDrawn.js";
import {type NetworkState, writeState} from "./networkState.js";
import {againstName, egoWords, filterWords, plainName} from "./networkWords.js";
import {say} from "../charts/options.js";

/** Puts controls, legend and words into step with what is shown; `set` hears what the words offer. */
export function press(
  root: HTMLElement,
  {state, reading, shown, scene: {lang}}: Drawn,
  set: (part: Partial<Pick<NetworkState, "chance" | "min" | "ego">>) => void
): void {
  for (const group of root.querySelectorAll<HTMLElement>("[data-switch]")) {
    const chosen: unknown = Reflect.get(state, group.dataset["switch"] ?? "");
    for (const button of group.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button.value === chosen));
      if (button.value === "chance") button.textContent = (reading.counts.tested ? againstName : plainName)[lang];
      if (button.value === "group") button.disabled = reading.groups.length === 0;
      if (group.dataset["switch"] === "chance" && button.value !== "all") button.disabled = !reading.counts.tested;
    }
  }
  for (const select of root.querySelectorAll<HTMLSelectElement>("[data-select]")) {
    for (const option of select.options) {
      if (option.value === "ratio") option.disabled = !reading.counts.tested;
      if (option.value === "group" || select.dataset["select"] === "resolution")
        option.disabled = reading.groups.length === 0;
    }
    select.value = String(Reflect.get(state, select.dataset["select"] ?? ""));
  }
  const least = root.querySelector<HTMLInputElement>("[data-min]");
  if (least !== null) least.value = String(state.min);
  const said = root.querySelector("[data-filter-words]");
  const words = filterWords(reading, shown, state, lang);
  said?.replaceChildren(...(words === null ? [] : [words.text, " "]));
  const offer = (label: string, part: Parameters<typeof set>[0]): void => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", () => set(part));
    said?.append(button, " ");
  };
  if (words?.widen != null) offer(words.widen.label, {chance: words.widen.chance, min: words.widen.min});
  const ego = egoWords(reading, shown, state, lang);
  if (ego !== null) {
    said?.append(ego, " ");
    offer(say(lang, "显示全部单位", "Show all units"), {ego: ""});
  }
  root.querySelector("#picture .key")?.replaceWith(legendOf({state, reading, lang}));
}

/** For an iframe: one figure without the page around it, and a link to the page. */
export function standAlone(root: HTMLElement, state: NetworkState, label: string): void {
  document.documentElement.classList.add("embed");
  for (const figure of root.querySelectorAll<HTMLElement>("figure")) figure.hidden = figure.id !== state.embed;
  const link = document.createElement("a");
  link.href = `${location.pathname}?${writeState({...state, embed: ""}).toString()}`;
  link.target = "_blank";
  link.rel = "noopener";
  link.textContent = label;
  const item = document.createElement("li");
  item.append(link);
  document.getElementById(state.embed)?.querySelector(".tools:not(.zoom)")?.append(item);
}
