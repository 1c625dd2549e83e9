-- Distinct sets of units and the number of tasks that name just that set, per document; the commonest first.
select document_id, units, n_units as n, tasks
from unit_sets
where document_id is not null and theme_id is null and collectives = 'as_one'
order by tasks desc, n_units, units
