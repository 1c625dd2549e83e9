-- table: 领域重合：每个范围、每种集合单位口径下专题有重合的每对单位一行 | Overlap: one row per pair of units that work in the same themes, scope and reading of collectives
-- reads: credits
--
-- A unit's profile is its number of tasks in each theme (a document without themes is one). Units with fewer than three
-- tasks in the scope have no profile to speak of and no row; nor have pairs without a theme in common.
--   overlap   Σ_g a_g·b_g / √(Σ a_g² · Σ b_g²)   cosine of the two profiles: 1 when they are in the same proportions
--   expected  d_a·d_b / N                         tasks they would share if each unit's tasks were spread by chance over
--                                                 the N that name someone
-- High overlap and no shared task is a coordination gap: the same field, and no task says so of both.
--
--   column       | unit  | 中文 | English
--   document_id  |       | 文件编号：为空表示全部文件 | Document: NULL for all documents
--   collectives  |       | 集合单位口径：见 workload | Collectives: see workload
--   unit_a       |       | 单位甲：编号较小者 | Unit A: the one whose id comes first
--   unit_b       |       | 单位乙：编号较大者 | Unit B: the one whose id comes second
--   overlap      |       | 重合度：两个单位专题分布的余弦 | Overlap: cosine of the two profiles over themes
--   shared_tasks | tasks | 共同任务数：同时提及两者的任务数，没有则为 0 | Shared tasks: those that name both, 0 if none
--   expected     | tasks | 推算共同任务数：按两者任务数推算 | Expected: shared tasks by the two numbers of tasks alone

with named as (
  select null as document_id, collectives, unit_id, task_id, coalesce(theme_id, document_id) as theme_id from credits
  union all
  select document_id, collectives, unit_id, task_id, coalesce(theme_id, document_id) from credits
),
n_tasks as (
  select document_id, collectives, count(distinct task_id) as n
  from named
  group by all
),
unit as (
  select document_id, collectives, unit_id, count(*) as tasks
  from named
  group by all
  having count(*) >= 3
),
profile as (
  select p.*, u.tasks as all_tasks, sqrt(sum(p.tasks * p.tasks) over (partition by p.document_id, p.collectives, p.unit_id)) as length
  from (select document_id, collectives, unit_id, theme_id, count(*) as tasks from named group by all) p
  join unit u on u.unit_id = p.unit_id and u.collectives = p.collectives and u.document_id is not distinct from p.document_id
),
shared as (
  select a.document_id, a.collectives, a.unit_id as unit_a, b.unit_id as unit_b, count(*) as tasks
  from named a
  join named b
    on a.task_id = b.task_id
    and a.collectives = b.collectives
    and a.document_id is not distinct from b.document_id
    and a.unit_id < b.unit_id
  group by all
),
pair as (
  select
    a.document_id,
    a.collectives,
    a.unit_id as unit_a,
    b.unit_id as unit_b,
    -- rounding may take a cosine beyond 1
    least(1, sum(a.tasks * b.tasks / (a.length * b.length))) as overlap,
    any_value(a.all_tasks * b.all_tasks) as product
  from profile a
  join profile b
    on a.theme_id = b.theme_id
    and a.collectives = b.collectives
    and a.document_id is not distinct from b.document_id
    and a.unit_id < b.unit_id
  group by all
)
select
  p.document_id,
  p.collectives,
  p.unit_a,
  p.unit_b,
  round(p.overlap, 12) as overlap,
  coalesce(s.tasks, 0)::integer as shared_tasks,
  round(p.product / t.n, 12) as expected
from pair p
join n_tasks t on t.collectives = p.collectives and t.document_id is not distinct from p.document_id
left join shared s
  on s.unit_a = p.unit_a
  and s.unit_b = p.unit_b
  and s.collectives = p.collectives
  and s.document_id is not distinct from p.document_id
order by p.document_id nulls first, p.collectives, p.unit_a, p.unit_b
