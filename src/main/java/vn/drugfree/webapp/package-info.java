/** The way to the web applications, and how they look here. */
package vn.drugfree.webapp;
