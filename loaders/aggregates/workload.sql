-- table: 工作量：每个范围、每种计数方法、每种集合单位口径下每个单位一行 | Workload: one row per unit, scope, way of counting and reading of collectives
-- reads: credits
--
-- A unit's credit summed over the tasks of a scope: all documents (document_id and theme_id NULL), one document
-- (theme_id NULL), or one theme. Full counting gives 1 for every task that names the unit; the other ways of counting are
-- explained in credits.sql. Where Σ is over all units of a scope: full = assignments, fractional = harmonic = tasks that
-- name someone, lead = lead assignments, first_listed = tasks with an unmarked list.
-- There is a row only where there is credit: none for lead where no lead is stated, none for a unit that is never first.
-- Values are rounded to twelve decimals, so that equal sums of thirds and quarters are equal.
--
--   column      | unit  | 中文 | English
--   document_id |       | 文件编号：为空表示全部文件 | Document: NULL for all documents
--   theme_id    |       | 专题：为空表示全部专题 | Theme: NULL for all themes; a theme's row carries its document
--   unit_id     |       | 单位编号：见 units | Unit: see units
--   method      |       | 计数方法：full 全计数、fractional 分数计数、harmonic 调和计数、lead 牵头、first_listed 首列 | Way of counting: full, fractional, harmonic, lead or first_listed
--   collectives |       | 集合单位口径：as_one 作为一方、expanded 展开为成员、left_out 不计 | Collectives: as_one, expanded or left_out
--   value       | tasks | 数值：在该范围内按该方法所计的任务数 | Value: the tasks credited to the unit in the scope
--   rank        |       | 位次：1 加数值严格大于它的单位数 | Rank: 1 and the number of units strictly above

with credit as (
  unpivot (select document_id, theme_id, task_id, unit_id, collectives, 1.0::double as "full", fractional, harmonic, lead, first_listed from credits)
  on "full", fractional, harmonic, lead, first_listed
  into name method value credit
),
summed as (
  select
    document_id,
    theme_id,
    unit_id,
    method,
    collectives,
    round(sum(credit), 12) as value
  from credit
  where credit > 0
  group by unit_id, method, collectives, grouping sets ((), (document_id), (document_id, theme_id))
  having grouping(theme_id) = 1 or theme_id is not null
)
select
  document_id,
  theme_id,
  unit_id,
  method,
  collectives,
  value,
  rank() over (partition by document_id, theme_id, method, collectives order by value desc)::integer as rank
from summed
order by document_id nulls first, theme_id nulls first, method, collectives, rank, unit_id
