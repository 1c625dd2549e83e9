-- Pairs of units of the whole collection, collectives as one: tasks they share, what chance would give, and the tails.
-- `units` is the number of units named, so that units·(units − 1)/2 pairs could share a task.
select
  unit_a,
  unit_b,
  shared_tasks::integer as shared_tasks,
  association_strength,
  expected,
  p_above,
  p_below,
  q_above,
  q_below
from coresponsibility
where document_id is null and theme_id is null and collectives = 'as_one'
order by shared_tasks desc, least(p_above, p_below) nulls last, unit_a, unit_b
