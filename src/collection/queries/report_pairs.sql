-- Pairs of units of the whole collection, collectives as one: tasks they share, what chance would give, and the tails.
-- `pairs_tested` is the number of pairs of which a document names both units: those that could share a task.
select
  unit_a,
  unit_b,
  shared_tasks::integer as shared_tasks,
  association_strength,
  expected,
  p_above,
  p_below,
  q_above,
  q_below,
  pairs_tested
from coresponsibility
where document_id is null and theme_id is null and collectives = 'as_one'
order by shared_tasks desc, least(p_above, p_below) nulls last, unit_a, unit_b
