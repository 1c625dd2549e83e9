/** What a rule of doubt means and what a person can do about it, in both languages. */
export interface DoubtRule {
  readonly zh: readonly [meaning: string, remedy: string];
  readonly en: readonly [meaning: string, remedy: string];
}

/** One entry a rule; a rule without one shows its own message. */
export const doubtRules: Readonly<Record<string, DoubtRule>> = {
  "missing-separator": {
    zh: ["两个单位之间缺分隔", "按名录或单位类别断开；与原件核对，如断错请更正。"],
    en: [
      "no separator between two units",
      "Split where the register or the kinds of bodies say so; compare with the original."
    ]
  },
  "repeated-character": {
    zh: ["单位名中重复一字", "按单位名录读出，原文照印；与原件核对。"],
    en: [
      "a character is repeated in a unit’s name",
      "Read by the register, shown as printed; compare with the original."
    ]
  },
  "unknown-unit": {
    zh: [
      "名录中没有的单位",
      "照原文保留；在 data/units.csv 增加单位，或在 data/aliases.csv 写明别名。npm run check 列出可粘贴的行。"
    ],
    en: [
      "a unit that the register does not know",
      "Kept as printed; add it to data/units.csv, or its spelling to data/aliases.csv. npm run check prints the rows."
    ]
  },
  "person-named": {
    zh: [
      "按字形认作人名",
      "人名不是单位，不入各表。如果是单位，写一行更正（what 写 lead、responsible、support 或 guide）。"
    ],
    en: [
      "taken for a person by the name's shape",
      "Persons are no units and are in no table. If it is a unit, write a correction (what: lead, responsible, support or guide)."
    ]
  },
  "unread-clause": {
    zh: [
      "像责任括注而未读出",
      "看原文；若确是责任括注，粘贴更正行，括号里的单位就按所写的角色读出（未写角色的，以 what 为准）。"
    ],
    en: [
      "looks like a clause and was not read",
      "Look at the text; if it is one, paste its row: the units in the bracket are read with the roles it states, others with the role of the row."
    ]
  },
  "unclosed-bracket": {
    zh: ["责任括注缺后括号", "读到段末为止；与原件核对，看后面是否还有字。"],
    en: ["a clause whose bracket nothing closes", "Read to the end of its paragraph; see in the original what follows."]
  },
  "lost-characters": {
    zh: ["单位名缺字", "行末或文末的字已失，没有猜补，这一处不计；从原件补上，或写一行更正。"],
    en: [
      "a unit's name has lost characters",
      "Not guessed and not counted; mend it from the original, or write a correction."
    ]
  },
  "unread-words": {
    zh: ["责任括注中不是单位的字", "看原文；若是单位，写一行更正。"],
    en: ["words of a clause that are no unit", "Look at the text; if they name a unit, write a correction."]
  },
  "table-not-read": {
    zh: ["表格未读", "表格的栏在文本中混在一起；换成 .docx、.xlsx 或 .csv 格式再放入 data/documents。"],
    en: [
      "a table that was not read",
      "Its columns run into one another in the text; put the table into data/documents as .docx, .xlsx or .csv."
    ]
  },
  "unread-table": {
    zh: ["表格未读", "表格的栏在文本中已散开；换成 .docx、.xlsx 或 .csv 格式再放入 data/documents。"],
    en: ["a table that was not read", "Its columns are lost in the text; give it as .docx, .xlsx or .csv."]
  },
  note: {
    zh: ["脚注或尾注未读入", "看原件；注中若有任务、单位或时限，移入正文。"],
    en: [
      "a footnote or endnote was left out",
      "Look at the original; if the note has tasks, units or deadlines, move it into the body."
    ]
  },
  "text-box": {
    zh: ["文本框未读", "文本框里的字没有读；如有任务，移到正文后重新保存。"],
    en: ["a text box left out", "Its words are not read; if they hold tasks, move them into the text."]
  },
  "hidden-sheet": {
    zh: ["隐藏的工作表未读", "如有任务，在表格软件中取消隐藏后重新保存。"],
    en: ["a hidden sheet left out", "If it holds tasks, show it in the workbook and save it again."]
  },
  "other-encoding": {
    zh: ["文件的编码与所称不同", "按内容认定的编码读；如有乱码，请另存为 UTF-8。"],
    en: ["the file claims another encoding than it has", "Read by its content; if signs look wrong, save it as UTF-8."]
  },
  "provenance-differs": {
    zh: ["来源登记与原文不一致", "以原文为准；核对 data/documents.csv。"],
    en: ["provenance differs from the document", "The document's own word counts; check data/documents.csv."]
  },
  "sha256-differs": {
    zh: ["文件已不是登记的那一份", "核对文件，更新 data/documents.csv 中的 sha256。"],
    en: ["the file is no longer the one described", "Check the file and update its sha256 in data/documents.csv."]
  },
  "missing-document": {
    zh: ["登记了而没有的文件", "放入文件，或从 data/documents.csv 中去掉这一行。"],
    en: ["a document that is described and not there", "Add the file, or take its row out of data/documents.csv."]
  },
  "correction-without-effect": {
    zh: ["不起作用的更正", "原文中找不到引文，或更正前后一样；改正或去掉 data/corrections.csv 中的这一行。"],
    en: [
      "a correction without effect",
      "Its quote is gone or it changes nothing; mend the row in data/corrections.csv or take it out."
    ]
  },
  corrected: {
    zh: ["由人更正", "按 data/corrections.csv 读；理由见各行说明。"],
    en: ["corrected by a person", "Read as data/corrections.csv says; the reason stands in each row."]
  },
  "unreadable-document": {
    zh: ["文件无法读取", "换一个格式或重新下载后再放入 data/documents。"],
    en: ["the document could not be read", "Put it into data/documents in another format, or download it again."]
  }
};
