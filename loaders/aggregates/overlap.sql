-- table: 领域重合：每个范围内专题分布很相近的每对单位一行 | Overlap: one row per scope and pair of units whose tasks lie in the same themes in much the same proportions
-- reads: credits, pair_tests
--
-- A unit's profile is its number of tasks in each theme; tasks that stand in no theme are left out, and collectives are
-- units like any other. Units with fewer than three such tasks have no profile to speak of, and scopes whose units have
-- tasks in one theme only none at all. Rows are the pairs with an overlap of 0.8 or more.
--   overlap           Σ_g a_g·b_g / √(Σ a_g² · Σ b_g²)   cosine of the two profiles: 1 when they are in the same proportions
--   expected, p_below  shared tasks by chance, and the chance of so few, from the model of coresponsibility; NULL in a
--                     scope with fewer than 20 tasks, and where no task is shared and that is nothing unusual
--   coordination_gap  the same field, and no task names both, or fewer than chance would give (p_below < 0.05)
-- After GAO-15-49SP (2015): overlap is several bodies with similar goals or fields.
--
--   column           | unit  | 中文 | English
--   document_id      |       | 文件编号：为空表示全部文件 | Document: NULL for all documents
--   unit_a           |       | 单位甲：编号较小者 | Unit A: the one whose id comes first
--   unit_b           |       | 单位乙：编号较大者 | Unit B: the one whose id comes second
--   tasks_a          | tasks | 甲的任务数：专题内写到甲的任务数 | Tasks of A: those in a theme that name it
--   tasks_b          | tasks | 乙的任务数：专题内写到乙的任务数 | Tasks of B: those in a theme that name it
--   overlap          |       | 重合度：两个单位专题分布的余弦 | Overlap: cosine of the two profiles over themes
--   shared_tasks     | tasks | 共同任务数：同时写到两者的任务数，没有则为 0 | Shared tasks: those that name both, 0 if none
--   expected         | tasks | 随机期望：随机模型下的共同任务数 | Expected: shared tasks that chance would give
--   p_below          |       | 低于随机的 p：共同任务数不多于实际的概率 | p, below: the chance of at most as many shared tasks
--   q_below          |       | 低于随机的 q：p 在全部单位对中校正后 | q, below: p_below adjusted over all pairs
--   pairs_compared   | pairs | 比较的单位对数：范围内有专题分布的全部单位对 | Pairs compared: all pairs of units of the scope that have a profile
--   coordination_gap |       | 协同缺口：领域重合而没有共同任务，或少于随机 | Coordination gap: overlap with no shared task, or fewer than chance

with named as (
  select null as document_id, unit_id, task_id, theme_id from credits where collectives = 'as_one'
  union all
  select document_id, unit_id, task_id, theme_id from credits where collectives = 'as_one'
),
themed as (
  select document_id, unit_id, theme_id, count(*) as tasks
  from named
  where theme_id is not null
  group by all
),
profile as (
  select
    themed.*,
    sum(tasks) over unit as all_tasks,
    sqrt(sum(tasks * tasks) over unit) as length
  from themed
  window unit as (partition by document_id, unit_id)
  qualify all_tasks >= 3
),
scope as (
  select document_id, count(distinct unit_id) as units
  from profile
  group by document_id
  having count(distinct theme_id) >= 2
),
pair as (
  select
    a.document_id,
    a.unit_id as unit_a,
    b.unit_id as unit_b,
    any_value(a.all_tasks) as tasks_a,
    any_value(b.all_tasks) as tasks_b,
    any_value(scope.units * (scope.units - 1) / 2) as pairs_compared,
    -- rounding may take a cosine beyond 1
    least(1, round(sum(a.tasks * b.tasks / (a.length * b.length)), 12)) as overlap
  from profile a
  join profile b
    on a.theme_id = b.theme_id
    and a.document_id is not distinct from b.document_id
    and a.unit_id < b.unit_id
  join scope on scope.document_id is not distinct from a.document_id
  group by all
  having overlap >= 0.8
),
shared as (
  select a.document_id, a.unit_id as unit_a, b.unit_id as unit_b, count(*) as tasks
  from named a
  join named b
    on a.task_id = b.task_id
    and a.document_id is not distinct from b.document_id
    and a.unit_id < b.unit_id
  group by all
),
test as (
  select document_id, unit_a, unit_b, expected, p_below, q_below
  from pair_tests
  where theme_id is null and collectives = 'as_one'
)
select
  pair.document_id,
  pair.unit_a,
  pair.unit_b,
  tasks_a::integer as tasks_a,
  tasks_b::integer as tasks_b,
  overlap,
  coalesce(shared.tasks, 0)::integer as shared_tasks,
  expected,
  p_below,
  q_below,
  pairs_compared::integer as pairs_compared,
  shared.tasks is null or coalesce(p_below < 0.05, false) as coordination_gap
from pair
left join shared
  on shared.unit_a = pair.unit_a
  and shared.unit_b = pair.unit_b
  and shared.document_id is not distinct from pair.document_id
left join test
  on test.unit_a = pair.unit_a
  and test.unit_b = pair.unit_b
  and test.document_id is not distinct from pair.document_id
order by pair.document_id nulls first, overlap desc, pair.unit_a, pair.unit_b
