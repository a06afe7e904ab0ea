/** Awards that were granted or taken back, and what a head at fault must expect at least. */
package vn.drugfree.award;
