import {againstName, countName, plainName, untestedWords, weightName} from "../components/networkWords.js";
import type {NetworkReading} from "../components/networkView.js";
import {methodsOf} from "../findings/leaders.js";
import type {Collection} from "../collection/collection.js";
import {collectivesSwitch, selectOf, switchOf} from "./controls.js";
import {type Html, html} from "../wording/html.js";
import {networkThemes} from "./networkView.js";
import {type Lang, capital, pick} from "../wording/words.js";

/** The controls of the state that all views of the network share. */
export function networkControls(collection: Collection, reading: NetworkReading, lang: Lang): Html {
  const themes = networkThemes(collection, lang);
  const word = (zh: string, en: string): string => pick(lang, zh, en);
  const counting = methodsOf(collection);
  const untested = !reading.counts.tested;
  return html`<form class="network-controls needs-script" data-controls aria-label="${word("显示什么", "What is shown")}">
    <div class="row">
      ${switchOf(
        "colour",
        word("颜色", "Colour"),
        [
          {value: "chance", label: untested ? plainName[lang] : againstName[lang]},
          {value: "group", label: word("分组", "Groups"), disabled: reading.groups.length === 0},
          {value: "kind", label: word("单位类别", "Kind of unit")}
        ],
        "chance"
      )}
      ${switchOf(
        "chance",
        word("显示哪些对", "Pairs shown"),
        [
          {value: "all", label: word("全部", "All")},
          {value: "p", label: "p < 0.05", disabled: untested},
          {value: "q", label: word("校正后q < 0.05", "Adjusted q < 0.05"), disabled: untested}
        ],
        "all"
      )}
      ${collectivesSwitch(lang)}
      ${switchOf(
        "second",
        word("图中结点", "Nodes"),
        [
          {value: "none", label: word("单位", "Units")},
          {value: "tasks", label: word("单位与任务", "With tasks")},
          {
            value: "themes",
            label:
              collection.documents.length === 1
                ? word("单位与专题", "With themes")
                : word("单位与文件", "With documents")
          }
        ],
        "none"
      )}
    </div>
    <div class="row">
      ${
        themes.length < 2
          ? null
          : selectOf("theme", word("专题", "Theme"), [
              {value: "", label: word("全部", "All")},
              ...themes.map(({id, name}) => ({value: id, label: name}))
            ])
      }
      ${selectOf(
        "weight",
        word("格内数字与线宽", "Number in cells, width of ties"),
        (["shared", "newman", "association", "ratio"] as const)
          .filter((value) => value !== "ratio" || !untested)
          .map((value) => ({value, label: capital(weightName[value][lang])}))
      )}
      <div class="controls">
        <label class="title" for="least">${word("不少于", "At least")}</label
        ><input id="least" data-min type="number" min="0" step="any" value="0" inputmode="decimal" />
      </div>
      ${
        reading.partitions.length === 0
          ? null
          : selectOf("resolution", word("分组粗细（分辨率）", "Size of groups (resolution)"), [
              {value: "0.5", label: word("粗（0.5）", "Large (0.5)")},
              {value: "1", label: word("中（1）", "Medium (1)"), selected: true},
              {value: "2", label: word("细（2）", "Small (2)")}
            ])
      }
      ${selectOf("order", word("矩阵次序", "Order of the matrix"), [
        {value: "seriated", label: word("相近者相邻", "Alike side by side")},
        {value: "workload", label: word("按任务多少", "By workload")},
        {value: "name", label: word("按名称", "By name")},
        ...(reading.groups.length === 0 ? [] : [{value: "group", label: word("按分组", "By group")}])
      ])}
      ${selectOf(
        "count",
        word("圆面积", "Area of nodes"),
        counting.map((value) => ({value, label: capital(countName[value][lang])}))
      )}
    </div>
    <p class="filter-words" data-filter-words role="status" aria-live="polite">${untested ? untestedWords[lang] : null}</p>
  </form>`;
}
