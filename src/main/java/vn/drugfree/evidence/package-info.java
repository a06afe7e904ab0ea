/** Files that show what was done in a case, attached to its tasks. */
package vn.drugfree.evidence;
