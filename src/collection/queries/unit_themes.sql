-- Unit × theme: tasks of the theme that name the unit, and how far the unit leans to it; collectives are units like any other.
select unit_id, theme_id, tasks, specialisation
from theme_specialisation
where collectives = 'as_one'
order by unit_id, theme_id
