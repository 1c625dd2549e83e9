-- Registered units, collectives aside, that bore their name when one of the documents was issued, and are not named in any
-- task; `through_collective` where a collective that is named has them as a member.
with span as (
  select min(issued_on) as first_day, max(issued_on) as last_day from documents
),
registered as (
  select unit_id, kind
  from units, span
  where registered and not is_collective
    and (valid_from is null or last_day is null or valid_from <= last_day)
    and (valid_to is null or first_day is null or valid_to >= first_day)
)
select
  r.unit_id,
  r.kind,
  exists (from members m join assignments a on a.unit_id = m.collective_id where m.unit_id = r.unit_id)
    as through_collective,
  (select count(*) from registered)::integer as registered
from registered r
where not exists (from assignments a where a.unit_id = r.unit_id)
order by r.kind nulls last, r.unit_id
