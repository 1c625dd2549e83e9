-- The commonest sets of units of each scope and reading of collectives, forty a scope at most, with the number of sets
-- that the scope has.
select
  document_id,
  theme_id,
  collectives,
  units,
  tasks,
  (count(*) over (partition by document_id, theme_id, collectives))::integer as sets
from unit_sets
qualify row_number() over (
  partition by document_id, theme_id, collectives
  order by tasks desc, n_units, units
) <= 40
order by document_id nulls first, theme_id nulls first, collectives, tasks desc, n_units, units
