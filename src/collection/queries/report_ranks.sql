-- Rankings of the whole collection, collectives as one, with their intervals: one row a unit and way of counting, by rank;
-- units that tie stand in the order in which the documents first name them.
with first_named as (
  select unit_id, min((t.document_id, t.position, a.position)) as place
  from assignments a
  join tasks t using (task_id)
  where a.role_basis <> 'implied'
  group by unit_id
)
select
  w.document_id,
  w.theme_id,
  w.unit_id,
  w.method,
  w.collectives,
  u.is_collective,
  w.value::double as value,
  w.rank::integer as rank,
  i.value_low::double as value_low,
  i.value_high::double as value_high,
  i.rank_low::integer as rank_low,
  i.rank_high::integer as rank_high
from workload w
join units u using (unit_id)
join first_named f using (unit_id)
left join workload_intervals i
  on i.document_id is null
  and i.theme_id is null
  and i.unit_id = w.unit_id
  and i.method = w.method
  and i.collectives = w.collectives
where w.document_id is null and w.theme_id is null and w.collectives = 'as_one'
order by w.method, w.rank, f.place
