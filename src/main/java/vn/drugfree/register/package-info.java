/** The register of managed persons: who is in which state, since when, and what was done. */
package vn.drugfree.register;
