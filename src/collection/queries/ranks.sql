-- Workload with its stability: value and rank of each unit in each scope and way of counting, their 95% intervals, and the
-- best and worst rank that the unit has in any way of counting.
select
  w.document_id,
  w.theme_id,
  w.unit_id,
  w.method,
  w.collectives,
  w.value::double as value,
  w.rank::integer as rank,
  i.value_low::double as value_low,
  i.value_high::double as value_high,
  i.rank_low::integer as rank_low,
  i.rank_high::integer as rank_high,
  p.rank_best,
  p.rank_worst
from workload w
left join workload_intervals i
  on i.document_id is not distinct from w.document_id
  and i.theme_id is not distinct from w.theme_id
  and i.unit_id = w.unit_id
  and i.method = w.method
  and i.collectives = w.collectives
join unit_workload p
  on p.document_id is not distinct from w.document_id
  and p.theme_id is not distinct from w.theme_id
  and p.unit_id = w.unit_id
  and p.collectives = w.collectives
order by w.document_id nulls first, w.theme_id nulls first, w.method, w.collectives, w.rank, w.unit_id
