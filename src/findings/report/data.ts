import {date, pick} from "../../wording/words.js";
import {link, prose} from "./prose.js";
import {type Chapter, paragraph, statement, tableAt, tableSpec} from "./statement.js";

/** Where the tables are. */
export const tables = statement(["report_scope"], ({report_scope: {assignments}}, {lang}) =>
  pick(
    lang,
    prose`${assignments === 0 ? "数据表" : "每一处分工都是数据表里的一行，带原文起止位置；数据表"}、字段说明与导出文件见${link("数据页", "data.html")}，全部任务见${link("任务清单", "tasks.html")}。`,
    prose`${assignments === 0 ? "The tables" : "Each assignment is a row of the tables, with its place in the text; the tables"}, their columns and exports are on the ${link("data page", "data.html")}, and every task is on the ${link("tasks page", "tasks.html")}.`
  )
);

/** The date of the data and the version of the program. */
export const edition = statement(["report_edition"], ({report_edition: {data_date, version}}, {lang}) =>
  data_date === null
    ? pick(
        lang,
        prose`文件没有写日期；程序版本${version}。`,
        prose`The data bear no date; version of the program: ${version}.`
      )
    : pick(
        lang,
        prose`数据日期${date(data_date, lang)}，程序版本${version}。`,
        prose`Data of ${date(data_date, lang)}; version of the program: ${version}.`
      )
);

/** Under what terms report and data may be used. */
export const licence = statement(["report_edition"], ({report_edition: row}, {lang}) => {
  const words = pick(lang, row.licence_zh, row.licence_en);
  return words === null || words === "" ? null : prose`${words}`;
});

/** How to cite the report: authors, title, site, the year in which it was published, else that of the data. */
export const citeReport = statement(
  ["report_edition", "report_documents"],
  ({report_edition: row, report_documents: documents}, {lang, document}) => {
    const authors = pick(lang, row.authors_zh, row.authors_en);
    const name = pick(lang, row.name_zh, row.name_en);
    const titles = documents.map((each) => document(each.document_id));
    const own = pick(lang, row.title_zh, row.title_en);
    const about =
      own !== null && own !== ""
        ? own
        : titles.length === 1
          ? pick(lang, `《${titles[0] ?? ""}》责任分工分析`, `Responsibilities in “${titles[0] ?? ""}”`)
          : pick(lang, `${titles.length}份文件的责任分工分析`, `Responsibilities in ${titles.length} documents`);
    const year = /\d{4}/.exec(`${row.published ?? ""} ${row.data_date ?? ""}`)?.[0] ?? null;
    const parts = [
      authors === "" ? null : authors,
      about,
      name === "" ? null : name,
      year,
      row.address === "" ? null : row.address
    ].filter((part): part is string => part !== null);
    return pick(lang, prose`引用格式：${parts.join("，")}。`, prose`Cite as: ${parts.join(". ")}.`);
  }
);

/** Files that were read, with the fingerprint by which anybody can tell that it was the same. */
const sources = tableSpec("sources", ["report_documents"], ({report_documents: rows}, {lang, document}) => {
  if (rows.length === 0) return null;
  return {
    title: pick(lang, "读取的源文件", "Files read"),
    note: pick(
      lang,
      "SHA-256相同即为同一文件；写出前16位，全部见数据页。",
      "The same SHA-256 is the same file; its first 16 digits are given, the whole is on the data page."
    ),
    table: {
      columns: [
        {label: pick(lang, "文件", "Document")},
        {label: pick(lang, "文件名", "File")},
        {label: "SHA-256"},
        {label: pick(lang, "取得日期", "Retrieved")}
      ],
      rows: rows.map((row) => [
        document(row.document_id),
        row.source_path,
        row.sha256.slice(0, 16),
        row.retrieved === null ? null : date(row.retrieved, lang)
      ])
    }
  };
});

/** 数据与引用. */
export const data: Chapter = {
  id: "data",
  title: {zh: "数据与引用", en: "Data and citation"},
  blocks: [paragraph(tables, edition), tableAt(sources), paragraph(licence), paragraph(citeReport)],
  sections: []
};
