/** What is counted of the plan's work, per place and year: one query each, or a report. */
package vn.drugfree.figure;
