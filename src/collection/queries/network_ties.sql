-- Ties of each scope and reading of collectives among its three hundred units of most tasks, before which come units of
-- pairs that are surely off chance: ties off chance first, then the heaviest; a thousand a scope at most, with what the
-- whole scope holds beside them: pairs that share a task, and pairs off chance in each tail.
with scope as (
  select
    document_id,
    theme_id,
    collectives,
    count(*) filter (shared_tasks > 0) as sharing,
    count(*) filter (p_above < 0.05) as above_p,
    count(*) filter (p_below < 0.05) as below_p,
    count(*) filter (q_above < 0.05) as above_q,
    count(*) filter (q_below < 0.05) as below_q
  from coresponsibility
  group by all
),
-- a scope is told by one text, so that joins are by equal values
odd as (
  select distinct coalesce(theme_id, document_id, '') as place, collectives, unnest([unit_a, unit_b]) as unit_id
  from coresponsibility
  where least(q_above, q_below) < 0.05
),
ranked as (
  select coalesce(theme_id, document_id, '') as place, collectives, unit_id, value
  from workload
  where method = 'full'
),
drawn as (
  select place, collectives, unit_id
  from ranked
  left join (select *, true as is_odd from odd) using (place, collectives, unit_id)
  qualify row_number() over (partition by place, collectives order by is_odd nulls last, value desc, unit_id) <= 300
),
tie as (
  select *, coalesce(theme_id, document_id, '') as place
  from coresponsibility
),
kept as (
  select tie.*
  from tie
  -- not joins, which would first make all pairs of the units drawn
  semi join drawn a on a.place = tie.place and a.collectives = tie.collectives and a.unit_id = tie.unit_a
  semi join drawn b on b.place = tie.place and b.collectives = tie.collectives and b.unit_id = tie.unit_b
  qualify row_number() over (
    partition by tie.document_id, tie.theme_id, tie.collectives
    order by
      coalesce(least(q_above, q_below) < 0.05, false) desc,
      shared_tasks desc,
      coalesce(least(p_above, p_below), 1),
      unit_a,
      unit_b
  ) <= 1000
)
select
  kept.document_id,
  kept.theme_id,
  kept.collectives,
  unit_a,
  unit_b,
  shared_tasks,
  newman,
  association_strength,
  expected,
  p_above,
  p_below,
  q_above,
  q_below,
  pairs_tested,
  sharing::integer as sharing,
  above_p::integer as above_p,
  below_p::integer as below_p,
  above_q::integer as above_q,
  below_q::integer as below_q
from kept
join scope
  on scope.document_id is not distinct from kept.document_id
  and scope.theme_id is not distinct from kept.theme_id
  and scope.collectives = kept.collectives
order by
  kept.document_id nulls first,
  kept.theme_id nulls first,
  kept.collectives,
  shared_tasks desc,
  unit_a,
  unit_b
