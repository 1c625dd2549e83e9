-- Ties of each scope and reading of collectives, those off chance first, then the heaviest; a thousand a scope at most,
-- with what the whole scope holds beside them: pairs that share a task, and pairs off chance in each tail.
select
  document_id,
  theme_id,
  collectives,
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
  (count(*) filter (shared_tasks > 0) over scope)::integer as sharing,
  (count(*) filter (p_above < 0.05) over scope)::integer as above_p,
  (count(*) filter (p_below < 0.05) over scope)::integer as below_p,
  (count(*) filter (q_above < 0.05) over scope)::integer as above_q,
  (count(*) filter (q_below < 0.05) over scope)::integer as below_q
from coresponsibility
window scope as (partition by document_id, theme_id, collectives)
qualify row_number() over (
  partition by document_id, theme_id, collectives
  order by
    coalesce(least(q_above, q_below) < 0.05, false) desc,
    shared_tasks desc,
    coalesce(least(p_above, p_below), 1),
    unit_a,
    unit_b
) <= 1000
order by document_id nulls first, theme_id nulls first, collectives, shared_tasks desc, unit_a, unit_b
