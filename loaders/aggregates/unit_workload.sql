-- table: 单位工作量概况：每个范围、每种集合单位口径下每个单位一行 | Profile of a unit's workload: one row per unit, scope and reading of collectives
-- reads: credits, workload
--
-- What a unit's tasks are like, beside how many they are.
--   dominance        first_multi / multi_tasks   of its tasks with other units, those that list it first (after Kumar and
--                                                Kumar 2008, of first authors); NULL where it has none with others
--   themes, breadth  1 − Σ_g (c_g / Σ c)²        c_g being its tasks in theme g: 0 when all are in one theme; tasks that
--                                                stand in no theme are left out; NULL in a theme's row and without any
--   rank_best, rank_worst                        over the ways of counting in which the scope has a ranking; a unit without
--                                                credit in one of them stands behind all that have some
-- First-listed is of unmarked lists only: a list with verbs has roles, and its order is none.
--
--   column       | unit   | 中文 | English
--   document_id  |        | 文件编号：为空表示全部文件 | Document: NULL for all documents
--   theme_id     |        | 专题：为空表示全部专题 | Theme: NULL for all themes; a theme's row carries its document
--   collectives  |        | 集合单位口径：见 workload | Collectives: see workload
--   unit_id      |        | 单位编号：见 units | Unit: see units
--   tasks        | tasks  | 任务数：写到它的任务数 | Tasks: those that name it
--   lead_tasks   | tasks  | 牵头任务数：写明由它牵头的任务数 | Lead tasks: those that state it as lead
--   first_tasks  | tasks  | 首列任务数：未标角色而把它列在首位的任务数 | First-listed tasks: unmarked lists that put it first
--   multi_tasks  | tasks  | 与他方共担的任务数：还写到别的单位的任务数 | Tasks with others: those that name other units too
--   first_multi  | tasks  | 共担而首列的任务数：还写到别的单位、把它列在首位的任务数 | First-listed with others: first-listed tasks that name other units too
--   dominance    |        | 主导系数：共担任务中首列的比例 | Dominance factor: first-listed of the tasks with others
--   themes       | themes | 专题数：有任务写到它的专题数 | Themes: those with a task that names it
--   breadth      |        | 专题广度：1 减各专题任务份额的平方和 | Theme breadth: 1 less the sum of squared shares of its tasks by theme
--   rank_best    |        | 最前位次：各种计数方法中的最前位次 | Best rank: over the ways of counting
--   rank_worst   |        | 最后位次：各种计数方法中的最后位次 | Worst rank: over the ways of counting

with named as (
  select
    document_id,
    theme_id,
    collectives,
    unit_id,
    count(*) as tasks,
    sum(lead) as lead_tasks,
    count(*) filter (first_listed > 0) as first_tasks,
    count(*) filter (n_units > 1) as multi_tasks,
    count(*) filter (n_units > 1 and first_listed > 0) as first_multi
  from credits
  group by collectives, unit_id, grouping sets ((), (document_id), (document_id, theme_id))
  having grouping(theme_id) = 1 or theme_id is not null
),
themed as (
  select document_id, collectives, unit_id, theme_id, count(*) as tasks
  from credits
  where theme_id is not null
  group by all
),
spread as (
  select
    document_id,
    collectives,
    unit_id,
    count(*) as themes,
    1 - sum(tasks * tasks) / (sum(tasks) * sum(tasks)) as breadth
  from themed
  group by collectives, unit_id, grouping sets ((), (document_id))
),
method as (
  select document_id, theme_id, collectives, method, count(*) as ranked
  from workload
  group by all
),
place as (
  select
    named.document_id,
    named.theme_id,
    named.collectives,
    named.unit_id,
    min(coalesce(workload.rank, method.ranked + 1)) as rank_best,
    max(coalesce(workload.rank, method.ranked + 1)) as rank_worst
  from named
  join method
    on method.document_id is not distinct from named.document_id
    and method.theme_id is not distinct from named.theme_id
    and method.collectives = named.collectives
  left join workload
    on workload.document_id is not distinct from named.document_id
    and workload.theme_id is not distinct from named.theme_id
    and workload.collectives = named.collectives
    and workload.unit_id = named.unit_id
    and workload.method = method.method
  group by all
)
select
  named.document_id,
  named.theme_id,
  named.collectives,
  named.unit_id,
  named.tasks::integer as tasks,
  lead_tasks::integer as lead_tasks,
  first_tasks::integer as first_tasks,
  multi_tasks::integer as multi_tasks,
  first_multi::integer as first_multi,
  if(multi_tasks = 0, null, round(first_multi / multi_tasks, 12)) as dominance,
  spread.themes::integer as themes,
  round(breadth, 12) as breadth,
  rank_best::integer as rank_best,
  rank_worst::integer as rank_worst
from named
join place
  on place.document_id is not distinct from named.document_id
  and place.theme_id is not distinct from named.theme_id
  and place.collectives = named.collectives
  and place.unit_id = named.unit_id
left join spread
  on spread.document_id is not distinct from named.document_id
  and named.theme_id is null
  and spread.collectives = named.collectives
  and spread.unit_id = named.unit_id
order by named.document_id nulls first, named.theme_id nulls first, named.collectives, named.tasks desc, named.unit_id
