import {probability} from "../../charts/tone.js";
import {
  coordinationTitle,
  duplicatesApart,
  duplicatesTitle,
  fragmentationTitle,
  overlapTitle,
  unnamedTitle
} from "../../findings/gaps.js";
import {barFigure} from "../barTable.js";
import {linkTo, type Place, shortSource} from "../chrome.js";
import type {Collection} from "../../collection/collection.js";
import {themeTitle, unitName} from "../../collection/names.js";
import {type SiteFile, figure} from "../figure.js";
import type {OverlapRow} from "../../collection/gapTables.js";
import {type Html, type HtmlValue, html} from "../../wording/html.js";
import {taskItem, unitNameHtml} from "../taskItem.js";
import {phrases} from "../../wording/typeset.js";
import {unitLink} from "../unitLink.js";
import {number, numeral, pick, plural} from "../../wording/words.js";

/** A part of the page, with the files of its figure: none where it has no bars. */
interface GapPart {
  readonly html: Html;
  readonly files: readonly SiteFile[];
}

/** The number of a figure, and the name of its files by its id. */
export interface GapFigure {
  readonly no: number;
  readonly file: (id: string) => string;
}

/** Pairs that stand in a list; the table overlap of the data page has all. */
const mostPairs = 12;

/** What a section of the page says of a gap that is told of units rather than of single tasks. */
interface GapSection {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly definition: string;
  /** null where there is nothing to mend */
  readonly mend: string | null;
  readonly caption: string;
}

function mendWords(mend: string | null, lang: Place["lang"]): Html | null {
  return mend === null
    ? null
    : html`<p class="mend"><b>${pick(lang, "怎样写清楚", "What would mend it")}</b>${mend}</p>`;
}

/** A gap without bars, in the frame of a figure. */
function section(
  collection: Collection,
  place: Place,
  {id, title, name, definition, mend, content, caption}: GapSection & {readonly content: HtmlValue}
): GapPart {
  const {lang} = place;
  return {
    html: html`<section class="figure gap" id="${id}" aria-labelledby="${id}-title">
      <div class="about">
        <h2 id="${id}-title">${phrases(title, collection, lang)}</h2>
        <p class="measured"><span class="gap-name">${name}</span>${definition}</p>
        ${mendWords(mend, lang)}
      </div>
      ${content}
      <div class="foot"><p class="caption">${caption}</p></div>
    </section>`,
    files: []
  };
}

/** A gap told in bars, as a figure with its number and files. */
function bars(
  collection: Collection,
  place: Place,
  {no, file}: GapFigure,
  {
    id,
    title,
    name,
    definition,
    mend,
    caption,
    queries,
    drawn
  }: GapSection & {
    readonly queries: readonly string[];
    readonly drawn: ReturnType<typeof barFigure>;
  }
): GapPart {
  const {lang} = place;
  const controls = mendWords(mend, lang);
  return figure(
    {
      id,
      file: file(id),
      no,
      title,
      measured: html`<span class="gap-name">${name}</span>${definition}`,
      measuredInWords: `${name}${pick(lang, "：", ": ")}${definition}`,
      ...(controls === null ? {} : {controls}),
      caption,
      queries,
      ...drawn
    },
    collection,
    place
  );
}

/** Themes spread over many units. */
export function fragmentation(collection: Collection, place: Place, made: GapFigure): GapPart | null {
  const {lang} = place;
  const scopes = collection.gaps.scopes.filter((row) => row.theme_id !== null && row.fragmentation !== null);
  if (scopes.length < 2 || collection.documents.length !== 1) return null;
  const rows = collection.themes.flatMap((theme) => {
    const scope = scopes.find((row) => row.theme_id === theme.theme_id);
    return scope === undefined ? [] : [{theme, scope}];
  });
  const columns = [
    pick(lang, "专题", "Theme"),
    pick(lang, "写到的单位（个）", "Units named"),
    pick(lang, "有效单位数", "Effective number"),
    pick(lang, "分散度", "Fragmentation")
  ];
  const named = (theme: (typeof rows)[number]["theme"]): string =>
    `${numeral(theme.ordinal, lang)} ${themeTitle(collection, theme, lang)}`;
  return bars(collection, place, made, {
    id: "gap-fragmentation",
    title: fragmentationTitle(scopes, collection.themes, lang),
    name: pick(lang, "分散", "Fragmentation"),
    definition: pick(
      lang,
      "分散度为1减各单位分值份额的平方和：0为一家全担，越近1越散。有效单位数：相当于几个单位平分。",
      "Fragmentation is 1 less the sum of squared shares of credit: 0 when one unit has all, near 1 when many share. Effective number: as if so many units shared equally."
    ),
    mend: pick(
      lang,
      "单位多本身不是问题；需要时写明专题由谁汇总。",
      "Many units are no fault; where it matters, say who draws the theme together."
    ),
    queries: ["credits", "gaps"],
    drawn: barFigure(
      columns,
      rows.map(({theme, scope}) => ({
        name: html`<a href="${linkTo(place, "tasks")}?theme=${theme.theme_id}">${named(theme)}</a>`,
        cells: [
          number(theme.units, lang),
          number(scope.effective_number, lang, 1),
          html`<b>${number(scope.fragmentation, lang, 2)}</b>`
        ],
        bar: scope.fragmentation ?? 0
      })),
      {
        columns: columns.map((label, i) => ({
          label,
          ...(i > 0 ? {numeric: true} : {}),
          ...(i === 3 ? {isDrawn: true} : {})
        })),
        rows: rows.map(({theme, scope}) => [named(theme), theme.units, scope.effective_number, scope.fragmentation])
      }
    ),
    caption: pick(
      lang,
      `条：分散度，满格为1。分数计数（每项任务的1分由所列单位平分），集体称谓作一个单位，n = ${number(
        scopes.reduce((sum, row) => sum + row.with_unit, 0),
        lang
      )}项任务。${shortSource(collection, lang)}`,
      `Bar: fragmentation, the whole width being 1. Fractional counting (the units of a task share 1 evenly), collectives as one unit, n = ${plural(
        scopes.reduce((sum, row) => sum + row.with_unit, 0),
        "task"
      )}. ${shortSource(collection, lang)}`
    )
  });
}

/** Pairs as bars of their overlap: the first of them in the page and the picture, all of them in the file. */
function pairBars(
  collection: Collection,
  pairs: readonly OverlapRow[],
  place: Place,
  withP: boolean
): ReturnType<typeof barFigure> {
  const {lang} = place;
  const tested = pairs.some((row) => row.expected !== null);
  const named = (id: string): string => unitName(collection, id, lang);
  const expected = tested ? [pick(lang, "随机应有", "By chance"), ...(withP ? ["p"] : [])] : [];
  const shared = pick(lang, "同列（项）", "Shared tasks");
  const alike = pick(lang, "重合度", "Overlap");
  return barFigure(
    [pick(lang, "单位", "Units"), pick(lang, "各自任务（项）", "Tasks of each"), shared, ...expected, alike],
    pairs.slice(0, mostPairs).map((row) => ({
      name: html`${unitLink(collection, row.unit_a, place)}${pick(lang, "、", ", ")}${unitLink(collection, row.unit_b, place)}`,
      cells: [
        pick(lang, `${row.tasks_a}、${row.tasks_b}`, `${row.tasks_a}, ${row.tasks_b}`),
        html`<a href="${linkTo(place, "tasks")}?unit=${row.unit_a}&amp;unit=${row.unit_b}">${number(row.shared_tasks, lang)}</a>`,
        ...(tested ? [number(row.expected, lang, 1), ...(withP ? [probability(row.p_below)] : [])] : []),
        html`<b>${number(row.overlap, lang, 2)}</b>`
      ],
      bar: row.overlap
    })),
    {
      drawnRows: Math.min(pairs.length, mostPairs),
      columns: [
        {label: pick(lang, "单位甲", "Unit A")},
        {label: pick(lang, "单位乙", "Unit B")},
        {label: pick(lang, "甲的任务（项）", "Tasks of A"), numeric: true},
        {label: pick(lang, "乙的任务（项）", "Tasks of B"), numeric: true},
        {label: shared, numeric: true},
        ...expected.map((label) => ({label, numeric: true})),
        {label: alike, numeric: true, isDrawn: true}
      ],
      rows: pairs.map((row) => [
        named(row.unit_a),
        named(row.unit_b),
        row.tasks_a,
        row.tasks_b,
        row.shared_tasks,
        ...(tested ? [row.expected, ...(withP ? [row.p_below] : [])] : []),
        row.overlap
      ])
    }
  );
}

/** Units whose tasks lie in the same themes. */
export function overlap(collection: Collection, place: Place, made: GapFigure): GapPart | null {
  const {lang} = place;
  const pairs = collection.gaps.overlaps.filter((row) => row.document_id === null);
  if (collection.themes.filter((theme) => theme.tasks_with_clause > 0).length < 2) return null;
  const told: GapSection = {
    id: "gap-overlap",
    title: overlapTitle(collection.gaps, lang),
    name: pick(lang, "领域重合", "Overlap"),
    definition: pick(
      lang,
      "两个单位的任务在各专题中的比例相近：专题分布的余弦在0.8以上。任务不足3项的单位不比。",
      "The tasks of two units lie in the themes in much the same proportions: the cosine of their profiles is 0.8 or more. Units with fewer than three tasks are not compared."
    ),
    mend:
      pairs.length === 0
        ? null
        : pick(
            lang,
            "重合本身不是问题；写明各自负责哪一段。",
            "Overlap is no fault in itself; say which part is whose."
          ),
    caption: `${
      pairs.length > mostPairs
        ? pick(
            lang,
            `列出重合度最高的${mostPairs}对，另有${pairs.length - mostPairs}对见数据页。`,
            `The ${mostPairs} pairs with most overlap; ${pairs.length - mostPairs} more are on the data page. `
          )
        : ""
    }${pick(lang, `条：重合度，满格为1。集体称谓作一个单位。${shortSource(collection, lang)}`, `Bar: overlap, the whole width being 1. Collectives as one unit. ${shortSource(collection, lang)}`)}`
  };
  return pairs.length === 0
    ? section(collection, place, {...told, content: html`<div class="bars"></div>`})
    : bars(collection, place, made, {
        ...told,
        queries: ["credits", "overlap"],
        drawn: pairBars(collection, pairs, place, false)
      });
}

/** The same field, and no task that names both, or fewer than chance. */
export function coordination(collection: Collection, place: Place, made: GapFigure): GapPart | null {
  const {lang} = place;
  const pairs = collection.gaps.overlaps.filter((row) => row.document_id === null && row.coordination_gap);
  if (collection.themes.filter((theme) => theme.tasks_with_clause > 0).length < 2) return null;
  const adjusted = pairs.filter((row) => row.q_below !== null && row.q_below < 0.05).length;
  const tested = pairs.filter((row) => row.p_below !== null).length;
  const told: GapSection = {
    id: "gap-coordination",
    title: coordinationTitle(collection.gaps, lang),
    name: pick(lang, "协同缺口", "Coordination gap"),
    definition: pick(
      lang,
      "领域重合，而没有一项任务同时写到两者，或同列项数少于随机（p < 0.05）。",
      "Overlapping fields, and no task that names both, or fewer than chance would give (p < 0.05)."
    ),
    mend:
      pairs.length === 0
        ? null
        : pick(
            lang,
            "两者需要配合的任务，写明谁牵头、谁配合；分工是有意的，无须补写。",
            "Where the two are to act together, name a lead and a support; where the division is intended, nothing need be added."
          ),
    caption: `${
      tested === 0
        ? ""
        : pick(
            lang,
            `p：同列不多于实际项数的概率（二部配置模型）；按全部单位对校正后，其中${adjusted}对的 q < 0.05。`,
            `p: the chance of so few shared tasks (bipartite configuration model); adjusted over all pairs, ${adjusted} of them ${adjusted === 1 ? "has" : "have"} q < 0.05. `
          )
    }${pick(lang, `同一件事分开写给两个单位，也会这样。${shortSource(collection, lang)}`, `A deliberate division of tasks looks the same. ${shortSource(collection, lang)}`)}`
  };
  return pairs.length === 0
    ? section(collection, place, {...told, content: html`<div class="bars"></div>`})
    : bars(collection, place, made, {
        ...told,
        queries: ["credits", "overlap"],
        drawn: pairBars(collection, pairs, place, true)
      });
}

/** The same thing, written under two bodies. */
export function duplicates(collection: Collection, place: Place): GapPart | null {
  const {lang} = place;
  const pairs = duplicatesApart(collection.gaps);
  if (collection.tasks.length < 2) return null;
  return section(collection, place, {
    id: "gap-duplicates",
    title: duplicatesTitle(collection.gaps, collection.tasks.length, lang),
    name: pick(lang, "文字相近", "Near-duplicates"),
    definition: pick(
      lang,
      "两项任务的正文（不含责任括注）有一半以上的三字组相同，而首列单位不同。",
      "The texts of two tasks, without their clauses, share at least half of their three-character groups, and their first units differ."
    ),
    mend:
      pairs.length === 0
        ? null
        : pick(lang, "并成一项，或写明两项各管什么。", "Merge the two, or say what each is to cover."),
    content: html`<div class="bars">
      ${pairs.slice(0, mostPairs).map((pair) => {
        const both = [pair.task_a, pair.task_b].flatMap((id) => collection.task.get(id) ?? []);
        return html`<p class="gap-pair">
            ${pick(lang, `相似度${number(pair.similarity, lang, 2)}；首列`, `Similarity ${number(pair.similarity, lang, 2)}; first `)}${[
              pair.first_a,
              pair.first_b
            ].map(
              (id, i) =>
                html`${i > 0 ? pick(lang, "、", ", ") : null}${id === null ? null : unitNameHtml(collection, id, lang)}`
            )}
          </p>
          <ol class="tasks">
            ${both.map((task) => taskItem(collection, task, place, null))}
          </ol>`;
      })}
    </div>`,
    caption: `${
      pairs.length > mostPairs
        ? pick(
            lang,
            `另有${pairs.length - mostPairs}对，见数据页。`,
            `${pairs.length - mostPairs} more pairs are on the data page. `
          )
        : ""
    }${shortSource(collection, lang)}`
  });
}

/** Bodies of the register that no clause names by itself. */
export function unnamed(collection: Collection, place: Place): GapPart | null {
  const {lang} = place;
  const {coverage} = collection.gaps;
  const rows = coverage.filter((row) => row.tasks === 0);
  if (coverage.length === 0) return null;
  const lists = [
    {
      title: pick(lang, "经由集体称谓写到", "Reached through collectives"),
      units: rows.filter((row) => row.through_tasks > 0)
    },
    {title: pick(lang, "没有写到", "Not named"), units: rows.filter((row) => row.through_tasks === 0)}
  ].filter(({units}) => units.length > 0);
  return section(collection, place, {
    id: "gap-register",
    title: unnamedTitle(collection.gaps, lang),
    name: pick(lang, "名录有、任务没有", "Registered, without a task"),
    definition: pick(
      lang,
      "名录收录的具体单位中，没有一条责任括注单独写到的。名录为多份文件而设，不在其中的单位未必应当有任务。",
      "Bodies of the register that no clause names by itself. The register serves many documents: a body without a task here need not have one."
    ),
    mend:
      rows.length === 0
        ? null
        : pick(lang, "应当承担而没有写到的，在责任括注中点名。", "Name in a clause those that ought to have a task."),
    content: html`<div class="bars">
      ${lists.map(
        ({title, units}) =>
          html`<details class="gap-tasks">
            <summary>${title}${pick(lang, `，${units.length}个`, `: ${units.length}`)}</summary>
            <ul class="names">
              ${units.map((row) => html`<li>${row.through_tasks > 0 ? unitLink(collection, row.unit_id, place) : unitNameHtml(collection, row.unit_id, lang)}</li> `)}
            </ul>
          </details>`
      )}
    </div>`,
    caption: pick(
      lang,
      `n = ${number(coverage.length, lang)}个具体单位（文件印发时存在的；集体称谓不计）。`,
      `n = ${plural(coverage.length, "body", "bodies")} that existed when a document was issued, collectives apart.`
    )
  });
}
