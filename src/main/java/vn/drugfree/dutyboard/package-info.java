/** How the duties of the plan stand, body by body. */
package vn.drugfree.dutyboard;
