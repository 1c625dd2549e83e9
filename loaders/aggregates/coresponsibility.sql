-- table: 协同：每个范围、每种集合单位口径下共同承担过任务的每对单位一行 | Co-responsibility: one row per pair of units that share a task, scope and reading of collectives
-- reads: credits, workload
--
-- c is the number of tasks that name both units, n the number of units of a task, d a unit's number of tasks and N the
-- number of tasks of the scope that name someone, those with one unit included.
--   newman                Σ 1/(n − 1) over the shared tasks   a unit's sum over its partners is the number of its tasks
--                                                             with more than one unit (Newman 2001)
--   association_strength  N·c / (d_a·d_b)                     1 is what chance would give (van Eck and Waltman 2009)
--
--   column               | unit  | 中文 | English
--   document_id          |       | 文件编号：为空表示全部文件 | Document: NULL for all documents
--   theme_id             |       | 专题：为空表示全部专题 | Theme: NULL for all themes; a theme's row carries its document
--   collectives          |       | 集合单位口径：见 workload | Collectives: see workload
--   unit_a               |       | 单位甲：编号较小者 | Unit A: the one whose id comes first
--   unit_b               |       | 单位乙：编号较大者 | Unit B: the one whose id comes second
--   shared_tasks         | tasks | 共同任务数：同时提及两者的任务数 | Shared tasks: those that name both
--   newman               | tasks | 纽曼权重：每项共同任务计 1/(n−1) | Newman weight: 1/(n − 1) for each shared task
--   association_strength |       | 关联强度：1 为随机水平 | Association strength: 1 is what chance would give

with tie as (
  select
    a.document_id,
    a.theme_id,
    collectives,
    a.unit_id as unit_a,
    b.unit_id as unit_b,
    1 / (a.n_units - 1) as weight
  from credits a
  join credits b using (document_id, task_id, collectives)
  where a.unit_id < b.unit_id
),
pair as (
  select
    document_id,
    theme_id,
    collectives,
    unit_a,
    unit_b,
    count(*) as shared_tasks,
    sum(weight) as newman
  from tie
  group by collectives, unit_a, unit_b, grouping sets ((), (document_id), (document_id, theme_id))
  having grouping(theme_id) = 1 or theme_id is not null
),
task_scope as (
  select document_id, theme_id, collectives, count(distinct task_id) as n_tasks
  from credits
  group by collectives, grouping sets ((), (document_id), (document_id, theme_id))
  having grouping(theme_id) = 1 or theme_id is not null
),
degree as (
  select document_id, theme_id, collectives, unit_id, value as tasks
  from workload
  where method = 'full'
)
select
  pair.document_id,
  pair.theme_id,
  pair.collectives,
  unit_a,
  unit_b,
  shared_tasks::integer as shared_tasks,
  round(newman, 12) as newman,
  round(n_tasks * shared_tasks / (degree_a.tasks * degree_b.tasks), 12) as association_strength
from pair
join task_scope
  on task_scope.document_id is not distinct from pair.document_id
  and task_scope.theme_id is not distinct from pair.theme_id
  and task_scope.collectives = pair.collectives
join degree degree_a
  on degree_a.document_id is not distinct from pair.document_id
  and degree_a.theme_id is not distinct from pair.theme_id
  and degree_a.collectives = pair.collectives
  and degree_a.unit_id = unit_a
join degree degree_b
  on degree_b.document_id is not distinct from pair.document_id
  and degree_b.theme_id is not distinct from pair.theme_id
  and degree_b.collectives = pair.collectives
  and degree_b.unit_id = unit_b
order by pair.document_id nulls first, pair.theme_id nulls first, pair.collectives, unit_a, unit_b
