/** Tells people what is due: one mail a morning, each reminder once. */
package vn.drugfree.reminder;
