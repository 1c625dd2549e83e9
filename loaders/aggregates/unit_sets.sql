-- table: 单位组合：每个范围、每种集合单位口径下出现过的每个单位组合一行 | Unit sets: one row per scope, reading of collectives and distinct set of units that some task names
-- reads: credits
--
-- The set of a task is all units that it names, in whatever order and role. Each task is in exactly one set, so that within
-- a scope and reading the tasks of all sets sum to the tasks that name someone. The commonest set comes first.
--
--   column      | unit  | 中文 | English
--   document_id |       | 文件编号：为空表示全部文件 | Document: NULL for all documents
--   theme_id    |       | 专题：为空表示全部专题 | Theme: NULL for all themes; a theme's row carries its document
--   collectives |       | 集合单位口径：见 workload | Collectives: see workload
--   units       |       | 单位组合：所含单位的编号，按编号排列 | Units: ids of the units in the set, sorted
--   n_units     | units | 单位数：组合所含单位数 | Size: how many units the set has
--   tasks       | tasks | 任务数：恰好提及这一组合的任务数 | Tasks: those that name just this set

with task_set as (
  select document_id, theme_id, collectives, task_id, list_sort(list(unit_id)) as units
  from credits
  group by all
)
select
  document_id,
  theme_id,
  collectives,
  units,
  len(units)::integer as n_units,
  count(*)::integer as tasks
from task_set
group by collectives, units, grouping sets ((), (document_id), (document_id, theme_id))
having grouping(theme_id) = 1 or theme_id is not null
order by document_id nulls first, theme_id nulls first, collectives, tasks desc, n_units, units
