-- Ties of each scope and reading of collectives, those off chance first, then the heaviest; a thousand a scope at most,
-- with what the whole scope holds beside them: pairs that share a task, and pairs off chance in each tail.
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
kept as (
  from coresponsibility
  qualify row_number() over (
    partition by document_id, theme_id, collectives
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
