-- table: 责任缺口：每个范围一行，按原文写没写来数 | Gaps: one row per scope, counted from what the text says and does not say
-- reads: task_gaps, concentration
--
-- How many tasks of the scope have each gap of task_gaps. Every figure but n_tasks and no_unit is of the tasks that name
-- someone. Fragmentation of a theme is after GAO-15-49SP (2015): more than one body in the same field.
--   fragmentation     1 − Σ s²    s is a unit's share of the scope's fractional credit, collectives as one; 0 when one has all
--   effective_number  1 / Σ s²    as many equal units would be as spread; both NULL where nobody is named
--
--   column           | unit  | 中文 | English
--   document_id      |       | 文件编号：为空表示全部文件 | Document: NULL for all documents
--   theme_id         |       | 专题：为空表示全部专题 | Theme: NULL for all themes; a theme's row carries its document
--   n_tasks          | tasks | 任务数：范围内的全部任务 | Tasks: all of the scope
--   no_unit          | tasks | 没有写单位：没有写责任单位的任务 | No unit: tasks that name nobody
--   with_unit        | tasks | 写了单位：写明责任单位的任务，以下各数的分母 | With a unit: tasks that name someone, the denominator of what follows
--   collective_only  | tasks | 只写集体称谓：没有点名具体单位的任务 | Collectives only: tasks that name no particular unit
--   no_lead          | tasks | 没有写牵头：没有写明牵头单位的任务 | No lead: tasks for which no lead is stated
--   single_owner     | tasks | 只有一个单位：只写一个单位的任务 | Single owner: tasks that name one unit
--   diffuse          | tasks | 五个以上单位：写五个及以上单位的任务 | Diffuse: tasks that name five units or more
--   fragmentation    |       | 分散度：1 减份额平方和 | Fragmentation: 1 less the sum of squared shares
--   effective_number | units | 有效单位数：份额平方和的倒数 | Effective number of units: 1 over the sum of squared shares

with scope as (
  select
    document_id,
    theme_id,
    count(*)::integer as n_tasks,
    count(*) filter (no_unit)::integer as no_unit,
    count(*) filter (not no_unit)::integer as with_unit,
    count(*) filter (collective_only)::integer as collective_only,
    count(*) filter (no_lead)::integer as no_lead,
    count(*) filter (single_owner)::integer as single_owner,
    count(*) filter (diffuse)::integer as diffuse
  from task_gaps
  group by grouping sets ((), (document_id), (document_id, theme_id))
  having grouping(theme_id) = 1 or theme_id is not null
)
select s.*, round(1 - c.hhi, 12) as fragmentation, c.effective_number
from scope s
left join concentration c
  on c.document_id is not distinct from s.document_id
  and c.theme_id is not distinct from s.theme_id
  and c.method = 'fractional'
  and c.collectives = 'as_one'
order by s.document_id nulls first, s.theme_id nulls first
