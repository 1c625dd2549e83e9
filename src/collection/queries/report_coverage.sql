-- Particular bodies of the register that existed when a document was issued: all of them, those that no clause names by
-- themselves, and of these the ones that are members of a collective that is named.
select
  count(*) as bodies,
  count(*) filter (tasks = 0) as unnamed,
  count(*) filter (tasks = 0 and through_tasks > 0) as through
from register_coverage
