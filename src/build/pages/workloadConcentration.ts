import {lorenzCurves} from "../../charts/lorenzCurves.js";
import {spreadNote, spreadTitle} from "../../findings/spread.js";
import {methodName} from "../../findings/workload.js";
import {methodsOf} from "../../findings/leaders.js";
import {type Place, shortSource} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {drawable} from "../draw.js";
import type {Figure} from "../figure.js";
import {number, percent, pick, plural} from "../../wording/words.js";

/** Lorenz curves and what they mean in words; null where fewer than two units are named. */
export function concentrationFigure(collection: Collection, place: Place): Figure | null {
  const {lang} = place;
  const all = collection.spreads.filter((row) => row.document_id === null);
  const spreads = methodsOf(collection).flatMap((method) => all.filter((row) => row.method === method));
  const [first] = spreads;
  if (first === undefined || first.n_units < 2) return null;
  return {
    id: "concentration",
    no: 1,
    title: spreadTitle(spreads, lang),
    measured: spreadNote(spreads, lang),
    chart: drawable(
      lorenzCurves,
      spreads.map((row) => ({
        label: methodName[row.method][lang],
        shares: row.shares,
        gini: row.gini,
        effectiveNumber: row.effective_number
      })),
      {}
    ),
    caption: pick(
      lang,
      `洛伦兹曲线，n = ${number(first.n_units, lang)}个写到的单位（不是名录中的全部单位），集体称谓作一个单位；某种数法中没有计分的单位计0。有效单位数为赫芬达尔指数的倒数。${shortSource(collection, lang)}`,
      `Lorenz curves, n = ${plural(first.n_units, "unit")} named (not all of the register), collectives as one unit; a unit without credit in a way of counting is 0. The effective number is 1 over the Herfindahl–Hirschman index. ${shortSource(collection, lang)}`
    ),
    queries: ["workload", "concentration", "pages/lorenz"],
    table: {
      columns: [
        {label: pick(lang, "计数方法", "way of counting")},
        {label: pick(lang, "单位数（个）", "units"), numeric: true},
        {label: pick(lang, "基尼系数", "Gini"), numeric: true, isDrawn: true},
        {label: pick(lang, "赫芬达尔指数", "HHI"), numeric: true},
        {label: pick(lang, "有效单位数", "effective number"), numeric: true},
        {label: pick(lang, "最多3个单位的份额", "share of the top 3"), numeric: true},
        {label: pick(lang, "合作系数", "collaborative coefficient"), numeric: true},
        {label: pick(lang, "独立承担比例", "single-owner share"), numeric: true}
      ],
      rows: spreads.map((row) => [
        methodName[row.method][lang],
        row.n_units,
        Number(row.gini.toFixed(4)),
        Number(row.hhi.toFixed(4)),
        Number(row.effective_number.toFixed(2)),
        percent(row.top_three, 1),
        Number(row.cc.toFixed(4)),
        percent(row.single_owner, 1)
      ])
    }
  };
}
