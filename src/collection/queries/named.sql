-- Parties that tasks name, one row a task and unit, in the order of the clause. Parties that a rule of the whole
-- document implies are shown beside the task but never counted, so `counted` is false for them.
select
  a.task_id,
  a.document_id,
  a.unit_id,
  a.position,
  a.role,
  a.role_basis,
  a.mention,
  a.repair,
  a.char_start,
  a.char_end,
  a.role_basis <> 'implied' as counted
from assignments a
join tasks t using (task_id)
order by t.document_id, t.position, a.position, a.unit_id
