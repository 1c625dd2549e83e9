-- Workload with its stability: value and rank of each unit in each scope and way of counting, their 95% intervals, and the
-- best and worst rank that the unit has in any way of counting. A ranking is of one scope, way of counting and reading of
-- collectives; units that tie stand in it in the order in which the scope's documents first name them, members of a
-- collective that are not named themselves last. Its stretches, from 1, are what intervals tell apart: one ends where every
-- interval of rank up to there ends before any later one begins; without intervals the ranking is one stretch.
with mention as (
  select a.document_id, a.unit_id, (a.document_id, t.position, a.position) as place
  from assignments a
  join tasks t using (task_id)
  where a.role_basis <> 'implied'
),
first_named as (
  select document_id, unit_id, min(place) as place
  from mention
  group by grouping sets ((unit_id), (document_id, unit_id))
),
standing as (
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
    i.rank_high::integer as rank_high,
    p.rank_best,
    p.rank_worst,
    row_number() over (
      partition by w.document_id, w.theme_id, w.method, w.collectives
      order by w.rank, f.place nulls last, w.unit_id
    )::integer as place
  from workload w
  join units u using (unit_id)
  left join first_named f on f.unit_id = w.unit_id and f.document_id is not distinct from w.document_id
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
),
reach as (
  select
    *,
    max(coalesce(rank_high, 'infinity'::double)) over up_to as highest,
    min(coalesce(rank_low, 0)) over (ranking rows between 1 following and unbounded following) as lowest_after
  from standing
  window
    ranking as (partition by document_id, theme_id, method, collectives order by place),
    up_to as (partition by document_id, theme_id, method, collectives order by place rows unbounded preceding)
)
select
  * exclude (place, highest, lowest_after),
  (1 + coalesce(sum((highest < lowest_after)::integer) over (
    partition by document_id, theme_id, method, collectives
    order by place
    rows between unbounded preceding and 1 preceding
  ), 0))::integer as stretch
from reach
order by document_id nulls first, theme_id nulls first, method, collectives, place
