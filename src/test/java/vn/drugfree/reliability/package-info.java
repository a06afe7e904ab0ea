/** The real application, killed in the middle of its work. */
package vn.drugfree.reliability;
