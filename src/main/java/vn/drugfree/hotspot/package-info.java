/** Places where drugs are sold or used: listed, verified, eliminated, watched. */
package vn.drugfree.hotspot;
