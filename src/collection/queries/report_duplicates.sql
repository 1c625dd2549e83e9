-- Pairs of tasks with much the same text, the most alike first, and whether they name different units first.
select
  task_a,
  task_b,
  similarity,
  coalesce(first_a <> first_b, false) as apart
from near_duplicates
order by similarity desc, task_a, task_b
