/** The stage on which scenarios are played: a real engine, a real database, a clock that obeys. */
package vn.drugfree.testing;
