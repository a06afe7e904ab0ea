/** Sheets of criteria: a body's figures of a year, held against the tables of the plan. */
package vn.drugfree.assessment;
