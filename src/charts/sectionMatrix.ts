import type {
  AssignmentMatrixOptions,
  AssignmentMatrixRows,
  MatrixSection,
  MatrixSectionCell
} from "./assignmentMatrix.js";
import {type HeatCell, heatMap} from "./heatMap.js";
import {say} from "./options.js";

/** assignmentMatrix with a column a section instead of a task, and the number of tasks in its cells. */
export function sectionMatrix(
  rows: AssignmentMatrixRows,
  sections: readonly MatrixSection[],
  cells: readonly MatrixSectionCell[],
  options: AssignmentMatrixOptions
): SVGSVGElement {
  const heat: HeatCell[] = cells.map((cell) => ({
    rowIndex: cell.unitIndex,
    columnIndex: cell.sectionIndex,
    value: cell.tasks,
    key: cell.key,
    href: cell.href,
    title: cell.title
  }));
  // columns that are the themes themselves have no heads above them
  const isGrouped = sections.some((section) => rows.themes.every((theme) => theme.key !== section.key));
  return heatMap(
    {
      columns: sections.map(({themeIndex, ...section}) => ({
        ...section,
        total: section.tasks,
        ...(isGrouped ? {groupIndex: themeIndex} : {})
      })),
      ...(isGrouped ? {groups: rows.themes} : {}),
      rows: rows.units.map((unit) => ({...unit, total: unit.tasks})),
      cells: heat,
      footer: [],
      framed: [],
      words: {total: say(options.lang, "任务", "tasks"), footer: ""}
    },
    options
  );
}
