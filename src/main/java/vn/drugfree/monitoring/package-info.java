/** Figures for those who watch: open and late work, reminders, escalations, the job executor. */
package vn.drugfree.monitoring;
