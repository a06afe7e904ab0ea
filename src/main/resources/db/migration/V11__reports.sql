-- Periodic reports that were signed, with the figures they were written on. Codes, numbers and texts
-- about bodies; nothing here is about a person.
create table duty.report (
    -- the process in which it was written: a case may hold the reports of many bodies
    process_instance_id varchar(64) primary key,
    case_code varchar(255) not null,
    unit varchar(80) not null,
    commune varchar(60),
    -- such as 2024, 2024-H1, 2024-Q1 or 2024-M03
    period varchar(20) not null,
    signed_at timestamp with time zone not null,
    result varchar(4000),
    difficulties varchar(4000),
    proposals varchar(4000),
    -- a list of figure, name, met, total and so on, as it was drawn
    figures jsonb not null
);
create index report_period on duty.report (period);
create index report_case on duty.report (case_code);

-- Each report that was asked for, by when, when it was signed, and when nobody waited for it any
-- longer. The group is that of whoever has or had a step of it; both groups of a unit lead to the
-- unit. A head who extends the last step extends the report.
create view duty.report_due as
select min(step.candidate) as candidate,
       step.case_code,
       max(step.due_at) filter (where step.element in ('report-due', 'sign-report', 'send-report'))
           as due_at,
       report.signed_at,
       max(step.ended_at) filter (where step.element = 'report-due') as over_at
  from drugfree.deadline as step
  left join duty.report as report using (process_instance_id)
 where step.process_key in ('report-cycle', 'district-report')
 group by process_instance_id, step.case_code, report.signed_at;
