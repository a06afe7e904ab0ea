/** Who gets in, and what may be asked of the engine over HTTP. */
package vn.drugfree.access;
