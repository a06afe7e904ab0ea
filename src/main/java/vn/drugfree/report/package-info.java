/** Periodic reports: the figures they are written on, and who has sent one. */
package vn.drugfree.report;
