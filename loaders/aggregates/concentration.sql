-- table: 集中度：每个范围、每种计数方法、每种集合单位口径一行 | Concentration: one row per scope, way of counting and reading of collectives
-- reads: credits, workload
--
-- How unequally the scope's tasks are spread over the n units that it names (not over the register); s is a unit's share of
-- all credit, x its value, i its place when values ascend. A unit that is named but has no credit (never first) counts as 0.
--   gini              Σ (2i − n − 1)·x / (n · Σ x)     0 when all have the same
--   hhi               Σ s²                             Herfindahl–Hirschman; 1 when one has all
--   effective_number  1 / hhi                          as many equal units would be as concentrated
-- Of the scope's N tasks that name someone, whatever the way of counting:
--   cc                1 − (1/N) Σ 1/n                  collaborative coefficient (Ajiferuke, Burrell and Tague 1988)
--   units_per_task    Σ n / N
--   single_owner      tasks with one unit / N
--
--   column           | unit  | 中文 | English
--   document_id      |       | 文件编号：为空表示全部文件 | Document: NULL for all documents
--   theme_id         |       | 专题：为空表示全部专题 | Theme: NULL for all themes; a theme's row carries its document
--   method           |       | 计数方法：见 workload | Way of counting: see workload
--   collectives      |       | 集合单位口径：见 workload | Collectives: see workload
--   n_tasks          | tasks | 任务数：写明责任单位的任务数 | Tasks: those that name someone
--   n_units          | units | 单位数：任务所提及的单位数 | Units: those that the tasks name
--   gini             |       | 基尼系数：0 为均等 | Gini coefficient: 0 is equality
--   hhi              |       | 赫芬达尔指数：份额平方和 | Herfindahl–Hirschman index: the sum of squared shares
--   effective_number | units | 有效单位数：赫芬达尔指数的倒数 | Effective number of units: 1 over the index
--   cc               |       | 合作系数：0 为全部独立承担 | Collaborative coefficient: 0 when every task has one unit
--   units_per_task   | units | 每任务单位数：平均值 | Units per task: the mean
--   single_owner     |       | 独立承担比例：只有一个单位的任务所占比例 | Single-owner share: of tasks with one unit

with task as (
  select distinct document_id, theme_id, task_id, collectives, n_units
  from credits
),
task_scope as (
  select
    document_id,
    theme_id,
    collectives,
    count(*) as n_tasks,
    1 - avg(1 / n_units) as cc,
    avg(n_units) as units_per_task,
    avg((n_units = 1)::integer) as single_owner
  from task
  group by collectives, grouping sets ((), (document_id), (document_id, theme_id))
  having grouping(theme_id) = 1 or theme_id is not null
),
unit_scope as (
  select document_id, theme_id, collectives, unit_id
  from workload
  where method = 'full'
),
methods as (
  select distinct document_id, theme_id, collectives, method
  from workload
),
filled as (
  select
    unit_scope.*,
    methods.method,
    coalesce(workload.value, 0) as value
  from unit_scope
  join methods
    on methods.document_id is not distinct from unit_scope.document_id
    and methods.theme_id is not distinct from unit_scope.theme_id
    and methods.collectives = unit_scope.collectives
  left join workload
    on workload.document_id is not distinct from unit_scope.document_id
    and workload.theme_id is not distinct from unit_scope.theme_id
    and workload.collectives = unit_scope.collectives
    and workload.unit_id = unit_scope.unit_id
    and workload.method = methods.method
),
ascending as (
  select
    filled.*,
    row_number() over (scope order by value, unit_id) as i,
    count(*) over scope as n,
    value / sum(value) over scope as share
  from filled
  window scope as (partition by document_id, theme_id, collectives, method)
),
spread as (
  select
    document_id,
    theme_id,
    method,
    collectives,
    count(*) as n_units,
    sum((2 * i - n - 1) * share / n) as gini,
    sum(share ** 2) as hhi
  from ascending
  group by all
)
select
  spread.document_id,
  spread.theme_id,
  spread.method,
  spread.collectives,
  n_tasks::integer as n_tasks,
  n_units::integer as n_units,
  round(gini, 12) as gini,
  round(hhi, 12) as hhi,
  round(1 / hhi, 12) as effective_number,
  round(cc, 12) as cc,
  round(units_per_task, 12) as units_per_task,
  round(single_owner, 12) as single_owner
from spread
join task_scope
  on task_scope.document_id is not distinct from spread.document_id
  and task_scope.theme_id is not distinct from spread.theme_id
  and task_scope.collectives = spread.collectives
order by spread.document_id nulls first, spread.theme_id nulls first, spread.method, spread.collectives
