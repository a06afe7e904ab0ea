/** Duties of the plan: whose turn it is in which period, what came of it, what was planned. */
package vn.drugfree.duty;
