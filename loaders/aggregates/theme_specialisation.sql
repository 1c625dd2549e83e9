-- table: 专题侧重：每个单位、每个专题、每种集合单位口径一行 | Specialisation by theme: one row per unit, theme and reading of collectives
-- reads: credits
--
-- How far a unit leans to a theme, compared with units on the whole (activity index, Frame 1977; in regional science the
-- location quotient). c is a number of assignments by full counting, i a unit, g a theme; the whole is the theme's document.
--   specialisation  (c_ig / c_i·) / (c_·g / c_··)   1 when the theme has the same share of the unit's tasks as of all
-- There is a row only where the unit has a task in the theme; elsewhere the index is 0. Tasks that stand in no theme are
-- left out. With few tasks the index jumps: tasks stands beside it.
--
--   column         | unit  | 中文 | English
--   document_id    |       | 文件编号：见 documents | Document: see documents
--   theme_id       |       | 专题：见 sections | Theme: see sections
--   collectives    |       | 集合单位口径：见 workload | Collectives: see workload
--   unit_id        |       | 单位编号：见 units | Unit: see units
--   tasks          | tasks | 任务数：专题中写到它的任务数 | Tasks: those of the theme that name it
--   specialisation |       | 侧重指数：1 为与各单位总体相同 | Specialisation: 1 is the same as units on the whole

with cell as (
  select document_id, theme_id, collectives, unit_id, count(*) as tasks
  from credits
  where theme_id is not null
  group by all
)
select
  document_id,
  theme_id,
  collectives,
  unit_id,
  tasks::integer as tasks,
  round(
    (tasks / sum(tasks) over (partition by document_id, collectives, unit_id))
      / (sum(tasks) over (partition by document_id, collectives, theme_id)
        / sum(tasks) over (partition by document_id, collectives)),
    12
  ) as specialisation
from cell
order by document_id, theme_id, collectives, unit_id
