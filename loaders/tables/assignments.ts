import {type PlacedReading, documentIdColumn, spanColumns, taskIdColumn} from "./placedReading.js";
import {table} from "./table.js";

/** One row a unit that a clause names, in the order of the text. */
export const assignments = table({
  name: "assignments",
  title: {zh: "分工", en: "Assignments"},
  description: {zh: "责任括注每提及一个单位一行", en: "One row per unit mentioned in a clause"},
  columns: {
    task_id: taskIdColumn,
    document_id: documentIdColumn,
    unit_id: {
      type: "VARCHAR",
      title: {zh: "单位编号", en: "Unit"},
      description: {zh: "所指单位，见 units", en: "The unit that is meant; see units"},
      unit: null
    },
    position: {
      type: "INTEGER",
      title: {zh: "列位", en: "Position"},
      description: {zh: "在责任括注中的次序，从 1 起", en: "1, 2, … in the clause"},
      unit: null
    },
    role: {
      type: "VARCHAR",
      title: {zh: "角色", en: "Role"},
      description: {
        zh: "原文所写角色：lead 牵头、responsible 负责、support 配合、guide 指导",
        en: "What the text says: lead, responsible, support or guide"
      },
      unit: null
    },
    role_basis: {
      type: "VARCHAR",
      title: {zh: "角色依据", en: "Basis of the role"},
      description: {
        zh: "stated 括注写明、document_rule 全文规则、unmarked 未写动词的名单、implied 全文规则所含、括注未列（只显示，不计数）",
        en: "stated by a verb or label, document_rule, unmarked (a list without a verb), or implied by a rule for the whole document (shown, never counted)"
      },
      unit: null
    },
    mention: {
      type: "VARCHAR",
      title: {zh: "原文写法", en: "Mention"},
      description: {zh: "照印，去除换行与页码", en: "As printed, line breaks and page numbers taken out"},
      unit: null
    },
    repair: {
      type: "VARCHAR",
      title: {zh: "修补", en: "Repair"},
      description: {
        zh: "为读出此处所作的修补：missing-separator 缺分隔号、repeated-character 字重复、corrected 由人更正；未修补则为空",
        en: "What was mended to read it: missing-separator, repeated-character or corrected (by a person); NULL if nothing"
      },
      unit: null
    },
    ...spanColumns
  },
  rows({reading: {document, assignments}, chars}: PlacedReading) {
    return assignments.map((assignment) => ({
      task_id: assignment.taskId,
      document_id: document.id,
      unit_id: assignment.unitId,
      position: assignment.position,
      role: assignment.role,
      role_basis: assignment.roleBasis,
      mention: assignment.mention,
      repair: assignment.repair,
      ...chars(assignment)
    }));
  }
});
