-- Quantified commitments in the order of the text, with the unit that the task names first.
with first_unit as (
  select task_id, arg_min(unit_id, position) as unit_id, count(distinct unit_id)::integer as units
  from assignments
  where role_basis <> 'implied'
  group by task_id
)
select q.task_id, q.document_id, q.comparator, q.object, q.quote, f.unit_id, coalesce(f.units, 0)::integer as units
from quantities q
join tasks t using (task_id)
left join first_unit f using (task_id)
order by q.document_id, q.char_start
