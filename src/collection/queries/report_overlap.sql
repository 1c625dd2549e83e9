-- Pairs of units whose tasks lie in the same themes in much the same proportions, over all documents: how many were
-- compared, how many are alike, and how many of these share no task, or fewer than chance would give where that was
-- tested. No row where no two are alike.
select
  any_value(pairs_compared) as compared,
  count(*) as alike,
  count(*) filter (coordination_gap) as apart,
  bool_or(expected is not null) as tested
from overlap
where document_id is null
having count(*) > 0
