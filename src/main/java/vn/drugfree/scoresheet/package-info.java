/** The sheet of criteria of one body and year as a page to print and sign. */
package vn.drugfree.scoresheet;
