/** Mail leaves through the configured SMTP server; without one it lies down as files. */
package vn.drugfree.mail;
