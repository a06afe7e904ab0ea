/** How the application refuses what somebody entered. */
package vn.drugfree.input;
