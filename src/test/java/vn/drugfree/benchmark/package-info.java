/** What a morning costs in a large district; the figures stand in the README beside. */
package vn.drugfree.benchmark;
