-- table: 协同：每个范围、每种集合单位口径下共同承担过任务的每对单位一行；从未共同承担而按随机本应共同承担的单位对亦列出 | Co-responsibility: one row per scope, reading of collectives and pair of units that share a task, or share none where chance would have them share
-- reads: credits, pair_tests, workload
--
-- c is the number of tasks that name both units, n the number of units of a task, d a unit's number of tasks and N the
-- number of tasks of the scope that name someone, those with one unit included.
--   newman                Σ 1/(n − 1) over the shared tasks   a unit's sum over its partners is the number of its tasks
--                                                             with more than one unit (Newman 2001)
--   association_strength  N·c / (d_a·d_b)                     1 is what chance would give (van Eck and Waltman 2009)
--   jaccard               c / (d_a + d_b − c)                 of the tasks that name either, those that name both
--   cosine                c / √(d_a·d_b)                      Salton's cosine, with the geometric mean of d_a and d_b
--   inclusion             c / min(d_a, d_b)                   1 where all tasks of one name the other too
--   disparity             min over both units of (1 − c/s)^(k − 1), k being the unit's partners and s the c of all of
--                         them: a small value is a tie that takes an unlikely share of a unit's shared tasks (Serrano,
--                         Boguñá and Vespignani 2009). Given for comparison: it takes no account of ties being made by
--                         tasks, several at a time, and so is unsuited to networks such as this one.
-- Whether c is more or less than chance is tested against the bipartite configuration model (loaders/network/exactTest.ts),
-- which keeps every d and every n: expected, p and q are its. Over several documents it keeps those of each document, and
-- expected and the number of shared tasks are sums over documents: units of which no document names both could not share
-- a task and are no pair. q is p adjusted over all other pairs of the scope, those without a row too (Benjamini and
-- Hochberg 1995). A pair that shares no task has a row where p_below < 0.05. Scopes with
-- fewer than 20 tasks are not tested. Members of one expanded collective are together because the collective is named.
--   together              share q of the seeded Leiden runs that put both units into one group, see unit_groups, resolution 1
--   ambiguity             4q(1 − q)
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
--   expected             | tasks | 随机期望：随机模型（每份文件之内）下的共同任务数；范围内任务不足 20 项则为空 | Expected: shared tasks that chance within each document would give; NULL in a scope with fewer than 20 tasks
--   p_above              |       | 高于随机的 p：共同任务数不少于实际的概率 | p, above: the chance of at least as many shared tasks
--   p_below              |       | 低于随机的 p：共同任务数不多于实际的概率 | p, below: the chance of at most as many shared tasks
--   q_above              |       | 高于随机的 q：p 在全部单位对中校正后 | q, above: p_above adjusted over all pairs
--   q_below              |       | 低于随机的 q：p 在全部单位对中校正后 | q, below: p_below adjusted over all pairs
--   pairs_tested         | pairs | 检验的单位对数：范围内见于同一份文件的全部单位对 | Pairs tested: all pairs of units of the scope of which a document names both
--   jaccard              |       | 杰卡德系数：两者任务的交集比并集 | Jaccard index: shared tasks of the tasks of either
--   cosine               |       | 余弦：共同任务数比两者任务数的几何平均 | Cosine: shared tasks of the geometric mean of their tasks
--   inclusion            |       | 包含度：共同任务数比两者中较少的任务数 | Inclusion: shared tasks of the tasks of the one with fewer
--   disparity            |       | 差异过滤值：越小越突出，仅供比较；任务不足 20 项或无共同任务则为空 | Disparity filter: small stands out, for comparison only; NULL without shared tasks or with fewer than 20 tasks
--   together             |       | 同组率：将两者归入同一群组的运算次数占比，见 unit_groups（分辨率 1）；任务不足 20 项则为空 | Together: share of the runs that put both into one group (unit_groups, resolution 1); NULL in a scope with fewer than 20 tasks
--   ambiguity            |       | 归组模糊度：4q(1−q)，q 为同组率；0 为各次一致，1 为一半一半 | Ambiguity: 4q(1 − q), q being together; 0 where all runs agree, 1 where half of them do

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
listed as (
  from pair

  union all

  select document_id, theme_id, collectives, unit_a, unit_b, 0, 0
  from pair_tests
  where shared_tasks = 0
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
  listed.document_id,
  listed.theme_id,
  listed.collectives,
  listed.unit_a,
  listed.unit_b,
  listed.shared_tasks::integer as shared_tasks,
  round(newman, 12) as newman,
  round(n_tasks * listed.shared_tasks / (degree_a.tasks * degree_b.tasks), 12) as association_strength,
  expected,
  p_above,
  p_below,
  q_above,
  q_below,
  pairs_tested,
  round(listed.shared_tasks / (degree_a.tasks + degree_b.tasks - listed.shared_tasks), 12) as jaccard,
  round(listed.shared_tasks / sqrt(degree_a.tasks * degree_b.tasks), 12) as cosine,
  round(listed.shared_tasks / least(degree_a.tasks, degree_b.tasks), 12) as inclusion,
  disparity,
  together,
  ambiguity
from listed
join task_scope
  on task_scope.document_id is not distinct from listed.document_id
  and task_scope.theme_id is not distinct from listed.theme_id
  and task_scope.collectives = listed.collectives
join degree degree_a
  on degree_a.document_id is not distinct from listed.document_id
  and degree_a.theme_id is not distinct from listed.theme_id
  and degree_a.collectives = listed.collectives
  and degree_a.unit_id = listed.unit_a
join degree degree_b
  on degree_b.document_id is not distinct from listed.document_id
  and degree_b.theme_id is not distinct from listed.theme_id
  and degree_b.collectives = listed.collectives
  and degree_b.unit_id = listed.unit_b
left join pair_tests
  on pair_tests.document_id is not distinct from listed.document_id
  and pair_tests.theme_id is not distinct from listed.theme_id
  and pair_tests.collectives = listed.collectives
  and pair_tests.unit_a = listed.unit_a
  and pair_tests.unit_b = listed.unit_b
order by listed.document_id nulls first, listed.theme_id nulls first, listed.collectives, listed.unit_a, listed.unit_b
