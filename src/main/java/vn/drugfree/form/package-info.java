/** Camunda Forms seen from the server: what a form allows is checked here, too, and made typed. */
package vn.drugfree.form;
