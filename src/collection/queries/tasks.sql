-- Tasks in document order, with the number of parties counted and whether all of them are collectives.
select
  t.task_id,
  t.document_id,
  t.theme_id,
  t.section_id,
  t.position,
  t.label,
  t.text,
  t.clause,
  t.scope,
  t.due_on,
  t.due_text,
  t.char_start,
  t.char_end,
  count(a.unit_id)::integer as units,
  coalesce(bool_and(u.is_collective), false) as collective_only,
  coalesce(bool_or(a.role = 'lead'), false) as lead_stated
from tasks t
left join (select distinct task_id, unit_id, role from assignments where role_basis <> 'implied') a using (task_id)
left join units u using (unit_id)
group by all
order by t.document_id, t.position
