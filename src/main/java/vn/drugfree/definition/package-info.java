/** What a process model says about itself beyond its flow: its key and its named properties. */
package vn.drugfree.definition;
