-- What each document says of itself, how much stands in it, and where the file came from.
select
  d.document_id,
  d.title,
  d.document_number,
  d.issuers,
  d.recipients,
  d.copies_to,
  d.printed_by,
  d.issued_on,
  d.printed_on,
  d.disclosure,
  d.source_path,
  d.sha256,
  p.url,
  p.retrieved,
  (select count(*) from sections s where s.document_id = d.document_id and s.level = 1)::integer as themes,
  (select count(*) from sections s where s.document_id = d.document_id and s.level > 1)::integer as sections,
  (select count(*) from tasks t where t.document_id = d.document_id)::integer as tasks,
  length(d.text)::integer as characters
from documents d
left join provenance p using (document_id)
order by d.document_id
