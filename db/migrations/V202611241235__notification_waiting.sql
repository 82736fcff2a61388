-- Health and metrics tell how much waits to be mailed, over all organisations: a number and two times, nothing of what or
-- to whom.

create function count_waiting_notifications(out waiting bigint, out oldest timestamptz, out earliest_due timestamptz)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select count(*), min(o.created_at), min(o.next_attempt_at)
    from notification_outbox o
    where o.state in ('WAITING', 'CLAIMED')
$$;
