/** A person's own deadlines as a calendar that a telephone or mail program reads. */
package vn.drugfree.feed;
