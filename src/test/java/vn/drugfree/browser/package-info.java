/** Scenarios in the real Tasklist, as an officer sees it. */
package vn.drugfree.browser;
