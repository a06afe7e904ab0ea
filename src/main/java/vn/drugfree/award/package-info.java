/** What was awarded, and what was taken back. */
package vn.drugfree.award;
