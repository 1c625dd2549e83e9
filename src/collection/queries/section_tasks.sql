-- Places that hold tasks themselves, a section or, for tasks outside all sections, the document: how many of these tasks
-- name someone, in document order.
select
  coalesce(t.section_id, t.document_id) as place_id,
  t.document_id,
  first(t.theme_id order by t.position) as theme_id,
  count(*)::integer as tasks
from tasks t
where exists (from assignments a where a.task_id = t.task_id and a.role_basis <> 'implied')
group by all
order by t.document_id, min(t.position)
